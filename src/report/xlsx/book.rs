//! The workbook and its tables: how cells look, how a sheet is printed.
//!
//! Knows texts, numbers and days, and nothing of what they say.

use chrono::{Datelike as _, NaiveDate, Timelike as _};
use rust_xlsxwriter::{
    Color, ConditionalFormatCell, ConditionalFormatCellRule, DataValidation,
    DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Workbook, Worksheet, XlsxError,
};

use super::Making;
use super::packed;
use crate::domain::Lang;
use crate::report::document::{Cell, Tone};
use crate::report::sheet::plain::{address, cut, legal};
use crate::text::wrap;

/// A4.
const PAPER: u8 = 9;

/// The tallest row that Excel takes, in points.
const TALLEST: f64 = 409.0;

/// The most characters of a line at the head of a printed page; Excel takes 255 with its signs.
const HEAD: usize = 180;

/// What a cell holds.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// A text.
    Text(String),
    /// A text that is a link where it is an address.
    Link(String),
    /// A number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Value {
    pub(super) fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }

    pub(super) fn number<N: Into<i64>>(number: Option<N>) -> Self {
        number.map_or(Self::Empty, |n| Self::Number(n.into()))
    }
}

impl<T: Into<String>> From<T> for Value {
    fn from(text: T) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

/// A column of a table.
pub(super) struct Column {
    /// What stands over it.
    pub(super) title: String,
    /// How wide it is, in digits.
    pub(super) width: f64,
    /// Whether people fill it in.
    pub(super) entered: bool,
    /// The words that can be chosen in it.
    pub(super) choices: Vec<String>,
    /// The words in it that have a colour.
    pub(super) tones: Vec<Cell>,
}

impl Column {
    pub(super) fn new(title: impl Into<String>, width: f64) -> Self {
        let title = title.into();
        Self { title, width, entered: false, choices: Vec::new(), tones: Vec::new() }
    }

    pub(super) fn toned(mut self, tones: Vec<Cell>) -> Self {
        self.tones = tones;
        self
    }
}

/// A table with what stands over it.
pub(super) struct Table {
    /// The lines over it.
    pub(super) lead: Vec<String>,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub(super) rows: Vec<Vec<Value>>,
    /// How many of its columns are printed; all of them when none is said.
    pub(super) printed: Option<u16>,
}

/// A workbook in the making.
pub(super) struct Book {
    workbook: Workbook,
    look: Look,
    head: Option<String>,
    mark: String,
}

/// How cells look.
struct Look {
    font: &'static str,
    /// How tall a line is, in points.
    line: f64,
    title: Format,
    strong: Format,
    muted: Format,
    header: Format,
    entered_header: Format,
    text: Format,
    wide: Format,
    day: Format,
    number: Format,
    link: Format,
}

impl Look {
    fn new(lang: Lang) -> Self {
        let (font, line) = match lang {
            Lang::Ja => ("Meiryo", 16.5),
            Lang::En => ("Calibri", 13.5),
        };
        let base = Format::new().set_font_name(font).set_font_size(10);
        let cell = base
            .clone()
            .set_align(FormatAlign::Top)
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00BF_BFBF));
        let text = cell.clone().set_text_wrap();
        let header = text.clone().set_bold().set_font_color(Color::White);
        Self {
            font,
            line,
            title: base.clone().set_bold().set_font_size(14),
            strong: base.clone().set_bold(),
            muted: base.clone().set_text_wrap().set_align(FormatAlign::Top),
            entered_header: header.clone().set_background_color(Color::RGB(0x007F_3F00)),
            header: header.set_background_color(Color::RGB(0x001F_3864)),
            wide: base.set_text_wrap().set_align(FormatAlign::Top),
            day: cell.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: cell.set_align(FormatAlign::Right),
            link: text.clone().set_font_color(Color::RGB(0x0005_63C1)),
            text,
        }
    }
}

impl Book {
    pub(super) fn new(making: &Making<'_>, title: &str) -> Self {
        let mut workbook = Workbook::new();
        let properties = DocProperties::new().set_title(legal(title)).set_author("tenken");
        workbook.set_properties(&match moment(making) {
            Some(made) => properties.set_creation_datetime(&made),
            None => properties,
        });
        Self {
            workbook,
            look: Look::new(making.texts.lang()),
            head: making.head.map(|head| head.shown_line().into_owned()),
            mark: making.texts.export_cut(),
        }
    }

    pub(super) fn bytes(mut self) -> Result<Vec<u8>, XlsxError> {
        packed::growing(&self.workbook.save_to_buffer()?)
    }

    /// Begins a sheet that people look at.
    pub(super) fn sheet(&mut self, name: &str) -> Result<Sheet<'_>, XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3).set_footer("&L&A&R&P / &N");
        let mut out = Sheet { sheet, look: &self.look, mark: &self.mark, row: 0 };
        if let Some(head) = &self.head {
            let short: String = head.chars().take(HEAD).collect();
            out.sheet.set_header(format!("&C{}", legal(&short).replace('&', "&&")));
            out.line(head, Line::Strong)?;
        }
        Ok(out)
    }

    /// Begins a sheet that only tenken reads.
    pub(super) fn hidden(&mut self, name: &str) -> Result<&mut Worksheet, XlsxError> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?.set_hidden(true);
        sheet.protect();
        Ok(sheet)
    }
}

/// Returns the moment that the file says it was made at.
fn moment(making: &Making<'_>) -> Option<ExcelDateTime> {
    let at = making.now.naive_utc();
    let (month, day) = (u8::try_from(at.month()).ok()?, u8::try_from(at.day()).ok()?);
    let day = ExcelDateTime::from_ymd(u16::try_from(at.year()).ok()?, month, day).ok()?;
    day.and_hms(u16::try_from(at.hour()).ok()?, u8::try_from(at.minute()).ok()?, at.second()).ok()
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Title,
    Strong,
    Plain,
}

/// A sheet in the making, from the top down.
pub(super) struct Sheet<'b> {
    sheet: &'b mut Worksheet,
    look: &'b Look,
    mark: &'b str,
    row: u32,
}

impl Sheet<'_> {
    /// Writes a line that goes over the columns.
    pub(super) fn line(&mut self, text: &str, line: Line) -> Result<(), XlsxError> {
        let format = match line {
            Line::Title => &self.look.title,
            Line::Strong => &self.look.strong,
            Line::Plain => &self.look.wide.clone().unset_text_wrap(),
        };
        self.sheet.write_string_with_format(self.row, 0, cut(text, self.mark), format)?;
        self.row += 1;
        Ok(())
    }

    /// Leaves a row free.
    pub(super) fn gap(&mut self) {
        self.row += 1;
    }

    /// Writes a paragraph over so many columns, which are so wide together.
    pub(super) fn paragraph(&mut self, text: &str, last: u16, width: f64) -> Result<(), XlsxError> {
        let text = cut(text, self.mark);
        // Rows with joined cells do not grow by themselves.
        let lines = lines_of(&Value::Text(text.clone()), width);
        self.tall(self.row, lines)?;
        self.sheet.merge_range(self.row, 0, self.row, last, &text, &self.look.muted)?;
        self.row += 1;
        Ok(())
    }

    /// Writes a value beside its label; an empty one is left out.
    pub(super) fn field(&mut self, label: &str, value: &Value) -> Result<(), XlsxError> {
        if matches!(value, Value::Empty) {
            return Ok(());
        }
        self.sheet.write_string_with_format(self.row, 0, legal(label), &self.look.strong)?;
        match value {
            Value::Text(text) => {
                let format = self.look.wide.clone().unset_text_wrap();
                self.sheet.write_string_with_format(self.row, 1, cut(text, self.mark), &format)?;
            }
            Value::Day(day) => {
                let format = Format::new()
                    .set_font_name(self.look.font)
                    .set_font_size(10)
                    .set_num_format("yyyy-mm-dd")
                    .set_align(FormatAlign::Left);
                write_day(self.sheet, self.row, 1, *day, &format)?;
            }
            Value::Link(_) | Value::Number(_) | Value::Empty => {}
        }
        self.row += 1;
        Ok(())
    }

    /// Sets how wide columns are, from the first on.
    pub(super) fn widths(&mut self, widths: &[f64]) -> Result<(), XlsxError> {
        for (at, width) in (0..).zip(widths) {
            self.sheet.set_column_width(at, *width)?;
        }
        Ok(())
    }

    /// Writes rows under their titles, in place.
    pub(super) fn rows(
        &mut self,
        columns: &[Column],
        rows: &[Vec<Value>],
    ) -> Result<(), XlsxError> {
        for (at, column) in (0..).zip(columns) {
            let format = if column.entered { &self.look.entered_header } else { &self.look.header };
            self.sheet.write_string_with_format(self.row, at, legal(&column.title), format)?;
        }
        let first = self.row + 1;
        for (row, cells) in (first..).zip(rows) {
            let mut lines = 1;
            for ((at, value), column) in (0..).zip(cells).zip(columns) {
                self.cell(row, at, value)?;
                lines = lines.max(lines_of(value, column.width));
            }
            self.tall(row, lines)?;
        }
        let last = self.row + u32::try_from(rows.len()).unwrap_or(0);
        for (at, column) in (0..).zip(columns).filter(|_| last >= first) {
            self.paint(column, first, last, at)?;
            self.choices(column, first, last, at)?;
        }
        self.row = last + 1;
        Ok(())
    }

    /// Writes a table that is the sheet: its head stays, it can be filtered, and it prints well.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), XlsxError> {
        for line in &table.lead {
            self.line(line, Line::Plain)?;
        }
        let widths: Vec<f64> = table.columns.iter().map(|c| c.width).collect();
        self.widths(&widths)?;
        let head = self.row;
        self.rows(&table.columns, &table.rows)?;
        let last_column = u16::try_from(table.columns.len()).unwrap_or(1).saturating_sub(1);
        let last_row = self.row.saturating_sub(1).max(head);
        self.sheet.set_freeze_panes(head + 1, 1)?;
        self.sheet.autofilter(head, 0, last_row, last_column)?;
        self.sheet.set_repeat_rows(head, head)?;
        let printed = table.printed.map_or(last_column, |columns| columns.saturating_sub(1));
        self.sheet.set_print_area(0, 0, last_row, printed)?;
        Ok(())
    }

    fn cell(&mut self, row: u32, at: u16, value: &Value) -> Result<(), XlsxError> {
        let look = self.look;
        match value {
            Value::Text(text) => {
                self.sheet.write_string_with_format(row, at, cut(text, self.mark), &look.text)?;
            }
            Value::Link(text) => match address(text) {
                Some(link) => {
                    self.sheet.write_url_with_format(row, at, link, &look.link)?;
                }
                None => return self.cell(row, at, &Value::Text(text.clone())),
            },
            Value::Number(number) => {
                // Counts and points are far below what a float holds.
                let number = i32::try_from(*number).unwrap_or(i32::MAX);
                self.sheet.write_number_with_format(row, at, number, &look.number)?;
            }
            Value::Day(day) => write_day(self.sheet, row, at, *day, &look.day)?,
            Value::Empty => {
                self.sheet.write_blank(row, at, &look.text)?;
            }
        }
        Ok(())
    }

    /// Makes a row as tall as its lines need: not every program does so by itself.
    fn tall(&mut self, row: u32, lines: usize) -> Result<(), XlsxError> {
        if lines > 1 {
            let lines = u16::try_from(lines).unwrap_or(u16::MAX);
            let height = (f64::from(lines) * self.look.line).min(TALLEST);
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// Gives words their colours, also those that are chosen later.
    fn paint(&mut self, column: &Column, first: u32, last: u32, at: u16) -> Result<(), XlsxError> {
        for word in &column.tones {
            let Some(format) = painted(word.tone) else { continue };
            let rule = ConditionalFormatCellRule::EqualTo(word.text.as_str());
            let paint = ConditionalFormatCell::new().set_rule(rule).set_format(format);
            self.sheet.add_conditional_format(first, at, last, at, &paint)?;
        }
        Ok(())
    }

    /// Lets people choose from the words, and type others: both languages are read.
    fn choices(
        &mut self,
        column: &Column,
        first: u32,
        last: u32,
        at: u16,
    ) -> Result<(), XlsxError> {
        if column.choices.is_empty() {
            return Ok(());
        }
        let list = DataValidation::new()
            .allow_list_strings(&column.choices)?
            .set_error_style(DataValidationErrorStyle::Information);
        self.sheet.add_data_validation(first, at, last, at, &list)?;
        Ok(())
    }
}

/// Returns how many lines a value takes in a column of this width.
fn lines_of(value: &Value, width: f64) -> usize {
    let text = match value {
        Value::Text(text) | Value::Link(text) => text,
        Value::Number(_) | Value::Day(_) | Value::Empty => return 1,
    };
    // More lines than a row can show need not be counted.
    let text: String = text.chars().take(4_000).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small width")]
    let columns = width as usize;
    text.split('\n').map(|line| wrap::lines(line, columns).len().max(1)).sum()
}

fn write_day(
    sheet: &mut Worksheet,
    row: u32,
    at: u16,
    day: NaiveDate,
    format: &Format,
) -> Result<(), XlsxError> {
    let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    let excel = match parts {
        (Ok(year), Ok(month), Ok(day)) => ExcelDateTime::from_ymd(year, month, day).ok(),
        _ => None,
    };
    match excel {
        Some(excel) => sheet.write_datetime_with_format(row, at, &excel, format)?,
        // Before 1900 there are no days in a workbook.
        None => sheet.write_string_with_format(row, at, day.to_string(), format)?,
    };
    Ok(())
}

/// Returns how a tone looks; the words say the same.
fn painted(tone: Tone) -> Option<Format> {
    let (ground, ink) = match tone {
        Tone::High => (0x00FF_C7CE, 0x009C_0006),
        Tone::Medium => (0x00FF_EB9C, 0x006B_4E00),
        Tone::Low => (0x00DD_EBF7, 0x001F_4E78),
        Tone::Good | Tone::Added => (0x00C6_EFCE, 0x0000_6100),
        Tone::Muted | Tone::Removed => (0x00ED_EDED, 0x0040_4040),
        Tone::Accent => (0x00E4_DFEC, 0x0040_3151),
        Tone::Plain | Tone::Strong => return None,
    };
    Some(Format::new().set_background_color(Color::RGB(ground)).set_font_color(Color::RGB(ink)))
}
