"""Words of change: the change is told and judged, never the level, over every verb and way of asking."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_LICENSING, _PENALTIES, _COERCION, _SERVICES = (
    f"active_disclosure.{row}" for row in ("licensing", "penalties", "coercion", "other_services")
)
_OF_2020 = {
    f"{_LICENSING}.prior_items": "310",
    f"{_LICENSING}.change": "52",
    f"{_LICENSING}.decisions": "905",
    f"{_PENALTIES}.prior_items": "77",
    f"{_PENALTIES}.change": "-6",
    f"{_PENALTIES}.decisions": "430",
    f"{_COERCION}.prior_items": "44",
    f"{_COERCION}.change": "0",
    f"{_COERCION}.decisions": "18",
    f"{_SERVICES}.prior_items": "12",
    f"{_SERVICES}.change": "4",
    f"{_SERVICES}.decisions": "29",
}
_OF_2019 = {f"{_LICENSING}.prior_items": "310", f"{_LICENSING}.change": "0", f"{_LICENSING}.decisions": "880"}
_OF_2023 = {f"{_LICENSING}.decisions": "700", f"{_COERCION}.decisions": "31", "applications.new.total": "60"}
_OF_2024 = {
    "applications.new.business": "6",
    "applications.carried_out.business": "2",
    "applications.carried_out.total": "7",
    f"{_LICENSING}.decisions": "739",
    f"{_COERCION}.decisions": "31",
    "applications.new.total": "51",
}
_UP = (
    "加了",
    "添了",
    "添加了",
    "扩充了",
    "扩了",
    "一下子多出",
    "增加了",
    "多了",
    "净增",
    "新增",
    "新增了",
    "变化了",
    "变动",
)
_DOWN = ("缩水了", "缩减了", "裁撤了", "砍了", "减少了", "少了", "减掉了", "变化了", "变动了")


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, edition, numbers in (
        (2019, "2019", _OF_2019),
        (2020, "2019", _OF_2020),
        (2023, "2021", _OF_2023),
        (2024, "2021", _OF_2024),
    ):
        put_cells(store, "柳溪市", year, edition, numbers)
    return Assistant(store)


def _told(ask: Assistant, question: str, number: str, others: tuple[str, ...] = ()) -> None:
    """The number is told, or nothing is; a level never is."""
    answer = ask.ask(question)
    if answer.status == "answered":
        assert number in answer.answer, (question, answer.answer)
        assert not any(other in answer.answer for other in others), (question, answer.answer)


@pytest.mark.parametrize("verb", _UP)
def test_items_that_were_added(ask: Assistant, verb: str) -> None:
    asked = f"柳溪市2020年行政许可项目{verb}"
    assert "增/减为52项" in ask.ask(f"{asked}几项").answer
    assert ask.ask(f"{asked}52项，对吗").answer.startswith("对，")
    wrong = ask.ask(f"{asked}50项，对吗").answer
    assert wrong.startswith("不对，")
    assert "52项" in wrong
    assert "310" not in wrong
    assert "905" not in wrong


@pytest.mark.parametrize("verb", _DOWN)
def test_items_that_were_taken_off(ask: Assistant, verb: str) -> None:
    asked = f"柳溪市2020年行政处罚项目{verb}"
    assert "减少6项" in ask.ask(f"{asked}几项").answer
    assert ask.ask(f"{asked}6项，对吗").answer.startswith("对，")
    assert ask.ask(f"{asked}8项，对吗").answer.startswith("不对，")


@pytest.mark.parametrize("verb", [verb for verb in _UP if not verb.startswith("新增")])
def test_decisions_that_grew(ask: Assistant, verb: str) -> None:
    asked = f"柳溪市2024年行政许可决定{verb}"
    assert "增加39件" in ask.ask(f"{asked}几件").answer
    assert ask.ask(f"{asked}39件，对吗").answer.startswith("对，")
    wrong = ask.ask(f"{asked}739件，对吗").answer
    assert wrong.startswith("不对，")
    assert "增加39件" in wrong


@pytest.mark.parametrize("verb", _DOWN)
def test_applications_that_fell(ask: Assistant, verb: str) -> None:
    asked = f"柳溪市2024年新收申请{verb}"
    assert "减少9件" in ask.ask(f"{asked}几件").answer
    assert ask.ask(f"{asked}9件，对吗").answer.startswith("对，")
    assert ask.ask(f"{asked}51件，对吗").answer.startswith("不对，")


@pytest.mark.parametrize(
    "still", ["没有变化", "没变", "没变化", "没有任何变动", "没增没减", "持平", "和上年持平", "未变"]
)
def test_nothing_changed(ask: Assistant, still: str) -> None:
    assert ask.ask(f"柳溪市2020年行政强制项目{still}，对吗").answer.startswith("对，")
    assert ask.ask(f"柳溪市2020年行政许可项目{still}，对吗").answer.startswith("不对，")
    assert ask.ask(f"柳溪市2024年行政强制决定{still}，对吗").answer.startswith("对，")
    fell = ask.ask(f"柳溪市2024年新收申请{still}，对吗").answer
    assert fell.startswith("不对，")
    assert "减少9件" in fell


@pytest.mark.parametrize("whether", ["有变化吗", "有没有变化", "变了吗", "变没变", "有没有变", "有变动吗"])
def test_whether_anything_changed(ask: Assistant, whether: str) -> None:
    assert ask.ask(f"柳溪市2020年行政强制项目{whether}").answer.startswith("没有，")
    assert ask.ask(f"柳溪市2020年行政处罚项目{whether}").answer.startswith("有，")
    assert ask.ask(f"柳溪市2024年行政强制决定{whether}").answer.startswith("没有，")
    fell = ask.ask(f"柳溪市2024年新收申请{whether}").answer
    assert fell.startswith("有，")
    assert "减少9件" in fell


def test_how_much_is_little_is_not_judged(ask: Assistant) -> None:
    told = ask.ask("柳溪市2024年新收申请没什么变化，对吗").answer
    assert "减少9件" in told
    assert not told.startswith(("对", "不对"))


def test_one_item_more_is_a_number(ask: Assistant) -> None:
    """许可多了一项: items are counted in 项, decisions in 件."""
    told = ask.ask("柳溪市2020年多了52项行政许可，对吗").answer
    assert told.startswith("对，")
    assert "增/减" in told
    assert ask.ask("柳溪市2020年多了一项行政许可，对吗").answer.startswith("不对，")


@pytest.mark.parametrize("word", ["扩容过", "添过", "裁过", "缩过", "加过"])
def test_an_unread_change_tells_no_level(ask: Assistant, word: str) -> None:
    _told(ask, f"柳溪市2020年行政许可项目{word}，一年多少", "52", ("310", "905"))
    _told(ask, f"柳溪市2024年新收申请{word}51件，对吗", "9", ())


def test_what_was_added_to_matters_served(ask: Assistant) -> None:
    """事项加了: 项 before the verb is the end of a word there, and no number's measure."""
    assert ask.ask("柳溪市2020年其他对外管理服务事项加了4项，对吗").answer.startswith("对，")
    assert "增/减为4项" in ask.ask("柳溪市2020年其他对外管理服务事项添了几项").answer
    assert ask.ask("柳溪市2020年新增行政许可项目52项，对吗").answer.startswith("对，")
    assert not ask.ask("柳溪市2020年处罚项目有增加吗").answer.startswith(("有", "对"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("柳溪市2020年其他管理服务新添几项", "增/减为4项"),
        ("柳溪市2020年别的对外管理服务事项的新增数", "增/减为4项"),
        ("柳溪市2020年新设了几项行政许可", "增/减为52项"),
        ("柳溪市2020年许可新增情况", "增/减为52项"),
        ("柳溪市2020年许可新增数是52项，对吗", "对，"),
        ("柳溪市2020年处罚新增数是9项，对吗", "不对，柳溪市2020年行政处罚项目比上年减少6项"),
        ("柳溪市2020年处罚事项压减了几项", "行政处罚项目比上年减少6项"),
        ("柳溪市2020年其他对外管理服务新增几项，处理决定几件", "处理决定数量为29件"),
        ("柳溪市2020年制作的处罚决定书几份", "处理决定数量为430件"),
    ],
)
def test_items_that_are_new_are_their_change(ask: Assistant, asked: str, told: str) -> None:
    """Such a row was said to have no number of what is new, beside the column that prints it."""
    assert told in ask.ask(asked).answer


@pytest.mark.parametrize("again", ["新增几项呢", "那新增的呢", "新增数呢"])
def test_what_is_new_is_asked_of_the_row_before(ask: Assistant, again: str) -> None:
    told = ask.ask(again, ["柳溪市2020年其他对外管理服务上一年项目几项"])
    assert "其他对外管理服务事项本年增/减为4项" in told.answer


def test_the_change_of_each_body_or_year_is_told_and_no_decisions(new_store: NewStore) -> None:
    store = new_store()
    for name, change in (("柳溪市", "3"), ("桃源县", "-2")):
        put_cells(store, name, 2019, "2019", {f"{_LICENSING}.change": change, f"{_LICENSING}.decisions": "40"})
    put_cells(store, "柳溪市", 2020, "2019", {f"{_LICENSING}.change": "7", f"{_LICENSING}.decisions": "55"})
    ask = Assistant(store).ask
    of_both, of_years = ask("柳溪市和桃源县2019年许可增减各多少"), ask("柳溪市2019年和2020年许可增减各几项")
    assert [figure.value for figure in of_both.figures] == ["3", "-2"]
    assert [figure.value for figure in of_years.figures] == ["3", "7"]


def test_matters_are_named_once_before_their_change(new_store: NewStore) -> None:
    store = new_store()
    put_cells(store, "柳溪市", 2019, "2019", {f"{_SERVICES}.prior_items": "9", f"{_SERVICES}.change": "+3"})
    told = Assistant(store).ask("柳溪市2019年其他对外管理服务增加几项").answer
    assert "其他对外管理服务事项比上年增加3项" in told


@pytest.mark.parametrize(
    "asked",
    [
        "柳溪市2024年新收同比2023年掉了多少，要百分比",
        "柳溪市2024年新收比2023年减少多少，百分比",
        "柳溪市24年新收同比23年的降幅，给个百分数",
    ],
)
def test_a_change_as_a_percentage_is_no_ratio(ask: Assistant, asked: str) -> None:
    told = ask.ask(asked).answer
    assert "降幅15%" in told
    assert "倍" not in told


def test_the_items_of_the_year_before_are_not_compared_with_themselves(ask: Assistant) -> None:
    told = ask.ask("柳溪市2020年行政许可项目加了多少，要百分比").answer
    assert "增/减为52项" in told
    assert "持平" not in told


def test_another_row_of_all_applications_is_told_whole_after_one_applicant(ask: Assistant) -> None:
    """企业提的几件 >> 结转的呢: most mean all of it, so the total stands beside what was taken over."""
    told = ask.ask("没办完转到下一年的", ("柳溪市2024年新收申请几件", "企业提的几件")).answer
    assert "商业企业为2件" in told
    assert "为7件" in told


def test_a_year_before_a_percentage_is_a_year(ask: Assistant) -> None:
    answer = ask.ask("柳溪市2024年新收比2023多百分之几")
    assert (answer.status, answer.figures[0].value) == ("answered", "15")
    assert "没有读懂" not in answer.answer
