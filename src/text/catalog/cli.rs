//! The messages of `locales/*/cli.ftl`.

messages! { super::Part::Cli;
    /// Heading of the usage lines.
    heading_usage = "heading-usage" ();
    /// Heading of the commands.
    heading_commands = "heading-commands" ();
    /// Heading of the arguments.
    heading_arguments = "heading-arguments" ();
    /// Heading of a command's own options.
    heading_options = "heading-options" ();
    /// Heading of the options that every command takes.
    heading_global = "heading-global" ();
    /// Heading of the examples.
    heading_examples = "heading-examples" ();
    /// A usage line.
    usage_line = "usage-line" (command: &str);
    /// Stands for a command in usage lines.
    word_command = "word-command" ();
    /// The last line of the short help.
    help_more = "help-more" (command: &str);
    /// What the program is for.
    help_tenken = "help-tenken" ();
    /// Examples of the program.
    help_tenken_examples = "help-tenken-examples" ();
    /// What the command does.
    help_open = "help-open" ();
    /// Examples of the command.
    help_open_examples = "help-open-examples" ();
    /// What the command does.
    help_new = "help-new" ();
    /// Examples of the command.
    help_new_examples = "help-new-examples" ();
    /// What the command does.
    help_ask = "help-ask" ();
    /// Examples of the command.
    help_ask_examples = "help-ask-examples" ();
    /// What the command does.
    help_set = "help-set" ();
    /// Examples of the command.
    help_set_examples = "help-set-examples" ();
    /// What the command does.
    help_show = "help-show" ();
    /// Examples of the command.
    help_show_examples = "help-show-examples" ();
    /// What the command does.
    help_summary = "help-summary" ();
    /// Examples of the command.
    help_summary_examples = "help-summary-examples" ();
    /// What the command does.
    help_check = "help-check" ();
    /// Examples of the command.
    help_check_examples = "help-check-examples" ();
    /// What the command does.
    help_pack = "help-pack" ();
    /// Examples of the command.
    help_pack_examples = "help-pack-examples" ();
    /// What the command does.
    help_pack_list = "help-pack-list" ();
    /// What the command does.
    help_pack_show = "help-pack-show" ();
    /// What the command does.
    help_config = "help-config" ();
    /// Examples of the command.
    help_config_examples = "help-config-examples" ();
    /// What the command does.
    help_config_path = "help-config-path" ();
    /// What the command does.
    help_config_show = "help-config-show" ();
    /// What the command does.
    help_completions = "help-completions" ();
    /// Examples of the command.
    help_completions_examples = "help-completions-examples" ();
    /// What the command does.
    help_man = "help-man" ();
    /// Examples of the command.
    help_man_examples = "help-man-examples" ();
    /// Help of an argument.
    arg_file = "arg-file" ();
    /// Help of an argument.
    arg_file_or_stdin = "arg-file-or-stdin" ();
    /// Help of an argument.
    arg_new_file = "arg-new-file" ();
    /// Help of an argument.
    arg_checkpoint = "arg-checkpoint" ();
    /// Help of an argument.
    arg_answer = "arg-answer" ();
    /// Help of an option.
    arg_lang = "arg-lang" ();
    /// Help of an option.
    arg_pack = "arg-pack" ();
    /// Help of an option.
    arg_color = "arg-color" ();
    /// Help of an option.
    arg_ascii = "arg-ascii" ();
    /// Help of an option.
    arg_no_input = "arg-no-input" ();
    /// Help of an option.
    arg_quiet = "arg-quiet" ();
    /// Help of an option.
    arg_verbose = "arg-verbose" ();
    /// Help of an option.
    arg_help = "arg-help" ();
    /// Help of an option.
    arg_version = "arg-version" ();
    /// Help of an option.
    arg_workload = "arg-workload" ();
    /// Help of an option.
    arg_reviewer = "arg-reviewer" ();
    /// Help of an option.
    arg_section = "arg-section" ();
    /// Help of an option.
    arg_unanswered = "arg-unanswered" ();
    /// Help of an option.
    arg_by = "arg-by" ();
    /// Help of an option.
    arg_note = "arg-note" ();
    /// Help of an option.
    arg_reason = "arg-reason" ();
    /// Help of an option.
    arg_evidence = "arg-evidence" ();
    /// Help of an option.
    arg_confidence = "arg-confidence" ();
    /// Help of an option.
    arg_action = "arg-action" ();
    /// Help of an option.
    arg_owner = "arg-owner" ();
    /// Help of an option.
    arg_due = "arg-due" ();
    /// Help of an option.
    arg_effort = "arg-effort" ();
    /// Help of an option.
    arg_accept_until = "arg-accept-until" ();
    /// Help of an option.
    arg_why = "arg-why" ();
    /// Help of an option.
    arg_flag = "arg-flag" ();
    /// Help of an option.
    arg_no_flag = "arg-no-flag" ();
    /// Help of an option.
    arg_format_text_json = "arg-format-text-json" ();
    /// Help of an option.
    arg_format_summary = "arg-format-summary" ();
    /// Help of an option.
    arg_output = "arg-output" ();
    /// Help of an option.
    arg_full = "arg-full" ();
    /// Help of an option.
    arg_force = "arg-force" ();
    /// Help of an argument.
    arg_check_path = "arg-check-path" ();
    /// Help of an option.
    arg_schema = "arg-schema" ();
    /// Help of an option.
    arg_no_disagreements = "arg-no-disagreements" ();
    /// Help of an argument.
    arg_pack_id = "arg-pack-id" ();
    /// Help of an argument.
    arg_shell = "arg-shell" ();
    /// What was changed.
    set_changed = "set-changed" (id: &str, before: &str, after: &str, file: &str);
    /// What was changed besides the answer.
    set_details = "set-details" (id: &str, answer: &str, file: &str);
    /// Nothing was changed.
    set_unchanged = "set-unchanged" (id: &str, answer: &str);
    /// A review was begun.
    new_made = "new-made" (file: &str, workload: &str, questions: usize);
    /// What to do after a review was begun.
    new_next = "new-next" (file: &str);
    /// What to remember about a pack from a folder.
    new_pack_folder = "new-pack-folder" (folder: &str);
    /// The first line of the questionnaire.
    ask_intro = "ask-intro" (workload: &str, questions: usize);
    /// What can be typed.
    ask_keys = "ask-keys" ();
    /// The head of a question.
    ask_question = "ask-question" (number: usize, total: usize, id: &str, severity: &str);
    /// The answer so far.
    ask_current = "ask-current" (answer: &str);
    /// The note so far.
    ask_current_note = "ask-current-note" (note: &str);
    /// The prompt for an answer.
    ask_answer = "ask-answer" ();
    /// The prompt for a reason.
    ask_reason = "ask-reason" ();
    /// A reason was not given.
    ask_reason_needed = "ask-reason-needed" ();
    /// An answer was saved.
    ask_saved = "ask-saved" (id: &str, answer: &str);
    /// An answer was taken away.
    ask_cleared = "ask-cleared" (id: &str);
    /// A word that is no answer.
    ask_not_understood = "ask-not-understood" (word: &str);
    /// The end, with nothing left.
    ask_done = "ask-done" (file: &str);
    /// The end, with something left.
    ask_left = "ask-left" (file: &str, left: usize);
    /// No review was found.
    check_nothing = "check-nothing" ();
    /// The outcome of a check.
    check_counted = "check-counted" (files: usize, valid: usize);
    /// A file is valid.
    check_valid = "check-valid" (file: &str);
    /// Where a pack comes from.
    pack_built_in = "pack-built-in" ();
    /// Where a setting comes from.
    source_option = "source-option" ();
    /// Where a setting comes from.
    source_environment = "source-environment" (name: &str);
    /// Where a setting comes from.
    source_config = "source-config" ();
    /// Where a setting comes from.
    source_default = "source-default" ();
    /// A report was written.
    summary_written = "summary-written" (file: &str);
    /// Heading of the manual page.
    man_name = "man-name" ();
    /// Heading of the manual page.
    man_synopsis = "man-synopsis" ();
    /// Heading of the manual page.
    man_commands = "man-commands" ();
    /// Heading of the manual page.
    man_options = "man-options" ();
    /// Heading of the manual page.
    man_keys = "man-keys" ();
    /// Heading of the manual page.
    man_exit = "man-exit" ();
    /// An exit code.
    man_exit_done = "man-exit-done" ();
    /// An exit code.
    man_exit_no = "man-exit-no" ();
    /// An exit code.
    man_exit_usage = "man-exit-usage" ();
    /// An exit code.
    man_exit_world = "man-exit-world" ();
    /// An exit code.
    man_exit_interrupted = "man-exit-interrupted" ();
    /// Heading of the manual page.
    man_examples = "man-examples" ();
    /// The interface was left and everything is saved.
    ended_saved = "ended-saved" (file: &str);
    /// The review could not be saved, and a copy was kept.
    ended_kept = "ended-kept" (file: &str, copy: &str);
    /// The review could not be saved, nor a copy.
    ended_lost = "ended-lost" (file: &str);
    /// What the command does.
    help_diff = "help-diff" ();
    /// Examples of the command.
    help_diff_examples = "help-diff-examples" ();
    /// What the command does.
    help_trend = "help-trend" ();
    /// Examples of the command.
    help_trend_examples = "help-trend-examples" ();
    /// What the command does.
    help_merge = "help-merge" ();
    /// Examples of the command.
    help_merge_examples = "help-merge-examples" ();
    /// What the command does.
    help_git = "help-git" ();
    /// Examples of the command.
    help_git_examples = "help-git-examples" ();
    /// What the command does.
    help_git_setup = "help-git-setup" ();
    /// What the command does.
    help_git_remove = "help-git-remove" ();
    /// Help of an argument.
    arg_old = "arg-old" ();
    /// Help of an argument.
    arg_new_review = "arg-new-review" ();
    /// Help of an argument.
    arg_files = "arg-files" ();
    /// Help of an argument.
    arg_ours = "arg-ours" ();
    /// Help of an argument.
    arg_theirs = "arg-theirs" ();
    /// Help of an option.
    arg_base = "arg-base" ();
    /// Help of an option.
    arg_merge_output = "arg-merge-output" ();
    /// Help of an option.
    arg_merge_force = "arg-merge-force" ();
    /// Help of an option.
    arg_since = "arg-since" ();
    /// Help of an option.
    arg_from = "arg-from" ();
    /// Help of an option.
    arg_format_data = "arg-format-data" ();
    /// Help of an option.
    arg_full_diff = "arg-full-diff" ();
    /// Help of an option.
    arg_full_trend = "arg-full-trend" ();
    /// Help of an option.
    arg_exit_code = "arg-exit-code" ();
    /// Help of an option.
    arg_fail_on = "arg-fail-on" ();
    /// Help of an option.
    arg_git_global = "arg-git-global" ();
    /// Help of an argument.
    arg_pattern = "arg-pattern" ();
    /// What came from an earlier review.
    new_carried = "new-carried" (carried: usize, again: usize);
    /// Two reviews are about different things.
    diff_workloads = "diff-workloads" (old: &str, new: &str);
    /// A condition of --fail-on holds.
    diff_failed_regression = "diff-failed-regression" (ids: &str);
    /// A condition of --fail-on holds.
    diff_failed_high = "diff-failed-high" (ids: &str);
    /// Reviews are about different things.
    trend_workloads = "trend-workloads" ();
    /// What a merge took over.
    merge_done = "merge-done" (file: &str, taken: usize);
    /// What both sides changed.
    merge_both = "merge-both" (file: &str, changes: &str);
    /// What is to be decided after a merge.
    merge_disagreements = "merge-disagreements" (file: &str, count: usize, ids: &str);
    /// A side of a merge.
    merge_ours = "merge-ours" (file: &str);
    /// A side of a merge.
    merge_theirs = "merge-theirs" (file: &str);
    /// A side of a merge.
    merge_base = "merge-base" (file: &str);
    /// Keys that are not merged.
    merge_lost_keys = "merge-lost-keys" (file: &str, keys: &str);
    /// Lines were added.
    git_added = "git-added" (file: &str, lines: &str);
    /// Lines were removed.
    git_removed = "git-removed" (file: &str, lines: &str);
    /// A setting of git was written.
    git_set = "git-set" (key: &str, value: &str);
    /// A setting of git was removed.
    git_unset = "git-unset" (key: &str);
    /// What to do after the setup.
    git_commit = "git-commit" (file: &str);
    /// Nothing was written.
    git_nothing_to_do = "git-nothing-to-do" ();
    /// Nothing was removed.
    git_nothing_to_undo = "git-nothing-to-undo" ();
    /// Help of an option.
    arg_bom = "arg-bom" ();
    /// Help: only some pillars.
    arg_pillar = "arg-pillar" ();
    /// No pack has the pillar.
    usage_unknown_pillar = "usage-unknown-pillar" (typed: &str);
}
