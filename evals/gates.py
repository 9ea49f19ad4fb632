"""Gates that are no questions of a set: retrieval by words, the guard's long run, the check of drafts."""

from __future__ import annotations

from collections.abc import Callable

from assistant.ask import Assistant
from corpus.store import Store
from evals.asking import TODAY
from evals.drafting import DRAFTS, judge_draft, paragraphs, rates
from evals.guarding import guard_verdicts
from evals.retrieval import quick_verdicts
from evals.summary import Verdict, read_thresholds

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


#: {name, as --layers takes it: the gates over a store of the sample reports}
MORE: dict[str, Callable[[Store], list[Verdict]]] = {
    "retrieval": quick_verdicts,
    "guard": guard_verdicts,
    "drafts": draft_verdicts,
}
