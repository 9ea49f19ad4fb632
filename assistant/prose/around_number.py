"""The words that stand around a number of prose: in its own segment, up to a sign, in its paragraph."""

from __future__ import annotations

import re

from corpus.punctuation import ONE_OF_TWO, SENTENCE_ENDS
from corpus.report import Mention
from corpus.text import legible_words, segment_start

#: By how much a count grew or fell; only such a number answers "比上年少了多少".
CHANGED = re.compile(
    "(?:同比|环比|[比较])?(?:上一?年度?|去年|同期)?(?:同期)?"
    "(?:增加|增长|增多|上升|提高|提升|减少|下降|回落|降低|缩短|压缩|缩减|[多少增减升降]了?$"
    "|(?<=[比较]上年|[比较]去年|年同期)[多少](?:公开|发布|推送|受理|收到|办理|办结|举办|开展|召开|培训|接待|答复)$)"
)
_SIGN = re.compile("[0-9，,；;。、！？\\n]")
#: What ends the words around a number; 、 only joins what is listed.
SEGMENT_END = re.compile("[，,；;。！？\\n]")
#: The ways a report lists, not what it counts: 运用图文、H5等形式.
_WAYS = re.compile(
    "(?:运用|通过|采用|采取|利用|以|依托)[^，,。；;]{2,40}?等(?:多种|各种|不同)?(?:形式|方式|渠道|途径|手段|载体|媒介)(?=[，,。；;])"
)


def tells_change(mention: Mention) -> bool:
    """Whether a number says by how much something grew or fell."""
    return bool(CHANGED.search(mention.own))


def words_said(text: str) -> str:
    """A text as the words of a question are looked for in it: "厅（局）长信箱" holds 局长."""
    return ONE_OF_TWO.sub(r"\1", legible_words(text))


def without_bracket(mention: Mention, text: str) -> str:
    """What a number counts without the letter that a word holds in brackets: 村务 of 村（居）务; "" where none does."""
    start = segment_start(text, mention.start, "，,；;。、\n")
    said = legible_words(text[start : mention.start])
    return ONE_OF_TWO.sub("", said) if ONE_OF_TWO.search(said) else ""


def without_ways(text: str) -> str:
    """A text around a number without the ways it lists: 运用图文、H5等形式 restricts no count of 解读."""
    return _WAYS.sub("", text)


def up_to(mention: Mention, text: str, borders: str = "", predicate: bool = False) -> str:
    """The sentence, or its part since one of `borders`, up to the end of the number's own segment.

    What stands behind that belongs to other numbers.
    predicate: up to the next sign, as it says what was done to the things that are counted.
    """
    stop = (SEGMENT_END if predicate else _SIGN).search(text, mention.end)
    start = segment_start(text, mention.start, SENTENCE_ENDS + borders)
    return text[start : stop.start() if stop else len(text)]


def paragraph_before(text: str, at: int) -> str:
    """The paragraph up to the number, at most 200 characters: what it has been talking about."""
    return text[max(text.rfind("\n", 0, at) + 1, at - 200) : at]
