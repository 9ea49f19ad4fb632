"""历年累计: the column of the 统计表 before 2019, and what it comes to where no form prints one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.question import Question
from assistant.reading.subject import DOCUMENTS, Subject
from corpus.form import FIRST_FORM

_ALL_YEARS = re.compile("历年|多年累计|以来累计")
#: How prose says that a number is of more than its year.
_SAID_SO = re.compile("累计|累积|历年|以来")


#: 累计呢, 那历年累计公开了多少条: after what was made public in one year.
_ALL_OF_THEM = re.compile(
    "(?:那么?|到(?:现在|目前)|目前|,)*(?:历年|多年)?(?:累计|累积)(?:起来|下来)?(?:主动)?(?:公开|发布)?(?:信息|文件)?(?:一共|总共|了|的|是|有)*"
    "(?:多少|几)?条?(?:信息|文件)?呢?[?？。]*"
)
_BY_WAY = re.compile(
    "(?:那么?)?(?:其中|里面)?的?(?:在|通过|从)?(?:政府)?(?:门户)?(?P<way>网站|公报)(?:上|里)?(?:主动)?(?:公开|发布)(?:了|的)*"
    "(?:是|有|一共|占)*(?:多少|几)?条?呢?[?？。]*"
)


def of_the_table(said: str, topic: str, years: Sequence[int]) -> str:
    """累计呢 and 其中网站公开的呢 after what the prose of an old report told: the rows of its 统计表 by name.

    >>> of_the_table("累计呢", "主动公开信息多少条", (2016,)), of_the_table("其中网站公开的呢", "主动公开多少", (2016,))
    ('历年累计主动公开多少条', '政府网站公开了多少条')
    >>> of_the_table("累计呢", "主动公开信息多少条", (2023,)), of_the_table("累计呢", "办了几场活动", (2016,))
    ('累计呢', '累计呢')
    """
    if "主动公开" not in topic or not years or max(years) >= FIRST_FORM:
        return said
    if _ALL_OF_THEM.fullmatch(said):
        return "历年累计主动公开多少条"
    by_way = _BY_WAY.fullmatch(said)
    return f"政府{by_way['way']}公开了多少条" if by_way else said


def since_the_form(said: Subject, subject: Subject, earlier: Subject, names_year: bool) -> Subject:
    """The subject of 累计 since 2019, when no form has a column 历年累计.

    累计呢 after a row is all that is public where the row is documents, which the form of 2019 prints; of other rows it
    is a column that there is none of, and never the year's number again. A whole question (累计受理几件) names the row.
    """
    if earlier.rows and said.columns == ("cumulative",) and not (said.rows or names_year):
        column = "total_disclosed" if set(earlier.rows) <= DOCUMENTS else "cumulative"
        return replace(earlier, columns=(column,))
    return replace(subject, columns=tuple(each for each in subject.columns if each not in ("year", "cumulative")))


def tells_all_years(read: Question, found: Answer) -> bool:
    """Whether an answer from prose is of all years where 历年累计 is asked: the number of one year is no such."""
    return not _ALL_YEARS.search(read.text) or found.status != "answered" or bool(_SAID_SO.search(found.quotes))
