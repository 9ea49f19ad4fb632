"""Every row of the national 统计表 asked for by its label and in everyday words, of a report that is read from a page.

The right number with its unit, or a refusal; never the number of another row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.ask import Assistant
from corpus.numbers import parse_cell
from corpus.report import Cell, Reading
from corpus.store import Store
from ingest.build import ingest, sources_of
from tests.made_up import put_cells, put_report, table_report, total
from tests.old_form import NATIONAL, as_html, in_prose

_UNITS = {number: unit for _, unit, number in NATIONAL}


def _old(body: str, year: int, rows: list[tuple[str, str, str]]) -> Reading:
    """A report with a 统计表 of (row, column, number)."""
    made = table_report(body, year, "2021", {})
    cells = []
    for name, column, raw in rows:
        value, unit = parse_cell(raw, "件")
        cells.append(Cell(f"statistics.{name}.{column}", name, column, raw, value, unit))
    return replace(
        made, report=replace(made.report, edition={"statistics": "pre2019"}), cells=tuple(cells), findings=()
    )


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder, kept = tmp_path_factory.mktemp("old"), tmp_path_factory.mktemp("kept")
    (folder / "云溪市-2016.html").write_text(as_html("云溪市", 2016), encoding="utf-8")
    at = NATIONAL.index(("涉及商业秘密", "件", "5"))
    more = (*NATIONAL[:at], ("涉及第三方经营信息", "件", "44"), *NATIONAL[at:])
    (folder / "南坪县-2016.html").write_text(as_html("南坪县", 2016, more), encoding="utf-8")
    told = "全年共收到政府信息公开申请58件，其中当面申请21件，网络申请26件，信函申请11件。"
    (folder / "青禾县-2010.html").write_text(in_prose("青禾县", 2010, told), encoding="utf-8")
    told = "上半年收到申请30件，其中当面申请9件；下半年收到申请28件。"
    (folder / "石港县-2010.html").write_text(in_prose("石港县", 2010, told), encoding="utf-8")
    with Store.open(kept / "store", create=True) as store:
        outcomes = list(ingest(sources_of([str(folder)]), store))
        assert {outcome.status for outcome in outcomes} == {"added"}, outcomes
        put_report(store, _old("石港县", 2015, [("收到申请数", "数量", "96"), ("收到申请数/网络申请数", "数量", "31")]))
        put_report(
            store,
            _old(
                "白石县",
                2015,
                [
                    ("收到申请数", "2014年", "70"),
                    ("收到申请数", "2015年", "80"),
                    ("收到申请数/网络申请数", "上半年", "9"),
                    ("收到申请数/网络申请数", "下半年", "12"),
                    ("行政复议数/被依法纠错数", "数量", "5"),
                    ("行政复议数", "数量", "6"),
                    ("对申请的答复总数", "数量", "40"),
                    ("对申请的答复总数/其中：1、同意公开答复数", "数量", "30"),
                ],
            ),
        )
        put_cells(store, "云溪市", 2019, "2019", total("new", "500"))
        yield Assistant(store)


#: How a row is asked for, by its number.
_ASKED = {
    "4107": "主动公开政府信息数是多少 主动公开了多少条政府信息 一共公开了多少条信息",
    "113": "主动公开规范性文件数 主动公开的规范性文件有多少",
    "127": "制发规范性文件总数 制发了多少规范性文件",
    "131": "政府公报公开政府信息数 通过政府公报公开了多少条信息 政府公报登了多少条",
    "3907": "政府网站公开政府信息数 网站上公开了多少信息",
    "1511": "政务微博公开政府信息数 微博发了几条 微博公开了多少条信息",
    "1709": "微信公开了多少条信息 微信发了多少条",
    "601": "其他方式公开政府信息数 用其他方式公开了多少信息",
    "83": "回应公众关注热点或重大舆情数 回应了几次舆情 回应社会热点多少次",
    "29": "参加或举办新闻发布会总次数 开了几场发布会 开了多少次新闻发布会 新闻发布会举办了几次 有没有开新闻发布会",
    "7": "主要负责同志参加新闻发布会次数 一把手参加了几次新闻发布会 主要领导参加过几场发布会",
    "31": "政府网站在线访谈次数 搞了几次在线访谈 在线访谈搞了多少期",
    "11": "主要负责同志参加政府网站在线访谈次数 一把手参加在线访谈几次",
    "149": "政策解读稿件发布数 发布了多少篇政策解读 解读稿件多少篇 政策解读发了多少篇",
    "59": "微博微信回应事件数 通过微博微信回应了多少次",
    "37": "其他方式回应事件数",
    "431": "收到申请数 收到多少件信息公开申请",
    "61": "当面申请数 当面来申请的有几件",
    "13": "传真申请数 传真申请几件",
    "251": "网络申请数 网上申请了多少件",
    "106": "信函申请数 寄信来申请的有多少 用邮寄方式申请的有多少件",
    "419": "申请办结数 办结了多少件 办完了几件申请",
    "402": "按时办结数 按时办结的有多少 有没有按时办结",
    "17": "延期办结数 延期的有几件",
    "418": "申请答复数 答复了多少件申请",
    "73": "属于已主动公开范围数 早就公开了的有几件",
    "167": "同意公开答复数 同意公开的有几件",
    "23": "同意部分公开答复数 部分公开的有多少",
    "53": "不同意公开答复数 不同意公开几件 不予公开多少件",
    "3": "涉及国家秘密的有几件 因涉密不公开的几件",
    "5": "涉及商业秘密 因为商业秘密没公开的有几件",
    "9": "涉及个人隐私的几件",
    "2": "危及国家安全、公共安全、经济安全和社会稳定",
    "19": "不是《条例》所指政府信息 不是政府信息的几件",
    "15": "法律法规规定的其他情形",
    "41": "不属于本行政机关公开数 不归本机关公开的有几件",
    "43": "申请信息不存在数 信息不存在的有几件",
    "8": "告知作出更改补充数 要求补正的有几件 复议其他情形数 更改补充的多少件",
    "10": "告知通过其他途径办理数 叫人走别的途径办的有几件 让走其他途径的多少",
    "30": "行政复议数量 行政复议多少件",
    "18": "复议维持了几件 行政复议维持具体行政行为数",
    "4": "复议被纠错几件 行政复议被依法纠错数",
    "27": "行政诉讼数量 被告上法庭几次 打了几场官司",
    "20": "行政诉讼维持具体行政行为或者驳回原告诉讼请求数 打赢了几起官司 官司赢了几场",
    "6": "打输了几起官司 诉讼输了几件 行政诉讼被依法纠错数",
    "1": "诉讼其他情形几件",
    "12": "举报投诉数量 被举报投诉多少次",
    "0.35": "依申请公开信息收取的费用 申请信息公开收了多少钱 收了申请人多少费用",
    "45": "政府信息公开工作专门机构数 有几个专门机构",
    "67": "设置政府信息公开查阅点数 有多少个查阅点",
    "189": "从事政府信息公开工作人员数 信息公开工作人员有多少人 干信息公开的有几个人",
    "52": "专职人员数 专职几个 专职的有多少人 专职工作人员几名",
    "137": "兼职人员数 兼职人员几个",
    "86.5": "政府信息公开专项经费 信息公开花了多少钱 信息公开经费多少 专项经费是多少万元",
    "33": "召开政府信息公开工作会议或专题会议数 开了几次会 召开专题会议几次",
    "21": "举办各类培训班数 办了几期培训班 培训班开了几个",
    "1420": "接受培训人员数 培训了多少人 培训了多少人次 参加培训的有多少人 有多少人接受过培训",
}


@pytest.mark.parametrize(("number", "asked"), [(n, words) for n, each in _ASKED.items() for words in each.split()])
def test_a_row_is_told_with_its_unit(assistant: Assistant, number: str, asked: str) -> None:
    answer = assistant.ask(f"云溪市2016年{asked}")
    assert answer.status == "answered", answer.answer
    assert [(figure.value, figure.unit) for figure in answer.figures] == [(number, _UNITS[number])], answer.answer


def test_every_row_is_asked_for() -> None:
    assert set(_ASKED) == {number for _, _, number in NATIONAL if number != "——"}


@pytest.mark.parametrize(
    "asked",
    [
        "行政许可多少件",
        "结转下年的申请几件",
        "第三方权益不公开的几件",
        "企业申请了多少件",
        "诉讼没审结的几件",
        "抖音发了几条",
        "微博有多少粉丝",
        "公众号发布多少条",
        "不予处理的几件",
        "培训经费多少",
        "采购花了多少钱",
        "专职人员花了多少钱",
        "参加发布会的人有多少",
        "培训了几次人",
        "网上申请的企业有几件",
        "女性专职人员多少",
        "财政信息主动公开了多少条",
        "下半年收到多少申请",
        "查阅点接待了多少人次",
        "办结率",
        "发布会的主题有几个",
        "网站公开的占多少",
        "没按时办结的有几件",
        "没接受培训的几人",
        "没有主动公开的信息几条",
        "发布会都讲了什么",
        "查阅点在哪里",
        "信函申请同意公开几件",
        "复议中因国家秘密的几件",
        "信息公开工作人员培训了多少人",
        "延期答复的有几件",
        "查阅场所有几个",
        "检索费收了多少",
        "微博粉丝多少",
        "人均经费多少",
        "复议撤诉几件",
    ],
)
def test_what_no_row_counts_is_not_told(assistant: Assistant, asked: str) -> None:
    answer = assistant.ask(f"云溪市2016年{asked}")
    assert [figure for figure in answer.figures if figure.value] == [], answer.answer


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [("被依法纠错数", ["4", "6"]), ("维持具体行政行为数", ["18", "20"]), ("其他情形数", ["8", "1"])],
)
def test_a_name_of_two_rows_is_asked_back(assistant: Assistant, asked: str, numbers: list[str]) -> None:
    answer = assistant.ask(f"云溪市2016年{asked}")
    assert answer.status == "clarify"
    assert [figure.value for figure in answer.figures] == numbers


#: (question, turns parted by " / "; numbers)
_COMPUTED = (
    ("专职人员占多少", "27.51 52 189"),
    ("专职人员占工作人员的比例", "27.51 52 189"),
    ("按时办结率", "95.94 402 419"),
    ("网上申请占多少", "58.24 251 431"),
    ("公开率", "45.45 167 23 418"),
    ("不予公开率", "12.68 53 418"),
    ("商业秘密占不同意公开的多少", "9.43 5 53"),
    ("复议纠错率", "13.33 4 30"),
    ("行政诉讼纠正率", "22.22 6 27"),
    ("信息不存在占多少", "10.29 43 418"),
    ("哪种申请方式最多", "251 106 61 13"),
    ("网上申请最多，对吗", "251 106 61 13"),
    ("哪个理由最多", "19 15 9 5 3 2"),
    ("不同意公开的理由各几件", "3 5 9 2 19 15"),
    ("当面和信函申请一共多少", "167 61 106"),
    ("专职比兼职少多少", "85 52 137"),
    ("复议和诉讼各纠错多少件", "4 6"),
    ("培训班办了几期，培训了多少人", "21 1420"),
    ("复议多少件 / 其中维持的呢", "18"),
    ("诉讼多少件 / 维持的呢", "20"),
    ("复议被纠错几件 / 诉讼呢", "6"),
    ("专职几个 / 兼职呢", "137"),
    ("微博公开了多少条 / 微信呢", "1709"),
    ("网上申请了多少件 / 当面的呢 / 信函呢", "106"),
    ("一共公开了多少条信息 / 其中微博多少", "1511"),
    ("收到多少申请，其中网上的多少", "431 251"),
    ("专职比兼职多吗", "85 52 137"),
    ("专职和兼职加起来多少人", "189 52 137"),
    ("收到的申请中网上申请的占多少", "58.24 251 431"),
    ("办结的申请中按时办结的占多少", "95.94 402 419"),
)


@pytest.mark.parametrize(("asked", "numbers"), _COMPUTED)
def test_rows_are_reckoned_with_as_the_table_parts_them(assistant: Assistant, asked: str, numbers: str) -> None:
    *before, question = f"云溪市2016年{asked}".split(" / ")
    answer = assistant.ask(question, before)
    assert answer.status == "answered", answer.answer
    assert [figure.value for figure in answer.figures] == numbers.split(), answer.answer


def test_a_share_whose_whole_is_not_named_is_asked_back(assistant: Assistant) -> None:
    assert assistant.ask("云溪市2016年办结的申请中按时的占多少").figures == ()


def test_a_claim_is_held_against_its_own_row(assistant: Assistant) -> None:
    assert assistant.ask("云溪市2016年复议维持18件，对吗").answer.startswith("对，")
    assert assistant.ask("云溪市2016年复议维持20件，对吗").answer.startswith("不对，")
    assert assistant.ask("云溪市2016年诉讼维持18件，对吗").answer.startswith("不对，")


def test_the_most_of_a_list_that_is_longer_than_the_national_one_is_not_picked_from_a_part(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("南坪县2016年哪个理由最多")
    assert [figure for figure in answer.figures if figure.value] == [], answer.answer


def test_of_several_columns_the_one_of_the_year_is_told_or_none(assistant: Assistant) -> None:
    assert [figure.value for figure in assistant.ask("白石县2015年收到多少申请").figures] == ["80"]
    halves = assistant.ask("白石县2015年网上申请数")
    assert (halves.status, halves.figures) == ("not_found", ())


@pytest.mark.parametrize(("asked", "number"), [("当面申请几件", "21"), ("网上申请了多少件", "26")])
def test_a_way_to_apply_is_told_by_the_prose_where_no_table_is(assistant: Assistant, asked: str, number: str) -> None:
    answer = assistant.ask(f"青禾县2010年{asked}")
    assert [figure.value for figure in answer.figures] == [number], answer.answer


def test_a_part_of_the_year_is_not_the_year(assistant: Assistant) -> None:
    assert assistant.ask("石港县2010年当面申请几件").figures == ()


def test_bodies_are_ranked_by_their_old_tables(assistant: Assistant) -> None:
    answer = assistant.ask("2015年收到申请最多的是谁")
    assert [figure.value for figure in answer.figures] == ["96", "80"], answer.answer
    assert "石港县" in answer.answer.partition("，")[0], answer.answer


def test_a_way_is_named_by_one_word_only_after_its_thing(assistant: Assistant) -> None:
    for asked in ("云溪市2016年微信呢", "云溪市2016年收到多少申请 / 微信呢", "云溪市2016年微博公开多少条 / 当面呢"):
        *before, question = asked.split(" / ")
        assert assistant.ask(question, before).figures == ()


def test_the_table_of_a_province_keeps_its_names(assistant: Assistant) -> None:
    assert [figure.value for figure in assistant.ask("白石县2015年办结了多少件").figures] == ["40"]
    answer = assistant.ask("白石县2015年复议被纠错几件")
    assert answer.status == "not_found", answer.answer  # under 行政复议数 no national result is known to stand


def test_the_forms_are_not_compared(assistant: Assistant) -> None:
    answer = assistant.ask("云溪市2016年和2019年哪年收到的申请多")
    assert "口径不同" in answer.answer + "".join(answer.notes), answer.answer
    assert assistant.ask("云溪市2016年和2019年网上申请各多少").figures[-1:] != ("500",)
