//! The parts of a workbook, unpacked one by one within a bound.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::Unreadable;

/// The parts of a workbook.
pub(super) struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// How much may still be unpacked.
    left: u64,
}

impl<'b> Parts<'b> {
    /// Looks at what is packed, without unpacking it.
    pub(super) fn open(bytes: &'b [u8], limit: u64) -> Result<Self, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotAWorkbook)?;
        Ok(Self { archive, left: limit })
    }

    /// Unpacks a part as text; `None` when there is no such part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let part = self.archive.by_index(index).map_err(|_| Unreadable::Broken)?;
        // What the archive says about sizes is not believed.
        let mut bytes = Vec::new();
        let read = part.take(self.left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|_| Unreadable::Broken)?;
        let read = u64::try_from(read).map_err(|_| Unreadable::TooLarge)?;
        self.left = self.left.checked_sub(read).ok_or(Unreadable::TooLarge)?;
        let text = String::from_utf8(bytes).map_err(|_| Unreadable::Broken)?;
        Ok(Some(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text)))
    }
}
