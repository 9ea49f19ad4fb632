"""An account is known by its name without quotation marks, and its name is no member of the list of its channels."""

import pytest

from assistant import Assistant
from tests.answers import figures
from tests.made_up import NewStore, put_prose

YANXI = """一、总体情况
“平安砚溪”微博、微信公众号关注量达38万，全年发布信息4200余条。通过砚溪交警抖音、砚溪交警微信发布信息300余条，砚溪交警抖音粉丝量7.5万人。
因乱捕乱捞、电鱼等违法行为罚款64起。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "砚溪市公安局", 2024, YANXI)
    put_prose(store, "云屿区", 2024, "一、总体情况\n公开信息90条。")
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("砚溪交警抖音2024年粉丝多少", ["75000人"]),
        ("平安砚溪2024年有多少人关注", ["380000"]),
        ("砚溪市公安局2024年平安砚溪有多少人关注", ["380000"]),
        ("砚溪市公安局2024年乱捕乱捞、电鱼罚了几起", ["64起"]),
    ],
)
def test_the_report_that_names_the_account_answers(assistant: Assistant, question: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert figures(answer) == told, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "砚溪公安2024年抖音粉丝多少",
        "砚溪市公安局2024年平安砚溪微博多少人关注",
        "砚溪市公安局2024年乱捕乱捞罚了几起",
    ],
)
def test_a_place_another_organ_or_one_of_several_is_not_answered(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer


def test_one_number_for_what_is_asked_of_each_is_told_as_one_of_all(assistant: Assistant) -> None:
    answer = assistant.ask("砚溪市公安局2024年电鱼、乱捕乱捞各几起")
    assert figures(answer) in ([], ["64起"])
    assert not answer.figures or "没有分别写" in answer.notes[0]
