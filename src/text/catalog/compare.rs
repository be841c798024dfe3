//! The messages of `locales/*/compare.ftl`.

messages! { super::Part::Compare;
    /// Key: compare with an earlier review.
    key_compare = "key-compare" ();
    /// Key: compare with another review.
    key_other_review = "key-other-review" ();
    /// Key: the next kind of changes.
    key_next_filter = "key-next-filter" ();
    /// Key: the previous kind of changes.
    key_previous_filter = "key-previous-filter" ();
    /// Help: compare with an earlier review.
    does_compare = "does-compare" ();
    /// Help: compare with another review.
    does_other_review = "does-other-review" ();
    /// Help: the next kind of changes.
    does_next_filter = "does-next-filter" ();
    /// Help: the previous kind of changes.
    does_previous_filter = "does-previous-filter" ();
    /// Feedback: the checkpoint is not asked in the review that is open.
    notice_not_asked_now = "notice-not-asked-now" (id: String);
    /// Feedback: how one comes back to the comparison.
    notice_back_to_comparison = "notice-back-to-comparison" (key: String);
    /// Feedback: the reviews are about different workloads.
    notice_other_workload = "notice-other-workload" (old: String, new: String, key: String);
    /// Feedback: the earlier review was written by a newer tenken.
    notice_compared_newer = "notice-compared-newer" ();
    /// Feedback: the name of a file is needed.
    notice_file_needed = "notice-file-needed" ();
    /// The title of the question which review to compare with.
    pick_title = "pick-title" ();
    /// The label of the file's name.
    pick_file = "pick-file" ();
    /// The heading over the review files beside the open one.
    pick_beside = "pick-beside" ();
    /// There is no other review file beside the open one.
    pick_nothing = "pick-nothing" ();
    /// They are being looked for.
    pick_looking = "pick-looking" ();
    /// The score then and now; no difference can be said.
    compare_score = "compare-score" (old: String, new: String);
    /// The score then and now, and the difference in points with its sign.
    compare_score_points = "compare-score-points" (old: String, new: String, points: String);
    /// The high, medium and low risks then and now.
    compare_risks = "compare-risks" (old: String, new: String);
    /// How many checkpoints were compared, and how many cannot be.
    compare_compared = "compare-compared" (compared: usize, other: usize);
    /// A kind of changes and how many there are.
    compare_count = "compare-count" (kind: String, count: usize);
    /// Which kind is shown.
    compare_shown = "compare-shown" (kind: String, count: usize, total: usize);
    /// Nothing of this kind.
    compare_nothing = "compare-nothing" ();
    /// Kind: everything that differs.
    show_changes = "show-changes" ();
    /// Kind: worse.
    show_worse = "show-worse" ();
    /// Kind: better.
    show_better = "show-better" ();
    /// Kind: answered for the first time.
    show_new = "show-new" ();
    /// Kind: applies now, or not any more.
    show_applies = "show-applies" ();
    /// Kind: still open.
    show_open = "show-open" ();
    /// Kind: edited.
    show_edited = "show-edited" ();
    /// Kind: other questions.
    show_content = "show-content" ();
    /// Kind: everything.
    show_everything = "show-everything" ();
    /// A checkpoint whose question changed.
    row_changed = "row-changed" ();
    /// A checkpoint that was not asked then.
    row_added = "row-added" ();
    /// A checkpoint that is not asked any more.
    row_retired = "row-retired" ();
    /// The label of what was said last time.
    last_time = "last-time" ();
    /// The label of the question that was asked last time.
    last_time_asked = "last-time-asked" ();
    /// Beside the key that shows all of it.
    last_time_all = "last-time-all" ();
    /// Which review it is.
    last_time_of = "last-time-of" (review: String);
    /// The question was another one.
    last_time_other_question = "last-time-other-question" ();
    /// Help: all that was said last time.
    does_last_time = "does-last-time" ();
    /// Feedback: nothing was said last time.
    notice_nothing_last_time = "notice-nothing-last-time" ();
    /// Several conditions of the filter.
    filter_and = "filter-and" (all: String, one: String);
    /// Which checkpoints are walked.
    filter_line = "filter-line" (conditions: String);
    /// Among the conditions: what could hurt most comes first.
    filter_worst_first = "filter-worst-first" ();
    /// Key: the usual order.
    filter_usual_order = "filter-usual-order" ();
    /// Condition: no or partial.
    filter_gap = "filter-gap" ();
    /// Condition: carried over and not confirmed.
    filter_carried = "filter-carried" ();
    /// Condition: without evidence.
    filter_no_evidence = "filter-no-evidence" ();
    /// Condition: gaps that nobody owns.
    filter_no_owner = "filter-no-owner" ();
    /// Condition: of this owner.
    filter_owner = "filter-owner" (name: String);
    /// The title of the filter screen.
    filters_title = "filters-title" ();
    /// How many checkpoints fit.
    filters_count = "filters-count" (count: usize, total: usize);
    /// The name of a condition: carried over.
    filters_carried = "filters-carried" ();
    /// The name of a condition: without evidence.
    filters_no_evidence = "filters-no-evidence" ();
    /// The condition is not set.
    filters_any = "filters-any" ();
    /// Only those.
    filters_only = "filters-only" ();
    /// The order is that of the packs.
    filters_pack_order = "filters-pack-order" ();
    /// The order is that of the risks.
    filters_risk_order = "filters-risk-order" ();
    /// The title of the form for a section that does not apply.
    form_section = "form-section" (id: String, count: usize);
    /// What a section's reason is for.
    hint_section = "hint-section" (done: String, cancel: String, undo: String);
    /// Key: choose what is walked.
    key_filters = "key-filters" ();
    /// Key: walk all.
    key_show_all = "key-show-all" ();
    /// Key: the order of the risks.
    key_by_risk = "key-by-risk" ();
    /// Key: the section does not apply.
    key_section_na = "key-section-na" ();
    /// Help: choose what is walked.
    does_filters = "does-filters" ();
    /// Help: the next choice of a condition.
    does_filter_by = "does-filter-by" (condition: String);
    /// Help: walk all.
    does_show_all = "does-show-all" ();
    /// Help: the order of the risks.
    does_by_risk = "does-by-risk" ();
    /// Help: the section does not apply.
    does_section_na = "does-section-na" ();
    /// Feedback: the order of the risks.
    notice_by_risk = "notice-by-risk" (key: String);
    /// Feedback: the order of the packs.
    notice_by_pack = "notice-by-pack" ();
    /// Feedback: all are walked again.
    notice_all_shown = "notice-all-shown" ();
    /// Feedback: there is no filter.
    notice_no_filter = "notice-no-filter" (key: String);
    /// Feedback: nothing fits the filter.
    notice_nothing_fits = "notice-nothing-fits" (all: String, key: String);
    /// Feedback: what the filter lets through is answered.
    notice_all_answered_here = "notice-all-answered-here" (key: String);
    /// Feedback: what was unanswered in the section does not apply.
    notice_section_na = "notice-section-na" (id: String, count: usize, key: String);
    /// Feedback: nothing is unanswered in the section.
    notice_nothing_open_in_section = "notice-nothing-open-in-section" (id: String);
    /// The heading over the accepted risks.
    summary_accepted = "summary-accepted" ();
    /// What the cursor of the summary is for.
    summary_row_hint = "summary-row-hint" (next: String, open: String);
    /// Key: the next row.
    key_next_row = "key-next-row" ();
    /// Key: the previous row.
    key_previous_row = "key-previous-row" ();
    /// Help: the next row.
    does_next_row = "does-next-row" ();
    /// Help: the previous row.
    does_previous_row = "does-previous-row" ();
    /// Feedback: how one comes back to the summary.
    notice_back_to_summary = "notice-back-to-summary" (key: String);
    /// Feedback: no row leads to a checkpoint.
    notice_no_rows = "notice-no-rows" ();
    /// A word was found in the id.
    found_in_id = "found-in-id" ();
    /// A word was found in the question, in the other language.
    found_in_question = "found-in-question" ();
    /// A word was found in a service.
    found_in_service = "found-in-service" ();
    /// A word was found in an official practice.
    found_in_practice = "found-in-practice" ();
    /// A word was found in a common finding.
    found_in_finding = "found-in-finding" ();
    /// A risk is accepted without a reason.
    problem_accepted_without_reason = "problem-accepted-without-reason" (id: &str);
    /// What to do about it.
    hint_accepted_without_reason = "hint-accepted-without-reason" ();
    /// Help: a review to compare with when it is opened.
    arg_compare = "arg-compare" ();
}
