"""A city that is only said to tell where a body lies (淮安下面的金湖, 金湖和洪泽都是淮安的): it is not asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.names.named import PublisherMatch, Publishers, UnknownPublisher
from corpus.agencies import body_named, lies_in, place_of
from corpus.gazetteer import is_place

Named = PublisherMatch | UnknownPublisher

_BELOW = "(?:下面|下辖|下属|辖下|底下|手下|那边|这边|管辖|所辖|境内|管)"
#: 平潭|区县行政服务中心
_ALL_BELOW = re.compile("区县|县区|市县区")
_KINDS = "(?:县市区|县区|区县|市县|县|区|地方|单位)"
#: 甲市|下面的|乙县
_LEADS = re.compile(f"{_BELOW}(?:的)?(?:{_KINDS})?")
#: 乙县和丙区，都|是|甲市
_IS_OF = re.compile(
    "[,，]?(?:它们?|这|那|两个|两家|二者|两者|这两个|个)*(?:都|全|均|一?同|本|又|也|就)*(?:是|隶?属于?|归)$"
)
#: 是甲市|的，…; 是甲市下面的县，…
_OF_IT = re.compile(f"(?:{_BELOW})?(?:的)?(?:{_KINDS})?(?=[,，。;；])")
#: 乙县、丙区|这两个|甲市|的县区
_THESE = re.compile("(?:这|那)?(?:[两三四几俩]个?|些)$")
_OF_THESE = re.compile(f"的{_KINDS}")


def with_below_apart(text: str) -> str:
    """A question with a comma between a place and all that lies in it, which is no name of a place with it.

    >>> with_below_apart("平潭区县大厅几个窗口"), with_below_apart("平潭县的大厅"), with_below_apart("各区县的大厅")
    ('平潭,区县大厅几个窗口', '平潭县的大厅', '各区县的大厅')
    """
    found = [each.start() for each in _ALL_BELOW.finditer(text)]
    at = next((at for at in found if any(is_place(text[max(at - many, 0) : at]) for many in (2, 3))), None)
    return text if at is None else f"{text[:at]},{text[at:]}"


def without_above(publishers: Publishers, text: str) -> Publishers:
    """The bodies without a government that is only said as the place another named one lies in.

    Its words are hidden with it, as those of a name are.
    """
    dropped: list[Named] = []
    spans: list[tuple[int, int]] = []
    every: tuple[Named, ...] = (*publishers.matches, *publishers.unknown)
    for named in every:
        others = [each for each in publishers.matches if each is not named]
        if (inner := _inside(named, others)) and (span := _said_beside(named, inner, text)):
            dropped.append(named)
            spans.append(span)
    if not dropped:
        return publishers
    kept = tuple(each for each in publishers.matches if not any(each is one for one in dropped))
    unknown = tuple(each for each in publishers.unknown if not any(each is one for one in dropped))
    return replace(publishers, matches=kept, unknown=unknown, spans=tuple(sorted({*publishers.spans, *spans})))


def _inside(named: Named, others: Sequence[PublisherMatch]) -> list[PublisherMatch]:
    """The bodies named beside a government that may lie in its place."""
    names = named.publishers if isinstance(named, PublisherMatch) else named.nearest[:1]
    outer = place_of(names[0]) if len(names) == 1 and body_named(names[0]).is_government else None
    if outer is None or named.text not in (outer.stem, outer.full):
        return []
    places = [(each, place_of(each.publishers[0])) for each in others if len(each.publishers) == 1]
    return [
        each
        for each, place in places
        if place is not None and place.level > outer.level and lies_in(each.publishers[0], outer) is not False
    ]


def _said_beside(named: Named, inner: Sequence[PublisherMatch], text: str) -> tuple[int, int] | None:
    """The words that say that a body lies there; None where the government is asked about itself."""
    return next(_readings(named, inner, text), None)


def _readings(named: Named, inner: Sequence[PublisherMatch], text: str) -> Iterator[tuple[int, int]]:
    before = [each.end for each in inner if each.end <= named.start]
    leads = _LEADS.match(text, named.end)
    if leads and any(each.start == leads.end() for each in inner):
        yield named.start, leads.end()
    if text[named.start - 1 : named.start] in ("(", "（") and text[named.end : named.end + 1] in (")", "）") and before:
        yield named.start - 1, named.end + 1
    verb, rest = _IS_OF.search(text, 0, named.start), _OF_IT.match(text, named.end)
    if verb and rest and verb.start() in before:
        yield verb.start(), rest.end()
    these, kinds = _THESE.search(text, 0, named.start), _OF_THESE.match(text, named.end)
    if these and kinds and these.start() in before:
        yield these.start(), kinds.end()
