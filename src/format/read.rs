//! Reading values out of a TOML table, with every problem noted.

use std::ops::Range;

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::{Datetime, Offset};

use super::problem::{Expected, Problem, ProblemKind};
use crate::domain::untrusted::line_feeds;
use crate::domain::{Stamp, Untrusted};

/// One table of a text, with its name and the problems found so far.
pub(crate) struct TableReader<'t, 'i, 'p> {
    table: &'t DeTable<'i>,
    name: String,
    span: Range<usize>,
    problems: &'p mut Vec<Problem>,
}

type Value<'i> = Spanned<DeValue<'i>>;

impl<'t, 'i, 'p> TableReader<'t, 'i, 'p> {
    pub(crate) fn new(
        table: &'t DeTable<'i>,
        name: impl Into<String>,
        span: Range<usize>,
        problems: &'p mut Vec<Problem>,
    ) -> Self {
        Self { table, name: name.into(), span, problems }
    }

    /// Notes every key that is not in the list.
    pub(crate) fn expect_only(&mut self, known: &[&str]) {
        for key in self.table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                let name = self.path(key.get_ref());
                self.problems.push(Problem::new(ProblemKind::UnknownKey { key: name }, key.span()));
            }
        }
    }

    /// Returns every key with its place.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&'t str, Range<usize>)> + use<'t, 'i> {
        self.table.keys().map(|key| (key.get_ref().as_ref(), key.span()))
    }

    /// Returns how many problems were found so far.
    pub(crate) fn found(&self) -> usize {
        self.problems.len()
    }

    pub(crate) fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'t Value<'i>> {
        self.table.get(key)
    }

    /// Returns where a key's value stands, or else the table.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.get(key).map_or(self.span.clone(), Spanned::span)
    }

    pub(crate) fn problem(&mut self, kind: ProblemKind, span: Range<usize>) {
        self.problems.push(Problem::new(kind, span));
    }

    fn wrong(&mut self, key: &str, expected: Expected, span: Range<usize>) {
        let key = self.path(key);
        self.problem(ProblemKind::WrongType { key, expected }, span);
    }

    /// Notes that a key is missing.
    pub(crate) fn missing(&mut self, key: &str) {
        let key = self.path(key);
        self.problem(ProblemKind::MissingKey { key }, self.span.clone());
    }

    pub(crate) fn text(&mut self, key: &str) -> Option<Untrusted> {
        let value = self.get(key)?;
        match value.get_ref().as_str() {
            // A line break is a line break, whichever system wrote the file.
            Some(text) => Some(line_feeds(text).as_ref().into()),
            None => {
                self.wrong(key, Expected::Text, value.span());
                None
            }
        }
    }

    pub(crate) fn texts(&mut self, key: &str) -> Vec<Untrusted> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, Expected::Texts, value.span());
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_str() {
                Some(text) => out.push(line_feeds(text).as_ref().into()),
                None => self.wrong(key, Expected::Texts, item.span()),
            }
        }
        out
    }

    /// Reads a list of texts, or one text alone, each with its place; `None` for anything else.
    pub(crate) fn names(&mut self, key: &str) -> Option<Vec<(String, Range<usize>)>> {
        let value = self.get(key)?;
        let name = |item: &Value<'_>| Some((item.get_ref().as_str()?.to_owned(), item.span()));
        let names: Option<Vec<_>> = match value.get_ref().as_array() {
            Some(list) => list.iter().map(name).collect(),
            None => name(value).map(|one| vec![one]),
        };
        if names.is_none() {
            self.wrong(key, Expected::Texts, value.span());
        }
        names
    }

    pub(crate) fn flag(&mut self, key: &str) -> bool {
        let Some(value) = self.get(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, Expected::Flag, value.span());
            false
        })
    }

    pub(crate) fn number(&mut self, key: &str) -> Option<i64> {
        let value = self.get(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        if number.is_none() {
            self.wrong(key, Expected::Number, value.span());
        }
        number
    }

    /// Reads a whole number that is not below zero, and at most so much.
    pub(crate) fn count(&mut self, key: &str, most: u32) -> Option<u32> {
        let number = self.number(key)?;
        let count = u32::try_from(number).ok().filter(|count| *count <= most);
        if count.is_none() {
            self.wrong(key, Expected::Number, self.span_of(key));
        }
        count
    }

    /// Reads one word of a list; `parse` knows the same words.
    pub(crate) fn word<T>(
        &mut self,
        key: &str,
        allowed: &'static [&'static str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(key)?;
        let text = self.text(key)?;
        let parsed = parse(text.raw());
        if parsed.is_none() {
            let kind = ProblemKind::UnknownValue {
                key: self.path(key),
                value: text.raw().to_owned(),
                allowed,
            };
            self.problem(kind, value.span());
        }
        parsed
    }

    pub(crate) fn day(&mut self, key: &str) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let day = match value.get_ref() {
            DeValue::Datetime(datetime) => day_of(datetime),
            DeValue::String(text) => text.parse().ok(),
            _ => None,
        };
        if day.is_none() {
            self.wrong(key, Expected::Day, value.span());
        }
        day
    }

    pub(crate) fn moment(&mut self, key: &str) -> Option<Stamp> {
        let value = self.get(key)?;
        let moment = match value.get_ref() {
            DeValue::Datetime(datetime) => moment_of(datetime),
            DeValue::String(text) => Stamp::parse_from_rfc3339(text).ok(),
            _ => None,
        };
        if moment.is_none() {
            self.wrong(key, Expected::Moment, value.span());
        }
        moment
    }

    pub(crate) fn table(&mut self, key: &str) -> Option<(&'t DeTable<'i>, Range<usize>)> {
        self.table_of(key, Expected::Table)
    }

    /// Reads a table that a person knows under another name.
    pub(crate) fn table_of(
        &mut self,
        key: &str,
        expected: Expected,
    ) -> Option<(&'t DeTable<'i>, Range<usize>)> {
        let value = self.get(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, expected, value.span());
        }
        table.map(|t| (t, value.span()))
    }

    pub(crate) fn tables(&mut self, key: &str) -> Vec<(&'t DeTable<'i>, Range<usize>)> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, Expected::Tables, value.span());
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_table() {
                Some(table) => out.push((table, item.span())),
                None => self.wrong(key, Expected::Tables, item.span()),
            }
        }
        out
    }

    /// Opens a reader on a table inside this one.
    pub(crate) fn inside<'q>(
        &'q mut self,
        name: String,
        table: &'t DeTable<'i>,
        span: Range<usize>,
    ) -> TableReader<'t, 'i, 'q> {
        TableReader::new(table, name, span, self.problems)
    }
}

/// Returns the day of a date, with or without a time.
pub(crate) fn day_of(datetime: &Datetime) -> Option<NaiveDate> {
    let date = datetime.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

/// Returns the moment of a date and time with an offset.
pub(crate) fn moment_of(datetime: &Datetime) -> Option<Stamp> {
    let day = day_of(datetime)?;
    let time = datetime.time?;
    let time = NaiveTime::from_hms_opt(
        u32::from(time.hour),
        u32::from(time.minute),
        // A leap second is shown as the second before it.
        u32::from(time.second.unwrap_or(0).min(59)),
    )?;
    let minutes = match datetime.offset? {
        Offset::Z => 0,
        Offset::Custom { minutes } => i32::from(minutes),
    };
    FixedOffset::east_opt(minutes * 60)?
        .from_local_datetime(&NaiveDateTime::new(day, time))
        .single()
}
