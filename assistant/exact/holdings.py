"""Which reports there are: asked of the store itself, not of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answer import Answer, Figure
from assistant.question import Question
from assistant.reading.subject import subject_of

if TYPE_CHECKING:
    from corpus.facts import FactStore

#: Bodies named at most.
_MOST = 20
_BODIES = "(?:机关|单位|部门|机构|地方|政府)"
_REPORTS = "(?:年报|年度报告|报告)"
_WHICH = re.compile(
    f"(?:哪些|哪几|哪|多少|几)(?:[家个份年]{_BODIES}?|{_BODIES})?的?{_REPORTS}"
    f"|{_REPORTS}(?:有|都|是|收录)*(?:哪几年|哪些年|[几多]少?[份家]|哪些{_BODIES})"
    f"|(?:多少|几|哪几|哪)(?:[家个]{_BODIES}?|{_BODIES})[^,。?]*(?:公布|发布|公开|交|有)[^,。?]*{_REPORTS}"
    f"|收录(?:了|的|有|都)*(?:多少|几|哪几|哪些|哪)(?:[家个份年]|{_BODIES}|{_REPORTS})"
    f"|(?:库|系统)(?:里面?|中|内|这里|这儿)?(?:都|一共|总共)*(?:收录了?|收了|有)(?:多少|几|哪几|哪些)(?:[家个份]的?)?(?:{_BODIES}|{_REPORTS})"
    f"|(?:你们?|库里|这里)(?:都)?有(?:谁|哪些人)的?{_REPORTS}"
)
_END = "[?。]?$"
#: 能查某市的年报吗, 有没有某市2024年的年报, 某市的年报有吗.
_WHETHER = re.compile(
    f"(?:能|可以|可否|能否|能不能|可不可以)够?(?:查|看|找|下载)(?:到|看|阅)?[^,。?]{{0,20}}{_REPORTS}(?:吗|么|不)?{_END}"
    f"|(?:有没有|有无|是否有|是否收录了?|收没收录)[^,。?]{{0,20}}{_REPORTS}{_END}|{_REPORTS}(?:有没有|有无|是否有){_END}"
    f"|(?:有|收录了?)[^,。?]{{0,20}}{_REPORTS}(?:吗|么|没有|没){_END}"
    f"|{_REPORTS}(?:有|能查到?|查得到|收录了?)(?:吗|么|没有|没|不){_END}"
)
#: 有某市2022年的吗, 某市的2022年有吗, of a body and a year that are all it names.
_ANY_OF_YEAR = re.compile("(?:你们?|库里|这里)?(?:有|收录了?)(?:没有)?的?(?:吗|么|没有?)?[?。]?|有(?:没有|吗|么)[?。]?")
#: The reports that are kept, as people call them together.
_STORE = re.compile("(?:这个?|数据|资料|年报)*(?:库|系统)里?")
_ONLY_HERE = "这里只列收录的年报；没有收录的，不等于没有公布。"


def asks_for_holdings(read: Question) -> bool:
    """Whether it is asked which or how many reports there are, and nothing that stands in one."""
    if not (_WHICH.search(read.text) or _WHETHER.search(read.text) or asks_for_a_year(read)):
        return False
    unread = [word for word in read.unexplained if not _STORE.fullmatch(word)]
    return not (unread or read.numbers or read.has("prose") or read.publishers.unknown or subject_of(read))


def asks_for_a_year(read: Question) -> bool:
    """Whether nothing but a body and a year is named, and it is asked whether there is one (有某市2022年的吗)."""
    return bool(read.publishers.sure and read.years.named and _ANY_OF_YEAR.fullmatch(read.bare))


def answer_holdings(read: Question, facts: FactStore) -> Answer:
    """The bodies with a report of the years named, the years of the bodies named, or who has reports at all."""
    bodies, years = read.publishers.sure, sorted(read.years.named)
    if bodies:
        text = "；".join(_years_of(body, years, facts) for body in bodies)
        if _WHETHER.search(read.text) or asks_for_a_year(read):
            lacking = any(not set(years) <= set(facts.years(body)) for body in bodies)
            text = f"{'没有全部' if lacking and len(years) > 1 else '没有' if lacking else '有'}，{text}"
        return Answer(read.asked, "answered", "none", f"{text}。", notes=(_ONLY_HERE,))
    held = {year: sorted({report.publisher for report in facts.reports(year=year)}) for year in years}
    held = held or {0: facts.publishers()}
    text = "；".join(_bodies_of(year, names) for year, names in held.items())
    if not any(held.values()):
        return Answer(read.asked, "not_found", "none", f"{text}。", notes=(_ONLY_HERE,))
    figures = tuple(Figure(str(len(names)), "家", "", "", year, None) for year, names in held.items() if names)
    return Answer(read.asked, "answered", "computed", f"{text}。", figures, notes=(_ONLY_HERE,))


def _years_of(body: str, years: Sequence[int], facts: FactStore) -> str:
    have = facts.years(body)
    lacking = [f"{year}年" for year in years if year not in have]
    also = f"，没有{'、'.join(lacking)}的" if lacking else ""
    return f"收录了{body}{'、'.join(f'{year}年' for year in have)}的年报{also}"


def _bodies_of(year: int, names: Sequence[str]) -> str:
    of_year = f"{year}年的" if year else ""
    if not names:
        return f"没有收录{of_year}年报"
    more = "等" if len(names) > _MOST else ""
    return f"收录了{len(names)}家机关{of_year or '的'}年报：{'、'.join(names[:_MOST])}{more}"
