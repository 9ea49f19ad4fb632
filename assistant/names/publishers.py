"""Which bodies a question names: those of the corpus, those that could be meant, and those it does not have.

Longest and most specific first. A body that is named but has no report is told as such: it is neither replaced by
a neighbour nor taken for "no publisher given".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from assistant.names import likeness
from assistant.names.hits import (
    Hit,
    Unknown,
    are_both_meant,
    are_listed,
    home_of,
    in_order,
    is_outer,
    narrowed,
    not_two_bodies,
    of_named_city,
    overlaps,
    place_length,
    placed_behind,
)
from assistant.names.letters import said_by_letter
from assistant.names.named import NameIndex, PublisherMatch, Publishers, UnknownPublisher
from assistant.names.naming import ENDS_INSIDE, Folded, fold_question, is_office, organ_length, tail_length
from assistant.names.offices import (
    Said,
    alike_organs,
    are_departments,
    are_towns,
    best_fit,
    best_fits,
    branch_length,
    by_its_end,
    could_be_a_place,
    ends_of,
    inner_office_length,
    is_own_office,
    names_no_body,
    nearest_to,
    of_the_same_office,
    office_after,
    only_organs,
    organs_at,
    scopes_before,
    standing_in,
    with_bodies_above,
)
from corpus.agencies import Strength, body_named, lies_in, most_surely, place_of, same_place
from corpus.gazetteer import is_place, is_word
from corpus.places import PREFECTURE, PREFECTURES, PROVINCE, PlaceName, is_county_city, split_places
from corpus.remits import Fit
from corpus.typos import sound_key

__all__ = ["NameIndex", "PublisherMatch", "Publishers", "UnknownPublisher", "find_publishers"]

#: The longest name looked for; longer ones of the corpus are met by their shorter aliases.
LONGEST_NAME = 26


def find_publishers(
    question: str, facts: NameIndex, context: Sequence[str] = (), titles: Sequence[str] = ()
) -> Publishers:
    """The bodies a question names.

    context: publishers of the conversation, whose government an organ inherits. titles: what was quoted in it.
    """
    return _Search(fold_question(question, titles), facts, context).run()


class _Search:
    """One question being read: names are found, joined with their places, and what is left over is judged."""

    def __init__(self, folded: Folded, facts: NameIndex, context: Sequence[str]) -> None:
        self.folded, self.facts, self.context = folded, facts, context
        self.text = folded.text
        self.unknown: list[Unknown] = []
        self.qualifiers: list[tuple[int, int]] = []
        self.other_places: list[Unknown] = []

    def run(self) -> Publishers:
        """All steps in order; each only sees what the ones before it left."""
        hits = self._departments_of(self._told_apart(self._joined(self._with_offices(self._named()))))
        hits = self._placed(in_order([*hits, *self._organs(hits)]))
        mistyped = self._leftovers(hits)
        hits = self._joined(in_order([*hits, *mistyped])) if mistyped else hits
        return self._result([with_bodies_above(hit, self.text, self.facts) for hit in hits])

    # ── names written in full, as usual, or as a bare place ──────────────────────────────────────────────────────

    def _named(self) -> list[Hit]:
        """Non-overlapping hits, longest first, each with the publishers that its name means most surely."""
        meant: dict[str, list[str]] = defaultdict(list)
        across = self.folded.across_years
        for alias, publisher in self.facts.aliases(self._candidates() | across.keys()):
            meant[alias].append(publisher)
        hits, unknown = said_by_letter(self.folded, self.facts)
        self.unknown += unknown
        for start, end, name in self.folded.spans_of(meant):
            if overlaps((start, end), [*((hit.start, hit.end) for hit in hits), *self._unknown_spans()]):
                continue
            if hit := self._hit(start, end, name, meant[name]):
                hits.append(hit)
        plain = [hit for hit in hits if not self.folded.is_title(hit.start, hit.end)]
        return in_order(plain or hits)  # “白云e家通” beside a body is no other one

    def _candidates(self) -> set[str]:
        return {
            self.text[left:right]
            for start, end in self.folded.runs
            for left in range(start, end - 1)
            for right in range(left + 2, min(end, left + LONGEST_NAME) + 1)
        }

    def _hit(self, start: int, end: int, text: str, publishers: list[str]) -> Hit | None:
        """The hit of one name, or None where the characters belong to another name or word."""
        if ENDS_INSIDE.match(self.text, end - 1) or names_no_body(self.text, start, end):
            return None
        best, strength = most_surely(text, publishers)
        if strength is Strength.BARE and (self.folded.cuts_words(start, end) or self.folded.begins_a_place(start, end)):
            return None
        if strength < Strength.FULL and (longer := self._another_place(start, end, best)):
            if meant := likeness.of_short_place(typed := self.text[start:longer], best, self.facts):
                return Hit(start, longer, typed, (meant,), corrected_from=typed)
            if corrected := self._corrected(start, longer):
                return corrected
            self.other_places.append(Unknown(start, longer, best, standing_in(self.text[start:longer], best)))
            return None
        return Hit(start, end, text, best)

    def _another_place(self, start: int, end: int, publishers: Sequence[str]) -> int:
        """Where a bare stem goes on to be another place's name (平潭|县, 秦皇岛北戴河|区): its end, else 0."""
        stems = {place.stem for name in publishers if (place := place_of(name)) and not body_named(name).organ}
        stem = next((stem for stem in stems if self.text.endswith(stem, start, end)), "")
        tail = self.text[end - len(stem) : self.folded.run_end(start)]
        places, rest = split_places(tail)
        if not stem or not places or not places[0].kind or places[0].stem != stem:
            return 0
        if are_departments(rest, places[0].kind, publishers):  # 平潭|区直部门, of a 综合实验区
            return 0
        return end - len(stem) + len(tail) - len(rest) + organ_length(rest)

    # ── organs behind places, in whatever words: 潼南|公安, 巴中|气象部门, 赫章|教科局 ────────────────────────────────

    def _with_offices(self, hits: list[Hit]) -> list[Hit]:
        """Governments, and places without a report, that an organ follows, as the organ they have of this kind."""
        kept = [hit for hit in hits if not self._is_of_a_place_inside(hit)]
        offices = ends_of(self.folded.runs, self.text, {hit.end for hit in kept if are_towns(hit.publishers)})
        scopes = scopes_before(offices, self.folded, self.facts, kept)
        for at, said in offices.items():
            before = next((hit for hit in kept if hit.end == at), None)
            if any(hit.start < at + said.length and at < hit.end for hit in kept):
                continue
            start, scope = scopes.get(at, (at, []))
            if before is None:
                kept += self._office(start, at, said, scope) if scope else self._inside_unknown(at, said, kept)
            elif said.length and all(body_named(name).is_government for name in before.publishers):
                bodies = [body for name in before.publishers for body in self._departments(name)]
                bodies += scope if start == before.start else []
                if found := self._office(before.start, at, said, bodies, before.publishers):
                    kept = [hit for hit in kept if hit is not before] + found
                elif overlaps((at - 1, at), self._unknown_spans()):
                    kept.remove(before)
        for other in self.other_places:  # 平潭|县: nobody else's name after all
            if not overlaps(
                (other.start, other.end), [*((hit.start, hit.end) for hit in kept), *self._unknown_spans()]
            ):
                self.unknown.append(other)
        return in_order(kept)

    def _is_of_a_place_inside(self, hit: Hit) -> bool:
        """淮安市公安局|洪泽分局 without a report: not the bureau that it is a branch of."""
        length = 0
        if all(body_named(name).organ for name in hit.publishers):
            length = branch_length(self.text[hit.end : self.folded.run_end(hit.end)])
        if length:
            self.unknown.append(Unknown(hit.start, hit.end + length, hit.publishers))
        return length > 0

    def _inside_unknown(self, at: int, said: Said, hits: list[Hit]) -> list[Hit]:
        """南京|玄武|公安 without a report for 玄武: not the city."""
        outer = next((hit for hit in hits if 0 < at - hit.end <= 4 and self.folded.run_end(hit.end - 1) >= at), None)
        if (
            outer
            and said.firm
            and not tail_length(self.text[outer.end :])
            and all(body_named(name).is_government for name in outer.publishers)
        ):
            between = self.text[outer.end : at]
            if could_be_a_place(between) and not inner_office_length(self.text[outer.end :]):  # 某镇|镇政府办
                self.unknown.append(Unknown(outer.start, at + said.length, outer.publishers))
                hits.remove(outer)
        return []

    def _office(
        self, start: int, at: int, said: Said, bodies: Sequence[str], within: tuple[str, ...] = ()
    ) -> list[Hit]:
        """The organ that `said` means among those of one place; an organ beyond doubt without a report is unknown."""
        end, typed = at + said.length, self.text[start : at + said.length]
        how, names = best_fit(said.organ, dict.fromkeys(bodies))
        if how is Fit.NO:
            if (
                within
                and said.firm
                and not tail_length(said.organ)
                and not overlaps((start, end), self._unknown_spans())
            ):
                nearest = likeness.similar(said.organ, bodies) or within
                self.unknown.append(Unknown(start, end, nearest, within, said.organ))
            return []
        read_as = typed if how is Fit.PART or not said.firm else ""
        return [Hit(start, end, typed, names, corrected_from=read_as, offered=how is Fit.SUCCESSOR)]

    # ── chains of places: 淮安市|洪泽区, 南京市|鼓楼区 ─────────────────────────────────────────────────────────────

    def _joined(self, hits: list[Hit]) -> list[Hit]:
        """Places written one inside the other become the inner one; an outer place that contradicts it, unknown."""
        joined: list[Hit] = []
        for hit in hits:
            before = joined[-1] if joined else None
            if before and not_two_bodies(before, hit, self.text):  # 长春朝阳, 西咸新去沣东新城, 长沙县教育部
                self.unknown.append(Unknown(before.start, hit.end, before.publishers + hit.publishers))
                joined.pop()
                continue
            if before and before.end == hit.start and are_listed(before, hit, self.text, self.facts):
                joined.append(hit)
                continue
            if before and is_outer(before, hit) and self.text[before.end : hit.start] in ("", "的"):
                joined.pop()
                hit = replace(self._inside(hit, place_of(before.publishers[0]), before.start), start=before.start)
            elif outer := self._outer_place(hit, before.end if before else 0):
                start = hit.start - len(outer.full)
                hit = replace(self._inside(hit, outer, start), start=start)
            if hit.publishers:
                joined.append(hit)
        return joined

    def _inside(self, hit: Hit, outer: PlaceName | None, start: int) -> Hit:
        """The hit read as lying in `outer`: only publishers that do, or that do not say where they lie."""
        if outer is None:
            return hit
        sure = tuple(name for name in hit.publishers if lies_in(name, outer))
        kept = sure or self._not_elsewhere(tuple(n for n in hit.publishers if lies_in(n, outer) is None), outer)
        if not kept:
            self.unknown.append(Unknown(start, hit.end, hit.publishers))
        return replace(hit, publishers=kept, outer="" if sure else outer.full)

    def _not_elsewhere(self, names: tuple[str, ...], outer: PlaceName) -> tuple[str, ...]:
        """Bodies whose own names leave out the place above, without those whose issuer names another one there."""
        own = {"^" + place.full for name in names for place in body_named(name).places[:1]}
        placed = {name for _, name in self.facts.aliases(own)} if own else set()
        if not placed or outer.stem in PREFECTURES or outer.level == PROVINCE:
            return names
        there = {name for _, name in self.facts.aliases({"^" + outer.full, "^" + outer.stem})}
        return tuple(name for name in names if name not in placed or name in there)

    def _outer_place(self, hit: Hit, floor: int) -> PlaceName | None:
        """A place without a report, written directly before the hit: 江苏省|淮安市, 南京|鼓楼区."""
        inner = place_of(hit.publishers[0])
        floor = max([floor, *(start for start, end in self.folded.runs if start <= hit.start < end)])
        names = (self.text[start : hit.start] for start in range(max(floor, hit.start - 8), hit.start - 1))
        if outer := next((likeness.place_written(name) for name in names if is_place(name)), None):
            below = outer.level < inner.level or is_county_city(inner, outer) if inner else outer.level <= PREFECTURE
            return outer if below else None  # 昆明|某科技园管委会: its name holds no place
        typed = self.text[self.folded.after_lead(floor, hit.start) : hit.start]
        return likeness.mistyped_city(typed) if inner and not is_word(typed) else None

    def _told_apart(self, hits: list[Hit]) -> list[Hit]:
        """鼓楼区（南京）: of several, those whose city the question names somewhere else."""
        several = {hit: of_named_city(self.text, hit) for hit in hits if len(hit.publishers) > 1}
        self.qualifiers += [span for _, spans in several.values() for span in spans]
        return [replace(hit, publishers=several[hit][0] or hit.publishers) if hit in several else hit for hit in hits]

    # ── departments ──────────────────────────────────────────────────────────────────────────────────────────────

    def _departments_of(self, hits: list[Hit]) -> list[Hit]:
        """A government before an organ or place without a report (平潭|教育局) is that body, not the government."""
        kept = []
        for hit, after in zip(hits, [*hits, None][1:], strict=True):
            end = min(self.folded.run_end(hit.end), after.start if after else len(self.text))
            organ = hit.end + tail_length(self.text[hit.end : end])
            inner = self.folded.inner_body_end(hit.end, end)
            if max(organ, inner) <= hit.end or not all(body_named(name).is_government for name in hit.publishers):
                kept.append(hit)
            elif inner:
                kept += self._inner_place(hit, inner)
            else:
                kept += self._department(hit, organ)
        return kept

    def _inner_place(self, government: Hit, end: int) -> list[Hit]:
        """石嘴山市|按德县: a mistyped county of the city, or one without a report; never the city."""
        if corrected := self._corrected(government.start, end):
            return [corrected]
        if not overlaps((government.start, end), self._unknown_spans()):
            self.unknown.append(replace(self._unknown_body(government.start, end, []), within=government.publishers))
        return []

    def _department(self, government: Hit, end: int) -> list[Hit]:
        """平潭|财正金融局: a mistyped organ of the government, or one without a report; never the government."""
        organ, typed = self.text[government.end : end], self.text[government.start : end]
        departments = [name for publisher in government.publishers for name in self._departments(publisher)]
        meant = [name for name in departments if likeness.sounds_like(organ, body_named(name).organ)]
        if len(meant) == 1:
            return [Hit(government.start, end, typed, (meant[0],), corrected_from=typed)]
        # 条例: a government's report is made and signed by its office
        if is_office(organ) or (are_towns(government.publishers) and inner_office_length(organ)):
            return [replace(government, end=end, text=typed)]
        nearest = likeness.similar(organ, departments) or government.publishers
        self.unknown.append(Unknown(government.start, end, nearest, government.publishers, organ))
        return []

    def _organs(self, hits: list[Hit]) -> list[Hit]:
        """Organs that stand without their place: 财政金融局（平潭）, 交建局同经发局."""
        spans = self.folded.organ_spans([(hit.start, hit.end) for hit in hits] + self._unknown_spans())
        spans = [span for span in spans if not is_own_office(self.text[slice(*span)], self.context, self.facts)]
        names = {self.text[start:end] for start, end in spans}
        homes = [hit.publishers[0] for hit in hits if len(hit.publishers) == 1] or list(self.context)
        meant = organs_at(homes or self.folded.bare_places(self._unknown_spans()), names, self.facts) if names else {}
        near = best_fits(() if meant else names, [each for home in homes for each in self._departments(home)])
        meant |= {name: list(found) for name, (_, found) in near.items()}
        if names and not meant and not hits and not self._names_elsewhere():
            alone = {self.text[start:end] for start, end in spans if not self.folded.belongs_to_words(start)}
            for key, publisher in self.facts.aliases({"@" + name for name in alone}):
                meant.setdefault(key[1:], []).append(publisher)
                near[key[1:]] = (Fit.SUCCESSOR if homes else Fit.SAME, ())  # another place's than was asked about
        found: list[Hit] = []
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
            name = self.text[start:end]
            if name not in meant or overlaps((start, end), [(hit.start, hit.end) for hit in found]):
                continue
            level = self.folded.level_before(start)
            of_level = [each for each in meant[name] if (place := place_of(each)) and place.full.endswith(level)]
            if of_level:
                start -= place_length(self.text, start, of_level)
                offered = name in near and near[name][0] is Fit.SUCCESSOR
                found.append(Hit(start, end, self.text[start:end], tuple(sorted(of_level)), True, offered=offered))
            else:  # 市交建局, where only a district has one
                self.unknown.append(Unknown(start - 1, end, tuple(sorted(meant[name]))))
        return found

    def _placed(self, hits: list[Hit]) -> list[Hit]:
        """Every lone organ given to the named body whose place it is in; what only says where it lies is used up."""
        places = [hit for hit in hits if not hit.organ and len(hit.publishers) == 1]
        used, equals = set[Hit](), set[Hit]()  # 平潭管委会、交建局、经发局: beside the first, and so beside the others
        placed: list[Hit] = []
        for hit in hits:
            if not hit.organ:
                continue
            home = home_of(hit, places)
            placed.append(narrowed(hit, home.publishers if home else self.context))
            if home and body_named(home.publishers[0]).is_government:
                (equals if are_both_meant(hit, home, hits, self.text) else used).add(home)
        self.qualifiers += [(hit.start, hit.end) for hit in used - equals]
        return [hit for hit in hits if not hit.organ and hit not in used - equals] + placed

    def _names_elsewhere(self) -> bool:
        """Whether the question names a place that has no report: its organ is not another place's."""
        taken = self._unknown_spans()
        return bool(taken) or any(
            (end := self.folded.body_end(start, piece)) and split_places(self.text[start:end])[0]
            for start, piece in self.folded.pieces(taken)
        )

    def _departments(self, government: str) -> list[str]:
        place = place_of(government)
        keys = {"<" + government} | ({"<" + place.full} if place else set())
        found = {name for _, name in self.facts.aliases(keys)}
        return sorted(name for name in found if same_place(name, government) and body_named(name).organ)

    # ── what is left: typos, and bodies the corpus does not have ─────────────────────────────────────────────────

    def _leftovers(self, hits: list[Hit]) -> list[Hit]:
        """Corrected typos; every other body named in what no hit covers becomes unknown."""
        found: list[Hit] = []
        seen = -1
        while seen < len(found) + len(self.unknown):  # what follows a name in its run is looked at again
            seen = len(found) + len(self.unknown)
            taken = [(hit.start, hit.end) for hit in hits + found] + self.qualifiers + self._unknown_spans()
            for start, end in self.folded.pieces(taken):
                self._judge(start, end, hits, found)
        return found

    def _judge(self, start: int, end: int, hits: list[Hit], found: list[Hit]) -> None:
        """One uncovered piece: a mistyped name, a body without a report, or ordinary words."""
        if self.folded.is_title(start, end):
            return
        if (hits or found) and (self.folded.is_thing(start, end) or self.folded.is_channel(start, end)):
            return
        body = self.folded.body_end(start, end)
        if body and is_own_office(self.text[start:body], self.context, self.facts):
            return
        if body and (hits or found) and names_no_body(self.text, start, body):
            return
        if body and is_place(self.text[start:body]) and self._is_place_of(start, body, hits, found):
            return
        if body and (meant := by_its_end(typed := self.text[start:body], self.facts)):
            found.append(Hit(start, body, typed, meant, corrected_from=typed))
            return
        is_short = end - start <= 4 and not is_word(self.text[start:end])
        known = len(self.unknown)
        corrected = self._corrected(start, end) if body or is_short or not (hits or found) else None
        if corrected:
            found.append(corrected)
        elif known == len(self.unknown) and body:
            self.unknown.append(self._unknown_body(start, body, hits))
        elif known == len(self.unknown) and (later := self.folded.later_body(start, end)):
            is_none = self.text.endswith("中国", start, later[0]) or names_no_body(self.text, *later)  # 中国|杭州
            is_none = is_none and bool(hits or found)
            own = is_own_office(self.text[slice(*later)], self.context, self.facts)
            self.unknown += [] if is_none or own else [self._unknown_body(*later, hits)]

    def _is_place_of(self, start: int, end: int, hits: list[Hit], found: list[Hit]) -> bool:
        """上海 beside 上海市政府办公厅 names nobody else; alone, it is asked whether its one organ is meant."""
        stem = likeness.place_written(self.text[start:end]).stem
        if any(place.stem == stem for hit in hits for name in hit.publishers for place in body_named(name).places):
            if self.folded.run_end(start) == end or self.text.startswith(("那个", "这个"), end):  # not 上海|发布
                self.qualifiers.append((start, end))
            return True
        if hits or overlaps((start, end), [(hit.start, hit.end) for hit in found]):
            return False
        typed = self.text[start:end]
        if meant := of_the_same_office(typed, self.context, self.facts):  # 甲区财政局几件 >> 乙区的呢
            found.append(Hit(start, end, typed, meant, corrected_from=typed))
        elif typed == stem and len(organs := only_organs(stem, self.facts)) == 1:
            found.append(Hit(start, end, typed, organs, offered=True))
        return bool(found) and found[-1].start == start

    def _corrected(self, start: int, end: int) -> Hit | None:
        """A name that sounds or looks like exactly one publisher's and is neither a place of its own nor a word."""
        run = self.text[start : min(end, start + LONGEST_NAME)]
        keys = {"~" + sound_key(run[:right]): right for right in range(2, len(run) + 1)}
        found = self.facts.aliases(keys)
        if not found:
            return None
        key = max((key for key, _ in found), key=lambda key: keys[key])
        typed, publishers = run[: keys[key]], sorted({name for other, name in found if other == key})
        if len(publishers) != 1 or likeness.is_real(typed, publishers[0]) or likeness.cuts_a_word(run, len(typed)):
            return None
        if self.folded.is_fragment(start, start + len(typed)) or names_no_body(self.text, start, start + len(typed)):
            return None
        if likeness.sounds_of_another(typed, publishers[0]):  # 苏周: 肃州 has a report, and 苏州 is meant
            return None
        said = office_after(self.text[start + len(typed) :])
        body = max(self.folded.body_end(start, end), start + len(typed) + (said.length if said else 0))
        if body > start + len(typed):  # 平谭教育局: the place is mistyped, and the organ is not the government
            self.unknown.append(Unknown(start, body, tuple(publishers), tuple(publishers)))
            return None
        return Hit(start, start + len(typed), typed, tuple(publishers), corrected_from=typed)

    def _unknown_body(self, start: int, end: int, hits: list[Hit]) -> Unknown:
        """A body without a report; offered are those of its own place, else governments of its kind."""
        typed = self.text[start:end]
        places = split_places(typed)[0]
        if not places and organ_length(typed):
            return self._unknown_organ(start, end, hits)
        nearest = nearest_to(typed, places, self.facts)
        return Unknown(start, end, nearest, standing_in(typed, nearest))

    def _unknown_organ(self, start: int, end: int, places: list[Hit]) -> Unknown:
        """An organ named by itself that has no report in the places that the question names."""
        named = (hit.publishers[0] for hit in places if len(hit.publishers) == 1)
        within = tuple(name for name in named if body_named(name).is_government)
        near = [name for government in within for name in self._departments(government)]
        organ = self.text[start:end]
        near = near or list(within) or alike_organs(organ, self.facts) or likeness.governments(self.facts, "区")
        return Unknown(start, end, likeness.similar(organ, near), within, organ)

    def _unknown_spans(self) -> list[tuple[int, int]]:
        return [(each.start, each.end) for each in self.unknown]

    def _result(self, hits: list[Hit]) -> Publishers:
        matches = []
        for hit in hits:
            start, end = self.folded.span(hit.start, hit.end)
            typed, exact = hit.corrected_from, not hit.corrected_from
            text = self.folded.question[start:end]
            matches.append(PublisherMatch(hit.publishers, text, start, end, exact, typed, hit.outer, hit.offered))
        unknown, placed = [], placed_behind(hits, self.unknown, self.text)
        named = {name for match in matches for name in match.publishers}
        for each in sorted(set(self.unknown) - placed.keys()):
            offices = {name for other in self.unknown if not other.organ for name in other.within}
            if offices if is_office(each.organ) else not each.organ and each.within and set(each.within) <= named:
                continue  # 上海市 beside 办公厅, which reports for it
            if matches and self.text.startswith("公报", each.end):
                continue  # 《上海市人民政府公报》 beside a body is what that body edits
            start, end = self.folded.span(each.start, each.end)
            text = self.folded.question[start:end]
            unknown.append(UnknownPublisher(text, start, end, each.nearest, each.within, each.organ))
        spans = {(match.start, match.end) for match in matches} | {(each.start, each.end) for each in unknown}
        spans |= {self.folded.span(*span) for span in (*self.qualifiers, *placed.values(), *self.folded.local_words)}
        return Publishers(tuple(matches), tuple(unknown), tuple(sorted(spans)), self.folded.refers_back)
