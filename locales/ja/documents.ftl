# The design documents that gaps belong in.
