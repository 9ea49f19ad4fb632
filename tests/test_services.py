"""What is to be done for the asker is no question about reports; what is only looked up for him is one."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    "asked",
    [
        *"你能替我把信息公开申请书交上去吗 帮我提交一份申请 帮我跟平潭投诉一下".split(),
        *"帮我写一份信息公开申请书 你帮我举报淮安吗".split(),
        *"替我向淮安市政府申请公开拆迁文件 给我代写一封投诉信 帮我起诉平潭".split(),
        *"我想申请信息公开，你帮我办 麻烦代交申请".split(),
        *"帮我把这份申请寄给淮安市 你帮我向平潭提个行政复议 帮我催一下我的申请".split(),
        *"我的申请办到哪一步了 帮忙反映一下问题".split(),
        *"我交的申请怎么还没答复 信息公开申请怎么写 申请表的格式".split(),
    ],
)
def test_a_service_is_out_of_scope_and_told_where_to_turn(samples: Store, asked: str) -> None:
    answer = told(samples, asked)
    assert (answer.status, answer.figures, answer.citations) == ("out_of_scope", (), ())
    assert "12345" in answer.answer


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("帮我查一下平潭2024年收到多少申请", "218"),
        ("请代我查查淮安2024年复议几件", "351"),
        ("帮我统计一下平潭2024年投诉举报类申请几件", "0"),
        ("替我问一下平潭2024年行政复议几件", "7"),
        ("帮我写一下平潭2024年收到几件申请", "218"),
        ("帮我列出平潭2024年行政复议的数", "7"),
    ],
)
def test_a_number_that_is_looked_up_for_somebody_is_told(samples: Store, asked: str, value: str) -> None:
    assert value in {each.value for each in told(samples, asked).figures}


def test_a_service_between_two_questions_changes_nothing(samples: Store) -> None:
    answer = told(samples, "平潭2024年收到多少申请", "帮我投诉一下", "2023年呢")
    assert [each.value for each in answer.figures] == ["81"]


def test_the_address_of_a_named_body_is_offered(samples: Store) -> None:
    (option,) = told(samples, "帮我跟淮安投诉一下").options
    assert told(samples, option).status == "answered"


def test_an_application_form_is_no_publication(samples: Store) -> None:
    assert not any(each.cell for each in told(samples, "平潭2024年申请书怎么填").figures)
