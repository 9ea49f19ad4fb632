"""Which one of a row a question names: 第六期培训班 is a name, and what a report tells of 第七期 is no answer to it.

A claim of another one of the row than the report prints is wrong; asked openly, the one that is printed is quoted with
what it is, and nothing is told of it as if it were the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from assistant.prose.affirming import UNDONE, only_meant, topic_of
from assistant.prose.evidence import Evidence, Reply, Source, judged, only_quotes
from assistant.prose.kinds import claimed
from assistant.prose.owning import EXPLAINED
from assistant.prose.quoting import Span, segments, sentences
from assistant.prose.wording import Asked, Term, terms_of
from assistant.reading.chatter import VERDICT
from corpus.numbers import read_numeral
from corpus.text import matchable

#: One of a row of its kind; 第一时间, 第三方 and 第一季度 are none, and 第一次 may be the first time of anything.
_ORDINAL = re.compile(r"第\s*(?P<which>\d+|[一二三四五六七八九十百]+)\s*(?P<of>[期届批轮场集])")
#: 列第2位, 排名第三: a place among others; 第一时间 and 第三方 are none.
_RANKED = "(?:[列居排获]|名列|位列|位居|排名|排在|名次)"
_AT = r"第\s*(?P<which>\d+|[一二三四五六七八九十]+)"
_PLACE = re.compile(rf"{_RANKED}[一-龥]{{0,6}}?{_AT}(?:[位名]|(?![一-龥]))")
_PLACE_TOLD = re.compile(rf"{_RANKED}[^，,；;。\d]{{0,8}}?{_AT}(?:[位名]|(?=[，,。；;]))")
_SIGN = re.compile(r"[，,；;。！？?\n]")
#: 有没有举办第六期 denies nothing.
_ASKS = re.compile("有没有|是不是|是否|有无")


class _Named(NamedTuple):
    which: Decimal
    of: str
    said: str
    span: Span


def of_a_row(asked: Asked, source: Source) -> Reply | None:
    """Yes or no to a claim that names one of a row, or the quote that names another one; None where neither is told."""
    claim = _ASKS.sub("", VERDICT.sub("", asked.text))
    if (place := _PLACE.search(claim)) and asked.kind == "whether":
        return _placed(claim, place, asked, source)
    if (named := _only(claim)) is None or claimed(claim):
        return None  # 二次会议议案5件: the number is held against what is printed
    printed = _printed(claim, named, source)
    same = [span for one, span in printed if one.which == named.which]
    others = [(one, span) for one, span in printed if one.which != named.which]
    if same:
        said = same[0].of(source.plain)
        sure = asked.premise and not UNDONE.search(claim + said) and not only_meant(same[0], source)
        if sure:
            return judged(True, [Evidence(same[0])], source)
        return only_quotes([same[0]], source) if asked.kind == "whether" and not asked.premise else None
    if len({one.which for one, _ in others}) != 1 or UNDONE.search(claim):
        return None
    other, span = others[0]
    if asked.premise:
        return judged(False, [Evidence(span)], source)
    if asked.kind != "whether":
        return None
    return only_quotes([span], source, f"年报写到的是{other.said}，没有写到{named.said}：")


def _placed(claim: str, place: re.Match[str], asked: Asked, source: Source) -> Reply | None:
    """Yes or no to a place that is claimed (评估里列第2位), by the one place that is printed of the same thing.

    That a sentence says something else of two (列第3位，上升2位) is no yes.
    """
    rest = f"{claim[: place.start()]} {claim[place.end() :]}"
    topic = [term for term in topic_of(terms_of(rest), source) if term.heavy]
    told = dict[Decimal, Span]()
    for sentence in sentences(source.plain):
        said = sentence.of(source.plain)
        found = [(read_numeral(each["which"]), each) for each in _PLACE_TOLD.finditer(said)]
        quotes = list(segments(source.plain, sentence))
        for which, each in found:
            at = sentence.start + each.start()
            before = matchable(source.plain[sentence.start : at]) + matchable(each[0])
            own = next((span for span in quotes if span.start <= at < span.end), sentence)
            if which is not None and topic and all(term.in_text(before) >= EXPLAINED for term in topic):
                told[which] = own
    if len(told) != 1:
        return None
    ((which, span),) = told.items()
    right = which == read_numeral(place["which"])
    return judged(right, [Evidence(span)], source) if asked.premise else only_quotes([span], source)


def only_another(asked: Asked, source: Source, spans: Sequence[Span]) -> bool:
    """Whether a question names one of a row and these quotes name only others of that row."""
    if (named := _only(asked.text)) is None:
        return False
    told = [one for span in spans for one in _all_in(source.plain, span) if one.of == named.of]
    return bool(told) and all(one.which != named.which for one in told)


def _only(text: str) -> _Named | None:
    """The one of a row that a question names; None where it names none or several."""
    found = _all_in(text, Span(0, len(text)))
    return found[0] if len(found) == 1 else None


def _all_in(text: str, span: Span) -> list[_Named]:
    """Every one of a row that a stretch of text names."""
    found = ((match, read_numeral(match["which"])) for match in _ORDINAL.finditer(text, *span))
    return [
        _Named(which, match["of"], re.sub(r"\s", "", match[0]), Span(*match.span()))
        for match, which in found
        if which is not None
    ]


def _printed(claim: str, named: _Named, source: Source) -> list[tuple[_Named, Span]]:
    """Each one of that row that a sentence tells of with every word of a claim, and the shortest quote that does."""
    rest = f"{claim[: named.span.start]} {claim[named.span.end :]}"
    topic = [term for term in topic_of(terms_of(rest), source) if term.heavy]
    thing = _thing_beside(claim, named.span, topic)
    if thing is None:
        return []
    found = []
    for sentence in sentences(source.plain):
        for one in _all_in(source.plain, sentence):
            quote = _holding(topic, one, sentence, source.plain)
            if one.of == named.of and quote and _beside(thing, one, source.plain):
                found.append((one, quote))
    return found


def _thing_beside(claim: str, span: Span, topic: Sequence[Term]) -> Term | None:
    """The word that says of what the row is: the first one behind 第六期, or the last one before it."""
    behind, before = (
        [term for term in topic if term.word in matchable(piece)] for piece in (claim[span.end :], claim[: span.start])
    )
    return behind[0] if behind else before[-1] if before else None


def _beside(thing: Term, one: _Named, text: str) -> bool:
    """Whether the segment of 第七期 names the thing that the row is of."""
    sign = _SIGN.search(text, one.span.end)
    start = max((found.end() for found in _SIGN.finditer(text, 0, one.span.start)), default=0)
    return thing.in_text(matchable(text[start : sign.start() if sign else len(text)])) >= EXPLAINED


def _holding(topic: Sequence[Term], one: _Named, sentence: Span, text: str) -> Span | None:
    """The segment that names one of a row, or its sentence where only that says every word of a claim."""
    own = [span for span in segments(text, sentence) if span.holds(one.span)]
    return next(
        (s for s in (*own, sentence) if all(t.in_text(matchable(s.of(text))) >= EXPLAINED for t in topic)), None
    )
