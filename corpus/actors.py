"""Who a sentence says it of: the public body that its clauses name as the one that receives, answers or charges.

Hopefully conservative: where it errs, a number is taken for another body's and nothing is said against it.
"""

from __future__ import annotations

import re

from corpus.agencies import aliases_of, body_named

_NAME = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{1,20}?(?:局|委|委员会|厅|政府办|办公室|大队|支队|分局|管委会|人民政府|街道|镇|乡|县|市|区|旗|州))"
    r"(?=代表|[共全本年累总]|20\d\d年|收到|收取|受理|接收|新收|办理|办结|答复|制发|印发|出台|发生|被|\d)"
)
#: The report's own words for the body that publishes it, and for its whole district.
_ITSELF = re.compile(r"(?:本|我|全)(?:机关|单位|局|委|办|厅|院|省|市|县|区|州|旗|镇|乡|街道)")
_SENTENCE = re.compile(r"[。！？\n]")
_CLAUSE = re.compile(r"[，；：:;,（(]")
_OF_A_PLACE = re.compile(r"[\u4e00-\u9fff]{2}[省市县区旗州镇乡]$")


def acting_body(before: str) -> str:
    """The body named nearest before a number in its sentence; "" where none is, or the publisher speaks of itself.

    >>> acting_body("其中，泗水县公安局15件，收取"), acting_body("县教育局牵头推进，全县共收到公开申请")
    ('泗水县公安局', '')
    >>> acting_body("区政府办代表区政府受理公开申请")
    '区政府办'
    """
    for clause in reversed(_CLAUSE.split(_SENTENCE.split(before)[-1])):
        if _ITSELF.search(clause):
            return ""
        if found := _NAME.search(clause):
            return found["name"]
    return ""


def is_another_body(name: str, publisher: str) -> bool:
    """Whether a body named in a report is not the one that publishes it; a department is not its government.

    >>> [is_another_body(name, "云溪县教育局") for name in ("县教育局", "云溪县教育局", "龙门县教育局", "县政府办")]
    [False, False, True, True]
    >>> [is_another_body(name, "云溪县") for name in ("云溪县", "县人民政府", "县政府办", "东河镇人民政府")]
    [False, False, True, True]
    """
    own = body_named(publisher)
    names = (*aliases_of(publisher), *(["人民政府"] if own.is_government else []))
    rests = [name.removesuffix(alias) for alias in names if name.endswith(alias)]
    return all(_OF_A_PLACE.search(rest) and not any(rest.endswith(p.full) for p in own.places) for rest in rests)
