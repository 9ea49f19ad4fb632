"""Whether nothing is said to have been charged for information: 信息处理费一分钱没收, 分文未取, 没收信息处理费.

Here 没收 is 没|收 (did not collect) and never the penalty that confiscates.
"""

from __future__ import annotations

import re

from corpus.text import squeeze, to_simplified

_FEE = re.compile(
    "(?:信息|政府信息公开)?处理费|信息公开[^,，。]{0,6}(?:费|钱)|(?:申请|要|拿|查)(?:公开)?(?:的)?(?:政府)?信息[^,，。]{0,8}(?:钱|费)"
    "|(?:跟|向|对|找|问)(?:申请人|老百姓|百姓|群众|市民|公众|大家)[^,，。]{0,6}(?:钱|费|分文|分|毛)"
)
_NOT = "(?:压根|从来|根本|并|也|都|就|还)*(?:没有?|未曾?|不曾|不)(?:向[^,，。]{2,6}|跟[^,，。]{2,6}|多|再|真)?"
_TAKES = "(?:收取|收|取|要|拿|进账|入账|到账|落袋)(?:过|到|上来|着)?"
#: The least coin there is, of which not even one was taken.
_COIN = "(?:[一半1][分毛角块元文厘]钱?|分文|一?个(?:铜板|铜?[子板]儿?|大子儿?)|(?:什么|任何|半点)(?:费用?|钱))"
_NONE = re.compile(
    f"{_COIN}{_NOT}{_TAKES}|分文[未不没]取|(?<![全被])没收(?!入|缴|购|录|集)(?:过|到|取)?"
    f"|费(?:用)?(?:[这那]一?[块项笔]|一项|方面|全年|一直)*{_NOT}{_TAKES}|{_NOT}{_TAKES}(?:什么|任何|半点|一分)?[^,，。]{{0,6}}费"
    "|(?:全部|全都?|一律|都)?(?:免收|免除|免了|免掉)|零收费|不要钱|没要钱|费(?:用)?(?:为|是|等于)(?:零|0)(?:元)?(?![.\\d点])"
)
_ASKS = re.compile("多少|几|有没有|是否|收没收|没收没|谁|哪|为什么|为何|怎么")


def denies_fee(asked: str, before: str = "") -> bool:
    """Whether a claim says that nothing was charged for information, which `before`, asked just then, may name.

    >>> denies_fee("信息处理费一分钱没收，属实？"), denies_fee("信息处理费分文未取吧"), denies_fee("没收处理费，是吧")
    (True, True, True)
    >>> denies_fee("收了多少信息处理费"), denies_fee("没收违法所得几件"), denies_fee("收没收信息处理费")
    (False, False, False)
    """
    said = to_simplified(squeeze(asked))
    named = _FEE.search(said) or (_FEE.search(before) and "费" not in said)
    return bool(named and _NONE.search(said)) and not _ASKS.search(said)
