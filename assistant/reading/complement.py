"""What is left of a whole without some of its parts: 不予公开里除了国家秘密还有几件, 予以公开以外的办结数.

Only the words are read here: which parts are left out, and the question without them. Whether they are parts of the
whole that the rest names, and how much that leaves, is reckoned by `assistant.complements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.exact.indicators import APPLICANT_IDS
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import RESULTS
from assistant.reading.tokens import Token, tokens_of

#: 去掉, 刨开: what is said to be taken off is taken off, whatever it is taken off from.
_TAKES_OFF = "(?:[扣剔刨去排]除|[扣刨去减剔拿]掉|刨[去开]|减去|[撇抛]开)"
_SIGN = f"(?:除(?:了|去|开|掉|外|却)?|不(?:算|含|包括|包含|计)(?:入)?|{_TAKES_OFF})"
_BESIDES = "(?:之外|以外|外|[之以]?后)"
#: 其他申请人, 其他处理: a column and a row of the form, and not only all that is left.
_REST = (
    "(?:的|了|那些|,|(?:一?共)?还(?:剩(?:下|余)?)?|剩(?:下|余)?|余下|另外|其余"
    "|别的(?!申请人|主体)|其[他它](?!申请人|主体|申请主体|处理))*"
)
#: 除了X以外, 除了X还有; 不含X的.
_LEFT_OUT = re.compile(
    f"(?P<sign>{_SIGN})(?P<parts>[^,。?;]+?)(?P<end>的?{_BESIDES}{_REST}|(?=的(?![和与及跟、])|还|剩|余下|其余|其[他它]|[,。?;)]|$){_REST})"
)
#: X以外的, with nothing before X: 个人、企业以外的申请.
_OUTSIDE = re.compile(f"(?P<parts>[^,。?;]+?)的?{_BESIDES}的?")
#: 把个人的刨开, 企业的那些去掉: the parts before what takes them off.
_TAKEN = re.compile(
    f"(?P<parts>[^,。?;]+?)的?(?:[那这](?:些|部分|几件))?(?:都|全|全都)?(?P<sign>{_TAKES_OFF}|除[开去掉])(?:在外|出去|了)?[之以]?后?"
    f"(?P<end>(?=[,。?;]|$|还|剩|其余|余下){_REST})"
)
#: 不是企业提的申请, 非企业申请: all applications but these.
_NOT_OF = re.compile(
    "(?<![是要])(?:不是|并非|非)(?:由|来自)?(?P<parts>[^,。?;]+?)(?:(?<!律)(?<!务)所|来)?(?:提(?:出|交|起)?|递交?|来|发起)?"
    "(?!的?申请公开)(?P<end>的(?=申请)|(?=申请)|的)"
)
#: What is left, said by name: 还剩几件; 别的申请人 behind kinds of applicants that are left out.
_LEFT = re.compile("(?:还|一?共)*(?:剩(?:下|余)?|余下)(?:的|了)?(?=有|几|多少)")
_OTHERS = re.compile("(?:其[他它余]|别|余下)的?(?:申请(?:人|主体|者)?|主体|人)(?:提(?:出|交)?|申请)?的?(?:申请)?")
_NEITHER = "(?:既|都|又)?(?:不(?:属于|是|算)|并?非|没有?|未|不)"
#: 不属于X也不属于Y的, 没有公开也没有部分公开的.
_NEITHER_NOR = re.compile(
    f"{_NEITHER}(?P<one>[^,、。?;不没未非]{{2,}}|[^,、。?;]{{2,}}?)的?[,、]?(?:也|又|且|并且|而且|和)+{_NEITHER}(?P<other>[^,。?;]{{2,}}?)(?P<end>的|[,。?;]|$)"
)
_JOIN = re.compile("(?:的|和|与|及|跟|以及|还有|、|也|件|申请|提(?:出|交)?|那些|部分|这?[两二三四五六]类)*")
#: 公开 beside 部分公开: that which was given wholly.
_OPENED = ("disclosed_any", "vague:given")
_GRANTED, _PARTLY = "row:applications.granted", "row:applications.partly_granted"
_APPLICANTS = frozenset(f"column:{name}" for name in (*APPLICANT_IDS[:-1], "other_applicant"))
_RESULTS = frozenset(f"column:{name}" for name in RESULTS)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Parts that are left out, and the rest of the question.

    parts: marks of rows ("row:applications.granted"), applicants ("column:business") or results ("column:upheld").
    rest:  the text without them. neither: whether none of two outcomes is asked for, which says the whole by itself.
    taken: whether they are said to be taken off (去掉), which has no other sense.
    """

    parts: tuple[str, ...]
    rest: str
    neither: bool = False
    taken: bool = False

    @property
    def table(self) -> str:
        """The table that the parts stand in."""
        return "review_litigation" if self.parts[0] in _RESULTS else "applications"


def left_out(text: str) -> LeftOut | None:
    """The parts that one question leaves out of a whole; None where there are none, or it is not sure which.

    >>> said = left_out("某市2024年不予公开里除了国家秘密还有几件")
    >>> said.parts, said.rest
    (('row:applications.refused.state_secret',), '某市2024年不予公开里有几件')
    >>> left_out("既没有公开也没有部分公开的一共几件").parts
    ('row:applications.granted', 'row:applications.partly_granted')
    >>> left_out("不是企业提的申请有多少").rest, left_out("申请里把企业的去掉,还剩几件").rest
    ('申请有多少', '申请里几件')
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
    for said in _LEFT_OUT.finditer(text):
        if parts := _parts(said["parts"]):
            yield _left(parts, text, said.start(), said.end(), said["sign"])
    for said in _NOT_OF.finditer(text) if HOW_MANY.search(text) else ():
        if parts := _parts(said["parts"]):
            yield _left(parts, text, said.start(), said.end())
    yield from _before(_TAKEN, text)
    if not re.search(_SIGN, text):
        yield from _before(_OUTSIDE, text)


def _before(pattern: re.Pattern[str], text: str) -> Iterator[LeftOut]:
    """X以外的, 把X刨开: X begins where the first row or applicant of an unbroken list does."""
    for said in pattern.finditer(text):
        tokens = tokens_of(said["parts"])
        starts = [token.start for token in tokens if _mark(token)]
        start = next((at for at in starts if _parts(said["parts"][at:])), None)
        if start is not None and not _ends_in_part(said["parts"][:start]):
            whole = said.start() + start
            opened = whole - 1 if text[whole - 1 : whole] in ("把", "将") else whole
            sign = said["sign"] if "sign" in said.groupdict() else ""
            yield _left(_parts(text[whole : said.end("parts")]), text, opened, said.end(), sign)


def _left(parts: tuple[str, ...], text: str, start: int, end: int, sign: str = "") -> LeftOut:
    """What is left out, and the rest of the text: how much is left of it is what it asks."""
    rest = _LEFT.sub("有", _without(text, start, end))
    if parts[0].startswith("column:"):
        rest = _OTHERS.sub("申请", rest)
    return LeftOut(parts, re.sub("有{2,}", "有", rest), taken=bool(re.fullmatch(_TAKES_OFF, sign)))


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
    kinds = {"row" if mark.startswith("row:") else mark in _RESULTS for mark in found}
    return found if len(kinds) == 1 else ()


def _mark(token: Token) -> str:
    """The row, kind of applicant or result a token names, or that it was given; "" where it names no such one thing."""
    if len(token.marks) != 1:
        return ""
    (mark,) = token.marks
    known = mark.startswith("row:applications.") or mark in _APPLICANTS or mark in _RESULTS or mark in _OPENED
    return mark if known else ""


def _covered(text: str, tokens: Sequence[Token]) -> bool:
    """Whether nothing but words of listing stands between and around these tokens."""
    edges = [0, *(at for token in tokens for at in (token.start, token.end)), len(text)]
    return all(_JOIN.fullmatch(text[edges[at] : edges[at + 1]]) for at in range(0, len(edges), 2))


def _without(text: str, start: int, end: int) -> str:
    return text[:start].rstrip(",(") + text[end:].lstrip("),")
