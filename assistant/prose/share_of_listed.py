"""The share of a part that prose lists behind its whole (发布信息200条，其中视频50条), where none is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from assistant.prose.evidence import Evidence, Reply, Source
from corpus.numbers import say
from corpus.report import Mention

#: A number that is only about so many makes no share.
_ROUGH = re.compile("[余多近约逾]|以上|左右")
_STOP = re.compile("[。；;\n]")
NO_SHARE = "年报没有印这一项的占比，以上是它的数目。"


def whole_of(part: Mention, mentions: Sequence[Mention], text: str) -> Mention | None:
    """The number that a part is listed behind: the last one before 其中 in its sentence, of its unit; or None."""
    start = max((text.rfind(mark, 0, part.start) for mark in "。；;\n"), default=-1) + 1
    among = text.rfind("其中", start, part.start)
    before = [m for m in mentions if start <= m.start and m.end <= among]
    whole = max(before, key=lambda m: m.end, default=None)
    if whole is None or whole.unit != part.unit or not 0 <= part.value <= whole.value or not whole.value:
        return None
    rough = _ROUGH.search(part.raw + whole.raw) or _STOP.search(text[whole.end : part.start])
    return None if rough else whole


def share_told(part: Evidence, whole: Evidence) -> Reply:
    """The share as shown arithmetic over two quoted numbers."""
    top, bottom = part.value or Decimal(0), whole.value or Decimal(1)
    share = (top / bottom * 100).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    shown = f"{say(top)} ÷ {say(bottom)} = {say(share)}%"
    frame = f"占{say(share)}%（{shown}）。{part.label}{{0}}，{whole.label}{{1}}。"
    return Reply(frame, (part, whole), derivation=shown, result=(share, "%"))


def counts_no_share(unit_asked: str, mentions: Sequence[Mention], source: Source) -> bool:
    """Whether a share is asked for and one number of another measure was found."""
    return unit_asked == "%" and len(mentions) == 1 and mentions[0].unit not in ("%", "‰", "百分点")
