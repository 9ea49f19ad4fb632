"""Questions for what applications or cases were about (申请主要是什么, 都问些啥), and for how they were handled.

No table tells either.
"""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.reading.parts import HOW_MANY

_WHAT_OF_THEM = r"(?:方面|内容|信息|事项?|材料|东西|问题|领域)"
#: 都问些什么, 申请人要的主要是啥, 申请的内容主要是哪方面的; not 哪类人申请的.
_CONTENT = re.compile(
    "(?:问|打听|关心|涉及|(?:要|查|索取)(?=的))(?:的|了|过)?(?:都|大?多|主要|最多的?)*(?:是|些)*(?:啥|什么|哪些|哪方面)(?:事|内容|方面|问题|信息)?"
    "|是(?:来)?(?:要|问|查|找)(?:什么|啥)的|为了(?:什么|啥)"
    f"|(?:申请|想要|索要|内容)(?:人)?(?:公开|获取|了解|想要)?的?{_WHAT_OF_THEM}?(?:都|大?多|主要|集中)*[是在些了有]*"
    f"(?:哪|什么|啥)(?:[些几]个?|一?类|样)?的?{_WHAT_OF_THEM}"
)
#: 主要是什么, 最多的是啥, 主要申请什么: of what is named before it.
_MAINLY = re.compile(
    f"(?:主要|最多|最集中|集中|大多数?|多半|大部分|基本上?)[^,。?]{{0,4}}(?:什么|啥){_WHAT_OF_THEM}?[?。]*$"
)
#: 复议的原因: why it was asked for, which is no result of it; not 被纠正的原因.
_WHY_A_CASE = re.compile("(?:复议|诉讼|起诉|官司|被告)[^,。?维纠撤]{0,6}(?:原因|起因|事由|缘由|理由)")


_HOW = "(?:怎么样?|怎样|如何|咋)"
#: 怎么办理依申请公开, 申请是怎么办的: in what way; 都怎么处理的 asks for the outcomes of the form.
_HANDLED = re.compile(
    f"{_HOW}(?:来|去)?(?:办理?|处理|答复|受理|回复|对待|应对|规范|推进|做好|抓好?|加强|优化|提高)[^,。?]{{0,8}}申请"
    f"|申请(?:公开)?的?(?:工作|事项)?(?:都|是|又)*{_HOW}(?:来|去)?(?:办理?|处理|答复|受理|做|搞|开展|规范|推进|抓)(?:的|好)?[?。]*$"
)


def asks_how_handled(read: Question) -> bool:
    """Whether it is asked in what way applications were handled, and not how many ended in which way."""
    return bool(_HANDLED.search(read.text)) and not (read.marked("which:") or HOW_MANY.search(read.text))


def asks_content(read: Question) -> bool:
    """Whether it is asked what applications, information or cases were about, and not of which class of the form."""
    return bool(_CONTENT.search(read.text) or _WHY_A_CASE.search(read.text)) or _asks_what_mainly(read)


def _asks_what_mainly(read: Question) -> bool:
    """Whether it is asked what most of something was (申请主要是什么), and no word names a class (主要理由是什么)."""
    classes = read.marked("which:") or read.marked("statistics:") or read.has("topic:applicants", "prose")
    return bool(_MAINLY.search(read.text)) and not classes
