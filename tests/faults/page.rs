//! The page on reliability names what is there.

use std::path::Path;

const PAGE: &str = include_str!("../../docs/reliability.md");

/// Returns what stands between backquotes.
fn quoted() -> impl Iterator<Item = &'static str> {
    PAGE.split('`').skip(1).step_by(2)
}

#[test]
fn every_test_and_target_that_the_page_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files: Vec<_> = quoted().filter(|name| name.ends_with(".rs")).collect();
    assert!(files.len() > 40);
    for name in files {
        let there = ["tests", "src"].iter().any(|folder| root.join(folder).join(name).is_file());
        assert!(there, "{name}");
    }
    let targets = std::fs::read_dir(root.join("fuzz/fuzz_targets")).expect("the targets");
    let guide = std::fs::read_to_string(root.join("fuzz/README.md")).expect("a guide");
    let count = targets
        .map(|target| target.expect("a target").path())
        .inspect(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy();
            assert!(guide.contains(&format!("`{name}`")), "{name}");
        })
        .count();
    assert!(PAGE.contains(&format!("with {count} targets")), "{count} targets");
}

#[test]
fn every_promise_has_a_line() {
    for promise in (1..=26).map(|n| format!("| R{n} |")) {
        assert!(PAGE.contains(&promise), "{promise}");
    }
    for promise in (1..=16).filter(|n| *n != 8).map(|n| format!("| S{n} |")) {
        assert!(PAGE.contains(&promise), "{promise}");
    }
}
