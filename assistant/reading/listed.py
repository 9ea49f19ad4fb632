"""Applications listed or compared with a row: 申请和复议各多少, 申请数与办结数差几件.

申请 is a topic and names no row by itself (申请予以公开几件). Side by side with a row that is counted too, it is 新收.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.exact.indicators import table_of
from assistant.reading.tokens import Token
from assistant.reading.topics import APPLICATION_TOPICS
from corpus.form import NEW

#: Between two members of a list.
LISTED = re.compile("[和与及跟同、]|以及|还有")
_AGAINST = re.compile(rf"{LISTED.pattern}|比")
#: Between two of which each is asked for: a comma does it as well.
_EACH = re.compile(rf"的?[,，]?(?:{LISTED.pattern})?")
#: What follows the last member of a list that is counted; `apart`: each of both is, also beside a row of table 三.
_COUNTED = re.compile(
    "的?(?:总?数量?|件数|量)?(?:之?间|两者|二者)?(?:(?P<apart>相?差|[多少]出?(?=多少|几)|各|分别)|一共|总共|合计|相加|加起来|共|都)*(?:是|有|为)?(?:多少|几|[,。?!]|$)"
)
_A_COUNT = re.compile("申请(?:总|件)?[数量]$")


def with_applications(rows: Sequence[str], tokens: Sequence[Token], text: str) -> tuple[str, ...]:
    """The rows with 新收 where applications stand beside one of them; () where they do not.

    申请 alone names no row beside one of table 三, unless the two are compared or told each by itself; 申请数 does.
    """
    of_table = any(table_of(row) == "applications" for row in rows)
    if not rows or NEW in rows:
        return ()
    named = [t for t in tokens if t.marks[0].startswith("row:") or APPLICATION_TOPICS & set(t.marks)]
    said_so = [t.end for t in named if "topic:received" in t.marks]
    for first, second in pairwise(named):
        between, behind = _between(first, second, tokens, text), _COUNTED.match(text, second.end)
        if not behind or not _AGAINST.fullmatch(between):
            continue
        apart = not of_table or between == "比" or bool(behind["apart"])
        bare = [
            "申请" in t.text
            and not t.text.endswith("信息")  # 依申请公开的信息 is counted as information is
            and bool(APPLICATION_TOPICS & set(t.marks))
            and (apart or "topic:received" in t.marks or t.start in said_so or bool(_A_COUNT.search(t.text)))
            for t in (first, second)
        ]
        if sum(bare) == 1:
            return (NEW, *rows) if bare[0] else (*rows, NEW)
    return ()


def with_open(
    rows: Sequence[str], tokens: Sequence[Token], text: str, meant: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The rows with those that a word which no one row is may mean, where it stands in a list with one of them.

    给公开的和办完的各几件: wholly, in part, and all outcomes. () where no such word is listed.

    meant: the rows of each mark of such a word.
    """
    named = [t for t in tokens if t.marks[0] in meant or (t.marks[0].startswith("row:") and t.marks[0][4:] in rows)]
    found = list[str]()
    for at, token in enumerate(named):
        if token.marks[0] not in meant:
            found.append(token.marks[0][4:])
            continue
        beside = [(named[at - 1], token)] if at else []
        beside += [(token, named[at + 1])] if at + 1 < len(named) else []
        between = [_between(one, other, tokens, text) for one, other in beside]
        if not between or not all(words and _EACH.fullmatch(words) for words in between):
            return ()
        found += meant[token.marks[0]]
    return tuple(dict.fromkeys(found)) if len(found) > len(rows) else ()


def _between(one: Token, other: Token, tokens: Sequence[Token], text: str) -> str:
    """What stands between two words, without words that say nothing (和|当年|办完的)."""
    idle = [t for t in tokens if one.end <= t.start and t.end <= other.start and t.marks == ("filler",)]
    words = text[one.end : other.start]
    for token in idle:
        joins = len(token.text) < 2 or LISTED.fullmatch(token.text)
        words = words if joins else words.replace(token.text, "", 1)
    return words
