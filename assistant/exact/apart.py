"""What no table tells apart: applications of one row within another, and a part of what one row counts."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Answer
from assistant.exact.phrasing import noun
from assistant.question import Question
from assistant.reading.crossing import crossed, parted
from assistant.reading.things import Thing
from assistant.refusals import refusal


def answer(read: Question, asked: Sequence[Thing], publishers: Sequence[str], years: Sequence[int]) -> Answer | None:
    """That the form does not count this, with the rows it prints; None where rows are asked as they are printed."""
    rows, part = crossed(read), parted(read)
    if not (rows or part):
        return None
    says = f"没有统计“{rows[0].rstrip('的了')}”里有多少“{rows[1].rstrip('的了')}”" if rows else f"没有单独统计“{part}”"
    printed = list(dict.fromkeys(noun(thing[0]) for thing in asked))
    there = f"表格{'分别' if printed[1:] else ''}印有的是：{'、'.join(printed)}。"
    options = [f"{body}{year}年{each}是多少？" for body in publishers for year in years for each in printed]
    return refusal(read.asked, "not_found", f"报告的表格{says}，不作推算。{there}", options)
