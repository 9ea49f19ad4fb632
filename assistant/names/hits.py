"""Names found in a folded question before it is settled whom they mean, and how they stand to one another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.names.named import NameIndex
from assistant.names.naming import are_equals
from corpus.agencies import body_named, lies_in, place_of, same_place
from corpus.places import PREFECTURE, PREFECTURES, is_county_city, province_of

#: What stands between two bodies that are both meant.
_APART = re.compile(r"[^\u3400-\u9fff]|[和与跟同及或比的对较]|■")
#: 是交建局|的三倍: what a government is measured with says no more where it lies.
_MULTIPLE = re.compile("的[^,。?]{0,8}(?:倍|成|分之|%)")
_OTHER_SUBJECT = re.compile("[哪谁,。?;]|各")
#: What only fits several bodies (谁家多, 排个序); 哪个 may ask for a row, a year or a reason as well.
_RANKS_BODIES = re.compile(
    "谁|哪(?:一)?[家边里]|哪(?:一)?个(?:地方|单位|机关|部门|政府|[市县区])|排(?:一)?(?:个|下)?(?:序|名|队|行|列)|从[多少高低大小]到[多少高低大小]"
)
#: What fits several bodies of one year, and several years of one body: 差多少, 之和.
_RECKONS = re.compile("相?差(?:了)?(?:多少|几|距|额|值)|之和|总和|合计|加(?:起来|在一起|一起)|合起来|一共|总共")
_HIDDEN = re.compile("■+")


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
    """Whether two prefectures stand without a word between them, the second by its stem alone: 长春朝阳.

    Of one province they are two bodies: a district has the stem of a city of another province, never of its own.
    """
    names = (*first.publishers, *second.publishers)
    places = [place for name in names if (place := place_of(name)) and not body_named(name).organ]
    both = len(places) == len(names) and all(place.level == PREFECTURE for place in places)
    provinces = {province_of(place) for place in places}
    return both and second.text in PREFECTURES and (len(provinces) > 1 or provinces == {""})


def are_compared(text: str) -> bool:
    """Whether a question only makes sense of several bodies; ■ stands where its years do.

    >>> are_compared("甲市乙县■■■■排个序"), are_compared("甲市乙县■■■■■哪年多"), are_compared("甲市乙县■■■差多少")
    (True, False, True)
    >>> are_compared("甲市乙县■■■、■■■差多少"), are_compared("甲市乙县差多少")
    (False, False)
    """
    hidden = _HIDDEN.findall(text)
    one_year = len(hidden) == 1 and len(hidden[0]) <= len("2024年")
    return bool(_RANKS_BODIES.search(text) or (one_year and _RECKONS.search(text)))


def are_listed(first: Hit, second: Hit, text: str, facts: NameIndex) -> bool:
    """Whether two bare names side by side are two bodies, and not one inside the other (某市某县差多少).

    So where the question needs several bodies and nothing tells that the second place lies in the first.
    """
    both = [(place_of(hit.publishers[0]), hit) for hit in (first, second) if len(hit.publishers) == 1]
    bare = [place for place, hit in both if place is not None and hit.text == place.stem and _governs(hit)]
    if len(bare) < 2 or not are_compared(text):
        return False
    inner = second.publishers[0]
    inside = {name for _, name in facts.aliases({"^" + bare[0].full, "^" + bare[0].stem})}
    return inner not in inside and not lies_in(inner, bare[0])


def _governs(hit: Hit) -> bool:
    return body_named(hit.publishers[0]).is_government


def home_of(organ: Hit, places: list[Hit]) -> Hit | None:
    """The named body in whose place such an organ exists: the nearest before it, else the nearest after."""
    before = [place for place in reversed(places) if place.start < organ.start]
    after = [place for place in places if place.start > organ.start]
    fits = (place for place in before + after if any(same_place(n, place.publishers[0]) for n in organ.publishers))
    return next(fits, None)


def place_length(text: str, at: int, publishers: Sequence[str]) -> int:
    """How many characters before `at` end the name of the place of these bodies: 实验区|经发局, 区|经发局."""
    names = [place.full for name in publishers if (place := place_of(name))]
    longest = max(map(len, names), default=0)
    fits = (n for n in range(longest, 0, -1) if all(name.endswith(text[at - n : at]) for name in names))
    return next((n for n in fits if n <= at), 0)


def narrowed(organ: Hit, homes: Sequence[str]) -> Hit:
    """A lone organ with only its bodies in the given homes, where there are any."""
    kept = tuple(name for name in organ.publishers if any(same_place(name, home) for home in homes))
    return replace(organ, publishers=kept or organ.publishers)


def not_two_bodies(first: Hit, second: Hit, text: str) -> bool:
    """Whether two names that follow each other are one that is mistyped or has no report, and no two bodies."""
    between = text[first.end : second.start]
    if not between and second.text in PREFECTURES and are_compared(text):
        return False
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
    if organ.end <= home.start:  # 财金局和平潭, 财金局的采购比平潭少, 财金局的采购占平潭的几成
        between = text[organ.end : home.start]
        alone = not any(organ.end <= hit.start < home.start for hit in hits)
        measured = between.endswith(("是", "占", "相当于")) and bool(_MULTIPLE.match(text, home.end))
        return alone and (are_equals(between) or between.endswith(("比", "较")) or measured)
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
