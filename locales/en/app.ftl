# Texts of the interface

# The frame
app-name = tenken: Well-Architected reviews in the terminal
too-small = Please make the window at least { $width } x { $height } (now { $now_width } x { $now_height }). Nothing that you typed is lost.
progress = { $answered }/{ $total } answered
save-saved = Saved
save-saving = Saving
save-failed = NOT SAVED
save-read-only = Read-only
not-saved = NOT SAVED: { $reason }
failure-changed-on-disk = someone else changed the file and it cannot be read now. Repair it, and both are merged and saved automatically.
failure-denied = no permission to write. Grant it, and the review is saved automatically.
failure-full = the disk is full. Make room, and the review is saved automatically.
failure-missing = the folder is gone. Put it back, and the review is saved automatically.
failure-read-only = this review is open read-only.
failure-exists = another file of that name is in the way. Move or rename it.
failure-other = { $words } Trying again automatically.
ask-go-to = Go to (e.g. 2.03):
ask-export = Write the summary in which format?
ask-recovered = An earlier run left unsaved changes ({ $taken ->
    [one] one answer
   *[other] { $taken } answers
}, { $disagreements } in disagreement). Take them in? If not, the copy is kept all the same.

# Checkpoints
place-in-section = { $number } of { $total }
severity-mark = { $severity } severity
mark-flag = To discuss
mark-carried = From last time ({ $key } confirms)
mark-disagreement = Disagreement
mark-question-changed = Question changed since
hint-guidance = Why it matters, how to verify, what good looks like
more-below = { $key } for more
na-without-reason = Counted as unanswered until a reason is given: press { $key }.
overdue = { $date } (overdue)
accepted-until = until { $date }: { $why }
more-evidence = { $count } more ({ $key } lists them)
answered-by = Answered by { $name }
asked-then = The question then
note-goes-on = The note goes on ({ $key } shows it all)
disagreement-hint = Answers differ. { $first } or { $second } takes one side's answer, { $answers } gives another; who decided is recorded.
disagreement-side = { $name }: { $answer } { $note }
somebody = No name
references = References (AWS practices, edition { $edition })

# Forms
field-reason = Why it does not apply
field-evidence = Evidence (one a line)
field-accept-until = Accepted until
field-accept-why = Why it is accepted
field-reviewers = Reviewers (one a line)
field-review-note = Note on the whole review
form-note = Note on { $id }
form-reason = { $id } does not apply
form-evidence = Evidence for { $id }
form-plan = Action for { $id }
form-accept = Accept the risk of { $id }
form-principle = Note on { $id } (principle)
form-details = Details of the review
form-new-review = New review
hint-day = Type a date as 2026-12-20, 12-20, or +14 (14 days from now).
hint-day-is = Recorded as { $date }.
hint-evidence = Links, screen names, tickets, or who showed it.
hint-reason = For example: no EC2 is used. With a reason it counts as not applicable.
hint-reviewers = If there is only one, answers are recorded under that name, unless your settings name you.
hint-name = Type the name of the system to review.
hint-file-will-be = The file { $name } will be created in this folder ({ $key } to change it).
hint-file = If empty, the file is named after the workload.
no-choice = (none)

# Screens
start-title = A Well-Architected review, one question at a time.
start-what = Answers are kept in one TOML file; you get scores, and which design document to write next.
start-recent = Recent reviews
start-new = Start a new review
pillar-title = The { $name } pillar
pillar-counts = { $sections ->
    [one] { $sections } section
   *[other] { $sections } sections
}, { $checkpoints ->
    [one] { $checkpoints } checkpoint
   *[other] { $checkpoints } checkpoints
}. { $key } goes to the questions.
has-note = has a note
overview-legend = Y yes P partial N no - n/a . open  ! discuss # disagreement ~ from last time
search-label = Search
search-hint = Looks in ids, questions, services and notes, in both languages at once.
search-found = { $count ->
    [0] Nothing found. Try a shorter word, or the other language.
    [one] { $count } checkpoint
   *[other] { $count } checkpoints
}
help-title = Keys
help-answers = Answers: yes = met, partial = met in part, no = not met, n/a = does not apply to this workload (needs a reason).
help-signs = Keys also work while a Japanese input method is in full-width mode. The mouse works too: click and scroll.
help-saving = Every change is saved automatically at once. When the bar says Saved, it is on the disk.

# The summary
score-range = { $score } % ({ $score }-{ $ceiling }, { $answered } of { $applicable } answered, { $na } n/a)
score-full = { $score } % (all { $answered } answered, { $na } n/a)
score-not-started = { $applicable ->
    [one] not started ({ $applicable } question)
   *[other] not started ({ $applicable } questions)
}
score-none = -
summary-formula = Score = sum of weight x answer (yes 1, partial 0.5, no 0) / sum of weights that apply. Weights: high 3, medium 2, low 1. Unanswered counts 0.
summary-stress = If every n/a were a no, it would be { $score } %.
risk-count = { $risk } { $count }
summary-sections = By section
summary-templates = Which design document to write next
summary-actions = Next actions
summary-findings = Common findings that apply
summary-flags = To discuss
summary-disagreements = Disagreements
summary-yes-without-evidence = Yes without evidence: { $count }
gap-count = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
more-gaps = Also: { $ids }
nothing-yet = Nothing is answered yet.
no-gaps = No gaps so far.
no-findings = None so far.
gain = { $points ->
    [0] under 1 point
    [one] +1 point
   *[other] +{ $points } points
}
more-actions = { $count } more ({ $key } writes them all)

# Feedback
notice-nothing-to-undo = Nothing to undo.
notice-nothing-to-redo = Nothing to redo.
notice-undone = Undone ({ $key } redoes it).
notice-redone = Redone.
notice-all-answered = Everything is answered. Press { $key } for the summary.
notice-reason-needed = Not applicable needs a reason, so the answer was not changed.
notice-not-a-day = That is not a date. Press { $key } again to leave the date as it was.
notice-not-recorded = What you typed is not recorded yet. { $done } records it, { $cancel } again throws it away.
notice-action-settled = The answer is { $answer }, so this action counts as done. If it is still to do, answer { $partial }.
notice-name-needed = Please type the workload's name.
notice-no-such-checkpoint = There is no checkpoint { $typed } (try 2.03 or SEC-2.03).
notice-read-only = This review is open read-only, so nothing was changed.
notice-nothing-to-confirm = There is no answer from last time to confirm.
notice-merged = { $taken ->
    [0] Merged in what changed in the file
    [one] Merged in { $taken } answer from others
   *[other] Merged in { $taken } answers from others
} ({ $disagreements ->
    [one] { $disagreements } disagreement
   *[other] { $disagreements } disagreements
}).
notice-merged-by = { $taken ->
    [0] Merged in what { $who } changed
    [one] Merged in { $taken } answer by { $who }
   *[other] Merged in { $taken } answers by { $who }
} ({ $disagreements ->
    [one] { $disagreements } disagreement
   *[other] { $disagreements } disagreements
}).
notice-recovered = Took in what could not be saved before ({ $taken ->
    [one] one answer
   *[other] { $taken } answers
}, { $disagreements } in disagreement).
notice-set-aside = Nothing was taken in. The copy is kept as { $name }.
notice-written = Written to { $name }.
notice-not-written = Could not write it: { $reason }

# Keys
key-next = Next
key-previous = Previous
key-first = First
key-last = Last
key-scroll-down = Page down
key-scroll-up = Page up
key-next-section = Next section
key-previous-section = Prev. section
key-next-unanswered = Next open one
key-clear = Clear
key-confirm = Confirm
key-note-in-editor = Editor
key-accept = Accept
key-flag = Flag
key-undo = Undo
key-redo = Redo
key-search = Search
key-go-to = Go to
key-guidance = Guide
key-language = Language
key-workshop = Workshop
key-principles = Principles
key-overview = Overview
key-summary = Summary
key-details = Details
key-help = Help
key-open = Open
key-new-review = New
key-export = Export
key-done = Done
key-next-field = Next field
key-previous-field = Prev. field
key-next-choice = Next choice
key-previous-choice = Prev. choice
key-begin = Begin
key-questions = Questions
key-back = Back
key-suspend = Suspend
key-quit = Quit
key-quit-anyway = Leave unsaved
key-take-in = Take in
key-set-aside = Set aside
key-export-text = Text

# Help
does-next = go to the next one
does-previous = go to the previous one
does-first = go to the first one
does-last = go to the last one
does-scroll-down = scroll the text down
does-scroll-up = scroll the text up
does-next-section = go to the next section
does-previous-section = go to the previous section
does-next-unanswered = go to the next unanswered checkpoint
does-clear = clear the answer
does-confirm = confirm an answer carried over from last time
does-note-in-editor = write the note in your own editor (EDITOR)
does-accept = accept the risk until a date
does-flag = mark for discussion, or take the mark away
does-undo = undo the last change
does-redo = redo the change that was undone
does-search = search in both languages at once
does-go-to = go to a checkpoint by its id
does-guidance = show or hide why it matters, how to verify, what good looks like
does-language = show Japanese, English, or both
does-workshop = show the question alone, or everything again
does-principles = see what the pillar is about, and its principles
does-overview = see every checkpoint at a glance
does-summary = see scores, which document to write next, and next actions
does-details = edit the workload's name, the reviewers and so on
does-help = see the keys of this screen
does-open = open what is chosen, go ahead
does-new-review = start a new review
does-export = write the summary to a file
does-done = end editing; what you typed is kept
does-next-field = go to the next field; after the last one, end
does-previous-field = go to the previous field
does-next-choice = take the next choice
does-previous-choice = take the previous choice
does-begin = begin the review of this workload
does-questions = go on to the questions
does-back = go back to where you came from
does-suspend = suspend (fg resumes)
does-quit = leave; you can continue from here later
does-quit-anyway = leave although it is not saved; a recovery copy is kept
does-take-in = take in what could not be saved before, and save
does-set-aside = take nothing in; the copy is kept under another name
does-answer = answer: { $answer }
does-note = write a note
does-evidence = write down the evidence and how the answer is known
does-confidence = say how the answer is known: stated, shown, tested
does-plan = write down what to do, who does it, until when, and the effort
does-export-as = write it as { $format }
notice-answered = { $id }: { $answer } ({ $key } to undo)
notice-confidence = Confidence: { $confidence } ({ $key } for the next, { $undo } to undo)
notice-no-confidence = Confidence cleared ({ $key } to undo).
notice-only-gaps-accepted = Only the risk of a checkpoint answered no or partial can be accepted.
notice-day-and-why-needed = Accepting a risk needs both a date and a reason. { $key } again leaves things as they were.
notice-no-disagreement = There is no disagreement here.
notice-nothing-carried = No answer from last time waits to be confirmed.
key-cancel = Cancel
does-cancel = cancel, and leave everything as it was
key-next-disagreement = Next dispute
does-next-disagreement = go to the next disagreement
key-next-carried = Next carried
does-next-carried = go to the next answer carried over and not confirmed
key-take-side = Take it
does-take-side = decide a disagreement for side { $number }
answered-in-section = { $answered }/{ $total } answered
none-so-far = None so far
accepted-no-longer = expired { $date }: { $why }
field-reviewer = Your name (optional)
hint-reviewer = With a name, answers record who gave them; { $key } changes it later.
export-denied = no permission to write in this folder. The review itself is saved.
export-full = the disk is full.
export-missing = the folder is gone.
key-next-pillar = Next pillar
key-previous-pillar = Prev. pillar
key-scope = Pillar/section
does-next-pillar = go to the next pillar
does-previous-pillar = go to the previous pillar
does-scope = mean the whole pillar, or the section alone again
hint-scope-pillar = { $key } takes the whole pillar { $id } instead ({ $count } unanswered).
hint-scope-section = { $key } takes the section { $id } alone again ({ $count } unanswered).
place-in-pillars = pillar { $number } of { $total }
mark-only-japanese = in Japanese only
mark-only-english = in English only
about-section = About this section
no-guidance = This pack has no guidance for this question.
summary-pillars = By pillar
summary-retired = { $count ->
    [one] An answer to a question that no pack asks now
   *[other] { $count } answers to questions that no pack asks now
}
summary-retired-hint = They stay in the file and do not count in the scores.
retired-since = not asked since version { $version }
overview-retired = { $count ->
    [one] There is an answer to a question
   *[other] There are { $count } answers to questions
} that no pack asks now (at the end of the summary).
notice-packs-missing = The pack { $packs } cannot be found or used. Its questions are not shown, its answers stay in the file. Name its folder with --pack.
summary-packs-missing = Without the pack { $packs }: its questions are not in the scores.
notice-pack-needed = Choose at least one pack.
choice-pack = asked
hint-packs = { $key } takes it or leaves it. Version { $version }, { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}.
