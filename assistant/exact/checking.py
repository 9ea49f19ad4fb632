"""Premises: what a question claims, held against what is printed; answered with 对 or 不对."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from operator import attrgetter, itemgetter
from typing import Literal

from assistant.compare import change, said_rounded
from assistant.exact.figures import Draft, answer_difference, answer_sum, answer_times, divided
from assistant.exact.indicators import default_whole
from assistant.exact.wholes import answer_all, claims_all, note_unlike_whole
from assistant.lookup import Value, read_values
from assistant.names.publishers import PublisherMatch
from assistant.query import Premise, Relation
from assistant.question import Question, Token
from assistant.reading.choosing import asks_which, names_year_by_number
from assistant.reading.formula import is_against_years_or_bodies_together
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import subject_of
from assistant.reading.things import Thing
from corpus.numbers import Number, round_place, say

_MORE, _LESS = re.compile("[多增升高涨大]"), re.compile("[少减降低跌小]")
_YEAR_FIRST = itemgetter(0)
_OR = re.compile(r"\d[^,。?]{0,3}还是[^,。?]{0,3}\d")
_THAN_IT = re.compile("(?:比|较)$")
_THAN = re.compile("[比较][^,。?]*[多少增减升降涨跌]")
#: 比100件多: a threshold, not a number that is claimed.
_ABOVE, _BELOW = (re.compile(rf"比\d[\d,.]*[^\d,。?年]{{0,2}}(?:还)?(?:要)?[{way}]") for way in ("多高大", "少低小"))
_AND_MORE = re.compile("倍(?:还|都)?(?:要)?(?:多|有余|出头|以上)")
#: 做过行政处罚, 罚过款: more than none of it.
_DONE = re.compile(
    "(?:[做作搞开罚收打办审批发出采告拒提]|公开|申请|复议|起诉|处罚|强制|收费|采购|发生|出现|结转|纠正)过(?![程去期滤度于])"
)
#: 许可、处罚都超过1000件: said of each of them.
_OF_EACH = re.compile("[都均皆]|各自")
REACHED = re.compile("至少|不少|不低|以上|达|够|^满|至多|[不没有]超过|没过|不多|以内|以下")
#: A number as large as this without a unit is an amount of money, never so many items that were bought.
_MONEY_ALONE = 10**5
#: 是0, 为零: a number that is claimed, where 没有 may deny anything.
_IS_ZERO = re.compile("(?:都|均|也|就)*(?:是|为|等于)(?:0|零)[件个份宗起次]?")
#: Units that are compared after being brought to one.
SIZES = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10**4), "亿元": Decimal(10**8), "万": Decimal(10**4)}


def premise_of(read: Question) -> Premise | None:
    """What the question claims, or None when it only asks, or claims what cannot be judged."""
    if is_against_years_or_bodies_together(read):
        return None
    checks = read.has("op:check") or read.text.rstrip("?。!").endswith(("吗", "么", "吧", "没有"))
    counts = read.has("op:count") or asks_which(read)
    told = bool(HOW_MANY.search(read.text)) and not (read.has("op:check") or counts)  # 收到3件，办结几件: no claim
    if len(read.numbers) > 1 and _OR.search(read.text):
        return None  # 64件还是46件: asks which
    if read.numbers and not told and (read.marked("than:") or not counts or names_year_by_number(read)):
        above, below = _beyond_number(read, _ABOVE), _beyond_number(read, _BELOW)
        relation: Relation = (
            "more"
            if above
            else "less"
            if below
            else "more"
            if read.has("than:more")
            else "less"
            if read.has("than:less")
            else "is"
        )
        near = "近" if read.has("near") else ""
        first, *rest = (
            Premise(
                relation,
                number.value,
                number.unit,
                number.approximate or near,
                _way(read),
                bound=_bound(read),
                signed=_signed(read),
                whole=read.has("all"),
            )
            for number in _by_year(read)
        )
        return replace(first, others=(*rest, *_claims_zero_behind(read)))
    if counts:
        return Premise("zero") if read.has("zero") else None
    if checks and _way(read) and not read.has("which:publisher", "which:year", "which:applicant"):
        return Premise(_way(read) or "up", bound=_bound(read))
    asks = bool(HOW_MANY.search(read.text)) and not read.has("op:check")  # 还剩几件没办: asks, denies nothing
    if read.has("zero") and not asks and (checks or not read.has("exists")):
        return Premise("zero")
    if checks and claims_all(read):
        return Premise("all")
    if read.has("exists") or (checks and not asks and _DONE.search(read.text)):
        return Premise("some", asked=not read.has("op:check"))
    return None


def _beyond_number(read: Question, beyond: re.Pattern[str]) -> bool:
    """Whether a number that is claimed is a threshold (比100件多); a bare year is none (比2023多137件)."""
    return any(number.start and beyond.match(read.text, number.start - 1) for number in read.numbers)


def _by_year(read: Question) -> list[Number]:
    """The numbers claimed, oldest year first where each stands with a year of its own: values are read so."""
    years = [each for each in read.years.expressions if each.kind == "year" and len(each.years) == 1]
    if _THAN.search(read.text):  # 2024年218件，比2023年多137件: the second is no number of a year
        return list(read.numbers)
    if len(years) != len(read.numbers) or len({each.years for each in years}) < len(years):
        return list(read.numbers)
    return [number for _, number in sorted(zip((y.years for y in years), read.numbers, strict=True), key=_YEAR_FIRST)]


def _claims_zero_behind(read: Question) -> list[Premise]:
    """The claim that the last thing is 0, behind a number claimed of what stands before it (…85件，其中…是0，对吗)."""
    zeros = [t for t in read.tokens if "zero" in t.marks and _IS_ZERO.fullmatch(t.text)]
    behind = read.has("op:check") and len(zeros) == len(read.numbers) == 1 and read.numbers[0].end < zeros[0].start
    return [Premise("zero")] if behind and not read.marked("than:") else []


def _bound(read: Question) -> bool:
    """Whether a threshold counts as reached by the number itself: 至少200件, 不超过200件."""
    return any({"than:more", "than:less"} & set(t.marks) and REACHED.search(t.text) for t in read.tokens)


def _signed(read: Question) -> Literal["up", "down", ""]:
    """Which way a claim of a change goes by its own words: 增加18项, 减少了15项."""
    words = "".join(t.text for t in read.tokens if {"way:up", "way:down", "op:difference"} & set(t.marks))
    less, more = bool(_LESS.search(words)), bool(_MORE.search(words))
    return "" if less == more else "up" if more else "down"


def _way(read: Question) -> Literal["up", "down", ""]:
    """Which way a question says that numbers go, from the first value read to the second.

    Years are read oldest first, bodies and rows as they are said: A比B多 goes down from A to B.
    """
    kinds = ("op:difference", "op:growth", "op:max", "op:min", "way:up", "way:down")
    words = "".join(token.text for token in read.tokens if set(kinds) & set(token.marks))
    less = bool(_LESS.search(words)) or read.has("than:less")
    more = bool(_MORE.search(words)) or read.has("than:more")
    if less == more:
        return ""
    years = [year for each in read.years.expressions for year in each.years]
    one_body = len(read.publishers.sure) < 2
    is_years = len(set(years)) > 1 and one_body
    is_years = is_years or any(each.kind in ("shift", "relative") for each in read.years.expressions)
    columns = [column for column in read.marked("column:") if column != "total"]
    is_years = is_years or (one_body and len(subject_of(read).rows) < 2 and len(columns) < 2)
    if not read.years and any(_THAN_IT.search(read.text[: named.start]) for named in _first_named(read)):
        is_years = False  # 比淮安多吧, 比企业少吧: what was asked about before is the first
    about_first = len(years) > 1 and years[0] < years[1] if is_years else True
    return "up" if more != about_first else "down"


def _first_named(read: Question) -> list[PublisherMatch | Token]:
    """The first body, row or column that a question names."""
    rows = [token for token in read.tokens if token.marks[0].startswith(("row:", "column:"))]
    named: list[PublisherMatch | Token] = [*read.publishers.matches[:1], *rows[:1]]
    return sorted(named, key=attrgetter("start"))[:1]


def answer(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim, or "" where these values cannot bear it."""
    if premise.unit in SIZES and (bare := [v for v in values if v.number is not None and not v.unit]):
        return f"无法核对单位：{'；'.join(map(draft.tell, bare))}，报告没有印单位。"
    if draft.query.operation == "times" and premise.unit in ("倍", "%") and len(values) == 2:
        return _multiple(draft, values, premise)
    if draft.query.operation in ("count", "when", "average", "times"):
        return ""
    if premise.relation in ("up", "down"):
        return _direction(draft, values, premise)
    compared = draft.query.operation in ("max", "min") and len(values) == 2 and not premise.others
    if draft.query.operation in ("growth", "difference", "max", "min") and len(premise.others) == 1:
        return _value_and_change(draft, values, premise)
    if draft.query.operation in ("growth", "difference") or compared:
        return _change(draft, values, premise)
    if draft.query.operation == "sum" and len(values) > 1 and premise.number is not None:
        return _total(draft, values, premise)
    if draft.query.operation in ("rank", "max", "min", "sum") and len(values) > 1:
        return ""
    if len(values) > 1:
        return _several(draft, values, premise)
    value = values[0]
    if premise.relation == "all":
        return answer_all(draft, value)
    if premise.others and len({claim.unit == "%" for claim in (premise, *premise.others)}) > 1:
        return _share_and_count(draft, value, premise)
    if premise.unit in ("%", "倍") and value.unit != premise.unit and value.number is not None:
        return ""  # a share or a multiple is no claim of a count
    told = draft.tell(value)
    if value.number is None:
        return f"无法核对：{told}。"
    if premise.relation in ("zero", "some") and (doubt := _contradicted_zero(draft, [value])):
        return f"不能断定有没有：{told}，{doubt}。"
    true = holds(value, premise)
    if premise.relation in ("more", "less"):
        draft.derivations.append(_held(value, premise))
    if premise.relation == "some" and premise.asked:
        return f"有，{told}。" if true else f"没有，{told}。"
    if premise.whole and true and (whole := _whole_row(draft, value)):
        return f"{'对' if whole.number == value.number else '不对'}，{told}，{draft.tell(whole, subject=False)}。"
    return f"对，{told}。" if true else f"不对，{told}，{_not_so(value, premise)}。"


def _contradicted_zero(draft: Draft, values: Sequence[Value]) -> str:
    """What stands against a total that is printed as 0 (各列之和是11); "" where nothing does.

    A report that contradicts itself neither affirms nor denies that there was any.
    """
    zeros = [value for value in values if value.number == 0 and value.report is not None]
    against = [
        f"但表中各项之和是{finding.computed}，报告自相矛盾"
        for value in zeros
        if value.report is not None
        for finding in draft.facts.findings(value.report.id)
        if finding.rule in ("row_total", "outcome_sum") and finding.computed != "0"
        if finding.cells[-1] in {cell.id for cell in value.parts}
    ]
    return against[0] if against else ""


def _whole_row(draft: Draft, part: Value) -> Value | None:
    """The total of the row of which a printed column is said to be all; None where it is no such column."""
    whole = default_whole(part.indicator)
    if whole is None or whole.row != part.indicator.row:
        return None
    value = read_values(draft.facts, [whole], [part.publisher], [part.year])[0]
    return value if value.number is not None else None


def of_claimed_unit(thing: Thing, values: Sequence[Value], premise: Premise | None) -> Thing:
    """Of alternatives counted in several units, the one in the unit of what is claimed (采购超过1亿元)."""
    if premise is None or premise.number is None or len(thing) < 2:
        return thing
    units = {value.indicator: value.unit for value in values if value.number is not None and value.indicator in thing}
    money = premise.unit.endswith("元") or (not premise.unit and premise.number >= _MONEY_ALONE)
    fits = [each for each, unit in units.items() if unit.endswith("元") == money and (money or unit == premise.unit)]
    return (fits[0],) if len(fits) == 1 else thing


def _share_and_count(draft: Draft, value: Value, premise: Premise) -> str:
    """A claim of a number and of its share (维持41件，占44%); "" where these cells cannot bear both."""
    shares = [claim for claim in (premise, *premise.others) if claim.unit == "%"]
    counts = [claim for claim in (premise, *premise.others) if claim.unit != "%"]
    parts = [cell.value for cell in value.parts if cell.value is not None]
    if not value.indicator.is_rate or value.number is None or len(shares) != 1 or len(counts) != 1 or not parts:
        return ""
    unit = value.parts[0].unit
    part = replace(value, number=sum(parts, Decimal(0)), unit=unit, indicator=replace(value.indicator, whole=()))
    true = holds(value, shares[0]) and holds(part, counts[0])
    told = draft.tell(value)
    draft.evidence.compute(part.number or Decimal(0), unit, exact=True)
    return f"{'对' if true else '不对'}，{told}，分子为{say(part.number or Decimal(0))}{unit}。"


def either_way(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim whose words could mean several rows, where it is the same for each and for their sum."""
    printed = [value for value in values if value.number is not None]
    if premise.relation not in ("some", "zero", "more", "less") or len(printed) < len(values) or premise.others:
        return ""
    if premise.relation in ("more", "less") and {value.unit for value in printed} != {premise.unit or "件"}:
        return ""
    verdicts = {holds(value, premise) for value in printed}
    if premise.relation in ("more", "less"):
        whole = replace(printed[0], number=sum(map(_number, printed), Decimal(0)))
        verdicts.add(holds(whole, premise))
    if len(verdicts) != 1:
        return ""
    told = "；".join(draft.tell(value) for value in printed)
    yes, no = ("有", "没有") if premise.asked else ("对", "不对")
    return f"{yes if verdicts.pop() else no}，无论指哪一项：{told}。"


def holds(value: Value, premise: Premise) -> bool:
    """Whether a printed number is what the premise says; a rate is compared at the claim's own decimals."""
    assert value.number is not None
    match premise.relation:
        case "zero":
            return value.number == 0
        case "some":
            return value.number > 0
        case "all":
            return value.indicator.is_rate and value.number == 100
    assert premise.number is not None
    claimed, printed = _in_one_unit(premise, value)
    if premise.relation in ("more", "less"):
        return _beyond(printed, claimed, premise)
    if premise.approximate in ("余", "多", "来", "几", "超", "超过", "逾"):
        return claimed <= printed < claimed + round_place(claimed)  # 200余 is below 300
    if premise.approximate:
        return abs(printed - claimed) * 20 <= abs(printed)
    if printed != printed.to_integral_value():  # 18651万元 says 18651.064104万元 as people round it
        return printed.quantize(claimed, ROUND_HALF_UP) == claimed
    if value.indicator.column == "change" and premise.signed:
        return printed == (claimed if premise.signed == "up" else -claimed)
    return printed == claimed or (value.number < 0 and -printed == claimed)


def _held(value: Value, premise: Premise) -> str:
    """The claim beside the printed number: "45.87%<50%"."""
    claimed, printed = _in_one_unit(premise, value)
    sign = "=" if printed == claimed else ">" if printed > claimed else "<"
    unit = "%" if value.indicator.is_rate else premise.unit
    return f"{said_rounded(printed)}{unit}{sign}{said_rounded(claimed)}{unit}"


def _beyond(number: Decimal, claimed: Decimal, premise: Premise) -> bool:
    if number == claimed:
        return premise.bound
    return number > claimed if premise.relation == "more" else number < claimed


def _in_one_unit(premise: Premise, value: Value) -> tuple[Decimal, Decimal]:
    assert premise.number is not None
    assert value.number is not None
    claimed, printed = premise.number, value.number
    unit = premise.unit
    if not unit and value.unit in SIZES and _is_nearer(claimed, printed * SIZES[value.unit], printed):
        unit = "元"  # 采购总额过亿
    if unit in SIZES and value.unit in SIZES and unit != value.unit:
        printed = printed * SIZES[value.unit] / SIZES[unit]
    return claimed, printed


def _is_nearer(claimed: Decimal, one: Decimal, other: Decimal) -> bool:
    """Whether a number is nearer to the first of two in size: which of them it was said of."""
    if not (claimed > 0 and one > 0 and other > 0):
        return False
    return abs((claimed / one).log10()) < abs((claimed / other).log10())


def _not_so(value: Value, premise: Premise) -> str:
    match premise.relation:
        case "zero":
            return "不是没有"
        case "some":
            return "并非“有”"
        case "more":
            return f"没有{'达到' if premise.bound else '超过'}{_claimed(premise)}"
        case "less":
            return f"{'超过' if premise.bound else '不少于'}{_claimed(premise)}"
    unit = premise.unit or value.unit
    if value.indicator.column == "change" and premise.signed:
        return f"不是{'增加' if premise.signed == 'up' else '减少'}{_claimed(premise, unit)}"
    if premise.approximate in ("多", "余", "来", "几"):  # 两百多件
        return f"不是{say(premise.number or Decimal(0))}{premise.approximate}{unit}"
    return f"不是{premise.approximate if premise.approximate in '约近' else ''}{_claimed(premise, unit)}"


def _claimed(premise: Premise, unit: str = "") -> str:
    assert premise.number is not None
    return f"{say(premise.number)}{unit or premise.unit}"


def _total(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of what several values add up to."""
    printed = [value for value in values if value.number is not None]
    *claims, last = (premise, *premise.others)  # 复议11件、诉讼6件，合计17件: each, and what they add up to
    if len(printed) < len(values) or len({value.unit for value in printed}) > 1 or len(claims) not in (0, len(values)):
        return ""
    total = replace(printed[0], number=sum(map(_number, printed), Decimal(0)))
    true = holds(total, last) and all(holds(value, claim) for value, claim in zip(printed, claims, strict=False))
    told = answer_sum(draft, values)
    return f"对，{told}" if true else f"不对，{told}"


def _several(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim over several values: true where it holds for each, or for their sum."""
    printed = [value for value in values if value.number is not None]
    if len(printed) < len(values) or not printed:
        return ""
    told = "；".join(draft.tell(value) for value in values)
    claims = (premise, *premise.others)
    if premise.number is not None and len(claims) == len(values):
        true = all(holds(value, claim) for value, claim in zip(printed, claims, strict=True))
        return f"对：{told}。" if true else f"不对：{told}。"
    if premise.relation == "is" and [claim.relation for claim in premise.others] == ["zero"] and len(values) > 2:
        return _sum_and_zero(draft, printed, premise, told)
    if premise.number is not None and not premise.others and _OF_EACH.search(draft.question):
        if len({value.unit for value in printed}) > 1 or premise.unit in ("%", "倍"):
            return ""
        true = all(holds(value, premise) for value in printed)
        return f"对：{told}。" if true else f"不对：{told}。"
    if premise.relation in ("zero", "some") or (premise.relation == "all" and values[0].indicator.is_rate):
        true = (any if premise.relation == "some" else all)(holds(value, premise) for value in printed)
        if true == (premise.relation == "zero") and (doubt := _contradicted_zero(draft, printed)):
            return f"不能断定有没有：{told}；{doubt}。"
        if premise.asked:
            return f"有：{told}。" if true else f"没有：{told}。"
        return f"对：{told}。" if true else f"不对：{told}。"
    if premise.number is not None and len(claims) == 1 and len({(v.publisher, v.year) for v in values}) == 1:
        note_unlike_whole(draft, printed, premise.number)
    return ""


def _sum_and_zero(draft: Draft, values: Sequence[Value], premise: Premise, told: str) -> str:
    """公民、法人申请85件，科研机构是0: a number of all but the last together, and none of the last."""
    *parts, last = values
    if len({value.unit for value in values}) > 1 or any(value.indicator.is_rate for value in values):
        return ""
    cells = [cell.id for value in parts for cell in value.cells]
    one_row = len({value.indicator.row for value in values}) == 1
    if not one_row or len(set(cells)) < len(cells) or any(value.indicator.column == "total" for value in parts):
        return ""  # 法人 and 企业, 总计 and 自然人 have no sum
    whole = replace(parts[0], number=sum(map(_number, parts), Decimal(0)))
    draft.derivations.append(f"{'+'.join(say(_number(value)) for value in parts)}={say(_number(whole))}{whole.unit}")
    draft.evidence.compute(_number(whole), whole.unit, exact=True)
    true = holds(whole, premise) and holds(last, premise.others[0])
    return f"{'对' if true else '不对'}：{told}；前{len(parts)}项合计{say(_number(whole))}{whole.unit}。"


def _direction(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim that something grew, or that the first is less than the second; 不超过 holds of equal ones too."""
    pair = _pair(values)
    if pair is None:
        return ""
    first, second = pair
    true = _number(second) > _number(first) if premise.relation == "up" else _number(second) < _number(first)
    true = true or (premise.bound and _number(second) == _number(first))
    return f"{'对' if true else '不对'}，{answer_difference(draft, first, second, False)}"


def _change(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of how far apart two values are: 增长了50%, 多了137件."""
    pair = _pair(values)
    if pair is None or premise.number is None:
        return ""
    first, second = pair
    claimed = abs(premise.number) * (100 if premise.unit == "倍" else 1)  # 多两倍 is 200 % more
    percent = premise.unit in ("%", "倍") and not first.indicator.is_rate
    way: Literal["up", "down", ""] = premise.way
    if percent and (first.publisher != second.publisher or first.indicator != second.indicator):
        first, second = second, first  # A比B多三成: a share of B
        way = "down" if way == "up" else "up" if way == "down" else ""
    step = change(_number(first), _number(second))
    size = step.rate if percent else step.difference
    if size is None:
        return ""
    same = abs(size).quantize(claimed, ROUND_HALF_UP) == claimed
    if premise.relation != "is":
        same = _beyond(abs(size), claimed, premise)
    true = same and (not way or (size > 0) == (way == "up"))
    told = answer_difference(draft, first, second, percent)
    return f"{'对' if true else '不对'}，{told}"


def _multiple(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim that one value is so many times another; 两倍还多 is more than twice."""
    pair = _pair(values)
    if pair is None or premise.number is None or not all(map(_number, pair)):
        return ""
    old, new = pair
    top, bottom = divided(draft.query, old, new)
    times = _number(top) / _number(bottom)
    claimed = premise.number / 100 if premise.unit == "%" else premise.number
    if premise.relation in ("more", "less"):
        true = _beyond(times, claimed, premise)
    elif _AND_MORE.search(draft.question):
        true = times > claimed
    else:
        true = abs(times - claimed) * 20 <= claimed
    return f"{'对' if true else '不对'}，{answer_times(draft, old, new)}"


def _value_and_change(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """A claim of one number and of how far it is from another: 新收218件，比上年多137件, or 比办结多3件."""
    pair = _pair(values)
    if pair is None or pair[0].publisher != pair[1].publisher:
        return ""
    by_year = pair[0].indicator == pair[1].indicator
    (changed,) = premise.others
    if pair[0].indicator.is_rate and {premise.unit, changed.unit} - {"%"}:
        return ""  # 新收多14件，其中个人占97%以上: the number of one clause, the share of another
    told = _change(draft, values, replace(changed, others=()))
    true = bool(told) and not told.startswith("不对") and holds(pair[by_year], premise)
    return f"{'对' if true else '不对'}，{told.partition('，')[2]}" if told else ""


def _pair(values: Sequence[Value]) -> tuple[Value, Value] | None:
    printed = [value for value in values if value.number is not None]
    return (printed[0], printed[1]) if len(printed) == 2 and printed[0].unit == printed[1].unit else None


def _number(value: Value) -> Decimal:
    assert value.number is not None
    return value.number
