"""Yes and no, contacts and lists from the prose of made-up reports, in the words people use."""

from __future__ import annotations

import re

import pytest

from assistant import Assistant
from assistant.prose.kinds import kind_of
from assistant.reading.chatter import plainly
from tests.made_up import NewStore, put_prose

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
def assistant(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "临河区", 2024, LINHE)
    return Assistant(store)


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


XISHAN = """西山街道2023年政府信息公开工作年度报告
如有疑问请聯繫西山街道辦事處（電話：0874-3120088，郵編：655000）。
一、总体情况
公开途径有：村务公开栏、微信公众号、广播喇叭等。2023年以邮寄、当面递交、网页等方式收到申请4件，内容涉及宅基地确权、低保名单、征地补偿标准等。
制定了保密审查、责任追究、评议考核等6项制度。网站首页增设乡村振兴、防汛抗旱、平安建设等3个专栏。
全年公开信息910条，其中街道网页120条，公众号“西山发布”490条，公开栏、广播等载体300条。
指定便民服务中心、文化站、社区图书馆为公众查阅场所。解读率超过总数的一半。
三、收到和处理政府信息公开申请情况
2023年未向申请人收取任何费用，没有因此被申请行政复议或被起诉。
五、存在的主要问题及改进情况
虽然工作有了进展，但还存在个别社区重视不够、人员变动频繁、更新仍有差距等问题。下一步，将加强培训，配强人员。
"""


@pytest.fixture(scope="module")
def street(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "西山街道", 2023, XISHAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("西山街道2023年都通过什么渠道公开信息", "公开途径有：村务公开栏、微信公众号、广播喇叭等"),
        ("西山街道2023年的申请是通过哪些途径递过来的", "以邮寄、当面递交、网页等方式收到申请4件"),
        ("西山街道2023年大家申请公开，大多问的是哪些事", "内容涉及宅基地确权、低保名单、征地补偿标准等"),
        ("西山街道2023年立了哪些信息公开的规矩", "保密审查、责任追究、评议考核等6项制度"),
        ("西山街道2023年网站首页新开了哪些专栏", "乡村振兴、防汛抗旱、平安建设等3个专栏"),
        ("西山街道2023年指定了哪几个地方能去查阅", "便民服务中心、文化站、社区图书馆"),
        ("西山街道2023年910条信息分别是从哪些渠道发的", "公众号“西山发布”490条"),
    ],
)
def test_the_members_of_a_list_in_one_sentence(street: Assistant, question: str, quote: str) -> None:
    answer = street.ask(question)
    assert answer.status == "answered", answer.answer
    assert any(quote in citation.quote for citation in answer.citations), answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "西山街道2023年请了哪些专家参加听证",
        "西山街道2023年无人机巡查用了哪些设备",
        "西山街道2023年消防方面立了哪些制度",
    ],
)
def test_a_list_of_something_else_is_no_answer(street: Assistant, question: str) -> None:
    assert street.ask(question).status != "answered"


def test_an_admission_behind_praise_is_told_without_the_praise(street: Assistant) -> None:
    answer = street.ask("西山街道2023年存在哪些短板")
    assert [citation.quote for citation in answer.citations] == [
        "个别社区重视不够",
        "人员变动频繁",
        "更新仍有差距",
    ]


def test_contacts_in_traditional_characters(street: Assistant) -> None:
    assert "0874-3120088" in street.ask("西山街道2023年的电话").answer
    assert "655000" in street.ask("西山街道2023年的邮编").answer
    assert street.ask("西山街道2023年的传真号码").status == "not_found"


@pytest.mark.parametrize("question", ["西山街道2023年向申请人收费了吗", "听说西山街道2023年被人告了，真的假的"])
def test_what_no_table_tells_is_denied_by_the_prose(street: Assistant, question: str) -> None:
    answer = street.ask(question)
    assert answer.status == "answered", answer.answer
    assert "不对" in answer.answer or "：没有：" in answer.answer
    assert answer.citations[0].kind == "passage"


NANHE = """南河县2024年政府信息公开工作年度报告
一、总体情况
2024年，全县政务新媒体共42个，其中微信公众号30个，微博12个，共发布信息1860条。全年制作政府信息300条，分为主动公开120条、依申请公开150条、不予公开30条。主动公开的占40%。
代表建议35件，办结28件，还在办的5件，受政策限制办不了的2件。政府公报出版4期，免费赠阅700本，比上年度增加25%。
《有话直说》办了6期，问到18个单位部门，曝光11个问题。政务服务评价系统9月2日上线，好评率99.1%。
教育信息发布133条，医疗卫生信息公开106条，环境保护信息公开77条。
如有疑问请与南河县政务公开科联系，电话：0319-4561234。
"""


@pytest.fixture(scope="module")
def county(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "南河县", 2024, NANHE)
    return Assistant(store)


@pytest.mark.parametrize(
    ("turns", "value"),
    [
        (("南河县2024年有多少个政务新媒体", "那里头微博是几个"), "12"),
        (("南河县2024年代表建议一共几件", "办不了的呢"), "2"),
        (("南河县2024年公报出了几期", "白送出去多少本", "比头一年涨了几成"), "25"),
        (("南河县2024年《有话直说》办了几期", "问到了几家单位"), "18"),
        (("南河县2024年教育信息发了几条", "环保的也说一下"), "77"),
        (("南河县2024年一共制作了多少条政府信息", "不予公开的有几条", "那依申请公开的"), "150"),
        (("南河县2024年主动公开多少条信息", "占总数的百分之几"), "40"),
    ],
)
def test_what_a_follow_up_leaves_out_stands_beside_the_answer_before(
    county: Assistant, turns: tuple[str, ...], value: str
) -> None:
    answer = county.ask(turns[-1], turns[:-1])
    assert answer.status == "answered", answer.answer
    assert [figure.value for figure in answer.figures] == [value]


def test_what_is_left_of_what_prose_told_is_no_row_of_the_tables(county: Assistant) -> None:
    turns = ("南河县2024年代表建议一共几件", "办不了的呢", "剩下的呢")
    answer = county.ask(turns[-1], turns[:-1])
    assert all(figure.cell == "" for figure in answer.figures)
    assert "结转" not in answer.answer


def test_information_on_request_is_compared_as_information(county: Assistant) -> None:
    answer = county.ask("南河县2024年依申请公开的信息比不予公开的多多少")
    assert "120" in [figure.value for figure in answer.figures], answer.answer


def test_a_follow_up_asks_when(county: Assistant) -> None:
    answer = county.ask("这个评价系统什么时候开始用的", ("南河县2024年政务服务好评率多少",))
    assert "9月2日" in answer.citations[0].quote


@pytest.mark.parametrize(
    "turns",
    [
        ("南河县2024年有多少个政务新媒体", "其中抖音几个"),
        ("南河县2024年公报出了几期", "其中英文版呢"),
        ("南河县2024年《有话直说》办了几期", "罚了几家单位"),
        ("南河县2024年教育信息发了几条", "体育的呢"),
    ],
)
def test_a_follow_up_about_something_else_gets_no_number(county: Assistant, turns: tuple[str, ...]) -> None:
    assert not county.ask(turns[-1], turns[:-1]).figures


BEIYUAN = """北苑县2024年政府信息公开工作年度报告
一、总体情况
2024年受理政府信息公开申请31件，均在法定期限答复。加强政策解读、回应关切等方面，主动公开政府信息61条。
按照“谁公开、谁审查，谁审查、谁负责”的要求开展保密审查。坚持“集约开设、及时注销”，注销2个政务新媒体。
依托热线对咨询投诉件及时处理并反馈，收到15564件投诉件，已办结15042件。完善逾期预警和跟踪督办。
（四）公开平台建设情况
网站由政务信息科负责日常维护。
五、存在的主要问题及改进情况
一是政府网站更新不及时；二是人员不足。
"""


@pytest.fixture(scope="module")
def garden(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "北苑县", 2024, BEIYUAN)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "北苑县2024年政策解读超过50条了吧",  # the clause counts another thing
        "北苑县2024年由谁负责保密审查",  # a principle names nobody
        "北苑县2024年网站有没有出过错别字问题",
    ],
)
def test_words_near_by_give_no_verdict(garden: Assistant, question: str) -> None:
    answer = garden.ask(question)
    assert answer.status != "answered", answer.answer


def test_none_at_all_is_not_read_into_other_words(garden: Assistant) -> None:
    answer = garden.ask("北苑县2024年真的零投诉吗")
    assert (answer.status, answer.figures) == ("not_found", ())


def test_who_and_in_time(garden: Assistant) -> None:
    assert "政务信息科" in garden.ask("北苑县2024年网站由谁维护").answer
    answer = garden.ask("北苑县2024年的申请是不是都按时答复了")
    assert answer.answer.startswith("对，"), answer.answer
    assert "均在法定期限答复" in answer.citations[0].quote


HENGSHAN = """橫山鄉2023年政府信息公開工作年度報告
一、總體情況
2023年，我鄉(xiāng)在政府網(wǎng)站公開信息218條，微信公眾號發(fā)布圖文64篇；辦結(jié)群眾訴求31件。
"""


@pytest.fixture(scope="module")
def converted(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "横山乡", 2023, HENGSHAN)
    return Assistant(store)


@pytest.mark.parametrize(
    ("question", "value", "quote"),
    [
        ("横山乡2023年政府网站公开了多少条信息", "218", "政府網(wǎng)站公開信息218條"),
        ("横山乡2023年公众号发了几篇图文", "64", "發(fā)布圖文64篇"),
        ("横山乡2023年办结了多少件群众诉求", "31", "辦結(jié)群眾訴求31件"),
    ],
)
def test_a_converted_page_answers_and_is_quoted_as_printed(
    converted: Assistant, question: str, value: str, quote: str
) -> None:
    answer = converted.ask(question)
    assert [figure.value for figure in answer.figures] == [value], answer.answer
    assert quote in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("北苑县2024年新媒体都关停了吧", "注销2个政务新媒体"),  # some were, in time
    ],
)
def test_what_was_done_of_some_is_quoted_without_a_verdict(garden: Assistant, question: str, quote: str) -> None:
    answer = garden.ask(question)
    assert quote in answer.answer
    assert not re.search("[：。]?不?对，|没有", answer.answer), answer.answer


YUNXI = """一、总体情况
2024年，注销3个闲置账号。新收申请12件，接到热线诉求80件，均已按期答复。
督促各单位按照要求整改，除涉密单位外，各部门均应公开本部门预算。收到来信9封，其中实名来信4封，已全部办结。
对未及时更新、链接失效等问题进行督查。行政复议尚未审结2件。
开展送法下乡和“茶话”座谈等活动11场。全年未收到行政复议申请。设立监督电话，接受监督。
本报告由总体情况、收费及减免情况、存在问题等六个部分组成。本镇依申请提供信息不收费。
政务新媒体账号均建立审核制度。
公开建议答复8件。移交档案40卷，收到回执3份，均按时移交。
五、存在的主要问题及改进情况
问题：一是解读少。2025年，编制完成公开目录，开设直播专栏。
"""


@pytest.fixture(scope="module")
def brook(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云溪镇", 2024, YUNXI)
    return Assistant(store)


@pytest.mark.parametrize(
    "question",
    [
        "云溪镇2024年注销了所有账号，对吗",  # three of them
        "云溪镇2024年申请都答复了吗",  # 均 is said of what came after
        "云溪镇2024年所有部门都公开了预算吗",  # they ought to, and some need not
        "云溪镇2024年来信都办结了吗",  # those of them that were signed
        "云溪镇2024年督查过链接失效吗",  # what was not done in time was looked into
        "云溪镇2024年行政复议审结了吗",  # two are open
        "云溪镇2024年公开目录编制完成了吗",  # next year
        "云溪镇2024年被举报过吗",
        "云溪镇2024年有不公开的建议吗",  # those that are counted were made public
        "云溪镇2024年档案都按时移交了吗",  # in time is said of something else
    ],
)
def test_neither_yes_nor_no_without_those_words(brook: Assistant, question: str) -> None:
    answer = brook.ask(question)
    assert not re.search("(?:^|[：。])(?:不?对，|没有[，：]|有[，：])", answer.answer), answer.answer


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("云溪镇2024年热线诉求都按期答复了吗", "^对，"),
        ("云溪镇2024年账号都有审核制度吗", "^对，"),
        ("云溪镇2024年依申请公开收费吗", "不收费"),
        ("云溪镇2024年设了监督电话吗", "设立监督电话"),
        ("云溪镇2024年公开目录编制完成了吗", "年报写的是打算或要求：“2025年，编制完成公开目录"),
        ("云溪镇2024年有没有行政复议申请", "没有"),
        ("云溪镇2024年收到过申请吗", "有：新收申请12件"),  # though none for review
    ],
)
def test_yes_and_no_where_the_words_are_there(brook: Assistant, question: str, answers: str) -> None:
    assert re.search(answers, brook.ask(question).answer), brook.ask(question).answer


def test_a_refusal_names_no_counts_that_have_nothing_to_do_with_it(brook: Assistant) -> None:
    answer = brook.ask("云溪镇2024年开过听证会吗")
    assert answer.status == "not_found"
    assert "正文写到数目的" not in answer.answer
    assert answer.answer.startswith("云溪镇2024年年报的正文里没有找到能回答“开过听证会”的话。")


WENFENG = """一、总体情况
2024年，印发《云台街摊点管理办法》（云办〔2024〕1号）、《关于转发<道路清扫规程>的通知》、《夜市噪声管理细则》3个规范性文件。
落实《条例》《办法》和《规程》，开展培训2次。
"""


def test_so_many_documents_are_told_by_their_names(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "文峰街道", 2024, WENFENG)
    assistant = Assistant(store)
    answer = assistant.ask("文峰街道2024年那三份规范性文件的名字")
    assert answer.status == "answered", answer.answer
    assert answer.citations[0].quote.startswith("《云台街摊点管理办法》")
    assert answer.citations[0].quote.endswith("《夜市噪声管理细则》")
    assert assistant.ask("文峰街道2024年那四份规范性文件的名字").status != "answered"


def test_the_parts_of_a_report_are_counted_for_nobody_else(new_store: NewStore) -> None:
    text = (
        "现公布2024年柳溪镇政府信息公开工作年度报告。本报告主要由政府信息公开工作总体情况、收到和处理政府信息公开申请情况、"
        "存在的主要问题及改进情况和其他需要报告的事项等五部分组成。本报告所列数据的统计时限为2024年1月1日至12月31日。\n"
        "一、总体情况\n2024年，柳溪镇共收到政府信息公开申请23件，上年结转政府信息公开申请5件，答复率100%。"
    )
    store = new_store()
    put_prose(store, "柳溪镇", 2024, text)
    asked = Assistant(store)
    assert not asked.ask("柳溪镇2024年改进情况和需要报告的事项有多少").figures
    assert "五部分组成" in asked.ask("柳溪镇2024年的年报由几部分组成").answer


@pytest.mark.parametrize("question", ["审计问题几个", "审计发现的问题有多少", "巡察反馈的问题有哪些"])
def test_what_others_found_is_no_shortcoming_of_the_reports_own(question: str) -> None:
    assert kind_of(question) != "problems"
    assert kind_of("存在的问题有哪些") == "problems"
