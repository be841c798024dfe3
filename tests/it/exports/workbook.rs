//! `summary --format xlsx`.

use std::io::{Cursor, Read as _};
use std::process::Command;

use tenken::domain::Lang;
use tenken::format::workbook::{Row, Sheet, Value, Workbook, read};
use zip::ZipArchive;

use crate::support::fixture::ORDERS;
use crate::support::office::convert;
use crate::support::process::Place;

fn made(place: &Place, lang: &str) -> Workbook {
    let run = place.run(&["summary", "orders.review.toml", "-o", "out.xlsx", "--lang", lang]);
    assert_eq!(run.code, 0, "{run:?}");
    read(&place.read("out.xlsx")).expect("a workbook")
}

fn orders() -> Place {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    place
}

fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::Text(text)) => text.to_string(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Flag(is)) => is.to_string(),
        Some(Value::Error(text)) => panic!("{text}"),
        None => String::new(),
    }
}

/// Returns the row of a sheet whose first cell says this.
fn row<'s>(sheet: &'s Sheet, first: &str) -> &'s Row {
    sheet.rows.iter().find(|r| text(r.get(0)) == first).unwrap_or_else(|| panic!("{first}"))
}

fn column(head: &Row, title: &str) -> u32 {
    let found = head.cells.iter().find(|(_, value)| text(Some(value)) == title);
    found.unwrap_or_else(|| panic!("{title}")).0
}

/// Returns the text of every part.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("packed");
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            (part.name().expect("a name").into_owned(), text)
        })
        .collect()
}

#[test]
fn a_workbook_has_its_sheets_in_the_readers_language() {
    let place = orders();
    for (lang, names) in [
        ("ja", ["要約", "回答", "アクション", "指摘事項", "tenken"]),
        ("en", ["Summary", "Answers", "Actions", "Findings", "tenken"]),
    ] {
        let book = made(&place, lang);
        let found: Vec<&str> = book.sheets.iter().map(|s| s.name.raw()).collect();
        assert_eq!(found, names);
    }
    for lang in Lang::ALL {
        let names = made(&place, lang.code()).sheets;
        assert!(names.iter().all(|s| s.name.raw().chars().count() <= 31));
    }
}

#[test]
fn the_sheet_of_answers_says_what_the_review_says() {
    let book = made(&orders(), "en");
    let sheet = &book.sheets[1];
    let head = row(sheet, "ID");
    let get = |id: &str, title: &str| text(row(sheet, id).get(column(head, title)));
    assert_eq!(get("SEC-1.03", "Answer"), "No");
    assert_eq!(get("SEC-1.03", "Risk"), "High risk");
    assert_eq!(get("SEC-1.03", "Effort"), "Low");
    assert_eq!(get("SEC-1.03", "Owner"), "基盤チーム 鈴木");
    assert_eq!(get("SEC-1.07", "Discuss"), "Discuss");
    // 2026-11-13 as a day of a workbook.
    assert_eq!(get("SEC-1.03", "Due"), "46339");
    assert_eq!(sheet.rows.iter().filter(|r| text(r.get(0)).starts_with("SEC-")).count(), 59);
}

#[test]
fn the_same_review_at_the_same_moment_gives_the_same_bytes() {
    let place = orders();
    made(&place, "ja");
    let first = place.read("out.xlsx");
    made(&place, "ja");
    assert_eq!(first, place.read("out.xlsx"));
}

#[test]
fn a_workbook_replaces_a_workbook_of_its_own_and_no_other_file() {
    let place = orders();
    made(&place, "en");
    made(&place, "ja");
    let foreign = tenken_less(&place.read("out.xlsx"));
    place.write("theirs.xlsx", &foreign);
    let run = place.run(&["summary", "orders.review.toml", "-o", "theirs.xlsx"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(place.read("theirs.xlsx"), foreign);
    let forced = place.run(&["summary", "orders.review.toml", "-o", "theirs.xlsx", "--force"]);
    assert_eq!(forced.code, 0, "{forced:?}");
}

/// Renames the sheet by which tenken knows its own.
fn tenken_less(bytes: &[u8]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts(bytes) {
        out.start_file(name, zip::write::SimpleFileOptions::default()).expect("begun");
        let text = text.replace("name=\"tenken\"", "name=\"other\"");
        std::io::Write::write_all(&mut out, text.as_bytes()).expect("written");
    }
    out.finish().expect("packed").into_inner()
}

#[test]
fn a_report_that_has_no_workbook_says_so_instead_of_writing_something_else() {
    let place = orders();
    let run = place.run(&["diff", "orders.review.toml", "orders.review.toml", "-o", "a.xlsx"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(!place.path("a.xlsx").exists());
}

#[test]
fn a_workbook_can_go_to_standard_output() {
    let place = orders();
    let output = place
        .command(&["summary", "orders.review.toml", "--format", "xlsx", "-o", "-"])
        .output()
        .expect("run");
    assert!(read(&output.stdout).is_ok());
}

const ACTS: &str = "=1+1 \u{1b}[2J\u{202e}\u{ffff}\u{0}<b>&\"'_x0041_]]>\r\n{=A1} 受注";

/// A review that says something hostile wherever something can be said.
fn hostile(long: &str) -> String {
    let t = tenken::format::encode::toml_string(ACTS);
    let long = tenken::format::encode::toml_string(long);
    format!(
        "format = 1\n[review]\nid = {t}\nworkload = {t}\ntitle = {t}\nenvironment = {t}\n\
         reviewers = [{t}]\npacks = [{{ id = \"aws-security\", version = {t} }}]\n[review.notes]\n\
         review = {t}\n\
         [answers.\"SEC-1.01\"]\nquestion = {t}\nanswer = \"no\"\nnote = {long}\nreason = {t}\n\
         evidence = [{t}]\naction = {t}\nowner = {t}\nby = {t}\ndue = 1850-01-01\n\
         accepted = {{ until = 2027-01-01, why = {t} }}\n\
         [answers.\"SEC-1.02\"]\nanswer = \"yes\"\nevidence = [\"javascript:alert(1)\"]\n\
         [answers.\"SEC-1.03\"]\nanswer = \"yes\"\nevidence = [\"https://e.example/a?b=1&c=2\"]\n\
         [answers.\"SEC-1.04\"]\nanswer = \"yes\"\nevidence = [\"internal:'x'!A1\"]\n\
         [answers.\"SEC-1.05\"]\nanswer = \"yes\"\nevidence = [\"file:///etc/passwd\"]\n"
    )
}

#[test]
fn hostile_texts_are_texts() {
    let place = Place::new();
    place.write("orders.review.toml", hostile(&format!("{ACTS}{}", "長い".repeat(40_000))));
    let book = made(&place, "ja");
    let answers = &book.sheets[1];
    let head = row(answers, "ID");
    let first = row(answers, "SEC-1.01");
    let note = text(first.get(column(head, "メモ")));
    assert!(note.encode_utf16().count() <= 32_767);
    assert!(note.ends_with("[ここで省略: 続きはレビューにあります]"), "cut with a mark");
    let shown = "=1+1 <U+001B>[2J<U+202E><U+FFFF><U+0000><b>&\"'_x0041_]]>\n{=A1} 受注";
    assert!(note.starts_with(shown), "{}", note.chars().take(90).collect::<String>());
    assert_eq!(text(first.get(column(head, "アクション"))), shown);
    assert_eq!(text(first.get(column(head, "期限"))), "1850-01-01");
    let bytes = place.read("out.xlsx");
    for (name, part) in parts(&bytes) {
        let legal = |c: char| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        assert!(part.chars().all(legal), "{name}");
        assert!(!part.contains("<f>") && !part.contains("<f "), "{name} has a formula");
        assert!(!name.contains("vba") && !name.contains("externalLink"), "{name}");
        for link in part.split("<Relationship ").filter(|r| r.contains("TargetMode=\"External\"")) {
            assert!(link.contains("Target=\"https://e.example/a?b=1&amp;c=2\""), "{link}");
        }
    }
    assert!(parts(&bytes).iter().any(|(_, part)| part.contains("https://e.example/a?b=1")));
}

#[test]
fn libreoffice_opens_the_workbook_and_finds_the_same_in_it() {
    let place = orders();
    made(&place, "ja");
    let all = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2";
    let Some((_folder, csv)) = convert(&place.path("out.xlsx"), all) else { return };
    let csv = std::fs::read_to_string(csv).expect("read");
    for text in [
        "SEC-1.03,高,",
        "管理アカウントのルートは仮想 MFA のみ。\n棚卸しの記録なし。",
        ",2026-11-13,",
        "ルートユーザーに FIDO セキュリティキーを 2 本登録し、保管場所を決める",
    ] {
        assert!(csv.contains(text), "{text}");
    }
    place.write("orders.review.toml", hostile("x"));
    made(&place, "en");
    let Some((_folder, ods)) = convert(&place.path("out.xlsx"), "fods") else { return };
    let ods = std::fs::read_to_string(ods).expect("read");
    assert!(ods.contains("SEC-1.01") && !ods.contains("table:formula"));
}

#[test]
fn another_reader_of_workbooks_opens_it() {
    let place = orders();
    made(&place, "ja");
    let script = "import sys\ntry:\n import openpyxl\nexcept ImportError:\n sys.exit(42)\n\
        book = openpyxl.load_workbook('out.xlsx')\nsheet = book['回答']\n\
        print(sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows,\n \
        sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight,\n \
        book['tenken'].sheet_state, len(sheet.data_validations.dataValidation))\n";
    let run = Command::new("python3").args(["-c", script]).current_dir(place.path("")).output();
    match run {
        Ok(run) if run.status.success() => {
            let said = String::from_utf8(run.stdout).expect("UTF-8");
            assert_eq!(said.trim(), "B3 A2:X61 $2:$2 landscape 9 0 hidden 4");
        }
        Ok(run) if run.status.code() != Some(42) => panic!("{run:?}"),
        _ => println!("skipped: there is no openpyxl here"),
    }
}
