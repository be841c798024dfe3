//! Prepares the built-in packs and the messages: reads their files once, here, so that the program
//! does not at every start.
//!
//! `packs.txt` holds all their texts, one after another; `packs.bin` holds a list of (pack, pillars)
//! in which every text is a place in `packs.txt`; `guidance.bin` holds the guidance of one checkpoint
//! after another. `format::pack` reads them.
//! `NAME.LANG.places` says where each message of `locales/LANG/NAME.ftl` stands; `text` reads it.

#[path = "../src/format/pack/raw.rs"]
#[allow(dead_code, unreachable_pub, missing_docs, reason = "shared with the program")]
mod raw;

#[path = "../src/text/places.rs"]
#[allow(dead_code, reason = "shared with the program")]
mod places;

use std::path::{Path, PathBuf};
use std::{env, error, fs};

/// The built-in packs, in the order in which they are offered.
const PACKS: [&str; 1] = ["aws-security"];

/// A text that is written as its place among all texts.
mod text {
    use std::cell::RefCell;
    use std::ops::Deref;

    use serde::de::{Deserialize, Deserializer};
    use serde::ser::{Error, Serialize, Serializer};

    thread_local! {
        static ALL: RefCell<String> = const { RefCell::new(String::new()) };
    }

    /// A text of a pack.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct Text(String);

    impl Deref for Text {
        type Target = str;

        fn deref(&self) -> &str {
            &self.0
        }
    }

    impl<'de> Deserialize<'de> for Text {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            String::deserialize(deserializer).map(Self)
        }
    }

    impl Serialize for Text {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let start = ALL.with_borrow_mut(|all| {
                let start = all.len();
                all.push_str(&self.0);
                start
            });
            let number = |n: usize| u32::try_from(n).map_err(S::Error::custom);
            (number(start)?, number(self.0.len())?).serialize(serializer)
        }
    }

    /// Returns all texts that were written.
    pub(crate) fn all() -> String {
        ALL.take()
    }
}

/// A pillar's file once more: what helps to answer its checkpoints, in their order.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Guided {
    checkpoints: Vec<raw::RawGuidance>,
}

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src/format/pack/raw.rs");
    let (mut packs, mut guidance) = (Vec::new(), Vec::new());
    for name in PACKS {
        let folder = Path::new("content").join(name);
        let pack: raw::RawPack = toml::from_str(&fs::read_to_string(folder.join("pack.toml"))?)?;
        let mut pillars: Vec<raw::RawPillar> = Vec::new();
        for file in &pack.pillars {
            let text = fs::read_to_string(folder.join(&**file))?;
            let mut pillar: raw::RawPillar = toml::from_str(&text)?;
            let guided: Guided = toml::from_str(&text)?;
            for (checkpoint, its) in pillar.checkpoints.iter_mut().zip(&guided.checkpoints) {
                checkpoint.guidance_at = u32::try_from(guidance.len() + 1)?;
                guidance = postcard::to_extend(its, guidance)?;
            }
            pillars.push(pillar);
        }
        packs.push((pack, pillars));
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("packs.bin"), postcard::to_allocvec(&packs)?)?;
    fs::write(out.join("guidance.bin"), guidance)?;
    fs::write(out.join("packs.txt"), text::all())?;
    index_messages(&out)
}

/// Writes where each message stands in its file.
fn index_messages(out: &Path) -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=src/text/places.rs");
    for lang in ["ja", "en"] {
        for entry in fs::read_dir(Path::new("locales").join(lang))? {
            let file = entry?.path();
            let Some(name) = file.file_stem().and_then(|name| name.to_str()) else { continue };
            let table = places::table(&fs::read_to_string(&file)?)?;
            fs::write(out.join(format!("{name}.{lang}.places")), table)?;
        }
    }
    Ok(())
}
