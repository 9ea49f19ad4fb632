"""What asks in a question and where its clauses end: the parts that several readers of a question go by.

A reader with a reason to see more or less (几乎 asks nothing, 几月 no number) puts that beside these parts.
"""

from __future__ import annotations

import re

#: A body, a person or a thing is asked for.
WHICH_WHO_WHAT = "哪|谁|什么|啥"
#: The asking behind what is claimed: 这些都对吗, 我说的没错吧.
CLOSING = re.compile(
    "(?:这些?|以上|都|说的|我)*(?:对吗|对不对|对吧|是吗|是吧|没错吧|是不是|属实吗|准吗|对得上吗|吗|吧)[?。]*$"
)
#: What ends a clause of a question, in the signs that all questions are read in.
CLAUSE_ENDS = ",;。?"
CLAUSE_END = re.compile(f"[{CLAUSE_ENDS}]")
#: A clause as people write it, with the signs behind it; a colon, a dash or ~ sets apart what is said around it.
SPOKEN_ENDS = ",，。;；:：!！?？~—…"
SPOKEN_CLAUSE = re.compile(f"[^{SPOKEN_ENDS}]+[{SPOKEN_ENDS}]*")
#: How a question ends that is answered by yes or no: 是吗, 收了么; 什么 and 怎么 ask something open.
YES_OR_NO = "吗|(?<![什怎那这多要])么|吧"
_ENDS_YES_OR_NO = re.compile(f"(?:{YES_OR_NO})[?？。!]*$")
#: 是谁收的, 哪个部门办的: who did it; 谁申请的 and 谁告的 are applicants.
_WHO_DID = re.compile(
    "(?:是|由|都)*(?:谁|哪一?[个家]?(?:部门|单位|机关|科室|机构|局|科|处))(?:来|去|给|在)*"
    "(?:收取?|征收|办理?|管|罚|批准?|审批|处理|处罚|负责|答复|做|定|制定|发|印发|采购|买)(?:的|了|过)*(?:钱|费用?|款)?[?。]?$"
)
#: 都罚了谁, 许可的是哪些人: whom it was done to.
_TO_WHOM = re.compile(
    "(?:都|主要|被)*(?:处罚|罚|许可|审批|批准?|查封|强制|收取?|采购)(?:了|的|过)(?:费|款|钱)?(?:都|又)?(?:是)?"
    "(?:谁|哪些(?:人|企业|公司|单位)|什么人|哪几家|谁家)(?:的)?[?。]?$"
)


def ends_yes_or_no(text: str) -> bool:
    """Whether a question ends in a word that only a yes or no answers.

    >>> ends_yes_or_no("是3件么？"), ends_yes_or_no("主要是什么"), ends_yes_or_no("没收费吧")
    (True, False, True)
    """
    return bool(_ENDS_YES_OR_NO.search(text))


def asks_who_did(text: str) -> bool:
    """Whether it is asked who of a body did it (处理费是谁收的), or whom it was done to: no applicant, and no number.

    >>> asks_who_did("是谁收的"), asks_who_did("谁申请的"), asks_who_did("谁收的申请多"), asks_who_did("都罚了谁")
    (True, False, False, True)
    """
    return bool(_WHO_DID.search(text) or _TO_WHOM.search(text))
