//! The last touch on the packed workbook: rows keep the height that they were given, and still grow
//! when somebody types more into them.
//!
//! The writer fixes every height that it is told. Excel itself leaves that mark out for the rows
//! whose height it worked out, and so does this.

use std::io::{Cursor, Read as _, Write as _};

use rust_xlsxwriter::XlsxError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// What fixes the height of a row.
const FIXED: &str = " customHeight=\"1\"";

/// Packs a workbook anew, its rows free to grow.
pub(super) fn growing(bytes: &[u8]) -> Result<Vec<u8>, XlsxError> {
    let failed = |error: zip::result::ZipError| XlsxError::ZipError(error);
    let mut from = ZipArchive::new(Cursor::new(bytes)).map_err(failed)?;
    let mut into = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for index in 0..from.len() {
        let part = from.by_index_raw(index).map_err(failed)?;
        let name = part.name().map_err(failed)?.into_owned();
        if !name.starts_with("xl/worksheets/sheet") {
            into.raw_copy_file(part).map_err(failed)?;
            continue;
        }
        drop(part);
        let mut text = String::new();
        from.by_index(index).map_err(failed)?.read_to_string(&mut text)?;
        into.start_file(name, options).map_err(failed)?;
        into.write_all(text.replace(FIXED, "").as_bytes())?;
    }
    Ok(into.finish().map_err(failed)?.into_inner())
}
