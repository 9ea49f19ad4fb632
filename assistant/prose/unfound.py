"""What is said where the prose of the reports does not answer: what was not found, what there is, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.answer import Answer, Citation
from assistant.prose.besides_one import thing_left_out
from assistant.prose.contacts import contact_clause
from assistant.prose.evidence import Source, in_quotes, quote_of, shown
from assistant.prose.joint import counts_more_than_asked
from assistant.prose.opposites import crosses
from assistant.prose.owning import EXPLAINED
from assistant.prose.quoting import Span, around
from assistant.prose.several import asks_amount
from assistant.prose.units import RATIO, likely_unit
from assistant.prose.wording import Asked, terms_of
from corpus.report import PART_OF, Mention
from corpus.text import matchable, squeeze

#: It claims nothing of the report: what was not found may be printed in other words.
WHERE_TO_ASK = "也可向该机关依申请公开受理机构询问，或拨打12345政务服务便民热线。"
#: It is no evidence of what was asked, and so not cited.
_CONTACT_PRINTED = "可按年报所印的联系方式询问：{}。"
#: 错字31处、坏链17处: each thing of a list has its own number.
_EACH_COUNTED = re.compile(r"\d[^，,。；;、\d]{0,3}、[^，,。；;、\d]{1,14}\d")
#: One number of several things together; and a list with several numbers, which may be of the thing that is asked.
_TOGETHER = "找到的只是几项合在一起的数{}[1]，其中没有单列所问的一项。"
_OPEN = "相近的原文是{}[1]，其中的数是不是所问的一项，请看原文。"
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
    joint = [(source, span) for source in sources for span in _told_together(asked, source)][:1]
    near = [] if joint else sources
    counts = [(source, mention) for source in near for mention in _counts_near(asked, source, answers)][:_OFFERED]
    citations = [cited(1, span, source) for source, span in joint]
    lines += [
        (_OPEN if _EACH_COUNTED.search(each.quote) else _TOGETHER).format(in_quotes(shown(each.quote)))
        for each in citations
    ]
    if counts:
        quotes = {(each.report.id, span): each for each, m in counts for span in [quote_of(m, each)]}
        citations = [cited(n, span, each) for n, ((_, span), each) in enumerate(quotes.items(), 1)]
        told = "、".join(f"{in_quotes(shown(each.quote))}[{each.n}]" for each in citations)
        lines.append(f"正文写到数目的有{told}等。")
    newest = max(sources, key=lambda source: source.report.year)
    clause = contact_clause(newest.text) if len({source.report.publisher for source in sources}) == 1 else None
    printed = _CONTACT_PRINTED.format(in_quotes(shown(clause.of(newest.text)))) if clause else WHERE_TO_ASK
    return Answer(
        question,
        "not_found",
        "none",
        "".join(lines),
        citations=tuple(citations),
        notes=(printed,),
        options=tuple(dict.fromkeys(f"{source.who}{_asking(mention)}" for source, mention in counts)),
    )


def _told_together(asked: Asked, source: Source) -> list[Span]:
    """The clauses with a number of a whole list, of which a question asks for a member; all it names stands there."""
    heavy = asked.heavy
    spans = []
    for mention in source.mentions:
        beside = [other for other in source.mentions if other.clause == mention.clause]
        if likely_unit(asked.unit, mention.unit) is None or mention.unit in RATIO or mention.value <= 1:
            continue  # one of anything is no number of several things: 办结一件申请、解决一个问题
        span = around(source.plain, mention, [term.word for term in heavy])
        said = matchable(span.of(source.text))
        if all(term.in_text(said) >= EXPLAINED for term in heavy) and counts_more_than_asked(
            asked, mention, beside, source.plain
        ):
            spans.append(span)
    return spans


def hinted(asked: Asked, source: Source, answers: Callable[[str, Source], bool]) -> Mention | None:
    """The one number near to a question that counts in the measure it asks for, with all its content words but one.

    给群众当面讲政策多少人次 is near to 向群众解读政策5000余人次; a number of 条 is near to no question for 人, and all
    applications are near to no question for some of them (寄信来的): the one word that is missing chooses these.
    """
    alone = sum(asks_amount(part.text) for part in asked.parts) < 2  # 给群众讲政策，讲了多少人次
    near = _counts_near(asked, source, answers) if asked.unit and alone and not asked.planned else []
    heavy = asked.heavy
    if len(near) != 1 or near[0].unit != asked.unit:
        return None
    said = matchable(near[0].own)
    if "申请" in said:
        return None
    missing = [term for term in heavy if term.in_text(said) < 0.5]
    others = [m for m in source.mentions if m.unit == asked.unit and m.clause == near[0].clause]
    return near[0] if len(missing) < 2 and others == near and not crosses(asked.text, said) else None


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
    heavy = asked.heavy
    left_out = [term for term in terms_of(thing_left_out(asked.text)) if term.heavy]
    found: dict[str, Mention] = {}
    for mention in source.mentions:
        label = _label(mention)
        if not mention.unit or PART_OF in mention.counted or not 4 <= len(label) <= 16 or label in found:
            continue
        said = matchable(label)
        shared = sum(term.in_text(said) >= 0.5 for term in heavy)
        if any(term.in_text(said) >= 0.5 for term in left_out):
            continue  # 除了网站还靠什么: what the website carried is not asked for
        if shared * 2 > len(heavy) and answers(_asking(mention), source):
            found[label] = mention
    return list(found.values())


def _label(mention: Mention) -> str:
    """What a number counts, with both of its quotation marks where one was taken off: “三公”经费的单位."""
    label = _OF_ALL.sub("", mention.counted)
    opens, closes = label.find("“"), label.find("”")
    label = f"“{label}" if closes >= 0 and not 0 <= opens < closes else label
    return f"{label}”" if label.count("“") > label.count("”") else label


def _asking(mention: Mention) -> str:
    return f"{_label(mention)}多少{mention.unit}？"
