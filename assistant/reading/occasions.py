"""Why somebody asks, said in clauses of its own before the question: 正在准备一个汇报，需要…; 审计要用，….

Such a clause tells of the speaker's own work, reading or plans, and picks nothing out of what is counted. A clause
that might (拆迁方面的, 女性, 没交费的) is none, whatever stands behind it. Where it points back at what happened to the
speaker (我的申请被当成信访退回来了，这样的有几件), the row that this names is what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.exact.indicators import row_name
from assistant.reading.parts import HOW_MANY
from assistant.reading.roles import takes_part
from assistant.reading.tokens import tokens_of

_WHEN = (
    "(?:今年|今天|今晚|明天|昨天|前天|前几天|上午|下午|最近|近来|近期|这[几两]天|这阵子|这周|下周|本周|月底|年底|年末|年初|刚刚?|刚才|目前|现在"
    "|正好|马上|一直|还|也|都|就|又|先|再)*"
)
_WHOSE = (
    "(?:我们?|俺们?|咱们?|本人|鄙人|小弟|自己|(?:我们?|咱们?)?"
    "(?:单位|公司|局里|科室|部门|学校|报社|律所|所里|处里|办公室|团队|领导|老师|导师|老板|主任|上级))?"
)
_WILL = (
    "(?:因为?|由于|为了?|正在?|在|要|想要?|得|需要?|打算|准备|计划|负责|忙着|急着|赶着|着手"
    "|[帮给替][^,的]{1,4}?|[让催叫]我)*"
)
_MAKE = (
    "(?:写|做|赶|编|弄|搞|整理|准备|完成|撰写|起草|核对|校对|校|填|填报|交|开|参加|研究|分析|统计|汇总|比较|对比|学习|讲|核|录入|更新|制作|申报|备"
    "|出|改|审|查|办|迎接?|应付|报送|上报|补|凑|跑|拟|撰|画|讨论|考)"
)
_PAPER = (
    "(?:论文|报告|汇报|材料|课题|作业|稿子?|稿件|报道|新闻|文章|调研|研究|课件|PPT|ppt|方案|总结|简报|台账|报表|表格|会|会议|考核|审计|对标|设计"
    "|分析|比赛|发言|答辩|起诉状|诉状|状子|申请书|意见书|提案|建议|述职|培训|统计|制度|资料|月报|年鉴|县志|公众号|推文|专题|选题|评估|自查|检查|迎检|档案|笔记|视频|图表|展板|辩论|案例|书|题)"
)
_TAIL = "(?:呢|啊|呀|了|要?用的?|使用|备用|需要|时用)*"
#: 正在准备一个汇报, 因为要做毕业论文, 核对台账: what is being made or done with the number.
_WORK = (
    f"{_WHEN}{_WHOSE}{_WHEN}{_WILL}{_MAKE}(?:一?[个篇份些点期场次]|了|着|下)*[^,的\\d]{{0,8}}?(?:的)?{_PAPER}{_TAIL}"
)
#: 审计要用, 单位年底考核, 领导催着要.
_USED = (
    f"{_WHOSE}{_WHEN}(?:{_PAPER}{{1,2}}|工作|业务|教学|科研|学习|领导|上级|单位|老师|老板)(?:上|里|那边)?(?:等着|急着|催着|正|还|急|马上)*(?:要用|需要用?|要的?|用|急需|备用)"
    f"|{_WHOSE}{_WHEN}(?:考核|审计|自查|迎检|评估|检查|开会|汇报|述职)"
    "|(?:审计|领导|上级|上面|老师|老板|主任|单位|局里|省里|市里|县里)(?:那边|又|急着|催着|让|叫|要求|要|我|们)*(?:报|交|填|提供|给|要)(?:个|一?份)?(?:数据?|材料|情况|表)"
)
#: 因为工作需要, 出于研究目的.
_NEED = (
    "(?:因为?|由于|出于|鉴于|为了?)?(?:我们?|本人|单位)?[^,的\\d]{0,4}?(?:工作|业务|学习|研究|写作|教学|科研|项目|课题|考核|审计|核查|统计|学术|个人)(?:上|方面)?的?"
    "(?:需要|需求|原因|关系|要求|所需|目的|兴趣)"
)
#: 昨天看新闻说…, 刚翻完年报没找着, 年报看得头晕.
_READ = (
    f"{_WHEN}{_WHOSE}{_WHEN}(?:在)?(?:看|翻|读|听|刷|查|找)(?:了|到|完|过|遍|着|见|半天)*(?:一?[个篇份条下遍])*[^,的\\d]{{0,6}}?"
    "(?:新闻|年报|报告|报纸|视频|网上|文章|朋友圈|公众号|资料|电视|抖音|说|网站)[^,\\d]{0,18}?(?<!的)"
    "|(?:这|那)?(?:年报|报告|表格?|材料|网站|数据)(?:我|都|实在|真)*(?:看|翻|读|找|查)[^,的\\d]{0,10}"
)
#: 对某市不熟, 第一次查.
_STRANGER = (
    "(?:我|本人)?(?:对[^,的\\d]{1,8}?)(?:不(?:太|是很|怎么|大)?(?:熟悉?|了解|懂|清楚)|陌生)"
    "|(?:我|本人)?(?:不(?:太|怎么|大)?(?:懂行?|会[查看用弄]|熟悉?)|是?(?:外行|小白|新手)|第一次(?:查|看|问|用|接触)[^,的\\d]{0,6})"
)
#: 我想申请信息公开, 先看看别人的情况: what the speaker is going to do.
_PLAN = (
    f"(?:我|俺|本人){_WHEN}(?:想|要|打算|准备|正要|在考虑)(?:去|着)?(?:申请|提|复议|起诉|打官司|举报|投诉|办|告)[^,的\\d]{{0,10}}"
    "|(?:想)?先(?:看|了解|打听|摸|问|查)[^,\\d]{0,8}?(?:情况|行情|底细?|数|一下)"
)
#: 手头有个课题, 最近在跟踪某市的信息公开, 公司要投标.
_BUSY = (
    f"(?:{_WHOSE}|手[头上里]|这边){_WHEN}(?:正好)?有(?:一?个|一?篇|一?份)[^,的\\d]{{0,4}}{_PAPER}"
    f"|{_WHOSE}{_WHEN}(?:在|一直在)?(?:跟踪|关注|追踪|留意|观察|研究|接触|琢磨)(?:着|了)?[^,\\d]{{1,14}}(?<!的)"
    "|(?:我们?|咱们?|单位|公司|学校|局里|报社|律所|团队|我们?局)(?:想要?|要|准备|打算|正在|正)(?:对标|投标|竞标|招标|立项|申报|贷款|融资|上市|开会|选址|投资|落户|合作|转型)"
    "|(?:对比|比较|看|查|翻|问|跑|找)(?:了|过)(?:好)?[^,\\d的]{0,6}(?:城市|地方|单位|部门|家|遍|天|圈|网站|资料)"
)
_SOMEBODY = (
    "(?:读者|网友|网民|市民|群众|朋友|同事|同学|客户|亲戚|邻居|粉丝|领导|老师|老板|导师|(?:我?家里?的?)?(?:老人|人)"
    "|我?[爸妈爷奶叔姨哥弟姐妹老][爸妈爷奶叔姨哥弟姐妹公婆]?)"
)
#: 受同事委托, 有读者来信问, 家里老人想知道: for whom it is asked.
_FOR_SOMEBODY = (
    f"(?:受|应){_SOMEBODY}(?:的)?(?:委托|所托|之托|要求|邀请)"
    f"|(?:刚|常)?有?{_SOMEBODY}(?:来信|来电|留言|打电话|私信|老是?|一直|刚才?)?(?:来|在)?(?:问起?|想知道|想了解|想问|[让托叫]我(?:来|帮忙)?(?:问|查|打听)(?:问|查|一下)?)"
)
#: 刚听说某市信息公开搞得不错: what somebody has heard, in no figures.
_HEARD = (
    "(?:那|我|又|也)*(?:刚刚?|刚才|最近|昨天|前几天|一直|总)*(?:听说|听人说|听人讲|据说|都说|看到|发现|感觉|觉得)"
    "[^,\\d]{2,20}(?<!的)"
)
#: 上次开会讲到这个, 之前打过电话没人接: how it came up.
_CAME_UP = (
    "(?![^,]*(?:申请|提交|递|寄|上交|办))(?:上次|上回|之前|前几天|前天|昨天|刚才|早上|上午|下午|今早|那天)(?:我们?|俺|咱)?[^,的\\d]{0,4}?"
    "(?:开会|打|聊|讲|说|问|看|听|提|去|来)[^,的\\d]{0,10}"
)
#: 公司法务部问, 财务科要: which office asks.
_OFFICE_ASKS = (
    "[^,的\\d]{0,4}(?:法务|财务|市场|人事|宣传|公关|行政|信息|业务|研究)[部科处组室]门?"
    "(?:那边|这边|的人|在|来)*(?:问|要|想知道|想问|想要|催)"
)
_KINDS = (_CAME_UP, _OFFICE_ASKS, _WORK, _USED, _NEED, _READ, _STRANGER, _PLAN, _BUSY, _FOR_SOMEBODY, _HEARD)
_OCCASION = re.compile(f"(?:{'|'.join(_KINDS)})")
_GREETING = re.compile(
    "(?:请教|请问|问|麻烦|打扰)(?:一?下)?(?:各位|诸位)?(?:老师|大佬|同志|领导|专家|师傅|大神)们?(?:了|一?下)?|(?:[hH]i|[hH]ello|[hH]ey|嗨|哈喽|哈啰|喂|在吗|在不在|亲)+"
)
#: 我是记者, 公司法务: who asks, and no applicant, beside a clause of the kinds above or a request.
_ROLE = re.compile(
    "作为[^,\\d]{1,14}?(?:的?一[员份分]子?|之一|的?工作人员|的?负责人)|(?:大家好|[你您]好)?(?:我们?|俺|本人|鄙人)(?:就)?是(?!说|不是|否)[^,的\\d]{1,12}|[^,的\\d]{0,4}(?:法务|记者|编辑|公务员|研究员|实习生|人大代表|政协委员|会计|文员)(?:一[个名枚位])?"
)
_ASKED_FOR = re.compile(
    "(?:想|要|需要|麻烦|请|帮[我忙]|先|再|还|也|就|在|这[里儿]?|来|了|很?急用?|核实|确认|核对|了解|问|查|请教|打听|求教|一下|下|个|数据?|事儿?|您|你|说|看看?|知道|给我)+"
)
_REQUESTS = re.compile(
    "(?:我|俺)?(?:就|很|也)*(?:想|要|需要|请|麻烦|求|劳驾|帮)(?:要|了解|知道|问|查|请教|打听|核实|提供|告知|告诉|列|看)?"
)
#: 想引用某市…, 想先看看某市…: what it is wanted for, said before it.
_WANTED = re.compile(
    "^(?:那么?|所以|因此|现在|于是|特|就)*(?:(?:想要?|要|需要?|得|打算)(?:引用|摘录|采用|参考|引)|想?先(?:看看?|问问?|查查?|了解))(?:一下|下)?"
)
_KIN = (
    "(?:爸妈?|妈妈?|爸爸|父亲|母亲|父母|爷爷|奶奶|外公|外婆|姥姥|姥爷|叔叔?|姨妈?|舅舅?|姑姑?|婶婶?|哥哥?|弟弟?|姐姐?|妹妹?|表[哥弟姐妹]"
    "|堂[哥弟姐妹]|外甥女?|侄[子女]?|老公|老婆|丈夫|爱人|媳妇|岳父|岳母|公公|婆婆|孙[子女])"
)
#: 家里拆迁, 我妈被征了地, 我不服答复准备复议, 嫌收费太贵: what happened to the speaker and his own, or what he feels.
_STORY = re.compile(
    f"(?:因为?|由于)?{_WHEN}(?:我们?(?![市区县省州局委厅院办镇乡们])|俺们?|咱们?(?![市区县省局])|本人|自己|我?家里?(?:的)?(?:人|老人|孩子)?|孩子|闺女|儿子|女儿|老伴|老家|村里|{_KIN}(?=[^,]{{2}}))"
    "[^,\\d]{1,18}(?<!的)|(?:嫌|气不过|想不通|不甘心|舍不得|觉得冤|心里不踏实|闹不明白|搞不懂)[^,\\d]{1,14}(?<!的)"
)
_OF_A_THING = re.compile("的(?![^,的]*[了过没被着不想要给])[^,的]+$")
#: 去年想要点材料没要着, behind such a clause: it goes on.
_GOES_ON = re.compile("(?:□|去年|前年|今年|后来|结果|可是?|但是?|然后|所以|就|也|又|还|一直|后面)+[^,\\d]{1,16}(?<!的)")
#: 我当面申请, 自己来, 我们小区业主提: how or by whom something was handed in, and nothing that happened.
_HANDS_IN = re.compile("^(?![^,]*[了过没被不想要准]).*(?:申请|提|递|交|寄|签收|领|报|来$)")
#: Whoever an own clause may count: 我们企业, 我公司提的.
_APPLIES = re.compile("公司|企业|律所|事务所|协会|高校|大学|研究所|厂|店")
#: 我们局, 本单位: a body of the speaker's own, which only a name behind it tells.
_OWN_BODY = re.compile("(?:我们?|咱们?|俺们?|本|贵)(?:单位|机关|局|委|厅|处|科室?|部门|办公室|街道|镇|乡)")
#: 做环评, 搞养殖: what the speaker does, with no paper that is written about it.
_TRADE = re.compile(f"(?:我们?|咱们?)?(?:做|搞|弄|跑|办)(?![^,]*(?:{_PAPER}|用|对))[^,的\\d]{{1,8}}")
#: Clauses at the front of a question, each with the sign behind it.
_FRONT = re.compile(r"(?P<clause>[^,;。:!?~—…]+)[,;。:!~—…]+")
_MOST = 4


def without_occasion(text: str) -> tuple[str, str]:
    """What is said of the speaker before the question, and the question; ("", text) where nothing is.

    >>> without_occasion("正在准备一个汇报,需要某市2024年的行政许可数")
    ('正在准备一个汇报,', '需要某市2024年的行政许可数')
    >>> without_occasion("审计要用,某局2019年采购金额多少")[1], without_occasion("公司法务,想了解某市企业申请几件")[1]
    ('某局2019年采购金额多少', '想了解某市企业申请几件')
    >>> [without_occasion(f"{said},某市申请几件")[0] for said in ("拆迁方面的", "女性", "没交费", "写信来的")]
    ['', '', '', '']
    """
    at, reasons, roles, stories = 0, 0, 0, 0
    for _ in range(_MOST):
        found = _FRONT.match(text, at)
        if found is None:
            break
        clause = found["clause"]
        if _OCCASION.fullmatch(clause) or (_GREETING.fullmatch(clause) and not at):
            reasons += 1
        elif _is_story(clause) or (at and _GOES_ON.fullmatch(clause) and not _asks(clause)):
            stories += 1
        elif _ROLE.fullmatch(clause):
            roles += 1
        elif not (at and _ASKED_FOR.fullmatch(clause)):
            break
        at = found.end()
    rest = _WANTED.sub("", text[at:]) if at else text
    told = reasons or stories or (roles and _REQUESTS.match(rest))
    asks = any(takes_part(token.marks) for token in tokens_of(rest))
    points = _POINTS.search(rest) or (stories and _OF_THEM.search(rest))
    return (text[:at], rest) if told and asks and not points else ("", text)


def _asks(clause: str) -> bool:
    return bool(HOW_MANY.search(clause) or re.search("吗|哪|谁|什么|啥|怎|咋|是否|是不是|有没有", clause))


def _is_story(clause: str) -> bool:
    """Whether a clause tells of the speaker and counts nobody (我公司提了 may count those who applied)."""
    thing = _OF_A_THING.search(clause)  # 我家那个小区的拆迁材料: of what is asked
    return bool(_STORY.fullmatch(clause)) and not (
        thing or _ROLE.fullmatch(clause) or _asks(clause) or _APPLIES.search(clause) or _HANDS_IN.search(clause)
    )


def stories_in(occasion: str) -> list[str]:
    """The clauses that tell what happened to the speaker, which might be taken for a restriction.

    >>> stories_in("家里拆迁,审计要用,"), stories_in("我们单位要做对标,")
    (['家里拆迁'], [])
    """
    clauses = [found["clause"] for found in _FRONT.finditer(occasion)]
    return [each for each in clauses if _is_story(each) and not _OCCASION.fullmatch(each)]


def may_restrict(text: str, shells: Sequence[tuple[int, int]], of_place: bool) -> list[str]:
    """The clauses before a question that were left out and might restrict it.

    shells: the clauses that were left out. of_place: whether a place is asked about, so that 我们局 is not named.

    >>> may_restrict("做环评,某市几件", [(0, 4)], False), may_restrict("我们局,某市几件", [], True)
    (['做环评'], ['我们局'])
    >>> may_restrict("做论文用,某市几件", [(0, 5)], False), may_restrict("我们局,某市某局几件", [], False)
    ([], [])
    """
    left_out = [text[start:end].strip(",。;:!?~—…") for start, end in shells]
    trades = [each for each in left_out if _TRADE.fullmatch(each)]
    own = [found["clause"] for found in _FRONT.finditer(text) if of_place and _OWN_BODY.fullmatch(found["clause"])]
    return [*trades, *own]


#: 他们这种, 这类人, 其中: the story says of whom.
_OF_THEM = re.compile(
    "其中|他们|她们|这些|那些|[这那](?:类|种|样)的?(?:人|情况)|同类|同样|类似|(?:像|跟|和)(?:我|这|他)|(?:我们?|俺|咱们?)(?:这|那|家|的)"
)
#: 听说远山市…: a place or an organ, whether or not anything is known of it.
_BODY = re.compile("[\u3400-\u9fff]{2}(?:[省市县区镇乡厅州]|局(?!里))|街道|委员会")


def may_name_body(occasion: str) -> bool:
    """Whether what is left out may say whose report is meant."""
    return bool(_BODY.search(occasion))


#: 这样的有几件, 有几件是这么答复的: what happened to somebody is what is counted.
_POINTS = re.compile(
    "(?:像|跟|和)?(?:我|他|她|这|他们|我们)?(?:这|那)(?:样|么|种|类)(?:子)?(?:的)?(?:情况|情形|理由|结果|答复|说法)?(?:被|来|给)?"
    "(?:处理|答复|回复|办理?|回|说|拒绝?|打发|退回?|驳回|对待)?(?:掉|了|过)?(?:的)?(?:申请|案子)?(?=(?:一共|总共|共|到底|都)?(?:有|是|占)?(?:多少|几)|[,。?]|$)"
)
_SPOKEN_OF = re.compile(
    "我|俺|咱|本人|邻居|朋友|同事|同学|亲戚|家里|他们?|她|人家|老乡|别人|有人|之前|上次|上回|被[说当认告]|[爸妈爷奶叔姨哥弟姐妹]"
)


def of_what_happened(text: str) -> str:
    """The question with the row that was told of before it in place of 这样的.

    >>> of_what_happened("我的申请被说是重复申请,某市2024年这样的有几件")
    '某市2024年不予处理（重复申请）的有几件'
    >>> of_what_happened("重复申请的几件,某市2024年这样的有几件")
    '重复申请的几件,某市2024年这样的有几件'
    """
    pointed = _POINTS.search(text)
    end = max((found.end() for found in re.finditer("[,;。]", text[: pointed.start()])), default=0) if pointed else 0
    told, asked = text[:end], text[end:]
    if pointed is None or not _SPOKEN_OF.search(told) or HOW_MANY.search(told) or not HOW_MANY.search(asked):
        return text
    marks = (mark for token in tokens_of(told) for mark in token.marks)
    rows = {mark[4:] for mark in marks if mark.startswith("row:applications.") and mark.count(".") == 2}
    plain = f"{text[end : pointed.start()]}{text[pointed.end() :]}"
    others = {
        mark for token in tokens_of(plain) for mark in token.marks if mark.startswith(("row:", "column:", "rate:"))
    }
    if len(rows) != 1 or others:
        return text
    return f"{text[end : pointed.start()]}{row_name(rows.pop())}的{text[pointed.end() :]}"
