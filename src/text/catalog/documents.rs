//! The messages of `locales/*/documents.ftl`.

messages! { super::Part::Documents;
}
