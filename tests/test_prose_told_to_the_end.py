"""Lists and problems are told to their end, and what only shares a word with a question is not told for it."""

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

TANGXI = """本报告的电子版可在“塘溪政务”网站（http://www.tangxi.example.cn）下载。
一、总体情况
我局主动公开的信息主要包括：机构设置、线路规划、票价调整等事项。全年受理群众咨询86人次。
公开决算汇总。
五、存在的主要问题及改进情况
与公众的需求还存在差距，公开内容的及时性、便民性需要在今后工作中改进。报送中存在上网审查不严、栏目填报不全、类别填报不准等问题。
为此，2024年将加强培训。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "塘溪县交通局", 2023, TANGXI)
    return Assistant(store)


def test_a_sentence_on_later_work_and_further_problems_are_told(assistant: Assistant) -> None:
    answer = assistant.ask("塘溪县交通局2023年报送信息时出过哪些毛病")
    quotes = [citation.quote for citation in answer.citations]
    assert "公开内容的及时性、便民性需要在今后工作中改进" in quotes
    assert {"上网审查不严", "栏目填报不全", "类别填报不准"} <= set(quotes)
    assert not any("培训" in quote for quote in quotes)


def test_which_information_is_made_public_is_told(assistant: Assistant) -> None:
    assert "线路规划" in assistant.ask("塘溪县交通局2023年主动公开的信息包括哪些").answer


def test_a_list_without_what_is_asked_is_not_told(assistant: Assistant) -> None:
    assert assistant.ask("塘溪县交通局2023年预决算公开了哪些表").status == "not_found"


def test_where_the_report_itself_is_found(assistant: Assistant) -> None:
    assert "http://www.tangxi.example.cn" in assistant.ask("塘溪县交通局2023年年报在哪里下载").answer


def test_people_who_came_to_ask_are_counted_as_reports_do(assistant: Assistant) -> None:
    assert figures(assistant.ask("塘溪县交通局2023年接待了多少人来咨询")) == ["86人次"]
