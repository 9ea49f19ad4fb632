"""From judged answers to counts per layer and category, and from counts to what passes and what does not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from evals.asking import Result
from evals.mutations import Tally
from evals.score import wilson

FOLDER = Path(__file__).resolve().parent
THRESHOLDS = FOLDER / "thresholds.toml"
BASELINE = FOLDER / "baseline.json"


@dataclass(slots=True)
class Line:
    """The counts of one system over one layer and category ("" for the whole layer)."""

    system: str
    layer: str
    category: str
    asked: int = 0
    right: int = 0
    wrong: int = 0
    refused: int = 0
    not_scored: int = 0
    wrong_numbers: int = 0

    @property
    def scored(self) -> int:
        """Questions that could be judged."""
        return self.asked - self.not_scored

    @property
    def share(self) -> float:
        """Right answers among those judged; 1 where nothing was."""
        return self.right / self.scored if self.scored else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of `share`."""
        return wilson(self.right, self.scored)

    @property
    def name(self) -> str:
        """How the baseline file and the tables call it."""
        return "/".join(part for part in (self.system, self.layer, self.category) if part)

    def add(self, result: Result) -> None:
        """Count one judged answer."""
        self.asked += 1
        outcome = result.score.outcome
        self.right += outcome == "right"
        self.wrong += outcome == "wrong"
        self.refused += outcome == "refused"
        self.not_scored += outcome == "not_scored"
        self.wrong_numbers += result.score.wrong_number


def lines_of(results: Iterable[Result]) -> list[Line]:
    """A line per system and layer, and below it one per category where the layer has several."""
    lines: dict[tuple[str, str, str], Line] = {}
    for result in results:
        for category in ("", result.question.category):
            key = (result.system, result.question.layer, category)
            lines.setdefault(key, Line(*key)).add(result)
    alone = {key for key in lines if key[2] and sum(k[:2] == key[:2] for k in lines) == 2}
    return [line for key, line in sorted(lines.items()) if key not in alone]


@dataclass(frozen=True, slots=True)
class Gate:
    """One threshold: the layers it is about together, and what they must not fall below.

    goal: what they are to reach, by the same names, where that is more than the floor; a missed goal is told in
    every run and fails none, a missed floor fails the run.
    """

    name: str
    layers: tuple[str, ...]
    right: float
    wrong_numbers: float
    refused: float = 1.0
    goal: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a gate holds, in one sentence."""

    gate: str
    passed: bool
    said: str


def read_thresholds(path: Path = THRESHOLDS) -> dict[str, Any]:
    """The thresholds file: [gates.NAME] tables and one [mutations] table."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def goals_of(thresholds: Mapping[str, Any]) -> dict[str, float]:
    """{layer: the share of right answers that it is to reach}; the floor where a gate names no goal."""
    gates = thresholds["gates"].values()
    return {layer: gate.get("goal", gate).get("right", gate["right"]) for gate in gates for layer in gate["layers"]}


def verdicts(lines: Sequence[Line], tallies: Sequence[Tally], thresholds: Mapping[str, Any]) -> list[Verdict]:
    """Every gate of the thresholds file against the counts of the assistant; layers that were not run are left out."""
    gates = [Gate(name, tuple(table.pop("layers")), **table) for name, table in _copied(thresholds["gates"]).items()]
    own = {line.layer: line for line in lines if line.system == "youju" and not line.category}
    found = [_judge_gate(gate, present) for gate in gates if (present := [own[x] for x in gate.layers if x in own])]
    return [*found, *_mutation_verdicts(tallies, thresholds["mutations"])]


def _copied(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: dict(table) for name, table in tables.items()}


def _judge_gate(gate: Gate, lines: Sequence[Line]) -> Verdict:
    scored = sum(line.scored for line in lines)
    right, wrong, refused = (
        sum(getattr(line, name) for line in lines) / max(scored, 1) for name in ("right", "wrong_numbers", "refused")
    )
    passed = right >= gate.right and wrong <= gate.wrong_numbers and refused <= gate.refused
    goal = {"right": gate.right, "wrong_numbers": gate.wrong_numbers, "refused": gate.refused, **gate.goal}
    reached = right >= goal["right"] and wrong <= goal["wrong_numbers"] and refused <= goal["refused"]
    said = (
        f"{scored} 问，对 {right:.1%}（须 ≥ {gate.right:.1%}），错数 {wrong:.2%}（须 ≤ {gate.wrong_numbers:.2%}），"
        f"当答未答 {refused:.1%}（须 ≤ {gate.refused:.1%}）"
    )
    if not reached:
        said += (
            f"；目标未达：对 ≥ {goal['right']:.1%}，错数 ≤ {goal['wrong_numbers']:.2%}，"
            f"当答未答 ≤ {goal['refused']:.1%}"
        )
    return Verdict(gate.name, passed, said)


def _mutation_verdicts(tallies: Sequence[Tally], thresholds: Mapping[str, Any]) -> list[Verdict]:
    found = []
    for tally in tallies:
        limits = {**thresholds["all"], **thresholds.get(tally.kind.name, {})}
        caught = tally.caught / tally.to_catch if tally.to_catch else 1.0
        passed = tally.wrong <= limits["wrong"] and tally.missing <= limits["missing"]
        passed = passed and caught >= limits["caught"] and tally.alarms <= limits["alarms"]
        said = (
            f"{tally.mutants} 份 {tally.cells} 格，读错 {tally.wrong}，未读 {tally.missing}，"
            f"应查出 {tally.to_catch} 查出 {tally.caught}，误报 {tally.alarms}，查不出 {tally.undetected}"
        )
        found.append(Verdict(f"mutations.{tally.kind.name}", passed, said))
    return found


def baseline_of(lines: Iterable[Line]) -> dict[str, dict[str, int]]:
    """What `baseline.json` keeps of a run."""
    return {
        line.name: {name: value for name, value in asdict(line).items() if isinstance(value, int)} for line in lines
    }
