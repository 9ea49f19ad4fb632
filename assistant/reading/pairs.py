"""The two that were asked about last, as people point at them: 前面那个 and 后一个 are 前者 and 后者, 俩 is 两个."""

from __future__ import annotations

import re

_ONE = "(?:那一?|这一?|一)?个(?:数字?)?|(?:的)?(?:那|这)一?[家项条件年]|一[家项]"
_FORMER = re.compile(
    rf"(?:前者|(?:刚才)?(?:前[面头边]|先问|最?先前|头|上面)的?(?:{_ONE})|前一?[个家项]|头一?[个家项]|第一[个家项]|前面的)(?:数字?)?"
)
_LATTER = re.compile(
    rf"(?:后者|(?:刚才)?(?:后[面头边]|后问|下面)的?(?:{_ONE})|后一?[个家项]|第二[个家项]|后面的)(?:数字?)?"
)
#: 前者减后者等于多少: how much more the first is.
_LESS = re.compile(
    r"(?P<one>前者|后者)(?:的数字?)?减(?:去|掉)?(?P<other>前者|后者)(?:的数字?)?,?(?:等于|是|为|得|剩|还剩|差)*(?P<many>多少|几)"
)
#: 俩加一块, 两个数放一起: the same two added up.
_TWO = re.compile(
    "(?<![兄姐娘哥爷母])(?:它|他|她)?(?:俩|两)(?:个|家|项|边|头)?(?=(?:数字?|加|合|一共|总共|共|相|差|哪|谁|一起|放|数))"
)
_TOGETHER = re.compile("(?:加|合|放|凑)(?:到|在)?(?:一块儿?|一起|一堆|一处|一道)")


def as_pair(question: str) -> str:
    """A follow-up with the two it points at as 前者 and 后者, and with what is to be added up as 两个加起来.

    Each stands for one of two only where the other is said as well; 前一个 alone may be anything.

    >>> as_pair("前面那个是后面这个的几倍"), as_pair("前一个减后一个等于多少"), as_pair("头一个比后一个多几件")
    ('前者是后者的几倍', '前者比后者多多少', '前者比后者多几件')
    >>> as_pair("俩加一块多少"), as_pair("它俩合在一起几件"), as_pair("前面那个占多少"), as_pair("前一年是后一年的几倍")
    ('两个加起来多少', '两个加起来几件', '前面那个占多少', '前一年是后一年的几倍')
    """
    if _FORMER.search(question) and _LATTER.search(question):
        question = _LATTER.sub("后者", _FORMER.sub("前者", question))
        question = _LESS.sub(r"\g<one>比\g<other>多多少", question)
    if _TOGETHER.search(question) and _TWO.search(question):
        return _TOGETHER.sub("加起来", _TWO.sub("两个", question))
    return question
