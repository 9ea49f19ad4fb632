"""Several numbers of one question, numbers that should agree, lists and causes: from a made-up report."""

from __future__ import annotations

import pytest

from assistant import Assistant
from tests.answers import figures as values
from tests.made_up import NewStore, put_prose

LINHE = """一、总体情况
2024年，全区主动公开政府信息120条，其中工作动态60条、政策文件25条、财政信息15条、其他信息10条、公告公示4条。
区办事大厅上线新的服务系统，接入41个部门1500项服务，群众办事平均用时由50分钟缩至20分钟。制作图解视频，8条短视频播放量超过90万。
《民生面对面》播出12期，对30个单位进行提问，指出25个问题；《民生面对面之有话直说》播出20期，到场部门18家。
全区在用账号64个，比上年减少9个。共承办建议、提案70件。其中，区人大代表建议50件，区政协委员提案20件。全区有6家单位收取了信息处理费，合计850元。
档案馆设置阅览区、查询机、复印机、意见簿等便民服务设施。人大建议50件，办结40件，办结率82.5%；政协提案20件，办结15件，办结率75%。
区林业和草原局在“护林”栏目发布防火信息33条。区民政局发布救助信息47条。
收到申请的主体均为企业。区政府指定区档案馆为信息查阅场所。2024年没有因政务公开引发投诉、举报以及责任追究。
主动公开的信息占全部制作信息的24.3%，全年制作信息493条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
不足之处：一是解读方式偏少；二是受人手限制，目录由兼职人员维护，交接不畅，导致目录更新迟缓；三是镇街力量薄弱。
2025年将：一是充实图解；二是注重培训，打造过硬队伍。每季度对镇街经办人员集中培训一次，邀请专家授课，并组织到外地学习交流，不断提高业务能力；三是按季更新目录。
"""


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "临河区", 2024, LINHE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("临河区2024年服务系统接入多少个部门、多少项服务", ["41个", "1500项"]),
        ("临河区2024年服务系统接入了几个部门几项服务？", ["41个", "1500项"]),
        ("2024年临河区发了几条短视频，播放量多大", ["8条", "900000"]),
        ("临河区2024年《民生面对面》对多少家单位提问、指出多少个问题", ["30个", "25个"]),
        ("临河区2024年《民生面对面之有话直说》播了几期？到场部门多少家", ["20期", "18家"]),
        ("临河区2024年人大建议和政协提案各办结几件", ["40件", "15件"]),
        ("临河区2024年工作动态和财政信息各公开了多少条", ["60条", "15条"]),
        ("临河区2024年收了多少信息处理费，几家单位收的", ["850元", "6家"]),
        ("临河区2024年在用账号几个，比上年少了多少", ["64个", "9个"]),
        ("临河区2024年的账号数比去年少了几个", ["9个"]),
        ("临河区2024年承办的政协提案有多少件", ["20件"]),
        ("临河区2024年承办的建议和提案多少件", ["70件"]),
    ],
)
def test_numbers_told_together_are_found_together(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(question)
    assert values(answer) == expected, answer.answer
    assert not any("没有查到" in note for note in answer.notes)


def test_both_ends_of_a_change_are_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("临河区2024年群众办事平均用时从多少分钟降到多少分钟")
    assert values(answer) == ["50分钟", "20分钟"]
    assert "由50分钟缩至20分钟" in answer.answer


def test_a_number_that_is_not_told_is_missed_aloud(assistant: Assistant) -> None:
    answer = assistant.ask("临河区2024年《民生面对面》播出多少期、有多少位嘉宾")
    assert values(answer) == ["12期"]
    assert any("嘉宾" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "verdict", "shown"),
    [
        ("临河区2024年人大建议50件办结40件，办结率82.5%，这个率算得对吗", "不对，", "40÷50=80"),
        ("临河区2024年政协提案20件办结15件，办结率75%算对了吗", "对，", "15÷20=75%"),
        ("临河区2024年公开120条，各类加起来等于120吗", "不对，", "60+25+15+10+4=114"),
        ("临河区2024年公开120条，分项之和跟120有出入，是吗", "对，", "60+25+15+10+4=114"),
    ],
)
def test_numbers_that_should_agree_are_worked_out(
    assistant: Assistant, question: str, verdict: str, shown: str
) -> None:
    answer = assistant.ask(question)
    assert answer.answer.startswith(verdict)
    assert shown in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("临河区2024年有人因公开不力被追责，对吗", "不对，"),
        ("临河区2024年没人因公开不及时被追责，对吗", "对，"),
        ("临河区2024年申请的主体全是企业，对不对", "对，"),
        ("有人说临河区2024年把区档案馆定为查阅场所，对不", "对，"),
        ("临河区2024年《民生面对面》播出12期，请核实一下", "对，"),
        ("临河区2024年政协提案办结率达到四分之三，是吗", "对，"),
        ("临河区2024年政协提案办结率超过百分之九十，是吗", "不对，"),
    ],
)
def test_verdicts(assistant: Assistant, question: str, verdict: str) -> None:
    assert assistant.ask(question).answer.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("临河区2024年为什么目录更新迟缓", "受人手限制，目录由兼职人员维护，交接不畅，导致目录更新迟缓"),
        ("临河区2024年目录更新迟缓是什么原因", "受人手限制，目录由兼职人员维护"),
        ("临河区2024年的培训打算怎么安排", "每季度对镇街经办人员集中培训一次"),
        ("临河区2024年镇街层面有什么难处", "镇街力量薄弱"),
        ("临河区2024年还有哪些不到位的地方", "解读方式偏少"),
        ("临河区2024年档案馆添了哪些便民设施", "阅览区、查询机、复印机、意见簿等便民服务设施"),
        ("临河区2024年主动公开信息占全部制作信息的比重", "占全部制作信息的24.3%"),
    ],
)
def test_quotes_hold_the_whole_answer(assistant: Assistant, question: str, quote: str) -> None:
    answer = assistant.ask(question)
    assert any(quote in citation.quote for citation in answer.citations), answer.answer


def test_an_organ_is_answered_only_from_what_is_told_of_it(assistant: Assistant) -> None:
    told = assistant.ask("临河区林草局2024年发布防火信息多少条")
    assert values(told) == ["33条"]
    assert any("以上出自临河区的年报" in note for note in told.notes)
    for question in ("临河区公安局2024年发布防火信息多少条", "临河区教育局2024年发布救助信息多少条"):
        assert assistant.ask(question).status == "not_found"
    assert assistant.ask("临河区林草局2024年收到多少件申请").status == "not_found"


def test_a_refused_year_offers_the_question_again(assistant: Assistant) -> None:
    assert assistant.ask("临河区2023年《民生面对面》播出几期").options == ("临河区2024年《民生面对面》播出几期？",)


PARTS = """一、总体情况
2024年，全县制作政策解读材料85份，视频解读12份，图解只有20份。发放评议问卷5000份，收回有效问卷4312份，满意率96.2%。
对860份存量合同进行清查，其中由纸质转为电子的有310份。“云溪发布”微信公众号粉丝数达35万，全年推送图文2100条。
为52家企业逐家配备安商专员、政策管家、金融顾问三类服务人员。培训工作人员320人次，考试合格298人。
优化流程，证照办理平均时限由原来的15个工作日压缩至现在的6个工作日，93%的事项在2个工作日内办结。
推行帮办代办，群众排队等候从40分钟减少到12分钟，窗口叫号缩短至3分钟。
"""


@pytest.fixture(scope="module")
def county(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云溪县", 2024, PARTS)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云溪县2024年解读材料中图解有几份", ["20份"]),
        ("云溪县2024年政策解读材料里视频的有多少份", ["12份"]),
        ("云溪县2024年政策解读材料有多少份", ["85份"]),
        ("云溪县2024年清查的存量合同里改为电子的有几份", ["310份"]),
        ("云溪县2024年存量合同清查了多少份", ["860份"]),
        ("云溪县2024年收回的有效问卷有多少份", ["4312份"]),
        ("云溪县2024年评议的有效问卷份数和满意率", ["4312份", "96.2%"]),
        ("云溪县2024年公众号粉丝数有多少", ["350000"]),
        ("云溪县2024年公众号推送了多少条", ["2100条"]),
        ("云溪县2024年给多少家企业配了服务人员", ["52家"]),
        ("云溪县2024年培训人员里考试合格的有多少人", ["298人"]),
    ],
)
def test_words_count_what_they_belong_to(county: Assistant, question: str, expected: list[str]) -> None:
    answer = county.ask(question)
    assert values(answer) == expected, answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "云溪县2024年解读材料中漫画有几份",
        "云溪县2024年存量合同里改成语音的有几份",
        "云溪县2024年培训人员中不合格的有多少人",
        "云溪县2024年未收回的问卷有多少份",
        "云溪县2024年窗口叫号从几分钟缩短到几分钟",
    ],
)
def test_a_part_is_not_answered_with_its_whole_or_its_opposite(county: Assistant, question: str) -> None:
    answer = county.ask(question)
    assert not answer.figures, answer.answer


def test_both_ends_in_another_word_for_the_measure(county: Assistant) -> None:
    answer = county.ask("云溪县2024年办理证照的时限从几天压到几天")
    assert values(answer) == ["15个工作日", "6个工作日"]


ASKED_WITH_MORE = """一、总体情况
2024年，我局共制发政府信息266条，其中，主动公开政府信息90条、依申请公开154条、不予公开22条。申请平均办理时长为9.5个工作日，比上年缩短2.4个工作日。
县对乡考核中信息公开分值占比为4%。开展网站监测12次，监测发现并整改问题31处。
五、存在的主要问题及改进情况
一是公开不够及时；二是解读偏少。
"""


@pytest.fixture(scope="module")
def water(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "东陵县水务局", 2024, ASKED_WITH_MORE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("东陵县水务局2024年制发的266条信息里，依申请公开的是几条", ["154条"]),
        ("东陵县水务局2024年266条信息当中不予公开的有多少条", ["22条"]),
        ("东陵县水务局2024年办一件申请平均要几个工作日，比前一年快了多少", ["9.5个工作日", "2.4个工作日"]),
        ("东陵县水务局2024年申请平均办几个工作日，较上年短了多少", ["9.5个工作日", "2.4个工作日"]),
        ("东陵县水务局2024年网站监测整改了几处问题", ["31处"]),
        ("县对乡考核，信息公开在东陵县水务局2024年占多少分值", ["4%"]),
    ],
)
def test_what_is_said_beside_a_count_leaves_it_a_count(water: Assistant, question: str, expected: list[str]) -> None:
    answer = water.ask(question)
    assert values(answer) == expected, answer.answer


def test_problems_that_are_admitted_are_still_listed(water: Assistant) -> None:
    assert "解读偏少" in water.ask("东陵县水务局2024年存在几个问题").answer


@pytest.mark.parametrize(
    ("sentence", "contradicts"),
    [
        ("其中，区民政局3件，收取信息处理费90元；区水务局1件，收取信息处理费40元。", False),
        ("全区收取信息处理费90元。一年来，全区收取信息处理费40元。", True),
    ],
)
def test_numbers_of_two_bodies_do_not_contradict_each_other(
    new_store: NewStore, sentence: str, contradicts: bool
) -> None:
    store = new_store()
    put_prose(store, "临河区", 2024, f"一、总体情况\n{sentence}\n")
    answer = Assistant(store).ask("临河区2024年收取信息处理费多少元")
    assert values(answer) == ["90元", "40元"]
    assert any("前后不一致" in note for note in answer.notes) is contradicts
