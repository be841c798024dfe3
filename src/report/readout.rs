//! What a session came to, on one page: decisions, open actions, what is parked, what was not asked.
//!
//! No score: a review is a conversation, and its summary tells the numbers.

use std::collections::BTreeSet;

use super::document::{Cell, Column, Document, Entry, Field, Tone};
use super::wording::{Wording, first_line, listed};
use super::{Options, labels};
use crate::domain::plan::is_open;
use crate::domain::review::Stamp;
use crate::domain::workshop::{Parked, ParkedKind, Sitting};
use crate::domain::{Answer, Checkpoint, CheckpointId, Content, Review, review};
use crate::text::Texts;

/// How many rows of a list stand on the page.
const MOST_ROWS: usize = 12;

/// Makes the readout of the session that was held last, or of the whole review when none was.
#[must_use]
pub fn readout(
    content: &Content,
    review: &Review,
    texts: &Texts,
    options: &Options,
    now: Stamp,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let sitting = review.workshop.last();
    let page = Page { content, review, sitting, texts, wording, options, now };
    let mut out = Document::new(texts.readout_title(&review.workload.shown_line()));
    page.head(&mut out);
    page.decided(&mut out);
    page.differ(&mut out);
    page.actions(&mut out);
    page.parked(&mut out, ParkedKind::Evidence);
    page.flags(&mut out);
    page.parked(&mut out, ParkedKind::Discussion);
    page.not_asked(&mut out);
    out
}

struct Page<'a> {
    content: &'a Content,
    review: &'a Review,
    sitting: Option<&'a Sitting>,
    texts: &'a Texts,
    wording: Wording<'a>,
    options: &'a Options,
    now: Stamp,
}

impl<'a> Page<'a> {
    fn entry(&self, id: &CheckpointId) -> Option<&'a review::Entry> {
        self.review.entry(id)
    }

    /// Returns the checkpoints of the session in the order of the packs.
    fn asked(&self) -> impl Iterator<Item = &'a Checkpoint> {
        let sitting = self.sitting;
        self.content
            .checkpoints()
            .filter(move |c| sitting.is_none_or(|sitting| sitting.asked.contains_key(&c.id)))
    }

    fn is_open(&self, checkpoint: &Checkpoint) -> bool {
        is_open(self.entry(&checkpoint.id), checkpoint)
    }

    fn head(&self, out: &mut Document) {
        let t = self.texts;
        let Some(sitting) = self.sitting else {
            out.paragraph(Cell::toned(t.readout_no_session(), Tone::Muted));
            return;
        };
        let open = self.content.checkpoints().filter(|c| self.is_open(c)).count();
        let people: Vec<_> = sitting.people.iter().map(|p| p.shown_line().into_owned()).collect();
        let count = self.review.workshop.sittings.len();
        let before = if count > 1 { self.earlier() } else { String::new() };
        out.fields(vec![
            Field::new(t.readout_label_when(), self.when(sitting)),
            Field::new(t.readout_label_people(), people.join(", ")),
            Field::new(
                t.readout_label_asked(),
                [t.readout_asked(sitting.asked.len(), open), self.by_pillar(sitting)]
                    .join("\n")
                    .trim_end(),
            ),
            Field::new(t.readout_label_sessions(), before),
        ]);
    }

    /// Counts what was asked of each of several pillars.
    fn by_pillar(&self, sitting: &Sitting) -> String {
        if !self.content.has_several_pillars() {
            return String::new();
        }
        let asked = self.content.pillars().filter_map(|pillar| {
            let here = pillar.checkpoints().filter(|c| sitting.asked.contains_key(&c.id)).count();
            let here = u32::try_from(here).ok().filter(|here| *here > 0)?;
            let name = self.wording.line(&pillar.title);
            let name = self.texts.report_named(pillar.id.as_str(), &name);
            Some(self.texts.report_unasked_section(&name, here))
        });
        listed(asked)
    }

    fn when(&self, sitting: &Sitting) -> String {
        let clock = |at: Stamp| at.format("%H:%M").to_string();
        let day = sitting.start.date_naive().to_string();
        if sitting.is_held(self.now) {
            return self.texts.readout_when_held(day, clock(sitting.start), sitting.minutes);
        }
        self.texts.readout_when(day, clock(sitting.start), clock(sitting.ended()))
    }

    /// Names the sessions before the last one, the newest first.
    fn earlier(&self) -> String {
        let sittings = self.review.workshop.sittings.iter().rev().skip(1);
        let lines = sittings.take(MOST_ROWS).map(|sitting| self.when(sitting));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn question(&self, id: &CheckpointId) -> String {
        self.content.checkpoint(id).map(|c| self.wording.content(&c.question)).unwrap_or_default()
    }

    /// Cuts a list that is longer than a page can take, and says so.
    fn table(&self, out: &mut Document, columns: Vec<Column>, mut rows: Vec<Vec<Cell>>) {
        let more = rows.len().saturating_sub(MOST_ROWS);
        // A list that is cut by one or two is longer with the line that says so.
        let more = if more > 2 { more } else { 0 };
        rows.truncate(rows.len() - more);
        out.table(columns, rows);
        if more > 0 {
            out.paragraph(Cell::toned(self.texts.readout_more(more), Tone::Muted));
        }
    }

    fn decided(&self, out: &mut Document) {
        let t = self.texts;
        out.part(t.readout_part_decided());
        let of = |answer: Answer| -> Vec<&CheckpointId> {
            let given = |c: &&Checkpoint| {
                self.entry(&c.id).is_some_and(|e| !e.carried && e.counted() == Some(answer))
            };
            self.asked().filter(given).map(|c| &c.id).collect()
        };
        let gaps = [of(Answer::No), of(Answer::Partial)].concat();
        let rows = gaps.iter().map(|id| self.decision(id)).collect();
        let columns = vec![
            Column::text(t.report_label_id()),
            Column::text(t.report_label_answer()),
            Column::text(t.report_label_question()),
            Column::text(t.report_label_note()),
        ];
        self.table(out, columns, rows);
        let mut lists = Vec::new();
        for answer in [Answer::Yes, Answer::NotApplicable] {
            let ids = of(answer);
            if !ids.is_empty() {
                let word = labels::answer(t, Some(answer)).text;
                lists.push(Cell::from(t.readout_listed(word, listed(ids))));
            }
        }
        if gaps.is_empty() && lists.is_empty() {
            out.paragraph(Cell::toned(t.readout_nothing_decided(), Tone::Muted));
        }
        out.list(lists);
    }

    fn decision(&self, id: &CheckpointId) -> Vec<Cell> {
        let entry = self.entry(id);
        vec![
            Cell::toned(id.as_str(), Tone::Strong),
            labels::answer(self.texts, entry.and_then(review::Entry::counted)),
            self.question(id).into(),
            entry.map(|e| first_line(&e.note)).unwrap_or_default().into(),
        ]
    }

    fn differ(&self, out: &mut Document) {
        let t = self.texts;
        let disputed: Vec<(&Checkpoint, &review::Entry)> = self
            .content
            .checkpoints()
            .filter_map(|c| Some((c, self.entry(&c.id)?)))
            .filter(|(_, e)| !e.disagreement.is_empty())
            .collect();
        if disputed.is_empty() {
            return;
        }
        out.part(t.readout_part_differ());
        for (checkpoint, entry) in disputed {
            let fields = entry.disagreement.iter().zip(1..).map(|(side, number)| {
                let by = match side.by.is_empty() {
                    true => t.report_side_unnamed(number),
                    false => side.by.shown_line().into_owned(),
                };
                let answer = labels::answer(t, side.answer).text;
                let text = match side.note.is_empty() {
                    true => answer,
                    false => t.report_side(answer, &side.note.shown_line()),
                };
                Field::new(by, text)
            });
            out.entry(Entry {
                name: Cell::toned(checkpoint.id.as_str(), Tone::Strong),
                marks: Vec::new(),
                text: self.question(&checkpoint.id).into(),
                fields: fields.collect(),
            });
        }
    }

    fn actions(&self, out: &mut Document) {
        let t = self.texts;
        out.part(t.readout_part_actions());
        let rows: Vec<Vec<Cell>> = self
            .content
            .checkpoints()
            .filter_map(|c| Some((c, self.entry(&c.id)?)))
            .filter(|(_, e)| e.is_set_out() && !e.is_settled())
            .map(|(c, e)| {
                let what = match e.action.raw().trim().is_empty() {
                    true => Cell::toned(t.report_no_action_yet(&self.question(&c.id)), Tone::Muted),
                    false => e.action.shown_line().into_owned().into(),
                };
                vec![
                    Cell::toned(c.id.as_str(), Tone::Strong),
                    what,
                    self.owner(&e.owner),
                    self.due(e.due),
                ]
            })
            .collect();
        if rows.is_empty() {
            out.paragraph(Cell::toned(t.readout_no_actions(), Tone::Muted));
        }
        let columns = vec![
            Column::text(t.report_label_id()),
            Column::text(t.report_label_action()),
            Column::text(t.report_label_owner()),
            Column::text(t.report_label_due()),
        ];
        self.table(out, columns, rows);
        let settled = self.content.checkpoints().map(|c| &c.id);
        let settled: Vec<_> = settled
            .filter(|id| self.entry(id).is_some_and(|e| e.is_set_out() && e.is_settled()))
            .collect();
        if !settled.is_empty() {
            let text = t.report_actions_settled(settled.len(), &listed(&settled));
            out.paragraph(Cell::toned(text, Tone::Muted));
        }
    }

    fn owner(&self, owner: &crate::domain::Untrusted) -> Cell {
        if owner.is_empty() {
            return Cell::toned(self.texts.readout_no_owner(), Tone::Muted);
        }
        owner.shown_line().into_owned().into()
    }

    fn due(&self, due: Option<chrono::NaiveDate>) -> Cell {
        match due {
            None => Cell::default(),
            Some(due) if due < self.options.today => {
                Cell::toned(self.texts.report_overdue(&due.to_string()), Tone::High)
            }
            Some(due) => due.to_string().into(),
        }
    }

    fn parked(&self, out: &mut Document, kind: ParkedKind) {
        let t = self.texts;
        let points: Vec<&Parked> =
            self.review.workshop.parked.iter().filter(|p| p.kind == kind).collect();
        if points.is_empty() {
            return;
        }
        // A column that is empty all the way down says nothing.
        let named = points.iter().any(|p| !p.by.is_empty());
        let owned = kind == ParkedKind::Evidence || points.iter().any(|p| !p.owner.is_empty());
        let dated = points.iter().any(|p| p.due.is_some());
        let has = [true, true, named, owned, dated];
        let kept = |cells: Vec<Cell>| -> Vec<Cell> {
            cells.into_iter().zip(has).filter(|(_, has)| *has).map(|(cell, _)| cell).collect()
        };
        let titles = [
            t.report_label_id(),
            t.readout_column_point(),
            t.readout_column_by(),
            t.report_label_owner(),
            t.report_label_due(),
        ];
        out.part(match kind {
            ParkedKind::Discussion => t.readout_part_parked(),
            ParkedKind::Evidence => t.readout_part_bring(),
        });
        let titles = titles.into_iter().zip(has).filter(|(_, has)| *has);
        let columns = titles.map(|(title, _)| Column::text(title)).collect();
        let rows = points.iter().map(|point| kept(self.point(point))).collect();
        self.table(out, columns, rows);
    }

    fn point(&self, point: &Parked) -> Vec<Cell> {
        let text = match (point.text.is_empty(), &point.checkpoint) {
            (true, Some(id)) => self.question(id),
            _ => point.text.shown_line().into_owned(),
        };
        let text = if point.done { self.texts.readout_settled(text) } else { text };
        let id = point.checkpoint.as_ref().map(|id| Cell::toned(id.as_str(), Tone::Strong));
        let owner = match point.kind {
            ParkedKind::Discussion => point.owner.shown_line().into_owned().into(),
            ParkedKind::Evidence => self.owner(&point.owner),
        };
        let due = if point.done { Cell::default() } else { self.due(point.due) };
        let by = point.by.shown_line().into_owned();
        vec![id.unwrap_or_default(), text.into(), by.into(), owner, due]
    }

    fn flags(&self, out: &mut Document) {
        let t = self.texts;
        let brought: BTreeSet<&CheckpointId> = self
            .review
            .workshop
            .parked
            .iter()
            .filter(|p| p.kind == ParkedKind::Evidence)
            .filter_map(|p| p.checkpoint.as_ref())
            .collect();
        let rows: Vec<Vec<Cell>> = self
            .content
            .checkpoints()
            .filter_map(|c| Some((c, self.entry(&c.id)?)))
            // What waits for its evidence is told there.
            .filter(|(c, e)| e.flag && !brought.contains(&c.id))
            .map(|(c, e)| {
                vec![
                    Cell::toned(c.id.as_str(), Tone::Strong),
                    self.question(&c.id).into(),
                    first_line(&e.note).into(),
                ]
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        out.part(t.readout_part_flags());
        let columns = vec![
            Column::text(t.report_label_id()),
            Column::text(t.report_label_question()),
            Column::text(t.report_label_note()),
        ];
        self.table(out, columns, rows);
    }

    fn not_asked(&self, out: &mut Document) {
        let t = self.texts;
        out.part(t.readout_part_not_asked());
        let plan = self.review.workshop.plan.as_ref();
        let planned: BTreeSet<&CheckpointId> =
            plan.into_iter().flat_map(|plan| &plan.checkpoints).collect();
        let asked: BTreeSet<&CheckpointId> =
            self.sitting.into_iter().flat_map(|sitting| sitting.asked.keys()).collect();
        let (missed, others): (Vec<&CheckpointId>, Vec<&CheckpointId>) = self
            .content
            .checkpoints()
            .filter(|c| self.is_open(c) && !asked.contains(&c.id))
            .map(|c| &c.id)
            .partition(|id| planned.contains(id));
        let mut lines = Vec::new();
        if !missed.is_empty() {
            lines.push(Cell::from(t.readout_not_asked_planned(listed(missed))));
        }
        if !others.is_empty() {
            lines.push(Cell::from(match plan {
                Some(_) => t.readout_not_asked_others(others.len()),
                None => t.readout_not_asked_open(others.len()),
            }));
        }
        if lines.is_empty() {
            out.paragraph(t.readout_all_asked());
        }
        out.list(lines);
    }
}
