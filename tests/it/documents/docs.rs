//! The commands of `docs/design-documents.md` and `docs/wa-review.md` do what the pages say.

use std::fs;

use super::places;
use crate::between::repository::{FILE, Repository};
use crate::support::fixture::ORDERS;

const DOCUMENTS: &str = include_str!("../../../docs/design-documents.md");
const CONTRACT: &str = include_str!("../../../docs/wa-review.md");

fn commands(page: &str) -> Vec<&str> {
    let blocks = page.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.flat_map(str::lines).collect()
}

#[test]
fn every_command_on_the_page_of_the_design_documents_is_run() {
    let place = places::place();
    place.write("orders.review.toml", ORDERS);
    fs::create_dir(place.path("docs/design")).expect("made");
    fs::create_dir(place.path("reports")).expect("made");
    for entry in fs::read_dir(place.path("docs")).expect("documents") {
        let from = entry.expect("an entry").path();
        if from.is_file() {
            let name = from.file_name().expect("a name");
            fs::rename(&from, place.path("docs/design").join(name)).expect("moved");
        }
    }
    let commands = commands(DOCUMENTS);
    assert_eq!(commands.len(), 3);
    for line in commands {
        let words: Vec<&str> = line.split_whitespace().skip(1).collect();
        let run = place.run(&words);
        assert_eq!(run.code, 0, "{line}: {run:?}");
    }
    // The link that the page shows is one.
    let link = DOCUMENTS.split('`').find(|text| text.contains(".md#")).expect("a link");
    assert!(
        place.text("reports/orders.md").contains(&format!("](../{link})")) || {
            let run = place.run(&[
                "summary",
                "all.review.toml",
                "--templates",
                "docs/design",
                "--format",
                "markdown",
            ]);
            run.out.contains(&format!("]({link})"))
        }
    );
    assert!(place.path("notes/notes-cloud-design-security.md").is_file());
}

#[test]
fn every_command_on_the_page_of_the_contract_is_run() {
    let repository = Repository::new();
    let commands = commands(CONTRACT);
    assert_eq!(commands.len(), 2);
    for line in commands {
        let line = line.replace("orders.review.toml", FILE);
        let run = repository.shell(repository.folder(), &line);
        assert_eq!(run.code, 0, "{line}: {run:?}");
    }
    let (old, new) = (repository.text("baseline.json"), repository.text("current.json"));
    assert_eq!(old, new);
    assert!(old.contains("\"schema_version\": \"1.0.0\""));
}
