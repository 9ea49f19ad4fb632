"""全市收到几件 of a report whose table may count the whole city or its own office alone: what the report says of it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.lookup import Facts
from assistant.question import Question
from assistant.routing import WHOLE_PLACE
from corpus.agencies import body_named
from corpus.text import squeeze

_BODIES = "(?:部门|单位|机关|乡镇|街道|[各市辖][市县区]|县区|区县|县市|市县|政府|管委会)"
#: 统计数据涵盖全市各区、各部门; 由办公室根据各县、各部门年度报告汇总编制; 全文包括六个部分 says nothing of it.
_SCOPE = re.compile(
    f"[^。；;！]*?(?:"
    f"(?:统计|数据|报告|数字)[^。；;！]{{0,24}}?(?:涵盖|覆盖|包括|包含|含|不含|不包括|仅为|仅指|范围为)[^。；;！]{{0,60}}?{_BODIES}"
    f"|{_BODIES}[^。；;！]{{0,24}}?(?:年度报告|年报|数据|情况)(?:的基础上)?(?:进行)?(?:汇总|汇编)"
    f"|(?:汇总|汇编)(?:了)?[^。；;！]{{0,24}}?{_BODIES}"
    f")[^。；;！]*[。；;！]?"
)
_PARTS = re.compile("摘编|《|部分组成|个部分|[一二三四五六七]个方面")
_LONGEST = 160
#: 某市本级收到几件: its own office, or all of its bodies.
_OWN_ALONE = re.compile("(?<=[市县区州省])本级")


def with_coverage(answer: Answer, read: Question, scene: Scene, facts: Facts) -> Answer:
    """An answer from the tables to what is asked of a whole place, with what their report says that they count."""
    whole = WHOLE_PLACE.search(read.asked) or _OWN_ALONE.search(read.asked)
    of_table = answer.status == "answered" and answer.route in ("figure", "computed") and not scene.everywhere
    if not whole or not of_table or len(scene.publishers) != 1 or not body_named(scene.publishers[0]).is_government:
        return answer
    name = scene.publishers[0]
    reports = [(year, report) for year in scene.years for report in facts.reports(publisher=name, year=year)]
    told = {
        year: _told(whole[0], squeeze(facts.text(report.id)), [str(each.value) for each in answer.figures])
        for year, report in reports
    }
    silent = [year for year, said in told.items() if not said]
    notes = [f"{name}{year}年年报写到：{said}" for year, said in told.items() if said]
    if silent:
        when = "、".join(f"{year}年" for year in silent)
        area = whole[0] if whole[0].startswith("全") else "全域"
        notes.append(f"{name}{when}年报没有写明这张表统计的是{area}各机关合计，还是只有本机关，请留意。")
    return replace(answer, notes=(*answer.notes, *notes))


def _told(whole: str, text: str, numbers: list[str]) -> str:
    """What a report says of whom its tables count; "" where it says nothing."""
    for said in _SCOPE.finditer(text):
        if not _PARTS.search(said[0]) and len(said[0]) <= _LONGEST:
            return f"“{said[0].rstrip('。；;！')}”。"
    counted = re.compile(f"{whole}[^。；;！]{{0,30}}?(?P<many>\\d+)件")
    same = next((each for each in counted.finditer(text) if each["many"] in numbers), None)
    return f"“{same[0]}”，与表格的数相同。" if same else ""
