"""What must not change an answer: other bodies, other years, other names, and the order in which files came.

Reports that never were, with known sums, read from HTML into real SQLite stores; every answer is compared whole.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant import Assistant
from assistant.answer import Answer
from corpus.store import Store
from evals.manuscript import Manuscript
from evals.render import STYLES, html_page
from evals.synthetic import random_corpus
from ingest.build import index_passages, ingest, sources_of

NAMES = ("云溪县", "宁州市", "安川区", "宁州市教育局", "云溪县公安局")
YEARS = (2020, 2021, 2022)
#: Asked of one body and one year.
OF_A_YEAR = (
    "{name}{year}年收到多少件政府信息公开申请？",
    "{name}{year}年自然人申请了几件？",
    "{name}{year}年不予公开多少件？",
    "{name}{year}年予以公开和部分公开一共多少件？",
    "{name}{year}年公开率是多少？",
    "{name}{year}年行政复议结果纠正多少件？",
    "{name}{year}年行政处罚决定多少件？",
    "{name}{year}年上年结转多少件？",
    "{name}{year}年哪类申请人最多？",
    "{name}{year}年收到200件申请，对吗？",
    "{name}{year}年被拒绝的有几件？",
    "{name}{year}年GDP多少？",
    "{year}年{name}的报告数据对得上吗？",
)
#: Asked of one body over its years.
OF_YEARS = (
    "{name}2022年新收申请比2021年多多少？",
    "{name}历年新收申请各多少件？",
    "{name}哪年新收申请最多？",
    "{name}2020到2022年行政复议各多少件？",
)
OF_TWO = ("{name}和{other}2021年哪个收到的申请多？", "{name}2021年不予公开比{other}多几件？")


def manuscripts(names: Sequence[str], years: Sequence[int] = YEARS, seed: int = 7) -> list[Manuscript]:
    return [report.manuscript for report in random_corpus(seed, names, years)]


@contextmanager
def store_of(reports: Iterable[Manuscript], folder: Path) -> Iterator[Store]:
    """A store that read these reports from HTML files."""
    files = folder / "reports"
    files.mkdir()
    for n, (manuscript, style) in enumerate(zip(reports, itertools.cycle(STYLES.values()))):
        (files / f"{n:03}.html").write_text(html_page(manuscript, style), encoding="utf-8")
    with Store.open(folder / "store", create=True) as store:
        added(store, [files])
        yield store


def added(store: Store, paths: Iterable[Path]) -> None:
    outcomes = list(ingest(sources_of(map(str, paths)), store))
    assert [outcome.error for outcome in outcomes if outcome.status == "failed"] == []
    index_passages(store, embed=False)


def told(answer: Answer) -> dict[str, Any]:
    """An answer without what names the file, and without what is offered instead where there is none."""
    body = answer.as_json()
    for citation in body["citations"]:
        del citation["report"], citation["file"]
    if answer.status != "answered":
        body["options"] = ()
    return body


def questions(names: Sequence[str]) -> list[str]:
    one = [each.format(name=name, year=year) for name in names for year in YEARS[:1] for each in OF_A_YEAR]
    over = [each.format(name=name) for name in names for each in OF_YEARS]
    two = [each.format(name=a, other=b) for a, b in itertools.pairwise(names) for each in OF_TWO]
    return [*one, *over, *two]


def answers(store: Store, asked: Iterable[str]) -> dict[str, dict[str, Any]]:
    assistant = Assistant(store)
    return {question: told(assistant.ask(question)) for question in asked}


def renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A value with every body under its other name, all at once."""
    if isinstance(value, str):
        for n, name in enumerate(sorted(names, key=len, reverse=True)):
            value = value.replace(name, f"\x00{n}\x00")
        for n, name in enumerate(sorted(names, key=len, reverse=True)):
            value = value.replace(f"\x00{n}\x00", names[name])
        return value
    if isinstance(value, Mapping):
        return {key: renamed(each, names) for key, each in value.items()}
    return type(value)(renamed(each, names) for each in value) if isinstance(value, (list, tuple)) else value


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with store_of(manuscripts(NAMES), tmp_path_factory.mktemp("base")) as store:
        yield store


@pytest.fixture(scope="module")
def before(base: Store) -> dict[str, dict[str, Any]]:
    """The answers of the untouched store; nearly all of them are answers, so that the comparisons say something."""
    found = answers(base, questions(NAMES))
    answered = sum(body["status"] == "answered" for body in found.values())
    assert answered > 0.8 * len(found)
    return found


@pytest.mark.parametrize("seed", range(2))
def test_who_bears_which_name_is_nothing_to_the_numbers(
    before: dict[str, dict[str, Any]], tmp_path: Path, seed: int
) -> None:
    """Governments and departments change names among themselves: the answers follow the names."""
    shuffled = list(NAMES)
    random.Random(seed).shuffle(shuffled)
    names = dict(zip(NAMES, shuffled, strict=True))
    moved = [
        replace(m, publisher=names[m.publisher], issuer=renamed(m.issuer, names), prose=renamed(m.prose, names))
        for m in manuscripts(NAMES)
    ]
    with store_of(moved, tmp_path) as store:
        after = answers(store, (renamed(question, names) for question in before))
    assert after == {renamed(question, names): renamed(body, names) for question, body in before.items()}


#: Names that contain another's, or that another's contains.
NEIGHBOURS = ("云溪县财政局", "新云溪县", "宁州市安川区", "宁州市教育局招生办公室", "南宁州市", "云溪县云溪镇")


def test_a_body_whose_name_contains_anothers(before: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    with store_of([*manuscripts(NAMES), *manuscripts(NEIGHBOURS[:4], seed=8)], tmp_path) as store:
        assert answers(store, before) == before


def test_a_year_more(before: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    """The reports of the year after: what is asked of written years stays as it was."""
    written = [question for question in before if "历年" not in question and "哪年" not in question]
    with store_of(manuscripts(NAMES, (*YEARS, 2023)), tmp_path) as store:
        assert answers(store, written) == {question: before[question] for question in written}


def test_a_body_of_the_same_short_name_elsewhere(before: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    """云溪 is then asked back or stays 云溪县; never is it the other one's number."""
    elsewhere = ("山州市云溪区", "山州市云溪区财政局", "山州市教育局")
    with store_of([*manuscripts(NAMES), *manuscripts(elsewhere, seed=9)], tmp_path) as store:
        assert answers(store, before) == before
        for year in YEARS:
            never_the_other(Assistant(store).ask(f"云溪{year}年收到多少件政府信息公开申请？"), "山州市云溪区")


def test_a_body_of_the_very_same_name_elsewhere(before: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    """云溪县 and 山州市云溪县: a question that says 云溪县 is asked back, or is that of the one so called."""
    with store_of([*manuscripts(NAMES), *manuscripts(["山州市云溪县"], seed=9)], tmp_path) as store:
        others = [question for question in before if "云溪县" not in question]
        assert answers(store, others) == {question: before[question] for question in others}
        assistant = Assistant(store)
        for question in before.keys() - set(others):
            answer = assistant.ask(question)
            if told(answer) != before[question]:
                never_the_other(answer, "山州市云溪县")


def never_the_other(answer: Answer, other: str) -> None:
    """No figure is the other body's; where it is asked back, both can be chosen."""
    assert other not in {figure.publisher for figure in answer.figures}
    if answer.status == "clarify":
        assert any(other in option for option in answer.options)
        assert any("云溪县" in option and other not in option for option in answer.options)


def test_the_order_in_which_files_come(before: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    """One by one in any order, and all of them once more: the same answers, findings across years included."""
    reports = manuscripts(NAMES)
    files = [tmp_path / f"{n:03}.html" for n in range(len(reports))]
    for path, manuscript, style in zip(files, reports, itertools.cycle(STYLES.values())):
        path.write_text(html_page(manuscript, style), encoding="utf-8")
    random.Random(3).shuffle(files)
    with Store.open(tmp_path / "store", create=True) as store:
        for part in (files[:5], files[5:6], files[6:], files):
            added(store, part)
        assert answers(store, before) == before


def test_a_body_that_comes_and_goes(before: dict[str, dict[str, Any]], base: Store, tmp_path: Path) -> None:
    """What a removed report said is nowhere in the answers."""
    with store_of([*manuscripts(NAMES), *manuscripts(NEIGHBOURS, seed=10)], tmp_path) as store:
        for name in NEIGHBOURS:
            for report in store.facts.reports(name):
                store.facts.remove(report.id)
        assert store.facts.publishers() == base.facts.publishers()
        assert answers(store, before) == before
