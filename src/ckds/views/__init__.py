"""What is shown, before it is decided in which format: frozen, in words or in the contract's JSON shapes."""
