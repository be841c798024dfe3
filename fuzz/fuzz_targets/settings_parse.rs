//! The settings are read or refused, with places inside them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (_, problems) = tenken::format::settings::parse(text);
    for problem in problems {
        assert!(problem.span.start <= problem.span.end && problem.span.end <= text.len());
        let _ = (problem.place(text), problem.line(text));
    }
});
