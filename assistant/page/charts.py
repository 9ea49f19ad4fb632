"""Series, comparisons and rankings: what is drawn, the table beside it, and both as files."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from assistant.page import words
from assistant.page.markup import attributes, button, shown

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped]

Row = Mapping[str, Any]

#: More bars than this cannot be read; the table and the files hold all.
MOST_BARS = 30
#: Longest name under a bar, in characters.
LONGEST_NAME = 9

_HEADERS = (words.CHART_LABEL, words.PUBLISHER, words.YEAR, words.CHART_VALUE, "单位")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def kind_of(series: Sequence[Row]) -> Literal["line", "bar"] | None:
    """A line where one or more bodies are followed over years, bars for a comparison, None when nothing can be drawn.

    Numbers of two units are never put on one axis.
    """
    drawn = [row for row in series if row.get("value") is not None]
    if len(drawn) < 2 or len({row.get("unit") for row in drawn}) > 1:
        return None
    years = {row.get("year") for row in drawn}
    return "line" if len(years) > 1 and len(years) >= len({row.get("publisher") for row in drawn}) else "bar"


def drawing(series: Sequence[Row], kind: Literal["line", "bar"]) -> dict[str, Any]:
    """What Gradio's LinePlot or BarPlot is set to for these rows, in their own order."""
    frame = frame_of(series, kind)
    values, names = frame[words.CHART_VALUE], list(frame[words.CHART_LABEL])
    unit = next((str(row["unit"]) for row in series if row.get("unit")), "")
    # From zero, so that a small change looks small; nowhere fixed where a value is negative.
    limits = None if values.min() < 0 else [0, float(values.max()) * 1.08 or 1.0]
    settings = {"value": frame, "y_title": f"{words.CHART_VALUE}（{unit}）" if unit else None, "y_lim": limits}
    if kind == "line":
        return settings | {"color": words.PUBLISHER if frame[words.PUBLISHER].nunique() > 1 else None}
    return settings | {"sort": names, "x_title": " ", "x_label_angle": -35 if max(map(len, names)) > 4 else 0}


def frame_of(series: Sequence[Row], kind: Literal["line", "bar"]) -> pandas.DataFrame:
    """The rows that are drawn. Floats serve only to place a mark; the table prints the exact decimals."""
    import pandas

    drawn = [row for row in series if row.get("value") is not None]
    if kind == "bar":
        drawn = drawn[:MOST_BARS]
    return pandas.DataFrame(
        {
            words.YEAR: [str(row.get("year", "")) for row in drawn],
            words.CHART_LABEL: [_short(str(row.get("label", ""))) for row in drawn],
            words.PUBLISHER: [_line_name(row) for row in drawn],
            words.CHART_VALUE: [float(Decimal(str(row["value"]))) for row in drawn],
        }
    )


def _short(name: str) -> str:
    """A name that fits under a bar; the table has it whole.

    >>> _short("平潭综合实验区交通与建设局")
    '平潭综合…与建设局'
    """
    return name if len(name) <= LONGEST_NAME else f"{name[:4]}…{name[-4:]}"


def _line_name(row: Row) -> str:
    return str(row.get("publisher") or row.get("label") or "")


def series_html(series: Sequence[Row], turn: int) -> str:
    """The table beside the chart: every number with the chip that opens its cell."""
    body = []
    for row in series:
        value = words.BLANK if row.get("value") is None else str(row["value"])
        n = row.get("citation")
        chip = (
            button(f"[{n}]", class_="chip", data_act="cite", data_turn=turn, data_n=n, aria_label=f"打开出处{n}")
            if n is not None
            else ""
        )
        body.append(
            f'<tr><th scope="row">{shown(row.get("label", ""))}</th><td class="num">{shown(value)}</td>'
            f"<td>{shown(row.get('unit', ''))}</td><td>{chip}</td></tr>"
        )
    head = "".join(
        f'<th scope="col">{name}</th>' for name in (words.CHART_LABEL, words.CHART_VALUE, "单位", words.EVIDENCE)
    )
    label = attributes(aria_label=words.CHART_TABLE)
    return (
        f'<p class="sheet-title">{words.CHART_TABLE}</p>'
        f'<div class="sheet series" role="region" tabindex="0"{label}><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>"
    )


def write_csv(series: Sequence[Row], path: Path) -> Path:
    """UTF-8 with a mark, so that a spreadsheet opens it as Chinese."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(_HEADERS)
    writer.writerows(_cells(row) for row in series)
    path.write_text(buffer.getvalue(), encoding="utf-8-sig", newline="")
    return path


def write_xlsx(series: Sequence[Row], path: Path) -> Path:
    """The same table as a workbook; numbers are numbers."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = words.CHART_TABLE
    sheet.append(_HEADERS)
    for row in series:
        label, publisher, year, value, unit = _cells(row)
        sheet.append((label, publisher, year, Decimal(value) if value != words.BLANK else value, unit))
    book.save(path)
    return path


def _cells(row: Row) -> tuple[str, str, str, str, str]:
    value = words.BLANK if row.get("value") is None else str(row["value"])
    return (
        plain(row.get("label", "")),
        plain(row.get("publisher", "")),
        str(row.get("year", "")),
        value,
        plain(row.get("unit", "")),
    )


def plain(text: object) -> str:
    """Text a spreadsheet will not run as a formula (reports are written by others).

    >>> plain("=1+1")
    "'=1+1"
    """
    string = str(text)
    return f"'{string}" if string.startswith(_FORMULA) else string
