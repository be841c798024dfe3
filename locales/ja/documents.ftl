# The design documents that gaps belong in.
documents-unread = この文書は読み取れませんでした。
documents-heading = { $path }（{ $line } 行目）
documents-heading-of = { $file }: { $path }（{ $line } 行目）
documents-add-under = まだ見出しがありません。「{ $path }」（{ $line } 行目）の下に加えます。
documents-add-before = まだ見出しがありません。「{ $path }」（{ $line } 行目）の前に加えます。
documents-add-after = まだ見出しがありません。「{ $path }」（{ $line } 行目）の後に加えます。
documents-no-headings = まだ見出しがありません。この文書には見出しが 1 つもありません。
documents-looked = { $folder } を調べました。テンプレート { $all } 件のうち { $found } 件は、文書がここにあります。
documents-placed = { $homeless ->
        [0] 不足 { $gaps } 件のうち、書く見出しのあるものが { $placed } 件、まだ見出しのないものが { $unplaced } 件です。
       *[other] 不足 { $gaps } 件のうち、書く見出しのあるものが { $placed } 件、まだ見出しのないものが { $unplaced } 件、文書のないものが { $homeless } 件です。
    }
documents-missing = まだない文書: { $files }
documents-unused = 今回の不足が属さない文書: { $files }
documents-label-place = 書く場所
documents-label-also = 関連する見出し
documents-label-unplaced = 見出しのない不足
documents-note-title = 設計書への追記: { $name }
documents-note-name = { $file }（{ $workload }）
documents-note-homeless = テンプレートの決まっていない不足
documents-note-intro = 文書の見出しの順に並べています。書き終えた項目はレビューで回答し直し、このファイルを作り直してください。
documents-note-by-risk = リスクの高い順に並べています。書き終えた項目はレビューで回答し直し、このファイルを作り直してください。
documents-note-gaps = 不足（{ $count } 件）
documents-note-new = 追加する見出し（{ $path }）
documents-note-first = 追加する見出し
documents-label-now = 現在の回答
documents-note-left = { $file } は、不足がなくなった文書の追記です。削除せずに残しました。
documents-note-none = 不足がないため、書き込むファイルはありません。
usage-notes-folder = --format design-notes には、書き込み先のフォルダーが必要です
usage-notes-no-folder = { $file } はフォルダーではありません
hint-notes-folder = -o DIR で、文書ごとのファイルを書き込むフォルダーを指定してください。
arg-templates = 設計書のあるフォルダー。不足ごとに書く見出しを探します。
error-document-outside = { $file } は、フォルダーの外を指すリンクのため読みません
hint-document-outside = ファイルそのものをフォルダーに置いてください。
error-document-too-many = { $file } は読みません。読む文書は { $most } 件までです
hint-document-too-many = 使わない文書を別のフォルダーに移してください。
hint-templates-folder = --templates には、cloud-design-*.md のあるフォルダーを指定してください。
