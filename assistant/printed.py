"""Whether a report prints a claimed figure of the same thing in its own prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answer import Citation
from assistant.quantities import Told, agrees, in_base, noun_after, of_one_kind
from assistant.quoting import around

if TYPE_CHECKING:
    from assistant.claims import Claim
    from corpus.facts import FactStore
    from corpus.report import Mention, Report

#: Share of the claim's pairs of characters that must stand in what the report says is counted.
_LIKE_ENOUGH = 0.6
#: The same share where the figure has at least `_TELLING` digits, which hardly meet by chance.
_NEAR_ENOUGH, _TELLING = 0.3, 3
_SAYS_NOTHING = re.compile(r"其中|分别|共计?|合计|全年|本年度?|当年|累计|\W|总?数量?|[的了为有达约等]")


def printed_in_prose(claim: Claim, facts: FactStore, exactly: bool = False) -> Told | None:
    """The claimed figure where its report's prose prints it, and no other figure fits the claim's words better.

    exactly: only where it is told by all of the claim's words, since a table tells another value.
    """
    found = _likeness(claim, facts)
    best = max((alike for alike, *_ in found), default=0.0)
    for alike, report, mention in found:
        enough = 1 if exactly else _NEAR_ENOUGH if len(re.sub(r"\D", "", mention.raw)) >= _TELLING else _LIKE_ENOUGH
        if alike >= max(enough, best) and agrees(claim.number, in_base(mention.value, mention.unit)):
            return _told(report, mention, facts.text(report.id))
    return None


def printed_otherwise(claim: Claim, facts: FactStore) -> Told | None:
    """The one figure that the claim's own report prints of exactly this thing; None for several."""
    found = [(report, mention) for alike, report, mention in _likeness(claim, facts) if alike == 1]
    if len({mention.value for _, mention in found}) != 1:
        return None
    report, mention = found[0]
    return _told(report, mention, facts.text(report.id))


def tells_of(told: Told, words: str) -> bool:
    """Whether the sentence a value stands in holds at least a third of some words."""
    said = _pairs(words)
    return not said or told.citation is None or 3 * len(said & _pairs(told.citation.quote)) >= len(said)


def _likeness(claim: Claim, facts: FactStore) -> list[tuple[float, Report, Mention]]:
    """Figures of the claim's kind in its report's prose, with the share of the claim's words that they are told by."""
    said = _pairs((claim.words or next(iter(claim.around), "")) + noun_after(claim))
    if claim.kind in ("growth", "difference"):
        said = _pairs(claim.words + claim.behind)
    place = claim.place
    if not said or not place.known or not place.year:
        return []
    return [
        (_share(said, mention), report, mention)
        for report in facts.reports(place.body, place.year)
        for mention in facts.mentions([report.id])
        if of_one_kind(mention.unit, claim.number.unit)
    ]


def _share(said: set[str], mention: Mention) -> float:
    return len(said & _pairs(mention.counted + mention.unit)) / len(said)


def _pairs(text: str) -> set[str]:
    """Neighbouring characters of a text without the words that say nothing; a single character stands alone.

    >>> sorted(_pairs("发布政策解读"))
    ['发布', '布政', '政策', '策解', '解读']
    """
    plain = _SAYS_NOTHING.sub("", text)
    return {plain[i : i + 2] for i in range(len(plain) - 1)} or ({plain} if plain else set())


def _told(report: Report, mention: Mention, text: str) -> Told:
    start, end = around(text, mention)
    citation = Citation(
        1, "passage", report.id, report.file, report.publisher, report.year,
        section=mention.section, page=mention.page, quote=text[start:end], start=start, end=end,
    )  # fmt: skip
    value = in_base(mention.value, mention.unit)
    return Told(value, mention.unit, mention.raw, citation, f"年报正文写的是：“{citation.quote}”。")
