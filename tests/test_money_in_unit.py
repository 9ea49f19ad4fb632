"""Money is told in the unit it is asked in, beside what is printed; items of one row are subtracted in any measure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_cells, put_report, table_report


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        ("平潭2020年采购金额比2019年少了多少万元", "159.153662", "万元"),
        ("平潭2019年和2020年采购金额合计几亿元", "1.4919732842", "亿元"),
        ("红寺堡2019年采购金额多少元", "128842000", "元"),
        ("平潭2020年采购金额比2019年少了多少元", "1591536.62", "元"),
    ],
)
def test_money_in_the_unit_asked(samples: Store, question: str, value: str, unit: str) -> None:
    answer = Assistant(samples).ask(question)
    told = [(figure.value, figure.unit) for figure in answer.figures]
    assert (value, unit) in told
    assert f"{value}{unit}" in answer.answer
    assert len(told) == len(set(told))


def test_items_are_subtracted_whatever_measure_is_printed(samples: Store) -> None:
    answer = Assistant(samples).ask("平潭和财政金融局2020年采购项目相差几个")
    assert (answer.figures[0].value, answer.figures[0].unit) == ("393", "项")
    assert any("单位不同（项、笔）" in note for note in answer.notes)


@pytest.mark.parametrize(
    "question",
    [
        "财金局和管委会2020年采购项目数差多少",
        "财政金融局2020年采购项目比平潭管委会少几个",
        "财政金融局、平潭2020年采购项目相差几项",
    ],
)
def test_a_government_behind_its_department_is_asked_about_too(samples: Store, question: str) -> None:
    answer = Assistant(samples).ask(question, ["平潭财政金融局2020年采购几项"])
    assert answer.figures[0].value == "393"
    assert {figure.publisher for figure in answer.figures[1:]} == {"平潭综合实验区", "平潭综合实验区财政金融局"}


def test_amounts_in_thousands_are_compared_by_what_they_are_worth(new_store: NewStore) -> None:
    fees = "active_disclosure.fees.amount"
    store = new_store()
    put_cells(store, "云溪县", 2023, "2021", {fees: "95"})
    made = table_report("松林县", 2023, "2021", {fees: "900"})
    cells = tuple(replace(cell, unit="千元") if cell.id == fees else cell for cell in made.cells)
    put_report(store, replace(made, cells=cells))
    answer = Assistant(store).ask("2023年云溪县和松林县哪个收费多")
    assert "云溪县更多" in answer.answer
