"""A body's number in a list that says only whose each number is: only of what was told before it. All is made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

PROSE = """一、总体情况
（一）主动公开。全市公开信息8240条，其中市直部门3110条。松原县0.98万条居全市首位，石江县公开稿件410条。东坪县、游仙区、安坪区分别公开0.31万条、0.22万条和0.17万条。
信息量较多的镇有白马镇142条、青石镇118条、双河镇77条。公开较多的部门有市农委61条、市水利局48条、市教育局31条。各县报送信息：松原县65条、石江县43条，市里采用31条。
（二）依申请公开。全市收到申请312件，办结301件。征地类申请最多，计140件。其中南山区81件、北屏区64件、云顶县22件。红石区、柳河区、草桥街街道收件最多，分别为19件、14件、9件。市林业局、市住建局列前两位，为12件、8件。
（三）监督。北屏区9场讲座，云顶县培训120人。受理复议11件，其中南山区3件。
六、其他需要报告的事项
无。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "临川市", 2022, PROSE)
    own = "一、总体情况\n全区公开信息52条。\n"
    put_prose(store, "南山区", 2023, own)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number", "body"),
    [
        ("临川市2022年北屏区收到申请几件", "64件", "北屏区"),
        ("临川市2022年北屏区的申请", "64件", "北屏区"),
        ("临川市2022年北屏区申请量", "64件", "北屏区"),
        ("临川2022年云顶县收件几件", "22件", "云顶县"),
        ("临川2022年松原公开信息多少", "9800条", "松原"),
        ("临川市2022年松原县发布多少条", "9800条", "松原县"),
        ("临川市2022年青石镇信息量", "118条", "青石镇"),
        ("临川市2022年白马镇公开多少条信息", "142条", "白马镇"),
        ("临川市2022年双河镇公开多少", "77条", "双河镇"),
        ("临川市2022年石江县报送信息几条", "43条", "石江县"),
        ("临川市2022年北屏区的申请件数", "64件", "北屏区"),
        # told in turn with others: the k-th number is that of the k-th name
        ("临川市2022年安坪区公开多少信息", "1700条", "安坪区"),
        ("临川市2022年东坪县公开几条", "3100条", "东坪县"),
        ("临川市2022年柳河区收到申请几件", "14件", "柳河区"),
        ("临川市2022年红石区的申请", "19件", "红石区"),
        ("临川市2022年草桥街道收到的申请数", "9件", "草桥街道"),
    ],
)
def test_a_body_of_a_list_has_its_own_number(assistant: Assistant, question: str, number: str, body: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert [f"{each.value}{each.unit}" for each in answer.figures] == [number], answer.answer
    assert f"没有收录“{body}”的年度报告，以上出自临川市的年报。" in answer.notes


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("临川市2022年市水利局公开多少条", "48条"),
        ("临川市2022年市农委公开几条", "61条"),
        ("临川2022年教育局公开信息几条", "31条"),
        ("临川市2022年市住建局收到申请几件", "8件"),
    ],
)
def test_an_organ_of_a_list_has_its_own_number(assistant: Assistant, question: str, number: str) -> None:
    answer = assistant.ask(question)
    assert [f"{each.value}{each.unit}" for each in answer.figures] == [number], answer.answer


@pytest.mark.parametrize(
    ("again", "number"), [("青石镇呢", "118条"), ("那白马镇呢", "142条"), ("双河镇那边几条", "77条")]
)
def test_a_body_of_a_list_is_asked_again_of_the_same(assistant: Assistant, again: str, number: str) -> None:
    answer = assistant.ask(again, ["临川市2022年公开信息多少条"])
    assert [f"{each.value}{each.unit}" for each in answer.figures] == [number], answer.answer


def test_a_body_said_without_its_kind_is_the_one_that_the_report_writes(assistant: Assistant) -> None:
    answer = assistant.ask("临川市2022年北屏收件量")
    assert [f"{each.value}{each.unit}" for each in answer.figures] == ["64件"], answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "临川市2022年北屏公开信息几条",
        "临川市2022年北屏区公开信息几条",  # the list is of applications
        "临川市2022年北屏区答复申请几件",  # of those received
        "临川市2022年云顶县办结几件",
        "临川市2022年青石镇收到申请几件",  # of information
        "临川市2022年青石镇培训几次",
        "临川市2022年石江县公开信息几条",  # it put out articles, and handed up information
        "临川市2022年石江县信息被采用几条",
        "临川市2022年白马镇信息量第几",
        "临川市2022年北屏区申请占比多少",
        "临川市2022年西河区收到申请几件",
        "临川市2022年西河收到申请几件",
        "临川市2022年北屏区涉及拆迁的申请几件",
        "临川市2022年市水利局收到申请几件",  # the list is of information
        "临川市2022年柳河区公开信息几条",
        "临川市2022年安坪区收到申请几件",
        "临川市2022年市卫健委公开多少条",
    ],
)
def test_a_number_of_something_else_is_none(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.figures) == ("not_found", ()), answer.answer


def test_the_first_of_numbers_told_in_turn_is_not_that_of_the_last_body(assistant: Assistant) -> None:
    assert "3100" not in [each.value for each in assistant.ask("临川市2022年安坪区公开多少信息").figures]


def test_a_body_read_in_vain_is_told_so_without_others_offered(assistant: Assistant) -> None:
    answer = assistant.ask("临川市2022年北屏区公开信息几条")
    assert answer.answer == "没有收录“北屏区”的年度报告，临川市2022年年报的正文里也没有找到所问的内容。"
    assert answer.options == ()


def test_a_body_with_a_report_of_its_own_is_asked_itself(assistant: Assistant) -> None:
    answer = assistant.ask("南山区2023年公开信息几条")
    assert [each.value for each in answer.figures] == ["52"]
    assert {each.publisher for each in answer.citations} == {"南山区"}


def test_a_question_of_no_body_and_no_year_tells_no_number(assistant: Assistant) -> None:
    assert not assistant.ask("小区停车位怎么申请").figures


@pytest.mark.parametrize("question", ["2022年举办了几场培训", "哪家机关的公开栏目办得最好"])
def test_without_a_body_no_list_is_read(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status != "answered"
