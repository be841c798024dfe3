//! Lines are no wider than they may be, and nothing between them is lost.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenken::domain::untrusted::shown;
use tenken::text::wrap;
use unicode_segmentation::UnicodeSegmentation;

fuzz_target!(|input: (u8, &str)| {
    // Nothing is narrower than one wide character.
    let (columns, text) = (usize::from(input.0).max(2), shown(input.1));
    let lines = wrap::wrap(&text, columns);
    let mut end = 0;
    for line in &lines {
        assert!(line.start >= end && line.end >= line.start, "{lines:?}");
        let between = &text[end..line.start];
        assert!(between.chars().all(char::is_whitespace), "{between:?} is lost");
        let line_text = &text[line.clone()];
        let widest = line_text.graphemes(true).count() <= 1;
        assert!(wrap::width(line_text) <= columns || widest, "{line_text:?} in {columns}");
        end = line.end;
    }
    assert!(text[end..].chars().all(char::is_whitespace), "{:?} is lost", &text[end..]);
    assert!(wrap::width(&wrap::cut_to(&text, columns)) <= columns.max(2));
    assert!(wrap::width(&wrap::pad_to(&text, columns)) >= columns.min(1));
});
