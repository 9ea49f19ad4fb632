"""What the reports say of a quantity a draft names: the assistant is asked for it, and its figures are read.

The understanding is the assistant's own; here a claim's words only become questions, and an answer's figures values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.answer import Answer, Citation, Figure
from assistant.drafts.formwords import Spot
from assistant.drafts.framing import Place
from assistant.exact.claimed import approximates
from assistant.prose.units import likely_unit
from corpus.numbers import MONEY, Number

if TYPE_CHECKING:
    from assistant.ask import Assistant
    from assistant.drafts.claims import Claim

_SCALES = {"千": Decimal(1000), "万": Decimal(10**4), "亿": Decimal(10**8)}
#: Words of a sentence that change nothing of what is counted; without them a quantity is asked for once more.
_OFFICIALESE = re.compile(
    r"由此|引发|发生|同期|收取|作出|依法|累计|全年|共计?|案件|已|提出$|被|属于|[“”\"]|当年|到?年[末底]|通过.{2,12}?(?=主动|公开|发布)|^由|(?:件数|数量|总量)$|[两二三四五六]个?(?:部门|单位|地区?|家)|依次|过$|了$"
)
PAPERS = frozenset(("", "件", "项", "宗", "份", "起", "笔", "部", "件次"))
_VERBS = re.compile(r"[减增升降的在每都由均已被将也为是未向及和与]|进行|完成")
#: How an answer to a premise begins, which is the checker's to say.
_PREMISE = re.compile("^不?对，")
#: 自然人3001件……其他4件: the form has a 其他 among applicants, among outcomes and among results.
_OTHER, _APPLICANTS = (
    re.compile("^(?:其余|为)*其他(?:主体|申请人|组织)?$"),
    re.compile("自然人|企业|科研机构|公益组织|法律服务"),
)
_MAINLY = re.compile(r"^.*以(.{2,8})为主")
_ABOVE = frozenset("余 多 来 几 超 超过 逾 突破 至少".split())
#: Words that tell a rise or a fall.
_WAYS = re.compile("(?P<rise>增|(?<!不)多(?!达)|高(?!达)|升|涨|扩大|延长)|(?P<fall>减|(?<!至)少|低|降|跌|回落|下滑|缩)")
#: 近两成, 不到五分之一: steps so wide that a figure may be further below.
_FRACTION = re.compile("成|分之")
_SHORT = frozenset("不足 不到 至多 最多".split())
_BELOW = _SHORT | frozenset("近 将近 接近".split())


@dataclass(frozen=True, slots=True)
class Stated:
    """One value the reports tell of a quantity.

    tabled: a cell or shown arithmetic, not a sentence.
    value: in 元 where it is money, in percent where it is a share, else as counted; unit: as the report has it.
    printed: the value as the report prints it with its unit ("96171.6万元").
    spot: where in the form it stands, None for prose and for what was asked; whole: what it is a share of.
    sure: the reports leave no other thing that the words could mean.
    adds_up: what the parts of a printed total add up to, where that is another number; None elsewhere.
    way: 1 where a change is told to be a rise, -1 for a fall, 0 where no change is told or its direction is not read.
    """

    value: Decimal
    unit: str
    printed: str
    citation: Citation | None
    said: str
    tabled: bool = False
    spot: Spot | None = None
    whole: Spot | None = None
    sure: bool = True
    way: int = 0
    adds_up: Decimal | None = None

    @property
    def year(self) -> int | None:
        """The year of the report that tells it."""
        return self.citation.year if self.citation else None


#: No body and no year: they are those of the question before.
_HERE = Place()


class Quantities:
    """The assistant, asked for quantities; what was asked once is remembered for one draft."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._asked: dict[tuple[str, tuple[str, ...]], Answer] = {}

    def of(self, place: Place, words: str, unit: str, history: Sequence[str] = ()) -> list[Stated]:
        """The values of a quantity, in the kind of `unit`; several where its words leave several open.

        history: the words of quantities named before it, which it may lean on.
        """
        if place.year and place.year not in self._years(place.body):
            return self._year_before(replace(place, year=place.year + 1), words, unit)
        asked = question(place, words, unit) if not history else question(_HERE, words, unit)
        answer = self.answer(asked, tuple(question(place, told, unit) for told in history))
        return list(told_by(answer, unit))

    def _year_before(self, place: Place, words: str, unit: str) -> list[Stated]:
        """What the report of the year after tells of a year that has none: the form of 2019 has such a column."""
        if unit not in ("项", "件") or place.year not in self._years(place.body):
            return []
        answer = self.answer(question(place, f"{words}上一年项目数量", unit))
        return [told for told in told_by(answer, unit) if told.tabled and "上一年项目数量" in answer.query]

    def _years(self, body: str) -> list[int]:
        return self._assistant.facts.years(body)

    def answer(self, asked: str, history: tuple[str, ...] = ()) -> Answer:
        """The assistant's answer to a question."""
        key = (asked, history)
        if key not in self._asked:
            self._asked[key] = self._assistant.ask(asked, history)
        return self._asked[key]


def question(place: Place, words: str, unit: str) -> str:
    """A quantity as a question: "淮安市2024年行政许可多少件？"."""
    how = "是多少" if unit == "%" else f"多少{unit}"
    return f"{place.in_words}{words}{how}？"


def wordings_of(claim: Claim) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The words a claim's quantity may be asked by, the surest first, each with the words it leans on as a history."""
    words, noun = claim.words, noun_after(claim)
    around = tuple(dict.fromkeys(each for told in claim.around for each in (told, plainer(told)) if each))
    if words:
        yield words, ()
        if (plain := plainer(words)) != words and plain:
            yield plain, ()
        if _OTHER.search(words) and any(_APPLICANTS.search(told) for told in claim.around):
            yield "申请人其他", ()
        for told in claim.around:
            yield words, (told,)
        for told in claim.around:
            yield f"{told}{words}", ()
        if noun:
            yield f"{words}{noun}", ()
        if (tail := re.split("[是为的]", words)[-1]) != words and len(tail) > 2:
            yield tail, ()
        if family(claim.number.unit) == "money":
            yield from ((told, ()) for told in around)
        return
    if claim.kind == "sum":
        return  # what it sums up is no quantity of its own
    if claim.part and claim.after:
        yield plainer(claim.after), ()
    for told in around:
        yield told, ()
        if noun:
            yield f"{told}{noun}", ()
    if claim.after:
        yield claim.after, ()


def noun_after(claim: Claim) -> str:
    """The thing that stands behind a figure: 70家|政府网站|每季度."""
    return _VERBS.split(claim.after)[0][:8]


def plainer(words: str) -> str:
    """The words without those of the trade: 发生行政复议案件 is 行政复议.

    >>> plainer("引发行政复议案件")
    '行政复议'
    """
    return _OFFICIALESE.sub("", _MAINLY.sub(r"\1", words))


def told_by(answer: Answer, unit: str) -> Iterator[Stated]:
    """The values an answer shows in the kind of `unit`."""
    if answer.status not in ("answered", "clarify") or not answer.citations:
        return
    figures = [figure for figure in answer.figures if figure.value is not None and of_one_kind(figure.unit, unit)]
    if answer.route == "computed" and figures and not answer.figures[0].cell and figures[0] is not answer.figures[0]:
        return  # what was computed is of another kind than its operands
    if answer.route != "passage" and unit not in PAPERS:  # 81条 are no applications
        figures = [figure for figure in figures if figure.unit != "件"]
    if answer.route == "computed" and figures and not answer.figures[0].cell:
        figures = figures[:1]  # what was computed; the others are its operands
    if answer.route == "passage" and answer.derivation:
        figures = figures[-1:]  # the result stands behind its operands
    for figure in figures:
        exact = _unrounded(answer, figure) if figure.unit == "%" else None
        cited = next((c for c in answer.citations if c.n == figure.citation), answer.citations[0])
        value = exact if exact is not None else in_base(Decimal((figure.value or "0").rstrip("%")), figure.unit)
        shown = f"{(figure.value or '').rstrip('%')}{figure.unit}"
        yield Stated(
            value, figure.unit, shown, cited, _PREMISE.sub("", answer.answer),
            answer.route != "passage" or bool(answer.derivation),
            spot=_spot_of(figure.cell) if answer.route == "figure" else None, sure=answer.status == "answered",
        )  # fmt: skip


def _spot_of(cell: str) -> Spot | None:
    """The place of a cell in the form; None for a figure that is no single cell."""
    row, _, column = cell.rpartition(".")
    return Spot(row, column) if row else None


def _unrounded(answer: Answer, figure: Figure) -> Decimal | None:
    """A rate as its operands make it, where the answer shows it rounded and its cells behind it."""
    if figure is not answer.figures[0] or answer.route != "computed" or len(answer.figures) < 3:
        return None
    *parts, whole = (Decimal(each.value or "0") for each in answer.figures[1:])
    if not whole:
        return None
    exact = sum(parts, Decimal(0)) * 100 / whole
    return exact if abs(exact - Decimal((figure.value or "0").rstrip("%"))) <= Decimal("0.005") else None


def family(unit: str) -> str:
    """money, ratio, times or count: only values of one family are ever compared."""
    if unit in MONEY:
        return "money"
    return "ratio" if unit in ("%", "‰") else "times" if unit == "倍" else "points" if unit == "百分点" else "count"


def of_one_kind(one: str, other: str) -> bool:
    """Whether a value in one unit can be held against one in the other."""
    if family(one) != family(other):
        return False
    return family(one) != "count" or not one or not other or likely_unit(other, one) is not None


def in_base(value: Decimal, unit: str) -> Decimal:
    """Money in 元, all else as it is."""
    return value * MONEY.get(unit, Decimal(1))


def agrees(number: Number, value: Decimal) -> bool:
    """Whether a printed or computed value says what a draft's number says, at the number's own precision.

    >>> from corpus.numbers import parse
    >>> agrees(parse("45.2万份"), Decimal(452149)), agrees(parse("45.3万份"), Decimal(452149))
    (True, False)
    >>> agrees(parse("约1000件"), Decimal(1048)), agrees(parse("约1000件"), Decimal(1052))
    (True, False)
    >>> agrees(parse("19.0%"), Decimal("19.0476")), agrees(parse("700余份"), Decimal(721))
    (True, True)
    """
    claimed, unit = in_base(number.value, number.unit), step(number)
    truth = abs(value) if claimed >= 0 else value
    if number.approximate in _ABOVE and "番" in number.raw:
        return claimed <= truth < 2 * claimed
    if number.approximate in _ABOVE:
        return claimed <= truth < _next_above(number, claimed)
    if number.approximate in _BELOW:
        return _least_below(number) * claimed <= truth <= claimed * Decimal("1.02")
    if number.approximate and approximates(truth, claimed, number.approximate):
        return True
    return truth == claimed or (abs(truth - claimed) <= unit / 2 and unit != 1) or _rounds_to(truth, claimed, unit)


def _next_above(number: Number, claimed: Decimal) -> Decimal:
    """What 一成多 (20%), 超过15% and 200余件 (300) stay below."""
    if number.unit == "%":
        tenth = Decimal(10) if "成" in number.raw else Decimal(0)
        return max(claimed * Decimal("1.2"), claimed + tenth)
    return claimed + max(_round_step(number), step(number))


def _least_below(number: Number) -> Decimal:
    """The share of a claimed figure that one near it or short of it must reach: 不足1% may be half of it."""
    if number.approximate in _SHORT:
        return Decimal("0.5") if number.value > 1 else Decimal(0)
    return Decimal("0.85") if _FRACTION.search(number.raw) else Decimal("0.9")


def direction(words: str) -> int:
    """1 where the last word of change in some words tells a rise, -1 for a fall, 0 where there is none.

    >>> direction("同比增长"), direction("增幅由升转降"), direction("比上年减少"), direction("相差")
    (1, -1, -1, 0)
    """
    found = list(_WAYS.finditer(words))
    return 0 if not found else 1 if found[-1]["rise"] else -1


def way_of(told: Stated) -> int:
    """The direction of a change that the reports tell: computed, printed with a minus, or in the words before it."""
    if told.way or told.value < 0:
        return told.way or -1
    digits = re.sub(r"[^\d.,]", "", told.printed)
    printed = re.search(rf"(?<![\d.]){re.escape(digits)}(?![\d.])", told.said) if digits else None
    return direction(re.split("[，。；：]", told.said[: printed.start()])[-1]) if printed else 0


def _rounds_to(truth: Decimal, claimed: Decimal, unit: Decimal) -> bool:
    return truth != truth.to_integral_value() and abs(truth - claimed) <= unit / 2


def step(number: Number) -> Decimal:
    """The last place that is written: 0.01万 of "398.58万件"."""
    if "番" in number.raw:
        return number.value / 5  # a doubling is told within a tenth of it
    written = re.search(r"(?:\.(?P<decimals>\d+))?(?P<scale>[千万亿])?(?:[^\d.]*)$", number.raw)
    decimals, scale = (written["decimals"], written["scale"]) if written else ("", "")
    size = MONEY.get(number.unit) or _SCALES.get(scale or "", Decimal(1))
    return size.scaleb(-len(decimals or ""))


def _round_step(number: Number) -> Decimal:
    """200余 is below 300, 3500余 below 3600."""
    value, size = in_base(number.value, number.unit), Decimal(1)
    while value and value % (size * 10) == 0:
        size *= 10
    return size


def distinct(told: Iterable[Stated]) -> list[Stated]:
    """One of each value."""
    kept: dict[Decimal, Stated] = {}
    for each in told:
        kept.setdefault(each.value, each)
    return list(kept.values())
