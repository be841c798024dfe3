# What is handed on in other formats: tables, actions, handouts.
export-label-bring = To check or bring
export-label-accepted-why = Why accepted
export-label-flag = Discuss
export-label-by = Answered by
export-label-at = Recorded on
export-label-score-percent = Score, %
export-label-ceiling = At most, %
export-label-all = Checkpoints
export-overdue = overdue
export-cut = { " " }[cut here: the rest is in the review]
export-sheet-summary = Summary
export-sheet-answers = Answers
export-sheet-actions = Actions
export-sheet-findings = Findings
export-answers-lead = Fill in the columns with brown headings, from "Answer" to "Discuss". "tenken import-answers" brings the changes back into the review. Rows may be sorted and filtered, columns moved.
export-handout-lead = Fill in the columns with brown headings, from "Answer" to "Discuss", before the session. "tenken import-answers" brings the answers into the review.
usage-no-such-format = This report cannot be written in the format that { $file } ends in.
hint-format = name a format with --format, or give the file another ending; --help lists the formats
usage-workbook-to-screen = A workbook cannot be shown on the screen.
hint-workbook-to-screen = name a file: -o OUT.xlsx
export-handout-title = Well-Architected review: the questions
help-import-answers = Brings answers from a filled-in sheet back into a review.
help-import-answers-examples =
    tenken summary orders.review.toml -o answers.xlsx
    tenken import-answers answers.xlsx orders.review.toml
    tenken import-answers answers.xlsx orders.review.toml --apply
arg-sheet = The sheet: an .xlsx from "summary" or "handout", or a .csv from "summary".
arg-import-review = The review file that the answers go into.
arg-apply = Write the changes into the review; without it they are only listed.
import-title = From the sheet into { $file }
import-mark-both = changed in the review too: both kept
import-nothing = Nothing to bring in: the sheet changes nothing.
import-done =
    { $count ->
        [one] 1 answer
       *[other] { $count } answers
    } changed in { $file }.
import-would =
    { $count ->
        [one] 1 answer
       *[other] { $count } answers
    } would change in { $file }. Nothing is written yet: add --apply.
import-both = Changed both in the sheet and in the review since the sheet was made; both are kept: { $changes }
import-refused =
    { $file }: { $count ->
        [one] 1 cell cannot
       *[other] { $count } cells cannot
    } be brought in; nothing was changed
import-trouble = { $place }: { $message }
hint-import-refused = correct these cells in the sheet and bring it in again
import-no-id = the row has answers but no ID
import-unknown-id = the review has no checkpoint { $id }
import-again = { $id } is in another row already
import-other-question = this is not the question of { $id }; was one column sorted without the others?
import-word-answer = "{ $value }" is not an answer; use Yes, Partial, No or N/A
import-word-confidence = "{ $value }" does not say how it is known; use Stated, Shown or Tested
import-word-effort = "{ $value }" is not an effort; use Low, Medium or High
import-word-flag = "{ $value }" is not a mark; use Discuss, or leave it empty
import-day = "{ $value }" is not a date; write it as 2026-12-20
import-no-reason = N/A needs a reason
import-cut = the text was too long for a cell and is cut in the sheet; change it in the review
import-why-without-until = an accepted risk needs the date until which it is accepted
import-until-without-why = an accepted risk needs a reason
import-error = the formula gives { $value }
import-neither-one = { $file } is neither an Excel workbook (.xlsx) nor CSV in UTF-8
import-too-large = { $file } unpacks to more than tenken reads
import-broken = { $file } is damaged
import-no-columns = { $file } has no sheet with the columns "ID" and "Answer"
import-twice = { $file }: column { $column } has the title of another column
import-memory = { $file }: the hidden sheet "tenken" is not as tenken wrote it
hint-import-sheet = make a new sheet with "tenken summary REVIEW -o answers.xlsx"
import-other-review = { $sheet } was made from another review than { $review }
hint-import-other-review = name the review that the sheet was made from
help-actions = Lists what people have set out to do, over many reviews, by owner and due date.
help-actions-examples =
    tenken actions *.review.toml
    tenken actions *.review.toml --owner Sato --overdue
    tenken actions *.review.toml --format csv -o actions.csv
help-handout = Makes a handout for before the session: the questions, what to bring, how long it takes.
help-handout-examples =
    tenken handout -o handout.html
    tenken handout --lang both --minutes 2 -o handout.md
    tenken handout -o answers.xlsx
arg-owner-wanted = Only actions whose owner has this in the name.
arg-overdue = Only actions that are past their due date.
arg-redact = Leave out "notes" (notes, reasons, evidence) or "owners" (names), or both with a comma.
arg-confidential = A line at the head of the report that says who may read it.
arg-minutes-each = Minutes for each question (default 3).
arg-format-plan = The format: text, json or markdown. Left out, the ending of OUT decides (.md, .json), else text.
arg-format-handout = The format: text, markdown, html or xlsx. Left out, the ending of OUT decides (.md, .html, .xlsx), else text.
config-report = A line at the head of every report, e.g. who may read it.
export-redacted = [redacted]
export-actions-title = Open actions
export-no-actions = No action is open.
export-actions-count =
    { $count ->
        [one] 1 action
       *[other] { $count } actions
    } in { $reviews ->
        [one] 1 review
       *[other] { $reviews } reviews
    }: { $overdue } overdue, { $unowned } without an owner.
export-actions-owner =
    { $owner }: { $count ->
        [one] 1 action
       *[other] { $count } actions
    }{ $overdue ->
        [0] { "" }
       *[other] , { $overdue } overdue
    }
export-actions-unowned =
    Without an owner: { $count ->
        [one] 1 action
       *[other] { $count } actions
    }{ $overdue ->
        [0] { "" }
       *[other] , { $overdue } overdue
    }
export-actions-without =
    { $count ->
        [one] 1 gap has
       *[other] { $count } gaps have
    } neither an action nor an owner nor a due date yet; "tenken summary" lists them.
export-handout-intro = These are the questions of the coming review session. Under each one stands what shows the answer: please have it ready, or know who does.
export-handout-time =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, about { $minutes } minutes
export-handout-section = { $section } ({ $time })
export-severity = severity: { $severity }
export-label-pillars = Pillars
export-label-time = In all
export-label-high-first = High severity alone
