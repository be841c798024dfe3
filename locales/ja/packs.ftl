help-pack-new = すべてのキーに説明を付けた、自分たちのパックのひな形を作ります。
help-pack-upgrade = レビューを、いま見つかる版のパックに移します。
arg-pack-new-dir = 新しいパックのフォルダー（まだないか、空のもの）。
arg-pack-new-id = パックの ID。省略するとフォルダー名から決めます。
arg-pack-new-title = パックの名前。
arg-upgrade-review = 新しい版に移すレビュー。
arg-upgrade-dry-run = 変わる内容だけを示し、書き込みません。
pack-unknown-key = パックに { $key } というキーはありません。無視します
hint-pack-unknown-key = つづりを確認してください。使えるキーは「tenken check --schema pack」に一覧があります
pack-bad-version = { $key } の「{ $version }」はバージョンとして使えません
hint-pack-bad-version = 数字を点でつないでください。後ろに語を付けることもできます（例: 1.2.0、2.0.0-draft）
pack-no-number = 「{ $id }」は点の後ろに番号がないため、どのセクションにも属しません
hint-pack-no-number = セクション PRV-1 のチェックポイントは PRV-1.01、PRV-1.02 のように書きます
pack-no-section = { $id } が属するセクション { $section } は、このファイルにありません
hint-pack-no-section = id = "{ $section }" の [[sections]] を追加するか、チェックポイントの ID を変えてください
pack-asked-and-retired = { $id } は廃止されていますが、{ $asked } 行目でまだ使われています
hint-pack-asked-and-retired = 新しい質問には次の空き番号を付けてください。廃止したチェックポイントの番号は二度と使いません
pack-elsewhere = 「{ $id }」はすでに { $file } の { $line } 行目で定義されています
pack-untranslated = { $id }: { $key } の{ $lang ->
    [ja] 日本語
   *[en] 英語
}の文章がありません
pack-untranslated-alone = { $key } の{ $lang ->
    [ja] 日本語
   *[en] 英語
}の文章がありません
hint-pack-untranslated = 翻訳するまではもう一方の言語で表示します。訳さない言語は pack.toml の languages から外してください
pack-nothing = { $id } にチェックポイントがありません
hint-pack-nothing = その ID で始まるチェックポイントを追加するか、不要ならその ID の項目ごと削除してください
pack-unlinked = 次の指摘事項 { $count } 件は、対応するチェックポイントがないため、該当するかどうかを判定できません: { $ids }
hint-pack-unlinked = それぞれに、対応するチェックポイントを書いてください: checkpoints = ["PRV-1.01"]
pack-file-twice = 「{ $file }」が 2 回書かれています
hint-pack-file-twice = どちらかを削除してください
pack-file-missing = pack.toml と同じフォルダーに「{ $file }」がありません
hint-pack-file-missing = 名前を確認し、ファイルを作るか、一覧から外してください
pack-file-outside = 「{ $file }」はパックのフォルダーの中にありません
pack-too-many-files = 1 つのパックに置ける柱のファイルは { $most } 個までです
hint-pack-too-many-files = いくつかのパックに分けてください。1 つのレビューで複数のパックを使えます
type-words = 言語ごとの文章
type-lists = 言語ごとの文章のリスト
error-pack-twice = 「{ $id }」という ID のパックが複数あります: { $places }
hint-pack-twice = どちらかの pack.toml の ID を変えるか、使うほうのフォルダーを --pack で指定してください
pack-twice-place = { $places } と { $place }
error-pack-clash = パック「{ $first }」と「{ $second }」は同じ ID（{ $count } 個: { $ids }）を持つため、1 つのレビューで一緒に使えません
hint-pack-clash = どちらかの ID を変えるか、パックごとにレビューを分けてください
pack-ids-cut = { $ids } など
no-longer-asked = { $id } は版 { $since } から質問しなくなりました。回答は残しますが、集計しません
no-longer-asked-ever = { $id } は質問しなくなりました。回答は残しますが、集計しません
hint-no-longer-asked = 対応は必要ありません。サマリーの「質問しなくなったチェックポイント」に載ります
other-version = このレビューはパック「{ $pack }」の版 { $named } に答えたものですが、見つかるのは版 { $found } です
hint-other-version = 「tenken pack upgrade」でその版に移ります。変わった質問だけ答え直しになり、--dry-run で内容を先に確認できます
hint-older-version = パックのフォルダーの中身を新しい版に置き換えるか、新しい版を --pack で指定してください。それまでは古い版の質問を使います
pack-list-none = 自分たちのパックは { $folders } に置くと見つかります。「tenken pack new DIR」でひな形を作れます。
new-pack-not-empty = { $folder } にはすでに { $found } があります。何も書き込んでいません
hint-new-pack-not-empty = まだないフォルダーか、空のフォルダーを指定してください
new-pack-no-folder = { $folder } はフォルダーではなくファイルです
new-pack-bad-id = 「{ $id }」はパックの ID として使えません
new-pack-taken = パック「{ $id }」はすでにあります: { $place }
hint-new-pack-taken = 別の ID を指定してください: --id NAME
new-pack-made = { $folder } にパックを作りました: { $files }
new-pack-next =
    質問を書き込んだら、次のように進めます:
        tenken check { $folder }
        tenken pack show { $pack }
        tenken new orders.review.toml --pack { $pack }
upgrade-label-packs = パック
upgrade-pack = { $pack } { $named } -> { $found }
upgrade-label-kept = そのまま
upgrade-label-again = 答え直し
upgrade-label-retired = 質問しなくなったもの
upgrade-label-open = 未回答
upgrade-count = { $count } 件
upgrade-counted = { $count } 件: { $ids }
upgrade-open = { $count } 件（新しい質問を含む）
upgrade-written = { $file } を新しい版に移しました。答え直す質問については、前の質問文と回答をメモに残しました。
upgrade-dry = 何も書き込んでいません。--dry-run を付けずに実行すると { $file } を新しい版に移します。
upgrade-nothing = { $file } はパックの版と合っています。何も変更していません。
error-upgrade-back = 見つかったパック「{ $pack }」の版 { $found } は、レビューの版 { $named } より古いものです。何も変更していません
report-group-no-longer-asked = 質問しなくなったチェックポイント（{ $count } 件）
report-no-longer-asked-since = 版 { $since } から
pack-show-group = グループ: { $group }
pack-show-retired = 廃止したチェックポイント
pack-show-since = 廃止した版
pack-show-notes = ドキュメントから残したメモ
pack-show-topic = 分類
pack-show-untranslated = 未翻訳
pack-show-untranslated-count = { $lang ->
    [ja] 日本語
   *[en] 英語
}のない文章が { $count } 件（「tenken check」で一覧できます）
notice-other-version = パック { $pack } は版 { $found } になりました（このレビューは { $named }）。「tenken pack upgrade」で移れます。
notice-older-version = パック { $pack } の版 { $named } が見つからず、{ $found } で開いています。
