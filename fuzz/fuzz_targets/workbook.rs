//! A workbook that somebody filled in is read or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = tenken::format::workbook::read(bytes);
});
