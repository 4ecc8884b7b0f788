"""The table of tasks or KPIs that ``ckds export`` writes and ``ckds import`` reads back: the same table in both directions."""
