"""Forms that units have filled in → what they say, row by row; what cannot be read stops its own row alone."""
