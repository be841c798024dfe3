//! The table: what was measured beside what it should be.

use crate::measures::{Measure, Measures, Program};
use crate::scene::Scene;

/// What a measure should be at most.
enum Target {
    /// The median, in the measure's unit.
    Median(f64),
    /// The median, as a multiple of a reference's median in the same run.
    Times(f64),
}

struct Row {
    measure: Measure,
    name: &'static str,
    unit: &'static str,
    reference: Option<Program>,
    target: Target,
}

const fn row(
    measure: Measure,
    name: &'static str,
    unit: &'static str,
    reference: Option<Program>,
    target: Target,
) -> Row {
    Row { measure, name, unit, reference, target }
}

use Measure as M;
use Program as P;
use Target::{Median, Times};

const ROWS: [Row; 12] = [
    row(M::FirstPaint, "start to first question", "ms", Some(P::Ready), Times(3.0)),
    row(M::FirstPaint, "start to first question", "ms", Some(P::Bare), Times(2.0)),
    row(M::Arrow, "arrow key to its redraw", "ms", Some(P::Bare), Times(2.0)),
    row(M::Answer, "answer to next question", "ms", Some(P::Bare), Times(2.0)),
    row(M::Held, "answer to the file that holds it", "ms", Some(P::Disk), Times(2.0)),
    row(M::Saved, "answer to \"saved\" on the screen", "ms", Some(P::Disk), Times(3.0)),
    row(M::Bytes, "written to the terminal for an answer", "bytes", Some(P::Bare), Times(3.0)),
    row(M::Memory, "peak memory", "MiB", Some(P::Bare), Times(3.0)),
    row(M::Version, "`tenken --version`", "ms", Some(P::Ready), Times(2.0)),
    row(M::Summary, "`tenken summary --format json`", "ms", None, Median(50.0)),
    row(M::Show, "`tenken show`", "ms", None, Median(50.0)),
    row(M::Check, "`tenken check`", "ms", None, Median(50.0)),
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
    let reference = row.reference.and_then(|p| measures.median(row.measure, p));
    let ratio = median.zip(reference).map(|(own, other)| own / other);
    let (target, met) = match row.target {
        Median(most) => (format!("<= {most}"), median.map(|m| m <= most)),
        Times(most) => (format!("<= {most:.1}x"), ratio.map(|r| r <= most)),
    };
    format!(
        "| {} | {} | {} | {} | {} | {} | {} | {} | {target} | {} |\n",
        row.name,
        row.unit,
        measures.count(row.measure, P::Tenken),
        number(median),
        number(measures.p99(row.measure, P::Tenken)),
        row.reference.map_or("", name),
        number(reference),
        ratio.map_or_else(String::new, |r| format!("{r:.2}x")),
        met.map_or("", |met| if met { "yes" } else { "no" }),
    )
}

fn name(program: Program) -> &'static str {
    match program {
        P::Tenken => "tenken",
        P::Bare => "bare questionnaire",
        P::Ready => "ready frame",
        P::Disk => "safe write",
    }
}

fn number(value: Option<f64>) -> String {
    value
        .map_or_else(String::new, |v| if v < 100.0 { format!("{v:.2}") } else { format!("{v:.0}") })
}
