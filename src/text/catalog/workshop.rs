//! The messages of `locales/*/workshop.ftl`.

messages! { super::Part::Workshop;
}
