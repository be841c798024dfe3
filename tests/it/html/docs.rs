//! The commands of `docs/reports.md` do what the page says.

use crate::support::fixture::ORDERS;
use crate::support::process::Place;

const PAGE: &str = include_str!("../../../docs/reports.md");

#[test]
fn every_command_on_the_page_is_run() {
    let block = PAGE.split("```sh\n").nth(1).and_then(|b| b.split("```").next()).expect("commands");
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    place.write("last.review.toml", ORDERS.replace("answer = \"yes\"", "answer = \"no\""));
    let mut written = 0;
    for line in block.lines() {
        let command = line.split('#').next().unwrap_or_default().trim();
        let words: Vec<&str> = command.split_whitespace().collect();
        assert_eq!(words.first(), Some(&"tenken"), "{line}");
        let run = place.run(&words[1..]);
        assert_eq!(run.code, 0, "{line}: {}", run.err);
        if let Some(file) = words.iter().skip_while(|word| **word != "-o").nth(1) {
            let begins = if file.ends_with(".html") { "<!DOCTYPE html>" } else { "# " };
            assert!(place.text(file).starts_with(begins), "{line}");
            written += 1;
        } else {
            assert!(!run.out.is_empty(), "{line}");
        }
    }
    assert_eq!(written, 5);
}
