"""Another year, told by where it lies beside one that is spoken of: 之前那年, 往前推一年, 来年, 转过年.

Such words mean nothing without a year beside which they are said, and where they leave open how far they lead (之前,
头两年, 后来), no year is meant by them: a question behind another one must not be answered for the year of that one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from assistant.reading.years import YearExpression

_ONE = "(?:的)?(?:那一?|这一?|一)个?年(?:度|份)?"
_COUNT = "(?P<count>[一二两三123])"
_STEPS = {"一": 1, "二": 2, "两": 2, "三": 3}
_TO = "(?:往|朝|向)"
_MOVED = "(?:推|数|倒|退|走|翻|追|移|挪|看|查|算|找)"
#: 结转年末, 运转年: no year that is turned to.
_TURNED = "(?<![结流运周])转|翻"

#: What leads back to a year before the one that is told.
BACK = (
    rf"(?:在|这|那|它)*(?:之|此)前{_ONE}|(?:之|以)前(?:的)?那一?年",
    r"(?:^|(?<=[比较跟和与同的年是在那从就于,，、。；;:：?？□]))头一?年(?:度)?(?![报轻级龄])",  # not 汕头|年报
    rf"再?{_TO}[前回上](?:再)?{_MOVED}(?:回|上|到|个|去)*{_COUNT}个?年度?|再?{_TO}[前回上]一个?年度?",
    rf"再?(?:倒推|倒退|倒回|退回|回溯|上溯|追溯|前推|回推)(?:到|去|回)*{_COUNT}个?年",
    r"[再更]?早(?:上|个)*一个?年(?:度)?",
    rf"(?<![第近前去这每\d过]){_COUNT}年(?:之|以)?前(?![后置沿台端])",
    r"(?P<two>上上|前前|大上)一?个?年度?",
)
#: What leads on to a year behind it.
ON = (
    rf"(?:(?:之|此|随|其|往)后|(?:紧)?接(?:下来|着|下去)|后[头面边]){_ONE}",
    rf"再?{_TO}[后下](?:再)?{_MOVED}(?:上|到|个|去)*{_COUNT}个?年度?|再?{_TO}[后下]一个?年度?",
    rf"再?(?:顺延|后推|推后|后移)(?:到|去)*{_COUNT}个?年",
    r"[再更]?[晚迟](?:上|个)*一个?年(?:度)?",
    r"(?<![超通经不跨])(?:再)?过(?:上|了)?一年(?![度])|过了年",
    rf"(?<![第近前去这每\d过]){_COUNT}年(?:之|以)?后(?![续来勤])",
    rf"隔年(?!度)|(?:{_TURNED})过?年(?![度底末初])(?:来|头)?",
    r"(?P<two>下下)一?个?年度?",
)

#: 2020年之前: all years before it; 2020年之前那年 and 2020年以前年度结转 are something else.
ALL_BEFORE = "(?:之前|以前)(?:的(?!那?一?年))?(?!那?一?年|年度|结转|遗留|剩|留下|积压|[还尚]?[没未])"
#: 最早的一份年报, 第一份年报: of all that are kept.
FIRST_REPORT = (
    "(?:最早|最先)的?(?:那|这)?一?(?:[期份]|个?年度?的?(?=年报|报告))(?:年度?报告?|报告)?|第一份(?:年度?报告?|报告)"
)
_PLAN_NUMBER = "(?P<planned_years>十[二三四五六])五"
#: 十四五期间, 十四五末: the years of a plan; 十四五规划 is a thing.
OF_A_PLAN: tuple[tuple[Literal["span", "since", "year"], str], ...] = (
    ("since", f'[“"]?{_PLAN_NUMBER}[”"]?(?P<open>以来|开始以来|至今|到现在)'),
    ("year", f'[“"]?{_PLAN_NUMBER}[”"]?(?:的)?(?P<at>开局|起步|头一|首|第一|收官|最后一|末|最末)(?:之)?(?:年)?'),
    ("span", f'[“"]?{_PLAN_NUMBER}[”"]?(?:规划)?(?:期间|时期|期内|这?五年)'),
)
#: The first year of the plan of each number.
_PLANS = {"十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}


def years_of_plan(groups: Mapping[str, str]) -> tuple[int, ...]:
    """The years that words for a five-year plan mean.

    >>> years_of_plan({"planned_years": "十四"}), years_of_plan({"planned_years": "十三", "at": "末"})
    ((2021, 2025), (2020,))
    """
    first = _PLANS[groups["planned_years"]]
    if "open" in groups:
        return (first,)
    if "at" in groups:
        return (first + 4 if groups["at"] in ("收官", "最后一", "末", "最末") else first,)
    return (first, first + 4)


def steps(groups: Mapping[str, str]) -> int:
    """How many years one of these words leads away, by the groups it matched."""
    count = groups.get("count", "")
    return 2 if "two" in groups else _STEPS[count] if count in _STEPS else int(count or 1)


def beside_written(found: Sequence[YearExpression], question: str) -> tuple[YearExpression, ...]:
    """2024年的前一年, 2023年之后那年, 去年的上一年: the year beside the first one, which itself is not asked for."""
    kept: list[YearExpression] = []
    for each in found:
        last = kept[-1] if kept else None
        moves = each.kind == "shift" and each.role in ("", "beside") and last is not None and not last.role
        between = question[last.end : each.start] if last and moves else ","
        if last is None or between not in (("", "年", "的", "年的", "之") if each.role else ("的",)):
            kept.append(each)
        elif (last.kind == "year" and len(last.years) == 1) or last.kind in ("relative", "shift"):
            years, away = tuple(year + each.offset for year in last.years), 0 if last.years else each.offset
            text = question[last.start : each.end]
            kept[-1] = replace(last, years=years, offset=last.offset + away, text=text, end=each.end)
        else:
            kept.append(each)
    return tuple(kept)


#: 后来那年, 最早那年: no year that was asked about before, and none that is sure.
UNSURE = re.compile(
    "(?:后来|早先|先前|从前|老早|更早|当初|最[早初先]|起[初先]|开头|以往|前[头面边]|上[头面])的?[那这]一?年(?![度底末初])"
)
#: Words for another time that do not say which year it is.
_OPEN = re.compile(
    "(?:之|以|从|此)前|早先|先前|过去|往[年常]|早些?年|当初|起初|最初|原先|后来|(?:之|以|往|此|随)后(?!的?怎)"
    "|现在|如今|目前|眼[下前]|近[来期]|最近|[上下前](?:一)?[次回期](?![日间货])|[头早前](?:[两几]个?年|几回)|隔[了个]?一年"
)
#: 之前问的, 上次说的: what was said before, and no other time.
_SAID_BEFORE = re.compile("(?:时候)?(?:你|我|您|咱)?(?:们)?(?:刚)?(?:已经?)?(?:问|说|提|讲|查|看|答|给|告诉|回答)")
#: 年 in words that lead to no other year.
_OF_THIS = re.compile(
    "(?:工作)?年度?(?:工作)?报告?|年报|(?:全|本|当|该|整个?|这一?|那一?|同一?)个?年(?:度|份)?|年[度份内里间底末终]|一整?年(?:到头|下来|里|内|之中|当中)|年$"
)


def means_another_time(text: str, read: Iterable[tuple[int, int]]) -> bool:
    """Whether a follow-up speaks of another time without a year that was read.

    read: the spans of what was read as something else: a row (以前年度结转), a name, a year.

    >>> [means_another_time(each, []) for each in ("之前呢", "头两年的呢", "转年呢", "后来那年")]
    [True, True, True, True]
    >>> [means_another_time(each, []) for each in ("当年呢", "之前问的那个", "全年一共几件")]
    [False, False, False]
    """
    open_text = list(text)
    for start, end in read:
        open_text[start:end] = "□" * (end - start)
    said = "".join(open_text)
    if UNSURE.search(said) or any(not _SAID_BEFORE.match(said, found.end()) for found in _OPEN.finditer(said)):
        return True
    return "年" in _OF_THIS.sub("", said)
