# Comparing, filters, and what was said last time.

# Keys
key-compare = Compare
key-other-review = Other review
key-next-filter = Filter
key-previous-filter = Prev. filter
does-compare = compare with the previous review, or go back to the comparison
does-other-review = compare with another review file
does-next-filter = show the next kind of changes
does-previous-filter = show the previous kind of changes

# Feedback
notice-not-asked-now = { $id } is not asked in the review that is open.
notice-back-to-comparison = { $key } goes back to the comparison.
notice-other-workload = These are reviews of different workloads: { $old } then, { $new } now. { $key } chooses another review.
notice-compared-newer = The earlier review was written by a newer tenken; update tenken to see all of it.
notice-file-needed = Type the name of a review file, or choose one with the arrow keys.

# The question which review to compare with
pick-title = Compare with which review?
pick-file = File
pick-beside = Reviews in the same folder
pick-nothing = There is no other review file in this folder. Type the path of one.
pick-looking = Looking for review files in this folder.

# The comparison
compare-score = Score { $old } -> { $new }
compare-score-points = Score { $old } -> { $new } ({ $points })
compare-risks = Risks H/M/L { $old } -> { $new }
compare-compared = { $compared ->
    [one] { $compared } checkpoint compared
   *[other] { $compared } checkpoints compared
}{ $other ->
    [0] {""}
   *[other] , { $other } not comparable
}
compare-count = { $kind } { $count }
compare-shown = Shown: { $kind } ({ $count } of { $total })
compare-nothing = Nothing of this kind.
show-changes = all changes
show-worse = worse
show-better = better
show-new = newly answered
show-applies = n/a then or now
show-open = still open
show-edited = edited
show-content = other questions
show-everything = everything, unchanged too
row-changed = Question changed
row-added = New question
row-retired = No longer asked

# Last time
last-time = Last time
last-time-asked = Asked last time
last-time-all = All
last-time-of = last time: { $review }
last-time-other-question = The question was another one:
does-last-time = see all that was said to this checkpoint last time
notice-nothing-last-time = Nothing is known of this checkpoint from last time.

# What is walked
filter-and = { $all }, { $one }
filter-line = Filter: { $conditions }
filter-worst-first = worst first
filter-usual-order = Usual order
filter-gap = no or partial
filter-carried = from last time
filter-no-evidence = without evidence
filter-no-owner = gaps without an owner
filter-owner = owner { $name }
filters-title = Which checkpoints to walk
filters-count = { $count } of { $total }
filters-carried = From last time
filters-no-evidence = Without evidence
filters-any = any
filters-only = only these
filters-pack-order = In the usual order
filters-risk-order = Worst first: high risks, then what is unanswered and may be one
form-section = { $id }: { $count ->
    [one] { $count } unanswered checkpoint becomes n/a
   *[other] all { $count } unanswered checkpoints become n/a
}
hint-section = One reason for all of them; answers that were given stay. { $done } does it, { $cancel } leaves everything, { $undo } takes it back.
key-filters = Filter
key-show-all = Show all
key-by-risk = Worst first
key-section-na = Section n/a
does-filters = walk only some checkpoints: by section, severity, answer, owner and so on
does-filter-by = filter by { $condition }: the next choice
does-show-all = walk all checkpoints again
does-by-risk = walk and list what could hurt most first, or in the usual order again
does-section-na = mark what is unanswered in this section as not applicable, with one reason
notice-by-risk = Worst first: high risks, then what is unanswered and may be one. { $key } goes back.
notice-by-pack = The usual order again.
notice-all-shown = All checkpoints again.
notice-no-filter = There is no filter. { $key } chooses one.
notice-nothing-fits = No checkpoint fits this filter. { $all } shows all again, { $key } changes it.
notice-all-answered-here = Everything in this filter is answered. { $key } shows all again.
notice-section-na = { $id }: { $count ->
    [one] { $count } checkpoint is n/a now
   *[other] { $count } checkpoints are n/a now
} ({ $key } to undo)
notice-nothing-open-in-section = Nothing is unanswered in { $id }; answers that were given stay as they are.

# The summary and the search
summary-accepted = Accepted risks
summary-row-hint = { $next } chooses a row, { $open } goes to its checkpoint.
key-next-row = Next row
key-previous-row = Prev. row
does-next-row = choose the next action or accepted risk
does-previous-row = choose the previous action or accepted risk
notice-back-to-summary = { $key } goes back to the summary.
notice-no-rows = There is no next action and no accepted risk to go to.
found-in-id = ID
found-in-question = Question
found-in-service = Service
found-in-practice = AWS practice
found-in-finding = Finding

# Problems
problem-accepted-without-reason = the risk of { $id } is accepted without a reason
hint-accepted-without-reason = say why in the table: accepted = { "{" } until = 2027-03-31, why = "..." { "}" }

# Arguments
arg-compare = Begin with a comparison with this earlier review
