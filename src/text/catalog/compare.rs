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
    notice_back_to_comparison = "notice-back-to-comparison" ();
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
    /// Help: a review to compare with when it is opened.
    arg_compare = "arg-compare" ();
}
