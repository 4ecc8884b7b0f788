"""Vietnamese numbers and the target phrases of plans: text in, frozen values out, no clock, no files."""
