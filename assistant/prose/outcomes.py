"""How cases ended that are all said to have ended in one way (官司都被纠正了), by the sentence that says it of all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.quoting import Span, sentences
from corpus.numbers import find_numbers

#: The results that table four tells apart, as people and as reports say them.
_RESULTS = (
    re.compile("维持|胜诉|打赢|赢了|驳回(?!.{0,4}后)"),
    re.compile("纠正|败诉|打输|输了|撤销|改判"),
    re.compile("未审结|没审完|尚未审|在审|审理中"),
    re.compile("撤诉|撤回|终止"),
)
_KINDS = (re.compile("行政复议|复议"), re.compile("行政诉讼|诉讼|官司|起诉|应诉"))
_OF_ALL = re.compile("(?:全部|全都|都|均|皆|一律)[^，,。；;\\d]{0,8}$")
_ENDS = "，,；;。\n"


def ended_otherwise(claim: str, text: str) -> tuple[bool, Span] | None:
    """Whether cases all ended as a claim says, and the words that tell it; None where no sentence says it of all.

    text: of the report, squeezed of nothing, so that the span counts its characters.

    >>> found = ended_otherwise("官司都被纠正了", "发生行政诉讼3件，均获维持。")
    >>> found and found[0], found and found[1].of("发生行政诉讼3件，均获维持。")
    (False, '发生行政诉讼3件，均获维持')
    """
    claimed = _results(claim)
    kinds = [kind for kind in _KINDS if kind.search(claim)]
    if len(claimed) != 1 or not kinds:
        return None
    told = [each for sentence in sentences(text) if (each := _told(sentence, text, kinds))]
    if len({result for result, _ in told}) != 1:
        return None
    right, span = told[0][0] == claimed[0], told[0][1]
    printed = {number.value for number in find_numbers(span.of(text))}
    if right and any(number.value not in printed for number in find_numbers(claim)):
        return None  # 5件诉讼都维持了 of three that were
    return right, span


def _results(text: str) -> list[int]:
    return [at for at, result in enumerate(_RESULTS) if result.search(text)]


def _told(sentence: Span, text: str, kinds: Sequence[re.Pattern[str]]) -> tuple[int, Span] | None:
    """The one result that a sentence says of all cases of these kinds, from where it names the first of them."""
    said = sentence.of(text)
    named = [found for kind in kinds for found in kind.finditer(said)]
    results = [(at, found) for at, result in enumerate(_RESULTS) for found in result.finditer(said)]
    if not named or len(results) != 1 or not _OF_ALL.search(said[: results[0][1].start()]):
        return None
    (at, found), first = results[0], min(each.start() for each in named)
    if found.start() < first:
        return None
    start = max(said.rfind(mark, 0, first) for mark in _ENDS) + 1
    end = min((e for mark in _ENDS if (e := said.find(mark, found.end())) >= 0), default=len(said))
    return at, Span(sentence.start + start, sentence.start + end)
