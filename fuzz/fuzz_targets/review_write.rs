//! A review that can be read is written as it was, and what is changed is what differs.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use tenken::domain::CheckpointId;
use tenken::format::{ReviewDocument, review};
use tenken_fuzz::assert_harmless;

fuzz_target!(|bytes: &[u8]| {
    let mut u = Unstructured::new(bytes);
    let content = tenken_fuzz::few_questions();
    let rank = |id: &CheckpointId| content.rank(id);
    // What the program makes itself is read back as it is, and acts on nobody's terminal.
    let Ok(made) = tenken_fuzz::review(&mut u) else { return };
    let text = ReviewDocument::new().render(&made, &rank);
    assert_harmless(&text);
    assert!(!text.lines().any(|line| line.starts_with("<<<<<<<")), "{text}");
    let again = review::parse(&text);
    assert_eq!(again.review.as_ref(), Some(&made), "{text}\n{:?}", again.problems);
    // One edit of it changes that and nothing else.
    let Ok(edited) = tenken_fuzz::worked(&mut u, &made) else { return };
    let mut document = ReviewDocument::of(&text, &made).expect("its own text");
    assert_eq!(document.render(&made, &rank), text);
    let changed = document.render(&edited, &rank);
    assert_eq!(review::parse(&changed).review.as_ref(), Some(&edited), "{changed}");
    // A text of somebody else's, when it can be read, is not touched without need.
    let Ok(text) = std::str::from_utf8(u.take_rest()) else { return };
    let parsed = review::parse(text);
    let Some(there) = parsed.review.filter(|_| parsed.newer.is_none()) else { return };
    let Ok(mut document) = ReviewDocument::of(text, &there) else { return };
    assert_eq!(document.render(&there, &rank), text);
    let edited = tenken::domain::Review { title: "edited".into(), ..there };
    let changed = document.render(&edited, &rank);
    assert_eq!(review::parse(&changed).review.as_ref(), Some(&edited), "{text:?}\n{changed:?}");
});
