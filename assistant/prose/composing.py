"""Replies of reports put together to one answer: paragraphs with chips, citations, figures and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.answer import Answer, Citation, Figure
from assistant.exact.phrasing import cell_citation
from assistant.prose.evidence import VERDICT, Reply, Source, in_quotes, shown, told_with
from assistant.prose.quoting import Span
from corpus.numbers import say
from corpus.text import squeeze

#: What a quote may begin with that its label leaves out, and that makes it no other sentence.
_OPENS = re.compile(r"^(?:[一二三四五六七八九十]是|\d{1,2}[.．、](?!\d)|其中|因此|目前|同时|此外|另外)+")
_CHIP_AGAIN = re.compile(r"(\[\d+\])(?=\1)")


def composed(question: str, replies: Sequence[tuple[Source, Reply]]) -> Answer:
    """One answer of the replies of several reports, a paragraph each; every quote is cited once."""
    paragraphs: list[str] = []
    citations: list[Citation] = []
    figures: list[Figure] = []
    notes: list[str] = []
    for source, reply in replies:
        first = len(citations) + 1
        numbers = []
        cited: dict[Span, int] = {}
        for one in reply.evidence:
            span = told_with(one, reply.evidence, source.text)
            if span not in cited:
                cited[span] = len(citations) + 1
                citations.append(citation_of(cited[span], span, source))
            numbers.append(f"[{cited[span]}]")
            if one.value is not None:
                figures.append(
                    Figure(say(one.value), one.unit, "", source.report.publisher, source.report.year, cited[span])
                )
        if reply.result:
            figures.append(result_of(reply.result, first, source))
        chips = [f"[{len(citations) + 1 + i}]" for i in range(len(reply.cells))]
        paragraphs.append(_paragraph(source, reply, numbers, chips))
        citations += [cell_citation(len(citations) + 1 + i, source.report, cell) for i, cell in enumerate(reply.cells)]
        notes += reply.notes
    return Answer(
        question,
        "answered",
        "passage",
        "\n".join(paragraphs),
        derivation="；".join(reply.derivation for _, reply in replies if reply.derivation) or None,
        figures=tuple(figures),
        citations=tuple(citations),
        notes=tuple(dict.fromkeys(notes)),
    )


def result_of(result: tuple[Decimal, str], citation: int, source: Source) -> Figure:
    """The figure of a computed result, which is cited by its operands."""
    value, unit = result
    return Figure(say(value), unit, "", source.report.publisher, source.report.year, citation)


def _paragraph(source: Source, reply: Reply, chips: Sequence[str], of_cells: Sequence[str]) -> str:
    verdict = VERDICT.match(reply.frame)
    body = reply.frame
    for i, chip in enumerate(chips):
        body = body.replace(f"{{{i}}}", chip)
    for i, chip in enumerate(of_cells):
        body = body.replace(f"{{cell{i}}}", chip)
    body = _CHIP_AGAIN.sub("", body)
    lead = "" if body.startswith(("年报写", "年报中")) else "年报："  # 某县2022年|年报写到：
    opening = f"{verdict[0]}{source.who}年报：{body[len(verdict[0]) :]}" if verdict else f"{source.who}{lead}{body}"
    quotes = [shown(one.span.of(source.text)) for one in reply.evidence if one.label]
    told = squeeze(reply.frame)
    new = [quote for quote in dict.fromkeys(quotes) if squeeze(_OPENS.sub("", quote)) not in told]
    new = [quote for quote in new if not any(quote in other for other in new if other != quote)]
    return opening + "原文：" + "；".join(map(in_quotes, new)) + "。" if new else opening


def citation_of(n: int, span: Span, source: Source) -> Citation:
    """A quote as evidence: an exact substring of the report's text, with the place it stands in."""
    report = source.report
    place = next((p for p in source.passages if p.start <= span.start < p.end), None)
    return Citation(
        n,
        "passage",
        report.id,
        report.file,
        report.publisher,
        report.year,
        section=place.section if place else "",
        page=place.page if place else None,
        quote=span.of(source.text),
        start=span.start,
        end=span.end,
    )
