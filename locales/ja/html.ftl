# ブラウザー向けレポート
html-skip = 本文へ移動
html-contents = 目次
html-language = 言語
html-language-own = 日本語
html-language-both = 両方
html-made = tenken { $version } で作成。このページは外部への通信を行いません。
html-filter = 絞り込み
