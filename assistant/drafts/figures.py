"""The figures of a sentence that claim something: numbers, fractions in words, and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from corpus.numbers import Number, find_numbers, fractions_in, read_chinese, read_numeral

#: Where a clause ends; a comma between the digits of 3,119 ends nothing.
CLAUSE_END = re.compile(r"[。；：、！？（）();:]|——|[，,](?!(?<=\d.)\d{3})")
_NO_CLAIM_UNITS = frozenset("分 字 年 月 日 号 届 岁 版 个月 天 个工作日 工作日 小时 个小时 分钟 季 时".split())
#: 平均办理时长9.6个工作日: a length of time that is told as measured.
_MEASURED = re.compile(
    "平均[^，。；]*$|用时[约为]?$|时[长间][约为]?$|[缩延][短长]了?[约至到]?$|[缩压延][短减缩长]?[至到为]了?约?$"
)
#: 由42分钟缩至: a length of time that another one came out of.
_MEASURED_FROM, _TURNS = (
    re.compile("[由从]原?来?的?$"),
    re.compile(r"[^，。；\d]{0,6}[缩压延减增][^，。；\d]{0,4}[至到为成]了?约?\d"),
)
_NO_CLAIM_BEFORE = re.compile(r"(?:号码|GB|http\S*|@\S*|[=A-Za-z_])\s*[:：]?\s*$|\d\s*[:：∶]\s*$|每$")
#: What no unit follows: 传真38件 are faxes, 传真65230001 is their number.
_NUMBER_OF = re.compile(r"(?:电话|传真|内线|分机)\s*[:：]?\s*$")
_NO_CLAIM_AFTER = re.compile(r"^\s*(?:[〕\]]|号文|[-—－]\d{4,}|[/]\d)")
#: A number without a unit that is measured with: 较2023年的251万净增28万.
_GOES_ON = re.compile(r"\s*(?:净?[增减升降涨跌多少高低]|上升|提高|下降|扩大|缩|[比与和及同到至相])")
#: 两条微信, 三家单位: a small numeral in words at the head of a clause, before a noun.
_SMALL = re.compile(r"[一二两三四五六七八九十](?:[^\d%]{1,2})?$")
#: Measures of what is counted, none of kinds or bodies.
_PIECES = frozenset("件 条 篇 期 份 个 次 场 宗 起 笔 名 人 人次 场次".split())
#: 只收到一件申请, 设立九个专席: what is counted stands behind a numeral that a verb of having takes.
_TAKEN = re.compile(
    "(?:只|仅|共|总共|一共)(?:有|收到|受理|公开|办结|发布)?了?$|(?:收到|受理|公开|办结|设立|新增|建成|开通|举办|召开|关停|注销|制发|发布|新设)了?$"
)
#: 每四件里就有一件: a ratio, told roughly.
_RATIO_OF = re.compile(r"每[一二两三四五六七八九十百\d]+[件个条次人名][里中当]*[^，。；]{0,4}$")
#: 三个方面, 两个维护: ways and principles, no things.
_MANNER = re.compile(
    "[的]?(?:重大|主要|重点|关键|核心|基本|具体)?(?:方面|环节|层面|层次|层级|维度|角度|阶段|步骤|重点|关键|要点|抓手|转变"
    "|意识|自信|维护|确立|坚持|到位|确保|必须|结合|统一|突出|强化|聚焦|一律|不|更|全面|一|年[份度]?(?!轻|级|报)|月|季度|工作日|小时|百分)"
)
#: 在三个局中, 上述两个部门合计: those that the draft itself has named.
_NAMED_SEVERAL = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:[中里]|之[和间]|[合总]计|[相加]加|[均都共各])")
_DEMONSTRATIVE = re.compile("(?:[这那此在前后每各分]|上述|以上|其[余他中])$")
#: 对五家网站: what is done is done to so many.
_OBJECT = re.compile("(?:[对将把]|[\u4e00-\u9fff]{2}了)$")
#: 收到一件、办结一件: none of them is counted.
EACH = re.compile("一(?P<unit>[件个次条项])[^。；]{0,10}一(?:(?P=unit)|个)")
_TENTHS = re.compile(
    r"(?P<tenths>[一二两三四五六七八九])成(?P<more>[一二三四五六七八九])?(?![为立果长功品本效员熟])|(?P<half>一半|半数)"
)
#: 翻了两番: four times what it was.
_DOUBLED = re.compile("翻[了上]?(?P<near>将?近|接近|约|超过?)?(?P<times>[一两二三四五]|(?=番))番")
#: 五比一, 1∶2.4: a ratio that is not so many to one in digits.
_RATIO = re.compile(
    "(?P<many>[一二两三四五六七八九十]+)比一(?![\\w])|(?<![\\d.])1\\s*[:：∶]\\s*(?P<of>\\d+(?:\\.\\d+)?)(?![\\d.:：])"
)
#: 申请量排第三, 居不予公开理由首位, 全市倒数第二: what ranks, among what, and the rank.
RANKED = re.compile(
    "(?:排名?|名列|位居|位列|位于|[稳高]?居|列|(?=全[国省市区县州]))[在为于]?(?:(?!倒数)[\u4e00-\u9fff]{2,8}?)?"
    "(?P<said>"
    "(?P<last>倒数)?(?:第(?P<rank>[一二三四五六七八九十]|\\d+)[位名]?|(?P<place>[一二三四五六七八九十]|\\d+)[位名])"
    "|首位|榜首|首(?![位要])|(?P<end>末[位名席]|最后(?:一[位名])?))"
    "(?=[^\\w]|的|$)"
)
#: The same without the rank: 申请量居|不予公开理由.
_BEFORE_RANK = re.compile(
    "(?:在(?P<within>[^，。；]{2,12})[中里内])?(?:排名?|名列|位居|位列|位于|[稳高]?居|列)[在为于]?(?P<among>[\u4e00-\u9fff]{0,8}?)$"
    "|(?P<all>全[国省市区县州])$"
)
#: 均为零: nothing of each.
_NONE = re.compile("(?<=[为是])零(?![\\w])")
#: A rank that is counted from the end.
FROM_THE_END = re.compile("倒数|末|最后")


def figures_of(sentence: str) -> Iterator[Number]:
    """The numbers of a sentence that claim something, in order."""
    nothing = (Number(Decimal(0), "", none[0], *none.span()) for none in _NONE.finditer(sentence))
    told = [*nothing, *(_rank(ranked) for ranked in RANKED.finditer(sentence)), *_ratios(sentence)]
    found = told + [n for n in find_numbers(sentence) if _claims(n, sentence) and not any(map(n.overlaps, told))]
    fractions = [each for each in fractions_in(sentence) if "分之" in each.raw]
    for rough in [*fractions, *map(_tenths, _TENTHS.finditer(sentence))]:
        if not any(map(rough.overlaps, found)):
            found.append(replace(rough, approximate=_about(sentence[: rough.start], sentence[rough.end :])))
    return iter(sorted(found, key=lambda number: number.start))


def _rank(found: re.Match[str]) -> Number:
    """A rank from 1 on, counted from the end where its words say so (末位 is 1)."""
    rank = found["rank"] or found["place"]
    return Number(read_numeral(rank) or Decimal(0) if rank else Decimal(1), "位", found["said"], *found.span("said"))


def _ratios(sentence: str) -> Iterator[Number]:
    """Multiples that are told in other words: 翻番 is twice, 五比一 and 1∶5 are five."""
    for doubled in _DOUBLED.finditer(sentence):
        times = Decimal(2) ** int(read_numeral(doubled["times"] or "一") or 1)
        about = _about(doubled["near"] or sentence[: doubled.start()], sentence[doubled.end() :])
        yield Number(times, "倍", doubled[0], *doubled.span(), about)
    for ratio in _RATIO.finditer(sentence):
        many = read_numeral(ratio["many"]) if ratio["many"] else Decimal(ratio["of"])
        if many and many > 1:
            yield Number(many, "倍", ratio[0], *ratio.span())


def ranked_among(words: str) -> tuple[str, str]:
    """What is ranked and what it is ranked among, in the words before a rank.

    >>> ranked_among("申请量居"), ranked_among("居不予公开理由"), ranked_among("申请量居全市")
    (('申请量', ''), ('', '不予公开理由'), ('申请量', '全市'))
    """
    found = _BEFORE_RANK.search(words)
    return (words[: found.start()], found["among"] or found["within"] or found["all"] or "") if found else (words, "")


def _tenths(found: re.Match[str]) -> Number:
    """五成 and 半数 as percentages."""
    if found["half"]:
        return Number(Decimal(50), "%", found[0], *found.span())
    tenths, more = (read_chinese(found[name] or "零") or Decimal(0) for name in ("tenths", "more"))
    return Number(tenths * 10 + more, "%", found[0], *found.span())


def _about(before: str, after: str) -> str:
    """How roughly a fraction is meant: above it, below it, near it, or about it."""
    if re.search("不到$|不足$|低于$", before) or re.match("以[下内]", after):
        return "不足"
    if re.search("[近足]$", before):
        return "近"
    return "超过" if re.search("[超过]$", before) or re.match("[多余]|以上", after) else "约"


def _claims(number: Number, sentence: str) -> bool:
    before, after = sentence[: number.start], sentence[number.end :]
    measured = _MEASURED.search(before) or (_MEASURED_FROM.search(before) and _TURNS.match(after))
    if number.unit in _NO_CLAIM_UNITS and not measured:
        return False
    if _NO_CLAIM_BEFORE.search(before) or _NO_CLAIM_AFTER.match(after):
        return False
    if _RATIO_OF.search(before):
        return False
    if not number.unit and _NUMBER_OF.search(before):
        return False
    if _SMALL.fullmatch(number.raw) and re.match(r"[\u4e00-\u9fff]|\d{4}年", after):
        clause = CLAUSE_END.split(before)[-1].strip()
        if clause and number.unit in _PIECES and _TAKEN.search(clause):
            return not EACH.search(sentence)
        if clause and number.unit == "个" and not number.raw.startswith("一"):  # 曝光了十九个问题
            return not (_MANNER.match(after) or _DEMONSTRATIVE.search(clause) or _NAMED_SEVERAL.match(after))
        if number.unit in ("家", "项") and not number.raw.startswith("一") and _OBJECT.search(clause):  # 关停了五家网站
            return not (_MANNER.match(after) or _NAMED_SEVERAL.match(after))
        if not clause or number.raw.startswith("一") or number.unit in ("家", "类", "项", "方", "层", "级", "个"):
            return False
    return bool(number.unit) or not re.match(r"\w", after.strip()) or bool(_GOES_ON.match(after))
