//! Fields that are being filled in: a note, evidence, an action, the review's details.
//!
//! What is typed is applied at once, so that nothing waits for a key to be kept; the whole form is
//! one step for undo.

mod room;

use chrono::NaiveDate;

use super::editor::{Editor, Lines};
use super::keymap::{self, Bindings};
use super::screen::FoundPack;
use crate::domain::day::read_day;
use crate::domain::{
    CheckpointId, Confidence, Effort, Entry, PackId, PrincipleId, Review, SectionId,
};
pub use room::person;

/// What a form is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A checkpoint.
    Checkpoint(CheckpointId, Topic),
    /// The note on a principle.
    Principle(PrincipleId),
    /// A section that does not apply.
    Section(SectionId),
    /// A pillar that does not apply, by its place among those of all packs.
    Pillar(usize),
    /// The review's details.
    Details,
    /// A review that is about to begin.
    NewReview,
    /// A session: who is in the room, and for how long.
    Room,
    /// Who answers.
    Speaker,
}

/// What of a checkpoint a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The note.
    Note,
    /// Why it does not apply.
    Reason,
    /// The evidence, and how the answer is known.
    Evidence,
    /// What to do, who does it, until when, and how much work it is.
    Plan,
    /// Until when the risk is accepted, and why.
    Accept,
    /// A point that is put aside.
    Park,
    /// Evidence that is to be brought.
    Bring,
    /// What two people say who differ.
    Disagree,
}

/// The name of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldName {
    /// A note.
    Note,
    /// Why it does not apply.
    Reason,
    /// Evidence, one a line.
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
    AcceptUntil,
    /// Why the risk is accepted.
    AcceptWhy,
    /// The workload.
    Workload,
    /// What the review is called.
    Title,
    /// The environment.
    Environment,
    /// Who reviews, one a line.
    Reviewers,
    /// A note on the review as a whole.
    ReviewNote,
    /// Who answers.
    Reviewer,
    /// The file.
    File,
    /// Whether a pack is asked, by its place among those that can be chosen.
    Pack(usize),
    /// A point that is put aside.
    Point,
    /// Evidence that is to be brought.
    Bring,
    /// Who is on one side of a disagreement, from 0.
    SideName(usize),
    /// The answer of one side of a disagreement, from 0.
    SideAnswer(usize),
    /// Who is in the room.
    People,
    /// How long the session lasts.
    Minutes,
    /// Who answers.
    Speaker,
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: FieldName,
    /// What is filled in.
    pub input: Input,
}

/// What is filled in.
#[derive(Debug, Clone)]
pub enum Input {
    /// A text; whether it has many lines.
    Text(Box<Editor>, Lines),
    /// One of a few, or none.
    Choice {
        /// The one that is chosen.
        at: Option<usize>,
        /// How many there are.
        of: usize,
    },
}

/// Fields that are being filled in.
#[derive(Debug, Clone)]
pub struct Form {
    /// What they are about.
    pub subject: Subject,
    /// The fields.
    pub fields: Vec<Field>,
    /// The field that takes the keys.
    pub focus: usize,
    /// What the same fields can be about instead.
    pub other: Option<Subject>,
    /// The packs that can be chosen; none where there is no choice.
    pub packs: Vec<FoundPack>,
    /// The user was told what leaving means, and may leave all the same.
    pub(super) warned: bool,
    /// What was filled in when it was opened.
    begun: Vec<String>,
}

fn filled(fields: &[Field]) -> Vec<String> {
    let text = |field: &Field| match &field.input {
        Input::Text(editor, _) => editor.text().to_owned(),
        Input::Choice { at, .. } => at.map(|at| at.to_string()).unwrap_or_default(),
    };
    fields.iter().map(text).collect()
}

fn line(name: FieldName, text: &str) -> Field {
    Field { name, input: Input::Text(Box::new(Editor::new(text, Lines::One)), Lines::One) }
}

fn lines(name: FieldName, text: &str) -> Field {
    Field { name, input: Input::Text(Box::new(Editor::new(text, Lines::Many)), Lines::Many) }
}

fn choice<T: PartialEq>(name: FieldName, all: &[T], chosen: Option<T>) -> Field {
    let at = chosen.and_then(|c| all.iter().position(|a| *a == c));
    Field { name, input: Input::Choice { at, of: all.len() } }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|d| d.to_string()).unwrap_or_default()
}

fn joined(texts: &[crate::domain::Untrusted]) -> String {
    texts.iter().map(crate::domain::Untrusted::raw).collect::<Vec<_>>().join("\n")
}

impl Form {
    /// Makes the form for a topic of a checkpoint, filled with what is there.
    #[must_use]
    pub fn of_checkpoint(id: CheckpointId, topic: Topic, entry: Option<&Entry>) -> Self {
        let nothing = Entry::default();
        let entry = entry.unwrap_or(&nothing);
        let fields = match topic {
            Topic::Note => vec![lines(FieldName::Note, entry.note.raw())],
            Topic::Reason => vec![line(FieldName::Reason, entry.reason.raw())],
            Topic::Evidence => vec![
                lines(FieldName::Evidence, &joined(&entry.evidence)),
                choice(FieldName::Confidence, &Confidence::ALL, entry.confidence),
            ],
            Topic::Plan => vec![
                line(FieldName::Action, entry.action.raw()),
                line(FieldName::Owner, entry.owner.raw()),
                line(FieldName::Due, &day(entry.due)),
                choice(FieldName::Effort, &Effort::ALL, entry.effort),
            ],
            Topic::Park | Topic::Bring | Topic::Disagree => room::fields(topic),
            Topic::Accept => {
                let accepted = entry.accepted.as_ref();
                vec![
                    line(FieldName::AcceptUntil, &day(accepted.map(|a| a.until))),
                    line(FieldName::AcceptWhy, accepted.map_or("", |a| a.why.raw())),
                ]
            }
        };
        Self::new(Subject::Checkpoint(id, topic), fields)
    }

    /// Makes the form for the note on a principle.
    #[must_use]
    pub fn of_principle(id: PrincipleId, review: &Review) -> Self {
        let note = review.notes.principles.get(&id).map_or("", |n| n.raw()).to_owned();
        Self::new(Subject::Principle(id), vec![lines(FieldName::Note, &note)])
    }

    /// Makes the form for a section that does not apply, or for its whole pillar instead.
    #[must_use]
    pub fn of_section(id: SectionId, pillar: Option<usize>) -> Self {
        let form = Self::new(Subject::Section(id), vec![line(FieldName::Reason, "")]);
        Self { other: pillar.map(Subject::Pillar), ..form }
    }

    /// Means the other one of the two things that the fields can be about.
    pub(super) fn turn(&mut self) {
        if let Some(other) = &mut self.other {
            std::mem::swap(&mut self.subject, other);
        }
    }

    /// Makes the form for the review's details.
    #[must_use]
    pub fn of_details(review: &Review) -> Self {
        let fields = vec![
            line(FieldName::Workload, review.workload.raw()),
            line(FieldName::Title, review.title.raw()),
            line(FieldName::Environment, review.environment.raw()),
            lines(FieldName::Reviewers, &joined(&review.reviewers)),
            lines(FieldName::ReviewNote, review.notes.review.raw()),
        ];
        Self::new(Subject::Details, fields)
    }

    /// Makes the form about something that is in the review.
    fn of(subject: &Subject, review: &Review) -> Option<Self> {
        match subject {
            Subject::Checkpoint(id, topic) => {
                Some(Self::of_checkpoint(id.clone(), *topic, review.entry(id)))
            }
            Subject::Principle(id) => Some(Self::of_principle(id.clone(), review)),
            Subject::Details => Some(Self::of_details(review)),
            Subject::Section(_)
            | Subject::Pillar(_)
            | Subject::NewReview
            | Subject::Room
            | Subject::Speaker => None,
        }
    }

    /// Takes over the fields in which two states of the review differ.
    pub(super) fn refresh(&mut self, before: &Review, after: &Review) {
        let (Some(old), Some(new)) =
            (Self::of(&self.subject, before), Self::of(&self.subject, after))
        else {
            return;
        };
        for ((field, old), new) in self.fields.iter_mut().zip(old.fields).zip(new.fields) {
            match (&mut field.input, old.input, new.input) {
                (Input::Text(editor, _), Input::Text(old, _), Input::Text(new, _))
                    if old.text() != new.text() =>
                {
                    editor.set_text(new.text());
                }
                (
                    Input::Choice { at, .. },
                    Input::Choice { at: old, .. },
                    Input::Choice { at: new, .. },
                ) if old != new => *at = new,
                _ => {}
            }
        }
    }

    /// Makes the form for a review that is about to begin, with the packs that there are.
    #[must_use]
    pub fn of_new_review(found: &[FoundPack]) -> Self {
        let mut packs: Vec<FoundPack> = Vec::new();
        for one in found {
            if packs.iter().all(|p| p.pack.id != one.pack.id) {
                packs.push(one.clone());
            }
        }
        if packs.len() < 2 {
            packs.clear();
        }
        let mut fields = vec![
            line(FieldName::Workload, ""),
            line(FieldName::Reviewer, ""),
            line(FieldName::File, ""),
        ];
        fields.extend(packs.iter().enumerate().map(|(at, found)| Field {
            name: FieldName::Pack(at),
            input: Input::Choice { at: found.chosen.then_some(0), of: 1 },
        }));
        Self { packs, ..Self::new(Subject::NewReview, fields) }
    }

    /// Returns the packs that are chosen; none where there is no choice.
    #[must_use]
    pub fn chosen_packs(&self) -> Vec<PackId> {
        let packs = self.packs.iter().enumerate();
        let chosen = packs.filter(|(at, _)| self.chosen(FieldName::Pack(*at)).is_some());
        chosen.map(|(_, found)| found.pack.id.clone()).collect()
    }

    fn new(subject: Subject, fields: Vec<Field>) -> Self {
        let begun = filled(&fields);
        Self { subject, fields, focus: 0, other: None, packs: Vec::new(), warned: false, begun }
    }

    /// Tells whether something was filled in that was not there.
    pub(super) fn has_changed(&self) -> bool {
        filled(&self.fields) != self.begun
    }

    /// Returns the field that takes the keys.
    #[must_use]
    pub fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// Tells whether there is a text of many lines in it.
    #[must_use]
    pub fn is_lines(&self) -> bool {
        self.fields.iter().any(|f| matches!(f.input, Input::Text(_, Lines::Many)))
    }

    /// Returns the editor that takes the keys.
    pub fn editor_mut(&mut self) -> Option<&mut Editor> {
        match self.fields.get_mut(self.focus).map(|f| &mut f.input) {
            Some(Input::Text(editor, _)) => Some(editor),
            _ => None,
        }
    }

    /// Returns the text of a field.
    #[must_use]
    pub fn text(&self, name: FieldName) -> &str {
        self.fields
            .iter()
            .find(|f| f.name == name)
            .and_then(|f| match &f.input {
                Input::Text(editor, _) => Some(editor.text()),
                Input::Choice { .. } => None,
            })
            .unwrap_or("")
    }

    /// Returns the choice of a field.
    #[must_use]
    pub fn chosen(&self, name: FieldName) -> Option<usize> {
        self.fields.iter().find(|f| f.name == name).and_then(|f| match f.input {
            Input::Choice { at, .. } => at,
            Input::Text(..) => None,
        })
    }

    /// Returns the keys of the field that takes them.
    #[must_use]
    pub fn bindings(&self) -> Bindings {
        if self.subject == Subject::NewReview {
            return match self.focused().map(|f| &f.input) {
                Some(Input::Choice { .. }) => keymap::NEW_REVIEW_PACK,
                Some(Input::Text(..)) | None => keymap::NEW_REVIEW,
            };
        }
        if self.other.is_some() {
            return keymap::FORM_SCOPE;
        }
        match self.focused().map(|f| &f.input) {
            Some(Input::Choice { .. }) if self.is_asked() => keymap::FORM_SIDE,
            Some(Input::Text(..)) if self.is_asked() && self.fields.len() > 1 => keymap::FORM_ASKED,
            Some(Input::Choice { .. }) => keymap::FORM_CHOICE,
            Some(Input::Text(_, Lines::Many)) if self.fields.len() == 1 => keymap::FORM_NOTE,
            Some(Input::Text(_, Lines::Many)) => keymap::FORM_LINES,
            _ if self.fields.len() == 1 => keymap::FORM_SINGLE,
            _ => keymap::FORM_LINE,
        }
    }

    /// Takes the next or the previous choice; past the last one there is none.
    pub fn choose(&mut self, forward: bool) {
        if let Some(Field { input: Input::Choice { at, of }, .. }) = self.fields.get_mut(self.focus)
        {
            *at = match (*at, forward) {
                (None, true) => Some(0),
                (None, false) => of.checked_sub(1),
                (Some(i), true) => (i + 1 < *of).then_some(i + 1),
                (Some(i), false) => i.checked_sub(1),
            };
        }
    }

    /// Goes to the first field that holds something that is no day; tells whether there is one.
    pub(super) fn go_to_no_day(&mut self, today: NaiveDate) -> bool {
        let wrong = self.fields.iter().position(|field| {
            let text = self.text(field.name).trim();
            matches!(field.name, FieldName::Due | FieldName::AcceptUntil)
                && !text.is_empty()
                && read_day(text, today).is_none()
        });
        self.focus = wrong.unwrap_or(self.focus);
        wrong.is_some()
    }

    /// Tells whether a risk would be accepted until a day without a reason.
    pub(super) fn is_half_accepted(&self) -> bool {
        let filled = |name| !self.text(name).trim().is_empty();
        matches!(self.subject, Subject::Checkpoint(_, Topic::Accept))
            && filled(FieldName::AcceptUntil)
            && !filled(FieldName::AcceptWhy)
    }
}

/// Returns the name of the file that is proposed for a workload.
#[must_use]
pub fn file_name(workload: &str) -> String {
    let plain: String = workload
        .trim()
        .chars()
        .map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' })
        .collect();
    let words: Vec<&str> = plain.split('-').filter(|w| !w.is_empty()).collect();
    let name: String = words.join("-").chars().take(60).collect();
    if name.is_empty() { String::new() } else { format!("{name}.review.toml") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_proposed_for_any_name() {
        assert_eq!(file_name("受注 サービス"), "受注-サービス.review.toml");
        assert_eq!(file_name("../a/b"), "a-b.review.toml");
        assert_eq!(file_name(" / "), "");
    }
}
