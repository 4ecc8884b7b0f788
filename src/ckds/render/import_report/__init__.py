"""How an import is shown: a page at the terminal, JSON, and an HTML page with the source beside the records."""
