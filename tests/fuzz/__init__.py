"""Random and guided input for every way into ckds; ``tools/fuzz.py`` runs the same for as long as wanted."""
