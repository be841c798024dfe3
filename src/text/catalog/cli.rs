//! The messages of `locales/*/cli.ftl`.

messages! { super::Part::Cli;
}
