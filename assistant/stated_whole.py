"""3119件申请，其中行政查询占多少: the share is taken of the number that is said, where that is what came in.

A number that no whole is (自然人占3000件的几成) is told to be none, beside the share of what the whole is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.conversation import Scene
from assistant.exact.claimed import holds, last_place, not_so
from assistant.exact.figures import Draft
from assistant.exact.indicators import cell_indicator, contains, table_of
from assistant.exact.phrasing import noun
from assistant.exact.unjudged import names_part
from assistant.lookup import STATISTICS, Facts, Value, read_values
from assistant.query import Premise
from assistant.question import Question
from assistant.reading.phrases import OF_APPLICATIONS
from assistant.reading.subject import Subject
from corpus.form import NEW, OUTCOME_TOTAL
from corpus.numbers import Number, say

_TOTALS = [cell_indicator(row, "total") for row in (NEW, OUTCOME_TOTAL)]
#: 3119件申请里, 收到3119件申请，其中
_SO_MANY = re.compile(rf"(?<![\d.])(?P<n>\d+){OF_APPLICATIONS}")
#: 占|3000件, 占全部|3000件
_DIVIDES = re.compile("占(?:了|到|这|那|全部|全年|所有|总共|一共|其中|的)*$")
#: 3000件|申请里, 3000件|的几成
_IS_DIVIDED = re.compile(
    "的?(?:政府信息公开|信息公开|公开)?(?:申请|复议|诉讼|案件|决定)?(?:里面?|当?中|之中|,?其中|的(?:几|多少|百分|多大|比|占))"
)

_OF_APPLICATIONS = re.compile("的?(?:政府信息公开|信息公开|公开)?申请")
#: 3000件申请|，个人占几成
_APART = re.compile("的?(?:政府信息公开|信息公开|公开)?(?:申请|复议|诉讼|案件|决定)?,")


def of_stated(scene: Scene, read: Question, facts: Facts) -> Scene:
    """The scene with 新收 as the divisor of a share, where the number of applications said is 新收 and no other total.

    The usual whole of an outcome is 办理结果总计; a number that is this one, or neither, changes nothing.
    """
    said = _SO_MANY.search(read.text)
    subject = scene.subject
    one = len(scene.publishers) == len(scene.years) == 1 and subject.share and subject.divisor is None
    outcome = len(subject.rows) == 1 and not subject.rates and not set(subject.columns) - {"total"}
    if not (said and one and outcome) or not contains(OUTCOME_TOTAL, subject.rows[0]) or read.has("op:check"):
        return scene
    printed = {v.indicator.row: v.number for v in read_values(facts, _TOTALS, scene.publishers, scene.years)}
    received, finished = printed.get(NEW), printed.get(OUTCOME_TOTAL)
    if received is None or received == finished or received != int(said["n"]):
        return scene
    return replace(scene, subject=replace(subject, divisor=Subject((NEW,)), share=False))


def misstated(draft: Draft, read: Question, values: Sequence[Value]) -> str:
    """What is told before a share of so many that it is not of (不是3000件，是3119件); "" where it is of so many.

    The number is that of the whole or of the part, by where it stands; a threshold and one of several say neither.
    """
    shares = [value for value in values if value.indicator.is_rate and value.number is not None and value.whole]
    wholes = {tuple(cell.id for cell in value.whole) for value in shares}
    if len(shares) < len(values) or len(wholes) != 1 or len(read.numbers) != 1 or read.marked("than:"):
        return ""
    (number,), share = read.numbers, shares[0]
    said = Premise("is", number.value, number.unit, number.approximate, place=last_place(number))
    if number.unit != share.parts[0].unit:
        return ""
    if _stands_as_whole(read, number, share):
        cells = share.whole
    elif len(shares) == 1 and names_part(read, share, said):
        cells = share.parts
    else:
        return ""
    counted = sum((cell.value for cell in cells if cell.value is not None), Decimal(0))
    plain = replace(share, number=counted, unit=number.unit, indicator=replace(share.indicator, whole=()))
    row, _, column = cells[0].id.rpartition(".")
    if holds(plain, said) or (row not in (NEW, OUTCOME_TOTAL) and _is_total(draft, share, said)):
        return ""
    draft.evidence.compute(counted, number.unit, exact=True)
    name = noun(cell_indicator(row, column)) if len(cells) == 1 and table_of(row) != STATISTICS else ""
    return f"{name}{not_so(plain, said)}，是{say(counted)}{number.unit}。"


def _is_total(draft: Draft, share: Value, said: Premise) -> bool:
    """Whether so many came in or were finished: 81件里…占比, of a share that is taken of a part of these."""
    totals = read_values(draft.facts, _TOTALS, [share.publisher], [share.year])
    return any(value.number is not None and holds(value, said) for value in totals)


def _stands_as_whole(read: Question, number: Number, share: Value) -> bool:
    """Whether a number stands where what is divided by does: behind 占 or its row, or before what a part of it is."""
    of_cases = not share.whole[0].id.startswith("applications.")
    if of_cases and _OF_APPLICATIONS.match(read.text, number.end):
        return False  # 3000件申请，复议维持的占几成
    if _DIVIDES.search(read.text, 0, number.start) or _IS_DIVIDED.match(read.text, number.end):
        return True
    before = [t for t in read.tokens if t.end <= number.start and t.marks[0].startswith(("row:", "column:", "rate:"))]
    if not before:
        return _APART.match(read.text, number.end) is not None
    return f"row:{share.whole[0].id.rpartition('.')[0]}" in before[-1].marks
