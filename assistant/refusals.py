"""Saying no and asking back: what there is instead, with complete questions to choose from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answer import Answer, Status
from assistant.exact.indicators import Indicator, cell_indicator, column_name
from assistant.exact.phrasing import editions_said, named, noun, of_table, table_title, who
from assistant.leftover import whole_words
from assistant.lookup import MISSING_STATES, STATISTICS, Facts, Value, is_lost, read_values, table_of_value
from assistant.question import Question
from assistant.reading.subject import Subject
from corpus.form import FIRST_FORM

#: Options offered at most.
MOST = 6
#: More missing rows of one report are told by the first of them.
_FAMILY = 2
#: Bodies looked through at a time for those that print what is asked: all of them in a corpus of this size, and in a
#: larger one until some are found, which are then named without a count.
_LOOKED_AT = 400


def refusal(question: str, status: Status, text: str, options: Sequence[str] = (), notes: Sequence[str] = ()) -> Answer:
    """An answer without figures."""
    return Answer(question, status, "none", text, notes=tuple(notes), options=tuple(dict.fromkeys(options))[:MOST])


_THANKS, _LEAVES = re.compile("谢|辛苦"), re.compile("再见|拜拜|再会|回头见")


def too_long(question: str, limit: int) -> Answer:
    """A question beyond the limit."""
    return refusal(question, "out_of_scope", f"问题有{len(question)}字，超过{limit}字了，请缩短后再问，一次问一件事。")


def greeting(question: str) -> Answer:
    """Hello, who are you; thanks and goodbye are not met with a hello."""
    if _THANKS.search(question) or _LEAVES.search(question):
        said = "不客气。" if _THANKS.search(question) else "再见。"
        return refusal(
            question, "out_of_scope", f"{said}还想查哪个机关、哪一年的政府信息公开工作年度报告，随时可以问。"
        )
    text = (
        "您好，我是“有据”，只回答已收录的政府信息公开工作年度报告里的内容，每个数字都给出处。"
        "请说出机关、年份和想知道的事，例如“某市2024年收到多少件信息公开申请”。"
    )
    return refusal(question, "out_of_scope", text)


def off_topic(question: str) -> Answer:
    """What the reports are not about."""
    text = (
        "这不是政府信息公开工作年度报告里的内容，没法回答。可以问某个机关某一年的申请、答复、复议诉讼、行政处罚等情况。"
    )
    return refusal(question, "out_of_scope", text)


def no_service(question: str, publishers: Sequence[str]) -> Answer:
    """What nobody does for a reader here; where he may turn, and how to ask for the address of a body that he names."""
    text = (
        "这里只回答年报里写的内容，不能代为提交申请、投诉、写材料或联系机关，也查不到个人申请的办理情况。"
        "请直接向该机关的信息公开受理机构提出，或拨打12345政务服务便民热线。"
    )
    return refusal(question, "out_of_scope", text, [f"{name}年报里写的联系方式是什么？" for name in publishers])


def elsewhere(question: str, what: str) -> Answer:
    """An indicator that no such report holds."""
    text = f"政府信息公开工作年度报告里没有“{what}”这项内容，查不到，也不作推算。请查阅主管这件事的部门公布的资料。"
    return refusal(question, "not_found", text)


def missing_slots(
    question: str, publishers: Sequence[str], years: Sequence[int], indicators: Sequence[Indicator], facts: Facts
) -> Answer:
    """No publisher or no year was said: complete questions to choose from, of reports that print what is asked.

    indicators: what is asked, in each of its readings.
    """
    indicator = indicators[0] if indicators else cell_indicator("applications.new", "total")
    wanted = noun(indicator)
    if publishers:
        which = _which_of(indicators)
        there = "；".join(f"{name}有{years_said(facts.years(name))}的报告" for name in publishers[:MOST])
        options = [
            f"{name}{year}年{noun(each)}是多少？"
            for name in publishers[:MOST]
            for year, printed in sorted(_years_printing(indicators or (indicator,), name, facts).items(), reverse=True)
            for each in printed
        ]
        return refusal(question, "clarify", f"请说明要问的年份{which}。{there}。", options)
    lacks = "机关" if years else "机关和年份"
    newest, are_all = _printing(indicator, years, facts)
    for other in indicators[1:]:  # 2019年收费: no amount was asked by that form, but the items were
        if not newest:
            indicator, (newest, are_all) = other, _printing(other, years, facts)
    names, said = [name for name, _ in newest], years_said(years)
    if not names:
        return refusal(question, "clarify", f"请说明要问的{lacks}。已收录的{said}报告里没有查到“{wanted}”。")
    wanted = noun(indicator)
    printed = {name: _tells(indicators or (indicator,), name, year, facts) for name, year in newest[:MOST]}
    which = _which_of([each for each in indicators if any(each in told for told in printed.values())])
    options = [f"{name}{year}年{noun(each)}是多少？" for name, year in newest[:MOST] for each in printed[name]]
    told = f"{said}报告里有“{wanted}”这一项的机关"
    shown = "、".join(names[:MOST])
    told += f"共{len(names)}家" if are_all else ""
    told += f"，如{shown}。" if len(names) > MOST or not are_all else f"：{shown}。"
    return refusal(question, "clarify", f"请说明要问的{lacks}{which}。{told}", options)


def which_year_among_bodies(
    question: str, text: str, indicator: Indicator, facts: Facts, is_meant: Callable[[str], bool]
) -> Answer | None:
    """Bodies are set against each other and no year is said: years in which several of them print it, to choose from.

    is_meant: whether a body is one of those. None where no year has two of them.
    """
    newest = sorted(facts.years(), reverse=True)[:MOST]
    everyone = len(facts.publishers())
    printing = {year: _printing(indicator, (year,), facts, everyone)[0] for year in newest}
    counted = {year: sum(is_meant(name) for name, _ in printing[year]) for year in newest}
    several = {year: count for year, count in counted.items() if count > 1}
    if not several:
        return None
    there = "、".join(f"{year}年{count}家" for year, count in several.items())
    told = f"各机关之间只能比同一年的数，请说明要问的年份。报告里有“{noun(indicator)}”这一项的机关：{there}。"
    return refusal(question, "clarify", told, [f"{year}年{text}" for year in several])


def _which_of(indicators: Sequence[Indicator]) -> str:
    """The part of a question back that asks which of a few readings is meant; "" for one, or too many."""
    return f"，以及是{'还是'.join(map(noun, indicators))}" if 1 < len(indicators) < MOST else ""


def _years_printing(indicators: Sequence[Indicator], publisher: str, facts: Facts) -> dict[int, list[Indicator]]:
    """The readings that a body's report of each year has; all of them in every year where none has any."""
    return printed_in(indicators, publisher, facts) or {year: list(indicators) for year in facts.years(publisher)}


def printed_in(indicators: Sequence[Indicator], publisher: str, facts: Facts) -> dict[int, list[Indicator]]:
    """The years of a body whose report has some of these indicators, each with those it has; oldest first."""
    printed: dict[int, list[Indicator]] = {}
    for value in read_values(facts, list(indicators), [publisher], facts.years(publisher)):
        if value.state not in MISSING_STATES:
            printed.setdefault(value.year, []).append(value.indicator)
    return dict(sorted(printed.items()))


def _printing(
    indicator: Indicator, years: Sequence[int], facts: Facts, most: int = 0
) -> tuple[list[tuple[str, int]], bool]:
    """Who prints an indicator in these years, each with its newest such year; and whether all bodies were looked at.

    Bodies without a report of the years print nothing in them.
    most: how many are enough where not all were looked at, `MOST` by default.
    """
    names = facts.publishers()
    if years:
        reporting = {report.publisher for year in years for report in facts.reports(year=year)}
        names = [name for name in names if name in reporting]
    newest: dict[str, int] = {}
    for start in range(0, len(names), _LOOKED_AT):
        if len(newest) > (most or MOST):
            return sorted(newest.items()), False
        newest |= _printing_of(indicator, names[start : start + _LOOKED_AT], years, facts)
    return sorted(newest.items()), True


def _printing_of(indicator: Indicator, some: Sequence[str], years: Sequence[int], facts: Facts) -> dict[str, int]:
    ids = [id for id in indicator.cells if not id.startswith(STATISTICS)]
    found = [(fact.report.publisher, fact.report.year) for fact in facts.facts(ids, some, years or None)] if ids else []
    if not found and len(ids) < len(indicator.cells):  # of the 统计表 before 2019, whose names each report prints
        found = [(name, year) for name in some for year in facts.years(name) if year < FIRST_FORM]
        found = [pair for pair in found if not years or pair[1] in years]
    newest = dict(sorted(found))
    if len(ids) == len(indicator.cells) == 1:
        return newest
    telling: dict[str, int] = {}  # one cell of a rate tells nothing, nor a report before 2019 without its table
    for year in sorted(set(newest.values())):
        of_year = [name for name, last in newest.items() if last == year]
        values = read_values(facts, [indicator], of_year, [year])
        telling |= {value.publisher: year for value in values if value.state not in MISSING_STATES}
    return telling


def _tells(indicators: Sequence[Indicator], name: str, year: int, facts: Facts) -> list[Indicator]:
    """Those of some indicators that the report of one body and year has."""
    values = read_values(facts, list(indicators), [name], [year])
    return [value.indicator for value in values if value.state not in MISSING_STATES]


def no_report(question: str, publishers: Sequence[str], missing: Sequence[int], wanted: str, facts: Facts) -> Answer:
    """Years that these publishers have no report of."""
    said = "；".join(
        f"没有收录{name}{years_said(missing)}的报告，现有{years_said(facts.years(name))}" for name in publishers
    )
    options = []
    for name in publishers:
        nearest = sorted(facts.years(name), key=lambda year: min(abs(year - each) for each in missing or (year,)))
        options += [f"{name}{year}年{wanted}是多少？" for year in nearest[:3]] if wanted else []
    return refusal(question, "not_found", f"{said}。", options)


def none_of_kind(question: str, kind: str, within: Sequence[str], years: Sequence[int]) -> Answer:
    """All bodies of a kind (各县) where no report of any is there; `within`: the government below which they are."""
    where = f"名称写明属于{'、'.join(within)}的" if within else ""
    return refusal(question, "not_found", f"没有收录{where}“{kind}”一类机关{years_said(years)}的年度报告。")


def other_number_of_kind(question: str, kind: str, bodies: Sequence[str], years: Sequence[int], wanted: str) -> Answer:
    """三个局, where reports of more or fewer are there: which of them is asked back; `wanted`: the item, in words."""
    have = f"收录的“{kind}”一类机关有{len(bodies)}家：{'、'.join(bodies[:MOST])}"
    options = [f"{body}{year}年{wanted}是多少？" for body in bodies[:MOST] for year in years[-1:] if wanted]
    return refusal(question, "clarify", f"{have}，与所问的家数不同。请写明要问的是哪几家。", options)


def no_report_at_all(question: str, years: Sequence[int], facts: Facts) -> Answer:
    """Years that nobody has a report of; another year's prose must never answer for them."""
    have = [report for year in years for report in facts.reports(year=year)]
    if have:
        told = f"收录的{years_said(years)}年报有{len(have)}份，都没有读到算得出所问项目的数。"
        return refusal(question, "not_found", told)
    return refusal(question, "not_found", f"没有收录{years_said(years)}的年报，现有{years_said(facts.years())}的。")


def not_in_form(question: str, values: Sequence[Value], near: Sequence[Value], elsewhere: Sequence[Value]) -> Answer:
    """Cells that the edition of these reports does not have.

    near: what the same report prints nearest to it. elsewhere: years of the publisher that print what was asked.
    """
    told = [*_without_rows(values), *_other_forms(values)]
    if near:
        told.append(f"这份报告里相近的是“{named(near[0])}”，口径不同。")
    years: dict[tuple[str, bool], list[int]] = {}
    for value in elsewhere:
        years.setdefault((value.publisher, value.indicator.is_rate), []).append(value.year)
    told += [
        f"{name}{years_said(has)}的报告{'可以算出' if rate else '有'}这一项。" for (name, rate), has in years.items()
    ]
    options = [f"{who(value)}{named(value)}是多少？" for value in (*near[:2], *elsewhere)]
    return refusal(question, "not_found", "".join(dict.fromkeys(told)), options)


def _other_forms(values: Sequence[Value]) -> list[str]:
    """Which form the reports follow, and which forms have what is asked; the years of a body together."""
    forms: dict[tuple[str, str], list[int]] = {}
    for each in values:
        if each.report and not _of_old_table(each):
            form = f"{of_table(each.report, each.indicator.row)}，{editions_said(each.indicator)}"
            forms.setdefault((each.publisher, form), []).append(each.year)
    return [f"{body}{years_said(sorted(set(years)))}{form}。" for (body, form), years in forms.items()]


def _of_old_table(value: Value) -> bool:
    """Whether what is asked can stand in the 统计表 of a report before 2019: each printed rows of its own."""
    return value.year < FIRST_FORM and any(cell.startswith(STATISTICS) for cell in value.indicator.cells)


def _without_rows(values: Sequence[Value]) -> list[str]:
    """What each report lacks, several rows of one report told together."""
    lacking: dict[tuple[str, str, int], list[str]] = {}
    for value in values:
        lacking.setdefault((value.publisher, _lack(value), value.year), []).append(noun(value.indicator))
    alike: dict[tuple[str, str], list[int]] = {}
    for (publisher, told, year), names in lacking.items():
        alike.setdefault((publisher, told.format(_items_said(list(dict.fromkeys(names))))), []).append(year)
    return [f"{publisher}{years_said(sorted(years))}{told}" for (publisher, told), years in alike.items()]


def _lack(value: Value) -> str:
    """How it is said that a report lacks something, with a place for what it is."""
    if not _of_old_table(value):
        return "的报告没有{}（该版格式未设）。"
    if value.report and STATISTICS in value.report.edition:
        return "的统计表没有印{}。"
    return "的报告里没有读到统计表，查不到{}。"


def _items_said(names: Sequence[str]) -> str:
    """Rows by their names; of one family the family once: "“不予公开”的各分项（属于国家秘密、…，共8项）"."""
    if len(names) == 1:
        return f"“{names[0]}”这一项"
    families = {name.partition("（")[0] for name in names}
    if len(families) == 1 and all(name.endswith("）") for name in names):
        parts = "、".join(name.partition("（")[2].removesuffix("）") for name in names)
        return f"“{families.pop()}”的各分项（{parts}，共{len(names)}项）"
    if len(names) > _FAMILY:
        return f"“{names[0]}”等{len(names)}项"
    return "".join(f"“{name}”" for name in names) + f"这{len(names)}项"


def unread(question: str, values: Sequence[Value]) -> Answer:
    """Cells that the form has and that could not be read; a table of which nothing was read may not be there."""
    told: dict[tuple[str, str], list[str]] = {}
    for value in values:
        told.setdefault(_not_read(value), []).append(f"“{noun(value.indicator)}”")
    lines = (f"{before}{_first_of(items)}{behind}" for (before, behind), items in told.items())
    return refusal(question, "not_found", f"{'；'.join(lines)}，请查看原文。")


def _not_read(value: Value) -> tuple[str, str]:
    """What is said before and behind the items of one report that were not read: the table once, whatever its rows."""
    if is_lost(value):
        return f"{who(value)}的报告里没有读到“{table_title(table_of_value(value))}”表，查不到", ""
    return f"{who(value)}的报告应有", "，但未能读出"


def _first_of(items: Sequence[str]) -> str:
    more = f"等{len(items)}项" if len(items) > MOST else ""
    return "、".join(items[:MOST]) + more


def misfit(question: str, row: str, columns: Sequence[str], options: Sequence[str]) -> Answer:
    """A column asked of a row that does not have it: applicants of a lawsuit, results of an application."""
    return refusal(
        question,
        "not_found",
        f"年度报告的表格里，“{row}”不按“{'、'.join(columns)}”分列，没有这个数字，查不到。",
        options,
    )


#: Marks of words that stand for a column which the row does not have, other than the column's own.
_SAID_BY = {"rejected": "vague:rejected", "handled": "handled", "applications": "topic:applications"}
_ASKS_HOW_MANY = re.compile(r"多少|几|\d")


def column_words(subject: Subject, read: Question) -> list[str]:
    """The columns of a subject in the words of the question (悬而未决), else as people read them (尚未审结)."""
    known = {
        "other_applicant": "其他申请人",
        "other_result": "其他结果",
        "issued?": "制发",
        "rejected": "拒绝",
        "applications": "申请",
        "part": "其中的一部分",
        "handled": "如何处理",
        "year": "本年度",
    }
    words = (_as_said(column, read) or known.get(column) or _column_word(column) for column in subject.columns)
    return list(dict.fromkeys(words))


def _as_said(column: str, read: Question) -> str:
    """The word by which a column was named; "" where it was taken from an earlier question or only asks how many."""
    marks = {f"column:{column}", _SAID_BY.get(column, "")}
    word = next((token.text for token in read.tokens if marks & set(token.marks)), "")
    return "" if _ASKS_HOW_MANY.search(word) else word.strip("的了")


def _column_word(column: str) -> str:
    for row in ("applications.new", "review_litigation.review", "active_disclosure.licensing"):
        try:
            return column_name(row, column)
        except KeyError:
            continue
    return column


def unexplained(
    question: str, words: Sequence[str], indicator: Indicator | None, options: Sequence[str], others: bool = False
) -> Answer:
    """Words that restrict a question and that neither the form nor the prose knows.

    others: the tables may hold other numbers of it: its row was not said (结清的申请 may be one of several), or has
    more columns that are counted (采购 its items and its money). Then it is not said that they hold this one alone.
    """
    near = f"报告的表格{'有' if others else '只有'}“{noun(indicator)}”的总体数字，" if indicator else ""
    words = [word for word in whole_words(words, question) if len(word) > 1]  # 定|为不公开: a letter says nothing alone
    asked = f"与“{'”“'.join(words)}”有关的数字" if words else "与这一问完全对应的数字"
    return refusal(question, "not_found", f"{near}没有查到{asked}，不作推算。", options)


def no_such_part(question: str, part: str) -> Answer:
    """A part of what no table counts: the row of its name counts something else."""
    text = f"报告没有写明“{part}”；表格里同名的一行数的不是这些，不作推算。"
    return refusal(question, "not_found", text)


def no_total_of_years(question: str, publishers: Sequence[str], years: Sequence[int]) -> Answer:
    """历年累计 that neither a cell that was read nor the prose tells: the number of one year is not it."""
    whose = f"{publishers[0] if publishers else ''}{f'{years[-1]}年' if years else ''}"
    text = f"{whose}年报的正文没有写历年累计的数，表格里也没有读到，请查看原文；只有一年的数，不能当作历年累计。"
    return refusal(question, "not_found", text)


def part_of_row(question: str, part: str, row: str, options: Sequence[str]) -> Answer:
    """A part of a row that the form prints as one number (强制措施 of 行政强制)."""
    text = f"表格只有“{row}”一行，不单列“{part}”，年报正文也没有印它的数，不作推算。"
    return refusal(question, "not_found", text, options)


def nearest_cells(question: str, near: Sequence[Value], words: Sequence[str]) -> Answer:
    """What the tables do not print just so; `near`: the cells of the rows that were named, `words`: not read."""
    told: dict[str, list[str]] = {}
    for value in near[:MOST]:
        told.setdefault(who(value), []).append(named(value))
    there = "".join(f"{name}的表格里有：{'、'.join(each)}。" for name, each in told.items())
    options = [f"{who(value)}{named(value)}是多少？" for value in near]
    words = whole_words(words, question)
    unread = f"问句里的“{'”“'.join(words)}”没有读懂，" if words else ""
    return refusal(question, "not_found", f"{unread}没有查到与这一问完全对应的数字，不作推算。{there}", options)


def nothing_beside(question: str, wanted: str) -> Answer:
    """A rank, an average or a count of bodies where only one number is at hand."""
    return refusal(
        question,
        "not_found",
        f"只指到一家机关一个年度的“{wanted}”，没有可比较的对象，排名、平均或家数查不到。可以写明与哪些机关或哪几年比较。",
    )


def not_understood(question: str, items: Sequence[str]) -> Answer:
    """A follow-up whose words were not read; `items`: body, year and item as they are understood."""
    options = [f"{each}是多少？" for each in items]
    about = f"前面问的是{'、'.join(items[:MOST])}。" if items else ""
    text = f"“{question.rstrip('?？。')}”没有读懂，正文里也没有查到。{about}请换个说法，写明要问的项目。"
    return refusal(question, "not_found", text, options)


def which_together(question: str, counted: str, before: Sequence[str]) -> Answer:
    """So many things (三家) are to be taken together that were not asked one after the other; `before`: what was."""
    options = [f"{each}是多少？" for each in before]
    text = f"前面接连问过的里没有同一类的“{counted}”，问过的是：{'；'.join(before)}。请写明要算的各项。"
    return refusal(question, "clarify", text, options[-MOST:])


def which_again(question: str, asked: Sequence[str]) -> Answer:
    """It goes back to a body or a year of which another item was asked than the last one; `asked`: both questions."""
    told = "还是".join(f"“{each.rstrip('？')}”" for each in asked)
    return refusal(question, "clarify", f"请确认要问的是{told}。", asked)


def no_subject(question: str, publishers: Sequence[str], years: Sequence[int]) -> Answer:
    """A body and a year, and nothing that is asked about them."""
    name, year = publishers[0] if publishers else "", f"{years[-1]}年" if years else ""
    wanted = ("收到多少件政府信息公开申请", "予以公开多少件", "行政复议多少件", "行政处罚多少件", "存在哪些问题")
    options = [f"{name}{year}{each}？" for each in wanted]
    return refusal(question, "clarify", f"想了解{name}{year}报告的哪一项？", options)


def no_whole(question: str, parts: Sequence[str], publishers: Sequence[str], years: Sequence[int]) -> Answer:
    """A share of what the form prints no whole of (诉讼率); `parts`: what is named, of which each can be asked."""
    when = f"{publishers[0] if publishers else ''}{f'{years[-1]}年' if years else ''}"
    options = [f"{when}{part}是多少？" for part in parts[:MOST]]
    text = (
        f"年度报告没有印“{'”“'.join(parts[:MOST])}”的这一比例，也没有读懂与哪一项相比，不作推算。"
        "可以写明哪一项占哪一项的百分之几，或分别问各项的数。"
    )
    return refusal(question, "clarify", text, options)


def years_said(years: Sequence[int]) -> str:
    return "、".join(f"{year}年" for year in years)
