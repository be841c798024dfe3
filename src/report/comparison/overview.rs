//! The first page of a comparison: scores, how many changes of which kind, and the ones that matter.

use super::super::document::{Bar, Cell, Column, Document, Drawing, Field, Span, Tone};
use super::super::labels;
use super::super::wording::day;
use super::{Pair, title};
use crate::domain::diff::{CheckpointChange, Class, ScoreDelta};
use crate::domain::{Localized, Review, ScoreCard};
use crate::text::Texts;

pub(super) fn add(pair: &Pair<'_>, out: &mut Document) {
    let texts = pair.texts;
    let name = |review: &Review| dated_title(texts, review);
    out.fields(vec![
        Field::new(texts.report_label_then(), name(pair.old)),
        Field::new(texts.report_label_now(), name(pair.new)),
        Field::new(texts.report_label_as_of(), pair.options.today.to_string()),
    ]);
    out.part(texts.report_part_executive());
    let content = &pair.diff.content;
    let other = content.changed.len() + content.added.len() + content.retired.len();
    changes(pair, other, out);
    sections(pair, out);
}

/// Adds the scores, how many changes there are of which kind, and those that matter; so many other
/// checkpoints follow.
pub(super) fn changes(pair: &Pair<'_>, other: usize, out: &mut Document) {
    let (texts, diff) = (pair.texts, pair.diff);
    out.paragraph(texts.report_compared_count(diff.changes.len(), other));
    scores(pair, out);
    counts(pair, out);
    let of = |class| diff.changes.iter().filter(move |c| c.class == class).collect::<Vec<_>>();
    let high: Vec<&CheckpointChange> = diff.new_high_risks().collect();
    let (mut regressed, resolved) = (of(Class::Regressed), of(Class::Resolved));
    if high.is_empty() && regressed.is_empty() {
        out.paragraph(Cell::toned(texts.report_compare_no_worse(), Tone::Good));
    }
    list(pair, out, texts.report_group_new_high(high.len()), &high);
    regressed.retain(|change| !high.contains(change));
    list(pair, out, texts.report_group_regressed(regressed.len()), &regressed);
    list(pair, out, texts.report_group_resolved(resolved.len()), &resolved);
}

/// Returns what a review is called, with the day of its last change.
pub(crate) fn dated_title(texts: &Texts, review: &Review) -> String {
    match day(review.last_change()) {
        when if when.is_empty() => title(review),
        when => texts.report_by_at(&title(review), &when),
    }
}

fn list(pair: &Pair<'_>, out: &mut Document, heading: String, changes: &[&CheckpointChange]) {
    if changes.is_empty() {
        return;
    }
    out.group(heading);
    changes.iter().for_each(|change| out.entry(pair.listed(change)));
}

fn scores(pair: &Pair<'_>, out: &mut Document) {
    let texts = pair.texts;
    let (diff, compared) = (pair.diff, pair.diff.compared);
    let row = |label: String, old: Cell, new: Cell, change: Cell| {
        vec![Cell::toned(label, Tone::Strong), old, new, change]
    };
    let score = |label: String, delta: ScoreDelta| {
        let short = |card| Cell::from(labels::score_short(texts, card));
        row(label, short(&delta.old), short(&delta.new), points(delta))
    };
    let share = |card: &ScoreCard| {
        Cell::from(texts.report_share(card.counts.answered, card.counts.applicable))
    };
    let plain = Cell::default;
    let mut rows = vec![
        row(
            texts.report_label_risk_split(),
            labels::risk_split(&compared.old),
            labels::risk_split(&compared.new),
            plain(),
        ),
        score(texts.report_label_score(), compared),
        row(texts.report_label_answered(), share(&compared.old), share(&compared.new), plain()),
        row(
            texts.report_label_rating(),
            labels::rating(texts, &compared.old),
            labels::rating(texts, &compared.new),
            plain(),
        ),
    ];
    if diff.total != compared {
        rows.push(score(texts.report_label_score_all(), diff.total));
    }
    out.table(columns(pair, String::new()), rows);
}

fn columns(pair: &Pair<'_>, first: String) -> Vec<Column> {
    let texts = pair.texts;
    vec![
        Column::text(first),
        Column::text(texts.report_label_then()),
        Column::text(texts.report_label_now()),
        Column::number(texts.report_label_change()),
    ]
}

/// Returns by how many points a score changed.
pub(crate) fn points(delta: ScoreDelta) -> Cell {
    let (Some(old), Some(new)) = (delta.old.score, delta.new.score) else {
        return Cell::default();
    };
    match i16::from(new) - i16::from(old) {
        0 => Cell::toned("0", Tone::Muted),
        better @ 1.. => Cell::toned(format!("+{better}"), Tone::Good),
        worse => Cell::toned(worse.to_string(), Tone::High),
    }
}

fn counts(pair: &Pair<'_>, out: &mut Document) {
    let texts = pair.texts;
    let counted = Class::ALL.into_iter().map(|c| (c, pair.diff.count(c))).filter(|(_, n)| *n > 0);
    let rows = counted.map(|(c, n)| vec![labels::class(texts, c), n.to_string().into()]).collect();
    let columns =
        vec![Column::text(texts.report_label_class()), Column::number(texts.report_label_counts())];
    out.table(columns, rows);
}

fn sections(pair: &Pair<'_>, out: &mut Document) {
    let texts = pair.texts;
    let groups = groups(pair);
    let rows = groups.iter().map(|group| {
        let (old, new) =
            (labels::risk_split(&group.delta.old), labels::risk_split(&group.delta.new));
        let risks = match old.text == new.text {
            true => new,
            false => Cell::toned(texts.report_from_to(&old.text, &new.text), new.tone),
        };
        vec![
            match group.kind {
                Kind::Pillar => Cell::toned(group.name.as_str(), Tone::Strong),
                Kind::Section => group.name.as_str().into(),
            },
            labels::score_short(texts, &group.delta.old).into(),
            labels::score_short(texts, &group.delta.new).into(),
            points(group.delta),
            risks,
        ]
    });
    let mut columns = columns(pair, texts.report_label_section());
    columns.push(Column::text(texts.report_label_risk_split()));
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        out.part(texts.report_part_scores());
        // Of many sections nobody reads a chart; of several pillars everybody does.
        let drawn = if groups.iter().any(|g| g.kind == Kind::Pillar) {
            (texts.report_chart_pillars(), Kind::Pillar)
        } else {
            (texts.report_chart_changes(), Kind::Section)
        };
        let bars = groups.iter().filter(|g| g.kind == drawn.1).map(|g| bar(pair, g));
        out.chart(drawn.0, Drawing::Bars(bars.collect()));
        out.table(columns, rows);
    }
}

/// What a group of checkpoints is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Pillar,
    Section,
}

/// A group with its scores then and now.
struct Group {
    kind: Kind,
    name: String,
    delta: ScoreDelta,
}

/// Returns the sections that are compared, each of several pillars before its own.
fn groups(pair: &Pair<'_>) -> Vec<Group> {
    let named =
        |id: &str, title: &Localized| pair.texts.report_named(id, &pair.wording.line(title));
    let several = pair.content.has_several_pillars();
    let mut out = Vec::new();
    for (pillar, (_, delta)) in pair.content.pillars().zip(&pair.diff.pillars) {
        if several {
            let name = named(pillar.id.as_str(), &pillar.title);
            out.push(Group { kind: Kind::Pillar, name, delta: *delta });
        }
        out.extend(pillar.sections.iter().filter_map(|section| {
            let (_, delta) = pair.diff.sections.iter().find(|(id, _)| *id == section.id)?;
            let name = named(section.id.as_str(), &section.title);
            Some(Group { kind: Kind::Section, name, delta: *delta })
        }));
    }
    out.retain(|group| group.delta.new.counts.all > 0);
    out
}

/// Returns a group's score now, with a mark where it was.
fn bar(pair: &Pair<'_>, group: &Group) -> Bar {
    let mut bar = labels::bar(pair.texts, group.name.clone(), &group.delta.new);
    let before = labels::span(&group.delta.old).map(|span| span.at);
    bar.span = bar.span.map(|span| Span { before, ..span });
    let change = points(group.delta);
    if !matches!(change.tone, Tone::Muted) && !change.text.is_empty() {
        bar.marks.insert(0, change);
    }
    bar
}
