"""The number before as a share, of another report, of another year, whatever words a follow-up has for it."""

from __future__ import annotations

import pytest

from assistant.reading.same_again import as_share, of_report, of_year_reached
from corpus.store import Store
from tests.answers import told

CORRECTED = "淮安2024年复议被纠正的有几件"  # 64 of 351


@pytest.mark.parametrize(
    "said",
    [
        *"合总数的百分之几啊 折成百分比是多少 换算成百分比呢 折合百分之多少 算成比例是多少 摊到总数里是几成".split(),
        *"合百分之几 按百分比算是多少 折算下来百分之几 化成百分数 那用比例表示呢 占总数的几成".split(),
    ],
)
def test_the_number_before_as_a_share(samples: Store, said: str) -> None:
    answer = told(samples, CORRECTED, said)
    assert "18.23" in {figure.value for figure in answer.figures}
    assert "合格率" not in answer.answer


def test_a_share_asked_so_is_asked_of_another_body_too(samples: Store) -> None:
    turns = ("淮安2024年不予公开占办结的比例", "折成百分比是多少", "平潭呢")
    assert told(samples, *turns).answer.startswith("平潭综合实验区2024年")


@pytest.mark.parametrize("said", ["合计多少", "合格率百分之几", "公开率是多少", "算了", "换成2023年"])
def test_what_asks_for_no_share(said: str) -> None:
    assert as_share(said) == said


@pytest.mark.parametrize(
    "said",
    [
        *"财政金融局自己那份报告写的又是多少 财政金融局报告里写的是多少 财政金融局自家报告里是多少".split(),
        *"财政金融局那份年报上印的呢 那财政金融局的年度报告里填的是几件 财政金融局报告所列的数是多少".split(),
    ],
)
def test_what_another_report_says_of_the_same(samples: Store, said: str) -> None:
    answer = told(samples, "平潭2024年新收几件", said)
    assert [(each.publisher, each.cell) for each in answer.figures] == [
        ("平潭综合实验区财政金融局", "applications.new.total")
    ]


@pytest.mark.parametrize("said", ["财政金融局报告里写的问题是什么", "正文里写的是多少", "财政金融局年报说了几个问题"])
def test_what_asks_a_report_for_something_else(said: str) -> None:
    assert of_report(said) == said


@pytest.mark.parametrize(
    "said",
    [
        *"到2024年多少了 2024年涨到多少 2024年降到几件了 2024年变成多少了 等到2024年已经是多少了".split(),
        *"一路到了2024年发展到多少 那到24年又是多少了呢 隔年变成多少了 到下一年降到几件".split(),
    ],
)
def test_what_the_number_had_come_to(samples: Store, said: str) -> None:
    answer = told(samples, "平潭2023年行政强制多少", said)
    assert [(each.value, each.year) for each in answer.figures] == [("65", 2024)]


def test_of_prose_it_is_the_same_thing(samples: Store) -> None:
    turns = ("平潭2023年政府信息公开专栏访问量多少", "到2024年多少了")
    assert told(samples, *turns).answer == told(samples, turns[0], "2024年呢").answer


@pytest.mark.parametrize("said", ["2024年多少件", "到2024年底", "2024年涨了多少", "从2023年到2024年涨到多少"])
def test_what_asks_for_another_thing_stays(said: str) -> None:
    assert of_year_reached(said) == said
