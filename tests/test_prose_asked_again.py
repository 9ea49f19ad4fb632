"""Follow-ups on prose, parts and wholes, years of plans, and questions without a body. The reports are made up."""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.prose.unnamed import MOST_SHOWN
from tests.answers import figures
from tests.made_up import NewStore, put_prose

FIRST = """一、总体情况
2022年，全县发布政策解读58篇，编发政府公报6期，赠阅900本。注销3个长期不用的政务新媒体。
（一）主动公开信息的数量2022年制作、获取政府信息总数310条，其中主动公开政府信息120条，不予公开信息数44条。
全年组织《问政云岭》5期。全年未收到提起行政诉讼的申请。
五、存在的主要问题及改进情况
存在的问题：一是人手不足；二是解读不够生动。下一步：一是加快数字化转型，推广智能检索；二是充实人员。"""
SECOND = """一、总体情况
2023年，全县发布政策解读41篇，编发政府公报4期。各部门共开设新媒体数量62个。其中微博19个，共发布信息880条；微信公众号43个。
（一）主动公开信息的数量2023年制作、获取政府信息总数260条，其中主动公开政府信息97条，不子公开信息数38条。
全县制定政策文件9个，其中文字材料解读9个、图解7个。全年发布政策解读信息41条。
建立健全咨询热线、上门指导、工作群等多种渠道督促预算单位公开财政信息。截至2024年1月18日，累计关注用户达3020人。
县行政服务中心进驻部门15个，开设窗口20个，共受理申请7300件。县卫生局作为疫情防控的指挥协调部门。
做好申请公开登记、审核、答复、归档等各项工作。各乡镇公开信息214条。免费赠阅公报700本，比上年度减少20%。审批平均4个工作日办结。
五、存在的主要问题及改进情况
存在的问题：一是人手不足。下一步：一是加快数字化转型，推广智能检索；二是充实人员。"""


@pytest.fixture(scope="module")
def ask(new_store: NewStore) -> Assistant:
    store = new_store()
    put_prose(store, "云岭县", 2022, FIRST)
    put_prose(store, "云岭县", 2023, SECOND)
    put_prose(store, "白沙镇", 2023, "一、总体情况\n编发政府公报2期。咨询电话：0000-1234567。")
    return Assistant(store)


@pytest.mark.parametrize("again", ["2023年呢，多了还是少了", "那2023年是涨了还是跌了", "2023年呢，变多没有"])
def test_a_year_and_a_change_after_an_answer_from_prose(ask: Assistant, again: str) -> None:
    answer = ask.ask(again, ["云岭县2022年发布政策解读多少篇"])
    assert answer.answer.startswith("云岭县2023年比2022年减少17篇（58 − 41 = 17）")


def test_no_change_is_told_against_a_year_without_a_report(ask: Assistant) -> None:
    answer = ask.ask("2021年呢，多了还是少了", ["云岭县2022年发布政策解读多少篇"])
    assert answer.status == "not_found"
    assert "没有收录云岭县2021年的报告" in answer.answer


def test_a_part_asked_of_prose_stays_the_part_for_another_year(ask: Assistant) -> None:
    history = ["云岭县2022年制作获取的政府信息总共多少条", "其中不予公开的"]
    assert "38条" in figures(ask.ask("那2023年的呢", history))  # printed 不子公开


def test_pieces_after_pieces_of_information_are_no_applications(ask: Assistant) -> None:
    history = ["云岭县2022年一共产生了多少条政府信息"]
    assert figures(ask.ask("不予公开的几条", history)) == ["44条"]
    assert figures(ask.ask("其中不公开的有几条", history)) == ["44条"]


def test_a_measure_of_no_table_asks_the_prose(ask: Assistant) -> None:
    answer = ask.ask("送了多少本给老百姓", ["云岭县2022年出了几期政府公报"])
    assert figures(answer) == ["900本"]


def test_a_part_is_not_added_to_its_whole(ask: Assistant) -> None:
    answer = ask.ask("云岭县2023年那62个新媒体，微博有几个，总共发了多少条")
    assert "81" not in answer.answer
    assert figures(answer)[-2:] == ["19个", "880条"]
    assert "81" not in ask.ask("云岭县2023年新媒体和微博一共多少个").answer


def test_a_part_is_not_answered_by_its_whole(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2023年政策解读图解几篇")) == ["7个"]
    assert figures(ask.ask("云岭县2022年制作获取的信息中主动公开几条")) == ["120条"]


def test_a_programme_called_after_the_place_names_no_body(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2022年办了几期《问政云岭》")) == ["5期"]
    refused = ask.ask("云岭县2023年办了几期《问政云岭》")
    assert refused.status == "not_found"
    assert "没有收录" not in refused.answer


def test_words_of_asking_are_in_no_name(ask: Assistant) -> None:
    answer = ask.ask("云岭县2023年计划多久办一次培训")
    assert answer.status == "answered"
    assert "没有收录" not in answer.answer


def test_an_institution_behind_a_lead_is_found_in_its_governments_report(ask: Assistant) -> None:
    assert figures(ask.ask("老早2023年那份，云岭县行政服务中心的窗口总共接了多少件申请来着")) == ["7300件"]


def test_the_month_after_a_year_and_the_plans_of_the_next_are_told_by_its_report(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县到2024年1月累计有多少人关注")) == ["3020人"]
    assert "数字化转型" in ask.ask("云岭县说2024年要在数字化方面做啥").quotes


def test_a_way_that_was_used_is_no_list_of_measures(ask: Assistant) -> None:
    answer = ask.ask("云岭县2023年用什么办法督促预算单位公开财政信息")
    assert "多种渠道督促预算单位公开财政信息" in answer.quotes
    assert "改进措施" not in answer.answer


def test_what_was_disclosed_is_not_told_by_what_was_asked_for(ask: Assistant) -> None:
    answer = ask.ask("云岭县2023年主动公开都做了哪几件事")
    assert answer.status == "not_found"
    assert "申请公开登记" not in answer.quotes


def test_a_time_word_of_elsewhere_is_not_what_is_asked(ask: Assistant) -> None:
    assert "县卫生局" in ask.ask("新冠那年云岭县疫情防控由哪个部门指挥协调").quotes


def test_how_long_it_takes_is_no_plan(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2023年审批平均要办几个工作日")) == ["4个工作日"]


def test_a_share_printed_for_a_change_is_said_to_be_all(ask: Assistant) -> None:
    answer = ask.ask("云岭县2023年赠阅公报比上年度减少了多少本")
    assert figures(answer) == ["20%"]
    assert "年报只印了百分比，没有印相差多少，不作推算。" in answer.notes
    told = ask.ask("白沙镇2023年公报比上年多了几期")
    assert told.status == "not_found"
    assert "没有收录白沙镇2022年的报告" in told.answer


def test_litigation_before_the_form_is_told_in_words(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "云岭县", 2016, "一、概述\n2016年，全县未收到提起行政诉讼的申请。")
    answer = Assistant(store).ask("云岭县2016年行政诉讼结果怎样")
    assert answer.status == "answered"
    assert "未收到提起行政诉讼的申请" in answer.quotes


def test_without_body_and_year_each_report_is_told_by_itself(ask: Assistant) -> None:
    answer = ask.ask("公报出了几期")
    assert answer.status == "answered"
    assert sorted(figures(answer)) == ["2期", "4期", "6期"]
    assert "问题没有指明机关和年份，以上按年报分列。以上出自收录的3份年报中写到这一问的3份。" in answer.notes
    contact = ask.ask("咨询电话多少")
    assert contact.status == "clarify"
    assert "0000" not in contact.answer


def test_more_reports_than_are_shown_are_asked_back_with_them_to_choose_from(new_store: NewStore) -> None:
    store = new_store()
    for number in range(MOST_SHOWN + 1):
        put_prose(store, f"{'甲乙丙丁戊己庚'[number]}岭县", 2023, f"一、总体情况\n全年出刊公报{number + 2}期。")
    answer = Assistant(store).ask("公报出了几期")
    assert (answer.status, len(answer.options)) == ("clarify", MOST_SHOWN)


def test_what_is_given_away_is_told_by_the_reports_word(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2023年公报送给群众多少本")) == ["700本"]
    assert "20%" in figures(ask.ask("云岭县公报2023年免费送出去的，比上一年度少了百分之几"))


def test_what_is_left_out_of_a_claim_is_not_claimed(ask: Assistant) -> None:
    answer = ask.ask("云岭县2022年光《问政云岭》（不算别的节目）就办了9期，对不对")
    assert answer.answer.startswith("不对")
    assert figures(answer) == ["5期"]


def test_two_counts_of_one_report_are_compared_without_a_year(new_store: NewStore) -> None:
    store = new_store()
    put_prose(store, "云岭县", 2023, "一、概述\n2023年，微信发布信息700条，微博发布信息300条。")
    answer = Assistant(store).ask("2023年云岭县微信比微博多发多少条信息")
    assert answer.derivation == "700 − 300 = 400"


def test_the_years_may_be_set_beside_each_other_in_other_words(ask: Assistant) -> None:
    for again in ("跟2023年比呢", "2023年呢，哪年多"):
        answer = ask.ask(again, ["云岭县2022年发布政策解读多少篇"])
        assert answer.answer.startswith("云岭县2023年比2022年减少17篇")


def test_the_whole_asked_after_its_part_is_told_too(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2022年制作获取的信息中不予公开几条，总共多少条")) == ["44条", "310条"]


def test_one_of_two_things_without_a_year_before_is_told_and_the_other_named(ask: Assistant) -> None:
    answer = ask.ask("白沙镇2023年公报出了几期，比上年增加多少")
    assert figures(answer) == ["2期"]
    assert any("没有收录白沙镇2022年的报告" in note for note in answer.notes)


def test_bodies_are_told_and_not_ranked_by_what_their_prose_counts(ask: Assistant) -> None:
    answer = ask.ask("2023年谁的政府公报最多")
    assert sorted(figures(answer)) == ["2期", "4期"]
    assert "最多的是" not in answer.answer
    assert "各机关写法不同，数的不一定是同一件事，不作排名。" in answer.notes


def test_pieces_of_information_over_two_years_are_no_applications(ask: Assistant) -> None:
    assert ask.ask("云岭县2023年比2022年不予公开的信息少了多少条").derivation == "44 − 38 = 6"


def test_what_is_asked_for_is_nobody_to_ask(ask: Assistant) -> None:
    answer = ask.ask("云岭县2023年的申请都问什么")
    assert answer.status == "not_found"
    assert "联系单位" not in answer.answer


def test_bodies_of_a_kind_without_a_report_are_told_of_by_their_governments(ask: Assistant) -> None:
    assert figures(ask.ask("云岭县2023年各乡镇公开了多少条")) == ["214条"]
    assert ask.ask("云岭县2023年各街道公开了多少条").status == "not_found"


def test_reports_that_are_not_shown_are_not_said_to_be_silent(new_store: NewStore) -> None:
    store = new_store()
    for year in range(2015, 2023):
        put_prose(
            store, "云水县", year, f"一、总体情况\n全年编印政务简报{year - 2000}期。\n六、其他需要报告的事项\n无。"
        )
    answer = Assistant(store).ask("政务简报编印了几期")
    assert answer.status == "clarify"
    assert any("8份里较新的6份；没有列出的年报也可能写到" in note for note in answer.notes)
