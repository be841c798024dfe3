//! Whatever stands in files, names, arguments and the environment, no command gives it control of
//! the terminal, nor writes it where somebody else's terminal may show it.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use tenken::format::ReviewDocument;
use tenken::format::encode::toml_string;

use crate::hostile::{chosen, leaks, review};
use crate::support::fixture::content;
use crate::support::process::Place;
use crate::support::pty::Start;

/// What every command is run on.
struct Scene {
    place: Place,
    payload: String,
    /// A review, and another of the same workload.
    files: [String; 2],
}

impl Scene {
    fn new(payload: &str) -> Self {
        let place = Place::new();
        let name = payload.replace(['/', '\0'], "");
        let files = [format!("a{name}.review.toml"), format!("b{name}.review.toml")];
        let content = content();
        let text = format!("目印{payload}目印\n次の行{payload}");
        let mut one = review(&text);
        place.write(&files[0], ReviewDocument::new().render(&one, &|id| content.rank(id)));
        one.answers.pop_first();
        one.title = payload.into();
        place.write(&files[1], ReviewDocument::new().render(&one, &|id| content.rank(id)));
        let (quoted, bad) = (toml_string(payload), toml_string(&format!("no id {payload}")));
        place.write(
            &format!("pack{name}/pack.toml"),
            format!(
                "id = \"h\"\nversion = {quoted}\ntitle.en = {quoted}\nlanguages = [\"en\"]\n\
                 license = {quoted}\npillars = [\"p.toml\"]\n[[sources]]\ntitle = {quoted}\n\
                 url = {quoted}\n"
            ),
        );
        place.write(
            &format!("pack{name}/p.toml"),
            format!(
                "id = \"H\"\ntitle.en = {quoted}\noverview.en = {quoted}\n{quoted} = {quoted}\n\
                 [[sections]]\nid = \"H-1\"\ntitle.en = {quoted}\nintro.en = {quoted}\n\
                 [[checkpoints]]\nid = \"H-1.01\"\nseverity = \"high\"\nservices = [{quoted}]\n\
                 question.en = {quoted}\nwhy.en = {quoted}\nverify.en = [{quoted}]\n\
                 good.en = {quoted}\nwrite.en = {quoted}\nprobes.en = [{quoted}]\n"
            ),
        );
        // Each is wrong in a way of its own, and its message quotes what is wrong.
        place.write(
            "bad1.toml",
            format!("format = 1\n[review]\nid = {bad}\n[answers.{bad}]\nanswer = {bad}\n"),
        );
        place.write("bad2.toml", format!("format = 1\n[review]\nid = \"x\"\n{payload} = [\n"));
        place.write("bad3.toml", format!("<<<<<<< {payload}\n=======\n>>>>>>> {payload}\n"));
        place.write(
            &format!("bad-pack{name}/pack.toml"),
            format!("id = {bad}\npillars = [{bad}]\n"),
        );
        Self { place, payload: payload.to_owned(), files }
    }

    /// Returns every command, with what is asked of it.
    fn commands(&self) -> Vec<Vec<String>> {
        let [a, b] = [self.files[0].as_str(), self.files[1].as_str()];
        // An argument cannot hold a NUL.
        let p = self.payload.replace('\0', "");
        let name = p.replace('/', "");
        let (pack, bad_pack) = (format!("./pack{name}"), format!("./bad-pack{name}"));
        let revision = format!("{p}:{a}");
        let lines: &[&[&str]] = &[
            &["show", a],
            &["show", a, "SEC-1.01"],
            &["show", a, "--format", "json"],
            &["show", a, &p],
            &["summary", a],
            &["summary", a, "--full"],
            &["summary", a, "--format", "markdown"],
            &["summary", a, "--format", "csv"],
            &["summary", a, "--format", "json"],
            &["diff", a, b],
            &["diff", a, b, "--full"],
            &["diff", a, b, "--format", "markdown"],
            &["diff", a, b, "--format", "csv"],
            &["diff", a, b, "--format", "json"],
            &["diff", &revision, a],
            &["diff", a, &p],
            &["trend", a, b],
            &["merge", a, b, "-o", "merged.review.toml"],
            &["merge", a, b, "-o", &p],
            &["check", a, b],
            &["check", "bad1.toml"],
            &["check", "bad2.toml"],
            &["check", "bad3.toml"],
            &["check", &pack],
            &["check", &bad_pack],
            &["check", "--schema", &p],
            &["pack", "list"],
            &["pack", "list", "--pack", &pack],
            &["pack", "show", "h", "--pack", &pack],
            &["pack", "show", &p],
            &["show", a, "H-1.01", "--pack", &pack],
            &["summary", a, "--pack", &pack],
            &["summary", a, "--pack", &bad_pack],
            &["summary", a, "--pack", &p],
            &["set", a, &p, "yes"],
            &["set", a, "SEC-1.04", &p],
            &["set", a, "SEC-1.04", "no", "--note", &p],
            &["set", a, "SEC-1.04", "na", "--due", &p],
            &["new", &format!("new{name}.review.toml"), "--workload", &p],
            &["new", a],
            &["new", "x.review.toml", "--from", &p],
            &["git", "textconv", a],
            &["git", &p],
            &["open", "bad1.toml"],
            &["open", "bad2.toml"],
            &["open", "bad3.toml"],
            &[&p],
            &["config"],
            &["ask", a, "--no-input"],
            &["ask", a],
            &["man"],
            &["completions", "bash"],
            &["completions", &p],
            &["summary", a, "--output", &p],
            &["summary", a, &format!("--{p}")],
            &["summary", a, "--format", &p],
            &["summary", a, "--lang", &p],
            &["summary", a, "--color", &p],
        ];
        lines.iter().map(|line| line.iter().map(|word| (*word).to_owned()).collect()).collect()
    }

    /// Puts the payload into the environment too.
    fn hostile_environment(&self) -> Vec<(&'static str, String)> {
        let p = self.payload.replace('\0', "");
        ["TENKEN_LANG", "LC_ALL", "EDITOR", "VISUAL", "PAGER", "TZ", "COLUMNS", "USER", "NO_COLOR"]
            .map(|name| (name, p.clone()))
            .into()
    }

    /// A broken configuration that is quoted in a warning.
    fn break_configuration(&self) {
        let folder = self.place.home().join(".config/tenken");
        std::fs::create_dir_all(&folder).expect("made");
        let quoted = toml_string(&self.payload);
        std::fs::write(
            folder.join("config.toml"),
            format!("lang = {quoted}\n{quoted} = {quoted}\n"),
        )
        .expect("written");
    }

    fn command(&self, arguments: &[String]) -> Command {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = self.place.command(&words);
        command.envs(self.hostile_environment()).env("PATH", "/usr/bin:/bin").stdin(Stdio::null());
        command
    }
}

/// Says what of an output acts on who reads it; lines may end as lines do.
fn acts(output: &[u8]) -> BTreeSet<String> {
    let mut found = leaks(output);
    found.retain(|leak| !matches!(leak.as_str(), "Other(\"'\\\\n'\")" | "Other(\"'\\\\r'\")"));
    found
}

#[test]
fn no_command_lets_a_text_act_through_a_pipe() {
    let payloads = chosen(2);
    let (mut runs, mut bytes) = (0, 0);
    for payload in &payloads {
        let scene = Scene::new(payload);
        for broken in [false, true] {
            if broken {
                scene.break_configuration();
            }
            for arguments in scene.commands() {
                let output = scene.command(&arguments).output().expect("it runs");
                assert!(
                    output.status.code().is_some_and(|code| code < 100),
                    "{arguments:?}: {output:?}"
                );
                for stream in [&output.stdout, &output.stderr] {
                    // The marks of a byte order are how spreadsheets know UTF-8.
                    let text = stream.strip_prefix("\u{feff}".as_bytes()).unwrap_or(stream);
                    let found = acts(text);
                    assert_eq!(found, BTreeSet::new(), "{arguments:?}");
                    assert!(!text.contains(&0x1b), "{arguments:?}: no colours through a pipe");
                    let lone = String::from_utf8_lossy(text).replace("\r\n", "\n").contains('\r');
                    assert!(!lone, "{arguments:?}: a return of its own");
                    bytes += text.len();
                }
                runs += 1;
            }
        }
    }
    println!("{} payloads, {runs} runs of commands, {bytes} bytes, 0 leaks", payloads.len());
}

#[test]
fn no_command_lets_a_text_act_on_a_terminal() {
    let payloads = chosen(1);
    let (mut runs, mut bytes) = (0, 0);
    for payload in &payloads {
        let scene = Scene::new(payload);
        for arguments in scene.commands() {
            // On a terminal these would open the interface, which has rounds of its own, or ask.
            if arguments.len() < 2 || arguments[0] == "ask" || arguments[0] == "open" {
                continue;
            }
            let words: Vec<&str> =
                arguments.iter().map(String::as_str).chain(["--no-input"]).collect();
            let mut start = Start::new(&scene.place, &words);
            for (name, value) in scene.hostile_environment() {
                start = start.env(name, value);
            }
            let mut terminal = start.run();
            let status = terminal.ended();
            assert!(status.exit_code() < 100, "{arguments:?}: {status:?}");
            let output = terminal.bytes();
            assert_eq!(acts(&output), BTreeSet::new(), "{arguments:?}");
            assert_eq!(terminal.not_given_back(), Vec::<String>::new(), "{arguments:?}");
            runs += 1;
            bytes += output.len();
        }
    }
    println!("{} payloads, {runs} runs in a terminal, {bytes} bytes, 0 leaks", payloads.len());
}

#[test]
fn a_branch_with_a_hostile_name_is_text() {
    let place = Place::with_review();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("/usr/bin/git");
        command.args([
            "-c",
            "user.name=x",
            "-c",
            "user.email=x@example.com",
            "-c",
            "init.defaultBranch=main",
        ]);
        command.args(arguments).current_dir(place.path("")).env_clear().env("HOME", place.home());
        command.output().is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"]) {
        println!("skipped: there is no git here");
        return;
    }
    assert!(git(&["add", "-A"]) && git(&["commit", "-qm", "x"]));
    let mut named = 0;
    for payload in chosen(6) {
        // What git itself allows in the name of a branch.
        let branch: String = payload
            .chars()
            .filter(|c| !c.is_ascii_control() && !" ~^:?*[\\".contains(*c))
            .collect();
        named += usize::from(git(&["branch", &branch]));
        for revision in [format!("{branch}:orders.review.toml"), format!("{branch}:none.toml")] {
            let mut command = place.command(&["diff", &revision, "orders.review.toml"]);
            let output = command.env("PATH", "/usr/bin:/bin").output().expect("it runs");
            for stream in [&output.stdout, &output.stderr] {
                assert_eq!(acts(stream), BTreeSet::new(), "{revision:?}");
            }
        }
    }
    println!("{named} branches");
    assert!(named > 0);
}
