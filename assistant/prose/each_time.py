"""Numbers that say how many there are each time: 每季度公开一次, 每月发布4期, 日均发布12条. No number is that of all.

Neither is what one thing counts as: 同一文件多处发布计为1件; nor what some of them did: 有的学校只更新十余条.
"""

from __future__ import annotations

import re

from assistant.prose.units import MONEY, RATIO, TIMES
from corpus.report import Mention
from corpus.text import segment_start, squeeze

_PERIOD = "季度?|年|月|周|星期|日|天|旬|工作日"
_EACH_TIME = re.compile(f"每(?:一|隔|逢)?[个半两三]?(?:{_PERIOD}|批|期|次)|[日月周年]均")
#: 每个片区几项, 片区每个几项: of each of several, which reports tell right before the number (片区各14项).
_ASKS_EACH_ONE = re.compile(
    f"(?:(?P<owner>[一-龥]{{2}})的[一-龥]{{2,8}}|(?P<alone>[一-龥]{{2}}))?每一?[个家](?!{_PERIOD}|小时|学期|人)(?P<one>(?!有?多少|有?几)[一-龥]{{2}})?"
)
_OF_EACH_ONE = re.compile("(?:各自?|每[一-龥]{1,4}|均|分别)(?:[有为是设达]|公[开布]|发布)*$")
_ASKS_EACH_TIME = re.compile(f"[每逢]|[日月周年]均|平均|[一半]个?(?:{_PERIOD})|频[率次]")
#: 最高单条播放量: of one of them.
_OF_ONE = re.compile("单[条篇个场期次部]|最[高多大]")
_ASKS_OF_ONE = re.compile("单|最|每")
#: 有的学校半年只更新十余条: of some, and of no more time than it says.
_OF_SOME = re.compile("^(?:但|而|其中)?(?:有的|有些|个别|少数|某些)|半年(?:以?来)?(?:只|仅|才)")
#: 计为|1件, but 合计为|31件.
_COUNTS_AS = re.compile("(?:(?<![合共总累小统预估])[计记][为作]|(?:只|仅|均|都)[计记算]|(?<![预估推测])算作|视为)$")


def tells_each_time(question: str, mention: Mention, text: str) -> bool:
    """Whether a number says how many there were each time, or as how many one counts, and a question asks for all.

    question: squeezed, in simplified characters. text: that of the report.
    """
    start = segment_start(text, mention.start, "，,；;：:。、\n")
    before = squeeze(text[start : mention.start])
    some = _OF_SOME.search(before)
    if _COUNTS_AS.search(before) or (some and some[0].lstrip("但而其中")[:2] not in question):
        return True
    if is_not_of_each_one(question, mention, text):
        return True
    if _OF_ONE.search(before) and mention.unit not in RATIO and not _ASKS_OF_ONE.search(question):
        return True
    each = _EACH_TIME.search(before)
    asked = re.sub("一年|全年", "", question) if each and each[0][-1] in "期次批" else question  # 一年印多少: no 每期
    return bool(each) and mention.unit not in MONEY | TIMES | RATIO and not _ASKS_EACH_TIME.search(asked)


def is_not_of_each_one(question: str, mention: Mention, text: str) -> bool:
    """Whether each of several is asked for (每个片区几项), and a number is of all together or of each of others."""
    asked = _ASKS_EACH_ONE.search(question)
    before = squeeze(text[segment_start(text, mention.start, "，,；;：:。、\n") : mention.start])
    owner = (asked["one"] or asked["owner"] or asked["alone"] or "") if asked else ""
    return asked is not None and not (_OF_EACH_ONE.search(before) and owner in before)
