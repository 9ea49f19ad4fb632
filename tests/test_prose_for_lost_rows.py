"""Rows of tables that were not read, told by the prose in its own way; parts told as parts. All made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import Answer
from tests.made_up import NewStore, put_prose

_TEXTS = {
    ("青崖县民政局", 2023): (
        "2023年受理依申请公开52件。52件申请中，11件予以公开，3件不属于本机关公开，5件逾期不补正，21件部分公开。\n"
        "因依申请公开提起的行政复议6件、行政诉讼2件。"
    ),
    ("青崖县水务局", 2022): "收到公开申请40件，依规办结公开申请37件，结转2023年度3件。",
    ("白岭市林业局", 2023): (
        "收到公开申请90件。办结公开申请95件（含2022年结转的7件），其中，予以公开33件，部分公开20件。\n"
        "2022年未结转申请，进入行政复议程序和行政诉讼程序均为0件。"
    ),
    ("白岭市", 2009): "机构改革后，我市所有31个部门和14个乡镇设立了公开专栏，由专人负责。",
    ("桦树镇", 2024): "全年主动发布政府信息合计为37条（多处张贴的同一信息计为1条）。",
    ("梧桐镇", 2012): "不予公开信息有8条，主要是关于人事档案和财务凭证的信息。",
    ("柳树镇", 2024): "本年度我镇新收到依申请公开政府信息0件，上年结转0件。",
    ("榆树镇", 2024): "本年度我镇新收到依申请公开政府信息6件，其中当面申请4件。",
    ("沙河镇", 2023): "收到行政复议、行政诉讼案件4件。",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for (publisher, year), text in _TEXTS.items():
        put_prose(store, publisher, year, f"一、总体情况\n{text}\n五、存在的主要问题及改进情况\n公开不够及时。\n")
    return Assistant(store)


def numbers(answer: Answer) -> list[str | None]:
    return [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青崖县民政局2023年部分公开几件", ["21"]),
        ("青崖县民政局2023年有几件是申请人逾期不补正的", ["5"]),
        ("青崖县民政局2023年被复议几次、被告几次", ["6", "2"]),
        ("青崖县水务局2022年结转到2023年的申请几件", ["3"]),
        ("青崖县水务局2022年还剩几件申请没办完", ["3"]),
        ("白岭市林业局2023年上年结转几件", ["7"]),
        ("白岭市林业局2023年行政复议几件", ["0"]),
        ("白岭市林业局2023年行政诉讼几件", ["0"]),
        ("白岭市林业局2023年予以公开几件", ["33"]),
        ("桦树镇2024年主动发布的信息有几条", ["37"]),
        ("柳树镇2024年收到过群众申请公开没有，几件", ["0"]),
        ("榆树镇2024年跑到窗口当面申请的有几件", ["4"]),
        ("白岭市2009年多少部门设立了专栏", ["31"]),
        ("白岭市2009年多少乡镇设立了专栏", ["14"]),
    ],
)
def test_the_prose_tells_the_row_in_its_own_way(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert numbers(answer) == told
    assert "查不到" not in answer.answer
    assert not any("写的是" in note for note in answer.notes)


def test_a_number_of_both_kinds_together_is_still_none_of_one(assistant: Assistant) -> None:
    assert not assistant.ask("沙河镇2023年行政复议几件").answer.startswith("沙河镇2023年年报：")


def test_some_of_all_is_not_the_number_of_a_part(assistant: Assistant) -> None:
    assert not assistant.ask("榆树镇2024年收到群众申请几件").figures


def test_what_was_kept_back_is_told_with_its_number(assistant: Assistant) -> None:
    answer = assistant.ask("梧桐镇2012年有几条信息没有公开，是些什么")
    assert numbers(answer) == ["8"]
    assert "人事档案" in answer.answer


@pytest.mark.parametrize("question", ["不公开的那些是关于什么的", "不予公开的8条信息主要是什么"])
def test_what_was_kept_back_is_told_and_not_only_how_many(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"梧桐镇2012年{question}")
    assert "人事档案" in answer.answer, answer.answer


def test_what_a_bracket_says_is_told_alone(assistant: Assistant) -> None:
    assert "95件" not in assistant.ask("白岭市林业局2023年上年结转几件").answer.partition("原文")[0]
