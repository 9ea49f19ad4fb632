"""What tests look at in answers and in checked drafts."""

from __future__ import annotations

from assistant import Assistant
from assistant.answer import Answer
from assistant.drafts.check import check_draft
from corpus.store import Store


def figures(answer: Answer) -> list[str]:
    """The numbers of an answer with their units, as they are told: ["5期", "60%"]."""
    return [f"{figure.value}{figure.unit}" for figure in answer.figures]


def sorted_figures(answer: Answer) -> list[str]:
    """The same where their order says nothing."""
    return sorted(figures(answer))


def told(store: Store, *turns: str) -> Answer:
    """The answer to the last of several questions of one conversation."""
    return Assistant(store).ask(turns[-1], turns[:-1])


def judged(text: str, assistant: Assistant) -> list[tuple[str, str, str]]:
    """Every figure of a draft: as it is written, the verdict, and what is right instead."""
    return [(each.text, each.verdict, each.correct) for each in check_draft(text, assistant)]
