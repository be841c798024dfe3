//! A questionnaire with nothing around it: ratatui, the questions of a pillar's TOML file, and a
//! save before each next question.
//!
//! What tenken's speed is measured against: the same questions and the same library, without
//! guidance, scores, merging, languages or durable saves.
//!
//! Usage: `bare_questionnaire content/aws-security/security.toml ANSWERS.toml`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crossterm::event::{self, Event, KeyCode, KeyEventKind};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Pillar {
    checkpoints: Vec<Checkpoint>,
}

#[derive(Deserialize)]
struct Checkpoint {
    id: String,
    question: Question,
}

#[derive(Deserialize)]
struct Question {
    ja: String,
}

#[derive(Default, Serialize)]
struct Answers {
    answers: BTreeMap<String, &'static str>,
}

const ANSWERS: [(char, &str, &str); 4] =
    [('y', "yes", "はい"), ('p', "partial", "一部"), ('n', "no", "いいえ"), ('x', "na", "対象外")];

fn main() -> io::Result<()> {
    let mut arguments = env::args_os().skip(1).map(PathBuf::from);
    let (Some(questions), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err(io::Error::other("usage: bare_questionnaire QUESTIONS.toml ANSWERS.toml"));
    };
    let pillar: Pillar =
        toml::from_str(&fs::read_to_string(questions)?).map_err(io::Error::other)?;
    let mut terminal = ratatui::try_init()?;
    let outcome = ask(&mut terminal, &pillar.checkpoints, &file);
    ratatui::try_restore()?;
    outcome
}

fn ask(
    terminal: &mut ratatui::DefaultTerminal,
    checkpoints: &[Checkpoint],
    file: &Path,
) -> io::Result<()> {
    let mut answers = Answers::default();
    let mut at = 0;
    loop {
        terminal.draw(|frame| draw(frame, checkpoints, &answers, at))?;
        let Event::Key(key) = event::read()? else { continue };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        let last = checkpoints.len().saturating_sub(1);
        match key.code {
            KeyCode::Char('q') => return Ok(()),
            KeyCode::Up | KeyCode::Left => at = at.saturating_sub(1),
            KeyCode::Down | KeyCode::Right => at = (at + 1).min(last),
            KeyCode::Char(c) => {
                let answer = ANSWERS.iter().find(|(key, ..)| *key == c);
                if let (Some((_, token, _)), Some(checkpoint)) = (answer, checkpoints.get(at)) {
                    answers.answers.insert(checkpoint.id.clone(), token);
                    save(&answers, file)?;
                    at = (at + 1).min(last);
                }
            }
            _ => {}
        }
    }
}

fn save(answers: &Answers, file: &Path) -> io::Result<()> {
    let text = toml::to_string(answers).map_err(io::Error::other)?;
    let temporary = file.with_extension("tmp");
    fs::write(&temporary, text)?;
    fs::rename(temporary, file)
}

fn draw(frame: &mut Frame<'_>, checkpoints: &[Checkpoint], answers: &Answers, at: usize) {
    let [head, question, list] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(6), Constraint::Min(0)])
            .areas(frame.area());
    let Some(checkpoint) = checkpoints.get(at) else { return };
    frame.render_widget(Line::from(format!("{} / {}", at + 1, checkpoints.len())), head);
    let block = Block::bordered().title(checkpoint.id.as_str());
    let width = usize::from(block.inner(question).width / 2).max(1);
    let text: Vec<char> = checkpoint.question.ja.chars().collect();
    let lines: Vec<Line<'_>> =
        text.chunks(width).map(|line| Line::from(line.iter().collect::<String>())).collect();
    frame.render_widget(Paragraph::new(lines).block(block), question);
    let given = answers.answers.get(&checkpoint.id);
    let lines: Vec<Line<'_>> = ANSWERS
        .iter()
        .map(|(key, token, label)| {
            let style = match given == Some(token) {
                true => Style::new().add_modifier(Modifier::REVERSED),
                false => Style::new(),
            };
            Line::styled(format!("{key} {label}"), style)
        })
        .collect();
    frame.render_widget(Paragraph::new(lines), list);
}
