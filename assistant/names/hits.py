"""Names found in a folded question before it is settled whom they mean, and how they stand to one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.names.naming import are_equals
from corpus.agencies import body_named, place_of, same_place
from corpus.places import PREFECTURE, PREFECTURES, is_county_city

#: What stands between two bodies that are both meant.
_APART = re.compile(r"[^\u3400-\u9fff]|[和与跟同及或比的对较]|■")
#: 是交建局|的三倍: what a government is measured with says no more where it lies.
_MULTIPLE = re.compile("的[^,。?]{0,8}(?:倍|成|分之|%)")
_OTHER_SUBJECT = re.compile("[哪谁,。?;]|各")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in the folded question; `organ` when only an organ is named, without its place."""

    start: int
    end: int
    text: str
    publishers: tuple[str, ...]
    organ: bool = False
    corrected_from: str = ""
    outer: str = ""
    offered: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Unknown:
    start: int
    end: int
    nearest: tuple[str, ...]
    within: tuple[str, ...] = ()
    organ: str = ""


def in_order(hits: Iterable[Hit]) -> list[Hit]:
    """Hits in the order they stand."""
    return sorted(hits, key=lambda hit: hit.start)


def overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether a half-open span shares a character with one of others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def is_outer(outer: Hit, inner: Hit) -> bool:
    """Whether the first of two names is a government above the place of the second."""
    if len(outer.publishers) > 1 or not body_named(outer.publishers[0]).is_government:
        return False
    above, below = place_of(outer.publishers[0]), place_of(inner.publishers[0])
    return above is not None and below is not None and (above.level < below.level or is_county_city(below, above))


def are_two_cities(first: Hit, second: Hit) -> bool:
    """Whether two prefectures stand without a word between them, the second by its stem alone."""
    names = (*first.publishers, *second.publishers)
    places = [place for name in names if (place := place_of(name)) and not body_named(name).organ]
    both = len(places) == len(names) and all(place.level == PREFECTURE for place in places)
    return both and second.text in PREFECTURES


def home_of(organ: Hit, places: list[Hit]) -> Hit | None:
    """The named body in whose place such an organ exists: the nearest before it, else the nearest after."""
    before = [place for place in reversed(places) if place.start < organ.start]
    after = [place for place in places if place.start > organ.start]
    fits = (place for place in before + after if any(same_place(n, place.publishers[0]) for n in organ.publishers))
    return next(fits, None)


def narrowed(organ: Hit, homes: Sequence[str]) -> Hit:
    """A lone organ with only its bodies in the given homes, where there are any."""
    kept = tuple(name for name in organ.publishers if any(same_place(name, home) for home in homes))
    return replace(organ, publishers=kept or organ.publishers)


def not_two_bodies(first: Hit, second: Hit, text: str) -> bool:
    """Whether two names that follow each other are one that is mistyped or has no report, and no two bodies."""
    between = text[first.end : second.start]
    if not between:
        ministry = place_of(first.publishers[0]) is not None and place_of(second.publishers[0]) is None
        return ministry or are_two_cities(first, second)
    outer = body_named(first.publishers[0]).places
    inner = body_named(second.publishers[0]).places[:-1]
    stems = {place.stem for place in inner}
    return bool(outer) and outer[-1].stem in stems and len(between) <= 2 and not _APART.search(between)


def are_both_meant(organ: Hit, home: Hit, hits: Sequence[Hit], text: str) -> bool:
    """Whether a government beside its lone organ is asked about too, and does not only say where that lies.

    平潭和财政金融局 are equals; 平潭的申请比交建局多 and 平潭的申请是交建局的三倍 measure the one with the other.
    """
    governments = (hit for hit in hits if not hit.organ and body_named(hit.publishers[0]).is_government)
    if any(are_equals(text[hit.end : organ.start]) for hit in governments if hit.end < organ.start):
        return True
    between = text[home.end : organ.start]
    alone = not any(home.end <= hit.start < organ.start for hit in hits)
    if not alone or _OTHER_SUBJECT.search(between):
        return False
    return between.endswith(("比", "较")) or (between.endswith("是") and bool(_MULTIPLE.match(text, organ.end)))


def is_at(publisher: str, home: str) -> bool:
    """Whether a body belongs to the place of another, or to a place named without its kind (上海)."""
    place = place_of(publisher)
    return same_place(publisher, home) or (place is not None and place.stem == home)


def of_named_city(text: str, hit: Hit) -> tuple[tuple[str, ...], list[tuple[int, int]]]:
    """Of the bodies of one name those whose city the text names elsewhere, and where: 鼓楼区（南京）."""
    rest = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
    kept, spans = [], []
    for name in hit.publishers:
        cities = [form for place in body_named(name).places[:-1] for form in (place.full, place.stem) if form in rest]
        if cities:
            kept.append(name)
            spans.append((rest.index(cities[0]), rest.index(cities[0]) + len(cities[0])))
    return tuple(kept), spans


def placed_behind(hits: Sequence[Hit], unknown: Iterable[Unknown], text: str) -> dict[Unknown, tuple[int, int]]:
    """Places in brackets behind a body that lies in them (河口镇（青溪县）), each with the span of its brackets.

    The place is spelled out by the body's own name, with or without the kinds of the places above it.
    """
    placed: dict[Unknown, tuple[int, int]] = {}
    for each in unknown:
        body = next((hit for hit in hits if hit.end + 1 == each.start and not hit.corrected_from), None)
        brackets = text[each.start - 1 : each.start] + text[each.end : each.end + 1]
        if body is None or each.organ or brackets not in ("()", "（）"):
            continue
        within = re.compile("[省市县区州]?".join(map(re.escape, text[each.start : each.end])))
        if len(body.publishers) == 1 and (found := within.match(body.publishers[0])) and found.end() > 1:
            placed[each] = (each.start - 1, each.end + 1)
    return placed
