"""Bounds of a claim: 超过5次, 刚过5次, 不到5次, 5次以上, 接近5次, 五十多次, and whether a printed number keeps them."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.exact.claimed import approximates, in_unit_of_claim, last_place, rounds_to
from assistant.prose.wording import Term
from corpus.numbers import Number, round_place
from corpus.report import Mention
from corpus.text import segment_start

_OF_ALL = r"(?:了|总数|总量|全部|全体|一共|所有|其中|整体|的|有)*$"
_QUOTED = re.compile("“[^”]*”|《[^》]*》")
ABOVE = re.compile(rf"(?<!不)(?:超过?|过|多于|高于|大于|不止|突破|逾|破|多过){_OF_ALL}")
#: 刚过550万: more, and no more than a tenth more; 刚办了 is no bound.
_JUST_ABOVE = re.compile(rf"刚(?:刚|好|才)?(?:超过?|过|多于|高于|大于|突破|逾|破){_OF_ALL}")
_BELOW = re.compile(rf"(?:不到|不足|(?<!不)(?:低于|少于|小于)|没有?到|没有?超?过|不超过|没超出){_OF_ALL}")
_BOUND = re.compile("超过|多于|高于|大于|不止|突破|不到|不足|低于|少于|小于|没到|未达|至少|最多|至多|接近|将近")
_NEARLY = re.compile(r"(?P<word>接近|将近|差不多|大约|大概|约|近)了?$")
_AT_LEAST = re.compile(r"(?:至少|不低于|不少于|达到?了?|够)$")
#: 刚刚突破: says nothing of what is counted.
_JUST = re.compile("刚[刚好才]?")


def says_bound(term: Term) -> bool:
    """Whether a word of a claim bounds its number (超过, 刚刚) and is no part of what is counted."""
    return bool(_JUST.fullmatch(term.word)) or any(
        bound.search(term.word) for bound in (ABOVE, _BELOW, _NEARLY, _AT_LEAST)
    )


def agrees(text: str, number: Number, mention: Mention) -> bool:
    """Whether a printed number is what a claim says: "5次", "超过5次", "不到5次", "5次以上", "接近5次", "五十多次".

    Money is compared in one unit: 25万 and 250000元 are 25万元.
    """
    before, behind = text[: number.start], text[number.end :]
    value = in_unit_of_claim(number.value, number.unit, mention.value, mention.unit, last_place(number))
    if number.upto is not None:  # 两三百条
        most = number.upto if not number.open_end else number.upto - 1
        return not bounds(text, number) and number.value <= value <= most
    more = bool(re.search("多|余|突破|超过|逾", mention.raw))
    if _BELOW.search(before):
        return value < number.value
    if _AT_LEAST.search(before):
        return value >= number.value
    if _JUST_ABOVE.search(before):
        beyond = value - number.value
        return (more or beyond > 0) and 0 <= beyond <= max(number.value / 10, Decimal(1))
    if ABOVE.search(before) or number.approximate in ("超过", "逾", "突破", "超"):
        return value > number.value or (more and value == number.value)
    if number.approximate in ("多", "余") or behind.startswith(("多", "余")):
        return number.value <= value < number.value + round_place(number.value)  # 五十多 is below 60
    if behind.startswith("以上"):
        return value >= number.value
    if behind.startswith(("以下", "以内", "之内", "内")):
        return value <= number.value
    if (near := _NEARLY.search(before)) or number.approximate in ("近", "约"):
        return approximates(value, number.value, near["word"] if near else number.approximate)
    place = last_place(number)  # 14万次 says 140012次 as people round it
    return value == number.value or bool(place and rounds_to(value, number.value, place))


def bounds(text: str, number: Number) -> bool:
    """Whether a claim says more or less than a number (超过三万条, 三万条以上) and not just so many."""
    before, behind = text[: number.start], text[number.end :]
    said = any(bound.search(before) for bound in (_BELOW, _AT_LEAST, _JUST_ABOVE, ABOVE))
    return (
        said
        or behind.startswith(("以上", "以下", "以内", "之内"))
        or number.approximate in ("超过", "逾", "突破", "超")
    )


def without_bound(text: str) -> str:
    """What stands before a number, without the word that bounds it: 公开的信息超过 >> 公开的信息.

    >>> [without_bound(text) for text in ("公开的信息超过", "公开信息不到", "公开信息一共")]
    ['公开的信息', '公开信息', '公开信息一共']
    """
    bound = next(
        (found for each in (_BELOW, _AT_LEAST, _JUST_ABOVE, ABOVE, _NEARLY) if (found := each.search(text))), None
    )
    return text[: bound.start()] if bound else text


def settled_by_part(text: str, number: Number, part: Mention) -> bool:
    """Whether a claim of a whole is true or false already by a part of it, which the whole is no less than.

    Of 7000 on the website, over 6000 in all is true, 6500 and under 7000 are false, 7500 stays open; 7000 itself is
    told as the part's.
    """
    below = bool(_BELOW.search(text[: number.start])) or text.startswith(("以下", "以内", "之内"), number.end)
    value = in_unit_of_claim(number.value, number.unit, part.value, part.unit, last_place(number))
    return not below if agrees(text, number, part) else number.value < value


def unread_bound(text: str, number: Number) -> bool:
    """Whether a word of more or less stands in the clause and not where `agrees` reads it: then nothing is compared."""
    start = segment_start(text, number.start, "，,；;")
    before = _QUOTED.sub("", text[start : number.start])  # “最多跑一次” bounds nothing
    read = any(bound.search(before) for bound in (_BELOW, _AT_LEAST, ABOVE, _NEARLY)) or bool(number.approximate)
    return bool(_BOUND.search(before)) and not read
