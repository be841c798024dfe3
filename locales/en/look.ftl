# Themes, keys and the settings file.
keys-no-screen = there is no screen { $name }
keys-no-action = there is no action { $name }
keys-not-there = the screen { $screen } has no action { $action }
keys-no-key = there is no key { $name }, or terminals send the same for another key
keys-twice = the key { $key } already belongs to { $other } on the screen { $screen }
keys-typed = the key { $key } is needed for typing on the screen { $screen }
keys-essential = { $action } needs at least one key
hint-keys-no-action = tenken config keys lists all actions with their keys
hint-keys-no-key = write keys like "x", "X", "ctrl-r", "alt-b", "f5", "space", "enter", "page-down"
hint-keys-twice = choose another key, or give { $other } another one as well
hint-keys-typed = choose a key with Ctrl, or a function key
hint-keys-essential = name at least one key, or remove the line
notice-settings = { $count ->
    [one] The settings file has a mistake, which is ignored
   *[other] The settings file has { $count } mistakes, which are ignored
}; tenken config show explains.
notice-editor-not-set = No editor is set. Set EDITOR to one (for example EDITOR=vim), or press { $key } to write here.
notice-editor-not-started = The editor { $program } could not be started. Check EDITOR, or press { $key } to write here.
notice-editor-failed = { $program } ended with exit status { $status }, so the note was left as it was. { $key } tries again.
notice-editor-killed = { $program } was ended from outside, so the note was left as it was. { $key } tries again.
notice-editor-no-text = What the editor left cannot be read as text, so the note was left as it was. { $key } tries again.
notice-editor-no-file = The note could not be handed to the editor: { $reason } Press { $key } to write here.
notice-copied-question = The question was sent to the clipboard (if the terminal allows it).
notice-copied-links = { $count ->
    [one] { $count } link was
   *[other] { $count } links were
} sent to the clipboard (if the terminal allows it).
notice-no-link = There is no link to copy here.
key-copy-question = Copy
key-copy-links = Copy links
does-copy-question = copy the question to the clipboard
does-copy-links = copy the links to the official practices to the clipboard
key-pane = Other pane
does-pane = scroll the question or the guidance beside it; show the guidance where there is no room beside
more-in-pane = { $key } to scroll here
start-packs = Packs
packs-broken = { $count ->
    [one] { $count } pack
   *[other] { $count } packs
} could not be read. tenken pack list says why.
pack-place = Found in
pack-counts = { $sections ->
    [one] { $sections } section
   *[other] { $sections } sections
}, { $checkpoints ->
    [one] { $checkpoints } checkpoint
   *[other] { $checkpoints } checkpoints
}, { $principles ->
    [one] { $principles } principle
   *[other] { $principles } principles
}, { $findings ->
    [one] { $findings } common finding
   *[other] { $findings } common findings
}, { $templates ->
    [one] { $templates } template
   *[other] { $templates } templates
}
pack-checkpoints = { $count ->
    [one] { $count } checkpoint
   *[other] { $count } checkpoints
}
no-key = (no key)
help-config-init = Writes the settings file with every setting explained.
help-config-keys = Lists all actions with their keys, screen by screen.
arg-config-force = Replaces the settings file that is there
error-config-exists = the settings file { $file } is there already; nothing was changed
hint-config-exists = edit it, or replace it with --force
error-config-no-home = there is no home folder to keep settings in
hint-config-no-home = set HOME or XDG_CONFIG_HOME to a folder
config-written = Settings written to { $file }
config-head =
    The settings of tenken. Every line is optional: remove the # before a setting to change it.
    tenken config show prints what is in effect, and names everything that is wrong here.
config-lang = Language: "ja", "en", or "both" (questions in both languages). --lang and TENKEN_LANG come first.
config-color = Colours: "auto" (on a terminal, unless NO_COLOR is set), "always" or "never".
config-theme =
    Colours of the interface: "auto" (fits any background), "dark", "light",
    "high-contrast" (for projectors and weak eyes), "color-blind" (does not rely on telling red from green).
    TENKEN_THEME comes first.
config-ascii = Draw with ASCII characters only, for terminals and fonts that misdraw lines.
config-advance = After an answer, move on to the next unanswered checkpoint.
config-reviewer = Who answers, unless --by says otherwise; without it, a review's only reviewer does.
config-mouse = Use the mouse: click and scroll. If false, the terminal selects text as usual.
config-links = Links that the terminal opens: "auto" (where it is known to), "always" or "never".
config-keys =
    Keys. For all screens: action = ["key", ...]. For one screen: the same under [keys.SCREEN].
    The list replaces the usual keys; an empty list takes them away.
    tenken config keys lists the screens, the actions and their keys.
keys-changed = (usually { $usual })
