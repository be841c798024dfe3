//! What is shown of a text has nothing hidden in it, and is shown as it is.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenken::domain::Untrusted;
use tenken::domain::untrusted::shown;
use tenken::format::encode::toml_string;

fuzz_target!(|text: &str| {
    let once = shown(text);
    tenken_fuzz::assert_harmless(&once);
    assert_eq!(shown(&once), once, "shown twice");
    let untrusted = Untrusted::from(text);
    assert!(!untrusted.shown_line().contains('\n'));
    tenken_fuzz::assert_harmless(&untrusted.shown_line());
    let _ = tenken::text::wrap::width(&once);
    tenken_fuzz::assert_harmless(&toml_string(text));
});
