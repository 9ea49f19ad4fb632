"""Sums, differences, remainders and shares of numbers that one report's prose prints, with the arithmetic shown.

Both operands must be there, each one number of its own, of one unit, exact. A question that asks for such arithmetic
is never answered with one of its operands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from assistant.prose.counting import Fit, best_of, fitting
from assistant.prose.evidence import Reply, Source, counted
from assistant.prose.several import asks_of_each
from assistant.prose.units import same_kind
from assistant.prose.wording import LIGHT, Asked, asked_unit, terms_of, understand
from corpus.numbers import ROUGH, say
from corpus.report import PART_OF, Mention

Operation = Literal["sum", "difference", "share", "times"]

_AND = re.compile("加上|再加上?|连同|以及|[加跟和与及]")
_ADDED = re.compile(
    r"加起来|加一起|加在一起|加一?块儿?|凑一?[块起]儿?|凑在一起|合起来|合在一起|合到一起|合计|总和|之和|一共|总共|拢共|统共|共计|总计|共(?=多少|几|[一-龥]{1,3}了?(?:多少|几))"
    r"|[这那]?[两俩二三仨四五六2-6](?:样|类|项|种|个|头|部分|者|块|条渠道|个渠道)"
)
#: 各几条、一共几条: all together besides each.
_WANTS_TOTAL = re.compile("加|凑|合[计起在到]|总|(?<!公)共")
#: "微信比微博多发多少条": what is left out, because it is a change against an earlier year, is in the report itself.
_COMPARED = re.compile(
    r"^(?P<more>.+?)[，,]?(?:比起?|较)(?P<less>.+?)[，,]?(?:要|还|又|都)?(?P<way>(?<!增)多|(?<!减)少|(?<!提)高|(?<!降)低)(?P<tail>[^，,。？?]{0,6}?(?:多少|几)[^，,]*)$"
)
_APART = re.compile(
    r"^(?P<more>.+?)(?:跟|和|与|同|及)(?P<less>[^，,]+?)[，,]?(?:之间)?(?:两者|二者)?(?:相差|差了?|差距(?:是|有)?|相距)(?P<tail>(?:了|是|有)?(?:多少|几)[^，,]*)$"
)
#: 建议和提案哪个多，多多少
_WHICH_MORE = re.compile(
    r"^(?P<more>[^，,]+?)(?:和|与|跟|同|还是)(?P<less>[^，,]+?)[，,]?(?:两者|二者)?(?:相比)?(?:哪一?[个样类种]|谁)(?:[办发做搞开来收推]了?[得的]?)?(?:更|要|比较)?(?:多|少|高|低)"
    r"(?:一?些|一?点)?(?:[，,、]?(?:多|少|相?差)(?:了|出)?(?P<tail>(?:多少|几)[^，,]{0,3}))?[？?。]?$"
)
#: 微信是微博的几倍
_TIMES = re.compile(
    r"^(?P<more>[^，,]+?)(?:的(?:数量?|条数|件数|个数))?(?:是|为|相当于|等于|顶)(?P<less>[^，,]+?)的?(?:数量?|条数)?的?(?:多少|几)倍[？?。]?$"
)
_EARLIER = re.compile(r"上一?年|去年|前一?年|头一?年|同期|往年|以前|之前|过去|原来|原先|\d{4}年|全[省市国]|平均")
_LESS = re.compile(
    r"[（(，,]?(?:里|中|里面|当中)?(?:除去|除掉|除开|去掉|扣除|扣掉|刨去|刨掉|刨开|减去|减掉|不算|不含|不包括|撇开)(?:了|掉)?"
    r"(?P<less>[^）)，,。？?]+?)(?:的|之?外|以外)?(?:[）)，,]|(?=还?剩|还有)|$)"
)
#: "收到多少咨询,还剩多少没办结": what came in without what was done.
_REMAINS = re.compile(
    r"^(?P<topic>.+?)[，,]?(?:里面?|当中|中)?(?:还|尚|又)?(?:剩下?|余下?|有)(?:的)?(?:多少|几)[^，,没未]{0,3}?(?:没有?|未)(?P<done>办结|办完|解决|回复|答复|处理|完成|整改)"
)
_CAME_IN = re.compile(r"(?:收到?|接到?|受理|来)了?(?:那么|这么)?(?:多|些)?(?:少)?")
_SHARE = re.compile(
    r"^(?P<part>.+?)占(?!比)(?:到|了)?(?P<whole>[^，,]*?)的?(?:百分之多少|百分之几|几成|多大?比例|多少比例|比例|比重|百分比|多少)(?:是|有|为)?(?:多少|几)?[？?。]?$"
)
_ASKS = re.compile("多少|(?<!好)几(?!乎|年来)")
#: What stands before a number that counts a part of one before it.
_PART_OF_IT = re.compile("其中[^；;。\\n]*$")
#: 截止到2025年1月22日，微信一共…: a day is nothing that is added up.
_A_TIME = re.compile(
    "(?:截[止至]|[到至在])*(?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}[日号]|[初末底])?(?:止|为止|时|的时候|前|之前)?"
)
_SHOWN = {"sum": " + ", "difference": " − ", "share": " ÷ ", "times": " ÷ "}


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Arithmetic that a question asks for: what with what, and in which measure.

    rest: words of the question that say what is counted. done: the word that only the second operand is counted by.
    which: the larger one is asked for by name (哪个多). less: the second is taken off the first, of which it is a part.
    """

    operation: Operation
    operands: tuple[str, ...]
    unit: str
    rest: str = ""
    done: str = ""
    which: bool = False
    less: bool = False


def reckoning(text: str) -> list[Reckoning]:
    """The readings of a question as arithmetic between two or more counts, likeliest first; [] when it asks for none.

    >>> [r.operands for r in reckoning("微信比微博多发多少条信息")], reckoning("申请比上年多了多少件")
    ([('微信', '微博')], [])
    >>> reckoning("民意征集跟网上调查凑一块儿,一共几期")[0].operands, reckoning("发布会一共几场")
    (('民意征集', '网上调查'), [])
    """
    unit = asked_unit(text)
    for pattern in (_COMPARED, _APART):
        found = pattern.search(text)
        if found and not _EARLIER.search(found["less"]) and not _EARLIER.search(found["more"][-6:]):
            pair = (found["more"].strip("，,的"), found["less"].strip("，,的"))
            return [Reckoning("difference", pair, unit, found["tail"])]
    if (found := _TIMES.search(text)) and not _EARLIER.search(found["less"]):
        return [Reckoning("times", (found["more"].strip("，,的"), found["less"].strip("，,的")), "倍")]
    if (found := _WHICH_MORE.search(text)) and not re.search(r"\d{4}年", text):
        pair = (found["more"].strip("，,的"), found["less"].strip("，,的"))
        return [Reckoning("difference", pair, unit, found["tail"] or "", which=True)]
    if found := _REMAINS.search(text):
        topic = _CAME_IN.sub("", found["topic"])
        return [Reckoning("difference", (f"收到{topic}", f"已{found['done']}{topic}"), unit, topic, found["done"])]
    if (found := _LESS.search(text)) and re.search("多少|几", text):
        whole = re.sub("还有|还剩", "", text[: found.start()] + text[found.end() :])
        return [Reckoning("difference", (whole.strip("，,的"), found["less"]), unit, less=True)]
    if (found := _SHARE.search(text)) and len(found["whole"]) > 1 and found["part"]:
        return [Reckoning("share", (found["part"].strip("，,的"), found["whole"].strip("，,的")), "%")]
    return list(dict.fromkeys(_sums(text, unit)))


def _sums(text: str, unit: str) -> Iterator[Reckoning]:
    added = _ADDED.search(text)
    if not added or not re.search("多少|几", text):
        return
    listed, rest = text[: added.start()], text[added.end() :]
    if _ASKS.search(listed) and (asked_unit(listed) != asked_unit(rest) or any(term.heavy for term in terms_of(rest))):
        return  # 账号有几个，总共发了几条: two questions, nothing is added up
    inside = re.search(r"[（(](?P<list>[^（）()]+)[)）]", listed)
    for candidate in ([inside["list"]] if inside else []) + [listed, re.sub(r"[（(][^（）()]*[)）]", "", listed)]:
        for pieces in _splits(candidate.strip("，,、（）() ")):
            pieces = [piece for piece in pieces if not _A_TIME.fullmatch(piece)]
            if len(pieces) > 1 and all(len(piece) > 1 for piece in pieces):
                yield Reckoning("sum", tuple(pieces), unit, rest)


def _splits(listed: str) -> Iterator[list[str]]:
    """The ways a list may be cut: at signs alone, at signs and its last joining word, at every joining word."""
    at_signs = [piece for piece in re.split("[、，,]", listed) if piece]
    joints = list(_AND.finditer(at_signs[-1])) if at_signs else []
    for joint in reversed(joints):
        last = [at_signs[-1][: joint.start()], at_signs[-1][joint.end() :]]
        yield [*at_signs[:-1], *(piece.strip("的，,") for piece in last if piece)]
    yield at_signs
    yield [
        piece.strip("的") for piece in _AND.split(listed.replace("、", "和").replace(",", "和")) if piece.strip("的")
    ]


def reckoned(asked: Asked, readings: Sequence[Reckoning], source: Source) -> Reply | None:
    """The answer of the first reading whose operands are all printed once, or None."""
    for reading in readings:
        for context in (asked.text, reading.rest) if reading.operation == "sum" else (reading.rest,):
            found = [fits_of(operand, reading, context, source) for operand in reading.operands]
            if reading.done:
                found = [
                    [f for f in best if (reading.done in f.mention.counted) == bool(i)] for i, best in enumerate(found)
                ]
            others = found if reading.operation == "sum" else []
            if fits := _told_apart(
                [fit for best in found if (fit := _only(best, others))], len(found), source.plain if others else ""
            ):
                apart = reading.less and not _may_hold(fits[0].mention, fits[1].mention, source.plain)
                return None if apart else _reply(reading, fits, asked, source)
    return None


def fits_of(operand: str, reading: Reckoning, around: str, source: Source) -> list[Fit]:
    """The numbers that count an operand best; the words around it in the question are its context."""
    unit = "" if reading.operation in ("share", "times") else reading.unit
    own = terms_of(operand)
    said = {term.word for term in own}
    context = [replace(term, weight=LIGHT) for term in terms_of(around) if term.word not in said]
    part = replace(understand(f"{operand}多少{unit}"), kind="count", unit=unit, terms=(*own, *context), parts=())
    mentions = [m for m in source.mentions if reading.operation not in ("share", "times") or m.unit != "%"]
    fits = fitting(part, mentions, source.plain, source.report.year)
    return best_of([fit for fit in fits if unit and fit.mention.unit == unit] or fits)


def _only(best: Sequence[Fit], others: Sequence[Sequence[Fit]]) -> Fit | None:
    """The one number of an operand: the only one, or the only one in the clause of an operand that has one."""
    clauses = {found[0].mention.clause for found in others if len(found) == 1}
    near = best if len(best) == 1 else [fit for fit in best if fit.mention.clause in clauses]
    return near[0] if len(near) == 1 else None


def _holds(whole: Mention, part: Mention, text: str) -> bool:
    """Whether one number counts a part of what another one counts: 设账号70个。其中微博29个."""
    return whole.start < part.start and bool(_PART_OF_IT.search(text, whole.end, part.start))


def _may_hold(whole: Mention, part: Mention, text: str) -> bool:
    """Whether a number may count a part of a larger one before it: told in the same sentence, and no part beside it."""
    beside = whole.counted.rpartition(PART_OF)[0] == part.counted.rpartition(PART_OF)[0] and PART_OF in part.counted
    together = whole.start < part.start and not re.search(r"[。\n]", text[whole.end : part.start])
    return part.value < whole.value and not beside and (together or _holds(whole, part, text))


def apart_from_each_other(fits: Sequence[Fit]) -> bool:
    """Whether numbers are each another one, all of one kind of unit and none of them rough."""
    return bool(_told_apart(fits, len(fits)))


def _told_apart(fits: Sequence[Fit], wanted: int, added_in: str = "") -> list[Fit]:
    """The fits, when each is another number, all of one kind of unit and none of them rough.

    added_in: the text they stand in where they are to be added up; no part is added to its whole.
    """
    mentions = [fit.mention for fit in fits]
    if len(fits) < wanted or len({mention.start for mention in mentions}) < wanted:
        return []
    if any(ROUGH.search(mention.raw) for mention in mentions):
        return []
    if any(_holds(one, other, added_in) for one in mentions for other in mentions if added_in):
        return []
    units = {mention.unit for mention in mentions}
    if "个" in units and len(units) > 1:  # 140条 and 3个: so many messages, and so many accounts
        return []
    return list(fits) if all(same_kind(mentions[0].unit, mention.unit) for mention in mentions) else []


def _reply(reading: Reckoning, fits: Sequence[Fit], asked: Asked, source: Source) -> Reply | None:
    values = [fit.mention.value for fit in fits]
    unit = fits[0].mention.unit
    if reading.operation == "sum":
        result, told = sum(values, Decimal(0)), f"合计{{value}}{unit}"
    elif reading.operation == "difference":
        result = abs(values[0] - values[1])
        more, less = ("高", "低") if unit == "%" else ("多", "少")
        unit = "个百分点" if unit == "%" else unit
        told = "两者相同" if not result else f"{more if values[0] > values[1] else less}{{value}}{unit}"
        if reading.which and result:
            told = f"“{reading.operands[values[0] < values[1]]}”{more}，{more}{{value}}{unit}"
    elif reading.operation == "times" and values[1]:
        result, told = _rounded(values[0] / values[1]), f"{reading.operands[0]}是{reading.operands[1]}的{{value}}倍"
    elif reading.operation == "share" and values[1] >= values[0] and values[1]:
        result, told = _percent(values[0], values[1]), "占{value}%"
    else:
        return None
    ordered = sorted(values, reverse=True) if reading.operation == "difference" else values
    shown = _SHOWN[reading.operation].join(map(say, ordered)) + f" = {say(result)}"
    if reading.operation == "share":
        shown += "%"
    unit = {"share": "%", "times": "倍"}.get(reading.operation, unit)
    evidence = tuple(counted(fit.mention, asked, source) for fit in fits)
    operands = "，".join(f"{one.label}{{{i}}}" for i, one in enumerate(evidence))
    if reading.operation == "sum" and asks_of_each(asked.text) and not _WANTS_TOTAL.search(asked.text):
        return Reply(f"{operands}。", evidence)  # 甲、乙两类各几条
    frame = f"{told.format(value=say(result))}（{shown}）。{operands}。"
    return Reply(frame, evidence, derivation=shown, result=(result, unit))


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return _rounded(part / whole * 100)


def _rounded(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize()


#: A printed share stands this near to its counts, in characters.
_NEAR = 120


def as_printed(computed: Reply, asked: Asked, source: Source) -> Reply:
    """A computed share with the report's own rounding of it, where that stands beside its counts; else as it is."""
    if computed.result is None:
        return computed
    share = computed.result[0]
    ends = [one.span.end for one in computed.evidence]
    for mention in source.mentions:
        near = any(abs(mention.start - end) <= _NEAR for end in ends)
        step = Decimal(1).scaleb(int(mention.value.as_tuple().exponent))
        if near and mention.unit == "%" and "占" in mention.counted and abs(mention.value - share) <= step:
            printed = counted(mention, asked, source)
            operands = "，".join(f"{one.label}{{{i + 1}}}" for i, one in enumerate(computed.evidence))
            frame = f"{printed.label}{{0}}。{operands}（{computed.derivation}）。"
            return replace(computed, frame=frame, evidence=(printed, *computed.evidence), result=None)
    return computed
