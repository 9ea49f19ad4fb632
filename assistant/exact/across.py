"""One figure of one year as a part or a multiple of another one of another year (2024年废止的占2023年有效的)."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import refusals
from assistant.answer import Answer
from assistant.compare import percentage, said_rounded
from assistant.exact.figures import Draft
from assistant.exact.phrasing import noun
from assistant.lookup import MISSING_STATES, Facts, Value, read_values
from assistant.query import Query
from assistant.question import Question
from assistant.reading.formula import Across
from assistant.reading.things import things
from corpus.numbers import say


def answer(read: Question, across: Across, publishers: Sequence[str], facts: Facts) -> Answer:
    """The first figure divided by the second, each of its own year; refused where a year or a figure is not there."""
    years = (across.part_year, across.whole_year)
    sides = [things(side) for side in (across.part, across.whole)]
    if len(publishers) != 1 or any(len(side) != 1 for side in sides):
        return refusals.no_subject(read.asked, publishers, years)
    (parts,), (wholes,) = sides
    if [each.row for each in parts] != [each.row for each in wholes] and (len(parts), len(wholes)) != (1, 1):
        return refusals.no_subject(read.asked, publishers, years)
    if missing := [year for year in years if year not in facts.years(publishers[0])]:
        return refusals.no_report(read.asked, publishers, missing, noun(parts[0]), facts)
    values = [read_values(facts, side, publishers, [year]) for side, year in zip((parts, wholes), years, strict=True)]
    pairs = [pair for pair in zip(*values, strict=True) if not {v.state for v in pair} & set(MISSING_STATES)]
    draft = Draft(Query(tuple(publishers), years, (parts, wholes), "times"), read.asked, facts)
    if not pairs:
        return draft.finish("；".join(draft.tell(value) for side in values for value in side) + "。", "not_found")
    told = "；".join(_told(draft, part, whole, across.multiple) for part, whole in pairs)
    if len(parts) == 1:
        return draft.finish(f"{told}。")
    options = [f"{part.publisher}{part.year}年{noun(part.indicator)}是多少？" for part, _ in pairs]
    return draft.finish(f"这个说法可能指几项，请确认是哪一项：{told}。", "clarify", options)


def _told(draft: Draft, part: Value, whole: Value, multiple: bool) -> str:
    told = f"{draft.tell(part)}，{draft.tell(whole)}"
    if part.indicator.is_rate or whole.indicator.is_rate or part.unit != whole.unit:
        return f"{told}，两者计量单位不同，不能相除"
    return told + _divided(draft, part, whole, multiple)


def _divided(draft: Draft, part: Value, whole: Value, multiple: bool) -> str:
    if part.number is None or not whole.number:
        return "，无法计算两者之比"
    percent = percentage(part.number, whole.number)
    shown = f"{said_rounded(percent / 100)}倍" if multiple else f"{said_rounded(percent)}%"
    draft.evidence.compute(percent / 100 if multiple else percent, "倍" if multiple else "%")
    draft.derivations.append(f"{say(part.number)}÷{say(whole.number)}{'' if multiple else '×100%'}＝{shown}")
    return f"，前者是后者的{shown}" if multiple else f"，前者相当于后者的{shown}"
