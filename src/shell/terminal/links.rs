//! Whether the terminal knows links (OSC 8); where nothing says so, it is taken not to.

use std::env;

/// Terminals that say who they are, and know links in every version that is still about.
const PROGRAMS: [&str; 7] = ["iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby", "Hyper"];

/// Kinds of terminals that know links.
const KINDS: [&str; 5] = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"];

/// Tells whether this terminal is known to know links.
#[must_use]
pub fn knows_links() -> bool {
    known(&|name| env::var(name).ok().filter(|value| !value.is_empty()))
}

fn known(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let kind = variable("TERM").unwrap_or_default();
    // What a multiplexer passes on depends on its version and on the terminal outside.
    if variable("TMUX").is_some() || variable("STY").is_some() || kind.starts_with("screen") {
        return false;
    }
    let is_program = variable("TERM_PROGRAM").is_some_and(|name| PROGRAMS.contains(&name.as_str()));
    let is_kind =
        KINDS.iter().any(|known| kind == *known || kind.starts_with(&format!("{known}-")));
    // Links came with VTE 0.50; crashes with some of them went with 0.52.
    let is_vte = variable("VTE_VERSION")
        .and_then(|version| version.parse::<u32>().ok())
        .is_some_and(|version| version >= 5200);
    is_program || is_kind || is_vte || variable("WT_SESSION").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(set: &[(&str, &str)]) -> bool {
        known(&|name| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn terminals_that_say_who_they_are_have_links() {
        assert!(with(&[("TERM", "xterm-256color"), ("VTE_VERSION", "7402")]));
        assert!(with(&[("TERM", "foot-extra")]));
        assert!(with(&[("TERM_PROGRAM", "WezTerm")]));
        assert!(with(&[("WT_SESSION", "x")]));
    }

    #[test]
    fn those_of_whom_nothing_is_known_have_none() {
        assert!(!with(&[]));
        assert!(!with(&[("TERM", "xterm-256color")]));
        assert!(!with(&[("TERM", "linux")]));
        assert!(!with(&[("VTE_VERSION", "5000")]));
        assert!(!with(&[("TERM_PROGRAM", "Apple_Terminal")]));
        assert!(!with(&[("TERM_PROGRAM", "WezTerm"), ("TMUX", "/tmp/x")]));
        assert!(!with(&[("TERM", "screen-256color"), ("WT_SESSION", "x")]));
    }
}
