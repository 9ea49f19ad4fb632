"""Which of a question's years are meant where written ones stand beside words for years."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import Subject
from assistant.reading.years import YearExpression, Years

#: What is said before the year that an earlier word for one meant: 我说的是, 指的就是.
_MEANT = re.compile("(?:我|俺|这里|这边)?(?:(?:说|指|问|讲|要|查)的(?:就|也|当然|可)?是|也就是|就是[说指])(?:指)?$")


def _announced(years: Years, text: str) -> tuple[YearExpression, ...]:
    """The years of 去年前年比：2024比2023多多少: those written behind the pause; () where none are said so."""
    first, *rest = years.expressions or (None,)
    if first is None or first.kind != "relative" or len(rest) < 2 or any(each.kind != "year" for each in rest):
        return ()
    between = text[first.end : rest[0].start]
    return tuple(rest) if re.search("[:,，：]", between) and not HOW_MANY.search(between) else ()


def _as_defined(years: Years, text: str) -> Years:
    """The years without one that is told from today where it is said which one is meant (去年…，我说的是2025年)."""
    meant = [each for each in years.expressions if each.kind == "year" and _MEANT.search(text[: each.start])]
    if not meant:
        return years
    kept = (each for each in years.expressions if each.kind not in ("relative", "shift", "recent", "latest"))
    return replace(years, expressions=tuple(kept))


def without_every(years: Years, text: str) -> Years:
    """哪年 beside written years asks which of these; 那年 before one is the year asked about before (从那年到…)."""
    years = _as_defined(years, text)
    first, *_ = years.expressions or (None,)
    written = [each for each in years.expressions if each.kind not in ("every", "same")]
    if said := _announced(years, text):
        return replace(years, expressions=said)
    back = [first] if written and first and first.kind == "same" and first.text.startswith("那") else []
    return replace(years, expressions=(*back, *written)) if written else years


def says_own_year(years: Years, before: Subject) -> bool:
    """2019年的许可上一年多少项 >> 今年作出多少个决定: beside what is printed of the year before, the report's own year.

    2023年几件 >> 今年呢 is of today's year.
    """
    each, *more = years.expressions
    this_year = not more and each.kind == "relative" and each.offset == 0
    return this_year and (before.columns == ("prior_items",) or before.rows == ("applications.carried_in",))
