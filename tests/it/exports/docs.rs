//! The commands of `docs/exports.md`, one after the other, as somebody types them.

use std::path::Path;
use std::process::Command;

use crate::support::fixture::ORDERS;
use crate::support::process::{PROGRAM, Place, outcome};

const PAGE: &str = include_str!("../../../docs/exports.md");

#[test]
fn every_command_of_the_page_does_what_the_page_says() {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    place.write("stock.review.toml", ORDERS.replace("6a3e-7c54", "7777-7c54"));
    let block = PAGE.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next());
    let lines: Vec<&str> = block.expect("commands").lines().collect();
    assert!(lines.len() > 8, "{lines:?}");
    for line in lines {
        let mut command: Command = place.command(&[]);
        let folder = Path::new(PROGRAM).parent().expect("a folder").display().to_string();
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(place.path("")).env_clear();
        shell.envs(command.get_envs().filter_map(|(key, value)| Some((key, value?))));
        shell.env("PATH", format!("{folder}:/usr/bin:/bin"));
        shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        command.env_clear();
        let run = outcome(shell, b"");
        assert_eq!(run.code, 0, "{line}: {run:?}");
    }
    for file in
        ["orders.csv", "orders.xlsx", "handout.html", "handout.xlsx", "actions.csv", "outside.html"]
    {
        assert!(place.path(file).exists(), "{file}");
    }
    let outside = place.text("outside.html");
    assert!(outside.contains("For the auditor only") && !outside.contains("鈴木"), "covered");
}

#[test]
fn the_columns_of_the_page_are_the_columns() {
    for column in tenken::report::rows::COLUMNS {
        assert!(PAGE.contains(&format!("`{column}`")), "{column}");
    }
    let toml = PAGE.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next());
    let (settings, problems) = tenken::format::settings::parse(toml.expect("an example"));
    assert!(settings.confidentiality.is_some() && problems.is_empty(), "{problems:?}");
}
