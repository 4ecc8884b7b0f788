"""ckds (chuyển đổi số): digital-transformation plans as YAML files in git."""

__version__ = "0.1.0"
