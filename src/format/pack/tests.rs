use super::*;
use crate::domain::Lang;
use crate::format::problem::{Expected, PackFault, ProblemKind};

const PILLAR: &str = include_str!("../../../content/aws-security/security.toml");

#[test]
fn the_built_in_pack_is_what_its_files_say() {
    let parsed = parse_pillar(PILLAR);
    assert_eq!(parsed.problems, []);
    let packs = built_in();
    assert_eq!(packs.len(), 1);
    assert_eq!(Some(&packs[0].pillars[0]), parsed.value.as_ref());
}

#[test]
fn every_problem_of_a_pack_is_told_at_once_with_its_place() {
    let text = "id = \"X\"\ntitle.en = \"X\"\n[[sections]]\nid = \"X-1\"\ntitle.en = \"S\"\n\
        [[checkpoints]]\nid = \"X-1.01\"\nseverity = \"grave\"\nquestion.en = \"Q?\"\n\
        [[checkpoints]]\nid = \"X-1.01\"\nseverity = \"high\"\nqestion.en = \"Q?\"\n\
        [[findings]]\nid = \"X-H1\"\nseverity = \"high\"\ntitle.en = \"T\"\nrisk.en = \"R\"\nremedy.en = \"M\"\ncheckpoints = [\"X-9.01\"]\n";
    let parsed = parse_pillar(text);
    assert_eq!(parsed.value, None);
    let found: Vec<_> = parsed.problems.iter().map(|p| (p.place(text).line, &p.kind)).collect();
    assert!(
        matches!(
            &found[..],
            [
                (8, ProblemKind::UnknownValue { .. }),
                (10, ProblemKind::MissingText { .. }),
                (11, ProblemKind::DuplicateId { first: 7, .. }),
                (13, ProblemKind::Pack(PackFault::UnknownKey { like: Some(key), .. })),
                (20, ProblemKind::UnknownReference { like: None, .. }),
            ] if key == "question"
        ),
        "{found:?}"
    );
}

/// Returns the problems of a pillar's file, each with its place and what stands there.
fn told(text: &str) -> Vec<(usize, usize, String, ProblemKind)> {
    let problems = parse_pillar(text).problems.into_iter();
    let place = |p: &Problem| p.place(text);
    problems
        .map(|p| (place(&p).line, place(&p).column, text[p.span.clone()].to_owned(), p.kind))
        .collect()
}

/// A pillar with nothing wrong; the lines of it that tests change are numbered.
const GOOD: &str = "\
id = \"X\"
title.en = \"X\"

[[templates]]
file = \"cloud-design-x.md\"
title.en = \"T\"

[[sections]]
id = \"X-1\"
title.en = \"S\"

[[sections.templates]]
file = \"cloud-design-x.md\"
why.en = \"W\"

[[principles]]
id = \"X-P1\"
title.en = \"P\"

[[checkpoints]]
id = \"X-1.01\"
severity = \"high\"
principles = [\"X-P1\"]
template = \"cloud-design-x.md\"
evidence_mode = \"auto\"
practices = [{ id = \"A\", title = \"B\", risk = \"high\" }]
checks.prowler = [\"c\"]
question.en = \"Q?\"
verify.en = [\"V\"]

[[findings]]
id = \"X-H1\"
severity = \"high\"
checkpoints = [\"X-1.01\"]
related = [\"X-1.01\"]
title.en = \"F\"

[[retired]]
id = \"X-1.02\"
question.en = \"R?\"
since = \"1.1.0\"
";

#[test]
fn every_mistake_alone_is_told_at_its_place_with_what_was_meant() {
    assert_eq!(told(GOOD), []);
    let fault = |fault| ProblemKind::Pack(fault);
    let text = |text: &str| text.to_owned();
    let unknown = |key: &str, like: &str| {
        fault(PackFault::UnknownKey { key: text(key), like: Some(text(like)) })
    };
    let wrong = |key: &str, expected| ProblemKind::WrongType { key: text(key), expected };
    let reference = |id: &str, like: &str| ProblemKind::UnknownReference {
        id: text(id),
        like: Some(text(like)),
    };
    let value = |key: &str, value: &str, allowed| ProblemKind::UnknownValue {
        key: text(key),
        value: text(value),
        allowed,
    };
    const LEVELS: &[&str] = &["high", "medium", "low"];
    let cases: Vec<(&str, &str, (usize, &str), ProblemKind)> = vec![
        (
            "title.en = \"S\"",
            "title.en = \"S\"\ntitle.jp = \"S\"",
            (11, "jp"),
            unknown("sections.title.jp", "title.ja"),
        ),
        (
            "why.en = \"W\"",
            "why.en = \"W\"\nwyh.en = \"W\"",
            (15, "wyh"),
            unknown("sections.templates.wyh", "why"),
        ),
        (
            "checks.prowler",
            "checks.prowlr",
            (27, "prowlr"),
            unknown("checkpoints.checks.prowlr", "prowler"),
        ),
        (
            "title = \"B\",",
            "titel = \"B\",",
            (26, "titel"),
            unknown("checkpoints.practices.titel", "title"),
        ),
        (
            "title.en = \"F\"",
            "title = \"F\"",
            (36, "\"F\""),
            wrong("findings.title", Expected::Words),
        ),
        (
            "verify.en = [\"V\"]",
            "verify.en = [\"V\", 7]",
            (29, "7"),
            wrong("checkpoints.verify.en", Expected::Texts),
        ),
        (
            "verify.en = [\"V\"]",
            "verify = [\"V\"]",
            (29, "[\"V\"]"),
            wrong("checkpoints.verify", Expected::Lists),
        ),
        ("id = \"X-1.01\"", "id = 5", (21, "5"), wrong("checkpoints.id", Expected::Text)),
        (
            "risk = \"high\" }",
            "risk = \"grave\" }",
            (26, "\"grave\""),
            value("checkpoints.practices.risk", "grave", LEVELS),
        ),
        (
            "evidence_mode = \"auto\"",
            "evidence_mode = \"robot\"",
            (25, "\"robot\""),
            value("checkpoints.evidence_mode", "robot", &["auto", "auto-partial", "manual"]),
        ),
        (
            "principles = [\"X-P1\"]",
            "principles = [\"X-P1\", \"X-P2\"]",
            (23, "\"X-P2\""),
            // Another number is no slip of the finger.
            ProblemKind::UnknownReference { id: text("X-P2"), like: None },
        ),
        (
            "principles = [\"X-P1\"]",
            "principles = [\"X-P1\", \"X-P01\"]",
            (23, "\"X-P01\""),
            reference("X-P01", "X-P1"),
        ),
        (
            "template = \"cloud",
            "template = \"clod",
            (24, "\"clod-design-x.md\""),
            reference("clod-design-x.md", "cloud-design-x.md"),
        ),
        (
            "related = [\"X-1.01\"]",
            "related = [\"x-1.01\"]",
            (35, "\"x-1.01\""),
            reference("x-1.01", "X-1.01"),
        ),
        (
            "id = \"X-1.02\"",
            "id = \"X-1.01\"",
            (39, "\"X-1.01\""),
            fault(PackFault::AskedAndRetired { id: text("X-1.01"), asked: 21 }),
        ),
        (
            "since = \"1.1.0\"",
            "since = \"soon\"",
            (41, "\"soon\""),
            fault(PackFault::BadVersion { key: text("retired.since"), version: text("soon") }),
        ),
        (
            "checkpoints = [\"X-1.01\"]",
            "checkpoints = []",
            (32, "\"X-H1\""),
            fault(PackFault::Unlinked { ids: vec![text("X-H1")] }),
        ),
        (
            "id = \"X-1\"\ntitle.en = \"S\"",
            "id = \"X-1\"\ntitle.en = \"S\"\n[[sections]]\nid = \"X-2\"\ntitle.en = \"S\"",
            (12, "\"X-2\""),
            fault(PackFault::Nothing { id: text("X-2") }),
        ),
    ];
    for (from, to, (line, what), kind) in cases {
        let broken = GOOD.replacen(from, to, 1);
        assert_ne!(broken, GOOD, "{from}");
        let found = told(&broken);
        let [(at, _, stands, is)] = &found[..] else { panic!("{to}: {found:?}") };
        assert_eq!((*at, stands.as_str(), is), (line, what, &kind), "{to}");
    }
}

#[test]
fn a_checkpoint_without_its_section_or_number_is_told_and_the_rest_of_it_too() {
    let section = |id: &str| GOOD.replace("\"X-1.01\"", &format!("\"{id}\""));
    let found = told(&section("X-2.01"));
    assert!(
        matches!(&found[0].3, ProblemKind::Pack(PackFault::Nothing { id }) if id == "X-1"),
        "{found:?}"
    );
    assert!(
        matches!(&found[1].3, ProblemKind::Pack(PackFault::NoSection { section, like, .. }) if section == "X-2" && like.is_none()),
        "{found:?}"
    );
    assert_eq!(found.len(), 2);
    let found = told(&section("X").replace("id = \"X\"\ntitle", "id = \"Y\"\ntitle"));
    assert!(found.iter().any(|f| matches!(f.3, ProblemKind::Pack(PackFault::NoNumber { .. }))));
    let both = section("X-2.01").replacen("severity = \"high\"", "severity = \"grave\"", 1);
    assert_eq!(told(&both).len(), 3);
}

#[test]
fn a_list_that_cannot_be_read_does_not_make_everything_else_wrong() {
    for list in ["principles", "templates", "sections", "checkpoints", "findings", "retired"] {
        let from = format!("[[{list}]]");
        let lines: Vec<&str> = GOOD.lines().collect();
        let start = lines.iter().position(|l| *l == from).expect("there");
        let end = (start + 1..lines.len())
            .find(|n| lines[*n].starts_with("[[") && !lines[*n].contains('.'))
            .unwrap_or(lines.len());
        let rest = [&lines[..start], &lines[end..]].concat().join("\n");
        let found = told(&format!("{list} = [1]\n{rest}"));
        assert!(
            matches!(&found[0].3, ProblemKind::WrongType { key, expected: Expected::Tables } if key == list),
            "{found:?}"
        );
        let others = found[1..].iter().filter(|f| f.3.level() == crate::format::Level::Error);
        assert_eq!(others.count(), 0, "{list}: {found:?}");
    }
}

#[test]
fn a_head_tells_its_mistakes_at_once() {
    let text = "id = \"a b\"\nversion = \"latest\"\ntitle.jp = \"T\"\nlanguages = [\"jp\", \"en\"]\n\
        pillars = [\"a.toml\", \"b.toml\", \"a.toml\"]\n[[sources]]\ntitel = \"x\"\n";
    let found: Vec<usize> = parse_head(text).problems.iter().map(|p| p.place(text).line).collect();
    assert_eq!(found, [1, 2, 3, 3, 4, 5, 7], "{:?}", parse_head(text).problems);
    let many: Vec<String> = (0..=MOST_FILES).map(|n| format!("\"{n}.toml\"")).collect();
    let head = |files: &[String]| {
        format!("id = \"a\"\nversion = \"1\"\ntitle.en = \"T\"\npillars = [{}]\n", files.join(", "))
    };
    assert!(parse_head(&head(&many[1..])).value.is_some());
    let problems = parse_head(&head(&many)).problems;
    let [Problem { kind: ProblemKind::Pack(PackFault::TooManyFiles { most: 64 }), .. }] =
        &problems[..]
    else {
        panic!("{problems:?}")
    };
    let missing = parse_head("x = 1\n").problems;
    let keys = missing.iter().filter(|p| {
        matches!(
            p.kind,
            ProblemKind::Pack(PackFault::MissingKey { .. }) | ProblemKind::MissingText { .. }
        )
    });
    assert_eq!(keys.count(), 4, "{missing:?}");
}

#[test]
fn two_files_that_define_one_id_are_told_with_the_other_place() {
    let (a, b) = (Untrusted::from("a.toml"), Untrusted::from("b.toml"));
    let (first, second) = (GOOD, GOOD.replace("X-1", "Y-1"));
    let ids = [parse_pillar(first).ids, parse_pillar(&second).ids];
    let files = [
        whole::PillarFile { name: &a, text: first, ids: &ids[0] },
        whole::PillarFile { name: &b, text: &second, ids: &ids[1] },
    ];
    let problems = whole::between(&files);
    assert_eq!(problems[0], []);
    let told: Vec<String> = problems[1]
        .iter()
        .map(|p| match &p.kind {
            ProblemKind::Pack(PackFault::Elsewhere { id, file, line }) => {
                format!("{} {id} {file}:{line}", p.place(&second).line)
            }
            other => panic!("{other:?}"),
        })
        .collect();
    // Both pillars may fill the same document.
    assert_eq!(told, ["1 X a.toml:1", "17 X-P1 a.toml:17", "32 X-H1 a.toml:32"]);
}

#[test]
fn texts_that_a_language_lacks_are_told_with_what_they_belong_to() {
    let text = "id = \"X\"\ntitle.ja = \"X\"\n[[sections]]\nid = \"X-1\"\ntitle = { ja = \"S\", en = \" \" }\n\
        [[sections.templates]]\nfile = \"a.md\"\nwhy.en = \"W\"\n[[checkpoints]]\nid = \"X-1.01\"\n\
        question = { ja = \"Q\", en = \"Q\" }\nverify.ja = [\"V\"]\nverify.en = []\nwhy.fr = \"?\"\nqestion.ja = \"?\"\n";
    let told: Vec<String> = whole::untranslated(text, &Lang::ALL)
        .iter()
        .map(|p| match &p.kind {
            ProblemKind::Pack(PackFault::Untranslated { id, key, lang }) => {
                format!("{} {id} {key} {lang}", p.place(text).line)
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, ["2 X title en", "5 X-1 title en", "8 a.md why ja", "12 X-1.01 verify en"]);
    assert_eq!(whole::untranslated(text, &[Lang::Ja]), []);
}

#[test]
fn nothing_that_is_built_in_lacks_a_translation() {
    let head = include_str!("../../../content/aws-security/pack.toml");
    assert_eq!(whole::untranslated(head, &Lang::ALL), []);
    assert_eq!(whole::untranslated(PILLAR, &Lang::ALL), []);
}

#[test]
fn a_text_that_is_no_toml_says_where() {
    let parsed = parse_pillar("id = \"X\ntitle = 1\n");
    assert!(matches!(parsed.problems[0].kind, ProblemKind::Syntax { .. }));
    assert!(parsed.value.is_none());
}

#[test]
fn a_line_break_is_a_line_break_whichever_system_wrote_the_file() {
    let text = GOOD.replace("question.en = \"Q?\"", "question.en = \"\"\"Q\nand R?\"\"\"");
    let other = text.replace('\n', "\r\n");
    assert_ne!(parse_pillar(&text).value, None);
    assert_eq!(parse_pillar(&other).value, parse_pillar(&text).value);
}
