"""Of which year a number of a report's prose is told, and whether it is only planned."""

from __future__ import annotations

import re

from assistant.reading.plans import PLANS
from corpus.punctuation import SENTENCE_ENDS
from corpus.report import Mention
from corpus.text import segment_start, squeeze

#: 2008年以来 says since when, 2022年结转 whence, 2022年报告 where it was told, and none of which year a number is.
YEAR = re.compile(
    r"((?:19|20)\d\d)\s*年(?!以来|至今|度?[未没无有]{0,2}(?:结转|转结|遗留|转来)|度?的?(?:年?报告?|年度报告|工作报告)(?:中|里|所|提|指|反映))"
)
#: 办结9件（含2022年受理的2件）|，其中…: the bracket dates nothing behind it; 解读（2022年）5期 it does.
_INCLUDING = re.compile(r"[（(]其?(?:含|包括|包含|中)[^（()）]*[)）]")
#: 较2021年同期增加20%，发布1122篇: what a change is told against; no number behind it is of that year.
_BASE = re.compile(
    r"[比较](?:19|20)\d\d\s*年[^，,。；;\d]{0,6}?(?=增|减|上升|上涨|下降|提高|降低|提升|回落|翻|[多少升降]了)"
)
_PLANNED = re.compile("将|计划|力争|拟|争取|确保|目标")
#: 继续有效9件、|拟修订3件|、废止2件: one of a list is planned, and not what stands before and behind it.
_PLANNED_AMONG = re.compile(r"(?<=\d[个件条项部份家]、)拟[^，,、\d]+\d+[个件条项部份家](?=[、和及])")
_TITLE = re.compile("《[^《》]*》")
_TO_BE_TAKEN, _TAKEN = re.compile("改进措施|下一?步|今后"), re.compile("已|完成|落实情况|去年|上年")
_MEASURES = re.compile("改进|措施|打算|计划|下一?步|今后")
_UNTIL = re.compile("截[至止]")
#: 到2025年1月一共, 截至目前总共: until when; 从1月到6月 is a part of the year.
_UNTIL_THEN = re.compile(
    r"(?<![从自])(?:截[至止]到?|迄至?|[到至])(?:(?:19|20)\d\d\s*年(?:\d{1,2}月(?:\d{1,2}[日号])?[底初末]?)|目前|现在|当前|如今|今)"
    "(?:为?止)?[^，,。；;？?多少几]{0,12}?(?P<total>一共|总共|合计|共计|总计|(?<![公享])共)"
)
_OWN_PLACE = str.maketrans("我本", "全全")


#: 由2022年的93.1%|上升到|96.4%: the year of what there was before.
_WAS_THEN = re.compile(
    r"(?:由|从)[^，,。；;]{0,8}(?:19|20)\d\d\s*年[末底]?的?\s*\d[^，,。；;]*?[，,]?[^，,。；;\d]*[至到为成](?:了|约|近)?\s*(?=\d|$)"
)


def as_of_all_years(question: str, stripped: str) -> str:
    """A question for what there was altogether until a day that it names, in the word that reports have for it.

    stripped: without body and year.

    >>> as_of_all_years("某局微信到2025年1月一共发了几条", "微信一共发了几条")
    '微信累计发了几条'
    >>> as_of_all_years("某局微信一共发了几条", "微信一共发了几条")
    '微信一共发了几条'
    """
    until = _UNTIL_THEN.search(squeeze(question))
    return stripped.replace(until["total"], "累计", 1) if until else stripped


def year_told(mention: Mention, text: str) -> int | None:
    """The year its sentence names last before a number, or None."""
    before = _INCLUDING.sub("", text[segment_start(text, mention.start, SENTENCE_ENDS) : mention.start])
    years = YEAR.findall(_BASE.sub("", _THAN.sub("", _WAS_THEN.sub("", before))))
    return int(years[-1]) if years else None


def names_year(mention: Mention, year: int) -> bool:
    """Whether the clause of a number names this year, be it beside another (2024年预算、2023年决算等95条)."""
    return str(year) in YEAR.findall(mention.clause)


#: A year of a rule or of a month is none of what is told: （2019年修订）, 2024年1月.
_TOLD_OF = re.compile(
    r"((?:19|20)\d\d)\s*年(?!以来|至今|度?(?:修订|修正|颁布|公布|发布|印发|施行|实施|制定|出台)|\s*\d+\s*月)"
)
_THAN = re.compile(r"[与和同跟](?:19|20)\d\d\s*年(?:度|同期)?(?:相比|(?:基本)?持平|相当|相同|一致|一样)")


def told_of_year(said: str) -> int | None:
    """The year that a sentence names last before what it tells ends, or None.

    >>> told_of_year("2024年收到0件，2023年未转结申请"), told_of_year("比2023年减少，未收取费用")
    (2023, None)
    >>> told_of_year("2024年收到3件，与2023年持平，答复3件")
    2024
    """
    years = _TOLD_OF.findall(_BASE.sub("", _THAN.sub("", said)))
    return int(years[-1]) if years else None


def just_before(mention: Mention, text: str) -> str:
    """The clause from its last sign before the number: words that say nothing of what is counted are still there."""
    start = segment_start(text, mention.start, "，,；;。\n")
    return squeeze(text[start : mention.end]).translate(_OWN_PLACE)


def is_planned(mention: Mention, text: str, year: int) -> bool:
    """Whether a number is of what is planned: by its own segment, by a later year and words of planning before it,
    or as one of the measures to be taken (改进措施：一是编印手册200册).
    """
    if PLANS.search(_PLANNED_AMONG.sub("", just_before(mention, text))):
        return True
    before = _TITLE.sub("", text[segment_start(text, mention.start, SENTENCE_ENDS) : mention.start])
    later = any(int(each) > year for each in YEAR.findall(before)) and not _UNTIL.search(mention.clause)
    if _TO_BE_TAKEN.search(before) and "改进" in mention.section and not _TAKEN.search(before):
        return True
    return later and bool(PLANS.search(before) or _MEASURES.search(mention.section + before))


def of_another_year(mention: Mention, text: str, year: int) -> float:
    """What a number falls behind by because its sentence names another year; a plan of a later one is never meant."""
    told = year_told(mention, text)
    if told is None or told == year or (told == year + 1 and _UNTIL.search(mention.clause)):
        return 0.0
    planned = told > year and _PLANNED.search(mention.clause)
    return 1.0 if planned else 0.15
