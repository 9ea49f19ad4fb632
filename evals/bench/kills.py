"""Kill an ingest at random moments, ingest again, and compare the store with one that was never disturbed.

python -m evals.bench.kills [--kills 10] [--seed 1] [--embed] [--json FILE] [FOLDER]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.store import Store

SAMPLES = Path(__file__).resolve().parents[2] / "corpus" / "reports"


def logical_content(folder: Path) -> dict[str, Any]:
    """All that a store says, without what depends on the order in which things came (keys, row numbers)."""
    with Store.open(folder) as store:
        facts = store.facts
        reports = sorted(facts.reports(answering=False), key=lambda report: report.id)
        ids = [report.id for report in reports]
        return {
            "reports": reports,
            "answering": sorted(report.id for report in facts.reports()),
            "origins": facts.known_files(),
            "cells": {id: list(facts.cells(id).values()) for id in ids},
            "texts": {id: facts.text(id) for id in ids},
            "passages": facts.passages(ids),
            "mentions": facts.mentions(ids),
            "findings": facts.findings(),
            "files": {path.name: _sha256(path) for path in sorted((folder / "files").iterdir())},
            "aliases": facts.aliases(_names(facts.publishers())),
            "to index": (facts.not_indexed(), facts.leftovers()),
            "indexed": store.passages.reports(),
            "indexed passages": store.passages.passages(ids),
        }


def command(folder: Path, reports: Path, embed: bool = False) -> list[str]:
    """The ingest that is killed, as a command."""
    ingest = [sys.executable, "-m", "app", "ingest", "--jsonl", "--store", str(folder), str(reports)]
    return ingest if embed else [*ingest, "--no-embed"]


@dataclass(frozen=True, slots=True)
class Kill:
    """One ingest killed after so many seconds with so many reports kept, and in what it differed in the end."""

    after: float
    kept: int
    different: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measurement; 0 when every store came out the same."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--embed", action="store_true")
    options.add_argument("--json", type=Path)
    given = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        undisturbed = Path(scratch) / "undisturbed"
        started = time.perf_counter()
        _run(command(undisturbed, given.folder, given.embed))
        seconds = time.perf_counter() - started
        expected = logical_content(undisturbed)
        print(f"undisturbed: {seconds:.1f} s, {len(expected['reports'])} reports")
        rng = random.Random(given.seed)
        kills = []
        for n in range(given.kills):
            ingest = command(Path(scratch) / str(n), given.folder, given.embed)
            kills.append(_kill(ingest, Path(scratch) / str(n), rng.uniform(0, seconds), expected))
    same = sum(not kill.different for kill in kills)
    print(f"{same} of {len(kills)} stores the same as the undisturbed one")
    if given.json:
        result = {"reports": len(expected["reports"]), "seconds": seconds, "kills": [asdict(kill) for kill in kills]}
        given.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    return 0 if same == len(kills) else 1


def _kill(ingest: list[str], folder: Path, after: float, expected: dict[str, Any]) -> Kill:
    process = subprocess.Popen(ingest, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
    process.wait()
    kept = len(_reports(folder))
    _run(ingest)
    found = logical_content(folder)
    different = tuple(name for name in expected if found[name] != expected[name])
    print(f"killed after {after:5.2f} s with {kept:3d} reports kept: {', '.join(different) or 'same'}", flush=True)
    return Kill(after, kept, different)


def _reports(folder: Path) -> list[str]:
    if not (folder / "VERSION").is_file():
        return []
    with Store.open(folder) as store:
        return [report.id for report in store.facts.reports(answering=False)]


def _run(ingest: list[str]) -> None:
    subprocess.run(ingest, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _names(publishers: list[str]) -> list[str]:
    """Every part of every name, which many aliases are."""
    return [
        name[start:end] for name in publishers for start in range(len(name)) for end in range(start + 1, len(name) + 1)
    ]


if __name__ == "__main__":
    sys.exit(main())
