"""Reports that are changed before they are printed: what a reader must follow, and what the checks must catch."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from evals.layout import Box, BoxRow, PrintedTable, printed_tables
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.render_pdf import NARROW_DIGITS, pdf_file
from evals.synthetic import random_report

Printed = Mapping[str, tuple[str, Decimal | None]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed report.

    file:     its bytes and a name that tells their kind.
    printed:  {cell id: (text, value)} that a reader who binds by label finds in it; a dropped row is not among them.
    before:   the untouched report of the year before, for rules across years.
    prose_lies: the text states a number that the table contradicts.
    """

    kind: str
    manuscript: Manuscript
    file: tuple[str, bytes]
    printed: Printed
    before: Manuscript | None = None
    prose_lies: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to change a report. `undetectable` says why the form's sums are blind to it, "" where they are not.

    weakness: what our readers or checks do not manage yet, where they should; "" where there is nothing.
    """

    name: str
    make: Callable[[random.Random, Manuscript], Mutant]
    undetectable: str = ""
    weakness: str = ""


def mutants(kind: Kind, count: int, seed: int = 1) -> Iterator[Mutant]:
    """`count` mutants of one kind, each from a report of its own; the same each time."""
    for number in range(count):
        rng = random.Random(f"{seed}/{kind.name}/{number}")
        report = random_report(rng, "云溪县", rng.randint(2019, 2024), size=rng.choice((20, 120, 900)))
        yield kind.make(rng, report.manuscript)


def _page(kind: str, manuscript: Manuscript, tables: Sequence[PrintedTable], printed: Printed) -> Mutant:
    style = STYLES["plain"]
    return Mutant(kind, manuscript, ("报告.html", html_page(manuscript, style, tables).encode()), printed)


def _with_applications(tables: Sequence[PrintedTable], rows: Sequence[BoxRow]) -> list[PrintedTable]:
    return [replace(table, rows=tuple(rows)) if table.id == "applications" else table for table in tables]


def _applications(manuscript: Manuscript) -> tuple[tuple[PrintedTable, ...], list[BoxRow], list[int]]:
    """All tables, the rows of table 三, and which of them hold figures."""
    tables = printed_tables(manuscript)
    rows = list(next(table for table in tables if table.id == "applications").rows)
    return tables, rows, [index for index, row in enumerate(rows) if any(box.cell for box in row)]


def _own(row: BoxRow) -> tuple[BoxRow, BoxRow]:
    """A row's boxes that head several rows, and its own: label and figures."""
    first = next(index for index, box in enumerate(row) if box.cell) - 1
    return row[:first], row[first:]


def _row_id(row: BoxRow) -> str:
    return next(box.cell for box in row if box.cell).rsplit(".", 1)[0]


def _reprinted(manuscript: Manuscript, rows: Sequence[BoxRow]) -> Printed:
    """What boxes whose texts were changed print now."""
    printed = dict(manuscript.truth())
    for box in (box for row in rows for box in row if box.cell):
        printed[box.cell] = (box.text, Decimal(box.text) if box.text else None)
    return printed


def cell_changed(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """One figure of table 三 or 四 is another number."""
    cells = [cell for cell in manuscript.cell_ids() if not cell.startswith("active_disclosure")]
    cell = rng.choice(cells)
    number = int(manuscript.raw[cell]) + rng.choice((1, 2, 7, 10, 100))
    changed = replace(manuscript, raw={**manuscript.raw, cell: str(number)})
    return _page("单格改数", changed, printed_tables(changed), changed.truth())


def rows_swapped_with_labels(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """Two rows of one group change places, labels and all: nothing is said differently."""
    tables, rows, figures = _applications(manuscript)
    groups: dict[str, list[int]] = {}
    for index in figures:
        table_group = _row_id(rows[index]).split(".")[1]
        groups.setdefault(table_group, []).append(index)
    group = rng.choice([indexes for indexes in groups.values() if len(indexes) > 1])
    one, two = rng.sample(group, 2)
    (head_one, own_one), (head_two, own_two) = _own(rows[one]), _own(rows[two])
    rows[one], rows[two] = (*head_one, *own_two), (*head_two, *own_one)
    return _page("两行连标签对调", manuscript, _with_applications(tables, rows), manuscript.truth())


def rows_swapped_without_labels(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """The figures of two outcomes change places, the labels stay."""
    tables, rows, figures = _applications(manuscript)
    outcomes = [i for i in figures if not _row_id(rows[i]).endswith(("new", "carried_in", "_total", "carried_out"))]
    one, two = rng.sample(outcomes, 2)
    rows[one], rows[two] = _texts_from(rows[one], rows[two]), _texts_from(rows[two], rows[one])
    return _page("两行数字对调", manuscript, _with_applications(tables, rows), _reprinted(manuscript, rows))


def carried_and_new_swapped(_rng: random.Random, manuscript: Manuscript) -> Mutant:
    """The figures of 本年新收 and 上年结转 change places."""
    tables, rows, figures = _applications(manuscript)
    one, two = figures[:2]
    rows[one], rows[two] = _texts_from(rows[one], rows[two]), _texts_from(rows[two], rows[one])
    return _page("新收与结转对调", manuscript, _with_applications(tables, rows), _reprinted(manuscript, rows))


def _texts_from(row: BoxRow, other: BoxRow) -> BoxRow:
    texts = iter([box.text for box in other if box.cell])
    return tuple(replace(box, text=next(texts)) if box.cell else box for box in row)


def _column_pair(rng: random.Random) -> tuple[int, int]:
    """Two of the five kinds of organisation, as positions among the seven columns."""
    one, two = sorted(rng.sample(range(1, 6), 2))
    return one, two


def _swapped(boxes: BoxRow, one: int, two: int) -> BoxRow:
    changed = list(boxes)
    changed[one], changed[two] = boxes[two], boxes[one]
    return tuple(changed)


def columns_swapped_with_labels(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """Two columns of table 三 change places, headers and all."""
    tables, rows, figures = _applications(manuscript)
    one, two = _column_pair(rng)
    rows[2] = _swapped(rows[2], one - 1, two - 1)
    for index in figures:
        first = next(i for i, box in enumerate(rows[index]) if box.cell)
        rows[index] = _swapped(rows[index], first + one, first + two)
    return _page("两列连标签对调", manuscript, _with_applications(tables, rows), manuscript.truth())


def columns_swapped_without_labels(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """The headers of two columns change places, the figures stay."""
    tables, rows, _ = _applications(manuscript)
    one, two = _column_pair(rng)
    rows[2] = _swapped(rows[2], one - 1, two - 1)
    columns = ("business", "research", "public_interest", "legal_service", "other")
    names = {columns[one - 1]: columns[two - 1], columns[two - 1]: columns[one - 1]}
    truth = manuscript.truth()
    printed = {cell: truth[_renamed(cell, names)] for cell in truth}
    return _page("两列表头对调", manuscript, _with_applications(tables, rows), printed)


def _renamed(cell: str, names: Mapping[str, str]) -> str:
    row, column = cell.rsplit(".", 1)
    return f"{row}.{names.get(column, column)}" if cell.startswith("applications.") else cell


def row_dropped(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """A row of table 三 is not printed at all."""
    tables, rows, figures = _applications(manuscript)
    plain = [index for index in figures if not _own(rows[index])[0]]
    index = rng.choice(plain)
    lost = _row_id(rows[index]) + "."
    kept = [*rows[:index], *rows[index + 1 :]]
    printed = {cell: value for cell, value in manuscript.truth().items() if not cell.startswith(lost)}
    return _page("整行缺失", manuscript, _with_applications(tables, _shrunk(kept, index)), printed)


def _shrunk(rows: Sequence[BoxRow], gone: int) -> list[BoxRow]:
    """Boxes above that covered the row that is gone cover one row less."""
    return [
        tuple(replace(box, rows=box.rows - 1) if y < gone < y + box.rows else box for box in row)
        for y, row in enumerate(rows)
    ]


def row_blanked(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """A row of table 三 keeps its label and loses its figures."""
    tables, rows, figures = _applications(manuscript)
    index = rng.choice(figures)
    rows[index] = tuple(replace(box, text="") if box.cell else box for box in rows[index])
    return _page("整行留空", manuscript, _with_applications(tables, rows), _reprinted(manuscript, rows))


def columns_apart(_rng: random.Random, manuscript: Manuscript) -> Mutant:
    """Empty columns keep those of table 三 apart, in the header and in every row, as on web pages laid out by hand."""
    tables, rows, figures = _applications(manuscript)
    note, person, organisations, total = rows[0][0], *rows[1]
    gap = Box("", rows=2)
    rows[0] = (note, replace(rows[0][1], columns=13))
    rows[1] = (person, gap, replace(organisations, columns=9), gap, total)
    rows[2] = _apart(rows[2])
    for index in figures:
        first = next(i for i, box in enumerate(rows[index]) if box.cell)
        rows[index] = (*rows[index][:first], *_apart(rows[index][first:]))
    return _page("列间空列", manuscript, _with_applications(tables, rows), manuscript.truth())


def _apart(boxes: BoxRow) -> BoxRow:
    return (boxes[0], *(each for box in boxes[1:] for each in (Box(""), box)))


def number_split_over_spans(_rng: random.Random, manuscript: Manuscript) -> Mutant:
    """Digits of every number stand in several <span>, among other traces of an office program."""
    page = html_page(manuscript, STYLES["office"])
    return Mutant("数字拆开", manuscript, ("报告.html", page.encode()), manuscript.truth())


def cut_by_page_end(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """A PDF whose page ends fall anywhere in the tables."""
    page = pdf_file(manuscript, first_line=rng.uniform(0, 600))
    return Mutant("页尾截断", manuscript, ("报告.pdf", page), manuscript.truth())


def number_cut_by_page_end(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """A PDF of narrow columns whose long numbers wrap; page ends fall anywhere, at times between the digits."""
    busy = random_report(rng, manuscript.publisher, manuscript.year, size=9_000).manuscript
    tables, rows, _ = _applications(busy)
    tables = tuple(_with_applications(tables, _wrapped(rows)))
    page = pdf_file(busy, tables, first_line=rng.uniform(0, 600), narrow=True)
    return Mutant("数字跨页", busy, ("报告.pdf", page), busy.truth())


def _wrapped(rows: Sequence[BoxRow]) -> list[BoxRow]:
    """Rows with a number too long for its column, twice as high, such numbers on two lines."""
    tall = [any(len(box.text) > NARROW_DIGITS for box in row if box.cell) for row in rows]
    found: list[BoxRow] = []
    for y, row in enumerate(rows):
        boxes = (replace(box, rows=box.rows + sum(tall[y : y + box.rows])) for box in row)
        found.append(tuple(replace(box, text=_on_two_lines(box.text)) if box.cell else box for box in boxes))
        found += [()] if tall[y] else []
    return found


def _on_two_lines(digits: str) -> str:
    return f"{digits[:NARROW_DIGITS]}\n{digits[NARROW_DIGITS:]}" if len(digits) > NARROW_DIGITS else digits


def copied_from_year_before(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """Table 三 is that of the year before."""
    year = rng.randint(2022, 2024)
    before = random_report(rng, manuscript.publisher, year - 1, 200).manuscript
    own = random_report(rng, manuscript.publisher, year, 200, before).manuscript
    copied = {cell: text for cell, text in before.raw.items() if cell.startswith("applications.")}
    kept = {cell: text for cell, text in own.raw.items() if not cell.startswith("applications.")}
    editions = {**own.editions, "applications": before.editions["applications"]}
    copy = replace(own, raw={**kept, **copied}, editions=editions)
    return replace(_page("照抄上年", copy, printed_tables(copy), copy.truth()), before=before)


_SENTENCES = (
    "全年新收政府信息公开申请{new}件，办结{done}件。",
    "{year}年，共收到政府信息公开申请{new}件，答复{done}件。",
    "全年受理政府信息公开申请{new}件。",
    "本年度新收政府信息公开申请{new}件，结转下年度继续办理{left}件。",
    "因政府信息公开引起的行政复议{review}件。",
    "全年制发行政规范性文件{issued}件，现行有效{in_force}件。",
)
_CELLS = {
    "new": "applications.new.total",
    "done": "applications.outcome_total.total",
    "left": "applications.carried_out.total",
    "review": "review_litigation.review.total",
    "issued": "active_disclosure.normative_documents.issued",
    "in_force": "active_disclosure.normative_documents.in_force",
}


def prose_contradicts_table(rng: random.Random, manuscript: Manuscript) -> Mutant:
    """One number of the text is not that of the table, nor that of 受理 with what was carried over, which may be so."""
    known = {name: manuscript.raw[cell] for name, cell in _CELLS.items() if cell in manuscript.raw}
    sentence = rng.choice([s for s in _SENTENCES if all(f"{{{n}}}" not in s for n in _CELLS.keys() - known.keys())])
    name = rng.choice([name for name in known if f"{{{name}}}" in sentence])
    carried = int(manuscript.raw.get("applications.carried_in.total", "0") or 0)
    step = rng.choice([step for step in (1, 3, 10, 77) if step != carried])
    told = {**known, name: str(int(known[name]) + step), "year": str(manuscript.year)}
    overview = (*manuscript.paragraphs("overview")[:1], sentence.format(**told))
    lying = replace(manuscript, prose={**manuscript.prose, "overview": overview})
    return replace(_page("正文与表矛盾", lying, printed_tables(lying), lying.truth()), prose_lies=True)


def untouched(_rng: random.Random, manuscript: Manuscript) -> Mutant:
    """Nothing is changed: whatever a check says here is a false alarm."""
    return _page("未改动", manuscript, printed_tables(manuscript), manuscript.truth())


KINDS = (
    Kind("untouched", untouched),
    Kind("cell_changed", cell_changed),
    Kind("rows_swapped_with_labels", rows_swapped_with_labels),
    Kind("rows_swapped_without_labels", rows_swapped_without_labels, "两种办理结果对调，各列之和与各行之和都不变"),
    Kind(
        "carried_and_new_swapped", carried_and_new_swapped, "勾稽关系只规定新收与结转之和；正文写明新收件数时才看得出"
    ),
    Kind("columns_swapped_with_labels", columns_swapped_with_labels),
    Kind("columns_swapped_without_labels", columns_swapped_without_labels, "总计不分各列先后，每列内部自成平衡"),
    Kind("row_dropped", row_dropped, "缺了行的合计无从核对；缺的行读作没有，不读作零"),
    Kind("row_blanked", row_blanked, "原为零的行留空，合计不变"),
    Kind("columns_apart", columns_apart),
    Kind("number_split_over_spans", number_split_over_spans),
    Kind("cut_by_page_end", cut_by_page_end),
    Kind("number_cut_by_page_end", number_cut_by_page_end),
    Kind("copied_from_year_before", copied_from_year_before, "上年结转恰与结转下年度相同的机关看不出照抄"),
    Kind("prose_contradicts_table", prose_contradicts_table),
)
