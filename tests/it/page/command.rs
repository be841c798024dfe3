//! The commands, as somebody types them.

use super::page;
use crate::support::process::Place;

fn place() -> Place {
    let place = Place::new();
    for (name, text) in super::PAGES {
        place.write(&format!("{name}.md"), text);
    }
    place
}

#[test]
fn importing_says_what_was_made_and_what_to_do_next() {
    let place = place();
    let mut out = String::new();
    for lang in ["en", "ja"] {
        for arguments in [
            &["sec.ja.md", "rel.ja.md", "-o", "ours"][..],
            &["sec.ja.md", "rel.ja.md", "-o", "ours"],
            &["rel.ja.md", "-o", "ours", "--title", "倉庫の点検"],
            &["wide.ja.md", "-o", "ours"],
            &["plain.en.md", "-o", "dry", "--dry-run", "--explain"],
        ] {
            let run = place.run(&[&["pack", "import"], arguments, &["--lang", lang]].concat());
            assert_eq!(run.code, 0, "{run:?}");
            out.push_str(&format!(
                "$ tenken pack import {}\n{}{}\n",
                arguments.join(" "),
                run.out,
                run.err
            ));
        }
        assert!(!place.path("dry").exists());
        let check = place.run(&["check", "ours"]);
        assert_eq!(check.code, 0, "{check:?}");
        std::fs::remove_dir_all(place.path("ours")).expect("removed");
    }
    insta::assert_snapshot!(out);
}

#[test]
fn what_cannot_be_imported_is_told_with_what_to_do() {
    let place = place();
    place.write("empty.md", "# Nothing\n\ntext\n\n## Here\n");
    place.write("twice.md", "## Checkpoints\n\n### SEC-1: a\n\n- b\n\n### SEC-1: c\n");
    place.write("deep.md", format!("{}x\n", "> ".repeat(50)));
    place.write("taken/notes.txt", "mine");
    let other = page("sec.en").replace("- Are records copied to another place?\n", "");
    place.write("other.md", other);
    assert_eq!(place.run(&["pack", "import", "sec.ja.md", "-o", "ours"]).code, 0);
    let mut out = String::new();
    for lang in ["en", "ja"] {
        for (code, arguments) in [
            (2, &["empty.md", "twice.md", "deep.md", "-o", "new"][..]),
            (2, &["sec.ja.md", "-o", "taken"]),
            (2, &["sec.ja.md", "-o", "-"]),
            (2, &["sec.ja.md", "-o", "new", "--id", "a b"]),
            (2, &["sec.ja.md", "wide.ja.md", "-o", "new"]),
            (2, &["other.md", "-o", "ours"]),
            (3, &["missing.md", "-o", "new"]),
        ] {
            let run = place.run(&[&["pack", "import"], arguments, &["--lang", lang]].concat());
            assert_eq!((run.code, run.out.as_str()), (code, ""), "{run:?}");
            out.push_str(&format!("$ tenken pack import {}\n{}\n", arguments.join(" "), run.err));
        }
        for arguments in [&["nowhere"][..], &["aws-security", "--lang", "both"]] {
            let run = place.run(&[&["pack", "export"], arguments].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        }
    }
    assert!(!place.path("new").exists());
    insta::assert_snapshot!(out);
}

#[test]
fn standard_input_is_a_document_and_standard_output_too() {
    let place = place();
    let made = place.run_with(&["pack", "import", "-", "-o", "ours"], page("sec.ja"));
    assert_eq!(made.code, 0, "{made:?}");
    let out = place.run(&["pack", "export", "ours/", "--lang", "ja"]);
    assert_eq!(out.code, 0, "{out:?}");
    let again = place.run_with(&["pack", "import", "-", "-o", "ours", "--lang", "en"], &out.out);
    assert!(again.err.contains("nothing was written"), "{again:?}");
}

#[test]
fn several_pillars_are_exported_into_a_folder_and_nothing_is_overwritten() {
    let place = place();
    assert_eq!(place.run(&["pack", "import", "sec.ja.md", "ops.ja.md", "-o", "ours"]).code, 0);
    let many = place.run(&["pack", "export", "ours/", "--lang", "en"]);
    assert_eq!((many.code, many.out.as_str()), (2, ""), "{many:?}");
    assert_eq!(place.run(&["pack", "export", "ours/", "-o", "out"]).code, 0);
    assert_eq!(place.run(&["pack", "export", "ours/", "-o", "out"]).code, 0, "the same is no harm");
    place.write("out/pillar-ops.md", "mine");
    std::fs::remove_file(place.path("out/pillar-sec.md")).expect("removed");
    assert_eq!(place.run(&["pack", "export", "ours/", "-o", "out"]).code, 2);
    assert!(!place.path("out/pillar-sec.md").exists(), "all or none");
    assert_eq!(place.text("out/pillar-ops.md"), "mine");
    assert_eq!(place.run(&["pack", "export", "ours/", "-o", "out", "--force"]).code, 0);
    assert!(place.text("out/pillar-ops.md").contains("OPS-1"));
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_refused() {
    let place = place();
    assert_eq!(place.run(&["pack", "import", "sec.ja.md", "-o", "ours"]).code, 0);
    std::os::unix::fs::symlink("../elsewhere", place.path("ours/ops.toml")).expect("linked");
    let run = place.run(&["pack", "import", "ops.ja.md", "-o", "ours"]);
    assert_ne!(run.code, 0, "{run:?}");
    assert!(!place.path("elsewhere").exists());
    let before = place.text("ours/pack.toml");
    assert!(!before.contains("ops.toml"), "nothing was written");
    std::fs::rename(place.path("ours/sec.toml"), place.path("elsewhere")).expect("moved");
    std::os::unix::fs::symlink("../elsewhere", place.path("ours/sec.toml")).expect("linked");
    assert_ne!(place.run(&["pack", "import", "sec.ja.md", "-o", "ours"]).code, 0);
}

#[test]
fn a_review_on_an_imported_pack_works() {
    let place = place();
    assert_eq!(place.run(&["pack", "import", "sec.ja.md", "rel.ja.md", "-o", "ours"]).code, 0);
    let new = place.run(&["new", "a.review.toml", "--pack", "ours/"]);
    assert_eq!(new.code, 0, "{new:?}");
    let set = place.run(&["set", "a.review.toml", "REL-3.01", "yes", "--pack", "ours/"]);
    assert_eq!(set.code, 0, "{set:?}");
    let summary = place.run(&["summary", "a.review.toml", "--pack", "ours/", "--lang", "ja"]);
    assert_eq!(summary.code, 0, "{summary:?}");
    assert!(summary.out.contains("SEC") && summary.out.contains("REL"), "{}", summary.out);
}
