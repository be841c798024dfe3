# 比較、絞り込み、前回の回答

# Keys
key-compare = 比較
key-other-review = 別のレビュー
key-next-filter = 絞り込み
key-previous-filter = 前の絞り込み
does-compare = 前回のレビューと比べる、比較に戻る
does-other-review = 別のレビューファイルと比べる
does-next-filter = 次の種類の変更に絞り込む
does-previous-filter = 前の種類の変更に絞り込む

# Feedback
notice-not-asked-now = { $id } は、いま開いているレビューでは質問していません。
notice-back-to-comparison = { $key } で比較に戻ります。
notice-other-workload = 別のワークロードのレビューです（前: { $old }、今: { $new }）。{ $key } で別のレビューを選べます。
notice-compared-newer = 以前のレビューは新しい版の tenken で書かれています。すべてを見るには tenken を更新してください。
notice-file-needed = レビューファイルの名前を入力するか、矢印キーで選んでください。

# The question which review to compare with
pick-title = どのレビューと比べますか
pick-file = ファイル
pick-beside = 同じフォルダーのレビュー
pick-nothing = このフォルダーに別のレビューファイルはありません。パスを入力してください。
pick-looking = このフォルダーのレビューファイルを探しています。

# The comparison
compare-score = スコア { $old } -> { $new }
compare-score-points = スコア { $old } -> { $new }（{ $points }）
compare-risks = リスク高/中/低 { $old } -> { $new }
compare-compared = { $other ->
    [0] { $compared } 問を比較
   *[other] { $compared } 問を比較、{ $other } 問は比較できません
}
compare-count = { $kind } { $count }
compare-shown = 表示: { $kind }（{ $total } 問中 { $count } 問）
compare-nothing = この種類の変更はありません。
show-changes = 変更すべて
show-worse = 悪化
show-better = 改善
show-new = 新たに回答
show-applies = 対象外の増減
show-open = 未解消
show-edited = 回答以外の変更
show-content = 質問の変更
show-everything = 変更なしも含むすべて
row-changed = 質問の変更
row-added = 新しい質問
row-retired = 廃止した質問

# Last time
last-time = 前回
last-time-asked = 前回の質問
last-time-all = 全文
last-time-of = 前回: { $review }
last-time-other-question = 前回は別の質問でした:
does-last-time = このチェックポイントの前回の回答をすべて見る
notice-nothing-last-time = このチェックポイントの前回の記録はありません。

# What is walked
filter-and = { $all }、{ $one }
filter-line = 絞り込み: { $conditions }
filter-worst-first = リスク順
filter-usual-order = 元の順
filter-gap = いいえか一部
filter-carried = 前回から
filter-no-evidence = 証跡なし
filter-no-owner = 担当のない不足
filter-owner = 担当 { $name }
filters-title = 表示するチェックポイント
filters-count = { $total } 問中 { $count } 問
filters-carried = 前回からの回答
filters-no-evidence = 証跡のない回答
filters-any = 指定なし
filters-only = これだけ
filters-pack-order = 元の順
filters-risk-order = リスク順: 高リスク、次にその恐れがある未回答
form-section = { $id }: 未回答の { $count } 問をすべて対象外にします
hint-section = 理由は全問に共通です。回答済みの質問は変わりません。{ $done } で実行、{ $cancel } で取りやめ、あとから { $undo } で戻せます。
key-filters = 絞り込み
key-show-all = 解除
key-by-risk = リスク順
key-section-na = 一括対象外
does-filters = セクション、重大度、回答、担当などで表示を絞り込む
does-filter-by = { $condition }で絞り込む（次の選択肢）
does-show-all = 絞り込みを解除する
does-by-risk = リスクの大きい順に進む、元の順に戻す
does-section-na = このセクションの未回答を、1 つの理由でまとめて対象外にする
notice-by-risk = リスク順にしました。高リスク、次にその恐れがある未回答の順です（{ $key } で元の順）。
notice-by-pack = 元の順に戻しました。
notice-all-shown = 絞り込みを解除しました。
notice-no-filter = 絞り込みはありません。{ $key } で指定できます。
notice-nothing-fits = 条件に合うチェックポイントはありません。{ $all } で解除、{ $key } で変更できます。
notice-all-answered-here = 絞り込みの範囲はすべて回答しました。{ $key } で解除できます。
notice-section-na = { $id }: { $count } 問を対象外にしました（{ $key } で元に戻す）。
notice-nothing-open-in-section = { $id } に未回答はありません。回答済みの質問は変えません。

# The summary and the search
summary-accepted = 受容したリスク
summary-row-hint = { $next } で行を選び、{ $open } でチェックポイントへ移ります。
key-next-row = 次の行
key-previous-row = 前の行
does-next-row = 次のアクションや受容したリスクを選ぶ
does-previous-row = 前のアクションや受容したリスクを選ぶ
notice-back-to-summary = { $key } でサマリーに戻ります。
notice-no-rows = 移動できるアクションや受容したリスクはまだありません。
found-in-id = ID
found-in-question = 質問
found-in-service = サービス
found-in-practice = AWS プラクティス
found-in-finding = 指摘事項

# Problems
problem-accepted-without-reason = { $id } のリスクを、理由を書かずに受容しています
hint-accepted-without-reason = 理由を書いてください: accepted = { "{" } until = 2027-03-31, why = "..." { "}" }

# Arguments
arg-compare = 最初に、この以前のレビューとの比較を表示する
