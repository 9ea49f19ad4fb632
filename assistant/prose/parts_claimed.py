"""Claims of a whole and its parts, judged by one list of a report: 70个新媒体里有29个是微博, 其余4件未审结.

The list must be one that `members_of` knows, and hold every part that is named; where the words fit several lists, or
a word or number of the claim is taken up by none of them, nothing is judged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from assistant.prose.bounds import agrees, unread_bound
from assistant.prose.evidence import Reply, Source, counted, judged
from assistant.prose.kinds import claimed
from assistant.prose.members import (
    WITHIN,
    Members,
    as_printed,
    is_whole,
    members_of,
    named,
    percent_of,
    plain_name,
    says,
)
from assistant.prose.owning import EXPLAINED
from assistant.prose.shares import share_beside
from assistant.prose.units import same_kind
from assistant.prose.wording import Asked, terms_of
from assistant.reading.chatter import VERDICT
from corpus.numbers import Number, fractions_in_percent, say
from corpus.report import Mention
from corpus.text import squeeze

_AT_HAND = re.compile(r"(?:手[上头里])(?:的|这|那)*(?=.*\d)")
_WITHIN = re.compile(f"{WITHIN}[，,]?(?:就|只|仅|共|一共|有)*")
#: What a whole is left with: 其余4件未审结.
_REST = re.compile(r"^(?:而|就|只)?(?:其余|剩下|余下|剩余|另外?|其他)的?(?:那)?(?=\d)")
_ENDS_PART = re.compile("[，,、;；]|(?<=[件条个份宗起篇期次项])[和与及]")
#: 新媒体发布的信息|90%以上是微信发的
_SHARE_FIRST = re.compile(
    r"(?P<whole>[^，,\d]{2,}?)(?:超过|不到|约|近|将近|接近|有|占)*\d[\d.]*多?%(?:以上|以下|左右|多)?(?:都|均)?(?:是|为|由|来自|属于?|走|靠)"
)
#: 微信发的|占|主动公开信息|的三成, 微信|占|三成
_SHARE_LAST = re.compile(
    "(?P<part>[^，,\\d]{2,}?)(?:所|就|也|已)*占(?![比地])(?:了|到|据|全部|其中|总数)*(?P<whole>[^，,\\d]*?)的?"
)
#: 绝大部分是微信: more than half of it.
_MOST_OF_IT = re.compile("绝?大部分|绝?大多数|多数|大半")
_HALF = Decimal(50)
_BOUNDS = re.compile("以上|以下|左右|超过|不到|接近|将近|差不多|[约近]$|^[约近]")
#: So many letters stand at most between the number of a whole and the word for what is within it.
_FAR = 14


class _Part(NamedTuple):
    """A part that a claim names, the numbers said of it, and whether it is all that is left.

    most: whether it is said to be more than half of the whole.
    """

    name: str
    numbers: tuple[Number, ...]
    rest: bool
    most: bool


class _Claim(NamedTuple):
    """What is said: the words for the whole, its number if any, and its parts."""

    text: str
    whole: str
    number: Number | None
    parts: tuple[_Part, ...]


def parts_claimed(asked: Asked, source: Source) -> Reply | None:
    """Yes or no to so many of a whole that are parts of it; None where no one list of the report tells of all."""
    claim = _read(fractions_in_percent(VERDICT.sub("", asked.text)).strip("，,。？? "))
    if claim is None:
        return None
    found = [(each, parts) for each in members_of(source) if (parts := _parts_in(claim, each))]
    if not claim.whole and (
        any(share_beside(part, source.mentions, source.plain) for _, parts in found for part in parts)
        or any(_prints_share_of(part, source) for part in claim.parts)
    ):
        return None  # 占38.4%: the share that is printed of it is held against that
    sure = [each for each in found if not claim.whole or is_whole(claim.whole, each[0].whole)]
    if not sure:  # 受理的21件里: which whole that is, its number must tell
        found = [each for each in found if is_whole(claim.whole, each[0].whole) is None]
        sure = [each for each in found if claim.number and claim.number.value == each[0].whole.value]
    if not sure or len({(each.whole.value, tuple(part.value for part in parts)) for each, parts in sure}) > 1:
        return None
    return _judged(claim, *sure[0], asked, source)


def _read(text: str) -> _Claim | None:
    """A claim in its whole and its parts; None where it is no such claim, or says anything besides."""
    text = as_printed(_AT_HAND.sub("", text))
    numbers = claimed(text)
    if not numbers or any(unread_bound(text, number) for number in numbers):
        return None
    within = _WITHIN.search(text)
    first = None if numbers[0].unit == "%" or (within and within.start() <= numbers[0].start) else numbers[0]
    comma = re.search("[，,]", text[first.end :]) if first else None
    if within and first and within.start() > first.end + _FAR:
        within = None
    if within:
        whole, at = text[: within.start()], within.end()
    elif (shared := _SHARE_FIRST.match(text)) and numbers[0].unit == "%":
        whole, at = shared["whole"], shared.end("whole")
    elif numbers[0].unit == "%" and len(numbers) == 1 and (part := _share_last(text, numbers[0])):
        return part
    elif first and comma and any(_REST.match(each) for each in _ENDS_PART.split(text)):
        whole, at = text[: first.end + comma.start()], first.end + comma.end()
    else:
        return None
    name = (whole[: first.start] + " " + whole[first.end :]) if first else whole
    behind = [number for number in numbers if number is not first]
    parts = _parts(text, at, behind) if all(number.start >= at for number in behind) else None
    return _Claim(text, name.strip("的 ，,"), first, tuple(parts)) if parts else None


def _prints_share_of(part: _Part, source: Source) -> bool:
    """Whether a sentence of its own prints the share of a part: 主动公开的政府信息占32.5%."""
    terms = terms_of(part.name)
    shares = (squeeze(mention.clause) for mention in source.mentions if mention.unit == "%")
    return bool(terms) and any(all(term.in_text(clause) >= EXPLAINED for term in terms) for clause in shares)


def _share_last(text: str, share: Number) -> _Claim | None:
    """A part that is said to be so much of a whole, or of what it is listed in where that is not said; else None."""
    found = _SHARE_LAST.fullmatch(_BOUNDS.sub("", text[: share.start]))
    behind = _BOUNDS.sub("", text[share.end :]).strip("，,。了多 ")
    if found is None or behind:
        return None
    return _Claim(text, found["whole"].strip("的 "), None, (_Part(plain_name(found["part"]), (share,), False, False),))


def _parts(text: str, at: int, numbers: Sequence[Number]) -> list[_Part] | None:
    """The parts named from a place on; a number without a name is said of the part before it (占94%，有22053条)."""
    found = list[_Part]()
    ends = [*(mark.start() for mark in _ENDS_PART.finditer(text, at)), len(text)]
    for end in ends:
        piece = text[at:end]
        own = tuple(number for number in numbers if at <= number.start < end)
        rest, most = bool(_REST.match(piece.strip("，,、"))), bool(_MOST_OF_IT.search(piece))
        bare = _REST.sub("", piece.strip("，,、;；"))
        for number in own:
            bare = bare.replace(number.raw, "", 1)
        name = plain_name(_MOST_OF_IT.sub("", _BOUNDS.sub("", bare)))
        if len(own) > 1 or not (own or most):
            return None
        if re.fullmatch("[有占是达共计为了的，,]*", name):
            if not found or rest:
                return None
            found[-1] = found[-1]._replace(numbers=(*found[-1].numbers, *own))
        else:
            found.append(_Part(name, own, rest, most))
        at = end
    return found


def _parts_in(claim: _Claim, members: Members) -> list[Mention] | None:
    """The parts of a whole that a claim names, in its order; None where it has one of them not, or counts otherwise."""
    found = [named(part.name, members.parts) for part in claim.parts]
    units = {n.unit for part in claim.parts for n in part.numbers if n.unit != "%"}
    units |= {claim.number.unit} if claim.number else set()
    alike = all(not unit or same_kind(unit, members.whole.unit) for unit in units)
    told = [each for each in found if each]
    return told if alike and len(told) == len(found) == len({each.start for each in told}) else None


def _judged(claim: _Claim, members: Members, parts: Sequence[Mention], asked: Asked, source: Source) -> Reply:
    whole = members.whole
    right = claim.number is None or agrees(claim.text, claim.number, whole)
    shown = list[str]()
    for part, mention in zip(claim.parts, parts, strict=True):
        percent = percent_of(mention, whole)
        right &= all(says(claim.text, number, mention, whole) for number in part.numbers)
        if part.most or any(number.unit == "%" for number in part.numbers):
            right &= not part.most or percent > _HALF
            shown.append(f"{say(mention.value)} ÷ {say(whole.value)} = {say(percent)}%")
        if part.rest:
            others = sum((m.value for m in parts if m is not mention), Decimal(0))
            right &= whole.value - others == mention.value
            taken = " - ".join(say(m.value) for m in (whole, *(m for m in parts if m is not mention)))
            shown.append(f"{taken} = {say(whole.value - others)}")
    reply = judged(right, [counted(each, asked, source) for each in (whole, *parts)], source)
    if not shown:
        return reply
    told = "；".join(shown)
    return replace(reply, frame=f"{reply.frame.removesuffix('。')}（{told}）。", derivation=told)
