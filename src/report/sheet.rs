//! The sheet of answers that people fill in: its columns, their words, and what it remembers.
//!
//! What goes out and what comes back share this one table. A column is known by its name in CSV and
//! by its title in either language, so a sheet comes back whoever filled it in.

pub mod plain;
pub mod record;
pub mod words;

use super::wording::lines;
use crate::domain::Entry;
use crate::domain::search::fold;
use crate::text::{Bilingual, Texts};

/// A column of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// The checkpoint's id.
    Id,
    /// The section that it stands in.
    Section,
    /// Its severity.
    Severity,
    /// The question.
    Question,
    /// What to bring to the session.
    Bring,
    /// The answer.
    Answer,
    /// The note.
    Note,
    /// Why it does not apply.
    Reason,
    /// The evidence, one piece a line.
    Evidence,
    /// How the answer is known.
    Confidence,
    /// What to do.
    Action,
    /// Who does it.
    Owner,
    /// Until when.
    Due,
    /// How much work it is.
    Effort,
    /// Until when the risk is accepted.
    AcceptedUntil,
    /// Why it is.
    AcceptedWhy,
    /// "Discuss this".
    Flag,
    /// The risk when the sheet was made.
    Risk,
    /// The points that closing the gap gains.
    Gain,
    /// What is special about the answer.
    State,
    /// Who answered.
    By,
    /// When.
    At,
    /// The template that the gap belongs in.
    Template,
    /// The findings that it would show.
    Findings,
    /// The services that the question names.
    Services,
}

impl Column {
    /// The columns of a review's answers, in order.
    pub const OF_ANSWERS: [Self; 24] = [
        Self::Id,
        Self::Severity,
        Self::Question,
        Self::Answer,
        Self::Note,
        Self::Reason,
        Self::Evidence,
        Self::Action,
        Self::Owner,
        Self::Due,
        Self::Confidence,
        Self::Effort,
        Self::AcceptedUntil,
        Self::AcceptedWhy,
        Self::Flag,
        Self::Risk,
        Self::Gain,
        Self::State,
        Self::By,
        Self::At,
        Self::Section,
        Self::Template,
        Self::Findings,
        Self::Services,
    ];

    /// The columns of a handout, in order.
    pub const OF_HANDOUT: [Self; 14] = [
        Self::Id,
        Self::Severity,
        Self::Question,
        Self::Bring,
        Self::Answer,
        Self::Note,
        Self::Reason,
        Self::Evidence,
        Self::Confidence,
        Self::Action,
        Self::Owner,
        Self::Due,
        Self::Flag,
        Self::Section,
    ];

    /// Returns the title in the reader's language.
    #[must_use]
    pub fn title(self, texts: &Texts) -> String {
        match self {
            Self::Id => texts.report_label_id(),
            Self::Section => texts.report_label_section(),
            Self::Severity => texts.report_label_severity(),
            Self::Question => texts.report_label_question(),
            Self::Bring => texts.export_label_bring(),
            Self::Answer => texts.report_label_answer(),
            Self::Note => texts.report_label_note(),
            Self::Reason => texts.report_label_reason(),
            Self::Evidence => texts.report_label_evidence(),
            Self::Confidence => texts.report_label_confidence(),
            Self::Action => texts.report_label_action(),
            Self::Owner => texts.report_label_owner(),
            Self::Due => texts.report_label_due(),
            Self::Effort => texts.report_label_effort(),
            Self::AcceptedUntil => texts.report_label_until(),
            Self::AcceptedWhy => texts.export_label_accepted_why(),
            Self::Flag => texts.export_label_flag(),
            Self::Risk => texts.report_label_risk(),
            Self::Gain => texts.report_label_gain(),
            Self::State => texts.report_label_state(),
            Self::By => texts.export_label_by(),
            Self::At => texts.export_label_at(),
            Self::Template => texts.report_label_template(),
            Self::Findings => texts.report_label_findings(),
            Self::Services => texts.report_label_services(),
        }
    }

    /// Returns the name in CSV.
    fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Section => "section",
            Self::Severity => "severity",
            Self::Question => "question",
            Self::Bring => "bring",
            Self::Answer => "answer",
            Self::Note => "note",
            Self::Reason => "reason",
            Self::Evidence => "evidence",
            Self::Confidence => "confidence",
            Self::Action => "action",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Effort => "effort",
            Self::AcceptedUntil => "accepted_until",
            Self::AcceptedWhy => "accepted_why",
            Self::Flag => "flag",
            Self::Risk => "risk",
            Self::Gain => "gain",
            Self::State => "state",
            Self::By => "by",
            Self::At => "at",
            Self::Template => "template",
            Self::Findings => "findings",
            Self::Services => "services",
        }
    }

    /// Tells whether people fill it in, so that it is read back.
    #[must_use]
    pub fn is_entered(self) -> bool {
        match self {
            Self::Answer
            | Self::Note
            | Self::Reason
            | Self::Evidence
            | Self::Confidence
            | Self::Action
            | Self::Owner
            | Self::Due
            | Self::Effort
            | Self::AcceptedUntil
            | Self::AcceptedWhy
            | Self::Flag => true,
            Self::Id
            | Self::Section
            | Self::Severity
            | Self::Question
            | Self::Bring
            | Self::Risk
            | Self::Gain
            | Self::State
            | Self::By
            | Self::At
            | Self::Template
            | Self::Findings
            | Self::Services => false,
        }
    }

    /// Finds the column that a title means, in either language or as in CSV.
    #[must_use]
    pub fn find(title: &str, texts: &Bilingual) -> Option<Self> {
        let title = fold(title.trim());
        let is = |column: &Self| {
            let names = texts.each().map(|t| fold(&column.title(t)));
            names.contains(&title) || column.key() == title
        };
        Self::OF_ANSWERS.into_iter().chain([Self::Bring]).find(is)
    }
}

/// Returns what a column of texts says of an entry; `None` for any other column.
#[must_use]
pub fn text_of(entry: &Entry, column: Column) -> Option<String> {
    Some(match column {
        Column::Note => entry.note.shown().into_owned(),
        Column::Reason => entry.reason.shown().into_owned(),
        Column::Evidence => lines(&entry.evidence),
        Column::Action => entry.action.shown().into_owned(),
        Column::Owner => entry.owner.shown().into_owned(),
        Column::AcceptedWhy => {
            entry.accepted.as_ref().map(|a| a.why.shown().into_owned()).unwrap_or_default()
        }
        _ => return None,
    })
}

/// What a sheet of answers was made for; the token stands in the sheet that it remembers by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To be worked on: it holds what a review says.
    Answers,
    /// To be filled in before a session: it holds questions alone.
    Handout,
}

impl Kind {
    /// Returns the token.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Handout => "handout",
        }
    }

    /// Reads the token.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        [Self::Answers, Self::Handout].into_iter().find(|kind| kind.token() == token)
    }
}

/// The name of the sheet that remembers what the answers were when they went out.
pub const MEMORY: &str = "tenken";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;

    #[test]
    fn a_column_is_found_by_its_title_in_either_language_and_by_its_name() {
        let texts = Bilingual::default();
        for column in Column::OF_ANSWERS.into_iter().chain(Column::OF_HANDOUT) {
            for lang in Lang::ALL {
                let title = column.title(texts.of(lang));
                assert_eq!(Column::find(&title, &texts), Some(column), "{title}");
            }
            assert_eq!(Column::find(column.key(), &texts), Some(column));
        }
        assert_eq!(Column::find(" ＩＤ ", &texts), Some(Column::Id));
        assert_eq!(Column::find("Jira", &texts), None);
    }

    #[test]
    fn the_columns_of_csv_are_those_of_the_sheet() {
        for column in Column::OF_ANSWERS.into_iter().filter(|c| c.is_entered()) {
            assert!(crate::report::rows::COLUMNS.contains(&column.key()), "{column:?}");
        }
    }
}
