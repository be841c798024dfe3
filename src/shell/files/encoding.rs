//! Guessing what a text is that is not UTF-8, for the message only; nothing is ever converted.

/// Returns the name of the encoding that bytes look like, if that can be told.
pub(super) fn guess(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Some("UTF-16");
    }
    // EUC-JP is the stricter one: most of its texts would also pass for half-width kana.
    if fits(bytes, euc_jp) {
        Some("EUC-JP")
    } else if fits(bytes, shift_jis) {
        Some("Shift_JIS")
    } else {
        None
    }
}

/// Tells whether a text consists of characters whose lengths `length` can tell.
fn fits(mut bytes: &[u8], length: fn(&[u8]) -> Option<usize>) -> bool {
    while let Some(first) = bytes.first() {
        let step = if *first < 0x80 {
            // Files of these encodings have no NUL; a binary file does.
            if *first == 0 { None } else { Some(1) }
        } else {
            length(bytes)
        };
        match step {
            Some(step) => bytes = &bytes[step..],
            None => return false,
        }
    }
    true
}

fn euc_jp(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0x8E, 0xA1..=0xDF, ..] => Some(2),
        [0x8F, 0xA1..=0xFE, 0xA1..=0xFE, ..] => Some(3),
        // Kana, signs and kanji; the rows between them are empty.
        [0xA1..=0xA8 | 0xAD | 0xB0..=0xFC, 0xA1..=0xFE, ..] => Some(2),
        _ => None,
    }
}

fn shift_jis(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0xA1..=0xDF, ..] => Some(1),
        [0x81..=0x9F | 0xE0..=0xFC, 0x40..=0x7E | 0x80..=0xFC, ..] => Some(2),
        _ => None,
    }
}
