"""Whether a report prints a claimed figure of the same thing in its own prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.answer import Citation
from assistant.quoting import around

if TYPE_CHECKING:
    from assistant.claims import Claim
    from corpus.facts import FactStore
    from corpus.report import Mention, Report

#: Share of the claim's pairs of characters that must stand in what the report says is counted.
_LIKE_ENOUGH = 0.6
_SAYS_NOTHING = re.compile(r"其中|分别|共计?|合计|全年|本年度?|当年|累计|\W|[的了为有达约等]")


def printed_in_prose(claim: Claim, facts: FactStore) -> Citation | None:
    """The sentence of the claim's own report that prints this figure of this thing, or None."""
    for report, mention, alike in _of_this_thing(claim, facts):
        if mention.value == claim.number.value and alike >= _LIKE_ENOUGH:
            return _citation(report, mention, facts.text(report.id))
    return None


def printed_otherwise(claim: Claim, facts: FactStore) -> tuple[str, Citation] | None:
    """The one figure that the claim's own report prints of exactly this thing, with its sentence; None for several."""
    found = [(report, mention) for report, mention, alike in _of_this_thing(claim, facts) if alike == 1]
    if len({mention.value for _, mention in found}) != 1:
        return None
    report, mention = found[0]
    return mention.raw, _citation(report, mention, facts.text(report.id))


def _of_this_thing(claim: Claim, facts: FactStore) -> Iterator[tuple[Report, Mention, float]]:
    """Figures of the claim's unit in its report's prose, with the share of the claim's words that they are told by."""
    said = _pairs(_own(claim))
    if not said or not claim.publisher or not claim.year:
        return
    for report in facts.reports(claim.publisher, int(claim.year[:4])):
        for mention in facts.mentions([report.id]):
            if mention.unit == claim.number.unit:
                yield report, mention, len(said & _pairs(mention.counted)) / len(said)


def _own(claim: Claim) -> str:
    return claim.words.replace(claim.publisher, "").replace(claim.year, "")


def _pairs(text: str) -> set[str]:
    """Neighbouring characters of a text without the words that say nothing; a single character stands alone.

    >>> sorted(_pairs("发布政策解读"))
    ['发布', '布政', '政策', '策解', '解读']
    """
    plain = _SAYS_NOTHING.sub("", text)
    return {plain[i : i + 2] for i in range(len(plain) - 1)} or ({plain} if plain else set())


def _citation(report: Report, mention: Mention, text: str) -> Citation:
    start, end = around(text, mention)
    return Citation(
        1, "passage", report.id, report.file, report.publisher, report.year,
        section=mention.section, page=mention.page, quote=text[start:end], start=start, end=end,
    )  # fmt: skip
