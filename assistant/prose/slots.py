"""What a sentence must hold to answer who, where, when, how often, why or in what way: a doer, a place, a date …

A question names its slot (由谁, 在哪儿, 怎么); a sentence about the same thing that fills no such slot tells nothing of
it. Slots are told by words of form, so they hold for any report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.prose.wording import Asked, Term

DATE = re.compile(r"\d{1,2}\s*月|\d{1,2}\s*日|(?:19|20)\d\d\s*年|每[周月季年]|[季年]度")
INTERVAL = re.compile(r"每(?:[一两三半]?个?)?(?:周|星期|旬|月|季|年|日|天|半年)|[按逐分](?:周|旬|月|季|年)|定期")
#: Who holds an office is named by few reports: 由…负责, but not 谁公开谁负责.
_OFFICE = re.compile(
    r"由(?!谁)[^，。；]{2,30}(?:负责|牵头|承担|组织|办理|审|挂帅|亲自抓|主抓|统筹)|(?<!谁)(?:负责|牵头|分管|主管)(?![”、，。])|专人|分管"
)
#: Who does a thing: 由…, 委托…, or a body that stands before what it does.
_DOER = re.compile(
    rf"{_OFFICE.pattern}|由(?!谁|于|此|原)[^，。；]{{2,30}}|委托|聘[请任]|邀请|第三方|挂帅"
    r"|(?:[局委办厅院部处室]|中心|机构|公司|平台|小组|部门|单位)(?=定期|不定期|每|及时|负责|对|按|开展|组织|实行|进行|常态化)"
)
_PLACE = re.compile(
    r"(?:在|于|至|到)[^，,。；;]{0,24}?(?:馆|厅|室|中心|网站?|平台|[路街楼侧层栏]|广场|社区|[村镇]|窗口|[处所]|大院|公众号|点)|设[在于]|位于"
)
_WAY = re.compile(
    r"通过|采[用取]|利用|运用|借助|依托|推行|实[行施]|按照?(?!时|期)|[以用][^，,。；;]{1,20}(?:形式|方式|手段|办法|途径)|委托|安排专人|坚持|严格"
    r"|制度|机制|程序|方式|形式|及时(?:关停|整改|更新|更正)"
)
#: 因政府信息公开引发的复议 is the name of a kind of case in every report, and no cause.
_CAUSE = re.compile(
    r"因(?!(?:政府)?信息公开)|由于|受[^，,。；;]{2,20}(?:影响|限制|制约)|鉴于|导致|致使|为(?:了|进一步)|缺[少乏]|不够|不足|有限|未能"
)


_RANK = re.compile(
    r"第\s*[\d一二三四五六七八九十]{1,3}(?:[名位]|(?=[，,。；;\n]|$))|首位|榜首|并列第|前[\d一二三五十]+[名位强]"
)

_SEGMENTS = "[，,；;]"


class Slot(NamedTuple):
    """A kind of question and what fills it.

    strict: a sentence that does not hold it is no answer.
    within: signs between the pieces of a sentence, one of which must hold both it and a word of the question: in
            "发传单，在路口立牌" no place is told of 传单.
    """

    asked: re.Pattern[str]
    told: re.Pattern[str]
    strict: bool
    within: str = "[；;]"

    def fills(self, terms: Sequence[Term]) -> Callable[[str], bool]:
        """Whether a squeezed sentence fills the slot of a question with these words."""

        def filled(sentence: str) -> bool:
            about = [s for s in re.split(self.within, sentence) if any(t.heavy and t.in_text(s) >= 0.5 for t in terms)]
            return any(self.told.search(piece) for piece in about)

        return filled


#: Whose name or office is asked for; no report tells it by a doer: "组长是谁".
_TITLE = re.compile("(?:[长记任]|领导|负责人|联系人|主管|分管)的?(?:[是叫姓]|都有)*(?:谁|哪[一]?位|什么名)")
_WHO = Slot(re.compile("谁|哪一?位"), _DOER, True, _SEGMENTS)
_OTHERS = (
    Slot(re.compile("第几|排名|名次|位次|位列|排(?:多少|几)[名位]"), _RANK, True, _SEGMENTS),
    Slot(re.compile("哪里|哪儿|什么地方|何处|在哪(?![些个几])"), _PLACE, True, _SEGMENTS),
    Slot(re.compile("为什么|为何|因何|怎么会|为啥|什么原因|何故|缘由"), _CAUSE, True),
    Slot(re.compile("怎么(?!样$)|怎样|如何|咋|用什么|靠什么|什么(?:方式|办法|手段|方法|途径)"), _WAY, False),
)


def slot_of(asked: Asked) -> Slot | None:
    """The slot that a question leaves open, or None where it asks for anything else (什么, 哪些)."""
    if asked.often:
        return Slot(INTERVAL, INTERVAL, True)
    if asked.time:
        return Slot(DATE, DATE, True)
    if asked.person:
        return _WHO._replace(told=_OFFICE) if names_office(asked) else _WHO
    return next((slot for slot in _OTHERS if slot.asked.search(asked.text)), None)


def names_office(asked: Asked) -> bool:
    """Whether the holder of an office is asked for, not who does something.

    >>> from assistant.prose.wording import understand
    >>> names_office(understand("领导小组组长是谁")), names_office(understand("网站由谁监测"))
    (True, False)
    """
    return bool(_TITLE.search(asked.text)) or not _WHO.asked.search(asked.text)
