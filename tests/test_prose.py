"""Answers from prose: the right number with its quote, or a plain no. The reports of these tests are made up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.prose.answers import answer_from_prose
from corpus.report import Finding
from corpus.store import Store
from tests.made_up import NewStore, put_prose

QINGXI_2024 = """青溪县2024年政府信息公开工作年度报告
如对本报告有疑问，请与青溪县人民政府办公室联系（地址：青溪县文昌路8号，邮编：246001，电话：0556-7100123，电子邮箱：qxxxgk@example.com）。
一、总体情况
2024年，全县通过门户网站主动公开政府信息8210条，“青溪发布”微信公众号推送信息1302条，政务微博发布215条。
全年发布政策解读88篇，其中转载上级解读35篇；开展意见征集21期、网上调查17期。编印政府公报4期，免费发放600余本。
全县政务热线受理群众诉求3526件，办结率99.5%，满意率达97.31%。举办业务培训3次，参训人员240人次。
聘任12名政务公开监督员，曝光了9个问题。公开专栏访问量突破12万人次。2025年将举办培训6次。
对县乡行政规范性文件进行清理，现行有效行政规范性文件56件。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
全年没有因政府信息公开引发的行政诉讼。
五、存在的主要问题及改进情况
存在的主要问题：一是个别部门公开不够及时；二是政策解读形式较为单一；三是乡镇人员流动较快。
下一步，将做好以下工作：一是健全督办机制，压实责任；二是丰富解读形式；三是加强乡镇人员培训。
六、其他需要报告的事项
2024年，本县无收取信息处理费情况。
"""
QINGXI_2023 = """一、总体情况
2023年，全县主动公开政府信息7950条。全年发布政策解读71篇。召开新闻发布会6场。
五、存在的主要问题及改进情况
还存在一些不足，如公开内容不够全面；解读质量有待提高等。
六、其他需要报告的事项
全年收取信息处理费1260元。
"""
BAISHA_2024 = """一、总体情况
2024年，白沙镇公开信息302条。组织政府开放日活动2场，接待群众85人次。
六、其他需要报告的事项
无。
"""


CONTRADICTION = Finding(
    "",
    "prose_table",
    "warning",
    "正文与表格不一致：正文“现行有效行政规范性文件56件”写现行有效规范性文件 56件，表格为 61。",
    "56",
    "61",
    (),
)


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "青溪县", 2024, QINGXI_2024, (CONTRADICTION,))
    put_prose(store, "青溪县", 2023, QINGXI_2023)
    put_prose(store, "白沙镇", 2024, BAISHA_2024)
    return store


def ask(store: Store, publisher: str, year: int | None, question: str) -> Answer:
    reports = store.facts.reports(publisher, year) if publisher else []
    answer = answer_from_prose(question, question, reports, store)
    for citation in answer.citations:
        if citation.kind == "passage":
            assert store.facts.text(citation.report)[citation.start : citation.end] == citation.quote
        if publisher:
            assert (citation.publisher, citation.year) == (publisher, year)
    for figure in answer.figures:
        assert figure.value is not None
        assert figure.citation in {citation.n for citation in answer.citations}
    return answer


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("一致不一致", "不对，"), ("相符不相符", "不对，"), ("对得上对不上", "不对，"), ("不一致吗", "对，")],
)
def test_whether_prose_and_table_agree_is_asked_either_way(store: Store, asked: str, verdict: str) -> None:
    question = f"正文写现行有效行政规范性文件56件，跟表格{asked}"
    assert ask(store, "青溪县", 2024, question).answer.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("发布了多少篇政策解读", ["88篇"]),
        ("转载上级解读几篇", ["35篇"]),
        ("意见征集搞了几期", ["21期"]),
        ("网上调查期数", ["17期"]),
        ("公报出了几期", ["4期"]),
        ("公报发了多少本", ["600本"]),
        ("公众号推送了多少条", ["1302条"]),
        ("微博发布条数", ["215条"]),
        ("门户网站公开了多少条信息", ["8210条"]),
        ("热线受理量及满意率", ["3526件", "97.31%"]),
        ("热线办结率是多少", ["99.5%"]),
        ("培训搞了几次", ["3次"]),
        ("多少人次参加培训", ["240人次"]),
        ("有多少名监督员", ["12名"]),
        ("曝光几个问题", ["9个"]),
        ("专栏访问量多大", ["120000人次"]),
        ("意见征集和网上调查各多少期", ["21期", "17期"]),
        ("收了多少信息处理费", ["0元"]),
        ("微信发了几条", ["1302条"]),
        ("热线接了多少件诉求", ["3526件"]),
        ("报上的微博推了几条(看报)", ["215条"]),
    ],
)
def test_the_number_that_is_asked_for(store: Store, question: str, figures: list[str]) -> None:
    answer = ask(store, "青溪县", 2024, question)
    assert (answer.status, [f"{f.value}{f.unit}" for f in answer.figures]) == ("answered", figures)


@pytest.mark.parametrize(
    "question",
    [
        "召开新闻发布会几场",  # only the report of 2023 says so
        "抖音发布多少条",
        "城镇居民人均收入多少",
        "公开工作经费多少钱",
        "政府开放日办了几场",
        "传真是多少",
        "领导小组组长是谁",
        "食品安全存在哪些问题",
        "处理了多少起交通事故",
        "信访满意度多少",
        "微信删了几条",
        "在线直播办了几场",
        "采取强制措施几项",
        "解读视频播放量多少",
    ],
)
def test_what_the_report_does_not_say_is_refused(store: Store, question: str) -> None:
    answer = ask(store, "青溪县", 2024, question)
    assert (answer.status, answer.figures) == ("not_found", ())
    assert "246001" in answer.notes[-1]  # whom to ask, as printed
    assert all("246001" not in citation.quote for citation in answer.citations)  # no evidence of what was asked


def test_another_year_answers_only_its_own_question(store: Store) -> None:
    assert ask(store, "青溪县", 2023, "发布会开了几场").figures[0].value == "6"
    assert ask(store, "青溪县", 2023, "信息处理费收了多少元").figures[0].value == "1260"
    assert ask(store, "青溪县", 2023, "培训几次").status == "not_found"


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def test_lists_are_verbatim_and_in_order(store: Store) -> None:
    assert quotes(ask(store, "青溪县", 2024, "存在哪些问题")) == [
        "一是个别部门公开不够及时",
        "二是政策解读形式较为单一",
        "三是乡镇人员流动较快",
    ]
    assert quotes(ask(store, "青溪县", 2024, "下一步怎么改进")) == [
        "一是健全督办机制，压实责任",
        "二是丰富解读形式",
        "三是加强乡镇人员培训",
    ]
    both = quotes(ask(store, "青溪县", 2024, "有什么问题和改进措施"))
    assert (both[0], both[3], len(both)) == ("一是个别部门公开不够及时", "一是健全督办机制，压实责任", 6)
    assert quotes(ask(store, "青溪县", 2023, "年报指出的不足")) == ["公开内容不够全面", "解读质量有待提高"]
    assert quotes(ask(store, "青溪县", 2024, "政策解读方面有什么不足")) == ["二是政策解读形式较为单一"]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("联系电话", "电话：0556-7100123"),
        ("邮编是多少", "邮编：246001"),
        ("办公地址在哪里", "地址：青溪县文昌路8号"),
        ("电子邮箱", "电子邮箱：qxxxgk@example.com"),
    ],
)
def test_contacts_as_printed(store: Store, question: str, quote: str) -> None:
    assert quotes(ask(store, "青溪县", 2024, question)) == [quote]


def test_yes_no_and_premises(store: Store) -> None:
    assert "没有：“本县无收取信息处理费情况”" in ask(store, "青溪县", 2024, "有没有收取信息处理费").answer
    assert ask(store, "青溪县", 2024, "培训了5次，对吗").answer.startswith("不对")
    assert ask(store, "青溪县", 2024, "培训办了3次，对吗").answer.startswith("对")
    assert ask(store, "青溪县", 2024, "没有行政诉讼，属实吗").answer.startswith("对")
    assert ask(store, "青溪县", 2024, "满意率有97%以上，没搞错吧").answer.startswith("对")
    assert ask(store, "青溪县", 2024, "受理诉求超过四千件，对吗").answer.startswith("不对")
    assert ask(store, "青溪县", 2024, "受理诉求不到四千件，对吗").answer.startswith("对")


@pytest.mark.parametrize("question", ["答复用了多少天", "平均几天办结", "处理用了几个工作日", "收了几天信息处理费"])
def test_that_no_fee_was_charged_is_no_time_of_0_days(store: Store, question: str) -> None:
    answer = ask(store, "青溪县", 2024, question)
    assert not answer.figures
    assert "0" not in answer.answer.replace("2024", "")


def test_a_contradiction_with_the_table_is_told(store: Store) -> None:
    answer = ask(store, "青溪县", 2024, "正文说现行有效规范性文件几件？与表格一致吗")
    assert [f.value for f in answer.figures] == ["56"]
    assert any("表格为 61" in note for note in answer.notes)


def test_without_a_publisher_reports_are_told_apart(store: Store) -> None:
    answer = ask(store, "", None, "政府开放日几场")
    assert [(f.publisher, f.year, f.value) for f in answer.figures] == [("白沙镇", 2024, "2")]
    assert any("没有指明机关" in note for note in answer.notes)
    several = ask(store, "", None, "发布政策解读多少篇")
    assert {(f.publisher, f.year, f.value) for f in several.figures} == {("青溪县", 2023, "71"), ("青溪县", 2024, "88")}
    assert ask(store, "", None, "渔船数量多少").status == "not_found"


def test_sample_questions_about_prose(shared: Path, real_store: Store) -> None:
    """The narrative questions that come with the real reports: every number, and a quote that holds it."""
    names = {
        "平潭交建局": "平潭综合实验区交通与建设局",
        "平潭": "平潭综合实验区",
        "淮安市": "淮安市",
        "红寺堡区": "红寺堡区",
    }
    asked = [json.loads(line) for line in (shared / "questions-sample.jsonl").read_text(encoding="utf-8").splitlines()]
    wrong = []
    for question in (q for q in asked if q["category"] == "narrative"):
        file = question["expect"]["files"][0]
        report = next(r for r in real_store.facts.reports() if Path(r.file).name == file)
        stripped = question["turns"][-1]
        for word in (
            report.publisher,
            "平潭交建局",
            "上海市政府办公厅",
            *names,
            f"{report.year}年度",
            f"{report.year}年",
            str(report.year),
        ):
            stripped = stripped.replace(word, "")
        answer = answer_from_prose(question["turns"][-1], stripped, [report], real_store)
        numbers = {f"{f.value}%" if f.unit == "%" else f.value for f in answer.figures}
        if answer.status != "answered" or not set(question["expect"]["numbers"]) <= numbers:
            wrong.append((question["turns"][-1], answer.answer))
        quoted = "\n".join(citation.quote for citation in answer.citations)
        wrong += [(question["turns"][-1], q) for q in question["expect"].get("quotes_all", []) if q not in quoted]
    assert wrong == []


@pytest.fixture(scope="module")
def real_store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    from ingest.build import read_report, sources_of

    with Store.open(tmp_path_factory.mktemp("real"), create=True) as store:
        for source in sources_of([str(shared / "reports")]):
            read = read_report(source)
            store.facts.put(read, read.report.file, b"")
        yield store
