"""Whose share a bare 占7% is: that of the count right before it, in the same item of a list.

"通告31条，占18%；图解91条，占55%" names what is shared only before the count. A share is never read, compared or
told for another item of its list, nor taken from anywhere else in a report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.wording import Asked, coverage
from corpus.report import Mention
from corpus.text import matchable

#: What stands between a count and its share: 31条|，占全部的|18%; 4条|，信息公开总量的|7%.
_SHARE_OF = re.compile(
    r"[^，,；;。：:\n\d]{0,6}[，,（(]?(?:约|仅|只|所|分别)*(?:占|比例|比重|份额)[^，,；;。\n\d]{0,24}"
    r"|[^，,；;。：:\n\d]{0,6}[，,（(][^，,；;。\n\d]{0,12}(?:总[量数体]|全部)的(?:比例|比重)?(?:为|是|约|达)*"
)
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


def share_beside(count: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The share that is told of a count: bare behind it, else the one share of its clause that is no other count's."""
    shares = [m for m in mentions if m.unit == "%" and m.clause == count.clause]
    owners = [owner_of(m, mentions, text) for m in shares]
    own = [m for m, owner in zip(shares, owners, strict=True) if owner is not None and owner.start == count.start]
    free = [m for m, owner in zip(shares, owners, strict=True) if owner is None and "占" in m.own]
    chosen = own or free
    return chosen[0] if len(chosen) == 1 else None
