"""One wrong letter for the word of a kind behind a place that was read: 淮安士2024年 says 淮安市, 沭阳线 沭阳县.

The place alone names the body already; the letter names nobody else, so that no other publisher can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.names.publishers import Publishers

#: The words of kind and what is typed for them by ear; no letter that means something of its own there (是, 现, 去).
_TYPED = {"市": "士仕柿式拭恃", "县": "线陷馅羡", "区": "曲驱屈躯", "镇": "阵振朕", "局": "居菊桔"}
_KIND = {letter: kind for kind, letters in _TYPED.items() for letter in letters}
#: What the wrong letter stands before: a year, or the end of what is named.
_ENDS = re.compile(r"\d{2,4}年?|[去今前上]年|的|[,。?]|$")


class Slip(NamedTuple):
    """Where a wrong letter stands, the name as it was typed, and as it is meant."""

    start: int
    end: int
    typed: str
    meant: str


def class_slips(text: str, publishers: Publishers) -> Iterator[Slip]:
    """The wrong letters for a word of kind that stand right behind names which one publisher has."""
    for match in publishers.matches:
        kind = _KIND.get(text[match.end : match.end + 1], "")
        named = len(match.publishers) == 1 and f"{match.text}{kind}" in match.publishers[0]
        if kind and named and _ENDS.match(text, match.end + 1):
            typed = text[match.start : match.end + 1]
            yield Slip(match.end, match.end + 1, typed, f"{match.text}{kind}")
