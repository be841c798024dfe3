//! Reviews to measure with: one that nobody has answered, and one that is full of notes.

use std::error::Error;
use std::sync::Arc;

use chrono::DateTime;
use tenken::domain::review::PackRef;
use tenken::domain::{Answer, Content, Entry, Lang, Review, Stamp};
use tenken::format::ReviewDocument;

/// The note of every answer of the full review.
const NOTE: &str = "本番アカウントでは設定済み。検証アカウントは例外として扱い、期限を決めて解除する。\n\
    前回のレビューで指摘された手順書は更新済みで、当番が毎月確認している。確認の記録はチケットに残す。\n\
    残る作業は、監査用アカウントへの展開と、通知先の見直し。担当者と期限は次回の定例で決める。\n\
    会議では、例外の一覧を誰が棚卸しするかが論点になった。四半期ごとに責任者が見直し、記録を wiki に残すことで合意した。\n\
    費用への影響は小さい。ログの保管期間だけは、法務の確認を待って決める。";

/// Returns the moment at which the reviews were made.
pub(crate) fn now() -> Result<Stamp, Box<dyn Error>> {
    Ok(DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00")?)
}

/// Makes a review that nobody has answered yet.
pub(crate) fn empty(content: &Content) -> Result<Review, Box<dyn Error>> {
    let packs = content.packs().iter();
    let packs = packs.map(|p| PackRef { id: p.id.clone(), version: p.version.clone() }).collect();
    let id = "0192f0c1-0000-7000-8000-000000000000";
    Ok(Review::new(id.into(), "受注サービス".into(), packs, now()?))
}

/// Makes a review with every question answered, each with a note.
pub(crate) fn full(content: &Content) -> Result<Review, Box<dyn Error>> {
    let mut review = empty(content)?;
    let answers = [Answer::Yes, Answer::Partial, Answer::No, Answer::NotApplicable];
    for (checkpoint, answer) in content.checkpoints().zip(answers.into_iter().cycle()) {
        let only = |when: Answer, text: &'static str| if answer == when { text } else { "" };
        let entry = Entry {
            question: checkpoint.question.get(Lang::Ja).clone(),
            answer: Some(answer),
            note: NOTE.into(),
            reason: only(Answer::NotApplicable, "対象の機能がない。").into(),
            evidence: vec!["https://wiki.example.co.jp/orders/security".into()],
            action: only(Answer::No, "設定して、記録を残す").into(),
            by: "佐藤".into(),
            at: Some(now()?),
            ..Entry::default()
        };
        review.put(&checkpoint.id, Some(Arc::new(entry)));
    }
    Ok(review)
}

/// Writes a review as a new file's text.
pub(crate) fn render(review: &Review, content: &Content) -> String {
    ReviewDocument::new().render(review, &|id| content.rank(id))
}
