//! A text that is edited stays a text, with its cursor between two characters that people see.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use tenken::app::Key;
use tenken::app::editor::{Editor, Lines};
use unicode_segmentation::UnicodeSegmentation;

const KEYS: [Key; 16] = [
    Key::Enter,
    Key::AltEnter,
    Key::Backspace,
    Key::Delete,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::WordLeft,
    Key::WordRight,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Ctrl('w'),
    Key::Ctrl('k'),
];

fuzz_target!(|bytes: &[u8]| {
    let mut u = Unstructured::new(bytes);
    let lines = if u.arbitrary().unwrap_or(false) { Lines::One } else { Lines::Many };
    let Ok(first) = tenken_fuzz::text(&mut u) else { return };
    let mut editor = Editor::new(first.raw(), lines);
    let begun = editor.text().to_owned();
    let mut steps = 0;
    while !u.is_empty() && steps < 200 {
        steps += 1;
        match u.int_in_range(0..=9).unwrap_or(0) {
            0..=3 => {
                let Ok(key) = u.choose(&KEYS) else { return };
                editor.type_key(*key);
            }
            4..=5 => {
                let Ok(c) = char::arbitrary(&mut u) else { return };
                editor.type_key(Key::Char(c));
            }
            6 => {
                let Ok(text) = tenken_fuzz::text(&mut u) else { return };
                editor.insert(text.raw());
            }
            7 => {
                let Ok(text) = tenken_fuzz::text(&mut u) else { return };
                editor.set_text(text.raw());
            }
            8 => editor.set_columns(usize::from(u.arbitrary::<u8>().unwrap_or(0))),
            _ => {
                editor.undo();
                editor.redo();
            }
        }
        let at = editor.cursor();
        let between = editor.text().grapheme_indices(true).any(|(start, _)| start == at);
        assert!(between || at == editor.text().len(), "{at} in {:?}", editor.text());
    }
    let ended = editor.text().to_owned();
    let mut undone = 0;
    while editor.undo() {
        undone += 1;
    }
    if undone < 100 {
        assert_eq!(editor.text(), begun);
    }
    while editor.redo() {}
    assert_eq!(editor.text(), ended);
});
