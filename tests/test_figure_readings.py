"""How figures are read: multiples, claimed shares, what is left, faulty totals, offices, two turns."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import reading, total

#: (turns, status, words the answer holds, words it does not hold)
READ = (
    ("青石市2023年新收申请是2022年的三倍吗", "answered", ("不对", "2.5倍"), ()),
    ("青石市2023年新收申请是2022年的两倍还多，对不对", "answered", ("对，", "2.5倍"), ("不对",)),
    ("青石市2023年个人申请超过九成，对吗", "answered", ("对，", "96%"), ("不对",)),
    ("青石市2023年个人申请不到一半，对吗", "answered", ("不对", "96%"), ()),
    (
        "青石市2023年规范性文件发了几件、废了几件、还剩几件",
        "answered",
        ("制发件数为5件", "废止件数为2件", "现行有效件数为40件"),
        (),
    ),
    ("青石市2023年收了多少申请，还剩多少", "answered", ("75件", "结转下年度继续办理为9件"), ()),
    ("青石市2023年申请还剩几件没办", "answered", ("9件",), ("不对",)),
    ("青石市2022年办结率是多少", "answered", ("自相矛盾",), ("0%",)),
    ("青石市2023年新收多少|2022年呢|两年差几件", "answered", ("45件",), ()),
    ("青石市2023年GDP多少|那行政处罚呢", "answered", ("青石市2023年行政处罚", "7件"), ()),
    ("青石市2023年不予公开占多少|予以公开多少件", "answered", ("35件",), ("%",)),
    ("白沙2023年新收多少件申请", "answered", ("白沙市人民政府办公厅2023年", "8件"), ()),
    ("那个数是多少", "clarify", (), ()),
    ("你今年多大了", "out_of_scope", (), ()),
    ("2023年新收申请超过50件的单位有几个", "answered", ("有1家",), ()),
    ("青石市2023年累计受理申请多少宗", "answered", ("75件",), ()),
    ("青石市2023年新收申请好多件 不予公开好多件", "answered", ("75件", "7件"), ()),
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    documents = "active_disclosure.normative_documents"
    newest = (
        {"applications.new.natural_person": "72", "applications.new.business": "3", "applications.new.total": "75"}
        | {f"{documents}.issued": "5", f"{documents}.repealed": "2", f"{documents}.in_force": "40"}
        | {"active_disclosure.penalties.decisions": "7"}
        | total("granted", "35")
        | total("refused.process", "7")
        | total("outcome_total", "66")
        | total("carried_out", "9")
    )
    misprinted = total("new", "30") | total("granted", "30")  # （七）总计 is printed 0
    with Store.open(tmp_path_factory.mktemp("readings") / "store", create=True) as store:
        for made in (
            reading("青石市", 2022, "2021", misprinted),
            reading("青石市", 2023, "2021", newest),
            reading("白沙市人民政府办公厅", 2023, "2021", total("new", "8")),
        ):
            store.facts.put(made, made.report.file, None)
        yield Assistant(store)


@pytest.mark.parametrize(("turns", "status", "holds", "lacks"), READ)
def test_reading(assistant: Assistant, turns: str, status: str, holds: tuple[str, ...], lacks: tuple[str, ...]) -> None:
    *earlier, last = turns.split("|")
    answer = assistant.ask(last, earlier)
    assert answer.status == status
    assert [words for words in holds if words not in answer.answer] == []
    assert [words for words in lacks if re.search(rf"(?<!\d){re.escape(words)}", answer.answer)] == []


def test_office_of_a_bare_place_is_told(assistant: Assistant) -> None:
    assert any("白沙" in note and "办公厅" in note for note in assistant.ask("白沙2023年新收多少件申请").notes)
