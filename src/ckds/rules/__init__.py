"""The linter's rules: one rule, one module, one page of documentation, one folder of examples.

A module is named ``ckNNN_<name>``; its docstring is the rule's page. It holds ``RULE`` and, unless the rule words
a problem of text or schema, ``check`` (one plan) or ``check_repository`` (settings, units, waivers).
"""
