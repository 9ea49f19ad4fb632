"""Sums, differences, divisions and comparisons: run as they are said, over both sides and over nothing else."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_DOCUMENTS = "active_disclosure.normative_documents"
#: (question, words the answer or its derivation holds)
COMPUTED = (
    ("青石市2023年予以公开÷办结总数等于40%，对吗", "对，"),
    ("青石市2023年公开率按予以公开除以办结总数是60%，对吗", "不是60%"),
    ("青石市2023年新收加结转是多少", "80+12=92件"),
    ("青石市2023年全部要办的（新收+结转）", "80+12=92件"),
    ("青石市2023年新收和结转的申请一共几件", "80+12=92件"),
    ("青石市2023年办结加结转", "85+7=92件"),
    ("青石市2023年新收减办结是多少", "相差5件"),
    ("青石市2023年办结率是多少？按办结除以新收加结转", "办结率＝85÷（80+12）×100%＝92.39%"),
    ("青石市2023年办结率，拿办结除以新收", "85÷80×100%＝106.25%"),
    ("青石市2023年公开率按予以公开除以办理结果总计算", "34÷85×100%＝40%"),
    ("青石市2023年（予以公开+部分公开）÷办理结果总计", "公开率＝（34+17）÷85×100%＝60%"),
    ("青石市2023年公开率=予以公开÷新收，多少", "34÷80×100%＝42.5%"),
    ("青石市2023年企业申请除以自然人申请再乘100%", "20÷60×100%＝33.33%"),
    ("青石市2020年采购总金额除以采购项目数", "1500÷12＝125元"),
)
#: Nothing is computed: two bodies, a mixture of plus and minus, a carried number that could be either.
NOT_COMPUTED = (
    "青石市2023年新收除以白沙县2023年新收",
    "青石市2023年新收加上年结转减办结",
    "青石市2023年予以公开和结转合计",
    "青石市2023年予以公开除以采购金额",
    "青石市2023年新收减结转",
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    newest = (
        {"applications.new.natural_person": "60", "applications.new.business": "20", "applications.new.total": "80"}
        | total("carried_in", "12")
        | total("granted", "34")
        | total("partly_granted", "17")
        | total("refused.process", "34")
        | total("outcome_total", "85")
        | total("carried_out", "7")
        | {f"{_DOCUMENTS}.issued": "6", f"{_DOCUMENTS}.repealed": "2", f"{_DOCUMENTS}.in_force": "34"}
    )
    before = total("new", "40") | total("carried_out", "9") | {f"{_DOCUMENTS}.in_force": "30"}
    bought = {"active_disclosure.procurement.items": "12", "active_disclosure.procurement.amount": "1500元"}
    store = new_store()
    put_cells(store, "青石市", 2020, "2019", bought)
    put_cells(store, "青石市", 2022, "2021", before)
    put_cells(store, "青石市", 2023, "2021", newest)
    put_cells(store, "白沙县", 2023, "2021", total("new", "8"))
    return Assistant(store)


@pytest.mark.parametrize(("question", "holds"), COMPUTED)
def test_what_is_written_out_is_computed_as_said(assistant: Assistant, question: str, holds: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert holds in f"{answer.answer} {answer.derivation}"


@pytest.mark.parametrize("question", NOT_COMPUTED)
def test_what_is_not_sure_is_not_computed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status in ("answered", "clarify")
    assert not [figure for figure in answer.figures if not figure.cell]


def test_a_share_of_another_kind_of_applicant_is_no_share_of_all(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2023年企业申请除以自然人申请")
    assert (answer.status, answer.figures[0].value) == ("answered", "33.33")
    assert "占比" not in answer.answer


#: (turns, how the answer begins, words it holds): two sides of one question, each with its number.
COMPARED = (
    ("青石市2023年收到的申请比办结的少，对吗", "对，", ("80件", "85件")),
    ("青石市2023年收到申请没有办结的多，是吗", "对，", ("80件", "85件")),
    ("青石市2023年办结的比收到的少吧", "不对，", ("80件", "85件")),
    ("青石市2023年收到申请80件，比办结多5件，对吗", "不对，", ("80件", "85件")),
    ("青石市2023年收到的比部分公开的多几件", "青石市2023年：新收", ("相差63件",)),
    ("青石市2023年收到、办结、结转下年度各几件", "青石市2023年：新收政府信息公开申请为80件", ("85件", "7件")),
    ("青石市2023年上年结转几件？跟2022年报的结转下年度一样吗", "不一致：", ("12件", "9件", "相差3件")),
    ("青石市2023年新收几件？和办结数一样多吗", "不对，", ("80件", "85件", "相差5件")),
    ("青石市2023年和2022年的新收相等吗", "不一致：", ("80件", "40件")),
    ("青石市2023年予以公开34件，部分公开17件，跟表里对得上吗", "对：", ()),
    ("青石市2022年新收41件，2023年新收80件，跟年报对得上吗", "不对：", ("40件",)),
    ("对比青石市2022、2023两年的新收总数", "青石市新收", ("2022年40件", "2023年80件", "增加40件")),
    ("青石市2022年的新收总量跟2023年比怎么样", "青石市新收", ("2022年40件", "增加40件")),
    ("青石市2023年规范性文件立的比废的多几件", "青石市2023年", ("制发件数更多，相差4件",)),
    ("青石市2022年末现行有效30件，2023年新制6件废2件，跟2023年表里的数对得上吗", "一致：", ("30+6-2=34",)),
    ("青石市2022年末现行有效31件，2023年新制6件废2件，跟2023年表里的数对得上吗", "不对，问句里的31件", ()),
    ("青石市2022年末现行有效规范性文件30件，加减2023年制发、废止以后应有几件", "一致：", ("30+6-2=34", "34件")),
    ("青石市2022年现行有效的规范性文件，按2023年制发和废止推算，年末应是多少", "一致：", ("30+6-2=34",)),
    ("青石市2023年予以公开和部分公开哪个数量大？两个数都列出来", "青石市2023年，两者中予以公开更多", ()),
)


@pytest.mark.parametrize(("question", "begins", "holds"), COMPARED)
def test_both_sides_of_a_comparison_are_held_against_each_other(
    assistant: Assistant, question: str, begins: str, holds: tuple[str, ...]
) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(begins)
    assert [words for words in holds if words not in answer.answer] == []


def test_a_total_of_two_years_is_only_added_where_it_is_asked_for(assistant: Assistant) -> None:
    assert "120件" not in assistant.ask("比较青石市2022年与2023年的申请总量").answer
    assert "合计120件" in assistant.ask("青石市2022年与2023年的申请总量一共多少").answer
