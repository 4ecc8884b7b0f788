"""The command line: one module a command, each only reads its options, asks, and prints."""
