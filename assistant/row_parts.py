"""Parts of a row that the form prints as one number: 强制执行 of 行政强制, 罚款 of 行政处罚. Only prose prints them.

A reason of 不予公开 is often said by one of the kinds of which its label speaks (公共安全, 过程稿): its row is told,
with a note that it is not split; 只因公共安全 asks for the part alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.beside import SUCH_COERCION
from assistant.question import Question

#: 行政强制法第二条: 行政强制 is 行政强制措施 and 行政强制执行; the form has one row for both.
_COERCION = re.compile("强制(?:执行|措施)|查封|扣押|冻结")
_ALL_COERCION = re.compile(
    "(?<!占)(?<!占全部)(?<!占所有)行政强制(?!执行|措施|(?:的|决定|案件|总数)*(?:里|中|内|当中|其中|之中|[,、]?(?:由|分|包括|包含)))|强制那?一?[行栏列项]"
)
#: 行政处罚法第九条: kinds of 行政处罚, for which the form has one row; 罚款 alone is also said for all of it.
_PENALTIES = re.compile("罚款|警告|通报批评|没收|吊销|暂扣|停产停业|行政拘留")
_WITHIN_PENALTIES = re.compile(
    "处罚(?:的|决定|案件|总数)*(?:里|中|内|当中|其中|之中|[,、]?(?:由|分|包括|包含))|占(?:了|全部|所有)*(?:行政)?处罚"
)
#: 罚款 as the papers that are written for it.
_FINES = re.compile("罚款|罚单")


class _Kinds(NamedTuple):
    """What a row prints as one number: its name, its kinds, and what says all of it."""

    name: str
    kinds: tuple[str, ...]
    whole: str


#: The kinds that the labels of table three name, and 政府信息公开条例 第十四至十六条 for them.
_REASONS = {
    "applications.refused.security_stability": _Kinds(
        "危及‘三安全一稳定’", ("国家安全", "公共安全", "经济安全", "社会稳定"), "三个?大?安全|一个?稳定"
    ),
    "applications.refused.third_party": _Kinds(
        "保护第三方合法权益", ("商业秘密", "(?:个人)?隐私"), "第三[方人者]|合法权益"
    ),
    "applications.refused.internal_affairs": _Kinds(
        "属于三类内部事务信息", ("人事(?:管理)?", "后勤(?:管理)?", "内部(?:工作)?流程"), "内部(?:事务|信息|事项)"
    ),
    "applications.refused.process": _Kinds(
        "属于四类过程性信息",
        ("讨论记录", "过程稿", "磋商(?:信函|函件?)", "请示(?:、?报告)?"),
        "过程性|四类过程|过程信息",
    ),
}
_ALONE = re.compile("(?:只|仅仅?|单单?|光)(?:是|因|以|由|为|属于?|涉及?|算)+")


class Parts(NamedTuple):
    """What a question names of a row: the row and the parts, whether their share is asked for, and whether they may
    be said for the row itself.
    """

    row: str
    names: tuple[str, ...]
    share: bool = False
    or_row: bool = False


def parts_of_row(read: Question, scene: Scene) -> Parts | None:
    """The parts of a row that a question names; None where it names none, or the whole row beside them."""
    rows = {row for subject in (scene.subject, *scene.others) for row in subject.rows}
    share = scene.subject.share
    said = tuple(dict.fromkeys(_COERCION.findall(read.text)))
    if "active_disclosure.coercion" in rows and said:
        both = {"强制措施", "强制执行"} <= set(said) and scene.operation != "value"  # added up they are the row
        whole = _ALL_COERCION.search(read.text) or (SUCH_COERCION.search(read.text) and not share)
        return None if both or whole else Parts("行政强制", said, share)
    said = tuple(dict.fromkeys(_PENALTIES.findall(read.text)))
    if "active_disclosure.penalties" in rows and said and scene.operation == "value" and not read.numbers:
        return Parts("行政处罚", said, share, or_row=not share and not _WITHIN_PENALTIES.search(read.text))
    for reason, kinds in _REASONS.items():
        if reason in rows and _ALONE.search(read.text) and (said := _kinds_said(read.text, kinds)):
            return Parts(kinds.name, said, share)
    return None


def _kinds_said(text: str, row: _Kinds) -> tuple[str, ...]:
    """The kinds of a row that a text names instead of the row; () where it names all of them, or the row itself."""
    said = tuple(found[0] for kind in row.kinds if (found := re.search(kind, text)))
    return () if len(said) == len(row.kinds) or re.search(row.whole, text) else said


def notes_on_parts(read: Question, found: Answer) -> list[str]:
    """What is said of a row that is told where the question names a part of it, or what the form calls otherwise."""
    cells = {figure.cell.rpartition(".")[0] for figure in found.figures if figure.value}
    notes = []
    for reason, kinds in _REASONS.items():
        if reason in cells and (said := _kinds_said(read.text, kinds)):
            notes.append(f"表格里“{kinds.name}”是一个数，不再细分，没有单列“{'”“'.join(said)}”。")
    if "active_disclosure.penalties" in cells and (fine := _FINES.search(read.text)):
        notes.append(f"表格只有行政处罚的总数，不单列“{fine[0]}”。")
    if "不予受理" in read.text and any(cell.startswith("applications.not_handled") for cell in cells):
        notes.append("表格没有“不予受理”，以上是“不予处理”的数。")
    return notes
