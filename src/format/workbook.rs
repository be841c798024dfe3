//! Reading a workbook (XLSX) as the texts, numbers and marks in its cells, whoever saved it.
//!
//! Only what is in the cells is read: no styles, no formulas (their last value counts), no links, no
//! macros, nothing outside the file. What it may take is bounded before it is taken, because a small
//! file can unpack to anything.

mod markup;
mod parts;
mod strings;

use std::sync::Arc;

use self::markup::{Tag, walk};
use self::parts::Parts;
use crate::domain::Untrusted;

/// The most that the parts of a workbook may unpack to, in bytes.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// The most cells of all sheets together.
const MOST_CELLS: usize = 1_000_000;

/// The rows and columns that a sheet can have.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// Days are counted from 1904 and not from 1900.
    pub from_1904: bool,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: Untrusted,
    /// The rows that have cells, in order.
    pub rows: Vec<Row>,
}

/// A row with its filled cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// Its cells with their columns, from 0.
    pub cells: Vec<(u32, Value)>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text.
    Text(Arc<str>),
    /// A number; days are numbers too.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// What came of a formula that cannot be worked out, e.g. `#N/A`.
    Error(Arc<str>),
}

/// Why a file could not be read as a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It is something else, or encrypted.
    NotAWorkbook,
    /// It unpacks to more than it may.
    TooLarge,
    /// A part of it is damaged.
    Broken,
}

impl Sheet {
    /// Returns a cell; rows are counted from 1, columns from 0.
    #[must_use]
    pub fn cell(&self, row: u32, column: u32) -> Option<&Value> {
        let row = self.rows.iter().find(|r| r.number == row)?;
        row.get(column)
    }
}

impl Row {
    /// Returns the cell in a column.
    #[must_use]
    pub fn get(&self, column: u32) -> Option<&Value> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, value)| value)
    }
}

/// Reads a workbook.
///
/// # Errors
///
/// Says why it could not.
pub fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let mut parts = Parts::open(bytes, LARGEST)?;
    let book = relations(&mut parts, "")?;
    let book = book.into_iter().find(|r| r.kind.ends_with("/officeDocument"));
    let book = book.map_or_else(|| "xl/workbook.xml".to_owned(), |r| r.target);
    let (names, from_1904) = sheet_names(&parts.text(&book)?.ok_or(Unreadable::NotAWorkbook)?)?;
    let related = relations(&mut parts, &book)?;
    let strings = related.iter().find(|r| r.kind.ends_with("/sharedStrings"));
    let strings = match strings {
        Some(relation) => parts.text(&relation.target)?.unwrap_or_default(),
        None => String::new(),
    };
    let strings = strings::shared(&strings)?;
    let mut room = MOST_CELLS;
    let mut sheets = Vec::new();
    for (name, id) in names {
        // A chart on a sheet of its own has no cells.
        let is_sheet = |r: &&Relation| r.id == id && r.kind.ends_with("/worksheet");
        let Some(relation) = related.iter().find(is_sheet) else { continue };
        let text = parts.text(&relation.target)?.ok_or(Unreadable::Broken)?;
        let rows = cells(&text, &strings, &mut room)?;
        sheets.push(Sheet { name: name.into(), rows });
    }
    Ok(Workbook { sheets, from_1904 })
}

/// Where a part leads to.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// Reads where a part leads to; the empty name is the package itself.
fn relations(parts: &mut Parts<'_>, of: &str) -> Result<Vec<Relation>, Unreadable> {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let slash = if folder.is_empty() { "" } else { "/" };
    let text = parts.text(&format!("{folder}{slash}_rels/{name}.rels"))?.unwrap_or_default();
    let mut out = Vec::new();
    walk(&text, |tag| {
        if let Tag::Open("Relationship", about) = tag {
            let get = |name| about.get(name).unwrap_or_default();
            if get("TargetMode") != "External" {
                let target = within(folder, &get("Target"));
                out.push(Relation { id: get("Id"), kind: get("Type"), target });
            }
        }
        Ok(())
    })?;
    Ok(out)
}

/// Returns the name of a part that another one in a folder leads to.
fn within(folder: &str, target: &str) -> String {
    let from_root = target.starts_with('/');
    let mut out: Vec<&str> = if from_root { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(out.pop()),
            step => out.push(step),
        }
    }
    out.retain(|step| !step.is_empty());
    out.join("/")
}

/// Reads the names of the sheets with the ids of their parts, and from when days are counted.
fn sheet_names(text: &str) -> Result<(Vec<(String, String)>, bool), Unreadable> {
    let (mut names, mut from_1904) = (Vec::new(), false);
    walk(text, |tag| {
        match tag {
            Tag::Open("sheet", about) => {
                let get = |name| about.get(name).unwrap_or_default();
                names.push((get("name"), get("id")));
            }
            Tag::Open("workbookPr", about) => {
                from_1904 = matches!(about.get("date1904").as_deref(), Some("1" | "true"));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok((names, from_1904))
}

/// A cell that is being read.
#[derive(Default)]
struct Open {
    column: u32,
    kind: String,
    text: String,
    /// There was a value in it, be it an empty one.
    has_value: bool,
}

/// Reads the cells of a sheet.
fn cells(text: &str, strings: &[Arc<str>], room: &mut usize) -> Result<Vec<Row>, Unreadable> {
    let mut rows: Vec<Row> = Vec::new();
    let (mut number, mut next) = (0, 0);
    let mut open: Option<Open> = None;
    // Texts count inside a value only, and not where they say how to read kanji.
    let (mut inside, mut ruby) = (false, 0_u32);
    walk(text, |tag| {
        match tag {
            Tag::Open("row", about) => {
                let said = about.get("r").and_then(|r| r.parse().ok());
                number = said.unwrap_or(number + 1);
                next = 0;
                if number == 0 || number > ROWS {
                    return Err(Unreadable::Broken);
                }
                rows.push(Row { number, cells: Vec::new() });
            }
            Tag::Open("c", about) => {
                let column = about.get("r").and_then(|r| column(&r)).unwrap_or(next);
                if column >= COLUMNS {
                    return Err(Unreadable::Broken);
                }
                next = column + 1;
                let kind = about.get("t").unwrap_or_default();
                open = Some(Open { column, kind, ..Open::default() });
            }
            Tag::Open("rPh", _) => ruby += 1,
            Tag::Close("rPh") => ruby = ruby.saturating_sub(1),
            Tag::Open("v" | "t", _) => inside = true,
            Tag::Close("v" | "t") => inside = false,
            Tag::Text(text) if inside && ruby == 0 => {
                if let Some(open) = &mut open {
                    open.text.push_str(text);
                    open.has_value = true;
                }
            }
            Tag::Close("c") => {
                let done = open.take().and_then(|open| Some((open.column, value(&open, strings)?)));
                if let (Some(cell), Some(row)) = (done, rows.last_mut()) {
                    *room = room.checked_sub(1).ok_or(Unreadable::TooLarge)?;
                    row.cells.push(cell);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(rows)
}

/// Returns what a cell holds; `None` when there is nothing in it.
fn value(open: &Open, strings: &[Arc<str>]) -> Option<Value> {
    if !open.has_value {
        return None;
    }
    let text = open.text.as_str();
    Some(match open.kind.as_str() {
        "s" => Value::Text(strings.get(text.trim().parse::<usize>().ok()?).cloned()?),
        "inlineStr" | "str" | "d" => Value::Text(strings::unescaped(text).into()),
        "b" => Value::Flag(matches!(text.trim(), "1" | "true")),
        "e" => Value::Error(text.into()),
        _ => match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => Value::Number(number),
            _ => Value::Text(text.into()),
        },
    })
}

/// Reads the column of a cell's place: `C` of `C7` is 2.
fn column(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let mut out: u32 = 0;
    for letter in letters {
        out =
            out.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
    }
    out.checked_sub(1)
}

#[cfg(test)]
mod tests;
