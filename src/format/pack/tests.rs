use super::*;

const PILLAR: &str = include_str!("../../../content/aws-security/security.toml");

#[test]
fn the_built_in_pack_is_what_its_files_say() {
    let parsed = parse_pillar(PILLAR);
    assert_eq!(parsed.problems, []);
    let packs = built_in();
    assert_eq!(packs.len(), 1);
    assert_eq!(Some(&packs[0].pillars[0]), parsed.value.as_ref());
}

#[test]
fn every_problem_of_a_pack_is_told_at_once_with_its_place() {
    let text = "id = \"X\"\ntitle.en = \"X\"\n[[sections]]\nid = \"X-1\"\ntitle.en = \"S\"\n\
        [[checkpoints]]\nid = \"X-1.01\"\nseverity = \"grave\"\nquestion.en = \"Q?\"\n\
        [[checkpoints]]\nid = \"X-1.01\"\nseverity = \"high\"\nqestion.en = \"Q?\"\n\
        [[findings]]\nid = \"X-H1\"\nseverity = \"high\"\ntitle.en = \"T\"\nrisk.en = \"R\"\nremedy.en = \"M\"\ncheckpoints = [\"X-9.01\"]\n";
    let parsed = parse_pillar(text);
    assert_eq!(parsed.value, None);
    let found: Vec<_> = parsed.problems.iter().map(|p| (p.place(text).line, &p.kind)).collect();
    assert!(matches!(found[0], (8, ProblemKind::UnknownValue { .. })), "{found:?}");
    assert!(
        found.iter().any(|f| matches!(f, (11, ProblemKind::DuplicateId { first: 7, .. }))),
        "{found:?}"
    );
    assert!(found.iter().any(|f| matches!(f, (13, ProblemKind::UnknownKey { .. }))), "{found:?}");
    assert!(found.iter().any(|f| matches!(f, (_, ProblemKind::MissingText { .. }))), "{found:?}");
    assert!(
        found.iter().any(|f| matches!(f, (20, ProblemKind::UnknownReference { .. }))),
        "{found:?}"
    );
}

#[test]
fn a_text_that_is_no_toml_says_where() {
    let parsed = parse_pillar("id = \"X\ntitle = 1\n");
    assert!(matches!(parsed.problems[0].kind, ProblemKind::Syntax { .. }));
    assert!(parsed.value.is_none());
}
