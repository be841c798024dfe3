//! The messages of `locales/*/workshop.ftl`.

messages! { super::Part::Workshop;
    /// The title of a plan.
    plan_title = "plan-title" (workload: &str);
    /// A label of the plan.
    plan_label_time = "plan-label-time" ();
    /// For how long.
    plan_time = "plan-time" (minutes: u32);
    /// For how long and for how many.
    plan_time_people = "plan-time-people" (minutes: u32, people: u32);
    /// A label of the plan.
    plan_label_questions = "plan-label-questions" ();
    /// How many questions, and the time of each.
    plan_questions = "plan-questions" (questions: usize, each: String);
    /// The time of a question.
    plan_each_minutes = "plan-each-minutes" (minutes: u32);
    /// The time of a question.
    plan_each_seconds = "plan-each-seconds" (minutes: u32, seconds: u32);
    /// A label of the plan: what has no room.
    plan_label_rest = "plan-label-rest" ();
    /// What has no room.
    plan_rest = "plan-rest" (left: usize, sessions: usize);
    /// Everything has room.
    plan_none_left = "plan-none-left" ();
    /// Nothing is open.
    plan_nothing = "plan-nothing" ();
    /// There is no time for a single question.
    plan_no_room = "plan-no-room" ();
    /// A part of the plan.
    plan_part_timetable = "plan-part-timetable" ();
    /// A column of the plan.
    plan_column_minutes = "plan-column-minutes" ();
    /// A column of the plan.
    plan_column_what = "plan-column-what" ();
    /// A column of the plan.
    plan_column_questions = "plan-column-questions" ();
    /// A row of the timetable.
    plan_opening = "plan-opening" ();
    /// A row of the timetable.
    plan_closing = "plan-closing" ();
    /// A row of the timetable with gaps from the last review.
    plan_section_gaps = "plan-section-gaps" (section: String, gaps: usize);
    /// A part of the plan.
    plan_part_principles = "plan-part-principles" ();
    /// A part of the plan.
    plan_part_questions = "plan-part-questions" ();
    /// A mark of a question: the answer of the last review.
    plan_gap_mark = "plan-gap-mark" (answer: String);
    /// A part of the plan.
    plan_part_bring = "plan-part-bring" ();
    /// A column of the plan.
    plan_column_bring = "plan-column-bring" ();
    /// The plan is in the review.
    plan_saved = "plan-saved" (file: &str);
    /// The plan is only shown.
    plan_not_saved = "plan-not-saved" (file: &str);
    /// The minutes cannot be used.
    usage_minutes = "usage-minutes" (word: &str);
    /// What minutes look like.
    hint_minutes = "hint-minutes" (most: u32);
    /// The number of people cannot be used.
    usage_people = "usage-people" (word: &str);
    /// What a number of people looks like.
    hint_people = "hint-people" ();
    /// The title of a readout.
    readout_title = "readout-title" (workload: &str);
    /// A label of the readout.
    readout_label_when = "readout-label-when" ();
    /// When a session was held.
    readout_when = "readout-when" (day: String, begin: String, end: String);
    /// When a session that is being held began.
    readout_when_held = "readout-when-held" (day: String, begin: String, minutes: u32);
    /// A label of the readout.
    readout_label_people = "readout-label-people" ();
    /// A label of the readout.
    readout_label_asked = "readout-label-asked" ();
    /// How much was asked and is still open.
    readout_asked = "readout-asked" (asked: usize, open: usize);
    /// A label of the readout.
    readout_label_sessions = "readout-label-sessions" ();
    /// No session was held.
    readout_no_session = "readout-no-session" ();
    /// A part of the readout.
    readout_part_decided = "readout-part-decided" ();
    /// Nothing was decided.
    readout_nothing_decided = "readout-nothing-decided" ();
    /// Checkpoints with the same answer.
    readout_listed = "readout-listed" (answer: String, ids: String);
    /// A part of the readout.
    readout_part_differ = "readout-part-differ" ();
    /// A part of the readout.
    readout_part_actions = "readout-part-actions" ();
    /// An action without an owner.
    readout_no_owner = "readout-no-owner" ();
    /// No actions.
    readout_no_actions = "readout-no-actions" ();
    /// A part of the readout.
    readout_part_bring = "readout-part-bring" ();
    /// A part of the readout.
    readout_part_flags = "readout-part-flags" ();
    /// A part of the readout.
    readout_part_parked = "readout-part-parked" ();
    /// A part of the readout.
    readout_part_not_asked = "readout-part-not-asked" ();
    /// What was planned and not asked.
    readout_not_asked_planned = "readout-not-asked-planned" (ids: String);
    /// What else is open.
    readout_not_asked_others = "readout-not-asked-others" (count: usize);
    /// What is open when nothing is planned.
    readout_not_asked_open = "readout-not-asked-open" (count: usize);
    /// Everything was asked.
    readout_all_asked = "readout-all-asked" ();
    /// A column of the readout.
    readout_column_point = "readout-column-point" ();
    /// A column of the readout.
    readout_column_by = "readout-column-by" ();
    /// A parked point that is settled.
    readout_settled = "readout-settled" (text: String);
    /// A list is cut.
    readout_more = "readout-more" (count: usize);
    /// What the command does.
    help_plan = "help-plan" ();
    /// Examples.
    help_plan_examples = "help-plan-examples" ();
    /// What the option does.
    arg_minutes = "arg-minutes" ();
    /// What the option does.
    arg_people = "arg-people" ();
    /// What the option does.
    arg_save_plan = "arg-save-plan" ();
    /// What the command does.
    help_readout = "help-readout" ();
    /// Examples.
    help_readout_examples = "help-readout-examples" ();
    /// What the option does.
    arg_format_readout = "arg-format-readout" ();
    /// What the command does.
    help_present = "help-present" ();
    /// Examples.
    help_present_examples = "help-present-examples" ();
    /// A key's short name.
    key_park = "key-park" ();
    /// What a key does.
    does_park = "does-park" ();
    /// A key's short name.
    key_bring = "key-bring" ();
    /// What a key does.
    does_bring = "does-bring" ();
    /// A key's short name.
    key_disagree = "key-disagree" ();
    /// What a key does.
    does_disagree = "does-disagree" ();
    /// A key's short name.
    key_speaker = "key-speaker" ();
    /// What a key does.
    does_speaker = "does-speaker" ();
    /// A key's short name.
    key_room = "key-room" ();
    /// What a key does.
    does_room = "does-room" ();
    /// A key's short name.
    key_debrief = "key-debrief" ();
    /// What a key does.
    does_debrief = "does-debrief" ();
    /// A key's short name.
    key_end_session = "key-end-session" ();
    /// What a key does.
    does_end_session = "does-end-session" ();
    /// A key's short name.
    key_write_readout = "key-write-readout" ();
    /// What a key does.
    does_write_readout = "does-write-readout" ();
    /// A key's short name.
    key_write_readout_html = "key-write-readout-html" ();
    /// What a key does.
    does_write_readout_html = "does-write-readout-html" ();
    /// A key's short name.
    key_probes = "key-probes" ();
    /// What a key does.
    does_probes = "does-probes" ();
    /// A field's name.
    field_point = "field-point" ();
    /// A field's name.
    field_bring = "field-bring" ();
    /// A field's name.
    field_people = "field-people" ();
    /// A field's name.
    field_minutes = "field-minutes" ();
    /// A field's name.
    field_speaker = "field-speaker" ();
    /// A field's name: who is on one side.
    field_side_name = "field-side-name" (number: usize);
    /// A field's name: what one side says.
    field_side_answer = "field-side-answer" (number: usize);
    /// The head of a form.
    form_park = "form-park" (id: String);
    /// The head of a form.
    form_bring = "form-bring" (id: String);
    /// The head of a form.
    form_disagree = "form-disagree" (id: String);
    /// The head of a form.
    form_room_begin = "form-room-begin" ();
    /// The head of a form.
    form_room = "form-room" ();
    /// The head of a form.
    form_speaker = "form-speaker" ();
    /// How a field is filled in.
    hint_people_in_room = "hint-people-in-room" ();
    /// How a field is filled in.
    hint_session_minutes = "hint-session-minutes" (end: String);
    /// How a field is filled in.
    hint_number_or_name = "hint-number-or-name" (names: String);
    /// How a field is filled in.
    hint_point = "hint-point" ();
    /// Feedback.
    notice_session_begun = "notice-session-begun" (minutes: u32);
    /// Feedback.
    notice_room_changed = "notice-room-changed" ();
    /// Feedback.
    notice_session_ended = "notice-session-ended" ();
    /// Feedback.
    notice_session_goes_on = "notice-session-goes-on" ();
    /// Feedback.
    notice_no_session = "notice-no-session" ();
    /// Feedback.
    notice_not_minutes = "notice-not-minutes" (most: u32);
    /// Feedback.
    notice_speaker = "notice-speaker" (name: String);
    /// Feedback.
    notice_no_speaker = "notice-no-speaker" ();
    /// Feedback.
    notice_parked = "notice-parked" ();
    /// Feedback.
    notice_to_bring = "notice-to-bring" ();
    /// Feedback.
    notice_sides_recorded = "notice-sides-recorded" ();
    /// Feedback.
    notice_two_sides_needed = "notice-two-sides-needed" ();
    /// The pace of a session.
    room_pace = "room-pace" (asked: usize, left: usize, minutes: i64);
    /// The pace of a session that is over its time.
    room_pace_over = "room-pace-over" (asked: usize, left: usize, minutes: i64);
    /// When everything would be asked.
    room_done_at = "room-done-at" (clock: String);
    /// When everything would be asked, after the end.
    room_done_late = "room-done-late" (clock: String, end: String);
    /// The pace where there is little room.
    room_short = "room-short" (asked: usize, left: usize, minutes: i64);
    /// A section is over its time.
    room_section_over = "room-section-over" (section: String, minutes: u32);
    /// How many people are in the room.
    room_people = "room-people" (count: usize);
    /// Who answers.
    room_speaker = "room-speaker" (name: String);
    /// What one side of a disagreement says.
    room_side = "room-side" (name: String, answer: String);
    /// No session has begun.
    room_begin_hint = "room-begin-hint" (key: String);
    /// A heading.
    room_probes = "room-probes" ();
    /// Nothing to dig deeper with.
    room_no_probes = "room-no-probes" ();
    /// The legend of the overview.
    room_legend = "room-legend" ();
    /// A checkpoint in the overview.
    room_answered = "room-answered" ();
    /// A checkpoint in the overview.
    room_to_discuss = "room-to-discuss" ();
    /// A checkpoint in the overview.
    room_open = "room-open" ();
    /// What was answered last.
    present_last = "present-last" (id: String, answer: String);
    /// The minutes that are left.
    present_minutes = "present-minutes" (minutes: i64);
    /// The minutes by which the session is over.
    present_over = "present-over" (minutes: i64);
    /// The file cannot be read.
    present_stale = "present-stale" ();
    /// A key of the workshop layout in the manual.
    man_workshop_key = "man-workshop-key" (does: String);
}
