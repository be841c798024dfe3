//! The main loop: draw, wait for what happens, change the state, do what it asks for.
//!
//! One thread runs it and reads the keys itself; signals and saves come from threads of their own
//! through one [`inbox`]. A frame is drawn before the effects are performed, so that nothing stands
//! between a key and its redraw.

mod world;

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use world::World;
pub use world::{Document, Doors};

use super::clock;
use super::inbox::{self, Came, Inbox, Post};
use super::panics::{self, Spot};
use super::save::Outcome;
use super::signals::{self, Interrupt, Watch};
use super::terminal::{MouseUse, NoTerminal, Notice, Screen};
use crate::app::earlier::Earlier;
use crate::app::{App, Effect, Languages, Msg, Revision, SaveState, Settings, update};
use crate::domain::CheckpointId;
use crate::text::Bilingual;
use crate::ui::{self, Kept, theme::Theme};

/// How long leaving waits for the last save.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long it waits when the terminal is gone: nobody is there to be told.
const PATIENCE_ALONE: Duration = Duration::from_millis(1500);

/// How often a second screen looks for what is new.
const LOOK: Duration = Duration::from_millis(60);

/// How long keys have to rest before a second screen is told where they led: telling it writes a file,
/// which must not stand between two keys.
const REST: Duration = Duration::from_millis(50);

/// The longest that a clock or a due date on the screen is old.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// What the interface is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Answers are given here.
    Leads,
    /// It shows what another run of tenken does.
    Follows,
}

/// How long nothing has to happen before the file is watched: starting is not held up by it.
const BREATH: Duration = Duration::from_secs(1);

/// With what the interface begins.
pub struct Beginning {
    /// The review to open, or none for the start screen.
    pub document: Option<Document>,
    /// What it is for.
    pub part: Part,
    /// The earlier review that it is compared with at once.
    pub compare: Option<Earlier>,
    /// The languages that are shown.
    pub languages: Languages,
    /// What the user has set.
    pub settings: Settings,
    /// How it looks.
    pub theme: Theme,
    /// How many mistakes the settings have.
    pub mistakes: usize,
    /// What mouse clicks are.
    pub mouse: MouseUse,
    /// The messages; what was read of them already is not read again.
    pub texts: Bilingual,
}

/// How the interface ended.
#[derive(Debug)]
pub struct Ended {
    /// The review that was open last, and how saving it ended.
    pub saved: Option<(PathBuf, Outcome)>,
    /// The checkpoint at which it was left.
    pub place: Option<CheckpointId>,
    /// The signal that ended it.
    pub signal: Option<i32>,
    /// The terminal went away.
    pub gone: bool,
    /// Something panicked.
    pub panicked: bool,
}

/// What happens.
enum Event {
    Message(Msg),
    Interrupt(Interrupt),
    Terminal(Notice),
    /// The terminal can be read no more.
    Closed,
}

/// Runs the interface until it is left.
///
/// # Errors
///
/// Says why the interface cannot run here; the terminal is as it was then.
pub fn run(beginning: Beginning, doors: &dyn Doors) -> Result<Ended, NoTerminal> {
    let (post, inbox) = inbox::open().map_err(NoTerminal::Io)?;
    let caught = signals::catch().map_err(NoTerminal::Io)?;
    let tell = post.clone();
    let mut screen =
        Screen::enter(beginning.mouse, Arc::new(move |notice| tell.tell(Event::Terminal(notice))))?;
    let mut look = Look { texts: beginning.texts, theme: beginning.theme, kept: Kept::default() };
    let (languages, settings) = (beginning.languages, beginning.settings);
    let (mut app, world) =
        begin(beginning.document, beginning.part, languages, settings, doors, &post);
    if beginning.mistakes > 0 {
        app.notice.get_or_insert(crate::app::Notice::SettingsIgnored(beginning.mistakes));
    }
    if let Some(earlier) = beginning.compare {
        app.compare_with(earlier);
    }
    // The first frame waits for no thread; what happens meanwhile is read after it.
    let (ending, effects) = match draw(&mut app, &mut screen, &mut look) {
        Ok(effects) => (None, effects),
        Err(_) => (Some(Ending::Gone), Vec::new()),
    };
    let watch = caught
        .watch(Box::new(move |interrupt| post.tell(Event::Interrupt(interrupt))))
        .map_err(NoTerminal::Io)?;
    let stage = Stage { screen, watch, look };
    Ok(Loop { app, world, stage, inbox, ending, untold: true }.run(effects))
}

/// Draws a frame, and lets the application know what was drawn; returns what it then wants done.
fn draw(
    app: &mut App,
    screen: &mut Screen,
    Look { texts, theme, kept }: &mut Look,
) -> io::Result<Vec<Effect>> {
    let mut facts = None;
    let drawn = screen.draw(|cells| {
        if let Some(session) = app.session.as_ref().filter(|s| s.revision() > Revision::default()) {
            panics::drill(Spot::Draw, &session.review.workload);
        }
        let drawn = ui::view(app, texts, theme, kept, cells);
        facts = Some(drawn.facts);
        drawn.cursor
    });
    let now = app.now;
    let effects = facts.map(|facts| update(app, Msg::Drawn(facts), now));
    drawn.map(|_| effects.unwrap_or_default())
}

fn begin<'d>(
    document: Option<Document>,
    part: Part,
    languages: Languages,
    settings: Settings,
    doors: &'d dyn Doors,
    post: &Post<Event>,
) -> (App, World<'d>) {
    let tell = post.clone();
    let report = Arc::new(move |msg| tell.tell(Event::Message(msg)));
    let mut world = World::new(doors, report);
    let now = clock::now();
    let app = match document {
        Some(document) if part == Part::Follows => {
            App::present(world.follow(document), languages, settings, now)
        }
        Some(document) => App::open(world.open(document), languages, settings, now),
        None => App::start(world.start(), languages, settings, now),
    };
    (app, world)
}

/// Returns what came as an event, if anything did.
fn happened(came: Came<Event>) -> Option<Event> {
    match came {
        Came::Told(event) => Some(event),
        Came::Typed(msg) => Some(Event::Message(msg)),
        Came::Nothing => None,
        Came::Closed => Some(Event::Closed),
    }
}

/// The terminal and what is drawn on it.
struct Stage {
    screen: Screen,
    watch: Watch,
    look: Look,
}

/// What a frame is drawn with.
struct Look {
    texts: Bilingual,
    theme: Theme,
    kept: Kept,
}

/// Why the loop ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Left,
    Signal(i32),
    Gone,
    Panicked,
}

struct Loop<'d> {
    app: App,
    world: World<'d>,
    stage: Stage,
    inbox: Inbox<Event>,
    ending: Option<Ending>,
    /// A second screen may not know yet which question is being asked.
    untold: bool,
}

impl Loop<'_> {
    fn run(mut self, effects: Vec<Effect>) -> Ended {
        // What the panicking part was about to change is not there; the review is whole.
        let looped = panic::catch_unwind(AssertUnwindSafe(|| {
            for effect in effects {
                self.perform(effect);
            }
            self.take_what_comes();
        }));
        if looped.is_err() {
            self.ending = Some(Ending::Panicked);
        }
        self.end()
    }

    fn take_what_comes(&mut self) {
        while self.ending.is_none() {
            match happened(self.inbox.wait(self.patience())) {
                Some(event) => self.take(event),
                None => self.idle(),
            }
        }
    }

    /// Returns how long may be waited for what comes next.
    fn patience(&self) -> Duration {
        if self.world.is_following() {
            return LOOK;
        }
        if self.untold {
            return REST;
        }
        if self.world.is_unwatched() {
            return BREATH;
        }
        self.app.next_tick(clock::now()).unwrap_or(LONGEST_WAIT)
    }

    /// Looks what is new although nobody typed: on the screen that is followed, and on the clock.
    fn idle(&mut self) {
        if self.untold && !self.world.is_following() {
            self.tell_place();
            return;
        }
        if self.world.is_unwatched() {
            self.world.watch();
        }
        let now = clock::now();
        let ticks = self
            .app
            .next_tick(self.app.now)
            .is_some_and(|wait| (now - self.app.now).to_std().is_ok_and(|gone_by| gone_by >= wait));
        match self.world.look() {
            Some(msg) => self.answer(msg),
            None if ticks => self.answer(Msg::Tick),
            None => {}
        }
    }

    /// Takes an event and all that wait behind it, then draws once, then does what was asked for.
    fn take(&mut self, event: Event) {
        let mut effects = self.change(event);
        // Keys that were typed faster than they could be drawn are drawn together; an effect ends
        // the batch, because what follows may depend on it.
        while effects.is_empty() && self.ending.is_none() {
            match happened(self.inbox.glance()) {
                Some(event) => effects = self.change(event),
                None => break,
            }
        }
        self.draw_and_perform(effects);
    }

    /// Draws, then does what was asked for. A save that is handed over first competes with the frame
    /// for the processor: the next question then came 1.7 times as late, on two cores.
    fn draw_and_perform(&mut self, effects: Vec<Effect>) {
        let after = if self.ending.is_none() { self.draw() } else { Vec::new() };
        for effect in effects.into_iter().chain(after) {
            self.perform(effect);
        }
        self.untold = true;
    }

    /// Tells a second screen which question is being asked.
    fn tell_place(&mut self) {
        self.untold = false;
        if let Some(place) = self.app.place() {
            self.world.tell_place(&place);
        }
    }

    fn change(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Message(msg) => {
                let merged = matches!(msg, Msg::Merged { .. });
                let effects = update(&mut self.app, msg, clock::now());
                if merged {
                    self.world.adopt();
                }
                return effects;
            }
            Event::Terminal(Notice::Ready) => {}
            Event::Terminal(Notice::Panicked) => self.ending = Some(Ending::Panicked),
            Event::Closed => self.ending = Some(Ending::Gone),
            Event::Interrupt(Interrupt::Terminate(signal)) => {
                self.ending = Some(Ending::Signal(signal));
            }
            Event::Interrupt(Interrupt::Gone) => self.ending = Some(Ending::Gone),
            Event::Interrupt(Interrupt::Stop) => return vec![Effect::Suspend],
            Event::Interrupt(Interrupt::Continue) => self.take_terminal_again(),
            // A frame is drawn at the size that the terminal has then.
            Event::Interrupt(Interrupt::Resized) => {}
        }
        Vec::new()
    }

    fn draw(&mut self) -> Vec<Effect> {
        let Stage { screen, look, .. } = &mut self.stage;
        draw(&mut self.app, screen, look).unwrap_or_else(|_| {
            self.ending = Some(Ending::Gone);
            Vec::new()
        })
    }

    fn take_terminal_again(&mut self) {
        if self.stage.screen.resume().is_err() {
            self.ending = Some(Ending::Gone);
        }
    }

    fn perform(&mut self, effect: Effect) {
        if let (Effect::Save { .. }, Some(session)) = (&effect, &self.app.session) {
            panics::drill(Spot::Main, &session.review.workload);
        }
        match effect {
            Effect::Quit => self.ending = Some(Ending::Left),
            Effect::Suspend => {
                self.stage.screen.suspend();
                signals::stop();
                self.take_terminal_again();
                self.draw_and_perform(Vec::new());
            }
            Effect::Copy { text } => self.stage.screen.copy(&text),
            Effect::Edit { text } => {
                let edited = self.lend_terminal(|world| world.edit(&text));
                self.answer(Msg::Edited(edited));
            }
            other => {
                if let Some(msg) = self.world.perform(other) {
                    self.answer(msg);
                }
            }
        }
    }

    /// Gives the outcome of an effect to the application.
    fn answer(&mut self, msg: Msg) {
        let effects = update(&mut self.app, msg, clock::now());
        self.draw_and_perform(effects);
    }

    /// Lets another program have the terminal.
    fn lend_terminal<T>(&mut self, with: impl FnOnce(&mut World<'_>) -> T) -> T {
        self.stage.watch.lend_terminal(true);
        self.stage.screen.suspend();
        let out = with(&mut self.world);
        self.stage.watch.lend_terminal(false);
        self.take_terminal_again();
        out
    }

    /// Hands over to be saved what a panic has kept from being so.
    fn hand_over(&mut self) {
        if let Some(session) = &self.app.session
            && matches!(session.save_state(), SaveState::Saving | SaveState::Failed(_))
        {
            let (review, revision) = (session.review.clone(), session.revision());
            let _ = self.world.perform(Effect::Save { review, revision });
        }
    }

    fn end(mut self) -> Ended {
        if self.ending == Some(Ending::Panicked) {
            self.hand_over();
        }
        let Self { app, world, stage, ending, .. } = self;
        let place = app.place();
        let patience = match ending {
            Some(Ending::Left) => PATIENCE,
            _ => PATIENCE_ALONE,
        };
        let saved = world.end(patience, app.session.as_ref(), place.as_ref(), app.chosen);
        drop(stage);
        Ended {
            saved,
            place,
            signal: match ending {
                Some(Ending::Signal(signal)) => Some(signal),
                _ => None,
            },
            gone: ending == Some(Ending::Gone),
            panicked: ending == Some(Ending::Panicked),
        }
    }
}
