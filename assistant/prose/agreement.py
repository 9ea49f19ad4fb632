"""Whether a report's own numbers agree: its prose with its tables, a rate with its counts, parts with their total.

What ingest found is told first. Where it found nothing, the arithmetic is done on what the report prints; a verdict
needs both sides in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations

from assistant.prose.evidence import Evidence, Reply, Source, counted, quoted
from assistant.prose.kinds import claimed
from assistant.prose.quoting import Span, sentences
from assistant.prose.units import same_kind
from assistant.prose.wording import Asked, Term, coverage, terms_of, understand
from corpus.numbers import say
from corpus.report import PART_OF, Cell, Finding, Mention
from corpus.text import matchable, segment_start, squeeze

_RULES = ("prose_table", "percent", "rate", "list_sum")
#: Asked the other way round: a yes means that they differ; 一致不一致 asks whether they agree.
_DIFFER = re.compile(
    r"出入|矛盾|(?<!一致)不一致|(?<!对得上)对不上|(?<!符)不符|差异|算错|有(?:没有)?问题|(?<!一样)不一样|(?<!等)不等|打架"
    r"|(?<!吻合)不吻合|(?<!相符)不相符"
)
_ARITHMETIC = re.compile(r"\d+(?:\.\d+)?(?:[+÷]\d+(?:\.\d+)?)+=\d+(?:\.\d+)?%?")
#: Words of the question that are no topic of what is compared.
_FRAME = re.compile(
    r"附?表|正文|文字|一样|一致|相符|对得上|对不上|吻合|相加|加起来|等于|算|率|数字|数据|分类|分项|各项|几个|三项|两项|称|说|印|也|是不是|这样|年报|报告|里|中|跟|和|出入|矛盾|核对|比"
)
_SHARE = re.compile("率|占|比例|比重|百分")
_LISTS = re.compile(r"相加|加起来|加总|加一起|之和|合起来|总和|各项|分项|分类|几类|几个数|合计")
_RESULTS = (("维持", "upheld"), ("纠正", "corrected"))
_REVIEWS = (
    ("复议", ("review",)),
    ("诉讼", ("litigation_direct", "litigation_after_review")),
)


def agreement(asked: Asked, source: Source) -> Reply | None:
    """What can be told of the numbers a question wants compared; None when the report prints only one side."""
    told = _found(asked, source)
    if told is not None:
        return told
    for check in (_parts, _rate, _upheld):
        if reply := check(asked, source):
            return reply
    return None


# ── what ingest found ────────────────────────────────────────────────────────────────────────────────────────────


def _found(asked: Asked, source: Source) -> Reply | None:
    findings = [finding for finding in source.findings if finding.rule in _RULES]
    stated = {f"{say(n.value)}{'%' if n.unit == '%' else ''}" for n in claimed(asked.checked)}
    chosen = [finding for finding in findings if finding.printed in stated]
    if not chosen and not stated and (topic := _topic(asked)):
        chosen = [f for f in findings if coverage(topic, matchable(f.message)) >= 0.6]
    if not chosen:
        return None
    finding = max(chosen, key=lambda found: found.printed.endswith("%") and bool(_SHARE.search(asked.checked)))
    mention = _mention_of(finding, asked, source)
    if mention is None:
        return None
    evidence = counted(mention, asked, source)
    cells = _counted_cells(finding, source)
    shown = _ARITHMETIC.search(finding.message)
    derivation = shown[0] if shown else _sum_of(cells, finding.computed)
    message = re.sub(r"，相差[\d.]+$", "", finding.message.rstrip("。"))
    added = f"（{derivation}）" if derivation and not shown else ""
    frame = f"{_verdict(False, asked)}正文写{evidence.label}{{0}}。{message}{added}。"
    unit = "%" if finding.computed.endswith("%") else mention.unit
    result = (Decimal(finding.computed.rstrip("%")), unit)
    return Reply(frame, (evidence,), cells=cells, derivation=derivation, result=result)


def _counted_cells(finding: Finding, source: Source) -> tuple[Cell, ...]:
    """The cells that a finding counts; for a blank total those of its row that print a number."""
    known = source.store.facts.cells(source.report.id)
    found: list[Cell] = []
    for id in finding.cells:
        row = [cell for other, cell in known.items() if other.rpartition(".")[0] == id.rpartition(".")[0]]
        blank = id not in known or known[id].value is None
        found += [cell for cell in row if cell.value] if blank else [known[id]]
    return tuple(found)


def _sum_of(cells: Sequence[Cell], computed: str) -> str:
    """How several cells make what the table says ("252+85+0=337"); "" where they do not."""
    values = [cell.value for cell in cells if cell.value is not None]
    adds_up = len(values) > 1 and say(sum(values, Decimal(0))) == computed
    return f"{'+'.join(map(say, values))}={computed}" if adds_up else ""


def _mention_of(finding: Finding, asked: Asked, source: Source) -> Mention | None:
    """The number in the prose that a finding is about: quoted in it, or else the one nearest to the question."""
    value = Decimal(finding.printed.rstrip("%"))
    same = [m for m in source.mentions if m.value == value and (m.unit == "%") == finding.printed.endswith("%")]
    inside = [m for m in same if _quotes(finding, m)]
    ranked = sorted(inside or same, key=lambda m: -coverage(asked.terms, matchable(m.counted + m.clause)))
    return ranked[0] if ranked else None


def _quotes(finding: Finding, mention: Mention) -> bool:
    return f"{squeeze(mention.own)[-6:]}{squeeze(mention.raw)}" in squeeze(finding.message)


# ── arithmetic on what is printed ────────────────────────────────────────────────────────────────────────────────


def _parts(asked: Asked, source: Source) -> Reply | None:
    """A total against the parts that the report lists under it."""
    if not _LISTS.search(asked.checked):
        return None
    for total in _claimed_mentions(asked, source):
        parts = [m for m in source.mentions if m.counted.startswith(total.counted + PART_OF) and m.unit == total.unit]
        parts = [m for m in parts if m.start > total.start]
        if len(parts) > 1 and total.counted:
            added = sum((m.value for m in parts), Decimal(0))
            shown = f"{'+'.join(say(m.value) for m in parts)}={say(added)}"
            evidence = tuple(counted(m, asked, source) for m in (total, *parts))
            told = "，".join(f"{one.label}{{{i}}}" for i, one in enumerate(evidence))
            equal = added == total.value
            ending = "相等" if equal else f"不等于{say(total.value)}"
            frame = f"{_verdict(equal, asked)}{told}。{shown}，{ending}。"
            return Reply(frame, evidence, derivation=shown, result=(added, total.unit))
    return None


def _rate(asked: Asked, source: Source) -> Reply | None:
    """A printed rate against two counts of its own clause."""
    for rate in _claimed_mentions(asked, source):
        if rate.unit != "%":
            continue
        counts = [m for m in source.mentions if m.clause == rate.clause and m.unit != "%" and m.start < rate.start]
        stated = {number.value for number in claimed(asked.checked)}
        counts = [m for m in counts if m.value in stated] or counts
        for part, whole in permutations(counts, 2):
            if not whole.value or part.value > whole.value or not same_kind(part.unit, whole.unit):
                continue
            if equal := rounds_to(part.value, whole.value, rate.value) or len(counts) == 2:
                equal = rounds_to(part.value, whole.value, rate.value)
                share = (part.value / whole.value * 100).quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()
                shown = f"{say(part.value)}÷{say(whole.value)}={say(share)}%"
                evidence = tuple(counted(m, asked, source) for m in (rate, part, whole))
                told = "，".join(f"{one.label}{{{i}}}" for i, one in enumerate(evidence))
                ending = "与所印相符" if equal else f"不是{say(rate.value)}%"
                frame = f"{_verdict(equal, asked)}{told}。{shown}，{ending}。"
                return Reply(frame, evidence, derivation=shown, result=(share, "%"))
    return None


def rate_judged(question: str, source: Source) -> Reply | None:
    """A printed rate against the two counts it is said of, found so by ingest or standing in its own clause."""
    asked = replace(understand(question), checked=question)
    return _found(asked, source) or _rate(asked, source)


def rounds_to(part: Decimal, whole: Decimal, rate: Decimal) -> bool:
    """Whether a rate in percent follows from two numbers, at the places it is printed with."""
    step = Decimal(1).scaleb(int(rate.as_tuple().exponent))
    return abs(part / whole * 100 - rate) < step


def _claimed_mentions(asked: Asked, source: Source) -> Iterator[Mention]:
    """The numbers of the prose that the question states, those about its topic first."""
    stated = {number.value for number in claimed(asked.checked)}
    same = [m for m in source.mentions if m.value in stated]
    yield from sorted(same, key=lambda m: (-coverage(asked.terms, matchable(m.counted + m.clause)), m.start))


# ── against the tables ───────────────────────────────────────────────────────────────────────────────────────────


def tells_results(question: str, source: Source) -> Reply | None:
    """ "均获维持" of a question that holds the prose against table 四; None where it says nothing of the kind."""
    return _upheld(replace(understand(question), checked=question), source)


def _upheld(asked: Asked, source: Source) -> Reply | None:
    """ "均获维持" in the prose against the results of table 四."""
    word, result = next(((w, r) for w, r in _RESULTS if w in asked.checked), ("", ""))
    kinds = [(name, rows) for name, rows in _REVIEWS if name in asked.checked] or list(_REVIEWS)
    said = (
        next((s for s in sentences(source.plain) if _says_all(s.of(source.plain), word, kinds)), None) if word else None
    )
    if said is None:
        return None
    cells = source.store.facts.cells(source.report.id)
    rows = [_results_of(row, cells) for _, found in kinds for row in found]
    if not all(rows):
        return None
    equal = all(_number(row.get(result)) == _whole(row) for row in rows)
    printed = [cell for row in rows for column, cell in row.items() if column != "total" and cell.value]
    told = "，".join(f"{cell.row_label}{cell.column_label}{cell.raw}件" for cell in printed) or "各栏都没有数"
    span = _segment(said, word, source)
    opening = f"{_verdict(equal, asked)}正文写："
    frame = quoted([span], source, opening) + f"表格：{told}，{'与正文相符' if equal else '与正文不一致'}。"
    return Reply(frame, (Evidence(span),), cells=tuple(printed))


def _results_of(row: str, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells of one row of table 四 by column."""
    start = f"review_litigation.{row}."
    return {id.removeprefix(start): cell for id, cell in cells.items() if id.startswith(start)}


def _number(cell: Cell | None) -> Decimal:
    return (cell.value if cell else None) or Decimal(0)


def _whole(row: Mapping[str, Cell]) -> Decimal:
    """The printed total of a row, or the sum of its results where it is blank."""
    parts = sum((_number(cell) for column, cell in row.items() if column != "total"), Decimal(0))
    return _number(row.get("total")) or parts


def _says_all(sentence: str, word: str, kinds: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    said = re.search(rf"(?:均|全部|都|一律)[^，,。；]{{0,6}}{word}", sentence)
    return bool(said) and any(name in sentence for name, _ in kinds)


def _segment(sentence: Span, word: str, source: Source) -> Span:
    """The sentence from the first number before the word that tells the result."""
    text = source.plain
    at = text.index(word, sentence.start) + len(word)
    first = next((m for m in source.mentions if sentence.start <= m.start < at), None)
    start = segment_start(text, first.start, "，,；;。\n") if first else sentence.start
    return Span(max(start, sentence.start), at)


def _topic(asked: Asked) -> list[Term]:
    return [term for term in terms_of(_FRAME.sub(" ", asked.checked)) if term.heavy and not term.word[0].isdigit()]


def _verdict(equal: bool, asked: Asked) -> str:
    return verdict(equal, asks_if_they_differ(asked.checked))


def asks_if_they_differ(question: str) -> bool:
    """Whether a yes means that two numbers differ (有出入吗, 对不上吗)."""
    return bool(_DIFFER.search(question))


def verdict(equal: bool, asks_if_different: bool) -> str:
    """对 or 不对, to whether two numbers agree or to whether they differ."""
    return "对，" if equal != asks_if_different else "不对，"
