"""Whose share a bare 占7% is: that of the count right before it, in the same item of a list.

"通告31条，占18%；图解91条，占55%" names what is shared only before the count. A share is never read, compared or
told for another item of its list, nor taken from anywhere else in a report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.wording import Asked, coverage
from corpus.gazetteer import kind_of_word
from corpus.lexicon import cut_at
from corpus.report import Mention
from corpus.text import matchable, segment_start

#: What stands between a count and its share: 31条|，占全部的|18%; 4条|，信息公开总量的|7%.
_SHARE_OF = re.compile(
    r"[^，,；;。：:\n\d]{0,6}[，,（(]?(?:约|仅|只|所|分别)*(?:占|比例|比重|份额)[^，,；;。\n\d]{0,24}"
    r"|[^，,；;。：:\n\d]{0,6}[，,（(][^，,；;。\n\d]{0,12}(?:总[量数体]|全部)的(?:比例|比重)?(?:为|是|约|达)*"
)
#: 办结率, 按时答复率: a rate of whatever was named before.
_RATE = re.compile(
    "(?:它们?|其|这些|他们)?的?(?:按[时期]|及时|准时|限时|平均|总体?|综合)*"
    "(?:办[结理]|结案|答复|回复|满意|合格|整改|好评|差评|完成|覆盖|及时|按[时期]|到位|解决|落实|签收|接通|反馈|采纳|达标|评价|回访)率"
    "[^一-龥]*(?:是|为|有|达|各|分别|大概|约)*(?:到|了)?(?:多少|几|怎么?样|如何|多高|呢)?[？?。]?"
)
#: 全部办结: nouns to the dictionary, and no thing.
_NO_THING = frozenset("全部 目前 其中 其余 当年 全年 办理".split())
_NUMBER = re.compile(r"^\s*[\d.]+[余多万]*[件条个期次份人家起篇]?")
#: 占比多少, 占全部的百分之几: asks for no share but that of what was named before.
_ONLY_A_SHARE = re.compile("(?:又|各|所|约|大概|大约|它|其|这)*(?:占|比例|比重|份额|百分比|几成|百分之)[^，,。]*")


def owner_of(share: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The count right before a bare share; None where it has words of its own, or no count stands there."""
    if share.unit != "%":
        return None
    before = max((m for m in mentions if m.end <= share.start), key=lambda m: m.end, default=None)
    if before is None or before.unit == "%" or not _SHARE_OF.fullmatch(text[before.end : share.start]):
        return None
    return before


def is_of_another(asked: Asked, share: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether another count of its paragraph says more of what is asked than the count a bare share belongs to."""
    owner = owner_of(share, mentions, text)
    heavy = asked.heavy
    if owner is None or not heavy:
        return False
    start = text.rfind("\n", 0, share.start) + 1
    end = text.find("\n", share.end)
    inside = (m for m in mentions if start <= m.start and (end < 0 or m.end <= end) and m.unit != "%")
    own = coverage(heavy, matchable(owner.counted + share.own))
    return any(coverage(heavy, matchable(m.own)) > own for m in inside if m is not owner)


def asks_only_a_share(part: Asked) -> bool:
    """Whether a part of a question asks for the share of what another part counts.

    >>> from assistant.prose.wording import understand
    >>> [asks_only_a_share(part) for part in understand("通告几条、占比多少").parts]
    [False, True]
    """
    return part.unit == "%" and bool(_ONLY_A_SHARE.fullmatch(part.text)) and not any(t.heavy for t in part.terms)


def asks_only_a_rate(part: Asked) -> bool:
    """Whether a part of a question asks for a rate of what another part names, and names nothing itself.

    >>> from assistant.prose.wording import understand
    >>> [asks_only_a_rate(part) for part in understand("热线受理多少件，办结率多少").parts]
    [False, True]
    >>> [asks_only_a_rate(part) for part in understand("热线受理多少件，公文公开率多少").parts]
    [False, False]
    """
    return part.unit == "%" and only_a_rate(part.text)


def only_a_rate(text: str) -> bool:
    """Whether a question says no more than which rate it asks for: 办结率呢, not 公文公开率."""
    return bool(_RATE.fullmatch(text))


def rate_behind(part: Asked, counts: Sequence[Mention], mentions: Sequence[Mention], text: str) -> Mention | None:
    """The rate that is told in the sentence of a count, with nothing between them that counts another thing.

    Reports tell many rates by one word: 办结率 of letters, of proposals, of calls.
    """
    own = [term for term in part.terms if term.heavy and term.word in part.text.lower()]
    rates = [m for m in mentions if m.unit == "%" and all(term.in_text(matchable(m.own)) >= 0.75 for term in own)]
    for count in counts:
        end = min((at for sign in "。；;\n" if (at := text.find(sign, count.end)) >= 0), default=len(text))
        for rate in (m for m in rates if count.end <= m.start < end):
            own_segment = segment_start(text, rate.start, "，,、")
            if not _tells_of_another(text[count.end : max(own_segment, count.end)], count):
                return rate
    return None


def _tells_of_another(between: str, count: Mention) -> bool:
    """Whether a segment behind a count begins with a thing that it does not count: 留言已回复 behind 投诉9件."""
    known = matchable(count.counted + count.own)
    for segment in re.split("[，,、：:]", between):
        words = [word for word in cut_at(_NUMBER.sub("", matchable(segment))) if word.strip()]
        first = words[0] if words else ""
        names_none = len(first) < 2 or "率" in segment or first in _NO_THING
        if not names_none and kind_of_word(first)[:1] == "n" and first not in known:
            return True
    return False


def share_beside(count: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The share that is told of a count: bare behind it, else the one share of its clause that is no other count's."""
    shares = [m for m in mentions if m.unit == "%" and m.clause == count.clause]
    owners = [owner_of(m, mentions, text) for m in shares]
    own = [m for m, owner in zip(shares, owners, strict=True) if owner is not None and owner.start == count.start]
    free = [m for m, owner in zip(shares, owners, strict=True) if owner is None and "占" in m.own]
    chosen = own or free
    return chosen[0] if len(chosen) == 1 else None
