"""What there is besides a thing that a question names (除了网站还靠什么): never that very thing again.

A report that lists its ways under headings tells the rest of them as 其他方式. Without such a line, what is told must
name something else than the question takes out.
"""

from __future__ import annotations

import re

from assistant.prose.evidence import Reply, Source, only_quotes
from assistant.prose.quoting import Span
from assistant.prose.several import BESIDES
from assistant.prose.wording import Asked, terms_of
from corpus.text import matchable

_KIND = "方式|途径|渠道|形式|平台|载体|办法|手段"
_OTHERS = re.compile(rf"(?:别的|其[他它]的?|另外的?)(?:公开|发布)?(?P<kind>{_KIND})")
_WHICH = re.compile("什么|啥|哪|有没有")
#: 2、其他方式：简报、展板。
_LINE = re.compile(
    rf"(?:(?<=[\n。；;])|^)[ \t\u3000]*(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[)）.、．])?"
    rf"(?P<told>其[他它]的?(?:公开|发布)?(?:{_KIND})[：:][^。；;\n]+)"
)
_ITEMS = re.compile("[、，,；;和与及]|以及")


def thing_left_out(text: str) -> str:
    """What a question takes out of what it asks for; "" where it takes nothing out.

    >>> thing_left_out("除了网站还靠啥方式公开"), thing_left_out("除微博外,还开了什么"), thing_left_out("免除几件")
    ('网站', '微博', '')
    """
    found = BESIDES.search(text)
    return found["thing"] if found else ""


def other_ways(asked: Asked, source: Source) -> Reply | None:
    """The one line of a report that lists the other ways, where these are asked for."""
    besides = thing_left_out(asked.text) and re.search(f"{_KIND}|靠|通过", asked.text)
    if not (_WHICH.search(asked.text) and (besides or _OTHERS.search(asked.text))):
        return None
    lines = [Span(*found.span("told")) for found in _LINE.finditer(source.plain)]
    return only_quotes(lines, source) if len(lines) == 1 else None


def names_another(asked: Asked, reply: Reply, source: Source) -> bool:
    """Whether the quotes of a reply name something besides what the question takes out."""
    thing = [term for term in terms_of(thing_left_out(asked.text)) if term.heavy]
    if not thing:
        return True
    if asked.kind == "count":
        return not any(_counts(thing_left_out(asked.text), one.label) for one in reply.evidence)
    quotes = (re.split("[：:]", one.span.of(source.plain))[-1] for one in reply.evidence)
    items = (matchable(item) for quote in quotes for item in _ITEMS.split(quote) if item.strip())
    return any(not any(term.in_text(item) >= 0.5 for term in thing) for item in items)


def _counts(thing: str, label: str) -> bool:
    """Whether a number is told as that of a thing that a question takes out, or of one of the several things.

    >>> _counts("章程和示范性合同", "示范性合同60件"), _counts("章程和示范性合同", "其他合同62件")
    (True, False)
    """
    told = matchable(label)
    named = ([term for term in terms_of(piece) if term.heavy] for piece in _ITEMS.split(thing))
    return any(terms and all(term.in_text(told) >= 0.5 for term in terms) for terms in named)
