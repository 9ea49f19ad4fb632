"""Measures of which no other one tells: 多少亩 is answered by no number of 宗, 几单 by none of 件."""

from __future__ import annotations

import re

OWN_MEASURES = frozenset(
    (
        *"亩 公顷 平方米 立方米 平方公里 公里 千米 米 吨 公斤 秒 栋 幢 间 棵 株 头 艘 单 剂 剂次".split(),
        *"学时 课时 倍 首 车次 班次 千瓦时".split(),
    )
)
_MEASURE = "|".join(sorted(OWN_MEASURES, key=len, reverse=True))
#: 几单位, 多少头绪 and 几间隔 name things.
_ASKED = re.compile(
    rf"(?:多少|(?<!哪)几)(?:余|多)?(?:万|亿)?(?P<unit>{_MEASURE})(?![位独绪条目谱数长质层隔接])(?=$|[？?，,。；;、]|[一-龥]{{2}})"
)


def own_measure(text: str) -> str:
    """The measure of its own that a question asks for, "" for any other.

    >>> own_measure("工业用地多少亩"), own_measure("水权交易几单"), own_measure("有几单位"), own_measure("几件")
    ('亩', '单', '', '')
    """
    found = _ASKED.search(text)
    return found["unit"] if found else ""


def without_own_measure(text: str) -> str:
    """A question without the measure of its own that it asks for.

    >>> without_own_measure("土地多少平方米")
    '土地 '
    """
    return _ASKED.sub(" ", text)
