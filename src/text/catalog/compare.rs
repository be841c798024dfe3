//! The messages of `locales/*/compare.ftl`.

messages! { super::Part::Compare;
}
