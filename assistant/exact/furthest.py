"""Which of several rows, applicants, results or bodies moved furthest between two years, with all their changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant import refusals
from assistant.answer import Answer
from assistant.compare import change, said_points, said_rounded
from assistant.exact.figures import Draft, common, short
from assistant.exact.indicators import Indicator
from assistant.exact.phrasing import noun, number_said
from assistant.lookup import Facts, Value, in_one_unit, read_values
from assistant.query import Query
from assistant.question import Question
from assistant.reading.choosing import asks_which_body
from assistant.reading.subject import Subject
from assistant.reading.things import things, told_apart
from corpus.form import OUTCOME_TOTAL
from corpus.numbers import say

_OUTCOMES = re.compile("(?:办理|处理|答复)结果|(?:怎么|如何)(?:处理|答复|办)")
_WORDS = {"any": "变化最大", "up": "增加最多", "down": "减少最多"}


@dataclass(frozen=True, slots=True)
class _Move:
    """One thing of one body in both years."""

    old: Value
    new: Value

    @property
    def size(self) -> Decimal:
        """By how much it rose; below 0 where it fell."""
        one, other = in_one_unit([self.old, self.new])
        return (other.number or Decimal(0)) - (one.number or Decimal(0))

    def towards(self, way: str) -> Decimal:
        """How far it moved the way that is asked for ("up", "down" or "any"); below 0 where it moved the other way."""
        return {"any": abs(self.size), "up": self.size, "down": -self.size}[way]


def answer(read: Question, subject: Subject, publishers: Sequence[str], years: Sequence[int], facts: Facts) -> Answer:
    """The one that moved furthest from the first to the last of the years, with every change beside it.

    Refused where the question names nothing that could be told apart, or a year has no report.
    """
    bodies = asks_which_body(read) or len(publishers) > 1
    asked = _compared(read, subject, bodies)
    first, last = (min(years), max(years)) if years else (0, 0)
    way = next((way for way in _WORDS if read.has(f"moved:{way}") and not read.has("moved:least")), "")
    if not way or not asked or first == last or (bodies and (len(asked) > 1 or len(publishers) < 2)):
        return refusals.no_subject(read.asked, publishers, sorted(years))
    lacking = {name: [year for year in (first, last) if year not in facts.years(name)] for name in publishers}
    if without := [name for name, missing in lacking.items() if missing]:
        missing = sorted({year for name in without for year in lacking[name]})
        return refusals.no_report(read.asked, without, missing, noun(asked[0]), facts)
    values = read_values(facts, asked, publishers, (first, last))
    draft = Draft(Query(tuple(publishers), (first, last), tuple((each,) for each in asked), "moved"), read.asked, facts)
    return draft.finish(_told(draft, values, way))


def _compared(read: Question, subject: Subject, bodies: bool) -> list[Indicator]:
    """What is told apart: the things that are named, the rows of the one family, its applicants or its results."""
    if bodies:
        named = things(replace(subject, spread=""))
        return [each for (each,) in named] if all(len(thing) == 1 for thing in named) else []
    if read.has("which:applicant", "topic:applicants"):
        return told_apart(replace(subject, spread="applicant"))
    of_all = not subject.rows or subject.rows == ("applications.new",)
    if of_all and not subject.spread and (_OUTCOMES.search(read.text) or read.has("which:result")):
        return told_apart(replace(subject, rows=(OUTCOME_TOTAL,), spread="reason"))
    return told_apart(subject)


def _told(draft: Draft, values: Sequence[Value], way: str) -> str:
    moves = [_Move(old, new) for old, new in _pairs(values)]
    whole = [each for each in moves if each.old.number is not None and each.new.number is not None]
    if lacking := [each for each in moves if each not in whole]:
        draft.notes.append(f"未计入：{'；'.join(_lack(each) for each in lacking)}。")
    if len({value.unit for each in whole for value in in_one_unit([each.old, each.new])}) > 1 or len(whole) < 2:
        for value in values:
            draft.use(value)
        return "；".join(draft.tell(value) for value in values) + "。这些数字计量单位不同或不全，不能比较变化。"
    if any(each.old.note != each.new.note for each in whole):
        return "；".join(draft.tell(value) for value in values) + "。两年口径不同（见注），不作增减比较。"
    among = [each.new for each in whole]
    ordered = sorted(whole, key=lambda each: each.towards(way), reverse=True)
    most = ordered[0].towards(way)
    first = [each for each in ordered if each.towards(way) == most] if most > 0 else []
    shown = "；".join(_shown(draft, each, among) for each in ordered)
    years = f"{ordered[0].new.year}年比{ordered[0].old.year}年"
    head = common(among).replace(f"{ordered[0].new.year}年", "", 1)
    if not first:
        return f"{head}：{years}没有{_WORDS[way][:2]}的。各项：{shown}。"
    names = "、".join(short(each.new, among) for each in first)
    tied = "（并列）" if len(first) > 1 else ""
    return f"{head}：{years}{_WORDS[way]}的是{names}{tied}，{_moved(first[0])}。各项：{shown}。"


def _pairs(values: Sequence[Value]) -> list[tuple[Value, Value]]:
    """The values of the first year, each with that of the last."""
    last = max(value.year for value in values)
    later = {(value.publisher, value.indicator): value for value in values if value.year == last}
    return [(value, later[value.publisher, value.indicator]) for value in values if value.year != last]


def _moved(each: _Move) -> str:
    step = change(each.old.number or Decimal(0), each.new.number or Decimal(0))
    if not step.difference:
        return "持平"
    rates = each.new.indicator.is_rate
    unit = "个百分点" if rates else each.new.unit
    return f"{step.word}{said_rounded(abs(step.difference)) if rates else say(abs(step.difference))}{unit}"


def _shown(draft: Draft, each: _Move, among: Sequence[Value]) -> str:
    """One change with both its numbers: "信访举报投诉类申请减少12件（20件[1]→8件[2]）"."""
    for value in (each.old, each.new):
        draft.use(value)
    rates, both = each.new.indicator.is_rate, (each.new.number or Decimal(0), each.old.number or Decimal(0))
    if each.size and len(draft.derivations) < 12:
        plain = f"{say(both[0])}-{say(both[1])}={say(each.size)}"
        draft.derivations.append(said_points(*both) if rates else plain)
    draft.evidence.compute(abs(each.size), "百分点" if rates else each.new.unit, exact=not rates)
    old, new = (f"{number_said(value)}{draft.evidence.chips(value)}" for value in (each.old, each.new))
    return f"{short(each.new, among)}{_moved(each)}（{old}→{new}）"


def _lack(each: _Move) -> str:
    lacking = each.old if each.old.number is None else each.new
    return f"{lacking.year}年{noun(lacking.indicator)}{number_said(lacking)}"
