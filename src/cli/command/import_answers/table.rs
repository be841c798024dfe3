//! The sheet as a table: rows of cells under columns that are known by their titles.
//!
//! Rows may be sorted or filtered and columns moved. Beside the table stands what the workbook
//! remembers of the answers when it was made.

use std::collections::BTreeMap;

use crate::domain::{CheckpointId, Entry, Lang};
use crate::report::sheet::{Column, Kind};
use crate::text::Bilingual;

/// How many rows may stand above the titles.
const LEAD: usize = 20;

/// A sheet of answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    /// Its name, in front of the places of cells; empty for CSV.
    pub(super) name: String,
    /// How its texts were written.
    pub(super) source: Source,
    /// The columns that it has, with their places.
    pub(super) columns: Vec<(Column, u32)>,
    /// Its rows, without those that are empty.
    pub(super) rows: Vec<Row>,
    /// What it remembers.
    pub(super) memory: Memory,
}

/// How the texts of a sheet were written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Csv,
    Workbook,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Its number, from 1.
    pub(super) number: u32,
    /// Its filled cells with their columns, from 0.
    pub(super) cells: Vec<(u32, Given)>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Given {
    Text(String),
    Number(f64),
    /// What came of a formula that cannot be worked out.
    Error(String),
}

/// What a sheet remembers of the answers when it was made.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Memory {
    /// What it was made for; `None` when it remembers nothing.
    pub(super) kind: Option<Kind>,
    /// The language of its questions.
    pub(super) lang: Option<Lang>,
    /// The id of the review.
    pub(super) review: Option<String>,
    /// The answers.
    pub(super) entries: BTreeMap<CheckpointId, Entry>,
    /// Days are counted from 1904.
    pub(super) from_1904: bool,
}

/// Why a file is no sheet of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoTable {
    /// It is neither a workbook nor CSV in UTF-8.
    NeitherOne,
    /// It unpacks to more than is read.
    TooLarge,
    /// It is damaged.
    Broken,
    /// No sheet has the columns of ids and answers.
    NoColumns,
    /// A column is there twice.
    Twice {
        /// Its title.
        title: String,
    },
    /// What it remembers is of a newer tenken, or was changed.
    Memory,
}

/// Rows of cells as they were read.
pub(super) struct Grid {
    name: String,
    rows: Vec<Row>,
}

impl Row {
    /// Returns the cell in a column.
    pub(super) fn get(&self, at: u32) -> Option<&Given> {
        self.cells.iter().find(|(column, _)| *column == at).map(|(_, given)| given)
    }
}

impl Table {
    /// Returns where a column stands.
    pub(super) fn at(&self, column: Column) -> Option<u32> {
        self.columns.iter().find(|(known, _)| *known == column).map(|(_, at)| *at)
    }

    /// Returns the text of a cell; empty when there is none.
    pub(super) fn text(&self, row: &Row, column: Column) -> String {
        match self.at(column).and_then(|at| row.get(at)) {
            Some(Given::Text(text)) => text.clone(),
            Some(Given::Number(number)) => number.to_string(),
            Some(Given::Error(_)) | None => String::new(),
        }
    }

    /// Names a cell as spreadsheets do: `Answers!C7`.
    pub(super) fn place(&self, row: &Row, column: Column) -> String {
        let letters = self.at(column).map(column_name).unwrap_or_default();
        let bang = if self.name.is_empty() { "" } else { "!" };
        format!("{}{bang}{letters}{}", self.name, row.number)
    }
}

/// Reads a workbook or CSV.
pub(super) fn read(bytes: &[u8], texts: &Bilingual) -> Result<Table, NoTable> {
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return workbook(bytes, texts);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NoTable::NeitherOne)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (number, record) in (1..).zip(reader.records()) {
        let record = record.map_err(|_| NoTable::NeitherOne)?;
        let cells = (0..).zip(record.iter()).filter(|(_, text)| !text.is_empty());
        let cells = cells.map(|(at, text)| (at, Given::Text(text.to_owned()))).collect();
        rows.push(Row { number, cells });
    }
    let grid = Grid { name: String::new(), rows };
    table(&grid, Source::Csv, Memory::default(), texts)?.ok_or(NoTable::NoColumns)
}

#[cfg(feature = "xlsx")]
fn workbook(bytes: &[u8], texts: &Bilingual) -> Result<Table, NoTable> {
    use crate::format::workbook::{self, Unreadable, Value};
    let book = workbook::read(bytes).map_err(|why| match why {
        Unreadable::NotAWorkbook => NoTable::NeitherOne,
        Unreadable::TooLarge => NoTable::TooLarge,
        Unreadable::Broken => NoTable::Broken,
    })?;
    let given = |value: &Value| match value {
        Value::Text(text) => Given::Text(text.to_string()),
        Value::Number(number) => Given::Number(*number),
        Value::Flag(is) => Given::Text(is.to_string()),
        Value::Error(text) => Given::Error(text.to_string()),
    };
    let grid = |sheet: &workbook::Sheet| Grid {
        name: sheet.name.shown_line().into_owned(),
        rows: sheet
            .rows
            .iter()
            .map(|row| Row {
                number: row.number,
                cells: row.cells.iter().map(|(at, value)| (*at, given(value))).collect(),
            })
            .collect(),
    };
    let is_memory = |sheet: &&workbook::Sheet| sheet.name.raw() == crate::report::sheet::MEMORY;
    let mut memory = match book.sheets.iter().find(is_memory) {
        Some(sheet) => remembered(&grid(sheet)).ok_or(NoTable::Memory)?,
        None => Memory::default(),
    };
    memory.from_1904 = book.from_1904;
    for sheet in book.sheets.iter().filter(|sheet| !is_memory(sheet)) {
        let found = table(&grid(sheet), Source::Workbook, memory.clone(), texts)?;
        if let Some(table) = found {
            return Ok(table);
        }
    }
    Err(NoTable::NoColumns)
}

#[cfg(not(feature = "xlsx"))]
fn workbook(_: &[u8], _: &Bilingual) -> Result<Table, NoTable> {
    Err(NoTable::NeitherOne)
}

/// Finds the titles, and takes what stands under them; `None` when a sheet has none.
fn table(
    grid: &Grid,
    source: Source,
    memory: Memory,
    texts: &Bilingual,
) -> Result<Option<Table>, NoTable> {
    let titled = |row: &Row| -> Vec<(Column, u32)> {
        let known = |(at, given): &(u32, Given)| match given {
            Given::Text(title) => Column::find(title, texts).map(|column| (column, *at)),
            Given::Number(_) | Given::Error(_) => None,
        };
        row.cells.iter().filter_map(known).collect()
    };
    let has = |columns: &[(Column, u32)], wanted| columns.iter().any(|(c, _)| *c == wanted);
    let head = grid.rows.iter().take(LEAD).enumerate().find_map(|(at, row)| {
        let columns = titled(row);
        let is_head = has(&columns, Column::Id) && has(&columns, Column::Answer);
        is_head.then_some((at, columns))
    });
    let Some((head, columns)) = head else { return Ok(None) };
    for (n, (column, at)) in columns.iter().enumerate() {
        if has(columns.get(..n).unwrap_or_default(), *column) {
            return Err(NoTable::Twice { title: column_name(*at) });
        }
    }
    let filled = |row: &&Row| {
        row.cells.iter().any(|(_, given)| match given {
            Given::Text(text) => !text.trim().is_empty(),
            Given::Number(_) | Given::Error(_) => true,
        })
    };
    let rows = grid.rows.iter().skip(head + 1).filter(filled).cloned().collect();
    Ok(Some(Table { name: grid.name.clone(), source, columns, rows, memory }))
}

/// Reads what a workbook remembers; `None` when it cannot be what tenken wrote.
#[cfg(feature = "xlsx")]
fn remembered(grid: &Grid) -> Option<Memory> {
    let mut out = Memory::default();
    let mut rows = grid.rows.iter().map(|row| {
        let mut texts = row.cells.iter().filter_map(|(_, given)| match given {
            Given::Text(text) => Some(text.clone()),
            // A bare number is a number again when another program has saved it.
            Given::Number(number) => Some(number.to_string()),
            Given::Error(_) => None,
        });
        (texts.next().unwrap_or_default(), texts.collect::<String>())
    });
    let (mark, format) = rows.next()?;
    if mark != crate::report::sheet::MEMORY || format != "1" {
        return None;
    }
    for (key, value) in rows {
        match key.as_str() {
            "kind" => out.kind = Some(Kind::parse(&value)?),
            "lang" => out.lang = Lang::parse(&value),
            "review" => out.review = Some(value),
            id => {
                let entry = crate::report::sheet::record::read(&value)?;
                out.entries.insert(CheckpointId::new(id)?, entry);
            }
        }
    }
    out.kind.is_some().then_some(out)
}

/// Returns the name of a column as spreadsheets show it.
fn column_name(column: u32) -> String {
    let mut out = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        out.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    out.into_iter().rev().collect()
}
