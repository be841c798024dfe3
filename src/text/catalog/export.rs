//! The messages of `locales/*/export.ftl`.

messages! { super::Part::Export;
}
