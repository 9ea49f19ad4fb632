"""The bodies below a government: 各局办了几件 after one government asks for those of its own that report."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conversation import Scene
from assistant.lookup import Facts
from assistant.names.classes import is_of_kind


def bodies_below(scene: Scene, facts: Facts, counted: int, departments: bool = False) -> tuple[str, ...]:
    """The bodies below the scene's government of the kind meant; those of its years where just they are so many.

    departments: 各部门 are its organs, and none of the places in it.
    """
    kind = scene.kind or ("部门" if departments else "")
    below = sorted({name for _, name in facts.aliases({"<" + scene.publishers[0]})})
    bodies = tuple(name for name in below if not kind or is_of_kind(name, kind))
    of_years = tuple(name for name in bodies if set(scene.years) & set(facts.years(name)))
    return of_years if counted and len(bodies) != counted == len(of_years) else bodies


def only_their_government_reports(scene: Scene, bodies: Sequence[str], facts: Facts) -> bool:
    """各部门办了几件许可 of a year of which no body below, but the government has a report: its own is asked."""
    have = {year for name in bodies for year in facts.years(name)}
    own = set(facts.years(scene.publishers[0]))
    return bool(not scene.kind and scene.years and not have & set(scene.years) and own >= set(scene.years))
