//! `tenken trend`: reviews of one workload over time.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash};
use super::super::failure::Failure;
use super::output::{Report, format, hand_out};
use super::private;
use crate::domain::{Review, Untrusted, assess, trend};
use crate::report::trend::{self as over_time, Point};
use crate::report::{Detail, Options, html, json};
use crate::text::Texts;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let paths: Vec<&Path> =
        matches.get_many::<PathBuf>("FILE").into_iter().flatten().map(PathBuf::as_path).collect();
    if paths.iter().filter(|path| is_dash(path)).count() > 1 {
        return Err(Failure::usage(t.usage_stdin_twice(), t.hint_stdin_twice()));
    }
    context.named_once(&paths)?;
    let mut opened = context.open_all(&paths)?;
    let redaction = private::redaction(matches);
    opened.iter_mut().for_each(|o| o.review = private::covered(&o.review, redaction, t));
    let mut options = context.report_options();
    options.head = private::head(context, matches);
    options.detail = if matches.get_flag("full") { Detail::Full } else { Detail::Summary };
    let names: Vec<Untrusted> =
        paths.iter().map(|path| path.to_string_lossy().into_owned().into()).collect();
    let assessments: Vec<_> =
        opened.iter().map(|o| assess(&o.content, &o.review, options.today)).collect();
    let mut points: Vec<Point<'_>> = opened
        .iter()
        .zip(&names)
        .zip(&assessments)
        .map(|((opened, file), assessment)| Point { file, review: &opened.review, assessment })
        .collect();
    over_time::sort(&mut points);
    let reviews: Vec<&Review> = points.iter().map(|point| point.review).collect();
    let newest =
        reviews.last().and_then(|last| opened.iter().find(|o| std::ptr::eq(&o.review, *last)));
    // clap has seen to it that there is a file.
    let Some(newest) = newest else { return Ok(DONE) };
    if reviews.iter().any(|review| review.workload != newest.review.workload) {
        context.say(&t.trend_workloads());
    }
    let found = trend(&newest.content, &reviews, options.today);
    let document =
        |t: &Texts, o: &Options| over_time::document(&newest.content, &points, &found, t, o);
    let report = match format(matches) {
        "json" => Report::Data(json::trend_json(&points, &found)),
        "csv" => Report::Rows(over_time::csv(&points)),
        "markdown" => Report::Markdown(document(t, &options)),
        "html" => Report::Page(html::page(t, &options, document)),
        _ => Report::Text(document(t, &options)),
    };
    hand_out(context, matches, &report, &paths)?;
    Ok(DONE)
}
