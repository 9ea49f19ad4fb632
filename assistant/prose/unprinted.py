"""A number that a report leaves out where it stands: 图解类信息__条, and no other one is told for it."""

from __future__ import annotations

import re

from assistant.prose.evidence import Evidence, Reply, Source, in_quotes, shown
from assistant.prose.quoting import SEGMENT, Span, sentences, trimmed
from assistant.prose.wording import Asked
from corpus.text import legible, matchable, squeeze

#: 图解类信息|有多少条: the thing, and the measure it is counted in.
_THING_IN = re.compile(
    "(?P<thing>[一-龥]{3,20}?)的?(?:一?共|总共|共计?)?(?:有|是|为)?(?:多少|几)(?P<measure>[条件篇期份个次场家项人])"
)
_BLANK = "[_＿\\s]*"


def unprinted(asked: Asked, source: Source) -> Reply | None:
    """The one place that names the thing asked for and its measure, and prints no number between them; None elsewhere.

    A thing that is counted anywhere is asked of its number; of a blank nothing is read, and no 0.
    """
    wanted = _THING_IN.match(squeeze(asked.text))
    if wanted is None or asked.kind != "count" or asked.parts:
        return None
    if any(matchable(mention.own) == wanted["thing"] for mention in source.mentions):
        return None
    blank = re.compile(rf"(?:^|[、：:]|其中){wanted['thing']}(?:共计?|有|为)?{_BLANK}{wanted['measure']}$")
    found: list[Span] = []
    for sentence in sentences(source.plain):
        for segment in SEGMENT.finditer(source.plain, *sentence):
            at = segment.start()
            for piece in segment[0].split("、"):
                span = trimmed(source.plain, at, at + len(piece))
                at += len(piece) + 1
                if span and blank.search(squeeze(legible(span.of(source.text)))):
                    found.append(span)
    if len(found) != 1:
        return None
    quote = in_quotes(shown(found[0].of(source.text)))
    return Reply(f"年报写到：{quote}{{0}}，其中的数目是空白，没有印出。", (Evidence(found[0]),))
