//! The words by which a document says what its parts are, read in many spellings and written in one.
//!
//! They are part of the format, like the keys of a TOML file; nothing here is said to a person.

mod columns;

pub use self::columns::{Column, column, is_none, is_number_column};

use super::words::key;
use crate::domain::{Lang, Severity};

/// A part of a pillar's document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// What the pillar is about.
    Overview,
    /// The design principles.
    Principles,
    /// The sections with their checkpoints.
    Checkpoints,
    /// Which design documents belong to what.
    Mapping,
    /// The common findings.
    Findings,
}

/// What a label in front of a text says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// What a section asks.
    Question,
    /// What there is to verify.
    Verify,
    /// Why it matters.
    Why,
    /// What good looks like.
    Good,
    /// What to write in the design document.
    Write,
    /// What to ask further.
    Probes,
    /// What has changed since.
    Changed,
    /// The services that it is about.
    Services,
    /// Their names today.
    CurrentServices,
    /// What can happen.
    Risk,
    /// What to do.
    Remedy,
    /// What else to know.
    Note,
    /// How bad it is.
    Severity,
    /// What the finding is.
    Finding,
}

/// The longest heading or label that is looked at, in bytes of its key.
const LONGEST: usize = 120;

type Words = &'static [&'static str];

/// The words of a part, anywhere in its heading; the first of each language is written.
const AREAS: [(Area, [&str; 2], Words); 5] = [
    (
        Area::Principles,
        ["設計原則", "Design principles"],
        &["設計原則", "原則", "designprinciple", "guidingprinciple", "principles"],
    ),
    (
        Area::Findings,
        ["よくある指摘事項", "Common findings"],
        &[
            "指摘",
            "アンチパターン",
            "よくある問題",
            "よくある課題",
            "findings",
            "anti-pattern",
            "antipattern",
            "commonissue",
            "commonproblem",
            "commongap",
            "commonmistake",
            "pitfall",
        ],
    ),
    (
        Area::Mapping,
        ["リポジトリとの対応関係", "Mapping to the repository"],
        &[
            "対応関係",
            "対応表",
            "マッピング",
            "テンプレート",
            "設計書",
            "関連ドキュメント",
            "mapping",
            "template",
            "designdocument",
            "correspond",
            "relatedto",
            "repository",
        ],
    ),
    (
        Area::Checkpoints,
        ["チェックポイント", "Checkpoints"],
        &[
            "チェックポイント",
            "チェックリスト",
            "チェック項目",
            "確認事項",
            "確認項目",
            "点検項目",
            "質問",
            "レビュー項目",
            "ベストプラクティス",
            "checkpoint",
            "checklist",
            "checkitem",
            "questions",
            "reviewitem",
            "thingstoverify",
            "bestpractice",
        ],
    ),
    (
        Area::Overview,
        ["柱の概要", "Overview"],
        &["概要", "はじめに", "背景", "overview", "introduction", "aboutthispillar", "summary"],
    ),
];

/// The words of a label, as a whole; the first of each language is written.
const LABELS: [(Label, [&str; 2], Words); 14] = [
    (
        Label::Question,
        ["質問", "Question"],
        &["質問", "問い", "問", "question", "keyquestion", "q"],
    ),
    (
        Label::Verify,
        ["確認方法", "Verify"],
        &[
            "確認事項",
            "確認項目",
            "確認方法",
            "確認内容",
            "確認ポイント",
            "確認すること",
            "確認",
            "検証方法",
            "チェック項目",
            "チェックリスト",
            "チェックポイント",
            "thingstoverify",
            "thingstocheck",
            "whattoverify",
            "whattocheck",
            "howtoverify",
            "itemstocheck",
            "itemstoverify",
            "verify",
            "check",
            "checks",
            "checklist",
            "checkpoints",
            "checkitems",
            "verification",
            "toverify",
            "tocheck",
        ],
    ),
    (
        Label::Why,
        ["なぜ", "Why"],
        &["なぜ", "理由", "重要な理由", "なぜ重要か", "why", "whyitmatters", "reason", "rationale"],
    ),
    (
        Label::Good,
        ["良い状態", "Good"],
        &[
            "良い状態",
            "よい状態",
            "望ましい状態",
            "あるべき姿",
            "good",
            "whatgoodlookslike",
            "goodlookslike",
        ],
    ),
    (
        Label::Write,
        ["書くこと", "Write"],
        &["書くこと", "書く内容", "記載内容", "記載事項", "write", "whattowrite"],
    ),
    (
        Label::Probes,
        ["掘り下げ", "Ask further"],
        &[
            "掘り下げ",
            "深掘り",
            "追加質問",
            "追加の質問",
            "askfurther",
            "probes",
            "probe",
            "follow-up",
            "follow-upquestions",
        ],
    ),
    (
        Label::Changed,
        ["その後の変化", "Changed since"],
        &["その後の変化", "変更点", "最近の変化", "changedsince", "changed", "whathaschanged"],
    ),
    (
        Label::Services,
        ["関連する AWS サービス", "Related services"],
        &[
            "関連するawsサービス",
            "関連awsサービス",
            "関連するサービス",
            "関連サービス",
            "awsサービス",
            "対象サービス",
            "サービス",
            "relatedservices",
            "relatedservice",
            "relatedawsservices",
            "awsservices",
            "services",
            "service",
            "relevantservices",
            "relevantawsservices",
        ],
    ),
    (
        Label::CurrentServices,
        ["現在のサービス", "Current services"],
        &["現在のサービス", "currentservices"],
    ),
    (Label::Risk, ["リスク", "Risk"], &["リスク", "影響", "risk", "risks", "impact"]),
    (
        Label::Remedy,
        ["対策", "Remedy"],
        &[
            "対策",
            "対応",
            "対応策",
            "対処",
            "対処法",
            "改善",
            "改善策",
            "改善案",
            "改善の方向性",
            "推奨",
            "推奨対応",
            "推奨事項",
            "remedy",
            "recommendation",
            "recommendations",
            "fix",
            "mitigation",
            "remediation",
            "whattodo",
        ],
    ),
    (Label::Note, ["補足", "Note"], &["補足", "備考", "注記", "note", "notes", "remarks"]),
    (
        Label::Severity,
        ["重大度", "Severity"],
        &["重大度", "深刻度", "優先度", "severity", "priority"],
    ),
    (
        Label::Finding,
        ["指摘", "Finding"],
        &["指摘", "指摘事項", "finding", "issue", "anti-pattern", "アンチパターン", "課題"],
    ),
];

/// Returns the part that a heading begins.
#[must_use]
pub fn area(heading: &str) -> Option<Area> {
    let key = key(heading);
    if key.len() > LONGEST {
        return None;
    }
    AREAS
        .iter()
        .find(|(.., words)| words.iter().any(|word| key.contains(word)))
        .map(|(area, ..)| *area)
}

/// Returns the heading of a part, as it is written.
#[must_use]
pub fn area_heading(area: Area, lang: Lang) -> &'static str {
    AREAS.iter().find(|(known, ..)| *known == area).map_or("", |(_, written, _)| of(written, lang))
}

/// Returns the label that a text is, without a colon.
#[must_use]
pub fn label_word(word: &str) -> Option<Label> {
    if word.len() > LONGEST {
        return None;
    }
    let key = key(word);
    LABELS.iter().find(|(.., words)| words.contains(&key.as_str())).map(|(label, ..)| *label)
}

/// Returns a label as it is written.
#[must_use]
pub fn label_text(label: Label, lang: Lang) -> &'static str {
    LABELS
        .iter()
        .find(|(known, ..)| *known == label)
        .map_or("", |(_, written, _)| of(written, lang))
}

fn of(written: &[&'static str; 2], lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => written[0],
        Lang::En => written[1],
    }
}

/// Returns the label that a text begins with, and the text behind its colon.
#[must_use]
pub fn label(text: &str) -> Option<(Label, &str)> {
    let colons = [':', '\u{FF1A}'];
    if let Some((name, rest)) = super::words::bold(text) {
        if let Some(label) = label_word(super::words::without_colon(name)) {
            let is_marked = name.ends_with(colons)
                || rest.trim().is_empty()
                || rest.trim_start().starts_with(colons);
            return is_marked.then(|| (label, super::words::after_separator(rest)));
        }
        // The whole line is bold: what stands behind the colon belongs to it.
        return if rest.trim().is_empty() { label_of_plain(name) } else { None };
    }
    label_of_plain(text)
}

fn label_of_plain(text: &str) -> Option<(Label, &str)> {
    let head = text.char_indices().nth(60).map_or(text, |(at, _)| &text[..at]);
    let at = head.find([':', '\u{FF1A}'])?;
    let label = label_word(&text[..at])?;
    let rest = text[at..].trim_start_matches([':', '\u{FF1A}']);
    Some((label, rest.trim()))
}

/// Returns the severity that a heading or a cell stands for: `重大度: 高`, `High`, `高（High）`.
#[must_use]
pub fn severity(text: &str) -> Option<Severity> {
    if text.len() > LONGEST {
        return None;
    }
    let mut key: String =
        key(text).chars().map(|c| if c.is_alphabetic() { c } else { ' ' }).collect();
    for word in [
        "重大度",
        "深刻度",
        "優先度",
        "影響度",
        "リスク",
        "レベル",
        "severity",
        "priority",
        "risk",
        "level",
        "impact",
        "findings",
        "の指摘事項",
        "の指摘",
    ] {
        key = key.replace(word, " ");
    }
    let mut found = None;
    for word in key.split_whitespace() {
        let severity = match word {
            "高" | "高い" | "high" | "critical" | "重大" => Severity::High,
            "中" | "medium" | "moderate" => Severity::Medium,
            "低" | "低い" | "low" => Severity::Low,
            _ => return None,
        };
        if found.is_some_and(|found| found != severity) {
            return None;
        }
        found = Some(severity);
    }
    found
}

/// Returns the heading of the findings of a severity, as it is written.
#[must_use]
pub fn severity_heading(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::High, Lang::Ja) => "重大度: 高",
        (Severity::Medium, Lang::Ja) => "重大度: 中",
        (Severity::Low, Lang::Ja) => "重大度: 低",
        (Severity::High, Lang::En) => "Severity: High",
        (Severity::Medium, Lang::En) => "Severity: Medium",
        (Severity::Low, Lang::En) => "Severity: Low",
    }
}
