"""What stands before 的 and picks out a part: a word that fills elsewhere carries everything there.

没, 又, 已, 二次, 期初, 自己 add nothing in 没错吧, 又收到几件, 已收到几件; in 没办的申请, 又提的申请, 自己的申请
they say which applications are meant. An attribute that names no row and no column is read only where every word of it
says what is true of any application of the year: that it was handed in, by somebody, to that body, in that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.reading.headings import marks_information
from assistant.reading.parts import HOW_MANY
from assistant.reading.phrases import WORKED_OUT
from assistant.reading.topics import APPLICATION_TOPICS

#: Start and end of a word that was read, and its marks.
Read = tuple[int, int, Sequence[str]]

#: Marks of words that name no part by themselves.
_WEIGHTLESS = frozenset(("filler", "asking", "zero", "exists", "op:check"))
#: Marks of words that name a part the form prints.
_NAMES = ("row:", "column:", "rate:", "vague:", "disclosed_any")
#: 上年没收尾、接着办的: what is carried over is dealt with by that alone.
_CARRIED = ("row:applications.carried_in", "row:applications.carried_out")
_DEALT_WITH = re.compile("(?:留给|接着|继续|再|要|还)*(?:办理|处理|办)")
_STOPS = frozenset("□,。;:!?、()")

#: What an attribute belongs to: applications, what they ask for, or a number.
_HEAD = re.compile(
    "的(?:(?:这|那)(?:一)?(?:些|类|种|部分|批)?(?:的)?)?"
    "(?:(?P<application>(?:政府|信息|公开|依)*(?:申请(?!人)|案件|来件))|(?P<paper>(?:信息|材料|资料|东西|内容)(?!公开)))"
    "|的(?:[,、])?(?:(?:这|那)(?:一)?[种类样些](?:的)?(?:申请)?)?"
    "(?:一共|总共|共|合计|总计|拢共|全部|大概|大约|到底|究竟|各|都|又|还|占|能|会)*(?:有|是|为|占|达)?(?:了|到|过)*(?:多少|几)"
    "(?![年乎倍成家种类样]|分之|个(?:百分|单位|机关|部门|地方|[省市区县月]))"
    r"|(?=[,、](?:这|那)(?:一)?[种类样些](?:的)?(?P<pointed>申请)?(?:的)?(?:一共|总共|共)*(?:有|是)?(?:多少|几))"
    r"|的(?:总)?(?:件数|数量|数目|数(?![字据])|总数|总量)"
)
#: What may be said of any application of a body and a year, by class.
_TIME = (
    "全年度?|整年|整个年度|一年到头|一整?年|本年度?|当年度?|今年|该年度?|这一?年|那一?年|年度|年内|年里|年间|期间|报告期内?|当期|本期|目前|至今|现在|以来"
    "|年份?|为止|截至|截止|到"
)
_PLACE = (
    "(?:贵|你们?|您|我们?|咱们?|他们|该|本|这|那|各)(?:一)?[个家]?(?:人民)?(?:政府|机关|单位|部门|市|区|县|省|局|委|厅|镇)|本级(?:政府)?"
    "|(?:全|本|我)?[市县区省州](?:里|级|人民政府|政府)?|当地|这里|那里|这儿|那儿|这边|那边"
)
_ANYONE = r"大家(?:伙)?|大伙儿?|人们|人家|有人|公众|社会(?:公众)?|申请(?:人|者)|我们|咱们|你们|他们|它们|外界|各界|各方"
_TO_BODY = (
    "(?:向|给|对|跟|找|往|朝|由|被)(?:□+"
    "|(?:人民)?(?:政府|行政机关|机关|单位|部门|你们|我们|他们|它|贵单位|本机关)(?:那边|这边)?)"
)
_HANDED_IN = (
    "(?:提出|提交|提起|递交|提|递|交|寄|送|报|投|来|收|接收|接|受理|申请(?:总?量|件?数)?|填报?|要)(?:上|进|过|回|下|出)?"
    "(?:来|去|到)?(?:[了过得]|的)*"
)
_EVERY = (
    "所有|全部|全体|全都?|每一?[件个份]|各[类种]?|总共|一共|合计|总计|累计|共计|共|总|整个|这些|那些|这|那|其中|都|就|才|也|一下|大概|大约|到底|究竟"
    "|实际(?:上)?|具体|最终|已经?|曾经?|能"
)
_PRINTED = (
    "(?:在|按|跟|和|与|同)?(?:它|他们?)?(?:自己)?(?:年?报告?|年报|表格?|报表|正文|文字)?(?:里面?|中|上)?(?:所|面)?"
    "(?:印|写|填|列|登|登记|记载|记|显示|公布|披露|说|讲|统计)(?:出来)?[了着]?"
)
_POINTED = r"(?:这|那)(?:样|种|类|些|部分)|上述|以上|部分|刚才|前面(?=说|提|讲|问)"
_ABOUT = (
    "(?:年?报告?|年报|表格?|报表|正文)(?:里面?|中|上)|依|(?:政府|政务)(?=信息|公开)|信息|公开|材料|资料|文件|东西|内容|相关|有关|关于|针对|对于|涉及"
    "|属于?|方面|领域|类型?|因为?|由于|因|在|按照?|依照|从|于|的|地|与|和|跟|了|是|为"
)
_OF_ANY = re.compile(
    rf"(?:{WORKED_OUT}|{_TIME}|{_PLACE}|{_ANYONE}|{_TO_BODY}|{_HANDED_IN}|{_EVERY}|{_PRINTED}|{_POINTED}|{_ABOUT})*"
)
#: A row, and the part of it that is meant.
_WITHIN = re.compile(r"(?:其中|里面?|里头|当中|之中|中|内(?![容部务外]))(?:的)?")
_ENDS_WITHIN = re.compile("[里中内]$|里面$|里头$")
#: What goes on behind a row and tells more of it: 不掌握、后来又找到的, 另行制作而且做了的.
_ADDS = re.compile("而且|并且|后来|之后|又|然后|但|却|再|最后")
#: 近98%的申请, 超过40%的申请: a share of them that is claimed, and no part that is picked out.
_SHARE_CLAIMED = re.compile(r"(?:大?约|将?近|接近|差不多|超?过|不止|不到|不足|多于|少于|至少|至多|达到)?\d[\d.]*多?%")
_SO_OFTEN = re.compile("(?:不止)?(?:一?半|[一二两三四五六七八九十多\\d]+(?:[遍次回]|%))(?:以上)?")
#: Words of asking at the beginning, which are no part of the attribute.
_ASKED = re.compile(
    "(?:请问?|麻烦|劳驾|帮(?:我|忙)?|给我|告诉我?|(?:我?(?:很|就)?想要?|我要)(?:知道|了解|问|查|看|请教)?(?:一下|下)?"
    "|[查看问算说讲数报列找翻统](?:[一了]?[下遍看]|一[查看问算说数]|询|找|计)?(?![过到了着完给好的]|不)|知道|了解|那么|呢|啊|嗯|哦|请教|打听"
    "|(?:顺便|还有)(?!$))+"
)


_ASKS = re.compile("几|多少|哪|谁|什么|啥|怎")


class _Attribute(NamedTuple):
    """start and end (of 的) in the text; after: the word of the form it follows, "" at the beginning."""

    start: int
    end: int
    after: str


def unread_attributes(text: str, read: Sequence[Read], unread: Sequence[str] = ()) -> Iterator[str]:
    """The attributes that name no part the form prints, as they are written: 没办的, 二次申请同一内容的.

    Of what is no application prose may tell, and there a word that nothing covers is looked for by itself.

    unread: the words that nothing covers. text: □ stands for names, years and numbers. read: start, end and marks of
    all words that were read, in order.
    """
    if not HOW_MANY.search(text) and "□" not in text:
        return
    named = any(mark.startswith(_NAMES) for _, _, marks in read for mark in marks)
    for found in _HEAD.finditer(text):
        if named and found["paper"]:  # 已经拿过的信息还要重新出具的: what was asked for, and the row says the rest
            continue
        attribute = _attribute(text, read, found.start())
        if attribute and marks_information(text[attribute.start : attribute.end]):
            continue
        words = _unread(text, read, unread, attribute) if attribute else ""
        if words and (found["application"] or found["pointed"] or not any(word in words for word in unread)):
            yield words


#: What is done with applications, of which only having been handed in is true of all: 已办申请, 一共处理几件申请.
_DEAL = "(?:办理|处理|办|做|答复|回复|审批?|批|解决)[了过完好]*"
_OF_APPLICATIONS = "(?:政府|信息|公开)*申请(?![人书表公])"
_DEALS = re.compile(
    rf"(?P<changed>(?:已经?|没有?|未|不|待|在){_DEAL})(?:(?:多少|几)[件个份宗起]?)?{_OF_APPLICATIONS}"
    rf"|(?P<said>{_DEAL})(?:的)?(?:多少|几)[件个份宗起]?{_OF_APPLICATIONS}"
    rf"|申请(?:一共|总共|共|都|全)*(?P<dealt>(?:已经?|没有?|未|不)?{_DEAL})(?:多少|几)[件个份宗]"
)
#: 接着办2023年的申请: applications that another year left.
_GOES_ON = re.compile("(?P<said>(?:接着|继续)(?:办理|处理|办)(?:了)?)(?=□)")


_OF_THAT_TIME = re.compile("的(?:政府|信息|公开)*申请(?!人)")
_EDGE_OF_YEAR = re.compile("年?[底末初终]$")
_UP_TO = re.compile("(?:到|至|截至|截止到?|截)$")
_LEFT_THEN = re.compile(
    "(?P<left>(?:的|时|那会儿|还|仍|手[里头上]|有|剩|着)*)(?:(?:多少|几)[件个份宗]?)?(?:政府|信息|公开)*申请(?!人)"
)


def unread_predicates(text: str, read: Sequence[Read]) -> Iterator[str]:
    """What is said to be done with applications where no row is named that says it."""
    if any(mark.startswith((*_NAMES, "prose", "statistics", "op:share")) for _, _, marks in read for mark in marks):
        return
    for found in (*_DEALS.finditer(text), *_GOES_ON.finditer(text)):
        yield next(filter(None, found.groupdict().values()))


def unread_times(text: str, times: Sequence[tuple[int, int, int]], read: Sequence[Read]) -> Iterator[str]:
    """A second time that says which applications of a year are meant: 2024年明年的申请, 2024年年底的申请.

    text: the question as written. times: start, end and years from the one that is meant (去年 -1) of what names a
    time.
    """
    if any(mark.startswith((*_NAMES, "prose", "statistics", "op:")) for _, _, marks in read for mark in marks):
        return
    ends = {end for _, end, _ in times}
    for start, end, away in times:
        if away and start in ends and _OF_THAT_TIME.match(text, end):
            yield f"{text[start:end]}的"
        edge = _EDGE_OF_YEAR.search(text[start:end])
        if edge and not _UP_TO.search(text[:start]) and (left := _LEFT_THEN.match(text, end)):
            yield edge[0] + left["left"]


def says_most(attribute: str) -> str:
    """An attribute without the time, the place and the like that stand before what it says.

    >>> says_most("全市办理的"), says_most("没给全的")
    ('办理', '没给全')
    """
    said = attribute.removesuffix("的")
    return said[at.end() :] if (at := _OF_ANY.match(said)) and at.end() < len(said) else said


def _attribute(text: str, read: Sequence[Read], end: int) -> _Attribute | None:
    """What stands before the 的 at `end`, back to a name, a mark or a word of the form; None where that is nothing."""
    at = start = end
    after = ""
    inside = next((each for each in read if each[0] < end < each[1]), None)
    if inside:
        if not _names_nothing(text, inside):
            return None
        at = start = inside[0]
    while at > 0 and text[at - 1] not in _STOPS:
        word = next((each for each in read if each[1] == at), None)
        if word and not (_names_nothing(text, word) and "的" not in text[word[0] : at].lstrip("的" if inside else "")):
            after = text[word[0] : at]
            break
        at = start = word[0] if word else at - 1
    return _Attribute(start, end, after) if start < end else None


def _names_nothing(text: str, word: Read) -> bool:
    """Whether a word names no part by itself: 申请 in 二次申请同一内容的 does not, 的申请 and 申请里 end it."""
    marks = set(word[2])
    return marks <= _WEIGHTLESS or (marks <= APPLICATION_TOPICS and not _ENDS_WITHIN.search(text[word[0] : word[1]]))


def _unread(text: str, read: Sequence[Read], unread: Sequence[str], attribute: _Attribute) -> str:
    """The attribute with its 的 where a word of it says more than what is true of any application; "" otherwise."""
    carried = any(mark in _CARRIED for start, _, marks in read if start < attribute.start for mark in marks)
    said = text[attribute.start : attribute.end]
    if _ASKS.search(said):  # 有几年的申请量不到30件
        return ""
    within = _WITHIN.match(said)
    if _SHARE_CLAIMED.fullmatch(said) and _SHARE_CLAIMED.fullmatch(f"{attribute.after}{said}"):
        return ""
    if attribute.after and not within and not _ENDS_WITHIN.search(attribute.after):
        if (said in unread and len(said) == 1) or _SO_OFTEN.fullmatch(said):  # 没给|全的, 公开了|一半的
            return f"{attribute.after}{said}的"
        if not _ADDS.match(said):
            return ""
    said = said[within.end() :] if within else said
    if not attribute.after and (asked := _ASKED.match(said)):
        said = said[asked.end() :]
    if carried and _DEALT_WITH.fullmatch(said):
        return ""
    return "" if _OF_ANY.fullmatch(said) else said + text[attribute.end : attribute.end + 1].strip(",、")
