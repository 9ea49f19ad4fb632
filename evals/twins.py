"""Twins: of every shape of claim a true one and the nearest false one, over any store whose cells are known.

A verdict contrary to the cells is false; whatever is not judged is no fault here but counted. That both twins get the
same verdict is one false verdict by itself. The sentences are made from what stands in the cells, never the cells from
a sentence: `python -m evals.twins` prints every false verdict over the sample reports.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, starmap

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.numbers import say
from corpus.store import Store
from evals import twins_of_parts
from evals.asking import TODAY, Ask, sample_store

#: The printed numbers of one report, by cell id; blanks are left out.
Cells = Mapping[str, Decimal]
#: Every report of a store, by body and year.
Truth = Mapping[tuple[str, int], Cells]


@dataclass(frozen=True, slots=True)
class Twin:
    """One claim, as a question with its asking, and whether the cells bear it out."""

    kind: str
    text: str
    true: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A twin with what was answered; `verdict` is None where none was given."""

    twin: Twin
    answer: Answer
    verdict: bool | None

    @property
    def is_false(self) -> bool:
        """Whether a verdict was given that the cells deny."""
        return self.verdict is not None and self.verdict != self.twin.true


_NEW = "applications.new"
_APPLICANTS = {
    "自然人": "natural_person",
    "商业企业": "business",
    "科研机构": "research",
    "社会公益组织": "public_interest",
    "法律服务机构": "legal_service",
}
_OUTCOMES = {"予以公开": "applications.granted.total", "部分公开": "applications.partly_granted.total"}
_ROWS = {"新收申请": "applications.new.total", "行政复议": "review_litigation.review.total"} | _OUTCOMES
_DECISIONS = {
    "行政许可": "active_disclosure.licensing.decisions",
    "行政处罚": "active_disclosure.penalties.decisions",
    "行政强制": "active_disclosure.coercion.decisions",
}
_RESULTS = {"维持": "upheld", "纠正": "corrected"}
_REASONS = {
    "国家秘密": "state_secret",
    "第三方合法权益": "third_party",
    "内部事务信息": "internal_affairs",
    "过程性信息": "process",
    "行政执法案卷": "enforcement_file",
    "行政查询事项": "admin_inquiry",
}
#: What a number of the prose counts, where it is one plain noun with its verb, no change, and no word of the form.
_COUNTED = re.compile(
    "(?!.*(?:增|减|升|降|长|比|少|多|提高|占|超|文件|诉讼|复议|申请|案件|信息|公布|发布|处理|公开|[局委办厅]))[一-龥]{4,12}"
)
_OTHER_REASONS = ("law_forbids", "security_stability")


def truth_of(store: Store) -> Truth:
    """The printed numbers of every report of a store, as they were read."""
    return {
        (report.publisher, report.year): {
            id: cell.value for id, cell in store.facts.cells(report.id).items() if cell.value is not None
        }
        for report in store.facts.reports()
    }


def twins(truth: Truth) -> Iterator[Twin]:
    """Every pair of twins of every report, then those of a body's two years and of two bodies."""
    for (body, year), cells in truth.items():
        for make in _OF_ONE_REPORT:
            yield from make(f"{body}{year}年", cells)
        for of_parts in twins_of_parts.OF_ONE_REPORT:
            yield from starmap(Twin, of_parts(f"{body}{year}年", cells))
    for (body, year), cells in truth.items():
        if before := truth.get((body, year - 1)):
            for of_two in _OF_TWO_YEARS:
                yield from of_two(body, year, cells, before)
            for both in (twins_of_parts.ways_and_bounds, twins_of_parts.levels_behind_changes):
                yield from starmap(Twin, both(body, year, cells, before))


# ── one report ───────────────────────────────────────────────────────────────────────────────────────────────────


def _swapped(head: str, cells: Cells) -> Iterator[Twin]:
    """Two numbers with their rows, and with each other's."""
    for (one, first), (other, second) in combinations(_ROWS.items(), 2):
        a, b = cells.get(first), cells.get(second)
        if a is None or b is None or a == b:
            continue
        yield Twin("swapped", f"{head}{one}{say(a)}件，{other}{say(b)}件，对吗？", True)
        yield Twin("swapped", f"{head}{one}{say(b)}件，{other}{say(a)}件，对吗？", False)
        yield Twin("swapped", f"{head}{one}和{other}分别是{say(a)}件和{say(b)}件，对吗？", True)
        yield Twin("swapped", f"{head}{one}和{other}分别是{say(b)}件和{say(a)}件，对吗？", False)


def _parts(cells: Cells) -> Iterator[tuple[str, Decimal, str, Decimal]]:
    """A whole with its number and a part of it with its own: 新收申请, 100, 自然人, 97."""
    for name, column in _APPLICANTS.items():
        whole, part = cells.get("applications.new.total"), cells.get(f"applications.new.{column}")
        if whole and part is not None:
            yield "新收申请", whole, name, part
    for name, column in _RESULTS.items():
        whole, part = cells.get("review_litigation.review.total"), cells.get(f"review_litigation.review.{column}")
        if whole and part is not None:
            yield "行政复议", whole, name, part


def _of_whole(head: str, cells: Cells) -> Iterator[Twin]:
    """The number of a whole beside that of a part, in every order of true and false."""
    for whole, n, part, m in _parts(cells):
        for form in (
            "{h}{w}{n}件，其中{p}{m}件，对吗？",
            "{h}{w}一共{n}件，其中{p}{m}件，对吗？",
            "{h}{w}{n}件里，{p}{m}件，对吧？",
            "{h}{w}{n}件中{p}有{m}件，对吗？",
        ):
            for whole_said, part_said in ((n, m), (n, m + 1), (n + 1, m)):
                text = form.format(h=head, w=whole, n=say(whole_said), p=part, m=say(part_said))
                yield Twin("whole and part", text, (whole_said, part_said) == (n, m))
        for part_said in (m, m + 2):
            yield Twin("bare whole", f"{head}{say(n)}件{whole[-2:]}里{part}{say(part_said)}件，对吗？", part_said == m)


def _outcome_of_whole(head: str, cells: Cells) -> Iterator[Twin]:
    """What came in with an outcome of it, the row of the whole left unsaid."""
    whole = cells.get("applications.new.total")
    for name, id in _OUTCOMES.items():
        part = cells.get(id)
        if not whole or part is None:
            continue
        for said in (part, part + 3):
            yield Twin("outcome of so many", f"{head}{say(whole)}件申请里，{name}{say(said)}件，对吗？", said == part)
            yield Twin(
                "outcome of so many", f"{head}收到{say(whole)}件申请，{name}了{say(said)}件，对吗？", said == part
            )


def _none_of(head: str, cells: Cells) -> Iterator[Twin]:
    """A whole with none of a part."""
    for whole, n, part, m in _parts(cells):
        yield Twin("none of", f"{head}{whole}{say(n)}件，{part}的一件都没有，对吗？", m == 0)
        yield Twin("none of", f"{head}{whole}{say(n)}件，其中{part}为0，对吗？", m == 0)
        yield Twin("none of", f"{head}{whole}{say(n + 1)}件，其中没有{part}的，对吗？", False)


def _fractions(head: str, cells: Cells) -> Iterator[Twin]:
    """More and less than a fraction of a whole, in words."""
    for whole, n, part, m in _parts(cells):
        share = m / n * 100
        for words, bound in (("三成", 30), ("一半", 50), ("八成", 80), ("三分之一", Decimal(100) / 3)):
            if abs(share - Decimal(bound)) < Decimal("0.5"):
                continue  # whether the bound itself counts is no matter of the cells
            more = share > Decimal(bound)
            yield Twin("fraction", f"{head}{whole}{say(n)}件，超过{words}是{part}，对吗？", more)
            yield Twin("fraction", f"{head}{whole}{say(n)}件，不到{words}是{part}，对吗？", not more)
            yield Twin("fraction", f"{head}{whole}{say(n)}件里{part}占{words}以上，对吗？", more)
            yield Twin("fraction", f"{head}{say(n)}件{whole[-2:]}超过{words}{part}，对吗？", more)
            yield Twin("fraction", f"{head}{whole}{say(n + 1)}件，超过{words}是{part}，对吗？", False)


#: Shares said as so many out of so many, as halves, tenths and fractions, with what they come to.
_RATIO_WORDS = (
    ("每十件里至少四件", 40, True),
    ("每十件里不到三件", 30, False),
    ("每三件申请中不到一件", Decimal(100) / 3, False),
    ("每100件里超过95件", 95, True),
    ("至少半数", 50, True),
    ("不到四分之一", 25, False),
    ("超过五分之一", 20, True),
    ("三成以上", 30, True),
)


def _ratio_words(head: str, cells: Cells) -> Iterator[Twin]:
    """A bound said as so many out of so many; the numbers in it are none of pieces."""
    whole = cells.get(f"{_NEW}.total")
    for name, column in _APPLICANTS.items():
        part = cells.get(f"{_NEW}.{column}")
        if not whole or part is None:
            continue
        share = part / whole * 100
        for words, bound, above in _RATIO_WORDS:
            if abs(share - Decimal(bound)) > Decimal("0.5"):
                true = (share > Decimal(bound)) == above
                yield Twin("ratio words", f"{head}新收申请{words}是{name}，对吗？", true)
                yield Twin("ratio words", f"{head}新收申请，{words}是{name}提的，这话站得住吗？", true)


def _all_and_none(head: str, cells: Cells) -> Iterator[Twin]:
    """All of it of one kind, and none of another, in one breath and each alone."""
    whole, person = cells.get(f"{_NEW}.total"), cells.get(f"{_NEW}.natural_person")
    business = cells.get(f"{_NEW}.business")
    if not whole or person is None or business is None:
        return
    every = person == whole
    yield Twin("all and none", f"{head}申请都是个人提的，没有单位，对吗？", every)
    yield Twin("all and none", f"{head}申请都是个人提的，没有企业，对吗？", every and business == 0)
    yield Twin("all and none", f"{head}收到的{say(whole)}件申请，每一件都是自然人提的，对吗？", every)
    yield Twin("all and none", f"{head}收到的{say(whole + 1)}件申请，每一件都是自然人提的，对吗？", False)
    yield Twin("all and none", f"{head}没有单位来申请过，对吗？", every)
    yield Twin("all and none", f"{head}没有企业来申请过，对吗？", business == 0)
    yield Twin("all and none", f"{head}没有人来申请吧？", False)


def _shares(head: str, cells: Cells) -> Iterator[Twin]:
    """A whole, a part and a percentage together."""
    for whole, n, part, m in _parts(cells):
        share = _percent(m, n)
        for said in (share, share + Decimal("1.5")):
            true = said == share
            yield Twin("share", f"{head}{whole}{say(n)}件，其中{part}占{said}%，对吗？", true)
            yield Twin("share", f"{head}{whole}{say(n)}件，其中{part}{say(m)}件，占{said}%，对吗？", true)
            yield Twin("share", f"{head}{whole}中{part}{say(m)}件，占{said}%，对吗？", true)
        yield Twin("share", f"{head}{whole}中{part}{say(m + 1)}件，占{share}%，对吗？", False)
        yield Twin("share", f"{head}{whole}{say(n + 2)}件，其中{part}占{share}%，对吗？", False)
    whole_id = "applications.outcome_total.total"
    first, second = (cells.get(id) for id in _OUTCOMES.values())
    if (total := cells.get(whole_id)) and first is not None and second is not None and first != second:
        a, b = _percent(first, total), _percent(second, total)
        yield Twin("two shares", f"{head}予以公开占{a}%，部分公开占{b}%，对吗？", True)
        if a != b:
            yield Twin("two shares", f"{head}予以公开占{b}%，部分公开占{a}%，对吗？", False)


def _of_family(head: str, cells: Cells) -> Iterator[Twin]:
    """A reason as a share of the refusals, which are no whole of a share by themselves."""
    ids = [f"applications.refused.{id}.total" for id in (*_REASONS.values(), *_OTHER_REASONS)]
    whole = sum((cells[id] for id in ids if id in cells), Decimal(0))
    if not whole or not all(id in cells for id in ids):
        return
    for name, id in _REASONS.items():
        part = cells[f"applications.refused.{id}.total"]
        share = _percent(part, whole)
        for said in (share, share + Decimal("1.5")):
            text = f"{head}不予公开{say(whole)}件，其中{name}{say(part)}件，占{said}%，对吗？"
            yield Twin("share of a family", text, said == share)
        for words, bound in (("两成", 20), ("一半", 50)):
            if abs(share - bound) > Decimal("0.5"):
                text = f"{head}不予公开{say(whole)}件，超过{words}是{name}，对吗？"
                yield Twin("share of a family", text, share > bound)
                yield Twin("share of a family", text.replace("超过", "不到"), share < bound)


def _most(head: str, cells: Cells) -> Iterator[Twin]:
    """The most of its kind with its number, and a sibling with its own."""
    applicants = {name: cells[f"{_NEW}.{id}"] for name, id in _APPLICANTS.items() if f"{_NEW}.{id}" in cells}
    reasons = {
        name: cells[f"applications.refused.{id}.total"]
        for name, id in _REASONS.items()
        if f"applications.refused.{id}.total" in cells
    }
    rest = max((cells.get(f"applications.refused.{id}.total", Decimal(0)) for id in _OTHER_REASONS), default=Decimal(0))
    rest_applicants = cells.get(f"{_NEW}.other", Decimal(0))
    for what, numbers, beside in (
        ("申请人最多的是", applicants, rest_applicants),
        ("不予公开最多的理由是", reasons, rest),
    ):
        top = max([*numbers.values(), beside], default=Decimal(0))
        for name, number in numbers.items():
            if top and number:
                yield Twin("most", f"{head}{what}{name}，{say(number)}件，对吗？", number == top)
                yield Twin("most", f"{head}{what}{name}，{say(number + 1)}件，对吗？", False)


def _each(head: str, cells: Cells) -> Iterator[Twin]:
    """All of several, where one may be 0."""
    for (one, first), (other, second) in combinations(_APPLICANTS.items(), 2):
        a, b = cells.get(f"{_NEW}.{first}"), cells.get(f"{_NEW}.{second}")
        if a is not None and b is not None:
            yield Twin("each", f"{head}{one}和{other}都提出过申请，对吗？", a > 0 and b > 0)
            yield Twin("each", f"{head}{one}和{other}都有申请吗？", a > 0 and b > 0)
    columns = [*_APPLICANTS.values(), "other"]
    if all(f"{_NEW}.{column}" in cells for column in columns):
        all_have = all(cells[f"{_NEW}.{column}"] > 0 for column in columns)
        yield Twin("each", f"{head}每类申请人都提出过申请，对吗？", all_have)
    rows = [f"applications.refused.{id}.total" for id in (*_REASONS.values(), *_OTHER_REASONS)]
    if all(row in cells for row in rows):
        yield Twin("each", f"{head}每种不予公开理由都有，对吗？", all(cells[row] > 0 for row in rows))


def _order(head: str, cells: Cells) -> Iterator[Twin]:
    """An order of rows, told with and without a place."""
    found = {name: cells[id] for name, id in _DECISIONS.items() if id in cells}
    if len(set(found.values())) < len(_DECISIONS) or "active_disclosure.other_services.decisions" in cells:
        return  # equal ones have no places, and the form of 2019 has a fourth row
    first, second, last = sorted(found, key=lambda name: -found[name])
    yield Twin("order", f"{head}{first}最多，{second}第二，对吗？", True)
    yield Twin("order", f"{head}{first}最多，{last}第二，对吗？", False)
    yield Twin("order", f"{head}{second}比{first}少，{last}最少，对吗？", True)
    yield Twin("order", f"{head}{second}比{first}多，{last}最少，对吗？", False)
    yield Twin("order", f"{head}{second}比{first}少，{second}最少，对吗？", False)


def _sums(head: str, cells: Cells) -> Iterator[Twin]:
    """What two rows come to, alone and out of a whole."""
    first, second = (cells.get(id) for id in _OUTCOMES.values())
    whole = cells.get("applications.new.total")
    if first is None or second is None or not whole or not first or not second:
        return
    for said in (first + second, first + second + 1, first):
        true = said == first + second
        yield Twin("sum", f"{head}予以公开和部分公开合计{say(said)}件，对吗？", true)
        yield Twin("sum", f"{head}收到{say(whole)}件申请，予以公开和部分公开合计{say(said)}件，对吗？", true)


def _multiples(head: str, cells: Cells) -> Iterator[Twin]:
    """One row as so many times another, at two places and near them; how near a level comes from below."""
    for (one, first), (other, second) in combinations(_DECISIONS.items(), 2):
        a, b = cells.get(first), cells.get(second)
        if not a or not b or a < b:
            continue
        times = _round(a / b)
        yield Twin("multiple", f"{head}{one}是{other}的{times}倍，对吗？", True)
        yield Twin("multiple", f"{head}{one}是{other}的{times + Decimal('0.03')}倍，对吗？", False)
        more = _round(a / b - 1)
        if more > 0:
            yield Twin("multiple", f"{head}{one}比{other}多{more}倍，对吗？", True)
            yield Twin("multiple", f"{head}{one}比{other}多{times}倍，对吗？", False)
    for name, id in _ROWS.items():
        number = cells.get(id)
        if number and number > 100:
            yield Twin("nearly", f"{head}{name}将近{say(number + 2)}件，对吗？", True)
            yield Twin("nearly", f"{head}{name}将近{say(number - 2)}件，对吗？", False)


# ── two years of one body ────────────────────────────────────────────────────────────────────────────────────────


def _years(body: str, year: int, cells: Cells, before: Cells) -> Iterator[Twin]:
    """Two years and their numbers, the newer first and the older first."""
    for name, id in _ROWS.items():
        new, old = cells.get(id), before.get(id)
        if new is None or old is None or new == old:
            continue
        for first, second, a, b in ((year, year - 1, new, old), (year - 1, year, old, new)):
            yield Twin("years", f"{body}{first}年和{second}年{name}分别为{say(a)}件和{say(b)}件，对吗？", True)
            yield Twin("years", f"{body}{first}年和{second}年{name}分别为{say(b)}件和{say(a)}件，对吗？", False)
            yield Twin("years", f"{body}{first}年{name}{say(a)}件，{second}年{say(b)}件，对吗？", True)
            yield Twin("years", f"{body}{first}年{name}{say(b)}件，{second}年{say(a)}件，对吗？", False)
        if old and new > old * 2:
            more = _round(new / old - 1)
            yield Twin("growth in times", f"{body}{year}年{name}比{year - 1}年增长{more}倍，对吗？", True)
            yield Twin("growth in times", f"{body}{year}年{name}比{year - 1}年增长{more + 1}倍，对吗？", False)


def _changes(body: str, year: int, cells: Cells, before: Cells) -> Iterator[Twin]:
    """Two changes of two rows, with their numbers and without."""
    steps = {
        name: cells[id] - before[id] for name, id in {**_ROWS, **_DECISIONS}.items() if id in cells and id in before
    }
    for (one, a), (other, b) in combinations(steps.items(), 2):
        if not a or not b:
            continue
        said = [f"{name}{_moved(step)}{say(abs(step))}件" for name, step in ((one, a), (other, b))]
        yield Twin("two changes", f"{body}{year}年{'，'.join(said)}，对吗？", True)
        wrong = f"{other}{_moved(-b)}{say(abs(b))}件"
        yield Twin("two changes", f"{body}{year}年{said[0]}，{wrong}，对吗？", False)
        swapped = f"{one}{_moved(a)}{say(abs(b))}件，{other}{_moved(b)}{say(abs(a))}件"
        yield Twin("two changes", f"{body}{year}年{swapped}，对吗？", abs(a) == abs(b))
        yield Twin("two ways", f"{body}{year}年{one}{_moved(a)}了，{other}{_moved(b)}了，对吗？", True)
        yield Twin("two ways", f"{body}{year}年{one}{_moved(a)}了，{other}{_moved(-b)}了，对吗？", False)
        yield Twin("both ways", f"{body}{year}年{one}和{other}都{_moved(a)}了，对吗？", (a > 0) == (b > 0))
        yield Twin("both ways", f"{body}{year}年{one}和{other}都{_moved(-a)}了，对吗？", False)


# ── prose ────────────────────────────────────────────────────────────────────────────────────────────────────────


def of_prose(store: Store) -> Iterator[Twin]:
    """What the prose of every report counts, with its number, with the next one, and as a change by that number.

    Only what one exact number of a report counts by these words, and nothing as a change.
    """
    for report in store.facts.reports():
        mentions = store.facts.mentions([report.id])
        printed = {mention.value for mention in mentions}
        counts = Counter(mention.counted for mention in mentions)
        for each in mentions:
            plain = (
                counts[each.counted] == 1 and not each.whole and each.value == int(each.value) and each.raw[0].isdigit()
            )
            if not plain or not _COUNTED.fullmatch(each.counted) or each.value + 1 in printed:
                continue
            n, more, unit = say(each.value), say(each.value + 1), each.unit
            head = f"{report.publisher}{report.year}年{each.counted}"
            yield Twin("prose", f"{head}{n}{unit}，对吗？", True)
            yield Twin("prose", f"{head}{more}{unit}，对吗？", False)
            yield Twin("prose change", f"{head}比上年少了{n}{unit}，对吗？", False)
            yield Twin("prose change", f"{head}减少{n}{unit}，对吗？", False)


_OF_ONE_REPORT: Sequence[Callable[[str, Cells], Iterable[Twin]]] = (
    *(_swapped, _of_whole, _outcome_of_whole, _none_of, _fractions, _ratio_words, _all_and_none, _shares),
    *(_of_family, _most, _each, _order, _sums, _multiples),
)
_OF_TWO_YEARS: Sequence[Callable[[str, int, Cells, Cells], Iterable[Twin]]] = (_years, _changes)


def _moved(step: Decimal) -> str:
    return "增加" if step > 0 else "减少"


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return _round(part / whole * 100)


def _round(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.01"), ROUND_HALF_UP)


# ── judging ──────────────────────────────────────────────────────────────────────────────────────────────────────


def judge(made: Iterable[Twin], ask: Ask) -> list[Judged]:
    """Every twin asked by itself."""
    return [Judged(twin, answer := ask(twin.text, ()), verdict_of(answer)) for twin in made]


def verdict_of(answer: Answer) -> bool | None:
    """What an answer says of the claim; None where it gives no verdict."""
    return None if not answer.verdict else answer.verdict == "yes"


def thinned(made: Iterable[Twin], every: int) -> list[Twin]:
    """Some of the twins, with every kind kept: one pair in so many of each kind."""
    kept: list[Twin] = []
    counts: dict[str, int] = {}
    for one in made:
        counts[one.kind] = counts.get(one.kind, -1) + 1
        if counts[one.kind] // 2 % every == 0:
            kept.append(one)
    return kept


def tally(judged: Sequence[Judged]) -> str:
    """One line per kind: how many were asked, how many were judged, how many verdicts were false."""
    kinds = dict.fromkeys(each.twin.kind for each in judged)
    lines = []
    for kind in kinds:
        of_kind = [each for each in judged if each.twin.kind == kind]
        given = sum(each.verdict is not None for each in of_kind)
        lines.append(f"{kind}: {len(of_kind)} asked, {given} judged, {sum(e.is_false for e in of_kind)} false")
    return "\n".join(lines)


def main() -> int:
    """The twins of the sample reports; exit code 1 where a verdict is false."""
    with sample_store(embed=False) as store:
        made = [*twins(truth_of(store)), *of_prose(store)]
        judged = judge(made, Assistant(store, today=TODAY).ask)
    false = [each for each in judged if each.is_false]
    for each in false:
        print(f"{each.twin.text} → {each.answer.answer[:120]}")
    print(tally(judged))
    return 1 if false else 0


if __name__ == "__main__":
    sys.exit(main())
