"""Averages: of several numbers, and of one number over the parts of its year."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.compare import mean, said_rounded
from assistant.exact.figures import LONGEST_LIST, Draft, answer_values, common, listed, of_those_read, tell_coverage
from assistant.lookup import Value


def answer_average(draft: Draft, values: Sequence[Value]) -> str:
    """The average of those that print a number, with how many they are."""
    printed = [value for value in values if value.number is not None]
    tell_coverage(draft, values)
    if not printed or len({value.unit for value in printed}) > 1:
        return answer_values(draft, values)
    for value in printed[:LONGEST_LIST]:
        draft.use(value)
    numbers = [value.number for value in printed if value.number is not None]
    average, unit = mean(numbers), printed[0].unit
    draft.evidence.compute(average, unit)
    draft.derivations.append(
        f"（{'+'.join(map(said_rounded, numbers))}）÷{len(numbers)}＝{said_rounded(average)}{unit}"
    )
    lines = listed(draft, printed[:LONGEST_LIST], printed)
    of_whom = common(printed) + of_those_read(values)
    return f"{of_whom}平均{said_rounded(average)}{unit}（{len(numbers)}个数的平均）：{lines}。"
