//! `tenken diff`: what changed between two reviews.

use clap::ArgMatches;

use super::super::context::{Context, is_dash};
use super::super::failure::Failure;
use super::super::{DONE, NO};
use super::output::{Report, format, hand_out};
use super::{path, private};
use crate::domain::diff::{Class, ReviewDiff};
use crate::domain::{Content, diff};
use crate::report::comparison::{comparison, csv};
use crate::report::{Detail, Options, html, json};
use crate::shell::earlier::joined;
use crate::text::Texts;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let (old_path, new_path) = (path(matches, "OLD"), path(matches, "NEW"));
    if is_dash(old_path) && is_dash(new_path) {
        let t = context.texts;
        return Err(Failure::usage(t.usage_stdin_twice(), t.hint_stdin_twice()));
    }
    context.named_once(&[old_path, new_path])?;
    let old = context.open_to_read(old_path)?;
    let new = context.open_to_read(new_path)?;
    let content: &Content = &joined(&new.content, &old.content);
    if old.review.workload != new.review.workload {
        let message = context
            .texts
            .diff_workloads(&old.review.workload.shown_line(), &new.review.workload.shown_line());
        context.say(&message);
    }
    let mut options = context.report_options();
    options.head = private::head(context, matches);
    options.detail = if matches.get_flag("full") { Detail::Full } else { Detail::Summary };
    let found = diff(content, &old.review, &new.review, options.today);
    let (texts, redaction) = (context.texts, private::redaction(matches));
    // What changed is told by what was written, even where it is covered.
    let differs = !found.is_empty() || old.review.notes != new.review.notes;
    let before = &private::covered(&old.review, redaction, texts);
    let after = &private::covered(&new.review, redaction, texts);
    let document = |t: &Texts, o: &Options| comparison(content, before, after, &found, t, o);
    let report = match format(matches) {
        "json" => Report::Data(json::diff_json(before, after, &found)),
        "csv" => Report::Rows(csv(content, before, after, &found, texts, options.languages)),
        "markdown" => Report::Markdown(document(texts, &options)),
        "html" => Report::Page(html::page(texts, &options, document)),
        _ => Report::Text(document(texts, &options)),
    };
    hand_out(context, matches, &report, &[old_path, new_path])?;
    Ok(verdict(context, matches, &found, differs))
}

/// Returns the exit code that the arguments ask for, and says why it is not 0.
fn verdict(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    found: &ReviewDiff,
    differs: bool,
) -> u8 {
    let t = context.texts;
    let mut code = if matches.get_flag("exit-code") && differs { NO } else { DONE };
    let conditions: Vec<&String> = matches.get_many("fail-on").into_iter().flatten().collect();
    for condition in conditions {
        let regressed = condition == "regression";
        let ids: Vec<&str> = if regressed {
            let worse = found.changes.iter().filter(|c| c.class == Class::Regressed);
            worse.map(|c| c.id.as_str()).collect()
        } else {
            found.new_high_risks().map(|c| c.id.as_str()).collect()
        };
        if !ids.is_empty() {
            code = NO;
            let ids = ids.join(", ");
            let message =
                if regressed { t.diff_failed_regression(&ids) } else { t.diff_failed_high(&ids) };
            context.insist(&message);
        }
    }
    code
}
