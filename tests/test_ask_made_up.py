"""Figure questions over a small made-up corpus: both editions, blanks, contradictions, names that share words."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.ask import Assistant
from corpus.form import TABLES, labels
from corpus.numbers import say
from corpus.store import Store
from tests.made_up import NewStore, Printed, put_cells, table_report, total

Publish = Callable[[str, int, str, Printed], None]


@pytest.fixture
def store(new_store: NewStore) -> Store:
    return new_store()


@pytest.fixture
def publish(store: Store) -> Publish:
    """Puts a report into the store."""

    def put(publisher: str, year: int, edition: str, printed: Printed) -> None:
        put_cells(store, publisher, year, edition, printed)

    return put


@pytest.fixture
def assistant(store: Store, publish: Publish) -> Assistant:
    publish("青石市", 2020, "2019", total("new", "40") | {"active_disclosure.procurement.amount": "12.5万"})
    publish("青石市", 2022, "2021", total("new", "60") | total("refused.process", "7") | total("outcome_total", "60"))
    publish("青石市", 2023, "2021", total("new", "75") | {"applications.granted.total": ""})
    publish("青石市民政局", 2023, "2021", total("new", "5") | {"active_disclosure.fees.amount": "/"})
    publish("白沙县", 2023, "2021", total("new", "9") | {"active_disclosure.penalties.decisions": "11398889"})
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("青石市2023年收到多少申请", "75"),
        ("青石2022年四类过程性信息不公开的几件", "7"),
        ("青石市民政局2023年新收多少件", "5"),
        ("白沙县2023年行政处罚多少", "11398889"),
        ("青石市2020年政府采购花了多少钱", "12.5"),
    ],
)
def test_one_cell(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert [figure.value for figure in answer.figures] == [number]


def test_large_numbers_are_said_twice(assistant: Assistant) -> None:
    assert "11398889件（约1139.89万件）" in assistant.ask("白沙县2023年行政处罚多少").answer


def test_a_blank_is_not_zero(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2023年予以公开几件")
    assert answer.status == "answered"
    assert answer.figures[0].value is None
    assert "未填报" in answer.answer


def test_a_slash_is_told_as_printed(assistant: Assistant) -> None:
    answer = assistant.ask("青石市民政局2023年行政事业性收费金额")
    assert answer.figures[0].value is None
    assert "/" in answer.answer


def test_editions_are_never_filled_from_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2022年政府采购花了多少钱")
    assert answer.status == "not_found"
    assert "2019年版格式" in answer.answer + "".join(answer.notes)
    assert not answer.figures


def test_a_missing_year_between_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2020年到2023年申请量变化趋势")
    assert [row["value"] for row in answer.series] == ["40", "60", "75"]
    assert any("2021年" in note for note in answer.notes)


def test_a_contradiction_is_told_beside_the_number(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2022年办结多少件")
    assert [figure.value for figure in answer.figures] == ["60"]
    assert any("勾稽不平" in note for note in answer.notes)


def test_coverage_is_said(assistant: Assistant) -> None:
    answer = assistant.ask("2023年哪个机关收到的申请最多")
    assert "青石市" in answer.answer
    assert any("3家" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2023年哪个机关收到的申请最多", "读出此项的3家机关中最多的是青石市，75件"),
        ("2023年各机关新收申请合计多少", "读出此项的3家机关合计89件"),
        ("2023年各机关新收申请平均多少件", "读出此项的3家机关平均29.67件"),
    ],
)
def test_a_body_whose_table_was_not_read_is_one_of_all(
    assistant: Assistant, store: Store, question: str, said: str
) -> None:
    made = table_report("黄杨镇", 2023, "2021", {})
    store.facts.put(replace(made, cells=(), findings=()), made.report.file, None)
    answer = assistant.ask(question)
    assert said in answer.answer
    assert "覆盖范围：4家机关中3家有此项数字，只就这些机关计算。" in answer.notes
    assert any("黄杨镇" in note and "没有读到" in note for note in answer.notes)


def test_one_report_more_changes_no_other_answer(assistant: Assistant, publish: Publish) -> None:
    asked = ("青石市2023年收到多少申请", "青石市民政局2023年新收多少件", "白沙县2023年行政处罚多少")
    before = [assistant.ask(question) for question in asked]
    publish("青石市民政局信息中心", 2023, "2021", total("new", "31"))
    publish("青石市", 2024, "2021", total("new", "88"))
    publish("新白沙县", 2023, "2021", total("new", "44"))
    after = [assistant.ask(question) for question in asked]
    assert [(each.answer, each.figures) for each in after] == [(each.answer, each.figures) for each in before]


@pytest.mark.parametrize("seed", range(5))
def test_every_cell_answers_with_its_own_number(store: Store, publish: Publish, seed: int) -> None:
    """Every cell of an edition prints another number: no answer can be right by chance."""
    edition = random.Random(seed).choice(("2019", "2021"))
    ids = [id for (_, each), table in TABLES.items() if each == edition for id in table.cell_ids()]
    numbers = random.Random(seed).sample(range(1000, 9999), len(ids))
    publish("青石市", 2023, edition, {id: str(number) for id, number in zip(ids, numbers, strict=True)})
    assistant = Assistant(store)
    wrong = []
    for id, number in random.Random(seed).sample(list(zip(ids, numbers, strict=True)), 40):
        row, column = labels(id, edition)
        answer = assistant.ask(f"青石市2023年“{row}”的“{column}”是多少？")
        if [(figure.value, figure.cell) for figure in answer.figures] != [(say(Decimal(number)), id)]:
            wrong.append((row, column, answer.answer))
    assert not wrong


def test_a_bracket_that_says_a_part_of_the_name_again_is_no_restriction(store: Store, publish: Publish) -> None:
    publish("临江市青山区", 2023, "2021", total("new", "8"))
    assistant = Assistant(store)
    assert assistant.ask("青山区（临江）2023年新收多少件").figures[0].value == "8"
    assert assistant.ask("青山区（个人）2023年新收多少件").figures[0].cell == "applications.new.natural_person"
