# Texts of reports
report-title = Well-Architected review: { $workload }
report-answer-yes = Yes
report-answer-partial = Partial
report-answer-no = No
report-answer-na = N/A
report-answer-none = Unanswered
report-severity-high = High
report-severity-medium = Medium
report-severity-low = Low
report-risk-high = High risk
report-risk-medium = Medium risk
report-risk-low = Low risk
report-risk-none = No risk
report-rating-needs-improvement = Needs improvement
report-rating-room-for-improvement = Room for improvement
report-rating-good = Good
report-rating-none = Not rated
report-rating-provisional = { $rating } (provisional)
report-rating-good-so-far = Good so far (provisional)
report-confidence-stated = Stated
report-confidence-shown = Shown
report-confidence-tested = Tested
report-effort-low = Low
report-effort-medium = Medium
report-effort-high = High
report-finding-open = Open
report-finding-possible = Possible
report-finding-clear = Clear
report-finding-unknown = Unknown
report-label-workload = Workload
report-label-review = Review title
report-label-environment = Environment
report-label-reviewers = Reviewers
report-label-created = Begun
report-label-updated = Last changed
report-label-previous = Previous review
report-label-packs = Packs
report-label-as-of = As of
report-label-note = Note
report-label-reason = Reason
report-label-evidence = Evidence
report-label-confidence = Confidence
report-label-action = Action
report-label-owner = Owner
report-label-due = Due
report-label-effort = Effort
report-label-accepted = Accepted risk
report-label-answered-by = Recorded
report-label-answer = Answer
report-label-question = Question
report-label-id = ID
report-label-risk = Risk
report-label-risks = Risks
report-label-risk-split = H/M/L
report-label-score = Score
report-label-rating = Rating
report-label-severity = Severity
report-label-section = Section
report-label-principle = Principle
report-label-document = Document
report-label-template = Template
report-label-begin-with = Begin with
report-label-gain = Gain
report-label-owner-due = Owner, due
report-label-answered = Answered
report-label-na = N/A
report-label-until = Accepted until
report-label-write = Write
report-label-why-here = Why here
report-label-file = File
report-label-unanswered = Unanswered
report-label-remedy = Remedy
report-label-checkpoints = Checkpoints
report-label-support = Confidence
report-label-asked = Asked as
report-label-asks-now = Asks now
report-label-unweighted = Unweighted
report-label-answered-only = Answered only
report-label-coverage = Coverage
report-label-na-stress = N/A as no
report-label-why = Why it matters
report-label-verify = How to verify
report-label-good = What good looks like
report-label-probes = Follow-up questions
report-label-changed = What changed
report-label-services = Services
report-label-current-services = Services today
report-label-practices = Best practices
report-label-checks = Scanner checks
report-label-findings = Common findings
report-label-state = State
report-label-version = Version
report-label-title = Title
report-label-languages = Languages
report-label-license = License
report-label-sources = Sources
report-label-principles = Principles
report-label-templates = Templates
report-label-edition = Practice edition
report-label-counts = Counts
report-label-this-review = This review
report-part-executive = Executive summary
report-part-write-next = What to write next
report-part-scores = Scores by pillar and section
report-part-principles = Scores by principle
report-part-templates = Gaps by template
report-part-findings = Common findings that apply
report-part-actions = Next actions
report-part-good = Good points
report-part-settle = To resolve
report-part-answers = All answers
report-part-method = How scores are calculated
report-group-high-risks = High risks ({ $count })
report-group-flags = To discuss ({ $count })
report-group-disagreements = Disagreements ({ $count })
report-group-accepted = Accepted risks ({ $count })
report-group-yes-without-evidence = Yes without evidence ({ $count })
report-group-na-without-reason = N/A without a reason ({ $count }, counted as unanswered)
report-group-question-changed = Question changed since it was answered ({ $count })
report-group-carried = Carried over and not confirmed ({ $count })
report-group-retired = Answers to checkpoints that no pack has ({ $count })
report-group-no-template = Gaps that belong to no template ({ $count })
report-group-figures = Other figures
report-severity-count = { $severity } { $count }
report-of-them-accepted = { $count } of them accepted
report-why-provisional = Provisional: not everything is answered yet
report-can-become = Between { $score } % and { $ceiling } % once everything is answered
report-left-out = { $na ->
        [0] Everything applies
        [one] 1 checkpoint does not apply
       *[other] { $na } checkpoints do not apply
    }
report-chart-scores = Dark: the score. Light: what it can still become by what is unanswered.
report-chart-changes = Bar: the score now. Line across it: the score then.
report-chart-trend = Score and coverage of each review, in percent
report-chart-trend-sections = Score of each section over the reviews
report-part-unanswered = Not asked yet
report-part-not-applicable = Not applicable
report-part-since = Changes since { $review }
report-since-score = Since { $review }: the score over { $compared ->
        [one] the 1 checkpoint
       *[other] the { $compared } checkpoints
    } that can be compared was { $old } and is { $new }.
report-since-counts = { $resolved } resolved, { $improved } improved, { $regressed } got worse, and { $gaps } new { $gaps ->
        [one] gap
       *[other] gaps
    } among what was not answered then.
report-since-other = Not compared, because the question changed, is new or is not asked any more: { $ids }
report-since-high = { $count ->
        [one] 1 risk is high that was not.
       *[other] { $count } risks are high that were not.
    }
report-score-range = { $score } % ({ $score }-{ $ceiling }, { $answered } of { $applicable } answered, { $na } n/a)
report-score-final = { $score } % (all { $applicable } answered, { $na } n/a)
report-score-not-started = not started (0 of { $applicable } answered, { $na } n/a)
report-not-started = not started
report-score-nothing = - (nothing applies, { $na } n/a)
report-percent = { $value } %
report-percent-range = { $score } % ({ $score }-{ $ceiling })
report-share = { $part }/{ $whole }
report-points = { $gain ->
        [one] +1 point
       *[other] +{ $gain } points
    }
report-stress = With every n/a counted as a no, the score is { $score } %.
report-risk-counts = { $high } high, { $medium } medium, { $low } low
report-risk-counts-accepted = { $high } high, { $medium } medium, { $low } low ({ $accepted } of them accepted)
report-strongest = Strongest: { $section }, with { $score } % of what is answered.
report-weakest = Weakest: { $section }, with { $score } % of what is answered and { $high ->
        [0] no high risks
        [one] 1 high risk
       *[other] { $high } high risks
    }.
report-all-met = Everything that was answered is met.
report-unasked = { $count ->
        [one] 1 checkpoint is not answered yet
       *[other] { $count } checkpoints are not answered yet
    } ({ $sections }); { $high } of high severity.
report-unasked-section = { $section }: { $count }
report-waiting = { $disagreements ->
        [0] The team still has to discuss { $flags ->
            [one] 1 flagged answer
           *[other] { $flags } flagged answers
        }.
       *[other] { $flags ->
            [0] The team still has to discuss { $disagreements ->
                [one] 1 disagreement
               *[other] { $disagreements } disagreements
            }.
           *[other] The team still has to discuss { $flags ->
                [one] 1 flagged answer
               *[other] { $flags } flagged answers
            } and { $disagreements ->
                [one] 1 disagreement
               *[other] { $disagreements } disagreements
            }.
        }
    }
report-overdue-count = { $count ->
        [one] 1 action is
       *[other] { $count } actions are
    } past the due date.
report-without-owner = { $count ->
        [one] 1 high risk has
       *[other] { $count } high risks have
    } no owner.
report-confidence-counts = { $tested } tested, { $shown } shown, { $stated } stated, { $unknown } not recorded; yes without evidence: { $bare }
report-nothing-answered = Nothing is answered yet.
report-write-first = Write { $document } next. It has { $gaps ->
        [one] 1 gap
       *[other] { $gaps } gaps
    }, { $high } of high risk. Start with { $id }.
report-document-named = { $file } ({ $title })
report-write-nothing = No document needs more text: no gap has been found.
report-write-nothing-yet = No gap so far. That can change with the { $unanswered ->
        [one] 1 checkpoint
       *[other] { $unanswered } checkpoints
    } not answered yet.
report-write-order = Documents with the highest risks that nobody has accepted come first. What to write and why is under "Gaps by template".
report-provisional-legend = * Provisional: not everything is answered. In parentheses: the range that the score can still reach.
report-no-gaps = No gaps.
report-template-empty = No checkpoint of this document applies.
report-template-found = { $path }
report-template-missing = Not found: this document has yet to be created.
report-section-why = { $section }: { $why }
report-named = { $id } { $title }
report-heading-named = { $id }: { $title }
report-accepted-mark = accepted until { $until }
report-begin-accepted = { $gap } (accepted until { $until })
report-accepted-until = until { $until }: { $why }
report-accepted-expired-why = until { $until } (expired): { $why }
report-accepted-expired = { $until } (expired)
report-overdue = { $due } (overdue)
report-flag-mark = discuss
report-carried-mark = carried, not confirmed
report-changed-mark = question changed since
report-disagreement-mark = disagreement
report-no-reason-mark = N/A without a reason
report-finding-counts = { $open } open, { $possible } possible, { $clear } clear, { $unknown } unknown. Findings do not change the score.
report-actions-order = In order of risk, effort and gain, with accepted risks last. The gain is what closing the gap adds to the score of the review.
report-actions-settled =
    { $count ->
        [one] The action at 1 checkpoint counts as done and is
       *[other] The actions at { $count } checkpoints count as done and are
    } not listed, because the answer is Yes or N/A: { $ids }
report-no-actions = There are no gaps.
report-and-more = and { $count } more
report-no-action-yet = (no action yet) { $question }
report-support = { $confidence }, { $evidence ->
        [0] no evidence
        [one] 1 piece of evidence
       *[other] { $evidence } pieces of evidence
    }
report-support-evidence = { $evidence ->
        [one] 1 piece of evidence
       *[other] { $evidence } pieces of evidence
    }
report-support-none = not recorded
report-no-good = No checkpoint is answered yes yet.
report-by-at = { $by } ({ $at })
report-side = { $answer }: { $note }
report-side-unnamed = Answer { $number }
report-method-values = The value v is 1 for yes, 1/2 for partial and 0 for no. The weight w follows the severity: 3 for high, 2 for medium, 1 for low.
report-method-score = The score is the sum of w*v over what is answered, divided by the sum of w over what applies, as a percentage rounded down (at least 1 if above zero). Unanswered counts nothing, so the score only rises by answering well.
report-method-range = The top of the range is the score if everything unanswered were a yes. N/A with a reason is left out; without a reason it counts as unanswered.
report-method-risk = A no carries the risk of its severity, a partial one step less (high becomes medium, medium and low become low). An accepted risk keeps its level and opens again the day after its date.
report-method-rating = Any high risk means "needs improvement"; without one, any medium risk means "room for improvement"; otherwise "good". While anything is unanswered, the rating is provisional.
report-method-groups = Sections, pillars, principles and templates pool their checkpoints and use the same formula; they are never means of percentages.
report-method-this = { $gained } / { $applicable } = { $score } %
report-method-applicable = { $all } in all - { $na } n/a = { $applicable } that apply
report-method-answered = { $answered } answered ({ $yes } yes, { $partial } partial, { $no } no), { $unanswered } unanswered
report-show-title = Answers: { $workload }
report-practice = { $id } { $title } (edition { $edition })
report-practice-slug = { $id } { $title } ({ $slug }, edition { $edition })
report-finding-line = { $id } { $title } (severity: { $severity }; { $state })
report-finding-related = { $id } { $title } (related)
report-checks-prowler = Prowler: { $ids }
report-checks-security-hub = Security Hub CSPM: { $ids }
report-checks-config = AWS Config: { $ids }
report-packs-title = Packs
report-no-packs = There are no packs.
report-pack-version = { $id } { $version }
report-language-ja = Japanese
report-language-en = English
report-compare-title = What changed: { $workload }
report-label-then = Then
report-label-now = Now
report-label-change = Change
report-label-class = Kind of change
report-label-score-all = Score of everything
report-label-whole-review = Whole review
report-from-to = { $old } -> { $new }
report-compared-count = The scores cover the { $compared ->
        [one] 1 checkpoint
       *[other] { $compared } checkpoints
    } that both reviews ask in the same words{ $other ->
        [0] .
        [one] ; 1 more is listed at the end.
       *[other] ; { $other } more are listed at the end.
    }
report-compare-no-worse = No new high risks, and nothing got worse.
report-compare-nothing = No answer differs.
report-group-new-high = New high risks ({ $count })
report-group-regressed = Others that got worse ({ $count })
report-group-resolved = Resolved ({ $count })
report-group-content-changed = Question changed ({ $count })
report-group-content-added = Added ({ $count })
report-group-content-retired = Not asked any more ({ $count })
report-part-changes = Changes by section
report-part-notes = Notes on the review
report-part-content = Checkpoints that are not compared
report-change-flagged = set
report-change-unflagged = taken away
report-class-became-na = Became n/a
report-class-was-na = Was n/a
report-class-became-unanswered = No longer answered
report-class-newly-answered = Newly answered yes
report-class-new-gap = New gap
report-class-resolved = Resolved
report-class-improved = Improved
report-class-regressed = Got worse
report-class-still-open = Still open
report-class-edited = Edited
report-class-same = Unchanged
report-trend-title = Reviews over time: { $workload }
report-part-trend-reviews = Reviews
report-part-trend-open = Open longest
report-part-trend-back = Met once and open again
report-trend-own = Each score covers what that review asks.
report-trend-course = Course: one digit for each review, the tens of its score (9 is 90 or more, - is no score).
report-label-course = Course
report-label-first = First
report-label-last = Last
report-label-open = Open
report-trend-since = since { $review }, in { $reviews ->
        [one] 1 review
       *[other] { $reviews } reviews
    }
report-trend-back = met in { $met }, open again in { $again }
report-group-pillars = By pillar
report-part-answers-of = All answers: { $pillar }
report-chart-pillars = Score by pillar
report-chart-trend-pillars = Score by pillar over time
report-strongest-pillar = Strongest pillar: { $pillar } ({ $score } % of what is answered).
report-weakest-pillar = Weakest pillar: { $pillar } ({ $score } % of what is answered, { $high ->
    [one] { $high } high risk
   *[other] { $high } high risks
}).
