"""Follow-ups that ask for the same number as a share, of another report or of another year, in words of their own.

They name nothing but a body or a year; each is said as the shortest one of its kind (占百分之几, 某局呢, 2018年呢).
"""

from __future__ import annotations

import re

_LEAD = "(?:那么?|这|那个数?|这个数?|刚才那个数?|它|上面的)*[,，]?"
_END = "[了的]?[呢啊呀吧哦]*[?？。!！]*"
_TURNED = "(?:[折换推计演]合?算|折合?|换|合|算|化|[占摊抵]|按照?|用)(?:成|作|为|到|起来|下来)?"
_OF_ALL = "(?:(?:总[数量体的]|全部|整个|全体|所有)(?:的)?(?:里面?|当?中)?的?)?"
_PERCENT = "(?:百分(?:之几|之多少|比|数|率)|几分之几|[几多]少?成|比例|比重|占比|比率)"
_AS_SHARE = re.compile(
    f"{_LEAD}{_TURNED}{_OF_ALL}(?:是|有|为)?{_PERCENT}(?:来)?(?:说|讲|算|表示)?(?:是|有|为|占)?(?:多少|多大|几)?{_END}"
)
#: 占百分之几 itself, which is read as it is.
_PLAIN = re.compile(f"{_LEAD}占")
_PAPER = "(?:年度(?:工作)?报告|(?<!\\d)年报|(?<=\\d年)报(?!告)|(?:工作)?报告)"
_IN_REPORT = re.compile(
    "(?P<who>[^,，。?？]{2,}?)的?(?:(?:自己|自家|自个儿?|本身|本级)的?)?(?:[那这](?:一)?[份本个]|一份)?的?"
    f"{_PAPER}(?:里面?|里头|上面?|当?中)?(?:自己|自家)?的?(?:所)?[写印填登列说报记给]?(?:着|出)?的?(?:数字?|数目)?"
    f"(?:又|则|却|到底|究竟)*(?:是|有|为)?(?:多少|几[件个条项份宗起]?)?{_END}"
)
_WRITES = re.compile("正文|文字")
_YEAR = r"(?:(?:20\d\d|(?<!\d)[12]\d(?=年))年?度?|[来次翌隔转]年|(?:下|后|第二|前|上|头)一?个?年度?|之[前后]那年)"
#: 再往前呢, 再早一年呢, 再往后一年是多少
_FURTHER = re.compile(
    "(?:那么?)?(?:(?:再|更|还|继续)?(?:往|向|朝)(?P<way>[前后上下])(?:面|边)?(?:推|数|走|看|倒|翻)?(?:一?个?年)?|再(?P<early>早|晚)(?:一?个?年|一点|一些|些|点))"
    f"(?:的|又|呢|是|有|,)*(?:多少|几[件条个项份宗起]?)?{_END}"
)
_GONE = "(?:变化?|发展|[涨升增长加]{1,2}|[降跌减掉落]{1,2}|[达改])了?(?:成|到|为|至)了?"
_REACHED = re.compile(
    f"(?:那么?)?(?:(?:等|一直|一路)?到了?)?(?P<year>{_YEAR})(?:的?时候|时|那会儿|那时)?"
    f"(?:又|就|已经?|都|一共|总共|是|有|的)*(?P<gone>{_GONE})?(?:多少|几[件个条项份宗起次]?)(?P<so>了)?[呢啊呀]*[?？。]*"
)


def as_share(question: str) -> str:
    """A follow-up that wants the number before as a share, said as 占百分之几.

    >>> as_share("合总数的百分之几啊"), as_share("折成百分比是多少"), as_share("那换算成百分比呢")
    ('占百分之几', '占百分之几', '占百分之几')
    >>> as_share("占总数多少"), as_share("合格率百分之几"), as_share("合计多少")
    ('占总数多少', '合格率百分之几', '合计多少')
    """
    return "占百分之几" if _AS_SHARE.fullmatch(question) and not _PLAIN.match(question) else question


def of_report(question: str) -> str:
    """A follow-up that asks what another body's or year's report says, as that body or year alone.

    >>> of_report("某局自己那份报告写的又是多少"), of_report("2023年报告里写的是多少"), of_report("某局年报里的问题呢")
    ('某局呢', '2023年呢', '某局年报里的问题呢')
    """
    said = _IN_REPORT.fullmatch(question)
    return f"{said['who']}呢" if said and not _WRITES.search(question) else question


def of_year_beside(question: str) -> str:
    """A follow-up that goes one year further back or on, as the year beside the one that was told last.

    >>> of_year_beside("再往前呢"), of_year_beside("那再早一年是多少"), of_year_beside("再往后一年呢")
    ('上一年呢', '上一年呢', '下一年呢')
    >>> of_year_beside("往前三年呢"), of_year_beside("往前推进了多少")
    ('往前三年呢', '往前推进了多少')
    """
    said = _FURTHER.fullmatch(question)
    return question if said is None else "上一年呢" if (said["way"] or said["early"]) in "前上早" else "下一年呢"


def of_year_reached(question: str) -> str:
    """A follow-up that asks what a number had come to by a year, as that year alone.

    >>> of_year_reached("到2018年多少了"), of_year_reached("隔年涨到多少"), of_year_reached("2024年多少件")
    ('2018年呢', '隔年呢', '2024年多少件')
    """
    said = _REACHED.fullmatch(question)
    return f"{said['year']}呢" if said and (said["gone"] or said["so"]) else question


#: 具体呢, 都是什么, 具体是哪几类, 展开说说.
_IN_DETAIL = re.compile(
    "(?:那么?)?(?:(?:具体|详细)(?:的|点|一点|些)?(?:呢|(?:说|讲|列)(?:一?[下说讲列])?|(?:都)?(?:是|有)(?:什么|哪几[类种项个]|哪些))"
    "|都是(?:些)?什么|(?:展开|细)(?:说|讲)(?:一?[下说讲])?)(?:呢|吧)?[?。]*"
)


def in_detail(text: str) -> str:
    """A follow-up that only asks for more of what was told (具体呢), as one for each of its parts; else the text.

    >>> in_detail("具体呢"), in_detail("都是什么?"), in_detail("具体是哪几类"), in_detail("具体几件")
    ('分别几件', '分别几件', '分别几件', '具体几件')
    """
    return "分别几件" if _IN_DETAIL.fullmatch(text) else text


#: 那是百分之几, 幅度多大: of the change that was told.
_HOW_FAR = re.compile(
    f"(?:那么?|这|也)*(?:就?是|相当于|算|合|约|大概)*(?:{_PERCENT}|幅度)(?:呢|(?:是|有)?(?:多少|多大|几))?{_END}"
)
#: 这些占了多少, 它们占几成; 这占多少 is of one.
_THESE_SHARE = re.compile(
    "(?:那么?)?(?P<these>这些|它们|以上这?些?|这[几两二三四](?:类|项|种|个))的?(?:申请)?(?:都|又)*(?P<share>占.*)"
)


def as_growth(question: str) -> str:
    """A follow-up that wants a change in percent, said as such: it was asked just before by how many.

    >>> as_growth("百分之几"), as_growth("那幅度多大"), as_growth("占百分之几")
    ('增减幅度是多少', '增减幅度是多少', '占百分之几')
    """
    return "增减幅度是多少" if _HOW_FAR.fullmatch(question) else question


def share_of_these(question: str) -> str:
    """A follow-up for the share of several things together, with what makes them several.

    >>> share_of_these("这些占了多少"), share_of_these("那这两类占几成"), share_of_these("这占多少")
    ('这些加起来占了多少', '这两类加起来占几成', '这占多少')
    """
    said = _THESE_SHARE.fullmatch(question)
    return f"{said['these']}加起来{said['share']}" if said else question
