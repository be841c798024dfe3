//! The files of a pack are read or refused, with places inside them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenken::format::pack::{parse_head, parse_pillar};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let head = parse_head(text);
    let pillar = parse_pillar(text);
    for problem in head.problems.iter().chain(&pillar.problems) {
        assert!(problem.span.start <= problem.span.end && problem.span.end <= text.len());
        let _ = (problem.place(text), problem.line(text));
    }
});
