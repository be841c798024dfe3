use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const RELS: &str = "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";
const BOOK: &str = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>\
    <sheet name=\"回答 &amp; 1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
const BOOK_RELS: &str = "<Relationships>\
    <Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"../xl/sharedStrings.xml\"/>\
    </Relationships>";
const STRINGS: &str = "<sst><si><t>plain</t></si><si><r><t>受</t></r><r><t>注</t></r>\
    <rPh sb=\"0\" eb=\"1\"><t>ジュ</t></rPh></si>\
    <si><t xml:space=\"preserve\">a_x000D_&#10;b &lt;c&gt; _x005F_x0041_</t></si></sst>";

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("packed").into_inner()
}

fn book(sheet: &str) -> Vec<u8> {
    packed(&[
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/sharedStrings.xml", STRINGS),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

#[test]
fn every_kind_of_cell_is_read() {
    let sheet = "<x:worksheet xmlns:x=\"m\"><x:sheetData>\
        <x:row r=\"2\"><x:c r=\"A2\" t=\"s\"><x:v>1</x:v></x:c>\
        <x:c r=\"C2\" t=\"s\"><x:v>2</x:v></x:c><x:c t=\"b\"><x:v>1</x:v></x:c>\
        <x:c r=\"AA2\"><x:v>46011.5</x:v></x:c><x:c r=\"AB2\" s=\"3\"/></x:row>\
        <x:row><x:c t=\"inlineStr\"><x:is><x:t>in</x:t><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>\
        <x:c t=\"str\"><x:f>1+1</x:f><x:v>two</x:v></x:c><x:c t=\"e\"><x:v>#N/A</x:v></x:c></x:row>\
        </x:sheetData></x:worksheet>";
    let read = read(&book(sheet)).expect("a workbook");
    assert!(read.from_1904);
    let [sheet] = &read.sheets[..] else { panic!("{read:?}") };
    assert_eq!(sheet.name.raw(), "回答 & 1");
    let cells = vec![
        (0, text("受注")),
        (2, text("a\r\nb <c> _x0041_")),
        (3, Value::Flag(true)),
        (26, Value::Number(46011.5)),
    ];
    assert_eq!(sheet.rows[0], Row { number: 2, cells });
    let cells = vec![(0, text("in")), (1, text("two")), (2, Value::Error("#N/A".into()))];
    assert_eq!(sheet.rows[1], Row { number: 3, cells });
    assert_eq!(sheet.cell(2, 0), Some(&text("受注")));
}

#[test]
fn a_place_names_its_column() {
    for (at, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
    {
        assert_eq!(column(&format!("{name}7")), Some(at));
    }
    assert_eq!((column("7"), column("ZZZZZZZZ1")), (None, None));
}

#[test]
fn what_is_no_workbook_says_so() {
    for bytes in [&b""[..], b"id,answer\n", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"] {
        assert_eq!(read(bytes), Err(Unreadable::NotAWorkbook));
    }
    assert_eq!(read(&packed(&[("a.txt", "x")])), Err(Unreadable::NotAWorkbook));
}

#[test]
fn a_damaged_part_says_so() {
    for sheet in [
        "<worksheet><row r=\"1\"></worksheet>",
        "<worksheet><row r=\"0\"/></worksheet>",
        "<worksheet><row r=\"1\"><c r=\"XFE1\"/></row></worksheet>",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>&own;</t></is></c></row>",
    ] {
        assert_eq!(read(&book(sheet)), Err(Unreadable::Broken), "{sheet}");
    }
}

#[test]
fn what_unpacks_to_more_than_it_may_is_not_unpacked() {
    let bomb = book(&" ".repeat(usize::try_from(LARGEST).expect("fits") + 1));
    assert!(bomb.len() < 1_000_000, "{}", bomb.len());
    assert_eq!(read(&bomb), Err(Unreadable::TooLarge));
    let cells = "<c><v>1</v></c>".repeat(1000);
    let many = format!("<row>{cells}</row>").repeat(1001);
    assert_eq!(read(&book(&format!("<d>{many}</d>"))), Err(Unreadable::TooLarge));
}

#[test]
fn entities_of_its_own_do_not_grow() {
    let sheet = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\
        <w><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></w>";
    assert_eq!(read(&book(sheet)), Err(Unreadable::Broken));
}

proptest! {
    #[test]
    fn a_damaged_file_is_never_more_than_unreadable(at in 0usize..2_000, byte: u8) {
        let sheet = "<w><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></w>";
        let mut bytes = book(sheet);
        let at = at % bytes.len();
        bytes[at] = byte;
        // Only a panic could fail.
        let _ = read(&bytes);
    }

    #[test]
    fn any_text_of_a_sheet_is_read_or_not(sheet in "[<>/&;a-e \"=0-9_x#!\\[\\]\u{3042}]{0,80}") {
        let _ = read(&book(&sheet));
    }
}
