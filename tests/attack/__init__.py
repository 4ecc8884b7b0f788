"""Careless, tired and malicious use; the repositories are those of tests/writing and tests/forms, invented for tests."""
