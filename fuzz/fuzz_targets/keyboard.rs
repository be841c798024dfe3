//! Whatever a terminal sends is keys, text or nothing, however it is cut into pieces.
#![no_main]

use std::io::Write;

use libfuzzer_sys::fuzz_target;
use tenken::shell::input::Keyboard;

fuzz_target!(|input: (u8, &[u8])| {
    let (piece, bytes) = (usize::from(input.0).max(1), input.1);
    let Ok((reader, mut writer)) = std::io::pipe() else { return };
    let mut keyboard = Keyboard::default();
    for piece in bytes.chunks(piece) {
        if writer.write_all(piece).is_err() || !matches!(keyboard.read(&reader), Ok(true)) {
            return;
        }
        while keyboard.pop().is_some() {}
    }
    let _ = keyboard.patience();
    keyboard.settle();
    while keyboard.pop().is_some() {}
});
