"""Who, where, when, why and in what way: a sentence answers when it fills what the question leaves open."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

YUNXI = """一、总体情况
（一）主动公开方面
2024年，县政府网站公开信息640条。发放办事手册900份、便民卡1500张，在客运站两侧设立公开宣传橱窗12个。
（二）政府信息管理方面
加强栏目维护管理。9月6日，我县组织人员进行检查，对发现的差错当场改正。6月18日，县公开信息管理系统上线运行，具备登记、流转、统计等功能。
委托第三方评测机构对网站进行常态化监测，县效能中心定期对来信办理情况进行督查。政务公开例会由副县长召集。
做好业务培训工作，提升培训效果。围绕新规定，采用跟班式培训、案例式培训，提高经办人员的能力。
在网站、公报、公众号等公开平台发布信息时，坚持“先审后发”。
对账号内容定期检查，发现问题3个；因经费调整，便民卡暂停制作；农家书屋设查阅点8个。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
一是解读形式单一；二是队伍不稳。2025年将举办培训2期。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云溪县", 2024, YUNXI)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("云溪县2024年网站由谁监测", "委托第三方评测机构对网站进行常态化监测"),
        ("谁来督查来信办理，云溪县2024年", "县效能中心定期对来信办理情况进行督查"),
        ("云溪县2024年公开例会是谁召集的", "政务公开例会由副县长召集"),
        ("云溪县2024年宣传橱窗立在哪儿", "在客运站两侧设立公开宣传橱窗12个"),
        ("云溪县2024年哪天检查的栏目", "9月6日，我县组织人员进行检查"),
        ("云溪县2024年信息管理系统什么时候启用的", "6月18日，县公开信息管理系统上线运行"),
        ("云溪县2024年怎么做培训的", "采用跟班式培训、案例式培训"),
        ("云溪县2024年培训用了什么方式", "采用跟班式培训、案例式培训"),
        ("云溪县2024年便民卡为什么暂停制作", "因经费调整，便民卡暂停制作"),
    ],
)
def test_a_sentence_that_fills_the_slot_is_quoted(assistant: Assistant, question: str, quote: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert quote in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "云溪县2024年便民卡发到了什么地方",  # the place stands beside the windows
        "云溪县2024年农家书屋为什么设查阅点",
        "云溪县2024年办事手册是谁编的",
        "云溪县2024年公报什么时候创刊",
    ],
)
def test_a_sentence_about_it_that_fills_no_slot_is_not(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status == "not_found"
