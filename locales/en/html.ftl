# Reports for a browser
html-skip = Skip to the report
html-contents = Contents
html-language = Language
html-language-own = English
html-language-both = Both
html-made = Made with tenken { $version }. This page loads nothing and sends nothing.
html-filter = Show only what contains
