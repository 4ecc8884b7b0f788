"""A YAML text with one value changed, added or taken out, and every other byte as it was: pure, text in and text out."""
