"""A place of what was listed or ranked before, and a comparison turned round: 第二个呢, 最后一个是多少, 反过来呢."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conversation import Scene
from assistant.exact.indicators import Indicator
from assistant.exact.phrasing import noun
from assistant.reading.subject import Subject
from assistant.reading.things import things, told_apart
from corpus.numbers import read_numeral

#: 那第二个呢, 第三是哪类, 最后一个是多少
_PLACE = re.compile(
    "(?:那么?)?(?P<ranks>排(?:在|名)?|位?居|名列)?(?:(?P<up>倒数)?第(?P<n>[一二三四五六七八九1-9])|(?P<first>前[面头]?[一那]|头一)|(?P<last>最后|后[面头]?)[一那]?)"
    "(?P<by>名|位|多|高|大)?(?:一?个|项|类|种|家|条|那个)?的?(?:又|就|则)?(?:是|为|有)?"
    "(?:谁|什么|啥|哪一?(?:[个家项类种年条]|年份)?(?:申请人|申请主体|机关|单位|部门|地方|原因|理由|情形|结果)?)?"
    "(?:数字?)?(?:是|有)?(?:多少|几)?[件条个项]?(?:呢|啊|呀|吧)?[?？。]*"
)
_TURNED = re.compile(
    "(?:那么?|要是|如果)?(?:反过来|倒过来|反之|调过来|换过来|掉(?:个|过)?[头个]来?)(?:来)?(?:看|算|说|比|讲|问)?(?:一下)?"
    "(?:又|会)?(?:呢|怎么样|如何|(?:是|差)?(?:多少|几)倍?)*[?？。]*"
)
_ORDERED = ("max", "min", "rank")
_COMPARED = ("difference", "growth", "times")


def in_order(said: str, before: Scene) -> str:
    """第二个呢 as the second of what was ranked or listed in the question before, 反过来呢 as its two sides changed.

    What is in no order has its places as it was told: rows, years or bodies; one alone has none.
    """
    if before.prose or not before.subject:
        return said
    if _TURNED.fullmatch(said):
        return _turned(before) or said
    place = _PLACE.fullmatch(said)
    if place is None:
        return said
    if before.operation in _ORDERED:
        return _ranked(place, before.operation) or said
    if place["ranks"] or place["by"] or place["up"]:
        return said
    told = _told(before) or _list_before(before)
    at = len(told) if place["last"] else 1 if place["first"] else int(read_numeral(place["n"]) or 0)
    return f"{told[at - 1]}是多少" if 0 < at <= len(told) else said


def _ranked(place: re.Match[str], operation: str) -> str:
    """The place as it is said of an order: 第二名呢, or the other end of it."""
    if place["first"] or place["last"] not in (None, "最后"):
        return ""
    if place["last"]:
        return {"max": "最少的呢", "min": "最多的呢"}.get(operation, "")
    if place["up"]:
        return {"max": "最少的呢", "min": "最多的呢"}.get(operation, "") if place["n"] in ("一", "1") else ""
    if place["n"] in ("一", "1"):
        return {"max": "最多的呢", "min": "最少的呢"}.get(operation, "")
    return f"第{place['n']}名呢"


def _told(before: Scene) -> list[str]:
    """What was told one beside the other, by name: rows of one report, else the years or the bodies of one row."""
    if before.places:
        return [f"{body}{year}年" for body, year in before.places]
    return _names(before.publishers, before.years, _rows((*before.others, before.subject)))


def _list_before(before: Scene) -> list[str]:
    """The list of which one was pointed at last: 甲、乙各几件 >> 第二个呢 >> 第一个呢; [] where there is none."""
    one = _rows((before.subject,))
    if len(one) != 1 or before.others or len(before.publishers) != 1 or len(before.years) != 1:
        return []
    own = {noun(one[0]), f"{before.years[0]}年", before.publishers[0]}
    for turn in reversed(before.past[:-1]):
        names = _names(turn.publishers, turn.years, _rows(turn.subjects))
        if names:
            return names if own & set(names) else []
    return []


def _names(bodies: Sequence[str], years: Sequence[int], rows: Sequence[Indicator]) -> list[str]:
    """The names of what differs; [] where nothing does, or more than one thing."""
    if len(bodies) == len(years) == 1 < len(rows):
        return [noun(row) for row in rows]
    if len(bodies) == len(rows) == 1 < len(years):
        return [f"{year}年" for year in years]
    return list(bodies) if len(rows) == len(years) == 1 < len(bodies) else []


def _rows(subjects: Sequence[Subject]) -> list[Indicator]:
    """The single cells asked for, in their order; [] where one is open or reckoned."""
    found = list[Indicator]()
    for subject in subjects:
        asked = [(each,) for each in told_apart(subject)] if subject.spread else things(subject)
        if any(len(thing) != 1 for thing in asked):
            return []
        found += [thing[0] for thing in asked]
    return found


def _turned(before: Scene) -> str:
    """甲市比乙市多几件 as 乙市比甲市多多少; the years of one body are compared from the later one."""
    two = _told(before)
    if before.operation not in _COMPARED or len(two) != 2:
        return ""
    by_year = len(before.years) == 2 and len(before.publishers) == 1 and not before.places
    one, other = reversed(two) if by_year else two
    return f"{other}是{one}的几倍" if before.operation == "times" else f"{other}比{one}多多少"
