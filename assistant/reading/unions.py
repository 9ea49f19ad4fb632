"""What was given, with what was given in part: one set said by its two halves, in the words of the rows that make it.

拿到手的（包括只拿到一部分） is 予以公开 and 部分公开 together: the half behind 包括 is not what is asked about alone.
公开的（不含部分公开） is 予以公开 alone. 予以+部分 are the two rows by the beginnings of their names.
"""

from __future__ import annotations

import re

from assistant.reading.tokens import Token, tokens_of

_BOTH = "予以公开和部分公开合计"
_PARTLY = ("row:applications.partly_granted",)
_AS_ONE = ("row:applications.granted", *_PARTLY)
_INCLUDED = re.compile("^.*公开.*(?:包括|包含|连同|含|算上|加上).*部分")
#: What says that something was given, wholly or at all.
_GIVEN = frozenset(("disclosed_any", "vague:given", "row:applications.granted"))
_THEM = "(?:的|了|申请|件|那些|那部分)*[(,、]*(?:其中|里面)?"
_INCLUDING = re.compile(
    f"{_THEM}(?P<sign>(?:也)?(?<!不)(?:包括|包含|含|连同|算上|加上|计入|连带|连|把|将)(?:了|着|上)*)?(?:那些)?"
)
_EXCLUDING = re.compile(
    f"{_THEM}(?:不(?:计|含|算|包括|包含)|扣除|扣掉|剔除|除去|刨去|去掉)(?:入|进|掉|那些)*(?P<sign>)"
)
_COUNTED_IN = re.compile(
    r"(?:的|了|申请|那些|那部分)*(?P<sign>(?:都|也|一并|一起|一块儿?)*(?:算|计|包括|包含|加)(?:在内|进去|进来|入|上|里面?|在里面)*)?\)?(?![一-龥]*率)"
)
#: 连 and 把 need what is done with it behind: 连部分公开也算上.
_NEED_MORE = ("连", "把", "将")
_HALVES = re.compile(
    "(?<![不未给准])予以(?:公开)?(?P<join>[+加和与及、])部分(?!公开|予以|地|给|的?信息|的?内容)(?=[)的两÷/共合占,。?一总有是几多]|$)"
)
#: 公开加部分公开占几成: the first half without its 予以.
_FIRST_HALF = re.compile(
    "(?<![予未不部分开以])公开(?=(?:的)?(?:加上?|[+和与及、])部分公开(?:的)?(?:合计|一共|一起|加起来|共)*占)"
)
#: 公开率（予以公开占办结）: a rate with what it is to be reckoned from behind it.
_RATE_AS = re.compile(
    "(?:予以公开|不予公开|公开|办结|答复|复议纠错|复议纠正|纠错|维持)率[(,](?P<share>[^(),。?]{2,12}占[^(),。?率]{2,12}?)(?:的)?[)](?:的?(?:是|有)?多少)?"
)


def as_rows(text: str) -> str:
    """The text with such a set as the sum of its rows, or as the one that is left.

    >>> as_rows("拿到手的(包括只拿到一部分)占几成"), as_rows("给了的,连只给一部分的也算上,几件")
    ('予以公开和部分公开合计占几成', '予以公开和部分公开合计,几件')
    >>> as_rows("拿到手的(不含只拿到一部分的)几件"), as_rows("予以+部分共几件")
    ('予以公开几件', '予以公开+部分公开共几件')
    >>> as_rows("公开加部分公开占比几成"), as_rows("某市公开率(予以公开占办结)")
    ('予以公开加部分公开占比几成', '某市予以公开占办结的比例')
    >>> as_rows("公开的和部分公开的各几件"), as_rows("部分公开的包括几件")
    ('公开的和部分公开的各几件', '部分公开的包括几件')
    """
    text = _RATE_AS.sub(r"\g<share>的比例", _FIRST_HALF.sub("予以公开", text))
    text = _HALVES.sub(r"予以公开\g<join>部分公开", text)
    tokens = tokens_of(text) if "部分" in text else ()
    for part in reversed([token for token in tokens if token.marks in (_PARTLY, _AS_ONE)]):
        if part.marks == _AS_ONE:  # 公开的（含部分公开）
            text = f"{text[: part.start]}{_BOTH}{text[part.end :]}" if _INCLUDED.search(part.text) else text
            continue
        if whole := next((t for t in reversed(tokens) if t.end <= part.start and _GIVEN & set(t.marks)), None):
            text = _together(text, whole, part)
    return text


def _together(text: str, whole: Token, part: Token) -> str:
    """The text with what was given and its half, where the words around the half put them together or apart."""
    between = text[whole.end : part.start]
    behind = _COUNTED_IN.match(text, part.end)
    if _EXCLUDING.fullmatch(between) and behind:
        return f"{text[: whole.start]}予以公开{text[behind.end() :]}"
    before = _INCLUDING.fullmatch(between)
    if not (before and behind):
        return text
    sign = before["sign"] or ""
    if not behind["sign"] and (not sign or sign.startswith(_NEED_MORE)):
        return text
    return f"{text[: whole.start]}{_BOTH}{text[behind.end() :]}"
