//! The commands of `docs/between-reviews.md`, one after the other, as a team types them.

use super::repository::Repository;

const PAGE: &str = include_str!("../../../docs/between-reviews.md");

#[test]
fn every_command_of_the_page_does_what_the_page_says() {
    let repository = Repository::new();
    let folder = repository.place.path("team");
    std::fs::create_dir(&folder).expect("made");
    let blocks = PAGE.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines: Vec<&str> = blocks.flat_map(str::lines).collect();
    assert!(lines.len() > 20, "{lines:?}");
    for line in lines {
        let run = repository.shell(&folder, line);
        let wanted = i32::from(line.contains("# exits 1"));
        assert_eq!(run.code, wanted, "{line}: {run:?}");
    }
    let said = repository.shell(&folder, "git log --oneline | wc -l && git status --porcelain");
    assert_eq!(said.out.trim(), "5", "{said:?}");
}
