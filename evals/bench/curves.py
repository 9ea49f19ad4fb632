"""Results → curves, and a curve → a picture. Axes are labelled in English, as a font for Chinese is not everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Curve:
    """What one picture shows; both axes are logarithmic.

    name:  of the file.
    lines: {label: points}, in the order of the legend.
    goal:  a level that the lines have to stay below, with its label.
    """

    name: str
    title: str
    x: str
    y: str
    lines: Mapping[str, Points]
    goal: tuple[str, float] | None = None


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

    figure = Figure(figsize=(6.4, 4.0), layout="constrained")
    axes = figure.add_subplot(xscale="log", yscale="log", title=curve.title, xlabel=curve.x, ylabel=curve.y)
    for label, points in curve.lines.items():
        axes.plot([x for x, _ in points], [y for _, y in points], marker="o", label=label)
    if curve.goal:
        label, level = curve.goal
        axes.axhline(level, color="grey", linestyle="--", label=label)
    axes.grid(which="both", alpha=0.2)
    axes.legend()
    path = folder / f"{curve.name}.png"
    # Without the date and version that matplotlib writes by itself the same figures give the same bytes.
    figure.savefig(path, metadata={"Software": None})
    return path


def _exact(runs: Sequence[Mapping[str, Any]]) -> Curve:
    names = {"answer p50": "p50", "answer p95": "p95", "bare SQL p50": "bare_p50"}
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
    lines = {f"answer {key}": [(size["reports"], size["answers"][key]) for size in sizes] for key in ("p50", "p95")}
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
    return Curve("memory", "Memory without the model", "reports", "MB", lines)
