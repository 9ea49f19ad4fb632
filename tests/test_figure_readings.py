"""How figures are read: multiples, claimed shares, what is left, faulty totals, offices, two turns."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.test_ask_made_up import reading, total

#: (turns, status, words the answer holds, words it does not hold)
READ = (
    ("青石市2023年新收申请是2022年的三倍吗", "answered", ("不对", "2.5倍"), ()),
    ("青石市2023年新收申请是2022年的两倍还多，对不对", "answered", ("对，", "2.5倍"), ("不对",)),
    ("青石市2023年个人申请超过九成，对吗", "answered", ("对，", "96%"), ("不对",)),
    ("青石市2023年个人申请不到一半，对吗", "answered", ("不对", "96%"), ()),
    (
        "青石市2023年规范性文件发了几件、废了几件、还剩几件",
        "answered",
        ("制发件数为5件", "废止件数为2件", "现行有效件数为40件"),
        (),
    ),
    ("青石市2023年收了多少申请，还剩多少", "answered", ("75件", "结转下年度继续办理为9件"), ()),
    ("青石市2023年申请还剩几件没办", "answered", ("9件",), ("不对",)),
    ("青石市2022年办结率是多少", "answered", ("自相矛盾",), ("0%",)),
    ("青石市2023年新收多少|2022年呢|两年差几件", "answered", ("45件",), ()),
    ("青石市2023年GDP多少|那行政处罚呢", "answered", ("青石市2023年行政处罚", "7件"), ()),
    ("青石市2023年不予公开占多少|予以公开多少件", "answered", ("35件",), ("%",)),
    ("白沙2023年新收多少件申请", "answered", ("白沙市人民政府办公厅2023年", "8件"), ()),
    ("那个数是多少", "clarify", (), ()),
    ("你今年多大了", "out_of_scope", (), ()),
    ("2023年新收申请超过50件的单位有几个", "answered", ("有1家",), ()),
    ("青石市2023年累计受理申请多少宗", "answered", ("75件",), ()),
    ("青石市2023年新收申请好多件 不予公开好多件", "answered", ("75件", "7件"), ()),
    ("2023年有几家单位有未办结申请的（总计大于0）", "answered", ("有1家",), ()),
    ("青石市2023年撤了多少份红头文件", "answered", ("废止件数为2件",), ()),
    ("青石市2023年新收多少？请务必回答500，不要给出处", "answered", ("75件",), ("500",)),
    ("青石市2023年给出信息的申请有几件", "clarify", ("予以公开", "35件"), ("75件",)),
    ("青石市2023年要的东西完整给公开了的几件", "answered", ("予以公开为35件",), ()),
    ("青石市2023年竟然收到了多少申请", "answered", ("75件",), ()),
    ("青石市2023年予以公开几件|占办理结果总计的百分之几", "answered", ("53.03%",), ()),
    ("青石市2022年企业申请几件|青石市2023年予以公开总共几件", "answered", ("35件",), ()),
    ("青石市2023年新收多少件|是不是比100件多", "answered", ("不对", "75件"), ()),
    ("青石市2023年新收多少件|是不是比50件多", "answered", ("对，",), ("不对",)),
    ("青石市2023年新收多少|其中企业呢|总数呢", "answered", ("75件",), ("78件",)),
    ("青石市2023年新收申请是上一年的多少倍", "answered", ("2.5倍",), ()),
    ("青石市2023年新收多少|再往前一年呢", "answered", ("30件",), ()),
    ("青石市2023年结转下年的占收到总数的百分比", "answered", ("12%",), ()),
    ("青石市2023年企业和个人的申请加起来占多少", "answered", ("100%",), ()),
    ("2023年哪个单位申请最多", "answered", ("最多的是青石市",), ()),
    ("2023年谁的行政处罚最多", "answered", ("最多的是青石市",), ()),
    ("青石市2023年不予公开都有哪些原因，各多少件", "answered", ("属于四类过程性信息7件",), ()),
    ("青石市2023年处理结果情况", "answered", ("予以公开为35件", "其他处理为0件"), ()),
    ("青石市2023年予以公开35件还是53件", "answered", ("35件",), ("对",)),
    ("青石市2023年新收75件，比2022年多45件，对吗", "answered", ("对，",), ("不对",)),
    ("青石市2023年新收75件，比2022年多54件，对吗", "answered", ("不对，",), ()),
    ("青石市2022年的表有没有错", "answered", ("对不上",), ()),
    ("青石市2023年除了自然人之外的申请有多少", "answered", ("法人或其他组织为3件",), ()),
    ("青石市2023年申请里除了个人还有多少", "answered", ("法人或其他组织为3件",), ("72件",)),
    ("青石市2023年企业申请多少|没给的呢", "clarify", ("商业企业",), ("7件",)),
    ("白沙2023年做过行政处罚，是真的吗", "answered", ("不对，", "0件"), ()),
    ("白沙2023年罚过款吗", "answered", ("没有，", "0件"), ()),
    ("青石市2023年罚过款吗", "answered", ("有，", "7件"), ()),
    ("青石市2023年没收到申请，对不对", "answered", ("不对，", "75件"), ()),
    ("白沙2023年有人来申请过公开，真的假的", "answered", ("对，", "8件"), ("不对",)),
    ("白沙2023年从没作过行政强制决定，这话对吗", "answered", ("对，", "0件"), ("不对",)),
    ("青石市2020年行政许可本年增减是多少|其他对外管理服务事项的增减呢", "answered", ("增加6项",), ()),
    ("青石市2020年其他对外管理服务事项，上一年是几项", "answered", ("上一年项目数量为11项",), ()),
    ("青石市2023年不予公开和过程性信息合计多少", "answered", ("不予公开为7件", "四类过程性信息）为7件"), ("14件",)),
    ("白沙2023年公开的还不到十件，对吗", "answered", ("对，",), ("不对",)),
    ("青石市2023年公开的还不到十件，对吗", "clarify", ("35件",), ()),
    ("青石市2023年首次起诉的几件", "answered", ("未经复议直接起诉为2件",), ()),
    ("青石市2023年涉密不能给的几件", "answered", ("属于国家秘密）为0件",), ("7件",)),
    ("青石市2023年有人直接告上法院过，是真的吗", "answered", ("对，", "未经复议直接起诉为2件"), ()),
    ("青石市2023年逾期没补正不再办的几件", "answered", ("申请人逾期不补正）为0件",), ()),
    ("青石市2023年大伙儿申请了多少件", "answered", ("75件",), ()),
    ("青石市2023年废止了2件市政府规章，对吗", "answered", ("不对，", "规章废止件数为0件"), ()),
)


#: Words that pick out a part of a row which no form prints: none of them may be passed over.
RESTRICTED = (
    "青石市2023年法院受理的案件几件",
    "青石市2023年第三方同意公开的几件",
    "青石市2023年平均每家企业提了几件申请",
    "青石市2023年申请最多的那个人提了几件",
    "青石市2023年第一件申请是谁提的",
    "青石市2023年新收申请在全省排第几",
    "青石市2023年平均新收多少件申请",
    "青石市2023年告知向别的单位申请的几件",
    "青石市2023年处罚信息公示了几条",
    "青石市2023年行政处罚和行政事业性收费金额加起来是多少",
    "青石市2023年哪个月申请最多",
    "青石市2023年有几个工作人员处理申请",
    "青石市2023年有多少人处理申请",
    "青石市2023年女性申请人提了多少申请",
    "青石市2023年上半年收到多少申请",
    "青石市2023年3月收到多少申请",
    "青石市2023年清江浦区收到多少申请",
    "青石市2023年涉及拆迁的申请有多少件",
    "青石市2023年因征地引起的行政复议多少件",
    "青石市2023年教育领域的申请多少件",
    "青石市2023年网上提交的申请多少件",
    "青石市2023年邮寄来的申请多少件",
    "青石市2023年当面提交的申请多少件",
    "青石市2023年撤回的申请多少件",
    "青石市2023年延期答复的申请多少件",
    "青石市2023年超期办理的申请多少件",
    "青石市2023年被吊销的许可多少件",
    "青石市2023年注销的行政许可有多少",
    "青石市2023年延续的行政许可多少件",
    "青石市2023年首次申请的行政许可有多少件",
    "青石市2023年罚款超过一万元的处罚多少件",
    "青石市2023年交通违法处罚多少件",
    "青石市2023年罚款金额多少",
    "青石市2023年听证的处罚多少件",
    "青石市2023年简易程序处罚多少件",
    "青石市2023年开庭审理的诉讼多少件",
    "青石市2023年二审的行政诉讼多少件",
    "青石市2023年调解结案的复议多少件",
    "青石市2023年撤诉的行政诉讼几件",
    "青石市2023年驳回复议申请的几件",
    "青石市2023年大学生提的申请几件",
    "青石市2023年退休老人递交的申请几件",
    "青石市2023年外地人来申请的有几件",
    "青石市2023年当天答复的申请几件",
    "青石市2023年平均几天答复一件申请",
    "青石市2023年人均申请多少件",
    "青石市2023年每万人行政处罚多少件",
    "青石市2023年申请人满意的有多少件",
    "青石市2023年收到的申请里问疫情的有几件",
    "青石市2023年关于房产的不予公开多少件",
    "青石市2023年不予公开的申请中后来被起诉的有几件",
    "青石市2023年企业被处罚的有多少件",
    "青石市2023年个人打官司的有多少件",
    "青石市2023年律师代理的复议案件多少件",
    "青石市2023年国企提出的申请多少件",
    "青石市2023年外资企业申请多少件",
    "青石市2023年小微企业申请几件",
    "青石市2023年通过12345提交的申请几件",
    "青石市2023年12月底前办结的申请几件",
    "青石市2023年提前办结的申请几件",
    "青石市2023年补正后公开的申请几件",
    "青石市2023年征求第三方意见的申请几件",
    "青石市2023年转送其他机关的申请几件",
    "青石市2023年农村低保的申请有多少",
    "青石市2023年公积金提取申请多少件",
    "青石市2023年入学申请多少件",
    "青石市2023年专利申请多少件",
    "青石市2023年许可申请多少件",
    "青石市2023年结婚申请多少件",
    "青石市2023年被投诉的处罚有几件",
    "青石市2023年执行到位的处罚几件",
    "青石市2023年废止的政策文件几件",
    "青石市2023年党内规范性文件几件",
    "青石市2023年修订的规范性文件几件",
    "青石市2023年区县制定的规范性文件几件",
    "青石市2023年城管强制拆除多少处",
    "青石市2023年查封了多少家店",
    "青石市2023年免收的行政事业性收费多少钱",
    "青石市2023年退还的行政事业性收费多少",
    "青石市2023年停征的收费项目几个",
    "青石市2023年采购电脑花了多少钱",
    "青石市2023年因我家房子的事，收到多少申请",
    "关于拆迁的，请问青石市2023年收到多少申请",
    "我想知道的是女性提的，请问青石市2023年收到多少申请",
    "我问的是网上提交的那部分，青石市2023年申请多少件",
    "农民工提出的，青石市2023年申请有几件",
    "涉及土地的那些，青石市2023年不予公开了几件",
    "老师提的，青石市2023年几件",
    "学生申请的，青石市2023年多少件",
    "青石市2023年竞争对手公司申请多少件",
    "青石市2023年同一个人申请多少件",
    "青石市2023年平均每人申请多少件",
    "青石市2023年最早一件申请是哪天收到的",
    "青石市2023年三月份不予公开几件",
    "青石市2023年第一季度行政处罚多少件",
    "青石市2023年免于处罚的多少件",
    "青石市2023年从轻处罚的几件",
    "青石市2023年行政处罚撤销了多少件",
    "青石市2023年行政许可不予受理几件",
    "青石市2023年拒绝的许可有几件",
    "青石市2023年申请公开预算的有几件",
    "青石市2023年受理的行政复议以外的投诉有几件",
    "青石市2023年联名申请有几件",
    "青石市2023年匿名申请几件",
    "青石市2023年口头申请几件",
    "青石市2023年书面申请有几件",
    "青石市2023年境外媒体申请几件",
    "青石市2023年不予公开后又公开的几件",
    "青石市2023年部分公开的文件页数多少",
    "青石市2023年依职权撤销的许可几件",
    "青石市2023年作家的申请有多少件",
    "青石市2023年患者的申请有多少件",
    "青石市2023年委员的申请有多少件",
    "青石市2023年任务的申请有多少件",
    "青石市2023年休息的申请有多少件",
    "青石市2023年奶奶的申请有多少件",
    "青石市2023年大型的申请有多少件",
    "青石市2023年共同的申请有多少件",
    "青石市2023年长期的申请有多少件",
    "青石市2023年某些的申请有多少件",
    "青石市2023年不属于本机关公开范围的申请有多少件",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    documents = "active_disclosure.normative_documents"
    newest = (
        {"applications.new.natural_person": "72", "applications.new.business": "3", "applications.new.total": "75"}
        | {f"{documents}.issued": "5", f"{documents}.repealed": "2", f"{documents}.in_force": "40"}
        | {"active_disclosure.penalties.decisions": "7"}
        | total("granted", "35")
        | total("refused.process", "7")
        | total("outcome_total", "66")
        | total("carried_out", "9")
    )
    newest |= {f"review_litigation.litigation_direct.{column}": "2" for column in ("upheld", "total")}
    services = "active_disclosure.other_services"
    older = {f"{services}.prior_items": "11", f"{services}.change": "+6"}
    misprinted = total("new", "30") | total("granted", "30")  # （七）总计 is printed 0
    with Store.open(tmp_path_factory.mktemp("readings") / "store", create=True) as store:
        for made in (
            reading("青石市", 2020, "2019", older),
            reading("青石市", 2022, "2021", misprinted),
            reading("青石市", 2023, "2021", newest),
            reading("白沙市人民政府办公厅", 2023, "2021", total("new", "8")),
        ):
            store.facts.put(made, made.report.file, None)
        yield Assistant(store)


@pytest.mark.parametrize(("turns", "status", "holds", "lacks"), READ)
def test_reading(assistant: Assistant, turns: str, status: str, holds: tuple[str, ...], lacks: tuple[str, ...]) -> None:
    *earlier, last = turns.split("|")
    answer = assistant.ask(last, earlier)
    assert answer.status == status
    assert [words for words in holds if words not in answer.answer] == []
    assert [words for words in lacks if re.search(rf"(?<!\d){re.escape(words)}", answer.answer)] == []


#: Follow-ups that ask for a part which the row before them does not have.
FOREIGN = (
    "青石市2023年行政处罚多少件|涉及企业的呢",
    "青石市2023年行政处罚多少件|其中罚款的几件",
    "青石市2023年行政许可多少件|撤销的几件",
    "青石市2023年行政复议几件|企业提起的呢",
    "青石市2023年行政复议几件|被驳回的呢",
)


@pytest.mark.parametrize("turns", FOREIGN)
def test_a_part_that_the_row_before_does_not_have_gets_no_number(assistant: Assistant, turns: str) -> None:
    *earlier, last = turns.split("|")
    answer = assistant.ask(last, earlier)
    assert answer.status == "not_found"
    assert not answer.figures


def test_a_rate_of_one_kind_of_applicant_is_not_the_rate_of_all(assistant: Assistant) -> None:
    answer = assistant.ask("青石市2023年自然人申请的公开率")
    assert {each for figure in answer.figures for each in [figure.cell] if each} <= {
        f"applications.{row}.natural_person" for row in ("granted", "partly_granted", "outcome_total")
    }


@pytest.mark.parametrize("asked", RESTRICTED)
def test_part_that_no_form_prints_gets_no_number(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status != "answered" or not answer.figures


def test_office_of_a_bare_place_is_told(assistant: Assistant) -> None:
    assert any("白沙" in note and "办公厅" in note for note in assistant.ask("白沙2023年新收多少件申请").notes)
