//! Lines and line breaks of a text, and the marks that would make it something else.

use std::collections::HashMap;
use std::ops::Range;

use super::is_dense;

/// Returns the text of a heading, from its whole source.
pub(in crate::format::page) fn heading(source: &str) -> String {
    let source = source.trim();
    let inner = source.trim_start_matches('#');
    let level = source.len() - inner.len();
    if (1..=6).contains(&level) && (inner.is_empty() || inner.starts_with([' ', '\t', '\n'])) {
        let inner = inner.trim();
        let open = inner.trim_end_matches('#');
        // The marks at the end close the heading when they stand apart.
        let closes = open.len() < inner.len() && (open.is_empty() || open.ends_with([' ', '\t']));
        return joined(if closes { open } else { inner });
    }
    // An underlined heading: the last line is the line under it.
    joined(source.rsplit_once('\n').map_or(source, |(text, _)| text))
}

/// Returns the cells of a row.
pub(in crate::format::page) fn cells(source: &str) -> Vec<String> {
    let source = source.trim();
    let mut cells = vec![String::new()];
    let mut before = ' ';
    for c in source.strip_prefix('|').unwrap_or(source).chars() {
        match (c, cells.last_mut()) {
            ('|', Some(cell)) if before == '\\' => {
                cell.pop();
                cell.push('|');
            }
            ('|', _) => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
        before = c;
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| breaks(cell.trim())).collect()
}

/// Returns a text of several lines as it is read: soft breaks are blanks, or nothing between kana
/// and kanji, and `<br>` breaks the line.
pub(in crate::format::page) fn joined(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut lines = source.trim().lines().peekable();
    while let Some(raw) = lines.next() {
        let line = raw.trim();
        let is_last = lines.peek().is_none();
        if let (Some(before), Some(after)) = (out.chars().next_back(), line.chars().next()) {
            let punctuated = |c: char| is_dense(c) && !super::is_japanese(c);
            let dense = is_dense(before) && is_dense(after);
            if !(dense || punctuated(before) || punctuated(after) || out.ends_with("<br />")) {
                out.push(' ');
            }
        }
        let slashes = line.len() - line.trim_end_matches('\\').len();
        if !is_last && slashes % 2 == 1 {
            out.push_str(&line[..line.len() - 1]);
            out.push_str("<br />");
        } else {
            out.push_str(line);
            if !is_last && raw.ends_with("  ") {
                out.push_str("<br />");
            }
        }
    }
    unshielded(&breaks(&out)).into_owned()
}

/// Makes line breaks of `<br>` outside code; at most one empty line follows another.
fn breaks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    let code = code(text);
    let mut spans = code.iter().peekable();
    let bytes = text.as_bytes();
    let mut start = 0;
    while at < bytes.len() {
        if let Some(span) = spans.peek()
            && span.start <= at
        {
            at = span.end.max(at);
            spans.next();
            continue;
        }
        match (bytes[at] == b'<').then(|| line_break(&text[at..])).flatten() {
            Some(length) => {
                out.push_str(text[start..at].trim());
                if !out.is_empty() && !out.ends_with("\n\n") {
                    out.push('\n');
                }
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    out.push_str(text[start..].trim());
    out.truncate(out.trim_end().len());
    out
}

/// Returns the length of the `<br>` that a text begins with.
fn line_break(text: &str) -> Option<usize> {
    let head = text.get(..3)?;
    if !head.eq_ignore_ascii_case("<br") {
        return None;
    }
    let inner = &text[3..];
    let rest = inner.trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    rest.strip_prefix('>').map(|rest| text.len() - rest.len())
}

/// Returns where the code of a text stands, with its marks.
fn code(text: &str) -> Vec<Range<usize>> {
    if !text.contains('`') {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('`') {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    let mut last: HashMap<usize, usize> = HashMap::new();
    for run in &runs {
        last.insert(run.len(), run.start);
    }
    let mut out = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for run in runs {
        match &open {
            Some(begin) if begin.len() == run.len() => {
                out.push(begin.start..run.end);
                open = None;
            }
            Some(_) => {}
            None if run.start > 0 && bytes[run.start - 1] == b'\\' => {}
            None if last.get(&run.len()).is_some_and(|end| *end > run.start) => open = Some(run),
            None => {}
        }
    }
    out
}

/// Returns where a mark stands for the first time outside code.
pub(in crate::format::page) fn find_outside_code(text: &str, mark: &str) -> Option<usize> {
    let spans = code(text);
    let mut spans = spans.iter().peekable();
    text.match_indices(mark).map(|(at, _)| at).find(|at| {
        while spans.next_if(|span| span.end <= *at).is_some() {}
        spans.peek().is_none_or(|span| *at < span.start)
    })
}

/// Returns where the comments of a text stand outside code, with their marks.
#[must_use]
pub fn comments(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    if !text.contains("<!--") {
        return out;
    }
    let spans = code(text);
    let mut spans = spans.iter().peekable();
    let mut from = 0;
    for (at, _) in text.match_indices("<!--") {
        while spans.next_if(|span| span.end <= at).is_some() {}
        if at < from || spans.peek().is_some_and(|span| span.start <= at) {
            continue;
        }
        let Some(length) = text[at..].find("-->") else { break };
        from = at + length + "-->".len();
        out.push(at..from);
    }
    out
}

/// Returns a text on one line of a document: its line breaks as `<br />`.
#[must_use]
pub fn with_breaks(text: &str) -> String {
    text.replace('\n', "<br />")
}

/// Returns a text so that no mark at its beginning makes it a heading, a list or anything else.
#[must_use]
pub fn shielded(text: &str) -> String {
    let text = with_breaks(text);
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let is_number = text[digits..].starts_with(['.', ')', '\\']);
        return if is_number { format!("{}\\{}", &text[..digits], &text[digits..]) } else { text };
    }
    if is_meant(&text) { text } else { format!("\\{text}") }
}

/// Tells whether a text can stand at the beginning of a block and remain a text.
fn is_meant(text: &str) -> bool {
    match text.chars().next() {
        Some('#' | '-' | '+' | '>' | '|' | '~' | '=' | '<' | '\\' | '[' | '_' | ':') => false,
        Some('*') => {
            text.starts_with("**")
                && super::bold(text)
                    .is_some_and(|(name, _)| name.chars().any(char::is_alphanumeric))
        }
        Some('`') => !text.starts_with("```"),
        _ => true,
    }
}

/// Takes the backslash off that [`shielded`] or a person put before a mark at the beginning.
fn unshielded(text: &str) -> std::borrow::Cow<'_, str> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &text[digits..];
    let Some(inner) = rest.strip_prefix('\\') else { return text.into() };
    let is_mark = match digits {
        0 => inner.starts_with(|c: char| c.is_ascii_punctuation()),
        _ => inner.starts_with(['.', ')', '\\']),
    };
    if is_mark { format!("{}{inner}", &text[..digits]).into() } else { text.into() }
}
