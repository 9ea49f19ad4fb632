"""The two ends of a change that a report tells in one breath: 由91家减至88家, 从187个精简到132个.

What a count came to is the number of the year. What it was before is told only where a question asks for it (年初几家,
原来有几个), and by how much it changed is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from corpus.report import Mention
from corpus.text import matchable, segment_start

End = Literal["", "before", "after"]

#: What a number does that goes on to another one: 减至, 整合为, 扩大到; not 组成, 分为 and 负责为.
_MOVES = (
    "减少|递减|锐减|减|下降|降低|回落|下调|降|精简|精减|压减|压缩|缩减|缩短|缩小|收缩|缩|简化|优化|调整|整合|合并|归并|撤并|并|归集|集中|清理|控制"
    "|提高|提升|提速|提|上升|攀升|跃升|升|上涨|上调|涨|增加|增长|增设|增配|增|扩大|扩展|扩充|扩容|扩面|扩|拓展|拓宽|延伸|延长|推广|发展|壮大|充实|覆盖"
    "|变更|变|改|转|翻|刷新|加密|加大"
)
_HOW = "(?:现在?|目前|已|逐步|逐年|大幅度?|进一步|全部|统一|再|又|将|均|都|直接|累计|成功|有效)*"
_SINCE = "(?:了|(?:现在|目前|如今|现有|今年|当年|本年|年[末底]|20\\d\\d年底?)的?|约|近|超过?|不足|仅|共)*"
#: What joins the ends, with the thing that is counted (3个|镇扩大到|11个): a verb of change, or 到 alone behind 从.
_GOES_TO = re.compile(
    rf"^(?P<noun>[^，,；;。：:（()）\d]{{0,8}}?)(?P<sign>[，,])?{_HOW}(?:(?:{_MOVES})(?:之?后|并|再))?(?P<verb>{_MOVES})(?:完善|优化)?[至到为成]{_SINCE}$"
)
_ONLY_TO = re.compile(rf"^(?P<noun>[^，,；;。：:（()）\d]{{0,8}}?)[至到]{_SINCE}$")
#: 从91.2%|提高了|3个百分点，达到|94.2%: by how much stands between the ends.
_CHANGED_BY = re.compile(f"{_HOW}(?:{_MOVES})了?(?:约|近)?")
_CAME_TO = re.compile(f"[，,]?{_HOW}(?:达到?|(?:{_MOVES})?[至到为]){_SINCE}")
_BRACKET = re.compile(r"[（(][^（()）]*[)）]")
#: 由|91家, 从最初的|187个, 由2022年的|93.1%.
_COMES_FROM = re.compile(
    r"(?:(?<![经缘来自理])由|(?<![归服])从|自)(?P<when>[^，,；;。：:、由从\d]{0,10}(?:20\d\d年[^，,；;。：:、\d]{0,4})?)$"
)
#: 年初有|76个，年末有61个; 原有|12个: what there was before, without a verb of change.
_REFORMED = f"(?:{_MOVES}|改版|改革|改造|升级)"
_THERE_IS = re.compile(f"{_REFORMED}(?:之|以)?后(?:的|为|是|达到?|有|共|约|仅|只|累计)*[^，,；;。：:\\d前]*$")
_THERE_WAS = re.compile(
    f"{_REFORMED}(?:之|以)?前(?:的|为|是|达到?|有|共|约|仅|只|累计)*[^，,；;。：:\\d后]*$|"
    "(?:年初|期初|[去上前]年[末底]|上一?年度?末|20\\d\\d年[末底初])(?:的|共|仅|只|尚|累计)*(?:有|为|是|的)[^，,；;。：:\\d]*$"
    "|(?:(?<![固])原有|原来有|原先有|原本有|此前有|之前有)[^，,；;。：:\\d]*$"
    "|(?:由|从)(?:年初|期初|[去上前]年[末底]?|上一?年度?|20\\d\\d年[末底]?|原来|原先|最初|起初|改革前)的?$"
)
#: 年初有|账号76个，年末有|61个.
_AT_BEGIN = re.compile("(?:年初|期初|[去上前]年[末底]|上一?年度?末)(?:的|共|还)*(?:有|为|是)?")
_AT_END = re.compile("(?:年[末底]|期末|目前|现在?|如今)(?:的|还|仅|共|则)*(?:剩|有|为|是|余)*(?:下|到)?")
#: 与上年|48件相比, 较去年同期的|48件下降, 去年为|48件: what there was in the year before.
_LAST_YEAR = re.compile(
    "[与和同跟比较](?:上一?年度?|去年|前一年|20\\d\\d年度?)(?:同期)?的?$|(?:上一?年度?|去年|前一年)(?:同期)?(?:仅|只|共|则)*[为是]$"
)
#: Numbers that tell a change begin none: 比上年增加12件，增至68件.
_IS_A_CHANGE = re.compile(
    f"新增|增设|注销|关停|{'|'.join(('增加', '增长', '减少', '下降', '上升', '提高', '多', '少'))}"
)
_SIGNS = "，,；;：:。！？\n"
_ENDS_SENTENCE = re.compile(r"[；;。！？\n]")
_SEGMENT_END = re.compile(r"[，,；;：:。！？（(\n]")

_BEFORE_WORDS = (
    "原来|原先|原有|原本|起初|最初|一开始|年初|期初|此前|之前|以前|从前|[去上前]年[末底]?|上一?年度?末?|前一年"
    "|(?:压缩|压减|精简|整合|合并|归并|调整|改版|改革|清理|提速|提高|提升|优化|扩大|升级|下调|上调)(?:之|以)?前"
)
_YEAR_BEFORE = re.compile("[去上]年|上一年|前一年")
#: 比年初少了几个 asks by how much, 从年初的几家减到几家 for both.
_ASKS_BEFORE = re.compile(
    rf"(?<![比较])(?:{_BEFORE_WORDS})(?!相?比)|(?:由|从)(?:{_BEFORE_WORDS})?(?:的)?(?=(?:多少|(?<!哪)几[个家件条次期人名项处天分])[^，,。？?]{{0,10}}?(?:{_MOVES}|[至到]))"
)
_ASKS_AFTER = re.compile(
    rf"(?:{_MOVES})[至到为成]了?|现在|目前|如今|眼下|年[末底终](?!考)|最后|最终|还[剩有]|剩(?:下|余)?|后来|(?:{_MOVES}|改版|改革)(?:之|以)?后"
)
_BY_HOW_MUCH = re.compile(
    rf"(?<![新])(?:{_MOVES})(?:[了过掉去出]|幅度?)*(?:有|是|为|达)?(?:多少|几(?!乎)|百分之几)|(?:多|少|快|短|高|低|差)了?(?:多少|几)|相差|差了?多少|差距|变化"
)
_WORD_OF_CHANGE = re.compile(
    rf"(?:{_MOVES}|{_BEFORE_WORDS}|现在|目前|如今|年[末底终]|剩余?|剩下|还剩|还有)[至到为成了的]*"
)


class Ends(NamedTuple):
    """Two numbers of one change, and the half-open span of the text that tells it, from its subject on.

    about: the words that say what changed, without what leads on from one number to the other.
    """

    first: Mention
    last: Mention
    start: int
    end: int
    about: str


def ends_in(mentions: Sequence[Mention], text: str) -> Iterator[Ends]:
    """The changes that a text tells with both ends, in order. Of a chain (从甲到乙再到丙) each step is one.

    text: as its words are matched (`Source.plain`), the mentions' spans count it.
    """
    step: Ends | None = None
    for first, last in pairwise(mentions):
        goes_on = step if step and step.last is first else None
        step = _ends(first, last, text) if same_measure(first.unit, last.unit) else None
        if step and goes_on:
            step = step._replace(start=goes_on.start, about=goes_on.about)
        if step:
            yield step
    for first, by, last in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if same_measure(first.unit, last.unit) and (step := _ends_beside(first, by, last, text)):
            yield step


def same_measure(one: str, other: str) -> bool:
    """Whether two ends of one change may stand in these measures: the same, or one of them left off."""
    return one == other or "" in (one, other)


def _ends(first: Mention, last: Mention, text: str) -> Ends | None:
    between = matchable(_BRACKET.sub("", text[first.end : last.start]))
    begin = segment_start(text, first.start, _SIGNS)
    before = text[begin : first.start]
    led = _COMES_FROM.search(before)
    moved = _GOES_TO.match(between) or (_ONLY_TO.match(between) if led else None)
    if moved is None or not _goes_on(moved, bool(led), first):
        return None
    noun = moved["noun"]
    sign = _SEGMENT_END.search(text, last.end)
    end = sign.start() if sign else len(text)
    behind = matchable(text[last.end : end])
    if not _is_of_one_thing(noun, behind, bool(moved.groupdict().get("verb"))):
        return None
    about = before[: led.start()] if led else before
    return Ends(first, last, begin, end, matchable(about) + (noun or behind[:8]))


def _ends_beside(first: Mention, by: Mention, last: Mention, text: str) -> Ends | None:
    """The ends of a change between which the text tells by how much: 从91.2%提高了3个百分点，达到94.2%."""
    begin = segment_start(text, first.start, _SIGNS)
    led = _COMES_FROM.search(text[begin : first.start])
    goes_on = _CHANGED_BY.fullmatch(matchable(text[first.end : by.start]))
    if not (led and goes_on and _CAME_TO.fullmatch(matchable(text[by.end : last.start]))):
        return None
    sign = _SEGMENT_END.search(text, last.end)
    return Ends(first, last, begin, sign.start() if sign else len(text), matchable(text[begin : begin + led.start()]))


def _goes_on(moved: re.Match[str], led: bool, first: Mention) -> bool:
    """Whether the words between two numbers lead from the one to the other: behind a comma only right away."""
    if led:
        return True
    return not _IS_A_CHANGE.search(first.own) and not (moved["sign"] and moved["noun"])


def _is_of_one_thing(noun: str, behind: str, moves: bool) -> bool:
    """Whether both ends count one thing: 4个乡镇扩大到13个乡镇; 从5个乡镇到3个街道 tells of two."""
    if not noun:
        return True
    if not behind or not re.match("[一-龥]{2}", behind):
        return moves
    return behind.startswith(noun[:2]) or (moves and not re.match("[一-龥]{2}", noun))


def side_told(mention: Mention, text: str) -> End:
    """Which side of a change a number is said to be of: 年初有76个, 原有12个, 改版前为540万人次, 改版后达860万人次."""
    said = matchable(text[segment_start(text, mention.start, _SIGNS) : mention.start])
    if is_of_last_year(mention, text):
        return "before"
    return "before" if _THERE_WAS.search(said) else "after" if _THERE_IS.search(said) else ""


def ended_with(first: Mention, last: Mention) -> str:
    """What a number counts that is told as of the end of a year behind one of its begin, "" for any other number.

    Of "年初有账号76个，年末有61个" the second counts 账号.
    """
    if first.clause != last.clause or first.unit != last.unit or not _AT_END.fullmatch(matchable(last.own)):
        return ""
    opened = _AT_BEGIN.match(matchable(first.own))
    return matchable(first.own)[opened.end() :] if opened else ""


def is_of_last_year(mention: Mention, text: str) -> bool:
    """Whether a number is told as what there was in the year before, and says not what it counts: 与上年48件相比."""
    said = matchable(text[segment_start(text, mention.start, f"{_SIGNS}（(") : mention.start])
    return bool(mention.unit) and mention.unit not in ("%", "个百分点") and bool(_LAST_YEAR.search(said))


def asks_before(text: str) -> bool:
    """Whether a question asks for what there was before a change.

    >>> asks_before("网站原来有几家"), asks_before("网站减到几家"), asks_before("从年初的91家减到几家")
    (True, False, False)
    >>> asks_before("比年初少了几家"), asks_before("由多少家减至88家"), asks_before("上年来信几封")
    (False, True, True)
    >>> asks_before("从几个部门汇总来的")
    False
    """
    found = _ASKS_BEFORE.search(text)
    if found is None:
        return False
    return found[0][:1] in "由从" or not _ASKS_AFTER.search(text)


def year_before_asked(question: str, year: int) -> bool:
    """Whether a whole question names a year and asks for what there was in the one before it: 2023年…上年有几封.

    >>> year_before_asked("某县2023年来信上年有几封", 2023), year_before_asked("某县去年来信几封", 2023)
    (True, False)
    """
    return str(year) in question and bool(_YEAR_BEFORE.search(question)) and asks_before(question)


def asks_by_how_much(text: str) -> bool:
    """Whether a question asks by how much a count changed, and for neither end of it.

    >>> asks_by_how_much("网站减少了几家"), asks_by_how_much("网站减少到几家"), asks_by_how_much("减少的网站有几家")
    (True, False, False)
    """
    return bool(_BY_HOW_MUCH.search(text)) and not re.search(rf"(?:{_MOVES})[至到为成]了?(?:多少|几)", text)


def says_a_change(word: str) -> bool:
    """Whether a word of a question only says which end of a change is meant (减到, 原来, 目前).

    >>> says_a_change("减少"), says_a_change("原来"), says_a_change("网站")
    (True, True, False)
    """
    return bool(_WORD_OF_CHANGE.fullmatch(word))
