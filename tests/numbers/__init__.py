"""Numbers and target phrases."""
