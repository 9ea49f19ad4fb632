"""Names of bodies that are built otherwise: the corps, 行署, banners, ministries, zones; and organs by what they do."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_received

RECEIVED = {
    "新疆生产建设兵团第八师石河子市": "11",
    "大兴安岭地区": "13",
    "莫力达瓦达斡尔族自治旗": "17",
    "前郭尔罗斯蒙古族自治县": "19",
    "生态环境部": "23",
    "徐州经济技术开发区": "29",
    "南京江北新区": "31",
    "徐州市": "900",
    "徐州市教育局": "37",
    "徐州市医疗保障局": "41",
    "国家税务总局徐州市税务局": "43",
    "徐州市人力资源和社会保障局": "47",
    "沛县城关镇": "53",
    "宁波市海曙区西门街道": "59",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_received(store, RECEIVED, 2023)
    return Assistant(store)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("石河子", "11"),
        ("第八师", "11"),
        ("八师石河子市", "11"),
        ("兵团第八师", "11"),
        ("大兴安岭地区行署", "13"),
        ("大兴安岭行政公署", "13"),
        ("莫旗", "17"),
        ("前郭县", "19"),
        ("环保部", "23"),
        ("徐州经济开发区", "29"),
        ("徐州市教委", "37"),
        ("徐州管医保的部门", "41"),
        ("沛县城关", "53"),
    ],
)
def test_who_is_meant(assistant: Assistant, name: str, number: str) -> None:
    answer = assistant.ask(f"{name}2023年收到多少件申请")
    assert [figure.value for figure in answer.figures] == [number], answer.answer


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("徐州国税", "国家税务总局徐州市税务局"),
        ("徐州社保局", "徐州市人力资源和社会保障局"),
        ("新区", "南京江北新区"),
        ("开发区管委会", "徐州经济技术开发区"),
        ("管委会", "南京江北新区、徐州经济技术开发区"),
        ("海曙区", "宁波市海曙区西门街道"),
        ("水利部", ""),
        ("国家发改委", ""),
        ("生态环境厅", "生态环境部"),
    ],
)
def test_who_is_near_is_offered_and_nobody_is_told_for_it(assistant: Assistant, name: str, offered: str) -> None:
    answer = assistant.ask(f"{name}2023年收到多少件申请")
    assert answer.status in ("clarify", "not_found")
    assert not answer.figures
    assert offered in answer.answer
    assert name.removesuffix("管委会") in answer.answer


@pytest.mark.parametrize("words", ["全部", "内部", "大部", "县里各部"])
def test_no_other_word_is_a_ministry(assistant: Assistant, words: str) -> None:
    assert "没有收录" not in assistant.ask(f"徐州市2023年{words}申请有多少件").answer
