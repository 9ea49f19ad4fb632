"""Series, comparisons and rankings: what is drawn, the table beside it, and both as files."""

from __future__ import annotations

import csv
import io
import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from assistant.answer import Citation
from assistant.page import words
from assistant.page.markup import attributes, button, shown
from corpus.export import harmless

Row = Mapping[str, Any]

#: More bars than this cannot be read; the table and the files hold all.
MOST_BARS = 15
#: Of more bars than this the names would lie over each other: the bars are numbered as the rows of the table are.
MOST_NAMES = 10
#: Longest name under a bar, in characters.
LONGEST_NAME = 9
#: Names up to this length stand upright under their bars.
SHORT_NAME = 5

#: Rows of the table shown at once (as the style sheet hides them), and how many more there must be to fold them away.
MOST_ROWS = 10
FEWEST_FOLDED = 3

_HEADERS = (words.CHART_LABEL, words.PUBLISHER, words.YEAR, words.CHART_VALUE, "单位", words.EVIDENCE)


def kind_of(series: Sequence[Row]) -> Literal["line", "bar"] | None:
    """A line where bodies are followed over years, bars for a comparison, None when nothing can be drawn.

    Numbers of two units are never put on one axis. A year that stands alone between gaps has no line: bars again.
    """
    drawn = [row for row in series if row.get("value") is not None]
    if len(drawn) < 2 or len({row.get("unit") for row in drawn}) > 1:
        return None
    seen = {(_line(row), row.get("year")) for row in drawn}
    followed = all({(_line(row), row["year"] - 1), (_line(row), row["year"] + 1)} & seen for row in drawn)
    return "line" if followed and len(seen) == len(drawn) else "bar"


def names_of(series: Sequence[Row], parts: Sequence[str] = ("publisher", "year", "label")) -> list[str]:
    """What tells the rows apart: body, year and indicator, as far as they differ. No two rows share a name."""
    differing = [part for part in parts if len({row.get(part) for row in series}) > 1] or ["label"]
    names = [" ".join(_said(row, part) for part in differing) for row in series]
    counted = Counter(names)
    return [
        name if counted[name] == 1 else f"{name} [{row.get('citation')}]"
        for name, row in zip(names, series, strict=True)
    ]


def _said(row: Row, part: str) -> str:
    return f"{row['year']}年" if part == "year" else str(row.get(part, ""))


def _line(row: Row) -> tuple[str, str]:
    return str(row.get("publisher", "")), str(row.get("label", ""))


def drawing(series: Sequence[Row], kind: Literal["line", "bar"]) -> dict[str, Any]:
    """What Gradio's LinePlot or BarPlot is set to for these rows, in their own order.

    Floats serve only to place a mark; the table prints the exact decimals.
    """
    drawn = [row for row in series if row.get("value") is not None]
    values = [float(Decimal(str(row["value"]))) for row in drawn]
    unit = str(drawn[0].get("unit") or "")
    # From zero, so that a small change looks small; nowhere fixed where a value is negative.
    limits = None if min(values) < 0 else [0, max(values) * 1.08 or 1.0]
    shared = {"y_title": f"{words.CHART_VALUE}（{unit}）" if unit else None, "y_lim": limits}
    return shared | (_lines(drawn, values) if kind == "line" else _bars(drawn, values))


def _lines(drawn: Sequence[Row], values: list[float]) -> dict[str, Any]:
    """A year without a report keeps its place on the axis, and the line breaks there."""
    import pandas  # type: ignore[import-untyped]

    whose = names_of(drawn, ("publisher", "label")) if len({_line(row) for row in drawn}) > 1 else [""] * len(drawn)
    whose = [name.rsplit(" [", 1)[0] for name in whose]
    rows = [(int(row["year"]), name, value) for row, name, value in zip(drawn, whose, values, strict=True)]
    known = {(year, name) for year, name, _ in rows}
    years = range(min(year for year, _, _ in rows), max(year for year, _, _ in rows) + 1)
    rows += [(year, name, math.nan) for name in dict.fromkeys(whose) for year in years if (year, name) not in known]
    rows.sort(key=lambda row: row[0])
    frame = pandas.DataFrame(
        {
            words.YEAR: [str(year) for year, _, _ in rows],
            words.CHART_LABEL: [name for _, name, _ in rows],
            words.CHART_VALUE: [value for _, _, value in rows],
        }
    )
    return {"value": frame, "color": words.CHART_LABEL if any(whose) else None}


def _bars(drawn: Sequence[Row], values: list[float]) -> dict[str, Any]:
    import pandas

    names = bar_names(drawn)[:MOST_BARS]
    title = words.CHART_ROW if len(drawn) > MOST_NAMES else " "
    title += words.CHART_CUT.format(most=MOST_BARS) if len(drawn) > MOST_BARS else ""
    frame = pandas.DataFrame({words.CHART_LABEL: names, words.CHART_VALUE: values[:MOST_BARS]})
    return {
        "value": frame,
        "sort": names,
        "x_title": title,
        "x_label_angle": -35 if max(map(len, names)) > SHORT_NAME else 0,
    }


def bar_names(drawn: Sequence[Row]) -> list[str]:
    """What stands under the bars: names cut to fit as long as they stay apart; numbers where there are many bars."""
    if len(drawn) > MOST_NAMES:
        return [str(n) for n in range(1, len(drawn) + 1)]
    names = names_of(drawn)
    bodies = {str(row.get("publisher", "")) for row in drawn}
    short = [_short(name, bodies) for name in names]
    return short if len(set(short)) == len(short) else names


def _short(name: str, bodies: Collection[str] = ()) -> str:
    """A name that fits under a bar; the table has it whole. A department beside its government is called by its own.

    >>> _short("平潭综合实验区交通与建设局")
    '平潭综合…与建设局'
    >>> _short("平潭综合实验区交通与建设局", {"平潭综合实验区", "平潭综合实验区交通与建设局"})
    '…交通与建设局'
    """
    if len(name) <= LONGEST_NAME:
        return name
    over = max((body for body in bodies if body and name.startswith(body) and name != body), key=len, default="")
    own = name.removeprefix(over)
    others = any(len(body) > LONGEST_NAME and not body.startswith(over) for body in bodies)
    if over and len(own) < LONGEST_NAME and not own.startswith(" ") and not others:
        return f"…{own}"
    return f"{name[:4]}…{name[-4:]}"


def series_html(series: Sequence[Row], turn: int) -> str:
    """The table beside the chart: every number with the chip that opens its cell."""
    body, n = [], 0
    numbered = kind_of(series) == "bar" and sum(row.get("value") is not None for row in series) > MOST_NAMES
    for name, row in zip(names_of(series), series, strict=True):
        n += row.get("value") is not None
        name = f"{n}. {name}" if numbered and row.get("value") is not None else name
        value = words.BLANK if row.get("value") is None else str(row["value"])
        source = row.get("citation")
        opens = {"data_act": "cite", "data_turn": turn, "data_n": source, "aria_label": f"打开出处{source}"}
        chip = button(f"[{source}]", class_="chip", **opens) if source is not None else ""
        body.append(
            f'<tr><th scope="row">{shown(name)}</th><td class="num">{shown(value)}</td>'
            f'<td class="unit">{shown(row.get("unit", ""))}</td><td>{chip}</td></tr>'
        )
    head = "".join(
        f'<th scope="col">{name}</th>' for name in (words.CHART_LABEL, words.CHART_VALUE, "单位", words.EVIDENCE)
    )
    title = words.CHART_TABLE if kind_of(series) else words.SERIES_TABLE
    long = len(body) > MOST_ROWS + FEWEST_FOLDED
    region = attributes(class_="sheet series folded" if long else "sheet series", aria_label=title)
    unfold = words.UNFOLD.format(count=len(body))
    more = button(unfold, class_="unfold", data_act="unfold", data_fold=words.FOLD, aria_expanded="false")
    return (
        f'<p class="sheet-title">{title}</p>'
        f'<div role="region" tabindex="0"{region}><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></div>{more if long else ''}"
    )


def write_csv(series: Sequence[Row], citations: Sequence[Citation], path: Path) -> Path:
    """The rows with the place each number is printed at. UTF-8 with a mark: a spreadsheet opens it as Chinese."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(_HEADERS)
    writer.writerows(_cells(row, citations) for row in series)
    path.write_text(buffer.getvalue(), encoding="utf-8-sig", newline="")
    return path


def write_xlsx(series: Sequence[Row], citations: Sequence[Citation], path: Path) -> Path:
    """The same table as a workbook; numbers are numbers."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = words.CHART_TABLE
    sheet.append(_HEADERS)
    for row in series:
        label, publisher, year, value, *rest = _cells(row, citations)
        sheet.append((label, publisher, year, Decimal(value) if value != words.BLANK else value, *rest))
    book.save(path)
    return path


def _cells(row: Row, citations: Sequence[Citation]) -> tuple[str, ...]:
    value = words.BLANK if row.get("value") is None else str(row["value"])
    source = next((_place(citation) for citation in citations if citation.n == row.get("citation")), "")
    return (
        harmless(row.get("label", "")),
        harmless(row.get("publisher", "")),
        str(row.get("year", "")),
        value,
        harmless(row.get("unit", "")),
        harmless(source),
    )


def _place(citation: Citation) -> str:
    """Where a number is printed: "洪泽区-2023.pdf，第3页，一、本年新收… · 总计"."""
    cell = " · ".join(label for label in (citation.row_label, citation.column_label) if label)
    return "，".join(part for part in (citation.file, f"第{citation.page}页" if citation.page else "", cell) if part)
