"""Documents that are marked when they are drawn up, asked by their mark: no applications, and no other documents."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

PROSE = """一、总体情况
（一）申请。收到申请61件，答复58件。
（二）信息管理。市政府发文逐件标注属性，全年制发公文318件，主动公开229件，占72.0%；依申请公开47件；不予公开42件，均附理由。对公文退回重定的有18件。
清理文件140件，废止21件。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "云溪市", 2020, PROSE)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"云溪市2020年{question}")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("市政府发文里不公开的有几件", "42"),
        ("市政府公文不予公开的有几件", "42"),
        ("公文定为不予公开的几件", "42"),
        ("公文依申请公开的几件", "47"),
        ("公文里主动公开的几件", "229"),
        ("发文里主动公开的有多少件", "229"),
        ("退回重定的公文几件", "18"),
    ],
)
def test_documents_are_told_by_their_mark(store: Store, question: str, value: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered", answer.answer
    assert [figure.value for figure in answer.figures] == [value], answer.answer
    assert all("公文" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize("question", ["公文部分公开的几件", "清理的文件主动公开几件"])
def test_no_other_documents_are_told(store: Store, question: str) -> None:
    assert not {figure.value for figure in ask(store, question).figures} & {"18", "21", "140", "42"}
