"""Amounts that are said as a range: 两三百件, 大几十万, 200件到300件之间, 5-6件, in the form that `find_numbers` reads.

A rough number that leaves its digits open is such a range: 几百件 lies from 200 to below 1000.
"""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.numbers import RANGE, range_in_words, read_numeral, say

_UNIT = r"(?:个百分点|百分点|千元|元|倍|[件条项份起宗次笔人块]|个(?![月工小星百]))"
_ENDS = "(?=[,。?!吧吗呢么]|对[吗吧不]|是[吗吧不]|$)"
_CN = "[一二两三四五六七八九十百千万亿]"
#: 两三百|件, 十五六|个, 两三成; not 前两三名, 这两三项, 近两三年.
_IN_WORDS = re.compile(
    rf"(?<![第几前后近头末这那每零点\d一二两三四五六七八九十百千万亿])(?P<digits>{_CN}{{2,}})"
    rf"(?:(?P<tenths>成(?![立为员果绩]))|(?={_UNIT})|(?<=[百千万亿]){_ENDS})"
)
#: 5-6件, 200~300件; years are told apart by their measure.
_IN_DIGITS = re.compile(rf"(?<![\d.年第-])(?P<low>\d+)(?:[-~～–—]|——|[到至](?=[^,。?]*之间))(?P<high>\d+)(?={_UNIT})")
#: 在200件到300件之间
_BETWEEN = re.compile(
    rf"(?:在|介于|处于)?(?P<low>\d+|{_CN}+)(?:{_UNIT})?(?:[到至~～—–-]|——|和|与)(?P<high>\d+|{_CN}+)(?P<unit>{_UNIT})?(?:之间|中间|区间)"
)
#: 大几十万, 好几百件, 几千件: how large it is, with its first digit left open.
_OPEN = re.compile(
    rf"(?<![最十百千万\d])(?P<vague>[大好])?几(?=[十百千万亿])(?P<size>[十百千])?(?P<large>[万亿])?(?:(?={_UNIT})|{_ENDS})"
)
#: The least that is meant by 几, 大几 and 好几.
_LEAST = {"": 2, "好": 3, "大": 5}
_SIZES = {"": 1, "十": 10, "百": 100, "千": 1000}
_CLAIMED = re.compile("(?:对否|对吗|对吧|对不对|是吧|是吗|属实吗|没错吧|[吧吗])[?。!]*$")
_ASKS = re.compile("多少|几|哪|什么|啥|谁")


def in_ranges(text: str) -> str:
    """The text with its ranges as both of their ends.

    >>> in_ranges("复议五六件,对吗"), in_ranges("新收两三百件吧"), in_ranges("占两三成")
    ('复议5⁓6件,对吗', '新收200⁓300件吧', '占20⁓30%')
    >>> in_ranges("罚了两三万元"), in_ranges("在200件到300件之间,对吗"), in_ranges("收了5-6件")
    ('罚了2⁓3万元', '200⁓300件,对吗', '收了5⁓6件')
    >>> in_ranges("收费大几十万,对吗"), in_ranges("收费几十万,对吗"), in_ranges("收费几十万")
    ('收费大50⁓<100万,对吗', '收费20⁓<100万,对吗', '收费几十万')
    >>> in_ranges("前两三名"), in_ranges("二十三件"), in_ranges("2019-2023年"), in_ranges("几百件里几件,对吗")
    ('前两三名', '二十三件', '2019-2023年', '几百件里几件,对吗')
    """
    if not _ASKS.search(_BETWEEN.sub("", text)):  # 哪些在50到100件之间 picks by both ends
        text = _BETWEEN.sub(_between, text)
        text = _IN_DIGITS.sub(lambda said: _told(said, Decimal(said["low"]), Decimal(said["high"])), text)
    text = _IN_WORDS.sub(_in_words, text)
    if "几" not in text:
        return text
    rest = _OPEN.sub("", text)
    claimed = bool(_CLAIMED.search(text)) and not _ASKS.search(rest)
    return _OPEN.sub(lambda said: _opened(said, claimed), text)


def _told(said: re.Match[str], low: Decimal, high: Decimal, behind: str = "") -> str:
    return f"{say(low)}{RANGE}{say(high)}{behind}" if low < high else said[0]


def _between(said: re.Match[str]) -> str:
    low, high = read_numeral(said["low"]), read_numeral(said["high"])
    return said[0] if low is None or high is None else _told(said, low, high, said["unit"] or "")


def _in_words(said: re.Match[str]) -> str:
    ends = range_in_words(said["digits"])
    if ends is None:
        return said[0]
    if said["tenths"]:
        return _told(said, ends[0] * 10, ends[1] * 10, "%") if ends[1] < 10 else said[0]
    large = said["digits"][-1] if said["digits"][-1] in "万亿" else ""
    worth = {"": 1, "万": 10**4, "亿": 10**8}[large]
    return _told(said, ends[0] / worth, ends[1] / worth, large)


def _opened(said: re.Match[str], claimed: bool) -> str:
    vague, large = said["vague"] or "", said["large"] or ""
    if not (vague or claimed):
        return said[0]
    size = _SIZES[said["size"] or ""]
    return f"{vague}{_LEAST[vague] * size}{RANGE}<{10 * size}{large}"
