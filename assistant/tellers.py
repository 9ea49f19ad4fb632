"""Whose prose is asked about a body without a report: its government's, that of the body named beside it, or of those
that the questions before were about. What it prints of that body, `assistant.within` tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import Scene
from assistant.lookup import Facts
from assistant.names.named import PublisherMatch, UnknownPublisher
from assistant.names.naming import are_equals
from assistant.names.written import town_behind
from assistant.question import Question
from assistant.reading.parts import HOW_MANY
from corpus.agencies import body_named, lies_in, place_of
from corpus.places import PREFECTURE, split_places
from corpus.text import legible

#: 全市一共几期: the whole is meant again, and not the body asked about before.
_WHOLE = re.compile("全[省市县区州镇]|[我本][省市县区州]")
#: 其中某县的: a part of what the report before tells, whoever else that county is.
_AMONG = re.compile("^[那么,]*其中")
#: 呼伦贝尔市
_LONGEST_CITY = 5


def told_inside(scene: Scene, read: Question, before: Scene, facts: Facts) -> Scene:
    """The scene with the body whose number is looked for in another's prose, and with that other as its publisher."""
    if again := _again_in_another_year(scene, read, before, facts):
        return again
    if scene.missing and (of_city := _of_a_year_without(scene, read, before, facts)):
        return of_city
    unknown = read.publishers.unknown or _without_report_then(scene, read, before, facts)
    plain = scene.operation == "value" or (scene.operation == "sum" and len(scene.years) == 1)  # 共多少件
    one = len(unknown) == 1 and not read.publishers.ambiguous and plain
    if one and (city := _city_before(unknown[0], scene, facts)):
        inner, teller = city
        return replace(scene, publishers=(teller,), told_of=inner)
    several = len(unknown) > 1 and not before and plain and not read.publishers.ambiguous
    if (one or several) and (tellers := _tellers(unknown[0], read, before, scene, facts)):
        return replace(scene, publishers=tellers, told_of=_with_town(unknown[0], read) if one else unknown[0])
    goes_on = before.told_of and not (unknown or read.publishers.matches or _WHOLE.search(read.text))
    return replace(scene, told_of=before.told_of, publishers=before.publishers) if goes_on else scene


def _again_in_another_year(scene: Scene, read: Question, before: Scene, facts: Facts) -> Scene | None:
    """甲市2023年简报乙县几期 >> 换成2024年，乙县几期: still of the city's report, where the county has none of it."""
    matches, told_of = read.publishers.matches, before.told_of
    if told_of is None or len(matches) != 1 or len(before.publishers) != 1 or read.publishers.unknown:
        return None
    body = matches[0]
    same = body.text in told_of.text or told_of.text in body.publishers[0]
    years = tuple(sorted(read.years.named)) if read.years else ()
    told = set(facts.years(before.publishers[0]))
    if not same or not years or set(years) - told or scene.years or any(year not in scene.missing for year in years):
        return None
    again = replace(told_of, start=body.start, end=body.end)
    return replace(scene, publishers=before.publishers, years=years, missing=(), note="", told_of=again)


def _of_a_year_without(scene: Scene, read: Question, before: Scene, facts: Facts) -> Scene | None:
    """The scene of a county that has reports, but none of the year: of its city's report, where that names it."""
    matches = read.publishers.matches
    if len(matches) != 1 or len(scene.publishers) != 1 or scene.years or len(scene.missing) != 1:
        return None
    if (
        scene.operation not in ("value", "sum")
        or matches[0].publishers != scene.publishers
        or read.publishers.unknown
        or before
    ):
        return None
    county = UnknownPublisher(body_named(scene.publishers[0]).places[-1].full, matches[0].start, matches[0].end)
    of_year = replace(scene, years=scene.missing, missing=(), note="")
    if scene.publishers != (county.text,) or not (tellers := _above(county, of_year, before, facts)):
        return None
    return replace(of_year, publishers=tellers, told_of=replace(county, text=matches[0].text))


def _city_before(unknown: UnknownPublisher, scene: Scene, facts: Facts) -> tuple[UnknownPublisher, str] | None:
    """A body written behind the city it lies in (甲市乙县民政局), without that, and the city, which has reports."""
    if any(set(facts.years(name)) & set(scene.years) for name in unknown.told_by):
        return None  # its own government tells of it
    for length in range(_LONGEST_CITY, 1, -1):
        head, rest = unknown.text[:length], unknown.text[length:]
        chain, _ = split_places(rest)
        if not chain or not chain[0].kind:
            continue
        cities = {name for _, name in facts.aliases({head}) if body_named(name).is_government}
        named = [name for name in cities if (place := place_of(name)) and head in (place.full, place.stem)]
        outer = place_of(named[0]) if len(named) == 1 else None
        if outer is not None and outer.level < chain[0].level and lies_in(rest, outer) is not False:
            return replace(unknown, text=rest, start=unknown.start + length, within=()), named[0]
    return None


def _without_report_then(scene: Scene, read: Question, before: Scene, facts: Facts) -> tuple[UnknownPublisher, ...]:
    """The one body that has reports, but none of the years that are asked about: beside one that has, or 某县呢."""
    matches = read.publishers.matches
    if len(matches) == 2 and (silent := _silent_beside(matches, scene, read, facts)):
        return (UnknownPublisher(silent.text, silent.start, silent.end),)
    if len(matches) != 1 or len(scene.publishers) != 1 or read.years or not scene.years:
        return ()
    if not (before.prose or before.told_of or _lies_in_told(scene.publishers[0], before)):
        return ()
    if scene.publishers == before.publishers or set(facts.years(scene.publishers[0])) & set(scene.years):
        return ()
    return (UnknownPublisher(matches[0].text, matches[0].start, matches[0].end),)


def _is_among(name: str, read: Question, before: Scene) -> bool:
    """Whether a body is asked for as a part of what the one body before told, in which it may lie."""
    return bool(_AMONG.search(read.text)) and _lies_in_told(name, before)


def _lies_in_told(name: str, before: Scene) -> bool:
    """Whether a body may lie in the one body that was asked about before: its report may tell of it."""
    outer = place_of(before.publishers[0]) if len(before.publishers) == 1 else None
    return outer is not None and lies_in(name, outer) is not False


def _silent_beside(
    matches: Sequence[PublisherMatch], scene: Scene, read: Question, facts: Facts
) -> PublisherMatch | None:
    """The one of two bodies that has no report of the years and lies in the other, whose report may tell of it.

    某市2024年简报某县几期, where the county has reports of other years; 某市几期，某县几期 asks of both.
    """
    years = set(scene.years)
    silent = [each for each in matches if not any(years & set(facts.years(name)) for name in each.publishers)]
    if len(silent) != 1 or not years or any(len(each.publishers) != 1 for each in matches):
        return None
    (teller,) = (each for each in matches if each is not silent[0])
    inner, outer = place_of(silent[0].publishers[0]), place_of(teller.publishers[0])
    if inner is None or outer is None or lies_in(silent[0].publishers[0], outer) is False:
        return None
    below = inner.level > outer.level or (inner == outer and bool(body_named(silent[0].publishers[0]).organ))
    first, second = sorted(matches, key=lambda each: each.start)
    between, behind = read.text[first.end : second.start], read.text[second.end :]
    of_both = HOW_MANY.search(between) and (second is not teller or HOW_MANY.search(behind))
    return silent[0] if below and not of_both else None


def asks_of_all(text: str) -> bool:
    """Whether a follow-up asks of the whole body, and not of the part or the way that was asked of before.

    >>> asks_of_all("全区公开多少"), asks_of_all("公开多少"), asks_of_all("全市的呢")
    (True, False, False)
    """
    return bool(_WHOLE.search(text) and HOW_MANY.search(text))


def silent_body(read: Question, scene: Scene) -> tuple[str, ...]:
    """The publisher that is asked about and has no report of the years, under its full name."""
    named = told_of_itself(read, scene)
    return named[0].publishers if named else read.publishers.sure


def told_of_itself(read: Question, scene: Scene) -> list[PublisherMatch]:
    """The match of the body that another one's prose is asked about; [] where it is no publisher."""
    told_of = scene.told_of
    return [m for m in read.publishers.matches if told_of and (m.start, m.text) == (told_of.start, told_of.text)]


def _above(unknown: UnknownPublisher, scene: Scene, before: Scene, facts: Facts) -> tuple[str, ...]:
    """The one government whose report of the years names a county or district by its full name; () for any other body.

    A city's report may list the numbers of its counties. That of the questions before comes first; only a sentence
    that counts this very body answers.
    """
    chain = body_named(unknown.text).places
    if unknown.organ or not chain or not chain[-1].kind or chain[-1].level <= PREFECTURE or not scene.years:
        return ()

    def names_it(name: str) -> bool:
        place, reports = place_of(name), facts.reports(name)
        above = body_named(name).is_government and place is not None and place.level < chain[-1].level
        texts = (facts.text(report.id) for report in reports if report.year in scene.years)
        fits = above and place is not None and lies_in(unknown.text, place) is not False
        return fits and any(unknown.text in legible(text) for text in texts)

    if len(before.publishers) == 1:
        return before.publishers if names_it(before.publishers[0]) else ()
    published = {report.publisher for year in scene.years for report in facts.reports(year=year)}
    tellers = tuple(filter(names_it, sorted(published)))
    return tellers if len(tellers) == 1 else ()


def _with_town(unknown: UnknownPublisher, read: Question) -> UnknownPublisher:
    """The town that is named behind a county without a report, as one body with it: 某县|半山镇."""
    town = "" if unknown.organ else town_behind(read.text, unknown.end, read.unexplained)
    return replace(unknown, text=unknown.text + town, end=unknown.end + len(town))


def _tellers(unknown: UnknownPublisher, read: Question, before: Scene, scene: Scene, facts: Facts) -> tuple[str, ...]:
    """Whose prose may tell of a body: its government's, that of the one body named beside it, or of those before.

    A government without a report of the years tells of none of its organs; the body named beside it may.
    """
    beside = [each for each in read.publishers.matches if each.start != unknown.start]
    silent = scene.years and not any(set(facts.years(name)) & set(scene.years) for name in unknown.told_by)
    if (unknown.told_by and not (silent and beside)) or not beside:
        named_here = scene.publishers and not read.publishers.unknown
        among = _is_among(scene.publishers[0] if named_here else unknown.text, read, before)
        return unknown.told_by or (
            before.publishers if before.prose or before.told_of or among else _above(unknown, scene, before, facts)
        )
    between = read.text[beside[0].end : unknown.start] or read.text[unknown.end : beside[0].start]
    named = len(beside) < len(read.publishers.matches)  # it has reports of other years
    return () if len(beside) > 1 or are_equals(between) else beside[0].publishers if named else read.publishers.sure
