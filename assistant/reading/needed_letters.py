"""Which letters a text must hold for a pattern to stand in it: patterns that cannot are passed over unsearched."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from re import _constants as part  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Generic, TypeVar

Kept = TypeVar("Kept")

#: No letter is known that is needed.
_UNKNOWN: frozenset[str] = frozenset()


def needed_letters(pattern: str) -> list[frozenset[str]]:
    """Sets of letters; a text in which the pattern stands holds at least one letter of each set.

    >>> sorted(map(sorted, needed_letters("(?:予以)?公开[率比]")))
    [['公'], ['开'], ['比', '率']]
    >>> needed_letters("(?:予以|.)"), needed_letters("[^公]*")
    ([], [])
    """
    parsed = _parser.parse(pattern)
    return [] if parsed.state.flags & re.IGNORECASE else _of_sequence(parsed)


def _of_sequence(parts: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    return [letters for what, detail in parts for letters in _of_part(what, detail) if letters]


def _of_part(what: Any, detail: Any) -> list[frozenset[str]]:
    if what is part.LITERAL:
        return [frozenset(chr(detail))]
    if what is part.IN:
        return [_of_class(detail)]
    if what is part.BRANCH:
        return [_of_branches(detail[1])]
    if what is part.SUBPATTERN:
        _, added_flags, _, inner = detail
        return [] if added_flags & re.IGNORECASE else _of_sequence(inner)
    if what is part.ATOMIC_GROUP:
        return _of_sequence(detail)
    if what in (part.MAX_REPEAT, part.MIN_REPEAT, part.POSSESSIVE_REPEAT):
        return _of_sequence(detail[2]) if detail[0] else []
    if what is part.ASSERT:  # what stands before or behind is in the text, too
        return _of_sequence(detail[1])
    return []


def _of_class(members: Sequence[tuple[Any, Any]]) -> frozenset[str]:
    plain = all(what is part.LITERAL for what, _ in members)
    return frozenset(chr(letter) for _, letter in members) if plain else _UNKNOWN


def _of_branches(branches: Iterable[Iterable[tuple[Any, Any]]]) -> frozenset[str]:
    """One letter of each branch, the rest of what it needs left out; unknown where a branch needs none."""
    each = [min(_of_sequence(branch), key=len, default=_UNKNOWN) for branch in branches]
    return frozenset().union(*each) if all(each) else _UNKNOWN


class ByLetter(Generic[Kept]):
    """Things that each belong to a pattern, found again by the letters of a text."""

    def __init__(self, things: Sequence[tuple[re.Pattern[str], Kept]]) -> None:
        """Each thing is kept under the set of letters that is the rarest among all patterns."""
        needed = [needed_letters(pattern.pattern) for pattern, _ in things]
        common = Counter(letter for sets in needed for letter in {letter for letters in sets for letter in letters})
        self._always: list[tuple[re.Pattern[str], Kept]] = []
        self._under: dict[str, list[tuple[re.Pattern[str], Kept]]] = defaultdict(list)
        for thing, sets in zip(things, needed, strict=True):
            letters = min(sets, key=lambda letters: sum(common[letter] for letter in letters), default=_UNKNOWN)
            for letter in letters:
                self._under[letter].append(thing)
            if not letters:
                self._always.append(thing)

    def all(self) -> list[tuple[re.Pattern[str], Kept]]:
        """Every thing with its pattern, each once."""
        return [*self._always, *{id(thing): thing for under in self._under.values() for thing in under}.values()]

    def in_text(self, text: str) -> list[tuple[re.Pattern[str], Kept]]:
        """The things whose pattern may stand in the text, each once: all whose pattern does, and some others."""
        met = {id(thing): thing for letter in set(text) for thing in self._under.get(letter, ())}
        return [*self._always, *met.values()]
