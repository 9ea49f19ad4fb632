"""Which of a question's years are meant where written ones stand beside words for years."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.reading.parts import HOW_MANY
from assistant.reading.years import YearExpression, Years


def _announced(years: Years, text: str) -> tuple[YearExpression, ...]:
    """The years of 去年前年比：2024比2023多多少: those written behind the pause; () where none are said so."""
    first, *rest = years.expressions or (None,)
    if first is None or first.kind != "relative" or len(rest) < 2 or any(each.kind != "year" for each in rest):
        return ()
    between = text[first.end : rest[0].start]
    return tuple(rest) if re.search("[:,，：]", between) and not HOW_MANY.search(between) else ()


def without_every(years: Years, text: str) -> Years:
    """哪年 beside written years asks which of these; 那年 before one is the year asked about before (从那年到…)."""
    first, *_ = years.expressions or (None,)
    written = [each for each in years.expressions if each.kind not in ("every", "same")]
    if said := _announced(years, text):
        return replace(years, expressions=said)
    back = [first] if written and first and first.kind == "same" and first.text.startswith("那") else []
    return replace(years, expressions=(*back, *written)) if written else years
