"""Of which year a number of a report's prose is told."""

from __future__ import annotations

import re

from corpus.report import Mention
from corpus.text import segment_start

#: 2008年以来 says since when, 2022年结转 whence, and neither of which year a number is.
YEAR = re.compile(r"((?:19|20)\d\d)\s*年(?!以来|至今|度?[未没无有]{0,2}(?:结转|转结|遗留|转来))")
#: 办结9件（含2022年受理的2件）|，其中…: the bracket dates nothing behind it; 解读（2022年）5期 it does.
_INCLUDING = re.compile(r"[（(]其?(?:含|包括|包含|中)[^（()）]*[)）]")
#: 较2021年同期增加20%，发布1122篇: what a change is told against; no number behind it is of that year.
_BASE = re.compile(
    r"[比较](?:19|20)\d\d\s*年[^，,。；;\d]{0,6}?(?=增|减|上升|上涨|下降|提高|降低|提升|回落|翻|[多少升降]了)"
)


def year_told(mention: Mention, text: str) -> int | None:
    """The year its sentence names last before a number, or None."""
    before = _INCLUDING.sub("", text[segment_start(text, mention.start, "。！？\n") : mention.start])
    years = YEAR.findall(_BASE.sub("", before))
    return int(years[-1]) if years else None


def names_year(mention: Mention, year: int) -> bool:
    """Whether the clause of a number names this year, be it beside another (2024年预算、2023年决算等95条)."""
    return str(year) in YEAR.findall(mention.clause)


#: A year of a rule or of a month is none of what is told: （2019年修订）, 2024年1月.
_TOLD_OF = re.compile(
    r"((?:19|20)\d\d)\s*年(?!以来|至今|度?(?:修订|修正|颁布|公布|发布|印发|施行|实施|制定|出台)|\s*\d+\s*月)"
)
_THAN = re.compile(r"[与和同跟](?:19|20)\d\d\s*年(?:度|同期)?相比")


def told_of_year(said: str) -> int | None:
    """The year that a sentence names last before what it tells ends, or None.

    >>> told_of_year("2024年收到0件，2023年未转结申请"), told_of_year("比2023年减少，未收取费用")
    (2023, None)
    """
    years = _TOLD_OF.findall(_BASE.sub("", _THAN.sub("", said)))
    return int(years[-1]) if years else None
