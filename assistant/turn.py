"""One question of a conversation, ready to be answered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.conversation import Scene
from assistant.prose.kinds import Kind, kind_of
from assistant.question import Question
from assistant.reading.chatter import plainly


@dataclass(frozen=True, slots=True)
class Turn:
    """What was read, what it means with what it leaves out, and what the conversation was about before it."""

    read: Question
    scene: Scene
    before: Scene

    @property
    def names_body_or_year(self) -> bool:
        """Whether the question itself says of whom or of when."""
        return bool(self.read.publishers.matches or self.read.years)

    @property
    def of_one_report(self) -> bool:
        """Whether one body and one year are meant."""
        return len(self.scene.publishers) == len(self.scene.years) == 1

    @property
    def prose_kind(self) -> Kind:
        """What would be asked of prose."""
        return kind_of(plainly(self.read.bare))

    @property
    def than_unreported(self) -> bool:
        """比上年涨了几成 of what prose told before: of a year without a report, of which that of the next may tell."""
        of_last = len(self.scene.years) == 1 and self.scene.missing == (self.scene.years[0] - 1,)
        alone = bool(self.before.topic) and not self.read.publishers.matches
        return of_last and alone and bool(re.match("(?:那么?)?[比较]", self.read.bare))
