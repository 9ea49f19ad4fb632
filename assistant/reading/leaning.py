"""Follow-ups that lean on the last question by a verb or a comparison, said as what they mean beside it."""

from __future__ import annotations

import re

#: 把上年结转也算上呢: is added to what was asked before.
_IN = "(?:算上|算进[去来]|加上|加进[去来]|包括进[去来]|算在内|计算在内)"
_COUNTED_IN = re.compile(
    "^(?:那么?)?(?:如果|要是|假如)?(?:(?:(?:把|连|再把)(?P<what>[^,，。?？]{2,14}?)(?:也|都|一起|一并|全)*"
    f"|(?P<such>[^,，。?？]{{2,14}}?)(?:也|都|一起|一并|全|再)+|(?P<bare>[^,，。?？]{{2,14}}?)(?=算进|加进|算在)){_IN}"
    "|(?:再|也|还)?(?:算上|算进)(?P<behind>[^,，。?？]{2,14}?))(?:的话)?[,，]?"
    "(?:一?共|总共|合计)?(?:是|有)?(?:多少|几[件条项个]?)?呢?[?？。]?$"
)
#: 比政策文件多多少: the other side is what was asked of the prose before.
_BEYOND = re.compile(
    r"^(?:那么?)?比(?!上|去|前|往|20|它|他|她|这|那|例|重)(?P<other>[^,，。?？\d]{2,10}?)(?P<way>[多少])(?:了|出|出来)?"
    r"(?:多少|几[件条个篇])[?？。]?$"
)
#: 工作动态|占多少: what was asked, without its asking.
_ASKING = re.compile(
    "(?:一?共|总共|全年|都|又|各|所)*(?:占(?:比|了)?|发布|公开|有|是|为)?了?(?:多少|几|百分之).*$|[呢?？。]+$"
)
#: 那现在有多少项, after the items of the year before or their change.
_NOW = re.compile(
    "(?:那么?)?(?:现在|目前|如今|年底|年末)(?:还|一共|总共|共|剩|有|是)*(?:多少|几)[项个]?(?:项目)?了?呢?[?？。]?"
)
#: 年初几项呢, 上年底呢: a day at which items are counted.
_AT_BEGIN = re.compile(
    "(?:那么?)?(?P<day>年初|期初|上一?年(?:度)?(?:年?[底末终])|原有|原来)(?:的|有|是|时)*(?:多少|几)?[项个]?(?:项目)?(?:数量?)?呢?[?？。]?"
)
#: 新增几项呢, 那新增的呢: items, of which nothing is said.
_ADDED = re.compile(
    "(?:那么?)?(?:本年度?|当年|这一?年)?(?P<said>(?:新增加?|新添|新设|增设|净增)(?:了|的)*(?:项目|事项)?(?:多少|几)?[项个]?)(?:数量?)?呢?[?？。]?"
)
#: 那表里呢: the table, after a sentence of the prose was told.
_IN_TABLE = re.compile(
    "(?:那么?)?(?:统计)?表(?:格|中|内)?(?:里面?|中|上|格里)?(?:头)?的?(?:数字?|数据)?"
    "(?:呢|又?(?:是|有|写|印|填)(?:的|了|着)?(?:是)?(?:多少|几[件条]?|什么)?|怎么[写印填说]的?)[呢吗]?[?？。]?"
)
#: 又出了几期: what is said of any thing that is held or printed, and of which of them only the question before tells.
_PRINTS = "编印|编发|印发|印制|刊发|刊印|出版|推出|[出印编刊]"
_HOLDS = f"举办|开展|组织|召开|主办|[办开做搞弄发推登]|{_PRINTS}"
_OF_NOTHING = re.compile(
    f"(?:那么?|一共|总共|全年|又|也|还|都|共|再)*(?P<verb>{_HOLDS})(?:到|出|成)?(?:了|过)?"
    "(?P<asks>(?:多少|几)(?P<measure>[期场次届档轮版辑集份本册篇个])?)[呢啊]?[?？。]*"
)
_HELD = frozenset("期场次届档轮版辑集")
_THING_BEHIND = re.compile("(?:多少|几)[期场次届档轮版辑集份本册篇个]的?(?P<thing>[^,，。?？的多少几]{2,10})[?？。]*$")
_THING_AHEAD = re.compile(
    f"^(?P<thing>[^,，。?？]{{2,12}}?)(?:一共|总共|全年|都|共)*(?:{_HOLDS})?(?:到|出|成)?(?:了|过)?(?:多少|几)"
)


def items_now(question: str, row: str) -> str:
    """How many items there are at the year's end, after its change was told; `row` is the name of the row.

    >>> items_now("那现在有多少项", "行政许可"), items_now("那现在谁多", "行政许可")
    ('行政许可项目年底共几项', '那现在谁多')
    """
    return f"{row}项目年底共几项" if _NOW.fullmatch(question) else question


def items_added(question: str, row: str) -> str:
    """How many items are new of the row that was asked about, or were there at the year's begin; `row` is its name.

    >>> items_added("新增几项呢", "行政许可"), items_added("那新增的呢", "行政强制"), items_added("新增几件", "许可")
    ('行政许可新增几项', '行政强制新增几项', '新增几件')
    >>> items_added("年初几项呢", "行政许可"), items_added("那上年底呢", "行政许可")
    ('行政许可年初有几项', '行政许可上年底有几项')
    """
    if at_begin := _AT_BEGIN.fullmatch(question):
        return f"{row}{at_begin['day']}有几项"
    return f"{row}新增几项" if _ADDED.fullmatch(question) else question


def asks_table(question: str) -> bool:
    """Whether a follow-up asks only what the table prints of what was told from the prose.

    >>> asks_table("那表里呢"), asks_table("表格里写的是多少"), asks_table("表里的复议几件")
    (True, True, False)
    """
    return bool(_IN_TABLE.fullmatch(question))


def with_added(question: str) -> str:
    """把X也算上呢 as 加上X呢.

    >>> with_added("把上年结转也算上呢"), with_added("要是连企业的都算进去是多少"), with_added("把企业的列一下")
    ('加上上年结转呢', '加上企业的呢', '把企业的列一下')
    >>> with_added("复议被纠正的算进去呢"), with_added("诉讼也算上呢"), with_added("算上诉讼一共多少")
    ('加上复议被纠正的呢', '加上诉讼呢', '加上诉讼呢')
    """
    found = _COUNTED_IN.match(question)
    what = found and next(filter(None, found.group("what", "such", "bare", "behind")))
    return f"加上{what}呢" if what else question


def against_topic(question: str, topic: str) -> str:
    """比X多多少 after a question about prose, with what that one asked on the other side.

    >>> against_topic("比政策文件多多少", "工作动态占多少"), against_topic("比上年多多少", "工作动态几条")
    ('工作动态比政策文件多多少', '比上年多多少')
    """
    found = _BEYOND.match(question)
    thing = _ASKING.sub("", topic) if found else ""
    return f"{thing}比{found['other']}{found['way']}多少" if found and 2 <= len(thing) <= 12 else question


def of_topic(question: str, topic: str) -> str:
    """又出了几期 after a question about prose: of the thing which that one asked, and of no other that was held.

    question: without body and year. What names a thing itself stays.

    >>> of_topic("又出了几期", "公报印了几期"), of_topic("印了多少份", "公报印了几期")
    ('几期', '公报印了多少份')
    >>> of_topic("那办了几场", "开了几场发布会"), of_topic("做了几次呢", "发布会开了几场")
    ('几场', '发布会做了几次呢')
    >>> of_topic("简报出了几期", "公报印了几期"), of_topic("办了几件", "收到几件建议")
    ('简报出了几期', '办了几件')
    """
    found = _OF_NOTHING.fullmatch(question)
    asked = re.search("(?:多少|几)([期场次届档轮版辑集份本册篇个]?)", topic)
    if not found or not asked:
        return question
    prints = re.search(f"(?:{_PRINTS})(?:到|出|成)?(?:了|过)?(?:多少|几)", topic) and re.match(_PRINTS, found["verb"])
    if not (found["verb"] in topic or prints or found["measure"] in _HELD):
        return question
    if found["measure"] in (None, asked[1]):
        return found["asks"]
    named = _THING_BEHIND.search(topic) or _THING_AHEAD.match(topic)
    return f"{named['thing']}{question[found.start('verb') :]}" if named else question
