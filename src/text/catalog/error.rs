//! The messages of `locales/*/error.ftl`.

messages! { super::Part::Error;
}
