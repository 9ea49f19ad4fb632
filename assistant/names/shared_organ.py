"""One organ that is said once for several places: 射洪、渭南两个民政局, 建平和衡南的卫健局, 交通局（句容、栖霞）.

Each place is given the organ it shares, so that one and the same reading of names decides whom it means. A place is
known by the bodies that report: with the organ behind it, it is the name of one of them. Where a place by itself is a
government that reports too (某市和某县教育局), only a number or 的 tells that the organ is meant of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.names.named import NameIndex
from assistant.names.naming import organ_length
from assistant.names.publishers import find_publishers
from corpus.gazetteer import is_place
from corpus.numbers import read_numeral

_APART = re.compile("以及|[、,/和与跟及同]")
_LETTERS = re.compile("[\u3400-\u9fff]+$")
_COUNT = (
    "(?:这|那)?(?P<n>[两二三四五六七俩仨2-7])"
    "(?:个?(?:县市区|县市|市县|区县|县区|市区|地方|城市|[家地处县市区旗州省镇])|个)?"
)
#: Between the last place and the organ: 三个, 两地的, 的.
_LEAD = re.compile(rf"(?:{_COUNT})?(?P<of>的)?$")
#: Behind an organ, before the places: 民政局（, 三家民政局：.
_OPENS = re.compile("[(:]?")
#: What a place stands before, where its organ was named before it: 建平卫健局和衡南的.
_ELLIPSIS = re.compile(
    "(?:以及|[、,和与跟及同])(?P<place>[\u3400-\u9fff]{2,8}?)(?=的|(?:20)?\\d\\d年|[,。?比谁哪各]|$)"
)
_LONGEST_PLACE = 8
_LONGEST_ORGAN = 12
_ENDS = re.compile("[局委厅办院关队社]")


class _Organ(NamedTuple):
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def organ_of_each(text: str, facts: NameIndex) -> str:
    """The text with a shared organ behind each of its places; unchanged where none is shared."""
    if not (_APART.search(text) or _LEAD.search(text)) or not _ENDS.search(text):
        return text
    for organ in _organs(text):
        told = _places_before(text, organ, facts) or _places_behind(text, organ, facts)
        told = told or _place_alone_behind(text, organ, facts)
        if told:
            return told
    return text


def _organs(text: str) -> list[_Organ]:
    """Where organs stand that could be shared: by themselves, or behind the last of several places."""
    found: list[_Organ] = []
    for start in range(len(text) - 1):
        length = organ_length(text[start : start + _LONGEST_ORGAN])
        if length > 1:
            found.append(_Organ(start, start + length))
    return found


def _means_one(name: str, facts: NameIndex) -> bool:
    """Whether these words and nothing less are the name of one body that reports."""
    read = find_publishers(name, facts)
    whole = [(match.start, match.end) for match in read.matches] == [(0, len(name))]
    return whole and not read.unknown and len(read.sure) == 1


def _is_shared_by(place: str, organ: str, facts: NameIndex) -> bool:
    """Whether such an organ of a place reports."""
    return 2 <= len(place) <= _LONGEST_PLACE and _means_one(place + organ, facts)


def _places_before(text: str, organ: _Organ, facts: NameIndex) -> str:
    """射洪、渭南两个民政局: the places stand before the organ; "" where they do not."""
    said, name = _LEAD.search(text, 0, organ.start), organ.of(text)
    if said is None:
        return ""
    number = _number(said["n"])
    listed = text[: said.start()]
    marks = list(_APART.finditer(listed))
    if not marks or marks[-1].end() == len(listed):
        return _run_together(text, listed, name, organ, number, facts)
    members: list[str] = []
    start = end = len(listed)
    for mark in reversed(marks):
        part = listed[mark.end() : end]
        if not _is_a_place_of(part, name, facts):
            return ""
        members.insert(0, part)
        first = _first_of(listed[: mark.start()], name, facts)
        if first and not any(each.end() == mark.start() - len(first) for each in marks):
            members.insert(0, first)
            start = mark.start() - len(first)
            break
        end = mark.start()
    else:
        return ""
    if not _all_meant(members, name, number, bool(said["of"]), facts):
        return ""
    return text[:start] + "、".join(member + name for member in members) + text[organ.end :]


def _run_together(text: str, listed: str, name: str, organ: _Organ, number: int, facts: NameIndex) -> str:
    """射洪黄陂两民政局: two places side by side, where their number says that they are two."""
    run = _LETTERS.search(listed)
    if number != 2 or run is None:
        return ""
    tail = run[0][-2 * _LONGEST_PLACE :]
    for at in range(len(tail) - 2, 1, -1):
        for begin in range(max(at - _LONGEST_PLACE, 0), at - 1):
            if all(_is_shared_by(place, name, facts) for place in (tail[begin:at], tail[at:])):
                kept = listed[: len(listed) - len(tail) + begin]
                return f"{kept}{tail[begin:at]}{name}、{tail[at:]}{name}{text[organ.end :]}"
    return ""


def _first_of(before: str, organ: str, facts: NameIndex) -> str:
    """The first of several places, at the end of a text: the longest one that has such an organ."""
    run = _LETTERS.search(before)
    tail = run[0][-_LONGEST_PLACE:] if run else ""
    ends = [tail[at:] for at in range(len(tail) - 1)]
    return next((end for end in ends if _is_shared_by(end, organ, facts)), "") or next(filter(is_place, ends), "")


def _is_a_place_of(part: str, organ: str, facts: NameIndex) -> bool:
    return bool(_LETTERS.fullmatch(part)) and (_is_shared_by(part, organ, facts) or is_place(part))


def _all_meant(members: Sequence[str], organ: str, number: int, told: bool, facts: NameIndex) -> bool:
    """Whether the organ is meant of all of them: they are counted or said to have it, or it is all they have."""
    if number:
        return number == len(members)
    have = [_is_shared_by(member, organ, facts) for member in members]
    if told:
        return any(have)
    return all(have) and not any(_means_one(member, facts) for member in members[:-1])


def _places_behind(text: str, organ: _Organ, facts: NameIndex) -> str:
    """民政局（射洪、渭南）, 两家交通局句容、栖霞: the places stand behind an organ without a place."""
    name, said = organ.of(text), _LEAD.search(text, 0, organ.start)
    number = _number(said["n"]) if said and not said["of"] else 0
    start = said.start() if said and number else organ.start
    if _LETTERS.search(text[:start][-1:]):
        return ""
    opening = _OPENS.match(text, organ.end)
    begin = opening.end() if opening else organ.end
    closed = text.find(")", begin) if text[organ.end : begin] == "(" else -1
    members: list[str] = []
    at = begin
    while mark := _APART.search(text, at):
        part = text[at : mark.start()]
        if not (_LETTERS.fullmatch(part) and _is_a_place_of(part, name, facts)):
            break
        members.append(part)
        at = mark.end()
    if not members or number not in (0, len(members) + 1):
        return ""
    last = next((n for n in range(_LONGEST_PLACE, 1, -1) if _is_shared_by(text[at : at + n], name, facts)), 0)
    if not last:
        return ""
    end = at + last
    if closed >= 0 and end != closed:
        return ""
    members.append(text[at:end])
    named = "、".join(member + name for member in members)
    return text[:start] + named + text[end + (closed >= 0) :]


def _place_alone_behind(text: str, organ: _Organ, facts: NameIndex) -> str:
    """建平卫健局和衡南的: a second place whose organ was just said, and which has nothing else that reports."""
    name, found = organ.of(text), _ELLIPSIS.match(text, organ.end)
    run = _LETTERS.search(text[: organ.start])
    if found is None or run is None:
        return ""
    place = found["place"]
    first = any(
        _is_shared_by(run[0][at:], name, facts) for at in range(max(len(run[0]) - _LONGEST_PLACE, 0), len(run[0]))
    )
    if not first or not _is_shared_by(place, name, facts) or _means_one(place, facts):
        return ""
    return text[: found.end()] + name + text[found.end() :]


def _number(said: str | None) -> int:
    return int(read_numeral(said.replace("俩", "两").replace("仨", "三")) or 0) if said else 0
