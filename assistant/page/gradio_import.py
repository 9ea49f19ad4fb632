"""Imports Gradio without what the page never uses and what takes most of the import's time."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch


def import_gradio() -> None:
    """Have Gradio imported, quickly; a no-op where it is already.

    Two things are kept from it. For each of its component classes Gradio 6 parses the class's source and rewrites a
    .pyi file beside it (`gradio.component_meta`), unless `inspect.getfile` knows no file for the class: so for this
    import it knows none. And it imports `mcp` where that is installed (`gradio.mcp`), for a server of its own that is
    not used here (see `programs`): so for this import it is not installed.
    """
    if "gradio" in sys.modules:
        return
    file_of = inspect.getfile

    def file_of_others(of: Any) -> str:
        if isinstance(of, type) and of.__module__.startswith("gradio."):
            raise OSError("no stub is wanted")
        return file_of(of)

    with patch.object(inspect, "getfile", file_of_others), _not_installed("mcp"):
        import gradio  # noqa: F401


@contextmanager
def _not_installed(package: str) -> Iterator[None]:
    """Importing the package raises ImportError meanwhile; nothing changes where it is imported already."""
    if package in sys.modules:
        yield
        return
    sys.modules[package] = None  # type: ignore[assignment] # what the import system takes for "not there"
    try:
        yield
    finally:
        del sys.modules[package]
