//! Colours: every text can be read on what it stands on, in light and in dark.

use std::collections::BTreeMap;

use tenken::report::html::STYLE;

/// Reads the colours that are set between two texts.
fn colours(from: &str, to: &str) -> BTreeMap<String, [f64; 3]> {
    let part = STYLE.split(from).nth(1).and_then(|s| s.split(to).next()).expect("colours");
    let rules = part.split([';', '{', '}', '\n']).filter_map(|rule| rule.trim().split_once(":#"));
    let hex = |text: &str, at: usize| {
        let value = u8::from_str_radix(&text[at..at + 2], 16).expect("a colour");
        f64::from(value) / 255.0
    };
    rules
        .filter(|(name, _)| name.starts_with("--"))
        .map(|(name, text)| (name[2..].to_owned(), [hex(text, 0), hex(text, 2), hex(text, 4)]))
        .collect()
}

/// Returns the contrast of two colours by the formula of WCAG 2.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let [r, g, b] =
            colour.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_contrast_is_that_of_the_standard() {
    let (black, white) = ([0.0; 3], [1.0; 3]);
    assert!((contrast(black, white) - 21.0).abs() < 0.01);
    let grey = [f64::from(0x77_u8) / 255.0; 3];
    assert!((contrast(grey, white) - 4.48).abs() < 0.01);
}

#[test]
fn every_text_and_every_drawing_can_be_told_from_what_is_behind_it() {
    let light = colours(":root{", "@media");
    let dark = colours("(prefers-color-scheme:dark){", "*{");
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>());
    for (name, palette) in [("light", &light), ("dark", &dark)] {
        let check = |front: &str, back: &str, least: f64| {
            let ratio = contrast(palette[front], palette[back]);
            assert!(ratio >= least, "{name}: {front} on {back} is {ratio:.2}");
        };
        for front in ["ink", "soft", "accent", "high", "medium", "low", "good"] {
            for back in ["page", "paper", "soft-tint"] {
                check(front, back, 4.5);
            }
        }
        for tone in ["high", "medium", "low", "good", "accent", "soft"] {
            check(tone, &format!("{tone}-tint"), 4.5);
        }
        for front in ["ink", "soft", "accent"] {
            check(front, "accent-tint", 4.5);
        }
        // What is chosen has the paper's colour on the accent's.
        check("paper", "accent", 4.5);
        for (front, back) in [("bar", "paper"), ("bar", "rest"), ("ink", "paper")] {
            check(front, back, 3.0);
        }
    }
}
