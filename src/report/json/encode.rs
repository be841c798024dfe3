//! The encoder: indented, and without a character that cannot be seen.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::domain::Untrusted;
use crate::domain::untrusted::{is_hidden, plain_prefix};

/// Encodes a value with two spaces a level and a line break at the end; what cannot be seen is
/// escaped, so that the text can be shown on a terminal.
#[must_use]
pub fn pretty<T: Serialize>(value: &T) -> String {
    let mut out = Vec::new();
    let formatter = Visible(PrettyFormatter::new());
    // Encoding can only fail for map keys that are no text, and no shape has any.
    let _ = value.serialize(&mut Serializer::with_formatter(&mut out, formatter));
    out.push(b'\n');
    String::from_utf8(out).unwrap_or_default()
}

/// Puts the line that says who may read it after the format of an object that [`pretty`] wrote.
#[must_use]
pub fn with_head(json: &str, head: &Untrusted) -> String {
    let line = format!("{{\n  \"format\": {},\n", super::FORMAT);
    let Some(rest) = json.strip_prefix(&line) else { return json.to_owned() };
    let head = pretty(&head.raw());
    format!("{line}  \"confidentiality\": {},\n{rest}", head.trim_end())
}

/// Indents, and escapes what cannot be seen.
struct Visible(PrettyFormatter<'static>);

impl Formatter for Visible {
    fn write_string_fragment<W>(&mut self, out: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let plain = plain_prefix(fragment.as_bytes());
        let (plain, mut rest) = fragment.split_at(plain);
        out.write_all(plain.as_bytes())?;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| is_hidden(*c)) {
            out.write_all(&rest.as_bytes()[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}
