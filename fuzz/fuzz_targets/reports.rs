//! A report of any two reviews is text and nothing else, and reads back as what it was made of.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use tenken::domain::{Assessment, Content, Lang, Review, assess, diff};
use tenken::format::workbook;
use tenken::report::document::Document;
use tenken::report::terminal::{NARROWEST, Style};
use tenken::report::{
    Detail, Languages, Options, comparison, html, json, markdown, summary, terminal, wa_review,
    xlsx,
};
use tenken::text::{Texts, wrap};
use tenken_fuzz::{assert_harmless, few_questions, now, today};

thread_local! {
    static TEXTS: [Texts; 2] = [Texts::new(Lang::Ja), Texts::new(Lang::En)];
}

fuzz_target!(|bytes: &[u8]| {
    TEXTS.with(|texts| {
        let _ = render(&mut Unstructured::new(bytes), texts);
    });
});

/// Each input is one report in one language: hundreds a second, where all at once were one.
fn render(u: &mut Unstructured<'_>, both: &[Texts; 2]) -> arbitrary::Result<()> {
    let (kind, lang) = (u.int_in_range(0..=9)?, usize::from(u.arbitrary::<bool>()?));
    let (width, is_full) = (u.int_in_range(1..=130)?, u.arbitrary()?);
    let old = tenken_fuzz::review(u)?;
    let new = tenken_fuzz::worked(u, &old)?;
    let content = &*few_questions();
    let (texts, lang) = (&both[lang], [Lang::Ja, Lang::En][lang]);
    let detail = if is_full { Detail::Full } else { Detail::Summary };
    let options =
        Options { detail, languages: Languages::One(lang), ..Options::new(today(), lang) };
    let assessment = assess(content, &new, today());
    let summary = || summary::summary(content, &new, &assessment, texts, &options);
    let differs = || diff(content, &old, &new, today());
    let compared = || comparison::comparison(content, &old, &new, &differs(), texts, &options);
    match kind {
        0 => in_terminal(&summary(), width),
        1 => in_terminal(&compared(), width),
        2 => assert_harmless(&markdown::render(&summary())),
        3 => assert_harmless(&markdown::render(&compared())),
        4 => as_page(&summary(), texts, lang),
        5 => as_page(&compared(), texts, lang),
        6 => rows(&comparison::csv(content, &old, &new, &differs(), texts, Languages::One(lang))),
        7 => values(content, &new, &assessment, texts, &options),
        8 => {
            let text = json::diff_json(&old, &new, &differs());
            assert_harmless(&text);
            serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
        }
        _ => sheets(content, &new, &assessment, texts, &options),
    }
    Ok(())
}

fn in_terminal(document: &Document, width: usize) {
    let text = terminal::render(document, width, Style { color: false, ascii: width % 2 == 0 });
    assert_harmless(&text);
    for line in text.lines() {
        assert!(wrap::width(line) <= width.max(NARROWEST), "{line:?} is wider than {width}");
    }
}

fn as_page(document: &Document, texts: &Texts, lang: Lang) {
    let page = html::render(html::Version { texts, document }, None, Languages::One(lang));
    assert_harmless(&page);
    assert!(page.matches("<script").count() <= 1);
    assert!(!page.to_lowercase().contains("href=\"javascript:"));
}

fn rows(text: &str) {
    assert_harmless(&text.replace("\r\n", "\n").replace('\u{feff}', ""));
    let mut rows = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let columns = rows.headers().expect("columns").len();
    for row in rows.records() {
        // The reader refuses rows of another length.
        let row = row.expect("a row");
        assert_eq!(row.len(), columns);
        for cell in &row {
            let is_number = cell.parse::<f64>().is_ok();
            assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        }
    }
}

fn values(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
) {
    let text = json::summary_json(content, review, assessment);
    assert_harmless(&text);
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["review"]["workload"].as_str(), Some(review.workload.raw()), "{text}");
    if let Some(text) = wa_review::wa_review_json(content, review, assessment, texts, options) {
        assert_harmless(&text);
        serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
    }
}

fn sheets(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
) {
    let making = xlsx::Making { content, texts, options, head: None, now: now() };
    let bytes = xlsx::summary(&making, review, assessment).expect("a workbook");
    assert!(workbook::read(&bytes).is_ok(), "it cannot be read again");
}
