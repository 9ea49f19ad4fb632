"""Parts of a row that the form prints as one number: 强制执行 of 行政强制, 罚款 of 行政处罚. Only prose prints them."""

from __future__ import annotations

import re
from typing import NamedTuple

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
    return None
