"""没有公开, 都公开了 in a claim: of what was refused or given wholly, or of all given neither or either way."""

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

_REFUSED, _GRANTED = "applications.refused", "applications.granted"
_NOT_GIVEN = re.compile("(?:没有?|未)(?:能|给|被|得到)*公开")
_GIVEN = re.compile("[都均](?:已|给)?公开了?")
_ROWS = (OUTCOME_TOTAL, _GRANTED, "applications.partly_granted")


def other_reading(draft: Draft, read: Question, value: Value, premise: Premise, true: bool) -> str:
    """What stands against a verdict on 没有公开, or on a share of which 都公开了 is said; "" where nothing does.

    A number that is that of 不予公开 is affirmed: so many are told under that name.
    """
    rate, exactly = value.indicator.is_rate, premise.relation == "is"
    refused = _is_named(read, _REFUSED, _NOT_GIVEN) and (rate or value.indicator.row == _REFUSED)
    shared = rate and {cell.id for cell in value.parts} == {f"{_GRANTED}.total"}
    granted = shared and _is_named(read, _GRANTED, _GIVEN)
    if not (refused or granted) or (exactly and true) or premise.relation not in ("is", "more", "less"):
        return ""
    asked = [cell_indicator(row, "total") for row in _ROWS]
    values = read_values(draft.facts, asked, [value.publisher], [value.year])
    if any(each.number is None for each in values) or not values[0].number:
        return ""
    whole, *given = map(number_of, values)
    left = whole - sum(given, Decimal(0)) if refused else sum(given, Decimal(0))
    number = left * 100 / whole if rate else left
    if holds(replace(value, number=number), premise) == true:
        return ""
    for each in values:
        draft.use(each)
    terms = "-".join(map(say, (whole, *given))) if refused else "+".join(map(say, given))
    shown = f"{terms}={say(left)}{values[0].unit}"
    draft.evidence.compute(left, values[0].unit, exact=True)
    draft.derivations.append(shown)
    of = "办理结果里既没有予以公开也没有部分公开的" if refused else "连同部分公开的"
    return f"但{of}是{shown}，两种说法结论不同"


def _is_named(read: Question, row: str, words: re.Pattern[str]) -> bool:
    """Whether a row is named by just these words and not by its own name."""
    return any(f"row:{row}" in token.marks and words.search(token.text) for token in read.tokens)
