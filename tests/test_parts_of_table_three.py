"""What is asked of the rows of table three in everyday words. The report is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells, total


def _of(column: str, **rows: str) -> dict[str, str]:
    return {f"applications.{row.replace('__', '.')}.{column}": number for row, number in rows.items()}


CELLS = (
    total("new", "60")
    | total("granted", "20")
    | total("partly_granted", "9")
    | total("refused.process", "6")
    | total("refused.state_secret", "2")
    | total("refused.third_party", "4")
    | total("not_handled.petition", "3")
    | total("outcome_total", "50")
    | _of("natural_person", new="50", refused__process="4", refused__third_party="0", outcome_total="40")
    | _of("business", new="10", refused__process="2", refused__third_party="4", outcome_total="10")
    | {"review_litigation.review.upheld": "4", "review_litigation.review.total": "5"}
)


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    for body in ("云溪县", "松林县"):
        put_cells(store, body, 2023, "2021", CELLS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        (
            "云溪县2023年收到多少申请，后来都怎么处理的",
            ("新收政府信息公开申请为60件", "予以公开为20件", "其他处理为0件"),
        ),
        (
            "云溪县2023年给了的、给一部分的、没给的各几件",
            ("予以公开为20件", "部分公开为9件", "不予公开为12件", "不予处理为3件"),
        ),
        ("云溪县2023年哪几类人没来申请过", ("为0的有4项", "科研机构0件")),
        ("云溪县2023年不予公开最少（不算零）的理由是哪个", ("最少的是属于国家秘密", "2件")),
        ("云溪县2023年个人和企业谁更容易被拒", ("商业企业申请的不予公开率更高，60%", "自然人申请的不予公开率15%")),
        ("云溪县2023年哪类人最容易被拒", ("商业企业申请的不予公开率更高，60%",)),
        ("云溪县2023年信访件有几件", ("不予处理（信访举报投诉类申请）为3件",)),
    ],
)
def test_the_rows_that_are_meant_are_told(ask: Assistant, asked: str, holds: tuple[str, ...]) -> None:
    answer = ask.ask(asked)
    assert answer.status == "answered", answer.answer
    assert all(part in answer.answer for part in holds), answer.answer


def test_what_became_of_cases_is_told_by_their_results(ask: Assistant) -> None:
    assert "结果维持4件" in ask.ask("云溪县2023年行政复议多少件，都怎么处理的").answer


def test_only_the_table_that_is_named_is_held_against_itself(ask: Assistant) -> None:
    assert "≠" in ask.ask("云溪县2023年表四合不合").answer
    of_three = ask.ask("云溪县2023年表三合不合")
    assert "收到和处理政府信息公开申请情况" in of_three.answer
    assert "复议" not in of_three.answer


def test_letters_that_are_dealt_with_are_no_applications(ask: Assistant) -> None:
    assert not ask.ask("云溪县2023年办理信访件多少件").figures
