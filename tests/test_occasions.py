"""Why somebody asks, said before the question: it restricts nothing; and 这样的 is what happened to him."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from tests.made_up import NewStore, put_cells, total

_CELLS = (
    total("new", "73")
    | total("granted", "21")
    | total("unavailable.not_held", "17")
    | total("not_handled.petition", "6")
    | total("not_handled.repeat", "4")
    | total("other_outcome.fee_unpaid", "3")
    | total("outcome_total", "70")
    | {
        "active_disclosure.licensing.decisions": "812",
        "review_litigation.review.corrected": "5",
        "applications.new.business": "9",
    }
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_cells(store, "云溪市", 2023, "2021", total("new", "60"))
    put_cells(store, "云溪市", 2024, "2021", _CELLS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("occasion", "question", "told"),
    [
        ("正在准备一个汇报，需要", "云溪市2024年的行政许可处理决定数量", "812件"),
        ("昨天看新闻说信息公开申请变多了，那", "云溪市2024年到底收到多少件？", "73件"),
        ("我们单位要做对标，想要", "云溪市2024年的行政许可件数", "812件"),
        ("审计要用，", "云溪市2024年许可多少", "812件"),
        ("核对台账，", "云溪市2024年新收几件", "73件"),
        ("单位年底考核，需要知道", "云溪市2024年予以公开的件数", "21件"),
        ("本人在研究行政复议制度，请提供", "云溪市2024年复议结果纠正的件数", "5件"),
        ("我是外地人，对云溪不熟，", "云溪市2024年办了多少许可", "812件"),
        ("公司法务，想了解", "云溪市2024年企业的申请有多少件", "9件"),
        ("年报看得头晕，", "云溪市2024年信访类不予处理到底几件", "6件"),
        ("我想申请信息公开，先看看别人的情况，", "云溪市2024年予以公开多少件", "21件"),
        ("因为工作需要，请告知", "云溪市2024年新收申请数", "73件"),
        ("今年打算写篇报道，想先核实一下：", "云溪市2024年共收到多少件申请？", "73件"),
        ("我是记者，在写信息公开的稿子，请教", "云溪市2024年有多少复议被纠正", "5件"),
        ("手头有个课题，想引用", "云溪市2024年行政许可的件数", "812件"),
        ("最近在跟踪云溪市的信息公开，", "2024年复议纠正多少件", "5件"),
        ("公司要投标，需了解", "云溪市2024年许可数量", "812件"),
        ("受同事委托，查询", "云溪市2024年新收件数", "73件"),
        ("有读者来信问，", "云溪市2024年许可有多少", "812件"),
        ("自己整理资料用的，", "云溪市2024年新收几件", "73件"),
        ("家里老人想知道，", "云溪市2024年有多少人提了公开申请", "73件"),
        ("刚听说云溪市信息公开搞得不错，", "那2024年它予以公开多少件", "21件"),
        ("hi，", "云溪市2024年新收多少", "73件"),
        ("因为要做毕业论文，需要", "云溪市2024年的行政许可决定数", "812件"),
        ("请教一下老师，", "云溪市2024年复议里头被纠正了的案子几件", "5件"),
        ("我是律师，帮当事人写起诉状用，", "云溪市2024年复议纠正了几件", "5件"),
        ("上次开会讲到这个，", "云溪市2024年新收几件", "73件"),
        ("论文答辩要用，", "云溪市2024年新收几件", "73件"),
        ("公司法务部问：", "云溪市2024年商业企业新收多少", "9件"),
        ("审计要求报数，", "云溪市2024年许可多少件", "812件"),
        ("我们局想对标，", "云溪市2024年许可多少件", "812件"),
        ("作为工会的一员，我想了解", "云溪市2024年新收申请件数", "73件"),
        ("之前打过电话没人接，就在这问了：", "云溪市2024年予以公开的有几件", "21件"),
    ],
)
def test_an_occasion_restricts_nothing(assistant: Assistant, occasion: str, question: str, told: str) -> None:
    answer = assistant.ask(occasion + question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    "said",
    [
        "拆迁方面的，",
        "女性，",
        "写信来的，",
        "关于学校的，",
        "涉及征地补偿，",
        "外地人，",
        "老师提的，",
        "有孩子的，",
        "我家小区的材料，",
        "农村宅基地，",
        "上午提交，",
        "我当面申请，",
    ],
)
def test_what_restricts_is_kept(assistant: Assistant, said: str) -> None:
    answer = assistant.ask(f"{said}云溪市2024年新收多少件申请")
    assert not any(figure.value == "73" for figure in answer.figures if answer.status == "answered")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我提的申请被当成信访退回来了，云溪市2024年有多少件是这样处理的", "6件"),
        ("邻居的申请因为没交钱就没人管了，云溪市2024年这样的有几件", "3件"),
        ("他们老说不掌握，云溪市2024年这么答复的有多少", "17件"),
        ("之前申请公开被说是重复申请，云溪市2024年像这样的一共几件", "4件"),
        ("我家拆迁的事申请信息公开被说不掌握，想看看云溪市2024年这样答复的有多少件", "17件"),
    ],
)
def test_such_ones_are_counted_by_what_happened(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert [figure.value for figure in answer.figures] == [told.removesuffix("件")]


def test_a_body_without_a_report_is_not_dropped(assistant: Assistant) -> None:
    assert assistant.ask("刚听说远山市信息公开搞得不错，那2024年它予以公开多少件").status == "not_found"


def test_what_so_many_were_is_judged_by_the_table(assistant: Assistant) -> None:
    assert assistant.ask("云溪市2024年企业那9件是不是没公开").answer.startswith("不对")


def test_such_applications_are_any(assistant: Assistant) -> None:
    said = (
        "麻烦您看一下哈，我表弟想要一份材料，人家讲可以走信息公开申请，我就好奇，云溪市2024年新收到多少件这种申请呀？"
    )
    assert "73件" in assistant.ask(said).answer


@pytest.mark.parametrize(
    ("story", "question", "told", "noted"),
    [
        ("家里拆迁，想看看", "云溪市2024年予以公开多少件", "21件", "家里拆迁"),
        ("我外甥也申请过，", "云溪市2024年重复申请的是几件", "4件", "我外甥也申请过"),
        ("我不服答复准备复议，想先看看", "云溪市2024年复议纠错了几件", "5件", "我不服答复准备复议"),
        ("嫌收费太贵没交钱，", "云溪市2024年不交费就不处理的有多少", "3件", "嫌收费太贵没交钱"),
        ("做环评，", "云溪市2024年收到多少件申请", "73件", "做环评"),
        ("我们局，", "云溪市2024年收到多少件申请", "73件", "我们局"),
    ],
)
def test_what_happened_to_the_speaker_is_said_to_be_left_out(
    assistant: Assistant, story: str, question: str, told: str, noted: str
) -> None:
    answer = assistant.ask(story + question)
    assert answer.status == "answered"
    assert told in answer.answer
    assert any(f"“{noted}”没有当作限定条件" in note for note in answer.notes)


def test_such_people_are_those_of_the_story(assistant: Assistant) -> None:
    assert assistant.ask("我妈是律师，云溪市2024年这类人申请了几件").status != "answered"
