"""What was read from a plan repository, held together: records, their documents, the directory of units."""
