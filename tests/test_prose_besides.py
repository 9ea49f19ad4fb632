"""What is asked besides a number is told with it, by its own sentence, or missed aloud; how cases ended is quoted."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

LUSHAN = """一、总体情况
2023年全县公开信息900条，占40%，公开量较大的乡是柳坪乡。政务服务“评价墙”于3月7日启用，差评占评价总数的0.52%。
有2件申请收取信息处理费610元。其中，芦山县水利局1件，收取400元；芦山县医保局1件，收取210元，均按规定缴库。
因公开引发行政复议5件，其中3件维持，另2件尚未审结。涉及公开的行政诉讼2件，均维持原决定。
办结申请31件，其中网络12件，信函19件，申请内容主要涉及征地批文、学区划分、公交线路。
通过报刊发布信息17条。
全年培训4次，全县编印手册300册。
对规范性文件开展3次专项清理，分别涉及营商环境、生态保护以及民法典等领域。经清理，已宣布废止文件6件。
通过《芦山晨报》《西岭周刊》《大渡河报》等报刊，刊登重点工作，全年17条。
五、存在的主要问题及改进情况
还存在一些差距，如认识需要进一步提高，内容需进一步拓展等。针对上述问题，采取以下措施：
（一）加强培训。组织业务学习。
（二）充实人员。配备专职人员。
"""

JINSHA = """一、总体情况
2023年，共受理申请6件，因内容涉及个人隐私不予公开1件。涉及公开的行政诉讼1件，已撤诉。涉及公开的行政复议3件，其中1件纠正，2件维持。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "芦山县", 2023, LUSHAN)
    put_prose(store, "金沙县", 2023, JINSHA)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "number", "told"),
    [
        ("芦山县2023年收了多少信息处理费，是哪几家收的", "610元", "水利局"),
        ("芦山县2023年“评价墙”是哪一天启用的，差评占多大比例", "0.52%", "3月7日"),
        ("芦山县2023年公开了多少条信息，公开得多的是哪个乡", "900条", "柳坪乡"),
        ("芦山县2023年网上申请几件、信函几件，主要想要啥材料", "12件", "学区划分"),
        ("芦山县2023年上了哪些报纸，一共登了多少条", "17条", "西岭周刊"),
        ("芦山县2023年对规范性文件做了3次专项清理，都是针对哪些方面，最后废了几件", "6件", "生态保护"),
    ],
)
def test_what_is_asked_besides_a_number_is_told(assistant: Assistant, question: str, number: str, told: str) -> None:
    answer = assistant.ask(question)
    assert number in values(answer), answer.answer
    assert told in answer.answer


def test_what_no_sentence_tells_besides_a_number_is_missed_aloud(assistant: Assistant) -> None:
    answer = assistant.ask("芦山县2023年编印多少册手册，是哪家公司印的")
    assert values(answer) == ["300册"]
    assert any("是哪家公司印的" in note for note in answer.notes)


def test_a_number_that_the_question_states_is_no_answer(assistant: Assistant) -> None:
    answer = assistant.ask("芦山县2023年做了3次专项清理，都是针对哪些方面，后来花了多少")
    assert any("后来花了多少" in note for note in answer.notes) or answer.status == "not_found"


@pytest.mark.parametrize("question", ["芦山县2023年被复议几件，结果都如何", "芦山县2023年行政复议结果如何"])
def test_how_cases_ended_is_quoted(assistant: Assistant, question: str) -> None:
    assert "3件维持，另2件尚未审结" in assistant.ask(question).answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("芦山县2023年打了2个官司，都被纠正了，是这样吧", "不对"),
        ("芦山县2023年打了2个官司，都维持了，是这样吧", "对，"),
        ("芦山县2023年打了7个官司，都被纠正了，是这样吧", "不对"),  # two, and none of them
        ("金沙县2023年3件复议都维持了，是这样吧", ""),
    ],
)
def test_a_claim_of_how_all_cases_ended_is_judged_by_the_prose(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim).answer
    assert answer.startswith(verdict) if verdict else not answer.startswith(("对，", "不对"))


def test_a_reason_and_an_end_are_both_told(assistant: Assistant) -> None:
    answer = assistant.ask("金沙县2023年有1件申请没给公开，理由是什么？那起行政诉讼最后怎么样了").answer
    assert "个人隐私" in answer
    assert "已撤诉" in answer


def test_problems_and_measures_of_two_clauses_are_both_listed(assistant: Assistant) -> None:
    answer = assistant.ask("芦山县2023年存在哪些差距，打算咋改").answer
    assert "认识需要进一步提高" in answer
    assert "充实人员" in answer
