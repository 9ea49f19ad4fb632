"""A few mutants of every kind in each test run; `python -m evals.run` judges hundreds."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest

from evals.mutants import KINDS, Kind, Mutant, mutants, untouched
from evals.mutations import contradicts_itself, run_mutations
from evals.synthetic import random_report

BY_NAME = {kind.name: kind for kind in KINDS}


#: Not managed yet: the kinds whose weakness the page of what is still wrong tells, each with its xfail.
_NOT_YET: dict[str, pytest.MarkDecorator] = {}


def kinds(*not_yet: str) -> list[Any]:
    """Every kind, those named marked as not managed yet."""
    return [pytest.param(k, id=k.name, marks=_NOT_YET[k.name] if k.name in not_yet else ()) for k in KINDS]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_is_printed_is_followed(kind: Kind) -> None:
    tally = run_mutations(8, [kind])[0]
    assert (tally.mutants, tally.wrong, tally.missing) == (8, 0, 0)


@pytest.mark.parametrize("kind", kinds(*_NOT_YET))
def test_what_contradicts_itself_is_caught_and_nothing_else(kind: Kind) -> None:
    tally = run_mutations(8, [kind])[0]
    assert (tally.caught, tally.alarms) == (tally.to_catch, 0)


def changed(name: str) -> list[Mutant]:
    return list(mutants(BY_NAME[name], 20))


REPRINTED = ("rows_swapped_with_labels", "columns_swapped_with_labels", "columns_swapped_without_labels", "row_dropped")


@pytest.mark.parametrize("name", REPRINTED)
def test_mutants_print_another_table(name: str) -> None:
    same = [mutant for mutant in changed(name) if mutant.file == untouched(random.Random(0), mutant.manuscript).file]
    assert same == []


def test_the_judge_knows_a_contradiction() -> None:
    assert all(contradicts_itself(mutant) for mutant in changed("cell_changed"))
    assert not any(contradicts_itself(mutant) for mutant in changed("untouched"))
    assert not any(contradicts_itself(mutant) for mutant in changed("columns_swapped_without_labels"))


def test_the_judge_counts_a_wrong_cell() -> None:
    def misprinted(rng: random.Random, _manuscript: object) -> Mutant:
        mutant = untouched(rng, random_report(rng, "云溪县", 2024).manuscript)
        printed = {**mutant.printed, "applications.new.total": ("999999", Decimal(999999))}
        printed.pop("applications.new.other")
        return Mutant("测试", mutant.manuscript, mutant.file, printed)

    tally = run_mutations(1, [Kind("misprinted", misprinted)])[0]
    assert (tally.wrong, tally.missing) == (2, 0)
