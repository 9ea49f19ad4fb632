"""Checking a draft: every figure in a text is put to the assistant as a claim, and judged by what the reports print.

A figure's claim is its own clause, with the body and the year that hold where it stands: those named last, in the
clause itself or before it. Nothing is guessed: a figure whose clause says nothing the reports hold is "unsupported",
which is not the same as wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Literal

from assistant.answer import Answer, Citation, Figure
from assistant.ask import Assistant
from assistant.claims import Claim, claims_of, plainer
from assistant.printed import printed_in_prose, printed_otherwise
from corpus.numbers import Number, parse, say

Verdict = Literal["supported", "contradicted", "unsupported"]
VERDICTS: dict[Verdict, str] = {"supported": "有依据", "contradicted": "与报告不符", "unsupported": "未找到依据"}

#: Text longer than this is checked in its first part only; the caller says so.
LONGEST_DRAFT = 60_000

_SCALES = {"万": Decimal(10**4), "亿": Decimal(10**8)}
#: Besides the first claim of its sentence, how many of the last ones a claim may lean on.
_LOOK_BACK = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """One figure of a draft and what the reports say to it.

    text:     the figure as written ("218件"); `start`/`end` span it in the draft.
    value:    its exact number as a decimal string.
    claim:    the question that was put.
    correct:  what the reports print instead, "" unless contradicted.
    citation: where the reports print it, None when unsupported.
    """

    text: str
    value: str
    verdict: Verdict
    citation: Citation | None
    message: str
    start: int
    end: int
    claim: str
    correct: str = ""

    def as_json(self) -> dict[str, Any]:
        """The line of `youju check --jsonl`."""
        return asdict(self)


def check_draft(text: str, assistant: Assistant) -> Iterator[Checked]:
    """Every figure of a draft in order, each judged against the store of `assistant`."""
    sentence: list[tuple[Claim, Checked]] = []
    for claim in claims_of(text[:LONGEST_DRAFT], assistant):
        if claim.first:
            sentence.clear()
        checked = _added(claim, sentence) if claim.adds else None
        if checked is None:
            answer = _asked(assistant, claim, [each.question for each, _ in sentence])
            checked = _judged(claim, answer, assistant)
        yield checked
        if claim.adds:
            sentence.clear()  # what comes after a sum is a part of all of it
        sentence.append((claim, checked))


def _added(claim: Claim, sentence: Sequence[tuple[Claim, Checked]]) -> Checked | None:
    """A sum of figures just named, judged by their own sum; None where they or their number leave it open."""
    alike = [each for each in sentence if each[0].number.unit == claim.number.unit]
    counts = [claim.adds] if claim.adds > 0 else range(len(alike), 1, -1)
    for count in counts:
        parts = alike[-count:]
        if len(parts) < count or any(checked.verdict != "supported" for _, checked in parts):
            continue
        total = sum((part.number.value for part, _ in parts), Decimal(0))
        if total == claim.number.value or claim.adds > 0:
            return _of_sum(claim, parts, total)
    return None


def _of_sum(claim: Claim, parts: Sequence[tuple[Claim, Checked]], total: Decimal) -> Checked:
    number, right = claim.number, total == claim.number.value
    shown = "+".join(say(part.number.value) for part, _ in parts)
    message = f"{'对' if right else '不对'}，前面的{len(parts)}个数相加：{shown}={say(total)}{number.unit}。"
    return Checked(
        number.raw, say(number.value), "supported" if right else "contradicted", parts[-1][1].citation, message,
        claim.start, claim.end, claim.question, "" if right else f"{say(total)}{number.unit}",
    )  # fmt: skip


def _asked(assistant: Assistant, claim: Claim, before: Sequence[str]) -> Answer:
    """The first answer that judges the claim: alone, in plainer words, or in the light of the claims before it.

    "纠正2件" says too little by itself; the claim just before it explains it, or the first of the sentence does.
    """
    ways: list[tuple[str, Sequence[str]]] = [(claim.question, ())]
    if (plain := plainer(claim)) != claim.question:
        ways.append((plain, ()))
    if before:
        ways += [(plain, before[-1:]), (plain, [*before[:1], *before[1:][-_LOOK_BACK:]])]
    alone = assistant.ask(*ways[0])
    if _verdict(claim.number, alone) != "unsupported":
        return alone
    others = (assistant.ask(*way) for way in ways[1:])
    return next((answer for answer in others if _verdict(claim.number, answer) != "unsupported"), alone)


def _judged(claim: Claim, answer: Answer, assistant: Assistant) -> Checked:
    """The verdict of the tables, unless the same report prints this very figure of this very thing in its prose."""
    verdict = _verdict(claim.number, answer)
    if claim.adds and verdict == "contradicted":
        verdict = "unsupported"  # a sum of nobody knows what is not the figure that it stands behind
    figure = _figure(answer, claim.number, verdict)
    citation, message, correct = _cited(answer, figure), answer.answer, ""
    if verdict != "supported" and (printed := printed_in_prose(claim, assistant.facts)):
        message = f"年报正文如此写：“{printed.quote}”。"
        if verdict == "contradicted":
            message += f"但这与同一份年报的表格不一致：{answer.answer}"
        verdict, citation = "supported", printed
    elif verdict == "contradicted":
        correct = f"{figure.value}{figure.unit}" if figure and figure.value else ""
        if figure and figure.unit != claim.number.unit and (other := printed_otherwise(claim, assistant.facts)):
            correct, citation = other
            message = f"不对，年报正文写的是{correct}：“{citation.quote}”。"
    elif verdict == "unsupported":
        citation, message = None, f"未找到依据。{_without_verdict(answer)}"
    number = claim.number
    return Checked(
        number.raw, say(number.value), verdict, citation, message, claim.start, claim.end, claim.question, correct
    )


def _cited(answer: Answer, figure: Figure | None) -> Citation | None:
    cited = next((c for c in answer.citations if figure and c.n == figure.citation), None)
    return cited or (answer.citations[0] if answer.citations else None)


def _without_verdict(answer: Answer) -> str:
    """What was answered to a claim that could not be judged; a 对 about another figure is not repeated."""
    return "" if answer.answer.startswith(("对，", "不对，")) else answer.answer


def _verdict(number: Number, answer: Answer) -> Verdict:
    """What the answer's 对 or 不对 amounts to; 对 counts only with the figure itself among what is shown.

    Where a claim may mean several rows, its unit may leave one: 政府集中采购96项 is no amount of money.
    """
    if not answer.citations:
        return "unsupported"
    if answer.status == "clarify":
        alike = _of_its_kind(answer.figures, number)
        if len(alike) != 1 or len(answer.figures) < 2:
            return "unsupported"
        return "supported" if _same(alike[0], number) else "contradicted"
    if answer.status != "answered":
        return "unsupported"
    if answer.answer.startswith("不对"):
        return "supported" if any(_rounds(figure, number) for figure in answer.figures) else "contradicted"
    if answer.answer.startswith("对") and any(_same(each, number) or _rounds(each, number) for each in answer.figures):
        return "supported"
    return "unsupported"


def _of_its_kind(figures: Sequence[Figure], number: Number) -> list[Figure]:
    return [figure for figure in figures if figure.value and number.unit and figure.unit == number.unit]


def _same(figure: Figure, number: Number) -> bool:
    if figure.value is None:
        return False
    shown = Number(Decimal(figure.value.rstrip("%")), figure.unit, "", 0, 0)
    if number.unit == "%" and figure.unit == "%":
        step = Decimal(1).scaleb(int(number.value.as_tuple().exponent))
        return abs(shown.value - number.value) <= step / 2 or shown.value == number.value
    return shown.same_as(number) or (shown.value == number.value and not _money(figure.unit, number.unit))


def _rounds(figure: Figure, number: Number) -> bool:
    """Whether the draft's figure is the printed one, rounded to 万 or 亿 with its decimals: 398.58万件 of 3985758件."""
    written = re.search(r"(?:\.(?P<decimals>\d+))?(?P<scale>[万亿])", number.raw)
    if figure.value is None or written is None or figure.unit.lstrip("万亿") != number.unit.lstrip("万亿"):
        return False
    scale = _SCALES[written["scale"]]
    step = scale / 10 ** len(written["decimals"] or "")
    said = parse(number.raw).value * (scale if number.unit.startswith(("万", "亿")) else 1)
    printed = Decimal(figure.value) * _SCALES.get(figure.unit[:1], Decimal(1))
    return bool(abs(said - printed) <= step / 2)


def _money(*units: str) -> bool:
    """Whether 元 and 万元 stand side by side: the same digits are then another amount."""
    return all(unit.endswith("元") for unit in units)


def _figure(answer: Answer, number: Number, verdict: Verdict) -> Figure | None:
    """The figure the verdict rests on: the one that equals the draft's, or the first that stands against it."""
    if verdict == "supported":
        return next((figure for figure in answer.figures if _same(figure, number) or _rounds(figure, number)), None)
    others = [figure for figure in answer.figures if not _same(figure, number)]
    return next(iter(_of_its_kind(others, number)), others[0] if others else None)
