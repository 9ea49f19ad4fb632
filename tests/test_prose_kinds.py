"""Yes and no, contacts and lists from the prose of made-up reports, in the words people use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.chatter import plainly
from assistant.kinds import kind_of
from corpus.store import Store
from tests.test_prose import reading

LINHE = """发布时间：2025-01-17
如对本报告有疑问，请与临河区政务公开办公室联系（地址：临河区柳巷路21号行政楼3层，邮编：015000，电话：0478-8213344，传真：0478-8213355，电子邮箱：lhxxgk@example.org）。本报告由临河区政务公开办公室编制。
一、总体情况
2024年，全区通过门户网站公开信息2306条。出版政府公报6期。作出月通报9次、季度通报4次。微信公众号用户突破30万。
收到群众诉求512件，当场解决300件，办结率100%。新版查询系统3月18日上线。人大建议45件，办结41件，4件在办。
查阅点设在区图书馆，电话：0478-8290001。主动公开的信息占41.2%。
2024年没有因政务公开引发投诉、举报以及责任追究。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
全年未收到政府信息公开行政复议申请，也没有政府信息公开行政诉讼。
五、存在的主要问题及改进情况
对照要求，仍有三点不足：一是解读方式偏少；二是基层力量薄弱；三是目录更新不及时。
2025年的打算：一是增加图解；二是配齐专人；三是按季更新目录。
六、其他需要报告的事项
2024年没有收取信息处理费。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    with Store.open(tmp_path_factory.mktemp("kinds"), create=True) as store:
        read = reading("临河区", 2024, LINHE)
        store.facts.put(read, read.report.file, read.text.encode())
        store.passages.add(read.report.id, read.passages, embed=False)
        yield Assistant(store)


@pytest.mark.parametrize(
    ("question", "verdict", "quote"),
    [
        ("听说临河区2024年政府公报出了12期，是不是？", "不对", "出版政府公报6期"),
        ("同事讲临河区2024年月度通报搞了9次，季度通报4次，靠谱么", "对", "季度通报4次"),
        ("同事讲临河区2024年月度通报搞了9次，季度通报5次，靠谱么", "不对", "季度通报4次"),
        ("临河区2024年门户网站公开的信息有没有过两千条", "对", "公开信息2306条"),
        ("临河区2024年门户网站公开信息超过3000条了？", "不对", "公开信息2306条"),
        ("临河区公众号的用户2024年就过30万了，年报是这么写的吗", "对", "用户突破30万"),
        ("临河区2024年政府公报有五十多期，这个说法成立吗", "不对", "出版政府公报6期"),
        ("临河区新版查询系统是2024年3月18号上线的，对不对", "对", "3月18日上线"),
        ("临河区新版查询系统是2024年4月2号上线的，对不对", "不对", "3月18日上线"),
        ("临河区2024年群众诉求是不是统统办完了", "对", "办结率100%"),
        ("临河区2024年的群众诉求还有没办结的吧？", "不对", "办结率100%"),
        ("临河区2024年人大建议都办完了吧", "不对", "4件在办"),
        ("临河区2024年主动公开的已经超过三分之一了，对吧", "对", "占41.2%"),
        ("临河区2024年一分钱信息处理费都没收？", "对", "没有收取信息处理费"),
    ],
)
def test_a_claim_is_held_against_what_is_printed(assistant: Assistant, question: str, verdict: str, quote: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert answer.answer.startswith(f"{verdict}，"), answer.answer
    assert any(quote in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("临河区2024年向申请人收过信息处理费没有", "没有收取信息处理费"),
        ("信息处理费这笔钱，临河区2024年到底收没收过", "没有收取信息处理费"),
        ("临河区2024有没有人因为政务公开没干好挨追责", "责任追究"),
    ],
)
def test_none_at_all_means_none_of_that_kind(assistant: Assistant, question: str, quote: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert "没有" in answer.answer, answer.answer
    assert quote in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "临河区2024年直播发布会办了12场，对吗",
        "临河区2024年抖音粉丝超过100万了？",
        "临河区2024年的卫星数据是不是全部公开了",
        "临河区举报系统是2024年5月1日上线的，对不对",
    ],
)
def test_a_claim_about_something_else_gets_no_verdict(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status in ("not_found", "out_of_scope", "clarify"), answer.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("要是对临河区2024年的年报有疑问，该拨哪个号", "0478-8213344"),
        ("fax号？临河区2024年报", "0478-8213355"),
        ("临河区2024年的报告，email 往哪儿发", "lhxxgk@example.org"),
        ("寄信去临河区政务公开办，写哪条街几号？（按2024年年报）", "柳巷路21号"),
        ("临河区2024年报告上说办公室在几楼", "行政楼3层"),
        ("临河区2024年报里说有疑问找哪个部门", "临河区政务公开办公室"),
        ("临河区2024年度报告是哪天挂出来的", "2025-01-17"),
        ("临河区2024年的报告是谁编的", "临河区政务公开办公室"),
        ("临河区2024年查阅点的电话是多少", "0478-8290001"),
    ],
)
def test_what_is_printed_about_the_body_and_the_report(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert value in answer.answer, answer.answer
    assert value in "".join(citation.quote for citation in answer.citations)


def test_the_number_of_another_place_is_not_given(assistant: Assistant) -> None:
    assert assistant.ask("临河区2024年政务服务大厅的电话是多少").status == "not_found"
    assert "0478-8213344" not in assistant.ask("临河区2024年查阅点的电话是多少").answer


@pytest.mark.parametrize(
    ("question", "first", "count"),
    [
        ("老师让写论文，临河区2024年的报告自我剖析了哪几个方面的差距，能一条条给我吗，谢谢您", "解读方式偏少", 3),
        ("临河区2024年哪些方面还没做好", "解读方式偏少", 3),
        ("临河区2024，差距表现在哪些方面", "解读方式偏少", 3),
        ("临河区2024年还有哪些地方拖后腿", "解读方式偏少", 3),
        ("临河区2024年查找出来的毛病，请逐条列一下", "解读方式偏少", 3),
        ("说要整改，具体是哪几项动作呀？临河区，2024", "增加图解", 3),
        ("临河区2024年报告里，下一年重点改什么", "增加图解", 3),
    ],
)
def test_lists_asked_for_in_everyday_words(assistant: Assistant, question: str, first: str, count: int) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.answer
    assert len(answer.citations) == count, answer.answer
    assert first in answer.citations[0].quote


def test_a_list_narrowed_to_what_it_does_not_hold_is_refused(assistant: Assistant) -> None:
    assert assistant.ask("临河区2024年在保密审查方面存在哪些问题").status == "not_found"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("我听邻居说,开放日办了8次,这话靠谱吗", "开放日办了8次,这话靠谱吗"),
        ("您好,我是法学院学生,写作业用:专门清理搞过几轮?谢谢!", "专门清理搞过几轮?"),
        ("问政节目问到了几家单位", "问政节目问到了几家单位"),
        ("我市有多少网站", "我市有多少网站"),
    ],
)
def test_what_is_said_around_a_question_is_no_part_of_it(said: str, meant: str) -> None:
    assert plainly(said) == meant


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("有没有人因为政务公开没干好被问责", "whether"),
        ("有没有什么问题", "problems"),
        ("政策解读什么时候发布的", "text"),
        ("公报发布了几期", "count"),
        ("微信公众号的联系人数是多少", "count"),
    ],
)
def test_kinds_that_look_alike(question: str, kind: str) -> None:
    assert kind_of(question) == kind
