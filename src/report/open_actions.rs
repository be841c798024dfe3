//! What people have set out to do, over any number of reviews: by owner, then by the day on which it
//! is due.

use chrono::NaiveDate;
use serde::Serialize;

use super::csv::{self, Value};
use super::document::{Align, Cell, Column, Document, Tone};
use super::json::shapes::ReviewShape;
use super::wording::{Wording, listed};
use super::{Options, json, labels};
use crate::domain::search::fold;
use crate::domain::{
    Answer, Assessment, Checkpoint, CheckpointId, Content, Effort, Entry, Lang, Review, Risk,
    Severity, Untrusted,
};
use crate::text::Texts;

/// A review with what follows from it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The name of its file.
    pub file: &'a Untrusted,
    /// What is asked.
    pub content: &'a Content,
    /// The review.
    pub review: &'a Review,
    /// What follows from it.
    pub assessment: &'a Assessment,
}

/// Which actions are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those whose owner has this in the name.
    pub owner: Option<String>,
    /// Those whose day has passed.
    pub overdue: bool,
}

/// An action that is open.
#[derive(Debug, Clone, Copy)]
pub struct OpenAction<'a> {
    source: Source<'a>,
    checkpoint: &'a Checkpoint,
    entry: &'a Entry,
    risk: Risk,
    gain: u8,
    /// The risk is accepted today.
    accepted: bool,
    overdue: bool,
}

/// The actions that are open, and the gaps that have none.
#[derive(Debug, Clone)]
pub struct OpenActions<'a> {
    /// The reviews, in the order in which they were named.
    pub sources: &'a [Source<'a>],
    /// The actions, in order.
    pub actions: Vec<OpenAction<'a>>,
    /// How many gaps nobody has set out to close.
    pub without: usize,
    /// The checkpoints where somebody has set out to do something and the answer leaves nothing to do.
    pub settled: Vec<&'a CheckpointId>,
}

/// Finds the open actions of reviews on a day.
///
/// An action is open when its checkpoint is not met and somebody wrote down what to do, who does it
/// or until when. They stand by owner, those without one last; then by day, risk and gain.
#[must_use]
pub fn find<'a>(sources: &'a [Source<'a>], wanted: &Wanted, today: NaiveDate) -> OpenActions<'a> {
    let mut actions: Vec<OpenAction<'a>> = Vec::new();
    let mut without = 0;
    let mut settled = Vec::new();
    for source in sources {
        for checkpoint in source.content.checkpoints() {
            let Some(standing) = source.assessment.standing(&checkpoint.id) else { continue };
            let is_met = matches!(standing.risk, Risk::None | Risk::NotApplicable);
            let entry = source.review.entry(&checkpoint.id).filter(|e| e.is_set_out());
            match entry {
                Some(entry) => {
                    let next = source.assessment.actions.iter().find(|a| a.id == checkpoint.id);
                    let action = OpenAction {
                        source: *source,
                        checkpoint,
                        entry,
                        risk: standing.risk,
                        gain: next.map_or(0, |a| a.gain),
                        accepted: standing.accepted,
                        overdue: entry.due.is_some_and(|due| due < today),
                    };
                    match (action.is_wanted(wanted), is_met) {
                        (false, _) => {}
                        (true, true) => settled.push(&checkpoint.id),
                        (true, false) => actions.push(action),
                    }
                }
                None if standing.risk.level().is_some() && !standing.accepted => without += 1,
                _ => {}
            }
        }
    }
    actions.sort_by(|a, b| a.order().cmp(&b.order()));
    OpenActions { sources, actions, without, settled }
}

impl<'a> OpenActions<'a> {
    /// Returns the same actions as other versions of the same reviews tell them, e.g. with names
    /// covered, in the order that follows from those.
    #[must_use]
    pub fn in_words_of(self, sources: &'a [Source<'a>]) -> Self {
        let place = |action: &OpenAction<'_>| {
            let is = |s: &Source<'_>| std::ptr::eq(s.review, action.source.review);
            self.sources.iter().position(is)
        };
        let told = |action: OpenAction<'a>| {
            let source = sources.get(place(&action)?)?;
            let entry = source.review.entry(&action.checkpoint.id)?;
            Some(OpenAction { source: *source, entry, ..action })
        };
        let mut actions: Vec<_> = self.actions.iter().copied().filter_map(told).collect();
        actions.sort_by(|a, b| a.order().cmp(&b.order()));
        Self { sources, actions, ..self }
    }
}

impl<'a> OpenAction<'a> {
    fn owner(&self) -> &'a str {
        self.entry.owner.raw().trim()
    }

    fn is_wanted(&self, wanted: &Wanted) -> bool {
        let owner = wanted.owner.as_ref();
        owner.is_none_or(|owner| fold(self.owner()).contains(&fold(owner.trim())))
            && (!wanted.overdue || self.overdue)
    }

    fn order(&self) -> impl Ord + use<'a> {
        let due = self.entry.due;
        (
            (self.owner().is_empty(), self.owner()),
            (due.is_none(), due),
            std::cmp::Reverse(self.risk.level()),
            std::cmp::Reverse(self.gain),
        )
    }
}

/// Makes the report of open actions.
#[must_use]
pub fn document(open: &OpenActions<'_>, texts: &Texts, options: &Options) -> Document {
    let mut out = Document::new(texts.export_actions_title());
    let overdue = open.actions.iter().filter(|a| a.overdue).count();
    let unowned = open.actions.iter().filter(|a| a.owner().is_empty()).count();
    let count = open.actions.len();
    if count == 0 {
        out.paragraph(texts.export_no_actions());
    } else {
        let tone = if overdue > 0 { Tone::High } else { Tone::Strong };
        let reviews = open.sources.len();
        let counts = texts.export_actions_count(count, reviews, overdue, unowned);
        out.paragraph(Cell::toned(counts, tone));
    }
    for group in open.actions.chunk_by(|a, b| a.owner() == b.owner()) {
        let owner = group.first().map(|a| a.entry.owner.shown_line()).unwrap_or_default();
        let late = group.iter().filter(|a| a.overdue).count();
        let owner = owner.trim();
        out.part(if owner.is_empty() {
            texts.export_actions_unowned(group.len(), late)
        } else {
            texts.export_actions_owner(owner, group.len(), late)
        });
        out.table(columns(texts), group.iter().map(|a| row(a, texts, options)).collect());
    }
    if !open.settled.is_empty() {
        let ids = listed(&open.settled);
        let text = texts.report_actions_settled(open.settled.len(), &ids);
        out.paragraph(Cell::toned(text, Tone::Muted));
    }
    if open.without > 0 {
        out.paragraph(Cell::toned(texts.export_actions_without(open.without), Tone::Muted));
    }
    out
}

fn columns(texts: &Texts) -> Vec<Column> {
    let gain = Column { align: Align::Right, ..Column::text(texts.report_label_gain()) };
    vec![
        Column::text(texts.report_label_due()),
        Column::text(texts.report_label_risk()),
        gain,
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_workload()),
        Column::text(texts.report_label_action()),
        Column::text(texts.report_label_effort()),
    ]
}

fn row(action: &OpenAction<'_>, texts: &Texts, options: &Options) -> Vec<Cell> {
    let wording = Wording { texts, languages: options.languages };
    let entry = action.entry;
    let due = match entry.due {
        Some(due) if action.overdue => {
            Cell::toned(texts.report_overdue(&due.to_string()), Tone::High)
        }
        Some(due) => due.to_string().into(),
        None => Cell::default(),
    };
    let mut risk = labels::risk(texts, action.risk);
    let until = entry.accepted.as_ref().filter(|_| action.accepted).map(|a| a.until.to_string());
    if let Some(until) = until {
        let text = format!("{}\n{}", risk.text, texts.report_accepted_mark(&until));
        risk = Cell::toned(text, Tone::Muted);
    }
    let what = if entry.action.raw().trim().is_empty() {
        let question = wording.content(&action.checkpoint.question);
        Cell::toned(texts.report_no_action_yet(&question), Tone::Muted)
    } else {
        entry.action.shown().into_owned().into()
    };
    vec![
        due,
        risk,
        format!("+{}", action.gain).into(),
        Cell::toned(action.checkpoint.id.as_str(), Tone::Strong),
        action.source.review.workload.shown_line().into_owned().into(),
        what,
        entry.effort.map(|e| labels::effort(texts, e)).unwrap_or_default().into(),
    ]
}

/// The columns of the rows; new ones go to the end.
pub const COLUMNS: [&str; 16] = [
    "owner",
    "due",
    "overdue",
    "risk",
    "gain",
    "id",
    "workload",
    "action",
    "effort",
    "answer",
    "accepted_until",
    "question",
    "template",
    "review_id",
    "title",
    "file",
];

/// Makes the open actions as rows; the words in them are those of JSON.
#[must_use]
pub fn csv(open: &OpenActions<'_>, texts: &Texts, options: &Options) -> String {
    let wording = Wording { texts, languages: options.languages };
    let day = |day: Option<NaiveDate>| Value::Text(day.map(|d| d.to_string()).unwrap_or_default());
    let rows = open.actions.iter().map(|action| {
        let (entry, review) = (action.entry, action.source.review);
        let template = action.source.content.template_of(action.checkpoint);
        vec![
            Value::of(&entry.owner),
            day(entry.due),
            if action.overdue { "true".into() } else { Value::Empty },
            action.risk.token().into(),
            Value::Number(action.gain.into()),
            action.checkpoint.id.as_str().into(),
            Value::of(&review.workload),
            Value::of(&entry.action),
            entry.effort.map_or("", |e| e.token()).into(),
            entry.answer.map_or("", |a| a.token()).into(),
            day(entry.accepted.as_ref().map(|a| a.until)),
            wording.content(&action.checkpoint.question).into(),
            template.map_or("", AsRef::as_ref).into(),
            Value::of(&review.id),
            Value::of(&review.title),
            Value::of(action.source.file),
        ]
    });
    csv::render(&COLUMNS, &rows.collect::<Vec<_>>())
}

#[derive(Serialize)]
struct Shape<'a> {
    format: u32,
    reviews: Vec<SourceShape<'a>>,
    actions: Vec<ActionShape<'a>>,
    gaps_without_action: usize,
    settled_actions: usize,
}

#[derive(Serialize)]
struct SourceShape<'a> {
    file: &'a str,
    review: ReviewShape<'a>,
}

#[derive(Serialize)]
struct ActionShape<'a> {
    /// The place of the review in `reviews`.
    review: usize,
    id: &'a str,
    severity: &'static str,
    answer: Option<&'static str>,
    risk: &'static str,
    accepted_until: Option<String>,
    gain: u8,
    action: &'a str,
    owner: &'a str,
    due: Option<String>,
    overdue: bool,
    effort: Option<&'static str>,
    question: QuestionShape<'a>,
    template: Option<&'a str>,
}

#[derive(Serialize)]
struct QuestionShape<'a> {
    ja: Option<&'a str>,
    en: Option<&'a str>,
}

/// Makes the open actions as JSON.
#[must_use]
pub fn json(open: &OpenActions<'_>) -> String {
    let sources = open.sources.iter();
    let reviews = sources
        .map(|s| SourceShape { file: s.file.raw(), review: json::review_shape(s.review) })
        .collect();
    let place = |action: &OpenAction<'_>| {
        let is = |s: &Source<'_>| std::ptr::eq(s.review, action.source.review);
        open.sources.iter().position(is).unwrap_or(0)
    };
    let actions = open.actions.iter().map(|action| {
        let (entry, question) = (action.entry, &action.checkpoint.question);
        ActionShape {
            review: place(action),
            id: action.checkpoint.id.as_str(),
            severity: Severity::token(action.checkpoint.severity),
            answer: entry.counted().map(Answer::token),
            risk: action.risk.token(),
            accepted_until: entry.accepted.as_ref().map(|a| a.until.to_string()),
            gain: action.gain,
            action: entry.action.raw(),
            owner: entry.owner.raw(),
            due: entry.due.map(|d| d.to_string()),
            overdue: action.overdue,
            effort: entry.effort.map(Effort::token),
            question: QuestionShape {
                ja: question.exact(Lang::Ja).map(Untrusted::raw),
                en: question.exact(Lang::En).map(Untrusted::raw),
            },
            template: action.source.content.template_of(action.checkpoint).map(AsRef::as_ref),
        }
    });
    json::pretty(&Shape {
        format: json::FORMAT,
        reviews,
        actions: actions.collect(),
        gaps_without_action: open.without,
        settled_actions: open.settled.len(),
    })
}
