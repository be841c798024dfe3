//! Packs of one's own: begun, checked, found, shown.

use std::fs;

use tenken::domain::Lang;
use tenken::text::wrap;

use crate::support::process::{Outcome, Place};

/// Makes a pack with `pack new` and returns the place.
fn with_new(arguments: &[&str]) -> Place {
    let place = Place::new();
    let made = place.run(&[&["pack", "new", "ours"], arguments].concat());
    assert_eq!(made.code, 0, "{made:?}");
    place
}

/// A small pack with this id whose ids begin so.
fn write_pack(place: &Place, folder: &str, id: &str, letters: &str) {
    place.write(
        &format!("{folder}/pack.toml"),
        format!(
            "id = \"{id}\"\nversion = \"1.0.0\"\ntitle.en = \"From {folder}\"\n\
             languages = [\"en\"]\npillars = [\"p.toml\"]\n"
        ),
    );
    place.write(
        &format!("{folder}/p.toml"),
        format!(
            "id = \"{letters}\"\ntitle.en = \"P\"\n[[sections]]\nid = \"{letters}-1\"\n\
             title.en = \"S\"\n[[checkpoints]]\nid = \"{letters}-1.01\"\nseverity = \"high\"\n\
             question.en = \"Do you {letters}?\"\n"
        ),
    );
}

fn said(run: &Outcome) -> String {
    format!("{}{}", run.out, run.err)
}

#[test]
fn a_new_pack_is_valid_in_every_language_and_a_review_can_be_made_of_it() {
    for lang in ["ja", "en", "both"] {
        let place = with_new(&["--lang", lang, "--title", "注文の \"確認\""]);
        let check = place.run(&["check", "ours", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&check.out).expect("JSON");
        let files = json["files"].as_array().expect("files");
        assert_eq!((check.code, files.len()), (0, 2), "{check:?}");
        for file in files {
            assert_eq!(file["problems"], serde_json::json!([]), "{lang}");
        }
        assert_eq!(place.run(&["new", "a.review.toml", "--pack", "./ours"]).code, 0);
        let set = place.run(&["set", "a.review.toml", "OUR-1.01", "yes", "--pack", "./ours"]);
        assert_eq!(set.code, 0, "{set:?}");
        let show = place.run(&["pack", "show", "./ours", "--lang", lang]);
        assert!(show.out.contains("注文の \"確認\"") && show.out.contains("OUR-1.02"), "{show:?}");
        assert!(show.out.lines().all(|line| wrap::width(line) <= 80), "{show:?}");
    }
}

#[test]
fn a_new_pack_has_the_schema_that_its_editor_line_names() {
    let place = with_new(&["--lang", "both"]);
    let schema = place.run(&["check", "--schema", "pack"]);
    let schema: serde_json::Value = serde_json::from_str(&schema.out).expect("JSON");
    for file in ["ours/pack.toml", "ours/pillar.toml"] {
        let text = place.text(file);
        assert!(text.starts_with("#:schema ./pack.schema.json\n"), "{file}");
        let value: toml::Table = text.parse().expect("TOML");
        let value = serde_json::to_value(value).expect("JSON");
        assert_eq!(crate::support::schema::validate(&schema, &value), [""; 0], "{file}");
    }
}

#[test]
fn a_folder_that_holds_something_stays_as_it_is() {
    let place = Place::new();
    place.write("ours/notes.md", "x");
    for (lang, words) in [("en", "already holds notes.md"), ("ja", "すでに notes.md があります")]
    {
        let run = place.run(&["pack", "new", "ours", "--lang", lang]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(words), "{run:?}");
    }
    assert_eq!(fs::read_dir(place.path("ours")).expect("read").count(), 1);
    assert_eq!(place.run(&["pack", "new", "ours/notes.md"]).code, 2);
    fs::create_dir(place.path("empty")).expect("made");
    assert_eq!(place.run(&["pack", "new", "empty"]).code, 0);
    for id in ["a b", "", "aws-security"] {
        let run = place.run(&["pack", "new", "other", "--id", id]);
        assert_eq!(run.code, 2, "{id}: {run:?}");
        assert!(!place.path("other").exists());
    }
}

#[test]
fn where_packs_are_found_the_new_one_is_named_by_its_id() {
    let place = Place::new();
    let run = place.run(&["pack", "new", ".tenken/packs/our-data"]);
    assert!(run.err.contains("tenken new orders.review.toml --pack our-data\n"), "{run:?}");
    assert_eq!(place.run(&["new", "a.review.toml", "--pack", "our-data"]).code, 0);
    let list = place.run(&["pack", "list"]);
    assert!(
        list.out.contains("our-data      0.1.0  our-data  (.tenken/packs/our-data)"),
        "{list:?}"
    );
    let elsewhere = place.run(&["pack", "new", "x/y"]);
    assert!(elsewhere.err.contains("tenken new orders.review.toml --pack x/y\n"), "{elsewhere:?}");
}

#[test]
fn every_problem_of_every_file_is_told_at_once() {
    let place = with_new(&["--lang", "both"]);
    let head = place.text("ours/pack.toml");
    let head = head.replace("0.1.0", "newest").replace(
        "pillars = [\"pillar.toml\"]",
        "pillars = [\"pillar.toml\", \"gone.toml\", \"../x.toml\", \"second.toml\", \"pillar.toml\"]",
    );
    place.write("ours/pack.toml", head);
    let pillar = place.text("ours/pillar.toml");
    let broken = pillar
        .replace("severity = \"medium\"", "severity = 3")
        .replace("why.en = \"The place", "why.eng = \"The place")
        .replace("question.en = \"Do the same", "question.en = 7 # \"Do the same");
    place.write("ours/pillar.toml", &broken);
    place.write("ours/second.toml", pillar);
    let run = place.run(&["check", "ours"]);
    assert_eq!(run.code, 1, "{run:?}");
    for words in [
        "ours/pack.toml:16:11: version cannot be \"newest\"",
        "no file \"gone.toml\" beside pack.toml",
        "\"../x.toml\" is not inside the pack's own folder",
        "\"pillar.toml\" is listed twice",
        "checkpoints.severity must be a text",
        "checkpoints.question.en must be a text",
        "did you mean \"why.en\"?",
        "ours/second.toml:9:6: \"OUR\" is defined in pillar.toml already (line 9)",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    // Nothing of it can be used, and the first file says why.
    let show = place.run(&["pack", "show", "./ours"]);
    assert_eq!(show.code, 2, "{show:?}");
    assert!(show.err.contains("newest"), "{show:?}");
    let list = place.run(&["pack", "list", "--pack", "./ours"]);
    assert!(
        list.code == 0 && list.err.contains("newest") && list.err.contains("hint:"),
        "{list:?}"
    );
}

#[test]
fn texts_that_are_not_translated_are_told_in_a_line_each_and_fail_nothing() {
    let place = with_new(&["--lang", "both"]);
    let pillar = place.text("ours/pillar.toml");
    let without: String = pillar
        .lines()
        .filter(|line| !line.contains(".en = "))
        .map(|line| format!("{line}\n"))
        .collect();
    place.write("ours/pillar.toml", without);
    for (lang, words) in [
        ("en", "OUR-1.01: question has no English text"),
        ("ja", "OUR-1.01: question の英語の文章がありません"),
    ] {
        let run = place.run(&["check", "ours", "--lang", lang]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.out.contains(words), "{run:?}");
        let hints = run.out.lines().filter(|line| line.starts_with("  ")).count();
        assert_eq!(hints, 1, "{run:?}");
    }
    let json = place.run(&["check", "ours", "--format", "json", "--lang", "en"]);
    assert!(json.out.contains("OUR-1.01: question has no English text"), "{json:?}");
    let show = place.run(&["pack", "show", "./ours", "--lang", "en"]);
    assert!(show.out.contains("18 texts have no English"), "{show:?}");
}

#[test]
fn two_packs_with_one_id_are_both_named_and_the_named_folder_wins() {
    let place = Place::new();
    write_pack(&place, ".tenken/packs/a", "ours", "AAA");
    write_pack(&place, ".tenken/packs/b", "ours", "BBB");
    write_pack(&place, "c", "ours", "CCC");
    for lang in Lang::ALL {
        let code = lang.code();
        let run = place.run(&["new", "a.review.toml", "--pack", "ours", "--lang", code]);
        assert_eq!(run.code, 2, "{run:?}");
        for folder in [".tenken/packs/a", ".tenken/packs/b", "--pack"] {
            assert!(run.err.contains(folder), "{run:?}");
        }
        let list = place.run(&["pack", "list", "--lang", code]);
        assert_eq!(list.code, 0);
        assert_eq!(list.out.matches("ours ").count(), 2, "{list:?}");
        assert!(list.err.contains(".tenken/packs/b") && list.err.contains("--pack"), "{list:?}");
    }
    assert!(!place.path("a.review.toml").exists());
    let run = place.run(&["new", "a.review.toml", "--pack", ".tenken/packs/b"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(place.run(&["show", "a.review.toml"]).code, 2);
    let show = place.run(&["show", "a.review.toml", "--pack", ".tenken/packs/b"]);
    assert!(show.out.contains("Do you BBB?"), "{show:?}");
    let both = place.run(&["new", "b.review.toml", "--pack", "./c", "--pack", ".tenken/packs/b"]);
    assert_eq!(both.code, 2, "{both:?}");
    // One folder, named twice in other words, is one pack.
    let same = place.run(&["new", "b.review.toml", "--pack", "./c", "--pack", "c/../c"]);
    assert_eq!(same.code, 0, "{same:?}");
}

#[test]
fn a_pack_with_the_id_of_a_built_in_one_is_told_before_anything_is_asked() {
    let place = Place::with_review();
    write_pack(&place, ".tenken/packs/mine", "aws-security", "AAA");
    for arguments in [&["show", "orders.review.toml"][..], &["check", "orders.review.toml"]] {
        let run = place.run(arguments);
        assert_ne!(run.code, 0, "{run:?}");
        let said = said(&run);
        assert!(said.contains("built in and .tenken/packs/mine"), "{said}");
    }
    let mine = place.run(&["show", "orders.review.toml", "--pack", ".tenken/packs/mine"]);
    assert!(mine.code == 0 && mine.out.contains("Do you AAA?"), "{mine:?}");
}

#[test]
fn packs_that_share_ids_are_not_asked_together() {
    let place = Place::new();
    write_pack(&place, ".tenken/packs/one", "one", "SAME");
    write_pack(&place, ".tenken/packs/two", "two", "SAME");
    write_pack(&place, ".tenken/packs/three", "three", "OTHER");
    let both = ["--pack", "one", "--pack", "two"];
    for command in [&["new", "a.review.toml"][..], &["handout"]] {
        let run = place.run(&[command, &both].concat());
        assert_eq!(run.code, 2, "{run:?}");
        for words in ["\"one\"", "\"two\"", "SAME-1.01"] {
            assert!(run.err.contains(words), "{run:?}");
        }
    }
    assert!(!place.path("a.review.toml").exists());
    let apart = ["new", "a.review.toml", "--pack", "one", "--pack", "three"];
    assert_eq!(place.run(&apart).code, 0);
    // The pack changes later: opening says so and drops nothing.
    write_pack(&place, ".tenken/packs/three", "three", "SAME");
    for command in ["show", "check", "summary"] {
        let run = place.run(&[command, "a.review.toml"]);
        assert!(run.code == 2 || run.code == 1, "{run:?}");
        assert!(said(&run).contains("\"three\""), "{run:?}");
    }
}

#[test]
fn a_broken_pack_in_the_project_is_listed_with_what_to_do_and_hides_nobody() {
    let place = Place::with_review();
    write_pack(&place, ".tenken/packs/good", "good", "GOOD");
    place.write(".tenken/packs/broken/pack.toml", "id = \"bro\u{1b}[2Jken\n");
    place.write(
        ".tenken/packs/half/pack.toml",
        "id = \"half\"\nversion = \"1\"\ntitle.en = \"H\"\npillars = [\"no.toml\"]\n",
    );
    let list = place.run(&["pack", "list"]);
    assert_eq!(list.code, 0, "{list:?}");
    assert!(list.out.contains("(.tenken/packs/good)"), "{list:?}");
    assert!(list.err.contains(".tenken/packs/broken/pack.toml:1:"), "{list:?}");
    assert!(list.err.contains(".tenken/packs/half/no.toml"), "{list:?}");
    assert!(list.err.matches("hint:").count() >= 2 && !list.err.contains('\u{1b}'), "{list:?}");
    assert_eq!(place.run(&["show", "orders.review.toml"]).code, 0);
    let half = place.run(&["new", "x.review.toml", "--pack", "half"]);
    assert!(half.code == 3 && half.err.contains("no.toml"), "{half:?}");
}

#[test]
fn everything_that_a_pack_has_is_shown_and_nothing_that_it_has_not() {
    let place = with_new(&["--lang", "both"]);
    let pillar = place.text("ours/pillar.toml");
    let bare = place.run(&["pack", "show", "./ours", "--lang", "ja"]);
    for word in ["廃止した", "分類", "グループ", "未翻訳", "その他の記述"] {
        assert!(!bare.out.contains(word), "{word}: {bare:?}");
    }
    let more = pillar
        .replace("intro.ja", "group.ja = \"準備\"\ngroup.en = \"Prepare\"\nintro.ja")
        .replace("remedy.ja", "group.ja = \"データ\"\nremedy.ja")
        .replace("checkpoints = [\"OUR-1.01\"]\n", "")
        + "[[retired]]\nid = \"OUR-1.03\"\nquestion.en = \"Is there a list?\"\nsince = \"0.2.0\"\n\
           [[notes]]\nplace = \"References\"\ntext.ja = \"社内規程 12 を参照。\"\ntext.en = \"See policy 12.\"\n\
           [[notes]]\ntext.en = \"Without a place.\"\n";
    place.write("ours/pillar.toml", more);
    for (lang, words) in [
        (
            "ja",
            [
                "グループ: 準備",
                "分類",
                "データ",
                "廃止したチェックポイント",
                "0.2.0",
                "社内規程 12",
                "Without a place.",
                "日本語のない文章が 2 件",
            ],
        ),
        (
            "en",
            [
                "Group: Prepare",
                "Topic",
                "データ",
                "Retired checkpoints",
                "0.2.0",
                "See policy 12.",
                "Without a place.",
                "1 text has no English",
            ],
        ),
    ] {
        let show = place.run(&["pack", "show", "./ours", "--lang", lang]);
        assert_eq!(show.code, 0, "{show:?}");
        for word in words {
            assert!(show.out.contains(word), "{lang} {word}: {}", show.out);
        }
        assert!(show.out.lines().all(|line| wrap::width(line) <= 80), "{}", show.out);
        let findings =
            show.out.lines().find(|line| line.starts_with("ID") && line.contains(words[1]));
        assert!(findings.is_some_and(|head| !head.contains("Checkpoints")), "{}", show.out);
    }
    let both = place.run(&["pack", "show", "./ours", "--lang", "both"]);
    assert!(both.out.contains("社内規程 12 を参照。") && both.out.contains("See policy 12."));
}
