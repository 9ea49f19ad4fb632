"""官微 is the account on 微信 or the one on 微博: where a report prints a number of each, both are told."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.prose.evidence import VERDICT, Reply, Source, chips_after
from assistant.prose.wording import Asked, understand

_EITHER = re.compile("官微(?!信|博)")
#: 官微几篇、微博几篇: one of them is named beside it.
_NAMED = re.compile("微信|微博|公众号")
_MEANT = ("官方微信", "官方微博")
_NOTE = "“官微”可以指微信，也可以指微博，两处的数都列在上面。"


def of_either(asked: Asked, source: Source, answered: Callable[[Asked, Source], Reply | None]) -> Reply | None:
    """The numbers of both accounts, that which bears a claim out first; None where not both are printed."""
    if not _EITHER.search(asked.text) or _NAMED.search(asked.text) or asked.kind not in ("count", "whether"):
        return None
    replies = [answered(understand(_EITHER.sub(word, asked.text)), source) for word in _MEANT]
    found = [reply for reply in replies if reply and any(one.value is not None for one in reply.evidence)]
    values = [{one.value for one in reply.evidence} for reply in found]
    if len(found) < 2 or values[0] == values[1]:
        return None
    first, second = sorted(found, key=lambda reply: not reply.frame.startswith("对，"))
    later = chips_after(first.evidence, VERDICT.sub("", second.frame))
    notes = tuple(dict.fromkeys((_NOTE, *first.notes, *second.notes)))
    frame = f"{first.frame.rstrip('。')}；{later}"
    return replace(first, frame=frame, evidence=first.evidence + second.evidence, notes=notes)
