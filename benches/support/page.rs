//! The page that shows the figures.

use std::error::Error;
use std::fs;
use std::path::Path;

/// Puts a table between its two markers in `docs/performance.md`.
pub(crate) fn write(name: &str, table: &str) -> Result<(), Box<dyn Error>> {
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance.md");
    let text = fs::read_to_string(&page)?;
    let missing = || format!("docs/performance.md has no markers for {name}");
    let (before, rest) = text.split_once(&begin).ok_or_else(missing)?;
    let (_, after) = rest.split_once(&end).ok_or_else(missing)?;
    fs::write(&page, format!("{before}{begin}{table}{end}{after}"))?;
    Ok(())
}
