//! `summary --format csv`.

use crate::support::fixture::ORDERS;
use crate::support::office::convert;
use crate::support::process::Place;

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|r| r.expect("a record").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_review_is_a_row_for_each_checkpoint() {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    let run = place.run(&["summary", "orders.review.toml", "--format", "csv"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let rows = records(&run.out);
    let head = rows[0].join(",");
    assert_eq!(
        head,
        "id,section,severity,question,answer,risk,note,reason,evidence,confidence,action,owner,due,\
         effort,accepted_until,accepted_why,flag,by,at,carried,question_changed,disagreement,template,\
         findings,services,gain,review_id,workload"
    );
    // 59 checkpoints, and the answer to one that has left its pack.
    assert_eq!(rows.len(), 1 + 59 + 1);
    let get = |id: &str, column: &str| {
        let at = rows[0].iter().position(|c| c == column).expect(column);
        rows.iter().find(|r| r[0] == id).expect(id)[at].clone()
    };
    assert_eq!(get("SEC-1.03", "answer"), "no");
    assert_eq!(get("SEC-1.03", "risk"), "high");
    assert_eq!(
        get("SEC-1.03", "note"),
        "管理アカウントのルートは仮想 MFA のみ。\n棚卸しの記録なし。"
    );
    assert_eq!(get("SEC-1.03", "due"), "2026-11-13");
    assert_eq!(get("SEC-1.03", "findings"), "SEC-H1");
    assert_eq!(get("SEC-1.07", "flag"), "true");
    assert_eq!(
        get("SEC-1.04", "evidence"),
        "https://wiki.example.co.jp/orders/root-alarm\nCloudWatch アラーム root-usage"
    );
    assert_eq!(get("SEC-2.99", "question"), "共有パスワードを廃止していますか。");
    assert_eq!(get("SEC-2.99", "severity"), "");
    // Each record is one line but for what is quoted; lines end as RFC 4180 says.
    assert!(run.out.ends_with("\r\n"));
    let both = place.run(&["summary", "orders.review.toml", "--format", "csv", "--lang", "both"]);
    assert!(records(&both.out)[1][3].lines().count() == 2, "{both:?}");
}

#[test]
fn a_byte_order_mark_is_there_when_asked_for_and_the_file_is_a_report() {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    for _ in 0..2 {
        let run = place.run(&["summary", "orders.review.toml", "-o", "out.csv", "--bom"]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(place.read("out.csv").starts_with(b"\xEF\xBB\xBFid,section,"));
    }
}

/// A review whose every text a spreadsheet would run.
fn hostile() -> String {
    let texts =
        ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "\t=1", "　=1", "\r=1"];
    let mut out = String::from(
        "format = 1\n[review]\nid = \"=2\"\nworkload = \"=3\"\npacks = [{ id = \"aws-security\", version = \"1\" }]\n",
    );
    for (n, text) in (1..).zip(texts.iter().take(10)) {
        let text = tenken::format::encode::toml_string(text);
        out += &format!(
            "[answers.\"SEC-1.{n:02}\"]\nquestion = {text}\nanswer = \"no\"\nnote = {text}\nreason = {text}\n\
             evidence = [{text}, {text}]\naction = {text}\nowner = {text}\nby = {text}\n"
        );
    }
    out
}

#[test]
fn libreoffice_finds_no_formula_in_rows_of_hostile_texts() {
    let place = Place::new();
    place.write("h.review.toml", hostile());
    let run = place.run(&["summary", "h.review.toml", "-o", "h.csv"]);
    assert_eq!(run.code, 0, "{run:?}");
    let rows = records(&place.text("h.csv"));
    for row in &rows[1..] {
        for cell in row {
            let first = cell.trim_start().chars().next();
            let formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
            assert!(!formula, "{cell:?}");
        }
    }
    let Some((_folder, made)) = convert(&place.path("h.csv"), "fods") else { return };
    let text = std::fs::read_to_string(made).expect("read");
    assert!(text.contains("SEC-1.10"), "the rows are there");
    assert!(!text.contains("table:formula"), "a formula");
}
