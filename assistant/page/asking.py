"""One question from the page to the assistant and back, without Gradio: what the handlers in `layout` call."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import replace
from typing import Protocol

from assistant.answer import Answer
from assistant.page import words
from assistant.page.conversation import Turn

log = logging.getLogger(__name__)

Turns = tuple[Turn, ...]

#: Seconds until the page says that it is still looking, and between two such looks.
PATIENCE = 0.4


class Asks(Protocol):
    """What the page needs of `assistant.Assistant`."""

    def ask(self, question: str, history: tuple[str, ...] = ()) -> Answer: ...


class Asking:
    """Asks in worker threads, so that a slow question holds up nobody and can be left."""

    def __init__(self, assistant: Asks, is_warm: Callable[[], bool], workers: int = 8) -> None:
        self._assistant = assistant
        self._is_warm = is_warm
        self._workers = ThreadPoolExecutor(workers, thread_name_prefix="ask")

    def answer_last(self, turns: Turns) -> Iterator[Turns]:
        """Answers the last turn; yields in between only when it takes a while."""
        *earlier, last = turns
        history = tuple(turn.question for turn in earlier)
        future = self._workers.submit(self._assistant.ask, last.question, history)
        shown = ""
        while True:
            try:
                yield (*earlier, self._finished(last, future))
                return
            except NotYet:
                state = words.LOOKING if self._is_warm() else words.WARMING
                if state != shown:
                    shown = state
                    yield (*earlier, replace(last, state=state))

    def _finished(self, turn: Turn, future: Future[Answer]) -> Turn:
        """The turn with its answer; raises NotYet while there is none."""
        try:
            return replace(turn, answer=future.result(timeout=PATIENCE), state="", draft="")
        except NotYet:
            if not future.done():
                raise
            log.exception("提问失败")
        except Exception:
            # The edge: a reader sees one sentence, the operator the traceback. The question is not logged.
            log.exception("提问失败")
        return replace(turn, state=words.FAILED)


def asked(turns: Turns, question: str, from_turn: int | None = None) -> Turns:
    """The talk with one more question; `from_turn` drops that turn and what came after it (an edited question)."""
    kept = turns if from_turn is None else turns[:from_turn]
    question = question.strip()
    return (*kept, Turn(question)) if question else kept


def stopped(turns: Turns) -> Turns:
    """The talk after 停止: a question without an answer says that it was left."""
    if not turns or turns[-1].answer is not None:
        return turns
    return (*turns[:-1], replace(turns[-1], state=words.STOPPED))
