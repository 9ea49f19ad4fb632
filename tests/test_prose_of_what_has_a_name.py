"""What a report gives a name to, said without marks: its own numbers, and none of the tables or of a longer name."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_whole, total

TEXT = """一、总体情况
《问政松岭县》办了7期，问到31个单位部门，曝光12个问题。
《问政松岭县之有话就说》办了15期，收到群众诉求290件，当场解决110件，办结率95%。
12345市民服务热线受理1660件。注销无人维护的政务新媒体3个，新开设1个。
如有疑问，可与松岭县人民政府办公室联系：电话0000-5551234。"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_whole(store, "松岭县", 2023, TEXT, total("new", "21") | total("outcome_total", "21") | total("granted", "21"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("松岭县2023年有话就说的办结率", "95"),
        ("松岭县2023年问政松岭县播了几期", "7"),
        ("松岭县2023年受理12345电话多少件", "1660"),
    ],
)
def test_its_own_number_is_told(assistant: Assistant, question: str, number: str) -> None:
    assert [figure.value for figure in assistant.ask(question).figures] == [number]


def test_a_rate_without_a_name_is_of_applications(assistant: Assistant) -> None:
    assert assistant.ask("松岭县2023年办结率是多少").route == "computed"


def test_a_telephone_number_is_still_told(assistant: Assistant) -> None:
    assert "0000-5551234" in assistant.ask("松岭县2023年电话是多少").answer


def test_how_many_there_are_is_not_told_by_how_many_were_closed(assistant: Assistant) -> None:
    assert assistant.ask("松岭县2023年政务新媒体总共多少个").status == "not_found"
