"""Lists that claim to be complete, and completion rates: what contradicts itself is told."""

from __future__ import annotations

import pytest

from ingest.prose_sums import check_lists, check_rates
from tests.test_check import report

LISTS = [
    # text, printed total, sum of the items
    (
        "全年公布政府信息100条，其中机构职能类信息10条，规划类信息20条，财政类信息30条，其他信息30条。",
        "100",
        "90",
    ),
    ("主动公开政府信息50条。主要类别有：职能类9条，规划类11条，许可类10条，应急类5条，其他信息16条。", "50", "51"),
    (
        "在公开的20条政府信息中，全文电子化共20条，其中职能类1条，规划类2条，财政类3条，政策类4条；其他11条。",
        "20",
        "21",
    ),
    ("受理公开申请100件，其中当面受理60件、信函受理35件、传真受理5件、其他渠道受理10件。", "100", "110"),
    (
        "收到申请90件（县城关30件、东乡镇20件、西乡镇20件、其他乡镇10件），其中自然人申请70件，法人申请20件。",
        "90",
        "80",
    ),
]


@pytest.mark.parametrize(("text", "printed", "computed"), LISTS)
def test_a_complete_list_must_sum_to_its_total(text: str, printed: str, computed: str) -> None:
    (finding,) = check_lists(report(), text)
    assert (finding.rule, finding.printed, finding.computed) == ("list_sum", printed, computed)


@pytest.mark.parametrize(
    "text",
    [
        "公布政府信息100条，其中机构类10条，规划类20条，财政类30条，其他信息40条。",
        "公布政府信息100条，其中机构类10条，规划类20条，财政类30条，应急类5条。",  # does not claim to be complete
        "发布微博5条，微信6条，公告7条，其他8条，简报9条。",  # no total anywhere
        "公布政府信息100条，其他部门20条。",
        "发生行政复议12件，其中维持7件，纠正2件，调解1件，其他2件；行政诉讼5件，均维持。",  # the rest closes the list
        "收到申请90件（县城30件、东乡20件、西乡25件、南乡15件），其中自然人申请70件，法人或其他组织申请20件。",
        "收到申请90件（县城30件、东乡20件、西乡25件、南乡15件），其中自然人75件，其他法人9件，予以公开40件。",
        "收到申请90件，其中自然人申请60件，法人申请30件（商业企业15件、科研机构10件、其他5件）。",
        "收到申请90件，其中网上申请60件（门户网站48件、其他网站12件）、信函申请20件、当面申请10件。",
        "公布信息60条，其中机构类10条；规划类20条；财政类5条；其他文件1条；工作动态24条。",
        "热线服务80人次，咨询类50件，投诉类20件，建议类5件，表扬类2件，其他类3件。",
        "热线接听电话90个，咨询类50件，投诉类20件，建议类5件，表扬类2件，其他类3件。",
        "公布约100条，其中机构类10条，规划类20条，财政类30条，应急类5条，其他信息3条。",
    ],
)
def test_other_lists_are_left_alone(text: str) -> None:
    assert check_lists(report(), text) == []


def test_a_rate_must_follow_from_its_counts() -> None:
    (finding,) = check_rates(report(), "承办建议35件，办结28件、5件正在办理，办结率81.1%。")
    assert (finding.rule, finding.printed, finding.computed) == ("rate", "81.1%", "80.0%")
    assert check_rates(report(), "承办建议35件，办结28件，办结率80%。承办提案34件，已办结31件，办结率91.2%。") == []
    assert check_rates(report(), "收到留言办理133条，办结率100%。") == []


@pytest.mark.parametrize(
    "text",
    [
        "热线节目播出20期，请来单位14个，解答问题260个，办结率95%。",  # neither is how many were done
        "接到工单300件，回访80件，办结率99.2%。",
        "接到工单300件，办结290件，按时办结率99.5%。",  # of those that were done
    ],
)
def test_a_rate_of_what_no_count_says_was_done_is_left_alone(text: str) -> None:
    assert check_rates(report(), text) == []


def test_a_rate_is_held_against_what_is_said_to_be_done() -> None:
    (finding,) = check_rates(report(), "接到工单300件，其中投诉120件，现已办结90件，办结率90%。")
    assert (finding.printed, finding.computed) == ("90%", "30.0%")


def test_a_rate_that_counts_other_cases_in_is_told_so() -> None:
    (finding,) = check_rates(
        report(), "代表议案4件、建议40件，4件议案办结，40件建议办结30件、6件正在办理，办结率77.3%。"
    )
    assert finding.message.endswith("若把文中另外4件也算进去，（30+4）÷（40+4）才是77.3%。")
