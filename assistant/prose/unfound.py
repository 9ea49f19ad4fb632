"""What is said where the prose of the reports does not answer: what was not found, what there is, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answer import Answer, Citation
from assistant.prose.contacts import contact_clause
from assistant.prose.evidence import Source, shown
from assistant.prose.quoting import Span
from assistant.prose.wording import Asked
from corpus.report import PART_OF, Mention
from corpus.text import matchable, squeeze

#: It claims nothing of the report: what was not found may be printed in other words.
WHERE_TO_ASK = "也可向该机关依申请公开受理机构询问，或拨打12345政务服务便民热线。"
#: Bodies and years named one by one in a refusal; more are counted.
_NAMED = 3
#: Counts offered instead.
_OFFERED = 3
#: What only names the report, or is left of its name: "上留的联系电话", "那份报告的联系邮箱".
_OF_THE_REPORT = re.compile(
    r"^(?:(?:那|这)份)?(?:年度?)?(?:报告?)?(?:[上里中](?:面|头)?)?(?:[留印写登列](?:着|了|下)?)?的(?=[一-龥]{2})"
)
#: What only says of what time or body a count is, at its beginning: "今年累计公开采购信息".
_OF_ALL = re.compile(r"^(?:全年|今年|本年度?|全[市县区省州]|累计|共计?|总共|合计|一共)+")


def not_found(
    question: str,
    topic: str,
    asked: Asked,
    sources: Sequence[Source],
    answers: Callable[[str, Source], bool],
    cited: Callable[[int, Span, Source], Citation],
) -> Answer:
    """What was not found, never that it is not there. The body is the place to ask where one was asked about.

    topic:   what was looked for, in words; it is quoted only as far as it stands in the question as it is.
    answers: whether the prose of a report answers a question, so that nothing is offered in vain.
    """
    what = _quotable(topic, question)
    if not sources:
        text = f"库中年报的正文里没有找到能回答{what}的话。" if what else "库中年报里没有找到所问的内容。"
        return Answer(question, "not_found", "none", text, notes=(WHERE_TO_ASK,))
    lines = [f"{_whose(sources)}年报{f'的正文里没有找到能回答{what}的话' if what else '里没有找到所问的内容'}。"]
    counts = [(source, mention) for source in sources for mention in _counts_near(asked, source, answers)][:_OFFERED]
    if counts:
        lines.append(f"正文写到数目的有{'、'.join(dict.fromkeys(f'“{_label(each)}”' for _, each in counts))}等。")
    citations: list[Citation] = []
    newest = max(sources, key=lambda source: source.report.year)
    clause = contact_clause(newest.text) if len({source.report.publisher for source in sources}) == 1 else None
    if clause:
        citations.append(cited(1, clause, newest))
        lines.append(f"可按年报所印的联系方式询问[1]：“{shown(clause.of(newest.text))}”。")
    return Answer(
        question,
        "not_found",
        "none",
        "".join(lines),
        citations=tuple(citations),
        notes=() if citations else (WHERE_TO_ASK,),
        options=tuple(dict.fromkeys(f"{source.who}{_asking(mention)}" for source, mention in counts)),
    )


def _quotable(topic: str, question: str) -> str:
    """A topic in quotes where it stands in the question in one piece; pieces joined say what nobody asked.

    It is quoted to its end: of the 公众号 a report may well tell that tells of no 粉丝.
    """
    said = _OF_THE_REPORT.sub("", topic).strip("，,、 ")
    return f"“{said}”" if len(said) > 1 and squeeze(said) in squeeze(question.replace(",", "，")) else ""


def _whose(sources: Sequence[Source]) -> str:
    """ "云溪镇2023年、2024年"; of many bodies only how many they are."""
    years: dict[str, list[str]] = {}
    for source in sources:
        years.setdefault(source.report.publisher, []).append(f"{source.report.year}年")
    if len(years) > _NAMED:
        return f"所查的{len(sources)}份"
    return "、".join(f"{name}{'、'.join(dict.fromkeys(said))}" for name, said in years.items())


def _counts_near(asked: Asked, source: Source, answers: Callable[[str, Source], bool]) -> list[Mention]:
    """What a report counts that shares most content words with a question; a list of anything else helps nobody."""
    heavy = [term for term in asked.terms if term.heavy]
    found: dict[str, Mention] = {}
    for mention in source.mentions:
        label = _label(mention)
        if not mention.unit or PART_OF in mention.counted or not 4 <= len(label) <= 16 or label in found:
            continue
        said = matchable(label)
        shared = sum(term.in_text(said) >= 0.5 for term in heavy)
        if shared * 2 > len(heavy) and answers(_asking(mention), source):
            found[label] = mention
    return list(found.values())


def _label(mention: Mention) -> str:
    return _OF_ALL.sub("", mention.counted)


def _asking(mention: Mention) -> str:
    return f"{_label(mention)}多少{mention.unit}？"
