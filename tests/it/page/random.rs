//! Documents made at random in the shapes that are read.

use proptest::prelude::*;
use tenken::format::page::write::{document, said};

use super::{Files, pillar};

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("鍵を交換しているか"),
        Just("Is it deleted"),
        Just("`kms list`"),
        Just("**強い**語"),
        Just("A | B"),
        Just("x (y, z)"),
        Just("SEC-1.01 と同じ"),
        Just("なぜ: 古い"),
        Just("1. 番号"),
        Just("# 井桁"),
        Just("- 横線"),
        Just("> 引用"),
        Just("<b>太字</b>"),
        Just("\\*"),
        Just("[a](b.md)"),
        Just("Multi-AZ、NAT"),
        Just("「文。」"),
    ];
    let end = prop_oneof![Just("。"), Just("?"), Just(""), Just("：")];
    prop::collection::vec((word, end), 1..4)
        .prop_map(|parts| {
            parts.into_iter().map(|(w, e)| format!("{w}{e}")).collect::<Vec<_>>().join(" ")
        })
        .prop_map(|text| format!("語{text}"))
}

fn bullets(mark: &'static str) -> impl Strategy<Value = String> {
    prop::collection::vec((text(), prop::collection::vec(text(), 0..2)), 0..4).prop_map(
        move |all| {
            let one = |(text, below): &(String, Vec<String>)| {
                let below: String = below.iter().map(|text| format!("  - {text}\n")).collect();
                format!("{mark} {text}\n{below}")
            };
            all.iter().map(one).collect()
        },
    )
}

fn section(n: usize) -> impl Strategy<Value = String> {
    let head = prop_oneof![
        text().prop_map(move |t| format!("### SEC-{n}: {t}\n")),
        text().prop_map(move |t| format!("#### SEC-{n}：{t}\n")),
        Just(format!("**SEC-{n}: 問い**\n")),
    ];
    (head, prop::option::of(text()), bullets("-")).prop_map(|(head, intro, list)| {
        let intro = intro.map(|t| format!("\n{t}\n")).unwrap_or_default();
        format!("{head}{intro}\n{list}\n")
    })
}

fn whole() -> impl Strategy<Value = String> {
    let findings = prop_oneof![
        bullets("-").prop_map(|list| format!("### 重大度: 高\n\n{list}")),
        bullets("*").prop_map(|list| format!("### 話題\n\n{list}")),
        prop::collection::vec((text(), text()), 0..3).prop_map(|rows| {
            let rows: String = rows
                .iter()
                .map(|(a, b)| {
                    format!("| 1 | {} | {} |\n", a.replace('|', "\\|"), b.replace('|', "\\|"))
                })
                .collect();
            format!("| # | 指摘事項 | 改善 |\n|---|---|---|\n{rows}")
        }),
        prop::collection::vec((text(), text()), 0..3)
            .prop_map(|all| all.iter().map(|(a, b)| format!("### {a}\n\n{b}\n\n")).collect()),
    ];
    let principles = prop::collection::vec((text(), text()), 0..3).prop_map(|all| {
        all.iter()
            .map(|(a, b)| format!("1. **{}** -- {b}\n", a.replace('*', "")))
            .collect::<String>()
    });
    (text(), principles, section(1), section(2), section(3), findings).prop_map(
        |(intro, principles, a, b, c, findings)| {
            format!(
                "# 試しの柱\n\n{intro}\n\n## 設計原則\n\n{principles}\n## チェックポイント\n\n### 群 (Group)\n\n{a}{b}{c}\n\
                 ## 対応関係\n\n| a | b |\n|---|---|\n| SEC-1 | x.md（y、z） |\n\n## 指摘事項\n\n{findings}"
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_document_in_these_shapes_comes_back(text in whole()) {
        let mut files = Files::default();
        files.take(&[&text]).expect("a pack");
        let pack = files.pack();
        let mut again = files.clone();
        prop_assert!(again.take(&[&text]).expect("taken").files.is_empty());
        let lang = pack.languages[0];
        let exported = document(&pack.pillars[0], &pack.languages, lang);
        prop_assert!(exported.is_faithful, "{}\n=====\n{}\n{:#?}", text, exported.text, difference(&exported.text, &pack.pillars[0], lang));
        prop_assert_eq!(again.pack(), pack);
    }

    #[test]
    fn anything_at_all_is_a_pack_or_a_refusal(text in "\\PC{0,200}", head in any::<bool>()) {
        let head = if head { "## Checkpoints\n\n### SEC-1: a\n\n- q\n\n" } else { "" };
        let text = format!("{head}{text}");
        let mut files = Files::default();
        if files.take(&[&text]).is_ok() {
            prop_assert!(files.take(&[&text]).expect("taken").files.is_empty());
        }
    }
}

/// Says where two pillars differ.
fn difference(
    text: &str,
    wanted: &tenken::domain::Pillar,
    lang: tenken::domain::Lang,
) -> Vec<(String, String)> {
    let (ours, theirs) = (said(&pillar(text), lang), said(wanted, lang));
    ours.into_iter().zip(theirs).filter(|(a, b)| a != b).collect()
}
