//! Every report of any two reviews is text and nothing else.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use tenken::domain::{Lang, assess, diff};
use tenken::report::terminal::Style;
use tenken::report::{
    Detail, Languages, Options, comparison, csv, html, json, markdown, summary, terminal,
};
use tenken::text::Texts;
use tenken_fuzz::{assert_harmless, content, today};

thread_local! {
    static TEXTS: [Texts; 2] = [Texts::new(Lang::Ja), Texts::new(Lang::En)];
}

fuzz_target!(|bytes: &[u8]| TEXTS.with(|texts| render(bytes, texts)));

fn render(bytes: &[u8], both: &[Texts; 2]) {
    let mut u = Unstructured::new(bytes);
    let Ok(old) = tenken_fuzz::review(&mut u) else { return };
    let Ok(new) = tenken_fuzz::worked(&mut u, &old) else { return };
    let (content, today) = (content(), today());
    let assessment = assess(&content, &new, today);
    let same = diff(&content, &new, &new, today);
    assert!(same.changes.iter().all(|change| change.fields.is_empty()));
    let differs = diff(&content, &old, &new, today);
    for (texts, lang) in both.iter().zip([Lang::Ja, Lang::En]) {
        let options = Options {
            detail: Detail::Full,
            languages: Languages::One(lang),
            ..Options::new(today, lang)
        };
        for document in [
            summary::summary(&content, &new, &assessment, texts, &options),
            comparison::comparison(&content, &old, &new, &differs, texts, &options),
        ] {
            for width in [1, 20, 80] {
                assert_harmless(&terminal::render(
                    &document,
                    width,
                    Style { color: false, ascii: false },
                ));
            }
            assert_harmless(&markdown::render(&document));
            let version = html::Version { texts, document: &document };
            let page = html::render(version, None, Languages::One(lang));
            assert_harmless(&page);
            assert!(page.matches("<script").count() <= 1);
        }
        let rows = comparison::csv(&content, &old, &new, &differs, texts, Languages::One(lang));
        assert_harmless(&rows.replace("\r\n", "\n").replace('\u{feff}', ""));
    }
    let _ = csv::render(&[], &[]);
    assert_harmless(&json::summary_json(&content, &new, &assessment));
}
