"""Which year a report is of: all that a document says of it, and which of it counts where it disagrees.

What a report says of itself comes first: its reporting period, its title, and, where it has no title, the sentence
that says what was compiled (由…编制的2022年度政府信息公开年度报告). Sentences of the prose tell of earlier years, too
("2020年我局清理了目录"), and files are named by the day of publication: such evidence only decides between the others,
or speaks where there is no other. What stays undecided is no year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.numbers import read_chinese
from corpus.text import squeeze, to_simplified, without_sounds
from ingest.document import Document

#: A year as reports write it, and the same to be read.
YEAR_WRITTEN = r"(?:(?:19|20)\d\d|[二一][〇○零一二三四五六七八九]{3})"
YEAR = rf"(?P<year>{YEAR_WRITTEN})"
_PERIOD = re.compile(
    r"(?:统计|数据|起止|报告).{0,12}(?:期限|时限|时间|期间|区间|周期|年度|期(?=[为是自从])).{0,8}?"
    rf"{YEAR}年1月1日.{{0,12}}?12月31日"
)
#: Only before the first heading: in the parts a stretch of a year may be one of another year.
_PERIOD_ALONE = re.compile(rf"自{YEAR}年1月1日(?:起|开始)?[至到—–-](?:\d{{4}}年|同年|当年)?12月31日")
#: 编制的2022年度政府信息公开年度报告, 现将我局2022年度政府信息公开工作情况报告如下: one clause.
_COMPILED = re.compile(
    rf"(?<!\d){YEAR}年?(?:度|份)?[^，,。；;：:《》]{{0,24}}?(?:信息|政务)公开[^，,。；;：:《》]{{0,12}}?(?:报告|年报)"
)
_PRESENTED = re.compile(
    rf"现将[^，,。；;：:《》\d]{{0,24}}{YEAR}年?(?:度|份)?[^，,。；;：:《》]{{0,40}}?(?:报告|公布|公开|发布)如下"
)
#: A decree that asks for the report, and a report of another year, are named beside it.
_OF_ANOTHER = re.compile("通知|要点|方案|意见|格式|上年|上一年|去年")
#: What begins a sentence and is no day: 2022年3月7日 is one, 2022年1月至12月 is none.
_OPENING = re.compile(
    rf"(?:^|(?<=[。\n])){YEAR}年(?:度|以来)?[，,]?(?!\d{{1,2}}月(?!(?:份|1日)?起?[至到—–-]))(?P<rest>[^。；\n]{{0,25}})",
    re.M,
)
_PLANNED = re.compile("将(?=[继进以不重按坚加围认着从在])|拟|打算|计划(?!总结)")
_FIRST_HEADING = re.compile(r"^(?:[#*＃＊]*一[、.．]|[（(]一[)）]|第一[部章节])", re.M)
#: From here on the plans of the next year are told.
_PLANS = re.compile(
    r"^.{0,8}(?:[二三四五六七八九][、.．]|[（(][一二三四五六七八九][)）]|第[二三四五六七八九]).{0,20}(?:问题|改进|下一步|打算|计划|展望).{0,12}$",
    re.M,
)
_DAY = re.compile(
    rf"^[^。；]{{0,30}}?{YEAR}年(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})日$"
)
_INTRODUCTION = 600
#: Lines at the end in which a signature stands.
_LAST_LINES = 6
_OF_FILE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_PERIOD_SAID, _TITLE_SAID, _COMPILED_SAID = "统计期限", "标题", "说明编制的一句"
_FILE_SAID, _OPENING_SAID, _SIGNED_SAID = "文件名", "正文", "落款日期"
_DIFFER = "年份的写法不一：{}；按{}年收录，请与原文核对。"
_UNDECIDED = (
    "看不准是哪一年的年度报告：{}。核对后请在标题和文件名里写明机关和年份（如“云溪县水利局-2022”），再收录一次。"
)
_NONE = "看不出这是哪一年的年度报告：没有统计期限，标题和文件名里也没有年份。"


@dataclass(frozen=True, slots=True)
class Said:
    """A year, and what says it."""

    by: str
    year: int


@dataclass(frozen=True, slots=True)
class ReportYear:
    """The year of a report, None where it is not sure; `told` is then why, else what disagrees, "" for nothing."""

    year: int | None
    told: str = ""


def year_of(document: Document, title: int | None, file_stem: str, file_names_body: bool) -> ReportYear:
    """The reporting year by all that a document says of it.

    title:           the year that its title prints.
    file_names_body: whether the file is named after the body, so that a year in its name is the report's.
    """
    text = to_simplified(without_sounds(document.text))
    compiled = None if title else _compiled(text)
    period = period_of(text) or _first(_PERIOD_ALONE, squeeze(_introduction(text)))
    own = _known((_PERIOD_SAID, period), (_TITLE_SAID, title), (_COMPILED_SAID, compiled))
    named = found[0] if len(found := sorted(set(map(int, _OF_FILE.findall(file_stem))))) == 1 else None
    openings = _openings(text)
    opening = openings[0] if len(openings) == 1 else None
    beside = _known((_FILE_SAID, named if file_names_body else None), (_OPENING_SAID, opening))
    signed = _known((_SIGNED_SAID, _year_before_signature(text)))
    if own:
        return _decided(own, beside, signed)
    if beside or (signed and signed[0].year in openings):
        return _decided(beside or [Said(_OPENING_SAID, signed[0].year)], [], signed)
    several = "、".join(f"{year}年" for year in openings)
    if several:
        return ReportYear(None, _UNDECIDED.format(f"正文写到{several}"))
    return ReportYear(named, "" if named else _NONE)


def period_of(text: str) -> int | None:
    """The year that a text names as its reporting period, or None."""
    return _first(_PERIOD, squeeze(text))


def as_year(words: str) -> int | None:
    """A year in digits or in characters.

    >>> as_year("2022"), as_year("二〇二二")
    (2022, 2022)
    """
    if words.isdecimal():
        return int(words)
    value = read_chinese(words)
    return int(value) if value is not None else None


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return as_year(found["year"]) if found else None


def _known(*said: tuple[str, int | None]) -> list[Said]:
    return [Said(by, year) for by, year in said if year is not None]


def _decided(own: list[Said], beside: list[Said], signed: list[Said]) -> ReportYear:
    """The year that most of its own evidence says; where that is split, what else the document says counts, too.

    The only evidence of its own does not stand against all the rest, which agrees on another year: then the name that
    its owner gave the file decides, where it has one.
    """
    candidates = {said.year for said in own}
    against = {said.year for said in (*beside, *signed)}
    outvoted = len(own) == 1 < len([*beside, *signed]) and len(against) == 1 and not candidates & against
    year = _most(own)
    if year is None:
        year = _most(own + [said for said in beside if said.year in candidates])
    if year is None:
        year = _most(own + [said for said in (*beside, *signed) if said.year in candidates])
    told = [*own, *beside, *(signed if outvoted else ())]
    if outvoted:
        year = next((said.year for said in beside if said.by == _FILE_SAID), None)
    if year is None:
        return ReportYear(None, _UNDECIDED.format(_each(told)))
    differ = any(said.year != year for said in told)
    return ReportYear(year, _DIFFER.format(_each(told), year) if differ else "")


def _most(votes: Iterable[Said]) -> int | None:
    """The one year said most often, or None for two."""
    ranked = Counter(said.year for said in votes).most_common(2)
    return ranked[0][0] if len(ranked) == 1 or (ranked and ranked[0][1] > ranked[1][1]) else None


def _each(said: Iterable[Said]) -> str:
    return "，".join(f"{each.by}写{each.year}年" for each in said)


def _introduction(text: str) -> str:
    """What stands before the first heading: there a report says what it is."""
    heading = _FIRST_HEADING.search(text)
    return text[: min(heading.start(), 2 * _INTRODUCTION)] if heading else text[:_INTRODUCTION]


def _compiled(text: str) -> int | None:
    """The year of the report that the introduction says was compiled, or that the text presents; None for two."""
    clauses = re.split(r"[，,。；;\n]", "\n".join(squeeze(line) for line in _introduction(text).split("\n")))
    said = [_COMPILED.search(clause) for clause in clauses if not _OF_ANOTHER.search(clause)]
    said.append(_PRESENTED.search(squeeze(text[: 3 * _INTRODUCTION])))
    years = {as_year(found["year"]) for found in said if found}
    return years.pop() if len(years) == 1 else None


def _openings(text: str) -> list[int]:
    """The years with which sentences begin before the plans for the next year are told, in order of the years."""
    plans = _PLANS.search(text)
    lines = "\n".join(squeeze(line) for line in text[: plans.start() if plans else None].split("\n"))
    found = (each for each in _OPENING.finditer(lines) if not _PLANNED.search(each["rest"]))
    return sorted({year for each in found if (year := as_year(each["year"])) is not None})


def _year_before_signature(text: str) -> int | None:
    """The year before the day at the end of a text: a report is signed when its year is over. None for a December."""
    lines = [squeeze(line) for line in text.split("\n") if line.strip()][-_LAST_LINES:]
    found = [day for line in lines if (day := _DAY.match(line))]
    if len(found) != 1 or found[0]["month"] in ("12", "十二"):
        return None
    year = as_year(found[0]["year"])
    return year - 1 if year else None
