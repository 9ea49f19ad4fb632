"""没有公开的 said for 不予公开: in a claim it may as well mean whatever was given neither wholly nor in part."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.exact.claimed import holds, number_of
from assistant.exact.figures import Draft
from assistant.exact.indicators import cell_indicator
from assistant.lookup import Value, read_values
from assistant.query import Premise
from assistant.question import Question
from corpus.form import OUTCOME_TOTAL
from corpus.numbers import say

_REFUSED = "row:applications.refused"
_NOT_GIVEN = re.compile("(?:没有?|未)(?:能|给|被|得到)*公开")
_ROWS = (OUTCOME_TOTAL, "applications.granted", "applications.partly_granted")


def other_reading(draft: Draft, read: Question, value: Value, premise: Premise, true: bool) -> str:
    """What stands against a verdict on 没有公开 where all that was not given is another number; "" where nothing does.

    A number that is that of 不予公开 is affirmed: so many are told under that name.
    """
    named = any(_REFUSED in token.marks and _NOT_GIVEN.search(token.text) for token in read.tokens)
    exactly = premise.relation == "is"
    if not named or (exactly and true) or premise.relation not in ("is", "more", "less"):
        return ""
    if not (value.indicator.is_rate or value.indicator.row == "applications.refused"):
        return ""
    asked = [cell_indicator(row, "total") for row in _ROWS]
    values = read_values(draft.facts, asked, [value.publisher], [value.year])
    if any(each.number is None for each in values) or not values[0].number:
        return ""
    whole, *given = map(number_of, values)
    left = whole - sum(given, Decimal(0))
    number = left * 100 / whole if value.indicator.is_rate else left
    if holds(replace(value, number=number), premise) == true:
        return ""
    for each in values:
        draft.use(each)
    shown = f"{say(whole)}-{'-'.join(map(say, given))}={say(left)}{values[0].unit}"
    draft.evidence.compute(left, values[0].unit, exact=True)
    draft.derivations.append(shown)
    return f"但办理结果里既没有予以公开也没有部分公开的是{shown}，两种说法结论不同"
