//! Each way of writing a document is read as it is meant, and no word of it is lost.

use std::collections::BTreeSet;

use tenken::domain::{Lang, Localized, Pillar, Severity};
use tenken::format::draft::{Draft, What};
use tenken::format::page::words::plain;

use super::{PAGES, page, pillar, taken};

fn ja(text: &Localized) -> &str {
    text.exact(Lang::Ja).map_or("", |text| text.raw())
}

fn en(text: &Localized) -> &str {
    text.exact(Lang::En).map_or("", |text| text.raw())
}

fn maybe(text: Option<&Localized>) -> &str {
    text.map_or("", |text| text.get(Lang::Ja).raw())
}

fn questions(pillar: &Pillar) -> Vec<(String, String)> {
    let one = |c: &tenken::domain::Checkpoint| {
        (c.id.to_string(), c.question.get(Lang::Ja).raw().to_owned())
    };
    pillar.checkpoints().map(one).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn every_dialect_has_the_parts_that_it_has() {
    let counts = |name: &str| {
        let p = pillar(page(name));
        let checkpoints = p.checkpoints().count();
        let id = p.id.to_string();
        (
            id,
            [
                p.principles.len(),
                p.sections.len(),
                checkpoints,
                p.findings.len(),
                p.templates.len(),
                p.notes.len(),
            ],
        )
    };
    for (name, id, wanted) in [
        ("sec.ja", "SEC", [2, 2, 5, 3, 2, 0]),
        ("sec.en", "SEC", [2, 2, 5, 3, 2, 0]),
        ("rel.ja", "REL", [2, 3, 5, 2, 2, 2]),
        ("rel.en", "REL", [2, 3, 5, 2, 2, 2]),
        ("ops.ja", "OPS", [2, 3, 3, 3, 2, 2]),
        ("ops.en", "OPS", [2, 3, 3, 3, 2, 1]),
        ("perf.ja", "PERF", [2, 2, 4, 3, 1, 1]),
        ("cost.ja", "COST", [2, 2, 4, 2, 2, 3]),
        ("sus.ja", "SUS", [1, 2, 3, 2, 2, 1]),
        ("wide.ja", "SEC", [2, 2, 4, 2, 2, 0]),
        ("plain.en", "OP", [0, 2, 3, 1, 0, 2]),
    ] {
        assert_eq!(counts(name), (id.to_owned(), wanted), "{name}");
    }
}

#[test]
fn questions_under_headings_with_ids_are_checkpoints_word_for_word() {
    let p = pillar(page("sec.ja"));
    assert_eq!(ja(&p.title), "倉庫の安全の柱");
    assert_eq!(
        maybe(p.overview.as_ref()),
        "倉庫システムの安全を守るための考え方をまとめる。在庫 DB と出荷 API を対象とする。"
    );
    assert_eq!(ja(&p.principles[0].title), "鍵を分ける");
    assert_eq!(
        maybe(p.principles[0].text.as_ref()),
        "人と機械の鍵を分け、`kms` の権限も別にする。"
    );
    assert_eq!(ja(&p.sections[0].title), "鍵の管理（保管と交換）");
    let wanted = [
        ("SEC-1.01", "出荷 API の鍵を 90 日以内に交換しているか。"),
        ("SEC-1.02", "鍵を [保管庫](https://example.com/vault) に置き、コードに書いていないか。"),
        ("SEC-1.03", "退職者の鍵を当日中に止めているか。"),
        ("SEC-2.01", "在庫 DB の操作を記録しているか。"),
        ("SEC-2.02", "記録を別の場所に写しているか。"),
    ];
    assert_eq!(questions(&p), pairs(&wanted));
    let used: Vec<_> =
        p.sections[1].templates.iter().map(|t| (t.file.as_str(), maybe(t.why.as_ref()))).collect();
    assert_eq!(
        used,
        [("cloud-design-log.md", "操作の記録"), ("cloud-design-security.md", "写しの保護")]
    );
}

#[test]
fn findings_give_checkpoints_that_they_name_their_severity() {
    for name in ["sec.ja", "sec.en"] {
        let (_, taken) = taken(&[page(name)]);
        let p = &taken.pack.pillars[0];
        let severities: Vec<Severity> = p.checkpoints().map(|c| c.severity).collect();
        use Severity::{High, Low, Medium};
        assert_eq!(severities, [Low, High, Low, Medium, Medium], "{name}");
        let from = &taken.parts[0].1.ids.severities;
        let from =
            |id: &str| from.iter().find(|(c, _)| c.as_str() == id).map(|(_, f)| f.to_string());
        assert_eq!(from("SEC-1.02").as_deref(), Some("SEC-H1"));
        assert_eq!(from("SEC-1.01").as_deref(), Some("SEC-L1"));
        assert_eq!(from("SEC-2.01"), None);
    }
    let p = pillar(page("sec.en"));
    let f = &p.findings[0];
    assert_eq!(f.id.as_str(), "SEC-H1");
    assert_eq!(en(&f.title), "Keys are in the code");
    assert_eq!(maybe(f.risk.as_ref()), "Whoever sees the repository can ship.");
    assert_eq!(maybe(f.remedy.as_ref()), "Move them to the vault (SEC-1.02).");
    assert_eq!(p.findings[2].checkpoints.len(), 3, "a section stands for all of its checkpoints");
}

#[test]
fn advice_under_question_headings_is_a_checkpoint_and_a_question_alone_is_its_own() {
    let p = pillar(page("rel.ja"));
    assert_eq!((ja(&p.title), en(&p.title)), ("出荷の信頼性の柱", "Shipping Reliability Pillar"));
    assert_eq!(
        maybe(p.overview.as_ref()),
        "止まらない出荷を目指す。\n\n可用性 (Availability) と復旧を分けて考える。"
    );
    assert_eq!(
        maybe(p.principles[0].text.as_ref()),
        "目標値を超えたら自動で切り替える。人の判断を待たない。"
    );
    let wanted = [
        ("REL-1.01", "送り状の発行数の上限を調べ、先に引き上げる。"),
        ("REL-1.02", "上限の 80% で知らせる。"),
        ("REL-2.01", "在庫を毎日控える。"),
        ("REL-2.02", "控えを別の地域に置く。"),
        ("REL-3.01", "復旧をどのように試していますか"),
    ];
    assert_eq!(questions(&p), pairs(&wanted));
    let groups: Vec<_> = p.sections.iter().map(|s| maybe(s.group.as_ref())).collect();
    assert_eq!(groups, ["土台", "障害への備え", "障害への備え"]);
    assert_eq!(p.sections[0].group.as_ref().map(en), Some("Foundations"));
    let f = &p.findings[1];
    assert_eq!(ja(&f.title), "控えを戻したことがない");
    assert_eq!(maybe(f.risk.as_ref()), "控えは取っているが、戻せるか確かめていない。");
    assert_eq!(maybe(f.remedy.as_ref()), "REL-3 に沿って定期的に戻してみる。");
    assert_eq!(f.checkpoints[0].as_str(), "REL-3.01");
    let notes: Vec<_> = p.notes.iter().map(|n| (n.place.raw(), ja(&n.text))).collect();
    assert_eq!(
        notes,
        [
            ("設計原則", "出荷の信頼性には 2 つの原則がある。"),
            ("リポジトリとの対応関係", "REL-1: 上限 | 該当なし（倉庫ごとに確認）"),
        ]
    );
}

#[test]
fn bold_lines_are_sections_and_related_services_are_services() {
    for name in ["ops.ja", "ops.en"] {
        let p = pillar(page(name));
        let services: Vec<_> = p.sections[0].checkpoints[0]
            .guidance
            .services
            .iter()
            .map(tenken::domain::Untrusted::raw)
            .collect();
        let wanted =
            ["AWS Organizations", "AWS Systems Manager (Automation, Documents)", "Amazon SNS"];
        assert_eq!(services, wanted, "{name}");
        assert_eq!(
            p.sections[2].checkpoints[0].guidance.services[0].raw(),
            "Amazon CloudWatch (Metrics, Alarms)"
        );
        let uses = &p.sections[2].templates;
        assert_eq!(uses.len(), 2, "{name}");
        assert!(maybe(uses[1].why.as_ref()).contains('>'), "{name}");
    }
    let p = pillar(page("ops.ja"));
    assert_eq!(ja(&p.principles[1].title), "小さく変える");
    assert_eq!(en(&p.principles[1].title), "Make small changes");
    let group = p.sections[0].group.as_ref().expect("a group");
    assert_eq!((ja(group), en(group)), ("組織", "Organization"));
    assert_eq!(ja(&p.sections[0].title), "優先順位は出荷の成果で決まっているか");
    let f: Vec<_> = p
        .findings
        .iter()
        .map(|f| {
            [
                ja(&f.title),
                maybe(f.risk.as_ref()),
                maybe(f.remedy.as_ref()),
                maybe(f.group.as_ref()),
            ]
        })
        .collect();
    assert_eq!(
        f,
        [
            ["手作業で変えている。", "倉庫ごとに違いが生まれる。", "", "変更に関する指摘"],
            ["変更の記録がない、または探せない。", "", "", "変更に関する指摘"],
            [
                "遅れに気付くのが翌朝になっている。",
                "客に言われて知る。",
                "知らせる仕組みを作る。",
                "監視に関する指摘"
            ],
        ]
    );
}

#[test]
fn a_question_line_and_a_paragraph_are_the_intro_and_labels_are_no_text() {
    let p = pillar(page("perf.ja"));
    assert_eq!(
        maybe(p.sections[0].intro.as_ref()),
        "経路の計算に何を使うかをどのように決めていますか？\n\n倉庫の広さで向き不向きがある。"
    );
    assert_eq!(maybe(p.sections[1].intro.as_ref()), "在庫の表をどこに置いていますか？");
    let checkpoint = &p.sections[1].checkpoints[0];
    assert_eq!(checkpoint.guidance.verify.ja[0].raw(), "1 日の読み取り回数を見せてもらう");
    assert_eq!(maybe(checkpoint.guidance.why.as_ref()), "読みすぎると遅くなる");
    assert_eq!(maybe(p.sections[0].templates[0].why.as_ref()), "選んだ理由");
    assert_eq!(ja(&p.findings[1].title), "台数が固定");
    assert_eq!(maybe(p.findings[1].remedy.as_ref()), "増減の決まりがない。");
}

#[test]
fn a_mapping_by_document_keeps_file_names_without_their_folders() {
    let p = pillar(page("cost.ja"));
    let templates: Vec<_> =
        p.templates.iter().map(|t| (t.file.as_str(), maybe(t.purpose.as_ref()))).collect();
    assert_eq!(
        templates,
        [
            ("non-functional-requirement.md", "費用の章\n予算、\n見直しの予定"),
            ("cloud-design-monitoring.md", "使用率の監視"),
        ]
    );
    assert_eq!(maybe(p.sections[0].intro.as_ref()), "費用が見えるようになっているかを確認する。");
    let p = pillar(page("sus.ja"));
    assert_eq!(p.sections[0].templates[0].file.as_str(), "cloud-design-common.md");
    assert!(p.sections[1].templates.is_empty());
}

#[test]
fn a_table_of_findings_has_titles_and_remedies() {
    let p = pillar(page("sus.ja"));
    let f = &p.findings[0];
    assert_eq!((ja(&f.title), f.risk.is_none()), ("場所を電力で選んでいない", true));
    assert_eq!(maybe(f.remedy.as_ref()), "電力の測定を始め、\n選ぶ基準に加える");
    assert_eq!(p.findings[1].checkpoints[0].as_str(), "SUS-2.01");
}

#[test]
fn full_width_marks_underlined_headings_and_other_bullets_are_read_too() {
    let p = pillar(page("wide.ja"));
    let wanted = [
        ("SEC-1.01", "鍵を交換しているか。"),
        ("SEC-1.02", "鍵を保管庫に置いているか。"),
        ("SEC-2.01", "記録して\tいるか。"),
        ("SEC-2.02", "記録を写しているか\n（別の地域も）。"),
    ];
    assert_eq!(questions(&p), pairs(&wanted));
    let uses = &p.sections[0].templates;
    assert_eq!(
        (uses[0].file.as_str(), maybe(uses[0].why.as_ref())),
        ("cloud-design-security.md", "鍵 | 保管")
    );
    assert_eq!(uses[1].file.as_str(), "cloud-design-log.md");
    let ids: Vec<_> = p.findings.iter().map(|f| f.id.as_str()).collect();
    assert_eq!(ids, ["SEC-H1", "SEC-L1"]);
    assert_eq!(ja(&p.principles[1].title), "跡を残す");
}

#[test]
fn a_document_without_ids_gets_them_in_order() {
    let p = pillar(page("plain.en"));
    let ids: Vec<_> = p.checkpoints().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["OP-1.01", "OP-1.02", "OP-2.01"]);
    assert_eq!(en(&p.sections[0].title), "Identity");
    let checkpoint = &p.sections[1].checkpoints[0];
    assert_eq!(checkpoint.severity, Severity::High);
    assert_eq!(checkpoint.guidance.verify.en[0].raw(), "Open the lifecycle rules.");
    assert_eq!(maybe(checkpoint.guidance.good.as_ref()), "Every store has a period.");
    let notes: Vec<_> = p.notes.iter().map(|n| n.place.raw()).collect();
    assert_eq!(notes, ["Contacts", "Contacts"]);
}

#[test]
fn line_ends_marks_and_forms_of_letters_change_nothing() {
    use unicode_normalization::UnicodeNormalization as _;
    for (name, text) in PAGES {
        let usual = pillar(text);
        assert_eq!(pillar(&text.replace('\n', "\r\n")), usual, "{name}");
        assert_eq!(pillar(&format!("\u{FEFF}{text}")), usual, "{name}");
        assert_eq!(pillar(text.trim_end()), usual, "{name}");
        let other: Pillar = pillar(&text.nfd().collect::<String>());
        let ids = |p: &Pillar| p.checkpoints().map(|c| c.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&other), ids(&usual), "{name}");
        assert_eq!(other.findings.len(), usual.findings.len(), "{name}");
        assert_eq!(other.notes.len(), usual.notes.len(), "{name}");
    }
}

/// Returns the words of a text: letters and digits that stand together.
fn words(text: &str) -> BTreeSet<String> {
    let text = plain(text);
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Returns the words of a page that are neither in the pack nor in the list.
fn lost(text: &str, pillar_file: &str, draft: &Draft) -> Vec<String> {
    let mut said = words(pillar_file);
    // A text that is broken over lines is joined: its words stand in the joined text.
    let mut joined = plain(pillar_file).replace(char::is_whitespace, "");
    for taken in draft.taken.iter() {
        said.extend(words(&taken.text));
        joined.push_str(&plain(&taken.text).replace(char::is_whitespace, ""));
    }
    words(text).into_iter().filter(|w| !said.contains(w) && !joined.contains(w.as_str())).collect()
}

/// What a comment or a table in Markdown needs is no word of the page: `br` of `<br />`.
fn without_marks(text: &str) -> String {
    text.replace("<br />", "\n")
}

fn assert_nothing_is_lost(name: &str, text: &str) {
    let (files, taken) = taken(&[text]);
    let pillar = files.0.iter().find(|(name, _)| *name != "pack.toml").expect("a pillar").1;
    let (draft, _) = &taken.parts[0];
    assert_eq!(lost(&without_marks(text), pillar, draft), Vec::<String>::new(), "{name}");
    // What the list calls a note is in the pack.
    for note in draft.taken.iter().filter(|t| t.what == What::Note) {
        let missing = words(&note.text).difference(&words(pillar)).cloned().collect::<Vec<_>>();
        assert_eq!(missing, Vec::<String>::new(), "{name}: {}", note.text);
    }
    // Questions, principles and findings are in the pack word for word, not only in the list.
    let compact = |text: &str| plain(text).replace(|c: char| !c.is_alphanumeric(), "");
    let all = compact(&pillar.replace("\\t", " "));
    for said in &draft.taken {
        if matches!(said.what, What::Checkpoint(..) | What::Overview | What::Guidance(..)) {
            let text = tenken::format::page::words::label_free(&said.text);
            let is_severity = tenken::format::page::vocabulary::severity(&text).is_some();
            assert!(is_severity || all.contains(&compact(&text)), "{name}: {text}");
        }
    }
}

#[test]
fn every_word_of_a_page_is_in_the_pack_or_in_the_list() {
    for (name, text) in PAGES {
        assert_nothing_is_lost(name, text);
    }
}

/// Holds a page of somebody's own to the same: `TENKEN_PAGE=page.md cargo test … -- --ignored`.
#[test]
#[ignore = "needs a document in TENKEN_PAGE"]
fn every_word_of_a_page_of_your_own_is_kept() {
    let file = std::env::var("TENKEN_PAGE").expect("TENKEN_PAGE names a document");
    let text = std::fs::read_to_string(&file).expect("read");
    let text = tenken::format::page::clean(&text);
    assert_nothing_is_lost(&file, &text);
    let (files, _) = taken(&[&text]);
    let mut again = files.clone();
    assert!(again.take(&[&text]).expect("taken").files.is_empty());
    let pack = files.pack();
    let lang = pack.languages[0];
    let exported = tenken::format::page::write::document(&pack.pillars[0], &pack.languages, lang);
    assert!(exported.is_faithful, "{}", exported.text);
}
