"""Which of a question's years are meant where written ones stand beside words for years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.question import Question
from assistant.reading.other_years import means_another_time
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import Subject, subject_of
from assistant.reading.years import YearExpression, Years

#: What is said before the year that an earlier word for one meant: 我说的是, 指的就是.
_MEANT = re.compile("(?:我|俺|这里|这边)?(?:(?:说|指|问|讲|要|查)的(?:就|也|当然|可)?是|也就是|就是[说指])(?:指)?$")
#: 两年合计, 三年各多少: as many years as there are reports, where nothing says which.
_YEARS_COUNTED = re.compile("(?<![近前头早这那过去后第满每十\\d])(?P<count>[二两三四五六])个?年(?![内前后级来以度])")
_COUNTS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}


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


#: 趋势呢, 看看走势: by itself.
_TREND = re.compile(
    "(?:那么?|再?看看?|它?的|总体|整体)*(?:变化|发展)?(?:趋势|走势)(?:如何|怎么?样|咋样|是什么)?[呢吗]?[?。]?"
)
#: Marks of words that only ask for a number again: small words, its row and column, whether there was any, a claim.
_SAYS_NO_MORE = (
    *("filler", "asking", "place", "row:", "column:", "rate:", "statistics:", "topic:"),
    *("exists", "zero", "none", "op:share", "op:check", "op:altogether", "op:total"),
)


def opens_the_year(question: Question, before: Subject) -> bool:
    """之前呢, 以前有吗, 后来的复议呢 after a question about 复议: the number of its year must not be told again.

    趋势呢 asks for every year.
    """
    if not question.years and _TREND.fullmatch(question.bare):
        return True
    said = subject_of(question)
    pairs = ((said.rows, before.rows), (said.columns, before.columns), (said.rates, before.rates))
    if question.years or question.unexplained or any(own and own != former for own, former in pairs):
        return False
    if any(not mark.startswith(_SAYS_NO_MORE) for token in question.tokens for mark in token.marks):
        return False  # 后来都怎么处理的: more is asked than the same number of another time
    parts = (token for token in question.tokens if token.marks[0].startswith(("row:", "column:", "statistics:")))
    return means_another_time(question.text, [*((t.start, t.end) for t in parts), *question.publishers.spans])


def tells_one_step(written: Sequence[YearExpression], text: str) -> bool:
    """Whether one year is measured with the one before it (2020年比上年, 2020年比2019年): its own column tells that."""
    if len(written) == 1:
        return len(written[0].years) == 1
    if len(written) != 2 or not re.search("[比较]", text[written[0].end : written[1].start]):
        return False
    years = [year for each in written for year in each.years]
    return len(years) == 2 and abs(years[0] - years[1]) == 1


def years_counted(text: str) -> int:
    """How many years are spoken of without saying which (两年合计); 0 where none are.

    >>> years_counted("某市两年新收合计几件"), years_counted("某市近两年新收"), years_counted("某市两年内")
    (2, 0, 0)
    """
    found = _YEARS_COUNTED.search(text)
    return _COUNTS[found["count"]] if found else 0
