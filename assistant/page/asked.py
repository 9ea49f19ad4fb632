"""Questions of visitors, kept only where the operator turns it on: without an address, and not longer than promised."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.page.lines import Lines

if TYPE_CHECKING:
    from assistant.page.asking import Asks

FILE_NAME = "questions.jsonl"
#: Seconds between two looks for questions that are too old.
_OFTEN = 3600.0
log = logging.getLogger(__name__)


class QuestionLog:
    """A file of questions in the store's folder; `days` is how long one stays."""

    def __init__(self, folder: Path, days: int) -> None:
        self._lines = Lines(folder / FILE_NAME)
        self._keep = timedelta(days=days)

    @property
    def path(self) -> Path:
        """Where the questions are kept."""
        return self._lines.path

    def add(self, question: str, answer: Answer, now: datetime | None = None) -> None:
        """Keep a question and what became of it: never who asked, and the time only to the hour."""
        hour = (now or datetime.now(UTC)).replace(minute=0, second=0, microsecond=0)
        self._lines.add(
            {"time": hour.isoformat(), "question": question, "status": answer.status, "route": answer.route}
        )

    def prune(self, now: datetime | None = None) -> int:
        """Forget what is older than promised; how many questions. A line that is no question is forgotten too."""
        oldest = (now or datetime.now(UTC)) - self._keep
        return self._lines.keep(lambda line: _time_of(line) > oldest)

    def keep_pruning(self) -> None:
        """Prune now and every hour, whether questions are still kept or not."""
        try:
            self.prune()
        except OSError:
            log.exception("过期的提问没有清除")
        timer = Timer(_OFTEN, self.keep_pruning)
        timer.daemon = True
        timer.start()


class Recorded:
    """An assistant whose questions are kept."""

    def __init__(self, assistant: Asks, questions: QuestionLog) -> None:
        self._assistant = assistant
        self._questions = questions

    def ask(self, question: str, history: tuple[str, ...] = (), told: Callable[[Answer], None] | None = None) -> Answer:
        """Asks, and keeps the question once it is answered."""
        answer = self._assistant.ask(question, history, told)
        self._questions.add(question, answer)
        return answer


def _time_of(line: str) -> datetime:
    try:
        return datetime.fromisoformat(json.loads(line)["time"])
    except (ValueError, KeyError, TypeError):
        return datetime.min.replace(tzinfo=UTC)
