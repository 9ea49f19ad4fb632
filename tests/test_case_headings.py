"""Fifteen numbers of table four in one line, under headings that a dump of a page has cut, shortened or said once."""

from __future__ import annotations

import pytest

from ingest.read_text import read_text
from ingest.tables import read_tables
from tests.printed_form import printed

RESULTS = ("upheld", "corrected", "other", "pending", "total")
BLOCKS = ("review", "litigation_direct", "litigation_after_review")
#: 5 + 1 + 0 + 2 = 8, none, 0 + 1 + 1 + 0 = 2
NUMBERS = "5 1 0 2 8 0 0 0 0 0 0 1 1 0 2"
IN_ORDER = {
    f"review_litigation.{block}.{result}": number
    for (block, result), number in zip(((b, r) for b in BLOCKS for r in RESULTS), NUMBERS.split(), strict=True)
}
SHORT = "维持 纠正 其他 尚未审结 总计"
FULL = "结果维持 结果纠正 其他结果 尚未审结 总计"
UPPER, LOWER = "结果 结果 其他 尚未 总", "维持 纠正 结果 审结 计"


def thrice(words: str) -> str:
    return " ".join([words] * 3)


def read(heading: str, numbers: str = NUMBERS) -> dict[str, str]:
    return printed(
        read_text(f"四、政府信息公开行政复议、行政诉讼情况\n{heading}\n{numbers}\n五、存在的主要问题\n不足。\n")
    )


@pytest.mark.parametrize(
    "heading",
    [
        f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{thrice(SHORT)}",
        f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{thrice('维持 纠正 其他 未审结 合计')}",
        f"行政复议 行政诉讼\n{SHORT} 未经复议直接起诉 复议后起诉\n{SHORT} {SHORT}",
        f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{FULL}",
        f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{UPPER}\n{LOWER}",
        f"行政复议 未经复议直接起诉 复议后起诉\n{thrice(FULL)}",
        f"行政复议\n未经复议直接起诉\n复议后起诉\n{thrice(FULL)}",
        f"行政复议 行政诉讼\n直接起诉 经复议后起诉\n{thrice(UPPER)}\n{thrice(LOWER)}",
        f"行政复议 未经复议直接起诉 复议后起诉\n{thrice(UPPER)}\n{thrice(LOWER)}",
        f"行政复议 行政诉讼\n未经复议 复议后\n直接起诉 起诉\n{thrice(FULL)}",
    ],
)
def test_the_blocks_in_the_form_s_order_and_the_five_results(heading: str) -> None:
    assert read(heading) == IN_ORDER


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        (f"行政复议 行政诉讼\n复议后起诉 未经复议直接起诉\n{thrice(SHORT)}", NUMBERS),
        (f"行政复议 行政诉讼\n未经复议直接起诉\n{thrice(SHORT)}", NUMBERS),
        ("行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n维持 纠正 其他 总计", NUMBERS),
        ("行政复议 行政诉讼\n未经复议直接起诉 复议后起诉", NUMBERS),
        (f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{thrice(SHORT)}", NUMBERS.replace("8", "9")),  # 5 + 1 + 2
        (f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{thrice(SHORT)}", NUMBERS.removesuffix(" 2")),
        # block by block 0 + 0 + 0 + 0 = 0, 1 = 1, 1 + 1 = 2; in rows of three 0 + 0 + 0 + 1 = 1, 0 = 0, 1 + 1 = 2 too
        (f"行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{FULL}", "0 0 0 0 0 1 0 0 0 1 0 1 1 0 2"),
    ],
)
def test_nothing_else(heading: str, numbers: str) -> None:
    assert read(heading, numbers) == {}
    told = read_tables(
        read_text(f"三、收到和处理政府信息公开申请情况\n\n{heading}\n{numbers}\n五、存在的问题\n")
    ).unread
    assert any("复议诉讼情况表" in line for line in told) or len(numbers.split()) < 15


def test_zeros_alone_need_no_results() -> None:
    zeros = " ".join(["0"] * 15)
    assert read("行政复议 行政诉讼\n未经复议直接起诉 复议后起诉", zeros) == dict.fromkeys(IN_ORDER, "0")
    assert read("行政复议 行政诉讼\n未经复议直接起诉", zeros) == {}


def test_a_list_of_words_begins_no_table() -> None:
    lines = ["行政复议", "行政处罚", "全年办理 12 件。", "行政复议 行政诉讼工作平稳。"]
    assert not read_text("\n".join(lines)).grids
