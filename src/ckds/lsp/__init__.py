"""The language server: diagnostics, hover, completion, rename and fixes in an editor."""
