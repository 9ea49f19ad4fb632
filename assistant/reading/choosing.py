"""Questions that choose: 哪几家有行政诉讼, 哪年超过100件, 从什么时候起不到50件."""

from __future__ import annotations

import re

from assistant.exact.indicators import OUTCOMES
from assistant.question import Question

_WHICH = re.compile("哪|谁|(?:什么|啥)时候|何时|何年|(?:几|多少)(?:家|年|个(?:机关|单位|部门|地方|年))")
_WHICH_YEAR = re.compile("哪|时候|何")
#: 有几年超过100件, 低于50件的有多少年: years are counted; not 这几年, 近几年.
_SO_MANY_YEARS = re.compile("(?:有(?:过)?|是|总共|一共|共)(?:几|多少)个?年(?:度|份|头)?(?!来)")
#: 哪一年是89件, 哪年刚好80件: the year is asked for by its number.
_YEAR_OF_NUMBER = re.compile(
    "(?:哪一?个?年(?:份|度)?|何年|什么年份)[^,。?]*\\d|\\d[^,。?]*(?:是|在|出现在)[^,。?\\d]{0,12}(?:哪一?个?年|何年)"
)
#: 哪家有, 哪个单位制定过, 有行政诉讼的是哪几家: any of it is the condition.
_ANY = re.compile(
    "(?:哪|谁|时候|何时|何年)[^,。?]{0,14}?(?:有(?![效多关几哪无]|没有)|[\u4e00-\u9fff](?<![超突])过(?![程去期滤度于半百千万了多\\d]))"
    "|有(?!效)[^,。?多几]{1,14}的(?:机关|单位|部门|地方)?(?:都|一共|总共|共)?(?:是|有)?(?:哪|谁|(?:几|多少)[家个])"
    "|(?:几|多少)(?:家|个(?:机关|单位|部门|地方))(?:机关|单位|部门|地方)?(?:有|存在)(?!效|多少|几)"
)
#: 哪家企业, 哪些人: those who apply are no bodies that report.
_OTHERS = re.compile(
    "(?:哪|谁)[一几两]?[家个些类种]?(?:的)?(?:企业|公司|律所|律师|机构|组织|个人|自然人|申请|人|事|案|文件|信息)"
)
#: 2024年没有复议的机关: they are asked for by what they are called alone.
_OF_BODIES = re.compile("的(?:机关|单位|部门|地方)[?。]?$")
#: What makes more of a condition than a condition.
_MORE_ASKED = (
    "op:max",
    "op:min",
    "op:rank",
    "op:difference",
    "op:growth",
    "op:times",
    "op:average",
    "op:consistency",
    "op:check",
    "way:up",
    "way:down",
)
#: 哪家, 哪个县: a kind of body or place behind 哪.
_BODY = re.compile("家|机关|单位|部门|地方|地区|机构|政府|[局市县区镇乡]")
_WHICH_PLACE = re.compile("哪一?个?(?:街道|乡镇?|镇|村|社区|县区?|区县?|市|地区?)")

#: What is told one by one where 哪类 or 各 asks for it, the first that was said.
_SPREADS = ("applicant", "reason", "kind", "column")
_ALL_OUTCOMES = {"row:applications.outcome_total", "which:reason"}


def spread_said(read: Question) -> str:
    """The kinds that are asked for ("applicant", "reason"); "" where none are, or one is only named among them."""
    if places_outcome(read):
        return ""
    return next((kind for kind in _SPREADS if read.has(f"which:{kind}")), "")


def places_outcome(read: Question) -> bool:
    """Whether one outcome is said to stand at a place among all of them (处理结果里无法提供排第二，对吗)."""
    among = any(set(token.marks) >= _ALL_OUTCOMES for token in read.tokens)
    named = {m[4:] for t in read.tokens if not set(t.marks) >= _ALL_OUTCOMES for m in t.marks if m.startswith("row:")}
    ends = read.has("op:check") and read.has("op:max", "op:min", "op:place")
    return among and ends and len(named) == 1 and named <= set(OUTCOMES)


def asks_which(read: Question) -> bool:
    """Whether bodies or years are asked for by a condition on one row of the form."""
    named = any(read.marked(kind) for kind in ("row:", "column:", "rate:", "topic:", "disclosed_any"))
    measured = bool(read.numbers) and bool(read.marked("than:"))
    if (
        not (named or measured or names_year_by_number(read))
        or not (_WHICH.search(read.text) or (_OF_BODIES.search(read.text) and not read.publishers.matches))
        or _OTHERS.search(read.text)
        or read.has("prose", *_MORE_ASKED)
    ):
        return False
    conditioned = measured or read.has("zero", "exists") or bool(_ANY.search(read.text)) or names_year_by_number(read)
    bodies = read.has("which:publisher", "which:publishers_all", "op:count") or _OF_BODIES.search(read.text)
    return conditioned and not read.unexplained and bool(bodies or asks_which_year(read))


def asks_which_year(read: Question) -> bool:
    """Whether a year is asked for (哪年, 从什么时候起)."""
    every = any(each.kind == "every" and _WHICH_YEAR.search(each.text) for each in read.years.expressions)
    return every or read.has("which:year") or bool(_SO_MANY_YEARS.search(read.text))


def names_year_by_number(read: Question) -> bool:
    """Whether the year is asked for that printed one number (哪一年是89件)."""
    return len(read.numbers) == 1 and not read.marked("than:") and bool(_YEAR_OF_NUMBER.search(read.text))


def asks_which_body(read: Question) -> bool:
    """Whether it is asked which body or place it was (哪家, 哪个县), not only which one (哪个, 谁)."""
    asked = [token.text for token in read.tokens if "which:publisher" in token.marks]
    return any(map(_BODY.search, asked)) or bool(_WHICH_PLACE.search(read.text))
