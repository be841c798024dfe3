# Themes, keys and the settings file.
keys-no-screen = { $name } という画面はありません
keys-no-action = { $name } という操作はありません
keys-not-there = 画面 { $screen } に { $action } という操作はありません
keys-no-key = { $name } というキーはないか、端末が別のキーと区別できません
keys-twice = キー { $key } は、画面 { $screen } では { $other } がすでに使っています
keys-typed = キー { $key } は、画面 { $screen } での文字入力に必要です
keys-essential = { $action } にはキーが 1 つは必要です
hint-keys-no-action = すべての操作とキーは tenken config keys で確認できます
hint-keys-no-key = キーは "x"、"X"、"ctrl-r"、"alt-b"、"f5"、"space"、"enter"、"page-down" のように書いてください
hint-keys-twice = 別のキーを選ぶか、{ $other } のキーも変えてください
hint-keys-typed = Ctrl と組み合わせたキーか、ファンクションキーを選んでください
hint-keys-essential = キーを 1 つ以上書くか、この行を消してください
notice-settings = 設定ファイルに誤りが { $count } 件あり、無視しています。内容は tenken config show で確認できます。
notice-editor-not-set = エディターが設定されていません。環境変数 EDITOR に指定するか（例 EDITOR=vim）、{ $key } でここに書いてください。
notice-editor-not-started = エディター { $program } を起動できません。環境変数 EDITOR を確認するか、{ $key } でここに書いてください。
notice-editor-failed = { $program } が終了ステータス { $status } で終わったため、メモは変えていません。{ $key } でもう一度開きます。
notice-editor-killed = { $program } が途中で止められたため、メモは変えていません。{ $key } でもう一度開きます。
notice-editor-no-text = エディターが残した内容を文字として読めないため、メモは変えていません。{ $key } でもう一度開きます。
notice-editor-no-file = メモをエディターに渡せません: { $reason }{ $key } でここに書いてください。
notice-copied-question = 質問をクリップボードに送りました（端末が許可していれば貼り付けられます）。
notice-copied-links = リンクを { $count } 件クリップボードに送りました（端末が許可していれば貼り付けられます）。
notice-no-link = コピーできるリンクはありません。
key-copy-question = コピー
key-copy-links = リンクをコピー
does-copy-question = 質問をクリップボードにコピーする
does-copy-links = 公式プラクティスへのリンクをクリップボードにコピーする
key-pane = 隣の欄
does-pane = 質問と、隣のガイドのどちらを送るかを切り替える（並べる幅がなければガイドを表示する）
more-in-pane = { $key } でここを送る
start-packs = パック
packs-broken = 読み込めないパックが { $count } 個あります。理由は tenken pack list で確認できます。
pack-place = 場所
pack-counts = セクション { $sections } 個、チェックポイント { $checkpoints } 個、設計原則 { $principles } 個、よくある指摘事項 { $findings } 件、テンプレート { $templates } 個
pack-checkpoints = チェックポイント { $count } 個
no-key = (キーなし)
help-config-init = すべての設定の説明が入った設定ファイルを作ります。
help-config-keys = 操作とキーの一覧を画面ごとに表示します。
arg-config-force = すでにある設定ファイルを置き換えます
error-config-exists = 設定ファイル { $file } はすでにあります。何も変更していません
hint-config-exists = 編集するか、--force で置き換えてください
error-config-no-home = 設定を置くホームフォルダーがありません
hint-config-no-home = HOME か XDG_CONFIG_HOME にフォルダーを指定してください
config-written = 設定ファイル { $file } を作りました
config-head =
    tenken の設定です。どの行も省略できます。変えたい設定は、行頭の # を外してください。
    tenken config show で、有効な設定と、このファイルの誤りを確認できます。
config-lang = 言語: "ja"、"en"、"both" (質問を両方の言語で表示)。--lang と TENKEN_LANG が優先します。
config-color = 色: "auto" (端末に表示するときだけ。NO_COLOR があれば使わない)、"always"、"never"。
config-theme =
    画面の配色: "auto" (どの背景でも読める色)、"dark" (暗い背景)、"light" (明るい背景)、
    "high-contrast" (プロジェクターや見えにくい目のために)、"color-blind" (赤と緑の区別に頼らない)。
    TENKEN_THEME が優先します。
config-ascii = ASCII 文字だけで描きます。罫線が崩れる端末やフォントのための設定です。
config-advance = 回答したら、次の未回答のチェックポイントに進みます。
config-reviewer = 回答者の名前。--by を付けたときは、そちらが優先します。どちらもなく、レビュアーが 1 人だけなら、その人になります。
config-mouse = マウスを使います (クリックとスクロール)。false にすると、文字の選択は端末に任せます。
config-links = 端末で開けるリンク: "auto" (使えるとわかっている端末だけ)、"always"、"never"。
config-keys =
    キー。すべての画面に対しては 操作 = ["キー", ...] と書きます。1 つの画面だけなら [keys.画面] の下に書きます。
    書いたキーが元のキーに置き換わります。空のリストにすると、その操作のキーはなくなります。
    画面、操作、キーの一覧は tenken config keys で確認できます。
keys-changed = (元は { $usual })
