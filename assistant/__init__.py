"""From a question to an answer with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.ask import Assistant

__all__ = ["Assistant"]


def __getattr__(name: str) -> Any:
    """`Assistant` is imported when it is first named: modules beneath need not load it."""
    if name == "Assistant":
        from assistant.ask import Assistant

        return Assistant
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
