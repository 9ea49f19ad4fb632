"""A question as a structured query: the one object that is run, and that is shown in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.exact.indicators import Indicator

Operation = Literal[
    "value",
    "sum",
    "difference",
    "growth",
    "times",
    "series",
    "rank",
    "max",
    "min",
    "average",
    "count",
    "when",
    "moved",
    "consistency",
    "define",
]
Way = Literal["up", "down", ""]
Relation = Literal["is", "more", "less", "zero", "some", "all", "up", "down"]

_OPERATION_WORDS: dict[Operation, str] = {
    "value": "",
    "sum": "相加",
    "difference": "相差",
    "growth": "增减幅度",
    "times": "倍数",
    "series": "逐年",
    "rank": "排序",
    "max": "最多",
    "min": "最少",
    "average": "平均",
    "count": "计数",
    "when": "符合条件的年份",
    "moved": "变化最多",
    "consistency": "核对勾稽",
    "define": "口径",
}


@dataclass(frozen=True, slots=True)
class Premise:
    """What the question claims, to be answered with 对 or 不对.

    relation: "is" a number, "more"/"less" than a number, "zero", "some" (more than none), "all" (of its whole),
              "up"/"down" from the first value to the second.
    way:      "up" or "down" where a number is claimed for a change (增长50%), else "".
    asked:    True for 有没有… and 涨了吗, which are answered with 有 or 没有.
    bound:    whether "more" and "less" hold for the number itself too (至少, 以上, 不超过).
    signed:   which way a change goes that is itself a printed cell (本年增/减: 增加18项), else "".
    whole:    whether the number is said to be all there is of its row (全部来自自然人，是26件).
    ends:     "last" where the number is what a change came to (增到12件), "both" where the next one is (11件增到12件).
    place:    what one of its last written place is worth where it is said in 万 or 亿 (157.3万: 1000), else 0.
    denied:   whether it is said not to be the number (不是143件吧), or not all of it (不都是个人提的).
    moved:    whether "zero" and "some" are said of a change (没有增减, 有增减吗) and not of a number.
    in_times: whether the number is said in 倍; 多出十倍 is read as a rate that nobody said (1000%).
    upto:     the other end where the number is a range (两三百件: 200 to 300), which `bound` counts in; else None.
    others:   further claims of the same question, in the order they are said.
    """

    relation: Relation
    number: Decimal | None = None
    unit: str = ""
    approximate: str = ""
    way: Way = ""
    asked: bool = False
    bound: bool = False
    signed: Way = ""
    whole: bool = False
    ends: Literal["", "last", "both"] = ""
    place: Decimal = Decimal(0)
    denied: bool = False
    moved: bool = False
    in_times: bool = False
    upto: Decimal | None = None
    others: tuple[Premise, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked up and what is done with it.

    things:     what is asked, each a tuple of alternatives (one, where the words are plain).
    everywhere: every publisher with a report of these years; `publishers` is empty then.
    kind:       only those of this kind (县, 气象局); "" for all.
    base_year:  the year divided by where a multiple or a part of it is asked for (2024年是2023年的几倍), else 0.
    both_ends:  the most and the least are both asked for (哪家最多、哪家最少).
    """

    publishers: tuple[str, ...]
    years: tuple[int, ...]
    things: tuple[tuple[Indicator, ...], ...]
    operation: Operation = "value"
    premise: Premise | None = None
    everywhere: bool = False
    kind: str = ""
    both_ends: bool = False
    base_year: int = 0

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Everything that is read."""
        return tuple(dict.fromkeys(each for thing in self.things for each in thing))

    @property
    def in_words(self) -> str:
        """The query as people read it: "淮安市 · 2024 · 本年新收政府信息公开申请"."""
        who = f"全部{self.kind or '机关'}" if self.everywhere else "、".join(self.publishers)
        when = "、".join(map(str, self.years))
        what = "、".join("或".join(each.name for each in thing) for thing in self.things)
        return " · ".join(part for part in (who, when, what, _OPERATION_WORDS[self.operation]) if part)
