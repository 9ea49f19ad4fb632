"""Where a body lies, or the rest of its name, in brackets: 河口街道（甘州青溪）, 管委会…（云屿）, 云屿（市本级）.

Brackets around places say where the body beside them lies, in either order, or at an end of the question where the
one body that is named lies. They are put where the name itself would have them, so that one and the same reading
decides which body is meant, and refuses one that lies elsewhere. Two bodies of one level stay two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.names.likeness import place_written
from assistant.names.named import NameIndex, Publishers
from assistant.names.publishers import find_publishers
from corpus.gazetteer import is_place
from corpus.places import province_of, split_places

_BRACKETS = re.compile(r"\((?P<inside>[一-龥]{2,12})\)")
_NOT_MEANT = re.compile(r"\((?:可|并|但)?(?:不是|不要|别要)(?:指|说|问)?(?P<who>[一-龥]{2,12}?)(?:的?那[个家份]|的)?\)")
#: A government by its kind alone, at an end of whose question its place stands in brackets.
_BY_KIND = re.compile(
    "(?:(?:综合)?(?:实验|试验|开发|合作|示范|度假|高新|经开|新)区)?(?:管委会|管理委员会)|(?:综合)?(?:实验|试验|开发|合作|示范|度假)区|街道办(?:事处)?"
)
_KINDS = re.compile("[省市县区州旗]")
#: Places of a chain at most: province, city, district, town.
_MOST = 4


def without_bracketed(text: str, facts: NameIndex, context: Sequence[str] = ()) -> str:
    """The text with a bracketed place, or a bracketed rest of a name, written where the name has it.

    A bracket that only says who is not meant (不是青溪的那个) names nobody that is asked about, and is left out.
    """
    for left_out in reversed(list(_NOT_MEANT.finditer(text))):
        who = left_out["who"]
        if is_place(who) or places_in(who) or find_publishers(who, facts).matches:
            text = text[: left_out.start()] + text[left_out.end() :]
    for found in reversed(list(_BRACKETS.finditer(text))):
        text = _joined(text, found, facts, context)
    return text


def _joined(text: str, found: re.Match[str], facts: NameIndex, context: Sequence[str]) -> str:
    inside, start, end = found["inside"], found.start(), found.end()
    places = places_in(inside)
    bare = text[:start] + text[end:]
    if _has_as_its_other_name(inside, start, find_publishers(bare, facts, context)):
        return bare
    hidden = text[:start] + "," * (end - start) + text[end:]
    named = find_publishers(hidden, facts, context)
    before = next((match for match in named.matches if match.end == start), None)
    behind = next((match for match in named.matches if match.start == end), None)
    if (before or behind or not (start and text[end:].strip("?。!"))) and _is_spelled_out(inside, named):
        return text[:start] + text[end:]
    if before and not places:  # 云屿（市本级）: the name goes on in the brackets
        read = find_publishers(f"{before.text}{inside}", facts)
        goes_on = _is_one(read) and read.matches[0].end > len(before.text)
        return text[:start] + inside + text[end:] if goes_on else text
    if not places:
        return text
    said = [said for said in (inside, _without_province(places)) if said]
    if before:
        inner = [text[: before.start] + each + before.text + text[end:] for each in said]
        outer = text[:start] + inside + text[end:]
        return _which(text, (*inner, outer), len(places) > 1, facts, context)
    if behind:
        readings = [text[:start] + each + text[end:] for each in said]
        return _which(text, readings, len(places) > 1, facts, context)
    read = find_publishers(whole := text[:start] + inside + text[end:], facts, context)
    if _is_one(read) and read.matches[0].start < start < read.matches[0].end:  # 甘州青溪（河口街道）
        return whole
    if start and end < len(text.rstrip("?。!")):
        return text
    rest = text[:start] + text[end:]
    at = named.matches[0].start if len(named.matches) == 1 else -1
    if not named.matches and not named.unknown and (kind := _BY_KIND.search(rest)):
        at = kind.start()
    readings = [rest[:at] + each + rest[at:] for each in said] if at >= 0 else []
    return _which(text, readings, False, facts, context)


def _which(text: str, readings: Sequence[str], firm: bool, facts: NameIndex, context: Sequence[str]) -> str:
    """The reading that names one body; else the first where the brackets surely say a place (`firm`), or the text."""
    one = next((reading for reading in readings if _is_one(find_publishers(reading, facts, context))), "")
    return one or (readings[0] if firm else text)


def _is_one(read: Publishers) -> bool:
    return len(read.matches) == 1 and len(read.matches[0].publishers) == 1 and not read.unknown


def _is_spelled_out(inside: str, named: Publishers) -> bool:
    """Whether the one body that is named has these places in its own name, with or without their kinds."""
    bodies = [name for match in named.matches for name in match.publishers]
    return len(bodies) == 1 and _KINDS.sub("", inside) in _KINDS.sub("", bodies[0]) and len(inside) > 2


def _has_as_its_other_name(inside: str, at: int, named: Publishers) -> bool:
    """Whether the one body that is named across `at` has this bracket in its own name: 某开发区(某区)财政局."""
    across = [match for match in named.matches if match.start < at < match.end and len(match.publishers) == 1]
    return any(f"({inside})" in match.publishers[0] for match in across)


def _without_province(pieces: Sequence[str]) -> str:
    """福建|南平 as 南平, where it lies there: the name of a body below reads no more than its city before it."""
    if len(pieces) < 2:
        return ""
    inner = place_written("".join(pieces[1:])) if len(pieces) == 2 else place_written(pieces[1])
    outer = place_written(pieces[0])
    return "".join(pieces[1:]) if province_of(inner) == outer.stem else ""


def places_in(text: str) -> list[str]:
    """The places that a text is a chain of, with or without their kinds; none where it is no chain.

    >>> places_in("江苏淮安"), places_in("重庆市九龙坡区"), places_in("单位万元"), places_in("市本级")
    (['江苏', '淮安'], ['重庆市', '九龙坡区'], [], [])
    """
    chain, rest = split_places(text)
    return [place.full for place in chain] if chain and not rest else _stems_in(text, _MOST)


def _stems_in(text: str, most: int) -> list[str]:
    if not text or not most:
        return []
    for length in range(min(len(text), 8), 1, -1):
        if is_place(text[:length]):
            if length == len(text):
                return [text]
            if further := _stems_in(text[length:], most - 1):
                return [text[:length], *further]
    return []
