//! Where one is: the pillars and their sections with progress, beside the question and over it.

use ratatui::layout::Rect;

use super::Canvas;
use super::page::{Page, button, piece};
use super::theme::Role;
use crate::app::Session;
use crate::app::viewport::Target;
use crate::domain::{Checkpoint, CheckpointId, Entry, Lang, Pillar, Section};
use crate::text::wrap;

/// Draws the sections with their progress; of several pillars, only the one that is asked is open.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    session: &Session,
    checkpoint: &Checkpoint,
    at: usize,
    area: Rect,
) {
    let lang = canvas.app.languages.labels();
    let several = session.content.has_several_pillars();
    let mut page = Page::new(usize::from(area.width));
    let mut here = 0;
    for (number, pillar) in session.content.pillars().enumerate() {
        let ranks = session.content.ranks_of(number);
        let current = ranks.contains(&at);
        if several {
            if ranks.is_empty() {
                continue;
            }
            let target = Target::Checkpoint(ranks.start);
            let title = pillar.title.get(lang).shown_line();
            line(
                &mut page,
                pillar.id.as_str(),
                &title,
                of_pillar(session, pillar),
                current,
                target,
            );
            if !current {
                continue;
            }
            page.blank();
        }
        let mut begin = ranks.start;
        let mut group = None;
        for section in &pillar.sections {
            if section.group != group {
                group.clone_from(&section.group);
                if let Some(group) = &group {
                    page.text(&group.get(lang).shown_line(), Role::Rule);
                }
            }
            let current = section.id == checkpoint.section;
            if current {
                here = page.len();
            }
            let done = answered(session, &section.checkpoints);
            let count = (done, section.checkpoints.len());
            let title = section.title.get(lang).shown_line();
            let target = Target::Checkpoint(begin);
            line(&mut page, section.id.as_str(), &title, count, current, target);
            begin += section.checkpoints.len();
        }
        if several {
            page.blank();
        }
    }
    let scroll =
        here.saturating_sub(usize::from(area.height) / 2).min(page.scroll_limit(area.height));
    canvas.put(&page, area, scroll);
}

/// Adds an id with its progress, and the name under it.
fn line(
    page: &mut Page,
    id: &str,
    title: &str,
    (done, all): (usize, usize),
    current: bool,
    target: Target,
) {
    let (role, muted) =
        if current { (Role::Strong, Role::Strong) } else { (Role::Plain, Role::Muted) };
    let count_role = if done == all { Role::Good } else { Role::Muted };
    page.sides(
        vec![button(id, role, target)],
        vec![button(format!("{done}/{all}"), count_role, target)],
    );
    for line in wrap::lines(title, page.width().saturating_sub(1)) {
        page.line(vec![piece(" ", Role::Plain), button(line, muted, target)]);
    }
}

/// Returns how many checkpoints of a pillar are answered, and how many it has.
pub(super) fn of_pillar(session: &Session, pillar: &Pillar) -> (usize, usize) {
    (answered(session, pillar.checkpoints()), pillar.checkpoints().count())
}

/// Returns how many of these checkpoints are answered.
pub(super) fn answered<'a>(
    session: &Session,
    checkpoints: impl IntoIterator<Item = &'a Checkpoint>,
) -> usize {
    let counted = |c: &&Checkpoint| session.entry(&c.id).and_then(Entry::counted).is_some();
    checkpoints.into_iter().filter(counted).count()
}

/// Returns the pillar and the group that a checkpoint stands in, where there is more than one, and the
/// progress of the pillar.
pub(super) fn context(
    session: &Session,
    checkpoint: &Checkpoint,
    lang: Lang,
) -> Option<(String, String)> {
    let pillar = session.content.pillar_of(&checkpoint.id)?;
    let group = session.content.section_of(&checkpoint.id).and_then(|s| group(s, lang));
    if !session.content.has_several_pillars() {
        return group.map(|group| (group, String::new()));
    }
    let (done, all) = of_pillar(session, pillar);
    let mut text = format!("{}  {}", pillar.id, pillar.title.get(lang).shown_line());
    if let Some(group) = group {
        text.push_str(&format!(" > {group}"));
    }
    Some((text, format!("{done}/{all}")))
}

fn group(section: &Section, lang: Lang) -> Option<String> {
    section.group.as_ref().map(|group| group.get(lang).shown_line().into_owned())
}

/// Returns the answers to questions that are asked no more, with their ids.
pub(super) fn retired(session: &Session) -> Vec<(&CheckpointId, &Entry)> {
    let answers = session.review.answers.iter();
    let gone = answers.filter(|(id, _)| session.content.checkpoint(id).is_none());
    gone.map(|(id, entry)| (id, &**entry)).collect()
}
