//! What the application's values are called: exhaustive, so that a new one does not compile unnamed.
#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::form::FieldName;
use crate::app::keymap::{self, Bindings};
use crate::app::selection::Condition;
use crate::app::{Action, EditorFailure, ExportFormat, Key, Notice, SaveFailure};
use crate::domain::review::Answer;
use crate::domain::search::Place;
use crate::domain::standing::Risk;
use crate::domain::workshop::MOST_MINUTES;
use crate::domain::{PackId, ScoreCard, Severity, Untrusted};
use crate::report::labels as words;
pub(super) use crate::report::labels::{confidence, effort};
use crate::text::Texts;

/// Returns the name of a key, as it is printed on keyboards.
pub fn key(key: Key) -> String {
    match key {
        Key::Char(' ') => "Space".to_owned(),
        Key::Char(c) => String::from(c),
        Key::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
        Key::Alt(c) => format!("Alt-{c}"),
        Key::Enter => "Enter".to_owned(),
        Key::AltEnter => "Alt-Enter".to_owned(),
        Key::Esc => "Esc".to_owned(),
        Key::Tab => "Tab".to_owned(),
        Key::BackTab => "Shift-Tab".to_owned(),
        Key::Backspace => "Backspace".to_owned(),
        Key::Delete => "Delete".to_owned(),
        Key::Up => "Up".to_owned(),
        Key::Down => "Down".to_owned(),
        Key::Left => "Left".to_owned(),
        Key::Right => "Right".to_owned(),
        Key::WordLeft => "Ctrl-Left".to_owned(),
        Key::WordRight => "Ctrl-Right".to_owned(),
        Key::Home => "Home".to_owned(),
        Key::End => "End".to_owned(),
        Key::PageUp => "PageUp".to_owned(),
        Key::PageDown => "PageDown".to_owned(),
        Key::F(n) => format!("F{n}"),
    }
}

/// Returns the name of the key that an action has on a screen.
pub(super) fn key_of(texts: &Texts, bindings: Bindings, action: Action) -> String {
    keymap::key_of(bindings, action).map_or_else(|| texts.no_key(), key)
}

/// Returns the answer's name.
pub(super) fn answer(texts: &Texts, answer: Option<Answer>) -> String {
    words::answer(texts, answer).text
}

/// Returns the sign of an answer in a cell: one letter, the same in both languages.
pub(super) fn answer_sign(answer: Option<Answer>) -> char {
    match answer {
        Some(Answer::Yes) => 'Y',
        Some(Answer::Partial) => 'P',
        Some(Answer::No) => 'N',
        Some(Answer::NotApplicable) => '-',
        None => '.',
    }
}

/// Returns the severity's name.
pub(super) fn severity(texts: &Texts, severity: Severity) -> String {
    words::severity(texts, severity).text
}

/// Returns the risk's name.
pub(super) fn risk(texts: &Texts, risk: Risk) -> String {
    words::risk(texts, risk).text
}

/// Returns the rating's name.
pub(super) fn rating(texts: &Texts, card: &ScoreCard) -> String {
    words::rating(texts, card).text
}

/// Returns the name of a condition of the filter.
pub(super) fn condition(texts: &Texts, condition: Condition) -> String {
    match condition {
        Condition::Pillar => texts.review_report_label_pillar(),
        Condition::Section => texts.report_label_section(),
        Condition::Severity => texts.report_label_severity(),
        Condition::Answer => texts.report_label_answer(),
        Condition::Flag => texts.mark_flag(),
        Condition::Carried => texts.filters_carried(),
        Condition::NoEvidence => texts.filters_no_evidence(),
        Condition::Owner => texts.report_label_owner(),
    }
}

/// Returns the name of the place where something was found.
pub(super) fn found_in(texts: &Texts, place: Place) -> String {
    match place {
        Place::Id => texts.found_in_id(),
        Place::Question => texts.found_in_question(),
        Place::Note => texts.report_label_note(),
        Place::Reason => texts.report_label_reason(),
        Place::Action => texts.report_label_action(),
        Place::Owner => texts.report_label_owner(),
        Place::Evidence => texts.report_label_evidence(),
        Place::Service => texts.found_in_service(),
        Place::Practice => texts.found_in_practice(),
        Place::Finding => texts.found_in_finding(),
        Place::Guidance => texts.key_guidance(),
    }
}

/// Returns a field's name.
pub(super) fn field(texts: &Texts, name: FieldName) -> String {
    match name {
        FieldName::Note => texts.report_label_note(),
        FieldName::Reason => texts.field_reason(),
        FieldName::Evidence => texts.field_evidence(),
        FieldName::Confidence => texts.report_label_confidence(),
        FieldName::Action => texts.report_label_action(),
        FieldName::Owner => texts.report_label_owner(),
        FieldName::Due => texts.report_label_due(),
        FieldName::Effort => texts.report_label_effort(),
        FieldName::AcceptUntil => texts.field_accept_until(),
        FieldName::AcceptWhy => texts.field_accept_why(),
        FieldName::Workload => texts.report_label_workload(),
        FieldName::Title => texts.report_label_review(),
        FieldName::Environment => texts.report_label_environment(),
        FieldName::Reviewers => texts.field_reviewers(),
        FieldName::ReviewNote => texts.field_review_note(),
        FieldName::Reviewer => texts.field_reviewer(),
        FieldName::File => texts.report_label_file(),
        FieldName::Pack(_) => texts.report_label_packs(),
        FieldName::Point => texts.field_point(),
        FieldName::Bring => texts.field_bring(),
        FieldName::SideName(at) => texts.field_side_name(at + 1),
        FieldName::SideAnswer(at) => texts.field_side_answer(at + 1),
        FieldName::People => texts.field_people(),
        FieldName::Minutes => texts.field_minutes(),
        FieldName::Speaker => texts.field_speaker(),
    }
}

/// Returns what an action is called in the footer.
pub(super) fn action_short(texts: &Texts, action: Action) -> String {
    match action {
        Action::Answer(answer) => self::answer(texts, Some(answer)),
        Action::Next => texts.key_next(),
        Action::Previous => texts.key_previous(),
        Action::First => texts.key_first(),
        Action::Last => texts.key_last(),
        Action::ScrollDown => texts.key_scroll_down(),
        Action::ScrollUp => texts.key_scroll_up(),
        Action::NextSection => texts.key_next_section(),
        Action::PreviousSection => texts.key_previous_section(),
        Action::NextPillar => texts.key_next_pillar(),
        Action::PreviousPillar => texts.key_previous_pillar(),
        Action::NextUnanswered => texts.key_next_unanswered(),
        Action::Clear => texts.key_clear(),
        Action::Confirm => texts.key_confirm(),
        Action::Note => texts.report_label_note(),
        Action::NoteInEditor => texts.key_note_in_editor(),
        Action::Evidence => texts.report_label_evidence(),
        Action::Confidence => texts.report_label_confidence(),
        Action::Plan => texts.report_label_action(),
        Action::Accept => texts.key_accept(),
        Action::Flag => texts.key_flag(),
        Action::Undo => texts.key_undo(),
        Action::Redo => texts.key_redo(),
        Action::Search => texts.key_search(),
        Action::GoTo => texts.key_go_to(),
        Action::Guidance => texts.key_guidance(),
        Action::Pane => texts.key_pane(),
        Action::CopyQuestion => texts.key_copy_question(),
        Action::CopyLinks => texts.key_copy_links(),
        Action::Language => texts.key_language(),
        Action::Workshop => texts.key_workshop(),
        Action::Principles => texts.key_principles(),
        Action::Overview => texts.key_overview(),
        Action::Summary => texts.key_summary(),
        Action::Compare => texts.key_compare(),
        Action::LastTime => texts.last_time(),
        Action::Filters => texts.key_filters(),
        Action::FilterBy(_) => texts.key_next_choice(),
        Action::ShowAll => texts.key_show_all(),
        Action::ByRisk => texts.key_by_risk(),
        Action::SectionNotApplicable => texts.key_section_na(),
        Action::Scope => texts.key_scope(),
        Action::NextRow => texts.key_next_row(),
        Action::PreviousRow => texts.key_previous_row(),
        Action::OtherReview => texts.key_other_review(),
        Action::NextFilter => texts.key_next_filter(),
        Action::PreviousFilter => texts.key_previous_filter(),
        Action::Details => texts.key_details(),
        Action::Help => texts.key_help(),
        Action::Open => texts.key_open(),
        Action::NewReview => texts.key_new_review(),
        Action::Export => texts.key_export(),
        Action::ExportAs(ExportFormat::Markdown) => "Markdown".to_owned(),
        Action::ExportAs(ExportFormat::Html) => "HTML".to_owned(),
        Action::ExportAs(ExportFormat::Text) => texts.key_export_text(),
        Action::ExportAs(ExportFormat::Json) => "JSON".to_owned(),
        Action::Cancel => texts.key_cancel(),
        Action::NextDisagreement => texts.key_next_disagreement(),
        Action::NextCarried => texts.key_next_carried(),
        Action::TakeSide(_) => texts.key_take_side(),
        Action::Done => texts.key_done(),
        Action::NextField => texts.key_next_field(),
        Action::PreviousField => texts.key_previous_field(),
        Action::NextChoice => texts.key_next_choice(),
        Action::PreviousChoice => texts.key_previous_choice(),
        Action::Begin => texts.key_begin(),
        Action::Questions => texts.key_questions(),
        Action::Back => texts.key_back(),
        Action::Suspend => texts.key_suspend(),
        Action::Quit => texts.key_quit(),
        Action::QuitAnyway => texts.key_quit_anyway(),
        Action::TakeIn => texts.key_take_in(),
        Action::SetAside => texts.key_set_aside(),
        Action::Park => texts.key_park(),
        Action::Bring => texts.key_bring(),
        Action::Disagree => texts.key_disagree(),
        Action::Speaker => texts.key_speaker(),
        Action::Room => texts.key_room(),
        Action::Debrief => texts.key_debrief(),
        Action::EndSession => texts.key_end_session(),
        Action::WriteReadout(ExportFormat::Html) => texts.key_write_readout_html(),
        Action::WriteReadout(_) => texts.key_write_readout(),
        Action::Probes => texts.key_probes(),
    }
}

/// Returns what an action does, in the help and the manual.
pub fn action_long(texts: &Texts, action: Action) -> String {
    match action {
        Action::Answer(answer) => texts.does_answer(self::answer(texts, Some(answer))),
        Action::Next => texts.does_next(),
        Action::Previous => texts.does_previous(),
        Action::First => texts.does_first(),
        Action::Last => texts.does_last(),
        Action::ScrollDown => texts.does_scroll_down(),
        Action::ScrollUp => texts.does_scroll_up(),
        Action::NextSection => texts.does_next_section(),
        Action::PreviousSection => texts.does_previous_section(),
        Action::NextPillar => texts.does_next_pillar(),
        Action::PreviousPillar => texts.does_previous_pillar(),
        Action::NextUnanswered => texts.does_next_unanswered(),
        Action::Clear => texts.does_clear(),
        Action::Confirm => texts.does_confirm(),
        Action::Note => texts.does_note(),
        Action::NoteInEditor => texts.does_note_in_editor(),
        Action::Evidence => texts.does_evidence(),
        Action::Confidence => texts.does_confidence(),
        Action::Plan => texts.does_plan(),
        Action::Accept => texts.does_accept(),
        Action::Flag => texts.does_flag(),
        Action::Undo => texts.does_undo(),
        Action::Redo => texts.does_redo(),
        Action::Search => texts.does_search(),
        Action::GoTo => texts.does_go_to(),
        Action::Guidance => texts.does_guidance(),
        Action::Pane => texts.does_pane(),
        Action::CopyQuestion => texts.does_copy_question(),
        Action::CopyLinks => texts.does_copy_links(),
        Action::Language => texts.does_language(),
        Action::Workshop => texts.does_workshop(),
        Action::Principles => texts.does_principles(),
        Action::Overview => texts.does_overview(),
        Action::Summary => texts.does_summary(),
        Action::Compare => texts.does_compare(),
        Action::LastTime => texts.does_last_time(),
        Action::Filters => texts.does_filters(),
        Action::FilterBy(condition) => texts.does_filter_by(self::condition(texts, condition)),
        Action::ShowAll => texts.does_show_all(),
        Action::ByRisk => texts.does_by_risk(),
        Action::SectionNotApplicable => texts.does_section_na(),
        Action::Scope => texts.does_scope(),
        Action::NextRow => texts.does_next_row(),
        Action::PreviousRow => texts.does_previous_row(),
        Action::OtherReview => texts.does_other_review(),
        Action::NextFilter => texts.does_next_filter(),
        Action::PreviousFilter => texts.does_previous_filter(),
        Action::Details => texts.does_details(),
        Action::Help => texts.does_help(),
        Action::Open => texts.does_open(),
        Action::NewReview => texts.does_new_review(),
        Action::Export => texts.does_export(),
        Action::ExportAs(_) => texts.does_export_as(action_short(texts, action)),
        Action::Cancel => texts.does_cancel(),
        Action::NextDisagreement => texts.does_next_disagreement(),
        Action::NextCarried => texts.does_next_carried(),
        Action::TakeSide(at) => texts.does_take_side(at + 1),
        Action::Done => texts.does_done(),
        Action::NextField => texts.does_next_field(),
        Action::PreviousField => texts.does_previous_field(),
        Action::NextChoice => texts.does_next_choice(),
        Action::PreviousChoice => texts.does_previous_choice(),
        Action::Begin => texts.does_begin(),
        Action::Questions => texts.does_questions(),
        Action::Back => texts.does_back(),
        Action::Suspend => texts.does_suspend(),
        Action::Quit => texts.does_quit(),
        Action::QuitAnyway => texts.does_quit_anyway(),
        Action::TakeIn => texts.does_take_in(),
        Action::SetAside => texts.does_set_aside(),
        Action::Park => texts.does_park(),
        Action::Bring => texts.does_bring(),
        Action::Disagree => texts.does_disagree(),
        Action::Speaker => texts.does_speaker(),
        Action::Room => texts.does_room(),
        Action::Debrief => texts.does_debrief(),
        Action::EndSession => texts.does_end_session(),
        Action::WriteReadout(ExportFormat::Html) => texts.does_write_readout_html(),
        Action::WriteReadout(_) => texts.does_write_readout(),
        Action::Probes => texts.does_probes(),
    }
}

/// Returns one line of feedback.
pub(super) fn notice(texts: &Texts, notice: &Notice, bindings: Bindings) -> String {
    let key = |action| key_of(texts, bindings, action);
    match notice {
        Notice::NothingToUndo => texts.notice_nothing_to_undo(),
        Notice::NothingToRedo => texts.notice_nothing_to_redo(),
        Notice::Undone => texts.notice_undone(key(Action::Redo)),
        Notice::Redone => texts.notice_redone(),
        Notice::Answered { id, answer } => {
            texts.notice_answered(id.to_string(), self::answer(texts, *answer), key(Action::Undo))
        }
        Notice::ConfidenceIs(Some(confidence)) => texts.notice_confidence(
            self::confidence(texts, *confidence),
            key(Action::Confidence),
            key(Action::Undo),
        ),
        Notice::ConfidenceIs(None) => texts.notice_no_confidence(key(Action::Undo)),
        Notice::OnlyGapsAccepted => texts.notice_only_gaps_accepted(),
        Notice::DayAndWhyNeeded => texts.notice_day_and_why_needed(key(Action::Done)),
        Notice::NoDisagreement => texts.notice_no_disagreement(),
        Notice::NothingCarried => texts.notice_nothing_carried(),
        Notice::AllAnswered => texts.notice_all_answered(key(Action::Summary)),
        Notice::ReasonNeeded => texts.notice_reason_needed(),
        Notice::NotADay => texts.notice_not_a_day(key(Action::Done)),
        Notice::NotRecorded => texts.notice_not_recorded(key(Action::Done), key(Action::Cancel)),
        Notice::ActionSettled(answer) => texts.notice_action_settled(
            self::answer(texts, Some(*answer)),
            self::answer(texts, Some(Answer::Partial)),
        ),
        Notice::NameNeeded => texts.notice_name_needed(),
        Notice::NoSuchCheckpoint(typed) => texts
            .notice_no_such_checkpoint(Untrusted::from(typed.as_str()).shown_line().into_owned()),
        Notice::ReadOnly => texts.notice_read_only(),
        Notice::NothingToConfirm => texts.notice_nothing_to_confirm(),
        Notice::Merged { by, taken, disagreements } if by.is_empty() => {
            texts.notice_merged(*taken, *disagreements)
        }
        Notice::Merged { by, taken, disagreements } => {
            let names: Vec<_> = by.iter().map(Untrusted::shown_line).collect();
            texts.notice_merged_by(names.join(", "), *taken, *disagreements)
        }
        Notice::Recovered { taken, disagreements } => {
            texts.notice_recovered(*taken, *disagreements)
        }
        Notice::SetAside(name) => {
            texts.notice_set_aside(Untrusted::from(name.as_str()).shown_line().into_owned())
        }
        Notice::Written(name) => {
            texts.notice_written(Untrusted::from(name.as_str()).shown_line().into_owned())
        }
        Notice::NotWritten(failure) => texts.notice_not_written(export_reason(texts, failure)),
        Notice::SessionBegun { minutes } => texts.notice_session_begun(*minutes),
        Notice::RoomChanged => texts.notice_room_changed(),
        Notice::SessionEnded => texts.notice_session_ended(),
        Notice::SessionGoesOn => texts.notice_session_goes_on(),
        Notice::NoSession => texts.notice_no_session(),
        Notice::NotMinutes => texts.notice_not_minutes(MOST_MINUTES),
        Notice::SpeakerIs(name) if name.is_empty() => texts.notice_no_speaker(),
        Notice::SpeakerIs(name) => texts.notice_speaker(name.shown_line().into_owned()),
        Notice::Parked => texts.notice_parked(),
        Notice::ToBring => texts.notice_to_bring(),
        Notice::SidesRecorded => texts.notice_sides_recorded(),
        Notice::TwoSidesNeeded => texts.notice_two_sides_needed(),
        Notice::NotEdited(failure) => not_edited(texts, failure, bindings),
        Notice::CopiedQuestion => texts.notice_copied_question(),
        Notice::CopiedLinks(count) => texts.notice_copied_links(*count),
        Notice::NoLink => texts.notice_no_link(),
        Notice::OtherVersion(other) => {
            let (named, found) = (other.named.shown_line(), other.found.shown_line());
            match other.is_older {
                true => texts.notice_older_version(other.id.as_str(), &named, &found),
                false => texts.notice_other_version(other.id.as_str(), &named, &found),
            }
        }
        Notice::SettingsIgnored(count) => texts.notice_settings(*count),
        Notice::NotAskedNow(id) => texts.notice_not_asked_now(id.to_string()),
        Notice::NothingLastTime => texts.notice_nothing_last_time(),
        Notice::ByRisk => texts.notice_by_risk(key(Action::ByRisk)),
        Notice::ByPack => texts.notice_by_pack(),
        Notice::AllShown => texts.notice_all_shown(),
        Notice::NoFilter => texts.notice_no_filter(key(Action::Filters)),
        Notice::NothingFits => {
            texts.notice_nothing_fits(key(Action::ShowAll), key(Action::Filters))
        }
        Notice::AllAnsweredHere => texts.notice_all_answered_here(key(Action::ShowAll)),
        Notice::SectionNotApplicable { id, count } => {
            texts.notice_section_na(id.to_string(), *count, key(Action::Undo))
        }
        Notice::PillarNotApplicable { id, count } => {
            texts.notice_section_na(id.to_string(), *count, key(Action::Undo))
        }
        Notice::PacksMissing(ids) => texts.notice_packs_missing(packs(ids)),
        Notice::PackNeeded => texts.notice_pack_needed(),
        Notice::NothingOpenInSection(id) => texts.notice_nothing_open_in_section(id.to_string()),
        Notice::BackToSummary => texts.notice_back_to_summary(key(Action::Back)),
        Notice::NoRows => texts.notice_no_rows(),
        Notice::BackToComparison => texts.notice_back_to_comparison(key(Action::Back)),
        Notice::OtherWorkload { old, new } => texts.notice_other_workload(
            old.shown_line().into_owned(),
            new.shown_line().into_owned(),
            key(Action::OtherReview),
        ),
        Notice::ComparedNewer => texts.notice_compared_newer(),
        Notice::FileNeeded => texts.notice_file_needed(),
        Notice::Lines(lines) => {
            Untrusted::from(lines.first().map_or("", String::as_str)).shown_line().into_owned()
        }
    }
}

/// Returns the ids of packs on one line.
pub(super) fn packs(ids: &[PackId]) -> String {
    ids.iter().map(PackId::as_str).collect::<Vec<_>>().join(", ")
}

/// Returns why the user's own editor left no text, and what to do.
fn not_edited(texts: &Texts, failure: &EditorFailure, bindings: Bindings) -> String {
    let name = |program: &String| Untrusted::from(program.as_str()).shown_line().into_owned();
    let here = key_of(texts, bindings, Action::Note);
    let again = key_of(texts, bindings, Action::NoteInEditor);
    match failure {
        EditorFailure::NotSet => texts.notice_editor_not_set(here),
        EditorFailure::NotStarted(program) => texts.notice_editor_not_started(name(program), here),
        EditorFailure::Failed { program, status: Some(status) } => {
            texts.notice_editor_failed(name(program), *status, again)
        }
        EditorFailure::Failed { program, status: None } => {
            texts.notice_editor_killed(name(program), again)
        }
        EditorFailure::NoText => texts.notice_editor_no_text(again),
        EditorFailure::NotHandedOver(why) => {
            texts.notice_editor_no_file(export_reason(texts, why), here)
        }
    }
}

/// Returns that the review is not saved, why, and what to do.
pub(super) fn save_failure(texts: &Texts, failure: &SaveFailure) -> String {
    texts.not_saved(failure_reason(texts, failure))
}

fn failure_reason(texts: &Texts, failure: &SaveFailure) -> String {
    match failure {
        SaveFailure::ChangedOnDisk => texts.failure_changed_on_disk(),
        SaveFailure::Denied => texts.failure_denied(),
        SaveFailure::Full => texts.failure_full(),
        SaveFailure::Missing => texts.failure_missing(),
        SaveFailure::ReadOnly => texts.failure_read_only(),
        SaveFailure::Exists => texts.failure_exists(),
        SaveFailure::Other(words) => {
            texts.failure_other(Untrusted::from(words.as_str()).shown_line().into_owned())
        }
    }
}

/// Returns why a report could not be written; the review is another file.
fn export_reason(texts: &Texts, failure: &SaveFailure) -> String {
    match failure {
        SaveFailure::Denied | SaveFailure::ReadOnly => texts.export_denied(),
        SaveFailure::Full => texts.export_full(),
        SaveFailure::Missing => texts.export_missing(),
        SaveFailure::Exists | SaveFailure::ChangedOnDisk => texts.failure_exists(),
        SaveFailure::Other(words) => Untrusted::from(words.as_str()).shown_line().into_owned(),
    }
}
