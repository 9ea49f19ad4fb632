"""Which reports there are: asked of the store itself, not of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.answer import Answer, Figure
from assistant.names.all_of_them import bodies_inside
from assistant.names.classes import is_of_kind
from assistant.question import Question
from assistant.reading.subject import subject_of
from assistant.refusals import years_said
from assistant.unreported import reporting
from corpus.agencies import body_named

if TYPE_CHECKING:
    from corpus.facts import FactStore

#: Bodies named at most.
_MOST = 20
_BODIES = "(?:机关|单位|部门|机构|地方|政府)"
_REPORTS = "(?:年报|年度报告|报告)"
_WHICH = re.compile(
    f"(?:哪些|哪几|哪|多少|几)(?:[家个份年]{_BODIES}?|{_BODIES})?的?{_REPORTS}"
    f"|{_REPORTS}(?:有|都|是|收录)*(?:哪几年|哪些年|[几多]少?[份家]|哪[几些]?家|哪些{_BODIES})"
    f"|(?:多少|几|哪几|哪些?)(?:[家个]{_BODIES}?|{_BODIES})[^,。?]*(?:公布|发布|公开|交|有)[^,。?]*{_REPORTS}"
    f"|(?:最[新早近])的?(?:一份)?{_REPORTS}?(?:到|是|截至|截止)*哪一?年的?{_REPORTS}?"
    f"|收录(?:了|的|有|都)*(?:多少|几|哪几|哪些|哪)(?:[家个份年]|{_BODIES}|{_REPORTS})"
    f"|(?:库|系统)(?:里面?|中|内|这里|这儿)?(?:都|一共|总共)*(?:收录了?|收了|有)(?:多少|几|哪几|哪些)(?:[家个份]的?)?(?:{_BODIES}|{_REPORTS})"
    f"|(?:库|系统)(?:里面?|中|内)?(?:□|20\\d\\d年|的|一共|总共|共|有|是)*(?:多少|几)家{_BODIES}?[?。]?$"
    f"|(?:你们?|库里|这里)(?:都)?有(?:谁|哪些人)的?{_REPORTS}"
)
_ENDS = re.compile("最[新早近]")
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
#: 库里有几家淮安的单位, 你这儿有南京哪些区的年报: which bodies of a place have reports here.
_KINDS = "(?:区县|县区|县市区|区|县|部门|委办局|局|单位|机关|街道|乡镇|镇)"
_INSIDE = re.compile(
    f"(?:库|系统|你们?|这里|这儿|资料|收录)[^,。?]{{0,8}}?(?:有|收录了?|收了)[^,。?]{{0,10}}?(?:多少|几|哪些|哪几)(?:[家个])?[^,。?]{{0,8}}?(?P<kind>{_KINDS})的?{_REPORTS}?"
    f"|(?:收录了?|有)[^,。?]{{0,8}}?(?:哪些|哪几[个家]?)(?P<other>{_KINDS})的?{_REPORTS}"
)
#: The reports that are kept, as people call them together.
_STORE = re.compile("(?:这个?|数据|资料|年报)*(?:库|系统)里?")
#: 还剩几家没公开, 哪些单位还没交年报: of bodies whose report is not here nothing is known.
_SO_MANY_BODIES = f"(?:多少|几|哪几|哪些|哪)(?:[家个]{_BODIES}?|个?局|{_BODIES})(?:机关|单位)?"
_NOT_YET = "(?:没有?|未|尚未|还没有?)(?:能|按时|按期)?(?:公开|公布|发布|晒|交|上报|报送|提交|编制?)(?:出来|上来|过)?"
_NOT_PUBLISHED = re.compile(
    f"{_SO_MANY_BODIES}(?:还|都)?没有?{_REPORTS}"
    f"|(?:还?剩下?|还有|还差|剩余)的?{_SO_MANY_BODIES}(?:还|都)?{_NOT_YET}(?:的|呢|了)*[?。]?$"
    f"|{_SO_MANY_BODIES}[^,。?]{{0,10}}?{_NOT_YET}(?:过|的)?[^,。?]{{0,6}}{_REPORTS}(?!里|中|上)"
    f"|{_SO_MANY_BODIES}[^,。?]{{0,8}}{_REPORTS}(?:还|都|迟迟)*{_NOT_YET}"
    f"|{_REPORTS}(?:还|都|迟迟)*{_NOT_YET}的(?:[^,。?]{{0,4}})(?:有|是)?{_SO_MANY_BODIES}"
)
_ANY = ("单位", "机关")
_OF_KIND = {"委办局": "部门", "县区": "区县"}
_NOT_KNOWN = "库里只有收录的年报；没有收录的不等于没有公布，哪些机关还没有公布，从年报里查不到。"
_ONLY_HERE = "这里只列收录的年报；没有收录的，不等于没有公布。"


def asks_for_holdings(read: Question) -> bool:
    """Whether it is asked which or how many reports there are, and nothing that stands in one."""
    if not (
        _WHICH.search(read.text) or _INSIDE.search(read.text) or _WHETHER.search(read.text) or asks_for_a_year(read)
    ):
        return False
    unread = [word for word in read.unexplained if not _STORE.fullmatch(word)]
    organs = [each for each in read.publishers.unknown if each.organ]
    return not (unread or read.numbers or read.has("prose") or organs or subject_of(read))


def asks_who_has_none(read: Question) -> bool:
    """Whether it is asked which or how many bodies have not published (their reports): 不予公开 is no such thing."""
    return bool(_NOT_PUBLISHED.search(read.text)) and not (read.publishers.sure or read.numbers)


def asks_for_a_year(read: Question) -> bool:
    """Whether nothing but a body and a year is named, and it is asked whether there is one (有某市2022年的吗)."""
    return bool(read.publishers.sure and read.years.named and _ANY_OF_YEAR.fullmatch(read.bare))


def answer_holdings(read: Question, facts: FactStore) -> Answer:
    """The bodies with a report of the years named, the years of the bodies named, or who has reports at all."""
    bodies, years = read.publishers.sure, sorted(read.years.named)
    if asks_who_has_none(read):
        here = "；".join(f"{year}年收录了{len(facts.reports(year=year))}家" for year in years)
        return Answer(read.asked, "not_found", "none", _NOT_KNOWN + (f"{here}。" if here else ""))
    inside = _INSIDE.search(read.text)
    if inside and len(bodies) == 1 and body_named(bodies[0]).is_government:
        kind = inside["kind"] or inside["other"] or ""
        return _bodies_below(read.asked, bodies[0], kind, years, facts)
    if bodies:
        text = "；".join(_years_of(body, years, facts) for body in bodies)
        if _WHETHER.search(read.text) or asks_for_a_year(read):
            lacking = any(not set(years) <= set(facts.years(body)) for body in bodies)
            text = f"{'没有全部' if lacking and len(years) > 1 else '没有' if lacking else '有'}，{text}"
        return Answer(read.asked, "answered", "none", f"{text}。", notes=(_ONLY_HERE,))
    if places := [*(each.text for each in read.publishers.unknown), *(each.text for each in read.publishers.ambiguous)]:
        told = [_bodies_in(place, years, facts) for place in places]
        found = any("收录的有" in each for each in told)
        return Answer(
            read.asked, "answered" if found else "not_found", "none", f"{'；'.join(told)}。", notes=(_ONLY_HERE,)
        )
    if _ENDS.search(read.text) and not years and (every := facts.years()):
        return _first_and_last(read.asked, every, facts)
    held = {year: sorted({report.publisher for report in facts.reports(year=year)}) for year in years}
    held = held or {0: facts.publishers()}
    text = "；".join(_bodies_of(year, names) for year, names in held.items())
    if not any(held.values()):
        return Answer(read.asked, "not_found", "none", f"{text}。", notes=(_ONLY_HERE,))
    figures = tuple(Figure(str(len(names)), "家", "", "", year, None) for year, names in held.items() if names)
    return Answer(read.asked, "answered", "computed", f"{text}。", figures, notes=(_ONLY_HERE,))


def _first_and_last(asked: str, years: Sequence[int], facts: FactStore) -> Answer:
    told = [f"{year}年的{len(facts.reports(year=year))}份" for year in (years[0], years[-1])]
    text = f"收录的年报最早是{years[0]}年，最新是{years[-1]}年；其中{'，'.join(told)}。"
    return Answer(asked, "answered", "none", text, notes=(_ONLY_HERE,))


def _years_of(body: str, years: Sequence[int], facts: FactStore) -> str:
    have = facts.years(body)
    lacking = [f"{year}年" for year in years if year not in have]
    also = f"，没有{'、'.join(lacking)}的" if lacking else ""
    return f"收录了{body}{'、'.join(f'{year}年' for year in have)}的年报{also}"


def _bodies_below(asked: str, place: str, kind: str, years: Sequence[int], facts: FactStore) -> Answer:
    """The bodies of a place of one kind, or of any, that have a report, its own government among them."""
    names = [*([place] if kind in _ANY else []), *(name for name in bodies_inside(place, facts) if name != place)]
    names = [name for name in names if kind in _ANY or is_of_kind(name, _OF_KIND.get(kind, kind))]
    names = reporting(names, years, facts)
    when = "、".join(f"{year}年" for year in years)
    if not names:
        text = f"没有收录{place}的“{kind}”一类机关{when}的年报。"
        return Answer(asked, "not_found", "none", text, notes=(_ONLY_HERE,))
    listed = "、".join(f"{name}（{years_said(facts.years(name))}）" for name in names[:_MOST])
    more = "等" if len(names) > _MOST else ""
    text = f"名称里写明属于{place}的，收录了{len(names)}家{when and when + '的'}：{listed}{more}。"
    return Answer(asked, "answered", "none", text, notes=(_ONLY_HERE,))


def _bodies_in(place: str, years: Sequence[int], facts: FactStore) -> str:
    """The bodies of a place that has no report itself, those with a report of the years first of all."""
    inside = bodies_inside(place, facts)
    told = [f"{name}（{years_said(facts.years(name))}）" for name in reporting(inside, years, facts)]
    when = "、".join(f"{year}年" for year in years)
    more = f"等{len(told)}家" if len(told) > _MOST else ""
    listed = f"，收录的有{'、'.join(told[:_MOST])}{more}" if told else ""
    return f"没有收录“{place}”本级{when}的年报{listed}"


def _bodies_of(year: int, names: Sequence[str]) -> str:
    of_year = f"{year}年的" if year else ""
    if not names:
        return f"没有收录{of_year}年报"
    more = "等" if len(names) > _MOST else ""
    return f"收录了{len(names)}家机关{of_year or '的'}年报：{'、'.join(names[:_MOST])}{more}"
