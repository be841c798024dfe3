//! The two languages say the same things, with the same variables, in signs of one width.

use std::collections::{BTreeMap, BTreeSet};

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use tenken::domain::Lang;
use tenken::text::Part;
use tenken::text::catalog::{self, Row};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The most columns of what a key is called in the footer.
const KEY_COLUMNS: usize = 14;

/// The most columns of an answer's name.
const ANSWER_COLUMNS: usize = 12;

/// Messages that hold nothing but a product's name; examples of commands may be the same too.
const NAMES: &[&str] = &["report-checks-config", "report-checks-security-hub"];

/// Messages of one file in order: their ids and the variables that they use.
type Messages = Vec<(String, BTreeSet<String>)>;

fn read(part: Part, lang: Lang) -> Messages {
    parse(part.source(lang)).unwrap_or_else(|e| panic!("{part:?} {lang:?}: {e}"))
}

fn parse(source: &str) -> Result<Messages, String> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, e)| format!("{e:?}"))?;
    let mut messages = Messages::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut used = BTreeSet::new();
                match &message.value {
                    Some(value) => variables(value, &mut used),
                    None => return Err(format!("{} says nothing", message.id.name)),
                }
                messages.push((message.id.name.to_owned(), used));
            }
            Entry::Term(term) => return Err(format!("a term: {}", term.id.name)),
            Entry::Junk { content } => return Err(format!("cannot be read: {content}")),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    Ok(messages)
}

fn variables(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, used),
            Expression::Select { selector, variants } => {
                variable(selector, used);
                for variant in variants {
                    variables(&variant.value, used);
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = &**expression {
                variable(inner, used);
            }
        }
        _ => {}
    }
}

fn rows(part: Part) -> Vec<Row> {
    catalog::all().filter(|r| r.part == part).collect()
}

/// Says every message of a language with sample values; numbers where the message asks for one.
fn said(lang: Lang, count: usize) -> BTreeMap<&'static str, String> {
    let mut out = BTreeMap::new();
    for part in Part::ALL {
        let mut bundle = FluentBundle::new(vec![lang.code().parse().expect("a language")]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(part.source(lang).to_owned()).expect("readable");
        bundle.add_resource(resource).expect("no message twice");
        for row in rows(part) {
            let mut args = FluentArgs::new();
            for arg in row.args {
                args.set(*arg, FluentValue::from(count));
            }
            let message = bundle.get_message(row.id).and_then(|m| m.value());
            let pattern = message.unwrap_or_else(|| panic!("{lang:?} has no {}", row.id));
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
            assert!(errors.is_empty(), "{lang:?} {}: {errors:?}", row.id);
            out.insert(row.id, text);
        }
    }
    out
}

/// Returns the signs whose width depends on the terminal, or that are not seen.
fn doubtful(text: &str) -> Vec<char> {
    text.chars()
        .filter(|c| {
            c.width() != c.width_cjk()
                || matches!(c, '\u{2066}'..='\u{2069}' | '\u{200B}'..='\u{200F}' | '\u{FEFF}')
        })
        .collect()
}

#[test]
fn both_languages_and_the_catalogue_have_the_same_messages_in_the_same_order() {
    for part in Part::ALL {
        let listed: Vec<&str> = rows(part).iter().map(|r| r.id).collect();
        for lang in Lang::ALL {
            let messages = read(part, lang);
            let ids: Vec<&str> = messages.iter().map(|(id, _)| id.as_str()).collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "{part:?} {lang:?} says something twice");
            let set: BTreeSet<&str> = listed.iter().copied().collect();
            assert_eq!(unique, set, "{part:?} {lang:?} and the catalogue");
        }
        let ids = |lang| read(part, lang).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
        assert_eq!(ids(Lang::Ja), ids(Lang::En), "the order of {part:?}");
    }
}

#[test]
fn every_message_uses_exactly_its_variables() {
    let mut wrong = Vec::new();
    for part in Part::ALL {
        let rows = rows(part);
        for lang in Lang::ALL {
            for (id, used) in read(part, lang) {
                let Some(row) = rows.iter().find(|r| r.id == id) else { continue };
                let declared: BTreeSet<String> = row.args.iter().map(|a| (*a).to_owned()).collect();
                if used != declared {
                    wrong.push(format!("{lang:?} {id}: {used:?}, declared {declared:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_can_be_said() {
    for lang in Lang::ALL {
        for count in [0, 1, 2, 59] {
            for (id, text) in said(lang, count) {
                assert!(!text.trim().is_empty(), "{lang:?} {id}");
                assert!(doubtful(&text).is_empty(), "{lang:?} {id}: {:?}", doubtful(&text));
                assert!(!text.contains("{ $"), "{lang:?} {id}: {text}");
            }
        }
    }
}

#[test]
fn english_knows_one_and_many() {
    let (one, many) = (said(Lang::En, 1), said(Lang::En, 2));
    for (text, expected) in [(&one["gap-count"], "1 gap"), (&many["gap-count"], "2 gaps")] {
        assert_eq!(text, expected);
    }
    let mut wrong = Vec::new();
    // Its sample values are names, not numbers.
    for (id, text) in one.iter().filter(|(id, _)| **id != "usage-merge-packs") {
        for noun in [
            "answers",
            "checkpoints",
            "gaps",
            "points",
            "sections",
            "disagreements",
            "questions",
            "files",
            "reviews",
        ] {
            if text.contains(&format!("1 {noun}")) {
                wrong.push(format!("{id}: {text}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn signs_in_messages_and_content_have_one_width_everywhere() {
    let mut wrong = Vec::new();
    let content = [
        ("pack.toml", include_str!("../../content/aws-security/pack.toml")),
        ("security.toml", include_str!("../../content/aws-security/security.toml")),
    ];
    for (name, text) in content {
        for (line, text) in (1..).zip(text.lines()) {
            wrong.extend(doubtful(text).into_iter().map(|c| format!("{name}:{line}: {c:?}")));
        }
    }
    for part in Part::ALL {
        for lang in Lang::ALL {
            for (line, text) in (1..).zip(part.source(lang).lines()) {
                let bad = doubtful(text).into_iter();
                wrong.extend(bad.map(|c| format!("{part:?} {lang:?}:{line}: {c:?}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_of_keys_and_answers_fit_their_places() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (id, text) in said(lang, 1) {
            let room = if id.starts_with("key-") {
                KEY_COLUMNS
            } else if id.starts_with("report-answer-") {
                ANSWER_COLUMNS
            } else {
                continue;
            };
            if text.width() > room {
                wrong.push(format!("{lang:?} {id}: {text:?} has more than {room} columns"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_left_untranslated() {
    let (ja, en) = (said(Lang::Ja, 2), said(Lang::En, 2));
    let mut wrong = Vec::new();
    for (id, text) in &ja {
        if text.chars().count() > 12
            && *text == en[id]
            && !NAMES.contains(id)
            && !id.ends_with("-examples")
        {
            wrong.push(format!("{id} is the same in both languages: {text}"));
        }
    }
    for (id, text) in &en {
        if text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30FF}')) {
            wrong.push(format!("{id} has kana in English: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_checks_can_fail() {
    assert!(
        parse("a = { $x").is_err() && parse("a.b = c\n").is_err() && parse("-t = x\n").is_err()
    );
    let used = parse("a = { $n ->\n    [one] { $n } x\n   *[other] { $m }\n}\n").expect("readable");
    assert_eq!(used, [("a".to_owned(), ["n", "m"].map(str::to_owned).into())]);
    for c in ['…', '→', '×', '○', '△', '●', '※', '–', '—', '“', '§', '\u{2068}', '\u{200B}']
    {
        assert_eq!(doubtful(&c.to_string()), [c], "{c}");
    }
    assert_eq!(doubtful("はい、「一部」 (n/a) 100 % ー～"), Vec::<char>::new());
}
