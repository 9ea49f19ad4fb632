"""What became of the applications of one kind of applicant, in everyday words, of the sample reports."""

from __future__ import annotations

import re

import pytest

from assistant import Assistant
from corpus.store import Store

_HUAIAN = "淮安市2024年"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (f"{_HUAIAN}法律服务机构的申请，公开了几成", ("81.97%", "（50+0）÷61")),
        ("平潭2023年公司提的那件怎么处理的", ("予以公开中商业企业为0件", "部分公开中商业企业为1件")),
        (f"{_HUAIAN}企业申请的处理结果", ("予以公开中商业企业为21件", "其他处理中商业企业为5件")),
        (f"{_HUAIAN}其他申请人的申请怎么处理的", ("予以公开中其他申请人为3件", "无法提供中其他申请人为1件")),
        (f"{_HUAIAN}企业的申请公开了几件", ("予以公开中商业企业为21件", "部分公开中商业企业为7件")),
        (f"{_HUAIAN}自然人提的申请公开了多少", ("予以公开中自然人为1288件", "部分公开中自然人为447件")),
    ],
)
def test_an_outcome_is_told_of_the_applicant_that_is_named(samples: Store, asked: str, told: tuple[str, ...]) -> None:
    answer = Assistant(samples).ask(asked)
    plain = re.sub(r"\[\d+\]", "", answer.answer)
    assert [each for each in told if each not in plain] == [], answer.answer


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("平潭2024年申请217件都是自然人，1件是企业，对吗", "对"),
        ("平潭2024年218件申请，217件都是个人提的，另外1件是企业提的，对吧", "对"),
        ("平潭2024年申请217件都是自然人，2件是企业，对吗", "不对"),
        ("平潭2024年申请218件都是自然人，对吗", "不对"),
        (f"{_HUAIAN}律所的申请公开了50件，对吗", "对"),  # not the 61 that were applied for
        (f"{_HUAIAN}律所的申请公开了61件，对吗", "不对"),
        (f"{_HUAIAN}企业的申请公开了28件，对吗", "对"),  # 21 wholly, 7 in part
        ("红寺堡2019年收到13件，公开了10件，对吗", "对"),
        ("红寺堡2019年收到13件，公开了11件，对吗", "不对"),
        ("平潭2024年收到218件，公开100件，不予公开39件，对吗", "对"),
        ("平潭2024年收到218件，公开101件，不予公开39件，对吗", "不对"),
        ("平潭2023和2024年公开率都超过45%，对吗", "对"),
        ("平潭2023、2024两年公开率都过半吗", "不对"),
    ],
)
def test_so_many_of_each_kind_are_judged_by_their_own_cells(samples: Store, asked: str, verdict: str) -> None:
    assert Assistant(samples).ask(asked).answer.startswith((f"{verdict}：", f"{verdict}，"))


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("平潭三局2024年各收到多少申请，合计多少", "合计63件"),
        ("平潭财金局和经发局2024年各收到多少申请，合计多少", "合计5件"),
        ("平潭2023和2024年各收到多少申请，合计多少", "合计299件"),
    ],
)
def test_the_sum_of_several_is_told_beside_each(samples: Store, asked: str, total: str) -> None:
    assert total in Assistant(samples).ask(asked).answer


def test_a_system_is_more_than_its_bureau(samples: Store) -> None:
    answer = Assistant(samples).ask("平潭财政系统2024年收到多少申请")
    assert any("全系统" in note for note in answer.notes)
    assert not any("全系统" in note for note in Assistant(samples).ask("平潭财政金融局2024年收到多少申请").notes)


@pytest.mark.parametrize(
    "asked", ["淮安市2024年公开了1362件，部分公开454件，对吗", "红寺堡2019年13件里公开了10件，对吗"]
)
def test_what_may_be_right_is_not_denied(samples: Store, asked: str) -> None:
    assert "不对" not in Assistant(samples).ask(asked).answer
