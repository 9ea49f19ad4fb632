"""Gates that are no questions of a set: retrieval by words, the guard's long run, drafts, twins of claims."""

from __future__ import annotations

from collections.abc import Callable

from assistant.ask import Assistant
from corpus.store import Store
from evals.asking import TODAY
from evals.drafting import DRAFTS, judge_draft, paragraphs, rates
from evals.guarding import guard_verdicts
from evals.retrieval import quick_verdicts
from evals.summary import Verdict, read_thresholds
from evals.twins import judge, thinned, truth_of, twins

_RATES = {"recall": "召回", "precision": "精确", "right": "全对"}


def draft_verdicts(store: Store) -> list[Verdict]:
    """A gate for each draft over a store of the sample reports: its rates against `[drafts]` of the thresholds."""
    assistant, limits, found = Assistant(store, today=TODAY), read_thresholds()["drafts"], []
    for path in sorted(DRAFTS.glob("*.jsonl")):
        told = rates(judge_draft(tuple(paragraphs(path)), assistant))
        passed = all(getattr(told, name) >= least for name, least in limits.items())
        shares = "，".join(
            f"{name} {getattr(told, rate):.1%}（须 ≥ {limits[rate]:.0%}）" for rate, name in _RATES.items()
        )
        said = f"{told.figures} 个数字，{told.wrong} 个有错：{shares}"
        found.append(Verdict(f"drafts.{path.stem}", passed, said))
    return found


def twin_verdicts(store: Store) -> list[Verdict]:
    """Two gates over true and false twins of claims: no verdict is false, and most claims get one."""
    limits = read_thresholds()["twins"]
    ask = Assistant(store, today=TODAY).ask
    judged = judge(thinned(twins(truth_of(store)), int(limits["every"])), ask)
    given = [each for each in judged if each.verdict is not None]
    false = [each for each in judged if each.is_false]
    share = len(given) / len(judged)
    first = f"，如“{false[0].twin.text}”" if false else ""
    return [
        Verdict("twins.false", len(false) <= limits["false"], f"{len(given)} 个判断里错的 {len(false)} 个{first}"),
        Verdict("twins.judged", share >= limits["judged"], f"{len(judged)} 个断言判断了 {share:.1%}"),
    ]


#: {name, as --layers takes it: the gates over a store of the sample reports}
MORE: dict[str, Callable[[Store], list[Verdict]]] = {
    "retrieval": quick_verdicts,
    "guard": guard_verdicts,
    "drafts": draft_verdicts,
    "twins": twin_verdicts,
}
