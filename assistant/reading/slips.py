"""What is taken back within one question: 去年，哦不，2024年的许可 asks of 2024 alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Taking back, with the pause that makes it so: 说错了, 哦不, ，不对，. 不是淮安 and 数字不对 deny something else.
_OH = "[哦噢啊呃唉哎]"
_PAUSE = "(?=[.…,、!])"
_BACK = re.compile(
    rf"(?:[.…,、~-]*(?:{_OH}+不(?![是对错])|{_OH}+(?:应该|应当|其实)?是(?=\d|[今去前]年)|(?:{_OH}+|(?<=[.…,、~-]))(?:等等[,、]?)?(?:(?:不是?|不对){_PAUSE}|(?:[说打搞问写]?错了|口误)(?=[.…,、!是应我])))"
    rf"|(?:前|后|那会儿|那时候?)?[.…,、~-]+(?:{_OH}*(?:我)?(?:是说|说的是|指的是|(?:的)?意思是)|(?:更)?准确(?:地|点)?[说讲](?:是|,)?)"
    r")[.…,、!~-]*(?:(?:我)?(?:应该|应当|其实)?(?:是|说的是|问的是|想问的是|想说))?"
)
#: What parts the words that are taken back from those that do it.
LEADS_ON = re.compile(rf"(?:前|后|那会儿|那时候?)?[.…,、~-]|(?={_OH}+[不是])")
Span = tuple[int, int]


def may_be(text: str) -> bool:
    """Whether words stand in a text that may take something back."""
    return bool(_BACK.search(text))


def taken_back(text: str, *kinds: Iterable[Span]) -> Span | None:
    """The half-open span of what is taken back and of the words that do it; None where nothing is.

    kinds: the spans of years, of bodies, of rows. What is taken back and what replaces it are of one kind and stand
    right before and behind the words; elsewhere these words say something else, and nothing is dropped.

    >>> taken_back("2023年，哦不，2024年新收".replace("，", ","), [(0, 5), (9, 14)])
    (0, 9)
    >>> taken_back("甲县,不是乙县,新收", [(0, 2), (5, 7)]), taken_back("2023年的数不对,2024年", [(0, 5), (9, 14)])
    (None, None)
    >>> taken_back("去年…哦是2024年,新收", [(0, 2), (5, 10)])
    (0, 5)
    >>> taken_back("去年前,我是说2024年,新收", [(0, 2), (7, 12)])
    (0, 7)
    """
    for back in _BACK.finditer(text):
        for spans in kinds:
            known = sorted(spans)
            before = next((span for span in known if span[1] == back.start()), None)
            behind = next((span for span in known if span[0] == back.end()), None)
            if before and behind:
                return before[0], behind[0]
    return None
