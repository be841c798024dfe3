//! The texts that the cells of a workbook share.

use std::sync::Arc;

use super::Unreadable;
use super::markup::{Tag, walk};

/// Reads the shared texts; how to read kanji is left out.
pub(super) fn shared(text: &str) -> Result<Vec<Arc<str>>, Unreadable> {
    let mut out: Vec<Arc<str>> = Vec::new();
    let mut one = String::new();
    let (mut inside, mut ruby) = (false, 0_u32);
    walk(text, |tag| {
        match tag {
            Tag::Open("si", _) => one.clear(),
            Tag::Close("si") => out.push(unescaped(&one).into()),
            Tag::Open("rPh", _) => ruby += 1,
            Tag::Close("rPh") => ruby = ruby.saturating_sub(1),
            Tag::Open("t", _) => inside = true,
            Tag::Close("t") => inside = false,
            Tag::Text(text) if inside && ruby == 0 => one.push_str(text),
            _ => {}
        }
        Ok(())
    })?;
    Ok(out)
}

/// Resolves `_x000D_` and its like, by which workbooks write what XML cannot.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest[at + 6..].starts_with('_'));
        let code = code.filter(|c| c.bytes().all(|b| b.is_ascii_hexdigit()));
        let c = code.and_then(|c| u32::from_str_radix(c, 16).ok()).and_then(char::from_u32);
        match c {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}
