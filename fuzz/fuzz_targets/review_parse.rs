//! A review file is read or refused, with places inside it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenken::format::review::{check_against, parse};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let parsed = parse(text);
    // With a comment behind its answers a file is read in the general way.
    let commented = parse(&format!("{text}\n#\n"));
    if parsed.review.is_some() || commented.review.is_some() {
        assert_eq!(parsed.review, commented.review);
        assert_eq!(parsed.problems, commented.problems);
    }
    for problem in
        parsed.problems.iter().chain(&check_against(&parsed, &tenken_fuzz::few_questions()))
    {
        assert!(problem.span.start <= problem.span.end && problem.span.end <= text.len());
        let place = problem.place(text);
        assert!(place.line <= text.lines().count().max(1) + 1);
        let _ = problem.line(text);
    }
});
