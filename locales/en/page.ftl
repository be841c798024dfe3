# Packs from documents, and documents from packs.
problem-too-deep = lists and quotations stand more than { $limit } deep in each other
hint-too-deep = make them less deep, then import the document again
help-pack-import = Makes a pack of pillar documents in Markdown.
help-pack-import-examples =
    tenken pack import pillar-security.md -o our-pack
    tenken pack import pillars/*.md -o our-pack --explain
    tenken pack import pillar-security.md -o our-pack --dry-run --explain
help-pack-export = Writes a pack as pillar documents in Markdown.
help-pack-export-examples =
    tenken pack export aws-security --to markdown -o pillar-security.md
    tenken pack export our-pack/ --to markdown -o pillars --lang en
arg-import-file = A pillar document; - for standard input. Several become the pillars of one pack.
arg-import-output = The pack's folder; a pack that is there is brought up to date.
arg-import-from = The format to read: markdown, the default.
arg-import-id = The pack's id; the folder's name unless given.
arg-import-title = The pack's title.
arg-explain = List what each line was taken for.
arg-dry-run = Read, and write nothing.
arg-export-to = The format to write: markdown, the default.
arg-export-output = The file to write, or a folder for several pillars.
arg-export-force = Overwrite files that are there.
usage-import-folder = a pack is written to a folder, not to standard output
hint-import-folder = name a folder with -o
usage-import-id = "{ $id }" cannot be the id of a pack
usage-import-other = { $folder } holds something that is no pack: { $file }
hint-import-other = name an empty folder with -o, or one that is not there yet
usage-no-checkpoints = { $file } has no checkpoint in it
hint-no-checkpoints = these were looked for: headings such as "### SEC-1: title", lines such as "**OPS-1: question**", and bullets under a heading "Checkpoints"
hint-no-headings = the document has no headings
hint-headings-seen = the headings that were seen:{ $list }
hint-headings-left = { $count ->
        [one] there is one more heading
       *[other] there are { $count } more headings
    }
usage-other-shape = { $file } seems to be the pillar of the pack in the other language, but not of the same shape: checkpoints of { $section } in the document { $page }, in the pack { $pack }
hint-other-shape = give both languages the same sections and bullets in the same order, or import it into another folder
usage-import-too-much = { $file } has too many links and services
usage-import-bad-id = { $file } leads to the id "{ $id }", which cannot be used
usage-same-pillar = { $first } and { $second } are both the pillar { $id } in one language
hint-same-pillar = make one document of them, or give one another id with a line "<!-- pillar: ID -->"
usage-shared-id = { $id } of { $file } stands in the pillar { $other } too
hint-shared-id = give one of them another number: reviews tell checkpoints apart by their ids
usage-import-too-large = the file of the pillar { $id } would be too large
import-made = Made the pack { $id } in { $folder }.
import-updated = Updated the pack in { $folder } from version { $old } to { $new }.
import-unchanged = The pack in { $folder } says what the documents say; nothing was written.
import-dry = Nothing was written to { $folder }. This is what the pack { $id } would be.
import-pillar = { "  " }{ $file }: pillar { $id }
import-counts = { "    " }{ $principles ->
        [one] 1 principle
       *[other] { $principles } principles
    }, { $sections ->
        [one] 1 section
       *[other] { $sections } sections
    }, { $checkpoints ->
        [one] 1 checkpoint
       *[other] { $checkpoints } checkpoints
    }, { $findings ->
        [one] 1 finding
       *[other] { $findings } findings
    }, { $templates ->
        [one] 1 template
       *[other] { $templates } templates
    }
import-kept = { "    " }{ $kept ->
        [one] The checkpoint is as before.
       *[other] All { $kept } checkpoints are as before.
    }
import-changed = { "    " }Checkpoints: { $kept } as before, { $new } new, { $retired } retired
import-new = { "      " }new: { $ids }
import-retired = { "      " }retired: { $ids }
import-notes = { "    " }{ $count ->
        [one] One part that has no place in a pack is kept as a note (line { $lines }).
       *[other] { $count } parts that have no place in a pack are kept as notes (lines { $lines }).
    }
import-next = Next: look through it with --explain, run "tenken check { $folder }", and begin with "tenken new NAME.review.toml --pack { $folder }".
page-line = line { $line }
page-severity-from = { $level } ({ $finding })
page-severity-unsaid = { $level } (not said)
page-new = new, { $level }
page-what-title = pillar
page-what-area-overview = heading: overview
page-what-area-principles = heading: principles
page-what-area-checkpoints = heading: checkpoints
page-what-area-mapping = heading: mapping
page-what-area-findings = heading: findings
page-what-overview = overview
page-what-principle = principle
page-what-group = group of sections
page-what-section = section
page-what-intro = section's intro
page-what-label = label
page-what-services = services
page-what-checkpoint = checkpoint
page-what-guidance = guidance
page-what-mapping = template
page-what-finding = finding
page-what-severity = severity
page-what-topic = topic of findings
page-what-head = head of a table
page-what-mark = mark of tenken
page-what-place = heading
page-what-note = kept as a note
usage-export-both = a document is written in one language
hint-export-both = write one after the other, with --lang ja and --lang en
usage-export-many = the pack has several pillars, and each becomes a document of its own
hint-export-many = name a folder with -o
export-written = Wrote { $file }.
export-left-out = Official practices and scanner checks have no place in a document and are left out.
export-unfaithful = Some texts of the pillar { $id } are read differently in a document; look through them with --explain when you import it.
