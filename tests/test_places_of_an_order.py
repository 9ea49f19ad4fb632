"""What stands at a place of an order, among outcomes, applicants and reasons: 处理结果里第二多的是哪一种."""

from __future__ import annotations

import re

import pytest

from assistant import Assistant
from corpus.store import Store


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("淮安市2024年处理结果里最多的是哪一种", "最多的是予以公开，1362件"),
        ("淮安市2024年处理结果里第二多的是哪一种", "第二的是无法提供，781件"),
        ("淮安市2024年排第三的处理结果是哪类", "第三的是部分公开，454件"),
        ("淮安市2024年办理结果排名第二的是哪项", "第二的是无法提供，781件"),
        ("淮安市2024年处理结果排前三的是哪几类", "由高到低前3名：予以公开1362件"),
        ("淮安市2024年排在第二的申请人是谁，多少件", "第二的是法律服务机构，61件"),
        ("淮安市2024年第三多的申请人类型", "第三的是商业企业，53件"),
        ("淮安市2024年第二大申请群体是哪类", "第二的是法律服务机构，61件"),
        ("淮安市2024年不予公开第三多的原因", "第三的是属于四类过程性信息，12件"),
        ("平潭2024年第二多的不予公开理由是啥", "第二的是属于国家秘密，4件"),
        ("淮安市2024年复议处理结果最多的是哪种", "最多的是其他结果，178件"),
    ],
)
def test_what_stands_at_a_place_is_of_the_kind_that_is_ordered(samples: Store, asked: str, told: str) -> None:
    answer = Assistant(samples).ask(asked)
    assert told in re.sub(r"\[\d+\]", "", answer.answer), answer.answer


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("淮安市2024年处理结果里无法提供排第二，对吗", "对，"),
        ("淮安市2024年处理结果里部分公开排第二，对吗", "不对，"),
        ("淮安市2024年处理结果里最多的是予以公开，对吗", "对，"),
        ("淮安市2024年处理结果里最多的是无法提供，对吗", "不对，"),
        ("淮安市2024年办理结果中部分公开第三多，对吧", "对，"),
        ("淮安市2024年不予公开理由里过程性信息排第三，对吗", "对，"),
    ],
)
def test_a_claimed_place_is_held_against_all_outcomes(samples: Store, asked: str, verdict: str) -> None:
    assert Assistant(samples).ask(asked).answer.startswith(verdict)


def test_so_many_bureaus_are_all_that_there_are(samples: Store) -> None:
    told = Assistant(samples).ask("2024年三个局的申请谁最多谁最少")
    assert "最多的是平潭综合实验区交通与建设局，58件" in told.answer
    assert "淮安市" not in told.answer
    assert Assistant(samples).ask("2024年两个局的申请谁最多").status == "clarify"
