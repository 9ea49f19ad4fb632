"""Whose, of what and in which words: what a rate is of, how far a body's name reaches, and counts in Chinese numerals.

The reports and the drafts are made up here; one report prints a total that its own rows do not add up to.
"""

from __future__ import annotations

import pytest

from assistant.ask import Assistant
from assistant.drafts.check import check_draft
from tests.answers import judged
from tests.made_up import NewStore, put_report, table_report
from tests.test_draft_claims import row, with_prose

_COUNTY = (
    "全年主动公开政府信息5200条，其中财政信息310条。承办代表建议40件，办结30件、3件正在办理，办结率75%；承办政协提案20件，办结19件，办结率95%，"
    "答复率100%。热线平台受理群众诉求500件，办结率98%。取水许可的等候时间由50分钟缩至20分钟。关停不再更新的政务新媒体6个。"
    "全年通报14个问题。约谈平台企业5家。其他应主动公开信息880条。全年关注用户达320人，累计总关注用户达2100人。制作、获取政府信息总数6500条。"
)
_EARLIER = "全年主动公开政府信息6500条。"
_BUREAU = "全年主动公开政府信息140条，其中财政信息75条。制作信息400条。"
_WRONG_TOTAL = "全年公布政府信息900条，其中机构信息640条，其他应主动公开政府信息260条。受理依申请公开8件，已办结6件，办结率75%。承办政协提案10件，办结8件，办结率80%。"


@pytest.fixture(scope="module")
def assistant(new_store: NewStore) -> Assistant:
    granted, outcome = row("granted", 45), row("outcome_total", 45)
    short = row("new", 8) | row("granted", 6) | row("outcome_total", 0) | row("carried_out", 2)
    store = new_store()
    put_report(store, with_prose(table_report("白沙县", 2022, "2021", row("new", 40)), _EARLIER))
    put_report(
        store,
        with_prose(
            table_report("白沙县", 2023, "2021", row("new", 50) | granted | outcome | row("carried_out", 5)), _COUNTY
        ),
    )
    put_report(store, with_prose(table_report("白沙县财政局", 2023, "2021", row("new", 4)), _BUREAU))
    put_report(store, with_prose(table_report("白沙县水利局", 2023, "2021", row("new", 9)), ""))
    put_report(store, with_prose(table_report("江口县", 2023, "2021", short), _WRONG_TOTAL))
    return Assistant(store)


# ruff: noqa: E501
#: A class of claims, a draft whose last figure is meant, and the verdict on it with what is right instead.
CLASSES = [
    ("a rate of proposals", "白沙县2023年承办政协提案20件，办结率95%。", "supported", ""),
    ("a rate of applications said of proposals", "白沙县2023年承办政协提案20件，办结率90%。", "contradicted", "95%"),
    ("a rate of proposals said of applications", "白沙县2023年受理政府信息公开申请50件，办结率95%。", "contradicted", "90%"),
    ("a rate of applications", "白沙县2023年承办政协提案20件。受理政府信息公开申请50件，办结率90%。", "supported", ""),
    ("a rate of suggestions behind one of proposals", "白沙县2023年提案办结率95%，建议办结率95%。", "contradicted", "75%"),
    ("a rate of calls", "白沙县2023年通过12345热线受理诉求500件，办结率90%。", "contradicted", "98%"),
    ("a rate of what no report tells of", "白沙县2023年收到网民留言30件，办结率90%。", "unsupported", ""),
    ("a rate of none of the figures before it", "江口县2023年受理依申请公开8件，办结6件。政协提案10件，办结率75%。", "contradicted", "80%"),
    ("a rate beside a total that does not add up", "江口县2023年受理依申请公开8件，办结率80%。", "contradicted", "75%"),
    ("what prose tells beside a total that does not add up", "江口县2023年受理依申请公开8件，年内办结6件。", "supported", ""),
    ("what the rows of a total add up to", "江口县2023年办理结果总计6件。", "supported", ""),
    ("neither the printed total nor its rows", "江口县2023年办理结果总计7件。", "contradicted", "0件"),
    ("a small numeral in words", "白沙县2023年通报十四个问题。", "supported", ""),
    ("a small numeral in words that is wrong", "白沙县2023年通报十五个问题。", "contradicted", "14个"),
    ("the whole area behind one of its bodies", "白沙县财政局2023年主动公开140条。从全县看，2023年主动公开政府信息5200条，其中财政信息310条。", "supported", ""),
    ("an old length of time", "白沙县2023年取水许可的等候时间由50分钟缩至20分钟，缩短30分钟。", "supported", ""),
    ("a change of a length of time", "白沙县2023年取水许可的等候时间由50分钟压减至20分钟，缩短了40分钟。", "contradicted", "30分钟"),
    ("a bound that one of two figures is below", "白沙县2023年主动公开5200条，比2022年的6500条减少1300条，两年均超过6000条。", "contradicted", "5200条"),
    ("a bound on the form's figures", "白沙县2022年新收40件，2023年新收50件，两年都不足60件。", "supported", ""),
    ("one of two figures told alike", "白沙县2023年累计总关注用户达2100人，其中当年关注用户230人。", "contradicted", "320人"),
    ("a share of a whole that lists", "白沙县2023年主动公开5200条，占制作、获取政府信息总数的80%。", "supported", ""),
    ("a wrong share of a whole that lists", "白沙县2023年主动公开5200条，占制作、获取政府信息总数的88%。", "contradicted", "80%"),
    ("a rank of the figure before it", "2023年白沙县主动公开5200条，财政局主动公开140条，水利局收到申请9件，白沙县通报14个问题，在三家中排第一。", "unsupported", ""),
    ("complaints that are no applications", "白沙县2023年全年受理投诉举报0件。", "unsupported", ""),
    ("complaints among what was not handled", "白沙县2023年不予处理0件，其中信访举报投诉类申请0件。", "supported", ""),
    ("rates told in turn", "白沙县2023年政协提案和代表建议的办结率分别为95%和75%。", "supported", ""),
    ("rates told in the wrong turn", "白沙县2023年承办政协提案20件、代表建议40件，办结率分别为75%和95%。", "contradicted", "75%"),
    ("one rate for two things", "白沙县2023年建议提案办结率95%。", "unsupported", ""),
    ("a bound behind its figure", "白沙县2022年新收40件，2023年新收50件，两年都在60件以上。", "contradicted", "40件"),
    ("so many bodies of a verb", "白沙县2023年约谈了七家平台企业。", "contradicted", "5家"),
    ("a whole and what is left of it", "江口县2023年主动公开政府信息900条。", "supported", ""),
    ("a heading that names the body of what follows", "情况通报\n\n一、江口县\n2023年受理依申请公开8件。白沙县财政局收到申请4件。\n2023年予以公开6件。", "supported", ""),
    ("the noun behind a figure of prose", "白沙县2023年通报14个问题，对五个单位开展检查。", "unsupported", ""),
    ("what is done behind its figure", "白沙县2023年承办代表建议40件，办结30件，3件正在办理。", "supported", ""),
    ("a bound on rows that are listed", "白沙县2023年予以公开和不予公开均不足50件。", "supported", ""),
    ("a bound that one of the rows does not keep", "白沙县2023年予以公开和不予公开均超过40件。", "contradicted", "0件"),
    ("a change from that figure", "白沙县2023年主动公开5200条。与2022年的6500条相比，主动公开数量减少1300条，下降30%。", "contradicted", "20%"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict", "correct"), [c[1:] for c in CLASSES], ids=[c[0] for c in CLASSES])
def test_the_last_figure_is_judged(assistant: Assistant, text: str, verdict: str, correct: str) -> None:
    *_, last = judged(text, assistant)
    assert last[1:] == (verdict, correct)


def test_a_total_that_does_not_add_up_is_told_with_its_arithmetic(assistant: Assistant) -> None:
    *_, last = check_draft("江口县2023年办理结果总计7件。", assistant)
    assert "各办理结果之和 6 ≠ （七）总计 0" in last.message


@pytest.mark.parametrize("text", ["从三个方面发力。", "坚持两个维护。", "在三个局中带头。", "上述两个部门合计不少。"])
def test_numerals_that_count_no_things(assistant: Assistant, text: str) -> None:
    assert judged(f"白沙县2023年政务公开总结\n工作{text}", assistant) == []


def test_what_is_said_of_a_change_the_other_way(assistant: Assistant) -> None:
    *_, last = check_draft("白沙县2023年新收申请50件，比2022年减少10件。", assistant)
    assert last.message.startswith("不对，数没有错，方向不对：是增加，不是减少。")
    assert last.claim == "白沙县2023年新收申请减少10件，对吗？"


def test_no_question_is_asked_back_and_an_unchecked_rank_is_called_so(assistant: Assistant) -> None:
    *_, rank = check_draft("白沙县2023年财政信息310条，在各类信息中排名第二。", assistant)
    assert (rank.verdict, "名次没有核对" in rank.message) == ("unsupported", True)
    *_, bare = check_draft("白沙县2022年7777条。", assistant)
    assert (bare.verdict, "哪一项？" in bare.message) == ("unsupported", False)


def test_a_rate_that_no_prose_prints_is_not_answered_with_that_of_applications(assistant: Assistant) -> None:
    *_, rate = check_draft("白沙县2023年收到网民留言30件，办结率97%。", assistant)
    assert (rate.verdict, "90%" in rate.message) == ("unsupported", False)
