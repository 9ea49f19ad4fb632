"""A follow-up that says the other half of a pair alone: 部分的呢 after 予以公开, 复议后的呢 after 直接起诉.

By themselves such words name no row, or another one (复议): what was asked before says which pair is meant.
"""

from __future__ import annotations

import re

#: Whose or when; 大部分, 不直接 are other words.
_LEAD = r"^(?P<lead>(?:那么?|其中|还有|再看|然后)?[^,，。?？]{0,12}?(?<![大小多少有某各另他它一不没未非]))"
_TAIL = r"(?P<tail>的?(?:又|各|一共|总共|共)?(?:呢|有?(?:多少|几)[件个份宗起]?|是?多少|(?<=的))[?？。]?)$"
#: (the half as said, what was asked before, the row in full).
_HALVES = tuple(
    (re.compile(f"{_LEAD}(?:{half}){_TAIL}"), re.compile(before), row)
    for half, before, row in (
        ("(?:只|仅)?(?:给|公开)?(?:了)?一?部分", "(?<!部分)(?<!不予)(?<!不)公开(?!率|占|的?比)", "部分公开"),
        ("(?:全部|完全|全都?)(?=的)", "部分公开", "予以公开"),
        ("(?:经过?|走过?)?(?:行政)?复议(?:过|完)?(?:之|以)?后", "诉讼|起诉|官司|法院|直接(?:去)?[告诉]", "复议后起诉"),
        ("(?:行政)?复议(?:之|以)?后(?=的)", "复议", "复议后起诉"),
        ("直接", "复议(?:之|以)?后|诉讼|起诉", "未经复议直接起诉"),
    )
)


def with_other_half(question: str, before: str) -> str:
    """A squeezed follow-up with the row in full, where the question before asked for the other half or for both.

    >>> with_other_half("部分的呢", "予以公开几件"), with_other_half("复议后的有几件", "直接起诉几件")
    ('部分公开的呢', '复议后起诉的有几件')
    >>> with_other_half("复议后的", "直接告的")
    '复议后起诉的'
    >>> with_other_half("部分的呢", "不予公开几件"), with_other_half("复议后呢", "新收几件")
    ('部分的呢', '复议后呢')
    """
    for half, asked, row in _HALVES:
        found = half.match(question)
        if found and asked.search(before):
            return f"{found['lead']}{row}{found['tail']}"
    return question
