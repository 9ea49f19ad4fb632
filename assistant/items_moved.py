"""增减 of the form of 2019: the column that sets the items of a row against the year before, and who asks for it."""

from __future__ import annotations

import re

from assistant.conversation import Scene
from assistant.exact import unjudged
from assistant.exact.indicators import cell_indicator, columns_of
from assistant.lookup import MISSING_STATES, Facts, read_values
from assistant.question import Question
from assistant.reading.compared import AGAINST
from assistant.reading.parts import HOW_MANY
from assistant.reading.phrases import LAST
from assistant.reading.years_written import tells_one_step

_SO_MANY_ITEMS = re.compile("(?:多少|几)个?项")
#: 措施比执行多几项: against anything but the year before.
_THAN_ELSE = re.compile(rf"[比较跟与和同](?!{LAST}|(?:20)?\d\d年|[是多少增减高低变,?]|$)")
_PART_ENDS = re.compile("[,;。、]")
_OF_DECISIONS = re.compile("决定|[件起宗次张](?!事)|作出|办[了过件]")
#: 许可事项比上年增减多少: 事项 are what the form of 2019 counts as 项目; decisions are no 事项.
_ITEMS_SAID = re.compile(
    rf"(?:许可|处罚|强制)的?事项(?:的?总?(?:数量|数目|个数|数))?(?=[比较跟与和同](?:{LAST}|(?:20)?\d\d年))"
)
#: Columns by which the form of 2019 counts items, not decisions.
_OF_ITEMS = frozenset(("items", "items?", "prior_items", "change"))


def asks_for_column_of_change(read: Question, scene: Scene, facts: Facts) -> bool:
    """行政许可的增减, 跟上一年项目数比增减: the column 本年增/减 of the form of 2019, where the report has it."""
    rows, columns = scene.subject.rows, set(scene.subject.columns)
    marks = {"op:difference", "op:growth", "way:up", "way:down", "column:change"}
    marks |= {"op:series"} if columns and columns <= _OF_ITEMS and len(scene.years) == 1 else set()  # 变动 of items
    than_last = unjudged.ways_said(read) if not _THAN_ELSE.search(read.text) else []  # 比上年|多31项
    moved = [t.text for t in read.tokens if marks & set(t.marks) or t in than_last]
    if any("增减" in word for word in moved):  # 处理决定呢 >> 处罚的增减: a column that was asked for before
        columns -= {"decisions"} - set(read.marked("column:"))
    several = len(scene.publishers) > 1 and all("增" in word and "减" in word for word in moved)  # 增减各几项
    several = several and read.has("op:list") and len(scene.years) == 1
    if not (several or len(scene.publishers) == 1) or not moved or not scene.years or not rows or columns - _OF_ITEMS:
        return False
    if {"prior_items", "change"} <= set(read.marked("column:")):  # 上一年项目数量和增减各多少: both, as they are said
        return False
    written = [each for each in read.years.expressions if each.kind not in ("shift", "relative", "same")]
    one_step = len(scene.years) < 2 or tells_one_step(written, read.text) or of_each_year(read, scene)
    beside = any(each.rows != rows for each in scene.others) if columns == {"prior_items"} else bool(scene.others)
    grows = read.has("op:growth") and not columns & {"items", "prior_items"}  # 项目涨了百分之几: the items at two ends
    if not one_step or grows or read.has("op:plus") or beside:
        return False
    plain = counts_items(read, scene) or (not AGAINST.search(read.text) and any("增减" in word for word in moved))
    of_decisions = read.numbers or _OF_DECISIONS.search(read.text) or not read.marked("row:")
    if not plain and (of_decisions or _THAN_ELSE.search(read.text) or not items_alone(scene, facts)):
        return False  # 许可比上年多24件, 处罚几件 >> 比上年多吗: decisions, of which the year before is not there
    if not all("change" in columns_of(row) for row in rows):
        return False
    values = read_values(facts, [cell_indicator(row, "change") for row in rows], scene.publishers, scene.years[-1:])
    return bool(values) and all(value.state not in MISSING_STATES for value in values)


def of_each_year(read: Question, scene: Scene) -> bool:
    """2019年和2020年许可增减各几项: the change that each year's report prints."""
    listed = len(read.years.named) > 1 and read.has("op:list") and not AGAINST.search(read.text)
    return listed and "增减" in read.text and _so_many_items_more(read.text)


def asks_for_items_too(read: Question) -> bool:
    """Whether the items are asked for in a clause of their own before their change: 项目有多少项，比上年变化多少."""
    items = [t.end for t in read.tokens if {"column:items", "column:items?"} & set(t.marks)]
    ends = [mark.start() for mark in _PART_ENDS.finditer(read.text, items[0])] if items else []
    return bool(ends) and HOW_MANY.search(read.text, items[0], ends[0]) is not None


def counts_items(read: Question, scene: Scene) -> bool:
    """Whether items are meant, which the form of 2019 counts beside decisions: 许可多了一项, 比上年多了几项."""
    columns = set(scene.subject.columns)
    counted = any(number.unit == "项" for number in read.numbers) or _so_many_items_more(read.text)
    counted = counted or bool(_ITEMS_SAID.search(read.text) and not _OF_DECISIONS.search(read.text))
    of_fees = scene.subject.rows == ("active_disclosure.fees",)
    return counted or of_fees or bool({"items", "change"} & columns) or columns == {"prior_items"}


def items_alone(scene: Scene, facts: Facts) -> str:
    """What is said where 许可比前一年多了还是少了 can only be told of items, which the form of 2019 sets against the
    year before: no report of that year prints the decisions. "" where one does, or no row is named by itself.
    """
    rows, before = scene.subject.rows, scene.years[-1] - 1
    if len(scene.publishers) != 1 or scene.subject.columns or not all("change" in columns_of(row) for row in rows):
        return ""
    earlier = read_values(facts, [cell_indicator(row, "decisions") for row in rows], scene.publishers, [before])
    if any(value.state not in MISSING_STATES for value in earlier):
        return ""
    return f"没有{before}年的处理决定数量，无法相比；表格印的“本年增/减”是项目数量比上年的增减"


def _so_many_items_more(text: str) -> bool:
    """Whether items are counted by which one thing has moved, and not by which it exceeds another.

    >>> _so_many_items_more("许可比上年多了几项"), _so_many_items_more("强制措施比强制执行多几项")
    (True, False)
    """
    return bool(_SO_MANY_ITEMS.search(text)) and not _THAN_ELSE.search(text)
