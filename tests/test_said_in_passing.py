"""A city that only tells where a body lies is not asked about; one that is asked about is told by its year."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose


@pytest.mark.parametrize(
    "question",
    [
        "洪泽，是淮安的，2023年行政强制几件",
        "淮安底下的洪泽2023年行政强制几件",
        "洪泽2023年（淮安市）行政强制几件",
        "洪泽属于淮安，2023年它的行政强制几件",
    ],
)
def test_where_a_body_lies_is_said_in_passing(samples: Store, question: str) -> None:
    answer = Assistant(samples).ask(question)
    assert [(figure.publisher, figure.value) for figure in answer.figures] == [("洪泽区", "195")]
    assert not any("淮安" in note for note in answer.notes)


def test_a_city_beside_its_district_is_asked_about(samples: Store) -> None:
    answer = Assistant(samples).ask("洪泽和淮安2023年行政强制谁多")
    assert "淮安市没有收录这一年的报告" in answer.answer + "".join(answer.notes)


def test_all_departments_inside_the_words_of_the_prose_stay_their_governments(samples: Store) -> None:
    answer = Assistant(samples).ask("平潭2020年打通各部门壁垒的数据几条")
    assert all(citation.publisher == "平潭综合实验区" for citation in answer.citations)
    assert "财政金融局" not in answer.answer


def test_written_years_behind_a_pause_are_those_announced(samples: Store) -> None:
    answer = Assistant(samples).ask("平潭去年前年比：2024比2023新收多了多少件")
    assert {figure.year: figure.value for figure in answer.figures if figure.year} == {2023: "81", 2024: "218"}
    assert not answer.notes


@pytest.mark.parametrize(
    ("turns", "verdict"),
    [
        (("平潭2024年新收几件", "2023年呢，是不是少了"), "对"),  # 81 and 218
        (("平潭2024年新收几件", "2023年呢，多了吗"), "不"),
        (("平潭2023年新收几件", "2024年呢，是不是多一些"), "对"),
        (("平潭2024年新收几件", "淮安呢，是不是少一点"), "不"),  # 3119
    ],
)
def test_what_is_named_before_a_pause_is_what_has_more(samples: Store, turns: tuple[str, ...], verdict: str) -> None:
    answer = Assistant(samples).ask(turns[-1], turns[:-1])
    assert answer.answer.startswith(verdict)


def test_another_item_and_how_far_apart(samples: Store) -> None:
    answer = Assistant(samples).ask("公开的呢，是不是少几件", ["平潭财政金融局2019年规范性文件制作了几件"])
    assert [figure.value for figure in answer.figures] == ["3", "10", "7"]


def test_only_what_the_form_of_the_year_has_is_offered(samples: Store) -> None:
    new, old = (Assistant(samples).ask(f"{year}年行政事业性收费") for year in (2024, 2019))
    assert all("金额" in option for option in new.options)
    assert old.options
    assert not any("金额" in option for option in old.options)


def test_a_year_with_reports_is_not_said_to_have_none(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "云岭县", 2022, "一、总体情况\n编发简报3期。\n")
    answer = Assistant(store).ask("2022年各家公开率")
    assert "没有收录2022年" not in answer.answer
    assert "收录的2022年年报有1份" in answer.answer
