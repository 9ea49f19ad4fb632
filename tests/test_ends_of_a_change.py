"""由47家减至39家: what it came to is the number of the year, what it was before only where it is asked for."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.made_up import NewStore, put_prose

REPORTS = (
    (
        "青石县",
        2023,
        """一、总体情况
全县政务网站由年初的47家减至39家，全年检查网站6次。热线平台从12个整合为3个，日均接听860次。
公开工作在绩效考核中的分值由3分提高到5分。行政许可平均办理时限由原来的9个工作日压缩至4个工作日。
将全县18个公开栏目精简到11个，新增专题栏目2个。政务新媒体账号经清理，由去年的132个，降到95个。
惠民事项办理环节从8个减少到5个，减少3个。基层标准化试点由4个乡镇扩大到13个乡镇。
门户网站检索准确率由61%提升至88.5%。图书馆查阅点由2处增至6处。热线满意率由2022年的93.1%上升到96.4%。
由12个部门组成5个专班，推进公开工作。从5个乡镇到3个街道都设了查阅点。
窗口等候时间由25分钟缩到10分钟以内。全县备案文件数量比上年增加12件，增至68件。
把6条便民热线归并为1条。村务公开栏更新周期由90天缩短为30天。
六、其他需要报告的事项
无。""",
    ),
    (
        "白溪区",
        2023,
        """一、总体情况
年初有政务新媒体76个，年末有61个。区政府网站栏目240个，压减到150个。信箱来信由上年的1.2万封增加到1.8万封。
六、其他需要报告的事项
无。""",
    ),
)
TOLD = (
    ("青石县2023年政务网站还有几家", "39家"),
    ("青石县2023年政务网站有几家", "39家"),
    ("青石县2023年年初政务网站几家", "47家"),
    ("青石县2023年年末政务网站几家", "39家"),
    ("青石县2023年政务网站减到几家", "39家"),
    ("青石县2023年政务网站原来有几家", "47家"),
    ("青石县2023年热线平台整合成几个", "3个"),
    ("青石县2023年热线平台有几个", "3个"),
    ("青石县2023年公开工作在考核里占几分", "5分"),
    ("青石县2023年许可办理时限几个工作日", "4个工作日"),
    ("青石县2023年许可平均办理时限原来是几个工作日", "9个工作日"),
    ("青石县2023年公开栏目有多少个", "11个"),
    ("青石县2023年公开栏目精简到多少个", "11个"),
    ("青石县2023年新增专题栏目几个", "2个"),
    ("青石县2023年政务新媒体账号多少个", "95个"),
    ("青石县2023年去年政务新媒体账号多少个", "132个"),
    ("青石县2023年政务新媒体账号降到多少", "95个"),
    ("青石县2023年惠民事项办理环节几个", "5个"),
    ("青石县2023年惠民事项办理环节减少几个", "3个"),
    ("青石县2023年标准化试点扩大到几个乡镇", "13个"),
    ("青石县2023年标准化试点有几个乡镇", "13个"),
    ("青石县2023年检索准确率多少", "88.5%"),
    ("青石县2023年检索准确率提升到多少", "88.5%"),
    ("青石县2023年检索准确率之前是多少", "61%"),
    ("青石县2023年图书馆查阅点几处", "6处"),
    ("青石县2023年热线满意率多少", "96.4%"),
    ("青石县2023年组成几个专班", "5个"),
    ("青石县2023年窗口等候时间多少分钟", "10分钟"),
    ("青石县2023年备案文件比上年增加多少件", "12件"),
    ("青石县2023年便民热线几条", "1条"),
    ("青石县2023年村务公开栏多少天更新一次", "30天"),
    ("白溪区2023年年初政务新媒体几个", "76个"),
    ("白溪区2023年政务新媒体几个", "61个"),
    ("白溪区2023年网站栏目有几个", "150个"),
    ("白溪区2023年信箱来信多少封", "18000封"),
    ("白溪区2023年信箱来信上年多少封", "12000封"),
)
JUDGED = (
    ("青石县2023年政务网站47家，对吗", "不对"),
    ("青石县2023年政务网站39家，对吗", "对"),
    ("青石县2023年年初政务网站47家，对吗", "对"),
    ("青石县2023年政务网站由47家减至39家，对吗", "对"),
    ("青石县2023年政务网站由47家减至35家，对吗", "不对"),
    ("青石县2023年政务网站还有47家，对吗", "不对"),
    ("青石县2023年检索准确率是61%，对吗", "不对"),
    ("青石县2023年村务公开栏更新周期是90天吗", "不对"),
)
UNTOLD = (
    "青石县2023年政务网站减少了几家",
    "青石县2023年许可平均办理时限压缩了几个工作日",
    "白溪区2023年信箱来信增加多少封",
)


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    for body, year, text in REPORTS:
        put_prose(store, body, year, text)
    return Assistant(store)


@pytest.mark.parametrize(("question", "figures"), TOLD)
def test_the_number_that_is_meant_is_told(assistant: Assistant, question: str, figures: str) -> None:
    answer = assistant.ask(question)
    assert " ".join(f"{each.value}{each.unit}" for each in answer.figures) == figures, answer.answer


@pytest.mark.parametrize(("claim", "verdict"), JUDGED)
def test_a_claim_is_held_against_the_number_that_is_meant(assistant: Assistant, claim: str, verdict: str) -> None:
    answer = assistant.ask(claim)
    assert answer.answer.startswith(f"{verdict}，"), answer.answer


@pytest.mark.parametrize("question", UNTOLD)
def test_no_number_is_picked_where_none_is_sure(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.figures, answer.answer
