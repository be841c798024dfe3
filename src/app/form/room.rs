//! The fields that a room needs: a point, two sides, who is here. They are applied together at the end,
//! because half of them says nothing.

use super::{Field, FieldName, Form, Input, Subject, Topic, choice, line};
use crate::domain::search::fold;
use crate::domain::workshop::{MOST_MINUTES, Sitting};
use crate::domain::{Answer, Review, Untrusted};

/// The minutes of a session when nothing is planned.
const USUAL_MINUTES: u32 = 90;

/// Returns the empty fields of a topic.
pub(super) fn fields(topic: Topic) -> Vec<Field> {
    let side = |at| {
        [line(FieldName::SideName(at), ""), choice(FieldName::SideAnswer(at), &Answer::ALL, None)]
    };
    match topic {
        Topic::Disagree => side(0).into_iter().chain(side(1)).collect(),
        Topic::Bring => {
            vec![line(FieldName::Bring, ""), line(FieldName::Owner, ""), line(FieldName::Due, "")]
        }
        _ => vec![line(FieldName::Point, "")],
    }
}

impl Form {
    /// Makes the form for a session: the one that is being held, or one that is about to begin.
    #[must_use]
    pub fn of_room(review: &Review, held: Option<&Sitting>) -> Self {
        let last = held.or(review.workshop.last());
        let people = last.map_or(review.reviewers.as_slice(), |sitting| &sitting.people);
        let planned = review.workshop.plan.as_ref().map_or(USUAL_MINUTES, |plan| plan.minutes);
        let minutes = held.map_or(planned, |sitting| sitting.minutes);
        let names: Vec<&str> = people.iter().map(Untrusted::raw).collect();
        let fields = vec![
            line(FieldName::People, &names.join(", ")),
            line(FieldName::Minutes, &minutes.to_string()),
        ];
        Self::new(Subject::Room, fields)
    }

    /// Makes the form for who answers.
    #[must_use]
    pub fn of_speaker(by: &Untrusted) -> Self {
        Self::new(Subject::Speaker, vec![line(FieldName::Speaker, by.raw())])
    }

    /// Tells whether the fields are applied together at the end.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        matches!(
            self.subject,
            Subject::Room
                | Subject::Speaker
                | Subject::Checkpoint(_, Topic::Park | Topic::Bring | Topic::Disagree)
        )
    }

    /// Chooses one directly.
    pub(in crate::app) fn pick(&mut self, chosen: usize) {
        if let Some(Field { input: Input::Choice { at, of }, .. }) = self.fields.get_mut(self.focus)
        {
            *at = Some(chosen).filter(|chosen| chosen < of);
        }
    }

    /// Returns who is in the room, as typed with commas of any kind between.
    pub(in crate::app) fn people(&self) -> Vec<Untrusted> {
        let mut people: Vec<Untrusted> = Vec::new();
        let names = self.text(FieldName::People).split([',', '、', '，', ';', '\n', '・']);
        for name in names.map(str::trim).filter(|name| !name.is_empty()) {
            let name = Untrusted::from(name);
            if !people.contains(&name) {
                people.push(name);
            }
        }
        people
    }

    /// Returns the minutes of the session, if they can be read.
    #[must_use]
    pub fn minutes(&self) -> Option<u32> {
        number(self.text(FieldName::Minutes)).filter(|n| (1..=MOST_MINUTES).contains(n))
    }
}

/// Reads a whole number, of full-width digits too.
fn number(text: &str) -> Option<u32> {
    fold(text.trim()).parse().ok()
}

/// Returns who is meant: a number is the place in the room, from 1, and everything else a name.
#[must_use]
pub fn person(typed: &str, people: &[Untrusted]) -> Untrusted {
    let place = number(typed).and_then(|n| usize::try_from(n).ok()?.checked_sub(1));
    match place.and_then(|place| people.get(place)) {
        Some(person) => person.clone(),
        None => typed.trim().into(),
    }
}
