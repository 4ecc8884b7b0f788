"""Numbers and target phrases."""  # noqa: A005 - always imported as tests.numbers
