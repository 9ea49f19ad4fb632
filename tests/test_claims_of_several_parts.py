"""Every part of a claim is judged by itself: a way and a bound, a level after a change, a number told as background."""

from __future__ import annotations

import pytest

from assistant import Assistant
from corpus.store import Store


@pytest.mark.parametrize(
    ("asked", "begins", "holds"),
    [
        # the bound is of the level, never of how far two years are apart (处罚 1330, 1100; 许可 2629, 4529)
        ("平潭2024年处罚比2023年少，却也超过了1000件，对吗", "对：", ("第1处对", "第2处对")),
        ("平潭2024年处罚比2023年少，却也超过了1200件，对吗", "不对：", ("第1处对", "第2处不对")),
        ("平潭2024年新收的比2023年多，可是不足210件，对吗", "不对：", ("第1处对", "第2处不对")),
        ("平潭2024年许可比上年多，达到4500件以上，对吗", "对：", ("第2处对",)),
        # of the first of two that are compared
        (
            "淮安2024年处罚比平潭多，并且超过380万件，对吗",
            "对：",
            ("第2处对，淮安市2024年行政处罚处理决定数量为3985758",),
        ),
        ("淮安2024年企业的申请比法律服务机构少，不足50件，对吗", "不对：", ("第1处对", "第2处不对")),
        # what a number came to is a level
        ("平潭的处罚2023年有1330件，2024年降到1100件，对吗", "对：", ("第1处对", "第2处对")),
        ("平潭的处罚2024年比2023年少230件，降到1110件，对吗", "不对：", ("第1处对", "2024年不是1110件")),
        ("平潭2024年处罚比2023年少230件，没到1200件，对吗", "对：", ("第2处对",)),
        ("平潭2024年现行有效的规范性文件比2023年少30件，剩440件，对吗", "对：", ("第2处对",)),
        ("平潭2024年新收的比2023年多，且不为零，对吗", "对：", ("第2处对，平潭综合实验区2024年新收",)),
    ],
)
def test_a_way_and_a_bound_are_judged_each_by_itself(
    samples: Store, asked: str, begins: str, holds: tuple[str, ...]
) -> None:
    told = Assistant(samples).ask(asked).answer
    assert told.startswith(begins), told
    assert all(part in told for part in holds), told


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("九亿六千多万元", "对"),
        ("九亿七千多万元", "不对"),
        ("九亿六千一百七十二万元", "对"),
        ("9亿6千万元左右", "对"),
        ("超过九亿零五百万元", "对"),
    ],
)
def test_an_amount_in_hundreds_of_millions_and_tens_of_thousands(samples: Store, said: str, begins: str) -> None:
    told = Assistant(samples).ask(f"淮安2024年的收费有{said}，对吗").answer
    assert told.startswith(f"{begins}，"), told
    assert "000000" not in told


@pytest.mark.parametrize(
    "asked", ["淮安2024年办结3050件，部分公开占比", "平潭2024年复议7件，纠正率", "平潭2024年新收218件，公开率"]
)
def test_a_number_that_is_given_before_a_share_is_no_claim(samples: Store, asked: str) -> None:
    assert not Assistant(samples).ask(asked).answer.startswith(("对", "不对"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [("淮安2024年未缴费、逾期不补正和其他一共多少", "187件"), ("平潭2024年不补正、其他合计", "3件")],
)
def test_other_in_a_list_of_its_heading_is_the_row(samples: Store, asked: str, told: str) -> None:
    answer = Assistant(samples).ask(asked).answer
    assert told in answer
    assert "其他申请人" not in answer


def test_one_that_is_said_to_be_done_is_claimed(samples: Store) -> None:
    assert Assistant(samples).ask("淮安2024年制发了一件规章，有效的还有11件，对吗").answer.startswith("对")
    assert Assistant(samples).ask("淮安2024年废止了一件规章，有效的还有11件，对吗").answer.startswith("不对")


def test_so_many_firms_or_persons_are_so_many_applications(samples: Store) -> None:
    for claim, begins in (("53家企业申请", "对"), ("54家企业申请", "不对"), ("3001位自然人申请", "对")):
        answer = Assistant(samples).ask(f"淮安2024年有{claim}，对吗")
        assert answer.answer.startswith(f"{begins}，"), answer.answer
        assert any("不统计人数、家数" in note for note in answer.notes)
    assert not Assistant(samples).ask("淮安2024年处罚了3家企业，对吗").answer.startswith(("对", "不对"))


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("淮安2024年复议里一小半被维持，对吗", "对，"),
        ("平潭2024年处罚比2023年少了一大半，对吗", "不对，"),
        ("淮安2024年处罚比许可还多？", "对，"),
        ("淮安2024年处罚比许可更少？", "不对，"),
        ("淮安2024年没收费吧", "不对，"),  # neither of the fees was none
        ("红寺堡2019年采购96项、金额1288.42万元，金额有没有写错", "不对："),
        ("淮安2024年新收3119件、结转到下年103件，核一下", "对："),
    ],
)
def test_claims_in_words_that_were_not_read(samples: Store, asked: str, begins: str) -> None:
    assert Assistant(samples).ask(asked).answer.startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [
        "淮安2024年处罚比许可多，都超过100万件，对吗",  # said of both, of which one is read
        "平潭2024年处罚比2023年少了230件，还剩1100件，对吗",  # what is left is of documents or of these
    ],
)
def test_a_part_of_another_thing_is_not_judged_by_the_first(samples: Store, asked: str) -> None:
    told = Assistant(samples).ask(asked).answer
    assert not told.startswith("对"), told
    assert "规章" not in told


def test_named_bodies_are_not_said_to_be_all_there_are(samples: Store) -> None:
    told = Assistant(samples).ask("2024年处罚平潭第一、淮安第二，对吗").answer
    assert "只比较所问的机关" in told or not told.startswith("2024年"), told


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        # 2629 and 4529 permits, 1330 and 1100 penalties, 81 and 218 applications
        ("平潭2024年许可和处罚都比2023年多，对吗", "不对：第1处对"),
        ("平潭2024年许可和处罚都比上年少，对吗", "不对：第1处不对"),
        ("平潭2024年行政许可和新收申请都比上年多，对吗", "对：第1处对"),
    ],
)
def test_what_is_said_of_both_against_a_year_is_judged_of_each(samples: Store, asked: str, begins: str) -> None:
    assert Assistant(samples).ask(asked).answer.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("平潭的许可从2023年的2629件升到2024年的4529件，涨幅约72%，对吗", "对："),
        ("平潭的许可从2023年的2629件升到2024年的4529件，涨幅约62%，对吗", "不对：第1处对"),
        ("平潭的许可从2023年的2629件升到2024年的4530件，涨幅约72%，对吗", "不对：第1处不对"),
        ("请校对一段话：“平潭的许可从2023年的2629件升到2024年的4529件，涨幅约92%。”", "不对："),
        ("平潭的许可从2023年的2629件变成2024年的4529件，翻了一番，对吗", "不对："),
    ],
)
def test_both_ends_of_a_change_and_its_size_are_judged_each_by_itself(samples: Store, asked: str, begins: str) -> None:
    assert Assistant(samples).ask(asked).answer.startswith(begins)
