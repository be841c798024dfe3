help-pack-new = Begins a pack of your own, with every key explained.
help-pack-upgrade = Moves a review to the version of its packs that is found now.
arg-pack-new-dir = The folder of the new pack; it must be new or empty.
arg-pack-new-id = The pack's id; from the folder's name unless given.
arg-pack-new-title = What people call the pack.
arg-upgrade-review = The review to move.
arg-upgrade-dry-run = Say what would change, and write nothing.
pack-unknown-key = packs do not have the key { $key }; it is ignored
hint-pack-unknown-key = check its spelling; "tenken check --schema pack" lists the keys
pack-bad-version = { $key } cannot be "{ $version }": that is no version
hint-pack-bad-version = use numbers with points, and a word behind them if you like: 1.2.0 or 2.0.0-draft
pack-no-number = "{ $id }" has no number behind a point, so it belongs to no section
hint-pack-no-number = the checkpoints of the section PRV-1 are called PRV-1.01, PRV-1.02 and so on
pack-no-section = { $id } belongs to the section { $section }, which this file does not have
hint-pack-no-section = add [[sections]] with id = "{ $section }", or change the id of the checkpoint
pack-asked-and-retired = { $id } is retired here, but line { $asked } still uses it
hint-pack-asked-and-retired = give the new question the next free number: the number of a retired checkpoint is never used again
pack-elsewhere = "{ $id }" is defined in { $file } already (line { $line })
pack-untranslated = { $id }: { $key } has no { $lang ->
    [ja] Japanese
   *[en] English
} text
pack-untranslated-alone = { $key } has no { $lang ->
    [ja] Japanese
   *[en] English
} text
hint-pack-untranslated = until it is translated the other language is shown; or take the language out of "languages" in pack.toml
pack-nothing = { $id } has no checkpoints
hint-pack-nothing = add a checkpoint whose id begins with it, or take it out
pack-unlinked =
    { $count ->
        [one] the finding { $ids } names no checkpoint, so nothing shows whether it is there
       *[other] { $count } findings name no checkpoint, so nothing shows whether they are there: { $ids }
    }
hint-pack-unlinked = name in each the checkpoints that would show it: checkpoints = ["PRV-1.01"]
pack-file-twice = "{ $file }" is listed twice
hint-pack-file-twice = take one of them out
pack-file-missing = there is no file "{ $file }" beside pack.toml
hint-pack-file-missing = check the name, make the file, or take it out of the list
pack-file-outside = "{ $file }" is not inside the pack's own folder
pack-too-many-files = a pack has at most { $most } pillar files
hint-pack-too-many-files = make several packs of it: a review can name more than one
type-words = a text in one or both languages
type-lists = lists of texts in one or both languages
error-pack-twice = more than one pack has the id "{ $id }": { $places }
hint-pack-twice = give one of them another id in its pack.toml, or name the folder of the one you mean with --pack
pack-twice-place = { $places } and { $place }
error-pack-clash = the packs "{ $first }" and "{ $second }" cannot be used in one review, because both have { $count ->
    [one] the id { $ids }
   *[other] { $count } ids in common: { $ids }
}
hint-pack-clash = change the ids in one of them, or make a review for each
pack-ids-cut = { $ids } and more
no-longer-asked = { $id } is no longer asked since version { $since }; its answer is kept but not counted
no-longer-asked-ever = { $id } is no longer asked; its answer is kept but not counted
hint-no-longer-asked = nothing has to be done; the summary lists it under what is no longer asked
other-version = this review answers version { $named } of the pack "{ $pack }", and version { $found } is found
hint-other-version = "tenken pack upgrade" moves the review there and asks changed questions again; --dry-run shows what would change
hint-older-version = bring the newer pack into its folder, or name it with --pack; until then the older questions are asked
pack-list-none = Packs of your own are found in { $folders }. "tenken pack new DIR" begins one.
new-pack-not-empty = { $folder } already holds { $found }; nothing was written
hint-new-pack-not-empty = name a folder that is new or empty
new-pack-no-folder = { $folder } is a file, not a folder
new-pack-bad-id = "{ $id }" cannot be the id of a pack
new-pack-taken = there is a pack "{ $id }" already: { $place }
hint-new-pack-taken = choose another id: --id NAME
new-pack-made = Made the pack in { $folder }: { $files }.
new-pack-next =
    Write your questions into it, then:
        tenken check { $folder }
        tenken pack show { $pack }
        tenken new orders.review.toml --pack { $pack }
upgrade-label-packs = Packs
upgrade-pack = { $pack } { $named } -> { $found }
upgrade-label-kept = As before
upgrade-label-again = Asked again
upgrade-label-retired = No longer asked
upgrade-label-open = Not answered
upgrade-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
upgrade-counted = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}: { $ids }
upgrade-open = { $count ->
    [one] { $count } question, new ones included
   *[other] { $count } questions, new ones included
}
upgrade-written = { $file } is moved. What is asked again keeps its old question and answer in the note.
upgrade-dry = Nothing was written. Without --dry-run { $file } is moved.
upgrade-nothing = { $file } is up to date with its packs; nothing was changed.
error-upgrade-back = the pack "{ $pack }" is found in version { $found }, which is older than { $named } of the review; nothing was changed
report-group-no-longer-asked = No longer asked ({ $count })
report-no-longer-asked-since = since version { $since }
pack-show-group = Group: { $group }
pack-show-retired = Retired checkpoints
pack-show-since = Since
pack-show-notes = Notes of the document
pack-show-topic = Topic
pack-show-untranslated = Not translated
pack-show-untranslated-count = { $count ->
    [one] { $count } text has
   *[other] { $count } texts have
} no { $lang ->
    [ja] Japanese
   *[en] English
}; "tenken check" lists them
notice-other-version = Pack { $pack } is { $found } now, not { $named }: "tenken pack upgrade" moves the review.
notice-older-version = This review answers { $pack } { $named }; only { $found } is found.
