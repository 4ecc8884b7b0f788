"""What follows from the records on a day: pure functions, no clock, no file."""
