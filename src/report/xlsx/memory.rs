//! What the workbook remembers, on a hidden sheet: which review it came from, and each answer as it
//! was then.

use rust_xlsxwriter::XlsxError;

use super::Making;
use super::book::Book;
use crate::domain::Review;
use crate::report::sheet::plain::{legal, pieces};
use crate::report::sheet::{Kind, MEMORY, record};

/// The format of what is remembered.
const FORMAT: &str = "1";

pub(super) fn add(
    book: &mut Book,
    making: &Making<'_>,
    review: Option<&Review>,
    kind: Kind,
) -> Result<(), XlsxError> {
    let sheet = book.hidden(MEMORY)?;
    let lang = making.lang().code();
    let mut rows: Vec<(&str, Vec<String>)> = vec![
        (MEMORY, vec![FORMAT.to_owned()]),
        ("kind", vec![kind.token().to_owned()]),
        ("lang", vec![lang.to_owned()]),
    ];
    if let Some(review) = review {
        rows.push(("review", vec![legal(review.id.raw())]));
        rows.extend(making.content.checkpoints().filter_map(|checkpoint| {
            let entry = review.entry(&checkpoint.id)?;
            Some((checkpoint.id.as_str(), pieces(&record::write(entry))))
        }));
    }
    for (row, (key, values)) in (0..).zip(rows) {
        sheet.write_string(row, 0, key)?;
        for (at, value) in (1..).zip(values) {
            sheet.write_string(row, at, value)?;
        }
    }
    Ok(())
}
