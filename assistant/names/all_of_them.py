"""Several bodies said by one name: 两个鼓楼区 of two cities, and 江苏省各部门 of a province that has no report itself.

They are written out before a question is read, so that all that is asked of several bodies is asked of them; what was
written out is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.names.classes import is_of_kind
from assistant.names.likeness import place_written
from assistant.names.offices import GOVERNMENT
from assistant.names.publishers import NameIndex, find_publishers
from corpus.agencies import body_named, highest_first, lies_in, place_of
from corpus.gazetteer import is_place
from corpus.numbers import read_numeral

_KINDS = "省市县区"
#: So many bodies are written out at most.
_MOST = 30
_NUMBER = "(?P<n>[两俩二三仨四五六2-6])(?:个|家)"
_PLACE = "[\u3400-\u9fff]{2,8}?"
#: 南京和徐州的|两个|鼓楼区: the places they lie in may stand before them.
_SO_MANY = re.compile(
    rf"(?:(?P<places>{_PLACE}(?:[和与跟及、]{_PLACE})+)(?:这|那|的)*)?{_NUMBER}(?P<name>[\u3400-\u9fff]{{2,10}})"
)
_LEAD = re.compile("^(?:请问|想问|问一?下|查一?下|查|帮我|那么?|这|那)+")
_PARTS = re.compile("[和与跟及、]")
#: 江苏省|各部门, 江苏|省直单位
_DEPARTMENTS = re.compile(
    "(?P<place>[\u3400-\u9fff]{2,12}?)(?:里|下面|下属|所属|直属|的)*"
    "(?P<all>(?:各|所有|全部)(?:个|的|家)*(?:[省市县区]?直?属?)(?:部门|委办局|单位|局(?!部))|[省市县区]?直属?(?:部门|单位|机关)"
    "|(?P<n>[两俩二三仨四五六七八九2-9])(?:个|家)(?:部门|委办局|单位|机关|局(?!部)))"
)
#: Bodies whose members are told as such already, or whose name only begins another word.
_GENERIC = re.compile("(?:部门|单位|机关|机构|街道|乡镇|区县|县区|县市区|[省市县区局委镇乡])$")


def written_out(text: str, facts: NameIndex) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text with several bodies of one name by their own names, and what was said with what it was read as."""
    for rule in (_of_one_name, _of_a_place):
        if found := rule(text, facts):
            start, end, names, told = found
            said = text[start:end]
            return f"{text[:start]}{'、'.join(names)}{text[end:]}", ((said, told),)
    return text, ()


def bodies_inside(said: str, facts: NameIndex) -> tuple[str, ...]:
    """The bodies of a place, and those in it, that have a report: of 句容, 句容市 its bureaus and towns."""
    plain = GOVERNMENT.sub("", said)
    place = place_written(plain)
    forms = {plain, place.full, place.stem} | (set() if place.kind else {place.stem + kind for kind in _KINDS})
    found = {name for _, name in facts.aliases({f"{at}{form}" for form in forms for at in "</"})}
    return tuple(highest_first(name for name in found if _is_in(name, place.stem, place.kind)))


def _is_in(name: str, stem: str, kind: str) -> bool:
    kinds = ("", "市") if kind == "市" else (kind,)  # 淮安海关 lies in 淮安市
    return any(each.stem == stem and (not kind or each.kind in kinds) for each in body_named(name).places)


def _of_one_name(text: str, facts: NameIndex) -> tuple[int, int, Sequence[str], str] | None:
    """两个鼓楼区: all bodies of this name, where they are so many or the only ones there are."""
    for found in _SO_MANY.finditer(text):
        name, names = _named(found["name"], facts)
        if not name:
            continue
        number = _number(found["n"])
        start, end = found.start("n"), found.start("name") + len(name)
        if found["places"]:
            places = _PARTS.split(_LEAD.sub("", found["places"]))
            inside = [each for each in names if any(_lies_in(each, place, facts) for place in places)]
            if len(places) != number or len(inside) != number:
                return None
            start, names = found.start("places") + len(found["places"]) - len("和".join(places)), inside
        if len(names) == number:
            return start, end, names, "、".join(names)
        if len(names) == 1:
            return start, end, names, f"{names[0]}（收录的“{name}”只有这一家）"
    return None


def _number(said: str | None) -> int:
    return int(read_numeral(said.replace("俩", "两").replace("仨", "三")) or 0) if said else 0


def _named(text: str, facts: NameIndex) -> tuple[str, list[str]]:
    """The longest name that a text begins with, and the bodies it means; nothing for a kind of body."""
    read = find_publishers(text, facts)
    first = read.matches[0] if read.matches else None
    if read.unknown or first is None or first.start or first.corrected_from or first.outer:
        return "", []
    if len(first.text) < 3 or _GENERIC.fullmatch(first.text):
        return "", []
    return first.text, sorted(first.publishers)


def _lies_in(name: str, said: str, facts: NameIndex) -> bool:
    """Whether a body lies in a place that is said before it."""
    above = find_publishers(said, facts).sure
    outer = place_of(above[0]) if len(above) == 1 else place_written(said) if is_place(said) else None
    return bool(outer and lies_in(name, outer))


def _of_a_place(text: str, facts: NameIndex) -> tuple[int, int, Sequence[str], str] | None:
    """江苏省各部门, of a place that has no report itself: the organs in it that have one."""
    found = _DEPARTMENTS.search(text)
    if found is None:
        return None
    lead = _LEAD.match(found["place"])
    start = found.start("place") + (lead.end() if lead else 0)
    place = text[start : found.end("place")]
    read = find_publishers(place, facts)
    spans = [*((each.start, each.end) for each in read.unknown), *((each.start, each.end) for each in read.ambiguous)]
    if read.sure or spans != [(0, len(place))]:
        return None
    names = [name for name in bodies_inside(place, facts) if is_of_kind(name, "部门")]
    number = _number(found["n"])
    if not 1 < len(names) <= _MOST or number not in (0, len(names)):
        return None
    return start, found.end(), names, f"收录的{'、'.join(names)}"
