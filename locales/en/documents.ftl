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
arg-templates = The folder of the design documents; finds the heading for each gap.
error-document-outside = { $file } is not read: it is a link that leads out of the folder
hint-document-outside = Put the file itself into the folder.
error-document-too-many = { $file } is not read: no more than { $most } documents are
hint-document-too-many = Move the documents that you do not need to another folder.
hint-templates-folder = Name the folder of the cloud-design-*.md files with --templates.
