"""Everyday words for what a report prints: 公示 for 公开, 调用, an event held about a publicity day. All made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.wording import terms_of
from tests.answers import figures
from tests.made_up import NewStore, put_prose, put_whole

TOLD = """一、总体情况
2023年全县公布信息共950条，渔港建设许可证公开88条，码头使用许可证公开41条，价格执法公示19条。
电子签章入库6120个，被调用3307次。围绕防溺水、119宣传日等主题开展亲子活动23场次，宣传反诈知识15场次。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, TOLD)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云岭县2023年渔港建设许可证公示多少条", ["88条"]),
        ("云岭县2023年码头使用许可证公示条数", ["41条"]),
        ("云岭县2023年价格执法公示了几条", ["19条"]),
        ("云岭县2023年电子签章调用了几次", ["3307次"]),
        ("云岭县2023年举办了多少场亲子活动", ["23场次"]),
        ("云岭县2023年召开亲子活动的场次", ["23场次"]),
    ],
)
def test_what_is_printed_in_other_words(ask: Assistant, question: str, told: list[str]) -> None:
    assert figures(ask.ask(question)) == told


@pytest.mark.parametrize("question", ["云岭县2023年举办了几场反诈知识竞赛", "云岭县2023年双公示几条"])
def test_what_is_only_like_it_is_not_told(ask: Assistant, question: str) -> None:
    assert figures(ask.ask(question)) == []


def test_what_was_put_up_is_no_total_of_what_was_published(ask: Assistant) -> None:
    assert "950条" not in figures(ask.ask("云岭县2023年公示信息几条"))


IN_TIME = """一、总体情况
2023年全县各级行政机关受理政府信息公开申请46件，都按规定在法定期限内答复。受理来信31封，均已答复。
代表县政府受理政府信息公开申请18件。本年度制发的管理文件52件已在文件库滚动更新。
《问政云岭》曝光27个问题。主动公开县政府其他文书122件。"""


@pytest.fixture(scope="module")
def ask_in_time(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2023, IN_TIME)
    return Assistant(store)


@pytest.mark.parametrize("asked", ["是不是都按期答复了", "都按时回复了吗"])
def test_all_was_answered_in_time(ask_in_time: Assistant, asked: str) -> None:
    answer = ask_in_time.ask(f"云岭县2023年全县受理了几件公开申请，{asked}")
    assert "46件" in figures(answer)
    assert "都按规定在法定期限内答复" in answer.answer


def test_that_all_was_answered_is_not_that_it_was_in_time(ask_in_time: Assistant) -> None:
    answer = ask_in_time.ask("云岭县2023年受理来信多少封，是不是都按期答复了")
    assert "均已答复" not in answer.answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("代表县政府收下的公开申请共几件", ["18件"]),
        ("晒出来的县政府其他文书几件", ["122件"]),
        ("问政云岭把问题晒出来的有几个", ["27个"]),
    ],
)
def test_everyday_verbs_of_taking_in_and_showing(ask_in_time: Assistant, asked: str, told: list[str]) -> None:
    assert figures(ask_in_time.ask(f"云岭县2023年{asked}")) == told


def test_within_a_store_of_documents_is_no_word_of_its_own(ask_in_time: Assistant) -> None:
    assert "库里" not in [term.word for term in terms_of("在文件库里更新")]
    assert "52件" in ask_in_time.ask("云岭县2023年制发的管理文件几件在文件库里更新").quotes


def test_information_made_public_is_no_number_of_the_row(new_store: NewStore) -> None:
    store = new_store()
    cells = {"active_disclosure.licensing.decisions": "5120", "active_disclosure.penalties.decisions": "77"}
    put_whole(store, "云岭县", 2023, "一、总体情况\n全年公开行政许可类信息64条，政府采购信息208条。", cells)
    for asked in ("行政许可类信息公开了多少", "行政许可信息晒了多少", "行政许可的信息发布了一共多少"):
        assert figures(Assistant(store).ask(f"云岭县2023年{asked}")) == ["64条"]
    assert figures(Assistant(store).ask("云岭县2023年行政处罚信息公开了多少")) == ["77件"]
