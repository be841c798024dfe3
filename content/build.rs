//! Prepares the built-in packs: reads their TOML once, here, so that the program does not at every
//! start. The result is `packs.bin`, a list of (pack, pillars) that `format::pack` decodes in place.

#[path = "../src/format/pack/raw.rs"]
#[allow(dead_code, unreachable_pub, missing_docs, reason = "shared with the program")]
mod raw;

use std::path::{Path, PathBuf};
use std::{env, error, fs};

/// The built-in packs, in the order in which they are offered.
const PACKS: [&str; 1] = ["aws-security"];

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src/format/pack/raw.rs");
    let mut texts = Vec::new();
    for name in PACKS {
        let folder = Path::new("content").join(name);
        let pack = fs::read_to_string(folder.join("pack.toml"))?;
        let files: raw::RawPack<'_> = toml::from_str(&pack)?;
        let pillars = files
            .pillars
            .iter()
            .map(|file| fs::read_to_string(folder.join(file.as_ref())))
            .collect::<Result<Vec<_>, _>>()?;
        texts.push((pack, pillars));
    }
    let mut packs = Vec::new();
    for (pack, pillars) in &texts {
        let pillars = pillars.iter().map(|p| toml::from_str(p)).collect::<Result<Vec<_>, _>>()?;
        packs.push((toml::from_str::<raw::RawPack<'_>>(pack)?, pillars as Vec<raw::RawPillar<'_>>));
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("packs.bin");
    fs::write(out, postcard::to_allocvec(&packs)?)?;
    Ok(())
}
