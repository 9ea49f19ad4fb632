"""What a share is taken of where a number of applications is said: that number, whatever row it is printed in."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus.store import Store


@pytest.mark.parametrize(
    ("question", "cells"),
    [  # Huai'an 2024: 3119 came in, 3050 were finished
        ("淮安2024年3119件申请里，属于行政查询的占多少", ("refused.admin_inquiry", "new")),
        ("淮安2024年3050件申请里，属于行政查询的占多少", ("refused.admin_inquiry", "outcome_total")),
        ("淮安2024年3119件申请中，属内部事务不公开的占几成", ("refused.internal_affairs", "new")),
        ("平潭2024年218件申请，其中内部事务不公开的占百分之几", ("refused.internal_affairs", "outcome_total")),
        ("平潭2024年因内部事务不予公开的占全部申请的比例", ("refused.internal_affairs", "outcome_total")),
        ("淮安2024年办结里面行政查询不公开的占多少", ("refused.admin_inquiry", "outcome_total")),
    ],
)
def test_the_divisor_is_what_was_said(samples: Store, question: str, cells: tuple[str, ...]) -> None:
    answer = Assistant(samples).ask(question)
    assert answer.status == "answered"
    cited = [citation.cell for citation in answer.citations]
    assert cited == [f"applications.{cell}.total" for cell in cells]
    assert ("本年新收" in answer.answer) == (cells[1] == "new")


def test_what_was_finished_of_an_applicants_is_the_whole(samples: Store) -> None:
    answer = Assistant(samples).ask("淮安2024年商业企业的申请办结53件，予以公开的占几成")
    cited = [citation.cell for citation in answer.citations]
    assert cited == ["applications.granted.business", "applications.outcome_total.business"]


@pytest.mark.parametrize(
    ("question", "right"),
    [  # Huai'an 2024: 3119 came in, 3001 of people; Pingtan 2024: 7 reviews, 2 upheld
        ("淮安2024年自然人占3000件的几成", "不是3000件，是3119件"),
        ("淮安2024年新收2900件，个人占百分之几", "不是2900件，是3119件"),
        ("淮安2024年3200件申请，个人和企业各占几成", "不是3200件，是3119件"),
        ("平潭2024年5件复议里维持的占百分之几", "不是5件，是7件"),
        ("平潭2024年复议维持3件，占复议的几成", "不是3件，是2件"),
        ("淮安2024年个人占3100多件的几成", ""),
        ("淮安2024年个人占3119件的几成", ""),
        ("淮安2024年个人占3050件的几成", "不是3050件，是3119件"),
        ("平潭2024年复议维持2件，占复议的几成", ""),
        ("平潭2024年3000件申请，复议维持占几成", ""),
    ],
)
def test_a_number_that_is_not_the_whole_is_told_to_be_none(samples: Store, question: str, right: str) -> None:
    answer = Assistant(samples).ask(question)
    assert answer.status == "answered"
    assert "%" in answer.answer
    assert right in answer.answer if right else "不是" not in answer.answer
