"""How prose tells the rows of the tables: what it is asked where a table was not read."""

from __future__ import annotations

import re

from assistant.conversation import Scene
from assistant.exact.indicators import outcome_name
from assistant.question import Question

#: How prose tells of a row of table 三 as a whole.
_TOLD_AS = {
    "applications.new": ("收到申请", "受理申请", "受理依申请公开"),
    "applications.carried_in": ("上年结转", "上年度结转"),
    "applications.granted": ("予以公开", "准予公开", "同意公开"),
    "applications.partly_granted": ("部分公开",),
    "applications.refused": ("不予公开", "不同意公开"),
    "applications.unavailable": ("无法提供",),
    "applications.unavailable.not_held": ("不掌握相关政府信息", "政府信息不存在", "信息不存在", "不存在"),
    "applications.not_handled": ("不予处理",),
    "applications.outcome_total": ("办结", "答复"),
    "review_litigation.review": ("",),
    "review_litigation.litigation": ("",),
    "applications.carried_out": ("结转下年度", "下年度继续办理", "结转下一年度", "结转下年"),
    "applications.other_outcome.not_corrected": ("逾期未补正", "逾期不补正"),
    "statistics.主动公开文件数": ("主动公开政府信息", "主动公开信息"),
    "statistics.当面申请数": ("当面申请",),
    "statistics.网上申请数": ("网上申请", "网络申请"),
    "statistics.信函、传真申请数": ("信函、传真申请",),
}
#: How prose tells with the year itself what was carried over its beginning and its end.
_CARRIED = {
    "applications.carried_in": ("{before}年结转", "{before}年度结转"),
    "applications.carried_out": ("结转{after}年", "结转到{after}年", "结转至{after}年", "结转到下年", "结转至下年"),
}
#: How prose tells of what happened to documents; "…" is what may stand between.
_DOCUMENTS_TOLD_AS = {
    "issued": ("制发行政规范性文件", "制发规范性文件"),
    "repealed": ("废止行政规范性文件", "废止规范性文件", "规范性文件…废止"),
}
#: How prose tells of a result of table 四.
_RESULT_TOLD_AS = {
    "pending": ("尚未审结", "未审结", "正在审理"),
    "upheld": ("维持",),
    "corrected": ("纠正",),
}
_WHAT_THEY_WERE = re.compile(
    "(?:多少|几).*[,，、](?:主要|都|分别)?(?:是|涉及|关于)(?:些|一些)?(?:什么|啥)(?:内容|信息)?的?[呢？?。]*$"
    "|(?:那些|那几[条件]|那[一-龥]{1,2}[条件]|信息|申请)(?:主要|都|分别|大概|大多)*(?:是|涉及|有关|关于)+(?:些|一些)?(?:什么|啥|哪些?)"
    "(?:内容|信息|方面)?的?[呢？?。]*$"
)


def told_as(scene: Scene) -> tuple[str, ...]:
    """What to look for in the prose instead of the words of a question: the row that they were understood as."""
    subject = scene.subject
    if subject.disclosed and not (subject.rows or subject.columns):  # 给公开的几件: told by the name of its row
        return _TOLD_AS["applications.granted"]
    if len(subject.rows) != 1:
        return ()
    if len(subject.columns) == 1 and subject.rows[0].startswith("review_litigation."):
        return _RESULT_TOLD_AS.get(subject.columns[0], ())
    if len(subject.columns) == 1 and subject.rows == ("active_disclosure.normative_documents",):
        return _DOCUMENTS_TOLD_AS.get(subject.columns[0], ())
    own = outcome_name(subject.rows[0])
    if len(scene.years) == 1 and not subject.columns and subject.rows[0] in _CARRIED:
        own_year = scene.years[0]
        dated = (words.format(before=own_year - 1, after=own_year + 1) for words in _CARRIED[subject.rows[0]])
        return (*_TOLD_AS[subject.rows[0]], *dated)
    return () if subject.columns else _TOLD_AS.get(subject.rows[0], (own,) if own else ())


def what_they_were(read: Question) -> str:
    """What a count asks of the things besides (不公开的几条，是些什么), as prose is asked it; "" of others."""
    return ",主要是什么" if _WHAT_THEY_WERE.search(read.bare) else ""
