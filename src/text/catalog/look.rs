//! The messages of `locales/*/look.ftl`.

messages! { super::Part::Look;
}
