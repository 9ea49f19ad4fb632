"""What was done with what a number counts: received, dealt with, put out, handed up or taken up.

A number in a list often says only whose it is (西岭区61件、东岭区74件): what is counted was told before it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Act = Literal["received", "dealt", "put_out", "handed_up", "taken_up", ""]

#: 依申请公开 and 信息公开申请 are about applications; that an application is answered says the verb before it.
_OF_APPLICATIONS = "(?:答复|办结|办理|回复|处理)(?:了|过|的|各类|政府|信息|依申请|公开|案件)*申请"
_ACTS = re.compile(
    rf"(?P<dealt>{_OF_APPLICATIONS}|办结|答复|回复|审结|办件|办[理完毕了的]|处理|结案)"
    r"|(?P<received>申请(?:公开)?|收到|受理|接收|收件|来件|新收|接件|收办|接到|来信|来电)"
    r"|(?P<handed_up>报送|上报|报来|提供(?:信息|稿件))"
    r"|(?P<taken_up>采用|录用|采纳)"
    r"|(?P<put_out>公开(?!申请|办|栏|专区|工作|属性|目录|指南)|发布|公布|推送|信息量|发文量|刊[发登]|更新|上传|发稿)"
)
_NAME_OF_THE_WORK = re.compile(
    "(?:政府|政务)?信息公开(?=申请|工作|情况|网|办|年度|领域|行政|条例)|政务公开|依申请公开(?=申请|情况|办理|工作)"
)


def acts_in(text: str) -> list[Act]:
    """The acts a text names, in order.

    >>> acts_in("全年收到信息公开申请40件，办结38件"), acts_in("公开信息多少"), acts_in("政务公开工作")
    (['received', 'received', 'dealt'], ['put_out'], [])
    """
    found = _ACTS.finditer(_NAME_OF_THE_WORK.sub("", text))
    return [act for each in found for act in _NAMES if each[act]]


_NAMES: tuple[Act, ...] = ("dealt", "received", "handed_up", "taken_up", "put_out")


@lru_cache(maxsize=4096)
def act_asked(text: str) -> Act:
    """The one act that a question names; "" where it names none, or several that differ."""
    acts = set(acts_in(text))
    return acts.pop() if len(acts) == 1 else ""


def act_before(text: str) -> Act:
    """The act that a text names last: what is counted by a number behind it that names none."""
    return next(reversed(acts_in(text)), "")


#: Pieces are put out; 研究信息公开几次 asks for no piece.
_PIECES = frozenset(("", "条", "件", "篇", "份", "个"))


def of_another_act(asked: str, unit: str, counted: str, before: str) -> bool:
    """Whether a number that names no act was told of something that came in, where a question asks what was put out.

    unit: the measure that is asked for. counted: what says what it counts. before: its paragraph before it.

    >>> of_another_act("东岭区公开几条", "条", "东岭区", "收到申请90件，其中西岭区64件、")
    True
    >>> of_another_act("东岭区公开几条", "条", "东岭区", "公开信息900条，其中西岭区64条、")
    False
    """
    if unit not in _PIECES or act_asked(asked) != "put_out" or acts_in(counted):
        return False
    return act_before(before) not in ("put_out", "")


#: What comes in is dealt with; neither is put out, handed up or taken up.
_WITH = {"dealt": "received"}


def is_of_another_act(asked: str, counted: str, before: str) -> bool:
    """Whether a number that names no act itself was told of another one than a question names.

    >>> is_of_another_act("农委收到申请几件", "县农委", "信息量多的有"), is_of_another_act("农委几条", "农委", "信息量")
    (True, False)
    """
    wanted = act_asked(asked)
    told = "" if acts_in(counted) else act_before(before)
    return bool(wanted and told) and _WITH.get(wanted, wanted) != _WITH.get(told, told)


#: 公文里主动公开的几件: a mark of documents that are drawn up, and no act of a channel.
_DOCUMENTS = re.compile("公文|发文|制文|文件(?!解读)|文稿|属性")
_MARKS = re.compile("主动公开|依申请公开|(?<!不)予以公开")


def marked_alike(asked: str, counted: str) -> bool | None:
    """Whether a number counts documents of the one mark that a question names; None where it names no mark of any.

    >>> marked_alike("公文里主动公开的几件", "认定主动公开"), marked_alike("公文里主动公开的几件", "被退回")
    (True, False)
    >>> marked_alike("主动公开的信息几条", "发布信息"), marked_alike("公文主动公开和依申请公开各几件", "被退回")
    (None, None)
    """
    marks = set(_MARKS.findall(asked))
    if len(marks) != 1 or not _DOCUMENTS.search(asked):
        return None
    return any(mark in counted for mark in marks)
