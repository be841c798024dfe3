//! Line breaking and display width: the only place that does either.
//!
//! Lines break by UAX #14 with strict Japanese rules, so that no line begins with 。 or 」 and no
//! word such as "Multi-AZ" is cut. Widths are those of the screen: two columns for wide characters.

use std::ops::Range;
use std::sync::OnceLock;

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Returns the number of columns that a text takes on one line.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let alone = text.chars().try_fold(0, |columns, c| Some(columns + lone_width(c)?));
    alone.unwrap_or_else(|| text.graphemes(true).map(grapheme_width).sum())
}

/// Returns the columns of a character that is always a grapheme of its own: those of most texts, and
/// the lines between parts of a screen, which some terminals draw wider than they say.
#[must_use]
pub fn lone_width(c: char) -> Option<usize> {
    if matches!(c, '\u{2500}'..='\u{257F}') { Some(1) } else { plain_char_width(c) }
}

/// Returns the columns of a text whose characters all stand alone and have the same width
/// everywhere, as in most Japanese texts.
///
/// Finding graphemes takes ten times as long.
#[must_use]
pub fn plain_width(text: &str) -> Option<usize> {
    text.chars().try_fold(0, |columns, c| Some(columns + plain_char_width(c)?))
}

fn plain_char_width(c: char) -> Option<usize> {
    match c {
        ' '..='~' => Some(1),
        // Kana without the combining voicing marks, kanji, full-width forms.
        '\u{3000}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}'
        | '\u{309B}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{FF01}'..='\u{FF60}' => Some(2),
        _ => None,
    }
}

/// Returns the number of columns that one grapheme takes; half-width voicing marks take one.
#[must_use]
pub fn grapheme_width(grapheme: &str) -> usize {
    let marks = grapheme.chars().skip(1).filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count();
    grapheme.width() + marks
}

fn segmenter() -> &'static LineSegmenterBorrowed<'static> {
    static SEGMENTER: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    SEGMENTER.get_or_init(|| {
        let mut options = LineBreakOptions::default();
        options.strictness = Some(LineBreakStrictness::Strict);
        LineSegmenter::new_for_non_complex_scripts(options)
    })
}

/// Breaks a text into lines of at most `columns`, as byte ranges of the text.
///
/// A line break in the text ends a line; trailing spaces are left out of the ranges, so that what
/// lies between two ranges is white space. A unit wider than a line is cut between graphemes.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(2);
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, columns, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

fn wrap_paragraph(text: &str, offset: usize, columns: usize, lines: &mut Vec<Range<usize>>) {
    let mut start = 0;
    loop {
        let rest = &text[start..];
        start += match plain_line(rest, columns) {
            PlainLine::Last => return push(rest, &(0..rest.len()), offset + start, lines),
            PlainLine::Ends(end) => {
                push(rest, &(0..end), offset + start, lines);
                end
            }
            PlainLine::Unclear => match wrap_units(text, start, offset, columns, lines) {
                Some(end) => end,
                None => return,
            },
        };
    }
}

/// What the widths of a text tell of its first line.
enum PlainLine {
    /// It is all that there is.
    Last,
    /// It ends here, between two characters that a line may always break between.
    Ends(usize),
    /// The rules have to be asked.
    Unclear,
}

fn plain_line(text: &str, columns: usize) -> PlainLine {
    let (mut used, mut before) = (0, ' ');
    for (at, c) in text.char_indices() {
        let Some(wide) = plain_char_width(c) else { return PlainLine::Unclear };
        used += wide;
        if used > columns {
            let is_free = breaks_on_both_sides(before) && breaks_on_both_sides(c);
            return if is_free { PlainLine::Ends(at) } else { PlainLine::Unclear };
        }
        before = c;
    }
    PlainLine::Last
}

/// Tells whether a character is a kanji or a kana that may begin a line: between two of these a line
/// may break whatever is around them.
fn breaks_on_both_sides(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}'
        | 'あ' | 'い' | 'う' | 'え' | 'お' | 'か'..='ぢ' | 'つ'..='も' | 'や' | 'ゆ' | 'よ'
        | 'ら'..='ろ' | 'わ'..='ゔ'
        | 'ア' | 'イ' | 'ウ' | 'エ' | 'オ' | 'カ'..='ヂ' | 'ツ'..='モ' | 'ヤ' | 'ユ' | 'ヨ'
        | 'ラ'..='ロ' | 'ワ'..='ヴ')
}

/// Adds the next line, or several when a unit is wider than a line; returns where it ends, or
/// `None` when that is the end of the text.
fn wrap_units(
    paragraph: &str,
    start: usize,
    offset: usize,
    columns: usize,
    lines: &mut Vec<Range<usize>>,
) -> Option<usize> {
    let (before, text) = paragraph.split_at(start);
    let offset = offset + start;
    let mut line = 0..0;
    let mut used = 0;
    let mut from = 0;
    // A line may begin in the middle of a command.
    let in_code = code_spans(text, before.matches('`').count());
    for to in segmenter().segment_str(text).skip(1) {
        // A command is copied as it stands: it breaks at its spaces alone, if those are enough.
        if in_code(to) {
            let rest = text[to..].find(|c: char| !c.is_ascii_graphic());
            let end = rest.map_or(text.len(), |length| to + length);
            if width(&text[from..end]) <= columns {
                continue;
            }
        }
        let unit = &text[from..to];
        let solid = unit.trim_end();
        let wide = width(solid);
        if used > 0 && used + wide > columns {
            push(text, &line, offset, lines);
            return Some(from);
        }
        if wide > columns {
            cut(text, from..to, columns, offset, &mut line, &mut used, lines);
        } else {
            used += wide + width(&unit[solid.len()..]);
        }
        line.end = to;
        from = to;
    }
    push(text, &line, offset, lines);
    None
}

/// Returns what tells whether a place is inside a command in backticks, between two of its letters;
/// `earlier` backticks stand before the text.
fn code_spans(text: &str, earlier: usize) -> impl Fn(usize) -> bool + '_ {
    let ticks: Vec<usize> = text.match_indices('`').map(|(at, _)| at).collect();
    move |place| {
        let before = ticks.partition_point(|tick| *tick < place);
        let inside = (earlier + before) % 2 == 1 && before < ticks.len();
        let solid = |c: Option<char>| c.is_some_and(|c| c.is_ascii_graphic());
        inside && solid(text[..place].chars().next_back()) && solid(text[place..].chars().next())
    }
}

/// Cuts a unit that is wider than a line between graphemes.
fn cut(
    text: &str,
    unit: Range<usize>,
    columns: usize,
    offset: usize,
    line: &mut Range<usize>,
    used: &mut usize,
    lines: &mut Vec<Range<usize>>,
) {
    for (at, grapheme) in text[unit.clone()].grapheme_indices(true) {
        let wide = grapheme_width(grapheme);
        if *used > 0 && *used + wide > columns {
            line.end = unit.start + at;
            push(text, line, offset, lines);
            *line = line.end..line.end;
            *used = 0;
        }
        *used += wide;
    }
}

fn push(text: &str, line: &Range<usize>, offset: usize, lines: &mut Vec<Range<usize>>) {
    let trimmed = text[line.clone()].trim_end().len();
    lines.push(offset + line.start..offset + line.start + trimmed);
}

/// Breaks a text into lines of at most `columns`.
#[must_use]
pub fn lines(text: &str, columns: usize) -> Vec<&str> {
    wrap(text, columns).into_iter().map(|range| &text[range]).collect()
}

/// Cuts a text to at most `columns`, with `..` at the end when something is left out.
#[must_use]
pub fn cut_to(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(2);
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let wide = grapheme_width(grapheme);
        if used + wide > room {
            break;
        }
        used += wide;
        out.push_str(grapheme);
    }
    out.push_str(&".."[..columns.min(2)]);
    out
}

/// Cuts or fills a text to exactly `columns`.
#[must_use]
pub fn pad_to(text: &str, columns: usize) -> String {
    let mut out = cut_to(text, columns);
    let used = width(&out);
    out.extend(std::iter::repeat_n(' ', columns.saturating_sub(used)));
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        let text = "ルートユーザーにハードウェア MFA を設定し、日常業務では使用を禁止していますか。「はい」は、証跡がある場合です。";
        for columns in 8..60 {
            for line in lines(text, columns).iter().skip(1) {
                assert!(
                    !line.starts_with(['。', '、', '」', 'ー', 'ッ', 'ャ']),
                    "{columns}: {line}"
                );
            }
        }
    }

    #[test]
    fn words_are_not_cut() {
        assert_eq!(lines("a Multi-AZ setup", 10), ["a Multi-AZ", "setup"]);
        assert_eq!(lines("AWS KMS で暗号化", 9), ["AWS KMS", "で暗号化"]);
    }

    #[test]
    fn a_command_breaks_at_its_spaces_alone() {
        assert_eq!(
            lines("run `aws iam get-credential-report` and look", 24),
            ["run `aws iam", "get-credential-report`", "and look"]
        );
        assert_eq!(
            lines("`aws configservice describe-rules --config-rule-names <x>` で確認", 24),
            ["`aws configservice", "describe-rules", "--config-rule-names <x>`", "で確認"]
        );
    }

    #[test]
    fn half_width_voicing_takes_its_column() {
        assert_eq!(width("ｶﾞ"), 2);
        assert_eq!(width("👩‍🚀"), 2);
    }

    #[test]
    fn characters_that_stand_alone_have_the_width_of_their_grapheme() {
        let mut plain = 0;
        for c in (' '..=char::MAX).filter(|c| plain_width(c.encode_utf8(&mut [0; 4])).is_some()) {
            let text = format!("{c}あ{c}a{c}");
            let graphemes: Vec<&str> = text.graphemes(true).collect();
            assert_eq!(graphemes.len(), 5, "{c:?}");
            let slow: usize = graphemes.into_iter().map(grapheme_width).sum();
            assert_eq!(width(&text), slow, "{c:?}");
            plain += 1;
        }
        assert!(plain > 20_000, "{plain}");
    }

    #[test]
    fn cutting_never_leaves_half_a_character() {
        assert_eq!(cut_to("受注サービス", 7), "受注..");
        assert_eq!(pad_to("受注サービス", 7), "受注.. ");
        assert_eq!(cut_to("ab", 1), ".");
    }

    /// Breaks a text by the rules alone, without a shorter way.
    fn by_the_rules(text: &str, columns: usize) -> Vec<Range<usize>> {
        let (mut lines, mut start) = (Vec::new(), 0);
        for paragraph in text.split('\n') {
            let mut done = 0;
            while let Some(end) = wrap_units(paragraph, done, start, columns.max(2), &mut lines) {
                done += end;
            }
            start += paragraph.len() + 1;
        }
        lines
    }

    proptest! {
        #[test]
        fn the_shorter_way_breaks_lines_where_the_rules_do(
            text in "([a-zA-Z0-9 /.,\"'%$()`-]|[あ-んア-ン漢字受注。、「」（）ー々・？！]|　|👩‍🚀|ｶﾞ|か\u{3099}|\n){0,120}",
            columns in 2usize..60,
        ) {
            let ranges = wrap(&text, columns);
            prop_assert_eq!(&ranges, &by_the_rules(&text, columns));
        }

        #[test]
        fn lines_fit_and_nothing_is_lost(
            text in "([a-zA-Z0-9 /.,-]|[あ-んア-ン漢字受注。、「」（）ー]|👩‍🚀|ｶﾞ|\n){0,80}",
            columns in 2usize..60,
        ) {
            let ranges = wrap(&text, columns);
            let mut end = 0;
            for range in &ranges {
                prop_assert!(width(&text[range.clone()]) <= columns, "{:?}", &text[range.clone()]);
                prop_assert!(text[end..range.start].chars().all(char::is_whitespace));
                end = range.end;
            }
            prop_assert!(text[end..].chars().all(char::is_whitespace));
        }
    }
}
