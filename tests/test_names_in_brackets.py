"""Bodies whose area has another name in brackets are known by either of them. All made up."""

from __future__ import annotations

import pytest

from assistant.names.bracketed import without_bracketed
from assistant.names.publishers import find_publishers
from tests.test_publishers import Names

_BODY = "南通经济技术开发区(开平区)医疗保障局"
_NAMES = Names([_BODY, "南通市生态环境局", "南通市医疗保障局", "海安县"])


@pytest.mark.parametrize(
    "said",
    [
        _BODY,
        "南通经济技术开发区医疗保障局",
        "南通经开区医保局",
        "南通经开区(开平区)医保局",
        "南通经济技术开发区(开平区)医保局",
        "南通市开平区医疗保障局",
        "开平区医保局",
    ],
)
def test_either_name_of_its_area_is_the_body(said: str) -> None:
    text = without_bracketed(f"{said}2020年行政许可多少", _NAMES)
    found = find_publishers(text, _NAMES)
    assert (found.sure, found.unknown) == ((_BODY,), ())


@pytest.mark.parametrize("said", ["南通市医保局", "南通市(海安县)医疗保障局", "南通经开区教育局", "南通经开区"])
def test_others_of_its_city_are_not(said: str) -> None:
    text = without_bracketed(f"{said}2020年行政许可多少", _NAMES)
    assert _BODY not in find_publishers(text, _NAMES).sure


@pytest.mark.parametrize("city", ["句容市", "仪征市", "任丘市"])
def test_a_city_that_the_dictionary_takes_for_a_word_is_a_place(city: str) -> None:
    names = Names(["海安县", f"{city}教育局", f"{city}民政局"])
    (unknown,) = find_publishers(f"{city}2022年行政许可多少", names).unknown
    assert (unknown.text, unknown.nearest) == (city, (f"{city}教育局", f"{city}民政局"))
    (unknown,) = find_publishers(f"{city}2022年行政许可多少", Names(["海安县"])).unknown
    assert unknown.text == city


@pytest.mark.parametrize("said", ["县级市", "省辖市", "地级市", "直辖市", "姊妹市"])
def test_what_a_city_is_called_by_is_none(said: str) -> None:
    assert not find_publishers(f"{said}2022年行政许可多少", Names(["海安县"])).unknown
