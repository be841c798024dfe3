//! A validator for the part of JSON Schema that tenken's schemas use.

use serde_json::Value;

/// Checks a value against a schema; each complaint begins with the place.
pub(crate) fn validate(schema: &Value, value: &Value) -> Vec<String> {
    let mut complaints = Vec::new();
    check(schema, schema, value, "", &mut complaints);
    complaints
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, out: &mut Vec<String>) {
    let Some(rules) = schema.as_object() else { return };
    for (rule, wanted) in rules {
        match rule.as_str() {
            "$ref" => {
                let pointer =
                    wanted.as_str().and_then(|r| r.strip_prefix('#')).expect("a local ref");
                let target = root.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}"));
                check(root, target, value, at, out);
            }
            "type" => {
                let fits = match wanted {
                    Value::Array(names) => names.iter().any(|n| is(n, value)),
                    name => is(name, value),
                };
                complain(fits, at, &format!("is no {wanted}"), out);
            }
            "const" => complain(wanted == value, at, &format!("is not {wanted}"), out),
            "enum" => {
                let known = wanted.as_array().is_some_and(|v| v.contains(value));
                complain(known, at, &format!("is none of {wanted}"), out);
            }
            "minimum" => number(value, |n| n >= wanted.as_i64().unwrap(), at, rule, out),
            "maximum" => number(value, |n| n <= wanted.as_i64().unwrap(), at, rule, out),
            "minLength" => {
                let long = value
                    .as_str()
                    .is_none_or(|t| t.chars().count() as u64 >= wanted.as_u64().unwrap());
                complain(long, at, "is too short", out);
            }
            "pattern" => {
                let fits = value.as_str().is_none_or(|t| matches(wanted.as_str().unwrap(), t));
                complain(fits, at, &format!("does not match {wanted}"), out);
            }
            "required" => {
                for key in wanted.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    let there = value.as_object().is_none_or(|o| o.contains_key(key));
                    complain(there, at, &format!("has no {key}"), out);
                }
            }
            "properties" => {
                for (key, inner) in wanted.as_object().into_iter().flatten() {
                    if let Some(value) = value.get(key) {
                        check(root, inner, value, &format!("{at}/{key}"), out);
                    }
                }
            }
            "additionalProperties" => {
                let known = rules.get("properties").and_then(Value::as_object);
                for (key, value) in value.as_object().into_iter().flatten() {
                    if known.is_some_and(|k| k.contains_key(key)) {
                        continue;
                    }
                    let at = format!("{at}/{key}");
                    complain(wanted != &Value::Bool(false), &at, "is not known", out);
                    check(root, wanted, value, &at, out);
                }
            }
            "propertyNames" => {
                for key in value.as_object().into_iter().flatten().map(|(key, _)| key) {
                    let name = Value::String(key.clone());
                    check(root, wanted, &name, &format!("{at}/{key}"), out);
                }
            }
            "items" => {
                for (i, value) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, wanted, value, &format!("{at}/{i}"), out);
                }
            }
            "anyOf" => {
                let branches = wanted.as_array().expect("branches").iter();
                let least = branches
                    .map(|branch| {
                        let mut inner = Vec::new();
                        check(root, branch, value, at, &mut inner);
                        inner
                    })
                    .min_by_key(Vec::len);
                out.extend(least.unwrap_or_default());
            }
            "if" => {
                let mut inner = Vec::new();
                check(root, wanted, value, at, &mut inner);
                let branch = if inner.is_empty() { "then" } else { "else" };
                if let Some(branch) = rules.get(branch) {
                    check(root, branch, value, at, out);
                }
            }
            "$schema" | "$id" | "$defs" | "title" | "description" | "format" | "default"
            | "examples" | "then" | "else" => {}
            other => panic!("the validator does not know {other} at {at}"),
        }
    }
}

fn complain(fits: bool, at: &str, what: &str, out: &mut Vec<String>) {
    if !fits {
        out.push(format!("{at} {what}"));
    }
}

fn number(value: &Value, fits: impl Fn(i64) -> bool, at: &str, rule: &str, out: &mut Vec<String>) {
    complain(value.as_i64().is_none_or(fits), at, &format!("breaks its {rule}"), out);
}

fn is(name: &Value, value: &Value) -> bool {
    match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        other => panic!("no type {other:?}"),
    }
}

/// Matches a pattern of `^`, `$`, classes, characters and the counts `+`, `*`, `?`, `{m}`, `{m,n}`.
fn matches(pattern: &str, text: &str) -> bool {
    let inner = pattern.strip_prefix('^').and_then(|p| p.strip_suffix('$')).expect("^ and $");
    let pattern: Vec<char> = inner.chars().collect();
    let text: Vec<char> = text.chars().collect();
    matches_from(&pattern, &text)
}

fn matches_from(pattern: &[char], text: &[char]) -> bool {
    if pattern.is_empty() {
        return text.is_empty();
    }
    let (class, after) = class(pattern);
    let (least, most, rest) = count(after);
    let run = text.iter().take(most).take_while(|c| class.iter().any(|(a, b)| (a..=b).contains(c)));
    let run = run.count();
    (least..=run).rev().any(|n| matches_from(rest, &text[n..]))
}

fn class(pattern: &[char]) -> (Vec<(char, char)>, &[char]) {
    match pattern {
        ['\\', c, rest @ ..] => (vec![(*c, *c)], rest),
        ['[', rest @ ..] => {
            let end = rest.iter().position(|c| *c == ']').expect("]");
            let mut ranges = Vec::new();
            let mut inner = &rest[..end];
            while let [first, others @ ..] = inner {
                if let ['-', last, tail @ ..] = others {
                    ranges.push((*first, *last));
                    inner = tail;
                } else {
                    ranges.push((*first, *first));
                    inner = others;
                }
            }
            (ranges, &rest[end + 1..])
        }
        [c, rest @ ..] => (vec![(*c, *c)], rest),
        [] => (Vec::new(), pattern),
    }
}

fn count(pattern: &[char]) -> (usize, usize, &[char]) {
    match pattern {
        ['+', rest @ ..] => (1, usize::MAX, rest),
        ['*', rest @ ..] => (0, usize::MAX, rest),
        ['?', rest @ ..] => (0, 1, rest),
        ['{', rest @ ..] => {
            let end = rest.iter().position(|c| *c == '}').expect("}");
            let text: String = rest[..end].iter().collect();
            let (least, most) = text.split_once(',').unwrap_or((&text, &text));
            (least.parse().unwrap(), most.parse().unwrap_or(usize::MAX), &rest[end + 1..])
        }
        rest => (1, 1, rest),
    }
}

#[test]
fn patterns_match_as_they_say() {
    assert!(matches("^[A-Z]{2,}-[0-9]+$", "SEC-12"));
    assert!(!matches("^[A-Z]{2,}-[0-9]+$", "S-12"));
    assert!(matches("^[0-9]{4}-[0-9]{2}$", "2026-11"));
    assert!(!matches("^[A-Za-z0-9._-]{1,80}$", "a/b"));
}
