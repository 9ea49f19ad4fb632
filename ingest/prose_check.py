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
from corpus.form import APPLICANTS, TABLES
from corpus.numbers import MONEY, Number, find_numbers, say
from corpus.punctuation import IN_BRACKETS
from corpus.report import Cell, Finding, Report
from corpus.spoken_of import spoken_of
from corpus.text import segment_start
from ingest.sections import sentences

Cells = Mapping[str, Cell]
#: Measures by which applications, decisions and cases are counted.
_COUNTS = frozenset(("件", "条", "份", "宗", "起", "个", "次"))


@dataclass(frozen=True, slots=True)
class Also:
    """Another sum of cells that words may count (an id behind "-" is taken away), if `none` sums to no more than 0."""

    cells: tuple[str, ...]
    none: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words right before a number that mean the sum of these cells and nothing else.

    also:  what else the same words may count: that contradicts nothing.
    about: what the sentence must have spoken of before, where the words alone could count anything.
    but:   words of the clause that narrow the count for this phrase only.
    whole: whether the clause must say these words and nothing else: then they are the row's own, 上年结转 included.
    units: what is counted.
    """

    words: str
    cells: tuple[str, ...]
    name: str
    also: tuple[Also, ...] = ()
    about: str = ""
    but: str = ""
    whole: bool = False
    units: frozenset[str] = _COUNTS

    def is_said(self, clause: str, before: str) -> bool:
        """Whether a clause, up to a number, is this phrase; `before` is the sentence up to the number."""
        begins = rf"^(?:{_YEAR_OF})?(?:{_IN_ALL})?(?:" if self.whole else "(?:"
        if not re.search(f"{begins}{self.words}){_COUNTED}", clause) or (self.but and re.search(self.but, clause)):
            return False
        return bool(self.whole or not _NARROWED.search(clause)) and bool(re.search(self.about, before))


def _family(name: str) -> tuple[str, ...]:
    """All total cells of a family of rows; only those that the report's edition prints take part."""
    ids = (id for table in TABLES.values() for id in table.cell_ids())
    return tuple(dict.fromkeys(id for id in ids if re.fullmatch(rf"applications\.{name}(\.\w+)?\.total", id)))


_YEAR_OF = r"全年|本年度?|年内|20\d\d年度?"
_IN_ALL = r"共计?|累计|合计|依法"
_COUNTED = r"(?:共计?|总计|合计|总数为?|数量?为?|达到?|为|有|案件|案|分别为)*[：:]?$"
_NEW, _IN, _DONE, _OUT = (f"applications.{row}.total" for row in ("new", "carried_in", "outcome_total", "carried_out"))
#: Applications were spoken of, and since then nothing else that is received and answered.
_OF_APPLICATIONS = "(?:申请公开|公开申请)(?!.*(?:留言|信箱|热线|投诉|咨询|建议|提案|诉求|来信|来电|复议|诉讼))"
#: Nothing was spoken of before a clause that is a row's own words, or applications were.
_NOTHING_ELSE = rf"^[^，。；：]*$|{_OF_APPLICATIONS}|本年度?办理结果|申请[^，。；]*办理结果"
#: Cases of law that are about these reports' subject; of others, of which the table says nothing, an office has more.
_OF_DISCLOSURE = r"因[^。]*信息公开|涉[^，。；]*信息公开|信息公开[^，。；]{0,10}行政(?:复议|诉讼)"
#: Decisions of which the sentence does not say that they are published or filed: those are others.
_NOT_LISTED = "^(?!.*(?:公示|公开|公布|归集|报送|录入|上传|备案|信用|文书|审查|审核))"
_ROWS = ("行政许可", "licensing"), ("行政处罚", "penalties"), ("行政强制", "coercion")
_ORGANISATIONS = tuple(
    f"applications.new.{column.id}" for column in APPLICANTS if column.id not in ("natural_person", "total")
)
_PHRASES = (
    Phrase(
        r"现行有效(?:的)?(?:行政)?规范性文件", ("active_disclosure.normative_documents.in_force",), "现行有效规范性文件"
    ),
    Phrase(
        "现行有效",
        ("active_disclosure.normative_documents.in_force",),
        "现行有效规范性文件",
        about=r"规范性文件(?:[^，。；：]*\d+件)?，现行有效\D*$",
        whole=True,
    ),
    Phrase(
        r"(?:制发|新制定|印发|出台)(?:的)?(?:行政)?规范性文件",
        ("active_disclosure.normative_documents.issued",),
        "本年制发规范性文件",
        but="名义|本级|政府办|公开|备案|审查|审核",
    ),
    *(
        Phrase(
            rf"(?:作出|做出)(?:的)?{name}(?:处理)?(?:决定)?|{name}(?:处理)?(?:决定)?",
            (f"active_disclosure.{row}.decisions",),
            f"{name}处理决定",
            about=_NOT_LISTED,
            whole=True,
        )
        for name, row in _ROWS
    ),
    Phrase(
        "(?:收取|征收|收缴)?(?:的)?行政事业性收费(?:金额|收入|总额)?",
        ("active_disclosure.fees.amount",),
        "行政事业性收费",
        whole=True,
        units=frozenset(MONEY),
    ),
    Phrase(
        r"(?:收到|接收|新收)(?:的)?(?:各类|有关)?(?:政府信息)?(?:依申请公开|公开申请)(?:申请)?",
        (_NEW,),
        "本年新收申请",
    ),
    Phrase(  # what was dealt with in a year may hold what came from the year before: 受理749件 = 713+36
        r"(?:受理|收办)(?:的)?(?:各类|有关)?(?:政府信息)?(?:依申请公开|公开申请)(?:申请)?(?:案件)?",
        (_NEW,),
        "本年新收申请",
        also=(Also((_NEW, _IN)),),
    ),
    Phrase(
        "(?:其中)?(?:自然人|公民)(?:提出|提交)?(?:的)?(?:政府信息公开)?申请",
        ("applications.new.natural_person",),
        "自然人的本年新收申请",
        also=(
            Also(("applications.outcome_total.natural_person",)),
            Also(("applications.new.natural_person", "applications.carried_in.natural_person")),
        ),
        about=_NOTHING_ELSE,
        whole=True,
    ),
    Phrase(
        "(?:其中)?法人(?:或|和|及)?其他组织(?:提出|提交)?(?:的)?(?:政府信息公开)?申请",
        _ORGANISATIONS,
        "法人或其他组织的本年新收申请",
        also=(
            Also(tuple(id.replace(".new.", ".outcome_total.") for id in _ORGANISATIONS)),
            Also((*_ORGANISATIONS, *(id.replace(".new.", ".carried_in.") for id in _ORGANISATIONS))),
        ),
        about=_NOTHING_ELSE,
        whole=True,
    ),
    Phrase(
        r"(?:[含有]|其中)?上(?:一)?年度?结转(?:的)?(?:政府信息公开)?(?:申请)?",
        (_IN,),
        "上年结转",
        about=_NOTHING_ELSE,
        whole=True,
    ),
    Phrase(
        r"(?:办结|办理完毕|办理答复|答复)(?:的)?(?:政府信息)?(?:依申请公开件?|公开申请)?",
        (_DONE,),
        "办理结果总计",
        # All of this year's, where no more is left over than came from the year before; or all there was.
        also=(Also((_NEW,), (_OUT, f"-{_IN}")), Also((_NEW, _IN), (_OUT,)), Also((_NEW, f"-{_OUT}"))),
        about=_OF_APPLICATIONS,
    ),
    Phrase(
        r"结转(?:至|到)?(?:下一?|20\d\d)年度?(?:继续|再)?(?:办理|答复|处理)?(?:的)?(?:申请)?",
        (_OUT,),
        "结转下年度",
        about=_OF_APPLICATIONS,
    ),
    Phrase("结转下一?年度?继续办理", (_OUT,), "结转下年度", about=_NOTHING_ELSE, whole=True),
    Phrase(r"不予公开", _family("refused"), "不予公开"),
    Phrase(r"予以公开(?:及|和|、)部分公开", _family("granted") + _family("partly_granted"), "予以公开和部分公开"),
    Phrase(
        "予以公开",
        _family("granted"),
        "予以公开",
        also=(Also((*_family("granted"), *_family("partly_granted"))),),
        about=_NOTHING_ELSE,
        whole=True,
        units=frozenset(("件", "宗", "份")),
    ),
    Phrase(r"(?<!及)(?<!和)(?<!、)部分公开", _family("partly_granted"), "部分公开"),
    Phrase(r"无法提供", _family("unavailable"), "无法提供"),
    Phrase(r"不予处理", _family("not_handled"), "不予处理"),
    Phrase(r"行政复议", ("review_litigation.review.total",), "行政复议", about=_OF_DISCLOSURE),
    Phrase(
        r"行政诉讼",
        ("review_litigation.litigation_direct.total", "review_litigation.litigation_after_review.total"),
        "行政诉讼",
        about=_OF_DISCLOSURE,
    ),
)
#: How applications end, in words that are said of documents as well: those cells only count applications.
_OUTCOME = re.compile(r"applications\.(?:granted|partly_granted|refused|unavailable|not_handled)\.")
_ASIDE = re.compile(rf"{IN_BRACKETS.pattern}|结转(?:至|到)?20\d\d年")
_NARROWED = re.compile(
    r"其中|(?<!^)结转|网上|网络|当面|信函|邮寄|较|比|同期|上年|去年|截至|累计|乡镇|部门|街道|各|备案|报备"
    r"|通过|下属|所属|直属|二级|基层|代(?=[表为理省市县区州旗镇乡本])|作为被告"
)
#: A part of the year, or several years: up to the number, anywhere in its sentence.
_OTHER_TIME = re.compile(
    r"[上下]半年|季度|(?<!\d)\d{1,2}月份?(?!\d)|近[一二两三四五六几\d]+年|[两三四五六七八九十几]年来|历年|以来"
)
_WHOLE_YEAR = re.compile(
    r"(?<!\d)1月(?:1日)?(?:[-—–至到起]+|至)(?:20\d\d年)?12月(?:31日)?|(?<!\d)1[-—–至到]12月|12月[底末]"
)
_SHARE = re.compile(r"占(?:比|总数的?|总量的?|办结数?的?|全部的?|申请总数的?|答复总数的?|受理总数的?)?(?:约|为|达)?")
_BASES = ("applications.outcome_total.total", "applications.new.total")


def check_prose(report: Report, text: str, cells: Cells) -> list[Finding]:
    """Findings "prose_table" (a count differs) and "percent" (a printed share does not follow from its numbers)."""
    findings: list[Finding] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        if _of_another_year(sentence, report.year):
            continue
        numbers = find_numbers(sentence)
        led = text[segment_start(text, start, "\n") : start]
        findings += _counts(report, led, sentence, numbers, cells)
        findings += _shares(report, led, sentence, numbers, cells)
    return list({(f.rule, f.printed, f.cells): f for f in findings}.values())


def _of_another_year(sentence: str, year: int) -> bool:
    """A sentence that looks back or ahead is not about this year's table; but for asides (含2022年结转的3件)."""
    years = {int(found) for found in re.findall(r"(20\d\d)年", _ASIDE.sub("", sentence))}
    return bool(years) and year not in years


def _counts(report: Report, led: str, sentence: str, numbers: list[Number], cells: Cells) -> Iterator[Finding]:
    """led: what its paragraph says before the sentence."""
    for number in numbers:
        clause = re.split(r"[，。；：（(]", sentence[: number.start])[-1].replace(" ", "")
        before = sentence[: number.start]
        if number.approximate or _OTHER_TIME.search(_WHOLE_YEAR.sub("", before)):
            continue
        said = (each for each in _PHRASES if number.unit in each.units and each.is_said(clause, before))
        phrase = next(said, None)
        in_table = _in_table(phrase.cells, cells) if phrase else None
        if phrase is None or in_table is None or _agrees(number, in_table, phrase, cells):
            continue
        if _OUTCOME.match(phrase.cells[0]) and spoken_of(led + before, sentence[number.end :]) == "documents":
            continue  # 审核公文90件，不予公开5件: documents that are marked so
        if (body := acting_body(before)) and is_another_body(body, report.publisher):
            continue  # 区政府办代表区政府受理17件: the table counts the whole district
        if not any(_added(other.cells, cells) == number.value and _may_be(other, cells) for other in phrase.also):
            yield _told(report, phrase, sentence, number, in_table, cells)


def _agrees(number: Number, in_table: Decimal, phrase: Phrase, cells: Cells) -> bool:
    """Whether a number is the table's; money to its last printed digit."""
    printed = next((cells[id].unit for id in phrase.cells if id in cells), "")
    if number.unit not in MONEY or printed not in MONEY:
        return in_table == number.value
    same = in_table * MONEY[printed] / MONEY[number.unit]
    return abs(same - number.value) < Decimal(1).scaleb(int(number.value.as_tuple().exponent))


def _may_be(other: Also, cells: Cells) -> bool:
    left = _added(other.none, cells)
    return left is None or left <= 0


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


def _shares(report: Report, led: str, sentence: str, numbers: list[Number], cells: Cells) -> Iterator[Finding]:
    """“258件，占33.9%”: the share must follow from the count and one of the totals it could be of.

    Of whatever else is counted (审核公文90件。主动公开60件，占66.7%) the table has no total.
    """
    totals = [value for id in _BASES if id in cells and (value := cells[id].value)]
    for count, share in pairwise(numbers):
        between = sentence[count.end : share.start]
        if share.unit != "%" or count.unit not in _COUNTS or not _SHARE.fullmatch(between.strip("，, ")):
            continue
        if not _of_applications(led + sentence[: count.start], sentence[count.end :]):
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


def _of_applications(before: str, behind: str) -> bool:
    """Whether a number counts applications: they were spoken of last, or it stands behind words for how they end."""
    spoken = spoken_of(before, behind)
    clause = re.split(r"[，。；：（(]", before)[-1].replace(" ", "")
    return spoken == "applications" or (
        not spoken and any(_OUTCOME.match(p.cells[0]) and p.is_said(clause, before) for p in _PHRASES)
    )


def _follows(part: Decimal, whole: Decimal, share: Decimal) -> bool:
    """Rounded or cut at the printed decimals; one unit of the last digit is given away."""
    step = Decimal(1).scaleb(int(share.as_tuple().exponent))
    return abs(part / whole * 100 - share) <= step


def _excerpt(sentence: str, number: Number) -> str:
    """The clause around a number, short enough to be shown in a sentence of ours."""
    start = max((sentence.rfind(mark, 0, number.start) for mark in "，。；："), default=-1) + 1
    return sentence[start : number.end].strip()
