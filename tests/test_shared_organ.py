"""One organ said once for several places: each place has it, and no place is given what it does not have."""

from __future__ import annotations

import pytest

from assistant.names.publishers import find_publishers
from assistant.names.shared_organ import organ_of_each
from assistant.question import read_question
from tests.test_publishers import Names

_COUNTY, _CITY, _DISTRICT = "宜章县民政局", "兴化市民政局", "曲靖市马龙区民政局"
HELD = Names((_COUNTY, _CITY, _DISTRICT, "沭阳县", "沭阳县民政局", "宜章县气象局", "昆山市"))


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("宜章、兴化两个民政局2020年许可谁多", (_COUNTY, _CITY)),
        ("马龙、宜章、兴化三家民政局2020年许可各几件", (_DISTRICT, _COUNTY, _CITY)),
        ("兴化与马龙民政局2020年许可，哪个多", (_CITY, _DISTRICT)),
        ("宜章和兴化的民政局2020年许可各几件", (_COUNTY, _CITY)),
        ("宜章兴化两地民政局2020年许可几件", (_COUNTY, _CITY)),
        ("民政局（宜章、马龙）2020年许可几件", (_COUNTY, _DISTRICT)),
        ("两家民政局兴化、马龙2020年许可各几件", (_CITY, _DISTRICT)),
        ("宜章民政局和兴化的2020年许可谁多", (_COUNTY, _CITY)),
        ("沭阳、宜章两个民政局2020年许可谁多", ("沭阳县民政局", _COUNTY)),
        ("宜章、马龙两县区民政局2020年许可", (_COUNTY, _DISTRICT)),
    ],
)
def test_every_place_has_the_organ(question: str, bodies: tuple[str, ...]) -> None:
    read = read_question(question, HELD)
    assert read.publishers.sure == bodies
    assert not read.publishers.unknown
    assert not read.unexplained


@pytest.mark.parametrize(
    "question",
    [
        "沭阳和宜章民政局2020年许可谁多",  # the county's government reports as well
        "宜章、兴化、马龙两个民政局2020年许可",  # not so many
        "宜章民政局2020年许可和处罚各几件",
        "宜章民政局和气象局2020年许可谁多",
        "兴化民政局和昆山2020年许可谁多",
    ],
)
def test_an_organ_is_not_shared(question: str) -> None:
    assert organ_of_each(question, HELD) == question


def test_a_place_without_such_an_organ_is_told() -> None:
    found = find_publishers(organ_of_each("宜章、昆山两个民政局2020年许可谁多", HELD), HELD)
    assert found.sure == (_COUNTY,)
    assert [each.text for each in found.unknown] == ["昆山民政局"]
