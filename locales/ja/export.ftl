# What is handed on in other formats: tables, actions, handouts.
export-label-bring = 確認・準備すること
export-label-accepted-why = 受容の理由
export-label-flag = 要議論
export-label-by = 回答者
export-label-at = 記録日
export-label-score-percent = スコア (%)
export-label-ceiling = 上限 (%)
export-label-all = 全件数
export-overdue = 期限超過
export-cut = { " " }[ここで省略: 続きはレビューにあります]
export-sheet-summary = 要約
export-sheet-answers = 回答
export-sheet-actions = アクション
export-sheet-findings = 指摘事項
export-answers-lead = 見出しが茶色の列（「回答」から「要議論」まで）に記入できます。変更は tenken import-answers でレビューに取り込みます。行の並べ替えや絞り込み、列の移動をしても構いません。
export-handout-lead = 見出しが茶色の列（「回答」から「要議論」まで）を、当日までに記入してください。回答は tenken import-answers でレビューに取り込みます。
usage-no-such-format = このレポートは { $file } の拡張子の形式では出力できません。
hint-format = --format で形式を指定するか、拡張子を変えてください。形式の一覧は --help にあります
usage-workbook-to-screen = ブックは画面に表示できません。
hint-workbook-to-screen = ファイルを指定してください: -o OUT.xlsx
export-handout-title = Well-Architected レビュー: 質問一覧
help-import-answers = 記入されたシートの回答をレビューに取り込みます。
help-import-answers-examples =
    tenken summary orders.review.toml -o answers.xlsx
    tenken import-answers answers.xlsx orders.review.toml
    tenken import-answers answers.xlsx orders.review.toml --apply
arg-sheet = シート。summary や handout で作った .xlsx、または summary で作った .csv です。
arg-import-review = 回答を取り込むレビューファイル。
arg-apply = 変更をレビューに書き込みます。指定しなければ一覧を示すだけです。
import-title = シートから { $file } への変更
import-mark-both = レビューでも変更あり: 両方を残します
import-nothing = 取り込む変更はありません。
import-done = { $file } の回答 { $count } 件を変更しました。
import-would = { $file } の回答 { $count } 件が変わります。まだ書き込んでいません。--apply を付けると書き込みます。
import-both = シートの作成後にシートとレビューの両方で変更されたため、両方を残します: { $changes }
import-refused = { $file }: 取り込めないセルが { $count } 件あります。何も変更していません
import-trouble = { $place }: { $message }
hint-import-refused = シートでこれらのセルを直し、もう一度取り込んでください
import-no-id = 回答がありますが、ID がありません
import-unknown-id = チェックポイント { $id } はこのレビューにありません
import-again = { $id } の行が重複しています
import-other-question = { $id } の質問ではありません。一部の列だけを並べ替えていませんか
import-word-answer = 「{ $value }」は回答の言葉ではありません。はい、一部、いいえ、対象外のいずれかにしてください
import-word-confidence = 「{ $value }」は裏づけの言葉ではありません。口頭のみ、提示あり、検証済みのいずれかにしてください
import-word-effort = 「{ $value }」は工数の言葉ではありません。小、中、大のいずれかにしてください
import-word-flag = 「{ $value }」は印になりません。「要議論」とするか、空欄にしてください
import-day = 「{ $value }」は日付ではありません。2026-12-20 のように書いてください
import-no-reason = 対象外には理由が必要です
import-cut = セルに収まらず途中までの文章です。レビューで直してください
import-why-without-until = リスクの受容には期限が必要です
import-until-without-why = リスクの受容には理由が必要です
import-error = 数式の結果が { $value } です
import-neither-one = { $file } は Excel ブック（.xlsx）でも UTF-8 の CSV でもありません
import-too-large = { $file } は展開後の大きさが上限を超えています
import-broken = { $file } は壊れています
import-no-columns = { $file } に「ID」と「回答」の列を持つシートがありません
import-twice = { $file }: 列 { $column } の見出しが別の列と重複しています
import-memory = { $file }: 非表示のシート「tenken」が書き換えられています
hint-import-sheet = tenken summary REVIEW -o answers.xlsx でシートを作り直してください
import-other-review = { $sheet } は { $review } とは別のレビューから作られたシートです
hint-import-other-review = シートの元になったレビューを指定してください
help-actions = 複数のレビューのアクションを、担当と期限の順に一覧にします。
help-actions-examples =
    tenken actions *.review.toml
    tenken actions *.review.toml --owner 佐藤 --overdue
    tenken actions *.review.toml --format csv -o actions.csv
help-handout = 事前配布資料を作ります。質問、用意するもの、所要時間をまとめます。
help-handout-examples =
    tenken handout -o handout.html
    tenken handout --lang both --minutes 2 -o handout.md
    tenken handout -o answers.xlsx
arg-owner-wanted = 担当の名前にこの文字列を含むアクションに絞ります。
arg-overdue = 期限を過ぎたアクションに絞ります。
arg-redact = 伏せるもの: notes（メモ、理由、証跡）、owners（人の名前）。両方はコンマで区切ります。
arg-confidential = レポートの先頭に示す、取り扱いについての 1 行。
arg-minutes-each = 質問 1 件あたりの時間（分）。既定は 3 です。
arg-format-plan = 形式。text、json、markdown のいずれか。省略すると OUT の拡張子（.md、.json）に従い、それ以外は text です。
arg-format-handout = 形式。text、markdown、html、xlsx のいずれか。省略すると OUT の拡張子（.md、.html、.xlsx）に従い、それ以外は text です。
config-report = すべてのレポートの先頭に示す 1 行（取り扱い区分など）。
export-redacted = [非公開]
export-actions-title = 未完了のアクション
export-no-actions = 未完了のアクションはありません。
export-actions-count = レビュー { $reviews } 件に { $count } 件: 期限超過 { $overdue } 件、担当なし { $unowned } 件。
export-actions-owner =
    { $owner }: { $count } 件{ $overdue ->
        [0] { "" }
       *[other] （期限超過 { $overdue } 件）
    }
export-actions-unowned =
    担当なし: { $count } 件{ $overdue ->
        [0] { "" }
       *[other] （期限超過 { $overdue } 件）
    }
export-actions-without = アクション、担当、期限のいずれも決まっていない不足が { $count } 件あります。tenken summary で確認できます。
export-handout-intro = 次回のレビューで確認する質問です。それぞれの下に、回答の裏づけとなるものを挙げています。当日までに用意するか、分かる方を確かめておいてください。
export-handout-time = { $questions } 問、約 { $minutes } 分
export-handout-section = { $section }（{ $time }）
export-severity = 重大度: { $severity }
export-label-pillars = 柱
export-label-time = 全体
export-label-high-first = 重大度「高」のみ
