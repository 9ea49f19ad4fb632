"""Which places of an order a question asks for: the second, the last but one, the first three."""

from __future__ import annotations

import re

from corpus.numbers import read_numeral

_FEW = "(?:[二三四五六七八九十]|[2-9]|1\\d)"
#: 第二名, 倒数第三, 第二个呢; not 第二季, 第二类信息
_PLACE = re.compile(
    f"(?P<last>倒数)?第(?P<n>{_FEW})(?!季|条|件|份|方|人|者|十|年|次|批|款|[个项类种](?!的?(?:呢|是|多少|几|[?？。]|$)))"
)
#: 倒数第一第二: more than one place is asked for, which the whole order tells.
_SEVERAL_PLACES = re.compile("第[一二三四五六七八九十][名位]?[、,和跟与及]*第[二三四五六七八九十]")
#: 前三名, 头两家, 最多的两个, 哪三家; not 前三年, 前两季度.
_FIRST = re.compile(
    f"(?:(?:前|头)(?P<n>两|{_FEW})(?!\\d|年|季|个?月|次|件|天|期|轮|批|十)"
    f"|(?:最[多高大少低小]的|哪)(?P<of>两|{_FEW})大?(?:名|位|家|个(?!月)|类|种|项|条|年))"
)

#: 五家单位平均, 这三个部门一共: how many bodies are spoken of.
_BODIES = re.compile(f"(?P<n>两|{_FEW})(?:家(?!企业|公司|律所|机构|组织)|个?(?:部门|单位|机关|地方))(?!以[上下])")
_THESE_FEW = re.compile("[这那]?几(?:家(?!企业|公司|律所|机构|组织)|个?(?:部门|单位|机关|地方))")
_UPWARDS = re.compile("[低少小](?:到|往|至)[高多大]|升序")


def bodies_counted(question: str) -> int:
    """How many bodies a question speaks of; 0 where it does not say.

    >>> bodies_counted("五家单位平均收到多少"), bodies_counted("三家企业申请"), bodies_counted("哪家最多")
    (5, 0, 0)
    """
    found = _BODIES.search(question)
    return int(read_numeral(found["n"]) or 0) if found else 0


def place_asked(question: str) -> int:
    """Which place in an order is asked for, counted from the end below 0; 0 for none.

    >>> place_asked("第二名呢"), place_asked("倒数第3是谁"), place_asked("最多的是谁")
    (2, -3, 0)
    >>> place_asked("第二个呢"), place_asked("第三类是多少"), place_asked("第二类信息最多的是谁")
    (2, 3, 0)
    """
    found = _PLACE.search(question)
    if found is None or _SEVERAL_PLACES.search(question):
        return 0
    return int(read_numeral(found["n"]) or 0) * (-1 if found["last"] else 1)


def first_asked(question: str) -> int:
    """How many from the top of an order are asked for; 0 where all or only the first are.

    >>> first_asked("前三的单位"), first_asked("最少的2家是谁"), first_asked("哪家最多"), first_asked("前三年")
    (3, 2, 0, 0)
    """
    found = _FIRST.search(question)
    return int(read_numeral(found["n"] or found["of"]) or 0) if found else 0


def is_upwards(question: str) -> bool:
    """Whether an order is asked for from its low end.

    >>> is_upwards("从少到多排一下"), is_upwards("由低往高"), is_upwards("从高到低"), is_upwards("排个序")
    (True, True, False, False)
    """
    return bool(_UPWARDS.search(question))


def counts_all(question: str, bodies: int) -> bool:
    """Whether a question speaks of all of so many bodies and names none.

    >>> counts_all("这几家一共收到多少", 5), counts_all("五家机关的总数", 5), counts_all("三家机关的总数", 5)
    (True, True, False)
    """
    counted = bodies_counted(question)
    return bodies > 1 and (counted == bodies if counted else bool(_THESE_FEW.search(question)))
