"""The record format for editors: JSON Schema of every record type, and what each field takes."""
