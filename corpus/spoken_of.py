"""What a text speaks of up to a number: applications and how they end, or documents that bear the same words.

主动公开, 依申请公开 and 不予公开 are also how an office marks a document when it is drawn up (公开属性, 国务院办公厅
国办发〔2016〕80号), and how it tells which replies to proposals it publishes. Such a number counts no application.
"""

from __future__ import annotations

import re
from typing import Literal

Spoken = Literal["applications", "documents", ""]

#: 依申请公开 alone is a mark; received, dealt with or called 申请 it is an application.
_APPLICATIONS = (
    r"(?<!依)申请(?!公开属性)|依申请公开(?:申请|的?(?:办理|答复|受理|处理)|工作|[事案]项)"
    r"|(?:收到|受理|收办|接收|新收|办理|办结|答复|处理)(?:的|各类|有关)*依申请公开|答复|收件|来件"
)
#: 信息公开 is what both are about; 信息 that is drawn up or published is counted by itself.
_DOCUMENTS = (
    r"公开属性|属性(?:的)?(?:源头)?(?:认定|界定|标注|审核|复核)|公文|发文|制文|文件|文稿|稿件|建议(?!书)|提案|议案|复文|复函"
    r"|信息(?!公开|依申请|处理费)|(?:主动公开|依申请公开)(?:的|类|共|了)*\d"
)
_EITHER = re.compile(f"(?P<applications>{_APPLICATIONS})|(?P<documents>{_DOCUMENTS})")
#: Applications never end as 主动公开: a list with it marks documents, in whatever order.
_MARKED = re.compile(r"主动公开(?:的|类|共|了)*\d")


def spoken_of(before: str, behind: str = "") -> Spoken:
    """What stands nearest before a number, in its paragraph; where that is neither, what a list behind it marks.

    >>> spoken_of("审核公文90件，其中"), spoken_of("收到公开申请9件，涉及公文查询，答复9件，其中"), spoken_of("其中：")
    ('documents', 'applications', '')
    >>> spoken_of("其中不予公开", "、主动公开30件")
    'documents'
    """
    found = [*_EITHER.finditer(before)]
    if found:
        return "applications" if found[-1]["applications"] else "documents"
    return "documents" if _MARKED.search(behind) else ""
