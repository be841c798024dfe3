//! Which checkpoints are walked: the filter screen, and the line that says it on every other one.

use ratatui::layout::Rect;

use super::labels;
use super::page::{Page, Piece, button, join_sides, piece};
use super::theme::Role;
use super::{Canvas, Screen};
use crate::app::screen::Filters;
use crate::app::selection::{Condition, Order, Selection};
use crate::app::viewport::Target;
use crate::app::{Action, Session};
use crate::domain::filter::{Filter, Given, Owner};
use crate::domain::{PillarId, SectionId};
use crate::text::{Texts, wrap};

/// Below this many columns a section is named by its number alone.
const NARROW: u16 = 60;

/// The most columns of a section's name in the line that says the filter.
const NAME: usize = 24;

/// Draws the line that says what is walked, if that is not everything; returns what is left.
pub(super) fn line(canvas: &mut Canvas<'_>, screen: &Screen, area: Rect) -> Rect {
    let walked = &canvas.app.selection;
    let Some(session) = &canvas.app.session else { return area };
    let seen = matches!(screen, Screen::Checkpoints(_) | Screen::Overview(_));
    if !seen || *walked == Selection::default() || area.height < 6 {
        return area;
    }
    let texts = canvas.labels();
    let row = Rect { height: 1, ..area };
    let conditions =
        button(said(texts, walked, session, area.width), Role::Key, Target::Do(Action::Filters));
    let mut right = Vec::new();
    let action = if walked.filter.is_empty() {
        Action::ByRisk
    } else {
        let (count, total) = (walked.count(session), session.content.len());
        let count = match area.width {
            0..NARROW => format!("{count}/{total}"),
            _ => texts.filters_count(count, total),
        };
        right.push(piece(format!("{count}  "), Role::Strong));
        Action::ShowAll
    };
    let meaning = match action {
        Action::ByRisk => texts.filter_usual_order(),
        other => labels::action_short(texts, other),
    };
    right.push(button(canvas.key(action), Role::Key, Target::Do(action)));
    if area.width >= NARROW {
        right.push(button(format!(" {meaning}"), Role::Plain, Target::Do(action)));
    }
    canvas.put_line(&join_sides(vec![conditions], right, usize::from(area.width)), row);
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}

/// Says what is walked.
fn said(texts: &Texts, walked: &Selection, session: &Session, columns: u16) -> String {
    let worst_first = (walked.order == Order::Risk).then(|| texts.filter_worst_first());
    let listed = Condition::of(session)
        .iter()
        .copied()
        .filter_map(|condition| match &walked.filter.section {
            // Where there is little room its number says which section it is.
            Some(id) if condition == Condition::Section && columns < NARROW => Some(id.to_string()),
            // A section's own name says which pillar it is of.
            Some(_) if condition == Condition::Pillar => None,
            _ => short(texts, &walked.filter, session, condition),
        })
        .chain(worst_first)
        .reduce(|all, one| texts.filter_and(all, one));
    texts.filter_line(listed.unwrap_or_default())
}

/// Returns a condition in few words, if it is set.
fn short(
    texts: &Texts,
    filter: &Filter,
    session: &Session,
    condition: Condition,
) -> Option<String> {
    match condition {
        Condition::Pillar => {
            filter.pillar.as_ref().map(|id| wrap::cut_to(&pillar(texts, session, id), NAME))
        }
        Condition::Section => {
            filter.section.as_ref().map(|id| wrap::cut_to(&section(texts, session, id), NAME))
        }
        Condition::Severity => {
            filter.severity.map(|severity| texts.severity_mark(labels::severity(texts, severity)))
        }
        Condition::Answer => filter.answer.map(|given| self::given(texts, given)),
        Condition::Flag => filter.flag.then(|| texts.mark_flag()),
        Condition::Carried => filter.carried.then(|| texts.filter_carried()),
        Condition::NoEvidence => filter.no_evidence.then(|| texts.filter_no_evidence()),
        Condition::Owner => filter.owner.as_ref().map(|owner| match owner {
            Owner::Nobody => texts.filter_no_owner(),
            Owner::Named(name) => texts.filter_owner(wrap::cut_to(&name.shown_line(), NAME)),
        }),
    }
}

fn section(texts: &Texts, session: &Session, id: &SectionId) -> String {
    let section = session.content.sections().find(|s| s.id == *id);
    match section {
        Some(section) => format!("{id}  {}", section.title.get(texts.lang()).shown_line()),
        None => id.to_string(),
    }
}

fn pillar(texts: &Texts, session: &Session, id: &PillarId) -> String {
    let pillar = session.content.pillars().find(|p| p.id == *id);
    match pillar {
        Some(pillar) => format!("{id}  {}", pillar.title.get(texts.lang()).shown_line()),
        None => id.to_string(),
    }
}

fn given(texts: &Texts, given: Given) -> String {
    match given {
        Given::Unanswered => labels::answer(texts, None),
        Given::Gap => texts.filter_gap(),
        Given::One(answer) => labels::answer(texts, Some(answer)),
    }
}

/// Draws the filter screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Filters, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let texts = canvas.labels();
    let walked = &canvas.app.selection;
    let mut page = Page::new(usize::from(area.width)).for_rows(area.height);
    let (count, total) = (walked.count(session), session.content.len());
    page.sides(
        vec![piece(texts.filters_title(), Role::Strong)],
        vec![piece(texts.filters_count(count, total), Role::Key)],
    );
    page.gap();
    let all = Condition::of(session).iter().copied();
    let names: Vec<String> =
        all.clone().map(|condition| labels::condition(texts, condition)).collect();
    let wide = names.iter().map(|name| wrap::width(name)).max().unwrap_or(0);
    for (i, (condition, name)) in all.zip(names).enumerate() {
        let chosen = i == screen.at;
        let target = Target::Do(Action::FilterBy(condition));
        let (value, is_set) = value(texts, &walked.filter, session, condition);
        let role = match (chosen, is_set) {
            (true, _) => Role::Chosen,
            (false, true) => Role::Strong,
            (false, false) => Role::Muted,
        };
        page.line(vec![
            button(if chosen { "> " } else { "  " }, Role::Key, target),
            button(format!("{} ", canvas.key(Action::FilterBy(condition))), Role::Key, target),
            button(format!("{}  ", wrap::pad_to(&name, wide)), Role::Plain, target),
            button(value, role, target),
        ]);
    }
    page.gap();
    page.line(order(canvas, walked.order));
    canvas.put(&page, area, 0);
}

fn order(canvas: &Canvas<'_>, order: Order) -> Vec<Piece> {
    let texts = canvas.labels();
    let target = Target::Do(Action::ByRisk);
    let said = match order {
        Order::Pack => texts.filters_pack_order(),
        Order::Risk => texts.filters_risk_order(),
    };
    let key = format!("  {} ", canvas.key(Action::ByRisk));
    vec![button(key, Role::Key, target), button(said, Role::Plain, target)]
}

/// Returns what a condition is set to, and whether it is set.
fn value(
    texts: &Texts,
    filter: &Filter,
    session: &Session,
    condition: Condition,
) -> (String, bool) {
    let only = |on: bool| on.then(|| texts.filters_only());
    let value = match condition {
        Condition::Pillar => filter.pillar.as_ref().map(|id| pillar(texts, session, id)),
        Condition::Section => filter.section.as_ref().map(|id| section(texts, session, id)),
        Condition::Severity => filter.severity.map(|s| labels::severity(texts, s)),
        Condition::Answer => filter.answer.map(|g| given(texts, g)),
        Condition::Flag => only(filter.flag),
        Condition::Carried => only(filter.carried),
        Condition::NoEvidence => only(filter.no_evidence),
        Condition::Owner => filter.owner.as_ref().map(|owner| match owner {
            Owner::Nobody => texts.filter_no_owner(),
            Owner::Named(name) => name.shown_line().into_owned(),
        }),
    };
    let is_set = value.is_some();
    (value.unwrap_or_else(|| texts.filters_any()), is_set)
}
