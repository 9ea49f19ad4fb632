"""Answers from a report's prose, without a language model: the shortest verbatim quote that answers, in a plain frame.

Only the selected reports are read, so evidence of another year or body cannot answer. What no clause explains is
refused, with the report's own contact as the place to ask. Matching numbers and words needs neither torch nor Chroma.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from assistant.answer import Answer, Citation, Figure
from assistant.counting import Fit, best_of, fitting, year_told
from assistant.listing import measures, problems
from assistant.quoting import (
    Span,
    around,
    contact_clause,
    contact_kinds,
    contacts,
)
from assistant.telling import DATE, INTERVAL, denial, telling
from assistant.wording import Asked, coverage, understand
from corpus.numbers import Number, find_numbers, say
from corpus.report import PART_OF, Cell, Finding, Mention, Passage, Report
from corpus.text import squeeze

if TYPE_CHECKING:
    from corpus.store import Store

#: Reports shown when no publisher was named.
MOST_REPORTS = 5
_LIST_WORDS = re.compile(
    r"改|重点|不行|不好|做好|没做|为啥|原因|采取|准备|问题|不足|短板|薄弱|环节|差距|困难|欠缺|缺点|毛病|改进|措施|整改|一步|下步|打算|计划|今后|接下来|明年|来年|努力|方向|思路|"
    r"存在|承认|自查|暴露|面临|反映|自己|认为|不够|不到位|还有|哪里|原因|检讨|办法|举措|针对|怎么改|如何改|下一步"
)
#: What is counted is named in front of its number when that takes no more characters.
LONGEST_LABEL = 26
_BOTH_LISTS = re.compile("(?:问题|不足|短板|困难).{0,4}(?:[和及与、，]|以及).{0,8}(?:改进|措施|打算|整改|下一步)")
#: A mention that fits this well is meant even when no number is asked for in words.
EXACT = 0.95
_OPEN_QUESTION = re.compile("怎么|怎样|如何|哪|什么|为何|谁|何时|原因|介绍|情况")
#: A premise that says there was none: "没人打官司，属实吗".
_ABOVE = re.compile(r"(?:超过?|过|多于|高于|大于|不止|突破|逾)了?$")
_BELOW = re.compile(r"(?:不到|不足|低于|少于|小于|没有?到|没有?超?过)了?$")
_NEARLY = re.compile(r"(?:接近|将近|差不多|大约|大概|约|近)了?$")
_DENIED = re.compile(r"没有?人|没(?!错)|无|未|不(?!对|是真)")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote, and the number it gives the answer, if any."""

    span: Span
    value: Decimal | None = None
    unit: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What one report answers: a frame with "{0}", "{1}"… where the chips of its evidence go."""

    frame: str
    evidence: tuple[Evidence, ...]
    notes: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()


@dataclass
class Source:
    """One report with what its prose offers, read from the store when first needed."""

    report: Report
    store: Store

    @cached_property
    def text(self) -> str:
        return self.store.facts.text(self.report.id)

    @cached_property
    def mentions(self) -> list[Mention]:
        return self.store.facts.mentions([self.report.id])

    @cached_property
    def passages(self) -> list[Passage]:
        return self.store.facts.passages([self.report.id])

    @cached_property
    def findings(self) -> list[Finding]:
        return self.store.facts.findings(self.report.id)

    @property
    def who(self) -> str:
        """ "平潭综合实验区2024年"."""
        return f"{self.report.publisher}{self.report.year}年"


def answer_from_prose(
    question: str,
    stripped: str,
    reports: Sequence[Report],
    store: Store,
    settings: Any = None,
    history: Sequence[object] = (),
) -> Answer:
    """Answer a question that is about no figure of the form.

    question: as asked. stripped: without publisher and year, which have selected `reports`.
    reports:  the only ones whose prose may answer; none when no publisher was named: then all are searched.
    settings: with a language model configured (`assistant.model`), it phrases what was found.
    """
    asked = understand(stripped)
    chosen = list(reports) or reports_about(stripped, store)
    sources = [Source(report, store) for report in chosen]
    replies = [(source, reply) for source in sources if (reply := reply_of(asked, source))]
    if not replies:
        return _not_found(question, asked, sources if reports else [], store)
    answer = _composed(question, replies)
    if not reports:
        answer = replace(answer, notes=(*answer.notes, "问题没有指明机关，以上按年报分列；指明机关和年份会更准。"))
    if getattr(settings, "model_base_url", "") and getattr(settings, "model_name", ""):
        from assistant.model import phrased

        return phrased(answer, settings)
    return answer


def reply_of(asked: Asked, source: Source) -> Reply | None:
    """What one report answers, or None when its prose does not."""
    kinds: dict[str, Callable[[Asked, Source], Reply | None]] = {
        "count": _count,
        "contact": _contact,
        "problems": _problems,
        "measures": _measures,
        "whether": _whether,
        "text": _text,
    }
    return kinds[asked.kind](asked, source)


def reports_about(stripped: str, store: Store) -> list[Report]:
    """The reports whose passages share most words with a question that names no publisher."""
    found: list[Report] = []
    answering = {report.id: report for report in store.facts.reports()}
    for hit in store.passages.by_words(stripped, limit=40):
        report = answering.get(hit.passage.report)
        if report and report not in found:
            found.append(report)
    return sorted(found[:MOST_REPORTS], key=lambda report: (report.publisher, report.year))


def _count(asked: Asked, source: Source) -> Reply | None:
    evidence: list[Evidence] = []
    notes: list[str] = []
    missing: list[str] = []
    fits: list[Fit] = []
    for part in asked.parts or (asked,):
        best = best_of(fitting(part, source.mentions, source.text, source.report.year))
        said_no = None if best else denial(part.terms, source.text)
        if best:
            fits += best
            evidence += [_counted(fit.mention, part, source) for fit in best]
            notes += _differing(best, source)
        elif said_no:
            evidence.append(Evidence(said_no, Decimal(0), part.unit or "", "没有"))
        else:
            missing.append(part.text)
    if not evidence:
        return None if not asked.parts else _count(replace(asked, parts=()), source)
    told, cells = _contradicted([fit.mention for fit in fits], source)
    if asked.table and not told:
        told = ["没有发现这个数与本报告表格不一致（只核对说法能与表格逐项对应的数）。"]
    notes += told + [f"年报正文没有写到“{part}”。" for part in missing] + _years([fit.mention for fit in fits], source)
    return Reply(_listed_counts(evidence), tuple(evidence), tuple(dict.fromkeys(notes)), tuple(cells))


def _counted(mention: Mention, asked: Asked, source: Source) -> Evidence:
    needed = [term.word for term in asked.terms if term.heavy and term.word in squeeze(mention.clause)]
    own = mention.counted.rpartition(PART_OF)[2]
    label = re.sub(r"^(?:全年|今年|20\d\d年度?)?(?:我市|我区|我局|全市|全区)?", "", own)
    if len(label) > LONGEST_LABEL:
        label = re.split("[”」、]", label)[-1].removeprefix("等")
        label = label if len(label) <= LONGEST_LABEL else ""
    return Evidence(around(source.text, mention, needed), mention.value, mention.unit, f"{label}{squeeze(mention.raw)}")


def _listed_counts(evidence: Sequence[Evidence]) -> str:
    parts = []
    for i, one in enumerate(evidence):
        parts.append(f"没有（即0{one.unit}）{{{i}}}" if one.label == "没有" else f"{one.label}{{{i}}}")
    return "，".join(parts) + "。"


def _differing(best: Sequence[Fit], source: Source) -> list[str]:
    """Two numbers for the same words are told as a contradiction, for near words as two readings."""
    if len(best) < 2:
        return []
    if len({fit.mention.counted.rpartition(PART_OF)[2] for fit in best}) == 1:
        return [f"{source.who}年报正文前后不一致：同样的说法有{len(best)}个不同的数，都列在上面。"]
    return ["年报里有几处都说得上，请看各自的原文。"]


def _years(mentions: Iterable[Mention], source: Source) -> list[str]:
    told = {year_told(mention, source.text) for mention in mentions} - {None, source.report.year}
    return [f"注意：原文这句话写的是{year}年。" for year in sorted(filter(None, told)) if year < source.report.year]


def _contradicted(mentions: Sequence[Mention], source: Source) -> tuple[list[str], list[Cell]]:
    """What the report's own tables say against these numbers, as the findings of its ingest tell."""
    notes: list[str] = []
    cells: list[Cell] = []
    for mention in mentions:
        for finding in source.findings:
            printed = say(mention.value) + ("%" if mention.unit == "%" else "")
            inside = squeeze(mention.raw) in squeeze(finding.message)
            if finding.rule in ("prose_table", "percent") and finding.printed == printed and inside:
                notes.append(finding.message)
                cells += source.store.facts.cells(source.report.id, finding.cells).values()
    return notes, cells


def _contact(asked: Asked, source: Source) -> Reply | None:
    kinds = contact_kinds(asked.text)
    printed = [c for kind in kinds for c in contacts(source.text) if c.kind == kind]
    if not printed:
        return None
    lines = [f"{c.kind}：{_shown(c.value.of(source.text))}{{{i}}}" for i, c in enumerate(printed)]
    missing = [kind for kind in kinds if kind not in {c.kind for c in printed}]
    notes = (f"年报没有印{'、'.join(missing)}。",) if missing and len(kinds) > 1 else ()
    return Reply("，".join(lines) + "。", tuple(Evidence(c.quote) for c in printed), notes)


def _problems(asked: Asked, source: Source) -> Reply | None:
    return _list(asked, source, problems(source.text, source.passages, source.report.year), "写明的问题和不足")


def _measures(asked: Asked, source: Source) -> Reply | None:
    """The measures; in front of them the problems, when both are asked for ("问题及改进措施")."""
    taken = _only_measures(asked, source)
    admitted = _problems(asked, source) if _BOTH_LISTS.search(asked.text) else None
    if not taken or not admitted:
        return taken or admitted
    shift = len(admitted.evidence)
    later = re.sub(r"\{(\d+)\}", lambda found: f"{{{int(found[1]) + shift}}}", taken.frame)
    return Reply(f"{admitted.frame}\n{later}", admitted.evidence + taken.evidence)


def _only_measures(asked: Asked, source: Source) -> Reply | None:
    return _list(asked, source, measures(source.text, source.passages, source.report.year), "写明的改进措施")


def _list(asked: Asked, source: Source, spans: Sequence[Span], title: str) -> Reply | None:
    """All items, or those about what the question narrows it to; items about something else do not answer."""
    topic = [term for term in asked.terms if term.heavy and not _LIST_WORDS.search(term.word)]
    about = [span for span in spans if coverage(topic, squeeze(span.of(source.text))) >= 0.6] if topic else list(spans)
    if not about:
        return None
    lines = [f"· {_shown(span.of(source.text))}{{{i}}}" for i, span in enumerate(about)]
    return Reply(f"{title}：\n" + "\n".join(lines), tuple(Evidence(span) for span in about))


def _whether(asked: Asked, source: Source) -> Reply | None:
    """Yes or no, by a clause that says so; a premise is compared with the number or the denial the report prints."""
    numbers = find_numbers(asked.text) if asked.premise else []
    topic = tuple(term for term in asked.terms if not any(term.word in number.raw for number in numbers))
    counted = replace(asked, kind="count", terms=topic, unit=numbers[0].unit if numbers else "")
    best = best_of(fitting(counted, source.mentions, source.text, source.report.year))
    evidence = _counted(best[0].mention, counted, source) if best else None
    if numbers and evidence:
        return _verdict(
            any(_agrees(asked.text, number, fit.mention) for fit in best for number in numbers), evidence, source
        )
    denied = asked.premise and bool(_DENIED.search(asked.text))
    said_no = denial(topic, source.text)
    if said_no:
        no = Evidence(said_no)
        return _verdict(denied, no, source) if asked.premise else Reply(_quoted([said_no], source, "没有："), (no,))
    if evidence:
        exists = evidence.value != 0
        if asked.premise:
            return _verdict(exists != denied, evidence, source)
        return Reply(f"{'有' if exists else '没有'}：{_listed_counts([evidence])}", (evidence,))
    spans = telling(topic, source.text, source.passages)
    if not spans or asked.premise:
        return None
    return Reply(_quoted(spans[:1], source, "年报写到："), (Evidence(spans[0]),))


def _agrees(text: str, number: Number, mention: Mention) -> bool:
    """Whether a printed number is what a premise says: "5次", "超过5次", "不到5次", "5次以上", "接近5次"."""
    before, behind = text[: number.start], text[number.end :]
    if _BELOW.search(before):
        return mention.value < number.value
    if _ABOVE.search(before):
        return mention.value > number.value
    if behind.startswith(("以上", "多")):
        return mention.value >= number.value
    if behind.startswith(("以下", "以内")):
        return mention.value <= number.value
    if _NEARLY.search(before):
        return abs(mention.value - number.value) * 20 <= number.value
    return mention.value == number.value


def _verdict(right: bool, evidence: Evidence, source: Source) -> Reply:
    stated = evidence.label or f"原文是“{_shown(evidence.span.of(source.text))}”"
    return Reply(f"{'对' if right else '不对'}，{stated}{{0}}。", (evidence,))


def _text(asked: Asked, source: Source) -> Reply | None:
    """A sentence; or a number, when the question only names a thing that is counted ("机构职能类信息")."""
    if not _OPEN_QUESTION.search(asked.text):
        counted = best_of(fitting(asked, source.mentions, source.text, source.report.year))
        if counted and counted[0].score >= EXACT:
            return _count(asked, source)
    if asked.person and sum(term.heavy for term in asked.terms) < 2:
        return None  # reports speak of offices; a sentence that holds the office does not tell who holds it
    named = INTERVAL if asked.often else DATE if asked.time else None
    spans = telling(asked.terms, source.text, source.passages, named)
    if not spans:
        return None
    return Reply(_quoted(spans, source, "年报写到："), tuple(Evidence(span) for span in spans))


def _quoted(spans: Sequence[Span], source: Source, opening: str) -> str:
    return opening + "；".join(f"“{_shown(span.of(source.text))}”{{{i}}}" for i, span in enumerate(spans)) + "。"


def _composed(question: str, replies: Sequence[tuple[Source, Reply]]) -> Answer:
    paragraphs: list[str] = []
    citations: list[Citation] = []
    figures: list[Figure] = []
    notes: list[str] = []
    for source, reply in replies:
        numbers = []
        for one in reply.evidence:
            citation = _cited(len(citations) + 1, one.span, source)
            citations.append(citation)
            numbers.append(f"[{citation.n}]")
            if one.value is not None:
                figures.append(
                    Figure(say(one.value), one.unit, "", source.report.publisher, source.report.year, citation.n)
                )
        paragraphs.append(_paragraph(source, reply, numbers))
        citations += [_cited_cell(len(citations) + 1 + i, cell, source) for i, cell in enumerate(reply.cells)]
        notes += reply.notes
    return Answer(
        question,
        "answered",
        "passage",
        "\n".join(paragraphs),
        figures=tuple(figures),
        citations=tuple(citations),
        notes=tuple(dict.fromkeys(notes)),
    )


def _paragraph(source: Source, reply: Reply, chips: Sequence[str]) -> str:
    verdict = re.match(r"(?:不?对，)", reply.frame)
    body = reply.frame
    for i, chip in enumerate(chips):
        body = body.replace(f"{{{i}}}", chip)
    opening = f"{verdict[0]}{source.who}年报：{body[len(verdict[0]) :]}" if verdict else f"{source.who}年报：{body}"
    quotes = [one.span.of(source.text) for one in reply.evidence if one.label]
    if not quotes:
        return opening
    return opening + "原文：" + "；".join(f"“{_shown(quote)}”" for quote in dict.fromkeys(quotes)) + "。"


def _shown(quote: str) -> str:
    """A quote as it is shown: without the blanks and line ends a page's setting left between characters."""
    return re.sub(r"(?<![A-Za-z])[ \t\u3000]+(?![A-Za-z])|\s*\n\s*", "", quote).strip("。；;，, ")


def _cited(n: int, span: Span, source: Source) -> Citation:
    report = source.report
    place = next((p for p in source.passages if p.start <= span.start < p.end), None)
    return Citation(
        n,
        "passage",
        report.id,
        report.file,
        report.publisher,
        report.year,
        section=place.section if place else "",
        page=place.page if place else None,
        quote=span.of(source.text),
        start=span.start,
        end=span.end,
    )


def _cited_cell(n: int, cell: Cell, source: Source) -> Citation:
    report = source.report
    return Citation(
        n,
        "cell",
        report.id,
        report.file,
        report.publisher,
        report.year,
        cell=cell.id,
        row_label=cell.row_label,
        column_label=cell.column_label,
        raw=cell.raw,
        page=cell.place.page,
    )


def _not_found(question: str, asked: Asked, sources: Sequence[Source], store: Store) -> Answer:
    """A plain no: what was looked for and where, what the text does speak of, and whom to ask."""
    topic = asked.text.strip("？?。") or question
    if not sources:
        return Answer(question, "not_found", "none", f"库中年报的正文没有写到“{topic}”。", notes=(_WHERE_TO_ASK,))
    lines: list[str] = []
    citations: list[Citation] = []
    options: list[str] = []
    for source in sources[:MOST_REPORTS]:
        lines.append(f"{source.who}年报的正文没有写到“{topic}”。")
        labels = list(dict.fromkeys(m.counted for m in source.mentions if m.unit and PART_OF not in m.counted))
        short = [label for label in labels if 4 <= len(label) <= 16][:3]
        if short:
            lines.append(f"正文写到数目的有{'、'.join(f'“{label}”' for label in short)}等。")
        options += [f"{source.who}{label}有多少？" for label in short]
        clause = contact_clause(source.text)
        if clause:
            citations.append(_cited(len(citations) + 1, clause, source))
            lines.append(f"可按年报所印的联系方式询问[{len(citations)}]：“{_shown(clause.of(source.text))}”。")
    notes = () if citations else (_WHERE_TO_ASK,)
    return Answer(
        question,
        "not_found",
        "none",
        "".join(lines),
        citations=tuple(citations),
        notes=notes,
        options=tuple(options),
    )


_WHERE_TO_ASK = "年报没有写的，可向该机关依申请公开受理机构询问，或拨打12345政务服务便民热线。"
