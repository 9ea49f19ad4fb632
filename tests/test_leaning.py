"""Follow-ups that lean on the last answer: no number is told again that is not meant, and no share that is a count."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.answers import figures as values
from tests.answers import told
from tests.made_up import NewStore, put_prose

REPORT = """一、总体情况
全年通过政务新媒体发布信息400条，其中视频号120条，图文号60条。全年未发生网站安全事故。
办理群众来信300件，已办结280件。归集惠民文件90件，其中省级文件30件，县级文件60件。
举办省级5期、县级7期讲座。工作动态信息150条，通告信息90条。年检照片25张。
"""


@pytest.fixture(scope="module")
def prose(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, REPORT)
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("云岭县2023年归集惠民文件多少件", "省级"), ["30件"]),
        (("云岭县2023年办理群众来信多少件", "办结多少"), ["280件"]),
        (("云岭县2023年工作动态信息多少条", "比通告信息多多少"), ["150条", "90条", "60条"]),
        (("云岭县2023年视频号占多少",), ["120条", "400条", "30%"]),
    ],
)
def test_a_follow_up_on_prose(prose: Assistant, turns: tuple[str, ...], expected: list[str]) -> None:
    answer = prose.ask(turns[-1], turns[:-1])
    assert sorted(values(answer)) == sorted(expected)


def test_that_something_did_not_happen_is_no_share(prose: Assistant) -> None:
    answer = prose.ask("云岭县2023年网站占几成")
    assert answer.status == "not_found"
    assert not answer.figures


def test_a_count_in_place_of_a_share_is_said_to_be_one(prose: Assistant) -> None:
    answer = prose.ask("云岭县2023年年检照片占多少")
    assert values(answer) == ["25张"]
    assert "年报没有印这一项的占比，以上是它的数目。" in answer.notes


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("淮安2024年行政诉讼几件", "直接起诉的呢", "另一部分呢"), "20件"),
        (("平潭2024年自然人申请几件", "把上年结转也算上呢"), "217+0=217件"),
        (("平潭2024年许可多少", "处罚呢", "两项加起来", "许可占多少"), "行政处罚本年处理决定数量的比例为"),
        (("淮安2024年行政诉讼几件", "复议后起诉的占几成"), "43.48%"),
        (("平潭2020年许可上一年项目数多少", "那现在有多少项"), "396+442=838"),
    ],
)
def test_a_follow_up_on_a_table(samples: Store, turns: tuple[str, ...], expected: str) -> None:
    answer = told(samples, *turns)
    assert answer.status == "answered"
    assert expected in f"{answer.answer}{answer.derivation}"


def test_the_other_part_of_several_is_asked_back(samples: Store) -> None:
    answer = told(samples, "平潭2024年新收几件", "自然人的呢", "另一部分呢")
    assert answer.status == "clarify"
    assert "商业企业" in answer.options[0]
    assert not answer.figures


def test_what_is_left_of_a_result_is_added_up_and_after_what_was_finished_it_is_carried_over(samples: Store) -> None:
    results = told(samples, "淮安2024年复议几件", "维持的呢", "剩下的呢")
    assert "279件：结果纠正64件" in results.answer
    assert told(samples, "淮安2024年复议维持几件", "剩下的呢").status == "clarify"
    assert [figure.value for figure in told(samples, "淮安2024年办结几件", "剩下的呢").figures] == ["103"]


def test_the_table_beside_a_sentence_of_the_prose(samples: Store) -> None:
    first = "平潭2023年清理并集中发布现行有效行政规范性文件多少件"
    assert [figure.value for figure in told(samples, first).figures] == ["393"]
    assert [figure.value for figure in told(samples, first, "那表里呢").figures] == ["470"]


def test_no_cell_is_guessed_for_a_sentence_of_the_prose(prose: Assistant) -> None:
    answer = prose.ask("表格里写的是多少", ("云岭县2023年归集惠民文件多少件",))
    assert answer.status == "not_found"
    assert not answer.figures


def test_amounts_of_several_bodies_are_added_where_that_is_said_in_the_name_of_a_column(samples: Store) -> None:
    answer = told(samples, "洪泽区2023年跟淮安2024年行政事业性收费总共多少万元")
    assert answer.derivation
    assert "+" in answer.derivation
