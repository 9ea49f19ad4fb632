"""A change that is claimed (比上年多了12.3%), held against the one the report prints: its size and its direction.

"申请比上年增长5%" is wrong where the report prints "较上年下降5%", and where it prints another growth. Only a printed
change of the same thing in the same measure judges it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: Words of growth and of decline that stand for these in questions and reports alike, whatever else a place takes in.
GREW = "增加|增长|增多|上升|提高|上涨"
FELL = "减少|下降|降低|回落|下滑"
#: 比多21期: what is left of 2024年比2023年多21期 without its years; 比上年多21期.
_AGAINST = "(?:(?<=比)|(?<=[比较][上去]年))"
_UP = f"{GREW}|增幅|提升|涨幅|[增多涨升](?:了|出)|{_AGAINST}多"
_DOWN = f"{FELL}|下跌|缩减|压减|降幅|跌幅|[减少降跌](?:了|去)"
#: What may stand between the word of a change and its number: 增长了大约, 增长不低于, 增幅达到.
_BETWEEN = "(?:了|出|为|是|达到?|高达|大约|大概|约|将近|接近|近|超过?|不低于|不少于|至少|不到|不足|逾|过)*"
_CLAIMED = re.compile(f"(?:同比|环比)?(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BETWEEN}$")
_UPWARD, _DOWNWARD = re.compile(_UP), re.compile(_DOWN)


class Move(NamedTuple):
    """The direction of a claimed change, and where its word and what bounds it (增长|不低于) stand in the claim."""

    up: bool
    start: int
    end: int


def claimed_move(before: str) -> Move | None:
    """The change that the words in front of a number claim; None where they claim none.

    >>> claimed_move("访问量比上年多了"), claimed_move("访问量同比下降约"), claimed_move("多办了")
    (Move(up=True, start=6, end=8), Move(up=False, start=3, end=8), None)
    """
    found = _CLAIMED.search(before)
    if found is None:
        return None
    return Move(bool(found["up"]), *found.span())


def printed_up(own: str) -> bool | None:
    """Whether a printed change is a growth; None where its own words name no direction, or both.

    >>> printed_up("申请数量较去年回落"), printed_up("同比增加"), printed_up("发布信息")
    (False, True, None)
    """
    rose, fell = bool(_UPWARD.search(own)), bool(_DOWNWARD.search(own))
    return rose if rose != fell else None
