//! The messages of `locales/*/error.ftl`.

messages! { super::Part::Error;
    /// An error.
    word_error = "word-error" (message: &str);
    /// A warning.
    word_warning = "word-warning" (message: &str);
    /// What to do.
    word_hint = "word-hint" (message: &str);
    /// Problems that are not shown.
    error_more = "error-more" (left: u32);
    /// A new review would overwrite a file.
    error_exists = "error-exists" (file: &str);
    /// What to do about it.
    hint_exists = "hint-exists" (file: &str);
    /// A report would overwrite something else.
    error_not_a_report = "error-not-a-report" (file: &str);
    /// What to do about it.
    hint_not_a_report = "hint-not-a-report" ();
    /// A report would replace the review.
    error_over_review = "error-over-review" (file: &str);
    /// What to do about it.
    hint_over_review = "hint-over-review" ();
    /// A review of a newer format cannot be changed.
    error_read_only = "error-read-only" (file: &str, found: i64);
    /// The interface needs a terminal.
    error_no_terminal = "error-no-terminal" ();
    /// What to do about it.
    hint_no_terminal = "hint-no-terminal" ();
    /// What to do about it.
    hint_no_terminal_file = "hint-no-terminal-file" (file: &str);
    /// Standard output could not be written.
    error_output = "error-output" (why: &str);
    /// What to do about it.
    hint_output = "hint-output" ();
    /// Standard input could not be read.
    error_input = "error-input" (why: &str);
    /// A pack is not there.
    error_unknown_pack = "error-unknown-pack" (id: &str, places: &str);
    /// What to do about it.
    hint_unknown_pack = "hint-unknown-pack" ();
    /// A pack names a file outside its folder.
    error_pack_outside = "error-pack-outside" (path: &str, file: &str);
    /// What to do about it.
    hint_pack_outside = "hint-pack-outside" ();
    /// A key of the settings that is not known.
    config_unknown = "config-unknown" (key: &str);
    /// The settings are broken.
    config_ignored = "config-ignored" (file: &str);
    /// A file is not there.
    error_missing_file = "error-missing-file" (file: &str);
    /// What to do about it.
    hint_missing_file = "hint-missing-file" (file: &str);
    /// What to do about it.
    hint_check_name = "hint-check-name" ();
    /// A file may not be read.
    error_denied = "error-denied" (file: &str);
    /// What to do about it.
    hint_denied = "hint-denied" (file: &str);
    /// A folder is no file.
    error_folder = "error-folder" (file: &str);
    /// What to do about it.
    hint_folder = "hint-folder" (folder: &str);
    /// Something is no regular file.
    error_special = "error-special" (file: &str);
    /// What to do about it.
    hint_special = "hint-special" ();
    /// What to do about it.
    hint_regular_file = "hint-regular-file" ();
    /// A file is too large.
    error_too_large = "error-too-large" (file: &str, megabytes: usize);
    /// What to do about it.
    hint_too_large = "hint-too-large" ();
    /// A file is not UTF-8.
    error_not_utf8 = "error-not-utf8" (file: &str, byte: usize);
    /// A file is not UTF-8 but this.
    error_not_utf8_like = "error-not-utf8-like" (file: &str, byte: usize, encoding: &str);
    /// What to do about it.
    hint_not_utf8 = "hint-not-utf8" ();
    /// What to do about it.
    hint_not_utf8_like = "hint-not-utf8-like" (file: &str, encoding: &str);
    /// A file could not be read.
    error_read_other = "error-read-other" (file: &str, why: &str);
    /// What to do about it.
    hint_try_again = "hint-try-again" ();
    /// Somebody else wrote the file.
    error_changed = "error-changed" (file: &str);
    /// What to do about it.
    hint_changed = "hint-changed" ();
    /// A file could not be written.
    error_write = "error-write" (file: &str, why: &str);
    /// What to do about it.
    hint_write_denied = "hint-write-denied" ();
    /// What to do about it.
    hint_write_missing = "hint-write-missing" ();
    /// What to do about it.
    hint_write_full = "hint-write-full" ();
    /// What the system said.
    system_denied = "system-denied" ();
    /// What the system said.
    system_missing = "system-missing" ();
    /// What the system said.
    system_full = "system-full" ();
    /// What the system said.
    system_quota = "system-quota" ();
    /// What the system said.
    system_read_only = "system-read-only" ();
    /// A text stands without quotation marks.
    problem_unquoted = "problem-unquoted" (value: &str);
    /// What to do about it.
    hint_unquoted = "hint-unquoted" (value: &str);
    /// A text is not TOML.
    problem_syntax = "problem-syntax" (message: &str);
    /// What to do about it.
    hint_syntax = "hint-syntax" ();
    /// A file stands in the middle of a merge.
    problem_conflict = "problem-conflict" ();
    /// What to do about it.
    hint_conflict = "hint-conflict" ();
    /// A text needs a newer TOML.
    problem_not_toml10 = "problem-not-toml10" ();
    /// What to do about it.
    hint_not_toml10 = "hint-not-toml10" ();
    /// A newer format.
    problem_newer = "problem-newer" (found: i64);
    /// What to do about it.
    hint_newer_format = "hint-newer-format" ();
    /// A key is missing.
    problem_missing_key = "problem-missing-key" (key: &str);
    /// What to do about it.
    hint_missing_key = "hint-missing-key" ();
    /// A key that is not known.
    problem_unknown_key = "problem-unknown-key" (key: &str);
    /// What to do about it.
    hint_unknown_key = "hint-unknown-key" ();
    /// A value of another type.
    problem_wrong_type = "problem-wrong-type" (key: &str, expected: &str);
    /// What to do about it.
    hint_wrong_type = "hint-wrong-type" (example: &str);
    /// A word that is not allowed.
    problem_unknown_value = "problem-unknown-value" (key: &str, value: &str);
    /// A value that is not allowed.
    problem_bad_value = "problem-bad-value" (key: &str);
    /// An id with other characters.
    problem_bad_id = "problem-bad-id" (id: &str);
    /// What to do about it.
    hint_bad_id = "hint-bad-id" ();
    /// An id that is there twice.
    problem_duplicate = "problem-duplicate" (id: &str, first: usize);
    /// What to do about it.
    hint_duplicate = "hint-duplicate" ();
    /// A reference to nothing.
    problem_unknown_reference = "problem-unknown-reference" (id: &str);
    /// What to do about it.
    hint_unknown_reference = "hint-unknown-reference" ();
    /// A text in no language.
    problem_missing_text = "problem-missing-text" (key: &str);
    /// What to do about it.
    hint_missing_text = "hint-missing-text" ();
    /// An answer to an unknown checkpoint.
    problem_unknown_checkpoint = "problem-unknown-checkpoint" (id: &str);
    /// What to do about it.
    hint_unknown_checkpoint = "hint-unknown-checkpoint" ();
    /// N/A without its reason.
    problem_na_without_reason = "problem-na-without-reason" (id: &str);
    /// What to do about it.
    hint_na_without_reason = "hint-na-without-reason" ();
    /// The question changed.
    problem_question_changed = "problem-question-changed" (id: &str);
    /// What to do about it.
    hint_question_changed = "hint-question-changed" ();
    /// A pack is not there.
    problem_unknown_pack = "problem-unknown-pack" (id: &str);
    /// A text is too large.
    problem_too_large = "problem-too-large" (megabytes: usize);
    /// A file has too many keys and values.
    problem_too_many = "problem-too-many" (limit: usize);
    /// What to do about it.
    hint_too_many = "hint-too-many" ();
    /// A disagreement.
    problem_disagreement = "problem-disagreement" (id: &str);
    /// What to do about it.
    hint_disagreement = "hint-disagreement" ();
    /// A type.
    type_text = "type-text" ();
    /// A type.
    type_texts = "type-texts" ();
    /// A type.
    type_flag = "type-flag" ();
    /// A type.
    type_number = "type-number" ();
    /// A type.
    type_day = "type-day" ();
    /// A type.
    type_moment = "type-moment" ();
    /// A type.
    type_table = "type-table" ();
    /// A type.
    type_tables = "type-tables" ();
    /// What to do about it.
    hint_allowed = "hint-allowed" (words: &str);
    /// What to do about it.
    hint_did_you_mean = "hint-did-you-mean" (word: &str);
    /// What to do about it.
    hint_help = "hint-help" (command: &str);
    /// A usage error.
    usage_unknown_command = "usage-unknown-command" (word: &str);
    /// A usage error.
    usage_no_file_no_command = "usage-no-file-no-command" (word: &str);
    /// A usage error.
    usage_unknown_option = "usage-unknown-option" (option: &str);
    /// A usage error.
    usage_too_many = "usage-too-many" (word: &str);
    /// A usage error.
    usage_missing_value = "usage-missing-value" (option: &str);
    /// A usage error.
    usage_invalid_value = "usage-invalid-value" (value: &str, option: &str);
    /// A usage error.
    usage_conflict = "usage-conflict" (option: &str, other: &str);
    /// A usage error.
    usage_twice = "usage-twice" (option: &str);
    /// A usage error.
    usage_missing = "usage-missing" (arguments: &str);
    /// A usage error.
    usage_missing_command = "usage-missing-command" ();
    /// A usage error.
    usage_not_utf8 = "usage-not-utf8" ();
    /// A usage error.
    usage_other = "usage-other" ();
    /// A usage error.
    usage_no_stdin = "usage-no-stdin" ();
    /// What to do about it.
    hint_no_stdin = "hint-no-stdin" ();
    /// A usage error.
    usage_unknown_checkpoint = "usage-unknown-checkpoint" (id: &str);
    /// What to do about it.
    hint_ids = "hint-ids" ();
    /// A usage error.
    usage_unknown_section = "usage-unknown-section" (id: &str);
    /// A usage error.
    usage_answer = "usage-answer" (word: &str);
    /// What to do about it.
    hint_answers = "hint-answers" ();
    /// A usage error.
    usage_na_reason = "usage-na-reason" (id: &str);
    /// What to do about it.
    hint_na_reason = "hint-na-reason" ();
    /// A usage error.
    usage_date = "usage-date" (value: &str, option: &str);
    /// What to do about it.
    hint_date = "hint-date" ();
    /// A usage error.
    usage_workload = "usage-workload" ();
    /// What to do about it.
    hint_workload = "hint-workload" ();
    /// A usage error.
    usage_ask_no_input = "usage-ask-no-input" ();
    /// What to do about it.
    hint_ask_no_input = "hint-ask-no-input" ();
    /// A merge would overwrite another file.
    error_in_the_way = "error-in-the-way" (file: &str);
    /// What to do about it.
    hint_in_the_way = "hint-in-the-way" ();
    /// There is no git.
    error_git_missing = "error-git-missing" ();
    /// What to do about it.
    hint_git_missing = "hint-git-missing" ();
    /// git could not be run.
    error_git_run = "error-git-run" (why: &str);
    /// git refused.
    error_git_refused = "error-git-refused" (said: &str);
    /// What to do about it.
    hint_git_refused = "hint-git-refused" ();
    /// There is no home.
    error_git_no_home = "error-git-no-home" ();
    /// What to do about it.
    hint_git_no_home = "hint-git-no-home" ();
    /// A comparison in a format that has none.
    usage_since_format = "usage-since-format" ();
    /// What to do about it.
    hint_since_format = "hint-since-format" ();
    /// A usage error.
    usage_stdin_twice = "usage-stdin-twice" ();
    /// What to do about it.
    hint_stdin_twice = "hint-stdin-twice" ();
    /// A file is named for two reviews.
    usage_file_twice = "usage-file-twice" (file: &str);
    /// What to do about it.
    hint_file_twice = "hint-file-twice" ();
    /// Reviews of different workloads.
    usage_merge_workloads = "usage-merge-workloads" (ours: &str, our: &str, theirs: &str, their: &str);
    /// Reviews of different packs.
    usage_merge_packs = "usage-merge-packs" (ours: &str, our: &str, theirs: &str, their: &str);
    /// What to do about it.
    hint_merge_force = "hint-merge-force" ();
    /// A usage error.
    usage_pattern = "usage-pattern" ();
    /// What to do about it.
    hint_pattern = "hint-pattern" ();
    /// The program itself is wrong.
    crashed = "crashed" ();
}
