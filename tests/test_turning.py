"""A follow-up that turns to something: another topic, back, a conclusion; what may mean two things is asked back."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("turns", "values"),
    [
        (("换个问题：平潭2024年新收几件",), ["218"]),
        (("平潭2024年新收几件", "咱们换个话题吧，淮安2024年行政复议"), ["351"]),
        (("平潭2024年新收几件", "淮安2024年呢", "再回到平潭"), ["218"]),
        (("平潭2024年新收几件", "回到2023年"), ["81"]),
        (("平潭2024年新收几件", "淮安2024年行政复议", "回到平潭的新收"), ["218"]),
        (("平潭2024年新收几件", "淮安2024年行政复议", "刚才平潭是多少来着"), ["218"]),
        (("平潭2024年新收几件", "2025年呢", "打错了是2023"), ["81"]),
        (("平潭2024年新收和淮安2024年新收各几件", "前者的自然人呢"), ["217"]),
        (("平潭2024年新收和淮安2024年新收各几件", "后者的企业几件"), ["53"]),
        (("平潭2024年新收几件", "换个话题吧", "2023年的"), ["81"]),
        (("平潭2023年行政强制几件", "淮安2024年呢", "说回平潭，新收几件"), ["81"]),
        (("平潭2023年行政强制几件", "淮安2024年呢", "说回平潭，2024年新收几件"), ["218"]),
        (("平潭2023年行政强制几件", "淮安2024年呢", "平潭新收几件"), ["218"]),
        (("平潭2021年新收几件", "没有就算了，看2023年的吧"), ["81"]),
        (("平潭2021年新收几件", "哦没有啊，那2024年的"), ["218"]),
        (("平潭2024年新收几件", "没问申请，我问的是复议"), ["7"]),
    ],
)
def test_what_is_turned_to_is_answered(samples: Store, turns: tuple[str, ...], values: list[str]) -> None:
    assert [figure.value for figure in told(samples, *turns).figures] == values


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("淮安2024年行政强制几件", "平潭2023年呢", "前面那个是后面这个的几倍"), "88283件"),
        (("平潭2024年行政处罚几件", "行政强制呢", "前面那个是后面那个的几倍"), "16.92倍"),
        (("平潭2024年行政处罚几件", "行政强制呢", "头一个减后一个是多少"), "相差1035件"),
        (("平潭2024年新收几件", "淮安呢", "俩加一块多少"), "合计3337件"),
    ],
)
def test_the_two_before_are_pointed_at_in_everyday_words(samples: Store, turns: tuple[str, ...], said: str) -> None:
    assert said in told(samples, *turns).answer


def test_going_back_to_a_body_of_which_another_item_was_asked_is_open(samples: Store) -> None:
    answer = told(samples, "平潭2024年新收几件", "淮安2024年行政复议几件", "再回到平潭")
    assert answer.status == "clarify"
    assert [option[:12] for option in answer.options] == ["平潭综合实验区2024年"] * 2
    assert not answer.figures


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("平潭2024年新收几件", "那就是比上年多咯"), "对"),
        (("平潭2024年新收几件", "那就是说比淮安多喽"), "不对"),
        (("淮安2024年自然人申请几件", "企业呢", "那不就是企业比自然人多咯"), "不对"),
        (("淮安2024年行政强制几件", "平潭呢", "那就是比平潭多咯"), "对"),
        (("平潭2024年行政强制几件", "淮安呢", "那就是比淮安多咯"), "不对"),
    ],
)
def test_a_conclusion_is_a_claim(samples: Store, turns: tuple[str, ...], begins: str) -> None:
    assert told(samples, *turns).answer.startswith(f"{begins}，")


def test_of_two_places_with_years_of_their_own_the_one_that_charges_more(samples: Store) -> None:
    answer = told(samples, "平潭财政金融局2019年采购花了多少", "平潭2020年呢", "谁花得多")
    assert answer.status == "answered"
    assert {figure.publisher for figure in answer.figures} == {"平潭综合实验区财政金融局", "平潭综合实验区"}


@pytest.mark.parametrize(("said", "begins"), [("谢谢", "不客气"), ("好的，再见", "再见"), ("你好", "您好")])
def test_thanks_are_not_met_with_a_hello(samples: Store, said: str, begins: str) -> None:
    assert told(samples, "平潭2024年新收几件", said).answer.startswith(begins)


def test_only_to_change_the_topic_repeats_no_number(samples: Store) -> None:
    answer = told(samples, "平潭2024年新收几件", "换个话题吧")
    assert answer.status == "out_of_scope"
    assert not answer.figures


@pytest.mark.parametrize(
    ("turns", "cell"),
    [
        (("平潭2024年自然人申请几件", "企业呢", "其他的呢"), "applications.new.other"),
        (("淮安2024年复议维持几件", "纠正呢", "其它的几件"), "review_litigation.review.other"),
        (("平潭2024年新收几件", "不对，我要2023年的"), "applications.new.total"),
        (("平潭2024年新收几件", "换成2023年"), "applications.new.total"),
    ],
)
def test_the_dimension_and_the_item_that_are_talked_of_stay(samples: Store, turns: tuple[str, ...], cell: str) -> None:
    answer = told(samples, *turns)
    assert [citation.cell for citation in answer.citations] == [cell]
