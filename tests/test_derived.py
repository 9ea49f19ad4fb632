"""怎么算的 after a number: its arithmetic and cells again, with what contradicts them; a printed number is no sum."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "how", "said"),
    [
        (
            "淮安2024年自然人占新收的百分之几",
            "这个比例怎么算的",
            ("3001÷3119×100%＝96.22%", "“自然人”3001[1]", "“总计”3119"),
        ),
        ("平潭2023年和2024年新收相差多少", "怎么得出来的？", ("218-81=137件", "“总计”81[1]")),
        ("平潭2023年和2024年新收合计", "咋算的", ("81+218=299件",)),
        ("淮安2024年不予公开占办结的百分之几", "分子和分母各是多少", ("＝178÷3050×100%＝5.84%",)),
        ("平潭2024年公开率", "计算公式是什么", ("（71+29）÷218×100%＝45.87%", "“（一）予以公开”的“总计”71")),
    ],
)
def test_the_arithmetic_is_told_again(samples: Store, asked: str, how: str, said: tuple[str, ...]) -> None:
    answer = told(samples, asked, how)
    assert answer.status == "answered"
    assert all(each in answer.answer for each in said)
    assert answer.question == how


def test_a_printed_number_was_not_computed_and_its_contradiction_is_said_again(samples: Store) -> None:
    answer = told(samples, "洪泽区2023年行政复议几件", "怎么算的")
    assert "为0件" in answer.answer
    assert "不是算出来的" in answer.answer
    assert "10+1=11 ≠ 总计 0" in answer.notes[0]


def test_a_question_after_it_goes_on_from_the_number(samples: Store) -> None:
    answer = told(samples, "平潭2024年新收几件", "怎么算的", "2023年呢")
    assert [figure.value for figure in answer.figures] == ["81"]


def test_without_a_number_before_it_the_definition_is_told(samples: Store) -> None:
    assert told(samples, "平潭2024年公开率怎么算的").answer.startswith("平潭综合实验区2024年公开率为45.87%")
