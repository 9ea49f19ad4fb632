"""What people say around a question, and everyday words for what reports write in their own.

A clause that only says who asks, greets, thanks, presses or tells how to answer is no part of what is asked; neither
is what opens a claim ("我听邻居说…"). Every entry is about the language, none about a report.
"""

from __future__ import annotations

import re

from assistant.reading.asking import SPOKEN_CLAUSE, SPOKEN_ENDS, WHICH_WHO_WHAT
from assistant.reading.phrases import NO_SLIP

_ASKS = re.compile(rf"多少|几|{WHICH_WHO_WHAT}|何|怎|咋|吗|么[?？]|是否|是不是|有没有|有无|[?？]$")
_WHO = r"(?:我们?|俺|本人|咱们?(?![市县区省局])|小弟|小编|老头子|老太太|我们?(?:家|单位|公司|村|小区))"
_SPOKEN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WHO}(?:就)?(?:是|系|在|为|想|正在|要|得|住|做|写|叫|来自|替|帮)(?!说|不是).*",
        r"(?:领导|老师|编辑|单位|导师|记者|老板|上级|同事|同学|学校|主任|甲方|家里人?|孩子)(?:们)?.{0,3}(?:让|叫|要|等|催|问|安排|布置|逼).*",
        r"(?:小伙子|姑娘|同志|师傅|老师|您好|你好|大家好|各位|哈喽|嗨|亲|兄弟|朋友|客服)+(?:好|您好|你好)?",
        r".{0,6}(?:谢谢|多谢|感谢|辛苦|麻烦|拜托|劳驾|打扰|求助(?![类件信事电热人])|在线等|急用|急等|急求|着急|很急|不好意思|请教|请指教|见谅|费心).{0,6}",
        r"(?:请|烦请|敬请|恳请|望|帮忙?|麻烦|劳烦|给我|帮我|替我|你|您|能不能|能否|可否|可以|能|再)*"
        r"(?:核实|核对|确认|查证|求证|证实|核一核|查|看|说|讲|念|列|读|数|摆|回复|回答|答复|告知|告诉|指出|说明|示下|赐教)"
        r"(?:[一了]?(?:下|遍|句|看|说|声)|出来|清楚|给?我|听+|看+|吗|么|来|吧|呗|们|大家)*",
        r"(?:请|麻烦|烦请|能|可以|能不能|给我|帮我|再|都|要|最好|希望|全部|原样|具体|详细|简单|完整)*"
        r"(?:逐[条一项个]|一条(?:一)?条|一[一个]个?|分[条点]|挨个|按顺序|原文|照原文)(?:地|的|来)?"
        r"(?:列|念|说|讲|给|发|摆|贴|告诉|写|抄|数|告知)?(?:[一了]?(?:下|遍)|出来?|给|我|听+|吗|么|来|吧|谢谢您?)*",
        # 记者核实：, 读者来电咨询：: who asks, as a clause of its own
        r"(?:记者|读者|市民|网友|编辑|审校|校对|督查)(?:来电|来信|现|现在|要|想)*(?:核实|核对|求证|查证|提问|采访|咨询|询问)(?:一下|个事儿?)?",
        r"(?:做|写|搞|准备|赶|交|用于|用来|用在|核|校|审).{0,6}(?:用|作业|论文|材料|稿子?|课题|汇报|对)",
        r"(?:简单|一句话|直接|老实|随便)?(?:说|讲|问)(?:一|个)?(?:句|下|声|嘴)?(?:就行|即可)?",
        r"(?:看|查|按|据|照|以|出自|来自|依据|根据)的?是?(?:它|他们)?(?:那|这|的)?(?:份|个|本)?(?:年度)?(?:报告|年报|报)?(?:里|上|中|为准)?",
    )
)
#: What opens a claim or a question and says nothing of it.
_OPENS = re.compile(
    "^(?:(?:请|麻烦|劳驾|烦请|敬请)?(?:请问|问(?:问|[一]?[下句声嘴])|确认|核实(?:一组数)?|核对|查证|告诉我|告知|提供|说明|列出|列举|介绍|讲讲|说说|谈谈"
    "|帮我查?|给我查?|帮忙查?)(?:一下|一句|下)?"
    r"|(?:我|俺|咱)?(?:就|很|也|还|只)?(?:想|要)(?:要|请)?(?:了解|知道|问问?|查查?|打听|咨询|弄清楚?|搞清楚?|求证)(?:一下|下|一句)?"
    r"|打听(?:一下|下|个事)|咨询(?:一下|下)|了解(?:一下|下)|求问|话说|那个|对了|另外|顺便"
    r"|(?:我|俺)?(?:听|看|读|刷|据|记得|有|怎么|我?的?)?(?:(?:到|见|过)?有?(?:一?[篇条则份个]|些)?)?(?:我|俺)?(?:隔壁|单位|村里|身边)?(?:的)?"
    r"(?:邻居|同事|朋友|亲戚|群里|网上|人家|别人|有人|人|他们|大伙|大家|老乡|同学|领导|老师|家人|[我俺](?:妈|爸|老公|老婆)|媒体|网友|新闻|传言|传闻|报道|文章|稿子|材料)"
    "(?:里|上|中|们)?(?:都|也|老|总|跟我|对我|告诉我|在)?"
    r"(?:说|讲|称|传|写|议论|提到|报道(?!(?:[的共总一是有了]|篇|条|数)*(?:多少|几|数|量|\d+[余多]?篇(?![一-龥]{2})))|爆料)(?:的|是|过|了|到)*"
    "(?=[,，:：“一-龥A-Za-z0-9])"
    "|(?:我|俺)?(?:听说|据说|据称|据传|传说|听闻|得知|记得(?:是)?|印象中?(?:是)?|以为|觉得)"
    "|(?:我|俺)?(?:的)?(?:稿子|材料|文章|论文|汇报|报道)(?:里|上|中)?(?:写|引用|用)(?:的|了|到)*(?:是)?)+[,，:：]?"
)
#: How a claim is handed over for a verdict: the words are no content of it.
VERDICT = re.compile(
    rf"(?:(?:这|那)(?:个|些|句|条)?(?:话|说法|数字?|数据)?)?(?:(?:我|他|她|你|人家)?{NO_SLIP}[吧吗么]?"
    r"|(?:我|他|她|人家)?(?:记|说|写|算|看)(?:得)?[对错准]了?[吗么吧没]+(?:有)?"
    r"|(?:搞|弄|记|看|说|算|写)错(?:了)?[吧吗没]+"
    r"|(?:这|那|此|该)?(?:(?<![\d余多来几万亿])(?:个|种|句|条|事儿?|回事))?(?:话|说法|讲法|数字?|数据|消息|信息|结论|事情?|表述)?(?:到底|究竟|是|还|都)*"
    r"(?:对不对|真的假的|是真是假|准不准|靠不靠谱|对得上吗|站得住脚?吗?|属实[吗么否]?|(?:对|(?<!传)真|真的|准|准确|正确|靠谱|可靠|可信|成立|有误|没错|没问题|没毛病)(?:吗|么|吧|嘛|不))"
    "|(?:是|就是)?(?:这么|这样|如此)(?:写|说|回事|讲)?的?[吗么吧]"
    "|(?:确|真的?|可|是否|果真?|到底)?(?:有(?:没有)?)?(?:这|那)(?:么)?(?:回|个|一?)事儿?[吗么吧]?|(?:确|真|可|是否|果)?有[此其]事[吗么吧]?"
    "|(?:此话|这话)?当真[吗么]?|(?:真|果真|确实|的确)(?:如此|这样|是这样)[吗么吧]?|是不是(?:真的|真|这样|这么回事)?(?=[?？,，。]|$)"
    "|是[吗吧](?=[?？,，。]|$)"
    r"|(?:我|咱)?(?:这|那)(?:么|样)(?:写|说|讲|报|引用?)(?:行不行|行吗|可不可以|可以吗|妥不妥|妥吗|成吗|好不好|没问题吧)"
    r"|可信度(?:高吗|如何))[?？]?$"
)
_CHECK = (
    r"(?:请|烦请|麻烦|劳烦|帮我?|帮忙|替我|给我|能不能|能否|可否|再)*"
    r"(?:核实|核对|确认|查证|求证|证实|核一核|核(?=一下))(?:[一]?下|一遍)?"
)
_HANDED_OVER = re.compile(rf"[,，。;；]{_CHECK}(?:吧|好吗|谢谢|呗)?[。!！?？]?$|^{_CHECK}[:：,，](?=.*\d)")
#: 收没收过, 办没办完: 有没有收过.
_A_NOT_A = re.compile(r"(?P<verb>[一-龥])[没不](?P=verb)(?P<tail>[过完到了好]?)")
#: Everyday words on the left are written in reports as on the right.
_EVERYDAY: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), formal)
    for pattern, formal in (
        (
            r"(?:打|吃)(?:过|了)?官司(?!输|赢|败|胜)|(?:被人?)?告(?:上|到|去|进)(?:过|了)?法[院庭](?:过|了)?|(?:被|让)(?:老?百姓|群众|人家?|市民)?告(?:了|过)",
            "行政诉讼",
        ),
        (r"收取?[过了](?:一?[分笔]?)费(?!用)", "收取费用"),
        (r"(?:需?要|用|花|费|耗)[了掉]?(?:多久|多长时间)(?![^,，。?？]{0,8}一[次回轮期])", "时长多少天"),
        (r"半个?(?:钟头|小时)", "30分钟"),
        (r"钟头", "小时"),
        (r"月度", "月"),
        (r"百分百|百分之百|百分之一百", "100%"),
        (r"([一二三四五六七八九])成([一二三四五六七八九])", r"百分之\1十\2"),
        (r"统统|通通|全都|一律|悉数|一个不落地?|一件不落地?", "全部"),
        (r"没收(?=[?？吗吧过]|$)|没收(?=(?:过|取|费|钱|到))", "没有收"),
        (
            r"(?:到期|限期|规定(?:的)?(?:期限|时间|日子)|法律规定的(?:期限|时间)|法定(?:的)?(?:期限|时间|时限))(?:以内|之内|里头?|内)?",
            "法定期限",
        ),
    )
)


def handed_over(text: str) -> str:
    """A statement handed over to be checked ("…19期，核实一下"), as a claim; a question that asks stays as it is.

    >>> handed_over("公报一共19期,核实一下"), handed_over("公报19期,核一下"), handed_over("公报几期,请核实")
    ('公报一共19期,对吗', '公报19期,对吗', '公报几期,请核实')
    """
    if not _HANDED_OVER.search(text) or _ASKS.search(_HANDED_OVER.sub("", text).rstrip("?？")):
        return text
    return f"{_HANDED_OVER.sub('', text)},对吗"


def plainly(text: str) -> str:
    """A question without what is said around it, in the words of reports; unchanged where nothing else is left.

    >>> plainly("我是做行政法的律师,请确认是否收到过复议申请"), plainly("我同事说开放日只办了8次,他记对了吗?")
    ('是否收到过复议申请', '开放日只办了8次,他记对了吗?')
    >>> plainly("老师让写论文,自我剖析了哪四个方面的差距,能一条条给我吗,谢谢您"), plainly("谢谢")
    ('自我剖析了哪四个方面的差距', '谢谢')
    >>> plainly("老师好~请问公报几期")
    '公报几期'
    """
    clauses = SPOKEN_CLAUSE.findall(text)
    kept = [clause for clause in clauses if not _is_spoken(clause.rstrip(SPOKEN_ENDS))]
    plain = "".join(_OPENS.sub("", clause) for clause in kept).strip(",，:：;； ")
    return formally(plain or text)


def formally(text: str) -> str:
    """A text with its everyday words written as reports write them.

    >>> formally("因为公开的事吃了官司没有"), formally("信息处理费收没收过")
    ('因为公开的事行政诉讼没有', '信息处理费有没有收过')
    """
    text = _A_NOT_A.sub(
        lambda found: (
            f"有没有{found['verb']}{found['tail']}" if found["verb"] not in "是有对能合符行妥好成" else found[0]
        ),
        text,
    )
    for pattern, formal in _EVERYDAY:
        text = pattern.sub(formal, text)
    return text


def _is_spoken(clause: str) -> bool:
    """Whether a clause is no part of the question; what asks or holds a number is one, unless it only hands over."""
    if VERDICT.fullmatch(clause):
        return False  # it makes the rest a claim
    spoken = any(pattern.fullmatch(clause) for pattern in _SPOKEN)
    return spoken and not re.search(r"\d|多少|几[^乎]|哪|什么|啥|谁|为何|怎|咋|是否|有没有", clause)
