"""Numbers that a report joins and says one thing of: 9个部门和4个镇设了专栏."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.prose.owning import EXPLAINED
from assistant.prose.wording import Asked
from corpus.punctuation import CLAUSE_END
from corpus.report import Mention
from corpus.text import matchable

#: 9个|部门和|4个镇: what stands between two numbers that one verb is said of.
_AND_SO_MANY = re.compile("[一-龥]{1,8}(?:[和与及]|以及)")
_JOINED_WORDS = re.compile("[一-龥](?:、|[和与及]|以及)[一-龥]")


def said_of_all_joined(mention: Mention, beside: Sequence[Mention], text: str) -> str:
    """What is said of several numbers at once behind the last of them (9个部门和4个镇|设了专栏); "" of a number alone.

    beside: the numbers of its clause.
    """
    later = min((each for each in beside if each.start >= mention.end), key=lambda each: each.start, default=None)
    if later is None or not _AND_SO_MANY.fullmatch(matchable(text[mention.end : later.start])):
        return ""
    sign = CLAUSE_END.search(text, later.end)
    behind = matchable(text[later.end : sign.start() if sign else len(text)])
    return said_of_all_joined(later, beside, text) or behind


def is_joined_to_the_meant(asked: Asked, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether the thing asked for is counted by a number that this one is only joined to: 部门 of 9个部门和4个镇."""
    heavy = asked.heavy
    before = [each for each in beside if each.end <= mention.start and each.unit == mention.unit]
    joined = [each for each in before if _AND_SO_MANY.fullmatch(matchable(text[each.end : mention.start]))]
    if not joined or _JOINED_WORDS.search(asked.text):
        return False
    its, own = matchable(joined[-1].own), matchable(mention.own)
    return any(term.in_text(its) >= 0.75 and term.in_text(own) < EXPLAINED for term in heavy)
