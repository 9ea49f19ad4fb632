"""Sums that are not formed, and lists that are not told: of several units, or of parts of which only one was read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.exact.figures import Draft
from assistant.exact.indicators import APPLICANT_IDS, FAMILY_ROWS, table_of
from assistant.exact.phrasing import noun
from assistant.lookup import Value
from assistant.question import Question
from assistant.reading.asking import CLAUSE_END
from assistant.reading.phrases import PARTS_OF_ROW
from assistant.refusals import MOST, refusal

#: 三条加一块儿, 各项加起来: the rows of a family are what is added.
_ITS_ROWS = re.compile(
    r"(?:(?P<said>[几各两二三四五六七八九十\d])|全部|所有)[大小]?[条项类种个样行款][^,。?]{0,4}[加合]"
)
#: 五项之和, 三个小项相加: so many rows of a family; 两类申请人 are persons and all others, six are the columns.
_ROWS_COUNTED = re.compile(
    rf"(?<![第\d.前后末])(?<![^里上下外]头)(?P<said>[两二三四五六七八九2-9])(?:{PARTS_OF_ROW}"
    r"|个?[小]?[项类种样条](?:情形|情况|理由|原因)?(?=(?:一共|总共|的)?[加合总共之相累])|(?P<who>[类种](?:申请人|申请主体|主体)))"
)
_KINDS_OF_APPLICANTS = (2, len(APPLICANT_IDS))
_SO_MANY = {each: at for at, each in enumerate("二三四五六七八九", 2)} | {str(n): n for n in range(2, 10)} | {"两": 2}

#: 个人和单位|各几件: each of what was joined before is asked for.
_EACH = re.compile("(?:各|分别)(?:自|是|有|为|占|来|提|收|办|交|了)*[^,。?;各]{0,4}(?:多少|几)")
_FIRST = re.compile("(?:最?前|最?后|(?<![里上下外])头|末)[两二三四五六2-6几]个?小?[项类种条名位](?:理由|原因|情形)?")
_RATE_ORDER = re.compile(
    "(?:增长率|增速|增幅|降幅|涨幅|跌幅|(?:增长|增加|上升|下降|减少|变化|变动|增减)(?:的)?幅度)[^,。?]{0,6}最[大小高低快慢]"
    "|最[大小高低快慢]的?(?:增长率|增速|增幅|降幅|涨幅|跌幅)"
)
_WHICH_ROW = re.compile(
    "哪(?:一|个|几|些)?[项类种条样个]?(?:的)?(?:申请人|理由|原因|情形|结果)?|什么(?:理由|原因|情形)"
)
#: 每件处罚: what is spread over, right before its name.
_PER_ONE = re.compile("每(?:一|\\d+|[十百千万]+|一[百千万])?[件个项宗份起条笔](?:的)?$|单[件宗份](?:的)?$")
_JOINER = re.compile("[和与跟及、]")


def of_several_units(draft: Draft, values: Sequence[Value]) -> Answer:
    """件 and 万元 have no sum: each by itself may be asked."""
    units = "、".join(dict.fromkeys(value.unit for value in values if value.unit))
    text = f"所问各项的计量单位不同（{units}），不能相加。请分别问其中一项。"
    return draft.finish(text, "clarify", _each_by_itself(values), "none")


def is_half_of_a_sum(read: Question, values: Sequence[Value]) -> bool:
    """Whether something is added to the one value that was read; the rows of one family are added by its number."""
    if len(values) != 1 or not read.has("op:plus") or values[0].indicator.is_rate:
        return False
    added, rows = _ITS_ROWS.search(read.text), FAMILY_ROWS.get(values[0].indicator.row, ())
    return not (added and rows and _SO_MANY.get(added["said"] or "", len(rows)) == len(rows))  # 两小项 of three: some


def half_of_a_sum(draft: Draft, value: Value) -> Answer:
    """不予公开，再加上拒绝的: where one part alone was read, its number is not the sum."""
    text = f"问句要把几项相加，只读懂了其中一项：{draft.tell(value)}。请把要相加的各项都写明。"
    return draft.finish(text, "clarify", _each_by_itself([value]), "figure")


def is_half_of_a_list(read: Question, values: Sequence[Value]) -> bool:
    """Whether two things were joined and each asked for, where one value was read: a word of the other has no row.

    A joiner within a name, a year or a row's own words (法律、法规禁止公开) joins no two things.
    """
    each = _EACH.search(read.text)
    if each is None or len(values) != 1:
        return False
    begins = max((end.end() for end in CLAUSE_END.finditer(read.text[: each.start()])), default=0)
    own = [*read.years.spans, *read.publishers.spans, *((token.start, token.end) for token in read.tokens)]
    joiners = _JOINER.finditer(read.text, begins, each.start())
    return any(not any(start < joiner.start() < end - 1 for start, end in own) for joiner in joiners)


def names_two_counts(read: Question, rows: Sequence[str]) -> bool:
    """Whether applications are set against cases or decisions in words that name no row (申请数是复议数的几倍)."""
    beside = read.has("topic:applications") and any(table_of(row) != "applications" for row in rows)
    return beside and (read.has("op:times") or any(number.unit == "倍" for number in read.numbers))


def is_by_another(read: Question, rows: Sequence[str]) -> bool:
    """Whether one row is spread over each of another one (每件许可平均收费多少): no form relates the two."""
    named = [t for t in read.tokens if any(mark[:4] in ("row:", "topi") for mark in t.marks)]
    over = [t for t in named if _PER_ONE.search(read.text[: t.start])]
    others = [t for t in named if over and t.start > over[0].start and not set(t.marks) & set(over[0].marks)]
    counted = [mark[4:] for token in others for mark in token.marks if mark[4:] in rows]
    return bool(counted) and read.has("op:average")


def by_another(read: Question, items: Sequence[str], publishers: Sequence[str], years: Sequence[int]) -> Answer:
    """The refusal of 每件许可平均收费多少, with what the form prints of both."""
    when = f"{'、'.join(publishers[:MOST])}{'、'.join(f'{year}年' for year in years[:MOST])}"
    text = f"年度报告的“{'”“'.join(items)}”没有按每一件对应起来，平均数查不到，不作推算。可以分别问各项的数。"
    return refusal(read.asked, "not_found", text, [f"{when}{item}是多少？" for item in items[:MOST]])


def asked_back(read: Question, draft: Draft, values: Sequence[Value], one: Value) -> Answer | None:
    """What is asked back, where a part or a condition of the question would be dropped; None where none would.

    前两项占多少 may mean the first by number or as printed; 增幅最大 orders by rates, which are not compared here.
    """
    added = read.has("op:share", "op:ratio") or _is_one_family(values)
    if (first := _FIRST.search(read.text)) and added:
        text = f"“{first[0]}”可能按数目多少排，也可能按表中的次序，请写明是哪几项。"
        return draft.finish(text, "clarify", (), "none")
    if _RATE_ORDER.search(read.text) and _WHICH_ROW.search(read.text):
        text = "各项不按增减幅度（百分比）排序，可以问哪一项增加最多、减少最多，按件数比较。"
        return draft.finish(text, "clarify", (), "none")
    if other := _counts_other_rows(read, values):
        return draft.finish(
            f"{other}：{draft.tell(one)}。请把要问的各项写明。", "clarify", _each_by_itself([one]), "figure"
        )
    return half_of_a_list(draft, one) if is_half_of_a_list(read, values) else None


def _is_one_family(values: Sequence[Value]) -> bool:
    """Whether the rows of one family are told as one number, whichever their bodies and years."""
    rows = {value.indicator.row for value in values if not value.indicator.is_rate}
    return len(rows) == 1 and rows <= set(FAMILY_ROWS) and all(len(value.cells) > 1 for value in values)


def _counts_other_rows(read: Question, values: Sequence[Value]) -> str:
    """What is told where so many rows are counted off as one number does not hold: its sum would be that of others."""
    said = _ROWS_COUNTED.search(read.text)
    if said is None or len({value.indicator for value in values}) != 1:
        return ""
    number = _SO_MANY[said["said"]]
    if said["who"]:
        of_all = values[0].indicator.column == "total" and table_of(values[0].indicator.row) == "applications"
        return f"表中申请人分六类，问句说的是{number}类" if of_all and number not in _KINDS_OF_APPLICANTS else ""
    if not _is_one_family(values) or number in (len(values[0].cells), len(values)):
        return ""
    return f"表中“{noun(values[0].indicator)}”有{len(values[0].cells)}项，问句说的是{number}项"


def half_of_a_list(draft: Draft, value: Value) -> Answer:
    """个人和部门各几件: where one of them alone was read, its number is half an answer."""
    text = f"问句分别问几项，只读懂了其中一项：{draft.tell(value)}。请把各项都写明。"
    return draft.finish(text, "clarify", _each_by_itself([value]), "figure")


def _each_by_itself(values: Sequence[Value]) -> list[str]:
    return [f"{value.publisher}{value.year}年{noun(value.indicator)}是多少？" for value in values][:MOST]
