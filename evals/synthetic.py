"""A seeded writer of annual reports that never were: valid sums, any number of bodies and years, known truth.

Everything follows from `random.Random(seed)`: the same seed writes the same reports. Sums hold in every table,
and so do the two rules across the years of one body (结转下年度 = 上年结转, 现行有效 = 上年 + 制发 − 废止).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from corpus.form import APPLICANTS, RESULTS, TABLES, Table
from evals.manuscript import Manuscript
from evals.synthetic_prose import PlantedFigure, random_prose

EDITION_2019 = {"active_disclosure": "2019", "applications": "2019", "review_litigation": "2019"}
EDITION_2021 = {"active_disclosure": "2021", "applications": "2021", "review_litigation": "2021"}
#: 2021 table 二 with 2019 rows in table 三, as some reports of 2023 and 2024 print them.
EDITION_MIXED = {"active_disclosure": "2021", "applications": "2019", "review_litigation": "2021"}

_FIRST = "云宁安平长永新清临江海东南西北金泰和兴石青凤龙白沙桃柳松竹梅兰"
_SECOND = "溪阳州山川城原陵源河湖岭港湾泉宁昌德丰康乐义安远定林田"
_DEPARTMENTS = (
    "",
    "发展和改革局",
    "教育局",
    "财政局",
    "公安局",
    "民政局",
    "司法局",
    "自然资源局",
    "生态环境局",
    "住房和城乡建设局",
    "交通运输局",
    "水利局",
    "农业农村局",
    "文化和旅游局",
    "卫生健康局",
    "应急管理局",
    "审计局",
    "市场监督管理局",
    "统计局",
    "医疗保障局",
    "城市管理局",
    "人力资源和社会保障局",
)
_SHARES = (0.86, 0.07, 0.005, 0.005, 0.04, 0.02)


@dataclass(frozen=True, slots=True)
class SyntheticReport:
    """A manuscript and the figures planted in its prose."""

    manuscript: Manuscript
    planted: tuple[PlantedFigure, ...]


def publisher_names(count: int) -> tuple[str, ...]:
    """Invented bodies: governments of 市, 县, 区 and their departments, all different.

    Raises ValueError for more names than can be made (about 50,000).
    """
    places = (a + b + kind for a, b, kind in product(_FIRST, _SECOND, "市县区") if a != b)
    names = tuple(islice((place + department for place in places for department in _DEPARTMENTS), count))
    if len(names) < count:
        raise ValueError(f"只能造出 {len(names)} 个机关名")
    return names


def random_corpus(
    seed: int, publishers: Sequence[str], years: Sequence[int], scale: int = 200
) -> Iterator[SyntheticReport]:
    """One report per body and year, years ascending; `scale` is about the number of applications a year."""
    for publisher in publishers:
        rng = random.Random(f"{seed}/{publisher}")
        size = rng.randint(1, 2 * scale)
        before: Manuscript | None = None
        for year in sorted(years):
            report = random_report(rng, publisher, year, size, before)
            before = report.manuscript
            yield report


def random_report(
    rng: random.Random, publisher: str, year: int, size: int = 200, before: Manuscript | None = None
) -> SyntheticReport:
    """A valid report; with the report of the year `before`, one that continues it."""
    editions = EDITION_2019 if year < 2021 else rng.choice((EDITION_2021, EDITION_2021, EDITION_2021, EDITION_MIXED))
    raw: dict[str, str] = {}
    raw |= _disclosure(rng, TABLES["active_disclosure", editions["active_disclosure"]], before)
    raw |= _applications(rng, TABLES["applications", editions["applications"]], size, before)
    raw |= _review(rng, TABLES["review_litigation", editions["review_litigation"]], size)
    prose, planted = random_prose(rng, publisher, year, raw)
    manuscript = Manuscript(
        publisher=publisher,
        year=year,
        editions=editions,
        raw=raw,
        prose=prose,
        issuer=f"{publisher}办公室",
        published=f"{year + 1}-01-{rng.randint(10, 28)}",
        source=f"https://www.example.gov.cn/zfxxgknb/{year + 1}01/t{rng.randint(10000, 99999)}.htm",
    )
    return SyntheticReport(manuscript, planted)


def _disclosure(rng: random.Random, form: Table, before: Manuscript | None) -> dict[str, str]:
    raw: dict[str, str] = {}
    for line in form.lines:
        row = f"{form.id}.{line.id}"
        if form.edition == "2021" and line.id in ("regulations", "normative_documents"):
            kept = _number(before, f"{row}.in_force") or rng.randint(5, 120)
            issued, repealed = rng.randint(0, 30), rng.randint(0, kept)
            raw |= {f"{row}.issued": str(issued), f"{row}.repealed": str(repealed)}
            raw[f"{row}.in_force"] = str(kept + issued - repealed)
        else:
            raw |= {f"{row}.{column.id}": _plain(rng, column.id, column.unit) for column in line.columns}
            newly, whole = f"{row}.disclosed", f"{row}.total_disclosed"
            if newly in raw:  # what is newly disclosed is among all that is
                raw[newly], raw[whole] = sorted((raw[newly], raw[whole]), key=int)
    return raw


def _plain(rng: random.Random, column: str, unit: str) -> str:
    if column == "change":
        change = rng.randint(-40, 60)
        return f"{change:+d}" if rng.random() < 0.5 else str(change)
    if unit in ("元", "万元"):
        return rng.choice(("0", f"{rng.randint(1, 9_000_000) / 100:.2f}", f"{rng.randint(1, 90_000)}"))
    return str(rng.choice((0, rng.randint(1, 30), rng.randint(30, 900), rng.randint(900, 500_000))))


def _applications(rng: random.Random, form: Table, size: int, before: Manuscript | None) -> dict[str, str]:
    outcomes = [line.id for line in form.lines if line.id not in ("new", "carried_in", "outcome_total", "carried_out")]
    columns: dict[str, dict[str, int]] = {}
    for applicant, share in zip(APPLICANTS[:-1], _SHARES, strict=True):
        carried_in = _number(before, f"applications.carried_out.{applicant.id}")
        if carried_in is None:
            carried_in = _about(rng, size * share * 0.05)
        new = _about(rng, size * share)
        carried_out = rng.randint(0, (new + carried_in) // 10)
        done = new + carried_in - carried_out
        columns[applicant.id] = {
            "new": new,
            "carried_in": carried_in,
            "outcome_total": done,
            "carried_out": carried_out,
        }
        columns[applicant.id] |= _split(rng, done, outcomes)
    columns["total"] = {line.id: sum(column[line.id] for column in columns.values()) for line in form.lines}
    return {f"applications.{row}.{column}": str(n) for column, rows in columns.items() for row, n in rows.items()}


def _split(rng: random.Random, amount: int, parts: Sequence[str]) -> dict[str, int]:
    """`amount` cut at random into the named parts, a few of which get most of it."""
    counts = dict.fromkeys(parts, 0)
    weights = [rng.random() ** 4 for _ in parts]
    for part in rng.choices(parts, weights, k=amount):
        counts[part] += 1
    return counts


def _review(rng: random.Random, form: Table, size: int) -> dict[str, str]:
    raw: dict[str, str] = {}
    for line in form.lines:
        counts = [_about(rng, size * 0.02) for _ in RESULTS[:-1]]
        for column, count in zip(RESULTS, [*counts, sum(counts)], strict=True):
            raw[f"{form.id}.{line.id}.{column.id}"] = str(count)
    return raw


def _about(rng: random.Random, mean: float) -> int:
    return int(rng.uniform(0, 2 * mean) + rng.random())


def _number(manuscript: Manuscript | None, cell: str) -> int | None:
    """A count of the year before, or None where there is no such report or cell."""
    if manuscript is None or cell not in manuscript.raw:
        return None
    return int(manuscript.raw[cell])
