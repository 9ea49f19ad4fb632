"""A claim against a year without a report, held against the change that the report of the year after it prints.

申请比上年少了 is denied by “较上年增长96%”; 是上年的两倍 is held against 1+96%. Only a change against that very year in
one direction judges it. The number of that year itself may stand there too: 比2022年（31起）下降29%.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from assistant import replies, routing
from assistant.answer import Answer, Figure
from assistant.compare import said_rounded
from assistant.exact.claimed import beyond, is_so_many_times
from assistant.exact.premises import premise_of
from assistant.prose.changed import change_asked
from assistant.prose.moved import FELL, GREW, printed_up
from assistant.query import Premise
from assistant.turn import Turn
from corpus.numbers import find_numbers
from corpus.text import squeeze

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_OTHER_WAY = {"下降": "增长", "增长": "下降", "变化": "变化"}


def judged_by_printed(turn: Turn, ask: Callable[[Turn, str], Answer]) -> Answer | None:
    """The verdict on such a claim with the sentence that prints the change; None where none does or none is claimed.

    ask: the prose of the report, asked in these words.
    """
    read, scene, premise = turn.read, turn.scene, premise_of(turn.read)
    of_last = len(scene.publishers) == len(scene.years) == 1 and scene.missing == (scene.years[0] - 1,)
    if not of_last or premise is None or read.unexplained or premise.others or not _is_of_change(premise):
        return None
    own = replace(turn, scene=replace(scene, missing=()))
    for words in _wordings(turn):
        told = ask(own, words)
        up = _direction(told, scene.years[0])
        if up is not None and (judged := _judged(premise, up, told)):
            return judged
    return None


def _is_of_change(premise: Premise) -> bool:
    """Whether more or less is claimed, or so many times as much; a change in per cent is judged by the prose itself."""
    return (premise.relation in ("up", "down") and premise.number is None) or premise.unit == "倍"


def _wordings(turn: Turn) -> list[str]:
    asked = routing.about_change(turn.read, turn.scene)
    turned = (re.sub("|".join(_OTHER_WAY), lambda way: _OTHER_WAY[way[0]], words) for words in asked)
    return list(dict.fromkeys((*asked, *turned)))


def _direction(told: Answer, year: int) -> bool | None:
    """Whether the change that an answer quotes is a growth; None where it quotes none against the year before."""
    if not replies.prints_a_change(told):
        return None
    quotes = squeeze(told.quotes)
    others = {int(each) for each in _YEAR.findall(quotes)} - {year, year - 1}
    return None if others else printed_up(quotes)


def _judged(premise: Premise, up: bool, told: Answer) -> Answer | None:
    if premise.relation in ("up", "down"):
        return replace(told, answer=f"{'对' if up == (premise.relation == 'up') else '不对'}，{told.answer}")
    rates = [Decimal(each.value) for each in told.figures if each.unit == "%" and each.value]
    if len(rates) != 1 or premise.number is None:
        return None
    times = 1 + (rates[0] if up else -rates[0]) / 100
    exact = premise.relation == "is"
    right = (
        is_so_many_times(times, premise.number, premise.approximate)
        if exact
        else beyond(times, premise.number, premise)
    )
    shown = f"1{'+' if up else '-'}{said_rounded(rates[0])}%={said_rounded(times)}"
    note = f"按正文所印的变化计算，是上年的{said_rounded(times)}倍（{shown}）。"
    return replace(
        told, answer=f"{'对' if right else '不对'}，{told.answer}", derivation=shown, notes=(*told.notes, note)
    )


#: What stands behind a thing whose change is asked for: 粉丝|比2022年多少, 解读|几篇.
_BEHIND = re.compile(r"(?:[比较](?:20\d\d年?|上一?年|去年)(?:同期)?)?(?:多少|几)[^多少几]{0,2}$")
_UP, _DOWN = re.compile(f"{GREW}|[增涨升]|多了"), re.compile(f"{FELL}|[减降跌]|少了")


def printed_instead(turn: Turn, topic: str, ask: Callable[[Turn, str], Answer]) -> Answer | None:
    """The change that a report prints itself, asked for against a year without one: 粉丝涨了多少, 较上年增长2万.

    topic: what is asked without body and year.
    """
    scene, change = turn.scene, change_asked(topic)
    of_last = len(scene.publishers) == len(scene.years) == 1 and scene.missing == (scene.years[0] - 1,)
    if not of_last or change is None:
        return None
    own, thing = replace(turn, scene=replace(scene, missing=())), _BEHIND.sub("", change.item)
    up, down = bool(_UP.search(topic)), bool(_DOWN.search(topic))
    for way in ("增长", "下降") if up == down else ("增长",) if up else ("下降",):
        told = ask(own, f"{thing}比上年{way}多少")
        if _direction(told, scene.years[0]) is not None:
            return told
    return None


#: What the number of the year before is printed with: 比2022年（31起）, 较上年的31件, 与去年31件相比.
_BEFORE = (
    "[与和同跟比较](?:{year}年(?:度)?|上一?年(?:度)?|去年)(?:同期)?(?:的)?[（(]?(?P<n>\\d+)(?P<unit>[件起宗份次个])"
    "(?:[）)]|相比|(?=[增减上下升降多少]))"
)


def told_a_year_later(turn: Turn, refused: Answer, ask: Callable[[Turn, str], Answer]) -> Answer | None:
    """2022年收到几件 without a report of that year: as the report of the next year prints it beside its own number."""
    read, scene = turn.read, turn.scene
    plain = scene.operation == "value" and not (scene.years or scene.others or read.numbers or read.unexplained)
    new = scene.subject.rows == ("applications.new",) and not set(scene.subject.columns) - {"total"}
    if not (plain and new and len(scene.publishers) == len(scene.missing) == 1) or refused.status != "not_found":
        return None
    year = scene.missing[0]
    own = replace(turn, scene=replace(scene, years=(year + 1,), missing=()))
    for words in _wordings(own):
        told = ask(own, words)
        up = _direction(told, year + 1)
        found = re.search(_BEFORE.format(year=year), squeeze(told.quotes)) if up is not None else None
        if found and len(told.citations) == 1:
            who = f"{scene.publishers[0]}{year + 1}年年报"
            text = (
                f"{refused.answer.split('，')[0]}；{who}写到这一年为{found['n']}{found['unit']}：“{told.quotes}”[1]。"
            )
            figure = Figure(found["n"], found["unit"], "", scene.publishers[0], year, 1)
            return replace(told, answer=text, figures=(figure,), options=refused.options)
    return None


#: 由上年的|88%提高到, 较去年的|97件, 2022年为|6.5天: of which year a number is, right before it.
_OF_THAT_YEAR = "(?:上一?年度?|去年|前一年|(?<!\\d){year}年度?[末底]?)(?:同期)?(?:的|为|是|仅为|只有)?[（(]?$"


def counted_a_year_later(turn: Turn, refused: Answer, topic: str, ask: Callable[[Turn, str], Answer]) -> Answer | None:
    """What the prose of the next year's report prints as the number of a year without a report; None where none does.

    topic: what is asked without body and year. The year must stand right before the very number.
    """
    scene = turn.scene
    alone = len(scene.publishers) == len(scene.missing) == 1 and not (scene.years or scene.others or turn.read.numbers)
    if not alone or not topic:
        return None
    year = scene.missing[0]
    told = ask(replace(turn, scene=replace(scene, years=(year + 1,), missing=())), f"上年{topic}")
    figures = [each for each in told.figures if each.value]
    if told.status != "answered" or len(figures) != 1 or len(told.citations) != 1:
        return None
    quote, pattern = squeeze(told.quotes), re.compile(_OF_THAT_YEAR.format(year=year))
    dated = [each for each in find_numbers(quote) if pattern.search(quote[: each.start])]
    if len(dated) != 1 or dated[0].value != Decimal(figures[0].value or ""):
        return None
    who, printed = f"{scene.publishers[0]}{year + 1}年年报", f"{dated[0].raw}"
    text = f"{refused.answer.split('，')[0]}；{who}写到这一年为{printed}：“{told.quotes}”[1]。"
    figure = replace(figures[0], year=year)
    return replace(told, answer=text, figures=(figure,), notes=(), options=refused.options)
