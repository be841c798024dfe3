//! What the user meant, whatever the key.

mod name;

use super::message::ExportFormat;
use super::selection::Condition;
use crate::domain::Answer;

/// What the user meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Go to the next one.
    Next,
    /// Go to the previous one.
    Previous,
    /// Go to the first one.
    First,
    /// Go to the last one.
    Last,
    /// Scroll the text forwards.
    ScrollDown,
    /// Scroll the text backwards.
    ScrollUp,
    /// Go to the first one of the next section.
    NextSection,
    /// Go to the first one of this or the previous section.
    PreviousSection,
    /// Go to the first one of the next pillar.
    NextPillar,
    /// Go to the first one of this or the previous pillar.
    PreviousPillar,
    /// Go to the next one that is not answered.
    NextUnanswered,
    /// Give this answer.
    Answer(Answer),
    /// Take the answer away.
    Clear,
    /// Go to the next one on which people disagree.
    NextDisagreement,
    /// Go to the next one that was carried over and not confirmed.
    NextCarried,
    /// Take the answer of one side of a disagreement, by its place.
    TakeSide(usize),
    /// Confirm an answer that was carried over.
    Confirm,
    /// Write a note.
    Note,
    /// Write a note in the user's own editor.
    NoteInEditor,
    /// Write down the evidence.
    Evidence,
    /// Say how the answer is known.
    Confidence,
    /// Write down what to do, who does it, and until when.
    Plan,
    /// Accept the risk until a date.
    Accept,
    /// Mark for discussion.
    Flag,
    /// Put a point aside, to be talked about later.
    Park,
    /// Ask for evidence to be brought.
    Bring,
    /// Record that people in the room differ.
    Disagree,
    /// Say who answers.
    Speaker,
    /// Begin a session, or change who is in the room and how long it lasts.
    Room,
    /// Look back at the session.
    Debrief,
    /// End the session, or go on with it.
    EndSession,
    /// Write the readout of the session.
    WriteReadout(ExportFormat),
    /// Take the last change back.
    Undo,
    /// Make the change again.
    Redo,
    /// Search.
    Search,
    /// Go to a checkpoint by its id.
    GoTo,
    /// Go to the next pane.
    Pane,
    /// Show or hide the guidance.
    Guidance,
    /// Show or hide what to ask when the room says yes too fast.
    Probes,
    /// Copy the question.
    CopyQuestion,
    /// Copy the links.
    CopyLinks,
    /// Show the next language: Japanese, English, both.
    Language,
    /// Show the question alone, large.
    Workshop,
    /// Show the principles.
    Principles,
    /// Show the overview.
    Overview,
    /// Show the summary.
    Summary,
    /// Compare the review with an earlier one, or go back to the comparison.
    Compare,
    /// Show all that was said to the checkpoint last time.
    LastTime,
    /// Choose which checkpoints are walked.
    Filters,
    /// Take the next choice of a condition of the filter.
    FilterBy(Condition),
    /// Walk all checkpoints again.
    ShowAll,
    /// Walk in the order of the risks, or in that of the packs again.
    ByRisk,
    /// Mark what is unanswered in the section as not applicable.
    SectionNotApplicable,
    /// Mean the whole pillar, or the section alone again.
    Scope,
    /// Choose the next row that leads to a checkpoint.
    NextRow,
    /// Choose the previous row that leads to a checkpoint.
    PreviousRow,
    /// Compare with another review.
    OtherReview,
    /// Show the next kind of changes.
    NextFilter,
    /// Show the previous kind of changes.
    PreviousFilter,
    /// Edit the review's details.
    Details,
    /// Show the help.
    Help,
    /// Open what is chosen.
    Open,
    /// Begin a new review.
    NewReview,
    /// Show what can be exported.
    Export,
    /// Write the summary in a format.
    ExportAs(ExportFormat),
    /// End editing and keep things as they were.
    Cancel,
    /// End editing.
    Done,
    /// Go to the next field.
    NextField,
    /// Go to the previous field.
    PreviousField,
    /// Take the next choice.
    NextChoice,
    /// Take the previous choice.
    PreviousChoice,
    /// Begin the review that was described.
    Begin,
    /// Go to the questions.
    Questions,
    /// Go back to where one came from.
    Back,
    /// Stop the program until it is continued.
    Suspend,
    /// Bring in what an earlier run could not save.
    TakeIn,
    /// Set aside what an earlier run could not save.
    SetAside,
    /// Leave.
    Quit,
    /// Leave although something is not saved.
    QuitAnyway,
}
