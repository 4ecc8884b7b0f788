"""The gate: ``ckds check``, ``diff``, ``waiver`` over real git histories."""
