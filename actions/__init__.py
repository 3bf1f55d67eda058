"""The doing: one action server call a turn, one file a skill; the thinking is in ``advisor``."""
