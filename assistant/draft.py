"""Checking a draft: every figure in a text is put to the assistant as a claim, and judged by what the reports print.

A figure's claim is its own clause, with the body and the year that the text named last. Nothing is guessed: a figure
whose clause says nothing the reports hold is "unsupported", which is not the same as wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Literal

from assistant.answer import Answer, Citation, Figure
from assistant.ask import Assistant
from assistant.question import read_question
from corpus.numbers import Number, find_numbers, say

Verdict = Literal["supported", "contradicted", "unsupported"]
VERDICTS: dict[Verdict, str] = {"supported": "有依据", "contradicted": "与报告不符", "unsupported": "未找到依据"}

#: Text longer than this is checked in its first part only; the caller says so.
LONGEST_DRAFT = 60_000

#: How many claims of its sentence a claim may lean on.
_LOOK_BACK = 3

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_CLAUSE_END = re.compile(r"[，。；：、！？（(,;:\n]")
_ONLY_JOINS = re.compile(r"^(?:其中|分别为?|共计?|合计|达到?|为|有|占比?|约|即|则|并|同比)*$")
_LAST_NUMBER = re.compile(r"[\d.,]+[^\d，。；：、]{0,3}$")
_NO_CLAIM_UNITS = frozenset(
    ("年", "月", "日", "号", "届", "岁", "版", "个月", "天", "个工作日", "工作日", "小时", "分钟")
)
_NO_CLAIM_BEFORE = re.compile(
    r"(?:电话|传真|邮编|邮政编码|号码|〔|\[|第|第（|令|GB|http\S*|@\S*|\d{3,4}[-—－])\s*[:：]?\s*$"
)
_NO_CLAIM_AFTER = re.compile(r"^\s*(?:[〕\]]|号文|条例|热线|便民|市民服务|政务服务|[-—－]\d{4,}|[/.]\d)")


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


@dataclass(slots=True)
class _Context:
    """The body and the year that the text named last."""

    publisher: str = ""
    year: str = ""

    def words(self, sentence_names: tuple[str, str]) -> str:
        publisher, year = sentence_names
        return f"{publisher or self.publisher}{year or self.year}"


def check_draft(text: str, assistant: Assistant) -> Iterator[Checked]:
    """Every figure of a draft in order, each judged against the store of `assistant`."""
    context = _Context()
    text = text[:LONGEST_DRAFT]
    for found in _SENTENCE.finditer(text):
        sentence, offset = found[0], found.start()
        names = _names(sentence, assistant, context)
        before: list[str] = []
        for number in _claims(sentence):
            claim = _claim(sentence, number, names, context)
            yield _judged(number, offset, claim, _asked(assistant, claim, number, before))
            before.append(claim)
        context.publisher, context.year = names[0] or context.publisher, names[1] or context.year


def _asked(assistant: Assistant, claim: str, number: Number, before: Sequence[str]) -> Answer:
    """A claim that says too little by itself ("纠正2件") is put again in the light of those before it."""
    alone = assistant.ask(claim)
    if before and _verdict(number, alone) == "unsupported":
        together = assistant.ask(claim, history=before[-_LOOK_BACK:])
        return together if _verdict(number, together) != "unsupported" else alone
    return alone


def _names(sentence: str, assistant: Assistant, context: _Context) -> tuple[str, str]:
    """The one body and the one year a sentence names, "" where it names none or several."""
    read = read_question(sentence[: assistant.longest], assistant.facts, assistant.today, _known(context))
    bodies = read.publishers.sure
    years = sorted({year for each in read.years.expressions for year in each.years})
    return (bodies[0] if len(bodies) == 1 else ""), (f"{years[0]}年" if len(years) == 1 else "")


def _known(context: _Context) -> tuple[str, ...]:
    return (context.publisher,) if context.publisher else ()


def _claims(sentence: str) -> Iterator[Number]:
    """Numbers that claim something: no dates, ordinals, telephone numbers, decree numbers or names of hotlines."""
    for number in find_numbers(sentence):
        before, after = sentence[: number.start], sentence[number.end :]
        if number.unit in _NO_CLAIM_UNITS or _NO_CLAIM_BEFORE.search(before) or _NO_CLAIM_AFTER.match(after):
            continue
        if number.unit or _CLAUSE_END.match(after) or not after:
            yield number


def _claim(sentence: str, number: Number, names: tuple[str, str], context: _Context) -> str:
    """The figure's own clause as a question, with body and year in front where the clause lacks them."""
    ends = [end.end() for end in _CLAUSE_END.finditer(sentence, 0, number.start)]
    own = sentence[ends[-1] if ends else 0 : number.end].strip()
    words = own[: len(own) - len(number.raw)].strip()
    if _ONLY_JOINS.match(words) and len(ends) > 1:
        leaned_on = sentence[ends[-2] : ends[-1] - 1].strip()
        own = _LAST_NUMBER.sub("", leaned_on) + own
    missing = _Context(
        "" if names[0] and names[0] in own else (names[0] or context.publisher),
        "" if names[1] and names[1] in own else (names[1] or context.year),
    )
    return f"{missing.publisher}{missing.year}{own}，对吗？"


def _judged(number: Number, offset: int, claim: str, answer: Answer) -> Checked:
    verdict = _verdict(number, answer)
    figure = _figure(answer, number) if verdict != "unsupported" else None
    cited = next((c for c in answer.citations if figure and c.n == figure.citation), None)
    citation = cited or (answer.citations[0] if answer.citations and verdict != "unsupported" else None)
    correct = f"{figure.value}{figure.unit}" if figure and figure.value and verdict == "contradicted" else ""
    message = answer.answer if verdict != "unsupported" else f"未找到依据。{answer.answer}"
    return Checked(
        number.raw,
        say(number.value),
        verdict,
        citation,
        message,
        offset + number.start,
        offset + number.end,
        claim,
        correct,
    )


def _verdict(number: Number, answer: Answer) -> Verdict:
    """What the answer's 对 or 不对 amounts to; 对 counts only with the figure itself among what is shown."""
    if answer.status != "answered" or not answer.citations:
        return "unsupported"
    if answer.answer.startswith("不对"):
        return "contradicted"
    if answer.answer.startswith("对") and _states(answer.figures, number):
        return "supported"
    return "unsupported"


def _states(figures: Sequence[Figure], number: Number) -> bool:
    return any(_same(figure, number) for figure in figures)


def _same(figure: Figure, number: Number) -> bool:
    if figure.value is None:
        return False
    shown = Number(Decimal(figure.value.rstrip("%")), figure.unit, "", 0, 0)
    if number.unit == "%" and figure.unit == "%":
        step = Decimal(1).scaleb(int(number.value.as_tuple().exponent))
        return abs(shown.value - number.value) <= step / 2 or shown.value == number.value
    return shown.same_as(number) or shown.value == number.value


def _figure(answer: Answer, number: Number) -> Figure | None:
    """The figure the verdict rests on: the one that equals the draft's, else the first."""
    same = [figure for figure in answer.figures if _same(figure, number)]
    return same[0] if same else (answer.figures[0] if answer.figures else None)
