"""What every error of ours that a user may read has in common."""

from __future__ import annotations


class Told(Exception):
    """An error whose message is one sentence for users: it is shown as it is, where it is caught at the edge."""
