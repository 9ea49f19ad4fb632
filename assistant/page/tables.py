"""A statutory table set again as the form prints it, with the cited cell, its row and its column marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from assistant.page import words
from assistant.page.markup import attributes, shown
from corpus.form import Line, Table, form_printed
from corpus.report import Cell


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark: the cell opened, the cells a finding says do not add up, and those the same answer also cites."""

    cited: frozenset[str]
    doubtful: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


def table_html(table_id: str, editions: Mapping[str, str], cells: Mapping[str, Cell], marks: Marks) -> str:
    """The whole table of one report; a form that is not statutory (before 2019) is set as its cells were read."""
    form = form_printed(table_id, editions)
    if form is None:
        return _framed(_pivot(table_id, cells, marks), words.STATISTICS, marks)
    if form.id == "active_disclosure":
        return _framed(_disclosure(form, cells, marks), form.title, marks)
    return _framed(_matrix(form, cells, marks), form.title, marks)


def _framed(body: str, title: str, marks: Marks) -> str:
    legend = f'<p class="legend">{shown(words.DOUBTS)}</p>' if marks.doubtful else ""
    label = attributes(aria_label=f"{title}，{words.TABLE_REGION}")
    table = f'<table><caption class="sr">{shown(title)}</caption>{body}</table>'
    return (
        f'<div><p class="sheet-title">{shown(title)}</p>'
        f'<div class="sheet" role="region" tabindex="0"{label}>{table}</div>{legend}</div>'
    )


def _value(cell_id: str, cells: Mapping[str, Cell], marks: Marks, near: bool, span: int = 1) -> str:
    """One data cell: the printed text as printed, an empty one shown as empty but read as 未填报."""
    cell = cells.get(cell_id)
    cited, doubtful = cell_id in marks.cited, cell_id in marks.doubtful
    kinds = (("cited", cited), ("near", near and not cited), ("doubt", doubtful), ("beside", cell_id in marks.beside))
    names = [name for name, on in kinds if on]
    attrs = attributes(
        class_=" ".join(names) or None,
        colspan=span if span > 1 else None,
        aria_current="true" if cited else None,
        data_cell=cell_id,
    )
    raw = cell.raw.strip() if cell else ""
    text = shown(raw) if raw else f'<span class="blank">{words.BLANK if cited else "&nbsp;"}</span>'
    warning = (
        f'<span class="flag" title="{words.DOUBT}">▲<span class="sr">{words.DOUBT}</span></span>' if doubtful else ""
    )
    return f"<td{attrs}>{f'<mark>{text}</mark>' if cited else text}{warning}</td>"


def _matrix(form: Table, cells: Mapping[str, Cell], marks: Marks) -> str:
    """Rows that share their columns: applications by applicant, review and litigation by result."""
    columns = form.lines[0].columns
    cited_columns = {cell_id.rsplit(".", 1)[1] for cell_id in marks.cited}
    cited_rows = {cell_id.rsplit(".", 1)[0] for cell_id in marks.cited}
    head = "".join(
        f'<th scope="col"{attributes(class_="near" if column.id in cited_columns else None)}>{shown(column.label)}</th>'
        for column in columns
    )
    rows = []
    for group, lines in groupby(form.lines, key=lambda line: line.group):
        if group:
            rows.append(_group_row(group, len(columns)))
        for line in lines:
            row = f"{form.id}.{line.id}"
            near = row in cited_rows
            data = "".join(
                _value(f"{row}.{column.id}", cells, marks, near or column.id in cited_columns) for column in columns
            )
            rows.append(f"<tr>{_row_head(_printed_label(line, row, cells), near, bool(group))}{data}</tr>")
    corner = f'<td class="corner">{"" if form.across else "项目"}</td>'
    return f"<thead><tr>{corner}{head}</tr></thead><tbody>{''.join(rows)}</tbody>"


def _group_row(group: str, width: int) -> str:
    return f'<tr class="group"><th scope="rowgroup" colspan="{width + 1}"><span>{shown(group)}</span></th></tr>'


def _row_head(label: str, near: bool, inner: bool = False) -> str:
    names = " ".join(name for name, on in (("near", near), ("inner", inner)) if on)
    return f'<th scope="row"{attributes(class_=names or None)}>{shown(label)}</th>'


def _printed_label(line: Line, row: str, cells: Mapping[str, Cell]) -> str:
    """The row's label as the report prints it, without its group; the form's label where no cell was read."""
    cell = cells.get(f"{row}.{line.columns[-1].id}")
    label = cell.row_label if cell and cell.row_label else line.label
    return label.removeprefix(line.group).strip() or line.label


def _disclosure(form: Table, cells: Mapping[str, Cell], marks: Marks) -> str:
    """Table 二: each 第二十条 item has columns of its own, so each gets a heading row."""
    width = max(len(line.columns) for line in form.lines)
    cited_rows = {cell_id.rsplit(".", 1)[0] for cell_id in marks.cited}
    parts = []
    for (group, columns), lines in groupby(form.lines, key=lambda line: (line.group, line.columns)):
        span = width // len(columns)
        parts.append(_group_row(group, width))
        head = "".join(
            f'<th scope="col"{attributes(colspan=span if span > 1 else None)}>{shown(column.label)}</th>'
            for column in columns
        )
        parts.append(f'<tr class="head"><td class="corner">信息内容</td>{head}</tr>')
        for line in lines:
            row = f"{form.id}.{line.id}"
            near = row in cited_rows
            data = "".join(_value(f"{row}.{column.id}", cells, marks, near, span) for column in columns)
            parts.append(f"<tr>{_row_head(_printed_label(line, row, cells), near)}{data}</tr>")
    return f"<tbody>{''.join(parts)}</tbody>"


def _pivot(table_id: str, cells: Mapping[str, Cell], marks: Marks) -> str:
    """Any other table: printed row labels down, printed column labels across, in the order they were read."""
    own = [cell for cell in cells.values() if cell.id.split(".", 1)[0] == table_id]
    rows, columns = _ordered(cell.row_label for cell in own), _ordered(cell.column_label for cell in own)
    by_place = {(cell.row_label, cell.column_label): cell.id for cell in own}
    cited_rows = {cell.row_label for cell in own if cell.id in marks.cited}
    head = "".join(f'<th scope="col">{shown(column)}</th>' for column in columns)
    body = []
    for row in rows:
        data = "".join(_value(by_place.get((row, column), ""), cells, marks, row in cited_rows) for column in columns)
        body.append(f"<tr>{_row_head(row, row in cited_rows)}{data}</tr>")
    return f'<thead><tr><td class="corner">项目</td>{head}</tr></thead><tbody>{"".join(body)}</tbody>'


def _ordered(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels))
