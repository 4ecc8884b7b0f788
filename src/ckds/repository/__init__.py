"""The only reader of a plan folder. Reading never writes."""
