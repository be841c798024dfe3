//! Where each message stands in its Fluent file.
//!
//! The build script writes the table with [`table`], so that a start does not look through five
//! hundred messages for the fifty that it shows; [`find`] reads it. This file stands alone: the
//! build script includes it.

/// The bytes of a row: the hash of an id, and the start and the end of its message, as
/// little-endian `u32`.
const ROW: usize = 12;

/// Writes the table of a file: a row for each message, in the order of the hashes.
///
/// A message goes from a line that begins with its name to the next such line or comment.
///
/// # Errors
///
/// Names two ids with one hash; renaming one of them helps.
#[cfg_attr(not(test), allow(dead_code, reason = "the build script calls it"))]
pub(crate) fn table(source: &str) -> Result<Vec<u8>, String> {
    let mut rows: Vec<(u32, &str, usize, usize)> = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if (begins || line.starts_with('#'))
            && let Some((id, start)) = open.take()
        {
            rows.push((hash(id), id, start, at));
        }
        if begins {
            open = Some((line.split([' ', '=']).next().unwrap_or(""), at));
        }
        at += line.len();
    }
    rows.extend(open.map(|(id, start)| (hash(id), id, start, at)));
    rows.sort_unstable();
    if let Some(two) = rows.windows(2).find(|two| two[0].0 == two[1].0) {
        return Err(format!("the messages {} and {} have one hash", two[0].1, two[1].1));
    }
    let mut out = Vec::with_capacity(rows.len() * ROW);
    for (hash, _, start, end) in rows {
        for number in [Ok(hash), u32::try_from(start), u32::try_from(end)] {
            out.extend(number.map_err(|error| error.to_string())?.to_le_bytes());
        }
    }
    Ok(out)
}

/// Returns the source of a message.
pub(crate) fn find<'s>(table: &[u8], source: &'s str, id: &str) -> Option<&'s str> {
    let (rows, _) = table.as_chunks::<ROW>();
    let [hash_of, start_of, end_of] = [0, 4, 8].map(|at| {
        move |row: &[u8; ROW]| u32::from_le_bytes([row[at], row[at + 1], row[at + 2], row[at + 3]])
    });
    let row = &rows[rows.binary_search_by_key(&hash(id), hash_of).ok()?];
    source.get(start_of(row) as usize..end_of(row) as usize).filter(|text| text.starts_with(id))
}

/// Returns the text of a message that is nothing but a text on one line, without an attribute.
pub(crate) fn on_one_line<'s>(message: &'s str, id: &str) -> Option<&'s str> {
    let text = message.strip_prefix(id)?.trim_start_matches(' ').strip_prefix('=')?.trim();
    (!text.is_empty() && !text.contains('\n')).then_some(text)
}

/// FNV-1a, which needs no table and is short for short texts.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# A comment\nfirst = One\n\nsecond =\n    { $n ->\n       *[other] Many\n    }\n# b\nthird = Three { $x }\n";

    #[test]
    fn each_message_is_found_whole_and_nothing_else_is() {
        let table = table(SOURCE).expect("no two have one hash");
        let find = |id| find(&table, SOURCE, id);
        assert_eq!(find("first"), Some("first = One\n\n"));
        assert_eq!(find("second"), Some("second =\n    { $n ->\n       *[other] Many\n    }\n"));
        assert_eq!(find("third"), Some("third = Three { $x }\n"));
        assert_eq!(find("fourth"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn a_text_on_more_lines_or_with_more_to_it_is_not_on_one_line() {
        assert_eq!(on_one_line("first = One\n\n", "first"), Some("One"));
        assert_eq!(on_one_line("third = Three { $x }\n", "third"), Some("Three { $x }"));
        assert_eq!(on_one_line("a = b\n    c\n", "a"), None);
        assert_eq!(on_one_line("a = b\n    .title = c\n", "a"), None);
        assert_eq!(on_one_line("ab = c\n", "a"), None);
        assert_eq!(on_one_line("a =\n", "a"), None);
    }

    #[test]
    fn two_ids_with_one_hash_are_refused() {
        // A known pair of FNV-1a.
        let said = table("costarring = a\nliquid = b\n").expect_err("they have one hash");
        assert!(said.contains("costarring") && said.contains("liquid"), "{said}");
    }
}
