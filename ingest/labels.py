"""Printed labels against the form's own: what a row, a column or a group of the statutory tables is called.

Exact after folding first; a small misprint is forgiven only where exactly one label is near and no other is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz

from corpus.form import TABLE_IDS, TABLES, Column, Line
from corpus.numbers import without_marks
from corpus.text import squeeze, to_simplified, without_sounds

#: (line id, column id): what a printed label may stand for. A column label usually serves several lines.
Pair = tuple[str, str]
Names = frozenset[Pair]

_NUMBERING = re.compile(
    r"^(?:\(?[一二三四五六七八九十]{1,2}\)[、.,:]?|[一二三四五六七八九十]{1,2}[、.,]|\(?\d{1,2}\)?[、.,:)]?(?=\D))"
)
#: Behind the unit may stand how its figures are written: （万元，保留两位小数）. It takes nothing away.
_DIGITS_KEPT = "(?:小数点?后?)?[一二两三四五六\\d]?位?(?:小数点?|整数|个位|元|分)?"
_WRITTEN = rf"(?:[,;:、]请?(?:保留|精确|四舍五入|取整)(?:到|至)?{_DIGITS_KEPT})*"
_UNIT = re.compile(
    rf"\((?:单位)?:?(亿元|百万元|万元|千元|元|件|条|项|个|次|笔|份){_WRITTEN}\)|单位:(亿元|百万元|万元|千元|元)"
)
#: Results of reviews and lawsuits that no other table of a report names a column by.
OF_CASES_ALONE = frozenset(("upheld", "corrected", "pending"))
#: What is no letter of a label.
MARKS = re.compile(r"[^\w]+|_")
#: A clause behind a label that says what is meant. A few words there may name a part of it: 行政处罚（简易程序）.
_EXPLAINED = re.compile(r"(?P<label>.+)\((?P<words>(?:指|即|注|例如|含|包括)[^()]+|[^()]{10,})\)")
_DEFINES = ("指", "即")
#: Words that take something away from what is named, or name a part of it.
_LIMITS = ("其中", "不含", "不包括", "除", "仅", "只", "扣除", "剔除", "上年", "上一年")

#: A misprint may cost this much likeness (RapidFuzz ratio), and every other label must be this much less alike.
NEAR = 80.0
MARGIN = 10.0
#: Short labels differ by single characters (行政许可, 行政处罚): they are never guessed.
SHORTEST_GUESS = 5

#: 三、 groups all outcomes; the others group their numbered rows.
GROUPS = ("（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理")
#: Header words that span columns and name none of them.
SPANNING = frozenset(("申请人情况", "法人或其他组织", "信息内容"))


@lru_cache(maxsize=4096)
def label_key(text: str) -> str:
    """A label without numbering, marks, blanks and glyph variants.

    >>> label_key("1．属于\\n国家秘密"), label_key("⑴其它法律、行政法规"), label_key("本年增/减"), label_key("总计②")
    ('属于国家秘密', '其他法律行政法规', '本年增减', '总计')
    >>> label_key("行政規(guī)范性文件"), label_key("規範性檔案")
    ('行政规范性文件', '规范性文件')
    """
    plain = _plain(text).replace("其它", "其他")
    return MARKS.sub("", _NUMBERING.sub("", plain, count=1))


def _plain(text: str) -> str:
    """A label in simplified characters on one line, without marks of footnotes and the sounds of a converter."""
    return to_simplified(without_sounds(squeeze(without_marks(text))))


@lru_cache(maxsize=512)
def header_unit(text: str) -> str:
    """The unit a header prints, or "".

    >>> header_unit("采购总金额（单位：万元）"), header_unit("采购总金额"), header_unit("收費金額（單位：萬元）")
    ('万元', '', '万元')
    >>> header_unit("采购总金额（万元，精确到小数点后两位）"), header_unit("采购总金额（万元，不含工程类）")
    ('万元', '')
    """
    found = _UNIT.search(to_simplified(squeeze(text)))
    return (found[1] or found[2]) if found else ""


def _header_key(text: str) -> str:
    return label_key(_UNIT.sub("", _plain(text)))


def _columns(table: str) -> Iterable[tuple[Line, Column]]:
    for form in TABLES.values():
        if form.id == table:
            yield from ((line, column) for line in form.lines for column in line.columns)


@cache
def column_names(table: str) -> dict[str, Names]:
    """Every column label of a table in both editions, by key, with the (line, column) pairs that carry it."""
    names: dict[str, set[Pair]] = {}
    for line, column in _columns(table):
        for text in (column.label, *column.aliases):
            names.setdefault(_header_key(text), set()).add((line.id, column.id))
    # One label may be an alias of another (处理决定数量, 本年处理决定数量): they name the same pairs.
    return {key: frozenset(pairs) for key, pairs in names.items()}


@cache
def line_names(table: str) -> dict[str, str]:
    """Every row label of a table in both editions, by key, with the line it names."""
    return {
        label_key(text): line.id
        for form in TABLES.values()
        if form.id == table
        for line in form.lines
        for text in (line.label, *line.aliases)
    }


def is_label(text: str) -> bool:
    """Whether a text is, to the letter, a label of a row or a column; nothing near counts.

    >>> is_label("1．属于国家秘密"), is_label("本年收费金额（单位：万元）"), is_label("本年处理决定数量行政许可")
    (True, True, False)
    """
    key = _header_key(text)
    return any(key in column_names(table) or key in line_names(table) for table in TABLE_IDS)


@cache
def lines_of(table: str) -> dict[str, Line]:
    """The lines of a table by id, the newest edition's where both have it."""
    return {line.id: line for form in TABLES.values() if form.id == table for line in form.lines}


@lru_cache(maxsize=4096)
def find_column(table: str, text: str) -> Names | None:
    """The column a header cell names, or None.

    >>> sorted(find_column("active_disclosure", "采购总金额（单位：元）"))
    [('procurement', 'amount')]
    """
    key = _header_key(text)
    names = column_names(table)
    found = names.get(key) or names.get(nearest(key, names) or "")
    return found or (find_column(table, label) if (label := _before_explanation(text, names)) else None)


@lru_cache(maxsize=8192)
def find_line(table: str, text: str, group: str = "") -> str | None:
    """The line that a printed row label names, or None; `group` is the printed group it stands in.

    >>> find_line("applications", "2、其他法律行政止公开"), find_line("applications", "重复申请")
    ('refused.law_forbids', 'not_handled.repeat')
    >>> find_line("applications", "3.其他"), find_line("applications", "3.其他", "（六）其他处理")
    (None, 'other_outcome.other_reasons')
    >>> find_line("applications", "本年结转政府信息公开申请数量")  # as near to 新收 as to 上年
    >>> find_line("applications", "2.没有现成信息需要另行制作8")  # a number has slipped into the label
    >>> find_line("active_disclosure", "规章\\n行政规范性文件")  # two labels in one cell
    >>> find_line("applications", "（六）其他", "（六）其他处理")  # a page end has cut the group's own name
    """
    key = _header_key(text)
    names = line_names(table)
    if key not in names and (label := _before_explanation(text, names)):
        return find_line(table, label, group)
    if not key or any(character.isdigit() for character in key):
        return None
    line = names.get(key)
    if line is None and (near := nearest(key, names) or nearest(key, _within(table, group))):
        line = None if _names_another(key, near, names) else names[near]
    if line == "other_outcome.other_reasons" and (group != GROUPS[-1] or group_beginning(text)):
        return None  # 其他 alone names a column, an applicant and a row
    return line


def _before_explanation(text: str, known: Mapping[str, object]) -> str:
    """A label without the explanation in brackets behind it, "" where there is none or it speaks of another label.

    >>> _before_explanation("处理决定数量（指2020年办件量）", {}), _before_explanation("行政处罚（简易程序）", {})
    ('处理决定数量', '')
    >>> _before_explanation("行政许可（含其他对外管理服务事项）", {"行政许可": 1, "其他对外管理服务事项": 2})
    ''
    """
    found = _EXPLAINED.fullmatch(squeeze(text))
    if not found or found["words"].startswith(_LIMITS):
        return ""
    label, words = label_key(found["label"]), label_key(found["words"])
    if not words.startswith(_DEFINES) and any(other in words and other not in label for other in known):
        return ""
    return found["label"]


def _names_another(key: str, near: str, names: Mapping[str, str]) -> bool:
    """True when a label holds a second one: 规章 and 行政规范性文件 in one cell, where a border is missing."""
    return any(other in key and other not in near and line != names[near] for other, line in names.items())


def _within(table: str, group: str) -> dict[str, str]:
    lines = lines_of(table)
    return {key: line for key, line in line_names(table).items() if group and lines[line].group == group}


def nearest(key: str, known: Mapping[str, object]) -> str | None:
    """The only label near enough, or None when none is or two of different meaning are.

    >>> nearest("保护第三方合法权溢", {"保护第三方合法权益": 1, "属于国家秘密": 2})
    '保护第三方合法权益'
    """
    if len(key) < SHORTEST_GUESS:
        return None
    ranked = sorted(((fuzz.ratio(key, label), label) for label in known if len(label) >= SHORTEST_GUESS), reverse=True)
    if not ranked or ranked[0][0] < NEAR:
        return None
    best, label = ranked[0]
    rivals = (score for score, other in ranked[1:] if known[other] != known[label])
    return label if best - next(rivals, 0.0) >= MARGIN else None


def find_group(text: str, cut: str = "") -> str | None:
    """The group a label names; `cut` is the half of it that a page end left on the page before.

    >>> find_group("（四）无法\\n提供"), find_group("法提供", cut="（四）无"), find_group("法提供")
    ('（四）无法提供', '（四）无法提供', None)
    """
    key, whole = label_key(text), label_key(cut + text)
    for group in GROUPS:
        if label_key(group) in (key, whole):
            return group
    return None


def group_beginning(text: str) -> str | None:
    """The group whose printed number and first character a cut label still shows.

    >>> group_beginning("（四）无"), group_beginning("（四）")
    ('（四）无法提供', '（四）无法提供')
    """
    plain = squeeze(text)
    found = [group for group in GROUPS if len(plain) >= 3 and squeeze(group).startswith(plain)]
    return found[0] if len(found) == 1 else None
