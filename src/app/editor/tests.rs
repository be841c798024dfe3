use proptest::prelude::*;

use super::*;
use crate::text::wrap;

fn press(editor: &mut Editor, keys: &[Key]) {
    for key in keys {
        editor.type_key(*key);
    }
}

#[test]
fn a_grapheme_is_one_step() {
    let mut editor = Editor::new("が👩‍🚀e\u{301}", Lines::Many);
    for left in ["が👩‍🚀", "が", ""] {
        press(&mut editor, &[Key::Backspace]);
        assert_eq!(editor.text(), left);
    }
}

#[test]
fn what_is_hidden_takes_the_columns_of_its_mark() {
    let mut one = Editor::new("a\u{202E}b", Lines::One);
    assert_eq!(one.screen(40, 1).cursor_column, "a<U+202E>b".len());
    press(&mut one, &[Key::Left]);
    assert_eq!(one.screen(40, 1).cursor_column, "a<U+202E>".len());
    press(&mut one, &[Key::Left]);
    assert_eq!(one.screen(40, 1).cursor_column, 1);
    let many = Editor::new("\tx\u{7}", Lines::Many);
    assert_eq!(many.screen(40, 3).cursor_column, "    x<U+0007>".len());
}

#[test]
fn a_long_text_of_one_line_is_broken_softly_where_there_are_rows() {
    let one = Editor::new(&"word ".repeat(20), Lines::One);
    assert_eq!(one.screen(30, 1).lines.len(), 1);
    let screen = one.screen(30, 4);
    assert_eq!((screen.lines.len(), screen.hidden_before), (4, 0));
    // The blank at the end hangs over it.
    assert!(screen.hidden_after <= 1);
    assert_eq!(screen.cursor_row, 3);
}

proptest! {
    /// Whatever is hidden in a text, its lines fit as they are seen, lose nothing, and the cursor
    /// stands after what is before it.
    #[test]
    fn marks_never_make_a_line_too_wide(
        text in "([a-z ]|[あ漢。]|\u{202E}|\u{7}|\u{200B}|\t){0,60}",
        columns in 12..40usize,
        back in 0..30usize,
    ) {
        let mut editor = Editor::new(&text, Lines::Many);
        (0..back).for_each(|_| press(&mut editor, &[Key::Left]));
        let screen = editor.screen(columns, 1000);
        let mut end = 0;
        for line in &screen.lines {
            let seen = crate::domain::untrusted::shown(&text[line.clone()]).into_owned();
            prop_assert!(wrap::width(seen.trim_end()) <= columns, "{seen:?}");
            prop_assert!(text[end..line.start].trim().is_empty());
            end = line.end;
        }
        prop_assert!(text[end..].trim().is_empty());
        let here = &screen.lines[screen.cursor_row];
        let before = &text[here.start..editor.cursor().max(here.start)];
        let column = wrap::width(&crate::domain::untrusted::shown(before));
        prop_assert_eq!(screen.cursor_column, column.min(columns - 1));
    }
}

#[test]
fn undo_takes_back_and_redo_makes_again() {
    let mut editor = Editor::new("", Lines::Many);
    "one two".chars().for_each(|c| press(&mut editor, &[Key::Char(c)]));
    assert!(editor.undo());
    assert_eq!(editor.text(), "one ");
    assert!(editor.undo());
    assert_eq!(editor.text(), "");
    assert!(!editor.undo());
    assert!(editor.redo() && editor.redo());
    assert_eq!(editor.text(), "one two");
}

#[test]
fn a_paste_is_text_and_other_line_breaks_become_ours() {
    let mut many = Editor::new("", Lines::Many);
    many.insert("a\r\nb\rc");
    assert_eq!(many.text(), "a\nb\nc");
    let mut one = Editor::new("", Lines::One);
    one.insert("a\r\nb\n");
    assert_eq!(one.text(), "a b");
}

#[test]
fn up_and_down_go_by_lines_of_the_screen() {
    let mut editor = Editor::new("abcdefgh ijklmnop", Lines::Many);
    editor.set_columns(10);
    press(&mut editor, &[Key::Up]);
    assert_eq!(editor.cursor(), 8);
    press(&mut editor, &[Key::Home, Key::Down]);
    assert_eq!(editor.cursor(), 9);
    press(&mut editor, &[Key::Down]);
    assert_eq!(editor.cursor(), editor.text().len());
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let editor = Editor::new("受注\nが", Lines::Many);
    let screen = editor.screen(10, 5);
    assert_eq!((screen.cursor_row, screen.cursor_column), (1, 2));
    let one = Editor::new("受注サービス", Lines::One);
    let screen = one.screen(7, 1);
    assert!(screen.cursor_column < 7);
    assert_eq!(&one.text()[screen.lines[0].clone()], "ービス");
}

#[test]
fn ten_megabytes_in_one_line_are_laid_out_around_the_cursor() {
    let mut editor = Editor::new(&"あ".repeat(3_500_000), Lines::Many);
    let screen = editor.screen(76, 20);
    assert_eq!(screen.lines.len(), 20);
    assert_eq!(screen.hidden_after, 0);
    press(&mut editor, &[Key::Up, Key::Char('x'), Key::PageUp]);
    assert!(editor.screen(76, 20).lines.len() == 20);
}

fn keys() -> impl Strategy<Value = Key> {
    prop_oneof![
        prop::sample::select(vec![
            'a', ' ', 'が', '\u{301}', '\u{200D}', '🚀', '。', 'ﾞ', '\n', '\r'
        ])
        .prop_map(Key::Char),
        prop::sample::select(vec![
            Key::Enter,
            Key::Backspace,
            Key::Delete,
            Key::Left,
            Key::Right,
            Key::Up,
            Key::Down,
            Key::Home,
            Key::End,
            Key::WordLeft,
            Key::WordRight,
            Key::PageUp,
            Key::PageDown,
            Key::Ctrl('w'),
            Key::Ctrl('k'),
            Key::Ctrl('u'),
        ]),
    ]
}

/// What happens to a text that is being edited.
#[derive(Debug, Clone)]
enum Typed {
    Key(Key),
    Comes(String),
    TakenBack,
    MadeAgain,
}

fn typed() -> impl Strategy<Value = Typed> {
    prop_oneof![
        8 => keys().prop_map(Typed::Key),
        1 => "[a\r\n\u{301}\u{200D}🚀が]{0,8}".prop_map(Typed::Comes),
        1 => Just(Typed::TakenBack),
        1 => Just(Typed::MadeAgain),
    ]
}

proptest! {
    #[test]
    fn the_cursor_is_always_on_a_boundary_and_on_the_screen(
        first in "[a\r\n\u{301}🚀]{0,6}", typed in prop::collection::vec(typed(), 0..60),
        columns in 2usize..30, rows in 1usize..8,
    ) {
        let mut editor = Editor::new(&first, Lines::Many);
        editor.set_columns(columns);
        for typed in typed {
            match typed {
                Typed::Key(key) => { editor.type_key(key); }
                Typed::Comes(text) => editor.set_text(&text),
                Typed::TakenBack => { editor.undo(); }
                Typed::MadeAgain => { editor.redo(); }
            }
            prop_assert!(!editor.text().contains('\r'));
            let boundary = editor.text().grapheme_indices(true).map(|(at, _)| at).chain([editor.text().len()]);
            prop_assert!(boundary.collect::<Vec<_>>().contains(&editor.cursor()));
            let screen = editor.screen(columns, rows);
            prop_assert!(screen.lines.len() <= rows && screen.cursor_row < screen.lines.len());
            prop_assert!(screen.cursor_column < columns);
        }
    }

    #[test]
    fn undoing_everything_gives_the_first_text_back(keys in prop::collection::vec(keys(), 0..60)) {
        let mut editor = Editor::new("受注 service", Lines::Many);
        for key in keys {
            editor.type_key(key);
        }
        let last = editor.text().to_owned();
        let mut steps = 0;
        while editor.undo() { steps += 1; }
        prop_assert_eq!(editor.text(), "受注 service");
        for _ in 0..steps { editor.redo(); }
        prop_assert_eq!(editor.text(), last);
    }
}

#[test]
fn the_cursor_stays_in_the_words_that_it_was_in_when_others_words_come_in() {
    for (was, now, wanted) in [
        // `|` is the cursor.
        ("xy|", "---- A ----\nab\n---- B ----\nxy", "---- A ----\nab\n---- B ----\nxy|"),
        ("xy|", "---- B ----\nxy\n---- C ----\nab", "---- B ----\nxy|\n---- C ----\nab"),
        (
            "---- B\nx|y\n---- C\nab",
            "---- A\nq\n---- B\nxy\n---- C\nabc",
            "---- A\nq\n---- B\nx|y\n---- C\nabc",
        ),
        ("---- A\nab\n---- B\nxy|", "---- A\nabc\n---- B\nxy", "---- A\nabc\n---- B\nxy|"),
        ("a|", "ab // a", "ab // a|"),
        ("ab // x|", "abc // x", "abc // x|"),
        ("x| // zz", "x // zzz", "x| // zzz"),
        ("日|本", "中国 // 日本", "中国 // 日|本"),
        ("|", "abc", "|abc"),
        ("gone|", "new", "new|"),
    ] {
        let mut editor = Editor::new(&was.replace('|', ""), Lines::Many);
        editor.cursor = was.find('|').expect("a cursor");
        editor.set_text(now);
        let mut shown = editor.text().to_owned();
        shown.insert(editor.cursor, '|');
        assert_eq!(shown, wanted, "{was}");
    }
}

#[test]
fn taking_back_and_making_again_leave_the_cursor_between_two_characters() {
    let mut editor = Editor::new("", Lines::Many);
    editor.insert("e");
    editor.set_text("e\u{301}x");
    editor.go(Magnitude::Line, Direction::Left);
    editor.insert("a");
    while editor.undo() {}
    while editor.redo() {
        let at = editor.cursor();
        assert_eq!(editor.boundary_at_or_after(at), at, "{:?}", editor.text());
    }
}

#[test]
fn line_breaks_of_other_systems_are_line_feeds_however_they_come_in() {
    let mut editor = Editor::new("a\rb\r\n", Lines::Many);
    assert_eq!((editor.text(), editor.cursor()), ("a\nb\n", 4));
    press(&mut editor, &[Key::Char('\r'), Key::Enter, Key::Ctrl('j')]);
    assert_eq!((editor.text(), editor.cursor()), ("a\nb\n\n\n\n", 7));
    editor.set_text("c\r\r\nd");
    assert_eq!((editor.text(), editor.cursor()), ("c\n\nd", 4));
}
