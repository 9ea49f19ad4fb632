"""Premises: what a question claims, held against what is printed; answered with 对 or 不对.

A verdict stands only where every word of the claim was taken up by the one judge that gives it (`_JUDGES`): what no
judge takes up leaves the numbers without a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.exact import moved, rest, superlative, two_apart
from assistant.exact.claimed import RATIOS, SIZES, held, holds, is_open_to_doubt, not_so, number_of
from assistant.exact.contradicted import summed_items
from assistant.exact.figures import Draft, answer_sum, blank_total
from assistant.exact.indicators import cell_indicator, default_whole
from assistant.exact.undisclosed import other_reading
from assistant.exact.unjudged import WITHIN, names_part, names_whole, unread_word
from assistant.exact.wholes import answer_all, answer_part_of, note_unlike_whole
from assistant.lookup import Value, read_values
from assistant.query import Operation, Premise
from assistant.question import Question
from assistant.reading.asking import WHICH_WHO_WHAT
from assistant.reading.subject import DISCLOSED
from assistant.reading.things import Thing
from corpus.numbers import say

#: 许可、处罚都超过1000件: said of each of them; 218件申请都是谁提的 asks.
_OF_EACH = re.compile(f"[都均皆](?!(?:是|为|有|由|属于)?些?(?:{WHICH_WHO_WHAT}|怎|为何))|各自")
#: 比许可多|85件
_THAN_OTHER = re.compile("[比较][^,，。?？]*[多少增减升降涨跌高低][^,，。?？]{0,4}[0-9一二两三四五六七八九十百]")
#: A number as large as this without a unit is an amount of money, never so many items that were bought.
_MONEY_ALONE = 10**5
#: 受理749件: what was dealt with, what came from the year before included.
_DEALT_WITH = re.compile("受理|办理|承办")
#: What is counted of information, and not of documents, applications or decisions.
_OF_TEXTS = ("条", "篇", "期")
#: 总计印的是0, 表三写着3: said of what stands in the report, and not of what was so; not 稿子里写的是3.
_OF_PRINT = re.compile(
    r"(?P<verb>[印填写列登])(?:的|着|了|成)*(?:就|只|却|也)?(?:是|为)?(?:0|零|[\d一二两三四五六七八九十百])"
)
_WRITTEN_ELSEWHERE = re.compile("稿|文章|材料|汇报|简报|通报|报道|帖子|新闻|同事|领导|记者|别人|有人|网")
#: 有没有填, 填了没有: whether anything is printed, be it 0.
_OF_FILLING = re.compile("(?:有没有|有无|是否|有)填(?:报|写)?(?![错申表漏])|填(?:报|写)?[了过](?:没|吗)")
_DOUBT = "但表中各项之和是{}，报告自相矛盾"


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A claim beside the values that were read for it."""

    draft: Draft
    read: Question
    values: Sequence[Value]
    premise: Premise

    @property
    def operation(self) -> Operation:
        return self.draft.query.operation

    @property
    def claims(self) -> tuple[Premise, ...]:
        """Every number, none or order that is claimed, in the order it is said."""
        return (self.premise, *self.premise.others)

    @property
    def several(self) -> bool:
        return len(self.values) > 1

    @property
    def is_of_ratio(self) -> bool:
        return self.premise.unit in RATIOS

    @property
    def is_money_of_pieces(self) -> bool:
        """罚了15万元, of decisions that are counted in 件: how much was fined is denied by no number of them."""
        units = {value.unit for value in self.values if value.number is not None}
        return self.premise.unit in SIZES and bool(units) and not units & {"", *SIZES}

    @property
    def is_range(self) -> bool:
        """两三百件, 大几十万."""
        return any(claim.upto is not None for claim in self.claims)

    @property
    def is_range_of_level(self) -> bool:
        """Whether a range is all that is claimed, of one printed number about which it leaves no doubt."""
        plain = self.premise.relation == "is" and not self.premise.way and len(self.claims) == 1 == len(self.values)
        return plain and self.operation == "value" and not is_open_to_doubt(self.values[0], self.premise)

    @property
    def lacks_unit(self) -> bool:
        """An amount of money, of cells that print none."""
        return self.premise.unit in SIZES and any(v.number is not None and not v.unit for v in self.values)

    @property
    def compares_two(self) -> bool:
        """How far apart two values are, or which of them is more."""
        ends = self.operation in ("max", "min") and len(self.values) == 2
        return self.operation in ("growth", "difference") or (ends and not self.premise.others)

    @property
    def has_number_and_change(self) -> bool:
        """新收218件，比上年多137件: one number of a pair, and how far it is from the other."""
        return self.operation in ("growth", "difference", "max", "min") and len(self.claims) == 2

    @property
    def claims_end(self) -> bool:
        """内部事务最多，21件: the end of an order, and its number."""
        one = not self.several and self.premise.number is not None
        return self.operation in ("max", "min") and one and superlative.says_end(self.read)

    @property
    def is_of_other(self) -> bool:
        """新收比自然人多85件, of which one is read: how far apart two are is no claim of the one."""
        apart = self.operation in ("growth", "difference", "max", "min")
        column = self.values[0].indicator.column
        return apart and column != "change" and bool(_THAN_OTHER.search(self.draft.question))

    @property
    def is_count(self) -> bool:
        """So many pieces, where what was read may be a share."""
        return self.premise.number is not None and self.premise.unit in ("件", "项", "个")

    @property
    def has_share_and_count(self) -> bool:
        return len({claim.unit == "%" for claim in self.claims}) > 1


_Judge = Callable[[_Claimed], str]
#: Verdicts on what is denied, by those on what it denies.
_TURNED = {"对": "不对", "不对": "对"}


def _none(_: _Claimed) -> str:
    """No verdict."""
    return ""


def _no_unit(c: _Claimed) -> str:
    bare = [value for value in c.values if value.number is not None and not value.unit]
    return f"无法核对单位：{'；'.join(map(c.draft.tell, bare))}，报告没有印单位。"


def _no_number(c: _Claimed) -> str:
    (value,) = c.values
    return f"无法核对：{c.draft.tell(value)}。{blank_total(c.draft, value)}"


def _judge_end(c: _Claimed) -> str:
    """内部事务最多，21件: whether it is the most of its kind, and whether that is its number."""
    (value,) = c.values
    plain = len(c.claims) == 1 and c.premise.relation == "is" and value.number is not None and not c.is_of_ratio
    if not plain:
        return ""
    return superlative.answer(c.draft, value, c.read, also=holds(value, c.premise))


def _level(c: _Claimed) -> str:
    """One claim of one printed number."""
    draft, premise, (value,) = c.draft, c.premise, c.values
    told, true = draft.tell(value), holds(value, premise)
    if value.indicator.is_rate and len(value.parts) > 1:  # 7+33 of 77: what was added up
        part = sum((cell.value for cell in value.parts if cell.value is not None), Decimal(0))
        draft.evidence.compute(part, value.parts[0].unit, exact=True)
        told += f"（分子合计{say(part)}{value.parts[0].unit}）"
    doubt = _contradicted(draft, value, premise, true) or other_reading(draft, c.read, value, premise, true)
    if doubt and premise.relation in ("is", "zero") and is_of_print(c.read):
        return f"{'对' if true else '不对'}，{told}，{doubt}。"
    if doubt:
        having = "有没有" if premise.relation in ("zero", "some") else ""
        return f"不能断定{having}：{told}，{doubt}。"
    if premise.relation in ("more", "less"):
        draft.derivations.append(held(value, premise))
    if premise.relation == "some" and premise.asked:
        if _OF_FILLING.search(c.read.bare):
            return f"有填，{told}。"
        return f"有，{told}。" if true else f"没有，{told}。"
    if not true and premise.relation == "is" and (both := _with_carried_in(draft, value, premise)):
        dealt = _DEALT_WITH.search(draft.question)
        return f"对，{told}，{both}。" if dealt else f"不对，{told}，{not_so(value, premise)}；{both}。"
    if premise.whole and true and (whole := _whole_row(draft, value)):
        return f"{'对' if whole.number == value.number else '不对'}，{told}，{draft.tell(whole, subject=False)}。"
    return f"对，{told}。" if true else f"不对，{told}，{not_so(value, premise)}。"


def _denied(draft: Draft, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on 不是143件吧 and 不都是个人提的; "" of anything but one printed number that is not contradicted."""
    if premise.relation == "all":
        told = answer_all(draft, values[0]) if len(values) == 1 else ""
        verdict, comma, rest_of_it = told.partition("，")
        return f"{_TURNED[verdict]}{comma}{rest_of_it}" if verdict in _TURNED else told
    plain = premise.relation == "is" and not premise.others and draft.query.operation == "value" and len(values) == 1
    if (
        not plain
        or values[0].number is None
        or premise.unit in ("%", "倍")
        or summed_items(values[0], draft.facts) is not None
    ):
        return ""
    return f"{'不对' if holds(values[0], premise) else '对'}，{draft.tell(values[0])}。"


def is_of_print(read: Question) -> bool:
    """Whether a claim is of what a report prints: 总计印的是0 is so where 0 is printed, whatever its items come to."""
    found = _OF_PRINT.search(read.text)
    if found is None:
        return False
    return found["verb"] in "印填" or not _WRITTEN_ELSEWHERE.search(read.text, 0, found.start())


def _contradicted(draft: Draft, value: Value, premise: Premise, true: bool) -> str:
    """What stands against a verdict: the sum of the printed items, where the claim holds for it or for the total alone.

    The printed total is affirmed as what is printed, but a 0 beside items that are none affirms and denies nothing.
    """
    summed = summed_items(value, draft.facts)
    as_printed = len(value.parts) == 1 and value.number != 0
    if summed is None or (true and premise.relation == "is" and as_printed):
        return ""
    return _DOUBT.format(say(summed)) if true != holds(replace(value, number=summed), premise) else ""


def _contradicted_zero(draft: Draft, values: Sequence[Value]) -> str:
    """What stands against a total that is printed as 0 (各列之和是11); "" where nothing does.

    A report that contradicts itself neither affirms nor denies that there was any.
    """
    sums = [summed_items(value, draft.facts) for value in values if value.number == 0]
    return next((_DOUBT.format(say(summed)) for summed in sums if summed), "")


def _with_carried_in(draft: Draft, new: Value, premise: Premise) -> str:
    """新收 with 上年结转 where a claim is their sum, which reports print as so many 受理 or 收办; "" otherwise."""
    if new.indicator.row != "applications.new" or new.indicator.is_rate or new.number is None:
        return ""
    asked = [cell_indicator("applications.carried_in", new.indicator.column)]
    (carried,) = read_values(draft.facts, asked, [new.publisher], [new.year])
    if not carried.number or not holds(replace(new, number=new.number + carried.number), premise):
        return ""
    total = new.number + carried.number
    draft.derivations.append(f"{say(new.number)}+{say(carried.number)}={say(total)}{new.unit}")
    draft.evidence.compute(total, new.unit, exact=True)
    return f"加上{draft.tell(carried, subject=False)}共{say(total)}{new.unit}"


def _whole_row(draft: Draft, part: Value) -> Value | None:
    """What a printed number is said to be all of: the total of its row, what came in for what was granted; or None."""
    whole = default_whole(part.indicator)
    if part.indicator == cell_indicator("applications.granted", "total"):  # 收了26件申请全给公开了
        whole = cell_indicator("applications.new", "total")
    elif whole is None or whole.row != part.indicator.row:
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


def _share_and_count(c: _Claimed) -> str:
    """A share and a number beside it (维持41件，占44%; 复议93件，维持占44%), or the number alone (占41件).

    The number is that of the part or that of the whole, and it is told which; "" where it is neither.
    """
    draft, (value,) = c.draft, c.values
    shares = [claim for claim in c.claims if claim.unit == "%"]
    counts = [claim for claim in c.claims if claim.unit != "%"]
    if not value.indicator.is_rate or value.number is None or len(shares) > 1 or len(counts) != 1 or not value.parts:
        return ""
    if counts[0].number is None or counts[0].unit == "倍":
        return ""
    if not shares and names_whole(c.read, value, counts[0]):
        return ""  # 新收97件，个人的占比: no share is claimed
    of_part = not shares or names_part(c.read, value, counts[0])
    cells = {"分子": value.parts} if of_part else {"分母": value.whole}
    numbers = {
        name: sum((cell.value for cell in of if cell.value is not None), Decimal(0)) for name, of in cells.items()
    }
    plain, unit = replace(value.indicator, whole=()), value.parts[0].unit
    found = [
        name for name, n in numbers.items() if holds(replace(value, number=n, unit=unit, indicator=plain), counts[0])
    ]
    told = draft.tell(value)
    if shares and not found:
        return ""  # neither: of which whole it is said, its own clause tells
    name = (found or list(numbers))[0]
    draft.evidence.compute(numbers[name], unit, exact=True)
    true = bool(found) and all(holds(value, share) for share in shares)
    missed = "" if found else f"，{not_so(replace(value, indicator=plain, unit=unit), counts[0])}"
    return f"{'对' if true else '不对'}，{told}，{name}为{say(numbers[name])}{unit}{missed}。"


def either_way(draft: Draft, read: Question, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim whose words could mean several rows, where it is the same for each and for their sum."""
    printed = [value for value in values if value.number is not None]
    plain = premise.relation in ("some", "zero", "more", "less", "is") and not premise.denied
    unread = unread_word(read, values[:1], (premise,), draft.query.operation)
    if not plain or len(printed) < len(values) or premise.others or unread:
        return ""
    if premise.unit in _OF_TEXTS and any(value.unit != premise.unit for value in printed):
        return ""  # 发布133条: no documents
    if premise.relation == "is" and (premise.unit in ("%", "倍", *SIZES) or {v.unit for v in printed} - {"件", "项"}):
        return ""
    if premise.relation in ("more", "less") and {value.unit for value in printed} != {premise.unit or "件"}:
        return ""
    opened = [value for value in printed if value.indicator.row == DISCLOSED[0]]  # wholly, or in part as well
    given = tuple(value.indicator.row for value in printed) == DISCLOSED and premise.relation == "is"
    verdicts = {holds(value, premise) for value in (opened if given else printed)}
    if premise.relation in ("more", "less", "is"):
        whole = replace(printed[0], number=sum(map(number_of, printed), Decimal(0)))
        verdicts.add(holds(whole, premise))
    if given and len(verdicts) == 2 and not premise.approximate:
        how = "只算予以公开" if holds(printed[0], premise) else "连部分公开一起算"
        return f"对，{how}：{'；'.join(draft.tell(value) for value in printed)}。"
    if len(verdicts) != 1:
        return ""
    told = "；".join(draft.tell(value) for value in printed)
    yes, no = ("有", "没有") if premise.asked else ("对", "不对")
    return f"{yes if verdicts.pop() else no}，{'无论是否算上部分公开' if given else '无论指哪一项'}：{told}。"


def _total(c: _Claimed) -> str:
    """A claim of what several values add up to, and of each before it (复议11件、诉讼6件，合计17件)."""
    draft, values, printed = c.draft, c.values, _printed(c)
    if (
        len(printed) < len(values)
        or len({value.unit for value in printed}) > 1
        or any(k.unit in RATIOS for k in c.claims)
    ):
        return ""
    total = replace(printed[0], number=sum(map(number_of, printed), Decimal(0)))
    if len(c.claims) == 1:
        true = holds(total, c.premise)
    elif len(c.claims) == len(values) + 1 and not WITHIN.search(draft.question):
        *claims, last = c.claims
        true = holds(total, last) and all(holds(value, claim) for value, claim in zip(printed, claims, strict=True))
    else:
        return ""
    return f"{'对' if true else '不对'}，{answer_sum(draft, values)}"


def _several(c: _Claimed) -> str:
    """A claim over several values: true where it holds for each, or for their sum."""
    printed, premise = _printed(c), c.premise
    if len(printed) < len(c.values) or not printed:
        return ""
    ratios = any(
        claim.unit in RATIOS and not value.indicator.is_rate for claim, value in zip(c.claims, printed, strict=False)
    )
    match premise.relation, len(c.claims):
        case "is", 1 if premise.whole and len(printed) == 2 and premise.number is not None:
            return answer_part_of(c.draft, printed, premise.number)
        case "is", _ if premise.whole and len(printed) == 2:
            return ""
        case _, claims if premise.number is not None and claims == len(printed):
            return "" if ratios else _each_its_own(c, printed)
        case "is", 2 if premise.others[0].relation == "zero" and len(printed) > 2:
            return _sum_and_zero(c.draft, printed, premise, _told(c))
        case _, 1 if premise.number is not None and _OF_EACH.search(c.draft.question):
            units = {value.unit for value in printed}
            unlike = len(units) > 1 or (c.is_of_ratio and units != {premise.unit})
            return "" if unlike else _told_each(c, (holds(value, premise) for value in printed))
        case (("zero" | "some"), _):
            return _none_or_some(c)
        case "all", _ if printed[0].indicator.is_rate:
            return _told_each(c, (holds(value, premise) for value in printed))
        case _, 1 if premise.number is not None and len({(v.publisher, v.year) for v in printed}) == 1:
            if summed := _is_their_sum(c, printed):
                return summed
            note_unlike_whole(c.draft, printed, premise.number)
    return ""


def _is_their_sum(c: _Claimed, printed: Sequence[Value]) -> str:
    """予以公开和部分公开刚好100件: so where it is what they add up to; "" else, as it may be said of each of them."""
    alike = len({value.unit for value in printed}) == 1 and not c.is_of_ratio
    total = sum(map(number_of, printed), Decimal(0))
    if (
        not alike
        or any(v.indicator.is_rate for v in printed)
        or not holds(replace(printed[0], number=total), c.premise)
    ):
        return ""
    return f"对，{answer_sum(c.draft, printed)}" if c.premise.relation == "is" else ""


def _none_or_some(c: _Claimed) -> str:
    """Whether there was none of any, some of any, or some of each (都有, 每类都有)."""
    printed, premise = _printed(c), c.premise
    found = [holds(value, premise) for value in printed]
    each = premise.relation == "zero" or c.read.has("op:list") or bool(_OF_EACH.search(c.draft.question))
    true = all(found) if each else any(found)
    if true == (premise.relation == "zero") and (doubt := _contradicted_zero(c.draft, printed)):
        return f"不能断定有没有：{_told(c)}；{doubt}。"
    if premise.asked and not (each and any(found) and not true):
        return f"{'有' if true else '没有'}：{_told(c)}。"
    return f"{'对' if true else '不对'}：{_told(c)}。"


def _each_its_own(c: _Claimed, printed: Sequence[Value]) -> str:
    """复议11件，维持10件: each value by its own claim; nothing is denied or affirmed by a contradicted total alone."""
    found = [holds(value, claim) for value, claim in zip(printed, c.claims, strict=True)]
    each = zip(printed, c.claims, found, strict=True)
    doubts = [_contradicted(c.draft, value, claim, true) for value, claim, true in each]
    if any(doubts) and not is_of_print(c.read) and all(map(max, found, map(bool, doubts))):
        return f"不能断定：{_told(c)}；{next(filter(None, doubts))}。"
    return _told_each(c, found)


def _told_each(c: _Claimed, found: Iterable[bool]) -> str:
    return f"{'对' if all(found) else '不对'}：{_told(c)}。"


def _told(c: _Claimed) -> str:
    return "；".join(c.draft.tell(value) for value in c.values)


def _printed(c: _Claimed) -> list[Value]:
    return [value for value in c.values if value.number is not None]


def _sum_and_zero(draft: Draft, values: Sequence[Value], premise: Premise, told: str) -> str:
    """公民、法人申请85件，科研机构是0: a number of all but the last together, and none of the last."""
    *parts, last = values
    if len({value.unit for value in values}) > 1 or any(value.indicator.is_rate for value in values):
        return ""
    cells = [cell.id for value in parts for cell in value.cells]
    one_row = len({value.indicator.row for value in values}) == 1
    if not one_row or len(set(cells)) < len(cells) or any(value.indicator.column == "total" for value in parts):
        return ""  # 法人 and 企业, 总计 and 自然人 have no sum
    whole = replace(parts[0], number=sum(map(number_of, parts), Decimal(0)))
    draft.derivations.append(
        f"{'+'.join(say(number_of(value)) for value in parts)}={say(number_of(whole))}{whole.unit}"
    )
    draft.evidence.compute(number_of(whole), whole.unit, exact=True)
    true = holds(whole, premise) and holds(last, premise.others[0])
    return f"{'对' if true else '不对'}：{told}；前{len(parts)}项合计{say(number_of(whole))}{whole.unit}。"


def _of_pair(judge: Callable[[Draft, Sequence[Value], Premise], str]) -> _Judge:
    return lambda c: judge(c.draft, c.values, c.premise)


#: The parts of a claim × the values that were read, each case with the one place where it is judged. The first that
#: holds decides; `_none` where these values cannot bear the claim.
_JUDGES: tuple[tuple[Callable[[_Claimed], object], _Judge], ...] = (
    # an order with a number: the end of an order, and the number of the one that is named
    (lambda c: c.claims_end, _judge_end),
    # parts of a row, and what is left of it
    (lambda c: c.read.has("rest") and c.read.numbers, lambda c: rest.judge(c.draft, c.read, c.values, c.claims)),
    # two numbers and how far they are apart, each said by itself
    (
        lambda c: two_apart.is_claimed(c.read, c.values, c.claims, c.operation),
        lambda c: two_apart.judge(c.draft, c.values, c.claims),
    ),
    # a range of numbers, of anything but one level
    (lambda c: c.is_range and not c.is_range_of_level, _none),
    # a word of the claim that nothing below takes up
    (lambda c: unread_word(c.read, c.values, c.claims, c.operation), _none),
    (lambda c: c.premise.denied, lambda c: _denied(c.draft, c.values, c.premise)),
    (lambda c: c.lacks_unit, _no_unit),
    # two values by how many times, how far and which way they are apart
    (lambda c: c.operation == "times" and c.is_of_ratio and len(c.values) == 2, _of_pair(moved.judge_multiple)),
    (lambda c: c.operation in ("count", "when", "average", "times"), _none),
    (lambda c: c.premise.ends, _of_pair(moved.judge_ends)),
    (lambda c: c.premise.relation in ("up", "down"), _of_pair(moved.judge_direction)),
    (lambda c: c.premise.moved and c.operation in ("growth", "difference", "series"), _of_pair(moved.judge_whether)),
    (lambda c: c.has_number_and_change, _of_pair(moved.judge_value_and_change)),
    (lambda c: c.compares_two, _of_pair(moved.judge_change)),
    # several values: their sum, each its own claim, one claim of all
    (lambda c: c.operation == "sum" and c.several and c.premise.number is not None, _total),
    (lambda c: c.operation in ("rank", "max", "min", "sum") and c.several, _none),
    (lambda c: c.several, _several),
    # one value: all of its whole, a share and its count, a level
    (lambda c: c.premise.number is not None and c.is_of_other, _none),
    (lambda c: c.premise.relation == "all", lambda c: answer_all(c.draft, c.values[0])),
    (lambda c: len(c.claims) > 1 and c.has_share_and_count, _share_and_count),
    (lambda c: len(c.claims) == 1 and c.values[0].indicator.is_rate and c.is_count, _share_and_count),
    (lambda c: len(c.claims) > 1, _none),
    (lambda c: c.is_of_ratio and c.values[0].unit != c.premise.unit and c.values[0].number is not None, _none),
    (lambda c: c.is_money_of_pieces, _none),
    (lambda c: c.values[0].number is None, _no_number),
    (lambda c: True, _level),
)


def answer(draft: Draft, read: Question, values: Sequence[Value], premise: Premise) -> str:
    """The verdict on a claim, or "" where these values cannot bear every word of it."""
    claimed = _Claimed(draft, read, values, premise)
    return next(judge for holds_of, judge in _JUDGES if holds_of(claimed))(claimed)
