"""How like typed names are to publishers' names: by sound, by letters, or not at all because they are real words."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from assistant.names.named import NameIndex
from corpus.agencies import body_named, place_of
from corpus.gazetteer import is_place, is_word, sounding_like
from corpus.organs import SHORT_NAMES, organ_forms
from corpus.places import PREFECTURE, PREFECTURES, PROVINCE, PROVINCES, PlaceName, split_places
from corpus.remits import remits_of
from corpus.typos import sound_key

_KINDS_OF_PLACES = frozenset("省市县区镇乡州旗盟局委办厅")


def place_written(name: str) -> PlaceName:
    """A place as written, with or without its kind: 江苏省, 南京."""
    places, rest = split_places(name)
    if places and not rest:
        return places[-1]
    return PlaceName(name, name, "", PROVINCE if name in PROVINCES else PREFECTURE)


def sounds_like(typed: str, organ: str) -> bool:
    """Whether a typed organ sounds like one of the ways to say an organ."""
    return not is_organ(typed) and any(sound_key(typed) == sound_key(form) for form in organ_forms(organ))


def is_real(typed: str, publisher: str) -> bool:
    """Whether what was typed is a place or a word of its own, and so no typo (平潭综合试验区 is one: 平潭 is right)."""
    stems = {place.stem for place in body_named(publisher).places}
    places = [place for place in split_places(typed)[0] if place.stem not in stems]
    organ = split_places(typed)[1]
    if organ and is_organ(next((organ[at:] for at in range(len(organ) - 1) if is_place(organ[:at])), organ)):
        return True
    return is_word(typed) or is_place(typed) or any(is_place(place.full) or is_place(place.stem) for place in places)


def cuts_a_word(run: str, length: int) -> bool:
    """Whether the first letters of a run end inside a word that goes on behind them, and so are no name.

    >>> cuts_a_word("做公益的组织", 2), cuts_a_word("淮按市今年", 2)
    (True, False)
    """
    return run[length - 1] not in _KINDS_OF_PLACES and len(run) > length and is_word(run[length - 1 : length + 1])


def sounds_of_another(typed: str, publisher: str) -> bool:
    """Whether a place that exists and is not the publisher's sounds like what was typed."""
    own = {form for place in body_named(publisher).places for form in (place.full, place.stem)}
    return bool(sounding_like(typed) - own)


def mistyped_city(typed: str) -> PlaceName | None:
    """The city or province that words before a district sound like (天锦 → 天津); 沈市 is one that nobody knows."""
    if len(typed) == 2 and typed[1] == "市":
        return PlaceName(typed, typed, "市", PREFECTURE)
    heard = [place_written(name) for name in sorted(sounding_like(typed))] if 2 <= len(typed) <= 4 else []
    cities = [place for place in heard if place.level <= PREFECTURE and place.stem in PREFECTURES.union(PROVINCES)]
    return cities[0] if len(cities) == 1 else None


def of_short_place(typed: str, governments: Iterable[str], facts: NameIndex) -> str:
    """The organ of one of these places that leaves out the middle of its name (松溪|区财政局 of 松溪新区); "" without.

    No place that exists has the short name, and the organ is named in full.
    """
    places, organ = split_places(typed)
    if not organ or len(places) != 1 or is_place(places[0].full):
        return ""
    own = [place for name in governments if (place := place_of(name)) and not body_named(name).organ]
    keys = {"<" + place.full for place in own if place.full.startswith(places[0].stem) and places[0].kind}
    found = {
        name
        for _, name in facts.aliases(keys)
        if (place := place_of(name)) and place.full.endswith(places[0].kind) and body_named(name).organ == organ
    }
    return found.pop() if len(found) == 1 else ""


def look_alikes(typed: str, facts: NameIndex) -> tuple[str, ...]:
    """Governments whose place differs from the typed one in one character of the same sound or shape (沭阳县, 沐阳县).

    Both places may exist: they are only offered.
    """
    written = {form for place in split_places(typed)[0][-1:] for form in (place.full, place.stem)}
    found = {name for _, name in facts.aliases({"~" + sound_key(form) for form in written})}
    near = ((name, place) for name in sorted(found) if (place := place_of(name)) and not body_named(name).organ)
    return tuple(
        name
        for name, place in near
        if any(len(form) == len(own) and _apart(form, own) == 1 for form in written for own in (place.full, place.stem))
    )


def _apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def is_organ(typed: str) -> bool:
    """Whether what was typed is the name of an organ as it stands: 教委 is no mistyped 交委."""
    return typed in SHORT_NAMES or remits_of(typed) is not None


def similar(typed: str, names: Iterable[str], limit: int = 5) -> tuple[str, ...]:
    """The names that look most like what was typed, best first."""
    choices = sorted(set(names), key=lambda name: (len(name), name))
    return tuple(name for name, _, _ in process.extract(typed, choices, scorer=fuzz.ratio, limit=limit))


#: Last characters of governments' names, by which they are indexed; so many are enough to choose from.
_KINDS, _ENOUGH = "市区县省州盟旗镇乡", 5


def governments(facts: NameIndex, kind: str) -> list[str]:
    """Governments of places of one kind (市, 区, 县), and of other kinds where there are few."""
    found: dict[str, None] = {}
    for other in dict.fromkeys(kind + _KINDS):
        found |= dict.fromkeys(name for _, name in facts.aliases({"<" + other}))
        if len(found) >= _ENOUGH:
            break
    return list(found)
