//! `tenken actions`: what people have set out to do, over many reviews.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash};
use super::super::failure::Failure;
use super::output::{Report, format, hand_out};
use super::{pillars, private, text};
use crate::domain::{Content, Untrusted, assess};
use crate::report::open_actions::{self, Source, Wanted};
use crate::report::{Options, html};
use crate::text::Texts;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let paths: Vec<&Path> =
        matches.get_many::<PathBuf>("FILE").into_iter().flatten().map(PathBuf::as_path).collect();
    if paths.iter().filter(|path| is_dash(path)).count() > 1 {
        return Err(Failure::usage(t.usage_stdin_twice(), t.hint_stdin_twice()));
    }
    let mut opened = context.open_all(&paths)?;
    let contents: Vec<&Content> = opened.iter().map(|o| o.content.as_ref()).collect();
    let pillars = pillars::wanted(context, matches, &contents)?;
    opened.iter_mut().for_each(|opened| pillars::narrow(opened, pillars.as_deref()));
    let mut options = context.report_options();
    options.head = private::head(context, matches);
    let names: Vec<Untrusted> =
        paths.iter().map(|path| path.to_string_lossy().into_owned().into()).collect();
    let assessments: Vec<_> =
        opened.iter().map(|o| assess(&o.content, &o.review, options.today)).collect();
    let sources: Vec<Source<'_>> = opened
        .iter()
        .zip(&names)
        .zip(&assessments)
        .map(|((opened, file), assessment)| Source {
            file,
            content: &opened.content,
            review: &opened.review,
            assessment,
        })
        .collect();
    let owner = text(matches, "owner").map(str::to_owned);
    let wanted = Wanted { owner, overdue: matches.get_flag("overdue") };
    let open = open_actions::find(&sources, &wanted, options.today);
    let redaction = private::redaction(matches);
    let covered: Vec<_> =
        opened.iter().map(|o| private::covered(&o.review, redaction, t)).collect();
    let sources: Vec<Source<'_>> =
        sources.iter().zip(&covered).map(|(source, review)| Source { review, ..*source }).collect();
    let open = open.in_words_of(&sources);
    let document = |t: &Texts, o: &Options| open_actions::document(&open, t, o);
    let report = match format(matches) {
        "json" => Report::Data(open_actions::json(&open)),
        "csv" => Report::Rows(open_actions::csv(&open, t, &options)),
        "markdown" => Report::Markdown(document(t, &options)),
        "html" => Report::Page(html::page(t, &options, document)),
        _ => Report::Text(document(t, &options)),
    };
    hand_out(context, matches, &report, &paths)?;
    Ok(DONE)
}
