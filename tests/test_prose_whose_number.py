"""A number is told of its own owner, its own act and its own whole. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

TAOYUAN = """一、总体情况
县政务办在各镇办和县直各部门自查的基础上梳理清单，共梳理出5个镇办权责清单事项各21项，14个县直部门权责清单项共830项。
我县依申请公开请求12件，其中网络平台收到7件，线下邮件收到4件，协助1件。因信息公开申请引发行政复议3件。
"""
GUANLIN = "一、总体情况\n全年共受理政府信息公开申请16件，其中，部分公开2件。\n"
HAIKOU = "一、總體情況\n全年接收留言64條，答覆留言61條。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "桃源乡", 2023, TAOYUAN)
    put_prose(store, "冠林镇", 2023, GUANLIN)
    put_prose(store, "海口镇", 2023, HAIKOU)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("桃源乡2023年县直部门权责清单事项有几项", ["830项"]),
        ("桃源乡2023年收到申请几件", ["12件"]),
        ("桃源乡2023年网络平台收到的申请几件", ["7件"]),
        ("海口镇2023年答复留言几条", ["61条"]),
        ("海口镇2023年收到留言多少条，答复了几条", ["64条", "61条"]),
    ],
)
def test_the_number_of_its_owner(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(question)
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == expected, answer.answer


def test_what_was_done_afterwards_is_not_what_came_in(assistant: Assistant) -> None:
    answer = assistant.ask("冠林镇2023年收到申请后公开了的有几件")
    assert "16" not in answer.answer
    assert not answer.figures
