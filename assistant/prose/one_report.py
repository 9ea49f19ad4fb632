"""What one report answers: the shortest verbatim quote of its prose, in a plain frame; or the nearest sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from assistant.prose.admitted import FAULT, FOREMOST_FAULT, admitted, planned
from assistant.prose.agreement import agreement
from assistant.prose.ahead import asks_ahead, not_done_in
from assistant.prose.all_of_it import all_done_behind
from assistant.prose.announced import announced, way_stated
from assistant.prose.besides import beside_ranking, besides, each_alone
from assistant.prose.besides_one import names_another, other_ways
from assistant.prose.closest import closest
from assistant.prose.contacts import contact
from assistant.prose.contents import contents
from assistant.prose.counting import best_of
from assistant.prose.dated import is_planned
from assistant.prose.drawn_out import OPEN_QUESTION, WHICH
from assistant.prose.either import of_either
from assistant.prose.endings import ended
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
from assistant.prose.headed import headed
from assistant.prose.in_words import in_words
from assistant.prose.kinds import WHY
from assistant.prose.largest import asks_for_one, largest
from assistant.prose.nearest import nearest
from assistant.prose.oral import otherwise
from assistant.prose.ordinals import of_a_row, only_another
from assistant.prose.owning import EXPLAINED, only_a_doer
from assistant.prose.quoting import Span, from_names, with_members
from assistant.prose.reckoning import Reckoning, as_printed, reckoned, reckoning
from assistant.prose.several import asks_amount, asks_from_to, asks_of_each
from assistant.prose.share_of_listed import NO_SHARE, counts_no_share, share_of_part, share_told, whole_of, with_owner
from assistant.prose.slots import names_office, slot_of
from assistant.prose.telling import denial
from assistant.prose.together import (
    as_finished,
    as_one,
    from_to,
    other_years,
    paired,
    together,
    told_beside,
    unanswered,
)
from assistant.prose.totals import asks_the_whole, differing, numbers_for, parts_noted, tells_no_one, without_several
from assistant.prose.turns import Told
from assistant.prose.unfound import hinted
from assistant.prose.units import TIMES, asks_pieces, units_alike
from assistant.prose.unprinted import unprinted
from assistant.prose.whether import whether
from assistant.prose.wording import CHANGE, Asked, coverage, understand
from corpus.numbers import say
from corpus.report import Cell, Mention
from corpus.text import matchable, segment_start, squeeze

#: How a quote is opened that is only the nearest one.
NEAREST = "年报中与所问最接近的原文是："
#: A number that counts all the things a question adds up.
ALL_OF_IT = 0.9
#: The nearest sentence that explains this much of a question is quoted without reserve.
ALL_SAID = 0.75
#: A mention that fits this well is meant even when no number is asked for in words.
EXACT = 0.95
_NOT_EACH = "这是几项合在一起的数，年报没有分别写各是多少。"
_IN_TURN = "原文把几项的数列在一起，没有对上所问的是其中哪一项，这里不单取一个数。"
_NOT_SURE = "这是按意思找到的最接近的一处，是不是所问的内容请看原文。"
_AUDIENCE = re.compile("(?:播放|阅读|点击|浏览|访问|转发|点赞|评论|下载|收视|收听)[量数率]?")
_DENIED = re.compile("(?:没有?|未|尚未)(?:办|解决|答|回|处理|完成|落实|审|整改|采纳)")
_HOW_IT_IS = re.compile("怎么样|咋样|怎样")
#: 有啥创新, 有哪些亮点: nothing that is still to come, and nothing that falls short.
_ACHIEVED = re.compile("创新|亮点|特色|成[效绩果就]|新(?:做法|举措|突破|进展)|好(?:做法|经验)")
#: 街镇各几个: how each of several things is asked for.
_ASKS_EACH = re.compile("各自?(?=有|是|多少|几)|分别(?=有|是|多少|几)")


def reply_of(asked: Asked, source: Source) -> Reply | None:
    """What one report answers, or None when its prose does not."""
    if found := other_ways(asked, source) or of_a_row(asked, source):
        return found
    told = _reply_of(asked, source)
    if told is None or only_another(asked, source, [one.span for one in told.evidence]):
        return None
    asks_achieved = asked.kind == "text" and _ACHIEVED.search(asked.text) and not asks_ahead(asked)
    if asks_achieved and all(map(not_done_in(source), (one.span for one in told.evidence))):
        return None
    return told if told.result or names_another(asked, told, source) else None


def _reply_of(asked: Asked, source: Source) -> Reply | None:
    if asked.checked and (compared := agreement(asked, source)):
        return compared
    if told := of_either(asked, source, _reply_of):
        return told
    if told := unprinted(asked, source) or besides(asked, source, reply_of) or ended(asked, source):
        return told
    if asks_for_one(asked.text) and not FOREMOST_FAULT.search(asked.text):
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
    if told := headed(asked, source) or contents(asked, source):
        return told
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
        if found and asked.kind == "problems" and not FAULT.search("".join(_words(found, source))):
            found = None  # 依申请公开方面有什么不足: that so many 申请 were 办理 is none
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
    told = "".join(_words(found, source))
    return found if slot.found_in(told, asked.terms) else None


def _words(told: Reply, source: Source) -> list[str]:
    return words_of((one.span for one in told.evidence), source)


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
    if not asked.time and any(_DENIED.match(term.word) and term.in_text(told) < EXPLAINED for term in named):
        return None  # 没办结的是什么: that so many were 办结 is no answer
    if asked.kind == "count" and any(_AUDIENCE.fullmatch(t.word) and t.in_text(told) < EXPLAINED for t in named):
        return None  # 短片的播放量 is no number of 短片
    inside = [m.unit for m in source.mentions if any(span.start <= m.start < span.end for span in spans)]
    measured = not asked.unit or any(units_alike(asked.unit, unit) for unit in inside)  # 公开几条: no 各14项
    silent = asked.kind == "count" and (not measured or any(term.in_text(told) < EXPLAINED for term in named))
    if coverage(named, told) >= ALL_SAID and not silent:
        return Reply(quoted(spans, source, "年报写到："), evidence)
    if silent and asked.unit == "%":
        return None  # 公报的办结率: many rates are told by one word, and that of another thing is no nearer
    return Reply(quoted(spans, source, NEAREST), evidence, (_NOT_SURE,))


def _nearest_numbers(asked: Asked, source: Source) -> list[Span]:
    """The clauses with the numbers nearest to all that are asked for; none where one of them has none."""
    index = source.store.passages
    parts = asked.parts or (asked,)
    near = [nearest(part, source.report.id, source.mentions, source.text, index) for part in parts]
    if not asked.planned and any(mention and _is_only_planned(mention, source) for mention in near):
        return []
    if not all(near) and (mention := hinted(asked, source, gives_number)):
        near = [mention]
    return [quote_of(mention, source) for mention in near if mention] if all(near) else []


def _is_only_planned(mention: Mention, source: Source) -> bool:
    """Whether a number is of what is planned; what there was before it (从80%提高到95%) is not."""
    was = isinstance(mention, Told) and mention.side == "before"
    return not was and is_planned(mention, source.plain, source.report.year)


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
    asked = paired(as_one(as_finished(asked, source), source), source)
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
        elif said_no and _is_none_of_it(said_no, part, source):
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
    beside = [told_beside(part, found, source) for part in untold]
    evidence += [Evidence(span, label=shown(span.of(source.text))) for span in dict.fromkeys(beside) if span]
    untold = [part for part, span in zip(untold, beside, strict=True) if span is None]
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


def _is_none_of_it(said_no: Span, asked: Asked, source: Source) -> bool:
    """Whether a denial is a 0 of what is asked: that nothing was charged is no 0 of 收费信息, no share and no 0 天."""
    of_pieces = not asks_pieces(asked.text) or "信息" in said_no.of(source.text)
    return of_pieces and asked.unit not in ("%", *TIMES)


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


def gives_number(question: str, source: Source) -> bool:
    """Whether the prose of a report answers a question with a number."""
    reply = reply_of(understand(question), source)
    return reply is not None and any(one.value is not None for one in reply.evidence)
