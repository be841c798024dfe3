use super::*;
use crate::domain::Lang;
use crate::domain::PackId;
use crate::domain::clash::Clash;
use crate::format::ProblemKind;
use crate::format::problem::{Direction, Expected};
use crate::shell::files::{ReadFailure, WriteFailure};
use crate::text::wrap;

fn kinds() -> Vec<ProblemKind> {
    let text = |text: &str| text.to_owned();
    let wrong = |expected| ProblemKind::WrongType { key: "review.x".to_owned(), expected };
    let mut kinds = vec![
        ProblemKind::Syntax { message: text("expected `=`") },
        ProblemKind::Unquoted { value: text("no") },
        ProblemKind::ConflictMarkers,
        ProblemKind::NotToml10,
        ProblemKind::NewerFormat { found: 2 },
        ProblemKind::MissingKey { key: text("review.id") },
        ProblemKind::UnknownKey { key: text("review.colour") },
        ProblemKind::UnknownValue {
            key: text("answer"),
            value: text("maybe"),
            allowed: &["yes", "no"],
        },
        ProblemKind::UnknownValue { key: text("format"), value: text(""), allowed: &["1"] },
        ProblemKind::BadId { id: text("SEC 1") },
        ProblemKind::DuplicateId { id: text("SEC-1.01"), first: 3 },
        ProblemKind::UnknownReference { id: text("SEC-9"), like: Some(text("SEC-8")) },
        ProblemKind::UnknownReference { id: text("SEC-9"), like: None },
        ProblemKind::MissingText { key: text("title") },
        ProblemKind::UnknownCheckpoint { id: text("SEC-1.3"), like: Some(text("SEC-1.03")) },
        ProblemKind::UnknownCheckpoint { id: text("OPS-1.01"), like: None },
        ProblemKind::NaWithoutReason { id: text("SEC-1.01") },
        ProblemKind::AcceptedWithoutReason { id: text("SEC-1.01") },
        ProblemKind::QuestionChanged { id: text("SEC-1.01") },
        ProblemKind::UnknownPack { id: text("other") },
        ProblemKind::TooLarge { limit: 32 * 1024 * 1024 },
        ProblemKind::TooMany { limit: 1_000_000 },
        ProblemKind::TooDeep { limit: 32 },
        ProblemKind::Disagreement { id: text("SEC-1.01") },
        ProblemKind::NoLongerAsked { id: text("SEC-1.02"), since: text("1.1.0") },
        ProblemKind::NoLongerAsked { id: text("SEC-1.02"), since: text("") },
    ];
    for direction in [Direction::Onward, Direction::Back] {
        let (pack, named, found) = (text("ours"), text("1.0.0"), text("1.1.0"));
        kinds.push(ProblemKind::OtherVersion { pack, named, found, direction });
    }
    kinds.extend(faults().map(ProblemKind::Pack));
    kinds.extend(
        [
            Expected::Text,
            Expected::Texts,
            Expected::Flag,
            Expected::Number,
            Expected::Day,
            Expected::Moment,
            Expected::Table,
            Expected::Tables,
            Expected::Words,
            Expected::Lists,
        ]
        .map(wrong),
    );
    kinds
}

fn faults() -> impl Iterator<Item = PackFault> {
    let text = |text: &str| text.to_owned();
    let file = || text("privacy.toml");
    let missing = |id: &str, lang| PackFault::Untranslated { id: text(id), key: text("why"), lang };
    [
        PackFault::UnknownKey { key: text("title.jp"), like: Some(text("title.ja")) },
        PackFault::UnknownKey { key: text("colour"), like: None },
        PackFault::MissingKey { key: text("version"), example: "version = \"1.0.0\"" },
        PackFault::BadVersion { key: text("version"), version: text("latest") },
        PackFault::NoNumber { id: text("PRV") },
        PackFault::NoSection {
            id: text("PVR-1.01"),
            section: text("PVR-1"),
            like: Some(text("PRV-1")),
        },
        PackFault::NoSection { id: text("X-1.01"), section: text("X-1"), like: None },
        PackFault::AskedAndRetired { id: text("PRV-1.01"), asked: 12 },
        PackFault::Elsewhere { id: text("PRV"), file: file(), line: 1 },
        missing("PRV-1.01", "ja"),
        missing("", "en"),
        PackFault::Nothing { id: text("PRV-2") },
        PackFault::Unlinked { ids: vec![text("PRV-H1")] },
        PackFault::Unlinked { ids: vec![text("PRV-H1"), text("PRV-M1")] },
        PackFault::FileTwice { file: file() },
        PackFault::FileMissing { file: file() },
        PackFault::FileOutside { file: text("../privacy.toml") },
        PackFault::TooManyFiles { most: 64 },
    ]
    .into_iter()
}

#[test]
fn packs_that_are_in_each_others_way_are_explained_in_both_languages() {
    let id = |text| PackId::new(text).expect("an id");
    let mut out = String::new();
    for lang in Lang::ALL {
        let t = Texts::new(lang);
        let folder = |path: &str| Origin::Folder(path.into());
        for origins in [
            vec![Origin::BuiltIn, folder(".tenken/packs/a")],
            vec![folder(".tenken/packs/a"), folder("b\u{1b}[2J"), folder("c")],
        ] {
            let failure = PackFailure::Twice { id: id("ours"), origins };
            out.push_str(&failure_of(failure, &t));
        }
        for count in [1, 5, 6] {
            let ids = (1..=count).map(|n| format!("SEC-1.0{n}")).collect();
            let clash = Clash { first: id("a"), second: id("b"), ids };
            out.push_str(&failure_of(PackFailure::Clash(clash), &t));
        }
    }
    insta::assert_snapshot!(out);
}

fn failure_of(why: PackFailure, t: &Texts) -> String {
    failure(&Failure::Pack(why), t)
}

#[test]
fn every_problem_is_explained_in_both_languages() {
    let mut out = String::new();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for kind in kinds() {
            out.push_str(&problems("a.toml", "k = 1\n", &[Problem::new(kind, 4..5)], &texts));
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn every_failure_of_files_is_explained_in_both_languages() {
    let other = || std::io::Error::from_raw_os_error(5);
    let mut out = String::new();
    for lang in Lang::ALL {
        let t = Texts::new(lang);
        let read = [
            ReadFailure::Missing,
            ReadFailure::Denied,
            ReadFailure::Folder,
            ReadFailure::Special,
            ReadFailure::TooLarge { limit: 32 * 1024 * 1024 },
            ReadFailure::NotUtf8 { at: 5, looks_like: None },
            ReadFailure::NotUtf8 { at: 5, looks_like: Some("Shift_JIS") },
            ReadFailure::Other(other()),
        ];
        for why in read {
            out.push_str(&failure(&Failure::Read { file: "a.toml".to_owned(), why }, &t));
        }
        let kinds = [
            std::io::ErrorKind::PermissionDenied,
            std::io::ErrorKind::ReadOnlyFilesystem,
            std::io::ErrorKind::NotFound,
            std::io::ErrorKind::StorageFull,
            std::io::ErrorKind::QuotaExceeded,
        ];
        let mut write = vec![WriteFailure::Changed];
        write.extend(kinds.map(|kind| WriteFailure::Io { step: "writing", error: kind.into() }));
        for why in write {
            out.push_str(&failure(&Failure::Write { file: "a.toml".to_owned(), why }, &t));
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn many_problems_are_cut_and_counted() {
    let line = "answer = \"maybe\"\n";
    let text = line.repeat(5000);
    let kind = ProblemKind::ConflictMarkers;
    let all: Vec<Problem> =
        (0..5000).map(|n| Problem::new(kind.clone(), n * line.len()..n * line.len() + 6)).collect();
    let out = problems("a.toml", &text, &all, &Texts::new(Lang::En));
    assert!(out.len() < 20_000, "{}", out.len());
    let shown = out.matches("error:").count();
    assert!(
        out.ends_with(&format!(
            "{} more problems are not shown; mend these first.\n",
            5000 - shown
        ))
    );
}

#[test]
fn a_hostile_text_reaches_no_message_as_it_is() {
    let hostile = "\u{1b}]0;x\u{7}\u{202e}\r\n".repeat(50);
    for lang in Lang::ALL {
        let t = Texts::new(lang);
        let kind = ProblemKind::UnknownValue {
            key: hostile.clone(),
            value: hostile.clone(),
            allowed: &["yes"],
        };
        let out = problems("a.toml", &hostile, &[Problem::new(kind, 0..9)], &t);
        assert!(
            !out.chars().any(|c| c != '\n' && crate::domain::untrusted::is_hidden(c)),
            "{out:?}"
        );
        assert!(out.lines().all(|line| wrap::width(line) < 200), "{out}");
        let usage = Failure::Usage { message: hostile.clone(), hints: vec![hostile.clone()] };
        let out = failure(&usage, &t);
        assert!(
            !out.chars().any(|c| c != '\n' && crate::domain::untrusted::is_hidden(c)),
            "{out:?}"
        );
    }
}
