"""Input that was made to hurt: files, folders, git settings, phrases; what each gets stands in ``docs/hostile.md``."""
