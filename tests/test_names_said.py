"""Four hundred bodies of all levels and kinds, and what people call them, written before anything was tried on them.

All of them stand in one store, so that every name has neighbours it could be taken for.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.names.publishers import find_publishers
from corpus.agencies import body_named
from tests.test_publishers import Names

DATA = Path(__file__).parent / "data"
FRAMES = (
    "{}2023年新收政府信息公开申请多少件？",
    "2023年{}作出多少行政处罚决定",
    "{}2023年的主动公开情况怎么样",
    "请问{}23年收到几件申请",
    "{}2023年被行政复议了几次",
    "2023年，{}行政许可办了几件",
)


class OneGone(Names):
    """The store without one of its bodies."""

    gone = ""

    def aliases(self, candidates: object) -> list[tuple[str, str]]:
        return [pair for pair in super().aliases(candidates) if pair[1] != self.gone]  # type: ignore[arg-type]


def _said(file: str) -> Iterator[tuple[str, str, str, bool]]:
    """(publisher, name, question, whether asking back is as good) for every way to say a name."""
    lines = (DATA / file).read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        body = json.loads(line)
        ways = [*((name, False) for name in body["said"]), *((name, True) for name in body.get("or_asked", ()))]
        for turn, (name, may_ask) in enumerate(ways):
            yield body["publisher"], name, FRAMES[(number + turn) % len(FRAMES)].format(name), may_ask


def _store(file: str) -> OneGone:
    return OneGone(dict.fromkeys(publisher for publisher, *_ in _said(file)))


@pytest.mark.parametrize("file", ["names.jsonl", "names-fresh.jsonl"])
def test_what_people_say_is_understood_and_never_as_another(file: str) -> None:
    names = _store(file)
    outcome: Counter[str] = Counter()
    others = []
    for publisher, _, question, may_ask in _said(file):
        found = find_publishers(question, names)
        if found.sure == (publisher,) and not found.unknown:
            outcome["understood"] += 1
        elif found.sure and not found.unknown:
            others.append((question, found.sure))
        else:
            outcome["asked" if may_ask else "not understood"] += 1
    assert others == []
    assert outcome["understood"] + outcome["asked"] >= 0.97 * outcome.total()


@pytest.mark.parametrize("file", ["names.jsonl", "names-fresh.jsonl"])
def test_without_its_report_no_neighbour_stands_for_a_body(file: str) -> None:
    """At most a government is left whose name the said one begins with: the rest of it is nobody's, and asked about."""
    names = _store(file)
    taken = []
    for publisher, name, question, may_ask in _said(file):
        names.gone = publisher
        found = find_publishers(question, names)
        if not found.sure or found.unknown or may_ask:
            continue
        (match,) = found.matches
        is_whole = match.end == question.index(name) + len(name)
        signs_for_it = publisher.startswith(found.sure[0] + "人民政府办公")  # an office's government
        if not body_named(found.sure[0]).is_government or (is_whole and not signs_for_it):
            taken.append((question, publisher, found.sure))
    assert taken == []


def test_a_word_is_found_in_its_block_as_in_the_whole_dictionary() -> None:
    from corpus.gazetteer import _blocks, _dictionary, is_word, kind_of_word

    lines = _dictionary()[:].decode("utf-8").splitlines()
    kinds = {line.split()[0]: line.split()[2] for line in lines}
    typed = [*kinds][:60] + [*kinds][:: len(kinds) // 700]
    typed += [word[::-1] for word in typed] + [f"{word}的" for word in typed]
    assert [word for word in typed if is_word(word) != (word in kinds)] == []
    assert [word for word in typed if kind_of_word(word) != kinds.get(word, "")] == []
    assert sum(end - start for spans in _blocks().values() for start, end in spans) == len(_dictionary())
