"""What a share is taken of where the applicants are named before what became of their applications.

企业申请里不予公开的占比 is a share of what was finished of the enterprises' applications, as 公开率 is one of all that
were finished; 不予公开里企业的占比 is a share of what was refused. Nothing but the order of the words tells them apart.
"""

from __future__ import annotations

import re

from assistant.exact.indicators import APPLICANT_IDS, contains
from assistant.question import Question
from assistant.reading.tokens import Token
from corpus.form import NEW, OUTCOME_TOTAL

_OF_APPLICANTS = frozenset(f"column:{each}" for each in (*APPLICANT_IDS, "other_applicant", "organisations"))
#: 在不予公开里, 占不予公开的: the outcome is what the applicants' share is taken of.
_IN_OUTCOME = re.compile("在|占|(?<![里中请]),")
_SO_MANY = re.compile(r"了?(?:是|有|为)?\d+[件份宗],(?:其中)?")
_OUT_OF_IT = re.compile("(?:的)?(?:申请|案件|件)?(?:里面?|当?中|之中|内|总[数量计])")


def whole_within(question: Question) -> str:
    """The row of which a share within one kind of applicant is taken; "" where the words do not name one so."""
    applicants = [token for token in question.tokens if _OF_APPLICANTS & set(token.marks)]
    outcomes = [token for token in question.tokens if _is_outcome(token)]
    if not applicants or not outcomes or _total_said(question):
        return ""
    first, last = applicants[-1], outcomes[0]
    begin = max(
        [first.end, *(t.end for t in question.tokens if f"row:{OUTCOME_TOTAL}" in t.marks and t.end <= last.start)]
    )
    stated = _SO_MANY.match(question.text, begin) if begin > first.end else None  # 企业的申请办结73件，
    if first.end > last.start or _IN_OUTCOME.search(question.text[stated.end() if stated else first.end : last.start]):
        return ""
    share = next((token for token in question.tokens if "op:share" in token.marks and token.start >= last.end), None)
    parts = [token for token in outcomes if share is None or token.end <= share.start]
    if _OUT_OF_IT.match(question.text, parts[-1].end):
        return ""
    if share and (named := [mark for t in question.tokens if t.start >= share.end for mark in t.marks if _names(mark)]):
        rows = {mark[4:] for token in parts for mark in token.marks if mark.startswith("row:")}
        whole = named[0].removeprefix("row:")
        return whole if len(named) == 1 and rows and all(contains(whole, row) for row in rows) else ""
    received = question.has("topic:received") or f"row:{NEW}" in (m for t in question.tokens for m in t.marks)
    return NEW if received else OUTCOME_TOTAL


def _is_outcome(token: Token) -> bool:
    rows = [mark[4:] for mark in token.marks if mark.startswith("row:")]
    refused = {"disclosed_any", "vague:rejected"} & set(token.marks)
    return bool(refused) or (bool(rows) and all(contains(OUTCOME_TOTAL, row) for row in rows))


def _names(mark: str) -> bool:
    return mark.startswith(("row:", "column:"))


def _total_said(question: Question) -> bool:
    return question.has("column:total") or bool(question.marked("statistics:"))
