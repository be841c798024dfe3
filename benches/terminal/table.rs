//! The table: what was measured beside what it should be.

use crate::measures::{Measure, Measures, Program};
use crate::scene::Scene;

/// What a measure should be at most.
enum Target {
    /// The 99th percentile, in the measure's unit.
    P99(f64),
    /// The median, in the measure's unit.
    Median(f64),
    /// The median, as a multiple of a reference's median in the same run.
    Times(f64),
    /// Nothing: it is shown for whoever wants to know.
    Shown,
}

struct Row {
    measure: Measure,
    name: &'static str,
    unit: &'static str,
    reference: (Measure, Program),
    target: Target,
}

const fn row(
    measure: Measure,
    name: &'static str,
    unit: &'static str,
    reference: (Measure, Program),
    target: Target,
) -> Row {
    Row { measure, name, unit, reference, target }
}

use Measure as M;
use Program as P;
use Target::{Median, P99, Shown, Times};

/// What a command is measured against: the same program, with nothing to do.
const NOTHING: (Measure, Program) = (M::Version, P::Tenken);

/// What a page is measured against: the same summary as text.
const TEXT: (Measure, Program) = (M::Text, P::Tenken);

/// What a workbook is measured against: the same summary as a page.
const PAGE: (Measure, Program) = (M::Html, P::Tenken);

const ROWS: [Row; 22] = [
    row(M::FirstPaint, "start to first question", "ms", (M::FirstPaint, P::Bare), Times(1.2)),
    row(M::Arrow, "arrow key to its redraw", "ms", (M::Arrow, P::Bare), Times(1.2)),
    row(M::Arrow, "the slowest of 100 arrow keys", "ms", (M::Arrow, P::Bare), P99(5.0)),
    row(M::Answer, "answer to next question", "ms", (M::Answer, P::Bare), Times(0.7)),
    row(M::Answer, "the slowest of 100 answers", "ms", (M::Answer, P::Bare), P99(5.0)),
    row(M::Held, "answer to the file that holds it", "ms", (M::Held, P::Disk), Times(1.2)),
    row(M::Durable, "answer to durable on disk", "ms", (M::Durable, P::Disk), Times(1.2)),
    row(M::Saved, "answer to \"saved\" on the screen", "ms", (M::Durable, P::Disk), Shown),
    row(
        M::Bytes,
        "written to the terminal for an answer",
        "bytes",
        (M::Bytes, P::Bare),
        Median(1500.0),
    ),
    row(M::Memory, "peak memory", "MiB", (M::Memory, P::Bare), Median(10.0)),
    row(M::Version, "`tenken --version`", "ms", (M::Version, P::Ready), Times(2.0)),
    row(M::Summary, "`tenken summary --format json`", "ms", NOTHING, Times(2.0)),
    row(M::Text, "`tenken summary`", "ms", NOTHING, Times(4.0)),
    row(M::Html, "`tenken summary --format html`", "ms", TEXT, Times(3.0)),
    row(M::Html, "`tenken summary --format html`", "ms", NOTHING, Median(30.0)),
    row(M::Rows, "`tenken summary --format csv`", "ms", TEXT, Times(1.0)),
    row(M::Workbook, "`tenken summary --format xlsx`", "ms", PAGE, Times(3.0)),
    row(M::Show, "`tenken show`", "ms", NOTHING, Times(2.0)),
    row(M::Check, "`tenken check`", "ms", NOTHING, Times(2.0)),
    row(M::Diff, "`tenken diff`", "ms", (M::Diff, P::Git), Times(3.0)),
    row(M::Merge, "`tenken merge`", "ms", (M::Diff, P::Git), Times(3.0)),
    row(M::Trend, "`tenken trend` of 1,000 reviews", "ms", (M::Trend, P::Python), Times(0.2)),
];

/// Renders the table as Markdown.
pub(crate) fn render(measures: &Measures, rounds: usize, scene: &Scene) -> String {
    let mut out = format!(
        "{rounds} rounds, the programs in turn; the full review has {} bytes.\n\n\
         | measure | unit | n | median | p99 | reference | its median | ratio | target | met |\n\
         |---|---|--:|--:|--:|---|--:|--:|--:|---|\n",
        scene.full_review_bytes
    );
    for row in &ROWS {
        out.push_str(&line(row, measures));
    }
    out
}

fn line(row: &Row, measures: &Measures) -> String {
    let median = measures.median(row.measure, P::Tenken);
    let p99 = measures.p99(row.measure, P::Tenken);
    let (measure, program) = row.reference;
    let reference = measures.median(measure, program);
    let ratio = median.zip(reference).map(|(own, other)| own / other);
    let (target, met) = match row.target {
        P99(most) => (format!("p99 <= {most}"), p99.map(|m| m <= most)),
        Median(most) => (format!("<= {most}"), median.map(|m| m <= most)),
        Times(most) => (format!("<= {most}x"), ratio.map(|r| r <= most)),
        Shown => (String::new(), None),
    };
    format!(
        "| {} | {} | {} | {} | {} | {} | {} | {} | {target} | {} |\n",
        row.name,
        row.unit,
        measures.count(row.measure, P::Tenken),
        number(median),
        number(p99),
        name(measure, program),
        number(reference),
        ratio.map_or_else(String::new, |r| format!("{r:.2}x")),
        met.map_or("", |met| if met { "yes" } else { "no" }),
    )
}

fn name(measure: Measure, program: Program) -> &'static str {
    match program {
        P::Tenken if measure == M::Text => "tenken, `summary`",
        P::Tenken if measure == M::Html => "tenken, as a page",
        P::Tenken => "tenken, `--version`",
        P::Bare => "bare questionnaire",
        P::Ready => "ready frame",
        P::Disk => "safe write",
        P::Git => "`git diff --no-index`",
        P::Python => "Python's `tomllib`",
    }
}

fn number(value: Option<f64>) -> String {
    value
        .map_or_else(String::new, |v| if v < 100.0 { format!("{v:.2}") } else { format!("{v:.0}") })
}
