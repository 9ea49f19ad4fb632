"""What a question wants done with the figures: one value, a sum, a ranking, growth…

The words for operations overlap (一共 adds up and counts, 比…多 compares and sets a threshold), so the rules are
ordered: the first one that applies decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.exact.indicators import whole_of
from assistant.query import Operation
from assistant.question import Question
from assistant.reading.asking import ends_yes_or_no
from assistant.reading.axes import items_at_years_end, per_item
from assistant.reading.choosing import asks_which, asks_which_year
from assistant.reading.formula import is_against_years_or_bodies_together
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import subject_of

#: 数据准不准, 年报算错了没有: whether a report agrees with itself is asked.
_DATA_RIGHT = re.compile(
    "(?<![我没])(?:算|填|加|统计)错(?:了)?(?:没有?|吗|么)|(?:数据|数字|表格?|报表)(?:里|中)?(?:到底|都)?(?:准|对|可靠|靠谱|靠不靠谱|真|有没有错)"
)
#: 比处罚超过100件: how far apart two are; not 占比超过一半, 同比超过.
_BEYOND_OTHER = re.compile(r"(?:(?<![占同环])比(?![例重率值])|(?<![比同])较)[^,。?]*(?:超过|超出)[^,。?]{0,2}\d")
#: 超过二十个工作日: no two values lie so far apart.
_OF_TIME = re.compile(r"[\d一二两三四五六七八九十百]+个?(?:多)?(?:工作日|自然日|天|日|小时|周|月|年)|期限|时限")
#: 是去年的三倍, no growth by three times, and no 投诉类的比重复申请多一倍.
_MULTIPLE = re.compile(r"的(?![^,。?]{0,6}[多少高低][了出]?\d)[^,。?比]{0,8}倍")
#: 几个部门一共收到多少: the bodies are added up; 多少 or 几件 after them is what is asked.
_SUM_OF_BODIES = re.compile(
    "(?:一共|总共|合计|共计|加起来|合起来|共)[^,。?]{0,12}(?:多少|几)[件份个宗起项次万元]?(?!家|个?(?:部门|机关|单位))"
)
#: 超过处罚的一半, which was made figures of: a part of what stands before it.
_FRACTION = re.compile(
    r"(?:超过|超出|不到|不足|多于|少于|不少于|至少|不超过|达到|高于|低于|大于|小于)[^,。?]{2,12}的\d[\d.]*%"
)
_PART_OF_YEAR = re.compile(r"[^,。?;\d]{0,12}?的[^,。?;的]{0,5}(?:倍|%|百分之|几成)")
#: 每年的复议总数: the total of each year, not of all years.
_EACH = re.compile("[每各逐]|历年|年年")
#: 各几件，合计多少: each number, and their sum.
_AND_THE_SUM = re.compile(
    "(?:多少|几)[件项个条次宗]?[^,。?多几]{0,8}[,、](?:合计|一共|总共|共计|总和|加起来)(?:是|有|为)?(?:多少|几)?[件项个条次宗]?[?。]?$"
)
_A_SUM_EACH = re.compile("(?:加起来|合起来|加在一起|相加|合计|之和)的?(?:各|分别)")
_TOTALS = ("总数", "总量", "合计", "总和", "总计数", "总件数")

#: 有几家出现过复议, 被打过官司的有几家: those that had any are counted; 几家企业申请过 are no bodies that report.
_BODIES = "(?:多少|几)(?:家|个(?=机关|单位|部门|地方))(?:机关|单位|部门|地方)?"
_HAD = "(?<![超突通经])过(?![程去期滤度于半\\d])"
_SO_MANY_HAD = re.compile(
    f"{_BODIES}(?!企业|公司|律|机构|组织|个?人|申请)[^,。?;\\d多几]{{1,8}}?{_HAD}"
    f"|{_BODIES}(?!企业|公司|律|机构|组织|个?人|申请)(?:都)?(?:被|遭|挨|惹上|摊上|吃了?)[^,。?;\\d多几]{{1,8}}?(?:诉讼|官司|复议|[告诉])"
    f"|(?:被|遭|挨)[^,。?;\\d多几]{{1,8}}?(?:诉讼|官司|复议|[告诉])(?:了|过)?的(?:机关|单位|部门|地方)(?:一共|总共|共)?(?:有|是){_BODIES}"
    f"|{_HAD}[^,。?;\\d多几]{{0,8}}的(?:机关|单位|部门|地方)?(?:一共|总共|共)?(?:(?:有|是)|(?<=[关位门方])){_BODIES}(?!企业|公司|律|机构|组织|个?人|申请)"
)

_Rule = Callable[[Question], bool]


def operation_of(question: Question) -> Operation:
    """What is to be done with the figures; "value" where nothing is."""
    return next((operation for operation, applies in _RULES if applies(question)), "value")


def _says(name: str) -> _Rule:
    """Whether a word for this operation is said."""
    return lambda question: question.has(f"op:{name}")


def _is_multiple(question: Question) -> bool:
    """是去年的三倍, 超过处罚的一半: one number is held against a multiple or a part of another."""
    if any(number.unit == "倍" for number in question.numbers):
        return bool(_MULTIPLE.search(question.text))
    return bool(_FRACTION.search(question.text)) and _sets_two_apart(question)


def year_divided_by(question: Question) -> int:
    """The year of which a multiple or a part is spoken (是2023年的几倍, 超过2024年的一半); 0 where none is."""
    divisors = [
        each.years[0]
        for each in question.years.expressions
        if each.kind == "year" and len(each.years) == 1 and (part := _PART_OF_YEAR.match(question.text, each.end))
        if not any(each.end <= other.start < part.end() for other in question.years.expressions)
    ]
    return divisors[0] if len(divisors) == 1 else 0


def _sets_two_apart(question: Question) -> bool:
    """Whether two rows of which none is the other's whole, two bodies or two years stand against each other."""
    if question.has("op:share", "op:ratio") or question.marked("rate:"):
        return False
    subject = subject_of(question)
    written = question.years.named
    if len(subject.rows) == 2 and not subject.columns:
        return not whole_of(subject.rows)
    if len(subject.rows) < 2 and len(set(subject.columns) - {"total"}) == 2:
        return True
    return len(subject.rows) == 1 and (len(written) == 2) != (len(question.publishers.sure) == 2)


def _claims_an_equation(question: Question) -> bool:
    """A number is said to equal what is added up beside it."""
    return question.has("op:consistency") and question.has("equals") and bool(question.numbers)


def _holds_parts_against_total(question: Question) -> bool:
    """各项加起来等不等于总计21: the form's own sum is asked about, whatever number the total is said to be."""
    equals = question.has("op:consistency") and question.has("equals")
    parts = question.has("op:list", "which:reason", "counted") and question.has("op:sum", "op:plus", "op:altogether")
    return equals and parts and "total" in question.marked("column:")


def _asks_whether_right(question: Question) -> bool:
    """数据准不准, with nothing named that could be right or wrong by itself."""
    bare = question.has("op:check") and not question.numbers and bool(_DATA_RIGHT.search(question.text))
    return bare and not subject_of(question)


def _joins_two_years(question: Question) -> bool:
    """上年末597件，加减制发废止后应是几件: the rule 有效 + 制发 - 废止 is asked."""
    return question.has("should") and {"in_force", "repealed"} <= set(question.marked("column:"))


def _adds_bodies(question: Question) -> bool:
    return question.has("op:count") and bool(_SUM_OF_BODIES.search(question.text))


def _which_year(question: Question) -> bool:
    return asks_which(question) and asks_which_year(question)


def _counts_bodies(question: Question) -> bool:
    """Bodies, or those that meet a condition."""
    conditioned = question.has("zero", "exists", "topic:received") or bool(question.marked("than:"))
    conditioned = conditioned or bool(_SO_MANY_HAD.search(question.text))
    conditioned = conditioned or bool(question.publishers.kind)  # 几个县制发了规范性文件
    return asks_which(question) or (question.has("op:count") and conditioned)


def asks_both_ends(question: Question) -> bool:
    """Whether the most and the least are both asked for (哪家最多、哪家最少): two superlatives, not 更多还是更少."""
    ends = [token for token in question.tokens if "最" in token.text or "倒数" in token.text or "垫底" in token.text]
    return all(any(f"op:{end}" in token.marks for token in ends) for end in ("max", "min"))


def _multiple_of_ends(question: Question) -> bool:
    """哪年最多，是最少那年的几倍: both ends, and how many times the one is the other."""
    return question.has("op:times") and not question.numbers and asks_both_ends(question)


def _grows(question: Question) -> bool:
    """增长率, 降了两成."""
    moved = question.has("way:up", "way:down") and any(number.unit == "%" for number in question.numbers)
    return question.has("op:growth") or moved


def _lies_apart(question: Question) -> bool:
    """差多少, 比…多多少, 比处罚超过100件."""
    beside = bool(question.marked("than:")) and not question.numbers and not question.has("op:count")
    beside = beside and not _OF_TIME.search(question.text, question.tokens[0].start)
    beyond = question.has("than:more") and bool(_BEYOND_OTHER.search(question.text))
    return question.has("op:difference") or beside or beyond


_TAKEN_OR_DONE = {"row:applications.new", "row:applications.outcome_total"}
#: 收费总共多少万元: read as one wording of a column.
_ALTOGETHER = re.compile("总共|一共|合计|共计|加起来|共(?=多少|几)")


def _totals_in_one_word(question: Question) -> bool:
    """甲区跟乙县收费总共多少万元, 两年采购共几个项目: of several bodies or years the amounts are added up."""
    of_column = [token.text for token in question.tokens if any(mark.startswith("column:") for mark in token.marks)]
    several = max(len(question.publishers.sure), len(question.years.named)) > 1 and not question.has(
        "op:list", "op:max", "op:min", "op:difference"
    )
    return several and not question.numbers and any(map(_ALTOGETHER.search, of_column))


def adds_up_for_each(question: Question) -> bool:
    """2023和2024年复议诉讼加起来各几件: a sum of each year, or of each body, and none over them."""
    several = max(len(question.years.named), len(question.publishers.sure)) > 1
    return several and bool(_A_SUM_EACH.search(question.text))


def _totals(question: Question) -> bool:
    if adds_up_for_each(question):
        return False
    if question.has("op:list") and _AND_THE_SUM.search(question.text):
        return True
    return question.has("op:sum") or (not question.has("op:list") and _adds_up(question))


def _adds_up(question: Question) -> bool:
    """Whether one number is wanted of all that is named: 一共收到多少, not 一共收到多少，办结多少."""
    bodies = [t.text for t in question.tokens if "which:publishers_all" in t.marks and HOW_MANY.search(t.text)]
    if len(HOW_MANY.findall(question.text)) - len(bodies) > 1 or any(number.unit == "%" for number in question.numbers):
        return False  # 收到多少，办结多少; 到总数的三成没有; 几个部门一共收到多少 asks one number
    if any(set(token.marks) >= _TAKEN_OR_DONE for token in question.tokens):
        return False  # 办件总数: one or the other, and the same applications are in both
    if question.has("op:altogether", "op:plus"):
        return True  # 对比两年总数 compares totals and adds none
    each_year = any(each.kind == "every" and _EACH.search(each.text) for each in question.years.expressions)
    apart = each_year or question.has("op:series")
    # 新制作、对外公开总数: the column of that name is a number by itself
    totals = (token for token in question.tokens if "column:total_disclosed" not in token.marks)
    return not apart and any(token.text.endswith(_TOTALS) for token in totals)


def _moves(question: Question) -> bool:
    return question.has("way:up", "way:down")


def _moves_by(question: Question) -> bool:
    """比上年增加137件，对吗; 2024年并未减少，对吗 is said against the year before."""
    years = question.years.expressions
    ends = ends_yes_or_no(question.text) or question.text.rstrip("?。!").endswith("没有")
    asks = question.has("op:check", "exists") or ends
    alone = asks and [len(each.years) for each in years if each.kind == "year"] == [1]
    return _moves(question) and (bool(question.numbers) or (alone and len(years) == 1))


def _claims_a_growth(question: Question) -> bool:
    """年报写同比增长1.05%，跟上年的数对得上吗: two years are set against each other, not the parts of one table."""
    moves = _moves(question) or question.has("op:growth")
    return question.has("op:consistency") and moves and any(number.unit == "%" for number in question.numbers)


def _moves_most(question: Question) -> bool:
    """哪项变化最大, 哪类人增加最多: which of several moved furthest between two years; not in which year."""
    return question.has("op:moved") and not asks_which_year(question)


def _which_of_all(question: Question) -> bool:
    which = question.has("which:year", "which:publisher", "which:applicant", "which:reason")
    return which and question.has("which:publishers_all")


_RULES: tuple[tuple[Operation, _Rule], ...] = (
    ("value", is_against_years_or_bodies_together),
    ("define", _says("define")),
    ("moved", _moves_most),
    ("times", _is_multiple),
    ("consistency", _holds_parts_against_total),
    ("sum", _claims_an_equation),
    ("growth", _claims_a_growth),
    ("consistency", _says("consistency")),
    ("consistency", _asks_whether_right),
    ("consistency", _joins_two_years),
    ("average", _says("average")),
    ("average", per_item),
    ("rank", _says("rank")),
    ("sum", items_at_years_end),
    ("sum", _adds_bodies),
    ("max", _multiple_of_ends),
    ("when", _which_year),
    ("count", _counts_bodies),
    ("times", _says("times")),
    ("growth", _grows),
    ("max", asks_both_ends),
    ("difference", _lies_apart),
    ("min", _says("min")),
    ("max", _says("max")),
    ("sum", _totals),
    ("sum", _totals_in_one_word),
    ("difference", _moves_by),
    ("series", _says("series")),
    ("series", _moves),
    ("rank", _which_of_all),
)
