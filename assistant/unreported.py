"""A body without a report, or a name that fits several: which there are instead, with questions to choose from."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.answer import Answer
from assistant.exact.indicators import Indicator
from assistant.exact.phrasing import noun
from assistant.lookup import Facts
from assistant.names.all_of_them import bodies_inside
from assistant.names.likeness import place_written
from assistant.names.offices import GOVERNMENT
from assistant.names.publishers import PublisherMatch, UnknownPublisher
from assistant.refusals import MOST, printed_in, refusal, years_said

#: 句容市|那个局: one of its bodies, and not its government.
_ONE_OF_THEM = re.compile("[里下]?的?(?:那|这|某|有)一?(?:个|家)?(?:局|委|厅|部门|单位|机关|镇|乡|街道)")


def unknown_publisher(
    question: str, unknown: UnknownPublisher, text: str, indicator: Indicator, years: Sequence[int], facts: Facts
) -> Answer:
    """A body without a report: those of its place that have one, else the nearest to it, asked the same.

    text: where it stands, "" where the question leaves something out.
    """
    inside = () if unknown.organ else bodies_inside(unknown.text, facts)
    inside = inside if set(unknown.nearest) <= set(inside) else ()  # 淮阳区, beside a 准阳区 that has one
    near = (inside or unknown.nearest or tuple(facts.publishers()[:MOST]))[:MOST]
    options = []
    for name in near:
        have = printed_in([indicator], name, facts)
        asked = [y for y in have if y in years] or list(have)[-1:]
        options += [f"{name}{year}年{noun(indicator)}是多少？" for year in asked]
    if inside:
        one = _ONE_OF_THEM.match(text, unknown.end)
        end = one.end() if one else unknown.end
        options = _asked_of(text, unknown.start, end, reporting(inside, years, facts)) if text else options
        is_bare = not (GOVERNMENT.search(unknown.text) or place_written(unknown.text).kind)
        return _of_place(question, unknown.text, inside, options, years, facts, is_bare or one is not None)
    told = f"已收录{len(facts.publishers())}家，如{'、'.join(near)}。"
    return refusal(question, "not_found", f"没有收录“{unknown.text}”的年度报告。{told if near else ''}", options)


def untold_inside(question: str, name: str, whose: str) -> Answer:
    """A body without a report, of which the report that is named does not tell what is asked; `whose`: that report."""
    told = f"没有收录“{name}”的年度报告，{whose}年报的正文里也没有找到所问的内容。"
    return refusal(question, "not_found", told)


def which_publisher(question: str, match: PublisherMatch, text: str, years: Collection[int], facts: Facts) -> Answer:
    """A name that fits several bodies, or a place without a report of whose bodies one has; `text`: where it stands.

    Of several only those are offered that have a report of the written years, where any has.
    """
    said = text[match.start : match.end]
    inside = bodies_inside(said, facts) if match.offered else ()
    if inside:
        options = _asked_of(text, match.start, match.end, reporting(inside, years, facts))
        return _of_place(question, said, inside, options, years, facts)
    names = reporting(match.publishers, years, facts) or list(match.publishers)
    which = "您问的是哪一个" if len(names) > 1 else "您要问它吗"
    told = f"“{said}”可能指{'、'.join(names[:MOST])}，{which}？"
    return refusal(question, "clarify", told, _asked_of(text, match.start, match.end, names))


def _asked_of(text: str, start: int, end: int, names: Sequence[str]) -> list[str]:
    """The question with each of these names in the place of what was said there, and with the stops of Chinese, which
    reading made plain: 3,000 keeps its own.
    """
    asked = (f"{text[:start]}{name}{text[end:]}" for name in names)
    return [re.sub(r"(?<!\d),|,(?!\d)", "，", each).replace("?", "？") for each in asked]


def _of_place(
    question: str,
    said: str,
    bodies: Sequence[str],
    options: Sequence[str],
    years: Collection[int],
    facts: Facts,
    open_which: bool = True,
) -> Answer:
    """A place whose government has no report: all of its bodies that have one, each with its years.

    open_which: whether it is open which is meant (句容, 句容市那个局); 句容市 is its government, which has none.
    """
    listed = "、".join(f"{name}（{years_said(facts.years(name))}）" for name in bodies[:MOST])
    listed += f"等{len(bodies)}家" if len(bodies) > MOST else ""
    told = f"没有收录“{said}”本级的年度报告，收录的有{listed}"
    if not open_which or (years and not reporting(bodies, years, facts)):
        return refusal(question, "not_found", f"{told}。", options)
    return refusal(question, "clarify", f"{told}，您{'问的是哪一家' if len(bodies) > 1 else '要问它吗'}？", options)


def reporting(names: Sequence[str], years: Collection[int], facts: Facts) -> list[str]:
    """Those that have a report of any of the years; of no years, those that have any."""
    return [name for name in names if not years or set(facts.years(name)) & set(years)]
