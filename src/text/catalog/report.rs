//! The messages of `locales/*/report.ftl`.

messages! { super::Part::Report;
}
