"""How a quote, a refusal and its choices are put. Reports, bodies and numbers are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose
from tests.test_mentions import counts

PROSE = """一、总体情况
12月发布《食堂公开办法》，每日公示菜谱、每周公示价格，覆盖学校食堂102个，其中自营81个、托管经营21个；“阳光食堂”系统年点击5万次。
市、县两级新收申请673件（市级部门291件、县市区354件、园区28件），上年结转31件，办结658件。
“云溪发布”微博和微信推文3400篇。公开2023年“三公”经费的单位58个。改进措施已落实：三是为14个街道统一聘请法律顾问。
联系方式：云溪市政务公开办，电话0999-1234567。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "云溪市", 2023, PROSE)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"云溪市2023年{question}")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("托管经营的食堂", "覆盖学校食堂102个，其中自营81个、托管经营21个"),
        ("县市区级收到的申请", "市、县两级新收申请673件（市级部门291件、县市区354件、园区28件）"),
    ],
)
def test_no_more_is_quoted_than_holds_what_was_named(store: Store, question: str, quote: str) -> None:
    (citation,) = ask(store, question).citations
    assert citation.quote == quote


def test_a_name_in_quotation_marks_is_offered_with_both(store: Store) -> None:
    answer = ask(store, "“三公”经费的单位预算几元")
    assert answer.status == "not_found"
    assert answer.options == ("云溪市2023年“三公”经费的单位多少个？",)


def test_whom_to_ask_is_no_evidence(store: Store) -> None:
    answer = ask(store, "信访满意率多少")
    assert answer.status == "not_found"
    assert "0999-1234567" in answer.notes[-1]
    assert not answer.citations


def test_the_mark_of_an_item_is_no_part_of_what_is_counted() -> None:
    assert counts("三是为14个街道统一聘请法律顾问。") == [("14", "个", "街道统一聘请法律顾问")]
    assert counts("（2）建成专区9个。") == [("9", "个", "建成专区")]
