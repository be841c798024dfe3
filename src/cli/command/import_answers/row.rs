//! One row of the sheet: what its person changed, and what of it cannot be understood.
//!
//! A cell counts as changed when it does not say what the sheet said when it was made.

use chrono::{Days, NaiveDate};

use super::table::{Given, Row, Source, Table};
use super::trouble::{Expected, Trouble, What};
use crate::domain::day::read_day;
use crate::domain::edit::Change;
use crate::domain::review::Accepted;
use crate::domain::{Answer, Entry, Untrusted};
use crate::report::csv::harmless;
use crate::report::sheet::{Column, plain, text_of, words};
use crate::text::Bilingual;

/// What rows are read with.
pub(super) struct Reader<'a> {
    pub(super) table: &'a Table,
    pub(super) texts: &'a Bilingual,
    pub(super) today: NaiveDate,
    /// What ends a text that was cut, in each language.
    pub(super) marks: [String; 2],
}

/// Puts a text that a cell gave.
type Put = fn(Untrusted) -> Change;

impl Reader<'_> {
    /// Returns what a row changes about an entry.
    pub(super) fn changes(&self, row: &Row, base: &Entry) -> Result<Vec<Change>, Vec<Trouble>> {
        let mut cells =
            Cells { reader: self, row, base, changes: Vec::new(), troubles: Vec::new() };
        cells.answer();
        let texts: [(Column, Put); 4] = [
            (Column::Note, Change::Note),
            (Column::Reason, Change::Reason),
            (Column::Action, Change::Action),
            (Column::Owner, Change::Owner),
        ];
        for (column, put) in texts {
            if let Some(text) = cells.text(column) {
                cells.changes.push(put(text.into()));
            }
        }
        cells.evidence();
        cells.choices();
        if let Some(due) = cells.day(Column::Due, base.due) {
            cells.changes.push(Change::Due(due));
        }
        cells.accepted();
        cells.reasoned();
        if cells.troubles.is_empty() { Ok(cells.changes) } else { Err(cells.troubles) }
    }
}

/// The cells of a row while they are read.
struct Cells<'a> {
    reader: &'a Reader<'a>,
    row: &'a Row,
    base: &'a Entry,
    changes: Vec<Change>,
    troubles: Vec<Trouble>,
}

impl Cells<'_> {
    /// Returns what stands in a column; the outer `None` means that the sheet does not have it.
    fn given(&mut self, column: Column) -> Option<Option<Given>> {
        let at = self.reader.table.at(column)?;
        match self.row.get(at) {
            Some(Given::Error(value)) => {
                self.trouble(column, What::Error { value: value.clone() });
                None
            }
            given => Some(given.cloned()),
        }
    }

    /// Returns the word in a column; the outer `None` means that the sheet does not have it.
    fn word(&mut self, column: Column) -> Option<String> {
        Some(match self.given(column)? {
            Some(Given::Text(text)) => text.trim().to_owned(),
            Some(Given::Number(number)) => number.to_string(),
            Some(Given::Error(_)) | None => String::new(),
        })
    }

    fn trouble(&mut self, column: Column, what: What) {
        let place = self.reader.table.place(self.row, column);
        self.troubles.push(Trouble { place, what });
    }

    fn answer(&mut self) {
        let read = words::read_answer;
        let base = self.base.answer;
        if let Some(answer) = self.choice(Column::Answer, Expected::Answer, base, read) {
            self.changes.push(Change::Answer(answer));
        }
    }

    fn choices(&mut self) {
        let (texts, base) = (self.reader.texts, self.base);
        let read = words::read_confidence;
        if let Some(new) =
            self.choice(Column::Confidence, Expected::Confidence, base.confidence, read)
        {
            self.changes.push(Change::Confidence(new));
        }
        let read = words::read_effort;
        if let Some(new) = self.choice(Column::Effort, Expected::Effort, base.effort, read) {
            self.changes.push(Change::Effort(new));
        }
        let Some(word) = self.word(Column::Flag) else { return };
        match words::read_flag(&word, texts) {
            Some(flag) if flag != base.flag => self.changes.push(Change::Flag(flag)),
            Some(_) => {}
            None => {
                self.trouble(Column::Flag, What::Word { value: word, expected: Expected::Flag });
            }
        }
    }

    /// Reads a word of a list; `None` when it is what it was.
    fn choice<T: Copy + PartialEq>(
        &mut self,
        column: Column,
        expected: Expected,
        base: Option<T>,
        read: impl Fn(&str, &Bilingual) -> Option<T>,
    ) -> Option<Option<T>> {
        let word = self.word(column)?;
        let new = match word.as_str() {
            "" => None,
            word => match read(word, self.reader.texts) {
                Some(value) => Some(value),
                None => {
                    self.trouble(column, What::Word { value: word.to_owned(), expected });
                    return None;
                }
            },
        };
        (new != base).then_some(new)
    }

    /// Returns the text of a column when it is not what it was.
    fn text(&mut self, column: Column) -> Option<String> {
        let given = match self.given(column)? {
            Some(Given::Text(text)) => plain::normal(&text),
            Some(Given::Number(number)) => number.to_string(),
            Some(Given::Error(_)) | None => String::new(),
        };
        let base = text_of(self.base, column).unwrap_or_default();
        let whole = plain::normal(&plain::legal(&base));
        match self.reader.table.source {
            Source::Csv => {
                if given == plain::normal(&harmless(&base)) {
                    return None;
                }
                let bare = given.strip_prefix('\'').filter(|bare| harmless(bare) == given);
                let bare = bare.map(str::to_owned);
                Some(bare.unwrap_or(given))
            }
            Source::Workbook if given == whole => None,
            Source::Workbook => {
                let marks = &self.reader.marks;
                let cut = marks.iter().map(|mark| plain::cut(&base, mark));
                let cut: Vec<String> = cut.filter(|cut| *cut != plain::legal(&base)).collect();
                if cut.is_empty() {
                    return Some(given);
                }
                // A text that did not fit is as it was, or it cannot come back.
                if !cut.iter().any(|cut| plain::normal(cut) == given) {
                    self.trouble(column, What::Cut);
                }
                None
            }
        }
    }

    fn evidence(&mut self) {
        let Some(text) = self.text(Column::Evidence) else { return };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        // A piece that still reads as it did is still the same.
        let known = |line: &str| self.base.evidence.iter().find(|e| e.shown_line().trim() == line);
        let all = lines.map(|line| known(line).cloned().unwrap_or_else(|| line.into()));
        let all: Vec<Untrusted> = all.collect();
        if all != self.base.evidence {
            self.changes.push(Change::Evidence(all));
        }
    }

    /// Returns the day in a column when it is not what it was.
    fn day(&mut self, column: Column, base: Option<NaiveDate>) -> Option<Option<NaiveDate>> {
        let new = match self.given(column)? {
            None => None,
            Some(given) => match self.read_day(&given) {
                Ok(day) => day,
                Err(value) => {
                    self.trouble(column, What::Day { value });
                    return None;
                }
            },
        };
        (new != base).then_some(new)
    }

    fn read_day(&self, given: &Given) -> Result<Option<NaiveDate>, String> {
        match given {
            Given::Number(number) => {
                let day = day_of(*number, self.reader.table.memory.from_1904);
                day.map(Some).ok_or_else(|| number.to_string())
            }
            Given::Text(text) => {
                let text = text.trim();
                // Some programs write midnight after a day.
                let day = text.split(['T', ' ']).next().unwrap_or_default();
                if text.is_empty() {
                    return Ok(None);
                }
                read_day(day, self.reader.today).map(Some).ok_or_else(|| text.to_owned())
            }
            Given::Error(text) => Err(text.clone()),
        }
    }

    fn accepted(&mut self) {
        let old = self.base.accepted.as_ref();
        let until = self.day(Column::AcceptedUntil, old.map(|a| a.until));
        let why = self.text(Column::AcceptedWhy);
        if until.is_none() && why.is_none() {
            return;
        }
        let until = until.unwrap_or(old.map(|a| a.until));
        let why =
            why.map_or_else(|| old.map(|a| a.why.clone()).unwrap_or_default(), Untrusted::from);
        match until {
            Some(_) if why.raw().trim().is_empty() => {
                self.trouble(Column::AcceptedWhy, What::UntilWithoutWhy);
            }
            Some(until) => self.changes.push(Change::Accepted(Some(Accepted { until, why }))),
            None if old.is_none() && !why.is_empty() => {
                self.trouble(Column::AcceptedUntil, What::WhyWithoutUntil);
            }
            None => self.changes.push(Change::Accepted(None)),
        }
    }

    /// Makes sure that "not applicable" has its reason.
    fn reasoned(&mut self) {
        let mut answer = self.base.answer;
        let mut reason = self.base.reason.clone();
        for change in &self.changes {
            match change {
                Change::Answer(new) => answer = *new,
                Change::Reason(new) => reason = new.clone(),
                _ => {}
            }
        }
        let touched =
            self.changes.iter().any(|c| matches!(c, Change::Answer(_) | Change::Reason(_)));
        if touched && answer == Some(Answer::NotApplicable) && reason.raw().trim().is_empty() {
            self.trouble(Column::Reason, What::NoReason);
        }
    }
}

/// Returns the day that a number in a cell means.
fn day_of(number: f64, from_1904: bool) -> Option<NaiveDate> {
    // The days that a workbook can hold: 1900-03-01 to 9999-12-31.
    if !(61.0..2_958_466.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
    let days = Days::new(number as u64);
    let (year, month, day) = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(days)
}
