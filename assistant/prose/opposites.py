"""What was done is never answered with its opposite: 新增 with 注销, 制发 with 废止, 收到 with 答复, 上升 with 下降.

A question that names one side of a pair is not answered by a number whose own words name only the other side.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.prose.moved import FELL, GREW


class _Side(NamedTuple):
    asked: re.Pattern[str]
    told: re.Pattern[str]


def _side(asked: str, told: str = "") -> _Side:
    return _Side(re.compile(asked), re.compile(told or asked))


_OPENED = r"新增|新开|新建|新设|新办|开设|开通|设立|增设|开办"
_CLOSED = r"注销|关停|关闭|关掉|撤[销并]|停用|停运|砍|清退|整合"
_MADE = r"制[发定订]|印发|出台|新制|新出|发文"
_UNMADE = r"废止|废掉|废了|失效|作废|撤销"
_CAME = r"收到|接到|接收|新收|受理|收了|收件|来了|收悉"
#: 办了几件 may ask for either, 办好 and 办结 for one.
_TAKEN_ON = r"承办"
_FINISHED = r"办结|办完|办毕|办[好成妥掉]|落实|有了?结果"
_DONE = r"办结|办完|办毕|办了|办[好成妥掉]|答复|回复|反馈|解决|落实|有了?结果"
#: 回了几份, 答了几件: the same in one letter.
_DONE_ASKED = rf"{_DONE}|(?<![一-龥])[回答][了过]"
#: 还没办完的几件 is answered by none of 办结, nor the reverse; of the others only what is said of them is known.
_UNDONE = r"(?:没有?|未能?|尚未)(?:办[结完毕好]|处理完)|在办|正在办|待办"
_UNDONE_TOLD = rf"{_UNDONE}|正在|尚|办不|无法|结转"
_DONE_ALONE = r"(?<![没未不有能])(?:办结|办完|办毕)"
_UNDONE_SAID = re.compile(_UNDONE_TOLD)
#: 留言收到并办理133条: both at once.
_DONE_TOLD = rf"{_DONE}|[并及和与、]办理"
_PASSED_ON = r"转[办交送]|移[送交]|交办(?!件|事项|工单)"
_OPEN = r"(?<!不)(?:予以|同意|准予|给予)公开|主动公开"
_NOT_OPEN = r"不予?公开|不予以公开|不同意公开|未(?:予)?公开|没公开"
_BY_ITSELF = r"主动公开"
_ON_REQUEST = r"依申请|申请公开"
_UP = rf"{GREW}|多了|涨了?|提升"
_DOWN = rf"{FELL}|少了|降了|缩减"
_CARRIED_OUT = r"[转留拖剩](?:[到至入待给在])?(?:下一?个?|次|第二|明|来)年|顺延"
#: 结转上年度|申请3件: carried over from it, whichever word stands first.
_CARRIED_IN = r"(?:上一?|去|前一)年度?(?:结|[留剩遗])?[转留剩遗]|转(?:过)?来的|结转(?:自|的)?(?:上一?|去)年"
_CHARGED = r"收取|收了|征收|计收"
_WAIVED = r"减免|免收|免除|免征|免去|免掉|免了|免[交缴]|退还"
_CARRIED = re.compile(f"(?P<out>{_CARRIED_OUT})|(?P<in>{_CARRIED_IN})")
#: Not in 依申请公开 and 信息公开, which name the business.
_PUT_OUT = r"(?<![一-龥])发了|(?<=[上里中号站台])面?发[了过出](?=多少|几)" + (
    r"|(?<!申请)(?<!信息)(?<!政务)公开(?!申请|工作|栏|条例|领域)|发布|公布|推送|刊登"
)
_ANSWERED = r"答复|回复|受理|收到|接到|办理|办结"
_ANSWERED_SO_MANY = rf"(?<![和与及、])(?:{_ANSWERED})(?!率|情况|结果|信息(?!公开的?申请)|件|服务|业务|流程|时间|时限)"
_HELD = r"召开|举行|举办|开了?(?=[^，,设展通放办]{0,6}会)|会议?(?:一共|总共|共)?开了?"
#: 围绕禁毒宣传日开展活动: a day's name; and an event for publicity is held.
_REPORTED = r"报道|转播|播发|刊播|宣传(?!日|周|月|活动)|解读"
_ANNOUNCED = rf"{_REPORTED}|议题|发布(?!会)"
_PRAISED = r"表扬|表彰|嘉奖|点赞|肯定"
_BLAMED = r"批评|约谈|问责|处分"
#: A problem that was shown is not yet one that was solved.
_SHOWN, _SOLVED = r"曝光|揭露|(?<!未)发现|排查出|查出|指出", r"解决|整改|化解|纠正"
_LOST = r"掉[了过]?(?:多少|几[个万]?)?粉|取关|流失"
_STOPPED, _RUNS = r"关停|停掉|停了|停用|关[掉了闭]|注销", r"在运[维行营]|在用|正常运行|运[行维]良好|现有"
_PAIRS = (
    (_side(_STOPPED), _side(_RUNS)),
    (_side(_OPENED), _side(_CLOSED)),
    (_side(_MADE), _side(_UNMADE)),
    (_side(_CAME), _side(_DONE_ASKED, _DONE_TOLD)),
    (_side(_TAKEN_ON), _side(_FINISHED, _DONE)),
    (_side(_UNDONE, _UNDONE_TOLD), _side(_DONE_ALONE)),
    (_side(_CAME), _side(_PASSED_ON)),
    (_side(_DONE), _side(_PASSED_ON)),
    (_side(_OPEN), _side(_NOT_OPEN)),
    (_side(_BY_ITSELF), _side(_ON_REQUEST)),
    (_side(_UP), _side(_DOWN)),
    (_side(_CARRIED_OUT), _side(_CARRIED_IN)),
    (_side(_WAIVED), _side(_CHARGED)),
    (_side("新涨|新增|涨了|涨粉", "新增|涨|本年"), _side("累计|总", "累计总?(?:关注|粉丝|用户)|总(?:关注|粉丝|用户)")),
    (_side(_HELD), _side(_REPORTED, _ANNOUNCED)),
    (_side(_PUT_OUT, r"公开(?!申请|请求)|发布|公布|推送|刊登"), _side(_ANSWERED, _ANSWERED_SO_MANY)),
    (_side(_PRAISED), _side(_BLAMED)),
    (_side(_SHOWN), _side(_SOLVED)),
    (_side(_LOST), _side("新增|涨", "关注|粉丝|用户")),
    (_side("花[了费掉]|支出|开支", "支出|开支|花费|投入"), _side("收入|进账", "收入")),
)


#: Things of one kind that reports count side by side: none is answered by the number of another one of its line.
_SIDE_BY_SIDE = tuple(
    tuple(re.compile(one) for one in line.split())
    for line in (
        "复议 诉讼|起诉|应诉",
        "建议(?!书) 提案 议案",
        "微信|公众号 微博 抖音 头条 快手 视频号",
        "信函|邮寄|来信|书信 网上|网络|在线|线上 当面|现场|上门|窗口|柜台 传真",
        "网上|网络|在线|线上 线下",
        "自然人|个人|公民 法人|企业|公司",
        "食品 药品 化妆品 医疗器械 特种设备",
        "夜间|夜里|夜晚|晚上|晚间|凌晨 白天|日间",
        "工作日(?![内里])(?!.{0,3}(?:多少|几)) 节假日|双休日|周末|假期",
        "访客|独立用户|独立访问 访问(?:总|次数|总?量)|浏览|点击",
    )
)
#: 不合格, 未采纳: what was not is never counted by what was.
_NOT = "(?:不|未|没有?|无法)(?:予以?|能|被|经|得到)?"
_DENIED = re.compile(f"{_NOT}(?P<what>[一-龥]{{2}})")
#: How a thing may end, or be found to be; 没人管的 is said in other words.
_ENDS = frozenset("满意 合格 达标 采纳 采用 录用 通过 整改 解决 化解 答复 回复 受理 公开 更新".split())
_MARKS = re.compile("主动公开|依申请公开|不予公开")
#: 办不了的几件: 无法办理.
_CANNOT = re.compile("(?P<what>[一-龥])不[了掉成](?!$)")

#: 部分公开 is neither 予以公开 nor what somebody else makes public.
_PARTLY = re.compile("部分(?:予以|同意|准予|给予)?公开")

#: 建议提案: both at once.
_JOINED_PROPOSALS = re.compile(
    "建议(?:和|与|及|以及|、)?(?:政协)?(?:委员)?(?:的)?提案|提案(?:和|与|及|、)?(?:人大)?(?:代表)?(?:的)?建议"
)
_REQUESTED = re.compile("申请|依申请公开")
#: Letter boxes and lines are told apart by whose they are: 局长信箱 is not 市长信箱.
_WHOSE = re.compile(r"([省市区县州局厅镇乡])长(?=信箱|热线|专线|电话)")


def crosses(question: str, own: str) -> bool:
    """Whether a number's own words say the opposite of what a question asks for, and not what it asks for.

    question, own: squeezed, in simplified characters.

    >>> crosses("新开了几个账号", "注销账号"), crosses("新开了几个账号", "新开设"), crosses("办结几件", "共收到申请")
    (True, False, True)
    >>> crosses("收到几件申请", "共收到信息公开申请"), crosses("收到几件申请", "公开受理信息")
    (False, True)
    >>> crosses("办了几条", "收到并办理")
    False
    >>> crosses("收到并办结几件", "收到申请"), crosses("关停几个", "新增和关停账号"), crosses("发了几条", "注销账号")
    (False, False, False)
    >>> crosses("不合格的几人", "考试合格"), crosses("不合格的几人", "考试不合格"), crosses("未采纳几条", "被采纳")
    (True, False, True)
    >>> crosses("办不了的几件", "承办提案"), crosses("办不了的几件", "无法办理")
    (True, False)
    >>> crosses("没办完的几件", "办结"), crosses("正在办的几件", "已办结"), crosses("没办完的几件", "还在办的")
    (True, True, False)
    >>> crosses("解决几个问题", "曝光问题"), crosses("解决几个问题", "发现并解决问题")
    (True, False)
    >>> crosses("局长信箱答复几件", "市长信箱"), crosses("局长信箱答复几件", "局长信箱")
    (True, False)
    >>> crosses("复议案件几件", "行政诉讼案件"), crosses("政协提案几件", "人大建议、政协提案")
    (True, False)
    >>> crosses("还没办完的几件", "办结"), crosses("还没办完的几件", "还在办的"), crosses("办结几件", "未办结")
    (True, False, True)
    >>> crosses("窗口办的事项几项", "全程在线办理事项")
    True
    >>> crosses("部分公开几件", "予以公开"), crosses("部分公开几件", "予以部分公开")
    (True, False)
    >>> crosses("药品抽检几批次", "食品抽检"), crosses("食品抽检几批次", "食品药品抽检")
    (True, False)
    >>> crosses("访客几人次", "总访问次数"), crosses("访客几人", "独立用户访问总量")
    (True, False)
    """
    if any(_names_another(question, own, line) for line in _SIDE_BY_SIDE):
        return True
    if _PARTLY.search(question) and "公开" in own and "部分" not in own:
        return True
    whose, told = set(_WHOSE.findall(question)), set(_WHOSE.findall(own))
    if says_what_is_denied(question, own):
        return True
    if any(not re.search(f"{_NOT}{what}|{what}不", own) for what in _CANNOT.findall(question)):
        return True
    return bool(whose and told and not whose & told) or any(
        _names_only(question, one, other) and bool(other.told.search(own)) and not one.told.search(own)
        for pair in _PAIRS
        for one, other in (pair, pair[::-1])
    )


def says_what_is_denied(question: str, own: str) -> bool:
    """Whether a question is about what was not so, and a number's own words say it of what was.

    >>> says_what_is_denied("不满意的占几成", "满意率"), says_what_is_denied("不满意的占几成", "不满意率")
    (True, False)
    """
    return any(what in re.sub(_NOT + what, "", own) for what in _DENIED.findall(question))


def is_of_another_mark(question: str, own: str) -> bool:
    """Whether a share of information marked in one way is asked for, and told of what is marked in another.

    >>> is_of_another_mark("依申请公开的占几成", "主动公开的占"), is_of_another_mark("主动公开的占几成", "主动公开的占")
    (True, False)
    """
    asked, told = (set(_MARKS.findall(text)) for text in (question, own))
    return bool(asked and told and not asked & told)


def lacks_what_is_denied(question: str, own: str) -> bool:
    """Whether a question is about what was not so, and a number's own words do not say that.

    >>> lacks_what_is_denied("不满意的几件", "受理诉求"), lacks_what_is_denied("不满意的几件", "不满意")
    (True, False)
    >>> lacks_what_is_denied("没人管的账号", "无人维护的账号")
    False
    """
    return any(not re.search(_NOT + what, own) for what in _DENIED.findall(question) if what in _ENDS)


def is_not_of_the_left(question: str, own: str) -> bool:
    """Whether a question asks for what was left undone, and a number's own words say nothing of that.

    >>> is_not_of_the_left("建议没办完的几件", "代表建议"), is_not_of_the_left("建议没办完的几件", "还在办的")
    (True, False)
    """
    return bool(re.search(_UNDONE, question)) and not _UNDONE_SAID.search(own)


def counts_one_of_both(question: str, own: str) -> bool:
    """Whether 建议 and 提案 are asked for by one word, and a number counts only the ones.

    >>> counts_one_of_both("共收到建议提案几件", "政协提案"), counts_one_of_both("共收到建议提案几件", "建议和提案共")
    (True, False)
    >>> counts_one_of_both("建议几件，提案几件", "政协提案")
    False
    """
    joined = _JOINED_PROPOSALS.search(question)
    told = {word for word in ("建议", "提案") if word in own}
    return bool(joined) and len(told) == 1


def is_not_carried(question: str, said: str) -> bool:
    """Whether a question is about what was carried over a year's end, and a number is told of no such thing.

    said: the words around the number, up to the next sign on both sides.

    >>> is_not_carried("留到下一年办的几件", "全年收到申请"), is_not_carried("留到下一年办的几件", "结转下年度办理")
    (True, False)
    >>> is_not_carried("结转下年度几件", "结转上年度申请"), is_not_carried("收到几件", "全年收到申请")
    (True, False)
    """
    asked, told = ({found.lastgroup for found in _CARRIED.finditer(text)} for text in (question, said))
    return bool(asked) and not asked & told


def of_the_other_business(question: str, own: str) -> bool:
    """Whether a question is about what a body discloses itself and the words about applications, or the reverse.

    >>> of_the_other_business("主动公开有哪些形式", "通过信函、传真等方式受理申请")
    True
    >>> of_the_other_business("主动公开有哪些形式", "通过网站、广播等形式公开信息")
    False
    >>> of_the_other_business("可以用哪些方式申请", "通过网站、广播等形式主动公开信息")
    True
    """
    proactive = ["主动公开" in text for text in (question, own)]
    requested = [bool(_REQUESTED.search(text)) for text in (question, own)]
    return proactive == requested[::-1] and proactive[0] != proactive[1]


def _names_another(question: str, own: str, line: tuple[re.Pattern[str], ...]) -> bool:
    """Whether a number's own words name things of one line and a question others of it."""
    asked, told = ({one for one in line if one.search(text)} for text in (question, own))
    return bool(asked and told and not asked & told)


def _names_only(question: str, one: _Side, other: _Side) -> bool:
    return bool(one.asked.search(question)) and not other.asked.search(question)
