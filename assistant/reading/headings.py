"""What is put under an outcome or a ground: 定为国家秘密, 划入执法案卷, 按重复申请对待, 被贴上信访的标签.

The verbs by which an answer is put under a heading are many, and one is as good as another; so are the words that close
it. They are known by where they stand, right beside an outcome of table three or a result of table four: before rules,
bodies or what came in they say something else (列入计划的规章, 判为新收) and stay unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

#: Who does it, how, and when.
_HOW = (
    "(?:被|给|让|遭|由|而|都|全|均|也|就|一律|统统|直接|依法|明确|最后|最终|仍|又|后来|结果|结论|答复|方式|决定"
    "|机关|政府|单位|他们|人家)*"
)
_PUTS_UNDER = re.compile(
    f"{_HOW}(?:(?:认定?|评定?|定性?|判定?|裁定?|断定?|划分?|归(?:类|结|并)?|列|视|算|计|记|看|当|界定|鉴定|确定|确认|核定|审定"
    "|标[记注示]?|登记|统计|作|分类?|套|打|纳|并|说|称|叫|写|贴|扣|冠|框|放|塞|搁|安|戴|丢|扔|推)"
    "(?:为|成|作|做|入|进|到|归|属于?|同|在|于|以|上|给)(?:了|过|个|是|的)*|套用(?:了)?|(?:比|参|依|按)?照着?|属|归|判定?了?)"
)
#: Behind the heading: 以国家秘密|之名, 按信访|对待.
_UNDER_THAT_NAME = re.compile(
    "的?(?:之名|名义|名头|名目|旗号|幌子|帽子|标签|口径|条款|属性|性质|类型)?(?:来|去|给|予以|下)?"
    "(?:论处|论|对待|看待|打发|处置|应付|回绝|挡回|驳回|认定|定性)?(?:的|了|掉|回去)*"
)
#: The rows of table three that are no outcome.
_NO_OUTCOME = tuple(f"row:applications.{row}" for row in ("new", "carried_in", "carried_out", "outcome_total"))
_RESULTS = ("column:upheld", "column:corrected", "column:other_result")
#: How information is marked when it is drawn up: 划为依申请公开的信息, 定为主动公开属性.
_MARKED = ("依申请公开", "主动公开")
_GIVEN_ON_REQUEST = "(?:只有|需?要|得)?申请(?:了|之?后)?才(?:能|可以|给|让|会)*(?:看|公开|拿|查|提供)(?:到|阅)?"
_SO = f"(?:{'|'.join(_MARKED)})"
_MARKED_SO = re.compile(
    f"{_GIVEN_ON_REQUEST}|(?:{_PUTS_UNDER.pattern}){_SO}(?:的?(?:属性|性质|类型))?|{_SO}(?:属性|性质|类型)"
)
_STOP = re.compile("[,。;:!?、□]")
_DENIED = re.compile("(?:[不没未无非别]|没有)(?:有|曾|再|被)?$")


def puts_under(text: str, read: Sequence[tuple[int, int, Sequence[str]]], start: int, end: int) -> bool:
    """Whether the uncovered run from `start` to `end`, with the small words beside it, puts what is asked for under the
    outcome behind it, or closes that behind the outcome.

    read: start, end and marks of all words that were read.

    >>> secret = (2, 6, ["row:applications.refused.state_secret"])
    >>> puts_under("定为国家秘密的几件", [secret], 0, 2), puts_under("无为国家秘密的几件", [secret], 0, 2)
    (True, False)
    >>> again = [(1, 5, ["row:applications.not_handled.repeat"])]
    >>> puts_under("按重复申请对待的", again, 5, 7), puts_under("按重复申请女性的", again, 5, 7)
    (True, False)
    >>> puts_under("未定为国家秘密的", [(3, 7, ["row:applications.refused.state_secret"])], 1, 3)
    False
    >>> puts_under("误判为国家秘密的", [(4, 8, ["row:applications.refused.state_secret"])], 0, 4)
    False
    >>> puts_under("几件被判国家秘密", [(0, 2, ["filler"]), (4, 8, ["row:applications.refused.state_secret"])], 2, 4)
    True
    >>> puts_under("划入新收的", [(2, 4, ["row:applications.new"])], 0, 2)
    False
    >>> puts_under("划为依申请公开的几条", [(2, 7, ["topic:applications"])], 0, 2)
    True
    """
    solid = [span for span in read if "filler" not in span[2]]
    ahead = max((span for span in solid if span[1] <= start), default=None, key=lambda span: span[1])
    behind = min((span for span in solid if span[0] >= end), default=None, key=lambda span: span[0])
    counts = (span[1] for span in read if span[1] <= start and re.search("几|多少", text[span[0] : span[1]]))
    begin = max((ahead[1] if ahead else 0, *counts, *(stop.end() for stop in _STOP.finditer(text, 0, start))))
    if behind is not None and _is_heading(text, behind):
        led = _PUTS_UNDER.fullmatch(text, begin, behind[0]) or _PUTS_UNDER.fullmatch(text, begin, behind[0] + 1)
        if led and not _DENIED.search(text[:begin]):
            return True
    if ahead is None or not _is_heading(text, ahead) or begin > ahead[1]:
        return False
    closes = _STOP.search(text, end)
    stops = (closes.start() if closes else len(text), behind[0] if behind else len(text))
    return bool(
        _UNDER_THAT_NAME.fullmatch(text, ahead[1], min(stops)) or _UNDER_THAT_NAME.fullmatch(text, ahead[1], end)
    )


def marks_information(attribute: str) -> bool:
    """Whether an attribute only says how information is marked: 划为依申请公开 (的信息).

    >>> marks_information("划为依申请公开"), marks_information("没办的依申请公开")
    (True, False)
    """
    return bool(_MARKED_SO.fullmatch(attribute))


def _is_heading(text: str, span: tuple[int, int, Sequence[str]]) -> bool:
    """Whether a word that was read is an outcome, or says how information is marked."""
    return _is_outcome(span[2]) or text.startswith(_MARKED, span[0])


def _is_outcome(marks: Iterable[str]) -> bool:
    """Whether one of these marks stands for an outcome of an application, or for a result of a case."""
    return any(
        mark in _RESULTS or (mark.startswith("row:applications.") and not mark.startswith(_NO_OUTCOME))
        for mark in marks
    )
