//! The messages of `locales/*/app.ftl`.

messages! { super::Part::App;
}
