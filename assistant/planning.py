"""From a scene to a query and its answer: what is missing is filled where only one reading is sensible, else asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import product

from assistant import net_change, refusals, unreported
from assistant.absent import not_there
from assistant.answer import Answer
from assistant.below import bodies_below, only_their_government_reports
from assistant.conversation import Scene, between_ends, handed_between
from assistant.derived import has_numbers, shown_again
from assistant.exact import (
    across,
    apart,
    balance,
    checking,
    consistency,
    contested,
    exceeding,
    figures,
    furthest,
    meanings,
    ordered,
    picked,
    premises,
    sums,
    superlative,
    unjudged,
    unsummed,
)
from assistant.exact.averages import answer_average, answer_over_time, period_of
from assistant.exact.beside import as_one_row, counted_in_cases, of_everybody, whose_win
from assistant.exact.chosen import answer_chosen
from assistant.exact.each import answer_each, are_items_and_amount
from assistant.exact.figures import Draft
from assistant.exact.indicators import FAMILY_ROWS, Indicator, cell_indicator, table_of
from assistant.exact.phrasing import each_row_of_cases, noun
from assistant.exact.places import bodies_counted, counts_all
from assistant.exact.ranking import answer_ranking, ranked
from assistant.items_moved import asks_for_column_of_change, asks_for_items_too, counts_items, items_alone, of_each_year
from assistant.lookup import MISSING_STATES, Facts, Value, read_values, without_contradicted
from assistant.names.classes import is_of_kind
from assistant.query import Query
from assistant.question import Question
from assistant.reading.choosing import asks_which_body
from assistant.reading.compared import AGAINST
from assistant.reading.operations import asks_both_ends, year_divided_by
from assistant.reading.things import Thing, added_up, disclosed_beside, members, things
from assistant.reading.years_written import years_counted
from assistant.routing import compares_with_missing_year
from assistant.row_parts import notes_on_parts
from assistant.stated_whole import misstated, of_stated
from corpus.form import FIRST_FORM

#: Nothing is read for more publishers than these one by one; rankings read them all in one statement.
_OVER_PUBLISHERS = ("rank", "max", "min", "average", "count")
#: In a corpus of more publishers than this, no question means the only one there is.
_SMALL_CORPUS = 200
#: 比前年呢, 跟上年比: the number of one year alone tells nothing.
_THAN_ALONE = re.compile("(?:那么?)?(?:相?比|较|[跟和与同])[^,。?]{0,4}(?:相?比|对比)?(?:呢|如何|怎么?样|咋样)?[?。]?$")


# ── what is missing ──────────────────────────────────────────────────────────────────────────────────────────────


def filled(scene: Scene, read: Question, facts: Facts) -> Scene:
    """The scene with what it leaves out, where only one reading is sensible; said in `note`."""
    named_there = scene.subject.rows or not read.unexplained  # 查阅点一共放了多少家单位的信息: counted in prose
    counted = scene.operation == "count" or (scene.operation == "sum" and read.has("op:count") and bool(named_there))
    counted = counted and not picked.condition_of(read)  # rows are counted, and not the bodies below
    below = counted or read.has("which:publishers_all") or bool(read.publishers.kind)
    named = bool(read.publishers.sure or read.publishers.unknown or read.publishers.ambiguous)
    in_prose = scene.prose or (read.unexplained and not scene.subject)  # 各部门系统里的数据几条
    if below and len(scene.publishers) == 1 and not in_prose:
        named = named or bool(scene.kind)  # 各局呢 after a government that has none: nobody else's
        bodies = bodies_below(scene, facts, read.publishers.counted, "部门" in read.text)
        bodies = () if only_their_government_reports(scene, bodies, facts) else bodies
        scene = replace(scene, publishers=bodies or (() if scene.kind else scene.publishers))
    scene = scene if scene.publishers or named else _with_publishers(scene, read, facts)
    scene = handed_between(between_ends(scene, read), read, facts)
    note = ""
    if asks_for_column_of_change(read, scene, facts):
        columns = ("items", "change") if asks_for_items_too(read) else ("change",)
        subject = replace(scene.subject, columns=columns)
        last = scene.years if of_each_year(read, scene) else scene.years[-1:]
        note = "" if counts_items(read, scene) or "增减" in read.text else items_alone(scene, facts)
        scene = replace(scene, subject=subject, operation="value", years=last, missing=(), note=note, others=())
    written = read.years.written
    if scene.subject.columns == ("change",) and len(scene.publishers) == 1 and len(written) < 2 and scene.years:
        scene = replace(scene, operation="value", years=scene.years[-1:])  # 较上年减少几项: the change is printed
    if scene.subject.columns == ("change",) and len(scene.years) == 1 and not written & set(scene.missing):
        scene = replace(scene, missing=(), note=note)  # printed as a change: the year before is not needed
    elif scene.operation in ("growth", "difference", "times") and _is_one(scene) and len(things_asked(scene, read)) < 2:
        apart = unsummed.names_two_counts(read, scene.subject.rows)
        scene = scene if apart else net_change.of_one_year(scene, read, facts) or with_year_before(scene, facts)
    elif scene.operation == "moved":
        scene = _with_newest_two(scene, facts)
    if not scene.years and not scene.missing and scene.publishers:
        years = sorted({year for name in scene.publishers for year in facts.years(name)})
        over = _runs_over_years(scene, read) or years_counted(read.text) == len(years)  # 两年一共, where there are two
        scene = replace(scene, years=tuple(years)) if over else scene
    if read.has("op:list") and not read.unexplained and (spread := _spread(read, scene)):
        scene = replace(scene, subject=replace(scene.subject, spread=spread))  # 八类各多少 >> 平潭呢
    return of_stated(scene, read, facts)


def _with_publishers(scene: Scene, read: Question, facts: Facts) -> Scene:
    over = read.has("which:publisher", "which:publishers_all") or scene.operation in ("average", "count")
    if _ranks_bodies(scene, read):
        return replace(scene, everywhere=True)
    if (over and scene.operation in _OVER_PUBLISHERS) or read.has("which:publishers_all") or scene.kind:
        return replace(scene, everywhere=True)
    known = facts.publishers()
    if scene.years and len(known) <= _SMALL_CORPUS:
        known = sorted({report.publisher for year in scene.years for report in facts.reports(year=year)})
        if scene.operation == "sum" and scene.subject and len(scene.years) == 1 and counts_all(read.text, len(known)):
            return replace(scene, everywhere=True)
    if len(known) != 1 or not (scene.subject or read.has("prose")):
        return scene
    note = f"没有说明机关，按{'有该年报告的' if scene.years else '已收录的'}唯一机关“{known[0]}”回答"
    return replace(scene, publishers=(known[0],), note="；".join(part for part in (scene.note, note) if part))


def _ranks_bodies(scene: Scene, read: Question) -> bool:
    """Whether one thing of one year is ranked and no body is named: over every body that has it (排第一的是谁)."""
    subject = scene.subject
    one = len(subject.rows) + len(subject.rates) == 1 and len(subject.columns) < 2 and len(scene.years) == 1
    return scene.operation in ("rank", "max", "min") and one and not _spread(read, scene) and not read.has("which:year")


def with_year_before(scene: Scene, facts: Facts) -> Scene:
    """The scene of one body and one year with the year before as well, as a missing one where it has no report."""
    year = scene.years[0] - 1
    if year in facts.years(scene.publishers[0]):
        return replace(scene, years=(year, *scene.years))
    return replace(scene, missing=(*scene.missing, year))


def _with_newest_two(scene: Scene, facts: Facts) -> Scene:
    """A change without its years is that of the newest report; of one year, that since the year before."""
    if scene.publishers and not scene.years and not scene.missing:
        scene = replace(scene, years=tuple(facts.years(scene.publishers[0])[-1:]))
    return with_year_before(scene, facts) if len(scene.years) == 1 and not scene.missing else scene


def _is_one(scene: Scene) -> bool:
    return len(scene.publishers) == 1 and len(scene.years) == 1 and not scene.missing and bool(scene.subject)


def _runs_over_years(scene: Scene, read: Question) -> bool:
    if read.has("which:publisher", "which:applicant", "which:reason"):
        return False
    return scene.operation in ("series", "growth", "max", "min", "rank", "when") and len(scene.publishers) == 1


# ── where a question goes ────────────────────────────────────────────────────────────────────────────────────────


def only_prose(read: Question, scene: Scene) -> bool:
    """Whether words were said that only prose can hold; rows of the old 统计表 count as such for newer reports."""
    if read.has("prose", "excludes"):
        return True
    return bool(read.marked("statistics:")) and any(year >= FIRST_FORM for year in scene.years)


def has_own_plan(read: Question, scene: Scene) -> bool:
    """Questions about a whole report or the form, which need no row."""
    if scene.operation in ("consistency", "moved"):
        return bool(scene.publishers or scene.years)
    return bool(_spread(read, scene))


def names_a_row(read: Question) -> bool:
    """Whether any row, column or rate of the form was said."""
    return bool(read.marked("row:") or read.marked("column:") or read.marked("rate:"))


def inherited_note(scene: Scene) -> str:
    """What a follow-up took from the question before."""
    return f"承接上文：{'、'.join(dict.fromkeys(scene.inherited))}。"


def unknown_publisher(read: Question, scene: Scene, facts: Facts) -> Answer:
    """The refusal for a body without a report, with what was asked of it asked of others."""
    item = next((thing[0] for thing in things_asked(scene, read)), cell_indicator("applications.new", "total"))
    unknown = scene.told_of or read.publishers.unknown[0]
    if scene.told_of and scene.years and set(scene.publishers) & set(read.publishers.sure):  # 甲市乙区: read in vain
        whose = "、".join(f"{name}{year}年" for name in scene.publishers for year in scene.years)
        return unreported.untold_inside(read.asked, unknown.text, whose)
    text = read.text if unknown in read.publishers.unknown and not scene.inherited else ""
    return unreported.unknown_publisher(read.asked, unknown, text, item, scene.years or scene.missing, facts)


def not_understood(read: Question, scene: Scene, before: Scene) -> Answer:
    """Told as not read, with the item of the question before as a choice, of the body and year that are understood."""
    bodies, years = scene.publishers or before.publishers, scene.years or before.years
    items = [noun(each[0]) for each in things(before.subject) if len(each) == 1]
    whole = [f"{body}{year}年{item}" for body in bodies for year in years for item in items]
    return refusals.not_understood(read.asked, whole)


def which_together(read: Question, scene: Scene) -> Answer:
    """Asking back where so many earlier questions as are counted (三家) did not ask one and the same thing."""
    asked = [turn for turn in scene.past if turn]
    told = ["、".join(turn.publishers) + "、".join(f"{year}年" for year in turn.years) for turn in asked]
    nouns = ["、".join(noun(each[0]) for subject in turn.subjects for each in things(subject)) for turn in asked]
    before = list(dict.fromkeys(f"{who_when}{what}" for who_when, what in zip(told, nouns, strict=True)))
    return refusals.which_together(read.asked, scene.unmet, before)


# ── the query, run ───────────────────────────────────────────────────────────────────────────────────────────────


def answer(read: Question, scene: Scene, facts: Facts) -> Answer:
    """Run what was understood."""
    found = _answer(read, scene, facts)
    notes = [inherited_note(scene)] if scene.inherited else []
    notes += [f"{scene.note}。"] if scene.note else []
    notes += whose_win(read, found) + counted_in_cases(read, found) + as_one_row(read, found)
    notes += notes_on_parts(read, found) + of_everybody(read, found)
    return replace(found, notes=(*notes, *found.notes))


def _answer(read: Question, scene: Scene, facts: Facts) -> Answer:
    asked = things_asked(scene, read)
    wanted = noun(asked[0][0]) if asked else ""
    if scene.operation == "define" and meanings.asks_how(read) and scene.publishers and scene.years and asked:
        computed = _run(read, replace(scene, operation="value"), asked, facts)
        return shown_again(computed) if has_numbers(computed) else computed
    if scene.operation == "define" or meanings.asks_meaning(read, scene):
        meant = things(replace(scene.subject, spread="")) or asked
        return meanings.definition(read.asked, [each for thing in meant for each in thing])
    if scene.kind and not (scene.publishers or scene.everywhere):
        within = read.publishers.sure or [name for name in scene.inherited if facts.years(name)]
        return refusals.none_of_kind(read.asked, scene.kind, within, scene.years)
    if scene.publishers and read.publishers.counted not in (0, len(scene.publishers)) and scene.kind:
        return refusals.other_number_of_kind(read.asked, scene.kind, scene.publishers, scene.years, wanted)
    if not (scene.publishers or scene.everywhere) or not (scene.years or scene.missing):
        if scene.everywhere and asked:
            compared: Callable[[str], bool] = partial(is_of_kind, kind=scene.kind) if scene.kind else bool
            if which := refusals.which_year_among_bodies(read.asked, read.text, asked[0][0], facts, compared):
                return which
        back = refusals.missing_slots(read.asked, scene.publishers, scene.years, asked[0] if asked else (), facts)
        return _with_only_figure(back, read, scene, asked, facts)
    if scene.operation == "sum" and len(scene.publishers) > 1 and read.has("op:share") and not names_a_row(read):
        return refusals.not_understood(read.asked, [])  # 各局合计 >> 占全区几成: the sum again is no share
    if scene.across:
        return across.answer(read, scene.across, scene.publishers, facts)
    if scene.operation == "moved":
        return furthest.answer(read, scene.subject, scene.publishers, (*scene.years, *scene.missing), facts)
    of_two = scene.operation in ("growth", "difference", "times")
    of_two = of_two or (scene.operation == "series" and len(scene.years) == 1 and bool(_THAN_ALONE.match(read.bare)))
    if scene.missing and (not scene.years or of_two or compares_with_missing_year(premises.premise_of(read), scene)):
        publishers = scene.publishers or facts.publishers()[:3]
        return refusals.no_report(read.asked, publishers, scene.missing, wanted, facts)
    joins = scene.operation == "value" and consistency.reconciles(read, scene)
    if joins or (scene.operation == "consistency" and not _claims_each(read, scene, asked)):
        values = read_values(facts, [each for thing in asked for each in thing], scene.publishers, scene.years)
        existing = [_existing(thing, values) for thing in asked]
        of_form = balance.answer(read, scene, facts) or sums.answer(read, scene, facts)
        if told := of_form or consistency.answer(read, scene, existing, facts):
            return told
        scene = replace(scene, operation="value")
    if not asked and scene.subject.share and len(scene.publishers) * len(scene.years) == 2:
        scene = replace(scene, subject=replace(scene.subject, share=False), operation="times")
        asked = things(scene.subject)  # 平潭的申请占淮安市的比例: of one body in another
    if not asked and (parts := things(replace(scene.subject, share=False, ratio=False))):
        return refusals.no_whole(read.asked, [noun(part[0]) for part in parts], scene.publishers, scene.years)
    if not asked:
        return refusals.no_subject(read.asked, scene.publishers, scene.years)
    if unsummed.is_by_another(read, scene.subject.rows) and not scene.others:
        return unsummed.by_another(read, [noun(thing[0]) for thing in asked], scene.publishers, scene.years)
    return apart.answer(read, asked, scene.publishers, scene.years) or _run(read, scene, asked, facts)


def _claims_each(read: Question, scene: Scene, asked: Sequence[Thing]) -> bool:
    """Whether a number is claimed for every value that is named (新收81件，办结80件，对得上吗): each is checked."""
    values = len(asked) * len(scene.publishers) * len(scene.years)
    each = len(read.numbers) == values > 0 and not consistency.joins_years(scene)
    return each and not sums.asks_of_books(read)


def _with_only_figure(back: Answer, read: Question, scene: Scene, asked: Sequence[Thing], facts: Facts) -> Answer:
    """Asking back for the year, with the figure itself where the body has one report only."""
    years = facts.years(scene.publishers[0]) if len(scene.publishers) == 1 and not scene.years else []
    told_before = len(scene.visited) > 1 and scene.visited[-2][1]  # 2024年几件 >> 头两年呢: of another year
    if len(years) != 1 or [len(thing) for thing in asked] != [1] or told_before:
        return back
    value = read_values(facts, list(asked[0]), scene.publishers, years)[0]
    if value.state in MISSING_STATES:
        return back
    draft = Draft(Query(scene.publishers, tuple(years), tuple(asked)), read.asked, facts)
    text = f"请说明要问的年份。{value.publisher}只收录了{years[0]}年的报告：{draft.tell(value)}。"
    return draft.finish(text, "clarify", back.options, "figure")


#: 各是几件, 分别多少, 用了几种: each is asked for or counted, whatever stands beside it.
_EACH_COUNTED = re.compile("各[是有自为]*(?:多少|几)|分别|哪|(?:多少|几)[种类项]")


def things_asked(scene: Scene, read: Question) -> list[Thing]:
    """Everything a question and its scene ask for, each once."""
    if scene.subject.spread == "reason" and read.has("op:altogether") and not _EACH_COUNTED.search(read.text):
        scene = replace(scene, subject=replace(scene.subject, spread="", apart=False))  # 以各种理由不予公开的总共几件
        return list(dict.fromkeys(things(scene.subject)))
    if scene.others:
        return list(dict.fromkeys(thing for each in (*scene.others, scene.subject) for thing in things(each)))
    if _spread(read, scene):
        subject = replace(scene.subject, spread=_spread(read, scene))
        if subject.share or subject.rates:
            return things(subject)  # 哪类人最容易被拒: the rate of each
        return [(each,) for each in members(subject)]
    asked = list(dict.fromkeys(things(scene.subject)))
    return added_up(asked) if sums.compares_sums(read, scene) else asked


def _spread(read: Question, scene: Scene) -> str:
    """ "applicant" or "reason" where every kind of applicant, or every row of a family, is meant."""
    rows = scene.subject.rows
    if len(scene.subject.columns) > 1:
        return ""
    if scene.subject.spread == "column":
        return "column" if rows else ""
    ranks = scene.operation in ("max", "min", "rank") and not (asks_which_body(read) or read.has("op:check"))
    each = read.has("op:list") or ranks or scene.subject.spread
    if scene.subject.spread == "kind" and scene.operation != "count" and len(rows) < 2:
        parted = not rows or table_of(rows[0]) != "active_disclosure"  # 许可最多的是哪类: no form parts 许可
        return ("applicant" if not rows or rows == ("applications.new",) else "reason") if parted else ""
    picked_out = picked.picks_applicants(read) and picked.condition_of(read) is not None
    if scene.subject.spread == "applicant" or picked_out or (read.has("topic:applicants") and each):
        return "applicant"
    case = len(rows) == 1 and rows[0].startswith("review_litigation") and not scene.subject.columns
    each_result = case and read.has("op:list") and not read.marked("row:")  # 复议几件 >> 结果各是多少
    if each_result or (read.has("which:result", "which:reason") and rows and rows[0].startswith("review_litigation")):
        return "reason"
    if scene.subject.spread == "reason" and (rows and rows[0] in (*FAMILY_ROWS, "applications.outcome_total")):
        return "reason"
    lists = read.has("op:list") or ranks or picked.condition_of(read) is not None
    if lists and len(rows) == 1 and not scene.subject.columns and rows[0] in FAMILY_ROWS:
        one = len(scene.publishers) in ((1,) if ranks else (0, 1)) and len(scene.years) < 2 and not scene.everywhere
        return "reason" if one else ""
    return ""


def _run(read: Question, scene: Scene, asked: list[Thing], facts: Facts) -> Answer:
    everything = tuple(dict.fromkeys(each for thing in asked for each in thing))
    publishers = None if scene.everywhere else scene.publishers
    values = without_contradicted(read_values(facts, everything, publishers, scene.years), facts)
    values = [value for value in values if not scene.places or (value.publisher, value.year) in scene.places]
    if scene.kind and scene.everywhere:
        values = [value for value in values if is_of_kind(value.publisher, scene.kind)]
        if not values:
            return refusals.none_of_kind(read.asked, scene.kind, (), scene.years)
        bodies = tuple(dict.fromkeys(value.publisher for value in values))
        if read.publishers.counted not in (0, len(bodies)):
            return refusals.other_number_of_kind(read.asked, scene.kind, bodies, scene.years, noun(everything[0]))
    asked = [_existing(thing, values) for thing in asked]
    premise = premises.premise_of(read)
    operation = "value" if scene.operation == "sum" and len(values) == 1 else scene.operation
    asked = [checking.of_claimed_unit(thing, values, premise) for thing in asked]
    asked = asked if premise or scene.subject.beside else disclosed_beside(asked)
    query = Query(scene.publishers, scene.years, tuple(asked), operation, premise, scene.everywhere, scene.kind)
    query = replace(query, both_ends=asks_both_ends(read), base_year=year_divided_by(read))
    draft = Draft(query, read.asked, facts)
    placed = superlative.is_claimed(read, scene.operation, values)
    if _lacks_company(scene, values) and not (period_of(read) or placed):
        return refusals.nothing_beside(read.asked, noun(values[0].indicator))
    if (
        scene.everywhere
        and scene.operation in ("average", "sum")  # 最多的三家 picks three of all
        and (said := bodies_counted(read.text))
        and said != (have := len({v.publisher for v in values}))
    ):
        draft.notes.append(f"问句说的是{said}家；收录的这一年度报告有{have}家，以下按这{have}家计算。")
    if scene.missing:
        years = "、".join(f"{year}年" for year in scene.missing)
        draft.notes.append(f"没有收录{'、'.join(scene.publishers)}{years}的报告，未计入。")
    chosen = [value for value in values if any(value.indicator in thing for thing in asked)]
    if any(len(thing) > 1 for thing in asked):
        judged = len(asked) == 1 and query.operation not in ("count", "when")
        told = query.premise and judged and checking.either_way(draft, read, chosen, query.premise)
        return draft.finish(told) if told else _alternatives(draft, chosen)
    there = [value for value in chosen if value.state not in MISSING_STATES]
    if scene.subject.spread == "column" and there:
        chosen = there  # the columns of this report's form
    if not values:
        return refusals.no_report_at_all(read.asked, scene.years, facts)
    if not there:
        return not_there(read, chosen, wanted=noun(asked[0][0]), facts=facts)
    if scene.operation == "sum" and len({value.unit for value in there if value.number is not None}) > 1:
        return unsummed.of_several_units(draft, there)
    if scene.operation == "sum" and unsummed.is_half_of_a_sum(read, values):
        return unsummed.half_of_a_sum(draft, there[0])
    if back := unsummed.asked_back(read, draft, values, there[0]):
        return back
    if (picks := picked.condition_of(read)) and (text := picked.answer(draft, chosen, picks)):
        return draft.finish(text)
    if told := contested.undecided(draft, chosen):
        return draft.finish(told)
    if told := exceeding.answer(draft, read, chosen):
        return draft.finish(told)
    verdict = checking.answer(draft, read, chosen, query.premise) if query.premise else ""
    if text := verdict or ordered.judged(draft, read, there):
        return draft.finish(text)
    if superlative.is_claimed(read, scene.operation, there) and (text := superlative.answer(draft, there[0], read)):
        return draft.finish(text)
    if unjudged.is_claim(read, query.premise) and scene.missing:
        return refusals.no_report(read.asked, scene.publishers, scene.missing, noun(asked[0][0]), facts)
    if unjudged.is_claim(read, query.premise):
        return draft.finish(unjudged.LEADS + figures.answer_values(draft, chosen))
    text = _operate(read, draft, chosen, there)
    return draft.finish(misstated(draft, read, there) + text)


def _lacks_company(scene: Scene, values: Sequence[Value]) -> bool:
    """Whether a rank, an average or a count over bodies is asked of one number: there is nothing to run over."""
    return scene.operation in ("rank", "average", "count") and len(values) == 1 and not scene.everywhere


def _existing(thing: Thing, values: Sequence[Value]) -> Thing:
    """The alternatives that some report of the question has; all of them where none has any."""
    have = {value.indicator for value in values if value.state not in MISSING_STATES}
    return tuple(each for each in thing if each in have) or thing[:1]


def _operate(read: Question, draft: Draft, values: Sequence[Value], there: Sequence[Value]) -> str:
    """The one place where an operation meets its arithmetic."""
    match draft.query.operation:
        case "sum" if len(there) > 1:
            return figures.answer_sum(draft, values)
        case "times" if len(there) == 2:
            return figures.answer_times(draft, there[0], there[1])
        case "difference" | "growth" if len(there) == 2:
            old, new = _base_first(read, there) if draft.query.operation == "growth" else there
            return figures.answer_difference(draft, old, new, draft.query.operation == "growth")
        case "rank" | "max" | "min" if len(values) > 1 and len(there) > 1:
            return ranked(read, draft, values)
        case "average" if period := period_of(read):
            return answer_over_time(draft, there, period)
        case "average" if are_items_and_amount(values):
            return answer_each(draft, there)
        case "average" if len(values) > 1:
            return answer_average(draft, values)
        case "count" | "when":
            return answer_chosen(draft, values)
    if draft.query.everywhere and len(there) > 1:
        return answer_ranking(draft, values, "rank")
    if draft.query.everywhere:
        figures.tell_coverage(draft, values)
    return figures.answer_values(draft, values)


def _base_first(read: Question, pair: Sequence[Value]) -> tuple[Value, Value]:
    """The value that a percentage is taken of, first: what stands after 比; of two years else the earlier one."""
    first, second = pair
    backwards = first.publisher != second.publisher or first.indicator != second.indicator
    written = [each for each in read.years.expressions if each.kind == "year"]
    if not backwards and len(written) == 2 and written[0].years < written[1].years:
        backwards = bool(AGAINST.search(read.text[written[0].end : written[1].start]))
    return (second, first) if backwards else (first, second)


def _alternatives(draft: Draft, values: Sequence[Value]) -> Answer:
    """Several readings, side by side with their numbers; none is picked."""
    shown = [value for value in values if value.state not in MISSING_STATES][:12]
    told = figures.grouped(draft, shown)
    asked = [(value, each) for value in shown for each in (value.indicator, *_rows_of_cases(value))]
    options = [f"{value.publisher}{value.year}年{noun(each)}是多少？" for value, each in asked]
    if len(draft.query.things) == 2 and len({(value.publisher, value.year) for value in shown}) == 1:
        pairs = product(*draft.query.things)  # 公开了的比不掌握的多几件: each of what may be compared
        who_when = f"{shown[0].publisher}{shown[0].year}年"
        ask = "{}是{}的几倍？" if draft.query.operation == "times" else "{}比{}多几件？"
        options = [who_when + ask.format(noun(one), noun(other)) for one, other in pairs]
    text = f"这个说法可能指几项，请确认是哪一项：{told}。{each_row_of_cases(shown)}"
    return draft.finish(text, "clarify", options[: refusals.MOST], "figure")


def _rows_of_cases(value: Value) -> tuple[Indicator, ...]:
    """The printed rows behind a number of 行政诉讼, which is that of two of them: each may be meant."""
    rows = FAMILY_ROWS.get(value.indicator.row, ()) if table_of(value.indicator.row) == "review_litigation" else ()
    return tuple(cell_indicator(row, value.indicator.column) for row in rows if len(value.parts) > 1)


def without_reason(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """Why a number changed, where no sentence says it: that none does, beside the numbers of the table."""
    asking = ("which:reason", "op:", "way:")
    tokens = tuple(token for token in read.tokens if not any(mark.startswith(asking) for mark in token.marks))
    plain = replace(scene, operation="value", subject=replace(scene.subject, spread=""))
    table = answer(replace(read, tokens=tokens, unexplained=()), plain, facts)
    if table.status != "answered" or not table.figures:
        return None
    text = f"年报的正文没有写明原因。表格所印：{table.answer}"
    return replace(table, status="not_found", route="none", answer=text, figures=(), series=())
