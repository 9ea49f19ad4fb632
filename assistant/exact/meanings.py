"""What a row, a column or a rate means: by the form's own label in full, its parts and the Regulation; no number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.indicators import APPLICANT_IDS, FAMILY_ROWS, Indicator, column_name, table_of
from assistant.exact.phrasing import noun
from assistant.question import Question
from assistant.refusals import refusal
from corpus.form import SECTIONS, labels
from corpus.regulation import SAID_OF

_SECTIONS = dict(SECTIONS)
_KIND = "[一两二三四五六七八几]?[类种个项些条样]"
#: 自然人是什么, 四类过程性信息是哪四类, 不予公开有哪几种理由.
_MEANING = re.compile(
    f"(?:到底|究竟|具体|都|又|主要|一共|总共)*(?:(?:是|指|叫|算)(?:的是|的)?(?:什么|啥|个啥|哪{_KIND})"
    f"|(?:包括|包含|含|有|分为?|分成)(?:了|的)?(?:哪{_KIND}|什么|啥))"
    "(?:的|些|意思|东西|情形|情况|理由|原因|内容|信息|人)*[?。呢啊呀]*$"
)
_HOW = re.compile("怎么(?:计)?算|如何(?:计)?算|算出来|怎么(?:得|来)")
_NUMBER = re.compile(r"^\d+\.")
_ONLY_WORDS = ("这里说的是口径，不含任何机关的数字。",)
#: More meanings of a word than these are not told one by one.
_MOST = 3


def asks_meaning(read: Question, scene: Scene) -> bool:
    """Whether a question names a row, a column or a rate of nobody and no time, and asks what that is."""
    asked = _MEANING.search(read.text)
    named = read.publishers.matches or read.years or scene.inherited or read.numbers or read.unexplained
    if asked is None or named or read.has("which:publishers_all", "prose"):
        return False
    of_whom = any("which:publisher" in token.marks and token.start < asked.start() for token in read.tokens)
    return scene.operation == "value" and not of_whom


def asks_how(read: Question) -> bool:
    """Whether it is asked how a number comes about (怎么算出来的), and not what a word means."""
    return bool(_HOW.search(read.text))


def definition(question: str, indicators: Sequence[Indicator]) -> Answer:
    """What indicators mean, without any number of a body."""
    if not indicators:
        return refusal(question, "clarify", "请说明想了解哪一项的口径。")
    told = dict.fromkeys(_meaning(each) for each in indicators[:_MOST])
    return Answer(question, "answered", "none", "".join(told), notes=_ONLY_WORDS)


def _meaning(indicator: Indicator) -> str:
    if not indicator.row or indicator.is_rate or table_of(indicator.row) == "statistics":
        return f"{indicator.definition}。" if indicator.definition else f"“{noun(indicator)}”是报告的统计表里的一项。"
    table, column = table_of(indicator.row), indicator.column
    where = f"“{_SECTIONS[table]}”表"
    if table == "applications" and column != "total":
        return _of_applicant(column, where)
    if table == "review_litigation" and column != "total":
        return f"“{column_name(indicator.row, column)}”是{where}的一栏，行政复议和行政诉讼下都有。"
    return _of_row(indicator.row, where, column) + _by_law(indicator.row)


def _of_applicant(column: str, where: str) -> str:
    """A kind of applicant beside the others; several of them have a name together."""
    names = [column_name("applications.new", each) for each in APPLICANT_IDS]
    others = f"“法人或其他组织”＝{'＋'.join(names[1:])}"
    if column == "organisations":
        return f"{others}，都是{where}“申请人情况”下的栏。"
    own = column_name("applications.new", column)
    return f"“{own}”是{where}“申请人情况”下的一栏。各栏为{'、'.join(names)}，相加为总计；其中{others}。"


def _of_row(row: str, where: str, column: str) -> str:
    if row in FAMILY_ROWS:
        parts = [labels(f"{part}.{column}")[0].partition(" ") for part in FAMILY_ROWS[row]]
        told = "、".join(_quoted(_NUMBER.sub("", own)) for _, _, own in parts)
        return f"“{parts[0][0]}”是{where}的一组，包括{told}，各行相加。"
    label, printed = labels(f"{row}.{column}")
    of_column = f"的“{printed}”" if table_of(row) == "active_disclosure" else ""
    return f"{_quoted(label)}{of_column}是{where}的一行。"


def _quoted(label: str) -> str:
    return f"“{label.replace('“', '‘').replace('”', '’')}”"


def _by_law(row: str) -> str:
    article, words = SAID_OF.get(row, ("", ""))
    return f"《政府信息公开条例》{article}：“{words}”。" if article else ""
