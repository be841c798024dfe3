//! The least that any program can do: it writes one ready frame of 80 by 24 cells on the other
//! screen, waits for `q`, and gives the terminal back.
//!
//! What tenken's start is measured against. With `--version` it ends at once, as the least that a
//! command can do.

use std::env;
use std::io::{self, Read, Write};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

const FRAME: &str = concat!(
    "\x1b[?1049h\x1b[?25l\x1b[2J",
    "\x1b[1;1H受注サービス  2026 Q4                                                 1 / 59",
    "\x1b[3;1HSEC-1.01",
    "\x1b[5;1H本番環境と開発環境を別の AWS アカウントに分けていますか?",
    "\x1b[7;1H  1 はい",
    "\x1b[8;1H  2 一部",
    "\x1b[9;1H  3 いいえ",
    "\x1b[10;1H  4 対象外",
    "\x1b[24;1Hy p n x 回答   q 終了",
);

fn main() -> io::Result<()> {
    if env::args().nth(1).as_deref() == Some("--version") {
        return io::stdout().write_all(b"ready_frame\n");
    }
    enable_raw_mode()?;
    let mut out = io::stdout().lock();
    out.write_all(FRAME.as_bytes())?;
    out.flush()?;
    for byte in io::stdin().lock().bytes() {
        if byte? == b'q' {
            break;
        }
    }
    out.write_all(b"\x1b[?25h\x1b[?1049l")?;
    out.flush()?;
    disable_raw_mode()
}
