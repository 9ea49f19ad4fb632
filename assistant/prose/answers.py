"""Answers from the prose of reports, without a language model: each report's reply composed to one answer.

Only the selected reports are read, so evidence of another year or body cannot answer. What no clause explains is
refused, with the report's own contact as the place to ask. Matching numbers and words needs neither torch nor Chroma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.prose.accounts import organs_of_accounts, with_accounts
from assistant.prose.around_number import tells_change
from assistant.prose.changed import (
    COMPARED_WITH,
    Change,
    Step,
    Told,
    change_asked,
    changed,
    claimed_change,
    claimed_step,
    is_so,
    ranked_beside,
    without_level,
    without_years,
)
from assistant.prose.composing import citation_of, composed, result_of
from assistant.prose.dated import as_of_all_years
from assistant.prose.ends import year_before_asked
from assistant.prose.evidence import Reply, Source, counted, listed
from assistant.prose.following import following, leaves_out, only_outcome
from assistant.prose.largest import asked_of_each_body
from assistant.prose.one_report import gives_number, nearest_of, reply_of
from assistant.prose.quoting import with_marks, with_titles
from assistant.prose.reckoning import reckoning
from assistant.prose.several import asks_amount
from assistant.prose.shares import only_a_rate
from assistant.prose.unfound import not_found
from assistant.prose.unnamed import says_it, unnamed
from assistant.prose.wording import CHANGE, Asked, understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import Number
from corpus.report import Report

if TYPE_CHECKING:
    from corpus.store import Store

#: Reports of one question that are looked into by meaning, and named as silent.
MOST_REPORTS = 5
#: What only makes a question of a topic, at its end: "开过听证会吗".
_ENDS = re.compile(r"(?:了没有?|没有|吗|(?<![什怎])么|嘛|呢|吧|没)?[？?。]*$")
#: 弄好了没有: without 没有 it would say that it is done.
_OF_RESULT = re.compile(r"[一-龥][好完成到妥齐通]了?没有?$")
_WHICH_YEAR = re.compile("哪一?个?年")


def answer_from_prose(
    question: str,
    stripped: str,
    reports: Sequence[Report],
    store: Store,
    earlier: Sequence[str] = (),
) -> Answer:
    """Answer a question that is about no figure of the form.

    question: as asked. stripped: without publisher and year, which have selected `reports`.
    reports:  the only ones whose prose may answer; none when neither body nor year was named: then it is asked back.
    earlier:  the questions about prose before this one, the last one first, when it follows them.
    """
    if not reports:
        asked = understand(with_titles(stripped, question))
        return unnamed(question, asked, store, reply_of, composed) or _not_found(question, asked, [])
    stripped = as_of_all_years(question, stripped)
    sources = [Source(report, store, organs_of_accounts(question)) for report in reports]
    if len({source.report.year for source in sources}) > 1:
        stripped = without_years(stripped)
    texts = [each.text for each in sources[:MOST_REPORTS]]
    asked = understand(with_accounts(with_titles(stripped, with_marks(question, stripped, texts)), texts))
    if len(sources) == 1 and year_before_asked(question, sources[0].report.year):
        asked = replace(asked, before=True, parts=tuple(replace(part, before=True) for part in asked.parts))
    if len(sources) > 1 and (told := _change_told(question, stripped, sources)):
        return told
    several = len({source.report.publisher for source in sources}) > 1
    if several and (item := asked_of_each_body(asked.text)):
        return _of_each_body(question, item, sources)
    rate = only_a_rate(asked.text)
    leaning = rate or leaves_out(asked.text) or not any(term.heavy for term in asked.terms)
    replies = _following(asked, earlier, sources) if leaning else []
    elsewhere = (
        sources if not (earlier and (rate or only_outcome(asked.text))) else []
    )  # 提案几件 >> 没办完的几件: of 提案
    replies = replies or [(source, reply) for source in elsewhere if (reply := reply_of(asked, source))]
    if not replies and not leaning:
        replies = _following(asked, earlier, sources)
    if not replies:
        replies = [(source, reply) for source in elsewhere[:MOST_REPORTS] if (reply := nearest_of(asked, source))]
    if not replies:
        return _not_found(question, asked, sources)
    answer = composed(question, replies)
    telling = {source.report.id for source, _ in replies}
    silent = [source.who for source in sources if source.report.id not in telling]
    if silent and len(sources) <= MOST_REPORTS:
        answer = replace(answer, notes=(*answer.notes, f"{'、'.join(silent)}的年报里没有找到这样的说法。"))
    return answer


def _of_each_body(question: str, item: str, sources: Sequence[Source]) -> Answer:
    """What each body's report prints of a count of which the most was asked (谁的解读最多): told, and not ranked."""
    asked = understand(item if asks_amount(item) else f"{item}多少")
    found = ((source, reply_of(asked, source)) for source in sources)
    replies = [(source, reply) for source, reply in found if reply and says_it(asked, reply, source)]
    if not replies:
        return _not_found(question, asked, sources)
    answer = composed(question, replies)
    return replace(answer, notes=(*answer.notes, "各机关写法不同，数的不一定是同一件事，不作排名。"))


def _change_told(question: str, stripped: str, sources: Sequence[Source]) -> Answer | None:
    """How a count changed between the years of one body; None where no change is asked for, or of several bodies."""
    titled = with_titles(stripped, question)
    plain, level = without_level(titled)
    if claim := claimed_change(plain):
        return _judged(question, *claim, sources, level)
    bodies = {source.report.publisher for source in sources}
    if len(bodies) == 1 and (step := claimed_step(stripped)):
        return _step_judged(question, stripped, step, sources)
    ranks_years = bool(_WHICH_YEAR.search(question))
    change = change_asked(titled, ranks_years)
    if change is None and ranks_years and len(bodies) == 1 and (ranked := ranked_beside(titled)):
        counts = changed(ranked, sources)
        return _with_change(question, counts) if counts else None
    if change is None or any(min(map(len, each.operands)) > 1 for each in reckoning(stripped)):
        return None
    by_body = [[source for source in sources if source.report.publisher == body] for body in sorted(bodies)]
    told = [(own, found) for own in by_body if len(own) > 1 and (found := changed(change, own))]
    if len(told) == 1 and told[0][1].words:
        return _with_change(question, told[0][1])
    if len(bodies) > 1:
        return None
    first, *_, last = sorted(sources, key=lambda source: source.report.year)
    if last.report.year - first.report.year == 1 and (printed := _printed_change(understand(stripped), last)):
        return composed(question, [(last, printed)])
    if told:
        return _with_change(question, told[0][1])
    item = understand(change.item)
    silent = [source for source in sources if reply_of(item, source) is None] or list(sources)
    refused = _not_found(question, item, silent)
    others = "、".join(f"{source.report.year}年" for source in sources if source not in silent)
    return (
        replace(refused, notes=(*refused.notes, f"{others}的年报写到了，只有一边，不作比较。")) if others else refused
    )


def _judged(
    question: str, change: Change, grew: bool, sources: Sequence[Source], level: Number | None = None
) -> Answer | None:
    """Yes or no to a claim that a count of one body grew or fell from the earlier year to the later one.

    level: what the later year is said to have had. That a small change is 很多 is neither right nor wrong.
    """
    found = changed(change, sources) if len({source.report.publisher for source in sources}) == 1 else None
    if found is None or found.result is None:
        return _with_change(question, found) if found else None
    answer = _with_change(question, found)
    right = is_so(question, grew, level, found)
    return answer if right is None else replace(answer, answer=f"{'对' if right else '不对'}，{answer.answer}")


def _step_judged(question: str, stripped: str, step: Step, sources: Sequence[Source]) -> Answer:
    """Yes or no to a claim that a count of one body grew or fell by so many between its years.

    So many is how far both counts lie apart, and never one of them: where no change can be computed nothing is judged.
    The change that the later report prints itself comes first.
    """
    first, *_, last = sorted(sources, key=lambda source: source.report.year)
    printed = reply_of(understand(stripped), last) if last.report.year - first.report.year == 1 else None
    if printed and _tells_change(printed, last):
        return composed(question, [(last, printed)])
    found = changed(step.change, sources)
    if found is None:
        return _not_found(question, understand(step.change.item), sources)
    answer = _with_change(question, found)
    if found.result is None or found.result[1] != step.unit:
        return answer
    base = COMPARED_WITH.search(question)
    if base and int(base[1]) == found.found[-1][0].report.year:  # 2023年比2024年多21期
        step = step._replace(up=not step.up)
    return replace(answer, answer=f"{'对' if step.is_made(found) else '不对'}，{answer.answer}")


def _printed_change(asked: Asked, source: Source) -> Reply | None:
    """The change that the later report prints itself, in the measure that is asked for or as a share."""
    readings = (asked, replace(asked, unit=CHANGE)) if asked.kind == "count" else (asked,)
    replies = (reply_of(each, source) for each in readings)
    return next((reply for reply in replies if reply and _tells_change(reply, source)), None)


def _tells_change(reply: Reply, source: Source) -> bool:
    """Whether a number of a reply is printed as a change, and any other one as the count that changed, before it."""
    told = [one for one in reply.evidence if one.value is not None]
    printed = [m for m in source.mentions if tells_change(m)]
    changes = [any(one.span.start <= m.start < one.span.end and m.value == one.value for m in printed) for one in told]
    return bool(changes) and changes[-1]


def _with_change(question: str, told: Told) -> Answer:
    """The counts of all years, each with its quote, behind the change; a note where none is computed."""
    replies = []
    for source, asked, mention in told.found:
        evidence = counted(mention, asked, source)
        replies.append((source, Reply(listed([evidence], source.text), (evidence,))))
    answer = composed(question, replies)
    if not told.words:
        return replace(answer, notes=(*answer.notes, told.why))
    shown = f"（{told.shown}）" if told.shown else ""
    last = told.found[-1][0]
    result = (result_of(told.result, len(answer.citations), last),) if told.result else ()
    return replace(
        answer,
        answer=f"{last.report.publisher}{told.words}{shown}。\n{answer.answer}",
        derivation=told.shown or None,
        notes=(*answer.notes, *filter(None, [told.note])),
        figures=(*answer.figures, *result),
    )


def answer_beside(
    question: str, stripped: str, reports: Sequence[Report], store: Store, earlier: Sequence[str]
) -> Answer | None:
    """What stands beside the answer to an earlier question about prose, and nothing else; None where nothing does."""
    replies = _following(understand(stripped), earlier, [Source(report, store) for report in reports])
    return composed(question, replies) if replies else None


def _following(asked: Asked, earlier: Sequence[str], sources: Sequence[Source]) -> list[tuple[Source, Reply]]:
    """What stands beside the answers to earlier questions, where this one leaves out what it is about."""

    def answered(topic: str, source: Source) -> Reply | None:
        asked, before = understand(topic), earlier[earlier.index(topic) + 1 :]
        beside = following(asked, before, source, answered) if only_outcome(topic) and before else None
        return beside or reply_of(asked, source)

    if only_a_rate(asked.text):
        return [(source, reply) for source in sources if (reply := _rate_of(asked, earlier, source))]
    return [(source, reply) for source in sources if (reply := following(asked, earlier, source, answered))]


def _rate_of(asked: Asked, earlier: Sequence[str], source: Source) -> Reply | None:
    """The rate of what was counted last: 热线受理几件 >> 办结率呢, as asked in one question."""
    told = (reply_of(understand(f"{topic.rstrip('?？。呢')}，{asked.text}"), source) for topic in earlier)
    rates = tuple(one for one in next(filter(None, told), Reply("", ())).evidence if one.unit == "%")
    return Reply(listed(list(rates), source.text), rates) if rates else None


def _not_found(question: str, asked: Asked, sources: Sequence[Source]) -> Answer:
    said = VERDICT.sub("", asked.text).strip("？?。，,、 ").replace(",", "，")
    topic = (said if _OF_RESULT.search(said) else _ENDS.sub("", said)) or question
    return not_found(question, topic, asked, sources[:MOST_REPORTS], gives_number, citation_of)
