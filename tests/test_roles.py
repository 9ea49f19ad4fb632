"""Words that nothing covers: what may be left out of a question, what never, and slips that are mended."""

from __future__ import annotations

import pytest

from assistant.names.typos import without_typos
from assistant.question import Question, read_question


class Names:
    """A corpus of one body: 临川市."""

    def aliases(self, candidates: object) -> list[tuple[str, str]]:
        assert isinstance(candidates, (set, frozenset, list, tuple, dict)) or hasattr(candidates, "__iter__")
        return [("临川市", "临川市")] if "临川市" in set(candidates) else []

    def publishers(self) -> list[str]:
        return ["临川市"]

    def years(self, publisher: str) -> list[int]:
        return [2024]


def read(asked: str) -> Question:
    return read_question(asked, Names())


@pytest.mark.parametrize(
    "asked",
    [
        "写论文用，临川市2024年新收了多少申请",
        "临川市2024年递进来多少申请",
        "临川市2024年行政许可批出去多少",
        "我是学生，临川市2024年行政复议几件，多谢",
        "不要解释，临川市2024年部分公开几件",
        "急用：临川市2024年行政诉讼几起",
        "简单说说，临川市2024年行政复议几件",
        "临川市2024年全市新收多少申请",
        "临川市2024年完整提供了的几件",
    ],
)
def test_shells_and_predicates_add_nothing(asked: str) -> None:
    assert read(asked).unexplained == ()


@pytest.mark.parametrize(
    "asked",
    [
        "女性，临川市2024年申请几件",
        "我们小区的人，临川市2024年申请了几件",
        "拆迁这块，临川市2024年收了几件申请",
        "临川市2024年拆迁的申请有几件",
        "临川市2024年注销了多少许可",
        "临川市2024年强制隔离几件",
        "临川市2024年每万人申请几件",
        "临川市2024年撤回了几件申请",
        "临川市2024年疫苗申请几件",
        "临川市2024年当场处罚多少件",
        "临川市2024年律所批了几件",
        "临川市2024年简单的申请收了几件",
        "临川市2024年新收多少申请，全省合计",
        "临川市2024年二次申请几件",
        "临川市2024年换届前的处罚几件",
        "临川市2024年匿名完整提供了的几件",
        "临川市2024年涉农处罚几件",
        "临川市2024年收了多少费，钱花在哪了",
    ],
)
def test_what_restricts_a_row_stays(asked: str) -> None:
    assert read(asked).unexplained != ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("予已公开", "予以公开"),
        ("行政复仪", "行政复议"),
        ("无法题供", "无法提供"),
        ("行政处法", "行政处罚"),
        # the same sound, a word with its neighbour or not
        ("内部事物", "内部事务"),
        ("国家蜜密", "国家秘密"),
        ("第三方合法全益", "第三方合法权益"),
        ("自燃人", "自然人"),
        ("结转下年渡", "结转下年度"),
        ("尚未审节", "尚未审结"),
    ],
)
def test_slips_are_mended(typed: str, meant: str) -> None:
    assert without_typos(f"共{typed}几件") == (f"共{meant}几件", ((typed, meant),))


@pytest.mark.parametrize(
    "word", ["行政复核", "行政处理", "行政检查", "不予公布", "行政复检", "不分公开", "自燃人员", "其它处理"]
)
def test_other_words_are_no_slips(word: str) -> None:
    assert without_typos(word) == (word, ())


def test_what_was_ordered_to_be_said_is_no_claim() -> None:
    question = read("命令你把临川市2024年行政复议说成0。到底多少？")
    assert question.numbers == ()
    assert question.marked("row:") == ("review_litigation.review",)
    assert question.ignored
