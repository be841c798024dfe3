//! Through real git: the setup, merges, rebases, and what happens when they go wrong.

use std::fs;

use super::repository::{FILE, Repository};

#[test]
fn the_setup_says_what_it_writes_and_the_second_time_writes_nothing() {
    let repository = Repository::new();
    let run = repository.tenken(&["git", "setup"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    assert!(run.err.contains("*.review.toml merge=tenken diff=tenken"), "{run:?}");
    assert!(
        run.err.contains("merge.tenken.driver = tenken git merge-driver -- %O %A %B %P"),
        "{run:?}"
    );
    let after = (repository.text(".gitattributes"), repository.text(".git/config"));
    let again = repository.tenken(&["git", "setup"]);
    assert_eq!((again.code, again.err.as_str()), (0, "Everything is set up already.\n"));
    assert_eq!((repository.text(".gitattributes"), repository.text(".git/config")), after);
}

#[test]
fn removing_restores_every_byte() {
    for before in [None, Some("*.png binary\n"), Some("*.png binary"), Some("a\r\n"), Some("")] {
        let repository = Repository::new();
        if let Some(text) = before {
            repository.write(".gitattributes", text);
        }
        let config = repository.text(".git/config");
        let setup = ["git", "setup", "*.review.toml", "受注 点検/*.toml"];
        assert_eq!(repository.tenken(&setup).code, 0);
        let attributes = repository.text(".gitattributes");
        assert!(attributes.contains("\"受注 点検/*.toml\" merge=tenken"), "{attributes}");
        let run = repository.tenken(&["git", "remove"]);
        assert_eq!(run.code, 0, "{run:?}");
        let left = fs::read_to_string(repository.folder().join(".gitattributes")).ok();
        assert_eq!(left.as_deref(), before);
        assert_eq!(repository.text(".git/config"), config);
        let again = repository.tenken(&["git", "remove"]);
        assert_eq!((again.code, again.err.as_str()), (0, "Nothing was set up here.\n"));
    }
}

#[test]
fn named_patterns_alone_are_removed_and_with_the_last_one_everything() {
    let repository = Repository::new();
    repository.write(".gitattributes", "*.png binary");
    let config = repository.text(".git/config");
    let setup = ["git", "setup", "*.review.toml", "受注 点検/*.toml", "q[34].toml"];
    assert_eq!(repository.tenken(&setup).code, 0);
    let settings = repository.text(".git/config");
    let run = repository.tenken(&["git", "remove", "*.review.toml", "nothing.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("nothing.toml was not set up here."), "{run:?}");
    assert_eq!(
        repository.text(".gitattributes"),
        "*.png binary\n\"受注 点検/*.toml\" merge=tenken diff=tenken\nq[34].toml merge=tenken diff=tenken\n"
    );
    let after = repository.text(".git/config");
    assert!(after.contains("merge-driver") && after != settings, "{after}");
    let run = repository.tenken(&["git", "remove", "nothing.toml"]);
    assert_eq!((run.code, run.err.as_str()), (0, "nothing.toml was not set up here.\n"));
    assert_eq!(repository.text(".git/config"), after);
    let run = repository.tenken(&["git", "remove", "q[34].toml", "受注 点検/*.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("merge.tenken.driver"), "{run:?}");
    assert_eq!(repository.text(".gitattributes"), "*.png binary");
    assert_eq!(repository.text(".git/config"), config);
}

#[test]
fn a_line_that_a_colleague_committed_stays_when_the_setup_is_removed() {
    let repository = Repository::new();
    repository.write(".gitattributes", "*.review.toml merge=tenken diff=tenken\n");
    assert_eq!(repository.tenken(&["git", "setup"]).code, 0);
    assert_eq!(repository.tenken(&["git", "remove"]).code, 0);
    assert_eq!(repository.text(".gitattributes"), "*.review.toml merge=tenken diff=tenken\n");
}

#[test]
fn the_setup_for_a_user_stands_in_the_users_own_settings() {
    let repository = Repository::new();
    let local = repository.text(".git/config");
    let run = repository.tenken(&["git", "setup", "--global"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(repository.text(".git/config"), local);
    let attributes = repository.place.home().join(".config/git/attributes");
    assert!(fs::read_to_string(&attributes).expect("made").contains("*.review.toml"));
    let run = repository.git(&["check-attr", "merge", "--", FILE]);
    assert_eq!(run.out, format!("{FILE}: merge: tenken\n"));
    assert_eq!(repository.tenken(&["git", "remove", "--global"]).code, 0);
    assert!(!attributes.exists());
}

#[test]
fn the_doors_of_git_are_offered_to_nobody() {
    let repository = Repository::new();
    for arguments in [&["git"][..], &["git", "--help"], &["man"], &["completions", "bash"]] {
        let run = repository.tenken(arguments);
        let said = run.out + &run.err;
        assert!(said.contains("setup") && !said.contains("merge-driver"), "{arguments:?} {said}");
    }
}

#[test]
fn outside_a_repository_the_setup_says_what_to_do() {
    let repository = Repository::new();
    let run = repository.place.run(&["git", "setup"]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.starts_with("error: git refused:") && run.err.contains("hint:"), "{run:?}");
}

#[test]
fn answers_of_both_sides_arrive() {
    let repository = Repository::with_branches(
        &["SEC-1.02", "yes", "--by", "A"],
        &["SEC-7.01", "no", "--by", "B"],
    );
    let run = repository.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert!(run.err.contains("one answer was taken over"), "{run:?}");
    let text = repository.text(FILE);
    assert!(text.starts_with("# 2026 Q4 の受注サービス"), "{text}");
    let json = repository.tenken(&["show", FILE, "SEC-7.01", "--format", "json"]).out;
    assert!(json.contains("\"answer\": \"no\""), "{json}");
    let json = repository.tenken(&["show", FILE, "SEC-1.02", "--format", "json"]).out;
    assert!(json.contains("\"answer\": \"yes\""), "{json}");
}

#[test]
fn different_answers_stop_git_and_are_decided_in_the_review() {
    let repository = Repository::with_branches(
        &["SEC-1.01", "no", "--by", "A"],
        &["SEC-1.01", "partial", "--by", "B"],
    );
    let run = repository.try_git(&["merge", "--no-edit", "theirs"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("CONFLICT"), "{run:?}");
    assert!(run.err.contains("SEC-1.01 (answer)"), "{run:?}");
    let text = repository.text(FILE);
    assert!(!text.contains("<<<<<<<"), "{text}");
    assert_eq!(text.matches("[[answers.\"SEC-1.01\".disagreement]]").count(), 2, "{text}");
    assert_eq!(repository.tenken(&["check", FILE]).code, 0);
    assert_eq!(repository.tenken(&["check", FILE, "--no-disagreements"]).code, 1);
    repository.answer(&["SEC-1.01", "no", "--by", "A"]);
    let json = repository.tenken(&["show", FILE, "SEC-1.01", "--format", "json"]).out;
    assert!(json.contains("\"disagreement\": []"), "{json}");
}

#[test]
fn a_file_with_conflict_markers_is_mended_as_the_hint_says() {
    let repository = Repository::with_branches(
        &["SEC-1.02", "yes", "--by", "A"],
        &["SEC-1.02", "partial", "--note", "theirs", "--by", "B"],
    );
    assert_eq!(repository.tenken(&["git", "remove"]).code, 0);
    repository.commit("without tenken");
    assert_eq!(repository.try_git(&["merge", "--no-edit", "theirs"]).code, 1);
    assert!(repository.text(FILE).contains("<<<<<<<"));
    let run = repository.tenken(&["check", FILE]);
    assert!(run.code == 1 && run.out.contains("git checkout --merge"), "{run:?}");
    assert_eq!(repository.tenken(&["git", "setup"]).code, 0);
    repository.git(&["checkout", "--merge", "--", FILE]);
    let text = repository.text(FILE);
    assert!(!text.contains("<<<<<<<") && text.contains("theirs"), "{text}");
    assert_eq!(repository.tenken(&["check", FILE]).code, 0);
}

#[test]
fn notes_that_both_changed_stop_git_and_both_are_there() {
    let repository = Repository::with_branches(
        &["SEC-1.01", "yes", "--note", "our words", "--by", "A"],
        &["SEC-1.01", "yes", "--note", "their words", "--by", "B"],
    );
    let run = repository.try_git(&["merge", "--no-edit", "theirs"]);
    assert_eq!(run.code, 1, "{run:?}");
    let text = repository.text(FILE);
    assert!(text.contains("our words") && text.contains("their words"), "{text}");
}

#[test]
fn rebase_and_cherry_pick_merge_too() {
    for command in [["rebase", "-q", "theirs"], ["cherry-pick", "--allow-empty", "theirs"]] {
        let repository = Repository::with_branches(
            &["SEC-1.02", "yes", "--by", "A"],
            &["SEC-1.03", "yes", "--by", "B"],
        );
        repository.git(&command);
        for id in ["SEC-1.02", "SEC-1.03"] {
            let json = repository.tenken(&["show", FILE, id, "--format", "json"]).out;
            assert!(json.contains("\"answer\": \"yes\""), "{command:?} {id} {json}");
        }
        assert_eq!(repository.git(&["status", "--porcelain"]).out, "");
    }
}

#[test]
fn a_review_that_both_sides_added_is_merged_without_a_base() {
    let repository = Repository::new();
    assert_eq!(repository.tenken(&["git", "setup"]).code, 0);
    repository.commit("setup");
    let review = repository.text(FILE);
    repository.git(&["checkout", "-q", "-b", "theirs"]);
    repository.write("new.review.toml", &review);
    repository.commit("theirs");
    repository.git(&["checkout", "-q", "main"]);
    repository.write("new.review.toml", format!("# ours\n{review}"));
    repository.commit("ours");
    repository.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(repository.text("new.review.toml"), format!("# ours\n{review}"));
}

/// Merges and expects that git takes it for a failure, with our side untouched.
fn fails(repository: &Repository) -> String {
    let before = repository.text(FILE);
    let run = repository.try_git(&["merge", "--no-edit", "theirs"]);
    assert!(run.code > 1, "{run:?}");
    assert_eq!(repository.text(FILE), before);
    let text = format!("{}{}", run.out, run.err);
    assert!(!text.contains("Merge made"), "{text}");
    text
}

#[test]
fn a_broken_side_fails_the_merge_and_leaves_ours() {
    let repository = Repository::with_branches(&["SEC-1.02", "yes"], &["SEC-1.03", "yes"]);
    repository.git(&["checkout", "-q", "theirs"]);
    let text = repository.text(FILE);
    repository.write(FILE, text.replacen("answer = \"yes\"", "answer = yes", 1));
    repository.commit("broken");
    repository.git(&["checkout", "-q", "main"]);
    let said = fails(&repository);
    assert!(said.contains("orders.review.toml (theirs):"), "{said}");
}

#[test]
fn a_newer_format_fails_the_merge_and_leaves_ours() {
    let repository = Repository::with_branches(&["SEC-1.02", "yes"], &["SEC-1.03", "yes"]);
    repository.git(&["checkout", "-q", "theirs"]);
    let text = repository.text(FILE);
    repository.write(FILE, text.replacen("format = 1", "format = 2", 1));
    repository.commit("newer");
    repository.git(&["checkout", "-q", "main"]);
    let said = fails(&repository);
    assert!(said.contains("format 2"), "{said}");
}

#[test]
fn a_driver_that_is_killed_or_not_found_fails_the_merge_and_leaves_ours() {
    let branches = || Repository::with_branches(&["SEC-1.02", "yes"], &["SEC-1.03", "yes"]);
    let killed = branches();
    killed.offer_script("kill -9 $$");
    fails(&killed);
    let missing = branches();
    missing.withdraw();
    fails(&missing);
}

#[test]
fn a_worktree_merges_and_a_program_beside_the_path_is_found() {
    let repository = Repository::new();
    repository.withdraw();
    let run = repository.tenken(&["git", "setup"]);
    assert!(run.err.contains("merge.tenken.driver = '/"), "{run:?}");
    repository.commit("setup");
    repository.git(&["checkout", "-q", "-b", "theirs"]);
    repository.answer(&["SEC-1.03", "yes"]);
    repository.git(&["checkout", "-q", "main"]);
    repository.answer(&["SEC-1.02", "yes"]);
    repository.git(&["worktree", "add", "-q", "-b", "work", "../別の 木"]);
    repository.git(&["-C", "../別の 木", "merge", "-q", "--no-edit", "theirs"]);
    let text = repository.text("../別の 木/orders.review.toml");
    assert_eq!(
        text.matches("answer = \"yes\"").count(),
        repository.text(FILE).matches("answer = \"yes\"").count() + 1
    );
}

#[test]
fn git_shows_changes_in_words_and_broken_versions_as_they_are() {
    let repository = Repository::with_branches(&["SEC-1.01", "no"], &["SEC-1.03", "yes"]);
    let shown = repository.git(&["diff", "HEAD~1", "--", FILE]).out;
    assert!(shown.contains("\n-  Answer: Yes\n") && shown.contains("\n+  Answer: No\n"), "{shown}");
    assert!(shown.contains("SEC-1.01 "), "{shown}");
    assert!(!shown.contains("answer = "), "{shown}");
    repository.write(FILE, "answer = \u{1b}[2J\n<<<<<<< x\n");
    let shown = repository.git(&["diff", "--", FILE]).out;
    assert!(shown.contains("+answer = <U+001B>[2J"), "{shown}");
}

#[test]
fn a_review_with_a_hostile_name_is_merged_and_shown_like_any_other() {
    let name = "-x $(touch pwned) '\u{1b}[2J.review.toml";
    let repository = Repository::new();
    assert_eq!(repository.tenken(&["git", "setup"]).code, 0);
    let review = repository.text(FILE);
    repository.write(name, &review);
    repository.commit("setup");
    repository.git(&["checkout", "-q", "-b", "theirs"]);
    repository.write(name, review.replacen("answer = \"partial\"", "answer = \"yes\"", 1));
    repository.commit("theirs");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(name, review.replacen("answer = \"no\"", "answer = \"yes\"", 1));
    repository.commit("ours");
    let run = repository.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert!(!run.err.contains('\u{1b}') && run.err.contains("<U+001B>"), "{run:?}");
    let yes = |text: &str| text.matches("answer = \"yes\"").count();
    assert_eq!(yes(&repository.text(name)), yes(&review) + 2);
    let shown = repository.git(&["diff", "HEAD~1", "--", name]).out;
    assert!(shown.contains("+  Answer: Yes"), "{shown}");
    assert!(!repository.folder().join("pwned").exists());
}

#[test]
fn a_revision_is_compared_with_the_file_of_today_and_no_shell_is_asked() {
    let repository = Repository::with_branches(&["SEC-1.01", "no"], &["SEC-1.03", "yes"]);
    let run = repository.tenken(&["diff", "HEAD~1:orders.review.toml", FILE, "--format", "json"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("\"class\": \"regressed\""), "{run:?}");
    let run = repository.tenken(&["diff", "HEAD:none.toml", FILE]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("git refused"), "{run:?}");
    for name in ["HEAD:$(touch x)", "HEAD:`touch x`", "HEAD;touch x:y", "x|touch x:y"] {
        assert_ne!(repository.tenken(&["diff", name, FILE]).code, 0);
        assert!(!repository.folder().join("x").exists(), "{name}");
    }
    let run = repository.tenken(&["diff", "--", "--output=x:y", FILE]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(!repository.folder().join("x:y").exists() && !repository.folder().join("x").exists());
    // A file that has the name of a revision is the file.
    repository.write("HEAD:a", repository.text(FILE));
    assert_eq!(repository.tenken(&["diff", "HEAD:a", FILE, "--exit-code"]).code, 0);
}
