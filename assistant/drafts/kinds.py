"""What kind of figure a draft tells: a value, a change, a share, a sum, by the words before it."""

from __future__ import annotations

import re
from typing import Literal

from assistant.drafts.joining import MOVED, ONLY_JOINS, SHARE
from corpus.numbers import RATIOS, Number

#: value: a count or an amount; rate: a printed or computed percentage with a name; share: 占 so much of a whole;
#: difference, growth, points, multiple: two values compared; sum, average, restated: of figures named before it.
Kind = Literal[
    "value", "rate", "share", "difference", "growth", "points", "multiple", "sum", "average", "restated", "rank"
]

CHANGED = re.compile(
    r"(?P<way>净?增[加长收多]?|净?减[少收]?|(?<![至不])[多少](?:花|收|办|发|用|罚|批)|上升|提高|提升|扩大|延长|缩[短小]|下降|回落|降低|缩减|[增降升跌涨减]幅|高出?|低|(?<!不)多出?|(?<![至不])少|相差|差|[升降涨跌])"
    r"(?:[了约达为是近]|高达|超过|幅度为?|大约|比例)*$"
)
#: 增加到, 增长为, 增加到2024年的: the figure behind it is what another one became.
MOVED_TO = re.compile(rf"{MOVED}[为成至到]了?约?的?$")
TURNED_TO = re.compile(rf"(?:至|到|成|{MOVED}为)了?约?的?$")
#: How many of what: 四家, 三个年份, 两项.
SEVERAL_OF = (
    r"(?P<count>[二两三四五六七八九十]|(?<!\d)\d{1,2})(?:(?P<bodies>个?部门|个?单位|个?局|[个座]?[地市区县州镇乡]|家)"
    r"|(?P<years>个?年份|年)|个?项目?|者|类|种|案)"
)
SUM = re.compile(
    rf"(?:{SEVERAL_OF}[^，。]{{0,12}})?"
    r"(?:(?:合计|共计|总计|小计|总量|之和|(?<!历年)累计|相加|加起来|合起来|共需|总共|总和)[^，。]{0,6}|[共合]|[需应共]要?办理?)$"
)
_SPAN = r"(?:[近这]?[两二三四五六七八九十]个?年份?|(?<=\d{4})年?[和、与及至到~—－-]+(?:19|20)\d{2}年)"
_ALL = r"(?:合计|(?<!公)共(?![同享建])|总计|累计|加起来|合起来|相加|之和)"
#: 两年共, 近三年来累计, 2023年和2024年合计: what follows in the sentence is told of all these years together.
IN_ALL_YEARS = re.compile(rf"{_SPAN}(?:以?来|间|里|内)?(?P<what>[^，。；]{{0,8}}?){_ALL}计?")
#: 结果纠正、尚未审结均为零: the figure is of each that is listed.
EACH_IS = re.compile("[均都](?:[为是]|达到?)$")
_RESTATED = re.compile(
    r"^[\s，,（(]*(?:即|也就是|换算[^，]{0,4}|按?四舍五入|折合|约合|合)?(?:为|约|成)?(?:折合|约合|合)?(?:约|为)?\s*$"
)
_AGAIN = re.compile(r"即|也就是|换算|四舍五入|折合|约合|合约")
#: 表中总计印为0件: a cell, whatever its parts add up to.
PRINTED_TOTAL = re.compile(
    "(?:总计|合计)(?:一?栏|数)?[却则只]?[印填写记列](?:[为作着]|的?是)|表[中里格内]的?(?:总计|合计)"
)
#: 由20件增至29件: the figure is the one before the change.
FROM = re.compile(r"[由从]$")
_AVERAGE = re.compile(
    r"平均|均值|中位数|极差|(?<![两二三四五六七八九十几])年均|[人日月季周]均|每个?[月天日季周年]|每[百千万]?[件条项次人份篇个]"
)
#: 年均增长: a mean of several years.
A_YEAR = re.compile("(?<![两二三四五六七八九十几])年均|平均每年|每年平均|年平均")
_RATIO = re.compile("之比|的?比[例值][约为是]*$")
#: Kinds of figures that hold one value against another.
COMPARING = frozenset(("difference", "growth", "points", "multiple", "share"))
#: Fractions told roughly, which are of a whole wherever no change is told: 两项接近六成.
_FRACTION = re.compile("成|分之|半")


def kind_of(figure: Number, words: str) -> Kind:
    """The kind of a figure by the words before it."""
    if figure.unit == "位":
        return "rank"
    changed = CHANGED.search(words.strip()) and not re.search("占比?[高低多少]达?$", words.strip())
    changed = changed and not TURNED_TO.search(words.strip())
    if figure.unit == "百分点":
        return "points"
    if figure.unit == "倍" or (not figure.unit and _RATIO.search(words)):
        return "multiple"
    if _AVERAGE.search(words) and not (changed and figure.unit in RATIOS):  # 年均增长79.5%
        return "average"
    if figure.unit in RATIOS:
        bare = ONLY_JOINS.fullmatch(words) and not re.search("[比较与由从]", words)
        bare = bare or (bool(_FRACTION.search(figure.raw) or "其中" in words) and not words.endswith("率"))
        if FROM.search(words.strip()):
            return "rate"  # 占比由27.27%提高到
        return "growth" if changed else "share" if SHARE.search(words) or bare else "rate"
    if changed:
        return "difference"
    if _AGAIN.search(words) and _RESTATED.match(words):
        return "restated"
    if SUM.search(words) and not PRINTED_TOTAL.search(words):
        return "sum"
    whole = figure.unit.endswith("元") or figure.value == figure.value.to_integral_value()
    return "value" if whole else "average"  # 为11.9件: no count
