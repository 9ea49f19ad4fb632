"""A claim that one counted thing exceeds another (调查比征集多, 县级文件超过市级): both are compared, or no verdict.

Each side must be one number whose own words say all of it, of one kind of measure and none of them rough. That both
stand in one sentence says nothing of which is larger.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.prose.evidence import Evidence, Source, counted
from assistant.prose.reckoning import Reckoning, apart_from_each_other, fits_of
from assistant.prose.wording import Asked
from assistant.reading.chatter import VERDICT

_SIZE = "多|少|高|低|大|小"
#: 调查比征集多, 公报较解读少得多.
_THAN = re.compile(
    rf"^(?P<one>[^，,]+?)(?:比起?|较)(?P<other>[^，,]+?)(?:要|还|更|都|办得|发得|来得|得)?(?P<way>{_SIZE})(?:得多|很多|一?些|一?点|了)?的?$"
)
_EXCEEDS = re.compile(
    "^(?P<one>[^，,]+?)(?:远远?|明显|已经?|也|都|还|竟)?(?:(?P<up>超过|多于|高于|大于|多过|超出|胜过)|(?P<down>少于|低于|小于|不及(?![时格])|不如|少过))了?(?P<other>[^，,]+)$"
)
#: A superlative is a claim about all that stand beside.
COMPARES = re.compile(
    rf"超过|多于|高于|大于|多过|超出|少于|低于|小于|不及(?![时格])|不如|(?:比|较)[^，,。？?例率重赛]+?(?:{_SIZE})(?![家型量数级学])|最[多少高低大小]|(?:一样|同样)多|持平"
)
_UP = frozenset("多高大")


class Compared(NamedTuple):
    """The two numbers of a claim, and whether the first exceeds the other as it says; None where they do not tell."""

    evidence: tuple[Evidence, ...]
    holds: bool | None


def compares(asked: Asked) -> bool:
    """Whether a claim says of one thing that it is more or less than another one."""
    return bool(COMPARES.search(VERDICT.sub("", asked.text)))


def exceeding(asked: Asked, source: Source) -> Compared:
    """What the report prints of both things that a claim compares.

    >>> _sides("网上调查比民意征集多"), _sides("县级文件超过市级")
    ((('网上调查', '民意征集'), True), (('县级文件', '市级'), True))
    """
    sides = _sides(VERDICT.sub("", asked.text).strip("？?。，, "))
    if sides is None:
        return Compared((), None)
    (one, other), more = sides
    reading = Reckoning("difference", (one, other), "")
    found = [fits_of(side, reading, one, source) for side in (one, other)]
    fits = [best[0] for best in found if len(best) == 1 and best[0].named == 1]
    if len(fits) < 2 or not apart_from_each_other(fits):
        return Compared((), None)
    values = [fit.mention.value for fit in fits]
    larger = values[0] > values[1] if more else values[0] < values[1]
    return Compared(tuple(counted(fit.mention, asked, source) for fit in fits), larger)


def _sides(claim: str) -> tuple[tuple[str, str], bool] | None:
    """The two things of a claim, and whether the first one is said to be more."""
    if found := _THAN.search(claim):
        return (found["one"], found["other"]), found["way"] in _UP
    if found := _EXCEEDS.search(claim):
        return (found["one"], found["other"]), bool(found["up"])
    return None
