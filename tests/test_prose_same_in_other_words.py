"""The same thing in another order, another verb or a shorter name. The report, its body and its numbers are made up."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

DONGPU = """一、总体情况
（一）主动公开。本局全年产生信息640条，分为主动公开480条、依申请公开130条、不予公开30条，主动公开的占75%。部门预算集中公布，公开率100%。
主动公开的480条里，科教文卫类52条，公告公示和其他118条，水利建设类310条。
政府网站发布906条。受理12345平台诉求830件，办结率100%，满意率97.5%。
（二）留言办理。网上留言收到并办理217条，电话来访收到并办结36件。政协提案收到19件，办结18件。
（三）保障。政务公开工作经费18万元。对新上岗人员安排师傅带一个月。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "东浦县水务局", 2022, DONGPU)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"东浦县水务局2022年{question}")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("主动公开的只占百分之多少", "75%"),
        ("主动公开的才占几成", "75%"),
        ("教科文卫方面公开了几条", "52条"),
        ("公告公示及其他有多少条", "118条"),
        ("网友留言办了多少条", "217条"),
        ("办12345件，群众满意的比例有多高", "97.5%"),
        ("办了多少12345诉求", "830件"),
        ("政协委员提案收了几件", "19件"),
        ("投了多少钱搞政务公开", "18万元"),
        ("对新到岗的人怎么带", "安排师傅带一个月"),
    ],
)
def test_the_same_is_found_in_other_words(store: Store, question: str, told: str) -> None:
    answer = ask(store, question)
    assert answer.status == "answered"
    assert told in answer.answer


def test_the_share_made_public_is_no_rate_of_budgets(store: Store) -> None:
    assert "100%" not in ask(store, "主动公开率是多少").answer


@pytest.mark.parametrize("question", ["官网上发了多少条", "在官网上公布了多少条", "政府网上发了多少条"])
def test_a_site_is_no_way_by_which_messages_come(store: Store, question: str) -> None:
    assert "906条" in ask(store, question).answer


@pytest.mark.parametrize("question", ["群众不满意的占多大比例", "12345诉求的不满意率"])
def test_those_who_were_pleased_do_not_count_those_who_were_not(store: Store, question: str) -> None:
    assert not [figure for figure in ask(store, question).figures if figure.value == "97.5"]
