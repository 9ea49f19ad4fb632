"""Figures asked for in everyday words: what an applicant is told, how it ended, whether so much was reached."""

from __future__ import annotations

import pytest

from assistant.answer import Answer
from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells

_PERSONS = {
    "new": 60,
    "carried_in": 4,
    "granted": 20,
    "partly_granted": 9,
    "refused.process": 2,
    "refused.internal_affairs": 5,
    "unavailable.not_held": 13,
    "unavailable.unclear": 1,
    "not_handled.repeat": 3,
    "not_handled.excessive": 1,
    "other_outcome.not_corrected": 4,
    "other_outcome.fee_unpaid": 1,
    "outcome_total": 59,
    "carried_out": 5,
}
_COMPANIES = {"new": 8, "granted": 6, "unavailable.not_held": 2, "outcome_total": 8}


def _applications() -> dict[str, str]:
    cells = {f"applications.{row}.natural_person": str(count) for row, count in _PERSONS.items()}
    cells |= {f"applications.{row}.business": str(count) for row, count in _COMPANIES.items()}
    return cells | {f"applications.{row}.total": str(count + _COMPANIES.get(row, 0)) for row, count in _PERSONS.items()}


_RESULTS = ("upheld", "corrected", "other", "pending", "total")
NEWER = _applications() | {
    "active_disclosure.licensing.decisions": "900",
    "active_disclosure.penalties.decisions": "300",
    "active_disclosure.coercion.decisions": "20",
    **{f"review_litigation.review.{c}": n for c, n in zip(_RESULTS, ("7", "2", "1", "4", "14"), strict=True)},
    **{f"review_litigation.litigation_direct.{c}": n for c, n in zip(_RESULTS, "31206", strict=True)},
    **{f"review_litigation.litigation_after_review.{c}": n for c, n in zip(_RESULTS, "20013", strict=True)},
}
OLDER = {
    "applications.new.natural_person": "24",
    "applications.new.total": "24",
    "active_disclosure.licensing.decisions": "500",
    "active_disclosure.penalties.decisions": "290",
}
FIRST = {
    f"active_disclosure.{row}.{column}": number
    for row, numbers in (
        ("licensing", ("41", "+2", "77")),
        ("penalties", ("52", "-3", "88")),
        ("coercion", ("63", "0", "9")),
    )
    for column, number in zip(("prior_items", "change", "decisions"), numbers, strict=True)
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, edition, cells in ((2020, "2019", FIRST), (2023, "2021", OLDER), (2024, "2021", NEWER)):
        put_cells(store, "桐山市", year, edition, cells)
    return Assistant(store)


def ask(assistant: Assistant, turns: str) -> Answer:
    *earlier, last = turns.split("|")
    return assistant.ask(last, earlier)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("桐山市2024年行政许可有没有比行政处罚多出一倍", "对，"),
        ("桐山市2024年行政许可有没有比2023年多出一倍", "不对，"),
        ("桐山市2024年行政许可比行政处罚多出一倍还不止，对吗", "对，"),
        ("桐山市2024年行政许可比行政处罚多出一倍，对吗", "不对，"),
        ("桐山市2024收到的申请比2023多出两倍没有", "不对，"),
        ("桐山市2024收到的申请比2023多出两倍之多吗", "不对，"),
        ("桐山市2024收到的申请比2023多44件吗", "对，"),
    ],
)
def test_whether_so_much_is_reached(assistant: Assistant, question: str, verdict: str) -> None:
    assert ask(assistant, question).answer.startswith(verdict)


OUTCOMES = ("予以公开为26件", "部分公开为9件", "不予公开为7件", "无法提供为16件", "不予处理为4件", "其他处理为5件")


@pytest.mark.parametrize(
    "turns",
    [
        "桐山市2024年的申请最后都怎么处理的",
        "桐山市2024年收到的申请是怎么个答复法",
        "桐山市2024年68件申请各是什么结果",
        "桐山市2024年的申请，处理结果逐类报一下",
        "桐山市2024年收到的申请最后去向如何",
        "桐山市2024年收到多少申请|都怎么处理的",
        "桐山市2024年收到多少申请|各是什么结果",
    ],
)
def test_every_outcome_is_told_where_it_is_asked_how_applications_ended(assistant: Assistant, turns: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert [words for words in OUTCOMES if words not in answer.answer] == []
    assert not any("问句说" in note for note in answer.notes)


def test_number_of_applications_said_beside_their_outcomes_is_held_against_the_table(assistant: Assistant) -> None:
    notes = ask(assistant, "桐山市2024年70件申请各是什么结果").notes
    assert any("问句说70件" in note and "68件" in note for note in notes)


@pytest.mark.parametrize("turns", ["桐山市2024年复议的几种结果各多少", "桐山市2024年行政复议几件|都是什么结果"])
def test_every_result_of_a_review_is_told(assistant: Assistant, turns: str) -> None:
    answer = ask(assistant, turns).answer
    assert [words for words in ("维持7件", "纠正2件", "其他结果1件", "审结4件") if words not in answer] == []


@pytest.mark.parametrize(
    "turns",
    [
        "桐山市2024年行政处罚怎么处理的",
        "桐山市2024年信访类申请怎么处理的",
        "桐山市2024年行政许可几件|公开了几件",
    ],
)
def test_what_the_row_does_not_tell_apart_gets_no_number(assistant: Assistant, turns: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "not_found"
    assert not answer.figures


@pytest.mark.parametrize(
    "asked", ["桐山市2024年企业提了几件申请|公开了几件", "桐山市2024年企业提了几件|给公开的有几件"]
)
def test_disclosed_after_applications_of_one_kind_is_of_these(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, asked)
    assert [figure.cell for figure in answer.figures] == [
        "applications.granted.business",
        "applications.partly_granted.business",
    ]


@pytest.mark.parametrize(
    ("turns", "rate"),
    [
        ("桐山市2024年自然人部分公开的占自然人申请的比例", "15%"),
        ("桐山市2024年自然人申请几件|部分公开几件|占自然人申请的比例", "15%"),
        ("桐山市2024年企业申请几件|予以公开的呢|占企业申请的百分之几", "75%"),
    ],
)
def test_share_of_the_applications_of_the_same_people(assistant: Assistant, turns: str, rate: str) -> None:
    answer = ask(assistant, turns)
    (first, *_) = answer.figures
    assert f"{first.value}{first.unit}" == rate


@pytest.mark.parametrize(
    ("turns", "count"),
    [
        ("桐山市2024年不予公开几件|拆开说说", 8),
        ("桐山市2024年无法提供几件|分开讲讲", 3),
        ("桐山市2024年不予处理有多少|逐个报一下", 5),
        ("桐山市2024年新收申请按申请人分一下", 6),
        ("桐山市2024年不予公开按理由拆开看", 8),
        ("桐山市2020年主动公开表里许可、处罚、强制的上一年项目数量全都念给我听", 3),
        ("桐山市2024年那张主动公开的表上，许可处罚强制各办了多少", 3),
    ],
)
def test_parts_are_told_one_by_one(assistant: Assistant, turns: str, count: int) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert len(answer.figures) == count


@pytest.mark.parametrize("asked", ["桐山市2024年分开办理的许可几件", "桐山市2024年主动公开的表彰信息几条"])
def test_words_that_only_look_like_a_list_or_a_table_restrict(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, asked)
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("有人去桐山市要东西，结果被告知“我们这里没有这份材料”，2024年这样的几件", "15"),
        ("桐山市2024年申请要的资料机关压根没有的有多少", "15"),
        ("公司来要材料，被回复说“不是我们保管的”，桐山市2024年几件", "2"),
        ("同一个人一而再再而三重复申请的，桐山市2024年几件", "3"),
        ("通知你补材料你没补、逾期就不再办理的，桐山市2024年", "4"),
        ("让他交费他不交、最后没给办的，桐山市2024年几件", "1"),
        ("桐山市2024年接过来的去年没办利索的几件", "4"),
        ("桐山市2024年还在研究没敲定所以不给看的有几件", "2"),
        ("桐山市2024年跑到法院起诉的有几件", "9"),
        ("桐山市2024年跟人讲“本处没有此件”的有多少起", "15"),
        ("信访的事当成公开申请提的，桐山市2024年几件", "0"),
        ("桐山市2024年复议完还不死心又告到法院的几件", "3"),
    ],
)
def test_row_in_everyday_words(assistant: Assistant, question: str, number: str) -> None:
    answer = ask(assistant, question)
    assert answer.status == "answered"
    assert answer.figures[0].value == number


def test_the_same_person_over_and_over_may_be_either_row(assistant: Assistant) -> None:
    answer = ask(assistant, "同一个人翻来覆去申请的，桐山市2024年几件")
    assert [figure.value for figure in answer.figures] == ["3", "1"]


@pytest.mark.parametrize(
    "asked",
    [
        "桐山市2024年被告知去别处打听的申请几件",
        "桐山市2024年被告知可以复议的申请几件",
        "桐山市2024年同一个人的申请几件",
        "桐山市2024年超期才办的申请几件",
    ],
)
def test_what_no_row_is_called_gets_no_number(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, asked)
    assert (answer.status, answer.figures) == ("not_found", ())


@pytest.mark.parametrize(
    ("turns", "number"),
    [
        ("刚才忘了问，桐山市2024年行政许可几件", "900"),
        ("老同事托我打听：桐山市2024年行政强制几件", "20"),
        ("随口一问，桐山市2024年收到多少申请", "68"),
        ("表格我看花眼了，桐山市2024年部分公开到底几件", "9"),
        ("桐山市2024年行政处罚的数抄给我", "300"),
        ("桐山市哪一年发的许可最猛（件数最大）", "900"),
        ("桐山市2024年行政处罚几件|刚才那个数跟行政许可比，哪个大", "900"),
        ("桐山市2024年无法提供的一共多少件，总计那列空着，按申请人加起来", "16"),
        ("桐山市2024年有百分之几的申请公开了（全公开+部分）", "52.24"),
        ("我耳朵背，麻烦把桐山市2024年部分公开那个数念我听", "9"),
        ("上次没听清楚，再说一遍：桐山市2024年行政强制几件", "20"),
        ("闲着没事问问，桐山市2024年行政处罚多少", "300"),
        ("先不管别的，桐山市2024年行政许可多少", "900"),
        ("处长让我核个数，桐山市2024年行政强制几件", "20"),
        ("单位里有人问桐山市2024年收了多少申请，我不知道咋答", "68"),
        ("桐山市2024年结转下年的几件|是不是说明没办完的比上年带来的多|多多少", "1"),
    ],
)
def test_framing_words_do_not_hide_the_figure(assistant: Assistant, turns: str, number: str) -> None:
    answer = ask(assistant, turns)
    assert answer.status == "answered"
    assert answer.figures[0].value == number


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("记者写“桐山市2024年复议14件，其中纠正2件”，这数对不？", "对"),
        ("通讯员报“桐山市2024年行政许可905件”，这数准吗", "不对"),
        ("小编写的“桐山市2024年收到68件申请”有没有问题", "对"),
        ("报上登的桐山市2024年复议15件，靠谱吗", "不对"),
        ("我们隔壁办公室的人说桐山市2024年处罚300件，对吗", "对"),
        ("桐山市2024年没办完的比上年转来的还多吗", "对"),
    ],
)
def test_claim_is_judged_whoever_made_it(assistant: Assistant, claim: str, verdict: str) -> None:
    assert ask(assistant, claim).answer.startswith((f"{verdict}，", f"{verdict}："))


@pytest.mark.parametrize(
    "asked",
    [
        "桐山市2024年记者提的申请几件",
        "学生写的桐山市2024年申请几件",
        "女性来问的，桐山市2024年申请几件",
        "线上打听的，桐山市2024年申请几件",
        "桐山市2024年刚办的行政许可几件",
        "桐山市2024年最严重的行政处罚几件",
        "桐山市2024年情节最厉害的行政处罚几件",
        "桐山市2024年一部分行政处罚几件",
        "桐山市2024年空缺岗位的申请几件",
        "第一季度，桐山市2024年申请几件",
        "院子里的人提的申请，桐山市2024年几件",
        "我家的材料没给，桐山市2024年这样的申请几件",
        "我局，桐山市2024年分管的申请几件",
        "当场答复，桐山市2024年申请几件",
        "桐山市2024年网友问的申请几件",
        "桐山市2024年没说明理由的行政处罚几件",
        "桐山市2024年答复得好的申请几件",
        "桐山市2024年办得快的行政许可几件",
    ],
)
def test_words_that_pick_out_a_part_are_never_framing(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, asked)
    assert (answer.status, answer.figures) == ("not_found", ())


def test_ranking_of_a_year_without_reports_is_told_as_such(assistant: Assistant) -> None:
    answer = ask(assistant, "2022年哪个单位申请最多")
    assert answer.status == "not_found"
    assert "没有收录2022年的年报" in answer.answer
