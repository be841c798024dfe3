//! What each command and argument is for, in the user's language.

use clap::{Arg, Command};

use crate::text::Texts;

/// Adds the words to a command and to all that is in it; `outer` is the path of names to it.
pub(super) fn describe(command: Command, outer: &str, t: &Texts) -> Command {
    let path = format!("{outer} {}", command.get_name());
    let command = match examples(&path, t) {
        Some(text) => command.after_long_help(text),
        None => command,
    };
    let command = match about(&path, t) {
        Some(text) => command.about(text),
        None => command,
    };
    command
        .mut_args(|argument| match help(&path, &argument, t) {
            Some(text) => argument.help(text),
            None => argument,
        })
        .mut_subcommands(|inner| describe(inner, &path, t))
}

fn about(path: &str, t: &Texts) -> Option<String> {
    Some(match path.trim_start() {
        "tenken" => t.help_tenken(),
        "tenken open" => t.help_open(),
        "tenken new" => t.help_new(),
        "tenken ask" => t.help_ask(),
        "tenken set" => t.help_set(),
        "tenken show" => t.help_show(),
        "tenken summary" => t.help_summary(),
        "tenken diff" => t.help_diff(),
        "tenken trend" => t.help_trend(),
        "tenken plan" => t.help_plan(),
        "tenken present" => t.help_present(),
        "tenken readout" => t.help_readout(),
        "tenken merge" => t.help_merge(),
        "tenken actions" => t.help_actions(),
        "tenken handout" => t.help_handout(),
        "tenken import-answers" => t.help_import_answers(),
        "tenken git" => t.help_git(),
        "tenken git setup" => t.help_git_setup(),
        "tenken git remove" => t.help_git_remove(),
        "tenken check" => t.help_check(),
        "tenken pack" => t.help_pack(),
        "tenken pack list" => t.help_pack_list(),
        "tenken pack show" => t.help_pack_show(),
        "tenken pack new" => t.help_pack_new(),
        "tenken pack upgrade" => t.help_pack_upgrade(),
        "tenken config" => t.help_config(),
        "tenken config path" => t.help_config_path(),
        "tenken config show" => t.help_config_show(),
        "tenken config init" => t.help_config_init(),
        "tenken config keys" => t.help_config_keys(),
        "tenken completions" => t.help_completions(),
        "tenken man" => t.help_man(),
        _ => return None,
    })
}

fn examples(path: &str, t: &Texts) -> Option<String> {
    Some(match path.trim_start() {
        "tenken" => t.help_tenken_examples(),
        "tenken open" => t.help_open_examples(),
        "tenken new" => t.help_new_examples(),
        "tenken ask" => t.help_ask_examples(),
        "tenken set" => t.help_set_examples(),
        "tenken show" => t.help_show_examples(),
        "tenken summary" => t.help_summary_examples(),
        "tenken diff" => t.help_diff_examples(),
        "tenken trend" => t.help_trend_examples(),
        "tenken plan" => t.help_plan_examples(),
        "tenken present" => t.help_present_examples(),
        "tenken readout" => t.help_readout_examples(),
        "tenken merge" => t.help_merge_examples(),
        "tenken actions" => t.help_actions_examples(),
        "tenken handout" => t.help_handout_examples(),
        "tenken import-answers" => t.help_import_answers_examples(),
        "tenken git" => t.help_git_examples(),
        "tenken check" => t.help_check_examples(),
        "tenken pack" => t.help_pack_examples(),
        "tenken config" => t.help_config_examples(),
        "tenken completions" => t.help_completions_examples(),
        "tenken man" => t.help_man_examples(),
        _ => return None,
    })
}

fn help(path: &str, argument: &Arg, t: &Texts) -> Option<String> {
    Some(match (path.trim_start(), argument.get_id().as_str()) {
        ("tenken new", "FILE") => t.arg_new_file(),
        ("tenken show" | "tenken summary" | "tenken readout", "FILE") => t.arg_file_or_stdin(),
        ("tenken trend" | "tenken actions", "FILE") => t.arg_files(),
        (_, "FILE") => t.arg_file(),
        (_, "OLD") => t.arg_old(),
        (_, "NEW") => t.arg_new_review(),
        (_, "SHEET") => t.arg_sheet(),
        ("tenken pack upgrade", "REVIEW") => t.arg_upgrade_review(),
        (_, "REVIEW") => t.arg_import_review(),
        (_, "OURS") => t.arg_ours(),
        (_, "THEIRS") => t.arg_theirs(),
        ("tenken git remove", "PATTERN") => t.arg_pattern_remove(),
        (_, "PATTERN") => t.arg_pattern(),
        ("tenken merge", "output") => t.arg_merge_output(),
        ("tenken merge", "force") => t.arg_merge_force(),
        ("tenken config init", "force") => t.arg_config_force(),
        ("tenken diff", "full") => t.arg_full_diff(),
        ("tenken trend", "full") => t.arg_full_trend(),
        ("tenken actions", "owner") => t.arg_owner_wanted(),
        ("tenken handout", "minutes") => t.arg_minutes_each(),
        ("tenken handout", "format") => t.arg_format_handout(),
        ("tenken diff" | "tenken trend" | "tenken actions", "format") => t.arg_format_data(),
        (_, "PATH") => t.arg_check_path(),
        (_, "CHECKPOINT") => t.arg_checkpoint(),
        (_, "ANSWER") => t.arg_answer(),
        ("tenken pack new", "DIR") => t.arg_pack_new_dir(),
        ("tenken pack new", "id") => t.arg_pack_new_id(),
        ("tenken pack new", "title") => t.arg_pack_new_title(),
        ("tenken pack upgrade", "dry-run") => t.arg_upgrade_dry_run(),
        (_, "ID") => t.arg_pack_id(),
        (_, "SHELL") => t.arg_shell(),
        ("tenken readout", "format") => t.arg_format_readout(),
        ("tenken summary", "format") => t.arg_format_summary(),
        ("tenken plan", "format") => t.arg_format_plan(),
        (_, "format") => t.arg_format_text_json(),
        (_, option) => return of_option(option, t),
    })
}

fn of_option(name: &str, t: &Texts) -> Option<String> {
    Some(match name {
        "lang" => t.arg_lang(),
        "pack" => t.arg_pack(),
        "color" => t.arg_color(),
        "ascii" => t.arg_ascii(),
        "no-input" => t.arg_no_input(),
        "quiet" => t.arg_quiet(),
        "verbose" => t.arg_verbose(),
        "help" => t.arg_help(),
        "version" => t.arg_version(),
        "workload" => t.arg_workload(),
        "reviewer" => t.arg_reviewer(),
        "section" => t.arg_section(),
        "pillar" => t.arg_pillar(),
        "unanswered" => t.arg_unanswered(),
        "by" => t.arg_by(),
        "note" => t.arg_note(),
        "reason" => t.arg_reason(),
        "evidence" => t.arg_evidence(),
        "confidence" => t.arg_confidence(),
        "action" => t.arg_action(),
        "owner" => t.arg_owner(),
        "due" => t.arg_due(),
        "effort" => t.arg_effort(),
        "accept-until" => t.arg_accept_until(),
        "why" => t.arg_why(),
        "flag" => t.arg_flag(),
        "no-flag" => t.arg_no_flag(),
        "output" => t.arg_output(),
        "layout" => t.arg_layout(),
        "templates" => t.arg_templates(),
        "full" => t.arg_full(),
        "force" => t.arg_force(),
        "from" => t.arg_from(),
        "since" => t.arg_since(),
        "base" => t.arg_base(),
        "compare" => t.arg_compare(),
        "bom" => t.arg_bom(),
        "exit-code" => t.arg_exit_code(),
        "fail-on" => t.arg_fail_on(),
        "global" => t.arg_git_global(),
        "minutes" => t.arg_minutes(),
        "people" => t.arg_people(),
        "save" => t.arg_save_plan(),
        "schema" => t.arg_schema(),
        "apply" => t.arg_apply(),
        "redact" => t.arg_redact(),
        "confidential" => t.arg_confidential(),
        "overdue" => t.arg_overdue(),
        "no-disagreements" => t.arg_no_disagreements(),
        _ => return None,
    })
}
