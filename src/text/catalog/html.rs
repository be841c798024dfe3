//! The messages of `locales/*/html.ftl`.

messages! { super::Part::Html;
    /// Link: past the head of the page.
    html_skip = "html-skip" ();
    /// Heading: the list of parts.
    html_contents = "html-contents" ();
    /// Label: the choice of a language.
    html_language = "html-language" ();
    /// The language's name in itself.
    html_language_own = "html-language-own" ();
    /// Both languages.
    html_language_both = "html-language-both" ();
    /// Foot of the page.
    html_made = "html-made" (version: &str);
    /// Label: shows only what contains a text.
    html_filter = "html-filter" ();
}
