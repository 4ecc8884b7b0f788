"""YAML text as a tree that knows the place of every token. Nothing here reads a file or knows a record."""
