"""Which years a question means: written ones, relative ones, spans of years and "every year".

A relative word is understood by a stated date, by the newest report there is, or by another year that was named;
`resolve` says which, in words the answer repeats.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.names.naming import Folded, fold_question
from assistant.reading import other_years
from assistant.reading.plans import FOR_WHICH, HOW_MANY_PLANNED, OPEN_MEANT, PLANNED, SET_FOR, SO_MANY
from assistant.reading.years_twice import said_once
from corpus.gazetteer import is_word
from corpus.numbers import RANGE

#: Years that a question may write; reports exist since the 条例 of 2008, and another year is told to have none.
FIRST_YEAR, LAST_YEAR = 1949, 2099

Kind = Literal[
    "year", "relative", "span", "recent", "every", "latest", "earliest", "until", "before", "since", "shift", "same"
]
#: What a written year is said of: the report ("2024年报"), what is planned for it ("2025年打算"), or the year before,
#: which had just ended ("到2025年1月").
#: A year told only by where it lies ("之前那年") is of one that is spoken of.
Role = Literal["", "report", "plan", "planned", "ended", "beside"]


@dataclass(frozen=True, slots=True)
class YearExpression:
    """One expression of time in a question.

    kind "year":     `years` as written (2019、2020两年 gives two expressions or one with two years).
    kind "relative": 去年 is offset -1, 前年 -2, 今年 0, 明年 +1, from the conversation, else from the date of asking.
    kind "span":     `years` are both ends, 2019到2023年.
    kind "recent":   近三年: the last `count` years there are.
    kind "every":    历年, 逐年, 哪一年; "latest": 最新一期; "earliest": 最早的一份年报.
    kind "until":    截至2024年底, the state at the end of that year; "since": 2019年以来 (one year in `years`);
                     "before": 2020年之前, the years there are before the one in `years`.
    kind "shift":    下一年, 上一年: `offset` from the year of the conversation; "same": 同年, 同期, 那一年.
    role "report":   2024年报, 2024年年报: the year of a report, said together with the word for it.
    role "plan":     2025年打算: the year of what is planned, which the report of the year before tells.
    role "planned":  打算2025年办几期, 给2025年定的措施: planned for it; its own report tells what was done.
    role "beside": 之前那年, 来年: `offset` from a year that is told, and no year where none is.
    role "ended":    到2025年1月: a report is written in the month after its year, and tells what there is by then.
    text, start, end: the words and their half-open span in the question as asked.
    """

    kind: Kind
    text: str
    start: int
    end: int
    years: tuple[int, ...] = ()
    offset: int = 0
    count: int = 0
    role: Role = ""


@dataclass(frozen=True, slots=True)
class Years:
    """All expressions of time of one question, in order, none overlapping another."""

    expressions: tuple[YearExpression, ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """What names years, to be stripped before retrieval."""
        return tuple((each.start, each.end) for each in self.expressions)

    @property
    def named(self) -> frozenset[int]:
        """Every year that is named, one by one or within a course."""
        return frozenset(year for each in self.expressions for year in each.years)

    @property
    def written(self) -> frozenset[int]:
        """The years that are named one by one (2023年)."""
        return frozenset(year for each in self.expressions if each.kind == "year" for year in each.years)

    def __bool__(self) -> bool:
        return bool(self.expressions)


@dataclass(frozen=True, slots=True)
class ResolvedYears:
    """The years meant, oldest first.

    years:   those meant that have a report.
    missing: those meant by name that have none: never answered from another year.
    note:    how relative words were understood ("按2026-11-22推算，去年为2025年"), "" when nothing was relative.
    """

    years: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    note: str = ""


_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "十": 10}
_HAN = "零〇○一二三四五六七八九"
_LONG = rf"(?:20\d\d|二[{_HAN}]{{3}})"
_WRITTEN = rf"(?:{_LONG}|(?<!\d)19[4-9]\d|一九[{_HAN}]{{2}})"
_SHORT = rf"(?:(?<![\d.])[12]\d|(?<![第十百千万{_HAN}])[一二][{_HAN}])"
_ANY = rf"(?:{_LONG}|{_SHORT})"
_MARK = (
    r"(?:年度|年(?!级|龄|代(?![表办理])|轻|纪|以上"
    r"|来(?![回了要申提自信访电函人件问咨打查办投寄递交看领])|内(?!部|[网容设控蒙务])|限|均)|度)"
)
_TO = r"(?:年度?)?(?:到|至|[-—–~～]{1,2}|[-=]?>|[→⇒])"
_AND = r"(?:年度?)?[和与同跟及、,，/]"
_COUNT = r"(?P<count>[一二两三四五六七八九十]|\d{1,2})"
#: 2019年至今, 2019到现在: to the newest report.
_UNTIL_NOW = "(?:(?:直)?(?:至|到)(?:今(?![年天日])|现在|如今|目前|今天|最近|眼下)(?:为止)?|迄今(?:为止)?)"
#: A bare number is a year only where nothing is counted by it (`is_counted`): not 2000件, 2020.5, 2000多人.
_MEASURES = "件条次项份个起篇期人户家元宗例名号字页米台套间户处场批笔位种余百千万亿"
#: 2024|个人, 2024|处罚: a measure that begins a word counts nothing; but these words count themselves.
_COUNTING_WORDS = frozenset(
    "人次 户次 家次 人参 个案 个把 例案 起行 百万 千万 万亿 百亿 千亿 万元 亿元 百余 万余".split()
)
_COUNTED = re.compile(r"[\d.%％]|以上|公里|平方|分之")
_MANY = re.compile(rf"多(?:[{_MEASURES}](?!分之)|条|$|[,，。?？])")
_COUNTING = re.compile(
    r"(?:[有共约近达为]|[达超]到?过?|收到|受理|办结|答复|接到|合计|总计|大概|将近|不到|不足|多达|至少|最多)$"
)
#: 2024|批了多少: no measure but a verb; 2000件了 counts.
_DONE = re.compile("[批处起][了过完出着]")
#: 超过2000了吗: the only round number that looks like a year, of which no report is.
_BOUND = re.compile("(?:超过|突破|达到|不到|不足|少于|多于)$")
_BESIDE_OTHER = re.compile(r"(?:[比较和与跟同或及、]|还是|相比)$")
_BARE = (
    rf"(?:(?<![\d.第〔\[<{RANGE}-])20[0-4]\d(?![\d{RANGE}])|(?<![{_HAN}])二[零〇○][{_HAN}]{{2}}(?![{_HAN}十百千万]))"
)
#: 上年结转, 上一年项目数量, 上一年事项 and 结转下年度继续办理 are rows and columns of the form, not years.
_NOT_A_ROW = r"(?!度?(?:结转|项目|事项(?![比增减变都怎])|转|遗留|留下|没[办做]完|未办|接[过手]|带[过来]|剩|数))"
_NOT_CARRIED = "(?<!结转)" + "".join(f"(?<!{verb}{to})" for verb in "转压拖留推滚" for to in "到至入")
_REPORT = r"(?:年度?|度)?年报(?![送告道名考警备类纸刊社章业])"
#: 什么时候突破100件: the moment that a number passes is a year.
_PASSES = r"(?=[^,，。?？]{0,12}?(?:超过|突破|达到|不到|低于|少于|多于|高于|破|过)了?\d)"

_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "until",
        re.compile(rf"(?:截[至止]到?|到|至)(?P<a>{_LONG})年(?P<ended>0?1|一)月(?:\d{{1,2}}[日号]|底|初)?(?:为止)?"),
    ),
    ("until", re.compile(rf"(?:截[至止]到?|到|至)(?P<a>{_LONG})年(?:年?[底末]|12月底?|十二月底?)(?:为止)?")),
    (
        "since",
        re.compile(
            rf"[自从]?(?P<a>{_ANY})年(?:以来|起(?![诉草])|开始|(?:之后|以后|后(?![来勤]))(?!的?[那这]?一?年)){_UNTIL_NOW}?"
        ),
    ),
    ("since", re.compile(rf"[自从]?(?P<a>{_LONG}|{_SHORT}(?=年))年?度?(?:一直|一路)?{_UNTIL_NOW}")),
    ("before", re.compile(rf"(?<![截到至])(?P<a>{_LONG}|{_SHORT}(?=年))年{other_years.ALL_BEFORE}")),
    *((kind, re.compile(pattern)) for kind, pattern in other_years.OF_A_PLAN),
    (
        "span",
        re.compile(rf"[从自]?(?P<a>{_LONG}){_TO}(?P<b>{_LONG})(?P<bare>(?:{_MARK}|这?[几两三四五六]年)?)(?:期?间)?"),
    ),
    ("span", re.compile(rf"[从自]?(?P<a>{_ANY}){_TO}(?P<b>{_ANY})(?:{_MARK}|这?[两三四五六]个?年(?!级|龄))(?:期?间)?")),
    ("span", re.compile(rf"(?P<a>{_SHORT})(?:→|⇒|[-=]>)(?P<b>{_SHORT})(?P<bare>)(?![\d.%])")),
    (
        "span",
        re.compile(rf"[从自](?P<a>{_LONG})年?(?:一直|一路)?[看数算排查列说][到至](?P<b>{_LONG})(?P<bare>{_MARK}?)"),
    ),
    ("year", re.compile(rf"(?P<list>{_ANY}(?:{_AND}{_ANY})+)(?:这?[两二三四五六]个?年度?|{_MARK})间?")),
    ("year", re.compile(rf"(?P<list>{_BARE}(?:{_AND}20[0-4]\d(?!\d))+)(?P<bare>)")),
    ("year", re.compile(r"(?P<list>(?<![\d.第〔\[-])(?:20[12]\d){2,6}(?!\d))(?P<bare>)")),
    ("year", re.compile(rf"(?<=[(（])(?P<list>[12]\d(?:{_AND}[12]\d)+)(?P<bare>)(?=[)）])")),
    ("year", re.compile(rf"(?P<list>(?<![\d.第〔\[-])[12]\d{_AND}[12]\d(?!\d))(?P<bare>)")),
    ("year", re.compile(rf"(?P<a>{_WRITTEN}|{_SHORT})(?P<report>{_REPORT})")),
    ("year", re.compile(rf"(?<=[给为])(?P<a>{_LONG}|{_SHORT}(?=年))年?度?(?P<planned>{SET_FOR})")),
    (
        "year",
        re.compile(rf"(?P<a>{_LONG}|{_SHORT}(?=年))年?(?P<plan>{PLANNED})(?!年?度?(?:打算|计划|准备|将){SO_MANY})"),
    ),
    ("year", re.compile(rf"(?P<a>{_LONG})年?度?(?P<planned>)(?=[^,，。;；?？\d]{{0,24}}?{HOW_MANY_PLANNED})")),
    ("year", re.compile(rf"(?:{FOR_WHICH})(?P<a>{_LONG}|{_SHORT}(?=年))年?度?(?P<planned>)(?={SO_MANY})")),
    ("year", re.compile(rf"(?:{FOR_WHICH})(?P<a>{_LONG}|{_SHORT}(?=年))年?度?(?P<plan>){OPEN_MEANT}")),
    ("year", re.compile(rf"(?P<a>{_WRITTEN}|{_SHORT}){_MARK}(?:全年|年?[底末])?")),
    ("relative", re.compile(r"(?P<r>去年(?:之前|以前|前面?|的?前)(?:的?那?一?年))")),
    *(("shift", re.compile(rf"{_NOT_CARRIED}(?P<beside>{back}){_NOT_A_ROW}")) for back in other_years.BACK),
    *(("shift", re.compile(rf"{_NOT_CARRIED}(?P<beside>)(?P<next>{on})")) for on in other_years.ON),
    ("shift", re.compile(rf"{_NOT_CARRIED}(?P<beside>)(?P<next>来年)(?!度|{PLANNED})")),
    ("recent", re.compile(rf"(?:(?:最近|近|过去|这)这?|前(?!一))这?{_COUNT}个?年度?(?:以?来|间|里|内)?")),
    ("recent", re.compile(r"最?近[几些]年来?")),
    (
        "every",
        re.compile(
            r"历年(?:以?来)?|从来(?=就?[没未][^,。?费]{0,10}(?:■|□|结转|复议|诉讼|官司|处罚|强制|许可|维持|纠正|申请过|申请[吧吗,?]))|逐年|每一?个?年(?:度|份)?|各个?年[度份]?|这[几些]年来?|(?:所有|全部)年份|哪一?年|哪个年[度份]|哪[几些]个?年(?:度|份)?|年年"
            rf"|(?:(?:什么|啥)时候|何时){_PASSES}"
        ),
    ),
    ("earliest", re.compile(other_years.FIRST_REPORT)),
    (
        "latest",
        re.compile(r"最新的?(?:一[期年份]|年度)?|最近的?(?:一年|一期|一次|年度)|刚刚?(?:过去|过完|结束)的[那这]?一?年"),
    ),
    ("shift", re.compile(rf"{_NOT_CARRIED}(?P<next>下一?个?年度?|明年度?|次年度?)(?P<plan>{PLANNED})")),
    ("shift", re.compile(rf"{_NOT_CARRIED}(?P<next>再?下一?个?年度?|后一个?年度?|次年度?|翌年|第二个?年度?)(?!期)")),
    ("shift", re.compile(rf"(?<![网线以])再?(?:往?前一|上一?)个?年度?{_NOT_A_ROW}(?:同期)?(?!期)")),
    ("relative", re.compile(rf"(?P<r>大前年|前年|去年|今年|明年|后年)度?{_NOT_A_ROW}(?:同期)?")),
    (
        "same",
        re.compile(
            r"同一?年度?|(?<![年度月与和跟比较据])同期(?!相?比|[^,，。?？]{0,4}比)|那(?:一年|年(?![底末终初]))|该年度?|这一?年"
        ),
    ),
    ("year", re.compile(rf"(?P<a>{_BARE})(?P<bare>)")),
)
#: 哪年多，23还是24: two digits for years, where a year is asked for.
_EITHER = re.compile(rf"(?<![\d.年])(?P<a>[12]\d)还是(?P<b>[12]\d)(?![\d.年{_MEASURES}])")
#: 到2025年1月22号为止, 2025年1月22日公布的年报: a day up to which something counts or on which a report appears.
_DATE = rf"{_LONG}年(?:0?[1-9]|1[0-2]|[一二三四五六七八九十]{{1,2}})月(?:[0-3]?\d|[一二三四五六七八九十]{{1,3}})[日号]"
_DAY = re.compile(
    rf"(?:截[至止]到?|到|至){_DATE}(?:为?止|前|以前|之前)?|{_DATE}(?:为?止|以前|之前|前)"
    rf"|[于在]?{_DATE}(?=(?:才|就)?(?:公布|发布|发表|印发|挂网|上网|公开)(?:出来)?的?(?:年报|报告|[吗?？]|$))"
)
#: 截至2024年12月31日: the end of a year is that year.
_YEAR_END = re.compile("(?:12|十二)月(?:31|三十一)[日号]")
_OFFSETS = {"大前年": -3, "前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2}
#: 2O24: the letter for the digit.
_LETTER_O = re.compile(r"(?<![0-9A-Za-z])2[0OoQ][0-9Oo]{2}(?![0-9A-Za-z])")
#: 贰零贰肆年: the digits of cheques.
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖", "一二三四五六七八九")
_IN_CAPITALS = re.compile("贰[零〇壹][零〇壹贰叁肆伍陆柒捌玖]{2}(?=年)")
#: 近几年, where nobody says how many.
_FEW = 3


def find_years(question: str, today: date | None = None) -> Years:
    """The expressions of time in a question.

    today: the date of asking, only used to read two-digit years that would lie in the future as no years.

    >>> [each.years for each in find_years("平潭2019、2020两年申请量差几件").expressions]
    [(2019, 2020)]
    >>> find_years("有2000件申请，第2024号").expressions
    ()
    """
    folded = fold_question(question)
    text = _LETTER_O.sub(lambda written: re.sub("[OoQ]", "0", written[0]), folded.text)
    text = _IN_CAPITALS.sub(lambda written: written[0].translate(_CAPITALS), text)
    found: list[YearExpression] = []
    taken = [match.span() for match in _DAY.finditer(text) if not _YEAR_END.search(match[0])]
    taken += [match.span() for match in other_years.UNSURE.finditer(text)]
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if match.groupdict().get("bare") == "" and is_counted(text, *match.span()):
                continue
            if expression := _expression(kind, match, folded, today):
                taken.append(match.span())
                found.append(expression)
    if any(each.kind == "every" and each.text.startswith("哪") for each in found):
        found += [_offered(match, folded) for match in _EITHER.finditer(text)]
    said = said_once(sorted(found, key=lambda each: each.start), question)
    return Years(other_years.beside_written(said, question))


def _offered(match: re.Match[str], folded: Folded) -> YearExpression:
    """哪年多，23还是24: the two years among which it is chosen."""
    start, end = folded.span(*match.span())
    years = tuple(_year(match[name]) for name in ("a", "b"))
    return YearExpression("year", folded.question[start:end], start, end, years)


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a bare number counts something: 2024件, 有2024个人, 2024多件; not 2024|个人申请, 比2023|多了几件."""
    if _COUNTED.match(text, end) or (text[start:end] == "2000" and _BOUND.search(text[:start])):
        return True
    counting = bool(_COUNTING.search(text[:start]))
    if text[end : end + 1] == "多" and text[end + 1 : end + 2] != "少":
        return counting or (bool(_MANY.match(text, end)) and not _BESIDE_OTHER.search(text[:start]))
    if text[end : end + 1] not in tuple(_MEASURES) or _DONE.match(text, end):
        return False
    words = {text[end : end + length] for length in (2, 3)}
    begins = any(is_word(word) for word in words if len(word) > 1) and not words & _COUNTING_WORDS
    return counting or not begins


def _expression(kind: Kind, match: re.Match[str], folded: Folded, today: date | None) -> YearExpression | None:
    start, end = folded.span(*match.span())
    groups = {name: text for name, text in match.groupdict().items() if text}
    years: tuple[int, ...] = ()
    offset = count = 0
    if "list" in groups:
        years = tuple(_year(text) for text in re.findall(_ANY, groups["list"]))
    elif "planned_years" in groups:
        years = other_years.years_of_plan(groups)
    elif kind in ("year", "span", "until", "since", "before"):
        years = tuple(_year(groups[name]) for name in ("a", "b") if name in groups)
    elif kind == "recent":
        count = _count(groups["count"]) if "count" in groups else _FEW
    elif kind == "relative":
        offset = _OFFSETS.get(groups["r"], -2)
    elif kind == "shift":
        offset = other_years.steps(groups) * (1 if "next" in groups else -1)
    short = any(len(groups.get(name, "")) == 2 for name in ("a", "b"))
    newest = today.year + 2 if today and (short or match.groupdict().get("bare") == "") else LAST_YEAR
    if any(not FIRST_YEAR <= year <= newest for year in years):
        return None
    named = match.groupdict()
    role: Role = "report" if named.get("report") else ""
    role = next((each for each in ("plan", "planned", "ended", "beside") if named.get(each) is not None), role)
    return YearExpression(kind, folded.question[start:end], start, end, years, offset, count, role)


def _year(text: str) -> int:
    """A year as written: 2021, 21, 二〇二一, 二三, 一九."""
    digits = "".join(str(_DIGITS.get(character, character)) for character in text)
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _count(text: str) -> int:
    return _DIGITS[text] if text in _DIGITS else int(text)


def resolve(years: Years, available: Collection[int], today: date | None, context: Sequence[int] = ()) -> ResolvedYears:
    """The years meant, of those available; one without a report goes to `missing` and is never replaced.

    available: years that have a report of the publisher asked about (of any of them, when several are compared).
    today:     去年 is told from this date; without a date the newest report counts as last year's, being the
               last that can have been published.
    context:   the years of the conversation: 去年 and 前一年 are told from them. A year written in the question comes
               before them: 2024年比上年.
    """
    have = sorted(set(available))
    expressions = years.expressions
    if any(each.role == "report" for each in expressions):  # 2025年打算（2024年报）: the plan's year is no report's
        expressions = tuple(each for each in expressions if each.role not in ("plan", "planned"))
    expressions = _without_next(expressions)
    written = [year for each in expressions if each.kind == "year" for year in each.years]
    # 近两年（2022、2023）: which two they are is written
    expressions = tuple(each for each in expressions if each.kind != "recent" or each.count != len(set(written)))
    reader, said_before = _Reader(have, today, tuple(written or context)), _Reader(have, today, tuple(context))
    first = min((each.start for each in expressions if each.kind == "year"), default=0)
    back = [bool(context) and each.start < first and each.text.startswith("那") for each in expressions]  # 从那年到24年
    parts = [(said_before if at else reader).read(each) for at, each in zip(back, expressions, strict=True)]
    found = {year for part in parts for year in part[0]}
    missing = {year for part in parts for year in part[1]}
    notes = dict.fromkeys(part[2] for part in parts if part[2])
    return ResolvedYears(tuple(sorted(found)), tuple(sorted(missing)), "；".join(notes))


def _without_next(expressions: tuple[YearExpression, ...]) -> tuple[YearExpression, ...]:
    """Years without one of a plan for the year after one named: 2023年提出2024年怎么改 asks the report of 2023."""
    named = [each.years[0] for each in expressions if each.kind == "year" and each.role == "" and len(each.years) == 1]
    return tuple(
        each
        for each in expressions
        if each.kind != "year" or each.role not in ("plan", "planned") or each.years[0] - 1 not in named
    )


#: (years with a report, years meant that have none, how it was understood)
_Meaning = tuple[set[int], set[int], str]


@dataclass(frozen=True, slots=True)
class _Reader:
    have: list[int]
    today: date | None
    anchors: tuple[int, ...]

    def read(self, each: YearExpression) -> _Meaning:
        """What one expression means."""
        match each.kind:
            case "year" if each.role in ("plan", "planned"):
                return self._planned(each)
            case "until" if each.role == "ended":
                return self._ended(each)
            case "year" | "until":
                return self._split(each.years)
            case "span":
                return self._split(range(min(each.years), max(each.years) + 1))
            case "since":
                return self._since(each)
            case "before":
                return self._before(each)
            case "earliest":
                return set(self.have[:1]), set(), f"“{each.text}”按已收录最早的报告理解" if self.have else ""
            case "every":
                return set(self.have), set(), ""
            case "same":
                return self._split(self.anchors)
            case "recent" if each.count == 1 and each.text.startswith("这") and self.anchors:
                return self._split(self.anchors)  # 这一年里
            case "recent" | "latest":
                return self._from_newest(each)
            case "shift" if each.role == "plan" and self.anchors:
                return self._planned_next()
            case "shift" if each.role == "beside" and not self.anchors:
                return set(), set(), ""
            case "shift":
                return self._shifted(each) if self.anchors else self._relative(each)
            case "relative":
                return self._shifted(each) if self.anchors and each.offset < 0 else self._relative(each)

    def _split(self, years: Iterable[int]) -> _Meaning:
        wanted = set(years)
        return wanted & set(self.have), wanted - set(self.have), ""

    def _planned(self, each: YearExpression) -> _Meaning:
        """2025年打算: that year's own report where there is one, else the one before, which ends with its plans.

        So many as are planned (2025年打算办几期) are told by the one before, whether there is an own one or not.
        """
        year = each.years[0]
        own = year in self.have and each.role == "plan"
        if own or year - 1 not in self.have:
            return self._split([year])
        return {year - 1}, set(), f"{year}年的打算按{year - 1}年的报告回答"

    def _planned_next(self) -> _Meaning:
        """下一年打算怎么做, of the report that is spoken of: it ends with its plans, whoever reported after it."""
        year = max(self.anchors)
        return *self._split([year])[:2], f"{year + 1}年的打算按{year}年的报告回答"

    def _ended(self, each: YearExpression) -> _Meaning:
        """到2025年1月: the report of 2024 where there is one."""
        year = each.years[0]
        if year - 1 not in self.have:
            return self._split([year])
        return {year - 1}, set(), f"“{each.text}”在{year - 1}年的报告里写到"

    def _from_newest(self, each: YearExpression) -> _Meaning:
        """近三年 counts back from the newest report: reports appear in the year after."""
        if not self.have:
            return set(), set(), ""
        newest = self.have[-1]
        first = newest - max(each.count, 1) + 1
        span = f"{newest}年" if first == newest else f"{first}—{newest}年"
        found, missing, _ = self._split(range(first, newest + 1))
        return found, missing, f"“{each.text}”按现有最新的报告推算为{span}"

    def _relative(self, each: YearExpression) -> _Meaning:
        if self.today is None and not self.have:
            return set(), set(), ""
        if self.today is None:
            year = self.have[-1] + 1 + each.offset
            note = f"“{each.text}”按现有最新的报告（{self.have[-1]}年）推算为{year}年"
        else:
            year = self.today.year + each.offset
            note = f"按{self.today.isoformat()}推算，“{each.text}”为{year}年"
        return *self._split([year])[:2], note

    def _since(self, each: YearExpression) -> _Meaning:
        """2019年以来: up to the newest report; a year without one between others is told, and where they begin."""
        found = {year for year in self.have if year >= each.years[0]}
        if not found:
            return self._split(each.years)
        first, newest = min(found), max(found)
        note = f"“{each.text}”按已收录的{first}—{newest}年回答" if first > each.years[0] else ""
        return found, set(range(first, newest)) - found, note

    def _before(self, each: YearExpression) -> _Meaning:
        """2020年之前: every year before it that has a report."""
        found = {year for year in self.have if year < each.years[0]}
        if not found:
            return self._split([each.years[0] - 1])
        first, last = min(found), max(found)
        span = f"{first}年" if first == last else f"{first}—{last}年"
        return found, set(range(first, last)) - found, f"“{each.text}”按已收录的{span}回答"

    def _shifted(self, each: YearExpression) -> _Meaning:
        year = (max(self.anchors) if each.offset > 0 else min(self.anchors)) + each.offset
        found, missing, _ = self._split([year])
        return found, missing, f"“{each.text}”指{year}年"


def strip(question: str, spans: Iterable[tuple[int, int]]) -> str:
    """The question without these spans, for retrieval.

    >>> strip("平潭2024年做了几期访谈", [(0, 2), (2, 7)])
    '做了几期访谈'
    """
    covered = {position for start, end in spans for position in range(start, end)}
    kept = "".join(character for position, character in enumerate(question) if position not in covered)
    return re.sub(r"[（(]\s*[)）]|^[\s，,、：:的]+", "", kept).strip()
