//! Texts that only have words and numbers put in: with no choice and no function there is nothing for
//! Fluent to decide, and a screen is full of them.

use fluent::{FluentArgs, FluentValue};

/// Puts values where the names of variables stand, as Fluent does; `None` when something else stands
/// in braces, or a variable has no value.
pub(super) fn fill(text: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (name, after) = from.strip_prefix('{')?.split_once('}')?;
        match args?.get(name.trim_matches(' ').strip_prefix('$')?)? {
            FluentValue::String(words) => out.push_str(words),
            FluentValue::Number(number) => out.push_str(&number.as_string()),
            _ => return None,
        }
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_filled_in_and_the_rest_is_left_to_fluent() {
        let mut args = FluentArgs::new();
        args.set("name", "受注 {x}");
        args.set("count", 1_234_567_usize);
        let fill = |text| fill(text, Some(&args));
        assert_eq!(fill("no more").as_deref(), Some("no more"));
        assert_eq!(fill("{ $name }: {$count}.").as_deref(), Some("受注 {x}: 1234567."));
        for text in ["{ $other }", "{ NUMBER($count) }", "{ \"{\" }", "{ -term }", "}", "{ $name"] {
            assert_eq!(fill(text), None, "{text}");
        }
        assert_eq!(super::fill("{ $name }", None), None);
    }
}
