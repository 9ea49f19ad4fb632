"""What the Regulation on Open Government Information says of a row of the form, where the form's label is too short.

Source: 《中华人民共和国政府信息公开条例》（国务院令第711号，2019年修订）, articles 14 to 16 and 37.
"""

from __future__ import annotations

#: By row: the article, and its words for what the row counts.
SAID_OF: dict[str, tuple[str, str]] = {
    "applications.partly_granted": (
        "第三十七条",
        "申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的",
    ),
    "applications.refused.state_secret": ("第十四条", "依法确定为国家秘密的政府信息"),
    "applications.refused.law_forbids": ("第十四条", "法律、行政法规禁止公开的政府信息"),
    "applications.refused.security_stability": (
        "第十四条",
        "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息",
    ),
    "applications.refused.third_party": (
        "第十五条",
        "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息",
    ),
    "applications.refused.internal_affairs": (
        "第十六条",
        "行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息",
    ),
    "applications.refused.process": ("第十六条", "讨论记录、过程稿、磋商信函、请示报告等过程性信息"),
    "applications.refused.enforcement_file": ("第十六条", "行政执法案卷信息"),
}
