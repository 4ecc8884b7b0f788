"""The records of a plan repository: frozen pydantic models of the record format, version 1, nothing but data.

Each field's description is its documentation page (``docs/records/``) and, later, its JSON Schema.
"""
