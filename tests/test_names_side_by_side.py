"""Names without a comma between them: several bodies, or one inside the other."""

from __future__ import annotations

import pytest

from assistant.names.publishers import find_publishers
from tests.test_publishers import Names

HELD = ("昆明市", "曲靖市", "昆山市", "苏州市", "寻甸县", "朝阳市", "长春市")


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("昆明曲靖2024年新收多少", ("昆明市", "曲靖市")),  # two cities of one province
        ("曲靖寻甸2024处罚差多少", ("曲靖市", "寻甸县")),
        ("曲靖昆山寻甸2024年谁的许可多", ("曲靖市", "昆山市", "寻甸县")),
        ("曲靖苏州2024年复议，哪家多", ("曲靖市", "苏州市")),
    ],
)
def test_bodies_compared_are_all_of_them(question: str, bodies: tuple[str, ...]) -> None:
    found = find_publishers(question.replace("2024年", "■■■■■").replace("2024", "■■■■"), Names(HELD))
    assert (found.sure, found.unknown) == (bodies, ())


@pytest.mark.parametrize("question", ["苏州昆山■■■■■新收多少", "苏州昆山■■■■、■■■■新收差多少", "苏州昆山哪年复议多"])
def test_one_body_behind_its_city_stays_one(question: str) -> None:
    assert find_publishers(question, Names(HELD)).sure == ("昆山市",)


def test_a_district_called_like_a_city_of_another_province_is_nobody_elses() -> None:
    found = find_publishers("长春朝阳■■■■■新收多少", Names(HELD))
    assert found.sure == ()
    assert [each.text for each in found.unknown] == ["长春朝阳"]


@pytest.mark.parametrize("question", ["曲靖■■■■■转载省政府信息几条", "曲靖■■■■■报道市政府会议几次"])
def test_what_is_done_with_news_of_a_government_names_none(question: str) -> None:
    found = find_publishers(question, Names(HELD))
    assert (found.sure, found.unknown) == (("曲靖市",), ())
