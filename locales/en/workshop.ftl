# Plans, sessions, and what a room needs.
plan-title = Workshop plan: { $workload }
plan-label-time = Time
plan-time = { $minutes } minutes
plan-time-people =
    { $people ->
        [one] { $minutes } minutes, one person
       *[other] { $minutes } minutes, { $people } people
    }
plan-label-questions = Questions
plan-questions =
    { $questions ->
        [one] One question, about { $each }
       *[other] { $questions } questions, about { $each } each
    }
plan-each-minutes =
    { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
plan-each-seconds = { $minutes } min { $seconds } s
plan-label-rest = Not this time
plan-rest =
    { $sessions ->
        [one] { $left } questions. One more session of this length would cover them.
       *[other] { $left } questions. { $sessions } more sessions of this length would cover them.
    }
plan-none-left = None. Everything that is open fits.
plan-nothing = Nothing is open: every question is answered and confirmed.
plan-no-room = There is no time for even one question. Plan for longer.
plan-part-timetable = Timetable
plan-column-minutes = Minutes
plan-column-what = What
plan-column-questions = Questions
plan-opening = Opening: purpose and principles
plan-closing = Debrief: decisions, actions and owners
plan-section-gaps =
    { $gaps ->
        [one] { $section } (one gap from last time)
       *[other] { $section } ({ $gaps } gaps from last time)
    }
plan-part-principles = Principles, to open with
plan-part-questions = What to ask, in order
plan-gap-mark = last time: { $answer }
plan-part-bring = To send out beforehand: what to have at hand
plan-column-bring = Have ready
plan-saved = The plan is saved in { $file }. Open it with "tenken { $file }" and press w for the workshop layout.
plan-not-saved = Nothing is saved yet. To use this plan, add --save (it goes into { $file }).
usage-minutes = "{ $word }" is not a number of minutes.
hint-minutes = Give a whole number from 1 to { $most }, as in --minutes 90.
usage-people = "{ $word }" is not a number of people.
hint-people = Give a whole number of at least 1, as in --people 10.
readout-title = Workshop readout: { $workload }
readout-label-when = When
readout-when = { $day }, { $begin } - { $end }
readout-when-held = { $day }, since { $begin } ({ $minutes } minutes planned)
readout-label-people = In the room
readout-label-asked = Asked
readout-asked = { $asked } (still open in the whole review: { $open })
readout-label-sessions = Sessions so far
readout-no-session = No session was recorded; this is the whole review.
readout-part-decided = What was decided
readout-nothing-decided = Nothing yet.
readout-listed = { $answer }: { $ids }
readout-part-differ = Where people differ
readout-part-actions = Open actions
readout-no-owner = no owner yet
readout-no-actions = No actions yet.
readout-part-bring = Evidence to bring
readout-part-flags = To discuss
readout-part-parked = Parked for later
readout-part-not-asked = Not asked
readout-not-asked-planned = Planned, and not asked: { $ids }
readout-not-asked-others = Open besides the plan: { $count }
readout-all-asked = Everything was asked.
readout-column-point = Point
readout-settled = { $text } (settled)
readout-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
help-plan = Proposes what to ask in the time that a workshop has.
help-plan-examples =
    tenken plan orders.review.toml --minutes 90 --people 10
    tenken plan orders.review.toml --minutes 90 --save
    tenken plan orders.review.toml --minutes 60 --format markdown -o plan.md
arg-minutes = How many minutes the session has; 90 by default.
arg-people = How many people take part; from seven on a question is given longer.
arg-save-plan = Save the plan in the review; the workshop layout then follows it.
help-readout = Puts what a session came to on one page.
help-readout-examples =
    tenken readout orders.review.toml
    tenken readout orders.review.toml --format markdown -o readout.md
    tenken readout orders.review.toml --lang ja
arg-format-readout = The format: text (default) or markdown.
help-present = Shows the question of a workshop large, on a second screen.
help-present-examples =
    tenken orders.review.toml             on the facilitator's terminal
    tenken present orders.review.toml     on the terminal that the room sees
