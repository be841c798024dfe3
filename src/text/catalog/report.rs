//! The messages of `locales/*/report.ftl`.

messages! { super::Part::Report;
    /// Title of the summary.
    report_title = "report-title" (workload: &str);
    /// The answer yes.
    report_answer_yes = "report-answer-yes" ();
    /// The answer partial.
    report_answer_partial = "report-answer-partial" ();
    /// The answer no.
    report_answer_no = "report-answer-no" ();
    /// The answer not applicable.
    report_answer_na = "report-answer-na" ();
    /// No answer yet.
    report_answer_none = "report-answer-none" ();
    /// High severity or risk.
    report_severity_high = "report-severity-high" ();
    /// Medium severity or risk.
    report_severity_medium = "report-severity-medium" ();
    /// Low severity or risk.
    report_severity_low = "report-severity-low" ();
    /// A high risk, said alone.
    report_risk_high = "report-risk-high" ();
    /// A medium risk, said alone.
    report_risk_medium = "report-risk-medium" ();
    /// A low risk, said alone.
    report_risk_low = "report-risk-low" ();
    /// No risk.
    report_risk_none = "report-risk-none" ();
    /// The worst rating.
    report_rating_needs_improvement = "report-rating-needs-improvement" ();
    /// The middle rating.
    report_rating_room_for_improvement = "report-rating-room-for-improvement" ();
    /// The best rating.
    report_rating_good = "report-rating-good" ();
    /// No rating, since nothing is answered.
    report_rating_none = "report-rating-none" ();
    /// A rating that can still change.
    report_rating_provisional = "report-rating-provisional" (rating: String);
    /// Nothing was found so far; it can still change.
    report_rating_good_so_far = "report-rating-good-so-far" ();
    /// Somebody said so.
    report_confidence_stated = "report-confidence-stated" ();
    /// Somebody showed it.
    report_confidence_shown = "report-confidence-shown" ();
    /// It was tested.
    report_confidence_tested = "report-confidence-tested" ();
    /// Little work.
    report_effort_low = "report-effort-low" ();
    /// Some work.
    report_effort_medium = "report-effort-medium" ();
    /// Much work.
    report_effort_high = "report-effort-high" ();
    /// The finding shows.
    report_finding_open = "report-finding-open" ();
    /// The finding may show.
    report_finding_possible = "report-finding-possible" ();
    /// The finding does not show.
    report_finding_clear = "report-finding-clear" ();
    /// Not enough is answered.
    report_finding_unknown = "report-finding-unknown" ();
    /// Label.
    report_label_workload = "report-label-workload" ();
    /// Label.
    report_label_review = "report-label-review" ();
    /// Label.
    report_label_environment = "report-label-environment" ();
    /// Label.
    report_label_reviewers = "report-label-reviewers" ();
    /// Label.
    report_label_created = "report-label-created" ();
    /// Label.
    report_label_updated = "report-label-updated" ();
    /// Label.
    report_label_previous = "report-label-previous" ();
    /// Label.
    report_label_packs = "report-label-packs" ();
    /// Label: the day of the report.
    report_label_as_of = "report-label-as-of" ();
    /// Label.
    report_label_note = "report-label-note" ();
    /// Label.
    report_label_reason = "report-label-reason" ();
    /// Label.
    report_label_evidence = "report-label-evidence" ();
    /// Label.
    report_label_confidence = "report-label-confidence" ();
    /// Label.
    report_label_action = "report-label-action" ();
    /// Label.
    report_label_owner = "report-label-owner" ();
    /// Label.
    report_label_due = "report-label-due" ();
    /// Label.
    report_label_effort = "report-label-effort" ();
    /// Label.
    report_label_accepted = "report-label-accepted" ();
    /// Label.
    report_label_answered_by = "report-label-answered-by" ();
    /// Label.
    report_label_answer = "report-label-answer" ();
    /// Label.
    report_label_question = "report-label-question" ();
    /// Label.
    report_label_id = "report-label-id" ();
    /// Label.
    report_label_risk = "report-label-risk" ();
    /// Label.
    report_label_risks = "report-label-risks" ();
    /// Column: counts of high, medium and low risks.
    report_label_risk_split = "report-label-risk-split" ();
    /// Label.
    report_label_score = "report-label-score" ();
    /// Label.
    report_label_rating = "report-label-rating" ();
    /// Label.
    report_label_severity = "report-label-severity" ();
    /// Label.
    report_label_section = "report-label-section" ();
    /// Label.
    report_label_principle = "report-label-principle" ();
    /// Label: a design template.
    report_label_document = "report-label-document" ();
    /// Label.
    report_label_template = "report-label-template" ();
    /// Column: the first gap of a template.
    report_label_begin_with = "report-label-begin-with" ();
    /// Column: points gained.
    report_label_gain = "report-label-gain" ();
    /// Column.
    report_label_owner_due = "report-label-owner-due" ();
    /// Column.
    report_label_answered = "report-label-answered" ();
    /// Column.
    report_label_na = "report-label-na" ();
    /// Column: the last day of an accepted risk.
    report_label_until = "report-label-until" ();
    /// Label: what to write in the template.
    report_label_write = "report-label-write" ();
    /// Label: why gaps belong in a template.
    report_label_why_here = "report-label-why-here" ();
    /// Label: where the template lies.
    report_label_file = "report-label-file" ();
    /// Label.
    report_label_unanswered = "report-label-unanswered" ();
    /// Label.
    report_label_remedy = "report-label-remedy" ();
    /// Label.
    report_label_checkpoints = "report-label-checkpoints" ();
    /// Column: how an answer is known.
    report_label_support = "report-label-support" ();
    /// Label: the question when it was answered.
    report_label_asked = "report-label-asked" ();
    /// Label: the question today.
    report_label_asks_now = "report-label-asks-now" ();
    /// Column.
    report_label_unweighted = "report-label-unweighted" ();
    /// Column.
    report_label_answered_only = "report-label-answered-only" ();
    /// Column.
    report_label_coverage = "report-label-coverage" ();
    /// Column.
    report_label_na_stress = "report-label-na-stress" ();
    /// Label: why a checkpoint matters.
    report_label_why = "report-label-why" ();
    /// Label.
    report_label_verify = "report-label-verify" ();
    /// Label.
    report_label_good = "report-label-good" ();
    /// Label.
    report_label_probes = "report-label-probes" ();
    /// Label: what changed in the world.
    report_label_changed = "report-label-changed" ();
    /// Label.
    report_label_services = "report-label-services" ();
    /// Label.
    report_label_current_services = "report-label-current-services" ();
    /// Label.
    report_label_practices = "report-label-practices" ();
    /// Label: scanner checks.
    report_label_checks = "report-label-checks" ();
    /// Label.
    report_label_findings = "report-label-findings" ();
    /// Label.
    report_label_state = "report-label-state" ();
    /// Label.
    report_label_version = "report-label-version" ();
    /// Label.
    report_label_title = "report-label-title" ();
    /// Label.
    report_label_languages = "report-label-languages" ();
    /// Label.
    report_label_license = "report-label-license" ();
    /// Label.
    report_label_sources = "report-label-sources" ();
    /// Label.
    report_label_principles = "report-label-principles" ();
    /// Label.
    report_label_templates = "report-label-templates" ();
    /// Label.
    report_label_edition = "report-label-edition" ();
    /// Label.
    report_label_counts = "report-label-counts" ();
    /// Label: this review's score, worked out.
    report_label_this_review = "report-label-this-review" ();
    /// Heading.
    report_part_executive = "report-part-executive" ();
    /// Heading.
    report_part_write_next = "report-part-write-next" ();
    /// Heading.
    report_part_scores = "report-part-scores" ();
    /// Heading.
    report_part_principles = "report-part-principles" ();
    /// Heading.
    report_part_templates = "report-part-templates" ();
    /// Heading.
    report_part_findings = "report-part-findings" ();
    /// Heading.
    report_part_actions = "report-part-actions" ();
    /// Heading.
    report_part_good = "report-part-good" ();
    /// Heading.
    report_part_settle = "report-part-settle" ();
    /// Heading.
    report_part_answers = "report-part-answers" ();
    /// Heading.
    report_part_method = "report-part-method" ();
    /// Heading.
    report_group_high_risks = "report-group-high-risks" (count: usize);
    /// Heading.
    report_group_flags = "report-group-flags" (count: usize);
    /// Heading.
    report_group_disagreements = "report-group-disagreements" (count: usize);
    /// Heading.
    report_group_accepted = "report-group-accepted" (count: usize);
    /// Heading.
    report_group_yes_without_evidence = "report-group-yes-without-evidence" (count: usize);
    /// Heading.
    report_group_na_without_reason = "report-group-na-without-reason" (count: usize);
    /// Heading.
    report_group_question_changed = "report-group-question-changed" (count: usize);
    /// Heading.
    report_group_carried = "report-group-carried" (count: usize);
    /// Heading.
    report_group_retired = "report-group-retired" (count: usize);
    /// Heading.
    report_group_no_template = "report-group-no-template" (count: usize);
    /// Heading.
    report_group_figures = "report-group-figures" ();
    /// A level of risk with how many there are.
    report_severity_count = "report-severity-count" (severity: String, count: u32);
    /// How many of the risks are accepted.
    report_of_them_accepted = "report-of-them-accepted" (count: u32);
    /// Why a rating is provisional.
    report_why_provisional = "report-why-provisional" ();
    /// What the score can still become.
    report_can_become = "report-can-become" (score: u8, ceiling: u8);
    /// How many checkpoints do not apply.
    report_left_out = "report-left-out" (na: u32);
    /// Title of the drawing of scores.
    report_chart_scores = "report-chart-scores" ();
    /// Title of the drawing of scores then and now.
    report_chart_changes = "report-chart-changes" ();
    /// Title of the drawing of scores over time.
    report_chart_trend = "report-chart-trend" ();
    /// Title of the drawings of the sections' scores over time.
    report_chart_trend_sections = "report-chart-trend-sections" ();
    /// Heading: what was not asked.
    report_part_unanswered = "report-part-unanswered" ();
    /// Heading: what does not apply.
    report_part_not_applicable = "report-part-not-applicable" ();
    /// Heading: what changed since an earlier review.
    report_part_since = "report-part-since" (review: &str);
    /// The scores then and now.
    report_since_score = "report-since-score" (review: &str, old: String, new: String, compared: usize);
    /// How many answers changed how.
    report_since_counts = "report-since-counts" (resolved: usize, improved: usize, regressed: usize, gaps: usize);
    /// What is not compared.
    report_since_other = "report-since-other" (ids: &str);
    /// How many high risks are new.
    report_since_high = "report-since-high" (count: usize);
    /// The score line while something is unanswered.
    report_score_range = "report-score-range" (score: u8, ceiling: u8, answered: u32, applicable: u32, na: u32);
    /// The score line when all is answered.
    report_score_final = "report-score-final" (score: u8, applicable: u32, na: u32);
    /// The score line before anything is answered.
    report_score_not_started = "report-score-not-started" (applicable: u32, na: u32);
    /// In a table: nothing of a group is answered.
    report_not_started = "report-not-started" ();
    /// The score line when nothing applies.
    report_score_nothing = "report-score-nothing" (na: u32);
    /// A percentage.
    report_percent = "report-percent" (value: u8);
    /// A percentage with the range that is still possible, in a table.
    report_percent_range = "report-percent-range" (score: u8, ceiling: u8);
    /// How many of how many, in a table.
    report_share = "report-share" (part: u32, whole: u32);
    /// Points gained when a gap is closed.
    report_points = "report-points" (gain: u8);
    /// Shown when n/a answers flatter the score.
    report_stress = "report-stress" (score: u8);
    /// Risk counts.
    report_risk_counts = "report-risk-counts" (high: u32, medium: u32, low: u32);
    /// Risk counts of which some are accepted.
    report_risk_counts_accepted = "report-risk-counts-accepted" (high: u32, medium: u32, low: u32, accepted: u32);
    /// Executive summary.
    report_strongest = "report-strongest" (section: &str, score: u8);
    /// Executive summary.
    report_weakest = "report-weakest" (section: &str, score: u8, high: u32);
    /// Executive summary.
    report_all_met = "report-all-met" ();
    /// Executive summary: what was not asked.
    report_unasked = "report-unasked" (count: u32, high: usize, sections: &str);
    /// One section of the list of what was not asked.
    report_unasked_section = "report-unasked-section" (section: &str, count: u32);
    /// Executive summary: what waits for a decision.
    report_waiting = "report-waiting" (flags: usize, disagreements: usize);
    /// Executive summary: actions past their date.
    report_overdue_count = "report-overdue-count" (count: usize);
    /// Executive summary: high risks that nobody owns.
    report_without_owner = "report-without-owner" (count: usize);
    /// How the answers are known.
    report_confidence_counts = "report-confidence-counts" (tested: usize, shown: usize, stated: usize, unknown: usize, bare: usize);
    /// Executive summary.
    report_nothing_answered = "report-nothing-answered" ();
    /// Which document to write next.
    report_write_first = "report-write-first" (document: &str, gaps: usize, high: usize, id: &str);
    /// A document with what people call it.
    report_document_named = "report-document-named" (file: &str, title: &str);
    /// No document has a gap.
    report_write_nothing = "report-write-nothing" ();
    /// No document has a gap so far.
    report_write_nothing_yet = "report-write-nothing-yet" (unanswered: u32);
    /// Under the table of documents.
    report_write_order = "report-write-order" ();
    /// Under the tables of scores.
    report_provisional_legend = "report-provisional-legend" ();
    /// A template without gaps.
    report_no_gaps = "report-no-gaps" ();
    /// A template that nothing applies to.
    report_template_empty = "report-template-empty" ();
    /// Where the template's real file is.
    report_template_found = "report-template-found" (path: &str);
    /// The template's real file was not found.
    report_template_missing = "report-template-missing" ();
    /// Why a section's gaps belong in a template.
    report_section_why = "report-section-why" (section: &str, why: &str);
    /// An id with its title.
    report_named = "report-named" (id: &str, title: &str);
    /// A heading of an id and its title.
    report_heading_named = "report-heading-named" (id: &str, title: &str);
    /// Mark on a gap whose risk is accepted.
    report_accepted_mark = "report-accepted-mark" (until: &str);
    /// The first gap of a document when its risk is accepted.
    report_begin_accepted = "report-begin-accepted" (gap: &str, until: &str);
    /// An accepted risk.
    report_accepted_until = "report-accepted-until" (until: &str, why: &str);
    /// An accepted risk whose date has passed, with why it was accepted.
    report_accepted_expired_why = "report-accepted-expired-why" (until: &str, why: &str);
    /// An accepted risk whose date has passed.
    report_accepted_expired = "report-accepted-expired" (until: &str);
    /// A due date that has passed.
    report_overdue = "report-overdue" (due: &str);
    /// Mark on a flagged answer.
    report_flag_mark = "report-flag-mark" ();
    /// Mark on an answer that came from an earlier review.
    report_carried_mark = "report-carried-mark" ();
    /// Mark on an answer whose question has changed.
    report_changed_mark = "report-changed-mark" ();
    /// Mark on an answer that people disagree on.
    report_disagreement_mark = "report-disagreement-mark" ();
    /// Mark on an n/a without a reason.
    report_no_reason_mark = "report-no-reason-mark" ();
    /// The counts of findings.
    report_finding_counts = "report-finding-counts" (open: usize, possible: usize, clear: usize, unknown: usize);
    /// Over the table of next actions.
    report_actions_order = "report-actions-order" ();
    /// Actions that are not listed, because the answers leave nothing to do.
    report_actions_settled = "report-actions-settled" (count: usize, ids: &str);
    /// There is no gap.
    report_no_actions = "report-no-actions" ();
    /// A list was cut.
    report_and_more = "report-and-more" (count: usize);
    /// A gap without an action: its question.
    report_no_action_yet = "report-no-action-yet" (question: &str);
    /// How an answer is known.
    report_support = "report-support" (confidence: String, evidence: usize);
    /// How an answer is known, when nobody said how.
    report_support_evidence = "report-support-evidence" (evidence: usize);
    /// Nobody said how an answer is known.
    report_support_none = "report-support-none" ();
    /// No checkpoint is met.
    report_no_good = "report-no-good" ();
    /// Who answered when.
    report_by_at = "report-by-at" (by: &str, at: &str);
    /// One side of a disagreement.
    report_side = "report-side" (answer: String, note: &str);
    /// The label of a side of a disagreement that nobody signed.
    report_side_unnamed = "report-side-unnamed" (number: usize);
    /// How scores are made.
    report_method_values = "report-method-values" ();
    /// How scores are made.
    report_method_score = "report-method-score" ();
    /// How scores are made.
    report_method_range = "report-method-range" ();
    /// How risks are made.
    report_method_risk = "report-method-risk" ();
    /// How the rating is made.
    report_method_rating = "report-method-rating" ();
    /// How groups are scored.
    report_method_groups = "report-method-groups" ();
    /// This review's score, worked out.
    report_method_this = "report-method-this" (gained: &str, applicable: u64, score: u8);
    /// The counts behind the score: what applies.
    report_method_applicable = "report-method-applicable" (all: u32, na: u32, applicable: u32);
    /// The counts behind the score: what is answered.
    report_method_answered = "report-method-answered" (answered: u32, yes: u32, partial: u32, no: u32, unanswered: u32);
    /// Title of the list of answers.
    report_show_title = "report-show-title" (workload: &str);
    /// An official practice.
    report_practice = "report-practice" (id: &str, title: &str, edition: &str);
    /// An official practice with its slug.
    report_practice_slug = "report-practice-slug" (id: &str, title: &str, slug: &str, edition: &str);
    /// A finding of a checkpoint.
    report_finding_line = "report-finding-line" (id: &str, severity: String, state: String, title: &str);
    /// A finding on the same topic.
    report_finding_related = "report-finding-related" (id: &str, title: &str);
    /// Prowler checks.
    report_checks_prowler = "report-checks-prowler" (ids: &str);
    /// Security Hub controls.
    report_checks_security_hub = "report-checks-security-hub" (ids: &str);
    /// AWS Config rules.
    report_checks_config = "report-checks-config" (ids: &str);
    /// Title of the list of packs.
    report_packs_title = "report-packs-title" ();
    /// There is no pack.
    report_no_packs = "report-no-packs" ();
    /// A pack with its version.
    report_pack_version = "report-pack-version" (id: &str, version: &str);
    /// A language of a pack.
    report_language_ja = "report-language-ja" ();
    /// A language of a pack.
    report_language_en = "report-language-en" ();
    /// Title of a comparison.
    report_compare_title = "report-compare-title" (workload: &str);
    /// Label: the older review.
    report_label_then = "report-label-then" ();
    /// Label: the newer review.
    report_label_now = "report-label-now" ();
    /// Label: by how much.
    report_label_change = "report-label-change" ();
    /// Label: kind of change.
    report_label_class = "report-label-class" ();
    /// Label: the score over all checkpoints.
    report_label_score_all = "report-label-score-all" ();
    /// Label: the review as a whole.
    report_label_whole_review = "report-label-whole-review" ();
    /// A value then and now.
    report_from_to = "report-from-to" (old: &str, new: &str);
    /// What is compared.
    report_compared_count = "report-compared-count" (compared: usize, other: usize);
    /// Nothing got worse.
    report_compare_no_worse = "report-compare-no-worse" ();
    /// Nothing differs.
    report_compare_nothing = "report-compare-nothing" ();
    /// Heading.
    report_group_new_high = "report-group-new-high" (count: usize);
    /// Heading.
    report_group_regressed = "report-group-regressed" (count: usize);
    /// Heading.
    report_group_resolved = "report-group-resolved" (count: usize);
    /// Heading.
    report_group_content_changed = "report-group-content-changed" (count: usize);
    /// Heading.
    report_group_content_added = "report-group-content-added" (count: usize);
    /// Heading.
    report_group_content_retired = "report-group-content-retired" (count: usize);
    /// Heading.
    report_part_changes = "report-part-changes" ();
    /// Heading.
    report_part_notes = "report-part-notes" ();
    /// Heading.
    report_part_content = "report-part-content" ();
    /// A flag was set.
    report_change_flagged = "report-change-flagged" ();
    /// A flag was taken away.
    report_change_unflagged = "report-change-unflagged" ();
    /// Kind of change.
    report_class_became_na = "report-class-became-na" ();
    /// Kind of change.
    report_class_was_na = "report-class-was-na" ();
    /// Kind of change.
    report_class_became_unanswered = "report-class-became-unanswered" ();
    /// Kind of change.
    report_class_newly_answered = "report-class-newly-answered" ();
    /// Kind of change.
    report_class_new_gap = "report-class-new-gap" ();
    /// Kind of change.
    report_class_resolved = "report-class-resolved" ();
    /// Kind of change.
    report_class_improved = "report-class-improved" ();
    /// Kind of change.
    report_class_regressed = "report-class-regressed" ();
    /// Kind of change.
    report_class_still_open = "report-class-still-open" ();
    /// Kind of change.
    report_class_edited = "report-class-edited" ();
    /// Kind of change.
    report_class_same = "report-class-same" ();
    /// Title of a trend.
    report_trend_title = "report-trend-title" (workload: &str);
    /// Heading.
    report_part_trend_reviews = "report-part-trend-reviews" ();
    /// Heading.
    report_part_trend_open = "report-part-trend-open" ();
    /// Heading.
    report_part_trend_back = "report-part-trend-back" ();
    /// What the scores cover.
    report_trend_own = "report-trend-own" ();
    /// How to read the course of scores.
    report_trend_course = "report-trend-course" ();
    /// Label: the course of scores.
    report_label_course = "report-label-course" ();
    /// Label: the first review.
    report_label_first = "report-label-first" ();
    /// Label: the last review.
    report_label_last = "report-label-last" ();
    /// Label: since when something is open.
    report_label_open = "report-label-open" ();
    /// Since when a gap is open.
    report_trend_since = "report-trend-since" (review: &str, reviews: usize);
    /// When a gap came back.
    report_trend_back = "report-trend-back" (met: &str, again: &str);
    /// Heading: scores of each pillar.
    report_group_pillars = "report-group-pillars" ();
    /// Heading: all answers of a pillar.
    report_part_answers_of = "report-part-answers-of" (pillar: &str);
    /// Title of a chart of the scores of each pillar.
    report_chart_pillars = "report-chart-pillars" ();
    /// Title of a chart of the scores of each pillar over time.
    report_chart_trend_pillars = "report-chart-trend-pillars" ();
    /// The strongest pillar.
    report_strongest_pillar = "report-strongest-pillar" (pillar: &str, score: u8);
    /// The weakest pillar.
    report_weakest_pillar = "report-weakest-pillar" (pillar: &str, score: u8, high: u32);
}
