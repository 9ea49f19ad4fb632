"""Schools and hospitals by the first letters of their words. All names are made up."""

from __future__ import annotations

import pytest

from assistant.names.publishers import find_publishers
from tests.test_publishers import Names

SCHOOLS = ["云溪市", "云溪市教育局", "云溪职业技术学院", "云溪市第三中学", "青岩职业学院", "青岩职业技术学院"]


@pytest.mark.parametrize(
    ("question", "publishers"),
    [
        ("云溪职院2019年奖学金发了几人", ["云溪职业技术学院"]),
        ("云溪职业学院2019年问卷几份", ["云溪职业技术学院"]),
        ("2019年云溪三中招生几人", ["云溪市第三中学"]),
        ("云溪2019年新收申请几件", ["云溪市"]),
        ("云溪市教育局2019年职业学院几所", ["云溪市教育局"]),
        ("青岩职业学院2019年问卷几份", ["青岩职业学院"]),  # its full name, and the short one of another
        ("青岩职业技术学院2019年问卷几份", ["青岩职业技术学院"]),
    ],
)
def test_a_school_is_called_by_the_first_letters_of_its_words(question: str, publishers: list[str]) -> None:
    found = find_publishers(question, Names(SCHOOLS))
    assert [match.publishers for match in found.matches] == [(name,) for name in publishers]
    assert not found.unknown


def test_a_short_form_that_two_schools_share_is_asked_back() -> None:
    found = find_publishers("青岩职院2019年问卷几份", Names(SCHOOLS))
    assert [set(match.publishers) for match in found.matches] == [{"青岩职业学院", "青岩职业技术学院"}]


def test_a_hospital_that_only_sounds_like_a_short_form_is_another_one() -> None:
    found = find_publishers("云溪市医院2019年收到几件申请", Names(["云溪市第一医院"]))
    assert not found.matches
