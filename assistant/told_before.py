"""Arithmetic over the numbers of the answers before, whichever side of the reports told them.

两个差多少, 哪个多，多几条, 占总数的百分之几, 微信是微博的几倍: each operand is the one number of an answer given before
(or is given to its half of the question), told again with its citation, and the arithmetic is shown. Where an
answer told several numbers, or one that is only about so many, nothing is reckoned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from assistant.answer import Answer, Figure
from assistant.compare import percentage, said_rounded, said_sum, two_places
from assistant.reading.pairs import as_pair
from assistant.reading.parts import joined
from assistant.refusals import refusal
from assistant.told_share import Ask, asks_share_of_told, rate_of_told, share_of_told, whole_named
from corpus.numbers import say
from corpus.text import squeeze, to_simplified

if TYPE_CHECKING:
    from corpus.store import Store

Operation = Literal["difference", "sum", "times", "share"]

_LEAD = "(?:那么?|这样|所以|算一?下|算算|问一下|上面|前面|刚才|以上|这|那)*[,，]?"
_PAIR = "(?:(?:这|那)?(?:两|2|二)(?:个|项|家|边|头|者|处|年|种|类)?(?:数字?|数据)?|它们?(?:俩|两个?)?|二者|前后)?"
_MANY = "(?:多少|几)(?:个?(?:万|亿)元?|[条件个篇次期场份宗起项家元幅部])?"
_ENDS = "(?:呢|了|啊)?[?？。]*"
_SUM = re.compile(
    f"{_LEAD}{_PAIR}(?:之和|(?:全部|都|再)?(?:加起来|合计|相加|加在一起|合起来|合在一起|加一起|加总|一共|总共|加到一起))"
    f"(?:一共|总共|共|是|有|等于)*(?:{_MANY})?{_ENDS}"
)
_APART = re.compile(
    f"{_LEAD}{_PAIR}(?:之间|相互)?(?:(?:相|有)?差(?:了|别|距|额)?(?:有|是)?(?:{_MANY}|多大)"
    f"|(?:哪|谁)一?(?:个|项|家|边|头|种)?(?:的)?(?:更|比较)?(?:多|少|高|低)(?:一?些|一?点|呢)?(?:[,，]?(?:多|少|高|低|差)(?:了|出)?{_MANY})?"
    f"|(?:多|少|高|低)(?:了|出)?(?:{_MANY}))"
    f"{_ENDS}"
)
_FORMER_LATTER = re.compile(
    f"{_LEAD}(?P<one>前者|后者)(?P<how>是|比|占|相当于|除以)(?P<other>前者|后者)的?"
    f"(?:{_MANY}倍?|百分之几|百分之多少|几成|(?:多|少|高|低)(?:了|出)?{_MANY}|(?:比例|比重|占比)(?:是)?(?:多少)?){_ENDS}"
)
_NAMED_TIMES = re.compile(
    f"{_LEAD}(?P<one>[^,，。?？是比占]{{1,10}})的?(?:数量?)?(?P<how>是|比|相当于)(?P<other>[^,，。?？是比占多少几]{{1,10}}?)的?"
    f"(?:数量?)?(?:的(?:多少|几)倍|(?:多少|几)倍|(?:多|少)(?:了|出)?{_MANY}){_ENDS}"
)
_OF_ALL = re.compile(
    f"{_LEAD}(?:这|那|它|其)?(?:个|些|部分)?占(?:到|了)?(?:总[数量体]|全部|整个|全年|所有)(?:信息|数量|条数)?的?"
    f"(?:比例|比重|份额|占比)?(?:大概|大约|约|是|有|为)*(?:{_MANY}|几成|百分之几|百分之多少|多大)?(?:的?(?:比例|比重))?{_ENDS}"
)
#: 依申请公开的占百分之几, 其中无法提供的占多大比例
_PART_SHARE = re.compile(
    f"{_LEAD}(?:在?(?:其中|这里面|里面|里头|当中))?(?P<part>[^,，。?？占]{{2,12}}?)的?(?:那部分)?(?:所|又|大概|大约)*占(?:到|了|据|去)?"
    f"(?:总[数量体]的?|全部的?)?(?:百分之几|百分之多少|几成|多大(?:的)?(?:比例|比重)|(?:比例|比重|比)(?:是|有|为)?(?:多少|多大)|多少){_ENDS}"
)
_WHOLE_SAID = re.compile("总|一共|全部|全年|合计|共")
_TWO = re.compile("[两俩二]")
_WITHIN = re.compile("^(?:那么?)?在?(?:这?其中|里面|里头|当中)")
ROUGHLY = re.compile(r"[约近超逾][^，。；、\d]{0,2}\d|\d[\d.,，]*[万亿千百]?[余多]")
_UP_TO_CHIPS = re.compile(r"[^\[\n]*(?:\[\d+\])+")
_NEARLY = ("年报中与所问最接近", "年报里有几处都说得上", "是不是所问的内容")
_OF_THESE = "按前面问到的这两个数计算。"
_UNLIKE = "这两个数的计量单位不同（{}），合计只是数目相加。"
#: Measures of published pieces, which a report lists side by side.
_PIECES = frozenset("个 条 件 篇 份 部 则 幅 期".split())
_WHOSE = re.compile("[^：，\\[]*年报：")
#: A computed number stands in no cell and no report; its operands are cited beside it.
_NOWHERE = ("", "", 0, None)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a follow-up reckons: over the last two numbers told, the first over or against the second.

    parts: the words of its operands, where it names them itself (微信, 微博).
    swaps: whether the number told last is said first.
    of_all: whether that is divided by one that was asked as the whole (占总数的几成).
    of_told: whether the one number told last is, by the whole that the report or the talk before names.
    """

    operation: Operation
    parts: tuple[str, ...] = ()
    swaps: bool = False
    of_all: bool = False
    of_told: bool = False

    def is_answered_by(self, answer: Answer) -> bool:
        """Whether an answer tells the result: one of its operands alone, quoted from the prose, is none."""
        quotes_one = answer.route == "passage" and answer.derivation is None
        shares = self.operation == "share" and [figure.unit for figure in answer.figures] == ["%"]
        return answer.status == "answered" and (not quotes_one or shares)


def reckoning_of(question: str, history: Sequence[str] = ()) -> Reckoning | None:
    """What a follow-up reckons from the numbers before; None where it asks anything else.

    >>> [reckoning_of(said).operation for said in ("两个差多少条", "俩加一块多少", "哪个多，多几条")]
    ['difference', 'sum', 'difference']
    >>> reckoning_of("后面那个是前面那个的几倍").swaps, reckoning_of("微信是微博的几倍").parts
    (True, ('微信', '微博'))
    >>> reckoning_of("占总数的比例大概多少").of_told, reckoning_of("后者占前者的几成").of_told
    (True, False)
    >>> reckoning_of("依申请公开的占百分之几").parts, reckoning_of("2024年比2023年多多少"), reckoning_of("微信多少条")
    (('依申请公开',), None, None)
    """
    said = as_pair(squeeze(to_simplified(question)))
    if _SUM.fullmatch(said):
        return Reckoning("sum")
    if _APART.fullmatch(said):
        return Reckoning("difference")
    if (pair := _FORMER_LATTER.fullmatch(said)) and pair["one"] != pair["other"]:
        how: Operation = "share" if pair["how"] == "占" else "difference" if pair["how"] == "比" else "times"
        return Reckoning(how, swaps=pair["one"] == "后者")
    if asks_share_of_told(question) or whole_named(question, history):
        return Reckoning("share", of_told=True)
    if history and rate_of_told(question, history[-1]):
        return Reckoning("share", of_told=True)
    if _OF_ALL.fullmatch(said):
        return Reckoning("share", swaps=True, of_all=True)
    if (named := _NAMED_TIMES.fullmatch(said)) and not re.search(
        r"\d|年|者|上|去|它|这|那", named["one"] + named["other"]
    ):
        return Reckoning("difference" if named["how"] == "比" else "times", (named["one"], named["other"]))
    if (part := _PART_SHARE.fullmatch(said)) and not re.search(r"\d|年|者|^[它其这那]", part["part"]):
        return Reckoning("share", (part["part"],))
    return None


def told_again(
    reckons: Reckoning, question: str, history: Sequence[str], ask: Ask, answer: Answer, store: Store
) -> Answer:
    """The arithmetic over the numbers told before, where it is better than `answer` or that is none; else `answer`.

    It is better where prose told one of the numbers. No two sure to be meant and no answer: the refusal says so.
    """
    if reckons.of_told:
        return share_of_told(question, history, ask, answer, store) or unsure(answer, whatever=True)
    if is_of_prose(answer):
        return answer
    told = _operands(reckons, question, history, ask)
    result = reckoned(reckons, question, told)
    if result and any(each.route == "passage" for each in told):
        return result
    if reckons.is_answered_by(answer):
        return answer
    return (None if reckons.parts else result) or unsure(answer)


def is_of_prose(answer: Answer) -> bool:
    """Whether an answer reckons from the prose by itself, as that of a change over the years just asked for does."""
    shown = answer.status == "answered" and answer.derivation is not None
    return shown and not any(each.cell for each in answer.citations)


def unsure(answer: Answer, whatever: bool = False) -> Answer:
    """The refusal where no two numbers before are sure to be meant; an answer that refuses itself stays.

    whatever: also that is replaced, where its words can be of nothing that was asked.
    """
    if answer.status != "answered" and not whatever:
        return answer
    return refusal(answer.question, "not_found", "前面的回答里没有两个可以这样计算的数，请写明要算哪两项。")


def reckoned(reckons: Reckoning, question: str, told: Sequence[Answer]) -> Answer | None:
    """The arithmetic over the one number of each answer; None where they cannot be set against each other."""
    figures = [_number(each) for each in told]
    if len(figures) != 2 or not (figures[0] and figures[1]):
        return None
    first, second = (Decimal(each.value or "") for each in (figures[0], figures[1]))
    units = list(dict.fromkeys(each.unit for each in figures if each))
    if len(units) > 1 and not (reckons.operation == "sum" and _PIECES.issuperset(units) and _side_by_side(told)):
        return None
    unit = "" if len(units) > 1 else units[0]
    names = [_told(each) for each in told]
    if names[0] == names[1] or unit == "%":
        return None
    match reckons.operation:
        case "sum" if _is_within(figures[0], figures[1], told):
            return None
        case "sum":
            shown = said_sum([first, second])
            text, result = f"合计{say(first + second)}{unit}（{shown}）", Figure(say(first + second), unit, *_NOWHERE)
        case "difference":
            more, less = max(first, second), min(first, second)
            shown = f"{say(more)}-{say(less)}={say(more - less)}"
            which = "前一个更多" if first > second else "后一个更多" if second > first else "两个数相同"
            text, result = (
                f"{which}，相差{say(more - less)}{unit}（{shown}）",
                Figure(say(more - less), unit, *_NOWHERE),
            )
        case _ if not second or (reckons.operation == "share" and first > second):
            return None
        case "share":
            share = percentage(first, second)
            shown = f"{say(first)}÷{say(second)}={said_rounded(share)}%"
            text, result = f"占{said_rounded(share)}%（{shown}）", Figure(say(two_places(share)), "%", *_NOWHERE)
        case _:
            times = percentage(first, second) / 100
            shown = f"{say(first)}÷{say(second)}={said_rounded(times)}"
            text, result = f"是{said_rounded(times)}倍（{shown}）", Figure(say(two_places(times)), "倍", *_NOWHERE)
    both = joined(question, [("", replace(each, answer=f"{name}\n")) for each, name in zip(told, names, strict=True)])
    former, latter = (line for line in both.answer.split("\n") if line)
    lead = _WHOSE.match(former)
    latter = latter.removeprefix(lead[0]) if lead else latter
    return replace(
        both,
        answer=f"{text}。{former}，{latter}。",
        figures=(result, *both.figures),
        derivation=shown,
        notes=(
            _OF_THESE,
            *([_UNLIKE.format("、".join(units))] if len(units) > 1 else []),
            *(note for note in both.notes if not note.startswith("承接上文")),
        ),
        options=(),
        series=(),
    )


def _operands(reckons: Reckoning, question: str, history: Sequence[str], ask: Ask) -> tuple[Answer, ...]:
    """The answers whose numbers are meant, in the order in which they are said; () where there are not two."""
    past = [at for at, each in enumerate(history) if reckoning_of(each) is None]
    if not past:
        return ()
    last = ask(history[past[-1]], history[: past[-1]])
    number = _number(last)
    if reckons.parts and (last.route != "passage" or number is None):
        return ()
    if number is not None and len(reckons.parts) == 2:
        named = [ask(f"{part}有多少{number.unit}", history) for part in reckons.parts]
        return tuple(named) if all(map(_says, named, reckons.parts)) else ()
    if number is not None and reckons.parts:
        part = ask(f"其中{reckons.parts[0]}的有多少{number.unit}", history)
        same = {each.report for each in (*part.citations, *last.citations)}
        return (part, last) if _says(part, reckons.parts[0]) and len(same) == 1 else ()
    if len(past) < 2 or (reckons.operation == "sum" and len(past) > 2 and not _TWO.search(question)):
        return ()  # 加起来呢 after three: which of them is open
    if reckons.operation == "sum" and _WITHIN.search(history[past[-1]]):
        return ()  # a part is not added to its whole
    if reckons.of_all and not _WHOLE_SAID.search(history[past[-2]]):
        return ()
    first = ask(history[past[-2]], history[: past[-2]])
    return (last, first) if reckons.swaps else (first, last)


def _says(answer: Answer, word: str) -> bool:
    """Whether an answer quotes prose that holds this very word."""
    return answer.route == "passage" and word in squeeze(answer.quotes)


def _is_within(first: Figure | None, second: Figure | None, told: Sequence[Answer]) -> bool:
    """Whether a quote tells one number as a part of the other one: 400条，其中视频120条."""
    one, other = (re.escape(each.value or "") for each in (first, second) if each)
    quotes = [squeeze(each.quotes) for each in told]
    patterns = [rf"(?<!\d){a}(?!\d)[^。；;]*其中[^。；;]*(?<!\d){b}(?!\d)" for a, b in ((one, other), (other, one))]
    return any(re.search(pattern, quote) for pattern in patterns for quote in quotes)


def _side_by_side(told: Sequence[Answer]) -> bool:
    """Whether two numbers stand in one sentence of one report (短视频100个、图文200条)."""
    quotes = [citation for each in told for citation in each.citations]
    if len(quotes) != 2 or quotes[0].report != quotes[1].report or any(each.start is None for each in quotes):
        return False
    one, other = sorted(quotes, key=lambda each: (each.start or 0, -(each.end or 0)))
    return (other.start or 0) < (one.end or 0)


def _number(answer: Answer) -> Figure | None:
    """The one number of an answer that tells it plainly; None where there are several, none or one of about so many."""
    plain = answer.status == "answered" and not answer.verdict and not any(each in answer.answer for each in _NEARLY)
    if not plain or len(answer.figures) != 1 or answer.figures[0].value is None or any(map(_is_hedged, answer.notes)):
        return None
    return None if ROUGHLY.search(squeeze(answer.quotes)) else answer.figures[0]


def _is_hedged(note: str) -> bool:
    return any(each in note for each in _NEARLY)


def _told(answer: Answer) -> str:
    """The sentence of an answer as far as its first citation: "某县2023年年报：抖音340条[1]"."""
    told = _UP_TO_CHIPS.match(answer.answer)
    return told[0] if told else answer.answer
