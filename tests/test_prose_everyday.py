"""Questions about prose in the words of the street: free copies, fees, who went to look, and claims of all of it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.conversation import Scene
from assistant.conversation import understand as understood
from assistant.destination import destination_of
from assistant.prose.kinds import contact_kinds, kind_of
from assistant.prose.oral import as_written
from assistant.prose.several import pieces_of
from assistant.prose.slots import slot_of
from assistant.prose.wording import understand
from assistant.question import read_question
from assistant.turn import Turn
from tests.made_up import NewStore, put_prose

TEXT = """一、总体情况
（一）主动公开方面
2023年，主动公开政府信息300条，其中渔业类120条、港口类90条、林业类100条。发布《海岸线管理办法》《渡口停航规定》《渔船检验细则》3件规范性文件。
（二）平台建设方面
推进网站搬迁。目前监测平台尚未全面接通专线。在渡口大厅设立阅览角，累计提供查阅服务70余人次。
潮汐发布内容包括潮汐表、渡口图、鱼汛报。镇志赠阅210本，比上年度增加40%。信息公开暂不收费。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
一是解读形式单一；二是队伍不稳。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "望海县", 2023, TEXT)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("望海县2023年看信息公开要不要花钱", "暂不收费"),
        ("望海县2023年监测平台都接通专线了，是吗", "不对，"),
        ("把望海县2023年发的三个规范性文件的名字列给我", "《渡口停航规定》"),
    ],
)
def test_everyday_words_are_read_as_reports_write_them(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert words in answer.answer


def test_how_many_went_to_look_follows_where_one_can(assistant: Assistant) -> None:
    answer = assistant.ask("一年下来有多少人去查过", ["望海县2023年在哪里设了阅览角"])
    assert [figure.value for figure in answer.figures] == ["70"]


def test_a_sum_that_is_said_to_be_the_total_is_checked(assistant: Assistant) -> None:
    answer = assistant.ask("望海县2023年主动公开300条，按类别加起来是300吗")
    assert answer.status == "answered"
    assert answer.answer.startswith("不对，")


def test_shortcomings_of_somebody_pointed_at_are_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("人家讲过自己哪里干得不够吗").status == "clarify"


def test_what_was_not_found_is_named_whole_and_not_said_to_be_absent(assistant: Assistant) -> None:
    answer = assistant.ask("望海县2023年年报上留的传真号是多少")
    assert answer.status == "not_found"
    assert "“传真号是多少”" in answer.answer
    assert "没有写到" not in answer.answer


def test_a_verb_with_what_is_no_contact_and_what_callers_report_no_shortcoming() -> None:
    assert contact_kinds("来电都是问什么的") == contact_kinds("这事是谁跟谁一块把关的") == []
    assert contact_kinds("有事该问哪个科室") == ["联系单位"]
    assert kind_of("热线来电集中反映哪些问题") == "text"
    assert kind_of("自己反映出哪些问题") == "problems"


def test_a_comparison_goes_on_with_what_stands_before_it() -> None:
    assert pieces_of("镇志赠阅的，比多了百分之几") == ["镇志赠阅的比多了百分之几"]
    assert pieces_of("镇志印了几本，比去年多几本") == ["镇志印了几本", "比去年多几本"]


def test_what_o_clock_is_nothing_that_was_shown_up() -> None:
    assert as_written("阅览角几点开") == "阅览角几点开"


@pytest.mark.parametrize(
    ("question", "told", "filled"),
    [
        ("监理员都是些什么人", "聘任监理员5名", False),
        ("夜市由谁巡查", "由各有关部门巡查夜市", False),
        ("夜市由谁巡查", "由水上派出所巡查夜市", True),
        ("抽查查到哪些企业", "随机抽查渔港企业的项目、程序", False),
        ("邀请哪些嘉宾听证", "邀请渔民代表、律师参加听证", True),
        ("灯塔为什么停用", "为方便群众新建渡口，码头扩建，夜航增加，对灯塔停用情况公示", False),
        ("灯塔为什么停用", "因航线改道，灯塔停用", True),
        ("来信都打听啥", "来信4封，回信4封", False),
        ("来信都打听啥", "来信内容主要涉及渔船补贴", True),
    ],
)
def test_what_is_left_open_must_be_told_of_the_same_thing(question: str, told: str, filled: bool) -> None:
    asked = understand(question)
    slot = slot_of(asked)
    assert slot is not None
    assert bool(slot.fills(asked.terms)(told)) == filled


def test_parts_of_a_body_by_name_are_no_number_of_its_tables(assistant: Assistant) -> None:
    def destination(question: str) -> str:
        read = read_question(question, assistant.facts)
        return destination_of(Turn(read, understood(read, Scene(), assistant.facts, None), Scene()))

    assert destination("望海县2023年复议纠正的主要是哪些部门") == "prose"
    assert destination("望海县2023年复议纠正的有多少") == "figure"
    assert destination("望海县2023年为什么有30条不予公开") == "prose"
    assert destination("望海县2023年为什么一件诉讼都没有") == "prose"


def test_a_list_is_no_reason(assistant: Assistant) -> None:
    assert assistant.ask("望海县2023年潮汐发布晚了是为什么").status == "not_found"
