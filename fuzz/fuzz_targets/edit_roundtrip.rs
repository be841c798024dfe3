//! A review that people wrote by hand keeps everything but what is edited.
#![no_main]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use tenken::domain::{CheckpointId, Review};
use tenken::format::{ReviewDocument, review};
use tenken_fuzz::{IDS, assert_harmless, few_questions};

fuzz_target!(|bytes: &[u8]| {
    let _ = try_all(&mut Unstructured::new(bytes));
});

fn try_all(u: &mut Unstructured<'_>) -> Result<()> {
    let content = few_questions();
    let rank = |id: &CheckpointId| content.rank(id);
    let made = tenken_fuzz::review(u)?;
    let text = by_hand(u, &ReviewDocument::new().render(&made, &rank))?;
    let parsed = review::parse(&text);
    assert_eq!(parsed.review.as_ref(), Some(&made), "{text}\n{:?}", parsed.problems);
    let mut document = ReviewDocument::of(&text, &made).expect("its own text");
    assert_eq!(document.render(&made, &rank), text, "saved without a change");
    let (mut before, mut was) = (text, made);
    for _ in 0..u.int_in_range(1..=4)? {
        let (edited, ids) = edit(u, &was)?;
        let after = document.render(&edited, &rank);
        check(&before, &after, &edited, &ids);
        // The same from the file as it is now.
        let mut again = ReviewDocument::of(&after, &edited).expect("its own text");
        assert_eq!(again.render(&edited, &rank), after);
        if u.arbitrary()? {
            document = again;
        }
        (before, was) = (after, edited);
    }
    Ok(())
}

/// Edits, adds and removes answers; returns which.
fn edit(u: &mut Unstructured<'_>, review: &Review) -> Result<(Review, BTreeSet<&'static str>)> {
    let (mut edited, mut ids) = (review.clone(), BTreeSet::new());
    for _ in 0..u.int_in_range(1..=2)? {
        let name = *u.choose(&IDS)?;
        let id = CheckpointId::new(name).expect("an id");
        let new = tenken_fuzz::entry(u)?;
        let mut entry = review.entry(&id).cloned().unwrap_or_default();
        match u.int_in_range(0..=5)? {
            0 => edited.put(&id, None),
            1 if !new.is_blank() => edited.put(&id, Some(Arc::new(new))),
            kind => {
                match kind {
                    2 => entry.note = new.note,
                    3 => (entry.answer, entry.reason) = (new.answer, new.reason),
                    4 => (entry.evidence, entry.flag) = (new.evidence, new.flag),
                    _ => (entry.disagreement, entry.accepted) = (new.disagreement, new.accepted),
                }
                edited.put(&id, (!entry.is_blank()).then(|| Arc::new(entry)));
            }
        }
        ids.insert(name);
    }
    Ok((edited, ids))
}

fn check(before: &str, after: &str, edited: &Review, ids: &BTreeSet<&str>) {
    let parsed = review::parse(after);
    let read = parsed.review.map(|mut review| {
        // A table of which only comments are left says nothing.
        review.answers.retain(|_, entry| !entry.is_blank());
        review
    });
    assert_eq!(read.as_ref(), Some(edited), "{before}\n----\n{after}\n{:?}", parsed.problems);
    assert_toml_1_0(after);
    assert_harmless(&after.replace("\r\n", "\n").replace(['\u{feff}', '\t'], ""));
    let marks = |text: &str| -> BTreeSet<String> {
        let pieces = text.split(['§', '\n']);
        pieces.filter(|piece| piece.starts_with("by hand ")).map(str::to_owned).collect()
    };
    let lost: Vec<_> = marks(before).difference(&marks(after)).cloned().collect();
    assert!(lost.is_empty(), "{lost:?} is lost\n{before}\n----\n{after}");
    assert_eq!(before.starts_with('\u{feff}'), after.starts_with('\u{feff}'));
    if before.contains("\r\n") {
        assert!(!after.replace("\r\n", "").contains('\n'), "{after:?}");
    }
    let (before, after) = (tables(before), tables(after));
    for (head, table) in &before {
        let names =
            |id: &&str| head.contains(&format!("\"{id}\"")) || head.contains(&format!(".{id}"));
        if head.contains("answers") && !ids.iter().any(names) {
            assert_eq!(after.get(head), Some(table), "{head} is another one");
        }
    }
}

/// Returns the tables of a text by their heads, without the blank lines and comments behind them,
/// which may belong to the next.
fn tables(text: &str) -> BTreeMap<String, String> {
    let mut tables: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let (mut head, mut inside) = (String::new(), false);
    for line in text.lines() {
        if !inside && line.starts_with('[') {
            head = line.to_owned();
        }
        if line.matches("\"\"\"").count() % 2 == 1 {
            inside = !inside;
        }
        tables.entry(head.clone()).or_default().push(line);
    }
    let strip = |mut lines: Vec<&str>| {
        while lines.last().is_some_and(|l| l.trim().is_empty() || l.trim_start().starts_with('#')) {
            lines.pop();
        }
        lines.join("\n")
    };
    tables
        .into_iter()
        .filter(|(head, _)| !head.starts_with("[["))
        .map(|(h, l)| (h, strip(l)))
        .collect()
}

/// Writes a text as people do: comments, keys of their own, blanks, other line ends.
fn by_hand(u: &mut Unstructured<'_>, text: &str) -> Result<String> {
    let mut out = String::new();
    let (mut inside, mut number, mut in_side) = (false, 0, false);
    for line in text.lines() {
        let quotes = line.matches("\"\"\"").count();
        let plain = !inside && quotes == 0;
        let is_key = plain && line.contains(" = ") && !line.starts_with(['[', '#', ' ', ']']);
        let begins = !inside && (plain || quotes == 1) && !line.starts_with([' ', ']']);
        if plain && line.starts_with('[') {
            // A side of a disagreement goes as a whole when it is decided.
            in_side = line.starts_with("[[");
        }
        number += 1;
        if begins && u.ratio(1, 8)? {
            out.push_str(&format!("# §by hand {number}§\n"));
        }
        match u.int_in_range(0..=11)? {
            0 if is_key => out.push_str(&format!("{line} # §by hand {number}§\n")),
            1 if is_key => out.push_str(&format!("{}\n", line.replacen(" = ", "\t =  ", 1))),
            2 if is_key && !in_side => out.push_str(&format!("{line}\nx-{number} = '§by hand {number}§'\n")),
            3 if is_key && !in_side => {
                out.push_str(&format!("{line}\n\nx-{number}.y = [1, '§by hand {number}§',]\n"))
            }
            4 if plain && line.is_empty() => out.push_str("\n\n"),
            5 if is_key => out.push_str(&format!("  {line}\n")),
            _ => {
                out.push_str(line);
                out.push('\n');
            }
        }
        if quotes % 2 == 1 {
            inside = !inside;
        }
    }
    if u.ratio(1, 4)? {
        out.push_str("\n[x-later]\ny = '§by hand 0§'\n");
    }
    if u.ratio(1, 4)? {
        out = out.replace('\n', "\r\n");
    }
    if u.ratio(1, 4)? {
        out.insert(0, '\u{feff}');
    }
    Ok(out)
}

/// Panics where only TOML 1.1 is understood: its escapes, and line breaks or a last comma in `{}`.
fn assert_toml_1_0(text: &str) {
    let (mut rest, mut braces, mut last) = (text, 0_usize, ' ');
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '#' => rest = rest.find('\n').map_or("", |at| &rest[at..]),
            '\'' | '"' => {
                let long = if c == '\'' { "'''" } else { "\"\"\"" };
                // An empty text is never followed by a quote.
                let is_long = rest.starts_with(&long[1..]);
                rest = if is_long { &rest[2..] } else { rest };
                let end = if is_long { long } else { &long[1..2] };
                while !rest.starts_with(end) {
                    let Some(inner) = rest.chars().next() else { return };
                    rest = &rest[inner.len_utf8()..];
                    if inner == '\\' && c == '"' {
                        let escaped = rest.chars().next().unwrap_or(' ');
                        assert!("btnfr\"\\uU \r\n".contains(escaped), "\\{escaped} in {text}");
                        rest = &rest[escaped.len_utf8().min(rest.len())..];
                    }
                }
                rest = &rest[end.len()..];
                // A long text may end with quotes of its own.
                rest = if is_long { rest.trim_start_matches(c) } else { rest };
            }
            '{' => braces += 1,
            '}' => {
                assert!(last != ',', "a comma before }} in {text}");
                braces = braces.saturating_sub(1);
            }
            '\n' => assert_eq!(braces, 0, "a line break in braces in {text}"),
            _ => {}
        }
        if !c.is_whitespace() {
            last = c;
        }
    }
}
