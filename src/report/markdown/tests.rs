use super::*;
use crate::report::document::Column;

fn paragraph(text: &str) -> String {
    let mut document = Document::new("t");
    document.paragraph(text);
    render(&document).trim_start_matches("# t\n\n").trim_end().to_owned()
}

#[test]
fn what_would_be_markup_is_text() {
    for (text, markdown) in [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("![x](y)", "\\!\\[x\\](y)"),
        ("# head", "\\# head"),
        ("a | b", "a \\| b"),
        ("```\ncode", "\\`\\`\\`<br>\ncode"),
        ("~~~", "\\~\\~\\~"),
        ("- item\n1. one\n+ plus\n===", "\\- item<br>\n1\\. one<br>\n\\+ plus<br>\n\\==="),
        ("    code", "&nbsp;&nbsp;&nbsp;&nbsp;code"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("back\\slash", "back\\\\slash"),
        ("@team", "@team"),
        ("a\u{1b}[2Jb", "a&lt;U+001B&gt;\\[2Jb"),
    ] {
        assert_eq!(paragraph(text), markdown, "{text}");
    }
}

#[test]
fn a_plain_web_address_stays_and_a_dressed_one_does_not() {
    assert_eq!(paragraph("https://example.com/a_b?c=1&d=2"), "https://example.com/a_b?c=1&amp;d=2");
    assert_eq!(paragraph("https://example.com/<img>"), "https://example.com/&lt;img&gt;");
    assert_eq!(paragraph("https://e.com/a_b*c*"), "https://e.com/a\\_b\\*c\\*");
}

#[test]
fn a_row_stays_one_row_with_its_cells() {
    let mut document = Document::new("a\n# b");
    let columns = vec![Column::text("x|y"), Column::number("n")];
    document.table(columns, vec![vec!["a|b\n| c |".into(), "1".into()]]);
    assert_eq!(
        render(&document),
        "# a \\# b\n\n| x\\|y | n |\n| :--- | ---: |\n| a\\|b<br>\\| c \\| | 1 |\n"
    );
}
