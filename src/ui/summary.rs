//! The summary screen: live scores, risks, what to write in which document, what to do next.

mod groups;

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::{Role, Theme, of_risk, of_severity};
use super::{Canvas, each_of, labels};
use crate::app::screen::Summary;
use crate::app::screen::summary::Rows;
use crate::app::viewport::Target;
use crate::app::{Action, Session};
use crate::domain::finding::FindingState;
use crate::domain::score::ScoreCard;
use crate::domain::standing::Risk;
use crate::domain::{Assessment, Lang, Localized, Severity};
use crate::text::{Texts, wrap};

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Summary, area: Rect) {
    let (Some(session), Some(assessment)) = (&canvas.app.session, canvas.app.assessment()) else {
        return;
    };
    let mut page = Page::new(usize::from(area.width));
    let writer = Writer {
        texts: canvas.labels(),
        theme: canvas.theme,
        lang: canvas.app.languages.labels(),
        langs: canvas.langs(),
        session,
        assessment: &assessment,
        export: canvas.key(Action::Export),
        row_keys: (canvas.key(Action::NextRow), canvas.key(Action::Open)),
    };
    writer.total(&mut page);
    writer.groups(&mut page);
    writer.templates(&mut page);
    let rows = Rows::of(session, &assessment);
    let mut places = Places { chosen: screen.at, lines: Vec::new() };
    writer.actions(&mut page, &rows, &mut places);
    writer.accepted(&mut page, &rows, &mut places);
    writer.findings(&mut page);
    writer.open_points(&mut page);
    writer.retired(&mut page);
    let mut scroll = screen.scroll;
    if let Some(lines) = screen.at.and_then(|at| places.lines.get(at)).filter(|_| screen.follows) {
        // A line above the row is seen, so that one knows what it belongs to; the hint below hides one.
        let height = usize::from(area.height);
        let last = (lines.end + 1).saturating_sub(height);
        scroll = scroll.clamp(last, lines.start.saturating_sub(1).max(last));
        canvas.facts.scrolled = Some(scroll);
    }
    canvas.put_scrolled(&page, area, scroll);
}

/// The lines of the rows that lead to a checkpoint.
struct Places {
    chosen: Option<usize>,
    lines: Vec<std::ops::Range<usize>>,
}

impl Places {
    /// Begins a row: its sign, its role, and what a click on it means.
    fn begin(&self) -> (&'static str, Role, Target) {
        let at = self.lines.len();
        let chosen = self.chosen == Some(at);
        let (sign, role) = if chosen { ("> ", Role::Chosen) } else { ("  ", Role::Strong) };
        (sign, role, Target::Item(at))
    }
}

struct Writer<'a> {
    texts: &'a Texts,
    theme: &'a Theme,
    lang: Lang,
    /// The languages of content.
    langs: &'static [Lang],
    session: &'a Session,
    assessment: &'a Assessment,
    /// The key that exports.
    export: String,
    /// The keys that choose a row and open it.
    row_keys: (String, String),
}

impl Writer<'_> {
    fn total(&self, page: &mut Page) {
        let card = &self.assessment.total;
        page.flow(
            vec![
                piece(self.texts.report_label_score(), Role::Muted),
                piece(self.score(card), Role::Strong),
                piece(labels::rating(self.texts, card), of_risk(card.worst())),
            ],
            "  ",
        );
        page.line(bar(card, page.width().saturating_sub(2).min(60)));
        page.flow(self.risks(card), "  ");
        page.text(&self.texts.summary_formula(), Role::Muted);
        let missing = &self.session.missing;
        if !missing.is_empty() {
            page.text(&self.texts.summary_packs_missing(labels::packs(missing)), Role::Bad);
        }
        if card.is_stressed() {
            page.text(&self.texts.summary_stress(card.na_stress.unwrap_or(0)), Role::Half);
        }
    }

    /// Returns a score with its range and its counts.
    fn score(&self, card: &ScoreCard) -> String {
        let counts = &card.counts;
        match (card.score, card.ceiling) {
            (Some(_), _) if counts.answered == 0 => self.texts.score_not_started(counts.applicable),
            (Some(score), Some(ceiling)) if counts.unanswered > 0 => self.texts.score_range(
                score,
                ceiling,
                counts.answered,
                counts.applicable,
                counts.na,
            ),
            (Some(score), _) => self.texts.score_full(score, counts.answered, counts.na),
            (None, _) => self.texts.score_none(),
        }
    }

    fn risks(&self, card: &ScoreCard) -> Vec<super::page::Piece> {
        use Severity::{High, Low, Medium};
        [(High, card.risks.high), (Medium, card.risks.medium), (Low, card.risks.low)]
            .into_iter()
            .map(|(severity, count)| {
                let role = if count > 0 { of_severity(severity) } else { Role::Muted };
                let name = labels::risk(self.texts, Risk::Level(severity));
                piece(self.texts.risk_count(name, count), role)
            })
            .collect()
    }

    /// Returns what stands where nothing was found: without answers there was nothing to find.
    fn none(&self, text: String) -> String {
        if self.assessment.total.counts.answered == 0 { self.texts.nothing_yet() } else { text }
    }

    /// Returns the worst risk so far; without one, what is unanswered may still bring one.
    fn worst(&self, card: &ScoreCard) -> String {
        match card.worst() {
            Risk::None if card.provisional => self.texts.none_so_far(),
            risk => labels::risk(self.texts, risk),
        }
    }

    fn templates(&self, page: &mut Page) {
        page.heading(&self.texts.summary_templates(), self.theme);
        let content = &self.session.content;
        let mut any = false;
        for (file, gaps) in &self.assessment.write_next {
            let Some((_, card)) = self.assessment.templates.iter().find(|(f, _)| f == file) else {
                continue;
            };
            let gaps: Vec<_> =
                gaps.iter().filter_map(|a| Some((a, content.checkpoint(&a.id)?))).collect();
            any = true;
            page.flow(
                vec![
                    piece(file.to_string(), Role::Strong),
                    piece(labels::risk(self.texts, card.worst()), of_risk(card.worst())),
                    piece(self.texts.gap_count(gaps.len()), Role::Muted),
                ],
                "  ",
            );
            for (action, checkpoint) in gaps.iter().take(3) {
                let text = checkpoint.guidance.write.as_ref().unwrap_or(&checkpoint.question);
                let sign = format!("  {:<9} ", action.id);
                self.content(page, &sign, text, Role::Plain);
            }
            if gaps.len() > 3 {
                let rest: Vec<String> = gaps[3..].iter().map(|(a, _)| a.id.to_string()).collect();
                page.hanging("  ", &self.texts.more_gaps(rest.join(" ")), Role::Muted);
            }
            page.gap();
        }
        if !any {
            page.text(&self.none(self.texts.no_gaps()), Role::Muted);
        }
    }

    fn actions(&self, page: &mut Page, rows: &Rows, places: &mut Places) {
        page.heading(&self.texts.summary_actions(), self.theme);
        if !rows.actions.is_empty() {
            let (next, open) = self.row_keys.clone();
            page.text(&self.texts.summary_row_hint(next, open), Role::Muted);
        }
        for action in &rows.actions {
            let start = page.len();
            let Some(checkpoint) = self.session.content.checkpoint(&action.id) else { continue };
            let entry = self.session.entry(&action.id);
            let what = entry.map(|e| e.action.shown_line().into_owned()).filter(|a| !a.is_empty());
            let (sign, role, target) = places.begin();
            let mut pieces = vec![
                button(format!("{sign}{:>2}. {}", action.rank, action.id), role, target),
                piece(labels::risk(self.texts, Risk::Level(action.risk)), of_severity(action.risk)),
                piece(self.texts.gain(action.gain), Role::Good),
            ];
            if action.accepted {
                pieces.push(piece(self.texts.report_label_accepted(), Role::Half));
            }
            if let Some(owner) = entry.map(|e| &e.owner).filter(|o| !o.is_empty()) {
                // A name that is a story would push the rest of the line away.
                pieces.push(piece(wrap::cut_to(&owner.shown_line(), 24), Role::Muted));
            }
            if let Some(due) = entry.and_then(|e| e.due) {
                pieces.push(piece(due.to_string(), Role::Muted));
            }
            page.flow(pieces, "  ");
            match what {
                Some(what) => page.hanging("      ", &what, Role::Plain),
                None => self.content(page, "      ", &checkpoint.question, Role::Plain),
            }
            places.lines.push(start..page.len());
        }
        let rest = self.assessment.actions.len() - rows.actions.len();
        if rest > 0 {
            page.text(&self.texts.more_actions(rest, self.export.clone()), Role::Muted);
        }
        if self.assessment.actions.is_empty() {
            page.text(&self.none(self.texts.no_gaps()), Role::Muted);
        }
    }

    /// Writes a text of the packs in each language of content, with a sign before the first.
    fn content(&self, page: &mut Page, sign: &str, text: &Localized, role: Role) {
        for (i, text) in each_of(text, self.langs).enumerate() {
            match i {
                0 => page.hanging(sign, &text.shown(), role),
                _ => page.hanging(&" ".repeat(wrap::width(sign)), &text.shown(), Role::Muted),
            }
        }
    }

    /// Writes the risks that somebody accepted, until when, and why.
    fn accepted(&self, page: &mut Page, rows: &Rows, places: &mut Places) {
        if rows.accepted.is_empty() {
            return;
        }
        page.heading(&self.texts.summary_accepted(), self.theme);
        for id in &rows.accepted {
            let (start, entry) = (page.len(), self.session.entry(id));
            let (Some(standing), Some(accepted)) =
                (self.assessment.standing(id), entry.and_then(|e| e.accepted.as_ref()))
            else {
                continue;
            };
            let (sign, role, target) = places.begin();
            page.flow(
                vec![
                    button(format!("{sign}{id}"), role, target),
                    piece(labels::risk(self.texts, standing.risk), of_risk(standing.risk)),
                ],
                "  ",
            );
            let (until, why) = (accepted.until.to_string(), accepted.why.shown_line().into_owned());
            let (text, role) = if standing.accepted {
                (self.texts.accepted_until(until, why), Role::Plain)
            } else {
                (self.texts.accepted_no_longer(until, why), Role::Bad)
            };
            page.hanging("      ", &text, role);
            places.lines.push(start..page.len());
        }
    }

    fn findings(&self, page: &mut Page) {
        page.heading(&self.texts.summary_findings(), self.theme);
        let mut any = false;
        for (id, state) in &self.assessment.findings {
            let role = match state {
                FindingState::Open => Role::Bad,
                FindingState::Possible => Role::Half,
                FindingState::Clear | FindingState::Unknown => continue,
            };
            let Some(finding) = self.session.content.findings().find(|f| f.id == *id) else {
                continue;
            };
            any = true;
            let name = match state {
                FindingState::Possible => self.texts.report_finding_possible(),
                _ => self.texts.report_finding_open(),
            };
            let sign = format!("{:<7} {}  ", id, wrap::pad_to(&name, 10));
            self.content(page, &sign, &finding.title, role);
        }
        if !any {
            page.text(&self.none(self.texts.no_findings()), Role::Muted);
        }
    }

    fn open_points(&self, page: &mut Page) {
        let flagged: Vec<String> = self
            .session
            .review
            .answers
            .iter()
            .filter(|(_, e)| e.flag)
            .map(|(id, _)| id.to_string())
            .collect();
        let disagreements: Vec<String> =
            self.assessment.disagreements.iter().map(ToString::to_string).collect();
        if !flagged.is_empty() {
            page.heading(&self.texts.summary_flags(), self.theme);
            page.text(&flagged.join(" "), Role::Flag);
        }
        if !disagreements.is_empty() {
            page.heading(&self.texts.summary_disagreements(), self.theme);
            page.text(&disagreements.join(" "), Role::Bad);
        }
        let bare = self.assessment.yes_without_evidence.len();
        if bare > 0 {
            page.gap();
            page.text(&self.texts.summary_yes_without_evidence(bare), Role::Muted);
        }
    }
}

/// Returns a bar: what is gained, what can still be gained, and what is lost.
fn bar(card: &ScoreCard, width: usize) -> Vec<super::page::Piece> {
    let part = |percent: Option<u8>| usize::from(percent.unwrap_or(0)) * width / 100;
    let gained = part(card.score);
    let open = part(card.ceiling).saturating_sub(gained);
    vec![
        piece("[", Role::Muted),
        piece("#".repeat(gained), Role::Good),
        piece("-".repeat(open), Role::Rule),
        piece(" ".repeat(width.saturating_sub(gained + open)), Role::Plain),
        piece("]", Role::Muted),
    ]
}

fn pad_left(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(wrap::width(text))))
}
