//! Telling reports of tenken's own from other files, so that only the former are written over.

use super::{comparison, html, open_actions, rows, trend, wa_review};
use crate::domain::Lang;
use crate::text::Texts;

/// Tells whether a file holds a report that tenken wrote: by its title, or its shape as data. An
/// empty file counts as one: nothing is lost with it.
#[must_use]
pub fn is_report(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(is_text_report)
}

fn is_text_report(text: &str) -> bool {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() || is_page(text) {
        return true;
    }
    let first = text.lines().next().unwrap_or_default();
    // A long title goes over several lines of a text report, up to its rule.
    let ruled = text.lines().take(8).position(|l| !l.is_empty() && l.bytes().all(|b| b == b'='));
    let title = match (first.strip_prefix("# "), ruled) {
        (Some(title), _) => title.to_owned(),
        (None, Some(lines)) => text.lines().take(lines).collect::<Vec<_>>().join(" "),
        (None, None) => return is_data(text, first),
    };
    let titled = |title_of: fn(&Texts, &str) -> String| {
        Lang::ALL.into_iter().any(|lang| {
            // The title around any workload.
            let sample = title_of(&Texts::new(lang), "\u{0}");
            let (before, after) = sample.split_once('\u{0}').unwrap_or((&sample, ""));
            title.starts_with(before.trim_end()) && title.ends_with(after.trim_end())
        })
    };
    titled(Texts::report_title)
        || titled(|t, _| t.export_actions_title())
        || titled(|t, _| t.export_handout_title())
        || titled(Texts::report_compare_title)
        || titled(Texts::report_trend_title)
        || titled(Texts::documents_note_title)
        || titled(Texts::review_report_title)
        || titled(Texts::plan_title)
        || titled(Texts::readout_title)
        || is_data(text, first)
}

/// Tells whether a text is a page of tenken's: its head says so before anything that was typed.
fn is_page(text: &str) -> bool {
    let head = text.split("<title>").next().unwrap_or_default();
    head.starts_with("<!DOCTYPE html>") && head.contains(html::GENERATOR)
}

/// Tells whether a text is the JSON or the rows of a report.
fn is_data(text: &str, first: &str) -> bool {
    let rows: [&[&str]; 4] =
        [&rows::COLUMNS, &comparison::COLUMNS, &trend::COLUMNS, &open_actions::COLUMNS];
    let shapes: [&[&str]; 4] =
        [&["review"], &["old", "new", "changes"], &["reviews", "open"], &["reviews", "actions"]];
    let first = first.strip_suffix(",confidentiality").unwrap_or(first);
    rows.iter().any(|head| head.join(",") == first)
        || text.starts_with('{')
            && serde_json::from_str::<serde_json::Value>(text).is_ok_and(|value| {
                let has = |keys: &[&str]| keys.iter().all(|key| value.get(key).is_some());
                value.get("format").is_some_and(serde_json::Value::is_number)
                    && shapes.iter().any(|keys| has(keys))
                    || wa_review::is_own(&value)
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_from_other_files() {
        for lang in Lang::ALL {
            let title = Texts::new(lang).report_title("受注 | x");
            assert!(is_report(format!("# {title}\n\ntext").as_bytes()), "{title}");
            assert!(is_report(format!("{title}\n====\n").as_bytes()), "{title}");
            let texts = Texts::new(lang);
            for title in [texts.plan_title("受注 | x"), texts.readout_title("受注 | x")] {
                assert!(is_report(format!("# {title}\n").as_bytes()), "{title}");
            }
        }
        assert!(is_report(b"{ \"format\": 1, \"review\": {} }"));
        let page = |title: &str, name: &str| {
            format!(
                "<!DOCTYPE html>\n<title>{title}</title><meta name=\"generator\" content=\"{name} 1\">"
            )
        };
        let before = page("x", "tenken").replace("<title>x</title>", "") + "<title>x</title>";
        assert!(is_report(before.as_bytes()));
        for other in [page("x", "tenken"), page("x", "hugo"), before.replace("tenken", "hugo")] {
            assert!(!is_report(other.as_bytes()), "{other}");
        }
        for other in ["# README\n", "format = 1\n[review]\n", "{ \"format\": 1 }", "x", "\u{0}"] {
            assert!(!is_report(other.as_bytes()), "{other}");
        }
    }
}
