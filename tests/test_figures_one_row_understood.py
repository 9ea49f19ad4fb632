"""Figures whose one row is understood: words of its own label, rows read whole, rows picked by number, balances."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.question import read_question
from tests.made_up import NewStore, put_cells, total

_LICENSING = "active_disclosure.licensing"
_NEWEST = (
    {
        "applications.new.natural_person": "51",
        "applications.new.business": "6",
        "applications.new.research": "1",
        "applications.new.public_interest": "0",
        "applications.new.legal_service": "2",
        "applications.new.other": "0",
        "applications.new.total": "60",
        "active_disclosure.fees.amount": "48.2",
        "active_disclosure.penalties.decisions": "930",
    }
    | total("carried_in", "5")
    | total("carried_out", "9")
    | total("outcome_total", "56")
    | total("granted", "6")
    | total("partly_granted", "2")
    | total("refused.state_secret", "0")
    | total("refused.law_forbids", "14")
    | total("refused.security_stability", "0")
    | total("refused.third_party", "8")
    | total("refused.internal_affairs", "3")
    | total("refused.process", "0")
    | total("refused.enforcement_file", "10")
    | total("refused.admin_inquiry", "2")
    | total("not_handled.excessive", "7")
    | total("other_outcome.fee_unpaid", "4")
)
_OLDER = {
    f"{_LICENSING}.prior_items": "25",
    f"{_LICENSING}.change": "3",
    f"{_LICENSING}.decisions": "710",
    "active_disclosure.procurement.amount": "6150",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "松溪县", 2019, "2019", _OLDER)
    put_cells(store, "松溪县", 2023, "2021", total("carried_out", "5") | total("carried_in", "1"))
    put_cells(store, "松溪县", 2024, "2021", _NEWEST)
    put_cells(store, "政和县", 2024, "2021", {"active_disclosure.penalties.decisions": "1200"})
    return Assistant(store)


#: (question, words the answer holds)
TOLD = (
    # words of the row's own label, and letters of a longer word around what was read
    ("松溪县2024年怕损害别人（第三方）权益就不公开的申请有几件", "保护第三方合法权益|8件"),
    ("松溪县2024年没啥正当理由老是反复申请的有几件", "无正当理由大量反复申请|7件"),
    ("松溪县2024年当事人逾期没交钱的有几件", "4件"),
    ("松溪县2024年到年底还没答复完的有几件", "9件"),
    ("松溪那个县2024年收费收了多少万元", "48.2万元"),
    ("松溪县2024年行政事业性收费一毛钱没收，没错吧", "不对，|48.2万元"),
    ("松溪县2024年机构（不是自然人）申请占新收百分之几", "为15%"),
    ("松溪县、政和县2024年谁的处罚多，挨个排一下", "由高到低|政和县1200件|松溪县930件"),
    # one row read whole
    ("松溪县2024年新收申请那一行，从左往右读一遍", "自然人为51件|法律服务机构为2件|为60件"),
    ("松溪县2019年行政许可那栏的三个数字各是多少", "710件|25项|本年增/减"),
    ("松溪县2019年行政许可，三个数目分别是什么", "710件|25项|本年增/减"),
    ("松溪县2024年新收、结转下年、办理结果总计三个数字分别是多少", "60件|9件|56件"),
    # rows picked by their number
    ("松溪县2024年八条不予公开的理由里，不到5件的有几条", "少于5件的有5项|属于行政查询事项2件"),
    ("松溪县2024年不予公开的理由有几种一件也没有", "为0的有3项|属于国家秘密0件"),
    ("松溪县2024年不予公开的理由，10件以上的有哪些", "不少于10件的有2项|属于行政执法案卷10件"),
    ("松溪县2024年不予公开的理由里超过90件的有几条", "没有超过90件的（0项），其余各是"),
    ("松溪县2024年不予公开的理由有几种超过2件不到10件", "超过2件且少于10件的有2项|8件|3件"),
    ("松溪县2023和2024年不予公开的理由超过9件的有几种", "2024年不予公开超过9件的有2项"),
    # how many of the reasons were used at all
    ("松溪县2024年不予公开用了几种理由", "大于0的有5项|属于行政执法案卷10件"),
    ("松溪县2024年不予公开的8种理由，实际用到的是哪几种", "大于0的有5项|保护第三方合法权益8件"),
    ("松溪县2024年不予处理用了哪几类情形，一共几类", "大于0的有1项"),
    # the outcomes in their order, not who applied
    ("松溪县2024年申请的办理结果中，数量最多的是哪一类", "最多的是不予公开，37件"),
    ("松溪县2024年哪种办理结果最少", "最少的是无法提供，0件"),
    # both halves of a sum in everyday words
    ("松溪县2024年全部给和部分给，加起来几件", "合计8件"),
    ("松溪县2024年全给了加只部分给的，一共几件", "合计8件"),
    # a number of some applicants together, and none of another
    ("松溪县2024年自然人、商业企业申请57件，这里面社会公益组织是0，对吗", "对：|合计57件"),
    ("松溪县2024年自然人、商业企业申请57件，这里面科研机构是0，对吗", "不对：|科研机构为1件"),
    ("松溪县2024年自然人、商业企业申请58件，这里面社会公益组织是0，对吗", "不对：|合计57件"),
    ("松溪县2024年新收申请60件，其中科研机构是0，对吗", "不对|1件"),
    # printed as a change
    ("松溪县2019年行政许可跟上一年项目数比增减了多少", "3项|本年增/减"),
    # consistency in people's own words
    ("松溪县2024年收进来的跟办出去的平不平", "对，|合计65件|两边相等"),
    ("松溪县2023年结转下年的件数和2024年上年结转的件数是不是一个数", "一致：|5件"),
)


@pytest.mark.parametrize(("asked", "told"), TOLD)
def test_it_is_answered(assistant: Assistant, asked: str, told: str) -> None:
    answer = assistant.ask(asked)
    assert answer.status == "answered", answer.answer
    assert [word for word in told.split("|") if word not in answer.answer] == []


@pytest.mark.parametrize(
    "asked",
    [
        "松溪县2024年保护第三方权益不公开的渔民申请有几件",  # a noun that restricts, beside the label's own
        "松溪县2024年不予公开的理由超过10件的申请有几件",  # applications are counted, not rows
        "松溪县2024年不予公开超过5件的理由合计多少件",  # the sum of some rows, which nothing here picks
        "松溪县2024年权益受损的处罚有几件",  # in the label of another row
        "松溪那个市2024年新收几件",  # another place's kind
    ],
)
def test_it_stays_refused(assistant: Assistant, asked: str) -> None:
    assert assistant.ask(asked).status != "answered"


def test_decisions_are_not_counted_in_money(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年处罚一分钱没有，对吗")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_a_word_of_the_label_is_covered_for_that_row_alone(assistant: Assistant) -> None:
    assert read_question("松溪县2024年第三方权益", assistant.facts).unexplained == ()
    assert "权益" in read_question("松溪县2024年新收申请的权益", assistant.facts).unexplained


def test_a_change_is_told_as_it_is_printed(assistant: Assistant) -> None:
    answer = assistant.ask("和上年项目数量相比增减如何", ["松溪县2019年行政许可决定几件"])
    assert "行政许可本年增/减为3项" in answer.answer, answer.answer


def test_a_unit_that_is_printed_nowhere_is_not_supplied(assistant: Assistant) -> None:
    told = assistant.ask("松溪县2019年采购总金额多少")
    assert told.answer.startswith("松溪县2019年政府集中采购总金额为6150[1]")
    assert any("只印“6150”" in note and "没有印单位" in note for note in told.notes), told.notes
    claimed = assistant.ask("松溪县2019年采购总金额是6150万元吗")
    assert claimed.answer.startswith("无法核对单位：")


def test_what_holds_another_is_not_added_to_it(assistant: Assistant) -> None:
    answer = assistant.ask("松溪县2024年法人、商业企业申请15件，这里面社会公益组织是0，对吗")
    assert (answer.status, answer.figures) == ("not_found", ()), answer.answer
