"""Results → curves, and a curve → a picture. Axes are labelled in English, as a font for Chinese is not everywhere."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Curve:
    """What one picture shows; the x axis is logarithmic.

    name:  of the file.
    lines: {label: points}; a label stands at the end of its line.
    goal:  a level that the lines have to stay below, with its label.
    from_zero: the y axis is linear and begins at 0, else it is logarithmic.
    """

    name: str
    title: str
    x: str
    y: str
    lines: Mapping[str, Points]
    goal: tuple[str, float] | None = None
    from_zero: bool = False


#: Told apart by readers who do not see all colours, on white and in print.
_COLOURS = ("#14509c", "#c2571a", "#1a7f4b", "#7b3f98", "#5b6675", "#8a6d00")
#: An answer's time on the clock, and of the processor alone, which other processes do not lengthen.
_ANSWER = {"p50": "p50", "p95": "p95", "p95, processor": "cpu_p95"}
_INK, _LINE = "#1c2430", "#d9dee5"


def curves_of(results: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Curve]:
    """The curves that these results hold; `results`: {bench: [what each of its runs wrote]}."""
    if runs := results.get("exact"):
        yield _exact(sorted(runs, key=lambda run: float(run["reports"])))
    if runs := results.get("retrieval"):
        yield _retrieval(sorted(runs, key=lambda run: float(run["passages"])))
    if runs := results.get("growth"):
        sizes = sorted((size for run in runs for size in run["sizes"]), key=lambda size: float(size["reports"]))
        yield from (_ingest(sizes), _answers(sizes), _disk(sizes), _memory(sizes))


def draw(curve: Curve, folder: Path) -> Path:
    """Write the picture of a curve; where."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.6, 4.2), dpi=144, layout="constrained")
    axes = figure.add_subplot(xscale="log", yscale="linear" if curve.from_zero else "log")
    axes.set_title(f"{curve.title} ({curve.y})", loc="left", fontsize=12, fontweight="bold", color=_INK, pad=12)
    axes.set_xlabel(curve.x, color=_INK)
    for colour, (label, points) in zip(cycle(_COLOURS), curve.lines.items()):
        axes.plot([x for x, _ in points], [y for _, y in points], marker="o", ms=5, lw=2, color=colour, label=label)
    if curve.goal:
        axes.axhline(curve.goal[1], color=_INK, linestyle=(0, (4, 3)), lw=1)
    _frame(axes, curve)
    _name_lines(axes, curve)
    path = folder / f"{curve.name}.png"
    # Without the date and version that matplotlib writes by itself the same figures give the same bytes.
    figure.savefig(path, metadata={"Software": None})
    return path


def _frame(axes: Any, curve: Curve) -> None:
    """Plain numbers on the axes, a tick where something was measured, no box around it."""
    from matplotlib.ticker import FixedLocator, FuncFormatter, LogLocator, NullLocator

    plain = FuncFormatter(lambda value, _: f"{value:,.10g}")
    sizes = sorted({x for points in curve.lines.values() for x, _ in points})
    axes.xaxis.set_major_locator(FixedLocator(sizes))
    axes.xaxis.set_minor_locator(NullLocator())
    if curve.from_zero:
        axes.set_ylim(bottom=0, top=1.15 * max(y for points in curve.lines.values() for _, y in points))
    else:
        values = [y for points in curve.lines.values() for _, y in points]
        wide = max(values) > 100 * min(values)
        axes.yaxis.set_major_locator(LogLocator(subs=(1.0,) if wide else (1.0, 2.0, 5.0)))
        axes.yaxis.set_minor_locator(NullLocator())
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(plain)
    axes.tick_params(colors=_INK, length=0)
    axes.grid(axis="y", color=_LINE, lw=0.8)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(_LINE)


def _name_lines(axes: Any, curve: Curve) -> None:
    """Each label behind the last point of its line, moved up as far as the one below it needs."""
    ends = sorted(
        (points[-1][1], label, colour) for colour, (label, points) in zip(cycle(_COLOURS), curve.lines.items())
    )
    if curve.goal:
        ends = sorted([*ends, (curve.goal[1], curve.goal[0], _INK)])
    scale = float if curve.from_zero else math.log
    bottom, top = map(scale, axes.get_ylim())
    below = -1.0
    for value, label, colour in ends:
        at = (scale(value) - bottom) / (top - bottom)
        below = max(at, below + 0.065)
        axes.text(1.02, below, label, transform=axes.transAxes, color=colour, va="center", fontsize=10)


def _exact(runs: Sequence[Mapping[str, Any]]) -> Curve:
    names = {**_ANSWER, "bare SQL p50": "bare_p50"}
    lines = {label: [(run["reports"], run[key]) for run in runs] for label, key in names.items()}
    return Curve("exact", "Exact answers", "reports (200 cells each)", "ms", lines, ("goal p95: 50 ms", 50))


def _retrieval(runs: Sequence[Mapping[str, Any]]) -> Curve:
    names = [name for name in runs[0]["times"] if name != "question embedded"]
    lines = {name: [(run["passages"], run["times"][name]["p50"]) for run in runs] for name in names}
    return Curve(
        "retrieval", "Search without a language model, p50", "passages", "ms", lines, ("goal p95: 250 ms", 250)
    )


def _ingest(sizes: Sequence[Mapping[str, Any]]) -> Curve:
    kinds = {"HTML": "html", "PDF": "pdf"}
    lines = {
        f"{label}, {what}": [(size["reports"] / 2, size[key][field]) for size in sizes]
        for label, key in kinds.items()
        for what, field in (("wall clock", "seconds"), ("processor", "cpu"))
    }
    return Curve("ingest", "Ingest without vectors, start included", "reports of this kind", "s", lines)


def _answers(sizes: Sequence[Mapping[str, Any]]) -> Curve:
    lines = {label: [(size["reports"], size["answers"][key]) for size in sizes] for label, key in _ANSWER.items()}
    return Curve("answers", "Exact answers from ingested reports", "reports", "ms", lines, ("goal p95: 20 ms", 20))


def _disk(sizes: Sequence[Mapping[str, Any]]) -> Curve:
    names = {"facts (SQL)": "facts.sqlite", "passage index, no vectors": "passages", "copies of the files": "files"}
    lines = {label: [(size["reports"], size["disk"][part]) for size in sizes] for label, part in names.items()}
    return Curve("disk", "Size of the store", "reports", "MB", lines)


def _memory(sizes: Sequence[Mapping[str, Any]]) -> Curve:
    lines = {
        "answering": [(size["reports"], size["answers"]["memory_mb"]) for size in sizes],
        "ingest, largest process": [(size["reports"], size["pdf"]["memory_mb"]) for size in sizes],
    }
    return Curve("memory", "Memory without the model", "reports", "MB", lines, from_zero=True)
