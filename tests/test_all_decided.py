"""Whether all cases were decided: told by 尚未审结, whichever way it is claimed."""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "verdict", "pending"),
    [
        ("平潭2024年复议没有全部审结，对吗", "yes", "1"),
        ("平潭2024年行政复议还没全部审完吧", "yes", "1"),
        ("平潭2024年复议没全审完，是吧", "yes", "1"),
        ("平潭2024年复议并非都结案了", "yes", "1"),
        ("平潭2024年复议都有了结果，对吗", "no", "1"),
        ("平潭2024年复议是不是都结案了", "no", "1"),
        ("平潭2024年诉讼没有都判完，对吗", "no", "0"),
        ("平潭2024年行政诉讼全部审结了吗", "yes", "0"),
        ("平潭2024年诉讼全判完了吗", "yes", "0"),
    ],
)
def test_that_all_cases_were_decided_or_not_is_judged(samples: Store, asked: str, verdict: str, pending: str) -> None:
    answer = told(samples, asked)
    assert answer.verdict == verdict, answer.answer
    assert pending in {figure.value for figure in answer.figures if (figure.cell or "").endswith("pending")} or (
        f"尚未审结为{pending}件" in answer.answer
    )


def test_whether_all_were_finished_is_no_denial(samples: Store) -> None:
    """是不是 asks: the 不是 in it denies nothing."""
    assert told(samples, "平潭2024年申请是不是都办完了").verdict == "yes"
    assert told(samples, "平潭2024年申请并非都办完了，对吗").verdict == "no"


def test_how_many_were_finished_is_told_where_not_all_were(samples: Store) -> None:
    assert "218件" in told(samples, "平潭2024年申请没有都办完，办了几件").answer
