"""Yes or no from a report's prose: a premise is compared with the number or the denial that the report prints."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.counting import best_of, fitting
from assistant.evidence import Evidence, Reply, Source, counted, listed, quoted, shown
from assistant.telling import denial, telling
from assistant.wording import Asked
from corpus.numbers import Number, find_numbers
from corpus.report import Mention

#: A premise that says there was none: "没人打官司，属实吗".
_ABOVE = re.compile(r"(?:超过?|过|多于|高于|大于|不止|突破|逾)了?$")
_BELOW = re.compile(r"(?:不到|不足|低于|少于|小于|没有?到|没有?超?过)了?$")
_NEARLY = re.compile(r"(?:接近|将近|差不多|大约|大概|约|近)了?$")
_DENIED = re.compile(r"没有?人|没(?!错)|无|未|不(?!对|是真)")


def whether(asked: Asked, source: Source) -> Reply | None:
    """Yes or no, by a clause that says so; a premise is compared with the number or the denial the report prints."""
    numbers = find_numbers(asked.text) if asked.premise else []
    topic = tuple(term for term in asked.terms if not any(term.word in number.raw for number in numbers))
    part = replace(asked, kind="count", terms=topic, unit=numbers[0].unit if numbers else "")
    best = best_of(fitting(part, source.mentions, source.text, source.report.year))
    evidence = counted(best[0].mention, part, source) if best else None
    if numbers and evidence:
        return _verdict(
            any(_agrees(asked.text, number, fit.mention) for fit in best for number in numbers), evidence, source
        )
    denied = asked.premise and bool(_DENIED.search(asked.text))
    said_no = denial(topic, source.text)
    if said_no:
        no = Evidence(said_no)
        return _verdict(denied, no, source) if asked.premise else Reply(quoted([said_no], source, "没有："), (no,))
    if evidence:
        exists = evidence.value != 0
        if asked.premise:
            return _verdict(exists != denied, evidence, source)
        return Reply(f"{'有' if exists else '没有'}：{listed([evidence])}", (evidence,))
    spans = telling(topic, source.text, source.passages)
    if not spans or asked.premise:
        return None
    return Reply(quoted(spans[:1], source, "年报写到："), (Evidence(spans[0]),))


def _agrees(text: str, number: Number, mention: Mention) -> bool:
    """Whether a printed number is what a premise says: "5次", "超过5次", "不到5次", "5次以上", "接近5次"."""
    before, behind = text[: number.start], text[number.end :]
    if _BELOW.search(before):
        return mention.value < number.value
    if _ABOVE.search(before):
        return mention.value > number.value
    if behind.startswith(("以上", "多")):
        return mention.value >= number.value
    if behind.startswith(("以下", "以内")):
        return mention.value <= number.value
    if _NEARLY.search(before):
        return abs(mention.value - number.value) * 20 <= number.value
    return mention.value == number.value


def _verdict(right: bool, evidence: Evidence, source: Source) -> Reply:
    stated = evidence.label or f"原文是“{shown(evidence.span.of(source.text))}”"
    return Reply(f"{'对' if right else '不对'}，{stated}{{0}}。", (evidence,))
