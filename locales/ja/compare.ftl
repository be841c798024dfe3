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
notice-back-to-comparison = Esc で比較に戻ります。
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

# Arguments
arg-compare = 最初に、この以前のレビューとの比較を表示する
