"""历年累计: the column of the 统计表 before 2019, and what it comes to where no form prints one."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer
from assistant.question import Question
from assistant.reading.subject import DOCUMENTS, Subject

_ALL_YEARS = re.compile("历年|多年累计|以来累计")
#: How prose says that a number is of more than its year.
_SAID_SO = re.compile("累计|累积|历年|以来")


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
