//! The messages of `locales/*/look.ftl`.

messages! { super::Part::Look;
    /// A screen of the settings that there is not.
    keys_no_screen = "keys-no-screen" (name: &str);
    /// An action of the settings that there is not.
    keys_no_action = "keys-no-action" (name: &str);
    /// An action that a screen does not have.
    keys_not_there = "keys-not-there" (action: &str, screen: &str);
    /// A key of the settings that there is not.
    keys_no_key = "keys-no-key" (name: &str);
    /// A key that another action has.
    keys_twice = "keys-twice" (key: &str, other: &str, screen: &str);
    /// A key that is needed for typing.
    keys_typed = "keys-typed" (key: &str, screen: &str);
    /// An action that must have a key.
    keys_essential = "keys-essential" (action: &str);
    /// What to do about an unknown action.
    hint_keys_no_action = "hint-keys-no-action" ();
    /// What to do about an unknown key.
    hint_keys_no_key = "hint-keys-no-key" ();
    /// What to do about a key that another action has.
    hint_keys_twice = "hint-keys-twice" (other: &str);
    /// What to do about a key that is needed for typing.
    hint_keys_typed = "hint-keys-typed" ();
    /// What to do about an action without a key.
    hint_keys_essential = "hint-keys-essential" ();
    /// The settings file has mistakes.
    notice_settings = "notice-settings" (count: usize);
    /// No editor is set.
    notice_editor_not_set = "notice-editor-not-set" (key: String);
    /// The editor could not be started.
    notice_editor_not_started = "notice-editor-not-started" (program: String, key: String);
    /// The editor ended with an error.
    notice_editor_failed = "notice-editor-failed" (program: String, status: i32, key: String);
    /// The editor was ended by a signal.
    notice_editor_killed = "notice-editor-killed" (program: String, key: String);
    /// The editor left something that is no text.
    notice_editor_no_text = "notice-editor-no-text" (key: String);
    /// The note could not be handed to the editor.
    notice_editor_no_file = "notice-editor-no-file" (reason: String, key: String);
    /// The question was copied.
    notice_copied_question = "notice-copied-question" ();
    /// Links were copied.
    notice_copied_links = "notice-copied-links" (count: usize);
    /// There is no link here.
    notice_no_link = "notice-no-link" ();
    /// Footer: copy the question.
    key_copy_question = "key-copy-question" ();
    /// Footer: copy the links.
    key_copy_links = "key-copy-links" ();
    /// Help: copy the question.
    does_copy_question = "does-copy-question" ();
    /// Help: copy the links.
    does_copy_links = "does-copy-links" ();
    /// Footer: the other pane.
    key_pane = "key-pane" ();
    /// Help: the other pane.
    does_pane = "does-pane" ();
    /// What follows below in a pane that is not the one that scrolls.
    more_in_pane = "more-in-pane" (key: String);
    /// Heading of the packs on the start screen.
    start_packs = "start-packs" ();
    /// Packs that cannot be used.
    packs_broken = "packs-broken" (count: usize);
    /// Where a pack is.
    pack_place = "pack-place" ();
    /// What a pillar of a pack contains.
    pack_counts = "pack-counts" (sections: usize, checkpoints: usize, principles: usize, findings: usize, templates: usize);
    /// How many checkpoints a section has.
    pack_checkpoints = "pack-checkpoints" (count: usize);
    /// Stands for the key of an action that has none.
    no_key = "no-key" ();
    /// Help of `config init`.
    help_config_init = "help-config-init" ();
    /// Help of `config keys`.
    help_config_keys = "help-config-keys" ();
    /// Help of `config init --force`.
    arg_config_force = "arg-config-force" ();
    /// The settings file is there already.
    error_config_exists = "error-config-exists" (file: &str);
    /// What to do when it is.
    hint_config_exists = "hint-config-exists" ();
    /// There is no place for the settings file.
    error_config_no_home = "error-config-no-home" ();
    /// What to do when there is none.
    hint_config_no_home = "hint-config-no-home" ();
    /// The settings file was written.
    config_written = "config-written" (file: &str);
    /// The head of the settings file.
    config_head = "config-head" ();
    /// What a setting does, in the settings file.
    config_lang = "config-lang" ();
    /// What a setting does, in the settings file.
    config_color = "config-color" ();
    /// What a setting does, in the settings file.
    config_theme = "config-theme" ();
    /// What a setting does, in the settings file.
    config_ascii = "config-ascii" ();
    /// What a setting does, in the settings file.
    config_advance = "config-advance" ();
    /// What a setting does, in the settings file.
    config_reviewer = "config-reviewer" ();
    /// What a setting does, in the settings file.
    config_mouse = "config-mouse" ();
    /// What a setting does, in the settings file.
    config_links = "config-links" ();
    /// What a setting does, in the settings file.
    config_keys = "config-keys" ();
    /// A key that is not the usual one.
    keys_changed = "keys-changed" (usual: &str);
}
