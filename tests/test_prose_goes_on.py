"""Follow-ups on prose in the words of a row: what they leave out is of the number told before, and of no table."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

WEST = """一、总体情况
全年共审核发布各类公开政府信息90条，其中：政策文件信息30条；信息公开年度报告1条；其它类信息12条。
2024年，我局共制发政府信息80条，其中，主动公开政府信息44条、依申请公开21条、不予公开15条。
收到网民咨询件50件，已办结48件。
三、收到和处理政府信息公开申请情况
未收到申请。
"""
WEST_BEFORE = """一、总体情况
2023年全县共公开政府信息700条。做好重点领域信息公开，公开信息60条。
2023年共制发政府信息95条，其中，主动公开政府信息52条、依申请公开25条、不予公开18条。
西河县气象局公开信息共计88条，其中公众号发布40条。
"""


@pytest.fixture(scope="module")
def west(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "西河县", 2024, WEST)
    put_prose(store, "西河县", 2023, WEST_BEFORE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("西河县2024年制发多少条政府信息", "主动公开的", "依申请公开的"), "21"),
        (("西河县2024年制发多少条政府信息", "主动公开的", "不予公开的"), "15"),
        (("西河县2024年制发多少条政府信息", "不予公开的", "那2023年的不予公开"), "18"),
        (("西河县2024年收到网民咨询件多少件", "办结的有多少"), "48"),
        (("西河县2024年公开政府信息多少条", "其他类呢"), "12"),
        (("西河县2023年重点领域公开信息多少条", "全县公开多少"), "700"),
        (("西河县2024年全年发布公开信息多少条",), "90"),
        (("西河县2023年气象局发布信息多少条",), "88"),
    ],
)
def test_the_words_of_a_row_go_on_with_what_prose_told(west: Assistant, turns: tuple[str, ...], value: str) -> None:
    answer = west.ask(turns[-1], turns[:-1])
    assert [figure.value for figure in answer.figures] == [value], answer.answer


def test_how_many_asks_for_no_change(west: Assistant) -> None:
    answer = west.ask("那2023年公开多少", ("西河县2024年政策文件公开多少条",))
    assert "比2023年" not in answer.answer
