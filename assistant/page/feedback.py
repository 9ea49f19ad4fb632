"""What readers thought of an answer: one JSON line in the store's folder for each button pressed, and none else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from assistant.answer import Answer
from assistant.page.lines import Lines

FILE_NAME = "feedback.jsonl"
#: A comment longer than this is cut; the page's box already stops there.
LONGEST_COMMENT = 500


class Feedback:
    """An append-only file of ratings; no address and no name is written."""

    def __init__(self, folder: Path) -> None:
        self._lines = Lines(folder / FILE_NAME)

    @property
    def path(self) -> Path:
        """Where the ratings are kept."""
        return self._lines.path

    def add(self, questions: tuple[str, ...], answer: Answer, rating: str, comment: str = "") -> None:
        """Keep one rating ("good" or "bad"); `questions` are the turns up to the rated one."""
        if rating not in ("good", "bad"):
            raise ValueError(f"评价只有 good 与 bad 两种：{rating!r}")
        self._lines.add(
            {
                "time": datetime.now(UTC).isoformat(timespec="seconds"),
                "rating": rating,
                "comment": comment.strip()[:LONGEST_COMMENT],
                "turns": list(questions),
                "status": answer.status,
                "answer": answer.answer,
                "cells": [figure.cell for figure in answer.figures],
            }
        )
