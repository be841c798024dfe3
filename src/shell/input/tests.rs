use crossterm::event::{KeyEventState, MouseEvent};

use super::*;

fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
    key(KeyEvent::new(code, modifiers))
}

#[test]
fn keys_are_told_with_what_is_held_down() {
    let (none, ctrl, alt, shift) =
        (KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT);
    for (code, modifiers, wanted) in [
        (KeyCode::Char('y'), none, Key::Char('y')),
        (KeyCode::Char('Y'), shift, Key::Char('Y')),
        (KeyCode::Char('ｙ'), none, Key::Char('ｙ')),
        (KeyCode::Char('r'), ctrl, Key::Ctrl('r')),
        (KeyCode::Char('R'), ctrl | shift, Key::Ctrl('r')),
        (KeyCode::Char('h'), ctrl, Key::Backspace),
        (KeyCode::Char('b'), alt, Key::Alt('b')),
        (KeyCode::Enter, none, Key::Enter),
        (KeyCode::Enter, alt, Key::AltEnter),
        (KeyCode::Enter, shift, Key::AltEnter),
        (KeyCode::Tab, none, Key::Tab),
        (KeyCode::BackTab, shift, Key::BackTab),
        (KeyCode::Tab, shift, Key::BackTab),
        (KeyCode::Left, ctrl, Key::WordLeft),
        (KeyCode::Right, alt, Key::WordRight),
        (KeyCode::Left, shift, Key::Left),
        (KeyCode::F(2), none, Key::F(2)),
        (KeyCode::Backspace, alt, Key::Ctrl('w')),
    ] {
        assert_eq!(pressed(code, modifiers), Some(wanted), "{code:?} {modifiers:?}");
    }
    assert_eq!(pressed(KeyCode::Char('\u{9b}'), none), None);
    assert_eq!(pressed(KeyCode::CapsLock, none), None);
}

#[test]
fn a_key_counts_when_pressed_and_repeated_but_not_when_released() {
    for (kind, wanted) in [
        (KeyEventKind::Press, Some(Key::Enter)),
        (KeyEventKind::Repeat, Some(Key::Enter)),
        (KeyEventKind::Release, None),
    ] {
        let event = KeyEvent {
            code: KeyCode::Enter,
            modifiers: KeyModifiers::NONE,
            kind,
            state: KeyEventState::NONE,
        };
        assert_eq!(key(event), wanted, "{kind:?}");
    }
}

#[test]
fn a_paste_is_text_with_plain_line_breaks() {
    let pasted = message(Event::Paste("一行目\r二行目\r\n\u{1b}[2Jq\n".to_owned()));
    let Some(Msg::Pasted(text)) = pasted else { panic!("{pasted:?}") };
    assert_eq!(text, "一行目\n二行目\n\u{1b}[2Jq\n");
}

#[test]
fn the_mouse_clicks_and_scrolls_and_nothing_else() {
    let at = |kind| {
        let event = MouseEvent { kind, column: 3, row: 4, modifiers: KeyModifiers::NONE };
        match message(Event::Mouse(event)) {
            Some(Msg::Mouse(mouse)) => Some(mouse),
            None => None,
            other => panic!("{other:?}"),
        }
    };
    let scrolled = |lines| Some(Mouse::Scroll { column: 3, row: 4, lines });
    let clicked = Some(Mouse::Click { column: 3, row: 4 });
    assert_eq!(at(MouseEventKind::Down(MouseButton::Left)), clicked);
    assert_eq!(at(MouseEventKind::ScrollDown), scrolled(3));
    assert_eq!(at(MouseEventKind::ScrollUp), scrolled(-3));
    assert_eq!(at(MouseEventKind::Up(MouseButton::Left)), None);
    assert_eq!(at(MouseEventKind::Down(MouseButton::Right)), None);
    assert_eq!(at(MouseEventKind::Moved), None);
}
