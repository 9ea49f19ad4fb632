"""What a rate of dealing is of: 办结率 of applications is a line of the form, that of proposals or calls is not.

A rate has one name for all that is dealt with. Which of them is meant, the words before it say, in a draft as in a
report; a rate of one thing never speaks for another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.drafts.claims import Claim
    from corpus.report import Mention

#: 办结率, 办理率, 答复率: named alike whatever is dealt with.
_RATE = re.compile("(?:办[结理复成]|答复|回复|回应|处理|处置|解决|化解)率")
_APPLICATIONS = "applications"
#: Things that are dealt with, each with the words that mean it; those of one row are told for each other.
_DEALT_WITH = {
    _APPLICATIONS: re.compile("(?<!许可)(?<!审批)(?<!登记)(?<!补贴)(?<!救助)申请"),
    "proposals": re.compile("提案|政协"),
    "suggestions": re.compile("建议|议案|人大代表"),
    "calls": re.compile("诉求|热线|工单|来电|12345"),
    "letters": re.compile("留言|信箱|来信|信件|邮件|来函|咨询|信访|来访|投诉|举报|问政"),
    "problems": re.compile("问题|线索|隐患|纠纷|意见"),
    "services": re.compile("办件|业务|服务事项|审批|许可"),
    "cases": re.compile("案件|复议|诉讼"),
}
#: Those that are counted apart: a rate of both is none of one.
_TOLD_APART = frozenset((_APPLICATIONS, "proposals", "suggestions"))
#: What such a rate is of, in the words before its name.
_WHAT = re.compile(
    "|".join(
        ["群众|委员|代表|人大|政务|政府信息|公开|依|[的和与及、]", *(told.pattern for told in _DEALT_WITH.values())]
    )
)


def dealt_with(words: str) -> frozenset[str]:
    """The things that are dealt with which some words name.

    >>> sorted(dealt_with("承办政协提案")), sorted(dealt_with("受理依申请公开")), sorted(dealt_with("现场解决"))
    (['proposals'], ['applications'], [])
    """
    return frozenset(thing for thing, told in _DEALT_WITH.items() if told.search(words))


def in_order(words: str) -> tuple[str, ...]:
    """The same in the order of their naming.

    >>> in_order("政协提案和代表建议的办结率分别为")
    ('proposals', 'suggestions')
    """
    found = {thing: match.start() for thing, told in _DEALT_WITH.items() if (match := told.search(words))}
    return tuple(sorted(found, key=lambda thing: found[thing]))


def is_dealing_rate(claim: Claim) -> bool:
    """Whether a claim is a rate that is named alike for all that is dealt with."""
    return claim.number.unit == "%" and claim.kind == "rate" and bool(_RATE.search(claim.said))


def plain_rate(claim: Claim) -> str:
    """The name of a rate without what it is of (政协提案办结率), where that is all that stands before it."""
    if not is_dealing_rate(claim):
        return claim.words
    what = _WHAT.sub("", claim.said)
    return what if _RATE.fullmatch(what) else claim.words


def is_of_others(claim: Claim) -> bool:
    """Whether a claim is such a rate of something else than applications, which no line of the form tells."""
    return is_dealing_rate(claim) and bool(claim.dealt) and _APPLICATIONS not in claim.dealt


def is_of_the_same(claim: Claim, mention: Mention, text: str) -> bool:
    """Whether a figure of a report is of what a claimed rate is of; a rate of nothing named is that of applications."""
    if not is_dealing_rate(claim):
        return True
    meant, told = claim.dealt or {_APPLICATIONS}, dealt_with(_told_before(text[: mention.start]))
    return bool(meant & told) and meant & _TOLD_APART <= told


def _told_before(before: str) -> str:
    """The words of a sentence up to a rate that may say what it is of: those behind the same rate of another thing.

    >>> _told_before("收到建议8件，办结率75%；提案9件，办结率")
    '；提案9件，办结率'
    """
    sentence = re.split("[。\n]", before)[-1]
    name = next(reversed(_RATE.findall(sentence)), "")
    parts = re.split(rf"(?<={name})[^，。；]{{0,6}}?\d[\d.]*\s*[%％]", sentence) if name else [sentence]
    return parts[-1]
