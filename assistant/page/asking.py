"""One visit's talk, and the questions of it put to the assistant, without Gradio: what `layout`'s handlers call."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from threading import Event, Lock
from typing import Any, Protocol

from assistant.answer import Answer
from assistant.page import words
from assistant.page.conversation import Turn

log = logging.getLogger(__name__)

Turns = tuple[Turn, ...]

#: Seconds until the page says that it is still looking, and between two such looks.
PATIENCE = 0.4
#: What a turn says while its answer is looked for.
_LOOKING = ("", words.LOOKING, words.WARMING, words.WRITING)


class Asks(Protocol):
    """What the page needs of `assistant.Assistant`."""

    def ask(
        self, question: str, history: tuple[str, ...] = (), told: Callable[[Answer], None] | None = None
    ) -> Answer: ...


class Left(Exception):
    """Nobody waits for this answer any more."""


class Talk:
    """The turns of one visit. Handlers of one visit may overlap, so every change is made under a lock, in place."""

    def __init__(self) -> None:
        self._turns: Turns = ()
        self._lock = Lock()

    def __deepcopy__(self, memo: object) -> Talk:
        """Gradio copies the first value of a state for each visit: every visit begins with an empty talk."""
        return Talk()

    @property
    def turns(self) -> Turns:
        return self._turns

    def ask(self, question: str, from_turn: int | None = None) -> None:
        """One more question; `from_turn` first drops that turn and what came after it (an edited question)."""
        question = question.strip()
        if question:
            with self._lock:
                self._turns = (*self._turns[:from_turn], Turn(question))

    def clear(self) -> None:
        with self._lock:
            self._turns = ()

    def change(self, index: int, **changes: Any) -> None:
        """Change one turn: its state, rating or comment."""
        with self._lock:
            self._turns = (*self._turns[:index], replace(self._turns[index], **changes), *self._turns[index + 1 :])

    def fill(self, questions: tuple[str, ...], **changes: Any) -> bool:
        """Change the turn that these questions lead to, if the talk still holds it unanswered; whether it did."""
        index = len(questions) - 1
        with self._lock:
            if tuple(turn.question for turn in self._turns[: index + 1]) != questions:
                return False
            if self._turns[index].answer is not None or self._turns[index].state not in _LOOKING:
                return False
            filled = replace(self._turns[index], **changes)
            self._turns = (*self._turns[:index], filled, *self._turns[index + 1 :])
            return True

    def waiting(self) -> list[tuple[str, ...]]:
        """For every turn that waits for its answer, the questions up to it."""
        turns = self._turns
        open_ones = (i for i, turn in enumerate(turns) if turn.answer is None and turn.state in _LOOKING)
        return [tuple(turn.question for turn in turns[: i + 1]) for i in open_ones]

    def leave(self, state: str) -> None:
        """Questions that still wait are left, and say why."""
        for questions in self.waiting():
            self.fill(questions, state=state)


class Asking:
    """Asks in worker threads, so that a slow question holds up nobody and can be left."""

    def __init__(
        self,
        assistant: Asks,
        is_warm: Callable[[], bool],
        workers: int = 8,
        copied: Callable[[Answer], str] = lambda _: "",
    ) -> None:
        """`copied` is the text that a reader may take along, made once for each answer."""
        self._assistant = assistant
        self._copied = copied
        self._is_warm = is_warm
        self._workers = ThreadPoolExecutor(workers, thread_name_prefix="ask")

    def answer(self, talk: Talk) -> Iterator[None]:
        """Answers every waiting turn; yields whenever there is something new to show before the end.

        That is a word of patience, and the answer so far, sentence by sentence, where a language model words it. Who
        stops meanwhile keeps what was shown, and the model is left at its next sentence.
        """
        for questions in talk.waiting():
            news = Event()
            future = self._workers.submit(self._ask, talk, questions, news)
            future.add_done_callback(lambda _, news=news: news.set())  # type: ignore[misc]
            state = ""
            while not future.done():
                if news.wait(PATIENCE):
                    news.clear()
                    if not future.done():
                        yield
                elif not state:
                    state = words.LOOKING if self._is_warm() else words.WARMING
                    if talk.fill(questions, state=state):
                        yield
            talk.fill(questions, **self._finished(future))

    def _ask(self, talk: Talk, questions: tuple[str, ...], news: Event) -> Answer:
        def told(so_far: Answer) -> None:
            if not talk.fill(questions, so_far=so_far, state=words.WRITING):
                raise Left
            news.set()

        return self._assistant.ask(questions[-1], questions[:-1], told)

    def _finished(self, future: Future[Answer]) -> dict[str, Any]:
        try:
            answer = future.result()
            return {"answer": answer, "copied": self._copied(answer), "state": "", "so_far": None}
        except Left:
            return {}
        except Exception:
            # The edge: a reader sees one sentence, the operator the traceback. The question itself is not logged.
            log.exception("提问失败")
            return {"state": words.FAILED, "so_far": None}
