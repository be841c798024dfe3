//! The messages of `locales/*/html.ftl`.

messages! { super::Part::Html;
}
