//! `tenken handout`: the questions with what to bring.

use crate::support::process::Place;

#[test]
fn every_question_is_there_with_what_to_bring_and_how_long_it_takes() {
    let place = Place::new();
    let run = place.run(&["handout", "--lang", "en"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let ids = run.out.lines().filter(|l| l.starts_with("SEC-") && l.contains("  severity: "));
    assert_eq!(ids.count(), 59);
    assert_eq!(run.out.matches("To check or bring").count(), 59);
    assert!(run.out.contains("59 questions, about 177 minutes"), "{}", run.out);
    let short = place.run(&["handout", "--lang", "en", "--minutes", "2"]);
    assert!(short.out.contains("59 questions, about 118 minutes"));
    let both = place.run(&["handout", "--lang", "both", "-o", "h.md"]);
    assert_eq!(both.code, 0, "{both:?}");
    let text = place.text("h.md");
    assert!(text.contains("ルートユーザー") && text.contains("root user"));
    let html = place.run(&["handout", "-o", "h.html"]);
    assert_eq!(html.code, 0, "{html:?}");
    assert!(place.text("h.html").contains("SEC-7.09"));
    for file in ["h.md", "h.html"] {
        assert_eq!(place.run(&["handout", "-o", file]).code, 0, "a handout replaces a handout");
    }
    for minutes in ["0", "61", "x"] {
        assert_eq!(place.run(&["handout", "--minutes", minutes]).code, 2);
    }
}

#[test]
fn a_pack_of_ones_own_has_its_own_handout() {
    let place = Place::new();
    place.write(
        "own/pack.toml",
        "id = \"own\"\nversion = \"1\"\ntitle.en = \"Own\"\nlanguages = [\"en\"]\nlicense = \"MIT\"\n\
         pillars = [\"p.toml\"]\n",
    );
    place.write(
        "own/p.toml",
        "id = \"OWN\"\ntitle.en = \"Own\"\n[[sections]]\nid = \"OWN-1\"\ntitle.en = \"One\"\n\
         [[checkpoints]]\nid = \"OWN-1.01\"\nseverity = \"low\"\nquestion.en = \"Do you =1+1 <b>?\"\n\
         verify.en = [\"Open | it\"]\n",
    );
    let run = place.run(&["handout", "--pack", "./own", "--format", "markdown", "--lang", "en"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("Do you =1+1 &lt;b&gt;?"), "{}", run.out);
    assert!(run.out.contains("1 question, about 3 minutes") && !run.out.contains("SEC-1"));
}

#[cfg(feature = "xlsx")]
#[test]
fn a_handout_that_was_filled_in_becomes_answers() {
    use std::io::{Cursor, Read as _, Write as _};
    let place = Place::with_review();
    let run = place.run(&["handout", "-o", "h.xlsx", "--lang", "ja"]);
    assert_eq!(run.code, 0, "{run:?}");
    let before = place.read("orders.review.toml");
    let blank = place.run(&["import-answers", "h.xlsx", "orders.review.toml", "--apply"]);
    assert_eq!((blank.code, place.read("orders.review.toml")), (0, before), "{blank:?}");
    // Somebody answers the first question and gives a note.
    let bytes = place.read("h.xlsx");
    let mut from = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).expect("packed");
    let mut into = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        if name == "xl/worksheets/sheet1.xml" {
            for (cell, value) in [("E3", "一部"), ("F3", "検証環境だけ")] {
                let start = text.find(&format!("<c r=\"{cell}\"")).expect(cell);
                let end = start + text[start..].find("/>").expect("blank") + 2;
                let new = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{value}</t></is></c>");
                text.replace_range(start..end, &new);
            }
        }
        into.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("begun");
        into.write_all(text.as_bytes()).expect("written");
    }
    place.write("h.xlsx", into.finish().expect("packed").into_inner());
    let run =
        place.run(&["import-answers", "h.xlsx", "orders.review.toml", "--apply", "--by", "林"]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = place.text("orders.review.toml");
    assert!(text.contains("note = \"検証環境だけ\"") && text.contains("by = \"林\""), "{text}");
    assert!(text.contains("question = \"AWS Organizations でマルチアカウント"), "as it was asked");
}
