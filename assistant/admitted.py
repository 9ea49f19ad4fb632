"""The lists of problems and of measures, as answers: every item verbatim, in printed order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.evidence import Evidence, Reply, Source, shown
from assistant.listing import measures, problems
from assistant.quoting import Span
from assistant.wording import Asked, coverage
from corpus.text import squeeze

_LIST_WORDS = re.compile(
    r"改|重点|不行|不好|做好|没做|为啥|原因|采取|准备|问题|不足|短板|薄弱|环节|差距|困难|欠缺|缺点|毛病|改进|措施|整改|一步|下步|打算|计划|今后|接下来|明年|来年|努力|方向|思路|"
    r"存在|承认|自查|暴露|面临|反映|自己|认为|不够|不到位|还有|哪里|原因|检讨|办法|举措|针对|怎么改|如何改|下一步"
)
_BOTH_LISTS = re.compile("(?:问题|不足|短板|困难).{0,4}(?:[和及与、，]|以及).{0,8}(?:改进|措施|打算|整改|下一步)")


def admitted(asked: Asked, source: Source) -> Reply | None:
    """The problems a report admits."""
    return _list(asked, source, problems(source.text, source.passages, source.report.year), "写明的问题和不足")


def planned(asked: Asked, source: Source) -> Reply | None:
    """The measures; in front of them the problems, when both are asked for ("问题及改进措施")."""
    taken = _only_measures(asked, source)
    told = admitted(asked, source) if _BOTH_LISTS.search(asked.text) else None
    if not taken or not told:
        return taken or told
    shift = len(told.evidence)
    later = re.sub(r"\{(\d+)\}", lambda found: f"{{{int(found[1]) + shift}}}", taken.frame)
    return Reply(f"{told.frame}\n{later}", told.evidence + taken.evidence)


def _only_measures(asked: Asked, source: Source) -> Reply | None:
    return _list(asked, source, measures(source.text, source.passages, source.report.year), "写明的改进措施")


def _list(asked: Asked, source: Source, spans: Sequence[Span], title: str) -> Reply | None:
    """All items, or those about what the question narrows it to; items about something else do not answer."""
    topic = [term for term in asked.terms if term.heavy and not _LIST_WORDS.search(term.word)]
    about = [span for span in spans if coverage(topic, squeeze(span.of(source.text))) >= 0.6] if topic else list(spans)
    if not about:
        return None
    lines = [f"· {shown(span.of(source.text))}{{{i}}}" for i, span in enumerate(about)]
    return Reply(f"{title}：\n" + "\n".join(lines), tuple(Evidence(span) for span in about))
