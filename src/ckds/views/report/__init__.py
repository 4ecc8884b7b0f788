"""Reports an office can sign: what they say, ready to be put into any format."""
