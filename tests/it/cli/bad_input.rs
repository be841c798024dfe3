//! Every bad file: its exit code, its message with place and remedy, and not a byte changed.

use std::fs;

use crate::support::process::{Outcome, Place, outcome};

const GOOD: &str = "format = 1\n[review]\nid = \"x\"\nworkload = \"w\"\n";

/// Tries a bad file in every command that reads one; it must be what it was afterwards.
fn refused(name: &str, bytes: &[u8], code: i32, said: &[&str]) {
    let place = Place::new();
    place.write("bad.review.toml", bytes);
    let tried: [&[&str]; 6] = [
        &["show", "bad.review.toml"],
        &["summary", "bad.review.toml"],
        &["set", "bad.review.toml", "SEC-1.01", "yes"],
        &["ask", "bad.review.toml"],
        &["bad.review.toml"],
        &["new", "bad.review.toml"],
    ];
    for arguments in tried {
        for lang in ["en", "ja"] {
            let run = place.run_with(&[arguments, &["--lang", lang]].concat(), "y\n\n");
            let expected = if arguments[0] == "new" { 2 } else { code };
            assert_eq!(run.code, expected, "{name} {arguments:?}: {run:?}");
            assert_eq!(run.out, "", "{name} {arguments:?}");
            if lang == "en" && arguments[0] != "new" {
                for part in said {
                    assert!(run.err.contains(part), "{name} {arguments:?} {part}: {run:?}");
                }
            }
            let hint = if lang == "en" { "hint:" } else { "ヒント:" };
            assert!(run.err.contains(hint), "{name} {arguments:?}: {run:?}");
            assert!(run.err.len() < 20_000);
        }
        assert_eq!(place.read("bad.review.toml"), bytes, "{name} {arguments:?}");
    }
}

#[test]
fn broken_toml_is_told_with_its_place() {
    let text = format!("{GOOD}[answers.\"SEC-1.01\"]\nanswer = \"yes\nnote = 3\n");
    refused(
        "broken",
        text.as_bytes(),
        2,
        &["bad.review.toml:6:", "6 | answer = \"yes", "tenken check"],
    );
}

#[test]
fn wrong_values_are_told_all_at_once() {
    let text =
        format!("{GOOD}updated = \"soon\"\n[answers.\"SEC-1.01\"]\nanswer = \"maybe\"\ndue = 3\n");
    let said = ["bad.review.toml:5:11", ":7:10", ":8:7", "yes, partial, no, na", "2026-12-20"];
    refused("wrong", text.as_bytes(), 2, &said);
}

#[test]
fn an_empty_file_is_told() {
    refused("empty", b"", 2, &["bad.review.toml:1:1", "format", "tenken new"]);
}

#[test]
fn conflict_markers_are_told_as_such() {
    let text = format!("{GOOD}<<<<<<< HEAD\ntitle = \"a\"\n=======\ntitle = \"b\"\n>>>>>>> x\n");
    refused("conflict", text.as_bytes(), 2, &["bad.review.toml:5:1", "conflict", "git checkout"]);
}

#[test]
fn shift_jis_is_told_with_a_remedy() {
    let bytes = b"format = 1\n[review]\nworkload = \"\x8e\xf3\x92\x8d\x83T\x81[\x83r\x83X\"\n";
    refused("shift_jis", bytes, 3, &["Shift_JIS", "iconv"]);
}

#[test]
fn an_unknown_pack_is_told_with_where_it_was_looked_for() {
    let text = format!("{GOOD}packs = [{{ id = \"ours\", version = \"1\" }}]\n");
    refused("pack", text.as_bytes(), 2, &["\"ours\"", ".tenken/packs", "--pack"]);
}

#[test]
fn a_newer_format_can_be_looked_at_and_not_changed() {
    let place = Place::new();
    let text = GOOD.replace("format = 1", "format = 2\nnew_thing = 1");
    place.write("new.review.toml", &text);
    let show = place.run(&["show", "new.review.toml"]);
    assert_eq!(show.code, 0, "{show:?}");
    assert!(show.err.contains("update tenken"), "{show:?}");
    for arguments in
        [&["set", "new.review.toml", "SEC-1.01", "yes"] as &[&str], &["ask", "new.review.toml"]]
    {
        let run = place.run_with(arguments, "y\n\n");
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("format 2") && run.err.contains("update tenken"), "{run:?}");
    }
    assert_eq!(place.text("new.review.toml"), text);
    assert_eq!(place.run(&["check", "new.review.toml"]).code, 1);
}

#[test]
fn unknown_ids_warn_and_are_kept() {
    let place = Place::new();
    let text = format!(
        "{GOOD}[answers.\"SEC-1.3\"]\nanswer = \"yes\"\n[answers.\"OPS-1.01\"]\nanswer = \"no\"\n"
    );
    place.write("a.review.toml", &text);
    let run = place.run(&["check", "a.review.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    for part in ["a.review.toml:5:10", "SEC-1.03", "a.review.toml:7:10", "OPS-1.01"] {
        assert!(run.out.contains(part), "{part}: {run:?}");
    }
    assert_eq!(place.run(&["set", "a.review.toml", "SEC-2.01", "yes"]).code, 0);
    let after = place.text("a.review.toml");
    assert!(after.contains("SEC-1.3") && after.contains("OPS-1.01"), "{after}");
}

#[test]
fn what_is_no_regular_file_is_not_read() {
    let place = Place::new();
    fs::create_dir(place.path("folder")).expect("made");
    let run = place.run(&["show", "folder"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("is a folder"), "{run:?}");
    let run = place.run(&["show", "nothing.toml"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("tenken new nothing.toml"), "{run:?}");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_file_system_does_not_hang() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let place = Place::new();
    mknodat(CWD, place.path("fifo"), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).expect("made");
    for arguments in
        [&["show", "fifo"] as &[&str], &["set", "fifo", "SEC-1.01", "yes"], &["check", "fifo"]]
    {
        let run = place.run(arguments);
        assert_eq!(run.code, 3, "{run:?}");
        assert!(run.err.contains("pipe") || run.out.contains("pipe"), "{run:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let place = Place::with_review();
    for folder in [place.root().to_owned(), place.path(""), place.home()] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("set");
    }
    fs::set_permissions(place.path("orders.review.toml"), fs::Permissions::from_mode(0o000))
        .expect("set");
    let run = |arguments: &[&str]| -> Option<Outcome> {
        let mut command = place.command(arguments);
        if rustix::process::geteuid().is_root() {
            // Root may read everything, so somebody else has to try; skipped where that is not
            // allowed or the program is out of their reach.
            command.uid(65534);
            let mut probe = place.command(&["--version"]);
            probe.uid(65534);
            probe.output().ok().filter(|o| o.status.success())?;
        }
        Some(outcome(command, b""))
    };
    let Some(show) = run(&["show", "orders.review.toml"]) else {
        return;
    };
    assert_eq!(show.code, 3, "{show:?}");
    assert!(show.err.contains("may not be read"), "{show:?}");
    let set = run(&["set", "orders.review.toml", "SEC-1.01", "yes"]).expect("as before");
    assert_eq!(set.code, 3, "{set:?}");
}

#[test]
fn a_note_of_ten_megabytes_works() {
    let place = Place::new();
    let note = "受".repeat(3_500_000);
    place.write(
        "a.review.toml",
        format!("{GOOD}[answers.\"SEC-1.01\"]\nanswer = \"yes\"\nnote = \"{note}\"\n"),
    );
    assert_eq!(place.run(&["check", "a.review.toml"]).code, 0);
    let run = place.run(&["set", "a.review.toml", "SEC-1.02", "no"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(place.text("a.review.toml").contains(&note));
}

#[test]
fn a_closed_pipe_is_the_end_and_no_error() {
    let place = Place::with_review();
    let mut child =
        place.command(&["summary", "orders.review.toml", "--full"]).spawn().expect("runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let place = Place::with_review();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("there");
    let mut command = place.command(&["summary", "orders.review.toml"]);
    command.stdout(full);
    let output = command.output().expect("runs");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{err}");
    assert!(err.contains("the disk is full") && err.contains("hint:"), "{err}");
}

#[test]
fn the_interface_says_what_to_do_without_a_terminal() {
    let place = Place::with_review();
    for arguments in [&["orders.review.toml"] as &[&str], &["open", "orders.review.toml"], &[]] {
        let run = place.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains("terminal") && run.err.contains("hint:"), "{run:?}");
    }
    assert!(place.run(&["orders.review.toml"]).err.contains("tenken ask orders.review.toml"));
}

#[cfg(unix)]
#[test]
fn the_interface_does_not_open_on_a_dumb_terminal() {
    use std::io::Read as _;

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    let place = Place::with_review();
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pty = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(crate::support::process::PROGRAM);
    command.arg("orders.review.toml");
    command.env_clear();
    command.env("HOME", place.home());
    command.env("TERM", "dumb");
    command.cwd(place.path(""));
    let mut child = pty.slave.spawn_command(command).expect("runs");
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().expect("a reader");
    let mut shown = Vec::new();
    // The end of a terminal is an error on Linux.
    let _ = reader.read_to_end(&mut shown);
    let shown = String::from_utf8_lossy(&shown).into_owned();
    assert_eq!(child.wait().expect("ends").exit_code(), 2, "{shown}");
    assert!(shown.contains("tenken ask orders.review.toml"), "{shown}");
    assert!(!shown.contains('\u{1b}'), "{shown:?}");
}

#[test]
fn verbose_commands_tell_the_warnings_of_a_file() {
    let place = Place::new();
    place.write("a.review.toml", format!("{GOOD}colour = \"red\"\n"));
    let quiet = place.run(&["show", "a.review.toml"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""));
    let verbose = place.run(&["show", "a.review.toml", "-v"]);
    assert!(verbose.err.contains("a.review.toml:5:1"), "{verbose:?}");
}

#[test]
fn two_writers_at_once_lose_nothing() {
    let place = Place::with_review();
    let ids: Vec<String> = (1..=8).map(|n| format!("SEC-2.0{n}")).collect();
    let children: Vec<_> = ids
        .iter()
        .map(|id| place.command(&["set", "orders.review.toml", id, "yes"]).spawn().expect("runs"))
        .collect();
    let mut saved = Vec::new();
    for (child, id) in children.into_iter().zip(&ids) {
        let output = child.wait_with_output().expect("ends");
        // One that gave up has said so; one that said "saved" is in the file.
        match output.status.code() {
            Some(0) => saved.push(id),
            code => assert_eq!(code, Some(3), "{}", String::from_utf8_lossy(&output.stderr)),
        }
    }
    let text = place.text("orders.review.toml");
    for id in saved {
        assert!(text.contains(&format!("[answers.\"{id}\"]")), "{id}: {text}");
    }
}

#[test]
fn a_text_without_quotation_marks_is_told_as_what_it_is() {
    let place = Place::new();
    place.write(
        "a.review.toml",
        "format = 1\n[review]\nworkload = 受注サービス\n[answers.\"SEC-1.01\"]\nanswer = no # ours\n\
         evidence = [ticket, \"b\"]\nflag = True\ndue = 2026-13-01\n",
    );
    for (lang, words) in [("en", "without quotation marks"), ("ja", "引用符で囲まれていません")]
    {
        let run = place.run(&["check", "a.review.toml", "--lang", lang]);
        assert_eq!((run.code, run.out.matches(words).count()), (1, 3), "{run:?}");
        for (at, value) in [("3:12", "受注サービス"), ("5:10", "no"), ("6:13", "ticket")] {
            assert!(run.out.contains(&format!("a.review.toml:{at}")), "{}", run.out);
            assert!(run.out.contains(&format!("\"{value}\"")), "{}", run.out);
        }
        assert!(!run.out.contains("\"True\"") && run.out.contains("7:8"), "{}", run.out);
    }
}
