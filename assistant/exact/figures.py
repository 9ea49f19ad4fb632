"""Answers from printed cells: every operation over values, with its evidence, its arithmetic and its notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from assistant.answer import Answer, Route, Status
from assistant.compare import MOST_TERMS, Change, change, percentage, said_points, said_rounded, said_sum
from assistant.exact.beside import MIXED, finding_notes, value_notes
from assistant.exact.contradicted import order_is_open
from assistant.exact.in_unit import converted
from assistant.exact.indicators import contains
from assistant.exact.phrasing import (
    Evidence,
    amount,
    derivation,
    divided_said,
    heading,
    noun,
    number_said,
    out_of_so_many,
    sentence,
    who,
)
from assistant.lookup import MISSING_STATES, Facts, Value, is_lost, of_applicants
from assistant.query import Query
from corpus.agencies import body_named
from corpus.numbers import say

#: 哪年多, 哪一年收得少
_WHICH_YEAR = re.compile("哪一?(?:个)?年(?:度)?[^,，。?？多少高低]{0,8}(?P<way>[多高低]|少(?!于))")
#: 差几个百分点，哪个低: the lower one is asked for.
_WHICH_LOWER = re.compile(
    "(?:谁|哪一?[个家边项者]?|哪里)(?:的)?[^,，。?？多高大]{0,6}(?:更|较|比较|要|最)?(?:低|少(?!于)|小)"
)
#: 这几年分别多少, 列一下: the numbers are asked for, and not how they changed.
_LISTS = re.compile("分别|各[是有为几]|各多少|列(?:一下|出|举)|(?:哪|前|后)?[几两三四五六]年各")
#: 是某市的百分之几: a multiple that is asked for as a percentage.
_IN_PERCENT = re.compile("百分之|%|占")
_MIXED_SAID = "口径不同（见注），不作增减比较。"
#: What the form counts 采购项目数量 in.
_OF_ITEMS = "项"
#: Values without a number that are named in a note.
_NAMED = 6
#: Publishers named one by one in a list; the rest is counted.
LONGEST_LIST = 20


@dataclass
class Draft:
    """An answer being written."""

    query: Query
    question: str
    facts: Facts
    evidence: Evidence = field(default_factory=Evidence)
    derivations: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    used: list[Value] = field(default_factory=list)
    series: list[dict[str, object]] = field(default_factory=list)

    def use(self, value: Value) -> None:
        """Count a value among what the answer rests on."""
        if value not in self.used:
            self.used.append(value)
            self.evidence.state(value)
            if (shown := derivation(value)) and len(self.derivations) < 12:
                self.derivations.append(shown)

    def tell(self, value: Value, subject: bool = True) -> str:
        """A value as a clause with chips, used."""
        self.use(value)
        return sentence(value, self.evidence, subject)

    def finish(
        self, text: str, status: Status = "answered", options: Sequence[str] = (), route: Route | None = None
    ) -> Answer:
        """The answer with everything that must be said beside it."""
        computed = self.derivations or len(self.used) > 1 or self.query.operation != "value"
        if again := converted(self.evidence.figures, self.question):
            figure, shown = again
            self.evidence.figures.insert(0, figure)
            self.derivations.append(f"{shown}＝{figure.value}{figure.unit}")
            text += f"按{figure.unit}计为{figure.value}{figure.unit}（{shown}）。"
        beside = [note for note in value_notes(self.used) if not (note == MIXED and _MIXED_SAID in text)]
        notes = [*self.notes, *beside, *finding_notes(self.used, self.facts)]
        return Answer(
            self.question,
            status,
            route or ("computed" if computed else "figure"),
            text,
            tuple(self.evidence.figures),
            "；".join(dict.fromkeys(self.derivations)) or None,
            tuple(self.evidence.citations),
            tuple(dict.fromkeys(notes)),
            tuple(options),
            self.query.in_words,
            tuple(self.series),
        )


def answer_values(draft: Draft, values: Sequence[Value]) -> str:
    """One value or several, said one after another."""
    if len(values) == 1:
        told = draft.tell(values[0])
        text = f"{told}{divided_said(values[0])}{out_of_so_many(values[0], draft.question)}。"
        return text + blank_total(draft, values[0])
    if len({value.indicator for value in values}) == 1:
        for value in values:
            draft.use(value)
        body = f"{common(values)}：{listed(draft, values, values)}。"
    else:
        body = grouped(draft, values) + "。"
    chart(draft, values)
    listed_only = len(values) > 2 and _LISTS.search(draft.question) and draft.query.operation == "value"
    return body if listed_only else body + _trend(draft, values)


def answer_sum(draft: Draft, values: Sequence[Value]) -> str:
    """Values of one unit added up, over whatever they differ by; a blank total as the sum of its applicants."""
    values = of_applicants(values, draft.facts)
    printed = [value for value in values if value.number is not None and not value.indicator.is_rate]
    units = {value.unit for value in printed}
    if parts := _counted_twice(printed):
        named = "、".join(dict.fromkeys(f"“{part.indicator.name}”" for part in parts))
        draft.notes.append(f"{named}已经包含在所问的另一项里，不再重复相加。")
        return answer_values(draft, values)
    if len(printed) < 2 or len(units) != 1:
        return answer_values(draft, values)
    shown = printed if len(printed) <= MOST_TERMS else _largest(printed)
    for value in shown:
        draft.use(value)
    total = sum((value.number for value in printed if value.number is not None), Decimal(0))
    unit = units.pop()
    draft.derivations.append(said_sum([value.number for value in printed if value.number is not None]) + unit)
    draft.evidence.compute(total, unit, exact=True)
    names = listed(draft, shown, values)
    if len(shown) < len(printed):
        names = f"共{len(printed)}个数相加，其中最大的{len(shown)}个：{names}"
    tell_coverage(draft, values)
    some = "中所列各项" if len({noun(value.indicator) for value in printed}) > 1 and shared_heading(printed) else ""
    return f"{common(printed)}{some}{of_those_read(values)}合计{amount(total, unit)}：{names}。"


def _counted_twice(values: Sequence[Value]) -> list[Value]:
    """Those of several values that another one of the same report already counts."""
    reports: dict[tuple[str, int], list[Value]] = {}
    for value in values:
        reports.setdefault((value.publisher, value.year), []).append(value)
    return [part for own in reports.values() for whole in own for part in own if _is_in(part, whole)]


def _largest(values: Sequence[Value]) -> list[Value]:
    """The largest of many values, the largest first."""
    return sorted(values, key=lambda value: value.number or Decimal(0), reverse=True)[:LONGEST_LIST]


def _is_in(part: Value, whole: Value) -> bool:
    """Whether a value counts some of what another one counts."""
    inner, outer = part.indicator, whole.indicator
    if inner.row == outer.row:
        return outer.column == "total" != inner.column
    return inner.column == outer.column and contains(outer.row, inner.row)


def answer_difference(draft: Draft, old: Value, new: Value, growth: bool) -> str:
    """Two values compared: how far apart, in which direction, and as a percentage of the first."""
    if old.number is None or new.number is None:
        return f"{draft.tell(old)}；{draft.tell(new)}。两者中有未填报或没有的数字，不能相减。"
    if old.unit != new.unit and not _are_items(old, new):
        return f"{draft.tell(old)}；{draft.tell(new)}。两者计量单位不同，不能直接相减。"
    if old.unit != new.unit:  # 2笔 and 395项 of 采购项目数量
        draft.notes.append(f"两处所印的单位不同（{old.unit}、{new.unit}），都是“{noun(new.indicator)}”，按项目数相减。")
    told = _pair_told(draft, old, new)
    years = old.publisher == new.publisher and old.indicator == new.indicator
    unit = "个百分点" if old.indicator.is_rate else new.unit if old.unit == new.unit else _OF_ITEMS
    downward = not (years or growth) and new.number < old.number
    step = _shown_change(draft, *((new, old) if downward else (old, new)), unit, rate=years or growth)
    apart, rates = abs(step.difference), old.indicator.is_rate
    size = f"{said_rounded(apart) if rates else say(apart)}{unit}"
    draft.evidence.compute(apart, "百分点" if rates else unit, exact=not rates)
    rate = ""
    if (years or growth) and not rates:
        rate = _rate_said(step, old, years, growth)
        if step.rate is not None:
            draft.evidence.compute(abs(step.rate), "%")
    chart(draft, [old, new])
    pair = [old, new]
    head = f"{common(pair)}：" if common(pair) else ""
    if years:
        moved = f"{_moved(step, old)}{size}" if step.difference else f"持平（相差0{unit}）"
        return f"{head}{_which_year(draft, old, new, step)}比{old.year}年{moved}{rate}{told}。"
    if not step.difference:
        return f"{head}两者相同（相差0{unit}）{told}。"
    if growth:
        more = "多" if step.difference > 0 else "少"
        return f"{head}{short(new, pair)}比{short(old, pair)}{more}{size}{rate}{told}。"
    higher, lower = (old, new) if downward else (new, old)
    if _WHICH_LOWER.search(draft.question):
        return f"{head}{short(lower, pair)}更{'低' if rates else '少'}，相差{size}{told}。"
    return f"{head}{short(higher, pair)}更{'高' if rates else '多'}，相差{size}{told}。"


def _are_items(old: Value, new: Value) -> bool:
    """Whether two numbers count the items of one row, whichever measure each report prints behind them."""
    return old.indicator == new.indicator and old.indicator.column == "items"


def _moved(step: Change, old: Value) -> str:
    """增加, 减少 or 持平; of a rate 上升, 下降."""
    return {"增加": "上升", "减少": "下降"}.get(step.word, step.word) if old.indicator.is_rate else step.word


def _pair_told(draft: Draft, old: Value, new: Value) -> str:
    """Both operands of a comparison in brackets: "（2023年81件[1]，2024年218件[2]）"."""
    for value in (old, new):
        draft.use(value)
    return f"（{listed(draft, [old, new], [old, new], '，')}）"


def _which_year(draft: Draft, old: Value, new: Value, step: Change) -> str:
    """How a comparison of two years begins; 哪年多，差几件 is told first which of them."""
    asked = _WHICH_YEAR.search(draft.question)
    if not asked or not step.difference:
        return f"{new.year}年"
    more = new if step.difference > 0 else old
    fewer = old if more is new else new
    which = fewer if asked["way"] in "少低" else more
    return f"{which.year}年更{asked['way']}，" + ("" if which is new else f"{new.year}年")


def _rate_said(step: Change, old: Value, years: bool, growth: bool) -> str:
    """The part of a comparison that tells it in percent of the old number."""
    if step.rate is None:
        base = f"{old.year}年" if years else "后者"
        return f"；{base}为0，增减幅度无法计算" if growth else ""
    if not step.difference:
        return "，变化0%" if years else ""
    word = ("增幅" if step.difference > 0 else "降幅") if years else "即"
    return f"，{word}{said_rounded(abs(step.rate))}%"


def _shown_change(draft: Draft, old: Value, new: Value, unit: str, rate: bool = True) -> Change:
    """How a number changed, with its arithmetic kept: a difference or a growth is never stated without it."""
    assert old.number is not None
    assert new.number is not None
    step = change(old.number, new.number)
    if old.indicator.is_rate:
        draft.derivations.append(said_points(new.number, old.number))
        return step
    terms, rounded = f"{say(new.number)}-{say(old.number)}", said_rounded(step.difference)
    about = "" if rounded == say(step.difference) else f"≈{rounded}{unit}"
    draft.derivations.append(f"{terms}={say(step.difference)}{unit}{about}")
    if rate and step.rate is not None:
        draft.derivations.append(f"（{terms}）÷{say(abs(old.number))}×100%={said_rounded(step.rate)}%")
    return step


def divided(query: Query, old: Value, new: Value) -> tuple[Value, Value]:
    """The dividend and the divisor of a multiple: the year that is named as the divisor, else the earlier one."""
    by_year = old.publisher == new.publisher and old.indicator == new.indicator
    return (new, old) if by_year and query.base_year != new.year else (old, new)


def answer_times(draft: Draft, old: Value, new: Value) -> str:
    """How many times the second is the first; the later year, or the body and row said first, is the dividend."""
    top, bottom = divided(draft.query, old, new)
    if top.number is None or not bottom.number or top.unit != bottom.unit:
        return f"无法计算倍数：{draft.tell(top)}，{draft.tell(bottom)}。"
    told = _pair_told(draft, top, bottom)
    percent = percentage(top.number, bottom.number)
    times = percent / 100
    draft.evidence.compute(times, "倍")
    shown = f"{_plain(top)}÷{_plain(bottom)}＝{said_rounded(times)}"
    draft.derivations.append(f"{shown}（即{said_rounded(percent)}%）")
    pair = [top, bottom]
    head = f"{common(pair)}：" if common(pair) else ""
    multiple, part = f"{said_rounded(times)}倍", f"{said_rounded(percent)}%"
    if times < 1 or _IN_PERCENT.search(draft.question):
        draft.evidence.compute(percent, "%")
        multiple = part if multiple == "0倍" else f"{multiple}，即{part}"
    return f"{head}{short(top, pair)}是{short(bottom, pair)}的{multiple}{told}。"


# ── wording of several values ────────────────────────────────────────────────────────────────────────────────────


def common(values: Sequence[Value]) -> str:
    """What all values share: "2024年公开率", "淮安市2024年不予公开"."""
    publishers, years = {value.publisher for value in values}, {value.year for value in values}
    parts = [publishers.pop() if len(publishers) == 1 else "", f"{years.pop()}年" if len(years) == 1 else ""]
    nouns = {noun(value.indicator) for value in values}
    return "".join(parts) + (nouns.pop() if len(nouns) == 1 else shared_heading(values))


def shared_heading(values: Sequence[Value]) -> str:
    """The row whose columns, or the family whose rows, all these values are; "" where they are no such thing."""
    heads = {heading(value.indicator)[0] for value in values}
    return heads.pop() if len(heads) == 1 else ""


def short(value: Value, among: Sequence[Value]) -> str:
    """What tells a value from the others: its publisher, its year, its row, its column of one row."""
    return telling_apart(among)(value)


def telling_apart(among: Sequence[Value]) -> Callable[[Value], str]:
    """`short` for many values among the same others, which may be those of 30,000 bodies and are gone through once."""
    many_publishers = len({each.publisher for each in among}) > 1
    many_years = len({each.year for each in among}) > 1
    many_nouns = len({each.indicator for each in among}) > 1
    headed = many_nouns and bool(shared_heading(among))

    def told(value: Value) -> str:
        text = (value.publisher if many_publishers else "") + (f"{value.year}年" if many_years else "")
        what = heading(value.indicator)[1] if headed else noun(value.indicator)
        return text + (what if many_nouns or not text else "")

    return told


def listed(draft: Draft, values: Sequence[Value], among: Sequence[Value], between: str = "；") -> str:
    """Values one by one; several that are missing for the same reason are told as one, behind the others."""
    apart = telling_apart(among)
    lacking: dict[str, list[str]] = {}
    for each in values:
        if each.state in MISSING_STATES:
            lacking.setdefault(number_said(each), []).append(apart(each))
    together = {why: names for why, names in lacking.items() if len(names) > 1}
    told = [
        f"{apart(each)}{number_said(each)}{draft.evidence.chips(each)}"
        for each in values
        if each.state not in MISSING_STATES or number_said(each) not in together
    ]
    return between.join([*told, *(f"{'、'.join(names)}{why}" for why, names in together.items())])


def grouped(draft: Draft, values: Sequence[Value]) -> str:
    """Values of several things, under the body and year they are of."""
    groups: dict[str, list[Value]] = {}
    for value in values:
        groups.setdefault(who(value), []).append(value)
    told = []
    for name, members in groups.items():
        if len(members) > 1 and (row := shared_heading(members)):
            for value in members:
                draft.use(value)
            told.append(f"{name}{row}：{listed(draft, members, members, '，')}")
        else:
            told.append(f"{name}：{'，'.join(draft.tell(value, subject=False) for value in members)}")
    return "；".join(told)


def _trend(draft: Draft, values: Sequence[Value]) -> str:
    """What two or more years of one thing say: more, fewer, equal, step by step."""
    same = len({(value.publisher, value.indicator) for value in values}) == 1
    if same and values[0].indicator.column == "change":
        return ""  # each number is a change already
    printed = [value for value in values if value.number is not None]
    if not same or len(printed) < 2:
        return _more(draft, values)
    alike = [value for value in printed if not value.note]
    if order_is_open(printed, draft.facts):
        return ""
    others = [value for value in printed if value.note] if len({value.note for value in printed}) > 1 else []
    if others and len(alike) < 2:
        return f"各年{_MIXED_SAID}"
    steps = []
    for old, new in pairwise(alike if others else printed):
        step = _shown_change(draft, old, new, new.unit)
        unit = "个百分点" if old.indicator.is_rate else new.unit
        plain = step.rate is None or old.indicator.is_rate or not step.difference
        rate = "" if plain else f"（{said_rounded(abs(step.rate or Decimal(0)))}%）"
        size = f"{said_rounded(abs(step.difference))}{unit}{rate}" if step.difference else ""
        subject = _which_year(draft, old, new, step) if len(printed) == 2 else f"{new.year}年"
        steps.append(f"{subject}比{old.year}年{_moved(step, old)}{size}")
    apart = f"{'、'.join(f'{value.year}年' for value in others)}{_MIXED_SAID}" if others else ""
    return "，".join(steps) + "。" + apart


def _more(draft: Draft, values: Sequence[Value]) -> str:
    """Two publishers and one thing: who has more."""
    if len(values) != 2 or len({value.indicator for value in values}) > 1 or len({v.year for v in values}) > 1:
        return ""
    one, other = values
    if one.number is None or other.number is None or one.unit != other.unit or order_is_open(values, draft.facts):
        return ""
    if one.number == other.number:
        return "两者相同。"
    more = one if one.number > other.number else other
    return f"{more.publisher}更{'高' if more.indicator.is_rate else '多'}。"


def blank_total(draft: Draft, value: Value) -> str:
    """A blank printed total: what its applicants add up to, as shown arithmetic and not as the printed number."""
    from assistant.exact.indicators import APPLICANT_IDS, cell_indicator
    from assistant.lookup import value_in, whole_source

    indicator = value.indicator
    if value.state != "blank" or indicator.column != "total" or not indicator.row.startswith("applications."):
        return ""
    assert value.report is not None
    source = whole_source(draft.facts, value.report)
    parts = [value_in(cell_indicator(indicator.row, column), source) for column in APPLICANT_IDS]
    numbers = [part.number for part in parts if part.number is not None]
    if not numbers:
        return "六类申请人各格也未填报。"
    shown = said_sum(numbers)
    draft.derivations.append(f"六类申请人中已填各格相加：{shown}{value.unit}")
    chips = "".join(draft.evidence.chips(part) for part in parts if part.number is not None)
    return f"若把六类申请人中已填的各格相加，是{shown}{value.unit}{chips}（非报告所印）。"


def chart(draft: Draft, values: Sequence[Value]) -> None:
    for value in values:
        if value.number is None:
            continue
        first = value.cells[0] if value.cells else None
        citation = int(draft.evidence.chip(value.report, first)[1:-1]) if value.report and first else None
        draft.series.append(
            {
                "label": noun(value.indicator),
                "publisher": value.publisher,
                "year": value.year,
                "value": said_rounded(value.number) if value.indicator.is_rate else say(value.number),
                "unit": value.unit,
                "citation": citation,
            }
        )


def tell_coverage(draft: Draft, values: Sequence[Value]) -> None:
    """Coverage: how many have a number, and who has none; of bodies named in the question only the latter."""
    without = [value for value in values if value.number is None]
    publishers = {value.publisher for value in values}
    have = len({value.publisher for value in values if value.number is not None})
    if draft.query.everywhere or 1 < len(publishers) != have:
        told = f"中{have}家" if have < len(publishers) else "都"
        only = "，只就这些机关计算" if have < len(publishers) else ""
        who = f"{len(publishers)}家{f'“{draft.query.kind}”一类' if draft.query.kind else ''}机关"
        one = f"有这些年份报告的{who[2:]}只收录了1家" if len(publishers) == 1 else ""
        draft.notes.append(f"覆盖范围：{one or f'{who}{told}有此项数字{only}'}。")
        if draft.query.operation in ("sum", "average"):
            draft.notes += _organs_beside_their_government(sorted(publishers))
    apart = telling_apart(values)
    reasons: dict[str, list[str]] = {}
    for value in without:
        no_table = value.state == "unread" and is_lost(value)  # of an old free form it may not even have been asked
        reasons.setdefault("的报告里没有读到这张表" if no_table else number_said(value), []).append(apart(value))
    for reason, names in reasons.items():
        more = f"等{len(names)}处" if len(names) > _NAMED else ""
        draft.notes.append(f"{'、'.join(names[:_NAMED])}{more}{reason}，未计入。")


def _organs_beside_their_government(publishers: Sequence[str]) -> list[str]:
    """Whether a government's figures hold those of its organs, reports do not say: added up, some may count twice."""
    bodies = {name: body_named(name) for name in publishers}
    governments = {body.places: name for name, body in bodies.items() if body.is_government}
    organs: dict[str, list[str]] = {}
    for name, body in bodies.items():
        if body.organ and body.places in governments:
            organs.setdefault(governments[body.places], []).append(name)
    return [
        f"{'、'.join(names[:_NAMED])}{f'等{len(names)}家' if len(names) > _NAMED else ''}是{government}的部门，"
        f"{government}的数字是否已含部门的，年报没有说明，合在一起可能重复。"
        for government, names in organs.items()
    ]


def of_those_read(values: Sequence[Value], among: str = "") -> str:
    """ "，读出此项的5家机关中", where that of others was not read: the most or the sum of these is not that of all."""
    if not any(value.state == "unread" for value in values):
        return ""
    have = {value.publisher for value in values if value.number is not None}
    everybody = {value.publisher for value in values}
    return f"，读出此项的{len(have)}家机关{among}" if len(have) < len(everybody) else ""


def _plain(value: Value) -> str:
    assert value.number is not None
    return f"{said_rounded(value.number)}%" if value.indicator.is_rate else say(value.number)
