"""The site or the platform of a place, by means of which a body did something: nobody's report is asked for there."""

from __future__ import annotations

import pytest

from assistant.names.publishers import find_publishers
from corpus.store import Store
from tests.made_up import NewStore, put_prose

COUNTY = "云岭县"


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, COUNTY, 2024, "一、总体情况\n全县公开信息30条。\n")
    return store


@pytest.mark.parametrize(
    "means", ["甘肃省信用信息共享平台", "兰州市人民政府网站教育局子站", "甘肃省人民政府门户网站", "兰州市政务服务网"]
)
def test_a_site_by_means_of_which_something_was_done_is_no_body(store: Store, means: str) -> None:
    for verb in ("通过", "在", "依托"):
        found = find_publishers(f"{COUNTY}2024年{verb}{means}公示行政许可信息多少条", store.facts)
        assert (found.sure, found.unknown) == ((COUNTY,), ()), verb


@pytest.mark.parametrize("question", [f"{COUNTY}2024年在兰州市教育局网点的排名", "通过甘肃省门户网站公示几条"])
def test_a_body_behind_the_same_word_is_one(store: Store, question: str) -> None:
    assert [each.text for each in find_publishers(question, store.facts).unknown]
