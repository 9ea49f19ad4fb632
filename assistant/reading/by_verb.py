"""What a follow-up, or a later part of a question, names by a verb alone: 公开了几件, 办了多少."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.exact.indicators import DECISIONS, WHOLES, table_of
from assistant.question import Question
from assistant.reading.subject import (
    DISCLOSED,
    SO_MANY_CASES,
    Subject,
    claims_none,
    every_outcome,
    names_applicants,
)
from assistant.reading.unsaid import counts_all
from corpus.form import OUTCOME_TOTAL

#: “其他”那一栏.
_A_COLUMN = re.compile("其[他它]的?(?:那|这|一)*[个]?(?:栏|列|格(?!式))")
_LEFT_AT_END = re.compile(r"年[底末终](?:应该?|应当|总共|一共|的时候|时)*(?:还|就)?(?:有|剩|存)(?=\d|多少|几)")
#: Verbs that are true of a decision as of an application; 办结 and 答复 are words of the applications.
_DEALT_WITH = re.compile("(?:办|处理|办理|处置|作出|做出|作|做|下达)(?:了|过|的|出)*")
#: 收费多少万 >> 几项: items, and not the money again.
_ONLY_ITEMS = re.compile("(?:那么?|一共|总共|共|合计|是|有|涉及|分)*(?:多少|几)(?:项|个项目|个)(?:项目)?(?:呢)?[?。]?")
#: 许可决定几件 >> 事项有多少项, 那项目呢: what is permitted, which the form of 2019 counts beside the decisions.
_THEIR_ITEMS = re.compile(
    "(?:那么?|它|其|涉及|涉)*的?(?:(?P<named>事项|项目)(?:数量?|数目|呢|一共|总共|共|合计|是|有|涉及|分)*(?:(?:多少|几)个?项?)?|(?:一共|总共|共|合计|是|有|涉及)*(?:多少|几)个?项)(?:呢)?[?。]?"
)
_OF_MONEY = frozenset(("active_disclosure.fees", "active_disclosure.procurement"))

_OF_ITEMS = frozenset(("prior_items", "change"))
_SO_MANY_MADE = re.compile("(?:罚|批|办|发|作出|做出|下达)[了过].{0,2}(?:多少|几)(?!项)|(?:多少|几)[件起宗]")


def said_by_verb(said: Subject, question: Question, earlier: Subject) -> Subject:
    """What a follow-up names by a verb alone: 公开了几件, 都怎么处理的 after applications.

    Unchanged where it names something itself. 公开了几件 after 许可 asks for a column that 许可 does not have.
    """
    if _ONLY_ITEMS.fullmatch(question.bare) and not said and set(earlier.rows) & _OF_MONEY:
        of_fees = earlier.rows == ("active_disclosure.fees",)
        return Subject(rows=earlier.rows, columns=("items?" if of_fees else "items",))
    if items := _their_items(said, question, earlier):
        return items
    if decisions := _decisions_made(said, question, earlier) or _acted(said, question, earlier):
        return decisions
    if _other_column(said, question, earlier):
        return replace(said, columns=("other",))
    if not (said or earlier) and question.has("which:result") and question.has("op:max", "op:min", "op:rank"):
        return every_outcome(said)  # 各种结果里哪个最多: reviews are named where theirs are meant
    if not (said or earlier) and question.has("vague:given") and SO_MANY_CASES.search(question.text):
        return replace(said, disclosed=True)  # 给了的一共几件: wholly, or in part as well
    if said or said.ratio or earlier.rates or not (earlier.rows or names_applicants(earlier.columns)):
        return said
    if question.has("which:result") and set(earlier.rows) <= set(WHOLES):
        return every_outcome(said)
    if "repealed" in earlier.columns and _LEFT_AT_END.search(question.text):
        return replace(said, rows=earlier.rows, columns=("in_force",))  # 制发和废止各几件 >> 那年底还有几件
    if not question.has("disclosed_any", "vague:given"):
        return said
    if any(table_of(row) != "applications" for row in earlier.rows):
        return replace(said, rows=earlier.rows, columns=(_opened(question),))
    if question.has("vague:given"):  # 给了的有几件: granted, as in 申请给了几件
        return replace(said, rows=("applications.granted",))
    return replace(said, rows=DISCLOSED) if claims_none(question) else replace(said, disclosed=True)


def _their_items(said: Subject, question: Question, earlier: Subject) -> Subject | None:
    """The items of the row whose decisions were asked for: 事项 are counted in 项, and decisions in 件."""
    of_acts = bool(earlier.rows) and set(earlier.rows) <= set(DECISIONS) and not set(earlier.columns) - {"decisions"}
    asked = _THEIR_ITEMS.fullmatch(question.bare) if of_acts and not earlier.share else None
    if asked is None or said.rows or said.share or said.rates:
        return None
    return Subject(rows=earlier.rows, columns=("items" if asked["named"] else "items?",))


def _opened(question: Question) -> str:
    """规章制作几件 >> 一共公开着多少: all that is public, and not what is new of the year."""
    opened = [token for token in question.tokens if "disclosed_any" in token.marks]
    return "total_disclosed" if any(counts_all(question, token) for token in opened) else "disclosed"


def _other_column(said: Subject, question: Question, earlier: Subject) -> bool:
    """Whether 其他 is said as a column (“其他”那一栏呢) after a column of applicants: outcomes called so are rows."""
    alone = said.columns == ("other?",) and not said.rows and not said.share
    return alone and bool(names_applicants(earlier.columns)) and bool(_A_COLUMN.search(question.text))


def _acted(said: Subject, question: Question, earlier: Subject) -> Subject | None:
    """上一年事项几项，当年罚了几件: decisions, which are made and counted in 件, as items are not."""
    of_items = bool(earlier.columns) and set(earlier.columns) <= _OF_ITEMS
    acts = len(said.rows) == 1 and said == Subject(rows=said.rows) and set(said.rows) <= set(DECISIONS)
    return replace(said, columns=("decisions",)) if of_items and acts and _SO_MANY_MADE.search(question.text) else None


def _decisions_made(said: Subject, question: Question, earlier: Subject) -> Subject | None:
    """处罚项目几项 >> 办了多少: the decisions of the row asked before, and no applications that were dealt with."""
    of_acts = bool(earlier.rows) and set(earlier.rows) <= set(DECISIONS) and not earlier.share
    verb = [token.text for token in question.tokens if f"row:{OUTCOME_TOTAL}" in token.marks]
    alone = said in (Subject(rows=(OUTCOME_TOTAL,)), Subject(columns=("decisions",)))
    if not (of_acts and alone) or question.has("topic:applications") or not all(map(_DEALT_WITH.fullmatch, verb)):
        return None
    return Subject(rows=earlier.rows, columns=("decisions",))
