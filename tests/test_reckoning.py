"""Arithmetic between numbers of one report's prose: both operands quoted, the arithmetic shown, or a refusal."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.prose.answers import answer_from_prose
from corpus.store import Store
from tests.made_up import NewStore, put_prose

TEXT = """一、总体情况
2023年，区政府网站发布信息8149条，微信发布5732条，微博发布251条，电视台播出1000余条。
全年编发公报24期，刊登规章和规范性文件等112件、部门文件45件、政策解读83件；门户网站发布政策解读132件。
办结政府信息公开申请58件，其中网络申请14件、信函申请44件。人大建议和政协提案共办理169件，满意率99%。
热线收到咨询件15564件，已办结15042件。举办培训3期，参加培训420人次。
"""
#: question, result, operands
COMPUTED = (
    ("微信比微博多发多少条信息", "5481", ("5732", "251")),
    ("微信和微博相差几条", "5481", ("5732", "251")),
    ("微博比微信少几条", "5481", ("251", "5732")),
    ("微信加微博一共发了多少条", "5983", ("5732", "251")),
    ("网站、微信和微博三个渠道合计发布几条", "14132", ("8149", "5732", "251")),
    ("公报刊登的规章和规范性文件等、部门文件、政策解读，三样合计几件", "240", ("112", "45", "83")),
    ("信函申请比网络申请多出几件", "30", ("44", "14")),
    ("办结的申请里除去网络申请还有几件", "44", ("58", "14")),
    ("热线收到的咨询件，还剩多少没办结", "522", ("15564", "15042")),
)
#: An operand is not printed, printed twice or rough.
REFUSED = (
    "微信比抖音多几条",
    "微信和电视台一共发布多少条",
    "政策解读比部门文件多几件",
)


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "甲区", 2023, TEXT)
    return store


def ask(store: Store, question: str) -> Answer:
    return answer_from_prose(question, question, store.facts.reports("甲区", 2023), store)


@pytest.mark.parametrize(("question", "result", "operands"), COMPUTED)
def test_computed(store: Store, question: str, result: str, operands: tuple[str, ...]) -> None:
    answer = ask(store, question)
    assert [figure.value for figure in answer.figures] == [*operands, result]
    assert answer.derivation is not None
    assert answer.derivation.endswith(f"= {result}")
    quotes = "".join(citation.quote for citation in answer.citations)
    assert all(operand in quotes for operand in operands)


@pytest.mark.parametrize("question", REFUSED)
def test_an_operand_that_is_not_there_once_refuses(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_total_that_is_printed_is_not_computed(store: Store) -> None:
    answer = ask(store, "人大建议和政协提案一共办了几件")
    assert ([figure.value for figure in answer.figures], answer.derivation) == (["169"], None)


LISTS = """一、总体情况
2023年，全区主动公开政府信息300条，其中机构职能类20条、重大项目类150条、财政资金类90条、其他40条。
通过不同渠道发布信息：网站发布500条，微信发布700条，微博发布200条，短信发布50条。
"""


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("公开的信息里条数最多的是哪一类", "150"),
        ("哪个渠道发布的信息最多", "700"),
    ],
)
def test_the_largest_of_one_list(new_store: NewStore, question: str, number: str) -> None:
    store = new_store()
    put_prose(store, "甲区", 2023, LISTS)
    assert [figure.value for figure in ask(store, question).figures] == [number]


OPPOSITES = """一、总体情况
2024年，全市注销政务新媒体4个。制发行政规范性文件7件。收到群众来信96件。政府网站信息发布量同比下降12%。向有关部门转办诉求35件。
"""


@pytest.mark.parametrize(
    "question",
    [
        "新开了几个政务新媒体",
        "行政规范性文件废止件数",
        "废止了多少件行政规范性文件",
        "群众来信答复了多少件",
        "受理诉求多少件",
    ],
)
def test_no_number_answers_for_its_opposite(store: Store, question: str) -> None:
    put_prose(store, "乙市", 2024, OPPOSITES)
    answer = answer_from_prose(question, question, store.facts.reports("乙市", 2024), store)
    assert answer.status == "not_found", answer.answer
    assert not answer.figures


@pytest.mark.parametrize(
    ("question", "value"),
    [("注销了几个政务新媒体", "4"), ("制发了多少件行政规范性文件", "7"), ("收到多少件群众来信", "96")],
)
def test_what_was_done_is_answered(store: Store, question: str, value: str) -> None:
    put_prose(store, "乙市", 2024, OPPOSITES)
    answer = answer_from_prose(question, question, store.facts.reports("乙市", 2024), store)
    assert [figure.value for figure in answer.figures] == [value], answer.answer


def test_counts_in_two_units_are_told_side_by_side_and_not_added(store: Store) -> None:
    answer = ask(store, "培训期数和培训人次加起来多少")
    assert [each.value for each in answer.figures] == ["3", "420"]
    assert "423" not in answer.answer
