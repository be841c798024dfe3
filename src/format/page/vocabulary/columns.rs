//! What the columns of a table are, and cells that say nothing.

use super::{LONGEST, Label, key, label_word};

/// Tells whether a cell says that there is nothing.
#[must_use]
pub fn is_none(text: &str) -> bool {
    let key = key(text);
    key.chars().all(|c| matches!(c, '-' | 'ー' | '\u{2014}' | '\u{2013}' | '\u{2015}'))
        || matches!(key.as_str(), "n/a" | "na" | "none" | "なし" | "該当なし" | "無し")
}

/// Tells whether a column numbers the rows.
#[must_use]
pub fn is_number_column(head: &str) -> bool {
    matches!(key(head).as_str(), "#" | "no" | "no." | "番号" | "" | "項番")
}

/// What a column of a table of findings, principles or checkpoints is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// It numbers the rows.
    Number,
    /// What it is about, in short.
    Title,
    /// What a label would say.
    Label(Label),
    /// Anything else.
    Other,
}

/// Returns what a column is.
#[must_use]
pub fn column(head: &str) -> Column {
    if is_number_column(head) {
        return Column::Number;
    }
    match label_word(head) {
        Some(Label::Finding | Label::Question | Label::Verify) => return Column::Title,
        Some(label) => return Column::Label(label),
        None => {}
    }
    let key = key(head);
    let has = |words: &[&str]| key.len() <= LONGEST && words.iter().any(|word| key.contains(word));
    if has(&[
        "対策",
        "対応",
        "改善",
        "推奨",
        "解決",
        "remed",
        "recommend",
        "mitigat",
        "fix",
        "action",
    ]) {
        Column::Label(Label::Remedy)
    } else if has(&["リスク", "影響", "risk", "impact"]) {
        Column::Label(Label::Risk)
    } else if has(&[
        "指摘",
        "課題",
        "問題",
        "項目",
        "原則",
        "finding",
        "issue",
        "problem",
        "title",
        "principle",
        "question",
        "what",
    ]) {
        Column::Title
    } else {
        Column::Other
    }
}
