"""Prose against table: where a report's text and its own tables print different numbers for the same thing.

Only phrases that can mean one row are compared; a clause that narrows the count (其中, 上年结转, 网上 …), or that names
another body than the publisher, is left alone.
This is hopefully a conservative rule: it will miss contradictions told in unusual words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from corpus.actors import acting_body, is_another_body
from corpus.form import TABLES
from corpus.numbers import Number, find_numbers, say
from corpus.report import Cell, Finding, Report
from ingest.sections import sentences

Cells = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words right before a number that mean the sum of these cells and nothing else.

    also:  other sums of cells (an id behind "-" is taken away) that the same words may count: they contradict nothing.
    about: what the sentence must have spoken of before, where the words alone could count anything.
    but:   words of the clause that narrow the count for this phrase only.
    """

    words: str
    cells: tuple[str, ...]
    name: str
    also: tuple[tuple[str, ...], ...] = ()
    about: str = ""
    but: str = ""

    def is_said(self, clause: str, before: str) -> bool:
        """Whether a clause, up to a number, is this phrase; `before` is the sentence up to the number."""
        if not re.search(self.words + _COUNTED, clause) or (self.but and re.search(self.but, clause)):
            return False
        return not self.about or bool(re.search(self.about, before))


def _family(name: str) -> tuple[str, ...]:
    """All total cells of a family of rows; only those that the report's edition prints take part."""
    ids = (id for table in TABLES.values() for id in table.cell_ids())
    return tuple(dict.fromkeys(id for id in ids if re.fullmatch(rf"applications\.{name}(\.\w+)?\.total", id)))


_COUNTED = r"(?:共计?|总计|合计|总数为?|数量?为?|达到?|为|有|案件|案|分别为)*[：:]?$"
_NEW, _IN, _DONE, _OUT = (f"applications.{row}.total" for row in ("new", "carried_in", "outcome_total", "carried_out"))
#: Applications were spoken of, and since then nothing else that is received and answered.
_OF_APPLICATIONS = "(?:申请公开|公开申请)(?!.*(?:留言|信箱|热线|投诉|咨询|建议|提案|诉求|来信|来电|复议|诉讼))"
_PHRASES = (
    Phrase(
        r"现行有效(?:的)?(?:行政)?规范性文件", ("active_disclosure.normative_documents.in_force",), "现行有效规范性文件"
    ),
    Phrase(
        r"(?:制发|新制定|印发|出台)(?:的)?(?:行政)?规范性文件",
        ("active_disclosure.normative_documents.issued",),
        "本年制发规范性文件",
        but="名义|本级|政府办|公开|备案|审查|审核",
    ),
    Phrase(
        r"(?:收到|受理|接收|新收)(?:的)?(?:各类|有关)?(?:政府信息)?(?:依申请公开|公开申请)(?:申请)?",
        (_NEW,),
        "本年新收申请",
    ),
    Phrase(
        r"(?:办结|办理完毕|办理答复|答复)(?:的)?(?:政府信息)?(?:依申请公开件?|公开申请)?",
        (_DONE,),
        "办理结果总计",
        also=((_NEW,), (_NEW, _IN), (_NEW, f"-{_OUT}")),
        about=_OF_APPLICATIONS,
    ),
    Phrase(
        r"结转(?:至|到)?(?:下一?|20\d\d)年度?(?:继续|再)?(?:办理|答复|处理)?(?:的)?(?:申请)?",
        (_OUT,),
        "结转下年度",
        about=_OF_APPLICATIONS,
    ),
    Phrase(r"不予公开", _family("refused"), "不予公开"),
    Phrase(r"予以公开(?:及|和|、)部分公开", _family("granted") + _family("partly_granted"), "予以公开和部分公开"),
    Phrase(r"(?<!及)(?<!和)(?<!、)部分公开", _family("partly_granted"), "部分公开"),
    Phrase(r"无法提供", _family("unavailable"), "无法提供"),
    Phrase(r"不予处理", _family("not_handled"), "不予处理"),
    Phrase(r"行政复议", ("review_litigation.review.total",), "行政复议"),
    Phrase(
        r"行政诉讼",
        ("review_litigation.litigation_direct.total", "review_litigation.litigation_after_review.total"),
        "行政诉讼",
    ),
)
#: How documents are marked when they are drawn up (主动公开 / 依申请公开 / 不予公开), not how applications end.
_MARKING = re.compile(r"主动公开[^。]*依申请公开[^。]*不予公开|公开属性")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]|结转(?:至|到)?20\d\d年")
_NARROWED = re.compile(
    r"其中|(?<!^)结转|网上|网络|当面|信函|邮寄|较|比|同期|上年|去年|截至|累计|乡镇|部门|街道|各|备案|报备"
)
_COUNTS = frozenset(("件", "条", "份", "宗", "起", "个", "次"))
_SHARE = re.compile(r"占(?:比|总数的?|总量的?|办结数?的?|全部的?|申请总数的?|答复总数的?|受理总数的?)?(?:约|为|达)?")
_BASES = ("applications.outcome_total.total", "applications.new.total")


def check_prose(report: Report, text: str, cells: Cells) -> list[Finding]:
    """Findings "prose_table" (a count differs) and "percent" (a printed share does not follow from its numbers)."""
    findings: list[Finding] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        if _of_another_year(sentence, report.year) or _MARKING.search(sentence):
            continue
        numbers = find_numbers(sentence)
        findings += _counts(report, sentence, numbers, cells)
        findings += _shares(report, sentence, numbers, cells)
    return list({(f.rule, f.printed, f.cells): f for f in findings}.values())


def _of_another_year(sentence: str, year: int) -> bool:
    """A sentence that looks back or ahead is not about this year's table; but for asides (含2022年结转的3件)."""
    years = {int(found) for found in re.findall(r"(20\d\d)年", _ASIDE.sub("", sentence))}
    return bool(years) and year not in years


def _counts(report: Report, sentence: str, numbers: list[Number], cells: Cells) -> Iterator[Finding]:
    for number in numbers:
        clause = re.split(r"[，。；：（(]", sentence[: number.start])[-1]
        if number.unit not in _COUNTS or number.approximate or _NARROWED.search(clause):
            continue
        clause, before = clause.replace(" ", ""), sentence[: number.start]
        phrase = next((each for each in _PHRASES if each.is_said(clause, before)), None)
        in_table = _in_table(phrase.cells, cells) if phrase else None
        if phrase is None or in_table is None or in_table == number.value:
            continue
        if (body := acting_body(before)) and is_another_body(body, report.publisher):
            continue  # 区政府办代表区政府受理17件: the table counts the whole district
        if not any(_added(ids, cells) == number.value for ids in phrase.also):
            yield _told(report, phrase, sentence, number, in_table, cells)


def _added(ids: tuple[str, ...], cells: Cells) -> Decimal | None:
    """The sum of cells, those behind a minus taken away; None where one is not printed."""
    total = Decimal(0)
    for id in ids:
        if (value := _in_table((id.removeprefix("-"),), cells)) is None:
            return None
        total += -value if id.startswith("-") else value
    return total


def _in_table(ids: tuple[str, ...], cells: Cells) -> Decimal | None:
    """The sum of the printed totals; for a blank total what its row's applicants sum to, None where nothing counts."""
    counted = [value for id in ids if id in cells and (value := _row_value(id, cells)) is not None]
    reviews_blank = any(id.startswith("review") and id in cells and cells[id].value is None for id in ids)
    return None if reviews_blank or not counted else sum(counted, Decimal(0))


def _row_value(total: str, cells: Cells) -> Decimal | None:
    if (value := cells[total].value) is not None or not total.startswith("applications."):
        return value
    row = total.removesuffix("total")
    parts = [value for id, cell in cells.items() if id.startswith(row) and (value := cell.value) is not None]
    return sum(parts, Decimal(0)) if parts else None


def _told(report: Report, phrase: Phrase, sentence: str, number: Number, in_table: Decimal, cells: Cells) -> Finding:
    return Finding(
        report.id,
        "prose_table",
        "warning",
        f"正文与表格不一致：正文“{_excerpt(sentence, number)}”写{phrase.name} {say(number.value)}{number.unit}，"
        f"表格为 {say(in_table)}。",
        say(number.value),
        say(in_table),
        tuple(id for id in phrase.cells if id in cells),
    )


def _shares(report: Report, sentence: str, numbers: list[Number], cells: Cells) -> Iterator[Finding]:
    """“258件，占33.9%”: the share must follow from the count and one of the totals it could be of."""
    totals = [value for id in _BASES if id in cells and (value := cells[id].value)]
    for count, share in pairwise(numbers):
        between = sentence[count.end : share.start]
        if share.unit != "%" or count.unit not in _COUNTS or not _SHARE.fullmatch(between.strip("，, ")):
            continue
        stated = [n.value for n in numbers if n.unit == count.unit and n.value >= count.value and n is not count]
        bases = [base for base in (*totals, *stated) if base]
        if bases and not any(_follows(count.value, base, share.value) for base in bases) and totals:
            base = totals[0]
            computed = (count.value / base * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
            yield Finding(
                report.id,
                "percent",
                "info",
                f"正文百分比对不上：“{_excerpt(sentence, share)}”，{say(count.value)}÷{say(base)}={say(computed)}%，"
                f"不是{say(share.value)}%。",
                f"{say(share.value)}%",
                f"{say(computed)}%",
                tuple(id for id in _BASES[:1] if id in cells),
            )


def _follows(part: Decimal, whole: Decimal, share: Decimal) -> bool:
    """Rounded or cut at the printed decimals; one unit of the last digit is given away."""
    step = Decimal(1).scaleb(int(share.as_tuple().exponent))
    return abs(part / whole * 100 - share) <= step


def _excerpt(sentence: str, number: Number) -> str:
    """The clause around a number, short enough to be shown in a sentence of ours."""
    start = max((sentence.rfind(mark, 0, number.start) for mark in "，。；："), default=-1) + 1
    return sentence[start : number.end].strip()
