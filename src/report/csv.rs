//! Rows for spreadsheets: RFC 4180, and no text that a spreadsheet would run as a formula.
//!
//! Knows cells and columns, and nothing of reviews.

use csv::{Terminator, WriterBuilder};

use crate::domain::Untrusted;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text, whoever wrote it.
    Text(String),
    /// A number of tenken's own.
    Number(i64),
    /// Nothing.
    Empty,
}

impl Value {
    /// Makes a cell of a text from outside.
    #[must_use]
    pub fn of(text: &Untrusted) -> Self {
        Self::Text(text.shown().into_owned())
    }

    /// Makes a cell of a number that there may be.
    #[must_use]
    pub fn number<N: Into<i64>>(number: Option<N>) -> Self {
        number.map_or(Self::Empty, |n| Self::Number(n.into()))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

/// Renders rows under their columns; lines end in CRLF.
#[must_use]
pub fn render(columns: &[&str], rows: &[Vec<Value>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(columns);
    for row in rows {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => harmless(text),
            Value::Number(number) => number.to_string(),
            Value::Empty => String::new(),
        });
        let _ = writer.write_record(cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Adds a column to rows, with the same text in each.
#[must_use]
pub fn with_column(rows: &str, title: &str, text: &Untrusted) -> String {
    let text = harmless(&text.shown_line());
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(rows.as_bytes());
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for (n, record) in reader.records().enumerate() {
        // These are rows of our own, and writing to memory cannot fail.
        let Ok(mut record) = record else { continue };
        record.push_field(if n == 0 { title } else { &text });
        let _ = writer.write_record(&record);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Puts an apostrophe before what a spreadsheet would take for a formula, after blanks too.
#[must_use]
pub fn harmless(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control() || c == '\u{FEFF}';
    let first = text.trim_start_matches(blank).chars().next();
    let formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    let control = text.starts_with(['\t', '\r', '\n']);
    if formula || control { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let out = render(&["c"], &[vec![text.into()]]);
        out.strip_prefix("c\r\n").and_then(|t| t.strip_suffix("\r\n")).expect("a cell").to_owned()
    }

    #[test]
    fn no_text_is_a_formula() {
        for text in
            ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠a", "\t=1", "  =1", "　=1"]
        {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text}");
        }
        for text in ["\rx", "\nx", "\tx"] {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        assert_eq!(cell("a = 1"), "a = 1");
    }

    #[test]
    fn quotes_commas_and_line_breaks_are_quoted() {
        assert_eq!(cell("a \"b\", c\nd"), "\"a \"\"b\"\", c\nd\"");
        assert_eq!(cell("受注"), "受注");
    }

    #[test]
    fn numbers_of_our_own_stay_numbers() {
        assert_eq!(render(&["a", "b"], &[vec![Value::Number(-3), Value::Empty]]), "a,b\r\n-3,\r\n");
    }
}
