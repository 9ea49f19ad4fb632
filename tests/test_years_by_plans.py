"""Years told by a five-year plan, by what lies before one, by so many of them, and by the first report there is."""

from __future__ import annotations

import pytest

from assistant.reading.years import find_years, resolve

HAVE = (2019, 2021, 2022, 2023, 2024)


@pytest.mark.parametrize(
    ("question", "years", "missing"),
    [
        ("徐州市21-23三年一共收到多少", (2021, 2022, 2023), ()),
        ("徐州市2021到2023三年一共收到多少", (2021, 2022, 2023), ()),
        ("徐州市2022年之前收到多少", (2019, 2021), (2020,)),
        ("徐州市2019年以前收到多少", (), (2018,)),
        ("徐州市2022年之前那年收到多少", (2021,), ()),
        ("徐州市2023年以前没办完的有几件", (2023,), ()),
        ("徐州市十四五期间收到多少", (2021, 2022, 2023, 2024), (2025,)),
        ("徐州市“十四五”以来收到多少", (2021, 2022, 2023, 2024), ()),
        ("徐州市十三五末收到多少", (), (2020,)),
        ("徐州市十四五开局之年收到多少", (2021,), ()),
        ("徐州市十四五规划公开了吗", (), ()),
        ("徐州市最早的一份年报收到多少", (2019,), ()),
    ],
)
def test_the_years_that_are_meant(question: str, years: tuple[int, ...], missing: tuple[int, ...]) -> None:
    meant = resolve(find_years(question), HAVE, None)
    assert (meant.years, meant.missing) == (years, missing)
