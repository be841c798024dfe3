//! Pages in Chromium: nothing is loaded, nothing is said to the console, and a print is whole.
//!
//! ```sh
//! cargo test --test it browser -- --ignored
//! ```
//!
//! Skipped, with a word, where there is no Chromium.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use tenken::domain::Lang;
use tenken::report::Languages;
use tenken::report::document::{Column, Document};
use tenken::report::html::{Version, render};
use tenken::text::Texts;

use super::page::{REPORTS, bilingual, summary};
use crate::reports::hostile;
use crate::support::payloads::PAYLOADS;

/// A browser with a profile of its own.
struct Browser {
    program: &'static str,
    folder: TempDir,
}

impl Browser {
    fn find() -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let there = |name: &&str| Command::new(name).arg("--version").output().is_ok();
        let program = names.into_iter().find(there);
        if program.is_none() {
            println!("skipped: there is no Chromium here");
        }
        Some(Self { program: program?, folder: tempfile::tempdir().expect("a folder") })
    }

    fn write(&self, name: &str, page: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, page).expect("written");
        path
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens a page; what the page says to the console comes on standard error.
    fn open(&self, page: &Path, arguments: &[&str]) -> Output {
        Command::new(self.program)
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update"])
            .args(["--disable-sync", "--enable-logging=stderr", "--virtual-time-budget=3000"])
            .arg(format!("--user-data-dir={}", self.path("profile").display()))
            .args(arguments)
            .arg(format!("file://{}", page.display()))
            .output()
            .expect("the browser runs")
    }
}

fn console(output: &Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stderr);
    text.lines().filter(|l| l.contains("CONSOLE")).map(str::to_owned).collect()
}

/// Opens a page, asserts that nothing happens but showing it, and returns what it has become.
fn assert_calm(browser: &Browser, name: &str, page: &str) -> String {
    let file = browser.write(&format!("{name}.html"), page);
    let log = browser.path("net.json");
    let log_option = format!("--log-net-log={}", log.display());
    let output = browser.open(&file, &["--dump-dom", &log_option]);
    assert_eq!(console(&output), Vec::<String>::new(), "{name}");
    let log = fs::read_to_string(log).expect("a log of requests");
    assert!(log.contains("\"constants\""));
    for host in ["evil.example", "wiki.example.co.jp", "docs.aws.amazon.com", "//e/"] {
        assert!(!log.contains(host), "{name} asked {host}");
    }
    // The page alone, and nothing else of files.
    for url in log.split("\"url\":\"file://").skip(1) {
        let url = url.split('"').next().unwrap_or_default();
        assert!(url.ends_with(&format!("{name}.html")), "{name} asked for {url}");
    }
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
#[ignore = "needs Chromium and seconds"]
fn a_page_asks_for_nothing_and_its_style_and_script_are_let_through() {
    let Some(browser) = Browser::find() else { return };
    for (i, make) in REPORTS.into_iter().enumerate() {
        let page = bilingual(make, Lang::Ja);
        let shown = assert_calm(&browser, &format!("report{i}"), &page);
        assert!(shown.contains("<th scope=\"col\"><button type=\"button\">"), "the script ran");
        // A style or a script that the policy does not name is told of: the test can fail.
        let changed = page.replace("</style>", "*{color:red}</style>");
        let file = browser.write("changed.html", &changed);
        let told = console(&browser.open(&file, &["--dump-dom"]));
        assert!(told.iter().any(|line| line.contains("Content Security Policy")), "{told:?}");
    }
}

#[test]
#[ignore = "needs Chromium and seconds"]
fn nothing_that_was_typed_acts_in_a_browser() {
    let Some(browser) = Browser::find() else { return };
    let texts = Lang::ALL.map(Texts::new);
    let all = PAYLOADS.join("\n");
    let world = hostile::world(&all);
    let ja = hostile::documents_in(&world, &all, Lang::Ja);
    let en = hostile::documents_in(&world, &all, Lang::En);
    for (i, (ja, en)) in ja.iter().zip(&en).enumerate() {
        let first = Version { texts: &texts[0], document: ja };
        let page = render(first, Some(Version { texts: &texts[1], document: en }), Languages::Both);
        let shown = assert_calm(&browser, &format!("hostile{i}"), &page);
        assert!(!shown.contains("<title>acted"), "{i}");
        assert_eq!(shown.matches("<script").count(), 1, "{i}");
    }
}

/// Does what a reader would do, and writes what came of it into the title.
const READER: &str = r##"<script>
const said = [];
const table = [...document.querySelectorAll("table")].find((t) => t.tBodies[0].rows.length > 12);
const first = () => table.tBodies[0].rows[0].cells;
const heads = table.tHead.rows[0].cells;
const texts = (i) => [...table.tBodies[0].rows].map((row) => row.cells[i].innerText.trim());
const number = (text) => Number(text.match(/\d+/)[0]);
heads[0].querySelector("button").click();
heads[0].querySelector("button").click();
said.push("down " + (number(first()[0].innerText) === table.tBodies[0].rows.length));
heads[1].querySelector("button").click();
said.push("ids " + (texts(1).join() === texts(1).sort().join()), heads[1].getAttribute("aria-sort"));
said.push("one " + document.querySelectorAll("[aria-sort]").length);
const part = document.querySelector("details.app");
const input = part.querySelector("input[type=search]");
input.value = "ｓｅｃ-1.03";
input.dispatchEvent(new Event("input"));
said.push("left " + [...part.querySelectorAll("article")].filter((a) => !a.hidden).length);
said.push(part.querySelector("output").textContent);
const shown = (id) => getComputedStyle(document.querySelector("h1 ." + id)).display !== "none";
said.push("ja " + shown("ja") + " en " + shown("en"));
document.getElementById("l-en").click();
said.push("ja " + shown("ja") + " en " + shown("en") + " " + document.documentElement.lang);
document.getElementById("l-both").click();
said.push("ja " + shown("ja") + " en " + shown("en"));
location.hash = "#c-SEC-1.03";
setTimeout(() => { said.push("open " + part.open); document.title = said.join("; "); }, 200);
</script>"##;

#[test]
#[ignore = "needs Chromium and seconds"]
fn tables_are_sorted_answers_filtered_and_languages_switched() {
    let Some(browser) = Browser::find() else { return };
    let page = bilingual(summary, Lang::Ja);
    let (before, after) = page.split_once("<meta http-equiv").expect("a policy");
    let (_, after) = after.split_once('\n').expect("its end");
    let page = format!("{before}{}", after.replace("</body>", &format!("{READER}</body>")));
    let file = browser.write("reader.html", &page);
    let shown = String::from_utf8(browser.open(&file, &["--dump-dom"]).stdout).expect("UTF-8");
    let title = shown.split("<title>").nth(1).and_then(|t| t.split("</title>").next());
    assert_eq!(
        title,
        Some(
            "down true; ids true; ascending; one 1; left 1; 1 / 59; ja true en false; \
             ja false en true en; ja true en true; open true"
        )
    );
}

#[test]
#[ignore = "needs Chromium and seconds"]
fn a_print_has_every_answer_its_title_and_its_pages() {
    let Some(browser) = Browser::find() else { return };
    for (lang, title, label) in [
        (Lang::Ja, "Well-Architected レビュー", "すべての回答"),
        (Lang::En, "Well-Architected review", "All answers"),
    ] {
        let file = browser.write("print.html", &bilingual(summary, lang));
        let pdf = browser.path("print.pdf");
        let to = format!("--print-to-pdf={}", pdf.display());
        browser.open(&file, &["--no-pdf-header-footer", &to]);
        let Ok(text) = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output() else {
            println!("skipped: there is no pdftotext here");
            return;
        };
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        let pages: Vec<&str> = text.split('\u{c}').filter(|p| !p.trim().is_empty()).collect();
        assert!((8..60).contains(&pages.len()), "{} pages", pages.len());
        for (number, page) in (1..).zip(&pages) {
            assert!(page.contains(&format!("{number} / {}", pages.len())), "{number}: {page}");
            // The first page has the title itself.
            assert!(page.contains(title), "{number}");
        }
        assert!(text.contains(label));
        // What is folded on the screen is printed.
        for id in ["SEC-1.01", "SEC-4.03", "SEC-7.09"] {
            assert!(text.matches(id).count() >= 2, "{id}");
        }
        assert_eq!(text.contains("All answers"), lang == Lang::En);
    }
}

#[test]
#[ignore = "needs Chromium and seconds"]
fn a_table_that_goes_over_pages_has_its_head_on_each() {
    let Some(browser) = Browser::find() else { return };
    let make = |_: &Texts| {
        let mut out = Document::new("T");
        out.part("P");
        let rows = (0..150).map(|row| vec![row.to_string().into(), "text".into()]);
        out.table(vec![Column::number("n"), Column::text("HEADING")], rows.collect());
        out
    };
    let file = browser.write("table.html", &bilingual(make, Lang::En));
    let pdf = browser.path("table.pdf");
    let to = format!("--print-to-pdf={}", pdf.display());
    browser.open(&file, &["--no-pdf-header-footer", &to]);
    let Ok(text) = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output() else {
        println!("skipped: there is no pdftotext here");
        return;
    };
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    let pages = text.split('\u{c}').filter(|page| !page.trim().is_empty());
    let heads: Vec<usize> = pages.map(|page| page.matches("HEADING").count()).collect();
    assert!(heads.len() > 2 && heads.iter().all(|count| *count == 1), "{heads:?}");
}

/// Writes pictures of a page into a folder, for eyes: `PICTURES=DIR cargo test --test it
/// browser::pictures -- --ignored`.
#[test]
#[ignore = "for eyes"]
fn pictures() {
    let (Some(browser), Some(folder)) = (Browser::find(), std::env::var_os("PICTURES")) else {
        return;
    };
    for lang in Lang::ALL {
        for (i, make) in REPORTS.into_iter().enumerate() {
            let file = browser.write("page.html", &bilingual(make, lang));
            for (size, width) in [("desktop", 1280), ("phone", 500)] {
                for (look, scheme) in [("light", "1"), ("dark", "0")] {
                    let name = format!("{i}-{}-{size}-{look}.png", lang.code());
                    let to = format!("--screenshot={}", Path::new(&folder).join(name).display());
                    let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
                    let window = format!("--window-size={width},2400");
                    browser.open(&file, &[&to, &scheme, &window, "--hide-scrollbars"]);
                }
            }
        }
    }
}
