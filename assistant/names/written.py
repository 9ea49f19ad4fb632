"""Bodies inside prose: where a report writes one that has no report of its own, and how far a sentence is about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.names.naming import fold_question, organ_length, tail_length
from corpus.agencies import place_of
from corpus.gazetteer import is_place
from corpus.places import PlaceName, kindless, split_places
from corpus.punctuation import STATEMENT_END
from corpus.remits import Fit, fit, remit_length

_GOVERNMENT = "(?:人民政府|政府|管委会|管理委员会|街道办事处|办事处)"
_ENDS_IN_GOVERNMENT = re.compile(f"(?:{_GOVERNMENT}|人民)$")
_OFFICE = re.compile("(?:人民政府|政府|府)办(?:公[室厅])?$")
_KINDS = "(?:自治[州县旗区]|[省市县区州旗盟镇乡]|街道)"
_CLAUSE = re.compile(r"[，,、：:（(）)]")
#: Words that set a body beside others, or make it what something is done to.
_JOINED = re.compile("^(?:[和与跟同]|及(?!时)|等|[、,，]?(?:以及|联合|会同))")
_ACTED_ON = re.compile("(?:赴|到|往|向|对|给|为|帮助?|指导|督促|[和及与跟同])$")
#: Who else the next words may be about.
_SOMEBODY = re.compile(
    "(?:其中[，,]?)?(?:全[省市县区州镇乡]|[我本][省市县区州局委]|各|其[他它余]|[省市县区](?:级|直|本级|政府|委))"
)
#: How much of what follows a place is an organ of it.
_LENGTHS = (tail_length, organ_length, remit_length)
_INSTITUTION = re.compile("[一-龥]{0,6}?(?:派出所|[医法]院|检察院|学校|[大中小]学|中心|公司|[大支]队|社区|村委会|园区)")
_LETTERS = re.compile("[一-龥]{0,20}")
_TOWN = re.compile("[一-龥]{1,3}?(?:镇(?![化长])|乡(?![村镇下贤])|街道(?!办))")
_COUNTED = re.compile(r"\d")


def occurrences(name: str, teller: str, text: str) -> list[tuple[int, int]]:
    """Half-open spans where the prose of `teller` writes a body, its government or its office, and no other body.

    name: as somebody says it; the place of `teller` may stand before it. text: of one letter for each printed one.

    >>> text = "市公安局6件；泗洪县公安局15件，收取1500元；泗洪县3件"
    >>> [[text[a:b] for a, b in occurrences(name, "宿迁市", text)] for name in ("宿迁公安局", "泗洪县", "泗洪公安局")]
    [['市公安局'], ['泗洪县'], ['泗洪县公安局']]
    """
    home = place_of(teller)
    places, organ = _taken_apart(_without_home(name, home))
    if not places and not organ:
        return []
    found = _organs_written(organ, text) if organ else _governments_written(places[-1], text)
    fits = (span for span in found if not organ or _belongs(span[0], places, home, text))
    return [(_start(start, places, home, text), end) for start, end in fits]


def is_told_of(span: tuple[int, int], at: int, text: str) -> bool:
    """Whether what stands at `at` is said of the body named at `span`, and of nobody beside it or after it.

    >>> text = "东川县15期、西岭县9期，培训3次。"
    >>> [is_told_of((0, 3), text.index(number), text) for number in ("15", "9", "3")]
    [True, False, False]
    >>> is_told_of((1, 4), 9, "赴东川县开展培训3次"), is_told_of((4, 7), 9, "西岭县、东川县共办2场")
    (False, False)
    """
    start, end = span
    between = text[end:at]
    if at < end or STATEMENT_END.search(between) or _JOINED.match(text[end:]) or _shares(start, text):
        return False
    first, *later = _CLAUSE.split(between)
    return not _names_somebody(first) and not any(map(_names_somebody, later))


def town_behind(text: str, at: int, unread: Sequence[str]) -> str:
    """The town that a question names right behind a county, of words that were not read; "" where none stands there.

    >>> town_behind("泗洪县半山镇收了多少", 3, ["半山镇"]), town_behind("泗洪县收了多少", 3, [])
    ('半山镇', '')
    """
    town = _TOWN.match(text, at)
    return town[0] if town and any(word in town[0] for word in unread) else ""


def _without_home(name: str, home: PlaceName | None) -> str:
    forms = (home.full, home.stem) if home else ()
    return next((name[len(form) :] for form in forms if name.startswith(form) and name != form), name)


def _taken_apart(name: str) -> tuple[tuple[PlaceName, ...], str]:
    """The places and the organ of a name, places without their kinds too: 东川|公安局."""
    places, rest = split_places(name)
    stem = "" if places else next((name[:n] for n in (4, 3, 2) if is_place(name[:n])), "")
    if stem:
        places, rest = (kindless(stem),), name[len(stem) :]
    return places, "" if _ENDS_IN_GOVERNMENT.fullmatch(rest) else rest


def _governments_written(place: PlaceName, text: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer(f"{_place(place)}{_GOVERNMENT}?", text):
        rest = "".join(_LETTERS.findall(text[found.end() : found.end() + 20])[:1])
        if not (any(length(rest) for length in _LENGTHS) or split_places(rest)[0] or _INSTITUTION.match(rest)):
            yield found.span()


def _place(place: PlaceName) -> str:
    """The pattern of a place with its kind or without it; with any kind where none was said.

    草桥街道 is how people say 草桥街街道 as well.
    """
    if place.kind == "街道":
        return f"{re.escape(place.stem)}(?:街?街道)?"
    return f"{re.escape(place.stem)}(?:{re.escape(place.kind) if place.kind else _KINDS})?"


@lru_cache(maxsize=1024)
def _letters(organ: str) -> re.Pattern[str]:
    """The letters of an organ with up to four others between two of them: 市|场|监|督管理|局 for 市监局."""
    return re.compile("[一-龥]{0,4}?".join(map(re.escape, organ)) + "(?:公[室厅])?")


def _organs_written(organ: str, text: str) -> Iterator[tuple[int, int]]:
    for found in _letters(organ).finditer(text):
        written = found[0]
        offices = bool(_OFFICE.fullmatch(organ)) and bool(_OFFICE.fullmatch(written))
        if offices or organ == written or fit(organ, written) in (Fit.SAME, Fit.PART):
            yield found.span()


def _belongs(start: int, places: tuple[PlaceName, ...], home: PlaceName | None, text: str) -> bool:
    """Whether an organ written at `start` is that of the innermost place said, or of the home of the report."""
    before = _ENDS_IN_GOVERNMENT.sub("", text[max(0, start - 30) : start])
    if places:
        return bool(re.search(f"{_place(places[-1])}$", before))
    if home and before.endswith((home.full, home.stem)):
        return True
    level = before[-1:] if before[-1:] in tuple("省市县区州旗镇乡") else ""
    if level and not (home and home.full.endswith(level)):
        return False
    return not any(is_place(before[-n:]) or _is_chain(before[-n:]) for n in range(2, 8))


def _is_chain(words: str) -> bool:
    places, rest = split_places(words)
    return bool(places) and not rest and len(places[-1].stem) > 1 and is_place(places[-1].full)


def _start(start: int, places: tuple[PlaceName, ...], home: PlaceName | None, text: str) -> int:
    """Where the whole name begins that ends in an organ at `start`."""
    inner = places[-1] if places else home
    if inner is None:
        return start
    level = "" if places else f"|{inner.full[-1]}"
    found = re.search(f"(?:{_place(inner)}(?:{_GOVERNMENT}|人民)?{level})$", text[:start])
    return found.start() if found else start


def _shares(start: int, text: str) -> bool:
    """Whether a name is the last of several that have one number (公安局、教育局培训5次), or is acted upon."""
    before = re.sub("(?:其中)?[省市县区]?$", "", text[max(0, start - 40) : start])
    if _ACTED_ON.search(before):
        return True
    items = _CLAUSE.split(STATEMENT_END.split(before)[-1])
    return before.endswith("、") and len(items) > 1 and not _COUNTED.search(items[-2]) and _names_somebody(items[-2])


def _names_somebody(words: str) -> bool:
    """Whether a clause or an item of a list begins with a body, or with words for one."""
    if not words:
        return False
    if _SOMEBODY.match(words) or _JOINED.match(words):
        return True
    folded = fold_question(words)
    starts = (0, 1) if folded.text[:1] in tuple("省市县区州") else (0,)
    return any(folded.body_end(start, len(folded.text)) or tail_length(folded.text[start:]) for start in starts)
