### コマンドとそのヘルプ。

heading-usage = 使い方:
heading-commands = コマンド:
heading-arguments = 引数:
heading-options = オプション:
heading-global = 共通のオプション:
heading-examples = 例:
usage-line = { $command } [オプション]
word-command = コマンド
help-more = 例と共通のオプション: { $command } --help
help-tenken = クラウドのレビューを、質問をひとつずつたどりながら進めます。
help-tenken-examples =
    tenken new orders.review.toml       レビューを始めて回答する
    tenken orders.review.toml           前回の続きから開く
    tenken ask orders.review.toml       同じ質問に 1 行ずつ答える（スクリーンリーダー向け）
    tenken summary orders.review.toml   スコア、リスク、次に行うことを見る
    tenken open ./show                  コマンドと同じ名前のファイルを開く
help-open = レビューを画面で開きます。
help-open-examples =
    tenken open orders.review.toml
    tenken orders.review.toml           同じ意味
help-new = 新しいレビューを始めます。既存のファイルは上書きしません。
help-new-examples =
    tenken new orders.review.toml
    tenken new orders.review.toml --workload 受注サービス --reviewer 佐藤 --reviewer 金
    tenken new orders.review.toml --pack ./our-pack
help-ask = 質問を 1 行ずつ表示し、回答を受け取ります。スクリーンリーダー、簡易な端末、パイプ向けです。
help-ask-examples =
    tenken ask orders.review.toml
    tenken ask orders.review.toml --unanswered
    tenken ask orders.review.toml --section SEC-2
help-set = チェックポイント 1 つに回答します。
help-set-examples =
    tenken set orders.review.toml SEC-1.03 はい --evidence https://wiki.example/mfa
    tenken set orders.review.toml SEC-1.03 一部 --note "委託先は未対応" --owner 佐藤 --due 2026-12-20
    tenken set orders.review.toml SEC-4.02 対象外 --reason "自前のサーバーがない"
    tenken set orders.review.toml SEC-1.03 clear
help-show = 回答の一覧、またはチェックポイント 1 つの詳細を表示します。
help-show-examples =
    tenken show orders.review.toml
    tenken show orders.review.toml SEC-1.03
    tenken show orders.review.toml --format json
help-summary = スコア、リスク、指摘事項と、次にどの文書へ何を書くかをまとめます。
help-summary-examples =
    tenken summary orders.review.toml
    tenken summary orders.review.toml -o summary.md
    tenken summary orders.review.toml --format markdown --full --lang both
    tenken summary - --format json < orders.review.toml
help-check = レビューファイルとパックを検査し、直す場所と方法を示します。
help-check-examples =
    tenken check orders.review.toml
    tenken check .                      このフォルダー以下の *.review.toml とパックすべて
    tenken check reviews --no-disagreements --format json
    tenken check --schema review        エディター用の JSON Schema
help-pack = パックの表示、作成、変換と、レビューの新しい版への移行を行います。
help-pack-examples =
    tenken pack list
    tenken pack show aws-security
    tenken pack new our-pack            自分たちのパックを作る
    tenken pack upgrade orders.review.toml --dry-run
help-pack-list = 見つかったパックを一覧表示します。
help-pack-show = パックの内容を表示します。
help-config = 設定と、その値がどこで決まったかを表示します。
help-config-examples =
    tenken config show
    "$EDITOR" "$(tenken config path)"
help-config-path = 設定ファイルの場所を表示します。
help-config-show = 有効な設定を表示します。
help-completions = シェルの補完スクリプトを出力します。
help-completions-examples =
    tenken completions bash > ~/.local/share/bash-completion/completions/tenken
    tenken completions fish > ~/.config/fish/completions/tenken.fish
help-man = マニュアルページを出力します。
help-man-examples =
    tenken man > ~/.local/share/man/man1/tenken.1
    tenken man | man -l -
arg-file = レビューファイル。
arg-file-or-stdin = レビューファイル。- は標準入力です。
arg-new-file = 作成するファイル。慣例では「名前.review.toml」とします。
arg-checkpoint = チェックポイントの ID（例: SEC-1.03）。
arg-answer = はい、一部、いいえ、対象外（yes、partial、no、na や y、p、n、x も可）。clear で取り消します。
arg-lang = 言語。ja、en、または both（質問などの内容を両言語で表示）。
arg-pack = パックの ID またはフォルダー。繰り返し指定できます。
arg-color = 色の使用。auto、always、never のいずれか。
arg-ascii = 記号を ASCII だけにします。
arg-no-input = 質問や画面表示を一切行いません。
arg-quiet = エラーとデータ以外は表示しません。
arg-verbose = 詳しく表示します。
arg-help = ヘルプを表示します。--help では例も表示します。
arg-version = バージョンを表示します。
arg-workload = ワークロードの名前。省略するとファイル名から決まります。
arg-reviewer = レビューする人。繰り返し指定できます。
arg-section = このセクションだけを質問します（例: SEC-2）。
arg-unanswered = 未回答のものだけを質問します。
arg-by = 回答する人。省略すると設定の reviewer。それもなく、レビュアーが 1 人だけなら、その人になります。
arg-note = メモ。前のメモは置き換わります。
arg-reason = 対象外とする理由。na のときは必須です。
arg-evidence = 証跡のリンクや場所。繰り返し指定できます。前の一覧は置き換わります。
arg-confidence = 裏づけ。stated（口頭のみ）、shown（提示あり）、tested（検証済み）のいずれか。
arg-action = 行うべきアクション。
arg-owner = アクションの担当。
arg-due = アクションの期限（例: 2026-12-20）。
arg-effort = 工数。low（数日）、medium（数週間）、high（数か月）のいずれか。
arg-accept-until = この日までリスクを受容します。--why が必要です。
arg-why = リスクを受容する理由。
arg-flag = 「要議論」の印を付けます。
arg-no-flag = 「要議論」の印を外します。
arg-format-text-json = 形式。text（既定）または json。
arg-format-summary = 形式。text、json、markdown、html、csv、xlsx、wa-review（CI のゲート用）、design-notes（文書ごとのファイルをフォルダー OUT に書き込みます）のいずれか。省略すると OUT の拡張子（.md、.json、.html、.csv、.xlsx）に従い、それ以外は text です。
arg-output = 標準出力の代わりに、このファイルへ書き込みます。
arg-full = すべての質問、回答、メモを含めます。
arg-force = tenken のレポートではないファイルでも上書きします。
arg-check-path = レビューファイル、パック、または検索するフォルダー。- は標準入力です。
arg-schema = JSON Schema を出力します。review、summary、diff、trend、plan、actions、pack のいずれか。
arg-no-disagreements = 未解決の不一致があれば不合格にします。
arg-pack-id = パックの ID またはフォルダー。
arg-shell = bash、zsh、fish、powershell、elvish のいずれか。
set-changed = { $id }: { $before } -> { $after }（{ $file } に保存しました）
set-details = { $id }: 回答は { $answer } のまま、その他の内容を { $file } に保存しました
set-unchanged = { $id }: すでに { $answer } です。変更はありません
new-made = 「{ $workload }」のレビュー { $file } を作成しました（チェックポイント { $questions } 問）。
new-next = 次は「tenken { $file }」で開くか、「tenken ask { $file }」で 1 行ずつ回答してください。
new-pack-folder = { $folder } のパックはコピーされません。.tenken/packs に置くか、毎回 --pack で指定してください。
ask-intro =
    { $questions ->
        [0] { $workload }: 質問はありません
       *[other] { $workload }: 質問は { $questions } 問です
    }
ask-keys = y（はい）、p（一部）、n（いいえ）、x（対象外）で答えます。「n 検証環境だけ未対応」のように続けて書くとメモ（対象外では理由）になります。Enter で次へ、b で前へ、? で説明、clear で回答の取り消し、q で終了です。
ask-question = { $number }/{ $total } 問目: { $id }、重大度 { $severity }
ask-current = 現在の回答: { $answer }
ask-current-note = 現在のメモ: { $note }
ask-answer = 回答:
ask-reason = 対象外とする理由:
ask-reason-needed = 対象外とするには理由が必要です。回答は変更していません。
ask-saved = 保存しました: { $id } { $answer }
ask-cleared = 保存しました: { $id } の回答を取り消しました
ask-not-understood = 「{ $word }」は回答として認識できません。
ask-done = すべての質問に回答しました。内容は { $file } に保存されています。
ask-left = 内容は { $file } に保存されています。未回答は { $left } 問です。続けるには: tenken ask { $file } --unanswered
check-nothing = レビューファイルもパックも見つかりませんでした。フォルダーの中では *.review.toml という名前のものを探します。
check-counted = { $files } 件のファイルを検査しました。有効なものは { $valid } 件です。
check-valid = { $file }: 有効
pack-built-in = 内蔵
source-option = --lang の指定
source-environment = 環境変数 { $name }
source-config = 設定ファイル
source-default = 既定値
summary-written = { $file } に書き込みました。
man-name = 名前
man-synopsis = 書式
man-commands = コマンド
man-options = 共通のオプション
man-keys = キー操作
man-exit = 終了ステータス
man-exit-done = 正常に終了しました。
man-exit-no = 答えが「いいえ」でした（check で無効なファイルがあったなど）。
man-exit-usage = 引数または入力に誤りがあります。
man-exit-world = 読み込みまたは書き込みができませんでした。
man-exit-interrupted = 中断されました。
man-examples = 例
ended-saved = { $file } に保存してあります。続けるには: tenken { $file }
ended-kept = { $file } に保存できませんでした。回答の控えを { $copy } に残しました。原因を直してから { $file } をもう一度開くと、控えを取り込むかどうかを尋ねます。控えをそのまま開くこともできます。
ended-lost = { $file } にも控えのフォルダーにも保存できませんでした。最後に保存した時点より後の変更は残っていません。空き容量と書き込み権限を確かめてください。
help-diff = 2 つのレビューの間で変わったことを示します。
help-diff-examples =
    tenken diff 2026-q3.review.toml 2026-q4.review.toml
    tenken diff HEAD~1:orders.review.toml orders.review.toml
    tenken diff main:orders.review.toml orders.review.toml --fail-on regression
    tenken diff old.review.toml new.review.toml -o change.md
help-trend = 1 つのワークロードのレビューの推移を示します。
help-trend-examples =
    tenken trend reviews/orders-*.review.toml
    tenken trend 2026-q2.review.toml 2026-q3.review.toml 2026-q4.review.toml
    tenken trend reviews/orders-*.review.toml -o trend.csv
help-merge = 複数の人の回答を 1 つのレビューにまとめます。
help-merge-examples =
    tenken merge sato.review.toml kim.review.toml -o orders.review.toml
    tenken merge orders.review.toml theirs.review.toml --base start.review.toml -o orders.review.toml
    tenken merge orders.review.toml origin/main:orders.review.toml -o orders.review.toml
help-git = git によるレビューファイルのマージと差分表示に tenken を使います。
help-git-examples =
    tenken git setup                    このリポジトリのすべての *.review.toml
    tenken git setup 'reviews/*.toml'   ほかのファイル
    tenken git setup --global           自分のすべてのリポジトリ
    tenken git remove                   元に戻す
help-git-setup = マージドライバーと差分の設定を git に書き込みます。
help-git-remove = setup が書き込んだものだけを取り除きます。
arg-old = 前のレビュー。ファイル、git の REVISION:PATH、または標準入力の -。
arg-new-review = 後のレビュー。指定の仕方は同じです。
arg-files = レビューファイル。順序は問いません。
arg-ours = 自分のレビュー。コメントや並び順はそのまま残ります。
arg-theirs = 取り込むレビュー。
arg-base = 全員が出発点としたレビュー。
arg-merge-output = 書き込むファイル。取り込むレビューの 1 つでも構いません。- は標準出力です。
arg-merge-force = ワークロードやパックが違ってもマージし、別のファイルも上書きします。
arg-since = このレビューからの変化も加えます（text、markdown、html のみ）。
arg-from = このレビューの回答と残っているアクションを引き継いで始めます。確認は必要です。
arg-format-data = 形式。text、json、markdown、html、csv のいずれか。省略すると OUT の拡張子（.md、.json、.html、.csv）に従い、それ以外は text です。
arg-full-diff = 変わらず残っている不足も含めて、すべて示します。
arg-full-trend = 長く残っているものだけでなく、すべての不足を示します。
arg-exit-code = 違いがあれば終了コードを 1 にします。
arg-fail-on = 終了コードを 1 にする条件: regression（回答の悪化）、new-high-risk（新たな高リスク）。繰り返し指定できます。
arg-git-global = このリポジトリだけでなく、自分のすべてのリポジトリを対象にします。
arg-pattern = レビューファイルのパターン（.gitattributes の書き方）。既定は *.review.toml です。
new-carried = 前回から回答 { $carried } 件を引き継ぎました（要確認）。改めて回答が必要なものは { $again } 件です。
diff-workloads = 異なるワークロードのレビューを比べています: 「{ $old }」と「{ $new }」
diff-failed-regression = 悪化した回答: { $ids }
diff-failed-high = 新たな高リスク: { $ids }
trend-workloads = 異なるワークロードのレビューが含まれています。
merge-done = { $file }: マージしました（取り込んだ回答 { $taken } 件）。
merge-both = { $file }: 双方で変更があり、どちらも残しました: { $changes }
merge-disagreements = { $file }: 回答の不一致が { $count } 件あります: { $ids }。「tenken { $file }」で決められます。
merge-ours = { $file }（自分側）
merge-theirs = { $file }（相手側）
merge-base = { $file }（共通の祖先）
merge-lost-keys = { $file } にある tenken の知らないキーはマージしていません: { $keys }
git-added =
    { $file } に追加しました:
    { $lines }
git-removed =
    { $file } から取り除きました:
    { $lines }
git-set = git の設定に書き込みました: { $key } = { $value }
git-unset = git の設定から取り除きました: { $key }
git-commit = { $file } をコミットしてください。ほかの人も、それぞれのクローンで一度「tenken git setup」を実行します。
git-nothing-to-do = 設定済みです。
git-nothing-to-undo = 取り除くものはありません。
arg-bom = CSV の先頭に BOM を付けます（Excel 用）。
arg-pillar = この柱だけを対象にします（例: OPS）。繰り返し指定できます。
usage-unknown-pillar = 「{ $typed }」という柱はありません
