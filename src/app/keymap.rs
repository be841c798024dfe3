//! One table of keys for each screen: the source of matching, footer, help, and the manual.

mod own;

pub use own::Keys;

use super::action::Action::{self, *};
use super::editor::Lines;
use super::key::Key;
use super::message::ExportFormat;
use super::selection::Condition;
use crate::domain::Answer as A;

/// Where a key is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// In the footer, and in the help.
    Footer,
    /// In the footer when there is room, and in the help.
    Roomy,
    /// In the help alone.
    Help,
}

/// Keys that mean the same on a screen; the first is the one that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Binding {
    /// The keys.
    pub keys: &'static [Key],
    /// What they mean.
    pub action: Action,
    /// Where they are told.
    pub told: Told,
}

/// The keys of a screen, in the order in which they are told.
pub type Bindings = &'static [Binding];

const fn footer(keys: &'static [Key], action: Action) -> Binding {
    Binding { keys, action, told: Told::Footer }
}

const fn roomy(keys: &'static [Key], action: Action) -> Binding {
    Binding { keys, action, told: Told::Roomy }
}

const fn help(keys: &'static [Key], action: Action) -> Binding {
    Binding { keys, action, told: Told::Help }
}

/// The start screen.
pub static START: Bindings = &[
    footer(&[Key::Enter], Open),
    footer(&[Key::Char('n')], NewReview),
    roomy(&[Key::Down, Key::Char('j')], Next),
    roomy(&[Key::Up, Key::Char('k')], Previous),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// What a pack contains.
pub static PACK: Bindings = &[
    footer(&[Key::Down, Key::Char('j')], Next),
    footer(&[Key::Up, Key::Char('k')], Previous),
    roomy(&[Key::PageDown, Key::Char(' '), Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Esc, Key::Enter], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The checkpoints screen.
pub static CHECKPOINTS: Bindings = &[
    // The answers' keys stand in the answers themselves, under the question.
    help(&[Key::Char('y'), Key::Char('1')], Answer(A::Yes)),
    help(&[Key::Char('p'), Key::Char('2')], Answer(A::Partial)),
    help(&[Key::Char('n'), Key::Char('3')], Answer(A::No)),
    help(&[Key::Char('x'), Key::Char('4')], Answer(A::NotApplicable)),
    help(&[Key::Backspace, Key::Delete], Clear),
    footer(&[Key::Char(' ')], NextUnanswered),
    footer(&[Key::Char('m')], Note),
    footer(&[Key::Char('v')], Evidence),
    roomy(&[Key::Char('}')], NextPillar),
    roomy(&[Key::Char('a')], Plan),
    roomy(&[Key::Char('f')], Flag),
    roomy(&[Key::Char('u')], Undo),
    help(&[Key::Ctrl('r')], Redo),
    roomy(&[Key::Down, Key::Char('j'), Key::Right, Key::Char('l')], Next),
    roomy(&[Key::Up, Key::Char('k'), Key::Left, Key::Char('h')], Previous),
    roomy(&[Key::Char('/')], Search),
    roomy(&[Key::Char('g')], GoTo),
    roomy(&[Key::Char('i'), Key::Enter], Guidance),
    roomy(&[Key::Tab], Pane),
    roomy(&[Key::Char('r')], Accept),
    roomy(&[Key::Char('w')], Workshop),
    roomy(&[Key::Char('d')], Details),
    roomy(&[Key::Char('b')], Compare),
    roomy(&[Key::Char('P')], Principles),
    help(&[Key::Esc], Back),
    help(&[Key::Char(']')], NextSection),
    help(&[Key::Char('[')], PreviousSection),
    help(&[Key::Char('{')], PreviousPillar),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    help(&[Key::PageDown, Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    roomy(&[Key::Char('F')], Filters),
    help(&[Key::Char('z')], ShowAll),
    help(&[Key::Char('R')], ByRisk),
    help(&[Key::Char('X')], SectionNotApplicable),
    help(&[Key::Char('E')], NoteInEditor),
    help(&[Key::Char('Y')], CopyQuestion),
    help(&[Key::Char('U')], CopyLinks),
    help(&[Key::Char('M')], LastTime),
    help(&[Key::Char('c')], Confidence),
    help(&[Key::Char('t')], Confirm),
    help(&[Key::Char('T')], NextCarried),
    help(&[Key::Char('D')], NextDisagreement),
    help(&[Key::Char('A')], TakeSide(0)),
    help(&[Key::Char('B')], TakeSide(1)),
    help(&[Key::Char('C')], TakeSide(2)),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Char('o')], Overview),
    footer(&[Key::Char('s')], Summary),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The checkpoints screen in the workshop layout; movement is by arrows, space and brackets.
pub static WORKSHOP: Bindings = &[
    help(&[Key::Char('y'), Key::Char('1')], Answer(A::Yes)),
    help(&[Key::Char('p'), Key::Char('2')], Answer(A::Partial)),
    help(&[Key::Char('n'), Key::Char('3')], Answer(A::No)),
    help(&[Key::Char('x'), Key::Char('4')], Answer(A::NotApplicable)),
    help(&[Key::Backspace, Key::Delete], Clear),
    footer(&[Key::Char(' ')], NextUnanswered),
    footer(&[Key::Char('m')], Note),
    footer(&[Key::Char('k')], Park),
    footer(&[Key::Char('f')], Flag),
    footer(&[Key::Char('d')], Disagree),
    footer(&[Key::Char('e')], Bring),
    roomy(&[Key::Char('i'), Key::Enter, Key::Tab], Probes),
    roomy(&[Key::Char('b')], Speaker),
    roomy(&[Key::Char('S')], Room),
    roomy(&[Key::Char('B')], Debrief),
    roomy(&[Key::Char('u')], Undo),
    help(&[Key::Ctrl('r')], Redo),
    roomy(&[Key::Right, Key::Down], Next),
    roomy(&[Key::Left, Key::Up], Previous),
    help(&[Key::Char(']')], NextSection),
    help(&[Key::Char('[')], PreviousSection),
    roomy(&[Key::Char('}')], NextPillar),
    help(&[Key::Char('{')], PreviousPillar),
    help(&[Key::Home], First),
    help(&[Key::End], Last),
    help(&[Key::PageDown, Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    help(&[Key::Char('v')], Evidence),
    help(&[Key::Char('a')], Plan),
    help(&[Key::Char('c')], Confidence),
    help(&[Key::Char('t')], Confirm),
    help(&[Key::Char('E')], NoteInEditor),
    help(&[Key::Char('/')], Search),
    help(&[Key::Char('g')], GoTo),
    help(&[Key::Char('P')], Principles),
    roomy(&[Key::Char('o')], Overview),
    footer(&[Key::Char('L')], Language),
    help(&[Key::Char('w')], Workshop),
    footer(&[Key::Esc], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The overview while the workshop layout is on: no way from it leads to a score.
pub static WORKSHOP_OVERVIEW: Bindings = &[
    footer(&[Key::Enter], Open),
    roomy(&[Key::Char('}')], NextPillar),
    help(&[Key::Char('{')], PreviousPillar),
    roomy(&[Key::Right, Key::Char('l')], Next),
    roomy(&[Key::Left, Key::Char('h')], Previous),
    roomy(&[Key::Down, Key::Char('j'), Key::Char(']')], NextSection),
    roomy(&[Key::Up, Key::Char('k'), Key::Char('[')], PreviousSection),
    footer(&[Key::Char(' ')], NextUnanswered),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    roomy(&[Key::Char('g')], GoTo),
    footer(&[Key::Char('/')], Search),
    footer(&[Key::Char('B')], Debrief),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Esc, Key::Char('o')], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The screen that looks back at a session.
pub static DEBRIEF: Bindings = &[
    footer(&[Key::Char('e')], WriteReadout(ExportFormat::Markdown)),
    roomy(&[Key::Char('h')], WriteReadout(ExportFormat::Html)),
    footer(&[Key::Char('E')], EndSession),
    roomy(&[Key::Down, Key::Char('j')], Next),
    roomy(&[Key::Up, Key::Char('k')], Previous),
    footer(&[Key::PageDown, Key::Char(' '), Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    roomy(&[Key::Char('u')], Undo),
    help(&[Key::Ctrl('r')], Redo),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Esc, Key::Char('B')], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The second screen, which follows the first.
pub static PRESENT: Bindings = &[
    footer(&[Key::Char('L')], Language),
    help(&[Key::PageDown, Key::Char(' '), Key::Down, Key::Char('j')], ScrollDown),
    help(&[Key::PageUp, Key::Up, Key::Char('k')], ScrollUp),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Esc, Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The principles screen.
pub static PRINCIPLES: Bindings = &[
    footer(&[Key::Enter], Questions),
    help(&[Key::Esc, Key::Char('P')], Back),
    footer(&[Key::Char('m')], Note),
    roomy(&[Key::Down, Key::Char('j'), Key::Right, Key::Char('l')], Next),
    roomy(&[Key::Up, Key::Char('k'), Key::Left, Key::Char('h')], Previous),
    footer(&[Key::Char('}'), Key::Char(']')], NextPillar),
    help(&[Key::Char('{'), Key::Char('[')], PreviousPillar),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    help(&[Key::PageDown, Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    footer(&[Key::Char('u')], Undo),
    help(&[Key::Ctrl('r')], Redo),
    footer(&[Key::Char('d')], Details),
    roomy(&[Key::Char('o')], Overview),
    roomy(&[Key::Char('s')], Summary),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The overview screen.
pub static OVERVIEW: Bindings = &[
    footer(&[Key::Enter], Open),
    roomy(&[Key::Char('}')], NextPillar),
    help(&[Key::Char('{')], PreviousPillar),
    roomy(&[Key::Right, Key::Char('l')], Next),
    roomy(&[Key::Left, Key::Char('h')], Previous),
    roomy(&[Key::Down, Key::Char('j'), Key::Char(']')], NextSection),
    roomy(&[Key::Up, Key::Char('k'), Key::Char('[')], PreviousSection),
    footer(&[Key::Char(' ')], NextUnanswered),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    roomy(&[Key::Char('g')], GoTo),
    roomy(&[Key::Char('F')], Filters),
    help(&[Key::Char('z')], ShowAll),
    help(&[Key::Char('R')], ByRisk),
    footer(&[Key::Char('/')], Search),
    footer(&[Key::Char('s')], Summary),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Esc, Key::Char('o')], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The summary screen.
pub static SUMMARY: Bindings = &[
    footer(&[Key::Tab], NextRow),
    help(&[Key::BackTab], PreviousRow),
    footer(&[Key::Enter], Open),
    roomy(&[Key::Down, Key::Char('j')], Next),
    roomy(&[Key::Up, Key::Char('k')], Previous),
    footer(&[Key::PageDown, Key::Char(' '), Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    roomy(&[Key::Char('g')], GoTo),
    footer(&[Key::Char('e')], Export),
    footer(&[Key::Char('L')], Language),
    roomy(&[Key::Char('o')], Overview),
    roomy(&[Key::Char('b')], Compare),
    footer(&[Key::Esc, Key::Char('s')], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The compare screen.
pub static COMPARE: Bindings = &[
    footer(&[Key::Enter, Key::Char('i')], Open),
    roomy(&[Key::Down, Key::Char('j')], Next),
    roomy(&[Key::Up, Key::Char('k')], Previous),
    footer(&[Key::Char('f'), Key::Tab, Key::Right, Key::Char('l')], NextFilter),
    help(&[Key::Char('F'), Key::BackTab, Key::Left, Key::Char('h')], PreviousFilter),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    roomy(&[Key::PageDown, Key::Char(' '), Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    footer(&[Key::Char('c')], OtherReview),
    help(&[Key::Char('u')], Undo),
    help(&[Key::Ctrl('r')], Redo),
    footer(&[Key::Char('L')], Language),
    roomy(&[Key::Char('o')], Overview),
    roomy(&[Key::Char('s')], Summary),
    footer(&[Key::Esc, Key::Char('b')], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The screen that asks for the review to compare with; every other key is typed.
pub static PICK: Bindings = &[
    footer(&[Key::Enter], Open),
    footer(&[Key::Down, Key::Ctrl('n'), Key::Tab], Next),
    footer(&[Key::Up, Key::Ctrl('p'), Key::BackTab], Previous),
    footer(&[Key::Esc, Key::Ctrl('c')], Back),
];

/// Which checkpoints are walked: one key for each condition.
pub static FILTERS: Bindings = &[
    help(&[Key::Char('0')], FilterBy(Condition::Pillar)),
    help(&[Key::Char('1')], FilterBy(Condition::Section)),
    help(&[Key::Char('2')], FilterBy(Condition::Severity)),
    help(&[Key::Char('3')], FilterBy(Condition::Answer)),
    help(&[Key::Char('4')], FilterBy(Condition::Flag)),
    help(&[Key::Char('5')], FilterBy(Condition::Carried)),
    help(&[Key::Char('6')], FilterBy(Condition::NoEvidence)),
    help(&[Key::Char('7')], FilterBy(Condition::Owner)),
    roomy(&[Key::Down, Key::Char('j')], Next),
    roomy(&[Key::Up, Key::Char('k')], Previous),
    footer(&[Key::Right, Key::Char(' '), Key::Char('l')], NextChoice),
    roomy(&[Key::Left, Key::Char('h')], PreviousChoice),
    footer(&[Key::Char('z'), Key::Backspace], ShowAll),
    footer(&[Key::Char('R')], ByRisk),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Enter, Key::Esc, Key::Char('F')], Done),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// All that was said to a checkpoint last time.
pub static LAST_TIME: Bindings = &[
    footer(&[Key::Down, Key::Char('j')], Next),
    footer(&[Key::Up, Key::Char('k')], Previous),
    roomy(&[Key::PageDown, Key::Char(' '), Key::Ctrl('d')], ScrollDown),
    help(&[Key::PageUp, Key::Ctrl('u')], ScrollUp),
    help(&[Key::Home], First),
    help(&[Key::End, Key::Char('G')], Last),
    footer(&[Key::Char('b')], Compare),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Esc, Key::Char('M'), Key::Enter], Back),
    footer(&[Key::Char('?'), Key::F(1)], Help),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
    help(&[Key::Ctrl('z')], Suspend),
];

/// The search screen; every other key is typed.
pub static SEARCH: Bindings = &[
    footer(&[Key::Enter], Open),
    footer(&[Key::Down, Key::Ctrl('n'), Key::Tab], Next),
    footer(&[Key::Up, Key::Ctrl('p'), Key::BackTab], Previous),
    footer(&[Key::Esc, Key::Ctrl('c')], Back),
];

/// The line that asks where to go; every other key is typed.
pub static GO_TO: Bindings =
    &[footer(&[Key::Enter], Open), footer(&[Key::Esc, Key::Ctrl('c')], Back)];

/// Fields of several lines; every other key is typed.
pub static FORM_LINES: Bindings = &[
    footer(&[Key::Esc, Key::Ctrl('s'), Key::Ctrl('c')], Done),
    roomy(&[Key::Tab], NextField),
    help(&[Key::BackTab], PreviousField),
    footer(&[Key::Ctrl('z')], Undo),
    roomy(&[Key::Ctrl('y')], Redo),
];

/// A note, the only field; every other key is typed.
pub static FORM_NOTE: Bindings = &[
    footer(&[Key::Esc, Key::Ctrl('s'), Key::Ctrl('c')], Done),
    footer(&[Key::Ctrl('z')], Undo),
    footer(&[Key::Ctrl('y')], Redo),
];

/// Fields of one line; every other key is typed.
pub static FORM_LINE: Bindings = &[
    footer(&[Key::Enter, Key::Tab, Key::Down], NextField),
    roomy(&[Key::BackTab, Key::Up], PreviousField),
    footer(&[Key::Esc, Key::Ctrl('s'), Key::Ctrl('c')], Done),
    footer(&[Key::Ctrl('z')], Undo),
    roomy(&[Key::Ctrl('y')], Redo),
];

/// A field of one line, the only one; every other key is typed.
pub static FORM_SINGLE: Bindings = &[
    footer(&[Key::Enter, Key::Tab, Key::Ctrl('s')], Done),
    footer(&[Key::Esc, Key::Ctrl('c')], Cancel),
    footer(&[Key::Ctrl('z')], Undo),
    footer(&[Key::Ctrl('y')], Redo),
];

/// The reason for what can be a section or its whole pillar; every other key is typed.
pub static FORM_SCOPE: Bindings = &[
    footer(&[Key::Enter, Key::Ctrl('s')], Done),
    footer(&[Key::Tab], Scope),
    footer(&[Key::Esc, Key::Ctrl('c')], Cancel),
    footer(&[Key::Ctrl('z')], Undo),
    roomy(&[Key::Ctrl('y')], Redo),
];

/// Fields of one line that are applied together at the end; every other key is typed.
pub static FORM_ASKED: Bindings = &[
    footer(&[Key::Enter, Key::Tab, Key::Down], NextField),
    roomy(&[Key::BackTab, Key::Up], PreviousField),
    footer(&[Key::Ctrl('s')], Done),
    footer(&[Key::Esc, Key::Ctrl('c')], Cancel),
    roomy(&[Key::Ctrl('z')], Undo),
    roomy(&[Key::Ctrl('y')], Redo),
];

/// The answer of one side, among fields that are applied together at the end.
pub static FORM_SIDE: Bindings = &[
    footer(&[Key::Char('y'), Key::Char('1')], Answer(A::Yes)),
    footer(&[Key::Char('p'), Key::Char('2')], Answer(A::Partial)),
    footer(&[Key::Char('n'), Key::Char('3')], Answer(A::No)),
    footer(&[Key::Char('x'), Key::Char('4')], Answer(A::NotApplicable)),
    roomy(&[Key::Right, Key::Char(' '), Key::Char('l')], NextChoice),
    roomy(&[Key::Left, Key::Char('h')], PreviousChoice),
    footer(&[Key::Enter, Key::Tab, Key::Down], NextField),
    roomy(&[Key::BackTab, Key::Up], PreviousField),
    help(&[Key::Ctrl('s')], Done),
    footer(&[Key::Esc, Key::Ctrl('c')], Cancel),
];

/// Fields with a choice.
pub static FORM_CHOICE: Bindings = &[
    footer(&[Key::Right, Key::Char(' '), Key::Char('l')], NextChoice),
    footer(&[Key::Left, Key::Char('h')], PreviousChoice),
    footer(&[Key::Enter, Key::Tab, Key::Down], NextField),
    roomy(&[Key::BackTab, Key::Up], PreviousField),
    footer(&[Key::Esc, Key::Ctrl('s'), Key::Ctrl('c')], Done),
];

/// A review that is about to begin; every other key is typed.
pub static NEW_REVIEW: Bindings = &[
    footer(&[Key::Enter, Key::Ctrl('s')], Begin),
    footer(&[Key::Tab, Key::Down], NextField),
    help(&[Key::BackTab, Key::Up], PreviousField),
    footer(&[Key::Esc, Key::Ctrl('c')], Back),
];

/// Whether a review that is about to begin asks a pack.
pub static NEW_REVIEW_PACK: Bindings = &[
    footer(&[Key::Enter, Key::Ctrl('s')], Begin),
    footer(&[Key::Char(' '), Key::Right, Key::Left], NextChoice),
    footer(&[Key::Tab, Key::Down], NextField),
    help(&[Key::BackTab, Key::Up], PreviousField),
    footer(&[Key::Esc, Key::Ctrl('c')], Back),
];

/// The help screen.
pub static HELP: Bindings = &[
    footer(&[Key::Down, Key::Char('j')], Next),
    footer(&[Key::Up, Key::Char('k')], Previous),
    roomy(&[Key::PageDown, Key::Char(' ')], ScrollDown),
    help(&[Key::PageUp], ScrollUp),
    help(&[Key::Home, Key::Char('g')], First),
    help(&[Key::End, Key::Char('G')], Last),
    footer(&[Key::Char('L')], Language),
    footer(
        &[Key::Esc, Key::Char('?'), Key::Char('q'), Key::Enter, Key::F(1), Key::Ctrl('c')],
        Back,
    ),
];

/// The question what to export.
pub static EXPORT: Bindings = &[
    footer(&[Key::Char('m'), Key::Enter], ExportAs(ExportFormat::Markdown)),
    footer(&[Key::Char('h')], ExportAs(ExportFormat::Html)),
    footer(&[Key::Char('t')], ExportAs(ExportFormat::Text)),
    footer(&[Key::Char('j')], ExportAs(ExportFormat::Json)),
    footer(&[Key::Esc, Key::Char('q'), Key::Ctrl('c')], Back),
];

/// The question whether to leave although something is not saved.
pub static UNSAVED: Bindings =
    &[footer(&[Key::Enter, Key::Esc], Back), footer(&[Key::Char('Q')], QuitAnyway)];

/// The question what becomes of what an earlier run could not save.
pub static RECOVERED: Bindings = &[
    footer(&[Key::Enter], TakeIn),
    footer(&[Key::Char('n')], SetAside),
    footer(&[Key::Char('L')], Language),
    footer(&[Key::Char('q'), Key::Ctrl('c')], Quit),
];

/// A table with what it is called in the settings.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The name; the forms share one.
    pub name: &'static str,
    /// The keys, as they are when nobody has changed them.
    pub keys: Bindings,
    /// What is typed on the screen besides: every other key belongs to the text.
    pub typed: Option<Lines>,
}

/// Returns all tables.
#[must_use]
pub fn tables() -> [Table; 30] {
    let table = |name, keys| Table { name, keys, typed: None };
    let typed = |name, keys, lines| Table { name, keys, typed: Some(lines) };
    [
        table("start", START),
        table("pack", PACK),
        table("checkpoints", CHECKPOINTS),
        table("principles", PRINCIPLES),
        table("overview", OVERVIEW),
        table("summary", SUMMARY),
        typed("search", SEARCH, Lines::One),
        typed("go-to", GO_TO, Lines::One),
        typed("form", FORM_LINES, Lines::Many),
        typed("form", FORM_NOTE, Lines::Many),
        typed("form", FORM_LINE, Lines::One),
        typed("form", FORM_SINGLE, Lines::One),
        table("form", FORM_CHOICE),
        typed("new-review", NEW_REVIEW, Lines::One),
        table("new-review", NEW_REVIEW_PACK),
        table("filters", FILTERS),
        table("compare", COMPARE),
        typed("pick", PICK, Lines::One),
        table("last-time", LAST_TIME),
        table("help", HELP),
        table("export", EXPORT),
        table("workshop", WORKSHOP),
        table("workshop-overview", WORKSHOP_OVERVIEW),
        table("debrief", DEBRIEF),
        typed("form", FORM_ASKED, Lines::One),
        table("form", FORM_SIDE),
        typed("form", FORM_SCOPE, Lines::One),
        table("present", PRESENT),
        table("unsaved", UNSAVED),
        table("recovered", RECOVERED),
    ]
}

/// Returns the key that is shown for an action.
#[must_use]
pub fn key_of(bindings: Bindings, action: Action) -> Option<Key> {
    bindings.iter().find(|b| b.action == action).and_then(|b| b.keys.first().copied())
}

/// Returns what a key means on a screen with these keys.
#[must_use]
pub fn action(bindings: Bindings, key: Key) -> Option<Action> {
    let command = key.as_command();
    bindings.iter().find(|b| b.keys.contains(&key) || b.keys.contains(&command)).map(|b| b.action)
}
