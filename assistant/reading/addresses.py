"""Addresses of the statutory form, as clerks write them: 表三（三）8, 不予公开1—3项, 第二十条第（八）项.

The digits of an address are places in the form as it is printed (`corpus.form`), never numbers that are claimed. An
address beside the label of its own row says nothing more and is dropped; one by itself becomes the labels that stand
there. One that does not exist in the form, or that stands at the label of another row, is kept: it stays unread.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from assistant.exact.indicators import row_name
from assistant.reading.tokens import Token, tokens_of
from corpus.form import TABLES
from corpus.numbers import Number, read_numeral

_TABLE = (
    "(?:(?:在|按|看)?(?:(?:附)?表[三3]|第?三张表|第三部分|第?三(?:大?[项类])?(?=[、.]?第?\\())(?:里|中|的|[、.,])*)?"
)
_DIGIT = r"(?:第?\(?[1-9]\)?(?![\d%]|\.\d)|第[一二三四五六七八九](?=小?[项款条类]))"
_TO = "[-—–~～至到]+"
_LIST = rf"{_DIGIT}(?:(?:{_TO}|[、,和及与]){_DIGIT})*"
_PIECES = "(?:小?(?:项(?!目)|款|条(?!例)|类|行(?!政)|目))"
#: Behind a digit that counts instead: 不予公开8件, 12万.
_NO_COUNT = "(?!件(?![数总])|[个份宗起次万亿元家成倍余年月%]|多(?!少)|几(?![件个份宗起次])|[两二三四五六七八九]?\\d)"
_OF = "(?:里面?|中|下面?|之|的|[、.,:·-])*"
_GROUP = r"第?\((?P<group>[一二三四五六七])\)(?:[大小]?[项类])?(?P<family>[一-龥]{4})??"
_ROWS = re.compile(rf"{_TABLE}{_GROUP}{_OF}(?P<list>{_LIST}){_PIECES}?{_NO_COUNT}[.、·:]?")
#: 不予公开第8项, 无法提供1至2项: a single digit without 第 counts items instead.
_OF_FAMILY = re.compile(
    rf"(?P<family>不予公开|无法提供|不予处理|其他处理){_OF}"
    rf"(?P<list>(?=第){_LIST}|{_DIGIT}(?:{_TO}{_DIGIT})+){_PIECES}"
)
#: (五)小计, 表三(三)合计: the heading itself, and nothing under it.
_HEADING = re.compile(
    rf"(?<!^){_TABLE}第?\((?P<group>[一二三四五六])\)[项类]?(?=小计|合计|总计|总数|(?:一共|总共|共)?(?:有|是|为)?(?:多少|几))"
)
_ARTICLE = re.compile(
    r"(?:对应|依据|根据|按照?|即)?(?:中华人民共和国)?(?:政府信息公开)?(?:条例)?(?:的)?第?(?:二十|20)条(?:的|之)?"
    r"(?:第\(?(?P<item>[一二三四五六七八九]|[1-9])\)?[项款]?|\((?P<in>[一二三四五六七八九]|[1-9])\)[项款]?|(?P<bare>[1-9一二三四五六七八九])[项款])(?:所列|规定)?的?[:、]?"
)
#: 表三第一行: counted from the first row that is printed.
_LINE = re.compile(
    r"(?:附?表[三3]|第?三张表|第三部分(?:的?表格?)?)(?:里|中|的|[、.,])*(?:从上往下)?第(?P<line>\d{1,2}|[一二三四五六七八九十]{1,3})行"
)
_OTHER_REASONS = "applications.other_outcome.other_reasons"
_PRINTED_HEADING = re.compile("（(?P<letter>.)）(?P<name>[一-龥]{4})")
_UNQUOTED = re.compile("[“”]")
_HAN = "一二三四五六七八九"
#: The label of an address stands right behind it, or right before its bracket.
_NEAR = 1
#: Digits that stand where an address does: behind a bracket or 第, or in a range of 项.
_BEFORE_DIGIT = re.compile(r"(?:\([一二三四五六七八九]\)|第|\d[-—–~～])[、.,:·]?$")
_BEHIND_DIGIT = re.compile(r"[-—–~～]\d{1,2}小?[项款条类行]")


def without_addresses(text: str) -> str:
    """The text with addresses of the form dropped beside their labels, or in the words of the rows that stand there.

    >>> without_addresses("某市2024年(三)8行政查询事项合计"), without_addresses("某市表三(三)8合计")
    ('某市2024年行政查询事项合计', '某市不予公开(属于行政查询事项)合计')
    >>> without_addresses("(三)不予公开1—8项合计"), without_addresses("不予公开8件,对吗")
    ('不予公开合计', '不予公开8件,对吗')
    >>> without_addresses("第二十条第(八)项收费金额"), without_addresses("条例第二十条第(六)项")
    ('收费金额', '行政处罚、行政强制')
    >>> without_addresses("表三第一行几件"), without_addresses("二十条第(五)项处理决定")
    ('本年新收政府信息公开申请几件', '行政许可、其他对外管理服务事项处理决定')
    >>> without_addresses("(三)9合计"), without_addresses("二十条第(三)项"), without_addresses("(六)3其他几件")
    ('不予公开第9项合计', '二十条第(三)项', '其他处理(其他)几件')
    """
    for pattern, rows_at in _READERS:
        for found in reversed(list(pattern.finditer(text))):
            start, end = found.span()
            if text[start - 1 : start] == "(" and text[end : end + 1] == ")":  # 行政许可(第二十条第(五)项)
                start, end = start - 1, end + 1
            if rows := rows_at(found):
                end += _own_label(rows, text[end:])
                label = _row_beside(text[:start], text[end:])
                said = _in_words(rows) if not label else ""
                if label and not label <= rows:
                    continue
                text = text[:start] + said + text[end:] if said or label else text
            elif pattern is _ROWS and (heading := _headings().get(found["group"])) and not _row_beside("", text[end:]):
                places = "、".join(map(str, _places(found["list"])))
                text = f"{text[:start]}{heading}第{places}项{text[end:]}"  # no such place: unread beside its heading
    return text


def is_address(text: str, number: Number) -> bool:
    """Whether a number stands where an address of the form does, and is nothing that is claimed.

    >>> from corpus.numbers import find_numbers
    >>> [is_address(text, find_numbers(text)[0]) for text in ("(三)9合计", "总计1-6项合计", "新收(总计)8件")]
    [True, True, False]
    """
    behind = _BEHIND_DIGIT.match(text, number.end) or _BEHIND_DIGIT.match(text, number.start + 1)
    return bool(_BEFORE_DIGIT.search(text[: number.start]) or behind) and number.unit in ("", "项", "条")


#: 12345, 96116: what hotlines are called.
HOTLINE = r"(?:1[12]\d{3}|9[56]\d{3})"
#: 12345热线呢: no number of anything.
_HOTLINE_ASKED = re.compile(rf"{HOTLINE}(?:热线|平台|电话|工单)*呢")


def is_hotline(text: str, number: Number) -> bool:
    """Whether a number is what a hotline is called that is asked about: 12345呢."""
    return bool(_HOTLINE_ASKED.match(text, number.start))


def _rows_at(found: re.Match[str]) -> frozenset[str]:
    """The rows of table 三 at an address; none where the form has no such place."""
    said = found.groupdict()
    family = _headings().get(said.get("group") or "", said["family"] or "")
    if said["family"] not in (None, family):
        return frozenset()
    rows, wanted = _families().get(family, ()), _places(found["list"])
    there = len(rows) > 1 and wanted and max(wanted) <= len(rows)
    return frozenset(rows[at - 1] for at in wanted) if there else frozenset()


def _places(said: str) -> list[int]:
    """1—3 and 1、2、3 as what they name.

    >>> _places("1—3"), _places("第1、2、8"), _places("(7)"), _places("第三")
    ([1, 2, 3], [1, 2, 8], [7], [3])
    """
    places: list[int] = []
    for joined, digit in re.findall(rf"({_TO})?[第(、,和及与]*([1-9{_HAN}])", said):
        place = _HAN.index(digit) + 1 if digit in _HAN else int(digit)
        places += range(places[-1] + 1, place + 1) if joined and places else [place]
    return sorted(set(places))


def _rows_of_heading(found: re.Match[str]) -> frozenset[str]:
    return frozenset(_families()[_headings()[found["group"]]])


def _rows_of_article(found: re.Match[str]) -> frozenset[str]:
    """The rows of table 二 under one item of article 20 of the 条例, as the form prints it."""
    item = found["item"] or found["in"] or found["bare"]
    han = item if item in _HAN else _HAN[int(item) - 1]
    return _articles().get(f"第二十条第（{han}）项", frozenset())


def _rows_of_line(found: re.Match[str]) -> frozenset[str]:
    """The row of table 三 that stands at a line counted from its first one; none behind the last that is sure."""
    said, lines = found["line"], _lines_of_applications()
    line = int(read_numeral(said) or 0)
    return frozenset(lines[line - 1 : line]) if line else frozenset()


def _own_label(rows: frozenset[str], behind: str) -> int:
    """How far the printed label of the one row goes that is no more than 其他, which names a column as well."""
    return len("其他") if rows == {_OTHER_REASONS} and behind.startswith("其他") else 0


def _row_beside(before: str, behind: str) -> frozenset[str]:
    """The row of the form that is named right behind an address, or right before it; none where no one is."""
    after = next((token for token in tokens_of(behind) if _rows_said(token)), None)
    if after and after.start <= _NEAR:
        return _rows_said(after)
    earlier = next((token for token in reversed(tokens_of(before)) if _rows_said(token)), None)
    return _rows_said(earlier) if earlier and earlier.end >= len(before) - _NEAR else frozenset()


def _rows_said(token: Token) -> frozenset[str]:
    return frozenset(mark[4:] for mark in token.marks if mark.startswith("row:"))


def _in_words(rows: frozenset[str]) -> str:
    """The labels of rows, in the order of the form; a whole family by its name.

    Of an item of article 20 under which the editions print different rows, those of every edition.
    """
    if all(row.startswith("active_disclosure.") for row in rows):
        return "、".join(row_name(row) for row in _ordered(rows))
    whole = next((name for name, parts in _families().items() if frozenset(parts) == rows), "")
    names = [_UNQUOTED.sub("", row_name(row)).replace("（", "(").replace("）", ")") for row in _ordered(rows)]
    if len(names) > 1:  # the family said before each would be one more thing that is asked
        names = [name if name.endswith("(其他)") else name.partition("(")[2][:-1] for name in names]
    return whole or "、".join(names)


def _ordered(rows: frozenset[str]) -> list[str]:
    printed = [f"{table.id}.{line.id}" for table in TABLES.values() for line in table.lines]
    return sorted(rows, key=printed.index)


@cache
def _families() -> dict[str, tuple[str, ...]]:
    """The rows under each heading of the outcomes of table 三, in the order of the form; 予以公开 is its own."""
    families: dict[str, list[str]] = {}
    for line in TABLES["applications", "2021"].lines:
        if heading := _PRINTED_HEADING.match(line.group or line.label):
            families.setdefault(heading["name"], []).append(f"applications.{line.id}")
    return {name: tuple(rows) for name, rows in families.items()}


@cache
def _headings() -> dict[str, str]:
    """The headings of table 三 by the letter each is printed with: 三 is 不予公开."""
    lines = TABLES["applications", "2021"].lines
    printed = map(_PRINTED_HEADING.match, (line.group or line.label for line in lines))
    return {found["letter"]: found["name"] for found in printed if found}


@cache
def _articles() -> dict[str, frozenset[str]]:
    """The rows of table 二 under each item of article 20, in any edition."""
    articles: dict[str, set[str]] = {}
    for table in TABLES.values():
        for line in table.lines if table.id == "active_disclosure" else ():
            articles.setdefault(line.group, set()).add(f"{table.id}.{line.id}")
    return {name: frozenset(rows) for name, rows in articles.items()}


@cache
def _lines_of_applications() -> tuple[str, ...]:
    """The rows of table 三 in the order of the form, as far as every edition prints the same."""
    printed = [tuple(line.id for line in table.lines) for table in TABLES.values() if table.id == "applications"]
    same = takewhile(lambda lines: len(set(lines)) == 1, zip(*printed, strict=False))
    return tuple(f"applications.{lines[0]}" for lines in same)


_READERS = (
    (_ROWS, _rows_at),
    (_OF_FAMILY, _rows_at),
    (_HEADING, _rows_of_heading),
    (_ARTICLE, _rows_of_article),
    (_LINE, _rows_of_line),
)
