"""The request alone: without who asks, why, and who wrote the claim, unless these name what the request does not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.names.publishers import NameIndex, find_publishers
from assistant.reading import frames, occasions, preamble
from assistant.reading.tokens import tokens_of
from assistant.reading.years import find_years


def without_introduction(
    text: str, facts: NameIndex, today: date | None, context: Sequence[str]
) -> tuple[str, tuple[str, ...]]:
    """The request, behind the body or the year that only its introduction names; and what was told of the speaker.

    The second holds what might be taken for a restriction (家里拆迁): an answer says that it was taken for none.
    """
    text = occasions.of_what_happened(text)
    told: tuple[str, ...] = ()
    occasion, question = occasions.without_occasion(text)
    if occasion:
        said, named = (find_publishers(each, facts, context) for each in (occasion, question))
        bodies = [each.text for each in said.matches] + [each.text for each in said.unknown]
        alone = not (named.matches or named.unknown)
        question = ",".join((*(bodies[:1] if alone else ()), question))
        unsure = alone and not bodies and occasions.may_name_body(occasion)
        if not unsure and _says_again(occasion, question, facts, today, context, written=True):
            text, told = question, tuple(occasions.stories_in(occasion))
    introduction, request = preamble.request(text)
    if introduction and _says_again(introduction, request, facts, today, context):
        return request, told
    place, plain = preamble.without_asker(text)
    if place and not find_publishers(place, facts, context).matches:  # 我是拆迁企业的老板: it may restrict
        return text, told
    return (f"{place},{plain}" if place else plain), told


def without_writer(asked: str, facts: NameIndex, today: date | None, context: Sequence[str]) -> str:
    """A claim in quotation marks without who wrote it (记者写“…”), unless that names what the claim does not."""
    writer, claim = frames.quoted_claim(asked)
    if (
        not writer
        or (_names_cell(writer) and not frames.is_paper(writer))
        or not _says_again(writer, claim, facts, today, context)
    ):
        return asked
    return claim


def _says_again(
    introduction: str, request: str, facts: NameIndex, today: date | None, context: Sequence[str], written: bool = False
) -> bool:
    """Whether the second text names every body and year that the first one does.

    written: 今年 in the first one is when somebody speaks, and only years in figures count.
    """
    years = [
        {
            year
            for each in find_years(part, today).expressions
            for year in each.years
            if each.kind == "year" or not written
        }
        for part in (introduction, request)
    ]
    bodies = [set(find_publishers(part, facts, context).sure) for part in (introduction, request)]
    return years[0] <= years[1] and bodies[0] <= bodies[1]


def _names_cell(text: str) -> bool:
    """Whether a row, a column or a rate is named in it."""
    marks = (mark for token in tokens_of(text) for mark in token.marks)
    return any(mark.startswith(("row:", "column:", "rate:")) for mark in marks)
