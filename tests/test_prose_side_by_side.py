"""Numbers that stand side by side and are easily taken for each other. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_prose, put_whole, total

LANXI = """一、总体情况
（一）县档案馆全年补录户籍卡片9300张，累计达4.1万张。公共信用平台归集企业名录71200条，当年新归集8300条。
扫描族谱220册，累计完成1900册。办理提案31件，主办19件、协办12件。平台设栏目9个，新增专栏3个。
开放数据目录140个，比上年新增26个。备案镇村公众号34个，年内停用6个，新设4个。
（二）全年举行听证会30场；副市长参加听证会2场，副秘书长参加9场，市长参加听证会1场。危旧校舍加固领域公开招标资料46份，涉及校舍73个、学生1.2万人。
"""

HEPING = """一、总体情况
全年受理依申请公开政府信息申请58件，比上年增加6件，增长11.5%；申请人提起诉讼3件，增加2件。
网络公开政府信息2400条，较上年增加310条。服务指南梳理事项90项，其中新增14项、删减5项。
"""
XIAQIAO = """一、总体情况
印发宣传册5200册、折页1800张，与2022年相比分别增长4.1%、下降2.7%。
针对2022年报告提出的“力量薄弱”问题，配备监督员46名。
"""
LINGNAN = """一、总体情况
政务公开考评分值在市直单位中占2分，在县（市、区）中占3分。受理咨询90件，其中市本级12件、县（市、区）78件。
"""
BEIGOU = """一、总体情况
答复率99%，好评率87.5%，比上年提高3.2个百分点。安排经费38万元，较上年减少4万元。
承办建议58件、提案73件，比上年增加9件。服务网点由上年的27个扩大到33个，发放手册840册。
"""
DONGTAN = """一、总体情况
接待参观团40个，印发海报300张，制作展板90块，分别增长4.1%、下降2.7%、增长9.6%。
举办讲座13场、义诊5场，分别比上年减少4场和增加1场。
"""
SHAPO = "一、总体情况\n全年受理申请64件，其中网络申请40件，与上年81件相比减少17件。\n"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "岚溪市", 2023, LANXI)
    put_whole(
        store, "禾坪县", 2023, HEPING, {"active_disclosure.normative_documents.issued": "6", **total("new", "58")}
    )
    put_prose(store, "下桥镇", 2023, XIAQIAO)
    put_prose(store, "岭南市", 2023, LINGNAN)
    put_prose(store, "东滩镇", 2023, DONGTAN)
    put_prose(store, "北沟镇", 2023, BEIGOU)
    put_whole(store, "沙坡县", 2023, SHAPO, total("new", "64"))
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("补录户籍卡片累计多少张", ["41000张"]),
        ("补录户籍卡片多少张", ["9300张"]),
        ("当年新归集企业名录多少条", ["8300条"]),
        ("公共信用平台归集企业名录多少条", ["71200条"]),
        ("新设了几个镇村公众号", ["4个"]),
        ("停用的镇村公众号几个", ["6个"]),
        ("扫描族谱累计多少册", ["1900册"]),
        ("全年扫描族谱多少册", ["220册"]),
        ("协办的提案几件", ["12件"]),
        ("新增专栏几个", ["3个"]),
        ("新增数据目录几个", ["26个"]),
        ("数据目录一共几个", ["140个"]),
        ("副市长参加了几场听证会", ["2场"]),
        ("副秘书长参加了几场听证会", ["9场"]),
        ("市长参加了几场听证会", ["1场"]),
        ("危旧校舍加固涉及多少校舍", ["73个"]),
    ],
)
def test_the_number_that_is_meant_and_not_the_one_beside_it(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(f"岚溪市2023年{question}")
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == expected, answer.answer


def test_what_is_counted_in_items_is_no_document_of_the_table(assistant: Assistant) -> None:
    claimed = assistant.ask("禾坪县2023年事项新增14项，对吧")
    assert claimed.answer.startswith("对，"), claimed.answer
    assert [each.value for each in assistant.ask("禾坪县2023年事项新增几项").figures] == ["14"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("禾坪县2023年依申请公开比2022年多了几件", ["6件"]),
        ("禾坪县2023年申请比上年多了百分之几", ["11.5%"]),
        ("禾坪县2023年公开信息比上年多了多少条", ["310条"]),
        ("沙坡县2023年申请比上年少了几件", ["17件"]),
        ("沙坡县2023年申请减少几件", ["17件"]),
        ("沙坡县2022年收到申请多少件", ["81件"]),
    ],
)
def test_a_change_is_told_as_it_is_printed(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(question)
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == expected, answer.answer
    assert "没有印相差多少" not in "".join(answer.notes)


@pytest.mark.parametrize("question", ["折页下降百分之几", "监督员几名"])
def test_a_year_that_is_compared_with_or_reported_dates_no_number(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(f"下桥镇2023年{question}")
    assert answer.figures
    assert not any("2022年" in note for note in answer.notes), answer.notes


@pytest.mark.parametrize(
    ("question", "expected"),
    [("政务公开在县区考评中占几分", ["3分"]), ("县市区受理的咨询几件", ["78件"]), ("区县受理咨询几件", ["78件"])],
)
def test_kinds_of_places_in_a_bracket_are_one_word(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(f"岭南市2023年{question}")
    assert [f"{figure.value}{figure.unit}" for figure in answer.figures] == expected, answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("好评率比上年提高3.2个百分点", "对，"),
        ("好评率比上年下降3.2个百分点", "不对，"),
        ("经费比上年少了4万元", "对，"),
        ("经费比上年多了4万元", "不对，"),
        ("经费减少了6万元", "不对，"),
        ("答复率比上年提高3.2个百分点", ""),
        ("提案比上年增加9件", ""),
    ],
)
def test_a_claimed_change_is_held_against_that_of_the_number_before(
    assistant: Assistant, claim: str, verdict: str
) -> None:
    answer = assistant.ask(f"北沟镇2023年{claim}，对吗").answer
    assert answer.startswith(verdict) if verdict else not answer.startswith(("对，", "不对，")), answer


def test_percentage_points_are_by_how_much_a_share_changed(assistant: Assistant) -> None:
    for question in ("好评率提高了多少个百分点", "好评率比上年提高几个百分点"):
        assert [each.value for each in assistant.ask(f"北沟镇2023年{question}").figures] == ["3.2"]


def test_the_next_report_may_print_the_number_of_a_year_without_one(assistant: Assistant) -> None:
    answer = assistant.ask("北沟镇2022年服务网点几个")
    assert answer.answer.startswith("没有收录北沟镇2022年的报告；北沟镇2023年年报写到这一年为27个")
    assert [(each.value, each.year) for each in answer.figures] == [("27", 2022)]
    assert assistant.ask("北沟镇2022年发放手册多少册").status == "not_found"
    assert assistant.ask("北沟镇2021年服务网点几个").status == "not_found"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("海报下降百分之几", "海报下降2.7%"),
        ("展板增长百分之几", "展板增长9.6%"),
        ("参观团增长百分之几", "参观团增长4.1%"),
        ("讲座比上年减少几场", "讲座比上年减少4场"),
        ("义诊比上年增加几场", "义诊增加1场"),
    ],
)
def test_changes_told_in_turn_are_each_of_one_thing(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(f"东滩镇2023年{question}").answer


def test_a_change_told_in_turn_is_of_no_other_thing(assistant: Assistant) -> None:
    for question in ("讲座比上年增加几场", "义诊比上年减少几场"):
        assert not assistant.ask(f"东滩镇2023年{question}").figures
    assert assistant.ask("东滩镇2023年义诊比上年减少1场，对吗").answer.startswith("不对，")
    assert assistant.ask("东滩镇2023年义诊比上年增加1场，对吗").answer.startswith("对，")
