"""What a question leaves unsaid: that applications are counted, that all is counted that is public, a share's whole."""

from __future__ import annotations

import re

from assistant.question import Question
from assistant.reading.tokens import Token, tokens_of

#: Counted as applications are, and not as information is (公开了几条).
_CASES = re.compile("(?:多少|几)件")
_GIVEN = frozenset(("filler", "asking", "disclosed_any", "vague:given", "op:altogether"))
_IN_ALL = re.compile("(?:总共|一共|总计|合计|对外|累计|累积|历年|至今|为止|以来)(?:的)?$")
_IN_ALL_BEHIND = re.compile(
    "的?(?:规章|(?:行政)?规范性文件|红头文件)?的?(?:总(?:数|量|件数|共|计)|累计|一共|合计|共(?=有|是|几|多少))"
)


def counts_cases_alone(question: Question) -> bool:
    """公开的有几件: cases are counted, and nothing is said that they are.

    Not in a follow-up, which names no body and no year: it goes on with what was counted before.
    """
    said = {mark for token in question.tokens for mark in token.marks}
    alone = said <= _GIVEN and not question.unexplained
    return alone and bool(_CASES.search(question.text)) and _is_whole(question)


def is_share_of_finished(question: Question) -> bool:
    """Whether what is finished stands before its share (办结的占多少), and nothing is said of what it is taken.

    Not 占办结的多少 nor 办结总计占新收的比例: the whole is looked for in the text, for one side may be asked alone.
    """
    share = question.at("op:share")
    behind = {mark for token in tokens_of(question.text[max(share, 0) :]) for mark in token.marks}
    of_what = any(mark.startswith(("row:", "column:", "topic:")) for mark in behind)
    return not of_what and _is_whole(question) and question.at("row:applications.outcome_total") < share


def _is_whole(question: Question) -> bool:
    return bool(question.publishers.sure or question.years)


def counts_all(question: Question, opened: Token) -> bool:
    """累计公开, 公开的总数, 公开的规章一共几部: all that is public, and not what is new of the year."""
    before, behind = question.text[: opened.start], question.text[opened.end :]
    if re.search("新的?$", before):
        return False
    clause = re.split("[,、。;?]", before)[-1]
    until = re.search("累计|累积|历年|截[至止]|为止|至今|到现在|有史以来|到目前", clause)
    return bool(_IN_ALL.search(before) or _IN_ALL_BEHIND.match(behind) or until)
