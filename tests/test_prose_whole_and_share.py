"""What stands beside a number: whose a share is, the whole of two parts, a change, the second thing asked for."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

QINGXI = """一、总体情况
全年编印手册160册，其中，办事类手册40册，占25%；普法类手册56册，占35%；防汛防台类手册48册，占30%；其他类手册16册，占10%。
县农技站收到人大代表建议和政协委员提案共31件。其中，人大代表建议18件，政协提案13件。
全县备案政务新媒体84个，同比增长5%。编发晨报210期、旬报36期。
全年共制作便民问答66期，其中，县本级30期、碧湾镇21期、石桥镇15期。
部门信箱收到村民咨询7条，均已答复。本年度受理群众咨询215人次。
通过新闻报刊公开信息28条，占总数的14%。统计信息52条，占26%。我县共发文77件。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "青溪县", 2018, QINGXI)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"青溪县2018年{question}")


def test_a_share_beside_another_number_is_told_with_whose_it_is(store: Store) -> None:
    """编印手册160册，占30% would say that it is all of them."""
    answer = ask(store, "编印手册多少册，防汛防台类的占百分之几")
    assert [figure.value for figure in answer.figures] == ["160", "30"]
    assert "防汛防台类手册48册，占30%" in answer.answer


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("共收到建议提案多少件", ["31"]),
        ("备案的政务新媒体多少个，比上年多几成", ["84", "5"]),
        ("“晨报”多少期？旬报呢", ["210", "36"]),
        ("便民问答期数，其中碧湾镇几期", ["66", "21"]),
        ("部门信箱收到的咨询数", ["7"]),
        ("接受咨询多少人次", ["215"]),
        ("登报的有几条？占多大比例", ["28", "14"]),
        ("公开的统计信息有几条、占比多少", ["52", "26"]),
        ("统计信息多少条", ["52"]),
        ("发文件数", ["77"]),
    ],
)
def test_each_number_that_is_asked_for_is_told(store: Store, question: str, values: list[str]) -> None:
    answer = ask(store, question)
    assert [figure.value for figure in answer.figures] == values, answer.answer
    assert not any("没有查到" in note for note in answer.notes)


def test_one_of_two_is_no_answer_for_both(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "青溪县", 2018, "一、总体情况\n全年办理人大代表建议18件，政协提案13件。\n")
    answer = Assistant(store).ask("青溪县2018年共办理建议提案多少件")
    assert "31" in answer.answer or answer.status != "answered", answer.answer
