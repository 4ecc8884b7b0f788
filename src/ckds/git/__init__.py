"""The only module that runs git. It asks; only ``commit`` changes a repository, when a person asked for it."""
