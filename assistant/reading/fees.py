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


_PEOPLE = "(?:申请人|申请者|当事人|老百姓|百姓|群众|市民|公众|公民|大家|人家)们?"
#: 收了|申请人|多少信息处理费, |向申请人|收了多少: it is they who pay, whatever report tells of it.
_PAYER = re.compile(
    f"(?:(?<=收)|(?<=收[了取过到])|(?<=收取了))(?:的)?{_PEOPLE}的?(?=(?:一共|总共|共)*(?:多少|几))"
    f"|(?:向|从|跟|对|找|管){_PEOPLE}(?:那里|那儿|那边|手里|手上|身上|处)?(?=(?:一共|总共|全年|共|都|又)*收)"
)


#: 申请人|交了|多少: what they pay is what is taken.
_PAYS = re.compile(
    f"(?<![多少几个名位的]){_PEOPLE}(?P<all>(?:一共|总共|共|全年|都)*)(?:[交缴][纳付]?|付|花|掏|出)[了过的]?"
    "(?=(?:一共|总共|共)*(?:多少|几|信息|处理费))|(?:进|入|到)[账帐](?:了|过)?(?=(?:一共|总共|共)*(?:多少|几|的))"
)


def without_payer(text: str) -> str:
    """A question for the fee without who paid it, which reports say in their own words or not at all.

    >>> without_payer("收了申请人多少信息处理费"), without_payer("从申请人那里一共收了多少信息处理费")
    ('收了多少信息处理费', '一共收了多少信息处理费')
    >>> without_payer("申请人一共交了多少信息处理费"), without_payer("信息处理费进账多少")
    ('一共收了多少信息处理费', '信息处理费收了多少')
    >>> without_payer("收了几个申请人的信息处理费"), without_payer("收到申请人多少件申请")
    ('收了几个申请人的信息处理费', '收到申请人多少件申请')
    """
    if "处理费" not in text:
        return text
    return _PAYS.sub(lambda said: f"{said['all'] or ''}收了", _PAYER.sub("", text))
