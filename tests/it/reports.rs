//! Reports as people get them: whole snapshots of one review, and what holds for all reviews.

mod commonmark;
pub(crate) mod hostile;
mod numbers;

use chrono::NaiveDate;
use tenken::domain::outline::Outline;
use tenken::domain::placing::DesignDocument;
use tenken::domain::{CheckpointId, Lang, assess};
use tenken::report::document::Document;
use tenken::report::terminal::Style;
use tenken::report::{
    Designs, Detail, Languages, Options, json, markdown, packs, show, summary, terminal,
};
use tenken::text::{Texts, wrap};

use crate::support::fixture::{assessed, options, today};

const PLAIN: Style = Style { color: false, ascii: false };

fn orders(lang: Lang, detail: Detail) -> Document {
    let (content, review, assessment) = assessed();
    let texts = Texts::new(lang);
    summary::summary(&content, &review, &assessment, &texts, &options(lang, detail))
}

#[test]
fn the_full_summary_as_text_in_japanese() {
    insta::assert_snapshot!(terminal::render(&orders(Lang::Ja, Detail::Full), 80, PLAIN));
}

#[test]
fn the_full_summary_as_text_in_english() {
    insta::assert_snapshot!(terminal::render(&orders(Lang::En, Detail::Full), 80, PLAIN));
}

#[test]
fn the_full_summary_as_markdown_in_japanese() {
    insta::assert_snapshot!(markdown::render(&orders(Lang::Ja, Detail::Full)));
}

#[test]
fn the_full_summary_as_markdown_in_english() {
    insta::assert_snapshot!(markdown::render(&orders(Lang::En, Detail::Full)));
}

#[test]
fn the_short_summary_on_a_wide_screen_in_both_languages() {
    let (content, review, assessment) = assessed();
    let options = Options { languages: Languages::Both, ..options(Lang::Ja, Detail::Summary) };
    let texts = Texts::new(Lang::Ja);
    let document = summary::summary(&content, &review, &assessment, &texts, &options);
    insta::assert_snapshot!(terminal::render(&document, 120, PLAIN));
}

fn shown(lang: Lang, id: &str) -> String {
    let (content, review, assessment) = assessed();
    let texts = Texts::new(lang);
    let options = options(lang, Detail::Full);
    let id = CheckpointId::new(id).expect("an id");
    let document =
        show::show_checkpoint(&content, &review, &assessment, &texts, &options, &id).expect("it");
    terminal::render(&document, 80, PLAIN)
}

#[test]
fn one_checkpoint_in_both_languages() {
    let both = Lang::ALL.map(|lang| shown(lang, "SEC-1.03"));
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn an_answer_to_a_checkpoint_that_left_the_pack_can_still_be_shown() {
    assert_eq!(
        shown(Lang::En, "SEC-2.99"),
        "SEC-2.99\n========\n\n共有パスワードを廃止していますか。\n\nAnswer    No\nNote      旧パックの質問。\n\
         Recorded  田中 (2026-08-20)\n"
    );
}

#[test]
fn all_answers_in_short_in_both_languages() {
    let (content, review, assessment) = assessed();
    let both = Lang::ALL.map(|lang| {
        let texts = Texts::new(lang);
        let options = options(lang, Detail::Summary);
        let document = show::show_review(&content, &review, &assessment, &texts, &options);
        terminal::render(&document, 80, PLAIN)
    });
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn the_packs_and_the_built_in_one_in_both_languages() {
    let content = crate::support::fixture::content();
    let both = Lang::ALL.map(|lang| {
        let texts = Texts::new(lang);
        let list = packs::pack_list(content.packs(), &texts, Languages::One(lang));
        let one = packs::pack_show(&content.packs()[0], &texts, Languages::One(lang));
        format!("{}\n{}", terminal::render(&list, 80, PLAIN), terminal::render(&one, 80, PLAIN))
    });
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn a_review_without_answers_says_what_is_not_asked_and_no_more() {
    let (content, mut review, _) = assessed();
    review.answers.clear();
    review.notes = tenken::domain::review::Notes::default();
    let assessment = assess(&content, &review, today());
    let both = Lang::ALL.map(|lang| {
        let texts = Texts::new(lang);
        let options = options(lang, Detail::Summary);
        let document = summary::summary(&content, &review, &assessment, &texts, &options);
        terminal::render(&document, 80, PLAIN)
    });
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn the_summary_fits_every_width_in_both_languages() {
    for lang in Lang::ALL {
        let document = orders(lang, Detail::Full);
        for columns in (40..=200).step_by(5) {
            let text = terminal::render(&document, columns, PLAIN);
            for line in text.lines() {
                assert!(wrap::width(line) <= columns, "{columns}: {line}");
                assert_eq!(line.trim_end(), line);
            }
        }
    }
}

#[test]
fn the_templates_real_files_are_named_and_those_missing_too() {
    let (content, review, assessment) = assessed();
    let mut options = options(Lang::En, Detail::Summary);
    let document = DesignDocument {
        name: content.templates()[0].file.as_str().into(),
        path: "docs/a.md".into(),
        outline: Outline::default(),
    };
    let (folder, base) = ("docs".into(), "docs/".into());
    let designs = Designs::new(&content, folder, base, vec![document], Vec::new());
    options.designs = Some(designs);
    let texts = Texts::new(Lang::En);
    let document = summary::summary(&content, &review, &assessment, &texts, &options);
    let text = terminal::render(&document, 80, PLAIN);
    assert!(text.contains("docs/a.md"));
    assert!(text.contains("Not found: this document has yet to be created."));
    let designs = options.designs.as_ref();
    let json = json::summary_json_with_designs(&content, &review, &assessment, designs);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["templates"][0]["path"], "docs/a.md");
    assert_eq!(json["templates"][1]["path"], serde_json::Value::Null);
}

#[test]
fn an_accepted_risk_is_open_again_the_day_after() {
    let (content, review, _) = assessed();
    let rank = |day: NaiveDate| {
        let assessment = assess(&content, &review, day);
        let texts = Texts::new(Lang::En);
        let options = Options { today: day, ..options(Lang::En, Detail::Summary) };
        let document = summary::summary(&content, &review, &assessment, &texts, &options);
        let text = terminal::render(&document, 120, PLAIN);
        (text.contains("1 of them accepted"), text.contains("2027-03-31 (expired)"))
    };
    let last = NaiveDate::from_ymd_opt(2027, 3, 31).expect("a day");
    assert_eq!(rank(last), (true, false));
    assert_eq!(rank(last.succ_opt().expect("a day")), (false, true));
}
