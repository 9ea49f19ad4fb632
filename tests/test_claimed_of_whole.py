"""Claims that set a government beside its own organ, that all or the rest is of one kind, that one reason leads."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells

_CITY = {
    "applications.new.natural_person": "90",
    "applications.new.business": "7",
    "applications.new.legal_service": "3",
    "applications.new.total": "100",
    "applications.refused.process.total": "6",
    "applications.refused.internal_affairs.total": "2",
    "applications.granted.total": "70",
}
_ORGAN = {
    "applications.new.natural_person": "24",
    "applications.new.business": "1",
    "applications.new.total": "25",
    "applications.refused.enforcement_file.total": "4",
    "applications.granted.total": "25",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for publisher, cells in (("青石市", _CITY), ("青石市民政局", _ORGAN), ("青石市教育局", {})):
        put_cells(store, publisher, 2024, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("青石市2024年申请比民政局多75件，对吗", "对，"),
        ("青石市2024年申请比民政局多七十几件，对吗", "对，"),
        ("青石市2024年申请比民政局多25件，对吗", "不对，"),
        ("青石市2024年申请比民政局少75件，对吗", "不对，"),
        ("青石市民政局2024年申请比市政府少75件，对吗", "对，"),
        ("青石市民政局2024年申请比市政府多75件，对吗", "不对，"),
        ("青石市2024年新收是民政局的四倍，对吗", "对，"),
        ("青石市2024年教育局新收比民政局少25件，对吗", "对，"),
        ("青石市2024年不公开最多的理由是内部事务，没说错吧", "不对，"),
        ("青石市2024年不公开最多的理由是过程性信息，没说错吧", "对，"),
        ("青石市2024年不予公开的8件全是过程性信息，对吧", "不对，"),
        ("青石市民政局2024年不予公开的4件全是执法案卷，对吧", "对，"),
        ("青石市民政局2024年不予公开的5件全是执法案卷，对吧", "不对，"),
        ("青石市民政局2024年收了25件申请全给公开了，是真的吗", "对，"),
        ("青石市2024年收了70件申请全给公开了，是真的吗", "不对，"),
        ("青石市2024年收到的申请有不是个人的吗", "有，"),
    ],
)
def test_a_claim_of_two_of_which_one_holds_the_other(assistant: Assistant, asked: str, begins: str) -> None:
    answer = assistant.ask(asked).answer
    assert answer.startswith(begins), answer


def test_a_place_before_two_of_its_organs_is_not_compared_itself(assistant: Assistant) -> None:
    asked = assistant.ask("青石市2024年教育局新收比民政局少多少")
    assert {figure.publisher for figure in asked.figures if figure.cell} == {"青石市民政局", "青石市教育局"}


@pytest.mark.parametrize(
    ("publisher", "first", "rest", "begins"),
    [
        ("青石市民政局", "企业", "剩下的都是个人吗", "对，"),
        ("青石市民政局", "个人", "其余都是企业，对吗", "对，"),
        ("青石市", "企业", "剩下的都是个人吗", "不对，"),
    ],
)
def test_the_rest_is_what_one_column_leaves(
    assistant: Assistant, publisher: str, first: str, rest: str, begins: str
) -> None:
    before = [f"{publisher}2024年收了多少申请", f"其中{first}的几件"]
    answer = assistant.ask(rest, before).answer
    assert answer.startswith(begins), answer
    assert "余下" in answer


def test_how_far_apart_two_are_is_no_claim_of_the_one_that_is_read(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2024年新收比自然人多10件，对吗")
    assert answer.answer.startswith("无法逐项核对，只列出表中的数")
    assert not answer.verdict
