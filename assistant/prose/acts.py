"""What was done to so many: accounts that were closed are none of those that were kept, nor all there are.

A question that names an act is answered by no number of another act on the same thing (发放问卷600份，收回571份). One
that names none asks for the things themselves: by how many some of them were closed, replaced or added says not how
many there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.prose.units import RATIO
from corpus.report import Mention
from corpus.text import matchable, squeeze


class _Act(NamedTuple):
    """An act as people ask for it and as reports tell it; changes: whether it leaves other things of the kind."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    changes: bool


def _act(told: str, asked: str = "", changes: bool = True) -> _Act:
    return _Act(re.compile(f"{told}|{asked}" if asked else told), re.compile(told), changes)


#: 清理完集中发布的文件 asks for those that were left.
_CLEARED = "清理(?!之?[后完]|过后|以后)"
#: 年内新归集120条: what was added says 新 before any verb.
_NEW = "(?:当年|年内|本年度?|今年|全年|其中)新(?!闻|媒|冠|华|浪|收|型|时)"
_OPENED = _act(
    f"新增(?!主动公开|公开|发布|信息|政府信息)|新开|新建|新设|新办|增设|新聘|补聘|增聘|新入驻|{_NEW}",
    "增加|添|[开建设办聘][了过设通]|新上|涨粉|[涨加]了|新(?:归集|归档|入库|接入|注册|收录|录入|纳入|登记|引进|认定)",
)
_CLOSED = _act(
    "注销|关停|关闭|撤销|撤并|停用|停运|停更|清退|解聘|裁撤|下线|核销|淘汰",
    f"{_CLEARED}|关[了掉过]|砍|停[了掉]|撤[了掉]|清掉|整合|合并|减",
)
_KEPT = _act("保留|留存|保有|续聘|现有|在用|在运[行维营]", "留[了着下]|留用|现在有|目前有|还[剩有]|剩", changes=False)
_REPLACED = _act("更换|调换|轮换|调整|改任|改版|升级", "换[了掉过]|[调改][了过]")
#: What is done to some of the things there are; 全区23个账号 are all of them.
_DONE_TO_SOME = (
    (_act("抽查|检查|巡查|督查|核查|督导|抽检|监测|检测", "查|检|督|监测"),),
    (_act("通报|约谈|批评|问责|曝光", "点名|批|追责"),),
    (_act("表彰|表扬|评选|获评|授予", "评|获|奖|优秀|先进|示范"),),
)
#: 主办30件、会办12件: whose business so many of them were.
_SHARED_OUT = (_act("主办|主责|独办"), _act("会办|协办|分办"))
_ALL_THERE_ARE = re.compile("全[省市县区州镇乡旗系]|所有|全部|辖区|各")
#: Acts of which one excludes the others of its line.
_FAMILIES: tuple[tuple[_Act, ...], ...] = (
    (_OPENED, _CLOSED, _KEPT, _REPLACED),
    *_DONE_TO_SOME,
    _SHARED_OUT,
    (
        _act("发放|发出|派发|下发|投放|寄出|送出", "发[了过出]|派[了出]|寄[了出]|送[了出]|印[了发]", changes=False),
        _act("收回|回收|交回|返回", "收[了到上]|回来|有效", changes=False),
    ),
    (
        _act("撤回|撤诉|驳回|退回", "撤[了掉]|退[了掉]"),
        _act("收到|接到|受理|新收|提交|提出", "来[了的]|寄来|邮", changes=False),
    ),
    (_act("原创"), _act("转发|转载", "转")),  # 一共发布多少条: of either
    (  # 博士生多少人: those who came this year are not all there are
        _act(
            "(?:录取|招收|招录|招聘|报到|毕业|退休|离职)(?!生|信息|名单|类|政策|公告|考试|计划)",
            "招|录|考上|来了|毕业|报到|退休|离职|新生",
        ),
    ),
    (
        _act("修改|(?<!新)修订|新修订(?!的?[一-龥]{0,12}条例)|修正", "改(?![革善进版造])"),
        _act("废止|作废", f"废[了掉]|{_CLEARED}"),
        _act("失效", f"作废|{_CLEARED}"),  # 宣布失效14件 are none of 废止52件
        _act("制定|制发|印发|出台|现行有效|继续有效", "[发制出定][了过]", changes=False),
    ),
)
#: 保留33个 beside 新增5个 are not all there are, 现有38个 are.
_WENT_ON = re.compile("保留|留存|续聘")
#: 公众号19个，注销2个: how many are left is not told.
_ASKS_LEFT = re.compile("还[剩有]|剩")


#: A number of a whole and its measure; behind so many last letters of what it counts, so many characters before a part.
_COUNTED = re.compile(r"[共达约计为]{0,2}[\d,.]+[余多]?万?(?P<unit>[一-龥%]{1,2})")
_ENDING, _NOT_FAR = 3, 240

#: 政务督查信息45条、财政信息10条: the first is a kind of information by its name, and opens no list of what was done.
_NAMES_A_KIND = re.compile(
    "[一-龥]{2}(?:检查|巡查|督查|核查|督导|监测|通报|表彰|表扬|修订|制定|主办|检测)[一-龥]{0,4}(?:信息|类|文件)$"
)


def does_another_act(question: str, mention: Mention, beside: Sequence[Mention], text: str) -> bool:
    """Whether a number is told of another act than a question names, or of one that changes some where it names none.

    question: squeezed, in simplified characters. beside: the numbers of its clause. text: that of the report.
    """
    said = _said(mention, beside, text)
    done = matchable(mention.own) if _differs_in_kind(mention, text) else said
    for family in _FAMILIES:
        if family in _DONE_TO_SOME and _ALL_THERE_ARE.search(said):
            continue
        asked = {act for act in family if act.asked.search(question)}
        told = {act for act in family if act.told.search(done if family in _DONE_TO_SOME else said)}
        if told and not told & asked and (asked or all(act.changes for act in told)):
            return True
    alike = [matchable(other.own) for other in beside if other is not mention and other.unit == mention.unit]
    if _ASKS_LEFT.search(question) and not any(act.told.search(said) for act in _FAMILIES[0]):
        return any(_CLOSED.told.search(own) for own in alike)
    for family in (_FAMILIES[0], _SHARED_OUT):  # 新增专栏 are none of 设栏目9个，新增专栏2个
        named = [act for act in family if act.changes and act.asked.search(question)]
        others = family if family is _SHARED_OUT else named  # 会办几件 of 提案14件，其中主办11件
        told_beside = bool(named) and any(act.told.search(own) for own in alike for act in others)
        if told_beside and not any(act.told.search(said) for act in family):
            return True
    names_none = not any(act.asked.search(question) for act in _FAMILIES[0])
    return names_none and bool(_WENT_ON.search(said)) and any(_OPENED.told.search(own) for own in alike)


def names_the_act(question: str, told: str) -> bool:
    """Whether a question names the act that a number tells; that things were kept says that there are so many.

    >>> [names_the_act(*each) for each in (("问卷收上来几份", "收回"), ("账号有几个", "保留"), ("账号有几个", "注销"))]
    [True, True, False]
    """
    acts = (act for family in _FAMILIES for act in family if act.told.search(told))
    return any(act is _KEPT or act.asked.search(question) for act in acts)


def _differs_in_kind(mention: Mention, text: str) -> bool:
    """Whether a number is told in another measure than its whole: 督查网站6家，…热线接到11通 were not inspected.

    A share of something else is none of those either: 开展6次督查，…考核权重占到4%.
    """
    if not mention.whole:
        return False
    if mention.unit in RATIO and not mention.own.endswith("率"):
        return True
    before = squeeze(text[max(0, mention.start - _NOT_FAR) : mention.start])
    behind = before.rpartition(squeeze(mention.whole)[-_ENDING:])[2]
    counted = _COUNTED.match(behind)
    return counted is not None and not counted["unit"].startswith(mention.unit or "个")


def _said(mention: Mention, beside: Sequence[Mention], text: str) -> str:
    """What is said of a number, with what opens the list it stands in: 注销|微博3个、抖音2个."""
    said = matchable(mention.counted)
    before = [other for other in beside if other.end <= mention.start]
    if not before or not text.startswith("、", before[-1].end):
        return said
    ahead = before[-1]
    if any(act.told.search(said) for family in _FAMILIES for act in family) or _NAMES_A_KIND.search(ahead.own):
        return said
    return _said(ahead, beside, text) + said
