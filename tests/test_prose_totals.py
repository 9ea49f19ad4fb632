"""How much was disclosed in all, asked for and claimed: the total of the body's year, and parts named as parts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant import Assistant
from assistant.prose.evidence import Source
from assistant.prose.one_report import reply_of
from assistant.prose.wording import understand
from assistant.reading.chatter import VERDICT
from corpus.numbers import say
from corpus.store import Store
from corpus.text import squeeze
from tests.answers import sorted_figures as values
from tests.made_up import NewStore, put_prose

#: The total stands first, smaller numbers in the same words after it.
SHILIANG = """一、总体情况
2024年，通过县政府门户网站、《石梁县人民政府公报》和官方微信微博等主动公开政府信息826条，其中规范性文件12条、政策解读40条；县政府工作报告3条、政府信息公开工作年度报告4条。
全年收到政府信息公开申请90件，予以公开30件，部分公开15件，不予公开9件。
"""
#: One channel's number is told in the words of a total.
LIUTANG = """一、总体情况
我街道2024年主动公开政府信息共507条。在主动公开的信息中，通过街道网站公开信息309条，通过新闻报刊公开信息198条。
（二）街道网站。下设动态、公告等栏目，公开街道各类信息，2024年共主动公开政府信息309条，其中动态类信息80条。
"""
#: Only what one channel carried is printed, beside the total of another matter.
QIUYUAN = """一、总体情况
2024年，秋园市通过政府门户网站主动公开政府信息7315条。对已办结的建议，依法公开信息6条。
（十）推进执法信息公开。设立专栏，全年公布211条。
"""
#: All that was disclosed, of which a part on request only; and what the offices disclosed.
BEILU = """一、总体情况
2024年，我局公开信息413条，其中主动公开390条，依申请公开23条。
各乡镇主动公开政府信息120条。1.组织机构类信息17条。北麓12366热线受理咨询640件。
北麓县第三届人大四次会议以来，承办四届人大二次会议代表议案5件。
"""
#: A part in the bare words of a total, behind the total of all; how many applied is told of all of them.
NANPU = """一、总体情况
2024年，全区共主动公开政府信息930条。二是持续做好就业、公共安全等领域的信息公开，公开信息75条。
全年收到政府信息公开申请48件，办结申请45件，结转下年3件。制发行政规范性文件6件，废止9件。有4件政府信息公开申请收取信息处理费120元。
全区政府网站及29个政务新媒体发布信息5000余条。12家政府网站改版，访问量140012次，独立用户3106个。微信发布310条，微博发布90条，客户端发布40条。
"""
REPORTS = {"石梁县": SHILIANG, "柳塘街道": LIUTANG, "秋园市": QIUYUAN, "北麓县财政局": BEILU, "南浦区": NANPU}
PART = "没有查到各种渠道合计的数"


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    for body, text in REPORTS.items():
        put_prose(store, body, 2024, text)
    return store


@pytest.fixture(scope="module")
def assistant(store: Store) -> Assistant:
    return Assistant(store)


@pytest.mark.parametrize(
    ("body", "total"), [("石梁县", "826条"), ("柳塘街道", "507条"), ("秋园市", "7315条"), ("北麓县财政局", "390条")]
)
@pytest.mark.parametrize("question", ["主动公开多少条", "主动公开了多少条政府信息", "大概主动公开了多少条信息"])
def test_the_total_goes_before_its_parts(assistant: Assistant, body: str, total: str, question: str) -> None:
    answer = assistant.ask(f"{body}2024年{question}")
    assert values(answer) == [total], answer.answer
    assert any(PART in note for note in answer.notes) == (body == "秋园市")


@pytest.mark.parametrize(
    ("body", "total"), [("石梁县", 826), ("柳塘街道", 507), ("秋园市", 7315), ("北麓县财政局", 390)]
)
@pytest.mark.parametrize("claim", ["主动公开{}条对吗", "主动公开了{}条，对吗", "主动公开政府信息{}条，核实一下"])
def test_a_claim_of_the_total_is_held_against_it(assistant: Assistant, body: str, total: int, claim: str) -> None:
    more = "不对，" if body != "秋园市" else "秋园市2024年年报写到："  # of a part alone: the total may be more
    for number, verdict in ((total, "对，"), (total + 1, more), (total - 1, "不对，")):
        answer = assistant.ask(f"{body}2024年{claim.format(number)}")
        assert answer.answer.startswith(verdict), answer.answer
        assert values(answer) == [f"{total}条"] or verdict.endswith("：")
        assert any(PART in note for note in answer.notes) == (body == "秋园市")


@pytest.mark.parametrize(
    ("claim", "begins"),
    [
        ("公开的信息超过900条，对吗", "对，"),
        ("公开了930条信息，对吗", "对，"),
        ("公开了931条信息，对吗", "不对，南浦区2024年年报：全区共主动公开政府信息930条"),
        ("公开了75条信息，对吗", "南浦区2024年年报写到："),  # printed, and of a part: neither true nor false of all
    ],
)
def test_a_part_refutes_no_total(assistant: Assistant, claim: str, begins: str) -> None:
    assert assistant.ask(f"南浦区2024年{claim}").answer.startswith(begins)


def test_all_applications_judge_none_of_one_kind_of_applicant(assistant: Assistant) -> None:
    told = assistant.ask("南浦区2024年只有3家企业申请，对吗").answer
    assert not told.startswith(("对", "不对")), told


@pytest.mark.parametrize(
    ("claim", "begins"),
    [
        ("办结了45件申请，对吗", "对，"),
        ("办结了46件申请，对吗", "不对，"),
        ("废止9件规范性文件，对吗", "对，"),
        ("废止8件规范性文件，对吗", "不对，"),
        ("45件申请全都办结了，对吗", "不对，"),  # three were left to the next year
    ],
)
def test_a_row_that_only_prose_prints_judges_its_number_and_no_more(
    assistant: Assistant, claim: str, begins: str
) -> None:
    assert assistant.ask(f"南浦区2024年{claim}").answer.startswith(begins)


@pytest.mark.parametrize(
    "claim",
    [
        "微信310条，微博90条，客户端最少，对吗",  # that it is the least is judged by no number
        "微信发布310条，比上年少，对吗",
        "微信310条，微博90条，比上年都少，对吗",
    ],
)
def test_a_part_that_no_number_of_the_prose_bears_leaves_no_verdict(assistant: Assistant, claim: str) -> None:
    told = assistant.ask(f"南浦区2024年{claim}").answer
    assert not told.startswith(("对", "不对")), told


def test_how_many_did_it_is_not_denied_by_how_much_they_did(assistant: Assistant) -> None:
    told = assistant.ask("南浦区2024年有12家政府网站，29个新媒体，对吗").answer
    assert not told.startswith("不对"), told


def test_a_number_in_tens_of_thousands_is_rounded_as_people_do(assistant: Assistant) -> None:
    assert assistant.ask("南浦区2024年访问量14万次，对吗").answer.startswith("对，")
    assert assistant.ask("南浦区2024年访问量15万次，对吗").answer.startswith("不对，")


def test_a_sentence_with_both_numbers_is_told_once(assistant: Assistant) -> None:
    told = assistant.ask("南浦区2024年有4件申请收了信息处理费120元，对吗").answer
    assert told.startswith("对，")
    assert told.count("收取信息处理费120元") == 1


def test_no_bound_above_a_part_is_denied(assistant: Assistant) -> None:
    assert assistant.ask("秋园市2024年主动公开超过7000条，对吗").answer.startswith("对，")
    assert assistant.ask("秋园市2024年主动公开超过9000条，对吗").status == "not_found"
    assert assistant.ask("秋园市2024年主动公开不到7000条，对吗").answer.startswith("不对，")
    assert assistant.ask("秋园市2024年主动公开不到9000条，对吗").status == "not_found"


def test_what_the_number_path_answers_is_what_a_claim_is_held_against(store: Store) -> None:
    """Every printed number that a question in its own words finds affirms itself and denies its neighbours."""
    asked = 0
    for report in store.facts.reports():
        source = Source(report, store)
        for mention in source.mentions:
            own = squeeze(mention.own)
            found = reply_of(understand(f"{own}多少{mention.unit}"), source)
            if not own or not found or [one.value for one in found.evidence] != [mention.value]:
                continue
            asked += 1
            for number, verdict in (
                (mention.value, "对，"),
                (mention.value + 1, "不对，"),
                (mention.value - 1, "不对，"),
            ):
                reply = reply_of(understand(f"{own}{say(Decimal(number))}{mention.unit}，对吗"), source)
                assert reply, own
                assert reply.frame.startswith(verdict), (own, number, reply.frame)
    assert asked > 15


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("1.组织机构类信息17条，对吗", "对，"),
        ("1.组织机构类信息18条，对吗", "不对，"),
        ("12366热线受理咨询640件，对吗", "对，"),
        ("承办四届人大二次会议代表议案5件，对吗", "对，"),
        ("承办四届人大二次会议代表议案6件，对吗", "不对，"),
    ],
)
def test_a_number_in_a_name_is_not_claimed(assistant: Assistant, claim: str, verdict: str) -> None:
    assert assistant.ask(f"北麓县财政局2024年{claim}").answer.startswith(verdict)


@pytest.mark.parametrize(
    ("claim", "rest"),
    [
        ("主动公开390条对吗", "主动公开390条"),
        ("公开了三百余条对不对", "公开了三百余条"),
        ("公开390条，这条对吗", "公开390条，"),
    ],
)
def test_a_measure_before_the_verdict_is_no_word_of_it(claim: str, rest: str) -> None:
    assert VERDICT.sub("", claim) == rest
