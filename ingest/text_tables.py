"""Tables in a text dump: lines of labels and numbers back into rows, for the same aligner that reads real tables.

A dump keeps no rules. What it keeps is order: the words before a run of numbers name them, and a label that wraps
may go on behind its numbers. A row with fewer numbers than columns is delivered as it is; the aligner refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from corpus.form import APPLICANTS, TABLE_IDS, TABLES
from corpus.text import squeeze, to_simplified, without_sounds
from ingest.case_headings import case_headings, names_blocks, spells_results
from ingest.document import GridCell, Row
from ingest.labels import (
    GROUPS,
    MARKS,
    OF_CASES_ALONE,
    column_names,
    find_column,
    find_line,
    label_key,
    line_names,
    lines_of,
)

#: A number in the digits of either width.
DIGITS = r"[+＋－-]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?"
_NUMBER = rf"{DIGITS}(?:万元|亿元|元|万|亿|笔|件|项|个|次)?"
#: A blank cell in lines that tell where one is, and a line end within one; no text holds these characters.
BLANK, LINE_END = "\0", "\x01"
#: 减4 stands in the column 本年增/减.
_VALUE = rf"(?:增加?|减少?|減少?)?{_NUMBER}(?:{LINE_END}{_NUMBER})*|[-－—/／]+|{BLANK}"
_ENDING = re.compile(rf"(?P<text>.*?)(?P<values>(?:(?:(?<=\s)|^)(?:{_VALUE})\s*)+)$")
_GLUED = re.compile(rf"(?P<text>.*?[^\s\d０-９,，.．+＋－-])(?P<values>{_NUMBER}(?:\s+(?:{_VALUE}))*)")
_COMMA = re.compile("[,，]")
_ITEM = re.compile(r"第二十条第[（(]?[一二三四五六七八九十][）)]?项")
_NOTE = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"
_HEADING = re.compile(r"^\s*[一二三四五六七八九]、")
_WORDS = ("信息内容", "申请人情况", "法人或其他组织", "三本年度办理结果", "本年度办理结果", "行政诉讼", _NOTE)
#: Lines of a header set one character a line; no table goes on without numbers for longer.
_LONGEST_GAP = 150
#: The next line with text stands at most so far below, where empty lines stand between the cells.
_NEXT_LINE = 12
#: Characters of a line of a header that names nothing by itself.
_LONGEST_PIECE = 18
#: Cells of a row before its numbers: its group and its label.
_LABELS = 2
#: 其他 and 总计 with seven numbers may be a row of anything.
_SHORTEST_ROW = 2
_UPPER = ("natural_person", "total")
#: Headings of table 二 that pages print with characters lost: 本年新制作数量, 本年制发件数, 现行有效件数.
_CUT_SHORT = frozenset(("本年新", "本年发件", "现行有效件"))


def flat(text: str) -> str:
    """A label for comparing with pieces of labels: no blanks, no marks, numbering kept.

    >>> flat("（三）不予公开\\n 1.属于国家秘密")
    '三不予公开1属于国家秘密'
    """
    return MARKS.sub("", to_simplified(without_sounds(squeeze(text))))


@cache
def _rows() -> dict[str, str]:
    """Every row label of the first two tables, with and without its numbering -> label as the form prints it."""
    found: dict[str, str] = {}
    for form in TABLES.values():
        if form.across:
            continue
        for line in form.lines:
            for label in (line.label, *line.aliases):
                found[flat(label)] = label
                found.setdefault(label_key(label), label)
    return found


@cache
def _vocabulary() -> tuple[str, ...]:
    """All words a statutory table may print, longest first."""
    columns = {key for table in TABLE_IDS for key in column_names(table)}
    items = {flat(line.group) for form in TABLES.values() for line in form.lines if line.group}
    groups = {flat(group) for group in GROUPS} | {label_key(group) for group in GROUPS}
    words = columns | items | groups | set(_rows()) | set(line_names("review_litigation")) | set(_WORDS) | _CUT_SHORT
    return tuple(sorted(words | {"单位万元"}, key=len, reverse=True))


def is_word(text: str) -> bool:
    """Whether a text is one whole word of the form: a label, a group or an item, or what spans columns."""
    return flat(text) in _vocabulary()


def is_row_word(word: str) -> bool:
    """Whether a word, as `flat` gives it, names a row of table two or three."""
    return word in _rows()


def row_words(line: str) -> list[str]:
    """The rows that a line names side by side, and nothing else but 信息内容 before them.

    >>> row_words("信息内容 规章 行政规范性文件"), row_words("行政许可 16"), row_words("信息内容 规章 总数")
    (['规章', '行政规范性文件'], [], [])
    """
    words, rest = _tokens(flat(line))
    names = words[words[:1] == ["信息内容"] :]
    return names if not rest and all(map(is_row_word, names)) else []


def groups_rows(word: str, below: str) -> bool:
    """Whether a word is the name of the group in which the row below it stands.

    >>> groups_rows("六其他处理", "1逾期不补正"), groups_rows("六其他处理", "七总计")
    (True, False)
    """
    line = find_line("applications", _rows().get(below, below), word) if find_group_word(word) else None
    group = lines_of("applications")[line].group if line else ""
    return bool(group) and word in (flat(group), label_key(group))


def looks_like_form(line: str) -> bool:
    """True when a line is made of labels of the form or of pieces of them, a few together or each a word of its own.

    >>> [looks_like_form(line) for line in ("总计商业", "法规禁止公开", "2019年，全区共发布文件")]
    [True, True, False]
    >>> [looks_like_form(f"商业企业{gap}科研机构{gap}社会公益组织{gap}法律服务机构{gap}其他") for gap in (" ", "")]
    [True, True]
    """
    text = flat(line)
    if not text:
        return True
    if (len(text) <= 60 and _in_pieces(text, 4)) or not (_COMMA.search(line) or _tokens(text)[1]):
        return True
    words = [word for part in line.split() if (word := flat(part))]
    return len(words) > 1 and all(len(word) > 1 and _in_pieces(word, 2) for word in words)


@lru_cache(maxsize=20_000)
def _in_pieces(text: str, pieces: int) -> bool:
    if not text:
        return True
    if not pieces:
        return False
    for length in range(len(text), 0, -1):
        if length < 2 < len(text) and length < len(text):
            return False
        if _is_piece(text[:length]) and _in_pieces(text[length:], pieces - 1):
            return True
    return False


@lru_cache(maxsize=20_000)
def _is_piece(text: str) -> bool:
    return any(text in word for word in _vocabulary())


@dataclass(slots=True)
class _Run:
    """Words, and the numbers that follow them."""

    words: list[str]
    values: list[str] = field(default_factory=list)
    lines: int = 0
    beside: bool = False  # words and numbers stand on one line


def tables_in(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(first line, number of lines) of every table."""
    number = 0
    while number < len(lines):
        following = next((line for line in lines[number + 1 : number + _NEXT_LINE] if line), "")
        length = seen = 0
        if lines[number] and begins_table(lines[number], following):
            length, seen = table_length(lines, number)
        if length:
            yield number, length
        number += length or 1 + seen // 2  # what was just looked at holds no numbers


def begins_table(line: str, following: str) -> bool:
    """True where a statutory table begins, judged by a line and the one after it.

    A page may begin in the middle of table 三: there its row with a number for every applicant stands first.

    >>> begins_table("第二十条第（一）项", "信息内容"), begins_table("行政复议 行政诉讼", "结")
    (True, True)
    >>> begins_table("四、结转下年度继续办理 0 0 0 0 0 0 0", "四、行政复议、行政诉讼情况")
    True
    >>> begins_table("行政复议方面，全年收到2件。", "")
    False
    """
    text = flat(line)
    if _ITEM.fullmatch(to_simplified(squeeze(line))) or text.startswith(_NOTE[:9]) or text.startswith("申请人情况"):
        return True
    words, values = split_line(line)
    if len(values) == len(APPLICANTS) and len(label_key(words)) > _SHORTEST_ROW and find_line("applications", words):
        return True
    if text == "行政复议" and flat(following)[:2] in ("行政", "结果", "结"):
        return True
    return text == "行政复议行政诉讼" or names_blocks(line) or names_blocks(f"{line} {following}")


def table_length(lines: Sequence[str], start: int) -> tuple[int, int]:
    """How many lines, from `start`, the table goes on, up to the first line of prose or heading behind it; and how
    many lines were looked at to tell.

    Behind the last numbers only the rest of a wrapped label belongs to it, not a paragraph such as "无".
    """
    end, numbers, number = start, False, start
    for number in range(start, len(lines)):
        words, values = split_line(lines[number])
        if looks_like_form(words):
            end = number + 1 if values or (numbers and len(flat(words)) > 2) else end
            numbers = numbers or bool(values)
        elif _ends_table(words):
            break
        if number - end > _LONGEST_GAP:
            break
    return end - start, number - start


def _ends_table(words: str) -> bool:
    """Whether a line without a label is prose or a heading, and no piece of a header."""
    long = len(flat(words)) > _LONGEST_PIECE and not spells_results(words)
    return long or "。" in words or bool(_HEADING.match(words))


def split_line(line: str) -> tuple[str, list[str]]:
    """A line's words and the numbers it ends with.

    A number may stand right behind the label of its row, where nothing else can be meant.

    >>> split_line("行政许可 865 +24 1149"), split_line("法规禁止公开"), split_line("0 0 12884.2万")
    (('行政许可', ['865', '+24', '1149']), ('法规禁止公开', []), ('', ['0', '0', '12884.2万']))
    >>> split_line("规章3 0 15"), split_line("（三）不予公开1.属于国家秘密2 0 1"), split_line("来信3")
    (('规章', ['3', '0', '15']), ('（三）不予公开1.属于国家秘密', ['2', '0', '1']), ('来信3', []))
    >>> split_line("行政许可 6 减4 2"), split_line("减4"), split_line("项目精减4")
    (('行政许可', ['6', '减4', '2']), ('', ['减4']), ('项目精减4', []))
    """
    glued = _GLUED.fullmatch(line.strip())
    if glued and _names_row(flat(glued["text"])):
        return glued["text"], glued["values"].split()
    found = _ENDING.fullmatch(line.strip())
    if not found:
        return line.strip(), []
    return found["text"].strip(), found["values"].split()


def _names_row(text: str) -> bool:
    """Whether a text is a row's label, perhaps behind the names of what the row stands in."""
    starts = range(len(text))
    return any(text[at:] in _rows() and (not at or _tokens(text[:at])[1] == "") for at in starts)


def rows_of(lines: Sequence[str]) -> list[Row]:
    """The rows that the lines of one table print, header rows first.

    Where numbers follow a header at once, the dump may print numbers before their labels: up to the next header a label
    is then put only to the numbers on its own line.
    """
    runs = list(_runs(lines))
    rows: list[Row] = []
    label = ""
    numbers_first = False
    width = 0
    for number, run in enumerate(runs):
        if cases := case_headings(run.words, run.values):
            rows += [*review_header(cases), _row("", "", run.values)]
            label = ""
            continue
        words = _behind(label, run.words)
        following = runs[number + 1].words if number + 1 < len(runs) else []
        tokens, label, used = _label(words, following)
        if used and number + 1 < len(runs):
            runs[number + 1].words = following[used:]
        if _names_column(label) and any(_result(word) in OF_CASES_ALONE or _applicant(word) for word in tokens):
            tokens, label = [*tokens, label], ""  # 总计 and 其他 end a header here and name no row
        if _names_rows_below(tokens):
            numbers_first = bool(run.values) and not label
        for part in _by_item(tokens):
            header = _header_rows(part)
            width = len(header[-1]) - _LABELS if header else width
            rows += header
            rows += [_row("", word, [""]) for word in _left_blank(part, label)]
        if run.values:
            group = next((word for word in reversed(tokens) if find_group_word(word)), "")
            values = _apart(run.values, width)
            rows.append(_row(group, "" if numbers_first and not run.beside else label, values))
    return rows


def _apart(values: list[str], width: int) -> list[str]:
    """Zeros that run together, one for every column: no number is written 000, and none of them can be longer.

    >>> _apart(["000"], 3), _apart(["000"], 2), _apart(["100"], 3)
    (['0', '0', '0'], ['000'], ['100'])
    """
    one = values[0] if len(values) == 1 else ""
    return list(one) if len(one) == width > 1 and set(one) == {"0"} else values


def _names_rows_below(tokens: Sequence[str]) -> bool:
    """True for the words of a header whose rows have labels: all but that of table 四."""
    if any(_result(word) in OF_CASES_ALONE for word in tokens):
        return False
    return any(find_column("active_disclosure", word) or _applicant(word) for word in tokens)


def _row(group: str, label: str, values: Sequence[str]) -> Row:
    name = GridCell(_rows().get(label, label)) if label else None
    cells = (GridCell("" if text == BLANK else text.replace(LINE_END, "\n")) for text in values)
    return (GridCell(group) if group else None, name, *cells)


def _left_blank(words: Sequence[str], label: str) -> list[str]:
    """The words that name rows and have no numbers behind them; the name of a group has none."""
    pairs = pairwise([*words, label])
    return [
        word for word, below in pairs if is_row_word(word) and not _names_column(word) and not groups_rows(word, below)
    ]


def find_group_word(word: str) -> bool:
    """True for the name of a group of rows."""
    return word in {flat(group) for group in GROUPS} | {label_key(group) for group in GROUPS}


def _runs(lines: Sequence[str]) -> Iterator[_Run]:
    run = _Run([])
    for line in lines:
        words, values = split_line(line)
        # One number a line is one cell a line; several numbers a line are a row and never go on.
        if run.values and (words or (values and (len(values) > 1 or run.lines < len(run.values)))):
            yield run
            run = _Run([])
        if words:
            run.words.append(words)
        run.lines += 1 if values else 0
        run.beside = run.beside or bool(words and values)
        run.values += values
    yield run


def _behind(label: str, words: list[str]) -> list[str]:
    """Words without those that finish the label before: its row is known, but a longer form of it is printed."""
    rows = _rows()
    line = rows.get(flat(label))
    if line is None:
        return words
    for count in range(min(len(words), 5), 0, -1):
        whole = flat(label + "".join(words[:count]))
        if whole in rows and label_key(whole).startswith(label_key(label)) and len(whole) > len(flat(label)):
            return words[count:]
    return words


def _label(words: Sequence[str], following: Sequence[str]) -> tuple[list[str], str, int]:
    """The words before the label, the label, and how many of the following words it still takes.

    The label is the longest one of the form that the words end with; else, what is left of them may be finished by
    the lines behind the numbers; else it is what is left, for the aligner to judge.
    """
    text = flat("".join(words))
    rows = _rows()
    for length in range(len(text), 0, -1):
        if text[-length:] in rows:
            return _tokens(text[:-length])[0], text[-length:], 0
    for used in range(1, min(len(following), 6) + 1):
        tail = flat("".join(following[:used]))
        found = {label for label in rows if _finishes(text, tail, label)}
        if found:
            label = max(found, key=len)
            return _tokens(text[: len(text) - len(label) + len(tail)])[0], label, used
    return *_tokens(text), 0


def _finishes(text: str, tail: str, label: str) -> bool:
    """True when the text ends with the beginning of a label and the tail is all the rest of it."""
    begun = label[: len(label) - len(tail)]
    return len(begun) > 2 and bool(tail) and label.endswith(tail) and text.endswith(begun)


def _tokens(text: str) -> tuple[list[str], str]:
    """Words of the form from left to right, and the rest from where none begins."""
    tokens: list[str] = []
    while text:
        word = next((word for word in _vocabulary() if text.startswith(word)), None)
        if word is None:
            break
        tokens.append(word)
        text = text[len(word) :]
    return tokens, text


def _names_column(word: str) -> bool:
    return any(find_column(table, word) for table in TABLE_IDS)


def _by_item(tokens: Sequence[str]) -> Iterator[list[str]]:
    """The words of each item of 第二十条 on their own: each has its header, and perhaps a row without numbers."""
    part: list[str] = []
    for word in tokens:
        if word.startswith("第二十条第"):
            yield part
            part = []
        part.append(word)
    yield part


def _header_rows(tokens: Sequence[str]) -> list[Row]:
    """The header rows that the words in front of a row print."""
    rows: list[Row] = [(GridCell(word),) for word in tokens if word.startswith("第二十条第")]
    if any(_result(word) in OF_CASES_ALONE for word in tokens):
        return rows + review_header(tokens)
    applicants = [(column, word) for word in tokens if (column := _applicant(word))]
    if len(applicants) > 3:
        applicants = _in_order(applicants, tokens)
        return [*rows, (None, GridCell("申请人情况"), *(GridCell(word) for _, word in applicants))]
    columns = [word for word in tokens if find_column("active_disclosure", word) or word in _CUT_SHORT]
    if columns:
        rows.append((None, GridCell("信息内容"), *map(GridCell, columns)))
    return rows


def _in_order(applicants: Sequence[tuple[str, str]], tokens: Sequence[str]) -> list[tuple[str, str]]:
    """The columns from left to right; none where a dump does not tell.

    A dump prints the upper storey (自然人, 法人或其他组织, 总计) before the five that stand under its middle. Without
    the middle nothing tells whether 总计 is where it was printed, unless it is last.
    """
    names = [name for name, _ in applicants]
    upper = [name for name in names if name in _UPPER]
    if upper != list(_UPPER) or ("法人或其他组织" not in tokens and names[-1] != "total"):
        return []
    inner = [pair for pair in applicants if pair[0] not in _UPPER]
    return [applicants[names.index("natural_person")], *inner, applicants[names.index("total")]]


def review_header(tokens: Sequence[str]) -> list[Row]:
    """Blocks over their runs of results, in printed order; nothing when the words do not fall into whole runs."""
    blocks = [word for word in tokens if word in line_names("review_litigation")]
    results = [word for word in tokens if _result(word)]
    if len(results) != 5 * len(blocks) or not blocks:
        return []
    above: list[GridCell | None] = [None] * len(results)
    above[::5] = [GridCell(block) for block in blocks]
    return [(None, None, *above), (None, None, *map(GridCell, results))]


def _applicant(word: str) -> str | None:
    names = find_column("applications", word)
    return next(iter(names))[1] if names else None


def _result(word: str) -> str | None:
    names = find_column("review_litigation", word)
    return next(iter(names))[1] if names else None
