//! Importing again: ids of unchanged questions stay, and so does what a person set.

use tenken::domain::{Lang, Severity};
use tenken::format::intake::Refusal;
use tenken::format::settle::Unsettled;

use super::{Files, PAGES, page, taken};

fn ids(files: &Files) -> Vec<(String, String)> {
    let pack = files.pack();
    let pillar = &pack.pillars[0];
    let one = |c: &tenken::domain::Checkpoint| {
        (c.id.to_string(), c.question.get(Lang::Ja).raw().to_owned())
    };
    pillar.checkpoints().map(one).collect()
}

fn id_of(files: &Files, question: &str) -> Option<String> {
    ids(files).into_iter().find(|(_, q)| q.contains(question)).map(|(id, _)| id)
}

#[test]
fn importing_twice_writes_nothing_and_importing_anew_gives_the_same_bytes() {
    for (name, text) in PAGES {
        let (files, _) = taken(&[text]);
        let mut again = files.clone();
        let second = again.take(&[text]).expect("taken");
        assert!(second.files.is_empty(), "{name}: {:?}", second.files);
        assert_eq!(taken(&[text]).0, files, "{name}");
        let (_, settled) = &second.parts[0];
        assert!(settled.changes.new.is_empty() && settled.changes.retired.is_empty(), "{name}");
    }
}

#[test]
fn an_edited_page_keeps_the_ids_of_unchanged_questions() {
    let (mut files, _) = taken(&[page("sec.ja")]);
    let edited = page("sec.ja")
        .replace("- 出荷 API の鍵を 90 日以内に交換しているか。\n", "")
        .replace(
            "- 退職者の鍵を当日中に止めているか。\n",
            "- 退職者の鍵を当日中に止めているか。\n- 鍵の一覧があるか。\n",
        )
        .replace(
            "- 在庫 DB の操作を記録しているか。\n- 記録を別の場所に写しているか。\n",
            "- 記録を別の場所に写しているか。\n- 在庫 DB の操作をすべて記録しているか。\n",
        );
    let taken = files.take(&[&edited]).expect("taken");
    assert_eq!(id_of(&files, "コードに").as_deref(), Some("SEC-1.02"));
    assert_eq!(id_of(&files, "退職者").as_deref(), Some("SEC-1.03"));
    assert_eq!(id_of(&files, "一覧").as_deref(), Some("SEC-1.04"), "the next free number");
    assert_eq!(id_of(&files, "写している").as_deref(), Some("SEC-2.02"), "order does not matter");
    assert_eq!(id_of(&files, "すべて記録").as_deref(), Some("SEC-2.03"), "other words, other id");
    let pack = files.pack();
    assert_eq!(pack.version.raw(), "1.1.0");
    let retired: Vec<_> =
        pack.pillars[0].retired.iter().map(|r| (r.id.as_str(), r.since.raw())).collect();
    assert_eq!(retired, [("SEC-1.01", "1.1.0"), ("SEC-2.01", "1.1.0")]);
    let changes = &taken.parts[0].1.changes;
    assert_eq!((changes.kept, changes.new.len(), changes.retired.len()), (3, 2, 2));
    // Back to the page as it was: what was retired stays so, and no number is used again.
    files.take(&[page("sec.ja")]).expect("taken");
    assert_eq!(id_of(&files, "90 日").as_deref(), Some("SEC-1.05"));
    assert_eq!(id_of(&files, "DB の操作を記録").as_deref(), Some("SEC-2.04"));
    assert_eq!(files.pack().pillars[0].retired.len(), 4);
    assert_eq!(files.pack().version.raw(), "1.2.0");
}

#[test]
fn a_section_that_goes_takes_its_checkpoints_with_it() {
    let (mut files, _) = taken(&[page("rel.ja")]);
    let start = page("rel.ja").find("#### REL-2").expect("there");
    let end = page("rel.ja").find("#### REL-3").expect("there");
    let edited = format!("{}{}", &page("rel.ja")[..start], &page("rel.ja")[end..]);
    files.take(&[&edited]).expect("taken");
    let pillar = &files.pack().pillars[0];
    let sections: Vec<_> = pillar.sections.iter().map(|s| s.id.to_string()).collect();
    assert_eq!(sections, ["REL-1", "REL-3"]);
    let retired: Vec<_> = pillar.retired.iter().map(|r| r.id.to_string()).collect();
    assert_eq!(retired, ["REL-2.01", "REL-2.02"]);
}

#[test]
fn numbers_of_sections_without_ids_stay_with_their_names() {
    let (mut files, _) = taken(&[page("plain.en")]);
    let edited = page("plain.en")
        .replace("### Identity\n", "### Consent\n\n- Is consent recorded?\n\n### Identity\n");
    files.take(&[&edited]).expect("taken");
    let pillar = &files.pack().pillars[0];
    let sections: Vec<_> =
        pillar.sections.iter().map(|s| (s.id.as_str(), s.title.get(Lang::En).raw())).collect();
    assert_eq!(sections, [("OP-3", "Consent"), ("OP-1", "Identity"), ("OP-2", "Data")]);
}

#[test]
fn what_a_person_set_in_the_pack_stays() {
    let (mut files, _) = taken(&[page("sec.ja")]);
    let text = files.0.get_mut("sec.toml").expect("there");
    *text = text
        .replacen(
            "[[checkpoints]]\nid = \"SEC-2.01\"\nseverity = \"medium\"\n",
            "# asked by the auditors\n[[checkpoints]]\nid = \"SEC-2.01\"\nseverity = \"high\" # agreed\nowner_team = \"stock\"\n\
             why.ja = \"監査で必要です。\"\nquestion.en = \"Are operations recorded?\"\n",
            1,
        )
        .replace("title.ja = \"記録\"\n", "title.ja = \"記録\"\ntitle.en = \"Records\"\n");
    files.0.get_mut("pack.toml").expect("there").insert_str(0, "# ours\n");
    let edited = page("sec.ja").replace(
        "- 記録を別の場所に写しているか。\n",
        "- 記録を別の場所に写しているか。\n- 記録を毎週見ているか。\n",
    );
    files.take(&[&edited]).expect("taken");
    let text = &files.0["sec.toml"];
    for kept in [
        "# asked by the auditors\n",
        "# agreed",
        "owner_team = \"stock\"",
        "title.en = \"Records\"",
    ] {
        assert!(text.contains(kept), "{kept}\n{text}");
    }
    assert!(files.0["pack.toml"].starts_with("# ours\n"));
    let pack = files.pack();
    let checkpoint = pack.pillars[0].checkpoints().find(|c| c.id.as_str() == "SEC-2.01");
    let checkpoint = checkpoint.expect("there");
    assert_eq!(checkpoint.severity, Severity::High);
    assert!(checkpoint.guidance.why.is_some());
    assert!(checkpoint.question.exact(Lang::En).is_some());
    let old = text.find("SEC-2.02").expect("there");
    let new = text.find("SEC-2.03").expect("there");
    let findings = text.find("[[findings]]").expect("there");
    assert!(old < new && new < findings, "a new checkpoint stands behind the one before it");
}

#[test]
fn a_severity_from_a_finding_follows_the_finding() {
    let (mut files, _) = taken(&[page("sec.ja")]);
    let edited = page("sec.ja").replace("（SEC-1.02）", "");
    files.take(&[&edited]).expect("taken");
    let severity = |files: &Files| {
        let pack = files.pack();
        pack.pillars[0].checkpoints().find(|c| c.id.as_str() == "SEC-1.02").map(|c| c.severity)
    };
    // The link stays, since a person may have made it; the findings name the section besides.
    assert_eq!(severity(&files), Some(Severity::High));
}

#[test]
fn two_documents_of_one_pillar_in_two_languages_are_one_pillar() {
    let (files, taken) = taken(&[page("sec.ja"), page("sec.en")]);
    let pack = files.pack();
    assert_eq!(pack.pillars.len(), 1);
    assert_eq!(pack.languages, Lang::ALL);
    let pillar = &pack.pillars[0];
    for lang in Lang::ALL {
        assert!(pillar.checkpoints().all(|c| c.question.exact(lang).is_some()));
        assert!(pillar.principles.iter().all(|p| p.title.exact(lang).is_some()));
        assert!(
            pillar
                .findings
                .iter()
                .all(|f| f.remedy.as_ref().is_some_and(|r| r.exact(lang).is_some()))
        );
    }
    assert_eq!(taken.pack.version.raw(), "1.0.0");
    let mut again = files.clone();
    assert!(again.take(&[page("sec.ja"), page("sec.en")]).expect("taken").files.is_empty());
    // One after the other is the same as both at once.
    let mut one = Files::default();
    one.take(&[page("sec.ja")]).expect("taken");
    one.take(&[page("sec.en")]).expect("taken");
    assert_eq!(one.pack().pillars, pack.pillars);
    // A new question in both is one new checkpoint.
    let ja =
        page("sec.ja").replace("### SEC-2: 記録\n\n", "### SEC-2: 記録\n\n- 記録は読めるか。\n");
    let en = page("sec.en")
        .replace("### SEC-2: Records\n\n", "### SEC-2: Records\n\n- Can records be read?\n");
    again.take(&[&ja, &en]).expect("taken");
    let pack = again.pack();
    let new = pack.pillars[0].checkpoints().find(|c| c.id.as_str() == "SEC-2.03").expect("new");
    assert!(Lang::ALL.iter().all(|lang| new.question.exact(*lang).is_some()));
    assert_eq!(pack.pillars[0].checkpoints().count(), 6);
}

#[test]
fn a_translation_of_another_shape_is_refused_and_so_are_two_of_one_kind() {
    let mut files = taken(&[page("sec.ja")]).0;
    let other = page("sec.en").replace("- Are records copied to another place?\n", "");
    let why = files.take(&[&other]).expect_err("refused");
    let wanted = Unsettled::OtherShape { section: "SEC-2".to_owned(), page: 1, pack: 2 };
    assert!(matches!(&why[..], [Refusal::Unsettled(0, found)] if *found == wanted), "{why:?}");
    let why = Files::default().take(&[page("sec.ja"), page("wide.ja")]).expect_err("refused");
    assert!(matches!(&why[..], [Refusal::SamePillar(0, 1, _)]), "{why:?}");
    let shared = page("ops.ja").replace("**OPS-1:", "**SEC-1:");
    let why =
        Files::default().take(&[page("sec.ja"), &format!("{shared}\n<!-- pillar: OPS -->\n")]);
    let why = why.expect_err("refused");
    assert!(
        matches!(&why[0], Refusal::SharedId { document: 1, id, .. } if id == "SEC-1"),
        "{why:?}"
    );
}

#[test]
fn several_documents_are_one_pack_with_several_pillars() {
    let names = ["sec.ja", "rel.ja", "ops.ja", "perf.ja", "cost.ja", "sus.ja"];
    let texts: Vec<&str> = names.iter().map(|name| page(name)).collect();
    let (mut files, _) = taken(&texts);
    let pillars: Vec<String> = files.pack().pillars.iter().map(|p| p.id.to_string()).collect();
    assert_eq!(pillars, ["SEC", "REL", "OPS", "PERF", "COST", "SUS"]);
    // One of them again touches no other.
    let before = files.clone();
    let edited = page("rel.ja").replace("- 控えを別の地域に置く。\n", "");
    files.take(&[&edited]).expect("taken");
    let changed: Vec<&String> = files
        .0
        .iter()
        .filter(|(name, text)| before.0[*name] != **text)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(changed, ["pack.toml", "rel.toml"]);
}
