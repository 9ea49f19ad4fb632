"""What is left of a whole without some of its parts: the printed whole less the parts, with the arithmetic shown."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, Printed, put_cells, total

RESULTS = ("upheld", "corrected", "other", "pending", "total")


def _new(**columns: str) -> Printed:
    return {f"applications.new.{column}": number for column, number in columns.items()}


CELLS: Printed = (
    _new(natural_person="40", business="9", research="0", public_interest="0", legal_service="6", other="5", total="60")
    | total("granted", "21")
    | total("partly_granted", "8")
    | total("refused.state_secret", "3")
    | total("refused.process", "4")
    | total("refused.third_party", "2")
    | {f"applications.refused.{row}.total": "0" for row in ("law_forbids", "security_stability", "internal_affairs")}
    | {f"applications.refused.{row}.total": "0" for row in ("enforcement_file", "admin_inquiry")}
    | total("unavailable.not_held", "12")
    | total("unavailable.needs_creation", "0")
    | total("unavailable.unclear", "1")
    | total("not_handled.petition", "5")
    | total("outcome_total", "58")
    | {
        f"review_litigation.review.{result}": number
        for result, number in zip(RESULTS, ("6", "2", "1", "3", "12"), strict=True)
    }
)


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, cells in (("云溪县", CELLS), ("松林县", CELLS | {"applications.granted.total": ""})):
        put_cells(store, body, 2023, "2021", cells)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("云溪县2023年不予公开里，除了涉及国家秘密的以外还有几件", "9-3=6件"),
        ("云溪县2023年不予公开的扣掉第三方和过程性信息剩几件", "9-2-4=3件"),
        ("云溪县2023年予以公开以外的办结数是多少", "58-21=37件"),
        ("云溪县2023年办结几件（不含部分公开）", "58-8=50件"),
        ("云溪县2023年既没公开也没部分公开的有多少件", "58-21-8=29件"),
        ("云溪县2023年不是不予公开也不是无法提供的处理结果几件", "58-9-13=36件"),
        ("云溪县2023年企业、律所以外的申请有几件", "60-9-6=45件"),
        ("云溪县2023年申请里除了个人和企业还有多少件", "60-40-9=11件"),
        ("云溪县2023年不是企业提的申请有多少", "60-9=51件"),
        ("云溪县2023年非企业申请几件", "60-9=51件"),
        ("云溪县2023年把个人的刨开，其余申请人一共几件", "60-40=20件"),
        ("云溪县2023年剔除律所之后申请有多少", "60-6=54件"),
        ("云溪县2023年除了律所提的，其余申请多少件", "60-6=54件"),
        ("云溪县2023年除去企业还有多少件", "60-9=51件"),
        ("云溪县2023年除了个人和企业，别的申请人多少件", "60-40-9=11件"),
        ("云溪县2023年除全部公开的以外，还有多少件", "58-21=37件"),
        ("云溪县2023年去掉过程性信息，不予公开还剩几件", "9-4=5件"),
        ("云溪县2023年不予公开里不是过程性信息的有几件", "9-4=5件"),
        ("云溪县2023年复议去掉维持的还有几件", "12-6=6件"),
        ("云溪县2023年复议除了纠正的和没审结的还有几件", "12-2-3=7件"),
    ],
)
def test_what_is_left_of_a_whole_is_told_with_its_arithmetic(ask: Assistant, asked: str, shown: str) -> None:
    answer = ask.ask(asked)
    assert (answer.status, answer.derivation and shown in answer.derivation) == ("answered", True), answer
    assert answer.figures[0].value == shown.partition("=")[2].rstrip("件")


def test_the_whole_may_stand_in_the_question_before(ask: Assistant) -> None:
    answer = ask.ask("除掉国家秘密还有几件", ["云溪县2023年不予公开多少件"])
    assert "9-3=6件" in (answer.derivation or ""), answer


@pytest.mark.parametrize(
    "asked",
    [
        "云溪县2023年除了国家秘密还有几件",  # of what, is not said
        "云溪县2023年不予公开除了信访类还有几件",  # no part of it
        "云溪县2023年予以公开里除了部分公开还有几件",
        "云溪县2023年除了予以公开以外的办结数占多少",
        "云溪县2023年不予公开除了国家秘密和外星人还有几件",
        "云溪县2023年申请里不是过程性信息的有多少",  # of another row
        "松林县2023年予以公开以外的办结数是多少",  # a blank is no 0
    ],
)
def test_nothing_is_reckoned_where_whole_or_parts_are_not_sure(ask: Assistant, asked: str) -> None:
    answer = ask.ask(asked)
    assert (answer.status, answer.figures) in (("not_found", ()), ("clarify", ())), answer.answer


def test_one_kind_left_out_by_a_word_of_its_own_keeps_its_reading(ask: Assistant) -> None:
    assert "法人或其他组织为20件" in ask.ask("云溪县2023年除了个人以外的申请几件").answer
