# Plans, sessions, and what a room needs.
plan-title = ワークショップの計画: { $workload }
plan-label-time = 時間
plan-time = { $minutes } 分
plan-time-people = { $minutes } 分、{ $people } 人
plan-label-questions = 質問
plan-questions = { $questions } 問（1 問あたり約 { $each }）
plan-each-minutes = { $minutes } 分
plan-each-seconds = { $minutes } 分 { $seconds } 秒
plan-label-rest = 今回は聞かない質問
plan-rest = { $left } 問。同じ長さのセッションがあと { $sessions } 回あれば、すべて聞けます。
plan-none-left = なし。残りはすべて今回聞けます。
plan-nothing = 未回答や確認待ちの質問はありません。
plan-no-room = この時間では 1 問も聞けません。もっと長く取ってください。
plan-part-timetable = 時間割
plan-column-minutes = 分
plan-column-what = 内容
plan-column-questions = 問
plan-opening = はじめに: 目的と設計原則
plan-closing = ふりかえり: 決まったこと、アクションと担当
plan-section-gaps = { $section }（前回からの課題 { $gaps } 件）
plan-part-principles = はじめに話す設計原則
plan-part-questions = 聞く順番
plan-gap-mark = 前回「{ $answer }」
plan-part-bring = 事前に送るもの: 当日すぐ見せられるように
plan-column-bring = 用意するもの
plan-saved = 計画を { $file } に保存しました。「tenken { $file }」で開き、w でワークショップ画面にします。
plan-not-saved = まだ保存していません。この計画を使うには --save を付けてください（保存先は { $file }）。
usage-minutes = 「{ $word }」は分として使えません。
hint-minutes = 1 から { $most } までの整数で指定してください（例: --minutes 90）。
usage-people = 「{ $word }」は人数として使えません。
hint-people = 1 以上の整数で指定してください（例: --people 10）。
readout-title = ワークショップのふりかえり: { $workload }
readout-label-when = 日時
readout-when = { $day } { $begin } - { $end }
readout-when-held = { $day } { $begin } から（予定 { $minutes } 分）
readout-label-people = 参加者
readout-label-asked = 聞いた質問
readout-asked = { $asked } 問（レビュー全体の残り { $open } 問）
readout-label-sessions = これまでのセッション
readout-no-session = セッションの記録はありません。レビュー全体をまとめます。
readout-part-decided = 決まったこと
readout-nothing-decided = まだ回答がありません。
readout-listed = { $answer }: { $ids }
readout-part-differ = 意見が分かれたこと
readout-part-actions = アクション
readout-no-owner = 担当未定
readout-no-actions = アクションはまだありません。
readout-part-bring = 持ち寄る証跡
readout-part-flags = 要議論
readout-part-parked = 保留にした論点
readout-part-not-asked = 聞かなかったこと
readout-not-asked-planned = 計画にあって聞かなかった質問: { $ids }
readout-not-asked-others = 計画の外で未回答の質問: { $count } 問
readout-all-asked = すべて聞きました。
readout-column-point = 内容
readout-settled = { $text }（済み）
readout-more = ほか { $count } 件
help-plan = ワークショップで聞く質問を、時間に合わせて提案します。
help-plan-examples =
    tenken plan orders.review.toml --minutes 90 --people 10
    tenken plan orders.review.toml --minutes 90 --save
    tenken plan orders.review.toml --minutes 60 --format markdown -o plan.md
arg-minutes = セッションの長さ（分）。既定は 90。
arg-people = 参加する人数。7 人から 1 問の時間を長めに見積もります。
arg-save-plan = 計画をレビューに保存します。ワークショップ画面は計画の順に進みます。
help-readout = セッションの結果を 1 ページにまとめます。
help-readout-examples =
    tenken readout orders.review.toml
    tenken readout orders.review.toml --format markdown -o readout.md
    tenken readout orders.review.toml --lang en
arg-format-readout = 形式: text（既定）、markdown。
help-present = ワークショップの質問を別の画面に大きく映します。
help-present-examples =
    tenken orders.review.toml             進行役の端末
    tenken present orders.review.toml     会場に映す端末
