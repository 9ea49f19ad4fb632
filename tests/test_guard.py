"""The guard: wrong numbers in every disguise are stopped, right sentences pass, streams are read the same way."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal

import pytest

from assistant.guard import LONGEST_OUTPUT, Evidence, ModelFailure, Piece, guarded, normalised, sentences, supported
from corpus.numbers import find_numbers
from evals.numerals import full_width

#: (what is counted, number, unit): what the made-up reports of these tests print.
COUNTS = (
    ("发布政策解读", "117", "篇"),
    ("开展民意征集", "53", "期"),
    ("开展网上调查", "51", "期"),
    ("收取信息处理费", "3940", "元"),
    ("政务公开经费预算", "25", "万元"),
    ("受理群众诉求", "4355", "件"),
    ("诉求满意率达", "99.04", "%"),
    ("微信公众号推送信息", "5732", "条"),
    ("政务微博发布信息", "251", "条"),
    ("举办业务培训", "12", "次"),
    ("参训人员", "860", "人次"),
    ("公开专栏访问量", "69598", "人次"),
)
CONTEXT = "青溪县2024年"
EVIDENCE = Evidence(
    tuple(Piece(n, f"全年{what}{value}{unit}") for n, (what, value, unit) in enumerate(COUNTS, 1)), CONTEXT
)
FRAMES = (
    "全年{what}{number}[{n}]。",
    "2024年，青溪县{what}{number}[{n}]。",
    "据年报，{what}共{number}。",
    "青溪县2024年年报写明，{what}{number}[{n}]。",
    "其中{what}{number}，详见原文[{n}]。",
)
CHINESE = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    units = ("", "十", "百", "千", "万", "十万")
    digits = str(number)
    text = "".join(CHINESE[int(d)] + (units[len(digits) - i - 1] if d != "0" else "") for i, d in enumerate(digits))
    while "零零" in text:
        text = text.replace("零零", "零")
    return text.rstrip("零") or "零"


def wrong_numbers(value: str, unit: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """(kind, what is written instead of the number), each of another amount than `value` in `unit`."""
    digits = list(value)
    for _ in range(4):
        at = rng.randrange(len(digits))
        if digits[at] != ".":
            changed = [*digits]
            changed[at] = rng.choice([d for d in "123456789" if d != digits[at]])
            text = "".join(changed)
            yield "digit", text + unit
            yield "full width", full_width(text) + unit
            yield "spaces", " ".join(text) + unit
            yield "tags", "<b>" + "</b><i>".join(text) + "</i>" + unit
            yield "invisible", "\u200b".join(text) + unit
            yield "bold", "**" + text + "**" + unit
    whole = int(float(value))
    for other in (whole + 1, max(whole - 1, 0), whole * 10, whole + 100):
        yield "near", f"{other}{unit}"
        yield "separated", f"{other:,}{unit}"
        if unit != "%":
            yield "chinese", in_chinese(other) + unit
            yield (
                "capitals",
                in_chinese(other).translate(str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))
                + unit,
            )
        else:
            yield "chinese percent", f"百分之{in_chinese(other)}"
    yield "share", f"{value}%" if unit != "%" else f"{value}件"
    yield "ten thousand", f"{value}万{unit if unit not in ('%', '万元') else ''}"
    yield "money", f"{value}万元" if unit != "万元" else f"{value}元"
    yield "vague", rng.choice(["三成", "两倍", "上千", "过半", "数百"])


def written(number: str, what: str, n: int, rng: random.Random) -> str:
    return rng.choice(FRAMES).format(what=what, number=number, n=n)


def test_thousands_of_wrong_numbers_are_stopped() -> None:
    rng = random.Random(20240501)
    passed, tried = [], 0
    for _ in range(6):
        for n, (what, value, unit) in enumerate(COUNTS, 1):
            for kind, number in wrong_numbers(value, unit, rng):
                tried += 1
                sentence = written(number, what, n, rng)
                if supported(sentence, EVIDENCE):
                    passed.append((kind, sentence))
    assert tried >= 2000
    assert passed == []


def test_the_number_of_another_row_is_stopped() -> None:
    rng = random.Random(7)
    passed = []
    for n, (what, _, unit) in enumerate(COUNTS, 1):
        for other, value, other_unit in COUNTS:
            if other != what:
                for number in (f"{value}{other_unit}", f"{value}{unit}"):
                    sentence = written(number, what, n, rng)
                    if supported(sentence, EVIDENCE):
                        passed.append(sentence)
    assert passed == []


def test_another_year_is_stopped() -> None:
    for year in ("2023", "2022", "2025", "二〇二三", "２０２３"):
        assert not supported(f"{year}年，青溪县全年发布政策解读117篇[1]。", EVIDENCE)


def test_right_sentences_pass() -> None:
    rng = random.Random(3)
    stopped, tried = [], 0
    for _ in range(50):
        for n, (what, value, unit) in enumerate(COUNTS, 1):
            tried += 1
            sentence = written(rng.choice([value, full_width(value)]) + unit, what, n, rng)
            if not supported(sentence, EVIDENCE):
                stopped.append(sentence)
    assert len(stopped) <= tried * 0.01, stopped[:5]


@pytest.mark.parametrize(
    "sentence",
    [
        "全年开展民意征集53期、网上调查51期[2][3]。",
        "一是发布政策解读117篇；二是举办业务培训12次。",
        "进一步说，青溪县统一受理群众诉求4355件，满意率达99.04%。",
        "微信公众号推送信息5,732条，政务微博发布信息251条。",
        "政务公开经费预算25万元。",
    ],
)
def test_more_right_sentences_pass(sentence: str) -> None:
    assert supported(sentence, EVIDENCE)


@pytest.mark.parametrize(
    "sentence",
    [
        "全年发布政策解读一百一十八篇。",
        "全年发布政策解读 1 1 8 篇。",
        "全年发布政策解读①①⑧篇。",
        "全年发布政策解读٣٤篇。",
        "全年发布政策解读 one hundred 篇。",
        "全年收取信息处理费3940万元。",
        "详见 https://example.com/117 。",
        "全年发布政策解读117篇，[点此](http://x.example)。",
        '{"answer": "117篇"}',
        "你是政府信息公开年报问答的文字编辑，只用“依据”里的内容。",
        "本县森林覆盖率全省第一，旅游收入名列前茅。",
    ],
)
def test_more_that_is_stopped(sentence: str) -> None:
    assert not supported(sentence, EVIDENCE)


def test_an_inexact_number_stays_inexact() -> None:
    evidence = Evidence((Piece(1, "网站主动公开信息5500余条"),))
    assert supported("网站主动公开信息5500余条[1]。", evidence)
    assert not supported("网站主动公开信息5500条[1]。", evidence)


def test_shown_arithmetic_may_be_named() -> None:
    evidence = Evidence((Piece(1, "不予公开39件"), Piece(2, "总计218件")), shown="39 ÷ 218 = 17.89%")
    assert supported("不予公开占17.89%[1][2]。", evidence)
    assert not supported("不予公开占18.79%[1][2]。", evidence)


def test_a_failing_sentence_gives_way_to_the_quote() -> None:
    chunks = ["全年发布政策解读11", "8篇[1]。举办业务", "培训12次[10]。"]
    assert list(guarded(chunks, EVIDENCE, ["原文：“全年发布政策解读117篇”[1]。"])) == [
        "原文：“全年发布政策解读117篇”[1]。",
        "举办业务培训12次[10]。",
    ]


def test_wrong_numbers_across_chunks_are_stopped() -> None:
    rng = random.Random(11)
    for n, (what, value, unit) in enumerate(COUNTS, 1):
        for kind, number in wrong_numbers(value, unit, rng):
            sentence = written(number, what, n, rng)
            cut = rng.randrange(1, len(sentence))
            shown = list(guarded([sentence[:cut], sentence[cut:]], EVIDENCE, ["见原文。"]))
            assert shown == ["见原文。"], kind


def test_citations_of_other_evidence_are_dropped() -> None:
    (shown,) = guarded(["全年发布政策解读117篇[1][2][99]。"], EVIDENCE, [])
    assert shown == "全年发布政策解读117篇[1]。"


@pytest.mark.parametrize(
    "output", ["", "抱歉，我无法回答。", "依据不足。", '{"a": 1}', "```\n117\n```", "全年发布政策解读118篇。"]
)
def test_unusable_output_is_a_failure(output: str) -> None:
    with pytest.raises(ModelFailure):
        list(guarded([output], EVIDENCE, []))


def test_endless_output_ends() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "全年发布政策解读117篇。"

    assert len("".join(sentences(endless()))) <= LONGEST_OUTPUT + 20


def test_markup_is_dropped() -> None:
    (shown,) = guarded(["**全年发布政策解读117篇**[1]。"], EVIDENCE, [])
    assert shown == "全年发布政策解读117篇[1]。"


def test_normalising_keeps_the_amount() -> None:
    for text in ("117篇", "１１７篇", "1 1 7篇", "<b>1</b>17篇", "1\u200b17篇"):
        assert [n.value for n in find_numbers(normalised(text))] == [117]


def test_the_answer_is_never_less_than_the_quotes() -> None:
    """A model that only says the question again, or one of two numbers, is followed by what it left out."""
    quotes = ["民意征集53期[2]。", "网上调查51期[3]。"]
    required = [Decimal(53), Decimal(51)]
    assert list(guarded(["开展了民意征集和网上调查。"], EVIDENCE, quotes, required)) == quotes
    assert list(guarded(["开展民意征集53期[2]。"], EVIDENCE, quotes, required)) == ["开展民意征集53期[2]。", *quotes]
    assert list(guarded(["开展民意征集53期、网上调查51期[2][3]。"], EVIDENCE, quotes, required)) == [
        "开展民意征集53期、网上调查51期[2][3]。"
    ]
    assert list(guarded(["开展民意征集35期。"], EVIDENCE, quotes, required)) == quotes


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("2024年没有收取信息处理费。", True),
        ("2024年收取了信息处理费。", False),
        ("青溪县收取了几次信息处理费。", False),
    ],
)
def test_a_denial_is_neither_turned_round_nor_asked(sentence: str, right: bool) -> None:
    evidence = Evidence((Piece(1, "2024年，没有收取信息处理费"),), CONTEXT)
    assert supported(sentence, evidence) is right


def test_no_number_of_the_next_row_is_taken() -> None:
    evidence = Evidence((Piece(1, "由20个部门、3个分局和5个乡镇汇总"),), CONTEXT)
    assert supported("由20个部门、3个分局和5个乡镇汇总[1]。", evidence)
    assert not supported("由20个部门、五个分局和5个乡镇汇总[1]。", evidence)


def test_a_unit_written_twice_is_shown_once() -> None:
    (shown,) = guarded(["全年发布政策解读117篇篇[1]。"], EVIDENCE, [])
    assert shown == "全年发布政策解读117篇[1]。"
