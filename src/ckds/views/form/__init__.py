"""The workbook that a unit fills in: what it shows, and which columns are open; the same names on the way out and back."""
