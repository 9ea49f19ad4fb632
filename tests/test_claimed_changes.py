"""Claims of a change between two years: the verdict has the sign and the size of the difference that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_cells

#: Rows that fall, rise and stay from 2023 to 2024, by the word for them.
_ROWS = {"处罚": (900, 640), "许可": (480, 733), "强制": (55, 55)}
_CELLS = {"处罚": "penalties", "许可": "licensing", "强制": "coercion"}
_UP = ("增加", "上升", "上涨", "增多", "增长", "变多", "提高", "多")
_DOWN = ("减少", "下降", "下滑", "变少", "降低", "回落", "少")
#: How two years are set beside each other; the later one is spoken of in all of them.
_OF_THE_LATER = (
    "梅溪市从2023年到2024年{row}{way}了，属实吗",
    "梅溪市2023到2024{row}{way}了，对吗",
    "梅溪市{row}2023年→2024年{way}了，对不对",
    "梅溪市2023、2024两年{row}{way}了，是不是",
    "跟2023年相比，梅溪市2024年{row}{way}了，对吗",
    "与2023年比，2024年梅溪市{row}{way}了，没错吧",
    "相比2023年，2024年梅溪市的{row}{way}了吧",
    "梅溪市2024年{row}比2023年{way}了，对吗",
    "梅溪市2024年{row}较2023年{way}了，对吗",
    "梅溪市2024年{row}同2023年比{way}了，对吗",
    "梅溪市2024年{row}比上年{way}了，对吗",
    "梅溪市2024年和2023年相比，2024年{row}{way}了，对吗",
)
#: The same said of the earlier year, or of either.
_OF_THE_EARLIER = (
    "梅溪市2023年{row}比2024年{way}，对吗",
    "相比2024年，2023年梅溪市的{row}{way}，对吗",
    "梅溪市上一年{row}比2024年{way}，对吗",
)
_OPEN = (
    "梅溪市从2024年到2023年{row}{way}了，对吗",
    "梅溪市2023年{row}跟2024年比{way}了，对吗",
    "2023年和2024年相比，梅溪市{row}{way}了，对吗",
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for at, year in enumerate((2023, 2024)):
        cells = {f"active_disclosure.{_CELLS[row]}.decisions": str(pair[at]) for row, pair in _ROWS.items()}
        fees = {"active_disclosure.fees.amount": f"{(5200, 18650)[at]}.25万"}
        put_cells(store, "梅溪市", year, "2021", cells | fees)
    return Assistant(store)


def _words() -> Iterator[tuple[str, int]]:
    yield from ((word, 1) for word in _UP)
    yield from ((word, -1) for word in _DOWN)


def _verdict(answer: str) -> bool | None:
    return False if answer.startswith("不对，") else True if answer.startswith("对，") else None


def _told(answer: str) -> int:
    """The difference as it stands beside the verdict, of the later year."""
    told = re.search(r"2024年比2023年(?:(增加|减少)([\d.]+)|持平)", answer)
    assert told, answer
    return int(told[2]) * (1 if told[1] == "增加" else -1) if told[1] else 0


@pytest.mark.parametrize("frame", _OF_THE_LATER)
def test_a_verdict_has_the_sign_of_the_difference_beside_it(assistant: Assistant, frame: str) -> None:
    for row, (word, sign) in product(_ROWS, _words()):
        asked = frame.format(row=row, way=word)
        answer = assistant.ask(asked).answer
        difference = _ROWS[row][1] - _ROWS[row][0]
        assert _told(answer) == difference, asked
        assert _verdict(answer) is (difference * sign > 0), (asked, answer)


@pytest.mark.parametrize("frame", _OF_THE_EARLIER)
def test_a_comparison_that_puts_the_earlier_year_first_speaks_of_it(assistant: Assistant, frame: str) -> None:
    for row, (word, sign) in product(_ROWS, (("多", -1), ("少", 1))):
        asked = frame.format(row=row, way=word)
        answer = assistant.ask(asked).answer
        assert _verdict(answer) is (_told(answer) * sign > 0), (asked, answer)


@pytest.mark.parametrize("frame", _OPEN)
def test_where_either_year_may_be_meant_there_is_no_verdict(assistant: Assistant, frame: str) -> None:
    for row, word in product(_ROWS, ("增加", "减少")):
        asked = frame.format(row=row, way=word)
        assert _verdict(assistant.ask(asked).answer) is None, asked


@pytest.mark.parametrize("frame", [frame for frame in _OF_THE_LATER if "{way}了" in frame])
def test_a_verdict_has_the_size_of_the_difference_beside_it(assistant: Assistant, frame: str) -> None:
    amounts = {
        "处罚": {"260件": True, "240件": False, "两百多件": True, "三百多件": False, "二百六十几件": True},
        "许可": {"253件": True, "52.71%": True, "五成多": True, "四成多": False, "不到200件": False, "250件左右": True},
    }
    for row, (word, sign) in product(amounts, (("增加", 1), ("减少", -1), ("多", 1), ("少", -1))):
        for amount, right in amounts[row].items():
            asked = frame.format(row=row, way=word).replace(f"{word}了", f"{word}了{amount}")
            answer = assistant.ask(asked).answer
            rises = (_ROWS[row][1] - _ROWS[row][0]) * sign > 0
            assert _verdict(answer) is (right and rises), (asked, answer)


@pytest.mark.parametrize("frame", _OPEN)
def test_where_either_year_may_be_meant_a_size_has_no_verdict_either(assistant: Assistant, frame: str) -> None:
    for row, word in product(("处罚", "许可"), ("增加", "减少")):
        asked = frame.format(row=row, way=word).replace("了，", "了260件，")
        assert _verdict(assistant.ask(asked).answer) is None, asked


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("梅溪市从2023年到2024年处罚没有增加，对吗", "对，"),
        ("梅溪市从2023年到2024年强制没有增加，对吗", "对，"),
        ("梅溪市从2023年到2024年许可没有增加，对吗", "不对，"),
        ("梅溪市2024年许可并未减少，是吗", "对，"),
        ("梅溪市处罚2023到2024从900件减少到640件，对吗", "对，"),
        ("梅溪市处罚从2023年900件降到2024年640件，对不对", "对，"),
        ("梅溪市处罚从2023年900件降到2024年460件，对不对", "不对，"),
        ("梅溪市许可从2023年480件降到2024年733件，对不对", "不对，"),
        ("梅溪市2024年许可比上年增加到733件，对吗", "对，"),
        ("梅溪市2024年许可比上年增加到253件，对吗", "不对，"),
        ("梅溪市2024年许可比上年减少到733件，对吗", "不对，"),
        ("梅溪市2024年处罚比2023年减少超过200件，对吗", "对，"),
        ("梅溪市2024年处罚比2023年增加超过200件，对吗", "不对，"),
        ("梅溪市2024年收费比上年多了1.3亿多元，对吗", "对，"),
        ("梅溪市2024年收费比上年多了一个多亿，对吗", "对，"),
        ("梅溪市2024年收费比上年多了1.2亿多元，对吗", "不对，"),
        ("梅溪市2024年许可比上年增加了一半还多，对吗", "对，"),
        ("梅溪市2024年处罚比上年减少了一半还多，对吗", "不对，"),
        ("梅溪市2024年许可有没有增加", "对，"),
        ("梅溪市2024年许可是2023年的一倍半还多，对吗", "对，"),
        ("梅溪市2024年许可是2023年的两倍还多，对吗", "不对，"),
        ("梅溪市2024年处罚有没有增加", "不是，没有增加，"),
        ("梅溪市2024年处罚增加了没有", "不是，没有增加，"),
        ("梅溪市2024年许可增加了吗", "对，"),
        ("梅溪市2024年收费是上年的三倍多，对吗", "对，"),
        ("梅溪市2024年收费是上年的两倍多，对吗", "不对，"),
        ("梅溪市2024年许可是上年的一倍半，对吗", "对，"),
    ],
)
def test_what_is_claimed_of_a_change_is_judged_by_its_own_words(assistant: Assistant, asked: str, begins: str) -> None:
    answer = assistant.ask(asked).answer
    assert answer.startswith(begins), answer


def test_a_change_that_is_asked_and_not_claimed_is_denied_in_its_own_words(assistant: Assistant) -> None:
    assert assistant.ask("处罚呢，也涨了吗", ["梅溪市2023年许可多少", "2024年呢", "涨了百分之几"]).answer.startswith(
        "不是，没有增加，梅溪市行政处罚处理决定数量：2024年比2023年减少260件"
    )
