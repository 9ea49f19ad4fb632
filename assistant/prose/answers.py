"""Answers from a report's prose, without a language model: the shortest verbatim quote that answers, in a plain frame.

Only the selected reports are read, so evidence of another year or body cannot answer. What no clause explains is
refused, with the report's own contact as the place to ask. Matching numbers and words needs neither torch nor Chroma.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.prose.accounts import organs_of_accounts, with_accounts
from assistant.prose.admitted import admitted, planned
from assistant.prose.agreement import agreement
from assistant.prose.all_of_it import all_done_behind
from assistant.prose.announced import announced, way_stated
from assistant.prose.around_number import tells_change
from assistant.prose.besides import beside_ranking, besides, each_alone
from assistant.prose.besides_one import names_another, other_ways
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
from assistant.prose.closest import closest
from assistant.prose.composing import citation_of, composed, result_of
from assistant.prose.contacts import contact
from assistant.prose.counting import best_of
from assistant.prose.drawn_out import OPEN_QUESTION, WHICH
from assistant.prose.either import of_either
from assistant.prose.endings import ended
from assistant.prose.ends import year_before_asked
from assistant.prose.enumerated import enumerated, so_many
from assistant.prose.evidence import (
    Evidence,
    Reply,
    Source,
    counted,
    listed,
    of_all_in_turn,
    owners_told,
    quote_of,
    quoted,
    shown,
    words_of,
)
from assistant.prose.following import following, leaves_out
from assistant.prose.in_words import in_words
from assistant.prose.kinds import WHY
from assistant.prose.largest import asked_of_each_body, asks_for_one, largest
from assistant.prose.nearest import nearest
from assistant.prose.oral import otherwise
from assistant.prose.ordinals import of_a_row, only_another
from assistant.prose.owning import EXPLAINED, only_a_doer
from assistant.prose.quoting import Span, from_names, with_members, with_titles
from assistant.prose.reckoning import Reckoning, as_printed, reckoned, reckoning
from assistant.prose.several import asks_amount, asks_from_to, asks_of_each
from assistant.prose.share_of_listed import NO_SHARE, counts_no_share, share_of_part, share_told, whole_of, with_owner
from assistant.prose.slots import names_office, slot_of
from assistant.prose.telling import denial
from assistant.prose.together import as_one, from_to, other_years, paired, together, told_beside, unanswered
from assistant.prose.totals import asks_the_whole, differing, numbers_for, parts_noted, tells_no_one, without_several
from assistant.prose.unfound import hinted, not_found
from assistant.prose.unnamed import says_it, unnamed
from assistant.prose.unprinted import unprinted
from assistant.prose.whether import whether
from assistant.prose.wording import CHANGE, Asked, coverage, understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import Number, say
from corpus.report import Cell, Mention, Report
from corpus.text import matchable, segment_start, squeeze

if TYPE_CHECKING:
    from corpus.store import Store

#: Reports of one question that are looked into by meaning, and named as silent.
MOST_REPORTS = 5
#: How a quote is opened that is only the nearest one.
NEAREST = "年报中与所问最接近的原文是："
_NOT_EACH = "这是几项合在一起的数，年报没有分别写各是多少。"
_IN_TURN = "原文把几项的数列在一起，没有对上所问的是其中哪一项，这里不单取一个数。"
_NOT_SURE = "这是按意思找到的最接近的一处，是不是所问的内容请看原文。"
#: A number that counts all the things a question adds up.
ALL_OF_IT = 0.9
#: The nearest sentence that explains this much of a question is quoted without reserve.
ALL_SAID = 0.75
#: A mention that fits this well is meant even when no number is asked for in words.
EXACT = 0.95
#: What only makes a question of a topic, at its end: "开过听证会吗".
_ENDS = re.compile(r"(?:了没有?|没有|吗|(?<![什怎])么|嘛|呢|吧|没)?[？?。]*$")
#: 弄好了没有: without 没有 it would say that it is done.
_OF_RESULT = re.compile(r"[一-龥][好完成到妥齐通]了?没有?$")
_AUDIENCE = re.compile("(?:播放|阅读|点击|浏览|访问|转发|点赞|评论|下载|收视|收听)[量数率]?")
_HOW_IT_IS = re.compile("怎么样|咋样|怎样")
#: 街镇各几个: how each of several things is asked for.
_ASKS_EACH = re.compile("各自?(?=有|是|多少|几)|分别(?=有|是|多少|几)")
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
    sources = [Source(report, store, organs_of_accounts(question)) for report in reports]
    if len({source.report.year for source in sources}) > 1:
        stripped = without_years(stripped)
    asked = understand(with_accounts(with_titles(stripped, question), (each.text for each in sources[:MOST_REPORTS])))
    if len(sources) == 1 and year_before_asked(question, sources[0].report.year):
        asked = replace(asked, before=True, parts=tuple(replace(part, before=True) for part in asked.parts))
    if len(sources) > 1 and (told := _change_told(question, stripped, sources)):
        return told
    several = len({source.report.publisher for source in sources}) > 1
    if several and (item := asked_of_each_body(asked.text)):
        return _of_each_body(question, item, sources)
    leaning = leaves_out(asked.text) or not any(term.heavy for term in asked.terms)
    replies = _following(asked, earlier, sources) if leaning else []
    replies = replies or [(source, reply) for source in sources if (reply := reply_of(asked, source))]
    if not replies and not leaning:
        replies = _following(asked, earlier, sources)
    if not replies:
        replies = [(source, reply) for source in sources[:MOST_REPORTS] if (reply := nearest_of(asked, source))]
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
        return reply_of(understand(topic), source)

    return [(source, reply) for source in sources if (reply := following(asked, earlier, source, answered))]


def reply_of(asked: Asked, source: Source) -> Reply | None:
    """What one report answers, or None when its prose does not."""
    if found := other_ways(asked, source) or of_a_row(asked, source):
        return found
    told = _reply_of(asked, source)
    if told is None or only_another(asked, source, [one.span for one in told.evidence]):
        return None
    return told if told.result or names_another(asked, told, source) else None


def _reply_of(asked: Asked, source: Source) -> Reply | None:
    if asked.checked and (compared := agreement(asked, source)):
        return compared
    if told := of_either(asked, source, _reply_of):
        return told
    if told := unprinted(asked, source) or besides(asked, source, reply_of) or ended(asked, source):
        return told
    if asks_for_one(asked.text):
        return beside_ranking(asked, source, reply_of) or largest(asked, source)
    if asked.kind in ("count", "text") and (readings := reckoning(asked.text)):
        printed = _count(asked, source) if readings[0].operation == "share" else None
        computed = printed or reckoned(asked, readings, source)
        if computed and computed.result and computed.result[1] == "%":
            computed = as_printed(computed, asked, source)
        return computed or _printed_as_one(asked, readings, source)
    kinds: dict[str, Callable[[Asked, Source], Reply | None]] = {
        "count": _count,
        "contact": contact,
        "problems": admitted,
        "measures": planned,
        "whether": whether,
        "text": _text,
    }
    if asked.kind in ("text", "count") and (items := announced(asked, source) or so_many(asked, source)):
        return items
    slot = asked.time or asked.often or asked.person or WHY.search(asked.text)  # a list is none of these
    if asked.kind == "text" and not slot and (listed_there := _enumerated(asked, source)):
        return listed_there
    found = kinds[asked.kind](asked, source)
    if found is None and asked.unit == "%":
        found = share_of_part(asked, source)
    if found is None and asked.kind in ("problems", "measures"):
        found = _text(asked, source) or _enumerated(asked, source)
    if found is None and asked.kind in ("text", "count") and not (asked.time or asked.often or WHY.search(asked.text)):
        found = _enumerated(asked, source) or way_stated(asked, source)
    return found or each_alone(asked, source, reply_of) or _read_otherwise(asked, source)


def _read_otherwise(asked: Asked, source: Source) -> Reply | None:
    """What answers a question in its second reading, where that names what it is about."""
    said = "" if asked.again else otherwise(asked.text)
    read = replace(understand(said), again=True)
    says = any(term.heavy for term in read.terms) or (read.kind == "count" and asks_the_whole(read, source))
    return reply_of(read, source) if said and says else None


def _enumerated(asked: Asked, source: Source) -> Reply | None:
    """A list of what is asked for; a list of anything else where bodies, people or names are asked for is none."""
    found, slot = enumerated(asked, source), slot_of(asked)
    if found is None or slot is None or not (slot.new or slot.empty or slot.reach is not None):
        return found
    told = "".join(words_of((one.span for one in found.evidence), source))
    return found if slot.found_in(told, asked.terms) else None


def nearest_of(asked: Asked, source: Source) -> Reply | None:
    """What one report prints nearest to a question that its words do not answer, told as no more than that."""
    if asked.kind not in ("count", "text", "whether") or asked.premise or reckoning(asked.text):
        return None
    if asks_for_one(asked.text) or only_a_doer(asked) or (asked.person and names_office(asked)):
        return None
    spans = _nearest_numbers(asked, source) if asked.kind == "count" else list(filter(None, [closest(asked, source)]))
    if not spans or only_another(asked, source, spans):
        return None
    names = [term.word for term in asked.terms if term.weight > 1]
    spans = [from_names(source.plain, span, names) for span in spans]
    if WHICH.search(asked.text):
        spans = [with_members(source.plain, span) for span in spans]
    evidence = tuple(Evidence(span) for span in spans)
    told = "".join(words_of(spans, source))
    named = [term for term in asked.terms if term.heavy and not _HOW_IT_IS.fullmatch(term.word)]
    if asked.kind == "count" and any(_AUDIENCE.fullmatch(t.word) and t.in_text(told) < EXPLAINED for t in named):
        return None  # 短片的播放量 is no number of 短片
    silent = asked.kind == "count" and any(term.in_text(told) < EXPLAINED for term in named)
    if coverage(named, told) >= ALL_SAID and not silent:
        return Reply(quoted(spans, source, "年报写到："), evidence)
    return Reply(quoted(spans, source, NEAREST), evidence, (_NOT_SURE,))


def _nearest_numbers(asked: Asked, source: Source) -> list[Span]:
    """The clauses with the numbers nearest to all that are asked for; none where one of them has none."""
    index = source.store.passages
    parts = asked.parts or (asked,)
    near = [nearest(part, source.report.id, source.mentions, source.text, index) for part in parts]
    if not all(near) and (mention := hinted(asked, source, _gives_number)):
        near = [mention]
    return [quote_of(mention, source) for mention in near if mention] if all(near) else []


def _printed_as_one(asked: Asked, readings: Sequence[Reckoning], source: Source) -> Reply | None:
    """A total that the report prints itself, where its parts are not told apart; never a single part."""
    if readings[0].operation != "sum":
        return None
    whole = replace(asked, parts=())
    best = best_of(numbers_for(whole, source))
    sure = len(best) == 1 and (best[0].score >= ALL_OF_IT or _names_all(readings[0], best[0].mention, source))
    return _count(whole, source) if sure else None


def _names_all(reading: Reckoning, mention: Mention, source: Source) -> bool:
    """Whether all that is to be added up stands in front of one number: 建成专区（专窗）586个."""
    start = segment_start(source.plain, mention.start, "，,；;。！？\n")
    said = matchable(source.plain[start : mention.start])
    terms = [term for operand in reading.operands for term in understand(operand).terms if term.heavy]
    return bool(terms) and not re.search(r"\d", said) and all(term.in_text(said) >= ALL_OF_IT for term in terms)


def _count(asked: Asked, source: Source) -> Reply | None:
    if asks_from_to(asked.text):
        return from_to(asked, source)  # one end of a change is no answer
    asked = paired(as_one(asked, source), source)
    found = together(asked, source)
    none_of = partial(denial, text=source.plain, year=source.report.year)
    evidence: list[Evidence] = []
    notes: list[str] = []
    for part, best in zip(asked.parts or (asked,), found, strict=True):
        said_no = none_of(part.terms) if not best and (part is asked or asks_amount(part.text)) else None
        if best and tells_no_one(part, best):
            told_in_turn = (of_all_in_turn(fit.mention, source) for fit in best)
            evidence += [one for one in dict.fromkeys(told_in_turn) if one not in evidence]
            notes += [_IN_TURN] if len({fit.mention.unit for fit in best}) == 1 else []
        elif best:
            evidence += [with_owner(counted(fit.mention, part, source), fit.mention, found, source) for fit in best]
            notes += differing(best, source)
        elif said_no and part.unit != "%":  # that something did not happen is no share of 0 %
            evidence.append(Evidence(said_no, Decimal(0), part.unit or "", "没有"))
    if not evidence:
        joint = _count(replace(asked, parts=()), source) if asked.parts else None
        return replace(joint, notes=(*joint.notes, _NOT_EACH)) if joint and asks_of_each(asked.text) else joint
    fits = [fit.mention for best in found for fit in best]
    if counts_no_share(asked.unit, fits):
        if (whole := whole_of(fits[0], source.mentions, source.plain)) is not None:
            return share_told(evidence[0], counted(whole, asked, source))
        notes.append(NO_SHARE)
    told, cells = _contradicted(fits, source)
    said = "".join(words_of((one.span for one in evidence), source))
    untold = [p for p in unanswered(asked, found) if not (none_of(p.terms) or _is_told(p, said))]
    beside = [span for part in untold if (span := told_beside(part, found, source))]
    evidence += [Evidence(span, label=shown(span.of(source.text))) for span in dict.fromkeys(beside)]
    untold = [part for part in untold if not told_beside(part, found, source)]
    missing = [f"没有查到“{_ASKS_EACH.sub('', part.text)}”的数。" for part in untold]
    notes += told + missing + other_years(fits, source) + parts_noted(asked, fits, source)
    if len(evidence) > 1 and all(len(best) == 1 for best in found):
        evidence = owners_told([part.text for part in asked.parts], evidence)
    frame = listed(evidence, source.text)
    if len(fits) == 1 and (also := all_done_behind(asked, fits[0], source)):
        words, span = also
        if span is None:
            notes.append(f"没有查到“{words}”的说法。")
        else:
            frame = f"{frame.rstrip('。')}，{shown(span.of(source.text))}{{{len(evidence)}}}。"
            evidence.append(Evidence(span))
    return Reply(frame, tuple(evidence), without_several(notes, evidence), tuple(cells))


def _is_told(part: Asked, said: str) -> bool:
    """Whether what a part counts is named in what is quoted, beside a number in its measure: then that is no denial."""
    words = [term for term in part.terms if term.heavy] or [term for term in part.terms if term.word not in "各有是"]
    beside = bool(re.search(rf"\d[余多]?{re.escape(part.unit)}", said)) if part.unit not in ("", CHANGE) else False
    return beside and bool(words) and all(term.in_text(said) >= EXPLAINED for term in words)


def _contradicted(mentions: Sequence[Mention], source: Source) -> tuple[list[str], list[Cell]]:
    """What the report's own tables say against these numbers, as the findings of its ingest tell."""
    notes: list[str] = []
    cells: list[Cell] = []
    for mention in mentions:
        for finding in source.findings:
            printed = say(mention.value) + ("%" if mention.unit == "%" else "")
            inside = squeeze(mention.raw) in squeeze(finding.message)
            if finding.rule in ("prose_table", "percent") and finding.printed == printed and inside:
                notes.append(finding.message)
                cells += source.store.facts.cells(source.report.id, finding.cells).values()
    return notes, cells


def _text(asked: Asked, source: Source) -> Reply | None:
    """A sentence; or a number, when the question only names a thing that is counted ("机构职能类信息")."""
    if not OPEN_QUESTION.search(asked.text):
        counted = best_of(numbers_for(asked, source))
        if counted and counted[0].score >= EXACT:
            return _count(asked, source)
    return in_words(asked, source)


def _not_found(question: str, asked: Asked, sources: Sequence[Source]) -> Answer:
    said = VERDICT.sub("", asked.text).strip("？?。，,、 ").replace(",", "，")
    topic = (said if _OF_RESULT.search(said) else _ENDS.sub("", said)) or question
    return not_found(question, topic, asked, sources[:MOST_REPORTS], _gives_number, citation_of)


def _gives_number(question: str, source: Source) -> bool:
    """Whether the prose of a report answers a question with a number."""
    reply = reply_of(understand(question), source)
    return reply is not None and any(one.value is not None for one in reply.evidence)
