"""A number of a report's prose beside the cells of its tables, and whether the two agree.

正文写收办3607件，表格本年新收3511件，加上年结转96件合计3607件: the number of the prose is held against every
reading that the form gives its words, and which of them it agrees with is told. A verdict needs both numbers in print.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant import planning
from assistant.answer import Answer, Figure
from assistant.conversation import Scene
from assistant.exact import consistency
from assistant.exact.beside import finding_notes
from assistant.exact.figures import Draft
from assistant.exact.indicators import APPLICANT_IDS, OUTCOMES, table_of
from assistant.exact.phrasing import noun
from assistant.lookup import Value
from assistant.prose.agreement import asks_if_they_differ, tells_results, verdict
from assistant.prose.composing import composed
from assistant.prose.evidence import Evidence, Reply, Source, chips_after, counted
from assistant.prose.kinds import WHY
from assistant.prose.wording import understand
from assistant.query import Query
from assistant.question import Question
from assistant.reading.chatter import VERDICT
from assistant.reading.parts import joined
from assistant.reading.subject import Subject, subject_of
from assistant.reading.tokens import NAMING, Token, tokens_of
from assistant.readings import (
    Item,
    Reading,
    is_unread,
    mention_of,
    mentions_of,
    narrowing,
    readings_of,
    values_of,
    words_of,
)
from assistant.turn import Turn
from corpus.numbers import MONEY, ROUGH, Number, say
from corpus.report import Cell, Mention

if TYPE_CHECKING:
    from corpus.store import Store

_PROSE = re.compile(
    "正文|文字(?:部分|说明|叙述)?(?!版)|叙述|总体情况|(?:年报|报告)(?:里面?|中|上)?(?:所)?(?:写|说|讲|提)的?"
)
_TABLE = re.compile(
    "附?表格(?:里面?|中|上|内)?|报表|统计表|数据表|附表|(?<![图代发填列])表[一二三四]|(?<![图代发填列])表(?=[里中内上]|那)"
    "|(?<=[与和跟同比])(?:后面的?)?表(?=[对合]|一|相|符|吻|的|不|数)|[那这]一?[栏格]|(?<=计)那栏"
)
#: How two numbers are said to agree, and that is asked.
_AGREE = re.compile(
    "一致|一样|相符|符合|相同|相等|吻合|[对合](?:得|不)?上|矛盾|出入|差异|不符|打架|(?:也)?是(?:这|那|同一?)个数|也(?:是)?(?:这样|如此)"
)
#: The other side is asked for, or both are to be held side by side: 跟表格比呢, 表里呢, 表里印的又是多少.
_HELD = re.compile("比|对照|核对|差|别的数|另一个|[呢吗][?。]*$|多少|几[件条个份宗起]|什么")
#: 为什么不一样, 怎么跟表里不同: asked of two numbers that were told.
_WHY_NOT_ALIKE = re.compile(
    "(?:为什么|为何|为啥|怎么|咋)[^,。?]{0,12}(?:不一样|不一致|不同|不符|不相符|对不上|有出入|不等|别的数|另一个数|差了?)"
)
#: 正文写的是134件，哪个对: which of two numbers is right; no report says so.
_WHICH_HOLDS = re.compile(
    "哪(?:一)?(?:个|边|处|份)(?:数字?)?(?:才|算)?(?:是)?(?:对|准|正确|准确|可信|可靠|靠谱|真)"
    "|以(?:哪(?:一)?(?:个|边|处)|谁)(?:的)?为准|(?:听|信)(?:谁|哪(?:一)?(?:个|边))的?(?=[?。]?$)"
)
#: 两个数一样吗, 它们一致吗: of what was told just before.
_THE_TWO = re.compile(f"^(?:那么?|这|那)?(?:两[个边处]数?|两者|它们|二者)(?:是不是|是否)?(?:{_AGREE.pattern})")
_AGREE_OR_COMPARE = re.compile(f"{_AGREE.pattern}|对比|比较|比一?比|核对|对照")
_BOTH = re.compile("[两二2](?:处|个|者|边|头|下|个数)")
#: The rows of which prose is looked through for another number than the table's.
_COMPARED_ROWS = (
    *(f"applications.{row}" for row in ("new", "carried_in")),
    *OUTCOMES,
    *(f"applications.{row}" for row in ("outcome_total", "carried_out")),
    "review_litigation.review",
    "review_litigation.litigation",
)
_SUM_OF_THEM = "正文的数是这几项合在一起的，表格分开印。"
_NOT_EXPLAINED = "年报没有写明为什么不一样。"
_NOT_SETTLED = "年报没有写明以哪个数为准。"


@dataclass(frozen=True, slots=True)
class Halves:
    """What a question says of the prose and what of the table: spans of its text.

    prose: without a word for prose, all but the table's half: it goes on from a question about prose.
    """

    prose: tuple[int, int]
    table: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """The number of the prose and the readings of the form for it, the row's own first."""

    item: Item
    mention: Mention
    readings: tuple[Reading, ...]

    @property
    def agreeing(self) -> Reading | None:
        return next((each for each in self.readings if each.is_said_by(self.mention)), None)

    @property
    def agrees_by_sum(self) -> bool:
        """Whether the prose tells in one number what the table prints in several rows."""
        return self.agreeing is not None and len(self.agreeing.terms) > 1

    @property
    def apart(self) -> Decimal | None:
        """How far the two numbers lie apart; None where they agree, or where it is not sure which ones are meant."""
        if self.agreeing or len(self.readings) > 1 or (self.readings[0].unit in MONEY):
            return None
        return abs(self.readings[0].total - self.mention.value)

    @property
    def difference(self) -> str:
        """That as arithmetic, the larger number first; "" where there is none."""
        if self.apart is None:
            return ""
        less, more = sorted((self.readings[0].total, self.mention.value))
        return f"{say(more)}-{say(less)}={say(self.apart)}"

    @property
    def is_as_claimed(self) -> bool:
        return self.item.number in (None, self.mention.value)


class BothSides:
    """Answers that hold the prose of one report against its tables."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.facts = store.facts

    def answer(self, turn: Turn) -> Answer | None:
        """Both numbers and whether they agree; None where nothing of the kind is asked or one side is not printed."""
        read, halves = turn.read, halves_of(turn.read, turn.before)
        source = self._source(turn) if halves else None
        if halves is None or source is None:
            return None
        if told := tells_results(read.bare, source):
            return composed(read.asked, [(source, told)])
        items = list(_items(read, turn.scene, turn.before, halves))
        if any(item.subject.rates or item.subject.share for item in items):
            return None
        pairs = [_pair(item, source) for item in items]
        if not all(pairs):
            pairs = [_pair(item, source) for item in _row_by_row(items)]
        found = [pair for pair in pairs if pair]
        if not found or len(found) < len(pairs):
            return _without_table(read, items, source)
        return self._told(read, found, source, _claim_of_table(read, halves))

    def only_table(self, turn: Turn) -> Answer | None:
        """What the tables print where the prose counts nothing of the kind: no verdict; a whole report is audited.

        None where the prose prints numbers by these words, of which none was sure to be meant.
        """
        read, scene, halves = turn.read, turn.scene, halves_of(turn.read, turn.before)
        source = self._source(turn) if halves and not read.unexplained else None
        if halves is None or source is None:
            return None
        items = list(_items(read, scene, turn.before, halves))
        if not any(item.subject for item in items):
            audited = replace(scene, operation="consistency", subject=Subject(), prose=False)
            compares = _AGREE_OR_COMPARE.search(read.text)
            return self.beside_audit(turn, planning.answer(read, audited, self.facts)) if compares else None
        values = [value for item in items for value in values_of(item.subject, source)]
        alone = (*items, *_row_by_row(items))
        if not values or any(mentions_of(item, source) or _stands_there(item, source) for item in alone):
            return None
        indicators = tuple((value.indicator,) for value in values)
        draft = Draft(Query(scene.publishers, scene.years, indicators), read.asked, self.facts)
        names = "、".join("".join(item.names) or noun(values[0].indicator) for item in items)
        told = "，".join(map(draft.tell, values))
        return draft.finish(f"无法核对：年报的正文里没有找到写明“{names}”的数；表格里{told}。")

    def beside_audit(self, turn: Turn, audited: Answer) -> Answer:
        """The audit of a report's tables with what its prose prints otherwise; as it is where that is nothing."""
        source, rows = self._source(turn), turn.scene.subject.rows
        if source is None or audited.status != "answered":
            return audited
        pairs = differing(source, {table_of(row) for row in rows})
        if not pairs:
            return audited
        cells: list[Cell] = []
        evidence: list[Evidence] = []
        lines = [f"\n{at}. {told_pair(pair, source, evidence, cells)}。" for at, pair in enumerate(pairs, 1)]
        notes = tuple(dict.fromkeys(note for pair in pairs for note in narrowed(pair)))
        frame = f"正文与表格有{len(pairs)}处数不一致：{''.join(lines)}\n"
        reply = Reply(frame, tuple(evidence), notes, tuple(cells), _sums(pairs))
        told = composed(turn.read.asked, [(source, reply)])
        told = replace(told, figures=(*told.figures, *_figures(told, pairs)))
        tabled = replace(audited, answer=audited.answer.replace(consistency.ADDS_UP, consistency.TABLES_ADD_UP))
        return replace(joined(turn.read.asked, [("", told), ("", tabled)]), route="computed")

    def _source(self, turn: Turn) -> Source | None:
        """The one report that is meant; None where it is not sure which."""
        read, scene = turn.read, turn.scene
        if read.publishers.unknown or read.publishers.ambiguous or scene.told_of:
            return None
        said = read.years.written
        years = tuple(said) if len(said) == 1 else scene.years  # 差多少 takes no year before: it is of the two sides
        reports = self.facts.reports(scene.publishers[0]) if len(scene.publishers) == 1 else []
        report = next((each for each in reports if years == (each.year,)), None)
        return Source(report, self.store) if report else None

    def _told(self, read: Question, pairs: Sequence[Pair], source: Source, of_table: Decimal | None) -> Answer:
        cells: list[Cell] = []
        evidence: list[Evidence] = []
        told = [told_pair(pair, source, evidence, cells) for pair in pairs]
        readings = [each for pair in pairs for each in pair.readings]
        values = [value for each in readings for value, _ in each.terms]
        printed = {*(value.number for value in values), *(each.total for each in readings)}
        astray = of_table is not None and of_table not in printed
        equal = not astray and all(pair.agreeing and pair.is_as_claimed for pair in pairs)
        wrong = f"表格没有印{say(of_table)}这个数。" if astray and of_table is not None else ""
        as_said = of_table is not None and not astray and all(pair.is_as_claimed for pair in pairs)
        frame = f"{_opening(read, equal, as_said, pairs)}{'；'.join(told)}。{wrong}{_reason(read, equal, pairs)}"
        notes = [note for note in finding_notes(values, self.facts) if "正文" not in note]
        notes += [note for pair in pairs for note in narrowed(pair)]
        answer = composed(
            read.asked, [(source, Reply(frame, tuple(evidence), tuple(notes), tuple(cells), _sums(pairs)))]
        )
        return replace(answer, figures=(*answer.figures, *_figures(answer, pairs)))


# ── what is asked ────────────────────────────────────────────────────────────────────────────────────────────────


def halves_of(read: Question, before: Scene) -> Halves | None:
    """The two halves of a question that holds prose against the tables; None of any other.

    A follow-up may leave out the prose where that was asked just before (跟表格比呢), or both where it asks only why
    two numbers that were told are not the same.
    """
    text = read.text
    prose, table = _PROSE.search(text), _TABLE.search(text)
    if table is None:
        only_why = _WHY_NOT_ALIKE.search(text) and not any(map(_takes_part, read.tokens))
        with_prose = (
            prose and (_AGREE.search(text) or _WHICH_HOLDS.search(text)) and not any(map(_takes_part, read.tokens))
        )
        the_two = before.prose and _THE_TWO.search(text)
        goes_on = bool(before.subject) and (only_why or with_prose or the_two)
        return Halves((0, len(text)), (len(text), len(text))) if goes_on else None
    if prose is None and not before.prose:
        return None
    if not (_AGREE.search(text) or _HELD.search(text[table.start() :]) or (prose and _HELD.search(text))):
        return None
    if prose and prose.start() > table.start():
        return Halves((prose.start(), len(text)), (0, prose.start()))
    return Halves((0, table.start()), (table.start(), len(text)))


def _takes_part(token: Token) -> bool:
    return token.marks[0].startswith(NAMING)


def _within(span: tuple[int, int], at: int) -> bool:
    return span[0] <= at < span[1]


def _numbers(read: Question, span: tuple[int, int]) -> list[Number]:
    """The numbers claimed in one half; 两处 claims none."""
    return [n for n in read.numbers if _within(span, n.start) and not _BOTH.fullmatch(n.raw)]


def _claim_of_table(read: Question, halves: Halves) -> Decimal | None:
    numbers = _numbers(read, halves.table)
    return numbers[0].value if len(numbers) == 1 else None


def _items(read: Question, scene: Scene, before: Scene, halves: Halves) -> Iterator[Item]:
    """What is counted in the prose, one after another where several numbers are claimed (复议134件、诉讼57件)."""
    numbers = _numbers(read, halves.prose)
    start = halves.prose[0]
    for number in numbers if len(numbers) > 1 else ():
        yield _item(read, [token for token in read.tokens if _within((start, number.start), token.start)], number.value)
        start = number.end
    if len(numbers) > 1:
        return
    claim = numbers[0].value if numbers else None
    own = [token for token in read.tokens if _within(halves.prose, token.start)]
    said = [item for tokens in (own, read.tokens) if (item := _item(read, tokens, claim)).subject]
    if said:
        yield said[0]
        return
    names = _names(tokens_of(before.words or before.topic))
    yield Item(replace(scene.subject or before.subject, spread=""), names, claim)


def _item(read: Question, tokens: Sequence[Token], number: Decimal | None) -> Item:
    subject = subject_of(replace(read, tokens=tuple(t for t in tokens if "prose" not in t.marks)))
    columns = tuple(column for column in subject.columns if column != "total")
    of_applicant = set(columns) & {*APPLICANT_IDS, "organisations"} and not subject.rows
    rows = ("applications.new",) if of_applicant else subject.rows
    return Item(replace(subject, rows=rows, columns=columns, spread=""), _names(tokens), number)


def _names(tokens: Sequence[Token]) -> tuple[str, ...]:
    """How a question calls its rows and columns; 总计 calls none."""
    return tuple(t.text.rstrip("的了") for t in tokens if _takes_part(t) and t.marks[0] != "column:total")


def _stands_there(item: Item, source: Source) -> bool:
    """Whether some number of the prose, of whatever kind, is called by the very words of an item."""
    return bool(item.names) and any(all(n in words_of(m, source) for n in item.names) for m in source.mentions)


def _row_by_row(items: Sequence[Item]) -> list[Item]:
    """Rows that were said together (复议和诉讼件数), each by itself; a claim of them together has no such parts."""
    if any(item.number is not None for item in items):
        return list(items)
    return [Item(replace(item.subject, rows=(row,)), ()) for item in items for row in item.subject.rows]


def _pair(item: Item, source: Source) -> Pair | None:
    """An item with its number in the prose and what the form may count by it; None where a side is not printed."""
    mention = mention_of(item, source)
    if mention is None or ROUGH.search(mention.raw):
        return None
    readings = readings_of(item.subject, mention, source)
    return Pair(item, mention, readings) if readings else None


def differing(source: Source, tables: Collection[str] = ()) -> list[Pair]:
    """The rows, of these tables or of all, whose number the prose prints otherwise; what reading found is left out."""
    asked = [row for row in _COMPARED_ROWS if not tables or table_of(row) in tables]
    known = {each.printed for each in source.findings if each.severity != "info" and each.rule == "prose_table"}
    pairs = [pair for row in asked if (pair := _pair(Item(Subject((row,)), ()), source)) and pair.agreeing is None]
    return [pair for pair in pairs if say(pair.mention.value) not in known]


def _without_table(read: Question, items: Sequence[Item], source: Source) -> Answer | None:
    """The number of the prose where the table's cell could not be read: no verdict; None where one is not sure."""
    mention = mention_of(items[0], source) if len(items) == 1 else None
    if mention is None or not is_unread(items[0].subject, source):
        return None
    one = counted(mention, understand("".join(items[0].names)), source)
    frame = f"无法核对，正文写{one.label}{{0}}；这份报告的表格没有读到这一项。"
    return composed(read.asked, [(source, Reply(frame, (one,)))])


# ── both of them told ────────────────────────────────────────────────────────────────────────────────────────────


def told_pair(pair: Pair, source: Source, evidence: list[Evidence], cells: list[Cell]) -> str:
    """One number of the prose with what the tables print; its quote and its cells are added to those told before."""
    name = "".join(pair.item.names) or noun(pair.readings[0].terms[0][0].indicator)
    one = counted(pair.mention, understand(name), source)
    said = "写" if pair.is_as_claimed else f"写的不是{say(pair.item.number or Decimal(0))}{pair.mention.unit}，是"
    prose = chips_after(evidence, f"正文{said}{one.label}{{0}}")
    evidence.append(one)
    first = pair.readings[0]
    if agreeing := pair.agreeing:
        begins = agreeing.terms[0] == first.terms[0]
        own = "" if begins else f"{told_reading(first, cells)}；"
        return f"{prose}；表格{own}{told_reading(agreeing, cells)}，{'两个数' if begins else '与正文的数'}一致"
    table = "；".join(told_reading(each, cells) for each in pair.readings)
    apart = "" if pair.apart is None else f"，相差{say(pair.apart)}{first.unit}"
    return f"{prose}；表格{table}，{'两个数' if len(pair.readings) == 1 else '都与正文的数'}不一致{apart}"


def told_reading(reading: Reading, cells: list[Cell]) -> str:
    """A reading in words, with the chips of its cells, which are added to those told before."""
    parts = []
    for at, (value, sign) in enumerate(reading.terms):
        lead = "" if not at else "加" if sign > 0 else "减"
        parts.append(f"{lead}“{noun(value.indicator)}”{_told_value(value, cells, alone=len(reading.terms) == 1)}")
    total = f"，合计{say(reading.total)}{reading.unit}" if len(reading.terms) > 1 else ""
    return "".join(parts) + total


def _told_value(value: Value, cells: list[Cell], alone: bool) -> str:
    chips = []
    for cell in [each for each in value.cells if each.value] or value.cells[:1]:
        if cell not in cells:
            cells.append(cell)
        chips.append(f"{{cell{cells.index(cell)}}}")
    number = f"{say(value.number or Decimal(0))}{value.unit}"
    if len(value.cells) > 1:
        added = "+".join(say(cell.value) for cell in value.cells if cell.value)
        return f"各格合计{number}{f'（{added}）' if '+' in added else ''}{''.join(chips)}"
    return f"{'印的是' if alone else ''}{number}{''.join(chips)}"


def _asks_why(read: Question) -> bool:
    return bool(WHY.search(read.text) or _WHY_NOT_ALIKE.search(read.text))


def _opening(read: Question, equal: bool, as_said: bool, pairs: Sequence[Pair]) -> str:
    """对 or 不对 where it is asked whether they agree, else 一致 or 不一致; why, by what each of them counts.

    as_said: whether both numbers are claimed, and printed so (正文说134件，表里是170件，对吗).
    """
    if _asks_why(read) and equal and any(pair.agrees_by_sum for pair in pairs):
        return "口径不同，"
    if _AGREE.search(read.text) and not _asks_why(read):
        return verdict(equal, asks_if_they_differ(read.text))
    if as_said and VERDICT.search(read.text):
        return "对，"
    return "一致，" if equal else "不一致，"


def _reason(read: Question, equal: bool, pairs: Sequence[Pair]) -> str:
    """Why the numbers differ, or which one holds, where that is asked: only what the rows show is told."""
    if any(pair.agreeing is None for pair in pairs) and _WHICH_HOLDS.search(read.text):
        return _NOT_SETTLED
    if not _asks_why(read):
        return ""
    if not equal:
        return _NOT_EXPLAINED
    return _SUM_OF_THEM if any(pair.agrees_by_sum for pair in pairs) else ""


def narrowed(pair: Pair) -> Iterator[str]:
    """That the number of the prose may count less than the row, where its own clause says so."""
    if pair.agreeing is None and (said := narrowing(pair.mention)):
        yield f"正文这句话说的是“{said}”的，与表格的口径可能不同。"


def _sums(pairs: Sequence[Pair]) -> str:
    """The arithmetic of what is told: rows added up, and how far the two sides lie apart."""
    shown = [each for pair in pairs for each in (*(reading.shown for reading in pair.readings), pair.difference)]
    return "；".join(dict.fromkeys(each for each in shown if each))


def _figures(answer: Answer, pairs: Sequence[Pair]) -> Iterator[Figure]:
    """The cells that are told, what was added up of them, and how far the two sides lie apart."""
    cited = {citation.cell: citation.n for citation in answer.citations if citation.cell}
    for pair in pairs:
        if pair.apart is not None:
            first = pair.readings[0].terms[0][0]
            yield Figure(say(pair.apart), pair.readings[0].unit, "", first.publisher, first.year, None)
    for reading in (each for pair in pairs for each in pair.readings):
        first = reading.terms[0][0]
        cells = [cell for value, _ in reading.terms for cell in value.cells if cell.id in cited]
        if len(cells) > 1:
            yield Figure(say(reading.total), reading.unit, "", first.publisher, first.year, cited[cells[0].id])
        for cell in cells:
            number = None if cell.value is None else say(cell.value)
            yield Figure(number, cell.unit, cell.id, first.publisher, first.year, cited[cell.id])
