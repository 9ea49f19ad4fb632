"""A percentage that a report prints, computed again from what it is made of: 同比增长1.05%算得对吗.

The sentence itself proves nothing: a change needs the same number of the year before, a rate its two counts. Where one
of them is not printed, that is said, and no verdict is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from assistant.answer import Answer
from assistant.both_sides import told_reading
from assistant.prose.agreement import asks_if_they_differ, rate_judged, rounds_to, verdict
from assistant.prose.composing import composed
from assistant.prose.evidence import Reply, Source, counted
from assistant.prose.wording import understand
from assistant.question import Question
from assistant.reading.subject import Subject
from assistant.reading.tokens import tokens_of
from assistant.readings import Reading, readings_of, words_of
from assistant.turn import Turn
from corpus.numbers import say
from corpus.report import Cell, Mention
from corpus.text import matchable

if TYPE_CHECKING:
    from corpus.store import Store

#: Whether an arithmetic is right is asked, not whether a number is printed.
_ARITHMETIC = re.compile(
    "(?:算|计算|统计)得?的?(?:对|准|正确|出)(?:了|没)?(?:吗|么|不|没|吧|$|[?。])|算错|算对|怎么算|(?:重新|重)算|复核|验算|算一?[下遍]"
)
_CHANGED = re.compile("同比|环比|[比较](?:上一?年|去年|上年度|20\\d\\d年)|增长|增加|上升|下降|减少|降低|增幅|降幅")
_FELL = re.compile("下降|减少|降低|降幅|回落|负增长")


def recomputed(turn: Turn, store: Store) -> Answer | None:
    """The verdict on a printed percentage, with its arithmetic, or what is missing for it; None of anything else."""
    read, scene = turn.read, turn.scene
    claims = [number.value for number in read.numbers if number.unit == "%"]
    one = len(claims) == len(read.numbers) <= len(scene.publishers) == 1 and not read.publishers.ambiguous
    if not (one and _ARITHMETIC.search(read.text)) or scene.missing or not scene.years:
        return None
    reports = [each for each in store.facts.reports(scene.publishers[0]) if each.year == max(scene.years)]
    source = Source(reports[0], store) if reports else None
    printed = [m for m in source.mentions if m.unit == "%" and m.value in (claims or [m.value])] if source else []
    if source is None or not printed:
        return None
    if claims and (told := rate_judged(read.bare, source)):
        return composed(read.asked, [(source, told)])
    changes = [m for m in printed if _CHANGED.search(words_of(m, source))]
    if not _CHANGED.search(read.text) or len({m.value for m in changes}) != 1:
        return None
    return _change(read, changes[0], source)


def _change(read: Question, change: Mention, source: Source) -> Answer | None:
    """A printed change against the year before, from the cells of both years or the same number of both reports."""
    before = [m for m in source.mentions if m.clause == change.clause and m.unit != "%" and m.start < change.start]
    if not before:
        return None
    count, year = before[-1], source.report.year - 1
    quote = counted(change, understand("同比增长"), source)
    reports = [each for each in source.store.facts.reports(source.report.publisher) if each.year == year]
    if not reports:
        frame = f"正文写{quote.label}{{0}}；没有收录{source.report.publisher}{year}年的报告，缺上年的数，无法重新计算。"
        return composed(read.asked, [(source, Reply(f"无法核对，{frame}", (quote,)))])
    earlier = Source(reports[0], source.store)
    for now in _readings(count, source):
        then = now.of_year(year, source.store.facts)
        if now.is_said_by(count) and then is not None and then.total:
            return _of_cells(read, change, (now, then), source, earlier)
    return _of_prose(read, change, count, source, earlier)


def _readings(count: Mention, source: Source) -> Iterator[Reading]:
    """What the form may count by the words of a number; nothing where they name no row of it."""
    tokens = tokens_of(matchable(words_of(count, source)))
    rows = tuple(dict.fromkeys(mark[4:] for token in tokens for mark in token.marks if mark.startswith("row:")))
    yield from readings_of(Subject(rows), count, source) if rows else ()


def _of_cells(
    read: Question, change: Mention, pair: tuple[Reading, Reading], source: Source, earlier: Source
) -> Answer:
    now, then = pair
    cells: tuple[list[Cell], list[Cell]] = ([], [])
    frames = [f"表格{told_reading(each, kept)}" for each, kept in zip(pair, cells, strict=True)]
    computed, shown, right = _reckoned(now.total, then.total, change)
    quote = counted(change, understand("同比增长"), source)
    ending = "与正文的数相符" if right else f"不是{say(change.value)}%"
    opening = verdict(right, asks_if_they_differ(read.text))
    told = Reply(
        f"{opening}正文写{quote.label}{{0}}；{frames[0]}；按两年的表格算，{shown}，{ending}。",
        (quote,),
        cells=tuple(cells[0]),
        derivation=shown,
        result=(computed, "%"),
    )
    return composed(read.asked, [(source, told), (earlier, Reply(f"{frames[1]}。", (), cells=tuple(cells[1])))])


def _of_prose(read: Question, change: Mention, count: Mention, source: Source, earlier: Source) -> Answer:
    """The same from what the prose of both years counts in the same words; else that the year before is missing."""
    quote, number = (counted(each, understand(each.own), source) for each in (change, count))
    same = [m for m in earlier.mentions if m.own == count.own and m.unit == count.unit and m.own]
    if len({m.value for m in same}) != 1 or not same[0].value:
        frame = f"正文写{number.label}{{0}}，{quote.label}{{1}}；{earlier.who}年报没有同一项的数，无法重新计算。"
        return composed(read.asked, [(source, Reply(f"无法核对，{frame}", (number, quote)))])
    base = counted(same[0], understand(count.own), earlier)
    computed, shown, right = _reckoned(count.value, same[0].value, change)
    ending = "与所印相符" if right else f"不是{say(change.value)}%"
    opening = verdict(right, asks_if_they_differ(read.text))
    frame = f"{opening}正文写{number.label}{{0}}，{quote.label}{{1}}；{shown}，{ending}。"
    told = Reply(frame, (number, quote), derivation=shown, result=(computed, "%"))
    return composed(read.asked, [(source, told), (earlier, Reply(f"正文写{base.label}{{0}}。", (base,)))])


def _reckoned(now: Decimal, then: Decimal, change: Mention) -> tuple[Decimal, str, bool]:
    """By how many per cent a number changed, the arithmetic in words, and whether that is what is printed."""
    fell = bool(_FELL.search(change.clause[: change.clause.find(change.raw)][-8:]))
    rate = (now - then) / then * 100
    rounded = rate.quantize(Decimal("0.01"), ROUND_HALF_UP)
    printed = -change.value if fell else change.value
    right = rounds_to(now - then, then, printed)
    return rounded, f"（{say(now)}-{say(then)}）÷{say(then)}={say(rounded.normalize())}%", right
