//! Lines in a `.gitattributes` file: added once, and taken away without a trace.

/// What adding lines did to a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Added {
    /// The text afterwards.
    pub(super) text: String,
    /// The lines that were not there.
    pub(super) lines: Vec<String>,
    /// The last line had no line break and got one.
    pub(super) line_break: bool,
}

/// Returns the line for a pattern.
pub(super) fn line(pattern: &str) -> String {
    let quote = pattern.starts_with(['#', '!', '"', '['])
        || pattern.contains(|c: char| c.is_whitespace() || c == '"');
    let pattern = match quote {
        true => format!("\"{}\"", pattern.replace('\\', "\\\\").replace('"', "\\\"")),
        false => pattern.to_owned(),
    };
    format!("{pattern} merge=tenken diff=tenken")
}

/// Adds the lines that are not there yet, in the line endings of the text.
pub(super) fn add(text: &str, lines: &[String]) -> Added {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = Added { text: text.to_owned(), ..Added::default() };
    for line in lines {
        if out.text.lines().any(|l| l.trim() == line) {
            continue;
        }
        if !out.text.is_empty() && !out.text.ends_with('\n') {
            out.text.push_str(end);
            out.line_break = true;
        }
        out.text.push_str(line);
        out.text.push_str(end);
        out.lines.push(line.clone());
    }
    out
}

/// Takes lines away that were added, and the line break that was added before them.
pub(super) fn take(text: &str, lines: &[String], line_break: bool) -> String {
    let mut left: Vec<&str> = text.split_inclusive('\n').collect();
    let mut at_end = false;
    for line in lines.iter().rev() {
        if let Some(at) = left.iter().rposition(|l| l.trim() == line) {
            at_end = at + 1 == left.len();
            left.remove(at);
        }
    }
    let text = left.concat();
    if line_break && at_end {
        let plain = text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n'));
        return plain.unwrap_or(&text).to_owned();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_added_once_and_taken_away_without_a_trace() {
        for text in ["", "*.png binary\n", "*.png binary", "a\r\nb\r\n", "a\r\nb", "\n\n"] {
            let lines = [line("*.review.toml"), line("受注 1/*.toml")];
            let added = add(text, &lines);
            assert_eq!(added.lines, lines);
            assert_eq!(
                add(&added.text, &lines),
                Added { text: added.text.clone(), ..Added::default() }
            );
            assert_eq!(take(&added.text, &lines, added.line_break), text, "{text:?}");
        }
    }

    #[test]
    fn what_others_added_since_stays() {
        let lines = [line("*.review.toml")];
        let added = add("a", &lines);
        let text = format!("{}*.md text\n", added.text);
        assert_eq!(take(&text, &lines, added.line_break), "a\n*.md text\n");
    }

    #[test]
    fn patterns_that_git_would_take_apart_are_quoted() {
        assert_eq!(line("a b.toml"), "\"a b.toml\" merge=tenken diff=tenken");
        assert_eq!(line("#a\"\\*"), "\"#a\\\"\\\\*\" merge=tenken diff=tenken");
        assert_eq!(line("受注*.toml"), "受注*.toml merge=tenken diff=tenken");
    }
}
