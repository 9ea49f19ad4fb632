"""Numbers asked for together, found together: what stands beside one answer answers for its neighbour.

Reports tell such numbers in one breath ("接入53个部门2261项事项"). A part of a question that finds no number by its own
words, or only the number of another part, is looked for in the clause of a part that did; it must count the noun or the
measure that was asked for, and be the only one there that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answer import OTHER_YEAR
from assistant.prose.around_number import SEGMENT_END, tells_change
from assistant.prose.counting import Fit, best_of
from assistant.prose.dated import is_planned, names_year, year_told
from assistant.prose.evidence import Evidence, Reply, Source, quoted
from assistant.prose.joint import counts_more_than_asked
from assistant.prose.owning import stands_behind
from assistant.prose.quoting import Span, segments
from assistant.prose.several import asks_amount, asks_of_each, pair_of
from assistant.prose.shares import asks_only_a_rate, asks_only_a_share, rate_behind, share_beside
from assistant.prose.told import is_of_no_one, is_told_of_another
from assistant.prose.totals import numbers_for
from assistant.prose.units import PERSONS, likely_unit, same_kind, units_alike
from assistant.prose.wording import CHANGE, Asked, Term, counted_thing, coverage, understand
from corpus.gazetteer import kind_of_word
from corpus.report import Mention
from corpus.text import matchable, segment_start

#: A number told in the clause of another part's answer is preferred to a better one elsewhere, up to this much.
_NEIGHBOUR = 0.2
_OF_THE_WHOLE = re.compile("占(?:了|到)?(?:多少|几[条件篇份])(?!百分|比|成)[？?。]?$")


def together(asked: Asked, source: Source) -> list[list[Fit]]:
    """For every part of a question the numbers that answer it, each number for one part only; [] where none does."""
    parts = asked.parts or (asked,)
    ranked = [_ranked(part, source) for part in parts]
    found = [_in_measure(part, best_of(fits)) for part, fits in zip(parts, ranked, strict=True)]
    if len(parts) < 2:
        return found
    names = [any(term.heavy for term in part.terms) for part in parts]
    known = any(fits and named for fits, named in zip(found, names, strict=True))
    if any(names) and not known:
        return [[] for _ in parts]  # 通过报纸的有多少，占百分之几: a share of nothing that was found is none
    acts = [_says_only_an_act(part) for part in parts]
    found = [_nearer(i, ranked, found, act) for i, act in enumerate(acts)]
    things = any(fits for fits, act in zip(found, acts, strict=True) if not act)
    found = [
        fits if things or not act else [fit for fit in fits if _names_what_is_left_out(part, fit.mention)]
        for part, act, fits in zip(parts, acts, found, strict=True)
    ]
    found = _once_each(_with_shares(parts, found, source))
    found = _with_rates(parts, found, source)
    taken = {fit.mention.start for fits in found for fit in fits}
    for i, part in enumerate(parts):
        anchors = [fits[0].mention for fits in found if fits]
        own = found[i] or asks_only_a_share(part) or asks_only_a_rate(part)
        if not own and (beside := _beside(part, anchors, taken, source)):
            found[i] = [beside]
            taken.add(beside.mention.start)
    return found


def _in_measure(part: Asked, best: list[Fit]) -> list[Fit]:
    """The numbers that fit best, in the very measure that is asked for where one of them is: 答复198条, no 办理44件."""
    exact = [fit for fit in best if fit.mention.unit == part.unit]
    return exact if part.unit and exact else best


def as_one(asked: Asked, source: Source) -> Asked:
    """A question for several things without its parts, where the one number that fits it counts all of them together.

    网站、公众号、客户端公开几条 is answered by the number of all three, not by what one of them carried elsewhere.
    """
    if not asked.parts or asks_of_each(asked.text):
        return asked
    whole = replace(asked, parts=())
    best = best_of(numbers_for(whole, source))
    if len(best) != 1:
        return asked
    mention = best[0].mention
    beside = [m for m in source.mentions if m.clause == mention.clause]
    joint = all(counts_more_than_asked(part, mention, beside, source.plain) for part in asked.parts)
    return whole if joint else asked


#: 提案办了几件: those that were taken on, or those that were finished.
_WAS_DONE = re.compile("办(?:了|好了?|掉了?|成了?)(?=(?:多少|几)[件个封份])")


def as_finished(asked: Asked, source: Source) -> Asked:
    """A question how many were dealt with, read as how many were finished where one clause tells both counts.

    提案34件，办结31件: 办了几件 asks for the second; where only one is told, either word asks for it.
    """
    if not _WAS_DONE.search(asked.text):
        return asked
    read = understand(_WAS_DONE.sub("办结", asked.text))
    done, finished = numbers_for(asked, source), numbers_for(read, source)
    beside = done and finished and done[0].mention.clause == finished[0].mention.clause
    return read if beside and done[0].mention.start != finished[0].mention.start else asked


def paired(asked: Asked, source: Source) -> Asked:
    """A question for two things that 和 joins without a number each, as its two parts, where one clause counts both.

    发了多少条甲和乙 may ask for one count of both as well: it stays one where the best number is of neither alone.
    """
    if asked.parts or asked.planned or asked.premise:
        return asked
    parts = tuple(understand(piece) for piece in pair_of(asked.text))
    if len(parts) != 2 or not all(any(term.heavy for term in part.terms) for part in parts):
        return asked
    found = together(replace(asked, parts=parts), source)
    two = [fits[0].mention for fits in found if len(fits) == 1]
    best = best_of(numbers_for(asked, source))
    whole = any(all(fit.mention.start != each.start for each in two) for fit in best)
    apart = len(two) == 2 and two[0].start != two[1].start and two[0].clause == two[1].clause
    return replace(asked, parts=parts) if apart and not whole else asked


def _ranked(part: Asked, source: Source) -> list[Fit]:
    """The numbers that fit a part; 占多少 asks for a share, and where none is printed for how many of the whole."""
    shares = numbers_for(part, source)
    if shares or part.unit != "%" or not _OF_THE_WHOLE.search(part.text):
        return shares
    return numbers_for(replace(part, unit=""), source)


def unanswered(asked: Asked, found: Sequence[Sequence[Fit]]) -> list[Asked]:
    """The parts that asked for a number of their own and got none."""
    wanted = [part for part in asked.parts if asks_of_each(asked.text) or asks_amount(part.text)]
    if sum(map(bool, found)) >= len(wanted):
        return []  # "医疗、药价信息有几条": two names of one number
    return [part for part, fits in zip(asked.parts, found, strict=False) if not fits and part in wanted]


def told_beside(part: Asked, found: Sequence[Sequence[Fit]], source: Source) -> Span | None:
    """The segment beside a number that is told which holds the words of another part with a number behind them, or a
    number in its measure. Which number is that of the part was not sure: it is quoted, and not said to be missing.
    """
    heavy = [term for term in part.terms if term.heavy and term.word in part.text.lower()]
    for told in (fit.mention for fits in found for fit in fits):
        start = segment_start(source.plain, told.start, "；;。！？\n")
        end = min([at for sign in "；;。！？\n" if (at := source.plain.find(sign, told.end)) >= 0], default=told.end)
        for segment in segments(source.plain, Span(start, end)):
            said = matchable(segment.of(source.plain))
            inside = [m for m in source.mentions if segment.start <= m.start < segment.end and m.start != told.start]
            measured = part.unit and any(m.unit and units_alike(part.unit, m.unit) for m in inside)
            named = heavy and all(term.in_text(said) >= 0.75 for term in heavy)
            if (named and re.search(r"\d", said)) or (measured and not heavy):
                return segment
    return None


def _says_only_an_act(part: Asked) -> bool:
    """Whether a part of a question says what was done, and what it was done to is left to the part before it.

    >>> asked = understand("代表的建议几件,办结几件")
    >>> [_says_only_an_act(part) for part in asked.parts]
    [False, True]
    """
    own = [term for term in part.terms if term.heavy]
    left_out = any(not term.heavy and term.word not in part.text for term in part.terms)
    return left_out and bool(own) and all(kind_of_word(term.word).startswith("v") for term in own)


def _names_what_is_left_out(part: Asked, mention: Mention) -> bool:
    """Whether a number names itself the thing that a part leaves to the one before it: 办结提案31件."""
    left_out = [term for term in part.terms if not term.heavy and term.word not in part.text]
    return any(term.in_text(matchable(mention.counted)) >= 0.75 for term in left_out)


def _nearer(i: int, ranked: Sequence[Sequence[Fit]], found: Sequence[list[Fit]], only_act: bool) -> list[Fit]:
    """The answer of one part, from the clause of another part's answer where that is nearly as good.

    only_act: the part says no more than what was done (建议几件，办结几件): none of another clause is its own then.
    """
    if not found[i]:
        return []
    clauses = {fits[0].mention.clause for k, fits in enumerate(found) if k != i and len(fits) == 1}
    if found[i][0].mention.clause in clauses:
        return [fit for fit in found[i] if fit.mention.clause in clauses]
    near = [f for f in ranked[i] if f.mention.clause in clauses and f.score >= found[i][0].score - _NEIGHBOUR]
    own = {fits[0].mention.start for k, fits in enumerate(found) if k != i and fits}
    near = [fit for fit in near if fit.mention.start not in own]
    return near[:1] if near and (only_act or len(found[i]) > 1) else found[i]


def _with_shares(parts: Sequence[Asked], found: list[list[Fit]], source: Source) -> list[list[Fit]]:
    """The numbers of all parts, where a part that only asks for a share gets that of the count it goes with, or none.

    That count is the part before it, or behind it where it comes first; each of several counts has its own share.
    """
    told = list(found)
    counts = [None if asks_only_a_share(part) else fits for part, fits in zip(parts, found, strict=True)]
    for i, part in enumerate(parts):
        if counts[i] is None:
            before = [fits for fits in counts[:i] if fits is not None]
            behind = [fits for fits in counts[i:] if fits is not None]
            of = before or behind
            of = of if asks_of_each(part.text) else (of[-1:] if before else of[:1])
            shares = [share_beside(fit.mention, source.mentions, source.plain) for fits in of for fit in fits]
            told[i] = [Fit(share, 1.0) for share in shares if share]
    return told


def _with_rates(parts: Sequence[Asked], found: list[list[Fit]], source: Source) -> list[list[Fit]]:
    """The numbers of all parts, where one that only names a rate (办结率多少) gets that of what the others count."""
    only_rates = [asks_only_a_rate(part) for part in parts]
    counts = [fit.mention for fits, only_rate in zip(found, only_rates, strict=True) if not only_rate for fit in fits]
    told = list(found)
    for i, part in enumerate(parts):
        if only_rates[i] and counts:
            rate = rate_behind(part, counts, source.mentions, source.plain)
            told[i] = [Fit(rate, 1.0)] if rate else []
    return told


def _once_each(found: Sequence[list[Fit]]) -> list[list[Fit]]:
    """A number that two parts found goes to the one it fits better."""
    best: dict[int, tuple[float, int]] = {}
    for i, fits in enumerate(found):
        for fit in fits:
            best[fit.mention.start] = max(best.get(fit.mention.start, (0.0, 0)), (fit.score, i))
    return [[fit for fit in fits if best[fit.mention.start][1] == i] for i, fits in enumerate(found)]


def _beside(part: Asked, anchors: Sequence[Mention], taken: set[int], source: Source) -> Fit | None:
    """The one number in the clause of another part's answer that counts what this part asks for."""
    clauses = {anchor.clause for anchor in anchors}
    near = [m for m in source.mentions if m.clause in clauses and m.start not in taken]
    near = [m for m in near if not is_told_of_another(part, m) and not is_of_no_one(part, m)]
    own = [term for term in part.terms if term.heavy and term.word in part.text.lower()]
    if part.unit == CHANGE:  # 比上年快了多少
        near = [m for m in near if tells_change(m)]
    else:
        near = [m for m in near if _measures_alike(part.unit, own[-1:], m, source)]
    behind = [m for m in near if stands_behind(counted_thing(part.text), m, source.plain)]
    fitting_it = behind or [m for m in near if _counts_it(part, own, m, source)]
    if len({m.value for m in fitting_it}) > 1:  # 工业用地92宗|3480亩，住宅用地41宗2167亩: of the same thing
        fitting_it = [m for m in fitting_it if any(_right_behind(m, each, source) for each in anchors)]
    return Fit(fitting_it[0], 0.7) if len({m.value for m in fitting_it}) == 1 else None


def _right_behind(mention: Mention, anchor: Mention, source: Source) -> bool:
    """Whether a number is the next one behind another in its clause: of the same thing, in a second measure."""
    later = [m for m in source.mentions if m.start >= anchor.end and m.clause == anchor.clause]
    return bool(later) and later[0].start == mention.start


def _measures_alike(unit: str, noun: Sequence[Term], mention: Mention, source: Source) -> bool:
    """Whether a number is in the measure that is asked for, or names the thing and is in a measure for its kind.

    争议有几起 is told by 争议3件, 专职几个 by 3名专职; 几条 without a thing by a number of 条 alone.
    """
    if not unit or units_alike(unit, mention.unit):
        return True
    named = bool(noun) and noun[0].in_text(matchable(own_words(mention, source))) >= 0.75
    if named and not mention.unit:  # 观看人数累计52.6万
        return True
    return named and (same_kind(unit, mention.unit) or (unit == "个" and mention.unit in PERSONS))


def _counts_it(part: Asked, own: Sequence[Term], mention: Mention, source: Source) -> bool:
    """Whether a number beside an answer counts what a part asks for: by its own words, or by its noun in its clause."""
    words, clause = matchable(own_words(mention, source)), matchable(mention.clause)
    if not own or coverage(own, words) >= 0.3 or own[-1].in_text(words) >= 0.75:
        return True
    nouns = [t for t in part.terms if not t.heavy and len(t.word) > 1 and t.word in part.text]
    return all(t.in_text(clause) >= 0.75 for t in own) and any(t.in_text(words) >= 0.9 for t in nouns)


def own_words(mention: Mention, source: Source) -> str:
    """The words around a number that belong to no other number: between signs and the numbers beside it."""
    text = source.plain
    start = segment_start(text, mention.start, "，,；;。！？\n")
    border = SEGMENT_END.search(text, mention.end)
    end = border.start() if border else len(text)
    others = [m for m in source.mentions if m is not mention and start <= m.start < end]
    before = max((m.end for m in others if m.end <= mention.start), default=0)
    if before:  # "20个部门、3个分局": what stands between belongs to the first up to the sign
        start = text.find("、", before, mention.start) + 1 or before
    end = min([end, *(m.start for m in others if m.start >= mention.end)])
    return text[start:end]


def from_to(asked: Asked, source: Source) -> Reply | None:
    """Both ends of one change, quoted in their segment: "由42分钟缩至19分钟"; None unless just one segment tells it."""
    pairs = [
        (change.first, change.last)
        for change in source.changes
        if likely_unit(asked.unit, change.first.unit) is not None
    ]
    topic = [term for term in asked.terms if not re.search("压|缩|减|增|提|降|升", term.word)]
    scored = [(_told_of_change(topic, pair, source), pair) for pair in pairs]
    best = max((score for score, _ in scored), default=0.0)
    chosen = [pair for score, pair in scored if score == best and score > 0]
    if len(chosen) != 1:
        return None
    span = _segment(chosen[0], source)
    evidence = tuple(Evidence(span, mention.value, mention.unit) for mention in chosen[0])
    return Reply(quoted([span], source, "年报写到："), evidence)


def _told_of_change(topic: Sequence[Term], pair: tuple[Mention, Mention], source: Source) -> float:
    """How far the segment of a change tells what is asked; 0 where it tells nothing of it, or its clause not half."""
    heavy = [term for term in topic if term.heavy]
    own = coverage(topic, matchable(_segment(pair, source).of(source.plain)))
    return own if coverage(heavy or topic, matchable(pair[0].clause)) >= 0.5 else 0.0


def _segment(pair: tuple[Mention, Mention], source: Source) -> Span:
    text = source.plain
    start = segment_start(text, pair[0].start, "，,；;。！？：\n")
    border = SEGMENT_END.search(text, pair[1].end)
    return Span(start, border.start() if border else len(text))


def other_years(mentions: Iterable[Mention], source: Source) -> list[str]:
    """The notes on numbers that are told of another year than that of their report: its plans are of the next one."""
    own = source.report.year
    dated = ((each, year_told(each, source.text)) for each in mentions if not names_year(each, own))
    told = {  # 结转2023年度3件 is told of its own year
        year for each, year in dated if year and (year < own or (year > own and is_planned(each, source.text, own)))
    }
    return [f"{OTHER_YEAR}{year}年。" for year in sorted(told)]
