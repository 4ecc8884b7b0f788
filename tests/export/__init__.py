"""Typed tables for other systems, and SQL over them."""
