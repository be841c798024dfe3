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
        [one] { $left } left over. One more session of this length would cover it.
       *[other] { $left } left over. { $sessions } more sessions of this length would cover it.
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
readout-not-asked-open = Still open: { $count }
readout-all-asked = Everything was asked.
readout-column-point = Point
readout-column-by = Raised by
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
arg-format-readout = The format: text (default), markdown or html.
help-present = Shows the question of a workshop large, on a second screen.
help-present-examples =
    tenken orders.review.toml             on the facilitator's terminal
    tenken present orders.review.toml     on the terminal that the room sees
key-park = Park
does-park = put a point aside in one line and stay at the question
key-bring = Need proof
does-bring = ask for evidence to be brought, with an owner and a date
key-disagree = Differ
does-disagree = record that two people differ: who says what
key-speaker = Who answers
does-speaker = say who answers
key-room = Session
does-room = begin the session; later, change who is here and how long it lasts
key-debrief = Debrief
does-debrief = look back at the session
key-end-session = End/resume
does-end-session = end the session, or go on with it
key-write-readout = Write readout
does-write-readout = write the readout as one page of Markdown
key-write-readout-html = HTML
does-write-readout-html = write the readout as one page of HTML
key-probes = Probe
does-probes = show or hide questions that dig deeper
field-point = Point
field-bring = Evidence needed
field-people = In the room
field-minutes = Minutes
field-speaker = Who answers
field-side-name = Person { $number }
field-side-answer = Answer { $number }
form-park = Park a point that came up at { $id }
form-bring = Ask for evidence for { $id }
form-disagree = People differ on { $id }
form-room-begin = Begin a session
form-room = Who is here, and for how long
form-speaker = Who is answering?
hint-people-in-room = Put commas between the names.
hint-session-minutes = It would end at { $end }.
hint-number-or-name = A number or a name: { $names }
hint-point = One line; the debrief brings it up again.
notice-session-begun = The session has begun: { $minutes } minutes.
notice-room-changed = Who is here and the time are updated.
notice-session-ended = The session has ended.
notice-session-goes-on = The session goes on.
notice-no-session = No session is running. Begin one at a question, with the key for the session.
notice-not-minutes = Give the time in minutes, from 1 to { $most }.
notice-speaker = Answering from now on: { $name }
notice-no-speaker = Answers carry no name from now on.
notice-parked = Parked.
notice-to-bring = Flagged, and added to the evidence to bring.
notice-sides-recorded = Both sides are recorded. An answer decides it.
notice-two-sides-needed = Two different answers are needed.
room-pace = { $asked } asked, { $left } left, { $minutes } min left
room-pace-over = { $asked } asked, { $left } left, { $minutes } min over
room-done-at = done at { $clock } at this pace
room-done-late = at this pace until { $clock } (planned { $end })
room-short = { $asked } done, { $left } left, { $minutes } min
room-section-over = { $section } is { $minutes } min over its time
room-people =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
room-speaker = answering: { $name }
room-side = { $name }: { $answer }
room-begin-hint = { $key } begins a session: pace and people are recorded
room-probes = To dig deeper
room-no-probes = This question has none to dig deeper.
room-legend = + answered  ! to discuss  . open
room-answered = answered
room-to-discuss = to discuss
room-open = open
present-last = last: { $id } { $answer }
present-minutes = { $minutes } min left
present-over = { $minutes } min over
present-stale = The file cannot be read (older text).
man-workshop-key = { $does } (workshop layout)
