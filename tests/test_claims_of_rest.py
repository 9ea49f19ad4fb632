"""Claims of parts of a row with the rest of it as one more part: true where each number is so and nothing else is left.

The samples print reviews of 7 as 5 upheld and 2 pending, of 7 as 2, 1, 3 and one pending, of 351 as 72, 64, 178, 37.
"""

from __future__ import annotations

import pytest

from corpus.store import Store
from tests.answers import told


@pytest.mark.parametrize(
    ("asked", "begins", "holds"),
    [
        ("上海市政府办公厅2019年的复议除去维持5件，余下2件尚未审结，对吗", "对，", "余下2件"),
        ("上海市政府办公厅2019年的复议除去维持4件，余下3件尚未审结，对吗", "不对，", "不是4件"),
        ("平潭2024年复议7件，维持2件、纠正1件、尚未审结1件，其余都是其他结果，对吗", "对，", "余下3件"),
        ("平潭2024年复议8件，维持2件、纠正1件、尚未审结1件，其余都是其他结果，对吗", "不对，", "不是8件"),
        ("平潭2024年复议维持2件、纠正1件，其余4件都是其他结果，对吗", "不对，", "并非都属最后一项"),
        ("淮安2024年复议维持72件、纠正64件，其余178件都是其他结果，对吗", "不对，", "余下215件"),
    ],
)
def test_the_rest_is_reckoned_from_the_printed_total(samples: Store, asked: str, begins: str, holds: str) -> None:
    answer = told(samples, asked)
    assert answer.answer.startswith(begins), answer.answer
    assert holds in answer.answer, answer.answer


def test_a_rest_beside_a_share_is_not_judged(samples: Store) -> None:
    assert not told(samples, "平潭2024年复议维持占30%、纠正1件，其余都是其他结果，对吗").verdict
