//! Packs that users bring.

use std::fs;

use crate::support::process::Place;

const HEAD: &str = "id = \"ours\"\nversion = \"1\"\ntitle.en = \"Ours\"\nlanguages = [\"en\"]\nlicense = \"MIT\"\npillars = [\"p.toml\"]\n";
const PILLAR: &str = "id = \"OUR\"\ntitle.en = \"Ours\"\n[[sections]]\nid = \"OUR-1\"\ntitle.en = \"One\"\n[[checkpoints]]\nid = \"OUR-1.01\"\nseverity = \"high\"\nquestion.en = \"Do you?\"\n";

fn with_pack(folder: &str) -> Place {
    let place = Place::new();
    place.write(&format!("{folder}/pack.toml"), HEAD);
    place.write(&format!("{folder}/p.toml"), PILLAR);
    place
}

#[test]
fn a_pack_in_the_project_is_found_by_its_id() {
    let place = with_pack(".tenken/packs/ours");
    assert_eq!(place.run(&["new", "a.review.toml", "--pack", "ours"]).code, 0);
    assert!(place.text("a.review.toml").contains("packs = [{ id = \"ours\", version = \"1\" }]"));
    let run = place.run(&["show", "a.review.toml", "--lang", "ja"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("Do you?"), "{run:?}");
    let list = place.run(&["pack", "list"]);
    assert!(
        list.out.contains("aws-security") && list.out.contains(".tenken/packs/ours"),
        "{list:?}"
    );
}

#[test]
fn a_pack_in_the_data_folder_is_found_by_its_id() {
    let place = Place::new();
    let folder = place.home().join(".local/share/tenken/packs/ours");
    fs::create_dir_all(&folder).expect("made");
    fs::write(folder.join("pack.toml"), HEAD).expect("written");
    fs::write(folder.join("p.toml"), PILLAR).expect("written");
    let run = place.run(&["pack", "show", "ours"]);
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_pack_from_a_folder_must_be_named_again() {
    let place = with_pack("ours");
    let run = place.run(&["new", "a.review.toml", "--pack", "./ours"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("--pack"), "{run:?}");
    let without = place.run(&["show", "a.review.toml"]);
    assert_eq!(without.code, 2, "{without:?}");
    assert_eq!(place.run(&["show", "a.review.toml", "--pack", "./ours"]).code, 0);
    assert_eq!(place.run(&["show", "a.review.toml", "--pack", "ours"]).code, 0);
}

#[test]
fn a_pack_reads_nothing_outside_its_folder() {
    let place = with_pack("ours");
    place.write("secret.toml", "password = \"hunter2\"\n");
    for name in ["../secret.toml", "/etc/passwd", "sub/p.toml", "..", "..\\\\secret.toml"] {
        place.write("ours/pack.toml", HEAD.replace("p.toml", name));
        for arguments in [&["pack", "show", "./ours"] as &[&str], &["check", "ours"]] {
            let run = place.run(arguments);
            assert!(run.code == 2 || run.code == 1, "{name}: {run:?}");
            let said = run.out + &run.err;
            assert!(said.contains("pack.toml") && said.contains("hint:"), "{name}: {said}");
            assert!(!said.contains("hunter2") && !said.contains("root:"), "{name}: {said}");
        }
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../secret.toml", place.path("ours/link.toml")).expect("linked");
        place.write("ours/pack.toml", HEAD.replace("p.toml", "link.toml"));
        let run = place.run(&["pack", "show", "./ours"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(!run.err.contains("hunter2"), "{run:?}");
    }
}

#[test]
fn all_problems_of_a_pack_are_told_with_their_places() {
    let place = with_pack("ours");
    place.write(
        "ours/p.toml",
        PILLAR.replace("\"high\"", "\"huge\"").replace("OUR-1.01", "OUR-2.01"),
    );
    let run = place.run(&["check", "ours"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("ours/p.toml:7:") && run.out.contains("hint:"), "{run:?}");
    let pillar = place.run(&["check", "ours/p.toml"]);
    assert_eq!(pillar.code, 1, "{pillar:?}");
    assert_eq!(place.run(&["check", "ours/pack.toml"]).code, 1);
}

#[test]
fn a_check_of_a_folder_names_the_file_whose_pack_is_not_there() {
    let place = Place::with_review();
    let text = place.text("orders.review.toml");
    place.write("team/other.review.toml", text.replace("\"aws-security\"", "\"aws-nowhere\""));
    for (lang, said) in [
        ("en", "team/other.review.toml: there is no pack \"aws-nowhere\""),
        ("ja", "team/other.review.toml の指定するパック「aws-nowhere」"),
    ] {
        let run = place.run(&["check", ".", "--lang", lang]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.out.contains(said), "{run:?}");
        assert!(!run.out.contains("orders.review.toml"), "{run:?}");
        let run = place.run(&["check", ".", "--format", "json", "--lang", lang]);
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let files = json["files"].as_array().expect("files").iter();
        let broken: Vec<_> = files.filter(|f| f["valid"] == false).collect();
        assert_eq!(broken.len(), 1, "{json}");
        let message = broken[0]["problems"][0]["message"].as_str().expect("a message");
        assert!(message.contains("other.review.toml"), "{message}");
    }
}
