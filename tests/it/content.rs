//! The built-in pack, compared with the facts of the page that it follows one to one.

use std::collections::BTreeSet;

use tenken::domain::pack::TemplateUse;
use tenken::domain::{Checkpoint, Content, Lang, Localized, LocalizedList, Pillar};
use tenken::format::built_in;

/// What the page says, without its words.
const FACTS: &str = include_str!("../fixtures/page-facts.csv");

/// A row of the facts.
struct Fact {
    kind: &'static str,
    id: &'static str,
    severity: &'static str,
    services: Vec<&'static str>,
    principles: BTreeSet<&'static str>,
    findings: BTreeSet<&'static str>,
    templates: Vec<&'static str>,
}

fn facts(kind: &str) -> Vec<Fact> {
    let list = |cell: &'static str| cell.split(';').filter(|c| !c.is_empty());
    let fact = |line: &'static str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [kind, id, severity, services, principles, findings, templates] = cells[..] else {
            panic!("seven cells: {line}")
        };
        Fact {
            kind,
            id,
            severity,
            services: list(services).collect(),
            principles: list(principles).collect(),
            findings: list(findings).collect(),
            templates: list(templates).collect(),
        }
    };
    FACTS.lines().skip(1).map(fact).filter(|f| f.kind == kind).collect()
}

fn content() -> Content {
    Content::new(built_in())
}

fn pillar(content: &Content) -> &Pillar {
    content.pillars().find(|p| p.id.as_str() == "SEC").expect("the Security pillar")
}

/// Other names of a service in a question, by language.
const ALIASES: &[(&str, Lang, &[&str])] = &[
    ("AWS Organizations SCP", Lang::Ja, &["SCP", "サービスコントロールポリシー"]),
    ("AWS Organizations SCP", Lang::En, &["SCP", "service control polic"]),
    ("AWS IAM", Lang::Ja, &["IAM"]),
    ("AWS IAM", Lang::En, &["IAM"]),
    ("Security Group", Lang::Ja, &["セキュリティグループ"]),
    ("Security Group", Lang::En, &["security group"]),
    ("Network ACL", Lang::Ja, &["ネットワーク ACL"]),
    ("Network ACL", Lang::En, &["network ACL"]),
    (
        "IAM Permissions Boundary",
        Lang::Ja,
        &["アクセス許可の境界", "Permissions Boundary", "アクセス許可境界"],
    ),
    ("IAM Permissions Boundary", Lang::En, &["permissions boundar"]),
    ("VPC endpoints", Lang::Ja, &["VPC エンドポイント"]),
    ("VPC endpoints", Lang::En, &["VPC endpoint"]),
    ("containers", Lang::Ja, &["コンテナ"]),
    ("containers", Lang::En, &["container"]),
];

fn names(question: &str, service: &str, lang: Lang) -> bool {
    let question = question.to_lowercase();
    let short = service.trim_start_matches("AWS ").trim_start_matches("Amazon ");
    let aliases = ALIASES
        .iter()
        .filter(|(name, of, _)| *name == service && *of == lang)
        .flat_map(|(_, _, aliases)| aliases.iter().copied());
    [service, short].into_iter().chain(aliases).any(|name| question.contains(&name.to_lowercase()))
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_pack_has_what_the_page_has_in_the_same_order() {
    let content = content();
    let pillar = pillar(&content);
    let checkpoints: Vec<&str> = pillar.checkpoints().map(|c| c.id.as_str()).collect();
    let findings: Vec<&str> = pillar.findings.iter().map(|f| f.id.as_str()).collect();
    let ids = |kind| facts(kind).iter().map(|f| f.id).collect::<Vec<_>>();
    assert_eq!(checkpoints, ids("checkpoint"));
    assert_eq!(findings, ids("finding"));
    let sections: Vec<usize> = pillar.sections.iter().map(|s| s.checkpoints.len()).collect();
    assert_eq!(sections, [10, 8, 8, 8, 8, 8, 9]);
    assert_eq!(pillar.principles.len(), 7);
    let of = |letter: &str| findings.iter().filter(|f| f.starts_with(letter)).count();
    assert_eq!([of("SEC-H"), of("SEC-M"), of("SEC-L")], [8, 8, 6]);
    let templates: Vec<&str> = pillar.templates.iter().map(|t| t.file.as_str()).collect();
    let named = ["awsaccount", "security", "log", "network", "patchmanagement"];
    assert_eq!(templates, named.map(|n| format!("cloud-design-{n}.md")));
}

#[test]
fn severities_principles_findings_and_templates_are_those_of_the_facts() {
    let content = content();
    let pillar = pillar(&content);
    let mut wrong = Vec::new();
    for (fact, checkpoint) in facts("checkpoint").iter().zip(pillar.checkpoints()) {
        let findings: BTreeSet<&str> = pillar
            .findings
            .iter()
            .filter(|f| f.checkpoints.contains(&checkpoint.id))
            .map(|f| f.id.as_str())
            .collect();
        let principles: BTreeSet<&str> =
            checkpoint.principles.iter().map(tenken::domain::PrincipleId::as_str).collect();
        let section =
            pillar.sections.iter().find(|s| s.id == checkpoint.section).expect("its section");
        let templates: Vec<&str> = section.templates.iter().map(|t| t.file.as_str()).collect();
        let found = (checkpoint.severity.token(), principles, findings, templates);
        let expected =
            (fact.severity, fact.principles.clone(), fact.findings.clone(), fact.templates.clone());
        if found != expected {
            wrong.push(format!("{}: {found:?}, expected {expected:?}", fact.id));
        }
        if checkpoint.template.as_ref().is_some_and(|t| !fact.templates.contains(&t.as_str())) {
            wrong.push(format!(
                "{}: {:?} is no template of its section",
                fact.id, checkpoint.template
            ));
        }
    }
    for (fact, finding) in facts("finding").iter().zip(&pillar.findings) {
        if finding.severity.token() != fact.severity {
            wrong.push(format!("{}: {:?}", fact.id, finding.severity));
        }
    }
    none(&wrong);
}

#[test]
fn every_service_that_the_page_names_is_listed_and_asked_about() {
    let content = content();
    let mut wrong = Vec::new();
    for (fact, checkpoint) in facts("checkpoint").iter().zip(content.checkpoints()) {
        for service in &fact.services {
            let listed =
                checkpoint.guidance.services.iter().any(|s| {
                    names(s.raw(), service, Lang::En) || names(service, s.raw(), Lang::En)
                });
            if !listed {
                wrong.push(format!(
                    "{}: {service} is not in {:?}",
                    fact.id, checkpoint.guidance.services
                ));
            }
            for lang in Lang::ALL {
                let question = checkpoint.question.get(lang).raw();
                if !names(question, service, lang) {
                    wrong.push(format!("{}: {service} is not named in: {question}", fact.id));
                }
            }
        }
    }
    none(&wrong);
}

#[test]
fn questions_can_be_read_aloud() {
    let content = content();
    let mut wrong = Vec::new();
    for checkpoint in content.checkpoints() {
        let (ja, en) =
            (checkpoint.question.get(Lang::Ja).raw(), checkpoint.question.get(Lang::En).raw());
        if !ja.ends_with("か。") || ja.chars().count() > 80 {
            wrong.push(format!("{}: {} characters: {ja}", checkpoint.id, ja.chars().count()));
        }
        if !en.ends_with('?') || en.chars().count() > 150 {
            wrong.push(format!("{}: {} characters: {en}", checkpoint.id, en.chars().count()));
        }
    }
    none(&wrong);
}

#[test]
fn every_gap_says_where_it_belongs() {
    let mut wrong = Vec::new();
    for checkpoint in content().checkpoints() {
        let Some(write) = &checkpoint.guidance.write else {
            wrong.push(format!("{}: nothing to write", checkpoint.id));
            continue;
        };
        let (ja, en) = (write.get(Lang::Ja).raw(), write.get(Lang::En).raw());
        let in_ja =
            (ja.contains('「') && ja.contains('」')) || (ja.contains("節") && ja.contains("新設"));
        let in_en = en.matches('"').count() >= 2 || (en.contains("new ") && en.contains("section"));
        if !in_ja || !in_en {
            wrong.push(format!("{}: {ja} / {en}", checkpoint.id));
        }
    }
    none(&wrong);
}

/// Every text of the pack with where it stands.
fn texts(content: &Content) -> Vec<(String, &Localized)> {
    let mut out = Vec::new();
    for pillar in content.pillars() {
        out.push((format!("{} title", pillar.id), &pillar.title));
        out.extend(pillar.overview.iter().map(|t| (format!("{} overview", pillar.id), t)));
        for principle in &pillar.principles {
            out.push((format!("{} title", principle.id), &principle.title));
            out.extend(principle.text.iter().map(|t| (format!("{} text", principle.id), t)));
        }
        for section in &pillar.sections {
            out.push((format!("{} title", section.id), &section.title));
            out.extend(section.intro.iter().map(|t| (format!("{} intro", section.id), t)));
            for TemplateUse { file, why } in &section.templates {
                out.extend(why.iter().map(|t| (format!("{} {file}", section.id), t)));
            }
        }
        for template in &pillar.templates {
            out.push((format!("{} title", template.file), &template.title));
            let purpose = template.purpose.iter();
            out.extend(purpose.map(|t| (format!("{} purpose", template.file), t)));
        }
        for finding in &pillar.findings {
            out.push((format!("{} title", finding.id), &finding.title));
            let more =
                [("risk", &finding.risk), ("remedy", &finding.remedy), ("note", &finding.note)];
            for (what, text) in more {
                out.extend(text.iter().map(|t| (format!("{} {what}", finding.id), t)));
            }
        }
        out.extend(pillar.checkpoints().flat_map(texts_of));
    }
    out
}

fn texts_of(checkpoint: &Checkpoint) -> Vec<(String, &Localized)> {
    let guidance = &checkpoint.guidance;
    let named = [
        ("why", &guidance.why),
        ("good", &guidance.good),
        ("write", &guidance.write),
        ("changed", &guidance.changed),
    ];
    let question = [("question", &checkpoint.question)];
    let some = named.into_iter().filter_map(|(what, text)| Some((what, text.as_ref()?)));
    question
        .into_iter()
        .chain(some)
        .map(|(what, t)| (format!("{} {what}", checkpoint.id), t))
        .collect()
}

/// Says what is wrong with a text in two languages.
fn untranslated(text: &Localized) -> Option<&'static str> {
    let (Some(ja), Some(en)) = (text.exact(Lang::Ja), text.exact(Lang::En)) else {
        return Some("is missing in a language");
    };
    let is_kana = |c: char| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}');
    if ja.raw().trim().is_empty() || en.raw().trim().is_empty() {
        return Some("is empty");
    }
    if ja == en {
        return Some("is the same in both languages");
    }
    (!ja.raw().contains(is_kana)).then_some("has no Japanese in Japanese")
}

#[test]
fn every_text_is_there_in_both_languages() {
    let content = content();
    let texts = texts(&content);
    assert!(texts.len() > 400, "{}", texts.len());
    let wrong: Vec<String> = texts
        .into_iter()
        .filter_map(|(at, t)| Some(format!("{at} {}", untranslated(t)?)))
        .collect();
    none(&wrong);
}

#[test]
fn lists_have_as_many_items_in_both_languages() {
    let content = content();
    let mut wrong = Vec::new();
    for checkpoint in content.checkpoints() {
        let guidance = &checkpoint.guidance;
        for (what, LocalizedList { ja, en }) in
            [("verify", &guidance.verify), ("probes", &guidance.probes)]
        {
            if ja.is_empty() || ja.len() != en.len() {
                wrong.push(format!(
                    "{} {what}: {} and {} items",
                    checkpoint.id,
                    ja.len(),
                    en.len()
                ));
            }
            if ja.iter().zip(en).any(|(ja, en)| ja == en) {
                wrong.push(format!("{} {what}: the same in both languages", checkpoint.id));
            }
        }
        if guidance.why.is_none() || guidance.good.is_none() {
            wrong.push(format!("{}: no why or no good", checkpoint.id));
        }
    }
    none(&wrong);
}

#[test]
fn the_built_in_packs_leave_out_nothing_that_a_pack_may_leave_out() {
    let content = content();
    let mut wrong = Vec::new();
    for pillar in content.pillars() {
        let mut need = |what: String, text: &Option<Localized>| {
            if text.is_none() {
                wrong.push(what);
            }
        };
        need(format!("{} overview", pillar.id), &pillar.overview);
        for principle in &pillar.principles {
            need(format!("{} text", principle.id), &principle.text);
        }
        for section in &pillar.sections {
            need(format!("{} intro", section.id), &section.intro);
            for used in &section.templates {
                need(format!("{} {}", section.id, used.file), &used.why);
            }
        }
        for template in &pillar.templates {
            need(format!("{} purpose", template.file), &template.purpose);
        }
        for finding in &pillar.findings {
            need(format!("{} risk", finding.id), &finding.risk);
            need(format!("{} remedy", finding.id), &finding.remedy);
        }
    }
    none(&wrong);
}

#[test]
fn the_checks_can_fail() {
    assert!(names("Do you use AWS KMS?", "AWS KMS", Lang::En));
    assert!(!names("Do you encrypt data?", "AWS KMS", Lang::En));
    assert!(!names("Security Group を使っていますか。", "Network ACL", Lang::Ja));
    assert!(untranslated(&Localized::both("IAM", "IAM")).is_some());
    assert!(untranslated(&Localized::both("Do you?", "Do you so?")).is_some());
    assert!(untranslated(&Localized::new(Some("はい".into()), None).expect("one")).is_some());
    assert_eq!(untranslated(&Localized::both("はい", "Yes")), None);
}
