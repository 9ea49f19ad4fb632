"""Whether one of two rows that are named only tells which of the other is meant (被投诉的处罚): no form has it."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.exact.indicators import contains, mark_of, table_of
from assistant.question import Question
from assistant.reading.tokens import Token

#: Between two rows: the first restricts the second, or both stand side by side.
_RELATES = re.compile("[的被中里]|因|由于|针对|引起|导致")
_OF = re.compile(".?的")
#: 和采购有关的处罚: of no row are those counted that have to do with another one.
_ABOUT = re.compile("(?:有关|相关|方面|领域|引[起发])的?")
_LISTS = re.compile("[和与及跟同或、,;:。?!加/比占+]|还有|另外|多少|几|各")


def related(question: Question, rows: tuple[str, ...]) -> Token | None:
    """The row that restricts another one instead of standing beside it, as it was said; None when there is none."""
    meant = {mark_of(row): row for row in rows}
    named = [token for token in question.tokens if meant.keys() & set(token.marks)]
    for first, second in pairwise(named):
        said = [[meant[mark] for mark in token.marks if mark in meant] for token in (first, second)]
        tables = [set(map(table_of, each)) for each in said]
        if tables[0] == tables[1] == {"active_disclosure"}:
            other = not meant.keys() & set(first.marks) & set(second.marks)
            between = question.text[first.end : second.start] + second.text[: second.text.startswith("的")]
            if other and (_OF.fullmatch(first.text[-1] + between) or _ABOUT.fullmatch(between)):  # 收费的行政许可
                return first
        elif {"statistics"} in tables and any(contains(a, b) or contains(b, a) for a in said[0] for b in said[1]):
            continue  # 受理总数中网上申请的: a part of the row before it
        elif (not tables[0] & tables[1] or {"statistics"} in tables) and _restricts(question, first, second):
            return first
    return None


def _restricts(question: Question, first: Token, second: Token) -> bool:
    """Whether two rows of different tables are said as one (处罚的复议, 因为处罚打官司), not as a list."""
    between = question.text[first.end : second.start]
    if _LISTS.search(between) or question.has("op:list"):
        return False
    if not between:
        return not re.search(rf"{re.escape(first.text)}\s+{re.escape(second.text)}", question.asked)
    return bool(_RELATES.search(first.text[-1] + between))
