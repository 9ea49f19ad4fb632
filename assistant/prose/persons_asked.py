"""Whether persons are asked for, whatever they are called: 工作人员几个, 来了多少记者, 上过网站的人有多少."""

from __future__ import annotations

import re

_STAFF = re.compile(
    "(?:人手|工作人员|干部|职工|联络员)(?:一?共|总共)?(?:有|是)?(?:多少|几)个?(?![一-龥])|(?:多少|几)[个名位]?(?:专职|兼职)?(?:工作人员|人员|人手|干部|职工|联络员)|(?:专职|兼职|工作)人员(?:总?数|数量)(?![据字])"
)
#: 上过网站的人有多少: persons, whatever was done so many times.
_PEOPLE = re.compile("的(?:人|网友|群众|市民)(?:员)?(?:一?共|总共)?(?:有|是)?(?:多少|几个?)(?![一-龥]*[次条件])")
#: 来了多少记者, 请了几个专家: persons, called by what they are; 多少群众诉求 counts none.
_CALLED = re.compile(
    "(?:多少|(?<!哪)几)[个名位]?(?:媒体)?(?:记者|专家|学者|律师|代表|委员|学生|群众|市民|居民|村民|网友|观众|嘉宾|志愿者|讲师|学员)"
    "(?=$|[？?。，,；;]|[来到去]|参[加与]|出席|列席|旁听|报名|受)"
)


def asks_persons(text: str) -> bool:
    """Whether the number that a question asks for counts persons.

    >>> asks_persons("来了多少记者"), asks_persons("几个工作人员"), asks_persons("解决了多少群众诉求")
    (True, True, False)
    """
    return any(pattern.search(text) for pattern in (_STAFF, _PEOPLE, _CALLED))
