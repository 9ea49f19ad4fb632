"""A claim that a share of what came in came one way (大部分是信函来的, 一半以上从网上来): held against both counts.

The part and its whole must each be printed once, the part as one of those the whole is told with; a number that the
claim states of the whole must be the printed one. Otherwise nothing is judged.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.prose.bounds import agrees, unread_bound
from assistant.prose.counting import best_of, fitting
from assistant.prose.evidence import Reply, Source, counted
from assistant.prose.kinds import claimed
from assistant.prose.share_of_listed import whole_of
from assistant.prose.wording import Asked, terms_of, understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import ROUGH, fractions_in_percent, say
from corpus.report import PART_OF, Mention
from corpus.text import segment_start

#: What joins a share to what is said of it: 一半以上|是从|网上来的.
_JOINS = re.compile(
    "^(?:以上|以下|以内)?的?(?P<what>申请|案件|信息|留言|来信|来电)?(?:都|全)?(?:是|为|属于?|来自|靠|走)?(?:从|通过|经由?|用|以|由)?"
)


def share_claimed(asked: Asked, source: Source) -> Reply | None:
    """Yes or no to a claimed share of one printed count among another; None where they are not both told."""
    text = fractions_in_percent(VERDICT.sub("", asked.text))
    numbers = claimed(text)
    shares = [number for number in numbers if number.unit == "%"]
    stated = [number for number in numbers if number.unit != "%"]
    if len(shares) != 1 or len(stated) > 1 or unread_bound(text, shares[0]):
        return None
    share = shares[0]
    joins = _JOINS.match(text[share.end :])
    said = text[share.end + (joins.end() if joins else 0) :].strip("，,。？? ")
    begin = segment_start(text, share.start, "，,；;")
    about = re.sub(r"\d+[件条个份宗]", "", text[: begin or share.start]) + ((joins and joins["what"]) or "")
    own = [term for term in terms_of(said) if term.heavy]
    if not own or not any(term.heavy for term in terms_of(about)):
        return None
    unit = stated[0].unit if stated else "件" if "申请" in about else ""
    part = _counted(f"{about.strip('，,')}{said}", unit, source)
    whole = _whole(part, source) if part else None
    if part is None or whole is None or any(term.in_text(part.own) < 0.75 for term in own):
        return None
    percent = (part.value / whole.value * 100).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
    holds = agrees(text, share, replace(part, value=percent, raw=f"{say(percent)}%", unit="%"))
    holds = holds and all(number.value == whole.value for number in stated)
    evidence = counted(part, asked, source), counted(whole, asked, source)
    shown = f"{say(part.value)} ÷ {say(whole.value)} = {say(percent)}%"
    told = "，".join(f"{one.label}{{{i}}}" for i, one in enumerate(evidence))
    frame = f"{'对' if holds else '不对'}，{told}，占{say(percent)}%（{shown}）。"
    return Reply(frame, evidence, derivation=shown, result=(percent, "%"))


def _counted(thing: str, unit: str, source: Source) -> Mention | None:
    """The one number that counts a thing as a part of another one."""
    question = replace(understand(f"{thing}多少{unit}"), kind="count", unit=unit, parts=(), premise=False)
    best = best_of(fitting(question, source.mentions, source.plain, source.report.year))
    one = best[0].mention if len(best) == 1 else None
    return one if one and PART_OF in one.counted and not ROUGH.search(one.raw) else None


def _whole(part: Mention, source: Source) -> Mention | None:
    """The number that a part is told behind in the same clause, by the words that the part is counted of."""
    if (told := whole_of(part, source.mentions, source.plain)) is not None:
        return told
    name = part.counted.rpartition(PART_OF)[0]
    wholes = [m for m in source.mentions if m.clause == part.clause and m.counted == name and m.unit == part.unit]
    if len(wholes) != 1 or ROUGH.search(wholes[0].raw) or not 0 < wholes[0].value >= part.value:
        return None
    return wholes[0]
