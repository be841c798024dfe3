//! Pillar documents become packs, and packs become documents.

mod again;
mod command;
mod docs;
mod export;
mod fixtures;
mod hostile;
mod random;

use std::collections::BTreeMap;

use tenken::domain::{Pack, PackId, Pillar};
use tenken::format::draft::Refused;
use tenken::format::intake::{Before, Intake, Names, Refusal, Source, intake};
use tenken::format::pack::{PackHead, parse_head, parse_pillar};
use tenken::format::page::clean;

/// The documents, one for each way in which teams write them.
pub(crate) const PAGES: [(&str, &str); 11] = [
    ("sec.ja", include_str!("../fixtures/pages/sec.ja.md")),
    ("sec.en", include_str!("../fixtures/pages/sec.en.md")),
    ("rel.ja", include_str!("../fixtures/pages/rel.ja.md")),
    ("rel.en", include_str!("../fixtures/pages/rel.en.md")),
    ("ops.ja", include_str!("../fixtures/pages/ops.ja.md")),
    ("ops.en", include_str!("../fixtures/pages/ops.en.md")),
    ("perf.ja", include_str!("../fixtures/pages/perf.ja.md")),
    ("cost.ja", include_str!("../fixtures/pages/cost.ja.md")),
    ("sus.ja", include_str!("../fixtures/pages/sus.ja.md")),
    ("wide.ja", include_str!("../fixtures/pages/wide.ja.md")),
    ("plain.en", include_str!("../fixtures/pages/plain.en.md")),
];

/// Returns a document of the fixtures.
fn page(name: &str) -> &'static str {
    PAGES.iter().find(|(known, _)| *known == name).expect("a fixture").1
}

/// A pillar with the name and the text of its file.
type Named = (String, String, Pillar);

/// The files of a pack, as they would stand in its folder.
#[derive(Debug, Clone, Default, PartialEq)]
struct Files(BTreeMap<String, String>);

impl Files {
    /// Reads what the files say.
    fn read(&self) -> Option<(PackHead, Vec<Named>)> {
        let head = parse_head(self.0.get("pack.toml")?);
        assert_eq!(head.problems, [], "{}", self.0["pack.toml"]);
        let head = head.value.expect("a head");
        let pillar = |name: &str| {
            let text = &self.0[name];
            let parsed = parse_pillar(text);
            assert_eq!(
                parsed
                    .problems
                    .iter()
                    .filter(|p| p.level() == tenken::format::Level::Error)
                    .count(),
                0,
                "{text}"
            );
            (name.to_owned(), text.clone(), parsed.value.expect("a pillar"))
        };
        let pillars = head.files.iter().map(|file| pillar(file.raw())).collect();
        Some((head, pillars))
    }

    /// Reads the pack.
    fn pack(&self) -> Pack {
        let (head, pillars) = self.read().expect("a pack");
        Pack { pillars: pillars.into_iter().map(|(.., pillar)| pillar).collect(), ..head.pack }
    }

    /// Takes documents in, and returns what became of them.
    fn take(&mut self, texts: &[&str]) -> Result<Intake, Vec<Refusal>> {
        let texts: Vec<_> = texts.iter().map(|text| clean(text)).collect();
        let sources: Vec<Source<'_>> =
            texts.iter().map(|text| Source { name: "page", text }).collect();
        let names = Names { id: None, title: None, fallback: PackId::new("ours").expect("an id") };
        let before = self.read();
        let pillars: Vec<(&str, &str, &Pillar)> = before
            .iter()
            .flat_map(|(_, pillars)| pillars)
            .map(|(name, text, pillar)| (name.as_str(), text.as_str(), pillar))
            .collect();
        let before = before.as_ref().map(|(head, _)| Before {
            head,
            text: &self.0["pack.toml"],
            pillars: &pillars,
        });
        let taken = intake(&sources, before, &names)?;
        for file in &taken.files {
            assert_eq!(self.0.get(&file.name), file.old.as_ref(), "{}", file.name);
            self.0.insert(file.name.clone(), file.text.clone());
        }
        let written = self.pack();
        assert_eq!(written.pillars, taken.pack.pillars, "what is written is what was taken");
        Ok(taken)
    }
}

/// Takes documents in that are one.
fn taken(texts: &[&str]) -> (Files, Intake) {
    let mut files = Files::default();
    let taken = files.take(texts).unwrap_or_else(|why| panic!("{why:?}"));
    (files, taken)
}

/// Returns the pillar of one document.
fn pillar(text: &str) -> Pillar {
    taken(&[text]).1.pack.pillars.remove(0)
}

/// Returns why a document is refused.
fn refused(text: &str) -> Refusal {
    let mut why = Files::default().take(&[text]).expect_err("refused");
    why.remove(0)
}

fn is_without_checkpoints(refusal: &Refusal) -> bool {
    matches!(refusal, Refusal::Document(_, Refused::NoCheckpoints(_)))
}
