# The design documents that gaps belong in.
documents-unread = This document could not be read.
documents-heading = { $path } (line { $line })
documents-heading-of = { $file }: { $path } (line { $line })
documents-add-under = No heading yet. Add one under "{ $path }" (line { $line }).
documents-add-before = No heading yet. Add one before "{ $path }" (line { $line }).
documents-add-after = No heading yet. Add one after "{ $path }" (line { $line }).
documents-no-headings = No heading yet. The document has no headings at all.
documents-looked = Looked in { $folder }: documents for { $found } of { $all } templates are there.
documents-placed = { $homeless ->
        [0] Gaps: { $gaps }, of which { $placed } with a heading to write under and { $unplaced } with none yet.
       *[other] Gaps: { $gaps }, of which { $placed } with a heading to write under, { $unplaced } with none yet, and { $homeless } without a document.
    }
documents-missing = Documents that do not exist yet: { $files }
documents-unused = Documents that no gap belongs in: { $files }
documents-label-place = Where
documents-label-also = See also
documents-label-unplaced = Gaps without a heading
documents-note-title = Design notes: { $name }
documents-note-name = { $file } ({ $workload })
documents-note-homeless = gaps without a template
documents-note-intro = In the order of the document's headings. When you have written something, answer its checkpoint again and make this file anew.
documents-note-by-risk = The highest risks come first. When you have written something, answer its checkpoint again and make this file anew.
documents-note-gaps = Gaps ({ $count })
documents-note-new = New heading ({ $path })
documents-note-first = New heading
documents-label-now = Answer now
documents-note-left = { $file } is for a document that has no gaps any more. It was left where it is.
documents-note-none = There are no gaps, so there is no file to write.
usage-notes-folder = --format design-notes needs a folder to write to
usage-notes-no-folder = { $file } is no folder
hint-notes-folder = name the folder for one file a document: -o DIR
arg-templates = The folder of the design documents; finds the heading for each gap.
error-document-outside = { $file } is not read: it is a link that leads out of the folder
hint-document-outside = put the file itself into the folder
error-document-too-many = { $file } is not read: no more than { $most } documents are
hint-document-too-many = move the documents that you do not need to another folder
hint-templates-folder = name the folder of the cloud-design-*.md files with --templates
