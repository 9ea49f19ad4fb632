"""What carries over from one question to the next: whom, when and what; a follow-up inherits what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from assistant.exact.indicators import contains, table_of
from assistant.exact.wholes import claims_all
from assistant.lookup import Facts
from assistant.names.publishers import Publishers, UnknownPublisher
from assistant.query import Operation
from assistant.question import Question
from assistant.reading.axes import per_item
from assistant.reading.choosing import asks_which, asks_which_year
from assistant.reading.formula import divided, is_against_years_or_bodies_together, set_against, share_of_named
from assistant.reading.parts import HOW_MANY
from assistant.reading.subject import Subject, inherited, subject_of
from assistant.reading.things import things
from assistant.reading.years import Years, resolve

#: Questions before one that it may lean on; a link to it holds as many, so that it is answered the same.
MOST_TURNS = 10
#: 和淮安比呢, 跟上一年比: what was asked before stays on one side.
_BESIDE = re.compile(
    r"^(?:那么?)?(?:和|与|跟|同|比|相比|对比|较)|比(?:较|起来|呢|如何|怎|一下|多|少|高|低|[,。?]|$)"
    r"|相比|相较|谁|哪个更|哪个多"
)
#: 跟律所比哪个多, 和部分公开的一共多少, 加上无法提供的: what was asked before is the other side.
_AGAINST = re.compile("^(?:那么?)?(?:再?加上?|连同?|和|与|跟|同|比|较)")
_TWO_SIDED: tuple[Operation, ...] = ("sum", "difference", "growth", "times", "max", "min", "series")
#: 其中公司多少件: it asks for a part of what was asked before it, and nothing after it asks for a part of it.
WITHIN = re.compile("^[,、]?(?:在?这?其中|里面|当中)")
#: 予以公开多少件 after a share asks for the count again.
_COUNTS = re.compile(r"(?:多少|几)[件份宗起个次条项]")
#: The 统计表 before this year has a column 历年累计.
_FIRST_FORM = 2019
#: 数据准不准: whether a report agrees with itself is asked.
_DATA_RIGHT = re.compile("(?:数据|数字|表格?|报表)(?:里|中)?(?:到底|都)?(?:准|对|可靠|靠谱|靠不靠谱|真|有没有错)")
#: 比处罚超过100件: how far apart two are; not 占比超过一半, 同比超过.
_BEYOND_OTHER = re.compile(r"(?:(?<![占同环])比(?![例重率值])|(?<![比同])较)[^,。?]*(?:超过|超出)[^,。?]{0,2}\d")
#: 是去年的三倍, no growth by three times.
_MULTIPLE = re.compile("的[^,。?]{0,4}倍")
#: 比它多, 是前者的两倍: what was asked before is the other side.
_IT = re.compile(
    "的?(?P<than>比|较|是|有|不如|没有)(?:它|他|她|前者|前一?个|上一?个|刚才那个|刚才的|那个数|这个数|这个|那个)(?!年)"
)
#: 2023年更多吧, 淮安多一些吧: the other side is left out.
_MORE_THAN_BEFORE = re.compile(
    "的?(?:是不是|是否)?(?:更|还|要|还要|比较)?(?P<way>[多少高低大小])(?:一些|一点|些|点)?(?=(?:对|是)?[吧吗么](?:[?。])?$)"
)
_ALL = re.compile("全部|所有|全体|一共|总共|不分|不管谁|总的")
_BESIDE_NAME = re.compile("[比较和与跟同及有]$|没有?$|不如$|不及$")
#: 几个部门一共收到多少: the bodies are added up; 多少 or 几件 after them is what is asked.
_SUM_OF_BODIES = re.compile(
    "(?:一共|总共|合计|共计|加起来|合起来|共)[^,。?]{0,12}(?:多少|几)[件份个宗起项次万元]?(?!家|个?(?:部门|机关|单位))"
)
#: 每年的复议总数: the total of each year, not of all years.
_EACH = re.compile("[每各逐]|历年|年年")
_TOTALS = ("总数", "总量", "合计", "总和", "总计数", "总件数")


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """What the tables were asked in one question; empty where something was left open, or prose was asked."""

    publishers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    subjects: tuple[Subject, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.publishers and self.years and self.subjects)


@dataclass(frozen=True, slots=True)
class Scene:
    """A question understood together with those before it.

    missing:   years meant that have no report; for them nothing is answered.
    inherited: the words the answer repeats for what was taken from before ("平潭综合实验区", "2024年").
    prose:     it is about prose; `topic` is then what was asked, without body and year.
    told:      the questions about prose before, the last one first; follow-ups lean on them.
    words:     the last question that named what it asks about, without body and year.
    past:      what the last questions asked, the last one last: 加起来多少 after two of them adds these.
    places:    the body and year of each number, where not every body goes with every year.
    unmet:     how many of them are counted (三家), where so many of one kind were not asked.
    recent:    the publishers of the questions before, the last one's first: 谁多 after two of them asks about both.
    others:    what the clauses before the last one of the same question ask about.
    told_of:   the body without a report that the prose of `publishers` may tell of.
    topic_years: the years for which one body's prose was asked `topic`, in the order of asking.
    """

    publishers: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    subject: Subject = field(default_factory=Subject)
    operation: Operation = "value"
    everywhere: bool = False
    inherited: tuple[str, ...] = ()
    note: str = ""
    prose: bool = False
    others: tuple[Subject, ...] = ()
    recent: tuple[str, ...] = ()
    topic: str = ""
    words: str = ""
    told: tuple[str, ...] = ()
    past: tuple[PastQuestion, ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    unmet: str = ""
    told_of: UnknownPublisher | None = None
    topic_years: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.publishers or self.years or self.subject)


def understand(question: Question, before: Scene, facts: Facts, today: date | None) -> Scene:
    """A question in the light of those before it; what it does not say and nothing before it says stays empty."""
    operation = operation_of(question)
    publishers, took_publishers = _publishers(question.publishers, before, question)
    available = _available(question.years, publishers, facts)
    years, missing, note, took_years = _years(question, before, available, today, operation)
    said = _said(question, before, operation)
    operation = "value" if said.divisor else operation
    changes = ("value", "difference", "series")  # of a share as well as of a number
    asks_anew = operation not in changes or bool(_COUNTS.search(question.text)) or _asks_a_row(question, said)
    whole = _is_whole(question, said, before)
    subject, took_subject = (said, False) if whole else inherited(said, before.subject, asks_anew)
    all_of_them = not said and question.has("op:total") and not said.share  # 总数呢: of all applicants
    if took_subject and (all_of_them or _means_all(question, said, operation)) and not _counts_files(subject):
        subject = replace(subject, columns=())
    if question.has("prose") or question.unexplained:
        subject, took_subject = subject_of(question), False
    elif took_subject and not question.publishers.matches and not question.years and operation == "value":
        operation = before.operation if _only_fills(question) and not subject_of(question) else operation
    elif took_subject and operation == "value" and before.operation in ("max", "min", "rank", "growth", "difference"):
        operation = before.operation if before.operation in ("max", "min", "rank") else "value"
    if question.has("op:place") and took_subject:  # 第二名呢 after 最少的是谁
        operation = before.operation if before.operation in ("max", "min") else operation
        subject = replace(subject, spread=subject.spread or before.subject.spread)
    if operation == "value" and (_claims_a_share(question, subject) or _claims_all(question, subject)):
        subject = replace(subject, share=True)
    if "cumulative" in subject.columns and years and min(years) >= _FIRST_FORM:  # 累计受理: no column of its own
        subject = replace(subject, columns=tuple(each for each in subject.columns if each != "cumulative"))
        operation = "sum" if len(years) > 1 and operation in ("value", "series") else operation
    if WITHIN.match(question.bare) and before.subject.rows == said.rows and not said.columns and said.rows:
        subject = replace(subject, columns=("part",))  # 行政处罚多少 >> 其中罚款的: a part of it that no form prints
    others: tuple[Subject, ...] = before.others if took_subject and subject == before.subject else ()
    if _AGAINST.match(question.bare) and operation in _TWO_SIDED and _stands_beside(subject, said, before):
        others = (before.subject,)
    took: list[str] = []
    if took_publishers:
        took += publishers if not question.publishers.sure else before.publishers
    if took_years:
        took += [f"{year}年" for year in before.years]
    if took_subject:
        took.append("同一项目")
    return Scene(
        publishers,
        years,
        missing,
        subject,
        operation,
        before.everywhere and not question.publishers.matches and bool(before),
        tuple(took),
        note,
        question.has("prose"),
        others,
        places=_places(question),
        recent=tuple(dict.fromkeys((*publishers, *before.recent)))[:3],
    )


def _places(question: Question) -> tuple[tuple[str, int], ...]:
    """Bodies that are each said with a year of their own (甲市2023年…乙市2024年…); () where they are not.

    Each body stands before its year, or each behind it, so that no other pairing is possible.
    """
    names = [(match.start, match.publishers) for match in question.publishers.matches]
    years = [(each.start, each.years) for each in question.years.expressions if each.kind == "year"]
    if len(names) < 2 or len(names) != len(years) or len(years) != len(question.years.expressions):
        return ()
    kinds = [kind for _, kind in sorted([(at, "name") for at, _ in names] + [(at, "year") for at, _ in years])]
    alternate = all(first != second for first, second in pairwise(kinds))
    if not alternate or any(len(each) != 1 for _, each in (*names, *years)):
        return ()
    pairs = tuple((body, year) for (_, (body,)), (_, (year,)) in zip(names, years, strict=True))
    return pairs if len({year for _, year in pairs}) > 1 else ()


def _said(question: Question, before: Scene, operation: Operation) -> Subject:
    """What a question names by itself; a share where it claims or asks one of what was asked before.

    超过办结数的一半没有 is a share of 办结, 其中内部事务占多少 one of the row that it is within.
    """
    sides = next((each for read in (share_of_named, set_against) if (each := read(question)) is not None), None)
    said = divided(question) or (subject_of(question) if sides is None else sides)
    if operation == "value" and _claims_a_share(question, said):
        said = replace(said, share=True)
    within = said.share and len(said.rows) == len(before.subject.rows) == 1 and bool(WITHIN.match(question.bare))
    if within and contains(before.subject.rows[0], said.rows[0]):
        said = replace(said, rows=(*said.rows, *before.subject.rows))
    return said


def _stands_beside(subject: Subject, said: Subject, before: Scene) -> bool:
    """Whether a follow-up names another thing than the one before, and no share of it."""
    names = bool(said.rows or said.columns) and not (said.share or said.ratio or said.spread)
    return names and bool(before.subject) and subject != before.subject


def _means_all(question: Question, said: Subject, operation: Operation) -> bool:
    """全部申请呢, 所有人的呢, 一共呢: no applicant of the question before is meant."""
    plain = not (said.columns or said.rates or said.share or said.ratio) and operation in ("value", "sum")
    return plain and bool(_ALL.search(question.text))


def _counts_files(subject: Subject) -> bool:
    """Whether a subject is of table 二, whose rows have no total over their columns."""
    return any(table_of(row) == "active_disclosure" for row in subject.rows)


def _asks_a_row(question: Question, said: Subject) -> bool:
    """行政强制决定多少: how many of a row, whatever was asked of another one."""
    return bool(said.rows) and not said.implied and not said.share and bool(HOW_MANY.search(question.text))


def _is_whole(question: Question, said: Subject, before: Scene) -> bool:
    """Whether a question leaves out nothing of its subject: a row of another body or of a year, or a row's total."""
    if not said.rows:
        return False
    sure = question.publishers.sure
    if _asks_a_row(question, said) and question.has("op:altogether", "op:total"):  # 予以公开总共几件
        return True
    another = not set(sure) & set(before.publishers) and _asks_a_row(question, said)
    return bool(sure) and (bool(question.years) or another)


def _claims_a_share(question: Question, subject: Subject) -> bool:
    """个人申请超过九成: a percentage claimed of a count is its share."""
    percent = any(number.unit == "%" for number in question.numbers)
    names = bool(subject.rows or subject.columns or question.has("op:total"))
    computed = subject.rates or subject.ratio or subject.divisor  # 予以公开除以办结总数是40%: divided as written
    return percent and names and not computed


def _claims_all(question: Question, subject: Subject) -> bool:
    """全是个人提的: all of a whole is its share of 100 %, where the form has such a whole."""
    return claims_all(question) and bool(things(replace(subject, share=True)))


def operation_of(question: Question) -> Operation:
    """What is to be done with the figures."""
    if is_against_years_or_bodies_together(question):
        return "value"
    said = set(question.marked("op:"))
    which = question.has("which:year", "which:publisher", "which:applicant", "which:reason")
    if "define" in said:
        return "define"
    if any(number.unit == "倍" for number in question.numbers) and _MULTIPLE.search(question.text):
        return "times"
    if "consistency" in said:
        return "sum" if question.numbers and question.has("equals") else "consistency"
    if "check" in said and not question.numbers and not subject_of(question) and _DATA_RIGHT.search(question.text):
        return "consistency"
    if question.has("should") and {"in_force", "repealed"} <= set(question.marked("column:")):
        return "consistency"  # 上年末597件，加减制发废止后应是几件: the rule that joins two years
    if "average" in said or per_item(question):
        return "average"
    if "rank" in said:
        return "rank"
    if "count" in said and _SUM_OF_BODIES.search(question.text):
        return "sum"
    if asks_which(question):
        return "when" if asks_which_year(question) else "count"
    if "count" in said and (question.has("zero", "exists", "topic:received") or question.marked("than:")):
        return "count"
    if "times" in said:
        return "times"
    moved = question.has("way:up", "way:down") and any(number.unit == "%" for number in question.numbers)
    if "growth" in said or moved:  # 降了两成
        return "growth"
    beside = bool(question.marked("than:")) and not question.numbers and "count" not in said
    beside = beside or (question.has("than:more") and bool(_BEYOND_OTHER.search(question.text)))
    if "difference" in said or beside:
        return "difference"
    if "max" in said or "min" in said:
        return "min" if "min" in said else "max"
    if "sum" in said or ("list" not in said and _adds_up(question)):
        return "sum"
    if question.has("way:up", "way:down") and question.numbers:  # 比上年增加137件，对吗
        return "difference"
    if "series" in said or question.has("way:up", "way:down"):
        return "series"
    return "rank" if which and question.has("which:publishers_all") else "value"


def _adds_up(question: Question) -> bool:
    """Whether one number is wanted of all that is named: 一共收到多少, not 一共收到多少，办结多少."""
    if len(HOW_MANY.findall(question.text)) > 1 or any(number.unit == "%" for number in question.numbers):
        return False  # 收到多少，办结多少; 到总数的三成没有
    if question.has("op:altogether", "op:plus"):
        return True  # 对比两年总数 compares totals and adds none
    each_year = any(each.kind == "every" and _EACH.search(each.text) for each in question.years.expressions)
    apart = each_year or question.has("op:series")
    return not apart and any(token.text.endswith(_TOTALS) for token in question.tokens)


def retold(question: Question, scene: Scene) -> str:
    """A follow-up as a complete question, for retrieval: "平潭综合实验区2024年民意征集几期"."""
    names = "" if question.publishers.matches else "、".join(scene.publishers)
    years = "" if question.years else "、".join(f"{year}年" for year in scene.years)
    topic = scene.topic if scene.topic != question.bare else ""
    return f"{names}{years}{topic}{question.text}"


def pointed(question: Question, before: Scene) -> str:
    """The text with 它 and 前者 in a comparison said by name: 淮安比它多吧 is 淮安比平潭综合实验区多吧."""
    if more := _MORE_THAN_BEFORE.search(question.text):
        named = question.publishers.spans or question.years.spans
        at = more.start()
        alone = len(named) == 1 and named[0][1] == at and not _BESIDE_NAME.search(question.text[: named[0][0]])
        if alone and len(before.publishers) == len(before.years) == 1:
            other = before.publishers[0] if question.publishers.spans else f"{before.years[0]}年"
            return f"{question.text[: named[0][1]]}比{other}{more['way']}{question.text[more.end() :]}"
    if (named_both := _former_and_latter(question, before)) != question.text:
        return named_both
    if not _IT.search(question.text):
        return question.text
    if question.publishers.sure and len(before.publishers) == 1 and before.publishers != question.publishers.sure:
        return _IT.sub(rf"\g<than>{before.publishers[0]}", question.text, count=1)
    if question.years and len(before.years) == 1 and not question.publishers.sure:
        return _IT.sub(rf"\g<than>{before.years[0]}年", question.text, count=1)
    return question.text


def _former_and_latter(question: Question, before: Scene) -> str:
    """The text with 前者 and 后者 said by name: the body or the year in which the last two questions differ."""
    if len(before.past) < 2 or question.publishers.matches or question.years or "者" not in question.text:
        return question.text
    turns = before.past[-2:]
    for parts, name in (([turn.publishers for turn in turns], "{}"), ([turn.years for turn in turns], "{}年")):
        if parts[0] != parts[1] and len(parts[0]) == len(parts[1]) == 1:
            former, latter = (name.format(part[0]) for part in parts)
            return question.text.replace("前者", former).replace("后者", latter)
    return question.text


def _publishers(named: Publishers, before: Scene, question: Question) -> tuple[tuple[str, ...], bool]:
    if named.unknown or named.ambiguous:
        return named.sure, False
    if not named.sure:
        both = re.search("谁|哪", question.text) and question.has("op:max", "op:min", "op:difference")
        if both and len(before.publishers) == 1 and len(before.recent) > 1:
            return tuple(reversed(before.recent[:2])), True
        return before.publishers, bool(before.publishers)
    one_more = before.publishers and not set(named.sure) & set(before.publishers)
    if one_more and len(named.sure) == 1 and _compares(question):
        return (*before.publishers, *named.sure), True
    return named.sure, False


def _years(
    question: Question, before: Scene, available: Sequence[int], today: date | None, operation: Operation
) -> tuple[tuple[int, ...], tuple[int, ...], str, bool]:
    if not question.years:
        return before.years, (), "", bool(before.years)
    if these := _these_years(question, before):
        note = f"“{question.years.expressions[0].text}”指前面问的{'、'.join(f'{year}年' for year in these)}"
        have = tuple(year for year in these if year in available)
        return have, tuple(year for year in these if year not in have), note, False
    resolved = resolve(_without_every(question.years), available, today, before.years)
    years, took = resolved.years, False
    if not (years or resolved.missing):
        written = {year for each in question.years.expressions for year in each.years}
        years = tuple(available) if not written else ()
    relative = all(each.kind in ("shift", "relative") for each in question.years.expressions)
    beside = relative and operation != "value"
    compares = _compares(question) or operation == "times"
    if not question.publishers.sure and before.publishers and compares:
        beside = True
    if before.years and not years and resolved.missing and beside:
        years, took = before.years, True  # 比上年变化多少 where the year before has no report
    if before.years and len(years) == 1 and beside:
        years, took = tuple(sorted({*before.years, *years})), True
    return years, resolved.missing, resolved.note, took


def _these_years(question: Question, before: Scene) -> tuple[int, ...]:
    """这两年 after questions about two years: these, oldest first; () where not so many were asked about."""
    each = question.years.expressions[0]
    if len(question.years.expressions) > 1 or each.kind != "recent" or each.text[0] not in "这那":
        return ()
    asked = list(dict.fromkeys(year for turn in reversed(before.past) for year in turn.years))
    return tuple(sorted(asked[: each.count])) if each.count > 1 and len(asked) >= each.count else ()


def _without_every(years: Years) -> Years:
    """哪年 beside written years asks which of these."""
    written = [each for each in years.expressions if each.kind not in ("every", "same")]
    return replace(years, expressions=tuple(written)) if written else years


def _compares(question: Question) -> bool:
    return bool(_BESIDE.search(question.bare) or question.has("op:difference", "op:growth", "op:max", "op:min"))


def _only_fills(question: Question) -> bool:
    return not question.has("op:check", "op:list", "zero", "exists") and not question.numbers


def _available(years: Years, publishers: Sequence[str], facts: Facts) -> list[int]:
    """The years that may be meant; without a publisher, written years stand for themselves."""
    if publishers:
        return sorted({year for name in publishers for year in facts.years(name)})
    if all(each.kind in ("year", "until") for each in years.expressions):
        return sorted({year for each in years.expressions for year in each.years})
    return sorted({report.year for report in facts.reports()})
