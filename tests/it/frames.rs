//! What every screen looks like, in both languages and several sizes.

use tenken::domain::Lang;

use crate::support::stage::Stage;

/// Prints frames for looking at: `cargo test --test it look -- --ignored --nocapture`.
#[test]
#[ignore = "for looking at"]
fn look() {
    let keys = std::env::var("KEYS").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or_else(|_| "80x24".to_owned());
    let lang = if std::env::var("L").as_deref() == Ok("en") { Lang::En } else { Lang::Ja };
    let (w, h) = size.split_once('x').expect("WxH");
    let mut stage =
        if std::env::var("NEW").is_ok() { Stage::new(lang) } else { Stage::half_done(lang) };
    stage = stage.size(w.parse().expect("w"), h.parse().expect("h"));
    stage.press(&keys);
    for line in stage.screen().lines() {
        println!("|{line}");
    }
}
