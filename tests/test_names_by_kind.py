"""Bodies named by their kind, by the end of their name, and before what they take."""

from __future__ import annotations

import pytest

from assistant.names.publishers import find_publishers
from assistant.question import read_question
from tests.test_publishers import Names


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("街道办2024年的许可数", ["合浦区云溪街道办事处", "合浦区北塘街道办事处"]),
        ("2024年街道处罚了几件", ["合浦区云溪街道办事处", "合浦区北塘街道办事处"]),
        ("镇政府2024年新收多少", ["合浦区石桥镇"]),
    ],
)
def test_a_kind_of_body_is_asked_back_with_those_there_are(question: str, bodies: list[str]) -> None:
    names = Names("合浦区 合浦区云溪街道办事处 合浦区北塘街道办事处 合浦区石桥镇".split())
    found = read_question(question, names).publishers
    assert [sorted(match.publishers) for match in found.ambiguous] == [sorted(bodies)]
    assert found.sure == ()


@pytest.mark.parametrize("question", ["街道申请了几件2024年", "合浦区2024年街道处罚多少", "哪个街道2024年处罚最多"])
def test_a_kind_that_narrows_what_is_asked_names_nobody(question: str) -> None:
    names = Names("合浦区 合浦区云溪街道办事处 合浦区北塘街道办事处".split())
    assert read_question(question, names).publishers.ambiguous == ()


def test_the_end_of_a_name_means_the_only_body_whose_name_ends_so() -> None:
    names = Names("南岭生态试验区农业农村局 南岭生态试验区 合浦区 合浦区农业农村局".split())
    (match,) = find_publishers("生态试验区农业农村局2024年新收多少", names).matches
    assert (match.publishers, match.exact) == (("南岭生态试验区农业农村局",), False)
    assert find_publishers("新区农业农村局2024年新收多少", names).sure == ()


def test_an_organ_stands_before_the_fees_it_takes() -> None:
    names = Names(["江阴市公安局"])
    assert find_publishers("江阴公安行政事业性收费2024年多少", names).sure == ("江阴市公安局",)
