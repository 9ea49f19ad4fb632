"""Two rows of table 三 said as one: applications of one that are in the other (新收里当年办结的). No form counts them.

Every application of 办理结果总计 has one outcome, and every family has its rows: those are parts and no crossings.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.exact.indicators import REJECTED, contains
from assistant.question import Question
from assistant.reading.tokens import Token

_TABLE = "row:applications."
_ALL = "row:applications.outcome_total"
#: Rows of applications that have no outcome yet, or of which the outcome is not told.
_NO_OUTCOME = (f"{_TABLE}new", f"{_TABLE}carried_in", f"{_TABLE}carried_out", _ALL)
#: What became of an application, in words that name more rows than one or a case of table 四.
_ENDED = ("disclosed_any", "vague:given", "vague:rejected", "row:review_litigation.")
_INSIDE = "(?:其中|里面?|里头|当中|之中|中|内)"
#: What stands between two rows where the second one tells which of the first are meant.
_CROSSES = re.compile(
    rf"(?:的|申请|案件|件|那些|部分|这些)*{_INSIDE}(?:的|□|当年|本年|最后|最终|因为?|由于|被|后来|又|有|是|,)*"
    "|(?:的)?(?:后来|而且|并且|又|且)(?:又|改|被|再|变|成|为|予以|最后|最终|当年)*"
    "|(?:的)?申请|的?(?=申请)"
)
_ENDS_INSIDE = re.compile(f"(?:{_INSIDE}的?|的申请)$")
#: Words that name a part of what a row counts: 商业秘密 and 个人隐私 by 条例 第十五条, the three of 信访举报投诉类申请.
_PARTS = (
    (f"{_TABLE}refused.third_party", re.compile("商业秘密|个人隐私|隐私")),
    (f"{_TABLE}not_handled.petition", re.compile("(?<!类)(?:信访|举报|投诉)(?!.*(?:信访|举报|投诉))")),
)
_ONLY = re.compile("(?:仅仅?|只|单单?|光|纯粹|唯一)(?:就)?(?:因为?|由于|是|为|以|涉及)*$")
_QUANTITY = re.compile("[^,。?;]{0,6}(?:多少|几)")


def crossed(read: Question) -> tuple[str, str] | None:
    """The words of two rows of which one is asked within the other; None where none is.

    A share of one row in another (新收里予以公开的占比) is arithmetic over both, and asked for as such.
    """
    if read.has("op:share", "op:ratio", "op:times", "op:difference", "op:sum", "op:plus", "op:list") or read.numbers:
        return None
    named = [token for token in read.tokens if _rows(token) or _is_outcome(token)]
    for first, second in pairwise(named):
        if _rows(first) and _are_apart(first, second) and _is_inside(read.text, first, second):
            return first.text, second.text
    return None


def parted(read: Question) -> str:
    """A word that names a part of a row and is asked apart from the rest of it (仅因个人隐私); "" where none is."""
    for row, words in _PARTS:
        named = [token for token in read.tokens if row in token.marks]
        parts = [token for token in named if words.search(token.text)]
        for before, part in pairwise(named):
            if part in parts and _is_inside(read.text, before, part):
                return part.text.rstrip("的")
        if any(_ONLY.search(read.text[: part.start]) for part in parts):
            return parts[0].text.rstrip("的")
        asked = [part for part in parts if _QUANTITY.match(read.text, part.end)]
        if len({part.text.rstrip("的") for part in asked}) > 1:
            return "”和“".join(dict.fromkeys(part.text.rstrip("的") for part in asked))
    return ""


def _rows(token: Token) -> set[str]:
    return {mark.removeprefix("row:") for mark in token.marks if mark.startswith(_TABLE)}


def _is_outcome(token: Token) -> bool:
    return any(mark.startswith(_ENDED) for mark in token.marks)


def _are_apart(first: Token, second: Token) -> bool:
    """Whether neither of two rows is a part of the other."""
    rows, others = _rows(first), _rows(second)
    if any(mark.startswith("row:review_litigation.") for mark in second.marks):
        return True
    if (
        not others
    ):  # 因涉密而没给的: what became of an application is said once more, and of all with an outcome it is told
        open_ended = {f"row:{row}" for row in rows} <= set(_NO_OUTCOME) - {_ALL}
        return open_ended or (_is_outcome(second) and "disclosed_any" in second.marks and rows <= {*REJECTED})
    if {f"row:{row}" for row in rows | others} & {_ALL}:
        other = next((f"row:{row}" for row in rows ^ others if f"row:{row}" != _ALL), _ALL)
        return other in _NO_OUTCOME and other != _ALL
    return not any(a == b or contains(a, b) or contains(b, a) for a in rows for b in others)


def _is_inside(text: str, first: Token, second: Token) -> bool:
    between = text[first.end : second.start]
    if _CROSSES.fullmatch(between):
        return bool(between) or bool(_ENDS_INSIDE.search(first.text))
    return bool(_ENDS_INSIDE.search(first.text)) and bool(
        re.fullmatch("(?:当年|最后|最终|因为?|被|后来|又|□|,)*", between)
    )
