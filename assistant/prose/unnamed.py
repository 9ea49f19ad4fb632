"""A question for prose that names neither body nor year: what each report prints of it, one by one.

The same words count another thing in every report, so no number of one is the answer. What is shown says out of how
many reports it comes; where more reports print it than are shown it is asked back with them to choose from, and what
any body prints of itself (an address, a telephone) is only asked back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.prose.evidence import Reply, Source
from assistant.prose.kinds import claimed
from assistant.prose.wording import Asked, coverage, understand
from corpus.numbers import Number
from corpus.report import Report
from corpus.text import matchable

if TYPE_CHECKING:
    from corpus.store import Store

#: Reports that are all looked through; of more, those that hold the nearest passages.
ALL_OF = 60
#: Passages of all reports among which theirs are looked for; those of one year are some of them only.
_SEARCHED = 600
#: 哪个地方的…, 哪家…: the body is asked for.
_WHOSE = re.compile("(?:是)?(?:哪(?:一)?[个家里儿]|什么)(?:地方|单位|机关|部门|[省市县区州镇乡局]|街道)?的?")
#: Kinds of questions that every report answers of its own body.
OF_ONES_OWN = ("contact", "problems", "measures")
#: The share of a question that the quotes of a report must say.
SAYS_IT = 0.75
#: Reports whose words are shown, and bodies that are offered.
MOST_SHOWN = 6


def unnamed(
    question: str,
    asked: Asked,
    store: Store,
    reply_of: Callable[[Asked, Source], Reply | None],
    composed: Callable[[str, Sequence[tuple[Source, Reply]]], Answer],
) -> Answer | None:
    """Which body and year is meant, with what the reports print of it; None where no report answers.

    reply_of: what one report answers. composed: an answer of what several do, in their order.
    """
    meant = _number_of_whom(asked.text)
    asked, number = meant or (asked, None)
    every = store.facts.reports()
    chosen = within_reach(asked.text, store, every)
    replies = ((source, reply_of(asked, source)) for source in (Source(report, store) for report in chosen))
    found = [
        (source, reply)
        for source, reply in replies
        if reply and (_prints(number, asked, reply, source) if number is not None else says_it(asked, reply, source))
    ]
    if not found:
        return None
    found.sort(key=lambda each: (-each[0].report.year, each[0].report.publisher))
    options = tuple(f"{source.who}{asked.text.rstrip('?？。')}？" for source, _ in found[:MOST_SHOWN])
    if asked.kind in OF_ONES_OWN:
        told = "请说明要问哪个机关、哪一年的年报：各机关写的不一样。"
        return Answer(question, "clarify", "passage", told, options=options)
    shown = composed(question, found[:MOST_SHOWN])
    looked = _looked_through(len(chosen), len(every))
    if len(found) <= MOST_SHOWN:
        apart = "，以上按年报分列" if len(found) > 1 else ""
        note = f"问题没有指明机关和年份{apart}。以上出自{looked}中写到这一问的{len(found)}份。"
        return replace(shown, notes=(*shown.notes, note))
    opening = "问题没有指明机关和年份，请确认要问哪一份年报："
    note = f"以上出自{looked}中写到这一问的{len(found)}份里较新的{MOST_SHOWN}份；没有列出的年报也可能写到。"
    return replace(
        shown, status="clarify", answer=f"{opening}\n{shown.answer}", options=options, notes=(*shown.notes, note)
    )


def _looked_through(chosen: int, every: int) -> str:
    return f"收录的{every}份年报" if chosen == every else f"最接近的{chosen}份年报（共{every}份）"


def _number_of_whom(text: str) -> tuple[Asked, Number] | None:
    """哪个地方的公报赠阅了三万多册: the count that is meant, and the number of the one who is asked for.

    >>> meant = _number_of_whom("哪个县的公报赠阅了800多册")
    >>> meant[0].text if meant else "", _number_of_whom("公报赠阅了800多册")
    ('公报赠阅了多少册', None)
    """
    whose = _WHOSE.match(text)
    stated = claimed(text) if whose else []
    if whose is None or len(stated) != 1 or not stated[0].unit:
        return None
    number = stated[0]
    item = text[whose.end() : number.start] + f"多少{number.unit}" + text[number.end :]
    asked = understand(item)
    return (asked, number) if asked.kind == "count" else None


def _prints(number: Number, asked: Asked, reply: Reply, source: Source) -> bool:
    """Whether a reply is just this number, and the clause in which it is printed says all that is asked."""
    counts = [one for one in reply.evidence if one.value is not None]
    heavy = asked.heavy
    clauses = [
        matchable(mention.clause)
        for mention in source.mentions
        for one in counts
        if one.span.start <= mention.start < one.span.end and mention.value == number.value
    ]
    told = any(coverage(heavy, clause) >= SAYS_IT for clause in clauses)
    return told and bool(heavy) and all(one.value == number.value for one in counts)


def says_it(asked: Asked, reply: Reply, source: Source) -> bool:
    """Whether the quotes themselves say what is asked: beside those of other reports, one of a near thing misleads."""
    told = matchable("".join(one.span.of(source.text) for one in reply.evidence))
    needed = asked.heavy or asked.terms
    return asked.kind in OF_ONES_OWN or not needed or coverage(needed, told) >= SAYS_IT


def within_reach(text: str, store: Store, reports: Sequence[Report]) -> Sequence[Report]:
    """The reports that are looked through for a question: all of a few, of many those with the nearest passages."""
    if len(reports) <= ALL_OF:
        return reports
    from assistant.retrieve import rank

    answering = {report.id: report for report in reports}
    near = (hit.passage.report for hit in rank(store.passages, text, limit=_SEARCHED, deep=_SEARCHED))
    return [answering[id] for id in dict.fromkeys(near) if id in answering][:ALL_OF]
