"""Claims of how much of a whole its parts are, or which is the most, over lists of prose. All text is made up."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

TEXT = """一、总体情况
全年主动公开政府信息1000条，其中通过政府网站发布520条、规范性文件3条；《河湾县公报》刊登47条、微信公众号发布300条、微博发布90条；电子屏等发布40条。
收到群众来信80件，其中咨询类50件，求助类22件，建议类8件。
全年未发生网络舆情和网站安全事故。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "河湾县", 2024, TEXT)
    return Assistant(store)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("公开的信息一半以上是在政府网站发布的", "yes"),
        ("公开信息大多是通过政府网站发的", "yes"),
        ("主动公开的信息多数是微信发的", "no"),
        ("公开信息主要是通过政府网站发的", "yes"),
        ("主动公开信息主要靠微信公众号", "no"),
        ("微信发布的占主动公开信息的三成", "yes"),
        ("微信发布的占主动公开信息的五成", "no"),
        ("微博发布的占了将近一成", "yes"),
        ("群众来信多数是咨询类", "yes"),
        ("群众来信多数是求助类", "no"),
        ("求助类占来信的三成多", "no"),
        ("求助类比建议类多", "yes"),
        ("建议类比咨询类多", "no"),
    ],
)
def test_a_claim_of_the_parts_is_judged_by_their_list(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(f"河湾县2024年{claim}，对吗")
    assert answer.verdict == verdict, answer.answer


@pytest.mark.parametrize("claim", ["公开信息是通过政府网站发的", "公开信息是在公报上刊登公开的"])
def test_the_way_is_no_matter_of_what_did_not_happen(assistant: Assistant, claim: str) -> None:
    """未发生网站安全事故 denies nothing of how information is put out."""
    answer = assistant.ask(f"河湾县2024年{claim}，对吗")
    assert answer.verdict != "no", answer.answer
    assert "安全事故" not in answer.answer


def test_a_share_is_asked_of_a_list_that_goes_on(assistant: Assistant) -> None:
    answer = assistant.ask("河湾县2024年微博发的占几成")
    assert "9%" in values(answer), answer.answer


def test_all_of_them_where_the_form_prints_no_such_row(assistant: Assistant) -> None:
    assert assistant.ask("河湾县2024年信息都是在网站上发的，对吗").verdict != "yes"
