"""The whole run on one page: what passed, each layer beside the baselines and its goal, each failure to be opened.

One file without scripts, fonts or pictures from elsewhere; it reads well on a phone, in the dark and on paper.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from evals.asking import Result
from evals.mutations import Tally
from evals.summary import Line, Verdict

OURS = "youju"
#: What layers are called; one that is not here is called by its file's name.
_LAYERS = {
    "cells": "读格",
    "lookup": "查一格",
    "computed": "计算",
    "compare": "比较",
    "check": "判断",
    "ambiguous": "反问",
    "followup": "追问",
    "conversation": "对话",
    "understanding": "读懂问题",
    "figures-more": "查数，更多说法",
    "figures-later": "查数，少问的行列",
    "prose": "正文",
    "prose-more": "正文，更多说法",
    "not_found": "查不到",
    "out_of_scope": "不在范围",
    "injection": "问题里的指令",
    "page-api": "网页接口",
    "every-cell": "逐格三问",
    "held-out-figures": "留出：查数",
    "held-out-prose": "留出：正文",
    "held-out-conversation": "留出：对话",
    "held-out-understanding": "留出：读懂问题",
}
_SYSTEMS = {"langchain-rag": "普通 RAG", "bm25": "只用 BM25", "order-filling": "按次序填格"}
_OUTCOMES = {"wrong": "答错", "refused": "当答未答"}
_HEAD = ("层", "问", "对", "95% 区间", "错", "错数", "未答", "上次", "目标")

_STYLE = Path(__file__).with_name("report_page.css")


def html_report(
    lines: Sequence[Line],
    baseline: Mapping[str, Mapping[str, int]],
    checked: Sequence[Verdict],
    shown: Sequence[Result],
    goals: Mapping[str, float] | None = None,
    tallies: Sequence[Tally] = (),
) -> str:
    """The page. goals: {layer: the share of right answers that it is to reach}; shown: the failures that open."""
    parts = [
        "<h1>评测</h1><p class=lead>问题 + 助手 + 评分。竖线是答对的比例，色带是它的 95% 区间（Wilson 法）。</p>",
        _tiles(lines, checked),
        "<h2>各层</h2>",
        _Table(lines, baseline, goals or {}).html(),
        f"<h2>门槛</h2><ul class=gates>{''.join(map(_gate, checked))}</ul>" if checked else "",
        _mutants(tallies) if tallies else "",
        f"<h2>没答对的（{len(shown)}）</h2>",
        "".join(_failures_by_layer(shown)) or "<p class=soft>没有。</p>",
    ]
    style = _STYLE.read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>有据 · 评测</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{style}</style></head>'
        f"<body><main>{''.join(parts)}</main></body></html>\n"
    )


def _tiles(lines: Sequence[Line], checked: Sequence[Verdict]) -> str:
    own = [line for line in lines if line.system == OURS and not line.category and line.layer != "cells"]
    passed, asked = sum(verdict.passed for verdict in checked), sum(line.scored for line in own)
    right, wrong = sum(line.right for line in own), sum(line.wrong_numbers for line in own)
    open_goals = sum("目标未达" in verdict.said for verdict in checked)
    tiles = (
        ("门槛通过", f"{passed} / {len(checked)}", "good" if passed == len(checked) else "bad"),
        ("目标未达", str(open_goals), "warn" if open_goals else "good"),
        ("问", f"{asked:,}", ""),
        ("答对", f"{right / asked:.1%}" if asked else "—", ""),
        ("说了错数", str(wrong), "bad" if wrong else "good"),
        ("当答未答", str(sum(line.refused for line in own)), ""),
    )
    return "<div class=tiles>" + "".join(map(_tile, tiles)) + "</div>"


def _tile(tile: tuple[str, str, str]) -> str:
    name, figure, mood = tile
    return f'<div class=tile><b class="{mood}">{figure}</b><span>{name}</span></div>'


@dataclass(frozen=True, slots=True)
class _Table:
    """Lines of ours as rows: a layer, its categories below it, and beside them the shares of the other systems."""

    lines: Sequence[Line]
    baseline: Mapping[str, Mapping[str, int]]
    goals: Mapping[str, float]

    @property
    def others(self) -> list[str]:
        return list(dict.fromkeys(line.system for line in self.lines if line.system != OURS))

    def html(self) -> str:
        columns = "minmax(9rem,1.6fr) 4.4rem 4.4rem minmax(8rem,1.4fr) 3.6rem 3.2rem 3.2rem 4.4rem 4.8rem"
        style = f"--columns:{columns}{' 6rem' * len(self.others)};--least:{58 + 7 * len(self.others)}rem"
        names = (*_HEAD, *(_SYSTEMS.get(name, name) for name in self.others))
        head = "".join(f"<span>{escape(name)}</span>" for name in names)
        own = sorted((line for line in self.lines if line.system == OURS), key=_place)
        body = "".join(self._layer(list(grouped)) for _, grouped in groupby(own, key=lambda line: line.layer))
        return f'<div class=wide><div class=grid style="{style}"><div class="row head">{head}</div>{body}</div></div>'

    def _layer(self, lines: Sequence[Line]) -> str:
        whole, *categories = sorted(lines, key=lambda line: line.category)
        row = self._row(whole, _LAYERS.get(whole.layer, whole.layer))
        if not categories:
            return f"<div class='row flat'>{row}</div>"
        below = "".join(f"<div class='row sub'>{self._row(line, line.category)}</div>" for line in categories)
        return f"<details><summary class=row>{row}</summary>{below}</details>"

    def _row(self, line: Line, name: str) -> str:
        wrong = f"<span class={'bad' if line.wrong_numbers else 'soft'}>{line.wrong_numbers:,}</span>"
        cells = (
            f"<span>{escape(name)}</span><span>{line.scored:,}</span><b>{line.share:.1%}</b>{_bar(line)}",
            f"<span>{line.wrong:,}</span>{wrong}<span>{line.refused:,}</span>",
            f"<span class=soft>{self._before(line)}</span>{self._goal(line)}",
        )
        return "".join(cells) + "".join(f"<span class=soft>{self._share(name, line)}</span>" for name in self.others)

    def _before(self, line: Line) -> str:
        before = self.baseline.get(line.name)
        scored = before["asked"] - before["not_scored"] if before else 0
        return f"{before['right'] / scored:.1%}" if before and scored else "—"

    def _goal(self, line: Line) -> str:
        goal = None if line.category else self.goals.get(line.layer)
        if goal is None:
            return "<span></span>"
        reached = line.share >= goal
        return f"<span class={'good' if reached else 'warn'}>{'✓ ' if reached else ''}{goal:.1%}</span>"

    def _share(self, system: str, line: Line) -> str:
        """The share of another system over the same questions."""
        key = (system, line.layer, line.category)
        same = next((each for each in self.lines if (each.system, each.layer, each.category) == key), None)
        return f"{same.share:.1%}" if same and same.scored else "—"


def _place(line: Line) -> tuple[bool, str, str]:
    """Sets that tuning never looks at stand last."""
    return line.layer.startswith("held-out"), line.layer, line.category


def _bar(line: Line) -> str:
    """The share and its interval on a scale from 0 to 100 %."""
    low, high = line.interval
    told = f"{low:.1%} 到 {high:.1%}"
    band = f"<i style='left:{low:.2%};width:{high - low:.2%}'></i><b style='left:{line.share:.2%}'></b>"
    return f"<span class=bar role=img title='{told}' aria-label='{told}'>{band}</span>"


def _gate(verdict: Verdict) -> str:
    said, _, goal = verdict.said.partition("；目标未达：")
    mood, mark = ("good", "✓ 通过") if verdict.passed else ("bad", "✗ 未通过")
    below = f"<br><span class=warn>目标未达：{escape(goal)}</span>" if goal else ""
    return f"<li><b class={mood}>{mark}</b><span>{escape(verdict.gate)}</span><span>{escape(said)}{below}</span></li>"


def _mutants(tallies: Sequence[Tally]) -> str:
    """What became of changed reports, and why some changes cannot be seen."""
    names = ("改动", "份", "格", "读错", "未读", "应查出", "查出", "误报", "看不出")
    head = "".join(f"<span>{name}</span>" for name in names) + "<span style='text-align:left'>缘由</span>"
    rows = []
    for tally in tallies:
        counts = (tally.mutants, tally.cells, tally.wrong, tally.missing, tally.to_catch, tally.caught, tally.alarms)
        short = {2: tally.wrong, 3: tally.missing, 5: tally.to_catch - tally.caught, 6: tally.alarms}
        cells = "".join(
            f"<span class={'bad' if short.get(at) else 'num'}>{count:,}</span>" for at, count in enumerate(counts)
        )
        reason = (tally.kind.undetectable if tally.undetected else "") or tally.kind.weakness
        rows.append(
            f"<div class=row><span>{escape(tally.kind.name)}</span>{cells}<span>{tally.undetected:,}</span>"
            f"<span class=soft style='text-align:left'>{escape(reason)}</span></div>"
        )
    style = "--columns:minmax(15rem,1.2fr) repeat(8,4rem) minmax(14rem,1.6fr);--least:72rem"
    return (
        f'<h2>改动试验</h2><div class=wide><div class=grid style="{style}"><div class="row head">{head}</div>'
        f"{''.join(rows)}</div></div>"
    )


def _failures_by_layer(shown: Sequence[Result]) -> Iterator[str]:
    for layer, grouped in groupby(shown, key=lambda result: result.question.layer):
        results = list(grouped)
        yield f"<h3>{escape(_LAYERS.get(layer, layer))}（{len(results)}）</h3>{''.join(map(_failure, results))}"


def _failure(result: Result) -> str:
    question, answer, score = result.question, result.answer, result.score
    expected = json.dumps(_without_empty(asdict(question.expect)), ensure_ascii=False)
    evidence = "\n".join(
        f"[{c.n}] {c.file} {c.cell or c.section}：{c.raw or c.quote or '（空白）'}" for c in answer.citations
    )
    fields = (
        ("毛病", f"<dd class=bad>{escape('；'.join(score.faults))}</dd>"),
        ("问", f"<dd>{_turns(question.turns)}</dd>"),
        ("查询", _told(answer.query)),
        ("答", f"<dd class=said>〔{escape(answer.status)}〕{escape(answer.answer)}</dd>"),
        ("算式", _told(answer.derivation or "")),
        ("说明", _told("\n".join(answer.notes))),
        ("证据", _told(evidence)),
        ("期望", f"<dd><code>{escape(expected)}</code></dd>"),
        ("出处", _told(question.source)),
    )
    rows = "".join(f"<dt>{name}</dt>{told}" for name, told in fields if told)
    tag = "说了错数" if score.wrong_number else _OUTCOMES.get(score.outcome, score.outcome)
    mood = "bad" if score.wrong_number else "warn" if score.outcome == "wrong" else "soft"
    return (
        f"<details class=failure><summary><span></span><span class='tag {mood}'>{tag}</span>"
        f"<span>{escape(question.turns[-1])}</span><span class=soft>{escape(question.id)}</span></summary>"
        f"<dl>{rows}</dl></details>"
    )


def _turns(turns: Sequence[str]) -> str:
    if len(turns) == 1:
        return escape(turns[0])
    return "<ol class=turns>" + "".join(f"<li>{escape(turn)}</li>" for turn in turns) + "</ol>"


def _told(text: str) -> str:
    return f"<dd>{escape(text)}</dd>" if text else ""


def _without_empty(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in ("", (), False, "0")}
