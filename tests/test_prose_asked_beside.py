"""Parts named side by side, parts of what was answered, how often, and whom to ask. The report is made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.several import pieces_of
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TOLD = """如有疑问，可与云岭县政务服务办公室联系：电话0000-7654321。
一、总体情况
2023年答复申请61件，其中含上年度结转的4件。渔港资金信息发布90条，其中码头修缮25条、航标维护48条、渔船补助17条。
粮站名册实行日常监测和季度检查，公示墙每逢集日更换。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    return Assistant(store)


def test_both_of_two_that_are_named_side_by_side(ask: Assistant) -> None:
    assert pieces_of("公开的码头信息、航标信息各有几条") == ["公开的码头信息有几条", "航标信息各有几条"]
    assert figures(ask.ask("云岭县2023年公开的码头修缮信息、航标维护信息各有几条")) == ["25条", "48条"]


def test_what_came_over_from_the_year_before_is_a_part_of_what_was_answered(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2023年答复的申请里，上年度结转过来的占几件")) == ["4件"]


@pytest.mark.parametrize("asked", ["粮站名册多久检查一次", "多久对粮站名册检查一次"])
def test_how_often_is_told_by_the_name_of_the_check(ask: Assistant, asked: str) -> None:
    assert "季度检查" in ask.ask(f"云岭县2023年{asked}").quotes


def test_who_explains_the_report_is_whom_it_says_to_ask(ask: Assistant) -> None:
    assert "云岭县政务服务办公室" in ask.ask("云岭县2023年哪个部门负责解答年报疑问").answer


def test_one_number_of_all_that_are_put_together(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "云岭县", 2023, "一、总体情况\n2023年公布林业水利渔业类信息73条，道路桥梁类信息18条。")
    assert figures(Assistant(store).ask("云岭县2023年渔业、林业、水利类信息合起来是几条")) == ["73条"]
