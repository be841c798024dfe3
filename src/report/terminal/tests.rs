use proptest::prelude::*;

use super::*;
use crate::report::document::Column;

const PLAIN: Style = Style { color: false, ascii: true };

#[test]
fn columns_are_aligned_under_wide_characters() {
    let mut document = Document::new("表");
    let columns = vec![Column::text("名前"), Column::number("数")];
    document.table(columns, vec![vec!["受注".into(), "1".into()], vec!["ab".into(), "100".into()]]);
    assert_eq!(
        render(&document, 40, PLAIN),
        "表\n==\n\n名前   数\n---------\n受注    1\nab    100\n"
    );
}

#[test]
fn a_table_that_is_too_narrow_becomes_fields() {
    let mut document = Document::new("t");
    let columns = vec![Column::number("one"), Column::text("two"), Column::number("three")];
    let columns = [columns, vec![Column::number("four")]].concat();
    let row = vec!["1".into(), "2".into(), "3".repeat(18).into(), "4".repeat(18).into()];
    document.table(columns, vec![row]);
    assert_eq!(
        render(&document, 40, PLAIN),
        "t\n=\n\n1  2\n  three  333333333333333333\n  four   444444444444444444\n"
    );
}

#[test]
fn colours_are_the_sixteen_of_ansi_and_end_on_their_line() {
    let mut document = Document::new("t");
    document.paragraph(Cell::toned("a b\nc", Tone::High));
    let text = render(&document, 40, Style { color: true, ascii: true });
    assert!(text.ends_with("\u{1b}[1;31ma b\u{1b}[0m\n\u{1b}[1;31mc\u{1b}[0m\n"), "{text:?}");
}

fn block() -> impl Strategy<Value = Block> {
    let text = "([a-zA-Z0-9 /.,-]|[あ-んア-ン漢字。、「」ー]|👩‍🚀|ｶﾞ|\n|\t|\u{1b}|\u{202e}){0,60}";
    let cell = || text.prop_map(Cell::from);
    let field = || (text, text).prop_map(|(l, v)| Field::new(l.replace('\n', " "), v));
    prop_oneof![
        cell().prop_map(Block::Paragraph),
        text.prop_map(|t| Block::Heading(Level::Part, t.replace('\n', " "))),
        prop::collection::vec(cell(), 0..4).prop_map(Block::List),
        prop::collection::vec(field(), 0..4).prop_map(Block::Fields),
        (cell(), prop::collection::vec(cell(), 0..3), cell(), prop::collection::vec(field(), 0..3))
            .prop_map(|(name, marks, text, fields)| {
                Block::Entry(Entry { name, marks, text, fields })
            }),
        (1usize..6).prop_flat_map(move |n| {
            let row = prop::collection::vec(text.prop_map(Cell::from), n);
            (prop::collection::vec(text, n), prop::collection::vec(row, 1..4)).prop_map(
                |(titles, rows)| {
                    let columns = titles
                        .iter()
                        .enumerate()
                        .map(|(i, t)| if i % 2 == 0 { Column::text(t) } else { Column::number(t) });
                    Block::Table(super::super::document::Table { columns: columns.collect(), rows })
                },
            )
        }),
    ]
}

proptest! {
    #[test]
    fn no_line_is_wider_than_asked_and_nothing_acts_on_the_terminal(
        blocks in prop::collection::vec(block(), 0..5),
        width in 40usize..200,
    ) {
        let document = Document { title: "t".to_owned(), blocks };
        let text = render(&document, width, PLAIN);
        for line in text.lines() {
            prop_assert!(wrap::width(line) <= width, "{} > {width}: {line}", wrap::width(line));
        }
        prop_assert!(!text.chars().any(|c| c != '\n' && c.is_control()));
        prop_assert!(!text.chars().any(|c| c == '\u{202e}'), "a mark of direction");
    }
}
