"""A claim that one counted thing exceeds another (调查比征集多, 县级文件超过市级): both are compared, or no verdict.

Each side must be one number whose own words say all of it, of one kind of measure and none of them rough. That both
stand in one sentence says nothing of which is larger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.prose.carriers import put_out_by
from assistant.prose.evidence import Evidence, Source, counted
from assistant.prose.reckoning import Reckoning, apart_from_each_other, fits_of
from assistant.prose.wording import Asked
from assistant.reading.chatter import VERDICT
from corpus.report import Mention

_SIZE = "多|少|高|低|大|小"
_ASKS = "(?:吧|吗|么|嘛|没有?)?"
#: 调查比征集多, 公报较解读少得多.
_THAN = re.compile(
    rf"^(?P<one>[^，,]+?)(?:比起?|较)(?P<other>[^，,]+?)(?:要|还|更|都|办得|发得|来得|得)?(?P<way>{_SIZE})(?:得多|很多|一?些|一?点|了)?的?{_ASKS}$"
)
_EXCEEDS = re.compile(
    "^(?P<one>[^，,]+?)(?:远远?|明显|已经?|也|都|还|竟)?(?:(?P<up>超过|多于|高于|大于|多过|超出|胜过)|(?P<down>少于|低于|小于|不及(?![时格])|不如|少过))了?(?P<other>[^，,]+)$"
)
#: A superlative is a claim about all that stand beside.
COMPARES = re.compile(
    rf"超过|多于|高于|大于|多过|超出|少于|低于|小于|不及(?![时格])|不如|(?:比|较)[^，,。？?例率重赛]+?(?:{_SIZE})(?![家型量数级学])|最[多少高低大小]|(?:一样|同样)多|持平"
)
_UP = frozenset("多高大")
#: 微博|发得|比公众号多
_DID = re.compile("(?<=[一-龥]{2})(?:上面?|里面?)?(?:发布|公开|推送|推|发)(?:出去|出来)?(?:得|的|了的)$")
#: 网站|上的, 公众号|那边
_THERE = re.compile("(?<=[一-龥]{2})(?:上面?|里面?|那边|这边)的?$")
PUBLISHES = re.compile("发布|公开|推送|发的?(?:信息|文章|消息|内容|稿)|发得|发了|发的(?=比|较)")


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
    >>> _sides("微博发得比公众号多")
    (('微博', '公众号'), True)
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
    told = _put_out([fit.mention for fit in fits], asked, source)
    if len(told) < 2:
        return Compared((), None)
    values = [mention.value for mention in told]
    larger = values[0] > values[1] if more else values[0] < values[1]
    return Compared(tuple(counted(mention, asked, source) for mention in told), larger)


def _put_out(told: Sequence[Mention], asked: Asked, source: Source) -> list[Mention]:
    """Of accounts that are counted with what they put out (微博29个，发布1992条) the number that a claim compares.

    微博发得比公众号多 is of what they put out; where one of them has no such number, of nothing.
    """
    if not PUBLISHES.search(VERDICT.sub("", asked.text)):
        return list(told)
    beside = [[m for m in source.mentions if m.clause == each.clause] for each in told]
    behind = [put_out_by(each, own, source.plain) for each, own in zip(told, beside, strict=True)]
    if not any(behind):
        return list(told)
    found = [each for each in behind if each]
    return found if len({each.unit for each in found}) == 1 else []


def _sides(claim: str) -> tuple[tuple[str, str], bool] | None:
    """The two things of a claim, and whether the first one is said to be more."""
    if found := _THAN.search(claim):
        sides = (_THERE.sub("", _DID.sub("", found[side])) for side in ("one", "other"))
        one, other = sides
        return (one, other), found["way"] in _UP
    if found := _EXCEEDS.search(claim):
        return (found["one"], found["other"]), bool(found["up"])
    return None
