"""The bodies a question names, as `assistant.names.publishers` tells them to everybody else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from corpus.agencies import body_named


class NameIndex(Protocol):
    """What the store must answer; `corpus.facts.FactStore` does."""

    def aliases(self, candidates: Collection[str]) -> list[tuple[str, str]]:
        """(key, publisher) for every candidate that is indexed (`corpus.agencies.alias_keys`)."""


@dataclass(frozen=True, slots=True)
class PublisherMatch:
    """One name in the question.

    publishers:     whom it means; several when it fits several and nothing in the question decides.
    start, end:     half-open span of `text` in the question as asked.
    exact:          the name was written as somebody says it; False for a corrected typo.
    corrected_from: what was typed, where a typo was corrected: the answer must say so.
    outer:          a place written before the name that the publisher's own name does not confirm ("江苏省").
    offered:        a bare place without a report (上海): its one organ that has one, to be asked back, never answered.
    stands_in:      a government's office, which reports where the government itself does not (上海市政府).
    """

    publishers: tuple[str, ...]
    text: str
    start: int
    end: int
    exact: bool = True
    corrected_from: str = ""
    outer: str = ""
    offered: bool = False
    stands_in: bool = False


@dataclass(frozen=True, slots=True)
class UnknownPublisher:
    """A body the question names and the corpus does not have.

    nearest: publishers to offer instead, never to answer from.
    within:  the governments it is an organ of and that have reports, or the office that reports for it: their prose
             may speak of it, their tables do not.
    organ:   its name without its place, as prose would say it; "" where it is no organ.
    """

    text: str
    start: int
    end: int
    nearest: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    organ: str = ""

    @property
    def told_by(self) -> tuple[str, ...]:
        """Publishers whose prose may answer for it: the government of an organ, the office of a government."""
        return self.within if self.organ or all(body_named(name).organ for name in self.within) else ()


@dataclass(frozen=True, slots=True)
class Publishers:
    """All bodies of a question, in the order they are named.

    spans:       everything that names or qualifies a body, to be stripped before retrieval.
    refers_back: 我市, 该局, 你们单位: the body of the conversation is meant.
    kind:        各县, 哪个街道: all bodies of this kind are meant, below the government that is named, if any.
    counted:     how many of the kind they are said to be (三个局); 0 where that is not said.
    """

    matches: tuple[PublisherMatch, ...] = ()
    unknown: tuple[UnknownPublisher, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    refers_back: bool = False
    kind: str = ""
    counted: int = 0

    @property
    def sure(self) -> tuple[str, ...]:
        """The publishers that are meant beyond doubt, each once, in the order they are named."""
        return tuple(dict.fromkeys(match.publishers[0] for match in self.matches if match not in self.ambiguous))

    @property
    def ambiguous(self) -> tuple[PublisherMatch, ...]:
        """The names that fit several publishers, or one that is only offered."""
        return tuple(match for match in self.matches if len(match.publishers) > 1 or match.offered)
