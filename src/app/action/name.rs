//! What actions are called in the settings: names that stay the same in every version.

use super::Action;
use crate::app::message::ExportFormat;
use crate::app::selection::Condition;
use crate::domain::Answer;

impl Action {
    /// Returns the name of the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Previous => "previous",
            Self::First => "first",
            Self::Last => "last",
            Self::ScrollDown => "scroll-down",
            Self::ScrollUp => "scroll-up",
            Self::NextSection => "next-section",
            Self::PreviousSection => "previous-section",
            Self::NextPillar => "next-pillar",
            Self::PreviousPillar => "previous-pillar",
            Self::NextUnanswered => "next-unanswered",
            Self::Answer(Answer::Yes) => "answer-yes",
            Self::Answer(Answer::Partial) => "answer-partial",
            Self::Answer(Answer::No) => "answer-no",
            Self::Answer(Answer::NotApplicable) => "answer-na",
            Self::Clear => "clear",
            Self::NextDisagreement => "next-disagreement",
            Self::NextCarried => "next-carried",
            Self::TakeSide(0) => "take-side-1",
            Self::TakeSide(1) => "take-side-2",
            Self::TakeSide(_) => "take-side-3",
            Self::Confirm => "confirm",
            Self::Note => "note",
            Self::NoteInEditor => "note-in-editor",
            Self::Evidence => "evidence",
            Self::Confidence => "confidence",
            Self::Plan => "plan",
            Self::Accept => "accept",
            Self::Flag => "flag",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Search => "search",
            Self::GoTo => "go-to",
            Self::Pane => "pane",
            Self::Guidance => "guidance",
            Self::CopyQuestion => "copy-question",
            Self::CopyLinks => "copy-links",
            Self::Language => "language",
            Self::Workshop => "workshop",
            Self::Principles => "principles",
            Self::Park => "park",
            Self::Bring => "ask-for-evidence",
            Self::Disagree => "disagree",
            Self::Speaker => "speaker",
            Self::Room => "session",
            Self::Debrief => "debrief",
            Self::EndSession => "end-session",
            Self::WriteReadout(ExportFormat::Html) => "readout-html",
            Self::WriteReadout(_) => "readout-markdown",
            Self::Probes => "probes",
            Self::Overview => "overview",
            Self::Summary => "summary",
            Self::Details => "details",
            Self::Compare => "compare",
            Self::LastTime => "last-time",
            Self::NextRow => "next-row",
            Self::PreviousRow => "previous-row",
            Self::OtherReview => "other-review",
            Self::Filters => "filters",
            Self::FilterBy(Condition::Pillar) => "filter-pillar",
            Self::FilterBy(Condition::Section) => "filter-section",
            Self::FilterBy(Condition::Severity) => "filter-severity",
            Self::FilterBy(Condition::Answer) => "filter-answer",
            Self::FilterBy(Condition::Flag) => "filter-flag",
            Self::FilterBy(Condition::Carried) => "filter-carried",
            Self::FilterBy(Condition::NoEvidence) => "filter-no-evidence",
            Self::FilterBy(Condition::Owner) => "filter-owner",
            Self::ShowAll => "show-all",
            Self::ByRisk => "by-risk",
            Self::SectionNotApplicable => "section-na",
            Self::Scope => "scope",
            Self::NextFilter => "next-filter",
            Self::PreviousFilter => "previous-filter",
            Self::Help => "help",
            Self::Open => "open",
            Self::NewReview => "new-review",
            Self::Export => "export",
            Self::ExportAs(ExportFormat::Markdown) => "export-markdown",
            Self::ExportAs(ExportFormat::Html) => "export-html",
            Self::ExportAs(ExportFormat::Text) => "export-text",
            Self::ExportAs(ExportFormat::Json) => "export-json",
            Self::Cancel => "cancel",
            Self::Done => "done",
            Self::NextField => "next-field",
            Self::PreviousField => "previous-field",
            Self::NextChoice => "next-choice",
            Self::PreviousChoice => "previous-choice",
            Self::Begin => "begin",
            Self::Questions => "questions",
            Self::Back => "back",
            Self::Suspend => "suspend",
            Self::TakeIn => "take-in",
            Self::SetAside => "set-aside",
            Self::Quit => "quit",
            Self::QuitAnyway => "quit-anyway",
        }
    }

    /// Tells whether people could not go on, or would not know how, without a key for it.
    #[must_use]
    pub fn is_essential(self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Help
                | Self::Cancel
                | Self::Done
                | Self::NextField
                | Self::Begin
                | Self::Questions
                | Self::Back
                | Self::TakeIn
                | Self::SetAside
                | Self::Quit
                | Self::QuitAnyway
        )
    }
}
