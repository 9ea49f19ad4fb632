"""What tells how a thing was done is quoted, and not the heading or the sentence that only says that it was done."""

import pytest

from assistant.ask import Assistant
from corpus.store import Store
from tests.made_up import NewStore, put_prose

YUNSHAN = """一、总体情况
主动公开的信息分为三个方面：一是村务收支，上半年公布两回，下半年公布三回，均张贴在村口公示栏并同步上传便民平台；二是危房改造名单，随审随公布；三是护林员名册。
健全工作机制。进一步健全了舆情会商机制。各股室每周报送线索，由值班人员当天研判。网站改版完成。
启用“红灯牌”，办件临近期限即亮灯，并及时向承办股室
发出催办单，全年亮灯9次。
五、存在的主要问题及改进情况
2020年工作打算：一是强化督查。每月抽查栏目。二是加强图解制作。凡规范性文件一律配图；请退休教师把关文字。三是充实队伍。
"""


@pytest.fixture(scope="module")
def store(new_store: NewStore) -> Store:
    store = new_store()
    put_prose(store, "云杉县", 2019, YUNSHAN)
    return store


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("云杉县2019年报里说2020年怎么抓图解制作", "请退休教师把关文字"),
        ("云杉县2019年舆情会商机制怎么健全的", "由值班人员当天研判"),
        ("云杉县2019年主动公开主要是哪三方面", "护林员名册"),
        ("云杉县2019年“红灯牌”临近期限怎么亮灯", "发出催办单"),
    ],
)
def test_the_content_is_quoted_behind_its_heading(store: Store, question: str, told: str) -> None:
    answer = Assistant(store).ask(question)
    assert told in answer.answer, answer.answer
    assert "充实队伍" not in answer.answer
    assert "网站改版" not in answer.answer


KINDS = """本报告如有疑问，请与云柏县水利局联系（地址：新民路3号；电话：0935-6120030；传真：6120031)。
一、总体情况
局网站主动公开政府信息56条，其中通知公告20条，财政信息6条，工程信息30条。全年收到申请4件，其中网络3件，信函1件。
丰富公开形式，明确公开的范围、形式、时限。明确局办公室为政府信息公开工作责任科室，指定两人兼职。
"""


@pytest.fixture(scope="module")
def kinds(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云柏县水利局", 2022, KINDS)
    return Assistant(store)


@pytest.mark.parametrize(
    "asked", ["公开的信息都有哪些", "公布的信息分别是哪些", "公开了哪几类信息", "主动公开的政府信息有哪些类别"]
)
def test_what_was_made_public_is_told_by_its_kinds(kinds: Assistant, asked: str) -> None:
    quotes = kinds.ask(f"云柏县水利局2022年{asked}").quotes
    assert "56条，其中通知公告20条，财政信息6条，工程信息30条" in quotes
    assert "申请" not in quotes


@pytest.mark.parametrize("asked", ["信息公开是哪个科室负责", "信息公开工作哪个部门管", "信息公开的责任科室是哪个"])
def test_an_office_that_is_named_for_the_work_runs_it(kinds: Assistant, asked: str) -> None:
    assert "局办公室为政府信息公开工作责任科室" in kinds.ask(f"云柏县水利局2022年{asked}").quotes


WAYS = """一、总体情况
丰富公开形式，明确公开的范围、形式、时限、程序，符合要求。
充分利用县门户网站、“云柏交通”微信公众号、村务公示栏、政务公开专窗等，向社会公布各类信息。采用文字、图文、视频等形式解读了3份文件。
（二）依申请公开。设门户网站、电子邮箱、服务窗口等渠道受理公开申请。
全年主动公开信息80条，其中政务督查信息40条、财政资金信息10条、政府公报4条、会议信息26条。
"""


@pytest.fixture(scope="module")
def ways(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云柏县交通局", 2022, WAYS)
    return Assistant(store)


@pytest.mark.parametrize(
    "asked", ["通过什么渠道公开信息", "公开渠道有哪些", "信息公开的渠道都有哪些", "用哪些方式发布信息"]
)
def test_the_ways_out_are_told_by_their_names(ways: Assistant, asked: str) -> None:
    quotes = ways.ask(f"云柏县交通局2022年{asked}").quotes
    assert "公示栏、政务公开专窗" in quotes
    assert "范围、形式" not in quotes
    assert "受理" not in quotes


def test_how_documents_were_explained(ways: Assistant) -> None:
    assert "文字、图文、视频等形式" in ways.ask("云柏县交通局2022年用什么形式解读文件").quotes
    assert "文字、图文、视频等形式" in ways.ask("云柏县交通局2022年采用什么形式解读政策").quotes


@pytest.mark.parametrize(("kind", "value"), [("政务督查信息", "40"), ("财政资金信息", "10"), ("政府公报", "4")])
def test_a_kind_called_by_an_act_opens_no_list_of_acts(ways: Assistant, kind: str, value: str) -> None:
    assert [figure.value for figure in ways.ask(f"云柏县交通局2022年{kind}几条").figures] == [value]


def test_a_fax_is_no_word_for_a_verdict(ways: Assistant) -> None:
    assert "“有传真”" in ways.ask("云柏县交通局2022年有传真吗").answer


def test_a_number_ends_before_the_bracket_it_stands_in(kinds: Assistant) -> None:
    assert "传真：6120031[1]" in kinds.ask("云柏县水利局传真").answer


@pytest.mark.parametrize("asked", ["建议提案总共几件", "建议提案多少件", "办理代表建议委员提案几件"])
def test_proposals_that_are_told_apart_are_added_up(new_store: NewStore, asked: str) -> None:
    store = new_store()
    put_prose(store, "云柏县农业局", 2022, "一、总体情况\n全年收到人大建议7件，政协提案4件，均已办结。\n")
    put_prose(store, "云柏县公安局", 2022, "一、总体情况\n全年共承办人大建议、政协提案13件，其中建议9件。\n")
    assert "7 + 4 = 11" in Assistant(store).ask(f"云柏县农业局2022年{asked}").answer
    assert [figure.value for figure in Assistant(store).ask(f"云柏县公安局2022年{asked}").figures] == ["13"]
