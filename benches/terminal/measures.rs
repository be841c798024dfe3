//! What was measured: samples by measure and program.

use std::collections::BTreeMap;

/// What is measured; the order is the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// From starting the process to the expected text on the screen, in milliseconds.
    FirstPaint,
    /// From an arrow key to the next question, in milliseconds.
    Arrow,
    /// From an answer to the next question, in milliseconds.
    Answer,
    /// From an answer to the file that holds it, in milliseconds.
    Held,
    /// From an answer until no power cut takes it any more, in milliseconds.
    Durable,
    /// From an answer to "saved" on the screen, in milliseconds.
    Saved,
    /// What an answer writes to the terminal, in bytes.
    Bytes,
    /// The most memory that was resident, in MiB.
    Memory,
    /// A whole `--version`, in milliseconds.
    Version,
    /// A whole `summary --format json` of a full review, in milliseconds.
    Summary,
    /// A whole `summary` of a full review as text, in milliseconds.
    Text,
    /// A whole `summary --format html` of a full review, in milliseconds.
    Html,
    /// A whole `summary --format csv` of a full review, in milliseconds.
    Rows,
    /// A whole `summary --format xlsx` of a full review, in milliseconds.
    Workbook,
    /// A whole `show` of a full review, in milliseconds.
    Show,
    /// A whole `check` of a full review, in milliseconds.
    Check,
    /// A whole `diff` of two full reviews, in milliseconds.
    Diff,
    /// A whole `merge` of two full reviews, in milliseconds.
    Merge,
    /// A whole `trend` of many full reviews, in milliseconds.
    Trend,
}

/// Who was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Program {
    /// The program itself.
    Tenken,
    /// The bare questionnaire.
    Bare,
    /// The ready frame.
    Ready,
    /// The same bytes written safely, and nothing else.
    Disk,
    /// `git diff --no-index` of the same files.
    Git,
    /// Python, which reads the same files with its TOML library and does nothing with them.
    Python,
}

/// All samples.
#[derive(Debug, Default)]
pub(crate) struct Measures {
    samples: BTreeMap<(Measure, Program), Vec<f64>>,
}

impl Measures {
    /// Adds a sample.
    pub(crate) fn add(&mut self, measure: Measure, program: Program, value: f64) {
        self.samples.entry((measure, program)).or_default().push(value);
    }

    /// Returns the middle sample, if there is any.
    pub(crate) fn median(&self, measure: Measure, program: Program) -> Option<f64> {
        self.quantile(measure, program, 50)
    }

    /// Returns the sample that 99 of 100 do not exceed: the largest of fewer than 100.
    pub(crate) fn p99(&self, measure: Measure, program: Program) -> Option<f64> {
        self.quantile(measure, program, 99)
    }

    /// Returns the number of samples.
    pub(crate) fn count(&self, measure: Measure, program: Program) -> usize {
        self.samples.get(&(measure, program)).map_or(0, Vec::len)
    }

    fn quantile(&self, measure: Measure, program: Program, percent: usize) -> Option<f64> {
        let mut sorted = self.samples.get(&(measure, program))?.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (sorted.len() * percent).div_ceil(100).max(1);
        sorted.get(rank - 1).copied()
    }
}
