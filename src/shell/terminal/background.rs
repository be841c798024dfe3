//! What the terminal tells of its background of its own accord; it is never asked, for the answer
//! would come among the keys.

/// The background of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Dark.
    Dark,
    /// Light.
    Light,
    /// It does not say.
    Unknown,
}

/// Returns what `COLORFGBG` says: the numbers of the text's colour and of the background's.
#[must_use]
pub fn background() -> Background {
    std::env::var("COLORFGBG").map_or(Background::Unknown, |colors| read(&colors))
}

fn read(colors: &str) -> Background {
    match colors.rsplit(';').next().and_then(|under| under.parse::<u8>().ok()) {
        Some(0..=6 | 8) => Background::Dark,
        Some(7 | 9..=15) => Background::Light,
        _ => Background::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_background_is_the_last_number() {
        for (colors, background) in [
            ("15;0", Background::Dark),
            ("0;15", Background::Light),
            ("0;default;7", Background::Light),
            ("15;default", Background::Unknown),
            ("", Background::Unknown),
            ("0;231", Background::Unknown),
        ] {
            assert_eq!(read(colors), background, "{colors}");
        }
    }
}
