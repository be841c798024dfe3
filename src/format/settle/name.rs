//! The id of a pillar, from what its document says.

use crate::domain::{Lang, PillarId};
use crate::format::draft::Draft;
use crate::format::page::words::key;

/// What the six official pillars are called, and their ids.
const OFFICIAL: [(&str, &[&str]); 6] = [
    (
        "OPS",
        &[
            "運用上の優秀性",
            "運用の優秀性",
            "オペレーショナルエクセレンス",
            "operationalexcellence",
        ],
    ),
    ("SEC", &["セキュリティ", "security"]),
    ("REL", &["信頼性", "reliability"]),
    ("PERF", &["パフォーマンス", "performance"]),
    ("COST", &["コスト", "cost"]),
    ("SUS", &["サステナビリティ", "持続可能性", "sustainability"]),
];

/// Returns the id of a draft's pillar: as its ids begin, else by its title; the `n`th one is `P<n>`.
#[must_use]
pub fn pillar_id(draft: &Draft, n: usize) -> PillarId {
    let said = draft.id.as_deref().or_else(|| draft.prefix()).and_then(PillarId::new);
    said.or_else(|| of_title(draft))
        .or_else(|| PillarId::new(&format!("P{n}")))
        .unwrap_or_else(plain)
}

fn plain() -> PillarId {
    // Letters and a number are an id.
    PillarId::new("P").unwrap_or_else(plain)
}

fn of_title(draft: &Draft) -> Option<PillarId> {
    let title = draft.title.as_ref()?;
    for lang in Lang::ALL {
        let key = title.exact(lang).map(|text| key(text.raw())).unwrap_or_default();
        let found = OFFICIAL.iter().find(|(_, names)| names.iter().any(|name| key.contains(name)));
        if let Some((id, _)) = found {
            return PillarId::new(id);
        }
    }
    let english = title.get(Lang::En).raw();
    let letter = |word: &str| word.chars().next().filter(char::is_ascii_uppercase);
    let words = || english.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    let initials: String = words().filter_map(letter).take(6).collect();
    let id = match initials.len() {
        0 => return None,
        1 => words().find(|word| letter(word).is_some())?.chars().take(4).collect::<String>(),
        _ => initials,
    };
    PillarId::new(&id.to_ascii_uppercase())
}
