"""What a question leaves out of a row that does not count it anyway: 予以公开（不含部分公开）, 新收，不算结转.

Such words make sure which row is meant and take nothing off it. What does take a part off a row (办结，不含部分公开)
stays unread here: no cell prints the rest, which `assistant.complements` reckons. So too 含复议后的 behind 行政诉讼: a
part that the row counts already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.exact.indicators import OUTCOMES, contains, table_of
from assistant.reading.phrases import EARLIER, UNDONE
from assistant.reading.tokens import Token
from assistant.reading.topics import APPLICATION_TOPICS
from corpus.form import CARRIED, CARRIED_IN, NEW

#: Between the members of what is left out, and behind them.
_JOIN = re.compile("(?:的|和|与|及|跟|以及|、|件|申请|政府信息公开申请|之?以?外|之?后|[那这]些?|部分|在内|进去|进来)*")
#: Between what is left out and the word that leaves it out, where that stands behind: 结转的那些都不算.
_THOSE = re.compile("(?:的|[那这](?:些|部分|几件)|都|也|就|申请|件)*")
#: What came over from years before, however it is put: 以前剩下来的, 之前没办完的, 往年遗留; and 以前的 alone.
_BEFORE = f"(?:{EARLIER}|之前|以往|此前|过去|从前|前面?几年)(?:的)?(?:年[度份]|里|就|所|那些)*"
_KEPT = (
    "(?:结|遗|剩|留|拖|积|压|欠|滚|存|攒|转|带)(?:转|留|余|下|存|压|欠|过|着|了|到今年)*"
    "(?:下来|过来|来|下|到今年)?(?:没(?:有)?办)?"
)
_LEFT = f"(?:{_KEPT}|{UNDONE}|(?:没有?|未)(?:办|处理|答复))"
_OF_THEM = "(?:的|老|旧|陈)*(?:[那这](?:些|部分|几件))?(?:件|申请|案子|案件|部分)?(?:的)?"
_NOT_COUNTED = "不(?:用|要|必|能|应|该)?(?:算|计|含|包括|包含|统计|计入)|别算"
_TAKEN_OFF = "除[开去]|刨[除开去]|剔除|扣除|扣掉|排除|撇开|抛开|去掉"
_OUT_BEHIND = f"(?:{_NOT_COUNTED}|除外|{_TAKEN_OFF})(?:在内|进去|进来|上|了)*"
_OUT_BEFORE = f"(?:{_NOT_COUNTED}|除[了掉]?|{_TAKEN_OFF})"
_THING = f"(?P<thing>{_BEFORE}(?:{_LEFT}{_OF_THEM}|的(?:老|旧)?(?:件|申请)?))"
_EARLIER_LEFT_OUT = (
    re.compile(
        rf"(?:(?<=[,。;:?!(□])|^)(?:但|把|将|而)?{_THING}(?P<out>(?:都|也|就|可|则|全)*{_OUT_BEHIND})(?=[,。;:?!)]|$)"
    ),
    re.compile(rf"(?:(?<=[,。;:?!(□的])|^)(?P<out>{_OUT_BEFORE}){_THING}(?:之?以?外|在外)?(?=[,。;:?!)的]|$)"),
)
_INCLUDES = re.compile("(?:其中|里面)?(?<!不)(?:包?含|包括|连同?)(?:了|着)?$")
_OPENS, _CLOSES = ",。;:?!(（", ",。;:?!)）"


def without_idle(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a text; what leaves out of a row only what it does not count, or names a part of it, only fills.

    >>> from assistant.reading.tokens import tokens_of
    >>> def rows(text):
    ...     found = without_idle(text, tokens_of(text))
    ...     return [t.text for t in found if t.marks[0].startswith(("row:", "excludes"))]
    >>> rows("予以公开(不含部分公开)几件"), rows("办结几件(不含部分公开)")
    (['予以公开'], ['办结', '不含', '部分公开'])
    """
    tokens = _with_earlier(text, tokens)
    found = list(tokens)
    for at, token in enumerate(tokens):
        if "excludes" in token.marks:
            found = _without(text, found, at)
    return _without_included(text, found)


def _with_earlier(text: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where what came over from years before is left out in any words: 上年结转 and what leaves it out.

    >>> from assistant.reading.tokens import tokens_of
    >>> [t.marks[0] for t in _with_earlier("往年积下来的别算", tokens_of("往年积下来的别算"))]
    ['row:applications.carried_in', 'excludes']
    """
    found = list(tokens)
    for said in (match for pattern in _EARLIER_LEFT_OUT for match in pattern.finditer(text)):
        parts = (("thing", (f"row:{CARRIED_IN}",)), ("out", ("excludes",)))
        apart = [t for t in found if t.end <= said.start() or said.end() <= t.start]
        new = [Token(*said.span(part), said[part], marks) for part, marks in parts]
        fill = [
            Token(start, end, text[start:end], ("filler",))
            for start, end in _between(said.span(), sorted(said.span(part) for part, _ in parts))
        ]
        found = sorted((*apart, *new, *fill), key=lambda each: each.start)
    return found


def is_from_before(words: str) -> bool:
    """Whether words name what came over from years before (以前剩下).

    >>> is_from_before("以前剩下"), is_from_before("以前的公众号")
    (True, False)
    """
    return bool(re.fullmatch(_BEFORE + f"(?:{_LEFT}{_OF_THEM}|的)", words))


def _between(whole: tuple[int, int], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of a stretch lies outside these spans."""
    edges = [whole[0], *(edge for span in spans for edge in span), whole[1]]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]


def _without(text: str, tokens: list[Token], at: int) -> list[Token]:
    """The tokens without one exclusion, where all it leaves out is not counted by the row it belongs to."""
    behind = _rows_from(text, tokens, at + 1)
    before = list(reversed(_rows_from(text, list(reversed(tokens[:at])), 0))) if not behind else []
    left_out = behind or before
    if not left_out or not _ends(text, tokens[at], behind, before):
        return tokens
    span = (min(tokens[at].start, left_out[0].start), max(tokens[at].end, left_out[-1].end))
    rows = [row for token in left_out for row in _rows(token)]
    owners = _owners(tokens, span, rows)
    if not owners or not all(_apart(owner, row) for owner in owners for row in rows):
        return tokens
    left = Token(*span, text[slice(*span)], ("filler",))
    return sorted((left, *(t for t in tokens if t.end <= span[0] or span[1] <= t.start)), key=lambda each: each.start)


def _rows_from(text: str, tokens: Sequence[Token], at: int) -> list[Token]:
    """The row tokens that stand one after another from a place on, joined by nothing but words of listing."""
    found: list[Token] = []
    edge = None
    for token in tokens[at:]:
        if not _rows(token):
            if token.marks[0] in ("filler", "excludes", "restriction") and _JOIN.fullmatch(token.text):
                continue
            break
        if edge is not None and not _JOIN.fullmatch(text[min(edge[1], token.end) : max(edge[0], token.start)]):
            break
        found.append(token)
        edge = (token.start, token.end)
    return found


def _rows(token: Token) -> list[str]:
    """The rows a token names, where it names nothing else; 结转 is of both years."""
    if token.marks == ("vague:carried",):
        return list(CARRIED)
    rows = [mark[4:] for mark in token.marks if mark.startswith("row:")]
    return rows if len(rows) == len(token.marks) else []


def _ends(text: str, sign: Token, behind: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether the exclusion is a clause of its own, in brackets, or stands right before what it belongs to."""
    if behind:
        opened = sign.start == 0 or text[sign.start - 1] in _OPENS or text[sign.start - 1] in "的□"
        return opened and bool(_JOIN.fullmatch(text[sign.end : behind[0].start]))
    start = before[0].start
    closed = sign.end == len(text) or text[sign.end] in _CLOSES
    opened = start == 0 or text[start - 1] in _OPENS
    return closed and opened and bool(_THOSE.fullmatch(text[before[-1].end : sign.start]))


def _owners(tokens: Sequence[Token], span: tuple[int, int], left_out: Sequence[str]) -> list[str]:
    """The rows that something is left out of: those said elsewhere; of a share, those that are divided.

    不含结转的申请 may be those finished by the end of the year as well: of no row.
    """
    others = [t for t in tokens if t.end <= span[0] or span[1] <= t.start]
    shares = [t.start for t in others if "op:share" in t.marks]
    if not shares and any(mark.startswith("rate:") for token in tokens for mark in token.marks):
        return []
    beside = [t for t in others if t.end + 1 >= span[0] > t.start and _rows(t)]
    parts = beside or [t for t in others if not shares or t.start < shares[0]]
    named = [row for token in parts for row in _rows(token)]
    if not named and not any(t.marks[0].startswith(("row:", "vague:", "column:")) for t in others):
        received = {"topic:received"} if len(left_out) > 1 else APPLICATION_TOPICS
        return [NEW] if any(received & set(t.marks) for t in others) else []
    return named


def _apart(owner: str, row: str) -> bool:
    """Whether a row counts nothing of another: outcomes beside outcomes, new applications beside carried ones."""
    if row in CARRIED or owner in CARRIED:
        return owner == NEW
    if owner == row or contains(owner, row) or contains(row, owner) or table_of(owner) != table_of(row):
        return False
    return table_of(row) != "applications" or all(each.startswith(OUTCOMES) for each in (owner, row))


def _without_included(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A part of a row said behind 含 is in its number already (行政诉讼几件，含复议后的).

    What was carried in is in no number of what came in: there it is added (收到多少申请，含上年结转).
    """
    found = list(tokens)
    for token in tokens:
        sign = _INCLUDES.search(text[: token.start])
        rows = _rows(token) if sign else []
        others = [row for t in tokens if t is not token for row in _rows(t)]
        if sign and rows and not others and CARRIED_IN in rows:
            found = _with_carried_in(found, token, Token(*sign.span(), sign[0], ("op:plus",)))
            continue
        wholes = {each for each in others if any(contains(each, row) for row in rows)}
        if sign and rows and wholes and wholes == set(others):  # 直接起诉连同复议后起诉: parts, each by itself
            start = sign.start()
            apart = [t for t in found if t.end <= start or token.end <= t.start]
            found = [*apart, Token(start, token.end, text[start : token.end], ("filler",))]
    return tuple(sorted(found, key=lambda each: each.start))


def _with_carried_in(tokens: Sequence[Token], carried: Token, plus: Token) -> list[Token]:
    """新收 and 上年结转, added up, where what came in is only said as a topic; unchanged where it is not said."""
    topics = [t for t in tokens if t.marks[:1] == ("topic:received",)]
    topics = topics or [t for t in tokens if t.marks[:1] == ("topic:applications",)]
    if not topics:
        return list(tokens)
    new = replace(topics[0], marks=(f"row:{NEW}",))
    added = replace(carried, marks=(f"row:{CARRIED_IN}",))
    apart = [t for t in tokens if t not in (topics[0], carried) and (t.end <= plus.start or plus.end <= t.start)]
    return [*apart, new, added, plus]
