"""What was made public, where a report says of what it consisted: 主动公开的内容包括哪些, 公开的信息内容有哪些.

Every word of such a question says little, so that no sentence is found by them; what tells it begins with 内容 behind
the words for making public.
"""

from __future__ import annotations

import re

from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.quoting import Span, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.text import matchable

_ASKS = re.compile(
    "^(?:自己|全年|当年|对外)*(?:主动)?(?:公开|发布|公布)(?:了|出去|出来|过)?的?(?:各类|政府|政务)*(?:信息)?的?(?:主要)?内容?"
    "(?:都|主要|大致|具体|分别)*(?:有|是|包括|包含|涵盖|涉及)(?:了|到)?(?:些)?(?:哪些|什么|啥)(?:方面|内容|信息|东西)?的?[？?。]?$"
)
_MADE_PUBLIC = re.compile("主动公开|公开的?(?:各类|政府|政务)*信息|发布|公布")
_CONTENTS = re.compile(
    "(?:主要)?内容(?:主要|重点)?(?:包括|包含|涵盖|涉及|集中在|有(?!待|所|限|误)|为(?!主)|是)[^。；;\n]{3,}"
)


def contents(asked: Asked, source: Source) -> Reply | None:
    """What a report says its information was about; None where another thing is asked or no sentence tells it."""
    if asked.kind != "text" or not _ASKS.match(asked.text):
        return None
    spans = list[Span]()
    for sentence in sentences(source.text):
        words = sentence.of(source.text)
        told = _CONTENTS.search(words)
        before = matchable(words[: told.start()]) if told else ""
        if told and _MADE_PUBLIC.search(before) and "申请" not in before.replace("依申请公开", ""):
            span = trimmed(source.text, sentence.start + told.start(), sentence.start + told.end(), "，,；;。、 ")
            spans += [span] if span else []
    if not spans:
        return None
    return Reply(quoted(spans, source, "年报写到："), tuple(Evidence(span) for span in spans))
