//! The files of a pack are read or refused, with places inside them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tenken::domain::Lang;
use tenken::format::pack::whole::{PillarFile, between, outline, untranslated};
use tenken::format::pack::{parse_head, parse_pillar};

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let head = parse_head(text);
    let pillar = parse_pillar(text);
    let rest = untranslated(text, &Lang::ALL);
    let name = "p.toml".into();
    let file = PillarFile { name: &name, text, ids: &pillar.ids };
    let twice = between(&[file, file]).concat();
    assert_eq!(twice.len(), pillar.ids.len());
    for (_, at) in outline(text).files {
        assert!(text.get(at).is_some());
    }
    for problem in head.problems.iter().chain(&pillar.problems).chain(&rest).chain(&twice) {
        assert!(problem.span.start <= problem.span.end && problem.span.end <= text.len());
        let _ = (problem.place(text), problem.line(text));
    }
});
