//! `tenken config keys`: all actions with their keys, from the tables that match them.

use crate::app::Key;
use crate::app::keymap::{Binding, Keys, tables};
use crate::text::{Texts, wrap};
use crate::ui::labels;

/// The columns of the names of actions, and of keys.
const COLUMNS: (usize, usize) = (20, 24);

/// Returns the list, screen by screen; every form has its own keys.
pub(super) fn list(own: Keys, t: &Texts) -> String {
    let mut out = String::new();
    let mut name = "";
    for table in tables() {
        if table.name != name {
            name = table.name;
            let gap = if out.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}[keys.{name}]\n"));
        } else {
            out.push('\n');
        }
        for (usual, binding) in table.keys.iter().zip(own.of(table.keys)) {
            out.push_str(&row(usual, binding, t));
        }
    }
    out
}

fn row(usual: &Binding, own: &Binding, t: &Texts) -> String {
    let keys = |keys: &[Key]| keys.iter().map(|k| labels::key(*k)).collect::<Vec<_>>().join(" ");
    let mut does = labels::action_long(t, own.action);
    if own.keys != usual.keys {
        does = format!("{does} {}", t.keys_changed(&keys(usual.keys)));
    }
    let name = wrap::pad_to(own.action.name(), COLUMNS.0);
    format!("{name} {} {does}\n", wrap::pad_to(&keys(own.keys), COLUMNS.1))
}

/// Returns the keys that were changed, as they are written in the settings.
pub(super) fn changed(own: Keys) -> String {
    let mut lines: Vec<String> = Vec::new();
    for table in tables() {
        for (usual, binding) in table.keys.iter().zip(own.of(table.keys)) {
            if binding.keys != usual.keys {
                let keys: Vec<String> =
                    binding.keys.iter().map(|k| format!("\"{}\"", labels::key(*k))).collect();
                let action = binding.action.name();
                lines.push(format!("keys.{}.{action} = [{}]\n", table.name, keys.join(", ")));
            }
        }
    }
    lines.dedup();
    lines.concat()
}
