"""A part is never told for the whole that is asked, nor what one way of serving or one level did for another's."""

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from assistant.prose.answers import answer_from_prose
from corpus.store import Store
from tests.made_up import NewStore, put_prose
from tests.meanings import MeaningEmbedder
from tests.test_nearest import embed

LANSHI = """一、总体情况
全年新闻媒体宣传报道960篇，其中国家级、省级主流媒体共64篇，岚石县级媒体报道310篇。
构建“网上办为主、窗口办兜底”的机制，提供全程在线办理政务服务事项47项。
县政府网站总访问次数52.3万人次。发布政策文件解读82篇，其中规范性文件类信息19条。共受理企业来访问题，入驻部门21个。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "岚石县", 2024, LANSHI)
    return store


def ask(store: Store, question: str) -> Answer:
    return Assistant(store).ask(f"岚石县2024年{question}")


def test_what_tells_of_documents_counts_no_documents(store: Store) -> None:
    assert not {figure.value for figure in ask(store, "公开了多少文件").figures} & {"82", "19"}
    assert {figure.value for figure in ask(store, "发布了多少文件解读").figures} == {"82"}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("媒体报道了多少篇", "960"),
        ("媒体报道一共多少篇", "960"),
        ("新闻媒体报道总数是多少篇", "960"),
        ("岚石县级媒体报道多少篇", "310"),
        ("全程在线办的事项有几项", "47"),
    ],
)
def test_the_whole_is_told_where_no_part_is_named(store: Store, question: str, value: str) -> None:
    answer = ask(store, question)
    assert {figure.value for figure in answer.figures} == {value}, answer.answer


def test_a_part_claimed_of_the_whole_is_denied_with_the_whole(store: Store) -> None:
    answer = ask(store, "媒体报道310篇，对吗")
    assert answer.answer.startswith("不对")
    assert "960" in answer.answer


@pytest.mark.parametrize("question", ["国家级媒体报道几篇", "窗口办的事项有几项", "网站访客有多少人次"])
def test_what_another_level_or_way_did_is_no_answer(store: Store, question: str) -> None:
    answer = ask(store, question)
    assert (answer.status, answer.figures) == ("not_found", ()), answer.answer


@pytest.mark.parametrize("question", ["市级报社登了几篇", "受理了几件心愿"])
def test_the_nearest_number_is_of_no_other_level_and_counts_no_bodies(new_store: NewStore, question: str) -> None:
    store = new_store()
    put_prose(store, "甲区", 2023, LANSHI)
    store.passages.embedder = MeaningEmbedder("meanings", ("媒体报道 报社登", "来访问题 入驻部门 心愿"))
    embed(store)
    answer = answer_from_prose(question, question, store.facts.reports("甲区", 2023), store)
    assert answer.status == "not_found", answer.answer


TOLD_ON = """一、总体情况
全年共举办市级新闻发布活动86场，州领导出席新闻发布会共计12人次，解读经济社会发展工作。其中，防汛救灾新闻发布会累计举行31场，发布权威信息。
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("新闻发布会几场", {"86"}),
        ("一共开了多少场新闻发布会", {"86"}),
        ("防汛救灾发布会几场", {"31"}),
        ("开了多少场新闻发布会，防汛救灾的多少场", {"86", "31"}),
        ("州领导参加发布会的场数", set()),
    ],
)
def test_a_sentence_that_goes_on_with_a_part(new_store: NewStore, question: str, values: set[str]) -> None:
    store = new_store()
    put_prose(store, "岚石州", 2024, TOLD_ON)
    answer = Assistant(store).ask(f"岚石州2024年{question}")
    assert {figure.value for figure in answer.figures} == values, answer.answer


KINDS = """一、总体情况
局门户网站发布概况类信息13条，动态类信息29条，解读1条。17个预算单位的预决算信息共38条。
全年在中央、省、州各级媒体上刊发报道246则，微信发布90条。在《岚石日报》等媒体上刊登相关报道56篇，其中省级以上媒体报道12篇。
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("网站发布信息多少条", set()),
        ("网站概况类信息多少条", {"13"}),
        ("各级媒体刊发报道多少则", {"246"}),
        ("媒体刊发了多少报道", {"246"}),
        ("各级媒体报道多少则", set()),
        ("省级以上媒体报道几篇", {"12"}),
        ("有多少个预算单位公开预决算", {"17"}),
        ("预决算信息公开几条", {"38"}),
    ],
)
def test_one_kind_level_or_measure_is_not_told_for_all(new_store: NewStore, question: str, values: set[str]) -> None:
    store = new_store()
    put_prose(store, "岚石州统计局", 2024, KINDS)
    answer = Assistant(store).ask(f"岚石州统计局2024年{question}")
    assert {figure.value for figure in answer.figures} == values, answer.answer
