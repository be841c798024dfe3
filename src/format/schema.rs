//! The JSON Schemas of what tenken reads and writes, compiled in.

/// The names of the schemas, as `tenken check --schema` takes them.
pub const NAMES: [&str; 8] =
    ["review", "summary", "diff", "trend", "plan", "actions", "pack", "wa-review"];

/// Returns the JSON Schema of a format by name.
#[must_use]
pub fn schema(name: &str) -> Option<&'static str> {
    Some(match name {
        "review" => include_str!("schema/review.schema.json"),
        "summary" => include_str!("schema/summary.schema.json"),
        "diff" => include_str!("schema/diff.schema.json"),
        "trend" => include_str!("schema/trend.schema.json"),
        "plan" => include_str!("schema/plan.schema.json"),
        "actions" => include_str!("schema/actions.schema.json"),
        "pack" => include_str!("schema/pack.schema.json"),
        "wa-review" => include_str!("schema/wa-review.schema.json"),
        _ => return None,
    })
}
