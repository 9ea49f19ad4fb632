"""How long it takes to see whom a question names, among thirty thousand bodies.

    python -m evals.bench.names [--publishers N] [--questions N] [--folder DIR] [--json FILE]

Wall-clock milliseconds of `find_publishers` on a store on disk, for names as written, usual names, bare places,
departments apart from their government, typos and bodies without a report. The answers are checked as well.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.names.publishers import Publishers, find_publishers
from corpus.agencies import aliases_of, body_named, parent_of
from corpus.organs import organ_forms
from corpus.store import Store
from evals.bench.large_store import LargeStore, build

_TAILS = (
    "2024年新收政府信息公开申请多少件？",
    "2023年度不予公开的有几件",
    "历年行政处罚决定数量的变化",
    "2024年行政复议结果纠正多少",
)
_UNKNOWN = ("平潭县", "红寺堡区", "清江浦区教育局", "海淀区", "朝阳区财政局")
#: kind of name → how a question writes it, "" where a body has no such name.
Writer = Callable[[str], str]


def _usual(name: str) -> str:
    body = body_named(name)
    place = body.place
    if place is None:
        return ""
    return place.full + organ_forms(body.organ)[-1] if body.organ else name + "政府"


def _bare(name: str) -> str:
    body = body_named(name)
    stem = body.places[0].stem if body.is_government and len(body.places) == 1 else ""
    return stem if stem in aliases_of(name) else ""  # 大理市: 大理 is the prefecture


def _apart(name: str) -> str:
    organ = body_named(name).organ
    return f"{organ}（{parent_of(name)}）" if organ else ""


def _mistyped(name: str) -> str:
    return name.replace("安", "按", 1) if "安" in name and not body_named(name).organ else ""


WRITERS: dict[str, Writer] = {
    "full": lambda name: name,
    "usual": _usual,
    "bare": _bare,
    "apart": _apart,
    "mistyped": _mistyped,
}


def percentile(times: Sequence[float], share: float) -> float:
    """The time that `share` of all stay below."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def measure(built: LargeStore, questions: int, seed: int = 7) -> dict[str, dict[str, float]]:
    """{kind: {"p50", "p95", "max", "right", "asked"}}; times in milliseconds."""
    chance = random.Random(seed)
    times: defaultdict[str, list[float]] = defaultdict(list)
    right: defaultdict[str, int] = defaultdict(int)
    with Store.open(built.folder) as store:
        find_publishers("广州市2024年", store.facts)  # the list of places is read once
        for kind, write in WRITERS.items():
            able = [name for name in built.publishers if write(name)]
            for name in chance.sample(able, min(questions, len(able))):
                found, milliseconds = _timed(write(name) + chance.choice(_TAILS), store)
                times[kind].append(milliseconds)
                right[kind] += any(name in match.publishers for match in found.matches)
        for n in range(questions):
            name = _UNKNOWN[n % len(_UNKNOWN)]
            found, milliseconds = _timed(name + chance.choice(_TAILS), store)
            times["unknown"].append(milliseconds)
            right["unknown"] += bool(found.unknown) and not found.matches
    return {
        kind: {
            "p50": percentile(took, 0.5),
            "p95": percentile(took, 0.95),
            "max": max(took),
            "right": right[kind],
            "asked": len(took),
        }
        for kind, took in times.items()
    }


def _timed(question: str, store: Store) -> tuple[Publishers, float]:
    start = time.perf_counter()
    found = find_publishers(question, store.facts)
    return found, (time.perf_counter() - start) * 1000


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--publishers", type=int, default=30_000)
    parser.add_argument("--questions", type=int, default=300, help="of each kind")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        built = build(Path(folder) / "store", options.publishers, options.publishers, cells=False)
        print(f"{len(built.publishers):,} publishers, {built.aliases:,} names and keys")
        result = measure(built, options.questions)
    print(f"{'names':10} {'asked':>6} {'right':>6} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}")
    for kind, row in result.items():
        print(f"{kind:10} {row['asked']:6} {row['right']:6} {row['p50']:8.2f} {row['p95']:8.2f} {row['max']:8.2f}")
    print(f"{platform.machine()}, Python {platform.python_version()}")
    if options.json:
        options.json.write_text(
            json.dumps({"names": result, "aliases": built.aliases}, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
