# Texts of the interface

# The frame
app-name = tenken  点検
too-small = 画面を { $width } 桁 x { $height } 行以上に広げてください（いまは { $now_width } x { $now_height }）。入力した内容はそのまま残っています。
progress = { $answered }/{ $total } 回答済み
save-saved = 保存済み
save-saving = 保存中
save-failed = 未保存
save-read-only = 閲覧のみ
not-saved = 未保存: { $reason }
failure-changed-on-disk = ファイルが他で書き換えられ、読み取れない状態です。直せば自動で合流して保存します。
failure-denied = 書き込み権限がありません。権限を直せば自動で保存します。
failure-full = ディスクがいっぱいです。空きができれば自動で保存します。
failure-missing = フォルダーが見つかりません。元に戻せば自動で保存します。
failure-read-only = このレビューは閲覧専用で開いています。
failure-exists = 同じ名前の別のファイルがあります。移すか名前を変えてください。
failure-other = { $words } 自動で再試行しています。
ask-go-to = 移動先の ID（例 2.03）:
ask-export = サマリーをどの形式で書き出しますか。
ask-recovered = 前回保存できなかった変更があります（回答 { $taken } 件、不一致 { $disagreements } 件）。取り込みますか。取り込まなくても控えは残ります。

# Checkpoints
place-in-section = { $total } 問中 { $number } 問目
severity-mark = 重大度 { $severity }
mark-flag = 要議論
mark-carried = 前回の回答（{ $key } で確定）
mark-disagreement = 不一致
mark-question-changed = 回答後に質問が変わりました
hint-guidance = 重要な理由、確認方法、良い状態を見る
more-below = { $key } で続き
na-without-reason = 対象外の理由がないため、未回答として数えます。{ $key } で理由を入力してください。
overdue = { $date }（期限超過）
accepted-until = { $date } まで: { $why }
more-evidence = ほか { $count } 件（{ $key } で一覧）
answered-by = 回答者: { $name }
asked-then = 回答したときの質問
note-goes-on = メモは続きます（{ $key } で全文）
disagreement-hint = 回答が食い違っています。{ $first } か { $second } でどちらかの回答に決めるか、{ $answers } で選び直します（決めた人が記録されます）。
disagreement-side = { $name }: { $answer } { $note }
somebody = 名前なし
references = 参考（AWS 公式プラクティス { $edition } 版）

# Forms
field-reason = 対象外とする理由
field-evidence = 証跡（1 行に 1 件）
field-accept-until = 受容の期限
field-accept-why = 受容する理由
field-reviewers = レビュアー（1 行に 1 人）
field-review-note = レビュー全体のメモ
form-note = { $id } のメモ
form-reason = { $id } を対象外にする
form-evidence = { $id } の証跡
form-plan = { $id } のアクション
form-accept = { $id } のリスクを受容する
form-principle = { $id } のメモ（設計原則）
form-details = レビューの情報
form-new-review = 新しいレビュー
hint-day = 日付は 2026-12-20、12/20、+14（14 日後）の形で入力します。
hint-day-is = { $date } として記録します。
hint-evidence = リンク、画面名、チケット番号、見せてくれた人など。
hint-reason = 例: EC2 を使っていない。理由を書くと対象外になります。
hint-reviewers = 1 人だけのときは、その名前が回答者として記録されます（設定の reviewer があればそちらが優先）。
hint-name = レビューするシステムの名前を入力してください。
hint-file-will-be = ファイル { $name } をこのフォルダーに作ります（{ $key } で変更）。
hint-file = 空のままなら、ワークロード名から決めます。
no-choice = （未選択）

# Screens
start-title = Well-Architected レビューを、1 問ずつ。
start-what = 質問に答えると、回答は 1 つの TOML ファイルに保存され、スコアと、次に書く設計書がわかります。
start-recent = 最近のレビュー
start-new = 新しいレビューを始める
pillar-title = { $name }の柱
pillar-counts = セクション { $sections } 個、チェックポイント { $checkpoints } 個。{ $key } で質問に進みます。
has-note = メモあり
overview-legend = Y はい P 一部 N いいえ - 対象外 . 未回答  ! 要議論 # 不一致 ~ 前回から
search-label = 検索
search-hint = ID、質問、サービス名、メモを、日本語と英語の両方から探します。
search-found = { $count ->
    [0] 見つかりません。語を短くするか、英語でも試してください。
   *[other] { $count } 件
}
help-title = キーの一覧
help-answers = 回答: はい = 満たしている、一部 = 一部だけ満たしている、いいえ = 満たしていない、対象外 = このワークロードには当てはまらない（理由が必要）。
help-signs = 日本語入力が全角のままでも、英字キーはそのまま使えます。マウスのクリックとホイールも使えます。
help-saving = 変更はすぐに自動で保存します。「保存済み」と出ていれば、ディスクに書き終えています。

# The summary
score-range = { $score } %（{ $score }-{ $ceiling }、{ $applicable } 問中 { $answered } 問回答、対象外 { $na }）
score-full = { $score } %（{ $answered } 問すべて回答、対象外 { $na }）
score-not-started = 未開始（{ $applicable } 問）
score-none = -
summary-formula = スコアは、重みと回答（はい 1、一部 0.5、いいえ 0）の積の合計を、対象の重みの合計で割った値です。重みは高 3、中 2、低 1。未回答は 0 点です。
summary-stress = 対象外をすべて「いいえ」とみなすと { $score } % です。
risk-count = { $risk } { $count }
summary-sections = セクション別
summary-templates = 次に書く設計書
summary-actions = 次のアクション
summary-findings = よくある指摘事項への該当
summary-flags = 要議論
summary-disagreements = 不一致
summary-yes-without-evidence = 証跡のない「はい」: { $count } 件
gap-count = 不足 { $count } 件
more-gaps = ほか: { $ids }
nothing-yet = まだ回答がありません。
no-gaps = いまのところ不足はありません。
no-findings = いまのところ該当はありません。
gain = { $points ->
    [0] 1 点未満
   *[other] +{ $points } 点
}
more-actions = ほか { $count } 件（{ $key } で全体を書き出し）

# Feedback
notice-nothing-to-undo = 取り消せる変更はありません。
notice-nothing-to-redo = やり直せる変更はありません。
notice-undone = 取り消しました（{ $key } でやり直し）。
notice-redone = やり直しました。
notice-all-answered = すべて回答しました。{ $key } でサマリーを見られます。
notice-reason-needed = 理由がないため、回答は変えていません。対象外には理由が必要です。
notice-not-a-day = 日付として読めません。もう一度 { $key } を押すと、日付は変えずに閉じます。
notice-not-recorded = 入力した内容はまだ記録していません。{ $done } で記録します。もう一度 { $cancel } を押すと破棄します。
notice-action-settled = 回答が「{ $answer }」なので、このアクションは済んだものとして扱います。まだ残っている場合は「{ $partial }」と回答してください。
notice-name-needed = ワークロードの名前を入力してください。
notice-no-such-checkpoint = 「{ $typed }」というチェックポイントはありません（例 2.03、SEC-2.03）。
notice-read-only = 閲覧専用で開いているため、変更できません。
notice-nothing-to-confirm = 確定する前回の回答はありません。
notice-merged = { $taken ->
    [0] ファイルの変更を取り込みました（不一致 { $disagreements } 件）。
   *[other] 他の人の回答 { $taken } 件を取り込みました（不一致 { $disagreements } 件）。
}
notice-merged-by = { $taken ->
    [0] { $who } さんの変更を取り込みました（不一致 { $disagreements } 件）。
   *[other] { $who } さんの回答 { $taken } 件を取り込みました（不一致 { $disagreements } 件）。
}
notice-recovered = 前回保存できなかった変更を取り込みました（回答 { $taken } 件、不一致 { $disagreements } 件）。
notice-set-aside = 取り込みませんでした。控えは { $name } に残しました。
notice-written = { $name } に書き出しました。
notice-not-written = 書き出せませんでした: { $reason }

# Keys
key-next = 次
key-previous = 前
key-first = 先頭
key-last = 末尾
key-scroll-down = 下へ
key-scroll-up = 上へ
key-next-section = 次セクション
key-previous-section = 前セクション
key-next-unanswered = 次の未回答
key-clear = 回答を消す
key-confirm = 確定
key-note-in-editor = エディター
key-accept = 受容
key-flag = 要議論
key-undo = 元に戻す
key-redo = やり直す
key-search = 検索
key-go-to = 移動
key-guidance = ガイド
key-language = 言語
key-workshop = ワークショップ
key-principles = 設計原則
key-overview = 一覧
key-summary = サマリー
key-details = 情報
key-help = ヘルプ
key-open = 開く
key-new-review = 新規
key-export = 書き出し
key-done = 完了
key-next-field = 次の欄
key-previous-field = 前の欄
key-next-choice = 次の選択肢
key-previous-choice = 前の選択肢
key-begin = 始める
key-questions = 質問へ
key-back = 戻る
key-suspend = 中断
key-quit = 終了
key-quit-anyway = 保存せずに終了
key-take-in = 取り込む
key-set-aside = 取り込まない
key-export-text = テキスト

# Help
does-next = 次へ進む
does-previous = 前へ戻る
does-first = 先頭へ移る
does-last = 末尾へ移る
does-scroll-down = 文章を下へ送る
does-scroll-up = 文章を上へ戻す
does-next-section = 次のセクションへ移る
does-previous-section = 前のセクションへ移る
does-next-unanswered = 次の未回答へ移る
does-clear = 回答を消す
does-confirm = 前回から引き継いだ回答を確定する
does-note-in-editor = メモを自分のエディター（EDITOR）で書く
does-accept = リスクを期限付きで受容する
does-flag = 要議論の印を付ける、外す
does-undo = 直前の変更を取り消す
does-redo = 取り消した変更をやり直す
does-search = 日本語と英語の両方から探す
does-go-to = ID を入力して移る
does-guidance = 重要な理由、確認方法、良い状態を見る、隠す
does-language = 表示を切り替える: 日本語、英語、両方
does-workshop = 質問だけを大きく表示する、元に戻す
does-principles = 柱の概要と設計原則を見る
does-overview = すべてのチェックポイントを一覧で見る
does-summary = スコア、次に書く設計書、次のアクションを見る
does-details = ワークロード名やレビュアーなどを編集する
does-help = この画面のキーを見る
does-open = 選んだものを開く、決める
does-new-review = 新しいレビューを始める
does-export = サマリーをファイルに書き出す
does-done = 書き終える（内容は保存されます）
does-next-field = 次の欄へ移る（最後の欄なら終える）
does-previous-field = 前の欄へ戻る
does-next-choice = 次の選択肢にする
does-previous-choice = 前の選択肢にする
does-begin = このワークロードのレビューを始める
does-questions = 質問の画面へ進む
does-back = 前の画面へ戻る
does-suspend = 一時停止する（fg で再開）
does-quit = 終了する（続きから再開できます）
does-quit-anyway = 保存できないまま終了する（復旧用の控えを残します）
does-take-in = 前回保存できなかった変更を取り込んで保存する
does-set-aside = 取り込まず、控えの名前を変えて残す
does-answer = 「{ $answer }」と答える
does-note = メモを書く
does-evidence = 証跡と裏づけを書く
does-confidence = 裏づけを切り替える: 口頭のみ、提示あり、検証済み
does-plan = アクション、担当、期限、工数を書く
does-export-as = { $format } で書き出す
notice-answered = { $id }: { $answer }（{ $key } で元に戻す）
notice-confidence = 裏づけ: { $confidence }（{ $key } で次へ、{ $undo } で元に戻す）
notice-no-confidence = 裏づけの記録を消しました（{ $key } で元に戻す）。
notice-only-gaps-accepted = リスクを受容できるのは、「いいえ」か「一部」と回答したときだけです。
notice-day-and-why-needed = リスクの受容には、期限と理由の両方が必要です。{ $key } をもう一度押すと、元のまま閉じます。
notice-no-disagreement = 不一致はありません。
notice-nothing-carried = 確認を待つ前回の回答はありません。
key-cancel = やめる
does-cancel = 入力をやめて、元のままにする
key-next-disagreement = 次の不一致
does-next-disagreement = 次の不一致へ移る
key-next-carried = 次の前回分
does-next-carried = 前回から引き継いだ未確認の回答へ移る
key-take-side = この回答
does-take-side = 不一致の { $number } 人目の回答に決める
answered-in-section = 回答 { $answered }/{ $total }
none-so-far = いまのところなし
accepted-no-longer = { $date } に期限切れ: { $why }
field-reviewer = 回答者（任意）
hint-reviewer = 名前を書くと、誰が回答したかが記録されます。あとから { $key } で変えられます。
export-denied = このフォルダーに書き込む権限がありません。レビュー自体は保存されています。
export-full = ディスクがいっぱいです。
export-missing = フォルダーが見つかりません。
key-next-pillar = 次の柱
key-previous-pillar = 前の柱
key-scope = 柱/セクション
does-next-pillar = 次の柱へ移る
does-previous-pillar = 前の柱へ移る
does-scope = 対象を柱全体とセクションの間で切り替える
hint-scope-pillar = { $key } で柱 { $id } 全体（未回答 { $count } 問）に切り替えます。
hint-scope-section = { $key } でセクション { $id } だけ（未回答 { $count } 問）に切り替えます。
place-in-pillars = { $total } 本中 { $number } 本目の柱
mark-only-japanese = 日本語のみ
mark-only-english = 英語のみ
about-section = このセクションについて
no-guidance = このパックには、この質問の手引きがありません。
summary-pillars = 柱別
summary-retired = 今どのパックにもない質問への回答（{ $count } 件）
summary-retired-hint = スコアには数えません。ファイルには残ります。
retired-since = 版 { $version } から質問していません
overview-retired = 今どのパックにもない質問への回答が { $count } 件あります（サマリーの末尾）。
notice-packs-missing = パック { $packs } が見つからないか、使えません。その質問は表示されませんが、回答はファイルに残ります。--pack でフォルダーを指定すると読み込めます。
summary-packs-missing = パック { $packs } がないため、その質問はスコアに入っていません。
notice-pack-needed = パックを 1 つ以上選んでください。
choice-pack = 使う
hint-packs = { $key } で選択を切り替えます。版 { $version }、質問 { $questions } 問。
