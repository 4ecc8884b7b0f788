"""The only module that runs git. It asks; it never changes a repository."""
