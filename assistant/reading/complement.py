"""What is left of a whole without some of its parts: 不予公开里除了国家秘密还有几件, 予以公开以外的办结数.

Only the words are read here: which parts are left out, and the question without them. Whether they are parts of the
whole that the rest names, and how much that leaves, is reckoned by `assistant.complements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.reading.phrases import HANDED_IN
from assistant.reading.tokens import Token, tokens_of

_SIGN = (
    "(?:除(?:了|去|开|掉|外|却)?|不(?:算|含|包括|包含|计)(?:入)?|[扣剔刨]除|[扣刨]掉|刨[去开]|[去减]掉|减去|[撇抛]开)"
)
_BESIDES = "(?:之外|以外|外)"
#: 其他申请人, 其他处理: a column and a row of the form, and not only all that is left.
_REST = (
    "(?:的|了|那些|,|(?:一?共)?还(?:剩(?:下|余)?)?|剩(?:下|余)?|余下|另外|其余|其[他它](?!申请人|主体|申请主体|处理))*"
)
#: 除了X以外, 除了X还有; 不含X的.
_LEFT_OUT = re.compile(
    f"(?P<sign>{_SIGN})(?P<parts>[^,。?;]+?)(?P<end>的?{_BESIDES}{_REST}|(?=的|还|剩|余下|其余|其[他它]|[,。?;)]|$){_REST})"
)
#: X以外的, with nothing before X: 个人、企业以外的申请.
_OUTSIDE = re.compile(f"(?P<parts>[^,。?;]+?)的?{_BESIDES}的?")
_NEITHER = "(?:既|都|又)?(?:不(?:属于|是|算)|并?非|没有?|未|不)"
#: 不属于X也不属于Y的, 没有公开也没有部分公开的.
_NEITHER_NOR = re.compile(
    f"{_NEITHER}(?P<one>[^,、。?;不没未非]{{2,}}|[^,、。?;]{{2,}}?)的?[,、]?(?:也|又|且|并且|而且|和)+{_NEITHER}(?P<other>[^,。?;]{{2,}}?)(?P<end>的|[,。?;]|$)"
)
#: 不是企业提的, 非律所提交的: of whoever else.
_NOT_HANDED_IN_BY = re.compile(
    f"(?<!是)(?:并?不是|并非|非)(?:由)?(?P<parts>[^,。?;是]{{2,}}?)(?:这[边些类])?{HANDED_IN}(?!申请公开)"
)
_JOIN = re.compile("(?:的|和|与|及|跟|以及|还有|、|也|件|申请|那些|部分|这?[两二三四五六]类)*")
#: 公开 beside 部分公开: that which was given wholly.
_OPENED = ("disclosed_any", "vague:given")
_GRANTED, _PARTLY = "row:applications.granted", "row:applications.partly_granted"
_APPLICANTS = frozenset(
    f"column:{name}" for name in ("natural_person", "business", "research", "public_interest", "legal_service")
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Parts that are left out, and the rest of the question.

    parts: marks of rows ("row:applications.granted") or of applicants ("column:business"), all of one kind.
    rest:  the text without them. neither: whether none of two outcomes is asked for, which says the whole by itself.
    """

    parts: tuple[str, ...]
    rest: str
    neither: bool = False


def left_out(text: str) -> LeftOut | None:
    """The parts that one question leaves out of a whole; None where there are none, or it is not sure which.

    >>> left_out("某市2024年不予公开里除了国家秘密还有几件")
    LeftOut(parts=('row:applications.refused.state_secret',), rest='某市2024年不予公开里有几件', neither=False)
    >>> left_out("既没有公开也没有部分公开的一共几件").parts
    ('row:applications.granted', 'row:applications.partly_granted')
    >>> left_out("除了网站还靠什么公开") is None
    True
    """
    found = list(dict.fromkeys(_read(text)))
    return found[0] if len(found) == 1 else None


def _read(text: str) -> Iterator[LeftOut]:
    for said in _NEITHER_NOR.finditer(text):
        parts = _parts(f"{said['one']}、{said['other']}")
        if parts and len(parts) > 1:
            yield LeftOut(parts, _without(text, said.start(), said.end()), neither=True)
            return
    for said in _NOT_HANDED_IN_BY.finditer(text):
        if (parts := _parts(said["parts"])) and parts[0].startswith("column:"):
            yield LeftOut(parts, _without(text, said.start(), said.end()))
    for said in _LEFT_OUT.finditer(text):
        if parts := _parts(said["parts"]):
            yield LeftOut(parts, _without(text, said.start(), said.end()))
    if not re.search(_SIGN, text):
        yield from _outside(text)


def _outside(text: str) -> Iterator[LeftOut]:
    """X以外的: X begins where the first row or applicant of an unbroken list does."""
    for said in _OUTSIDE.finditer(text):
        tokens = tokens_of(said["parts"])
        starts = [token.start for token in tokens if _mark(token)]
        start = next((at for at in starts if _parts(said["parts"][at:])), None)
        if start is not None and not _ends_in_part(said["parts"][:start]):
            whole = said.start() + start
            yield LeftOut(_parts(text[whole : said.end("parts")]), _without(text, whole, said.end()))


def _ends_in_part(text: str) -> bool:
    """Whether a list goes on to the left of what was read, in a word that was not (甲类、企业以外)."""
    return text.endswith(("、", "和", "与", "及", "跟"))


def _parts(text: str) -> tuple[str, ...]:
    """The marks of a list of rows or of applicants; () where anything else stands in it."""
    tokens = tokens_of(text)
    marks = [_mark(token) for token in tokens]
    named = [token for token, mark in zip(tokens, marks, strict=True) if mark]
    if not named or not _covered(text, named):
        return ()
    partly = any(_PARTLY in token.marks for token in named)
    found = tuple(dict.fromkeys(_GRANTED if mark in _OPENED else mark for mark in marks if mark))
    if any(mark in _OPENED for mark in marks) and not partly:
        return ()
    rows = [mark for mark in found if mark.startswith("row:")]
    return found if len(rows) in (0, len(found)) else ()


def _mark(token: Token) -> str:
    """The one row or kind of applicant a token names, or that it was given; "" where it names no such thing."""
    if len(token.marks) != 1:
        return ""
    (mark,) = token.marks
    return mark if mark.startswith("row:applications.") or mark in _APPLICANTS or mark in _OPENED else ""


def _covered(text: str, tokens: Sequence[Token]) -> bool:
    """Whether nothing but words of listing stands between and around these tokens."""
    edges = [0, *(at for token in tokens for at in (token.start, token.end)), len(text)]
    return all(_JOIN.fullmatch(text[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2))


def _without(text: str, start: int, end: int) -> str:
    return text[:start].rstrip(",(") + text[end:].lstrip("),")
