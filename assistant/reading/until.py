"""What is counted until the end of a year before 2019: 到2014年底一共 is 历年累计 of the 统计表 of that year.

Since 2019 no form has such a column; there 一共 adds what is named.
"""

from __future__ import annotations

import re

from corpus.form import FIRST_FORM

_SINCE_EVER = "(?:历年|多年|这些年|历史上?|有史)(?:以来|来|的)*"
_ALTOGETHER = "(?:加起来|加一起|加在一起|合起来|总共|一共|合计|共计|总计|累积|累计|拢共|共)"
_YEAR = r"(?P<year>(?:19|20)\d\d)年"
_END = "(?:年?[底末]|12月底?)"
#: 截至2014年底…一共, 2014年底为止…总共
_UNTIL = re.compile(
    rf"(?:(?:截[至止]到?|到|至){_YEAR.replace('year', 'a')}{_END}?(?:为?止)?|{_YEAR.replace('year', 'b')}{_END}?为止)"
    rf"(?P<between>(?:[^,。?;\d多少几]{{0,14}}?)),?(?:{_SINCE_EVER})?{_ALTOGETHER}"
)
#: 2014年…历年加起来
_EVER = re.compile(rf"{_YEAR}{_END}?(?P<between>[^,。?;\d]{{0,14}}?),?{_SINCE_EVER}{_ALTOGETHER}")


def as_cumulative(text: str) -> str:
    """What is counted until the end of a year, with the name of its column.

    >>> as_cumulative("某区到2014年底历年加起来主动公开了多少文件"), as_cumulative("截至2014年底某区一共公开文件多少")
    ('某区2014年历年累计主动公开了多少文件', '2014年某区历年累计公开文件多少')
    >>> as_cumulative("截至2022年底一共收到多少"), as_cumulative("2014年某区历年总共公开多少")
    ('截至2022年底一共收到多少', '2014年某区历年累计公开多少')
    """
    return _EVER.sub(_named, _UNTIL.sub(_named, text))


def _named(found: re.Match[str]) -> str:
    groups = found.groupdict()
    year = groups.get("year") or groups.get("a") or groups.get("b") or ""
    return f"{year}年{groups['between']}历年累计" if int(year) < FIRST_FORM else found[0]
