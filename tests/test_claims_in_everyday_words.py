"""Claims as people word them: shares out of so many, none and all, changes told in prose, and what is said around."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import Answer
from tests.made_up import NewStore, put_cells, put_prose

_CELLS = {
    "applications.new.natural_person": "36",
    "applications.new.business": "4",
    "applications.new.total": "40",
    "applications.granted.natural_person": "17",
    "applications.granted.total": "17",
    "applications.partly_granted.natural_person": "19",
    "applications.partly_granted.business": "4",
    "applications.partly_granted.total": "23",
    "applications.outcome_total.natural_person": "36",
    "applications.outcome_total.business": "4",
    "applications.outcome_total.total": "40",
    "applications.carried_in.total": "0",
    "applications.carried_out.total": "0",
    "active_disclosure.fees.amount": "123.4",
    "active_disclosure.licensing.decisions": "900",
    "active_disclosure.penalties.decisions": "70",
}
_ALONE = {"applications.new.natural_person": "8", "applications.new.total": "8"}
_PROSE = {
    ("枫桥县", 2023): "一、总体情况\n全年编印《民声问答》46期。因信息公开引起的行政复议5件。\n",
    (
        "枫桥县",
        2024,
    ): "一、总体情况\n全年编印《民声问答》31期。其中收到网络申请12件、信函申请3件。提案落实率和满意率都实现了100%。\n",
    ("杉树镇", 2019): "一、总体情况\n本年度无依申请公开政府信息。发放手册7册，张贴公告60件。\n",
}


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for year, cells in ((2024, _CELLS), (2023, _CELLS | {"active_disclosure.penalties.decisions": "100"})):
        put_cells(store, "溪口市", year, "2021", cells)
    put_cells(store, "竹山区", 2024, "2021", _ALONE)
    for (body, year), text in _PROSE.items():
        put_prose(store, body, year, text)
    return Assistant(store)


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        # 17 of 40 were granted
        ("溪口市2024年办结的申请，每十件里至少四件予以公开，对吗", "yes"),
        ("溪口市2024年办结的申请，每十件里至少五件予以公开，对吗", "no"),
        ("溪口市2024年新收申请，每三件里不到一件是企业提的，对吗", "yes"),
        ("溪口市2024年的40件申请，一半以上是自然人提的，这话站得住吗", "yes"),
        ("溪口市2024年的41件申请，一半以上是自然人提的，这话站得住吗", "no"),
        # 来 is near a round number on either side of it: 900 and 70 decisions
        ("溪口市2024年处罚决定七十来件，对吧", "yes"),
        ("溪口市2024年处罚比2023年少了三十来件，对吧", "yes"),
        ("溪口市2024年许可决定九百五十来件，对吧", "no"),
        # 过了 a round number is so many and more; what is not even a half is less
        ("溪口市2024年许可过了八百件，对吗", "yes"),
        ("溪口市2024年许可过了一千件，对吗", "no"),
        ("溪口市2024年许可超过了九百件，对吗", "no"),
        ("溪口市2024年处罚还没有许可的一成多，对吗", "yes"),
        ("溪口市2024年予以公开还没有部分公开的一半，对吗", "no"),
        # 吧, 呀 end a denial as 对吗 does
        ("溪口市2024年法律服务机构没提过申请吧", "yes"),
        ("溪口市2024年企业没提过申请吧", "no"),
        ("溪口市2024年企业没提过申请呀", "no"),
        # 没有全部办完 is the contrary of 全部办完
        ("溪口市2024年的申请没有全部办完，对吗", "no"),
        ("溪口市2024年的申请全都办完了，对吗", "yes"),
        # 块 is 元
        ("溪口市2024年收费一百二十多万块，对吗", "yes"),
        ("溪口市2024年收费一百二十五万块钱，对吗", "no"),
        # 占 before a number of pieces is no share
        ("溪口市2024年办结40件，其中予以公开的就占了17件，是这样吗", "yes"),
        ("溪口市2024年办结40件，其中予以公开的就占了18件，是这样吗", "no"),
        # how it is asked, and what is taken back
        ("溪口市2024年行政许可有九百件，没夸张吧", "yes"),
        ("溪口市2024年行政许可有一千件，没在吹牛吧", "no"),
        ("溪口市2023年…哦是2024年，处罚决定70件，对吗", "yes"),
        # none and all
        ("溪口市2024年申请都是个人提的，没有单位，对吗", "no"),
        ("竹山区2024年申请都是个人提的，没有单位，对吗", "yes"),
        ("溪口市2024年没有单位来申请过，对不对", "no"),
        ("竹山区2024年没有单位来申请过，对不对", "yes"),
        ("溪口市2024年收到的40件申请，每一件都是自然人提的，对么", "no"),
        ("竹山区2024年收到的8件申请，每一件都是自然人提的，对么", "yes"),
        ("竹山区2024年的申请全办完了，没有一件拖到下一年，是吗", "yes"),
        ("竹山区2024年没有一件是拿国家秘密当理由不公开的，对吧", "yes"),
        # how far two counts of the prose lie apart, and never one of them
        ("2023年到2024年，枫桥县的《民声问答》少了15期，对吗", "yes"),
        ("2023年到2024年，枫桥县的《民声问答》少了31期，对吗", "no"),
        ("2023年到2024年，枫桥县的《民声问答》多了15期，对吗", "no"),
        ("枫桥县2023年《民声问答》比2024年多了15期，对吗", "yes"),
        # none, where the prose prints some or denies it
        ("枫桥县2023年没有人因为信息公开去复议吧", "no"),
        ("杉树镇2019年没有人来申请公开吧", "yes"),
        # what stands around a claim
        ("判断：溪口市2024年的行政处罚比2023年少。", "yes"),
        ("判断：溪口市2024年的行政处罚比2023年多。", "no"),
        ("律师函里引“溪口市2024年行政许可900件，行政处罚71件”，请核对这句是否准确", "no"),
        ("溪口市2024年行政处罚70件，这话能登吗", "yes"),
    ],
)
def test_a_claim_in_everyday_words_is_judged(assistant: Assistant, asked: str, verdict: str) -> None:
    answer = assistant.ask(asked)
    assert answer.verdict == verdict, answer.answer


@pytest.mark.parametrize(
    "asked",
    [
        "溪口市2024年办结的申请，每十件里有四件予以公开，对吗",  # as good as any share near it
        "枫桥县2024年《民声问答》减少31期，对吗",  # the count, and no change
        "枫桥县2024年满意率和落实率都减少100%，对吗",  # that both were reached says nothing of a change
        "溪口市2024年共制发133条，对吗",  # of texts, and no documents
        "枫桥县2023年没有企业去复议吧",  # the five may be anybody's
        "杉树镇2019年发放手册7册，对外发放的共9册，对吗",  # of the second number nothing is printed
    ],
)
def test_what_is_not_printed_gives_no_verdict(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(asked)
    assert not answer.verdict, answer.answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("溪口市2024年行政许可900件、行政处罚71件，这两个数都对吗", ("第1处对", "第2处不对", "不是71件")),
        ("溪口市2024年行政处罚比上一年减少30件，降幅超过四成，对吗", ("第1处对", "第2处不对", "没有超过40%")),
        ("溪口市2024年新收40件申请，里头个人提的占了37件，对吗", ("36件", "不是37件")),
        ("溪口市2024年行政处罚比2023年减少31件，对吗", ("减少30件", "不是31件")),
    ],
)
def test_it_is_told_what_is_wrong(assistant: Assistant, asked: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(asked)
    assert answer.verdict == "no"
    assert all(part in answer.answer for part in told), answer.answer


def _only(answer: Answer) -> tuple[str | None, ...]:
    return tuple(figure.value for figure in answer.figures)


@pytest.mark.parametrize(
    ("before", "asked", "number"),
    [
        (("溪口市2024年罚了多少件", "换个话题，那年收到几件公开申请"), "给了的有几件", "17"),
        (("溪口市2024年收到几件申请",), "那光算企业的呢", "4"),
        ((), "我退休在家想弄明白：溪口市2024年予以公开几件", "17"),
        ((), "到2024年底溪口市还没办完、得挪到下一年的申请有几件", "0"),
        ((), "手头没现成的、得专门另外做一份才给得出来，这种在溪口市2024年有几件", "0"),
    ],
)
def test_what_is_said_around_a_row_is_no_part_of_it(
    assistant: Assistant, before: tuple[str, ...], asked: str, number: str
) -> None:
    answer = assistant.ask(asked, before)
    assert _only(answer) == (number,), answer.answer


def test_given_after_a_row_of_no_applications_is_no_number(assistant: Assistant) -> None:
    answer = assistant.ask("给了的有几件", ("溪口市2024年罚了多少件",))
    assert answer.status == "not_found", answer.answer


def test_who_asks_is_still_an_applicant_where_it_is_one(assistant: Assistant) -> None:
    answer = assistant.ask("溪口市2024年退休职工提的申请几件")
    assert answer.status != "answered", answer.answer


@pytest.mark.parametrize("asked", ["40件申请都是谁提的", "收到40件申请，都是哪些人提的", "40件申请都由什么人提出"])
def test_who_all_of_them_came_from_is_asked_and_not_claimed_of_each(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"溪口市2024年{asked}")
    assert answer.verdict != "no", answer.answer
    assert {"36", "4"} <= {figure.value for figure in answer.figures}
