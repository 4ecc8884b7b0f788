"""Documents of offices (Word, Excel, text) → records, and an account of every paragraph and cell."""
