"""Areas of two names, of which a body's name holds one in brackets: 某经济技术开发区(某区)财政局."""

from __future__ import annotations

import re

from corpus.places import PREFECTURES, split_places

#: 某经济技术开发区(某区)财政局: one area by both of its names, of which people say either.
_ALSO_CALLED = re.compile(r"(?<=.)[(（](?P<place>[\u3400-\u9fff]{2,8}[区县市镇乡])[)）]")


def both_names(publisher: str) -> tuple[str, ...]:
    """A name whose area has another one in brackets as two: without it, and with it instead; () for other names.

    >>> both_names("淮安经济技术开发区(洪泽区)财政局"), both_names("某局(知识产权局)")
    (('淮安经济技术开发区财政局', '淮安市洪泽区财政局'), ())
    """
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
