//! Reading the workshop of a review: `[plan]`, `[[sessions]]` and `[[parked]]`.

use std::collections::BTreeMap;

use crate::domain::workshop::{MOST_MINUTES, Parked, ParkedKind, Plan, Sitting, Workshop};
use crate::domain::{CheckpointId, Stamp, Untrusted};
use crate::format::problem::ProblemKind;
use crate::format::read::TableReader;

pub(crate) const PLAN_KEYS: [&str; 4] = ["minutes", "people", "made", "checkpoints"];

pub(crate) const SESSION_KEYS: [&str; 5] = ["start", "end", "minutes", "people", "asked"];

pub(crate) const PARKED_KEYS: [&str; 8] =
    ["text", "kind", "checkpoint", "by", "at", "owner", "due", "done"];

const KINDS: &[&str] = &["discussion", "evidence"];

/// The minutes of a session that does not say how many it has.
const USUAL_MINUTES: u32 = 90;

/// The most people that are planned for.
const MOST_PEOPLE: u32 = 10_000;

/// Reads all that a review remembers of its workshop, in order and each thing once.
pub(super) fn read(root: &mut TableReader<'_, '_, '_>) -> Workshop {
    let mut workshop =
        Workshop { plan: plan(root), sittings: sessions(root), parked: parked(root) };
    workshop.sort();
    // Of a session that stands there twice everything holds; merging brings it together.
    workshop.sittings.dedup_by(|again, first| {
        let same = again.start == first.start;
        if same {
            first.asked.append(&mut again.asked);
        }
        same
    });
    workshop.parked.dedup_by_key(|point| point.key());
    workshop
}

fn plan(root: &mut TableReader<'_, '_, '_>) -> Option<Plan> {
    let (table, span) = root.table("plan")?;
    let mut reader = root.inside("plan".to_owned(), table, span);
    reader.expect_only(&PLAN_KEYS);
    let mut checkpoints = Vec::new();
    for text in reader.texts("checkpoints") {
        checkpoints.extend(id(&mut reader, "checkpoints", &text));
    }
    Some(Plan {
        minutes: reader.count("minutes", MOST_MINUTES).unwrap_or(USUAL_MINUTES),
        people: reader.count("people", MOST_PEOPLE),
        made: reader.moment("made"),
        checkpoints,
    })
}

fn sessions(root: &mut TableReader<'_, '_, '_>) -> Vec<Sitting> {
    let mut out = Vec::new();
    for (table, span) in root.tables("sessions") {
        let mut reader = root.inside("sessions".to_owned(), table, span);
        reader.expect_only(&SESSION_KEYS);
        if reader.get("start").is_none() {
            reader.missing("start");
        }
        let end = reader.moment("end");
        let minutes = reader.count("minutes", MOST_MINUTES).unwrap_or(USUAL_MINUTES);
        let (people, asked) = (reader.texts("people"), asked(&mut reader));
        let start = reader.moment("start");
        out.extend(start.map(|start| Sitting { start, end, minutes, people, asked }));
    }
    out
}

fn asked(reader: &mut TableReader<'_, '_, '_>) -> BTreeMap<CheckpointId, Stamp> {
    let mut out = BTreeMap::new();
    let Some((table, span)) = reader.table("asked") else { return out };
    let mut inner = reader.inside(reader.path("asked"), table, span);
    for name in table.keys() {
        let at = inner.moment(name.get_ref());
        match (CheckpointId::new(name.get_ref()), at) {
            (Some(id), Some(at)) => {
                out.insert(id, at);
            }
            (None, _) => {
                inner.problem(ProblemKind::BadId { id: name.get_ref().to_string() }, name.span());
            }
            (Some(_), None) => {}
        }
    }
    out
}

fn parked(root: &mut TableReader<'_, '_, '_>) -> Vec<Parked> {
    let mut out = Vec::new();
    for (table, span) in root.tables("parked") {
        let mut reader = root.inside("parked".to_owned(), table, span);
        reader.expect_only(&PARKED_KEYS);
        let checkpoint = reader.text("checkpoint");
        out.push(Parked {
            text: reader.text("text").unwrap_or_default(),
            kind: reader.word("kind", KINDS, ParkedKind::parse).unwrap_or_default(),
            checkpoint: checkpoint.and_then(|text| id(&mut reader, "checkpoint", &text)),
            by: reader.text("by").unwrap_or_default(),
            at: reader.moment("at"),
            owner: reader.text("owner").unwrap_or_default(),
            due: reader.day("due"),
            done: reader.flag("done"),
        });
    }
    out
}

fn id(reader: &mut TableReader<'_, '_, '_>, key: &str, text: &Untrusted) -> Option<CheckpointId> {
    let id = CheckpointId::new(text.raw());
    if id.is_none() {
        let span = reader.span_of(key);
        reader.problem(ProblemKind::BadId { id: text.raw().to_owned() }, span);
    }
    id
}
