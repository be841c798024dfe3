### Commands and their help.

heading-usage = Usage:
heading-commands = Commands:
heading-arguments = Arguments:
heading-options = Options:
heading-global = Options for every command:
heading-examples = Examples:
usage-line = { $command } [options]
word-command = COMMAND
help-more = Examples and the options for every command: { $command } --help
help-tenken = Leads a team through a cloud review, question by question.
help-tenken-examples =
    tenken new orders.review.toml       begin a review and answer it
    tenken orders.review.toml           open it where you left off
    tenken ask orders.review.toml       the same, line by line, for screen readers
    tenken summary orders.review.toml   scores, risks and what to do next
    tenken open ./show                  a file that is named like a command
help-open = Opens a review in the interface.
help-open-examples =
    tenken open orders.review.toml
    tenken orders.review.toml           the same
help-new = Begins a new review; never overwrites a file.
help-new-examples =
    tenken new orders.review.toml
    tenken new orders.review.toml --workload "Order service" --reviewer Sato --reviewer Kim
    tenken new orders.review.toml --pack ./our-pack
help-ask = Asks the questions line by line: for screen readers, plain terminals and pipes.
help-ask-examples =
    tenken ask orders.review.toml
    tenken ask orders.review.toml --unanswered
    tenken ask orders.review.toml --section SEC-2
help-set = Answers one checkpoint.
help-set-examples =
    tenken set orders.review.toml SEC-1.03 yes --evidence https://wiki.example/mfa
    tenken set orders.review.toml SEC-1.03 partial --note "Not for contractors yet" --owner Sato --due 2026-12-20
    tenken set orders.review.toml SEC-4.02 na --reason "No servers of our own"
    tenken set orders.review.toml SEC-1.03 clear
help-show = Shows the answers, or all about one checkpoint.
help-show-examples =
    tenken show orders.review.toml
    tenken show orders.review.toml SEC-1.03
    tenken show orders.review.toml --format json
help-summary = Reports scores, risks, findings, and what to write in which document next.
help-summary-examples =
    tenken summary orders.review.toml
    tenken summary orders.review.toml -o summary.md
    tenken summary orders.review.toml --format markdown --full --lang both
    tenken summary - --format json < orders.review.toml
help-check = Checks review files and packs, and says what to mend where.
help-check-examples =
    tenken check orders.review.toml
    tenken check .                      every *.review.toml and pack below
    tenken check reviews --no-disagreements --format json
    tenken check --schema review        the JSON Schema, for editors
help-pack = Shows, makes and converts packs, and moves reviews to their next version.
help-pack-examples =
    tenken pack list
    tenken pack show aws-security
    tenken pack new our-pack            a pack of your own
    tenken pack upgrade orders.review.toml --dry-run
help-pack-list = Lists the packs that can be found.
help-pack-show = Shows what is in a pack.
help-config = Shows the settings and where each comes from.
help-config-examples =
    tenken config show
    "$EDITOR" "$(tenken config path)"
help-config-path = Prints where the settings file is.
help-config-show = Prints the settings that are in effect.
help-completions = Prints completions for a shell.
help-completions-examples =
    tenken completions bash > ~/.local/share/bash-completion/completions/tenken
    tenken completions fish > ~/.config/fish/completions/tenken.fish
help-man = Prints the manual page.
help-man-examples =
    tenken man > ~/.local/share/man/man1/tenken.1
    tenken man | man -l -
arg-file = A review file.
arg-file-or-stdin = A review file; - for standard input.
arg-new-file = The file to make, by habit NAME.review.toml.
arg-checkpoint = The checkpoint's id, such as SEC-1.03.
arg-answer = yes, partial, no, na (y, p, n, x, and the Japanese words too), or clear.
arg-lang = The language: ja, en, or both for content in both.
arg-pack = A pack, by id or folder; may be repeated.
arg-color = Colour: auto, always or never.
arg-ascii = Use ASCII signs only.
arg-no-input = Never ask and never open the interface.
arg-quiet = Say nothing but errors and data.
arg-verbose = Say more.
arg-help = Show help; --help also shows examples.
arg-version = Show the version.
arg-workload = The workload's name; else the file's name is taken.
arg-reviewer = Who reviews; may be repeated.
arg-section = Ask only this section, such as SEC-2.
arg-unanswered = Ask only what has no answer yet.
arg-by = Who answers; else "reviewer" of the settings, else the review's only reviewer.
arg-note = The note; replaces the old one.
arg-reason = Why it does not apply; needed with na.
arg-evidence = A link or place that proves it; may be repeated. Replaces the old list.
arg-confidence = How it is known: stated, shown or tested.
arg-action = What to do about it.
arg-owner = Who does it.
arg-due = Until when, as in 2026-12-20.
arg-effort = How much work it is: low, medium or high.
arg-accept-until = Accept the risk until this day; needs --why.
arg-why = Why the risk is accepted.
arg-flag = Mark it "to discuss".
arg-no-flag = Take the "to discuss" mark away.
arg-format-text-json = The format: text (default) or json.
arg-format-summary = The format: text, json, markdown, html, csv, xlsx, wa-review (for CI gates), or design-notes (a file for each document, in the folder OUT). Left out, the ending of OUT decides (.md, .json, .html, .csv, .xlsx), else text.
arg-output = Write to this file instead of standard output.
arg-full = Everything: all questions with answers and notes.
arg-force = Overwrite a file that is not a report of tenken's.
arg-check-path = Review files, packs, or folders to search; - for standard input.
arg-schema = Print a JSON Schema: review, summary, diff, trend, plan, actions or pack.
arg-no-disagreements = Fail when a disagreement is undecided.
arg-pack-id = The pack's id or folder.
arg-shell = bash, zsh, fish, powershell or elvish.
set-changed = { $id }: { $before } -> { $after } (saved in { $file })
set-details = { $id }: still { $answer }; the rest is saved in { $file }
set-unchanged = { $id }: already { $answer }; nothing changed
new-made =
    { $questions ->
        [one] Made { $file } for "{ $workload }": one checkpoint.
       *[other] Made { $file } for "{ $workload }": { $questions } checkpoints.
    }
new-next = Next: "tenken { $file }" opens it, "tenken ask { $file }" asks line by line.
new-pack-folder = The pack in { $folder } is not copied: put it in .tenken/packs, or name it with --pack each time.
ask-intro =
    { $questions ->
        [0] { $workload }: nothing to ask
        [one] { $workload }: one question
       *[other] { $workload }: { $questions } questions
    }
ask-keys = Type y (yes), p (partial), n (no) or x (not applicable); what follows on the line is the note, or the reason of x: "n only in test". Enter skips, b goes back, ? explains, clear clears the answer, q ends.
ask-question = { $number } of { $total }: { $id }, severity { $severity }
ask-current = Answer so far: { $answer }
ask-current-note = Note so far: { $note }
ask-answer = Answer:
ask-reason = Why does it not apply?
ask-reason-needed = Not applicable needs a reason; nothing was changed.
ask-saved = Saved: { $id } { $answer }
ask-cleared = Saved: { $id } has no answer
ask-not-understood = "{ $word }" is not an answer.
ask-done = All questions are answered. Everything is saved in { $file }.
ask-left =
    { $left ->
        [one] Everything is saved in { $file }. One question is left: tenken ask { $file } --unanswered
       *[other] Everything is saved in { $file }. { $left } questions are left: tenken ask { $file } --unanswered
    }
check-nothing = No review file or pack was found. Reviews in folders are found by their name: *.review.toml
check-counted =
    { $files ->
        [one] One file checked, { $valid } valid.
       *[other] { $files } files checked, { $valid } valid.
    }
check-valid = { $file }: valid
pack-built-in = built in
source-option = from --lang
source-environment = from the variable { $name }
source-config = from the settings file
source-default = default
summary-written = Wrote { $file }.
man-name = NAME
man-synopsis = SYNOPSIS
man-commands = COMMANDS
man-options = OPTIONS FOR EVERY COMMAND
man-keys = KEYS
man-exit = EXIT STATUS
man-exit-done = Done.
man-exit-no = The answer is no, such as "not valid" from check.
man-exit-usage = The arguments or the input are wrong.
man-exit-world = Something could not be read or written.
man-exit-interrupted = Interrupted.
man-examples = EXAMPLES
ended-saved = Everything is saved in { $file }. To go on: tenken { $file }
ended-kept = { $file } could not be saved. Your answers are kept in { $copy }. Mend the cause and open { $file } again: tenken offers to take them in. The copy can be opened by itself, too.
ended-lost = Neither { $file } nor a recovery copy could be saved; changes since the last save are lost. Check the free space and the permissions.
help-diff = Shows what changed between two reviews.
help-diff-examples =
    tenken diff 2026-q3.review.toml 2026-q4.review.toml
    tenken diff HEAD~1:orders.review.toml orders.review.toml
    tenken diff main:orders.review.toml orders.review.toml --fail-on regression
    tenken diff old.review.toml new.review.toml -o change.md
help-trend = Shows reviews of one workload over time.
help-trend-examples =
    tenken trend reviews/orders-*.review.toml
    tenken trend 2026-q2.review.toml 2026-q3.review.toml 2026-q4.review.toml
    tenken trend reviews/orders-*.review.toml -o trend.csv
help-merge = Brings several people's answers together in one review.
help-merge-examples =
    tenken merge sato.review.toml kim.review.toml -o orders.review.toml
    tenken merge orders.review.toml theirs.review.toml --base start.review.toml -o orders.review.toml
    tenken merge orders.review.toml origin/main:orders.review.toml -o orders.review.toml
help-git = Makes git merge review files and show their changes with tenken.
help-git-examples =
    tenken git setup                    in the repository; all *.review.toml
    tenken git setup 'reviews/*.toml'   other files
    tenken git setup --global           for all your repositories
    tenken git remove                   undoes it
help-git-setup = Writes the merge driver and the diff into git's settings.
help-git-remove = Undoes what setup wrote, and nothing else.
arg-old = The older review: a file, REVISION:PATH of git, or - for standard input.
arg-new-review = The newer review, named in the same ways.
arg-files = Review files, in any order.
arg-ours = Our review; its comments and its order stay.
arg-theirs = The reviews to bring in.
arg-base = The review that all of them began from.
arg-merge-output = The file to write; it may be one of the reviews. - for standard output.
arg-merge-force = Merge different workloads or packs too, and overwrite another file.
arg-since = Tell what changed since this review too (text, markdown and html).
arg-from = Begin with the answers and open actions of this review, to be confirmed.
arg-format-data = The format: text, json, markdown, html or csv. Left out, the ending of OUT decides (.md, .json, .html, .csv), else text.
arg-full-diff = Everything: gaps that stayed as they were, too.
arg-full-trend = Everything: all gaps, not just those that are open longest.
arg-exit-code = Exit with 1 when anything differs.
arg-fail-on = Exit with 1 on new-high-risk, or on regression (an answer got worse); may be repeated.
arg-git-global = For all repositories of yours, not just this one.
arg-pattern = Which files are reviews, as in .gitattributes; *.review.toml unless named.
new-carried =
    { $carried ->
        [one] Carried over one answer, to be confirmed; to be answered anew: { $again }.
       *[other] Carried over { $carried } answers, to be confirmed; to be answered anew: { $again }.
    }
diff-workloads = The reviews are about different workloads: "{ $old }" and "{ $new }".
diff-failed-regression = Got worse: { $ids }
diff-failed-high = New high risks: { $ids }
trend-workloads = The reviews are about different workloads.
merge-done =
    { $taken ->
        [0] { $file }: merged; no answer was taken over.
        [one] { $file }: merged; one answer was taken over.
       *[other] { $file }: merged; { $taken } answers were taken over.
    }
merge-both = { $file }: changed on both sides, and both are kept: { $changes }
merge-disagreements =
    { $count ->
        [one] { $file }: to be decided, since the answers differ: { $ids }. "tenken { $file }" leads there.
       *[other] { $file }: { $count } to be decided, since the answers differ: { $ids }. "tenken { $file }" leads through them.
    }
merge-ours = { $file } (ours)
merge-theirs = { $file } (theirs)
merge-base = { $file } (base)
merge-lost-keys = { $file } has keys that tenken does not know, and they are not merged: { $keys }
git-added =
    Added to { $file }:
    { $lines }
git-removed =
    Removed from { $file }:
    { $lines }
git-set = Set in git: { $key } = { $value }
git-unset = Removed from git's settings: { $key }
git-commit = Commit { $file }; everyone else runs "tenken git setup" once in their clone.
git-nothing-to-do = Everything is set up already.
git-nothing-to-undo = Nothing was set up here.
arg-bom = Begin CSV with a byte order mark, for Excel.
arg-pillar = Only this pillar, such as OPS; may be repeated.
usage-unknown-pillar = there is no pillar { $typed }
