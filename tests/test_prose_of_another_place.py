"""A number is of the account, the site and the street that it is told of.

An account called after its body is one name, 西区街道 is a street and no district, and visits of a system are none of
the site named before it. The reports are made up.
"""

from __future__ import annotations

import pytest

from assistant import Assistant
from corpus.agencies import aliases_of
from tests.answers import figures
from tests.made_up import NewStore, put_prose

LINXI = """一、总体情况
“林汐发布”微信公众号公开信息1200篇，阅读数超20万次；视频号发布60个视频，评论超90次。
通过“林汐发布”发布新闻近700篇，通过林汐日报、林汐电视台等平台发布相关新闻近300篇。
全年共发布信息1500条，其中快手号24条。信息公众号总订阅数815人。
将投诉电话在市局官网首页公示。更新人才服务网有关信息，共更新政策80条，系统累计访问量达7.5万次。
采用包括问答、图片、漫画等多种形式解读文件。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "林汐市", 2024, LINXI)
    put_prose(store, "林汐市人民政府西区街道办事处", 2024, "一、总体情况\n处理信息公开申请15件。\n")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("林汐市2024年林汐发布发了多少新闻", ["700篇"]),
        ("林汐市2024年视频号收到多少评论", ["90次"]),
        ("林汐市2024年快手发了几条", ["24条"]),
        ("林汐市2024年公众号有多少订户", ["815人"]),
        ("林汐市2024年系统访问量多少", ["75000次"]),
        ("西区街道2024年处理信息公开申请多少件", ["15件"]),
    ],
)
def test_the_number_of_the_place_asked_for(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert figures(answer) == told, answer.answer


def test_visits_of_a_system_are_none_of_the_site(assistant: Assistant) -> None:
    assert not assistant.ask("林汐市2024年官网访问量是多少").figures


def test_a_street_called_after_a_side_of_its_town() -> None:
    assert "西区街道" in aliases_of("林汐市人民政府西区街道办事处")
    assert "西区" in aliases_of("林汐市西区")


GUYAN = """一、总体情况
（一）公开内容通过“中国·谷岩”门户网站和“谷岩市住房局”门户网站及微博微信平台共计发布信息6100条，其中规范性文件20条，占公开总数的0.33%；动态信息4000条占公开总数的65.57%；其它信息2080条占公开总数的34.1%。
对重点目录、部门目录、事项清单等320个标准化目录开展动态更新。
在行政中心和档案馆设立公开查询点。诉求由县长信箱12件、民心网平台17件受理。
如有疑问，请与办公室联系（电话：0999-1234567；联系人：章禾青）。
"""


@pytest.fixture(scope="module")
def guyan(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "谷岩市住房局", 2018, GUYAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("谷岩市住房局2018年一共发布多少条", "6100条"),
        ("谷岩市住房局2018年更新了多少个标准化目录", "320个"),
        ("谷岩市住房局2018年在哪里设了查询点", "档案馆"),
        ("谷岩市住房局2018年民心网办件数", "17件"),
        ("谷岩市住房局2018年年报联系人叫什么", "章禾青"),
    ],
)
def test_the_whole_its_examples_and_whom_to_ask(guyan: Assistant, question: str, told: str) -> None:
    answer = guyan.ask(question)
    assert told in answer.answer
    assert "4000" not in answer.answer


def test_one_example_of_a_list_has_not_all_of_its_number(guyan: Assistant) -> None:
    assert not guyan.ask("谷岩市住房局2018年部门目录更新了多少个").figures
