//! Search in both languages at once.

use unicode_normalization::UnicodeNormalization as _;

use super::id::CheckpointId;
use super::lang::Lang;
use super::pack::{Checkpoint, Content};
use super::review::Review;

/// Folds a text so that what looks or sounds the same is the same: compatibility forms (full-width
/// letters, half-width kana), case, and hiragana as katakana.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .map(|c| match u32::from(c) {
            code @ 0x3041..=0x3096 => char::from_u32(code + 0x60).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// Finds the checkpoints that have every word of a query, in pack order.
///
/// A word may stand in the id, the question, the services, the guidance or the findings in either
/// language, or in what people wrote (note, reason, action, owner, evidence).
#[must_use]
pub fn find(content: &Content, review: &Review, query: &str) -> Vec<CheckpointId> {
    let words: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Vec::new();
    }
    content
        .checkpoints()
        .filter(|c| {
            let text = fold(&searchable(content, review, c));
            words.iter().all(|word| text.contains(word.as_str()))
        })
        .map(|c| c.id.clone())
        .collect()
}

fn searchable(content: &Content, review: &Review, checkpoint: &Checkpoint) -> String {
    let mut text = String::from(checkpoint.id.as_str());
    let mut add = |part: &str| {
        text.push('\n');
        text.push_str(part);
    };
    let guidance = &checkpoint.guidance;
    for lang in Lang::ALL {
        let texts = [
            Some(&checkpoint.question),
            guidance.why.as_ref(),
            guidance.good.as_ref(),
            guidance.write.as_ref(),
            guidance.changed.as_ref(),
        ];
        texts.into_iter().flatten().filter_map(|t| t.exact(lang)).for_each(|t| add(t.raw()));
        guidance.verify.get(lang).iter().for_each(|t| add(t.raw()));
        for finding in content.findings().filter(|f| f.checkpoints.contains(&checkpoint.id)) {
            add(finding.title.get(lang).raw());
        }
    }
    checkpoint.services.iter().chain(&checkpoint.current_services).for_each(|s| add(s.raw()));
    for practice in &checkpoint.practices {
        add(practice.id.raw());
        practice.slug.iter().for_each(|slug| add(slug.raw()));
    }
    if let Some(entry) = review.entry(&checkpoint.id) {
        [&entry.note, &entry.reason, &entry.action, &entry.owner]
            .into_iter()
            .for_each(|t| add(t.raw()));
        entry.evidence.iter().for_each(|e| add(e.raw()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_sounds_the_same_is_the_same() {
        assert_eq!(fold("ばっくあっぷ"), fold("バックアップ"));
        assert_eq!(fold("ﾊﾞｯｸｱｯﾌﾟ"), fold("バックアップ"));
        assert_eq!(fold("ＫＭＳ"), fold("kms"));
    }
}
