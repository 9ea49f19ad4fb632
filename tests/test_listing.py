"""Problems and measures of made-up sections: verbatim, in order, and never one for the other."""

from __future__ import annotations

import pytest

from assistant.prose.listing import measures, problems
from corpus.report import Passage
from ingest.document import Document, Paragraph
from ingest.sections import passages_of

OPENING = "一、总体情况\n2024年，全县公开信息30条。\n五、存在的主要问题及改进情况\n"


def section(text: str) -> tuple[str, list[Passage]]:
    whole = OPENING + text
    lines, at = [], 0
    for line in whole.split("\n"):
        lines.append(Paragraph(line, at, at + len(line)))
        at += len(line) + 1
    return whole, passages_of(Document("text", whole, tuple(lines)), "r" * 16)


@pytest.mark.parametrize(
    ("text", "admitted", "planned"),
    [
        (  # only the measures are numbered
            "短板有两处：更新不够及时；解读形式单一。\n改进办法也有两条：一是按周巡查；二是多用图解。",
            ["更新不够及时", "解读形式单一"],
            ["按周巡查", "多用图解"],
        ),
        (
            "主要差距有三点：目录不够规范，范围的广度不够，队伍需要加强。整改举措有两项：一是修订目录；二是办好培训。",
            ["目录不够规范", "范围的广度不够", "队伍需要加强"],
            ["修订目录", "办好培训"],
        ),
        (  # measures that nothing announces
            "目前公开的内容不够全面，乡镇力量薄弱。我县将认真对待：一是压实责任；二是健全制度。",
            ["目前公开的内容不够全面", "乡镇力量薄弱"],
            None,
        ),
        (  # a heading with a full stop, before items that only semicolons part
            "（一）存在的主要问题。目录更新有待加快；乡镇力量不足；解读形式较少。\n（二）整改措施。一是按周巡查；二是多用图解。",
            ["目录更新有待加快", "乡镇力量不足", "解读形式较少"],
            ["按周巡查", "多用图解"],
        ),
        (  # an item about measures is a problem all the same
            "存在的问题：一是制度有待健全；二是改进措施落实不够；三是解读单一。\n下一步：一是建章立制；二是加强督办。",
            ["制度有待健全", "改进措施落实不够", "解读单一"],
            ["建章立制", "加强督办"],
        ),
    ],
)
def test_the_two_lists_keep_apart(text: str, admitted: list[str], planned: list[str] | None) -> None:
    whole, passages = section(text)
    assert [span.of(whole) for span in problems(whole, passages, 2024)] == admitted
    if planned is not None:
        assert [span.of(whole) for span in measures(whole, passages, 2024)] == planned
