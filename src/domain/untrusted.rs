//! Text that came from outside: a file, a pack, the keyboard, the environment.

use std::borrow::Cow;

/// A text from outside.
///
/// It has no `Display`: whoever shows it must say how. [`shown`](Self::shown) gives the form for
/// screens and reports, in which every control, direction and invisible character is a visible
/// mark; [`raw`](Self::raw) is for the writers of files, which have encoders of their own, and for
/// comparing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Untrusted(Cow<'static, str>);

impl Untrusted {
    /// Wraps text that is compiled into the program.
    #[must_use]
    pub const fn built_in(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// Returns the text as it came.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// Tells whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the text with line feeds for the line breaks of other systems; so are the texts of a
    /// review, whoever wrote them.
    #[must_use]
    pub fn with_line_feeds(self) -> Self {
        match line_feeds(&self.0) {
            Cow::Borrowed(_) => self,
            Cow::Owned(text) => Self(Cow::Owned(text)),
        }
    }

    /// Returns the text for a screen or a report: line breaks stay, a tab is four spaces, and every
    /// other character that cannot be seen is a mark such as `<U+202E>`.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        shown(&self.0)
    }

    /// Returns the text for one line: as [`shown`](Self::shown), with line breaks as spaces.
    #[must_use]
    pub fn shown_line(&self) -> Cow<'_, str> {
        let text = shown(&self.0);
        if text.contains('\n') { Cow::Owned(text.replace('\n', " ")) } else { text }
    }
}

impl From<String> for Untrusted {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl From<Cow<'static, str>> for Untrusted {
    fn from(text: Cow<'static, str>) -> Self {
        Self(text)
    }
}

impl From<&str> for Untrusted {
    fn from(text: &str) -> Self {
        Self(Cow::Owned(text.to_owned()))
    }
}

/// Returns a text with line feeds for the line breaks of other systems, a lone return among them.
#[must_use]
pub fn line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Marks what cannot be seen in a text; see [`Untrusted::shown`].
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = marked(text).peekable();
    while let Some((c, hidden)) = rest.next() {
        match c {
            '\n' => out.push('\n'),
            // A line break of another system is a line break; a lone return could forge a line.
            '\r' if matches!(rest.peek(), Some(('\n', _))) => {}
            '\t' => out.push_str("    "),
            c if hidden => {
                use std::fmt::Write as _;
                // Writing to a string cannot fail.
                let _ = write!(out, "<U+{:04X}>", u32::from(c));
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Returns each character of a text with whether it is hidden where it stands: a joiner inside an
/// emoji is not.
pub fn marked(text: &str) -> impl Iterator<Item = (char, bool)> + '_ {
    let mut before: Option<char> = None;
    let mut rest = text.chars().peekable();
    std::iter::from_fn(move || {
        let c = rest.next()?;
        let hidden =
            is_hidden(c) && !(c == '\u{200D}' && joins_emoji(before, rest.peek().copied()));
        before = Some(c);
        Some((c, hidden))
    })
}

fn is_plain(text: &str) -> bool {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        at += plain_prefix(rest.as_bytes());
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some('\n') => at += 1,
            Some('\t') => return false,
            Some(c) if is_hidden(c) => return false,
            Some(c) => at += c.len_utf8(),
            None => {}
        }
    }
    true
}

/// Returns the length of what is certainly seen at the beginning of a text: printable ASCII, and the
/// blocks of kana, kanji and full-width forms. Nearly all text is that, and it is told by its bytes.
#[must_use]
pub fn plain_prefix(text: &[u8]) -> usize {
    let mut rest = text;
    loop {
        rest = match rest {
            [0x20..0x7F, rest @ ..] => rest,
            // U+3000 to U+9FFF without the block of U+3164, and U+FF00 to U+FF7F.
            [0xE3, 0x80..=0x84 | 0x86..=0xBF, _, rest @ ..]
            | [0xE4..=0xE9, _, _, rest @ ..]
            | [0xEF, 0xBC..=0xBD, _, rest @ ..] => rest,
            _ => return text.len() - rest.len(),
        };
    }
}

/// Tells whether a zero-width joiner stands inside an emoji such as 👩‍🚀, where it is harmless.
fn joins_emoji(before: Option<char>, after: Option<char>) -> bool {
    let pictographic = |c: char| matches!(u32::from(c), 0x2190..=0x2BFF | 0x3030 | 0x303D | 0x3297 | 0x3299 | 0x1F000..=0x1FAFF);
    let ends_emoji = |c: char| pictographic(c) || c == '\u{FE0F}';
    before.is_some_and(ends_emoji) && after.is_some_and(pictographic)
}

/// Tells whether a character acts on the terminal or the reader without being seen.
///
/// C0, DEL, C1, direction marks, zero-width and other default-ignorable characters. Variation
/// selectors stay: Japanese names and emoji need them.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    matches!(
        u32::from(c),
        0x00..=0x1F
            | 0x7F..=0x9F
            | 0xAD
            | 0x034F
            | 0x061C
            | 0x115F..=0x1160
            | 0x17B4..=0x17B5
            | 0x180B..=0x180F
            | 0x200B..=0x200F
            | 0x2028..=0x202E
            | 0x2060..=0x206F
            | 0x3164
            | 0xFEFF
            | 0xFFA0
            | 0xFFF0..=0xFFFB
            | 0x1BCA0..=0x1BCA3
            | 0x1D173..=0x1D17A
            | 0xE0000..=0xE00FF
            | 0xE01F0..=0xE0FFF
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_becomes_a_mark() {
        let hostile = Untrusted::from("a\u{1b}[2Jb\u{202e}c\u{9b}d\u{feff}");
        assert_eq!(hostile.shown(), "a<U+001B>[2Jb<U+202E>c<U+009B>d<U+FEFF>");
    }

    #[test]
    fn ordinary_text_is_untouched() {
        for text in ["受注サービス\n2 行目", "👩‍🚀", "葛\u{E0100}飾区", "plain", ""]
        {
            assert_eq!(Untrusted::from(text).shown(), text);
        }
    }

    #[test]
    fn nothing_hidden_is_taken_for_plain() {
        let mut plain = 0;
        for c in ('\0'..=char::MAX).filter(|c| *c != '\n') {
            let mut bytes = [0; 4];
            let text = c.encode_utf8(&mut bytes);
            let prefix = plain_prefix(text.as_bytes());
            assert!(prefix == 0 || (prefix == text.len() && !is_hidden(c)), "{c:?}");
            plain += prefix.min(1);
            assert_eq!(is_plain(&format!("a漢{c}字")), !is_hidden(c), "{c:?}");
        }
        assert!(plain > 25_000);
    }

    #[test]
    fn one_line_stays_one_line() {
        assert_eq!(Untrusted::from("a\r\nb\rc\td").shown_line(), "a b<U+000D>c    d");
    }

    #[test]
    fn a_joiner_outside_an_emoji_is_marked() {
        assert_eq!(Untrusted::from("a\u{200D}b").shown(), "a<U+200D>b");
    }
}
