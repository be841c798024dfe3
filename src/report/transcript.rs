//! A review in words, one thing a line: what git compares when it shows a change.
//!
//! Knows the review alone, so that an old version reads as it was written. The lines are not wrapped,
//! so that a change of one word is a change of one line.

use super::labels;
use super::wording::{day, lines};
use crate::domain::{Entry, Review};
use crate::text::Texts;

/// Writes a review in words.
#[must_use]
pub fn transcript(review: &Review, texts: &Texts) -> String {
    let mut out = String::new();
    push(&mut out, "", &texts.report_label_workload(), &review.workload.shown_line());
    push(&mut out, "", &texts.report_label_review(), &review.title.shown_line());
    push(&mut out, "", &texts.report_label_environment(), &review.environment.shown_line());
    push(&mut out, "", &texts.report_label_reviewers(), &lines(&review.reviewers));
    let notes = &review.notes;
    push(&mut out, "", &texts.report_label_note(), &notes.review.shown());
    for (id, note) in &notes.principles {
        push(&mut out, "", id.as_str(), &note.shown());
    }
    for (id, note) in &notes.sections {
        push(&mut out, "", id.as_str(), &note.shown());
    }
    for (id, entry) in &review.answers {
        out.push_str(&format!("\n{id} {}\n", entry.question.shown_line()));
        self::entry(&mut out, entry, texts);
    }
    out
}

fn entry(out: &mut String, entry: &Entry, texts: &Texts) {
    let mut field = |label: String, value: &str| push(out, "  ", &label, value);
    field(texts.report_label_answer(), &labels::answer(texts, entry.answer).text);
    field(texts.report_label_note(), &entry.note.shown());
    field(texts.report_label_reason(), &entry.reason.shown());
    field(texts.report_label_evidence(), &lines(&entry.evidence));
    let confidence = entry.confidence.map(|c| labels::confidence(texts, c));
    field(texts.report_label_confidence(), &confidence.unwrap_or_default());
    field(texts.report_label_action(), &entry.action.shown());
    field(texts.report_label_owner(), &entry.owner.shown());
    field(texts.report_label_due(), &entry.due.map(|d| d.to_string()).unwrap_or_default());
    let effort = entry.effort.map(|e| labels::effort(texts, e));
    field(texts.report_label_effort(), &effort.unwrap_or_default());
    let accepted = entry.accepted.as_ref();
    let accepted =
        accepted.map(|a| texts.report_accepted_until(&a.until.to_string(), &a.why.shown()));
    field(texts.report_label_accepted(), &accepted.unwrap_or_default());
    let marks = [
        (entry.flag, texts.report_flag_mark()),
        (entry.carried, texts.report_carried_mark()),
        (!entry.disagreement.is_empty(), texts.report_disagreement_mark()),
    ];
    let marks = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark);
    field(texts.report_label_state(), &marks.collect::<Vec<_>>().join(", "));
    for side in &entry.disagreement {
        let answer = labels::answer(texts, side.answer).text;
        let said = texts.report_side(answer, &side.note.shown());
        field(side.by.shown_line().into_owned(), &said);
    }
    let (by, at) = (entry.by.shown_line(), day(entry.at));
    let who = match (by.is_empty(), at.is_empty()) {
        (false, false) => texts.report_by_at(&by, &at),
        (true, _) => at,
        (false, true) => by.into_owned(),
    };
    field(texts.report_label_answered_by(), &who);
}

/// Adds a value behind its label; the further lines of a value stand under it.
fn push(out: &mut String, indent: &str, label: &str, value: &str) {
    if value.trim().is_empty() {
        return;
    }
    let mut lines = value.trim_end().lines();
    out.push_str(&format!("{indent}{label}: {}\n", lines.next().unwrap_or_default()));
    for line in lines {
        out.push_str(&format!("{indent}  {line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;
    use crate::domain::review::Answer;
    use crate::domain::sample::{answered, review};

    #[test]
    fn a_review_reads_line_by_line_and_nothing_acts_on_the_terminal() {
        let said =
            Entry { note: "one\n\u{1b}[2Jtwo".into(), ..answered("X-1.01", Answer::Partial) };
        let text = transcript(&review([("X-1.01", said)]), &Texts::new(Lang::En));
        assert!(
            text.contains("\nX-1.01 Is it X-1.01?\n  Answer: Partial\n  Note: one\n"),
            "{text}"
        );
        assert!(text.contains("\n    <U+001B>[2Jtwo\n"), "{text}");
    }
}
