"""More than sixty defects planted in a copy of the shipped plans, one a file, each with exactly what must be said of it."""
