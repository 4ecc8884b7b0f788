"""View → text. Nothing here decides what is true, only how it looks."""
