"""Areas of two names, of which a body's name holds both: 某经济技术开发区(某区)财政局, 某兵团第八师石河子市."""

from __future__ import annotations

import re

from corpus.places import PREFECTURES, split_places

#: 某经济技术开发区(某区)财政局: one area by both of its names, of which people say either.
_ALSO_CALLED = re.compile(r"(?<=.)[(（](?P<place>[\u3400-\u9fff]{2,8}[区县市镇乡])[)）]")
#: A division of the corps and the city that it runs are one body: 第八师石河子市.
_DIVISION = re.compile(
    r"新疆生产建设兵团(?P<division>第(?P<n>[一二三四五六七八九十]{1,3})师)(?:(?P<city>[\u3400-\u9fff]{2,5}市))?"
)


def both_names(publisher: str) -> tuple[str, ...]:
    """A name whose area has another one in brackets as two: without it, and with it instead; () for other names.

    >>> both_names("淮安经济技术开发区(洪泽区)财政局"), both_names("某局(知识产权局)")
    (('淮安经济技术开发区财政局', '淮安市洪泽区财政局'), ())
    >>> both_names("新疆生产建设兵团第八师石河子市教育局")[:3]
    ('石河子市教育局', '第八师教育局', '八师教育局')
    """
    if division := _DIVISION.match(publisher):
        return _names_of_division(division, publisher[division.end() :])
    also = _ALSO_CALLED.search(publisher)
    if also is None:
        return ()
    first, rest = split_places(publisher[: also.start()])
    inner, beside = split_places(also["place"])
    if not first or rest or len(inner) != 1 or beside:
        return ()
    tail, city = publisher[also.end() :], first[-1].stem
    above = "".join(place.full for place in first[:-1])
    above = above or (f"{city}市" if first[-1].is_zone and city in PREFECTURES else "")
    return f"{publisher[: also.start()]}{tail}", f"{above}{also['place']}{tail}"


def _names_of_division(found: re.Match[str], tail: str) -> tuple[str, ...]:
    city, division, short = found["city"] or "", found["division"], f"{found['n']}师"
    alone = (f"{city}{tail}",) if city else ()
    names = (division, short, f"兵团{division}", f"兵团{short}", f"新疆兵团{division}")
    both = (f"{name}{city}{tail}" for name in names if city)
    return (*alone, *(f"{name}{tail}" for name in names), *both)
