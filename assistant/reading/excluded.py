"""What a question leaves out of a row that does not count it anyway: 予以公开（不含部分公开）, 新收，不算结转.

Such words make sure which row is meant and take nothing off it. What does take a part off a row (办结，不含部分公开)
stays unread here: no cell prints the rest, which `assistant.complements` reckons. So too 含复议后的 behind 行政诉讼: a
part that the row counts already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.exact.indicators import OUTCOMES, contains, table_of
from assistant.reading.tokens import Token

_NEW = "applications.new"
_CARRIED = ("applications.carried_in", "applications.carried_out")
_TOPICS = {"topic:applications", "topic:received"}
#: Between the members of what is left out, and behind them.
_JOIN = re.compile("(?:的|和|与|及|跟|以及|、|件|申请|政府信息公开申请|之?以?外|之?后|[那这]些?|部分|在内|进去|进来)*")
#: Between what is left out and the word that leaves it out, where that stands behind: 结转的那些都不算.
_THOSE = re.compile("(?:的|[那这](?:些|部分|几件)|都|也|就|申请|件)*")
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
    found = list(tokens)
    for at, token in enumerate(tokens):
        if "excludes" in token.marks:
            found = _without(text, found, at)
    return _without_included(text, found)


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
        return list(_CARRIED)
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
        received = {"topic:received"} if len(left_out) > 1 else _TOPICS
        return [_NEW] if any(received & set(t.marks) for t in others) else []
    return named


def _apart(owner: str, row: str) -> bool:
    """Whether a row counts nothing of another: outcomes beside outcomes, new applications beside carried ones."""
    if row in _CARRIED or owner in _CARRIED:
        return owner == _NEW
    if owner == row or contains(owner, row) or contains(row, owner) or table_of(owner) != table_of(row):
        return False
    return table_of(row) != "applications" or all(each.startswith(OUTCOMES) for each in (owner, row))


def _without_included(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """A part of a row said behind 含 is in its number already (行政诉讼几件，含复议后的)."""
    found = list(tokens)
    for token in tokens:
        sign = _INCLUDES.search(text[: token.start])
        rows = _rows(token) if sign else []
        others = [row for t in tokens if t is not token for row in _rows(t)]
        wholes = {each for each in others if any(contains(each, row) for row in rows)}
        if sign and rows and wholes and wholes == set(others):  # 直接起诉连同复议后起诉: parts, each by itself
            start = sign.start()
            apart = [t for t in found if t.end <= start or token.end <= t.start]
            found = [*apart, Token(start, token.end, text[start : token.end], ("filler",))]
    return tuple(sorted(found, key=lambda each: each.start))
