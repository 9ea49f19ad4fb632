"""Several questions in one, introductions and exclamations: every part is answered, what is no part is dropped."""

from __future__ import annotations

import re

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.answers import told
from tests.made_up import NewStore, put_cells, total

#: (question, numbers its answer states, words it holds)
PARTS = (
    ("青石市2023年收到多少件，其中公司多少件，公开率多少", ("75", "3", "50%"), ()),
    ("青石市2023年新收多少件申请，比上年多了多少，办结了多少件", ("75", "15", "70"), ()),
    ("青石市2023年不予公开多少件，占比多少", ("7", "10%"), ()),
    ("青石市2023年收了多少申请，被拒了多少", ("75", "7"), ("不予公开", "无法提供", "不予处理")),
    ("青石市2023年新收多少件和结转多少件", ("75", "4", "9"), ("上年结转", "结转下年度")),
    ("青石市2023年新收多少件，2022年予以公开多少件", ("75", "31"), ()),
    ("青石市2023年公司申请几件 其中不予公开的几件", ("3", "0"), ("商业企业",)),
    ("不予公开多少件，公开率多少？青石市2023年的", ("7", "50%"), ()),
    ("青石市2023年予以公开/部分公开/不予公开", ("35", "0", "7"), ()),
    ("青石市2023年收到多少申请，平均每件花了几天", ("75",), ("这一问",)),
)
#: (question, the one number)
INTRODUCED = (
    ("不好意思打扰一下，领导让我汇总数据，我手头那份复印件看不清，请问青石市2023年新收申请到底多少件？", "75"),
    ("我表弟前阵子想要一份材料没要着，人家跟他讲可以走信息公开申请，我就好奇，青石市2023年新收多少件这种申请呀", "75"),
    ("我是记者，正在核一条关于财政支出的稿子，想确认一下青石市2023年办结了多少件", "70"),
    ("老师要求查一个市的数据，我选了青石市，请问青石市2023年部分公开和不予公开一共几件？谢谢老师", "7"),
    ("青石市2023年不予公开的好像挺多的，到底几件来着", "7"),
    ("老同志问一句，青石市2023年新收申请有好多件", "75"),
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    business = {
        "applications.new.natural_person": "72",
        "applications.new.business": "3",
        "applications.new.total": "75",
    }
    store = new_store()
    put_cells(store, "青石市", 2022, "2021", total("new", "60") | total("granted", "31") | total("outcome_total", "31"))
    put_cells(
        store,
        "青石市",
        2023,
        "2021",
        business
        | total("granted", "35")
        | total("refused.process", "7")
        | total("outcome_total", "70")
        | total("carried_in", "4")
        | total("carried_out", "9"),
    )
    return Assistant(store)


def states(number: str, text: str) -> bool:
    return bool(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.]*\d)", text))


@pytest.mark.parametrize(("asked", "numbers", "words"), PARTS)
def test_every_part_is_answered(
    assistant: Assistant, asked: str, numbers: tuple[str, ...], words: tuple[str, ...]
) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert [number for number in numbers if not states(number, answer.answer)] == []
    assert [word for word in words if word not in answer.answer] == []


def test_chips_of_joined_parts_point_at_their_citations(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2023年不予公开多少件，公开率多少")
    chips = {int(chip) for chip in re.findall(r"\[(\d+)\]", answer.answer)}
    assert chips == {citation.n for citation in answer.citations}
    assert {figure.citation for figure in answer.figures if figure.citation} <= chips


@pytest.mark.parametrize(("asked", "number"), INTRODUCED)
def test_introduction_and_exclamation_are_no_part_of_the_question(
    assistant: Assistant, asked: str, number: str
) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered"
    assert states(number, answer.answer)


def test_introduction_that_restricts_is_kept(assistant: Assistant) -> None:
    assert assistant.ask("关于拆迁的，请问青石市2023年收到多少申请").status == "not_found"


@pytest.mark.parametrize("asked", ["青石市2023年还没办完的申请有几件", "青石市2023年未办结的几件"])
def test_negation_before_a_row_turns_it(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert [citation.cell for citation in answer.citations] == ["applications.carried_out.total"]


def test_what_was_told_is_not_told_again(samples: Store) -> None:
    answer = told(samples, "淮安和平潭2024年新收申请谁多，各是几件")
    assert answer.answer.count("3119件") == 2, answer.answer  # as the most, and in the order
    answer = told(samples, "淮安2024年每一百件复议里有几件被纠正？算个百分比")
    assert answer.answer.count("18.23%") == 1, answer.answer
