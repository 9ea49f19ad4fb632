"""Whether an answer is right: plain functions over an answer, an expectation and the store that the citations open.

Numbers in a text are read here a second time, apart from `corpus.numbers`: a judge must not share the reader's eyes.
Right, wrong, refused and not scored are four things:

right:      everything the expectation demands.
wrong:      it said something else, or said it without the evidence.
refused:    it asked back or found nothing where the reports do answer. Annoying, never harmful.
not_scored: it cannot be judged (an expected file is not in the store).
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Literal

from assistant.answer import Answer
from corpus.numbers import find_numbers
from evals.evidence import Evidence
from evals.questions import Expectation

Outcome = Literal["right", "wrong", "refused", "not_scored"]

_NUMBER = re.compile(r"(?<![\d.])([+-]?\d+(?:\.\d+)?)(%|万|亿)?")
_SCALE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_SAYS_BLANK = ("未填", "空白", "没有填", "未公布", "未列")
_NONE = re.compile("(?:^|：)没有[，：。]")
_SAYS_NO = ("不对", "不是", "并非", "不符", "有误", "不正确", "没有那么", "不准确", "错")
#: What is part of wording and not of the arithmetic: [1] chips, years, dates, numbered labels, articles of the law.
_WORDING = re.compile(
    r"\[\d+\]|(?:19|20)\d\d(?=年|—|-|–|~|至|到|、|和|与|\s*版|）|\)|$|\s)|\d{1,2}月|\d{1,2}日|"
    r"(?<!\d)\d{1,2}[.、](?=[^\d\s])|12345|〔\d+〕\d+号|第\d+[页条款项章节]|\d+\.html|\d+\.pdf"
)


@dataclass(frozen=True, slots=True)
class Score:
    """How one answer did. `wrong_number` marks the one unforgivable fault; `faults` say what was missed, in words."""

    outcome: Outcome
    faults: tuple[str, ...] = ()
    wrong_number: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as a text states it.

    >>> numbers_in("占60%，合12,884.2万元")
    (Stated(value=Decimal('60'), mark='%'), Stated(value=Decimal('12884.2'), mark='万'))
    """

    value: Decimal
    mark: str


def numbers_in(text: str) -> tuple[Stated, ...]:
    """Every Arabic number of a text; full-width digits are folded, thousands separators joined."""
    plain = unicodedata.normalize("NFKC", text.replace("，", "；"))
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain)
    plain = re.sub(r"(?<=\d)\s+(?=[%万亿])", "", plain)
    return tuple(Stated(Decimal(number), mark or "") for number, mark in _NUMBER.findall(plain))


def number_right(expected: str, text: str, tolerance: str = "0") -> bool:
    """Whether a text states the number. A percentage is only a percentage; 万 and 亿 are known; signs are words.

    >>> number_right("60%", "占60"), number_right("60", "占60%"), number_right("60%", "占60%")
    (False, False, True)
    >>> number_right("12000", "共1.2万件"), number_right("12884.2", "12884.2万元")
    (True, True)
    """
    percent, room = expected.endswith("%"), Decimal(tolerance)
    wanted = abs(Decimal(expected.rstrip("%")))
    for stated in numbers_in(text):
        if percent != (stated.mark == "%"):
            continue
        values = {abs(stated.value), abs(stated.value) * _SCALE.get(stated.mark, Decimal(1))}
        if any(abs(value - wanted) <= room for value in values):
            return True
    return False


def citation_faults(answer: Answer, evidence: Evidence) -> tuple[str, ...]:
    """Every citation opened again: a cell must print what is cited, a quote must stand where it is said to stand."""
    faults = []
    for citation in answer.citations:
        printed = evidence.open(citation)
        shown = citation.raw if citation.kind == "cell" else citation.quote
        if printed is None:
            faults.append(f"引用[{citation.n}]打不开")
        elif printed != shown:
            faults.append(f"引用[{citation.n}]与原文不同：{shown!r} / {printed!r}")
    return tuple(faults)


def cites_one_of(answer: Answer, cells: Collection[str]) -> bool:
    """Whether a citation points at one of the cells, given as "file name#cell id"."""
    return any(f"{PurePath(citation.file).name}#{citation.cell}" in cells for citation in answer.citations)


def quote_cited(answer: Answer, quote: str) -> bool:
    """Whether a cited passage holds the quote (blanks aside), or is itself a good part of it."""
    wanted = _squeezed(quote)
    quotes = [_squeezed(citation.quote) for citation in answer.citations if citation.kind == "passage"]
    return any(wanted in cited or (len(cited) > 4 and cited in wanted) for cited in quotes)


def refused_rightly(answer: Answer) -> bool:
    """A refusal says so, gives a reason, and shows no figure that could be taken for an answer."""
    return answer.status in ("not_found", "out_of_scope") and bool(answer.answer.strip()) and not answer.figures


def asked_back_rightly(answer: Answer, alternatives: Collection[str] = ()) -> bool:
    """It asks with something to choose from, or shows every alternative with its number."""
    if answer.status == "clarify":
        return bool(answer.options)
    return (
        answer.status == "answered" and bool(alternatives) and all(number_right(n, _said(answer)) for n in alternatives)
    )


def unsupported_numbers(answer: Answer) -> tuple[str, ...]:
    """Numbers of the answer's text that nothing beside it supports.

    Supported are the answer's figures, numbers in cited cells and quotes, in the shown arithmetic, in the question, and
    counts of what is listed; years, dates, chips and numbered labels are wording.
    """
    allowed = {abs(value) for value in _supports(answer)}
    rounded = {round(value / scale, digits) for value in allowed for scale in _SCALE.values() for digits in (0, 1, 2)}
    stated = numbers_in(_WORDING.sub(" ", answer.answer))
    return tuple(
        f"{number.value}{number.mark}"
        for number in stated
        if abs(number.value) not in allowed and not (number.mark in _SCALE and abs(number.value) in rounded)
    )


def _supports(answer: Answer) -> Iterator[Decimal]:
    yield from (abs(number.value) for number in find_numbers(answer.question))  # 四千件 is 4000 in the reply
    texts = [answer.question, answer.derivation or ""]
    for citation in answer.citations:
        texts += [citation.raw, citation.quote, citation.row_label, citation.column_label, citation.publisher]
    for text in texts:
        yield from (number.value for number in numbers_in(text))
    yield from (Decimal(figure.value) for figure in answer.figures if figure.value is not None)
    yield from (Decimal(figure.year) for figure in answer.figures)
    yield from map(Decimal, range(1, max(len(answer.figures), len(answer.citations), len(answer.series)) + 1))


def judge(expect: Expectation, answer: Answer, evidence: Evidence) -> Score:
    """The answer against everything that is expected of it."""
    missing = [cell for cell in expect.cells if not evidence.has_file(cell.split("#", 1)[0])]
    if missing:
        return Score("not_scored", (f"语料里没有 {missing[0]}",))
    if expect.status != "answered":
        return _judge_refusal(expect, answer)
    if answer.status != "answered":
        return Score("refused", (f"状态是 {answer.status}，应当回答",))
    numbers = _number_faults(expect, answer)
    faults = [*numbers, *_content_faults(expect, answer), *_citation_demands(expect, answer)]
    faults += citation_faults(answer, evidence)
    unsupported = unsupported_numbers(answer)
    if unsupported:
        faults.append("答案里有无出处的数 " + "、".join(unsupported))
    wrong_number = bool(numbers) and _states_a_figure(answer)
    return Score("wrong" if faults else "right", tuple(faults), wrong_number)


def _judge_refusal(expect: Expectation, answer: Answer) -> Score:
    asks = expect.status == "clarify"
    if asked_back_rightly(answer, expect.alternatives) if asks else refused_rightly(answer):
        return Score("right")
    faults = (f"状态是 {answer.status}，应当是 {expect.status}",)
    if answer.status != "answered":
        return Score("refused", faults)
    return Score("wrong", faults, wrong_number=_states_a_figure(answer))


def _number_faults(expect: Expectation, answer: Answer) -> list[str]:
    text = f"{answer.answer} {answer.derivation or ''}"
    if expect.blank:
        return [] if any(word in _said(answer) for word in _SAYS_BLANK) else ["没有说未填报"]
    faults = [f"没有说出 {n}" for n in expect.numbers if not number_right(n, text, expect.tolerance)]
    values = {figure.value for figure in answer.figures}
    faults += [f"说了不该说的 {n}" for n in expect.must_not if n in values and n not in expect.numbers]
    if expect.verdict:
        said = answer.answer[:80]
        denied = bool(_NONE.search(said)) or any(word in said for word in _SAYS_NO)
        if denied != (expect.verdict == "no"):
            faults.append("判断反了")
    return faults


def _content_faults(expect: Expectation, answer: Answer) -> list[str]:
    said = _squeezed(_said(answer) + " ".join(citation.quote for citation in answer.citations))
    faults = [f"没有提到 {m}" for m in expect.mentions if not any(_squeezed(w) in said for w in m.split("|"))]
    if expect.notes_any and not any(word in _said(answer) for word in expect.notes_any):
        faults.append("没有说明矛盾或缘由")
    return faults


def _citation_demands(expect: Expectation, answer: Answer) -> list[str]:
    faults = []
    if expect.cells and not cites_one_of(answer, expect.cells):
        faults.append("没有引用应引的格")
    faults += [f"没有引用原句：{q}" for q in (expect.quote, *expect.quotes_all) if q and not quote_cited(answer, q)]
    if expect.quote:
        quotes = " ；".join(citation.quote or citation.raw for citation in answer.citations)
        quotes += f" ；{answer.derivation or ''}"  # what is computed stands in the arithmetic, its operands in quotes
        faults += [f"引文里没有 {n}" for n in expect.numbers if not number_right(n, quotes, expect.tolerance)]
    return faults


def _states_a_figure(answer: Answer) -> bool:
    return any(figure.value is not None for figure in answer.figures)


def _said(answer: Answer) -> str:
    """All that the reader is told: the answer, the arithmetic, the notes."""
    return " ".join((answer.answer, answer.derivation or "", *answer.notes))


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def wilson(right: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval for a share, by Wilson's method; (0, 1) when nothing was counted.

    >>> tuple(round(bound, 3) for bound in wilson(98, 100))
    (0.93, 0.994)
    """
    if not total:
        return 0.0, 1.0
    share, z2 = right / total, z * z
    centre = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = z * math.sqrt(share * (1 - share) / total + z2 / (4 * total * total)) / (1 + z2 / total)
    return max(0.0, centre - half), min(1.0, centre + half)
