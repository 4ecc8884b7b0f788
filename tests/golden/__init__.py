"""Golden tests: what the shipped plans must say, worked out by hand from the five seed documents."""
