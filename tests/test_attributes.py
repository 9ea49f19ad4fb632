"""What stands before 申请 or 的几件 and names no row of the form: never answered with the number of another row."""

from __future__ import annotations

from itertools import product

import pytest

from assistant.ask import Assistant
from assistant.question import read_question
from assistant.reading.attributes import unread_attributes
from tests.made_up import NewStore, put_cells, total

_PRINTED = (
    total("new", "83")
    | total("carried_in", "11")
    | total("granted", "37")
    | total("partly_granted", "13")
    | total("refused.state_secret", "5")
    | total("refused.third_party", "7")
    | total("unavailable.not_held", "9")
    | total("not_handled.petition", "4")
    | total("not_handled.repeat", "3")
    | total("other_outcome.other_reasons", "2")
    | total("outcome_total", "80")
    | total("carried_out", "14")
    | {"review_litigation.review.total": "6", "review_litigation.review.upheld": "6"}
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "青石市", 2024, "2021", _PRINTED)
    put_cells(store, "青石市", 2023, "2021", total("new", "71") | total("outcome_total", "60"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("changes", "verb"), list(product(("没", "又", "再", "后来", "还没", "头一回", "另外"), ("办", "做过", "来", "提")))
)
def test_changed_verbs_before_applications_are_never_all_of_them(assistant: Assistant, changes: str, verb: str) -> None:
    for asked in (f"青石市2024年{changes}{verb}的申请有几件", f"青石市2024年{changes}{verb}的有几件"):
        answer = assistant.ask(asked)
        assert "83" not in [figure.value for figure in answer.figures], asked
        assert answer.status != "answered" or answer.figures[0].cell != "applications.new.total", asked


@pytest.mark.parametrize("row", ["予以公开", "国家秘密不公开", "重复申请", "办结的申请"])
@pytest.mark.parametrize("part", ["后来又找到的", "已经有的", "机关自己要的", "要再确认的"])
def test_a_part_of_a_row_is_never_the_whole_row(assistant: Assistant, row: str, part: str) -> None:
    answer = assistant.ask(f"青石市2024年{row}里{part}有几件")
    assert answer.status == "not_found"
    assert not answer.figures


@pytest.mark.parametrize(
    "said",
    [
        "前后两遍问同一件事的",
        "自己的",
        "二次来要的",
        "单位之间提出的",
        "该办的",
    ],
)
def test_an_attribute_that_was_not_read_is_told_whole(assistant: Assistant, said: str) -> None:
    answer = assistant.ask(f"青石市2024年{said}申请有几件")
    assert answer.status == "not_found"
    assert said in answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "青石市2024年全年收到的申请有几件",
        "大家向政府递交的申请，青石市2024年有多少件",
        "请问青石市2024年当年提出的信息公开申请几件",
        "青石市2024年年报表上印的申请数是多少",
        "青石市2024年人们递上来的申请一共几件",
        "青石市2024年已收到的申请有几件",
        "我想知道青石市2024年人家提的申请是几件",
    ],
)
def test_what_is_true_of_every_application_restricts_none(assistant: Assistant, asked: str) -> None:
    assert [figure.value for figure in assistant.ask(asked).figures] == ["83"]


@pytest.mark.parametrize(
    ("asked", "time"),
    [
        ("青石市2024年明年的申请有几件", "明年的"),
        ("青石市2024年去年的申请有几件", "去年的"),
        ("青石市2024年年底的申请有几件", "年底的"),
        ("青石市2024年年底还有几件申请", "年底还有"),
    ],
)
def test_a_second_time_says_which_applications_of_the_year(assistant: Assistant, asked: str, time: str) -> None:
    assert time in read_question(asked, assistant.facts).unexplained
    assert not assistant.ask(asked).figures


@pytest.mark.parametrize("asked", ["截至2024年底青石市共收到多少申请", "青石市2024年今年的申请有几件"])
def test_the_whole_of_the_year_is_no_second_time(assistant: Assistant, asked: str) -> None:
    assert [figure.value for figure in assistant.ask(asked).figures] == ["83"]


@pytest.mark.parametrize(
    "asked",
    [
        "青石市2024年信访类申请涉及多少人",
        "青石市2024年重复申请的申请人有几位",
        "青石市2024年不予公开里要了几种公开出版物",
        "青石市2024年重复申请的那个人提了几件",
        "青石市2024年国家秘密开了几次会",
        "青石市2024年超过二十个工作日的申请有几件",
        "青石市2024年以内务为由的申请有几件",
    ],
)
def test_persons_kinds_meetings_and_days_are_no_applications(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "not_found"
    assert not answer.figures


def test_what_is_carried_over_is_dealt_with_by_that_alone(assistant: Assistant) -> None:
    answer = assistant.ask("从2023年转过来、青石市2024年接着办的申请有几件")
    assert [figure.value for figure in answer.figures] == ["11"]


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ("青石市2024年接着办2023年的申请几件", "接着办"),
        ("青石市2024年期末还有几件申请", "期末"),
    ],
)
def test_what_is_done_with_applications_is_not_their_number(assistant: Assistant, asked: str, word: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "not_found"
    assert not answer.figures
    assert word in "".join(read_question(asked, assistant.facts).unexplained)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("青石市2024年处理几件申请", "办理结果（七）总计为80件"),
        ("青石市2024年一共办理多少申请", "办理结果（七）总计为80件"),
        ("青石市2024年期初数是几，公开申请", "上年结转政府信息公开申请为11件"),
        ("青石市2024年机关自己没有那份材料，这种申请几件", "本机关不掌握相关政府信息）为9件"),
        ("青石市2024年没给全的申请有几件", "部分公开为13件"),
        ("青石市2024年没办过的申请有几件", "不予处理为7件|结转下年度继续办理为14件"),
    ],
)
def test_an_attribute_that_names_a_row_is_that_row(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked).answer
    assert [part for part in told.split("|") if part not in answer] == [], answer


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("青石市2024年上年结转的申请办结了几件", ("上年结转的申请", "办结")),
        ("青石市2024年新收的里面当年办结的几件", ("新收", "办结")),
        ("青石市2024年当年新收又予以公开的几件", ("新收", "予以公开")),
        ("青石市2024年部分公开里重复的有几件", ("部分公开", "重复")),
        ("青石市2024年上年结转的申请里头最后公开了几件", ("上年结转的申请", "公开")),
        ("青石市2024年办结里打了官司的有几件", ("办结", "打了官司")),
    ],
)
def test_applications_of_one_row_within_another_are_not_counted(
    assistant: Assistant, asked: str, rows: tuple[str, str]
) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "not_found"
    assert not answer.figures
    assert f"没有统计“{rows[0]}”里有多少“{rows[1]}”" in answer.answer


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("青石市2024年不予公开里国家秘密的几件", "5"),
        ("青石市2024年办结的申请里予以公开的几件", "37"),
        ("青石市2024年因涉密而没给的几件", "5"),
        ("青石市2024年新收申请里予以公开的占百分之几", "37"),
    ],
)
def test_rows_of_a_family_and_shares_are_no_crossing(assistant: Assistant, asked: str, value: str) -> None:
    assert value in [figure.value for figure in assistant.ask(asked).figures]


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("青石市2024年只因个人隐私没公开的有几件", "个人隐私"),
        ("青石市2024年信访举报投诉类申请里投诉的几件", "投诉"),
        ("青石市2024年商业秘密不公开的几件，个人隐私的几件，分开说", "商业秘密”和“个人隐私"),
    ],
)
def test_a_part_of_what_a_row_counts_is_not_told_by_it(assistant: Assistant, asked: str, part: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "not_found"
    assert f"没有单独统计“{part}”" in answer.answer


def test_an_example_of_a_row_means_the_row(assistant: Assistant) -> None:
    assert [figure.value for figure in assistant.ask("青石市2024年因为个人隐私没公开的几件").figures] == ["7"]


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("青石市2024年因为重复申请没办的有吗", "有，"),
        ("青石市2024年因重复申请没办的有没有", "有，"),
        ("青石市2024年没有重复申请吗", "不对，"),
    ],
)
def test_an_attribute_denies_nothing(assistant: Assistant, asked: str, opening: str) -> None:
    assert assistant.ask(asked).answer.startswith(opening)


def test_a_word_that_nothing_covers_is_looked_for_by_itself() -> None:
    text = "□□协助的几件"
    assert list(unread_attributes(text, [(4, 5, ("filler",)), (5, 7, ("filler",))], ["协助"])) == []
    assert list(unread_attributes("□□协助的申请几件", [(4, 7, ("topic:applications",))], ["协助"])) == ["协助的"]
