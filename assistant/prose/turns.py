"""What is known of a number from the numbers beside it: whose it is among several, and which end of a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.prose.ends import End
from assistant.prose.wording import Term
from corpus.report import PART_OF, Mention

#: From here on a word of a question is a name's.
_NAMED = 0.75
#: Names of one list differ in length by so many letters and no more.
_MORE = 2


class Names(NamedTuple):
    """The names of a list.

    pieces: all that stands between two joints. names: the pieces without what is said of all of them, which is `rest`.
    """

    pieces: tuple[str, ...]
    names: tuple[str, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose a number is that is told in turn with others: the place of its name; None where they do not pair.

    end: where the numbers told in turn end in the text. move: which way it changed (增长, 下降), where it says so.
    """

    names: Names
    at: int | None
    end: int
    move: str = ""

    @property
    def name(self) -> str:
        """Its own name, "" where it has none."""
        return "" if self.at is None else self.names.names[self.at]

    def meant(self, terms: Sequence[Term]) -> frozenset[int]:
        """The places of the names that the words of a question choose; none where they choose no one."""
        chosen = (self._chosen(term) for term in terms if term.heavy)
        return frozenset(at for at in chosen if at is not None)

    def _chosen(self, term: Term) -> int | None:
        """The one name that holds a word, by itself or with what is said of all; None where none or several do."""
        names = self.names.names
        for said in (names, [f"{name}{self.names.rest}" for name in names]):
            if holding := [at for at, text in enumerate(said) if term.in_text(text) >= _NAMED]:
                return holding[0] if len(holding) == 1 and self._is_own(holding[0], term) else None
        begun = [at for at, piece in enumerate(self.names.pieces) if any(piece.startswith(word) for word in term.same)]
        return begun[0] if len(begun) == 1 else None  # the last name may go on further than it seems: 微信|公众号

    def _is_own(self, at: int, term: Term) -> bool:
        """Whether a word that stands in a name is its own: the first and the last may hold what is said of all.

        Their own are about as many letters as the others have, at the end of the first and the begin of the last.
        """
        names = self.names.names
        most = max((len(name) for i, name in enumerate(names) if i != at), default=0) + _MORE
        own = names[at][-most:] if at == 0 else names[at][:most] if at == len(names) - 1 else names[at]
        return any(word in own or own in word for word in (term.word, *term.same)) or term.in_text(own) >= _NAMED


@dataclass(frozen=True, slots=True)
class Told(Mention):
    """A number with what it counts as it is told with its neighbours.

    printed: the words that say what it counts by themselves, as `counted` has them in the store.
    side:    which end of a change it is. turn: whose it is among numbers that are told in turn.
    """

    printed: str = ""
    side: End = ""
    turn: Turn | None = None


def has_its_name(mention: Mention) -> bool:
    """Whether a number is told in turn with others, and surely that of one name."""
    return isinstance(mention, Told) and mention.turn is not None and mention.turn.at is not None


def own_words(mention: Mention) -> str:
    """The words that say by themselves what a number counts, as they are printed beside it."""
    return (mention.printed if isinstance(mention, Told) else mention.counted).rpartition(PART_OF)[2]
