"""Findings in the formats that pipelines and code hosts read. Each is one pure function of a view."""
