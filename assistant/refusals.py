"""Saying no and asking back: what there is instead, with complete questions to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answer import Answer, Status
from assistant.indicators import Indicator
from assistant.lookup import Facts, Value
from assistant.phrasing import edition_of, editions_said, noun, who
from assistant.publishers import PublisherMatch, UnknownPublisher

#: Options offered at most.
MOST = 6


def refusal(question: str, status: Status, text: str, options: Sequence[str] = (), notes: Sequence[str] = ()) -> Answer:
    """An answer without figures."""
    return Answer(question, status, "none", text, notes=tuple(notes), options=tuple(dict.fromkeys(options))[:MOST])


def too_long(question: str, limit: int) -> Answer:
    """A question beyond the limit."""
    return refusal(question, "out_of_scope", f"问题有{len(question)}字，超过{limit}字了，请缩短后再问，一次问一件事。")


def greeting(question: str) -> Answer:
    """Hello, thanks, who are you."""
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


def elsewhere(question: str, what: str) -> Answer:
    """An indicator that no such report holds."""
    text = f"政府信息公开工作年度报告里没有“{what}”这项内容，查不到，也不作推算。请查阅统计公报等资料。"
    return refusal(question, "not_found", text)


def unknown_publisher(question: str, unknown: UnknownPublisher, facts: Facts) -> Answer:
    """A body without a report; the nearest that have one."""
    near = unknown.nearest or tuple(facts.publishers()[:MOST])
    newest = {name: facts.years(name)[-1:] for name in near[:MOST]}
    options = [f"{name}{year}年收到多少件政府信息公开申请？" for name, years in newest.items() for year in years]
    told = f"已收录的有：{'、'.join(near[:MOST])}。" if near else ""
    return refusal(question, "not_found", f"没有收录“{unknown.text}”的年度报告，无法回答。{told}", options)


def which_publisher(question: str, match: PublisherMatch, text: str) -> Answer:
    """A name that fits several bodies, or a place of whose bodies only one has a report; `text`: where it stands."""
    options = [f"{text[: match.start]}{name}{text[match.end :]}" for name in match.publishers]
    named, said = "、".join(match.publishers[:MOST]), text[match.start : match.end]
    if match.offered:
        told = f"没有收录“{said}”本级的年度报告，收录的只有{named}，您要问它吗？"
    else:
        told = f"“{said}”可能指{named}，您问的是哪一个？"
    return refusal(question, "clarify", told, options)


def missing_slots(question: str, publishers: Sequence[str], years: Sequence[int], wanted: str, facts: Facts) -> Answer:
    """No publisher or no year was said: complete questions to choose from."""
    lacks = [word for word, given in (("机关", publishers), ("年份", years)) if not given]
    names = list(publishers) or facts.publishers()
    options = []
    for name in names[:MOST]:
        have = facts.years(name)
        for year in [each for each in years if each in have] if years else reversed(have):
            options.append(f"{name}{year}年{wanted}是多少？")
            if not publishers:
                break
    there = (
        f"{'、'.join(publishers)}有{_years_said(sorted({y for name in publishers for y in facts.years(name)}))}的报告。"
        if publishers
        else f"已收录{'、'.join(names[:MOST])}{f'等{len(names)}家机关' if len(names) > MOST else ''}的报告。"
    )
    return refusal(question, "clarify", f"请说明要问的{'和'.join(lacks)}。{there}", options)


def no_report(question: str, publishers: Sequence[str], missing: Sequence[int], wanted: str, facts: Facts) -> Answer:
    """Years that these publishers have no report of."""
    said = "；".join(
        f"没有收录{name}{'、'.join(f'{year}年' for year in missing)}的报告（现有{_years_said(facts.years(name))}）"
        for name in publishers
    )
    options = []
    for name in publishers:
        nearest = sorted(facts.years(name), key=lambda year: min(abs(year - each) for each in missing or (year,)))
        options += [f"{name}{year}年{wanted}是多少？" for year in nearest[:3]]
    return refusal(question, "not_found", f"{said}，无法回答。", options)


def not_in_form(question: str, values: Sequence[Value], others: Sequence[Value]) -> Answer:
    """Cells that the edition of these reports does not have; `others` are years of the publisher that print them."""
    told = []
    for value in values:
        assert value.report is not None
        edition = edition_of(value.report, value.indicator.row)
        told.append(f"{who(value)}的报告用{edition}，其中没有“{noun(value.indicator)}”这一项")
    have = [f"{who(value)}{noun(value.indicator)}是多少？" for value in others]
    own = {value.report.id for value in values if value.report}
    near = [noun(value.indicator) for value in others if value.report and value.report.id in own]
    years = [who(value) for value in others if value.report and value.report.id not in own]
    there = f"相近的一项是“{near[0]}”（口径不同）。" if near else ""
    there += f"{'、'.join(years[:4])}的报告有这一项。" if years else ""
    text = "；".join(dict.fromkeys(told)) + "（该版格式未设）。" + there
    notes = [f"{said}。" for said in dict.fromkeys(editions_said(value.indicator) for value in values)]
    return refusal(question, "not_found", text, have, notes)


def unread(question: str, values: Sequence[Value]) -> Answer:
    """Cells that the form has and that could not be read."""
    told = "；".join(f"{who(value)}的报告应有“{noun(value.indicator)}”，但未能读出" for value in values)
    return refusal(question, "not_found", f"{told}，请查看原文。")


def misfit(question: str, row: str, columns: Sequence[str]) -> Answer:
    """A column asked of a row that does not have it: applicants of a lawsuit, results of an application."""
    return refusal(
        question,
        "not_found",
        f"年度报告的表格里，“{row}”不按“{'、'.join(columns)}”分列，没有这个数字，查不到。",
    )


def unexplained(question: str, words: Sequence[str], indicator: Indicator | None, options: Sequence[str]) -> Answer:
    """Words that restrict a question and that neither the form nor the prose knows."""
    near = f"报告的表格只有“{noun(indicator)}”的总体数字，" if indicator else ""
    return refusal(
        question,
        "not_found",
        f"{near}没有查到与“{'”“'.join(words)}”有关的数字，不作推算。",
        options,
    )


def nothing_beside(question: str, wanted: str) -> Answer:
    """A rank, an average or a count of bodies where only one number is at hand."""
    return refusal(
        question,
        "not_found",
        f"只指到一家机关一个年度的“{wanted}”，没有可比较的对象，排名、平均或家数查不到。可以写明与哪些机关或哪几年比较。",
    )


def no_subject(question: str, publishers: Sequence[str], years: Sequence[int]) -> Answer:
    """A body and a year, and nothing that is asked about them."""
    name, year = publishers[0] if publishers else "", f"{years[-1]}年" if years else ""
    wanted = ("收到多少件政府信息公开申请", "予以公开多少件", "行政复议多少件", "行政处罚多少件", "存在哪些问题")
    options = [f"{name}{year}{each}？" for each in wanted]
    return refusal(question, "clarify", f"想了解{name}{year}报告的哪一项？", options)


def _years_said(years: Sequence[int]) -> str:
    return "、".join(f"{year}年" for year in years)
