"""谁, 哪个科室, 哪个县: the office that a sentence names is told, whichever word a question has for an office."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose

LUOXI = """一、总体情况
本县信息公开主管部门为县府办公室，负责推进全县工作。由县档案室具体负责，及时维护和更新年鉴、地名等资料。
拟公开的文件由法规股进行保密审查，均需分管领导、站办负责人审批后发布。明确副镇长同志负责舆情监看工作。
收到来信后，立即交由信访股承办。全县申请中收取处理费共计90元，其中农业局1件，收取90元。
东陵乡推进村务公开，通过设立专区，汇编“便民手册”。各村组织演练。安排专人负责巡检工作。
二、其他
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "洛溪县", 2023, LUOXI)
    return Assistant(store)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(f"洛溪县2023年{question}")


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("信息公开归哪个办公室主管", "县府办公室"),
        ("信息公开由哪个部门负责", "县府办公室"),
        ("地名资料由哪个科室维护", "县档案室"),
        ("保密审查归哪个部门", "法规股"),
        ("文件发布要哪些人审批", "分管领导、站办负责人"),
        ("舆情监看归谁", "副镇长同志"),
        ("收到来信后交给谁办", "信访股"),
        ("哪个局收了处理费", "农业局"),
        ("哪个乡汇编了“便民手册”", "东陵乡"),
    ],
)
def test_who_does_it_is_told_without_reserve(assistant: Assistant, question: str, office: str) -> None:
    answer = ask(assistant, question)
    assert answer.answer.startswith("洛溪县2023年年报写到："), answer.answer
    assert office in answer.citations[0].quote


@pytest.mark.parametrize("question", ["哪个部门负责巡检", "哪个科室组织演练", "谁负责专区", "哪个局收了复印费"])
def test_nobody_in_particular_is_no_answer(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status == "not_found", answer.answer
