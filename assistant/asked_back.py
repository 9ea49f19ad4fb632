"""The answer to an asking back: 鼓楼区几件 >> “鼓楼区”可能指南京市鼓楼区、徐州市鼓楼区 >> 徐州的, 第一个, 两个都要.

What is said then names one of those that were offered, and never the city that only tells where it lies. Behind a
bureau or a town, 南京的呢 is that of 南京 in the same way, where it has one that reports.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation import Scene
from assistant.lookup import Facts
from assistant.names.all_of_them import bodies_inside
from assistant.names.named import PublisherMatch
from assistant.names.offices import best_fit, of_the_same_office
from assistant.question import Question
from assistant.unreported import reporting
from corpus.agencies import body_named, same_place
from corpus.places import PREFECTURES, PlaceName
from corpus.text import squeeze, to_simplified

_STOP = "[。.!！?？,，]*$"
_LEAD = "^(?:哦|嗯|噢|啊|对|那么?|就|我)*(?:我)?(?:想|要)?(?:问|说|指|查|看|选|要)?(?:的)?(?:是|就是|一下)?"
_TAIL = "(?:的)?(?:那|这)?(?:一)?(?:个|家|边|里)?(?:的)?(?:吧|呢|啊|呀)?"
_PLACE = re.compile(f"{_LEAD}(?P<place>[\u3400-\u9fff]{{1,10}}?)(?P<tail>{_TAIL}){_STOP}")
_ORDINAL = re.compile(
    f"{_LEAD}(?:第(?P<n>[一二三四五六1-6])(?:个|家)?|(?P<only>[1-6①②③④⑤⑥])|(?P<first>前一个|前者|头一个|前面那?一?个|上面那?一?个)"
    f"|(?P<last>后一个|后者|最后一?个|后面那?一?个|下面那?一?个))(?:的|吧|呢|那个)*{_STOP}"
)
_ALL = re.compile(
    f"{_LEAD}(?:(?:[两二三四五六俩仨](?:个|家|者)?|这些|这几[个家]|全部?|都)(?:都|全)?(?:要|看|查|问|说|列|算|想知道|列出来|告诉我)?)"
    f"(?:一下|看看|查查|说说)?(?:吧|的|呢)*{_STOP}"
)
_OTHER = re.compile(f"^(?:那么?)?(?:另外?那?一?[个家]|另一[个家]|剩下那?一?[个家])(?:的|吧|呢)*{_STOP}")
_YES = re.compile(f"^(?:是|对|嗯|好|可以|行|没错|要|就是|就它|就问)+(?:的|它|这个|这家|呀|啊|吧|了)*{_STOP}")
_LEVELS = {"省": "省", "市": "市", "区": "区", "县": "县"}
_FIGURES = {figure: number for number, figure in enumerate("一二三四五六", 1)} | {
    figure: number for number, figure in enumerate("①②③④⑤⑥", 1)
}


def open_names(read: Question, before: Scene, publishers: Sequence[str], facts: Facts) -> tuple[str, ...]:
    """The bodies that the answer to a question offers, in its order; those offered before while one of them is asked.

    publishers: the bodies that the question was understood to ask about.
    """
    several, unknown = read.publishers.ambiguous, read.publishers.unknown
    if len(several) + len(unknown) == 1:
        bare = several[0].offered if several else not unknown[0].organ
        said = several[0].text if several else unknown[0].text
        inside = bodies_inside(said, facts) if bare else ()
        names = inside or (several[0].publishers if several else ())
        return tuple(reporting(names, read.years.written, facts) or names)
    return before.open_names if publishers and set(publishers) <= set(before.open_names) else ()


def known_before(read: Question, before: Scene) -> Question:
    """甲市几件 >> 乙区呢 >> 水利局呢: the bureau of 甲市 was spoken of with it, and is not asked back."""
    matches = tuple(
        replace(match, offered=False)
        if match.offered and _is_at(match, before.recent) and not _is_at(match, before.publishers)
        else match
        for match in read.publishers.matches
    )
    return replace(read, publishers=replace(read.publishers, matches=matches))


def _is_at(match: PublisherMatch, names: Sequence[str]) -> bool:
    return any(same_place(match.publishers[0], name) for name in names)


def chosen(said: str, before: Scene, facts: Facts) -> str:
    """What is said behind an asking back, with the bodies meant by their own names; unchanged where none is meant."""
    names, text = before.open_names, to_simplified(squeeze(said))
    if len(names) == 1 and not before.publishers and _YES.search(text):
        return f"{names[0]}呢"
    answered = bool(before.publishers)
    if len(names) < 1 + answered:
        alike = _alike(text, before, facts)
        return f"{alike}呢" if alike else said
    if answered and _OTHER.search(text):
        left = [name for name in names if name not in before.publishers]
        return f"{left[0]}呢" if len(left) == 1 else said
    if not answered and len(names) > 1 and _ALL.search(text):
        return f"{'、'.join(names)}各是多少"
    if not answered and (ordinal := _ORDINAL.search(text)):
        at = -1 if ordinal["last"] else _number(ordinal["n"] or ordinal["only"] or "1") - 1
        return f"{names[at]}呢" if at < len(names) else said
    place = _PLACE.search(text)
    if place is None or (answered and not place["tail"].startswith(("的", "那"))):
        return said
    meant = [name for name in names if _lies_in(name, place["place"])]
    meant = meant or list(best_fit(place["place"], names)[1])
    return f"{meant[0]}呢" if len(meant) == 1 else said


def _alike(text: str, before: Scene, facts: Facts) -> str:
    """省卫健委几件 >> 南京的呢: the body of a place that is there what the last one is in its own; "" for none."""
    place = _PLACE.search(text)
    if len(before.publishers) != 1 or place is None or not place["tail"].startswith("的"):
        return ""
    last, said = body_named(before.publishers[0]), place["place"]
    if not facts.aliases({said}):  # nobody else is called so
        return ""
    if last.organ:
        same = of_the_same_office(said, before.publishers, facts)
        return same[0] if same and same != before.publishers else ""
    below = {name for _, name in facts.aliases({f"<{said}{kind}" for kind in ("", *"省市县区州")})}
    named = [name for name in below - {*before.publishers} if _lies_in(name, said) and _is_called(name, last.place)]
    return named[0] if len(named) == 1 else ""


def _is_called(name: str, place: PlaceName | None) -> bool:
    """Whether a body is the government of a place of the same name: 鼓楼区, 城关镇."""
    body = body_named(name)
    return body.is_government and bool(body.place and place and body.place.full == place.full)


def _number(figure: str) -> int:
    return _FIGURES.get(figure) or int(figure)


def _lies_in(name: str, place: str) -> bool:
    """Whether a body is one of a place, said by its name, its stem or its level: 徐州, 徐州市, 省里."""
    places = body_named(name).places
    if place.rstrip("里级") in _LEVELS:
        return bool(places) and places[-1].full.endswith(place[0])
    outer = places if body_named(name).organ else places[:-1]
    of_city = place in PREFECTURES and name.startswith(place)  # 徐州|经济技术开发区
    return of_city or any(place in (each.full, each.stem) for each in outer)
