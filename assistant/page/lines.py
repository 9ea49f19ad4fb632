"""A file of JSON lines in the store's folder: what readers thought, what staff decided, what was asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any


class Lines:
    """One file; several threads of one process may add to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()

    def add(self, entry: Mapping[str, Any]) -> None:
        """One more line."""
        with self._lock, self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry, ensure_ascii=False) + "\n")

    def all(self) -> list[str]:
        """The lines as they stand; none where there is no file yet."""
        return self.path.read_text(encoding="utf-8").splitlines() if self.path.is_file() else []

    def keep(self, wanted: Callable[[str], bool]) -> int:
        """Forget every line that is not wanted; how many. The file is replaced in one step."""
        with self._lock:
            lines = self.all()
            kept = [line for line in lines if wanted(line)]
            if len(kept) < len(lines):
                fresh = self.path.with_suffix(".new")
                fresh.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
                fresh.replace(self.path)
        return len(lines) - len(kept)
