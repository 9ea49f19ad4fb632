"""What a sentence must hold to answer who, where, when, how often, why or in what way: a doer, a place, a date …

A question names its slot (由谁, 在哪儿, 怎么); a sentence about the same thing that fills no such slot tells nothing of
it. Slots are told by words of form, so they hold for any report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.prose.kinds import WHY
from assistant.prose.reasons import cause_of, outcome_explained
from assistant.prose.wording import Asked, Term

DATE = re.compile(r"\d{1,2}\s*月|\d{1,2}\s*日|(?:19|20)\d\d\s*年|每[周月季年]|[季年]度")
INTERVAL = re.compile(
    r"每(?:[一两三半]?个?)?(?:周|星期|旬|月|季|年|日|天|半年)|[按逐分](?:周|旬|月|季|年)|定期|[日周月季][监检巡通](?:测|查|报)"
    r"|(?:日常|[季月年]度)(?:监测|检查|巡查|巡检|抽查|检测|通报|督查|考核)"
)
#: Who holds an office is named by few reports: 由…负责, but not 谁公开谁负责.
_OFFICE = re.compile(
    r"由(?!谁)[^，。；]{2,30}(?:负责|牵头|承担|组织|办理|审|挂帅|亲自抓|主抓|统筹)"
    r"|[一-龥]{2,4}(?:担任|兼任|任|为)[一-龥]{0,10}(?<!副)(?:组长|召集人)|(?<!谁)(?:负责|牵头|分管|主管)(?![”、，。])|专人|分管"
)
#: What a segment begins with that names no doer: 对区管委会…, 推动各部门….
_NO_DOER = (
    "对|向|按|根据|依据|针对|为|在|从|将|与|推动|要求|督促|组织|指导|协调|加强|配合|通过|主动|坚持|实行|严格|完善|切实"
)
#: What a sentence may begin with before the body that does what it tells of, and such a body.
_OPENS = r"(?:[（(]?[一二三四五六七八九\d]{1,2}(?:是|[)）.、])|同时，?|其中，?)?"
_BODY_DOING = (
    rf"(?!{_NO_DOER}|我|[一二三四五六七八九]是)[一-龥]{{1,12}}"
    "(?:[局委厅室]|(?<!网)站|(?:网信|[政市县区]府|管委|政务|信访|编|法制|应急)办|办公室|中心|公司|部门)(?![长面托法公理会员署领])"
)
#: Who does a thing: 由…, 委托…, or a body that stands before what it does.
_DOER = re.compile(
    rf"{_OFFICE.pattern}|(?:明确|指定|安排|确定|落实)(?!了?专人)[^，,。；;]{{2,24}}?(?:负责|承担|从事|具体)|交[由给][^，,。；;]{{2,20}}(?:承?办|处理|答复)"
    rf"|由(?!谁|于|此|原)[^，。；]{{2,30}}|(?:委托|聘[请任]|邀请)[^，。；\d]{{2,30}}|第三方[一-龥]{{2,6}}"
    rf"|^{_OPENS}{_BODY_DOING}|[一-龥]{{1,12}}(?:挂帅|牵头)|[一-龥]{{2,14}}(?:和|与|、)[一-龥]{{2,12}}(?:双重|共同|联合|分别)"
    r"|[一-龥]{1,14}(?:[局委办厅院部处室]|中心|机构|公司|平台|小组|部门|单位)"
    r"(?=定期|不定期|每|及时|负责|对|按|在|开展|组织|实行|进行|常态化|牵头)"
)
_SUBJECT = re.compile(rf"{_OPENS}(?P<body>{_BODY_DOING})")
_PLACE_DOING = re.compile(
    rf"{_OPENS}(?P<body>(?!全|各|我|本|{_NO_DOER})[一-龥]{{1,6}}?(?:[区县市乡镇]|街道))(?![政委内级直各局办府域公])"
)
#: 由办公室具体负责，: who does what the next segments say.
_GOVERNS = re.compile("由(?!谁|于|此|原)[^，,。；]{2,30}(?:负责|牵头|承担|落实)$")
_PLACE = re.compile(
    r"(?:在|于|至|到|通过|向)[^，,。；;]{0,24}?(?:馆|厅|室|中心|网站?|平台|[路街楼侧层栏]|广场|社区|[村镇]|窗口|[处所]|大院|公众号|点)|设[在于]|位于"
    r"|(?<![开建增])设(?![立置施计备])[一-龥]{2,14}(?:中心|[局委厅室馆楼处所]|大厅)"
    r"|[一-龥]{2,}(?:馆|[大客]?厅|中心|站|窗口|网站?|平台|社区|街道)(?:、|和|与|及)[一-龥]{2,}"
)
_WAY = re.compile(
    r"通过|采[用取]|利用|运用|借助|依托|推行|实[行施]|按照?(?!时|期)|[以用][^，,。；;]{1,20}(?:形式|方式|手段|办法|途径)|委托|安排专人|坚持|严格|[强优]化|加强|着力|加大|进行"
    r"|[一-龥]{2}式[一-龥]{2}|制度|机制|程序|方式|形式|及时(?:关停|整改|更新|更正)"
)
#: 网站5条，公众号7条: ways that are told by their names alone; 按规定, 严格 are no channels.
_CHANNEL_TOLD = re.compile(
    r"通过|采[用取]|利用|运用|借助|依托|委托|[以用][^，,。；;]{1,20}(?:形式|方式|手段|办法|途径)|[一-龥]{2}式[一-龥]{2}|方式|形式"
    r"|网站|公众号|微[信博]|抖音|新媒体|公报|广播|电视|报[刊纸]|《[^》]+报》|[公示开告宣传]栏(?!目)|显示屏|电子屏|窗口|热线"
    r"|邮寄|信函|来信|电子邮[件箱]|当面|传真|网络|网上|在线"
)
#: 丰富公开形式, 拓展渠道: says that there are ways, and none of them.
_NO_WAY = re.compile(
    "(?:丰富|拓展|拓宽|创新|完善|调整|改进|规范|健全|优化|强化)(?:了|和|与|、|[一-龥]{0,10}?)(?:方式|形式|渠道|途径|载体)"
    "|(?:方式|形式|渠道|途径|载体)[^，,；;。]{0,10}(?:有待|需要?|不够|单一|不足|便民性)"
    "|(?:范围|内容|时限|程序|主体)[、和及](?:形式|方式)|(?:形式|方式)[、和及](?:范围|内容|时限|程序|主体|时间)"
)
#: What is lacking is the reason of what is done about it: 对无人维护的账号予以注销.
_LACKING = (
    r"(?:无[人力法]|不(?!断|仅|但|同|少|定期|忘|得|见|捂)[一-龥]{1,3}|[低弱少差旧]|重复|缺[少乏]|薄弱|滞后|闲置)"
    r"[^，,。；;]{0,12}的"
)
#: 因政府信息公开引发的复议 is the name of a kind of case in every report, and no cause.
_CAUSE = re.compile(
    r"因(?!(?:政府)?信息公开)|由于|受[^，,。；;]{2,20}(?:影响|限制|制约)|鉴于|导致|致使|为(?:了|进一步)|缺[少乏]|不够|不足|有限|未能"
    rf"|{_LACKING}"
)


#: 为什么比上年少了: why something changed, and a sentence that tells of a change and its cause.
_CHANGED = re.compile(
    "[比较](?!例)[^，,。？?]*[多少高低]|(?:多|少|减少?|降|增加?|涨|升|掉|跌|回落|下滑)了|减少|增加|增长|下降|上升|回落|下滑"
)
_CAUSE_OF_CHANGE = re.compile(
    r"^(?=.*(?:因(?!(?:政府)?信息公开)|由于|受[^，,。；;]{2,20}(?:影响|限制|制约)|鉴于|导致|致使|得益于|原因))"
    r"(?=.*(?:减|下降|降低|回落|下滑|增|上升|升高|上涨|提高|[变较]多|[变较]少|[多少]了))"
)
_RANK = re.compile(
    r"第\s*[\d一二三四五六七八九十]{1,3}(?:[名位]|(?=[，,。；;\n]|$))|首位|榜首|并列第|前[\d一二三五十]+[名位强]"
)

#: Words that name nothing and nobody: 相关部门, 各单位, 责任人.
_GENERIC = re.compile(
    "(?:各级?|相关|有关|责任|具体|全体|所属|[省市区县]直|本)*(?:责任)?(?:部门|单位|人员|机构|机关|人|成员)"
    "|各[省市区县乡镇]+|专人|(?:政府)?信息公开|政务公开|政府信息|义务|专门|全年|工作|由|委托|聘[请任]|邀请|牵头|负责|挂帅|以及|[和与及或、的对等]"
)
#: Members side by side; a name in quotes or titles.
_NAMES = r"[“《][^”》]{2,40}[”》]"
_LIST = re.compile(rf"[^，,。；;：:、\n]{{2,40}}、[^，,。；;：:\n]{{2,}}|{_NAMES}")
_BODIES_TOLD = re.compile(
    r"[一-龥]{1,14}(?:[局委办厅院校馆处科区县镇乡村]|街道|中心|公司|部门|政府)(?:、|和|与|及)[一-龥]{2,}"
)
_PEOPLE_TOLD = re.compile(
    r"[一-龥]{0,12}(?:代表|委员|专家|学者|律师|负责人|群众|人士|企业家|教师|干部|领导|书记|主任)(?:、|和|与|及|等)[一-龥]*"
)
_NAME = re.compile(rf"{_NAMES}|[一-龥]{{2,12}}(?:公司|集团|大学|学院|研究院|事务所|协会)")
_PLACE_NAME = re.compile("[一-龥]{2,8}(?:区|县|市|乡|镇|街道)")
_ABOUT = re.compile(
    "涉及(?!自然人|个人|公民|法人|商业|企业\\d)|(?:申请|咨询|反映|投诉|诉求|来电|来信|留言)(?:公开)?的?内容|内容(?=主要|涉及|[为是以]|包括|集中|多(?!样))"
    "|有关(?!要求|规定|部门|单位|法律|政策|精神|文件|工作|人员|制度|通知)|集中[在于]|为主(?!动)|关于|主要(?:[是为]|针对|围绕)"
)
_HOUR = re.compile(r"\d{1,2}[:：点时]")
#: 都是干什么用的: what a thing is for.
_PURPOSE = re.compile("用于|主要(?:为|是|用|包括|涉及)[^，。；]{2,}|负责|旨在|以便|提供")

_ITEM, _SEGMENT = re.compile("[；;]"), re.compile("[，,；;：:]")


class Slot(NamedTuple):
    """A kind of question and what fills it.

    strict: a sentence that does not hold it is no answer.
    reach:  how many segments of the sentence may stand between it and a word of the question, None where both must
            only stand between the same semicolons: in "发传单，在路口立牌" no place is told of 传单.
    whose:  how the body that a sentence begins with is named, which fills it for all its segments.
    kinds:  the kind of thing that is asked for (哪些模块) must be named.
    empty:  what says that there is such a thing, and tells none.
    verb:   what is done with the thing that is asked about must be told as well (怎么办理申请).
    new:    what fills it must say more than the question does: 聘任监督员16名 does not tell who the 监督员 are.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    strict: bool
    reach: int | None = None
    new: bool = False
    whose: re.Pattern[str] | None = None
    kinds: bool = False
    empty: re.Pattern[str] | None = None
    verb: bool = False

    def left_of(self, asked: Asked) -> tuple[Term, ...]:
        """The words of a question without those that only ask (都问些什么), where any word with weight is left."""
        found = self.asked.search(asked.text) if "asks" in self.asked.groupindex else None
        if found is None or not found["asks"]:
            return asked.terms
        rest = asked.text[: found.start("asks")] + " " + asked.text[found.end("asks") :]
        left = tuple(term for term in asked.terms if not term.heavy or term.word in rest.lower())
        return left if any(term.heavy for term in left) else asked.terms

    def fills(self, terms: Sequence[Term]) -> Callable[[str], bool]:
        """Whether a squeezed sentence fills the slot of a question with these words."""

        def filled(sentence: str) -> bool:
            return any(self._filled_in(item, terms) for item in _ITEM.split(sentence))

        return filled

    def _filled_in(self, item: str, terms: Sequence[Term]) -> bool:
        segments = [item] if self.reach is None else _SEGMENT.split(item)
        reach = self.reach or 0
        about = [i for i, each in enumerate(segments) if any(t.heavy and t.in_text(each) >= 0.5 for t in terms)]
        beside = {n for i in about for n in range(i - reach, i + reach + 1) if 0 <= n < len(segments)}
        if self.whose:
            beside |= {n for i in about for n in _of_one_doer(segments, i)}
            if about and self.found_at_begin(item, terms):
                return True
        return any(self.found_in(segments[i], terms) for i in sorted(beside))

    def found_at_begin(self, sentence: str, terms: Sequence[Term]) -> bool:
        """Whether the body that does all a squeezed sentence tells of is named at its begin."""
        doer = self.whose.match(sentence) if self.whose else None
        return doer is not None and _says_more(doer["body"], terms)

    def found_in(self, piece: str, terms: Sequence[Term]) -> bool:
        """Whether a squeezed piece of a sentence holds what fills the slot, wherever the words of the question are."""
        piece = self.empty.sub("", piece) if self.empty else piece
        return any(not self.new or _says_more(found[0], terms) for found in self.told.finditer(piece))


def _of_one_doer(segments: Sequence[str], at: int) -> list[int]:
    """The segments beside one that tell who did what it says: 由办公室负责，维护栏目; 收取处理费，其中民政局1件."""
    before = [n for n in range(max(at - 2, 0), at) if _GOVERNS.search(segments[n])]
    behind = [at + 1] if at + 1 < len(segments) and segments[at + 1].startswith("其中") else []
    return [*before[-1:], *behind]


def _says_more(filler: str, terms: Sequence[Term]) -> bool:
    """Whether a filler says something besides the words of the question and words that name nothing."""
    filler = _GENERIC.sub("，", filler)  # what is left of both sides makes no word
    for word in sorted({word for term in terms if term.heavy for word in term.same}, key=len, reverse=True):
        filler = filler.replace(word, "，")
    return len(re.findall("[一-龥a-z]", filler)) >= 2


#: Whose name or office is asked for; no report tells it by a doer: "组长是谁".
_TITLE = re.compile("(?:[长记任]|领导|负责人|联系人|主管|分管)的?(?:[是叫姓]|都有)*(?:谁|哪[一]?位|什么名)")
#: 哪些, 哪几个, 都是些什么: more than one is asked for.
_WHICH = "(?:哪些|哪[几两三四五六七八九十][个家位名]?|(?:都|分别)[是有](?:些)?(?:什么|啥|谁))"
_BODY = "(?:部门|单位|机构|机关|局|科室|处室|人|家)"
_WHO = Slot(
    re.compile(
        rf"(?P<asks>(?:由|是|归|让)?谁(?:来|去|在)*(?:担任|兼任|出任|当|任)?)|哪一?位|(?:哪个|哪一个|什么|哪家){_BODY}"
    ),
    _DOER,
    True,
    0,
    True,
    _SUBJECT,
)
#: 第几期培训班: which one of a row it was, no rank.
_ORDINAL = "[期次届批轮场回]"
#: 报告给了谁, 发给哪些单位: whoever something is handed to; 交给谁办 asks who does it.
_TO_WHOM = Slot(
    re.compile(
        rf"(?P<asks>(?:发|送|交|报|寄|转|递|下发|反馈|通报|移交|提供|出具)?给(?:了|过)?(?:谁|(?:哪些|哪个|什么){_BODY})|[向对](?:谁|(?:哪些|什么){_BODY})(?:出具|提供|通报|反馈)?)"
        "(?!(?:来|去)?(?:承?办|处理|答复|负责|管))"
    ),
    re.compile(
        r"[向给](?!社会)[^，,。；;]{2,30}?(?:出具|提供|通报|反馈|发送|报送|移交|发放|下发|印发|赠|送|发)"
        r"|(?:发|送|交|报|寄|转|反馈|通报|移交|下发|赠)[给至到][^，,。；;]{2,30}"
    ),
    True,
    0,
)
#: 在哪个环节认定: a step of the work, a time or its source.
_AT_WHICH_STEP = Slot(
    re.compile("(?P<asks>在?(?:什么|啥|哪一?个?|哪些)(?:环节|阶段|步骤|步|时点|关口|节点))"),
    re.compile(
        "源头|[一-龥]{2,8}(?:环节|阶段|过程中|之?前|之?时|之初|关口|节点)|事[前中后]|全过程|[一-龥]{2}(?:前置|同步)"
    ),
    True,
    1,
)
_OTHERS = (
    _AT_WHICH_STEP,
    Slot(re.compile(f"第几{_ORDINAL}"), re.compile(rf"第[\d一二三四五六七八九十百]+{_ORDINAL}"), True, 0),
    Slot(re.compile("第几|排名|名次|位次|位列|排(?:多少|几)[名位]"), _RANK, True, 0),
    Slot(
        re.compile(
            "(?P<asks>(?:设立?|放置?|摆|搁|安置?|挂)?(?:哪里|哪儿|何处|在(?:哪|(?:什么|啥)地方)(?![些个几])|[到去上从往]哪(?![些个几种类一])"
            "|在?(?:什么|啥|哪些|哪[一几两三四五]?个?)(?:地方|地段|地点|场所|位置)))"
        ),
        _PLACE,
        True,
        0,
    ),
    Slot(
        re.compile(
            "为什么|为何|因何|怎么会|为啥|何故|缘由|(?:什么|啥|何)(?:样的)?(?:原因|缘故|理由)|因为(?:什么|啥)"
            "|(?:理由|原因|缘故)(?:是|都)*(?:什么|啥|哪)|图(?:的是)?(?:什么|啥|个啥)"
        ),
        _CAUSE,
        True,
        2,
    ),
    Slot(
        re.compile(
            "[用靠拿凭](?:的是|的)?(?:什么|啥|哪[些几个种])[一-龥]{0,4}(?:平台|渠道|载体)"
            "|(?:什么|啥|哪种|哪些|哪几[种个])[一-龥]{0,4}(?:形式|渠道|途径|载体)"
        ),
        _CHANNEL_TOLD,
        True,
        empty=_NO_WAY,
    ),
    Slot(
        re.compile(
            "(?P<asks>(?:怎么(?!样$)|怎样|如何|咋|(?:[用靠拿凭]|采[用取])(?:的是|的|了)?(?:什么|啥|哪[几两三四五六]?[种个]?)"
            "|(?:什么|啥|哪[几两三四五六]?[种个]|哪些)(?=[^，,。？?]{0,6}(?:方式|办法|手段|方法|法子|招数?|场合|模式)))"
            "(?:(?:新的?|工作|具体)*(?:方式|办法|手段|方法|法子|招数?|场合|模式))?)"
        ),
        _WAY,
        False,
        verb=True,
    ),
    Slot(
        re.compile(
            "(?P<asks>(?:问|打听|关心|涉及|为了|要(?=的)|查(?=的)|(?<=申请)|(?<=反映)|(?<=咨询)|(?<=投诉)|(?<=申请公开)|(?<=申请公开信息))"
            "(?:的|了|过)*(?:内容|事[项由情]?|信息|东西|材料|问题)?的?"
            "(?:都|大?多数?|多半|主要|一般|最?集中|最多|重点|大部分|基本上?)*的?(?:是|些|在)*(?:什么|啥|哪些?)"
            "(?:内容|方面|事[项情]?|信息|东西|材料|问题|领域)?)(?!人|部门|单位|渠道|方式)"
        ),
        _ABOUT,
        True,
        1,
    ),
    Slot(re.compile("几点"), _HOUR, True, 0),
    Slot(re.compile("(?:做|干)(?:什么|啥)(?:用)?的"), _PURPOSE, True, 0),
    Slot(
        re.compile(
            "叫(?:什么|啥)|名字|名称|名单|哪一?家|(?:什么|哪个)公司|(?<!信息包括)(?<!信息有)(?<!内容包括)(?<!内容有)(?<!内容包含)(?<!内容涵盖)(?<!主要包括)(?<!主要有)哪(?:几[个家位]|些)[？?]?$"
        ),
        _NAME,
        True,
        0,
        True,
    ),
    Slot(re.compile("哪一?个(?:区|县|市|乡|镇|街道)"), _PLACE_NAME, True, 0, True, _PLACE_DOING),
    Slot(re.compile(rf"{_WHICH}[^，,。？?]{{0,4}}(?:人(?!均)|嘉宾|代表)"), _PEOPLE_TOLD, True, 0, True),
    Slot(re.compile(rf"{_WHICH}(?:部门|单位|机构|机关|公司|企业|商家|店|局)"), _BODIES_TOLD, True, 0, True),
    Slot(re.compile(_WHICH), _LIST, True, 0, True, kinds=True),
)


def slot_of(asked: Asked) -> Slot | None:
    """The slot that a question leaves open, or None where it asks for anything else (什么, 哪些)."""
    if asked.often:
        return Slot(INTERVAL, INTERVAL, True)
    if asked.time:
        return Slot(DATE, DATE, True)
    if asked.person and not _TO_WHOM.asked.search(asked.text):
        return _WHO._replace(told=_OFFICE) if names_office(asked) else _WHO
    if outcome := outcome_explained(asked):
        return Slot(WHY, cause_of(outcome), True)
    if WHY.search(asked.text) and _CHANGED.search(asked.text):
        return Slot(WHY, _CAUSE_OF_CHANGE, True)
    return next((slot for slot in (_TO_WHOM, _WHO, *_OTHERS) if slot.asked.search(asked.text)), None)


def names_office(asked: Asked) -> bool:
    """Whether the holder of an office is asked for, not who does something.

    >>> from assistant.prose.wording import understand
    >>> names_office(understand("领导小组组长是谁")), names_office(understand("网站由谁监测"))
    (True, False)
    """
    return bool(_TITLE.search(asked.text)) or not _WHO.asked.search(asked.text)
