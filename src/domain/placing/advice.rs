//! What a pack says to write about a gap: the headings that it names, and the section that it wants
//! added.
//!
//! Packs are written by people for people. What is read from their sentences is what stands in
//! quotation marks, and the few words by which a new section is announced; a pack that has neither
//! loses nothing but a hint.

use crate::domain::Lang;
use crate::domain::lang::Localized;

/// On which side of a heading a new section belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Inside it, as a part of it.
    Under,
    /// Before it, as its equal.
    Before,
    /// After it, as its equal.
    After,
}

/// What a pack says to write about a gap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Advice {
    /// The headings that the first sentence names, each with its translation.
    pub(super) first: Vec<Vec<String>>,
    /// The headings that the other sentences name.
    pub(super) later: Vec<Vec<String>>,
    /// What the new section is about, if the first sentence wants one; it may not say.
    pub(super) new: Option<Vec<String>>,
    /// Where the new section belongs, seen from the first heading that is named.
    pub(super) side: Option<Side>,
    /// The rest of what it says.
    pub(super) prose: Vec<String>,
}

impl Advice {
    /// Reads what a pack says.
    pub(super) fn of(write: Option<&Localized>) -> Self {
        let mut out = Self::default();
        let texts = Lang::ALL.iter().filter_map(|lang| Some((*lang, write?.exact(*lang)?.raw())));
        for (lang, text) in texts {
            let sentences = sentences(text);
            for (at, sentence) in sentences.iter().enumerate() {
                let (names, rest) = quoted(sentence);
                let list = if at == 0 { &mut out.first } else { &mut out.later };
                merge(list, names);
                if at == 0 && announces(sentence, lang) {
                    out.new.get_or_insert_default().extend(subject(sentence, lang));
                    out.side = out.side.or_else(|| side(sentence, lang));
                }
                out.prose.push(rest);
            }
        }
        out
    }
}

/// Adds the headings that a translation names: what is named already gets its other names.
fn merge(list: &mut Vec<Vec<String>>, names: Vec<Vec<String>>) {
    for name in names {
        let known = list.iter_mut().find(|known| known.iter().any(|k| name.contains(k)));
        match known {
            Some(known) => {
                let more: Vec<String> = name.into_iter().filter(|n| !known.contains(n)).collect();
                known.extend(more);
            }
            None => list.push(name),
        }
    }
}

/// Splits a text into sentences; an end inside quotation marks is none.
fn sentences(text: &str) -> Vec<String> {
    let (mut out, mut current, mut depth) = (Vec::new(), String::new(), 0_usize);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        current.push(c);
        match c {
            '「' => depth += 1,
            '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let ends = c == '。' || (c == '.' && rest.peek().is_none_or(|next| next.is_whitespace()));
        if ends && depth == 0 {
            out.push(std::mem::take(&mut current));
        }
    }
    if !current.trim().is_empty() {
        out.push(current);
    }
    out
}

/// Returns what a sentence puts in quotation marks, with the translation that follows in brackets,
/// and the sentence without it.
fn quoted(sentence: &str) -> (Vec<Vec<String>>, String) {
    let (mut names, mut rest_of) = (Vec::new(), String::new());
    let mut rest = sentence;
    while let Some(at) = rest.find(['「', '"']) {
        let (before, from) = rest.split_at(at);
        rest_of.push_str(before);
        let (open, close) = if from.starts_with('「') { ('「', '」') } else { ('"', '"') };
        let inner = &from[open.len_utf8()..];
        let Some(end) = inner.find(close) else {
            rest = inner;
            continue;
        };
        let mut name = vec![inner[..end].trim().to_owned()];
        rest = &inner[end + close.len_utf8()..];
        if let Some((gloss, after)) = gloss(rest) {
            name.push(gloss.trim().to_owned());
            rest = after;
        }
        name.retain(|n| !n.is_empty());
        if !name.is_empty() {
            names.push(name);
        }
        rest_of.push(' ');
    }
    rest_of.push_str(rest);
    (names, rest_of)
}

fn gloss(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix(" (")?.split_once(')')
}

/// Tells whether a sentence wants a new section.
fn announces(sentence: &str, lang: Lang) -> bool {
    match lang {
        Lang::Ja => sentence.contains("新設"),
        Lang::En => {
            let lower = sentence.to_lowercase();
            let new = lower.find("new ").map(|at| &lower[at..]);
            new.is_some_and(|rest| rest.contains("section") || rest.contains("heading"))
        }
    }
}

/// Returns what the new section is about.
fn subject(sentence: &str, lang: Lang) -> Option<String> {
    let found = match lang {
        Lang::Ja => {
            const BEFORE: [&str; 11] = [
                "、",
                "。",
                "「",
                "」",
                "の下に",
                "の前に",
                "の後に",
                "とは別に",
                "新設する",
                "ため",
                "に ",
            ];
            let end = ["の節", "の項", "の章"].iter().filter_map(|w| sentence.find(w)).min()?;
            let head = &sentence[..end];
            let starts = BEFORE.iter().filter_map(|w| head.rfind(w).map(|at| at + w.len()));
            head[starts.max().unwrap_or(0)..].trim_start_matches('に')
        }
        Lang::En => {
            const AFTER: [&str; 9] = [
                ",",
                ":",
                ".",
                " stating",
                " under",
                " after",
                " before",
                " and write",
                " and state",
            ];
            let about = ["section on ", "section for ", "section about "]
                .iter()
                .find_map(|w| sentence.split_once(w).map(|(_, rest)| rest));
            let between = || {
                let (_, rest) = sentence.split_once("new ")?;
                rest.split_once(" section").map(|(name, _)| name)
            };
            let rest = about.or_else(between)?;
            let ends = AFTER.iter().filter_map(|w| rest.find(w));
            &rest[..ends.min().unwrap_or(rest.len())]
        }
    };
    let found = found.trim();
    (!found.is_empty() && found.chars().count() <= 60).then(|| found.to_owned())
}

/// Returns on which side of the heading that it names a sentence wants the new section.
fn side(sentence: &str, lang: Lang) -> Option<Side> {
    let has = |words: &[&str]| words.iter().any(|w| sentence.contains(w));
    let (before, after, under): (&[&str], &[&str], &[&str]) = match lang {
        Lang::Ja => (&["」の前に"], &["」の後に", "」とは別に"], &["」の下に", "」に"]),
        Lang::En => (&[" before \""], &[" after \"", " apart from \""], &[" under \"", " in \""]),
    };
    if has(before) {
        Some(Side::Before)
    } else if has(after) {
        Some(Side::After)
    } else {
        has(under).then_some(Side::Under)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(ja: &str, en: &str) -> Advice {
        Advice::of(Some(&Localized::both(ja, en)))
    }

    #[test]
    fn the_headings_that_are_named_come_with_their_translation() {
        let advice = advice(
            "「要件」に基準を書く。「ログ集約」にも書く。",
            "State it under \"要件\" (requirements). Also in \"ログ集約\".",
        );
        assert_eq!(advice.first, [["要件", "requirements"]]);
        assert_eq!(advice.later, [["ログ集約"]]);
        assert_eq!(advice.new, None);
    }

    #[test]
    fn a_new_section_is_read_with_its_subject_and_its_side() {
        for (ja, en, subjects, side) in [
            (
                "SCP の節を新設し、書く。",
                "In a new section on SCPs, write it.",
                ["SCP", "SCPs"],
                None,
            ),
            (
                "「暗号化」の前にデータ分類の節を新設する。",
                "Add a new section on data classification before \"暗号化\".",
                ["データ分類", "data classification"],
                Some(Side::Before),
            ),
            (
                "「保管」に S3 の項を新設し、書く。",
                "Add a new S3 section under \"保管\" and write it.",
                ["S3", "S3"],
                Some(Side::Under),
            ),
        ] {
            let advice = advice(ja, en);
            assert_eq!(advice.new, Some(subjects.map(str::to_owned).to_vec()), "{ja}");
            assert_eq!(advice.side, side, "{ja}");
        }
    }

    #[test]
    fn a_section_that_a_later_sentence_wants_does_not_hide_the_heading_of_the_first() {
        let advice =
            advice("「A」に書く。B の節を新設する。", "Under \"A\". Add a new section on B.");
        assert_eq!((advice.first, advice.new), (vec![vec!["A".to_owned()]], None));
    }

    #[test]
    fn any_text_is_read_without_complaint() {
        for text in ["", "「", "」「", "\"", "「」", "new  section", "の節新設", "\" (", "。。"]
        {
            let _ = advice(text, text);
        }
    }
}
