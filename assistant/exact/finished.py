"""Whether every application or case was finished: told by what the form carries over, or counts as 尚未审结."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact.figures import Draft
from assistant.exact.indicators import APPLICANT_IDS, RESULT_IDS, cell_indicator, table_of
from assistant.exact.premises import checks
from assistant.lookup import Facts, read_values
from assistant.query import Query
from assistant.question import Question
from assistant.reading.subject import RESULTS, columns_in
from corpus.form import CARRIED_OUT, COMES_IN, GOES_OUT, OUTCOME_TOTAL
from corpus.numbers import say

_EVERY = "(?:全部|全都|全|都|均)"
_IN_THE_YEAR = "(?:在|于)?(?:当年|本年度?|年内|年度内|年底前)(?:内|之?内|就|都)*"
_FINISHED = re.compile(f"{_EVERY}(?:已经?|给|得到|被|能|{_IN_THE_YEAR})*(?:办|答复|处理|结|回复)")
#: 复议|都审结了, 官司全判完了, 全部有了结果.
_CASES_DECIDED = re.compile(
    f"{_EVERY}(?:已经?|给|得到|被|能|{_IN_THE_YEAR})*"
    "(?:审结|审理(?:完|终)|(?:审|判|裁|办)(?:完|结|下来)|结案|了结|(?:有|出)(?:来)?了?结果|尘埃落定)"
)
#: 没有|全部办结, 并没有都办完: that not all were is claimed; 有没有 asks.
_DENIED = re.compile("(?<![有是])(?:没有?|未|并非|不是|不)(?:能|能够)?$")
#: 143件申请|全部办结: of so many it is said, and of no more.
_OF_SO_MANY = re.compile("的?(?:政府信息公开|信息公开|公开)?(?:申请|案件)?(?:也|就)*")
#: 都按时办结了吗, 按规定, 当场: of these no cell tells.
_HOW = re.compile("时|期|当[天场]|规|及早|妥|满意|认真|线上|网上")


def answer(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """The verdict with what was finished and what was carried over; None where the table cannot tell it.

    Of 没有全部办完 it is the contrary one.

    It cannot where a cell is blank, or where what came in is not what was finished and what was carried over. So many
    of which it is said are what came in, with or without what came from the year before.
    """
    said_of = next(iter(scene.subject.columns), "total")
    column = next(iter(columns_in(OUTCOME_TOTAL, said_of)), said_of)  # 其他申请人 is the column 其他
    rows = scene.subject.rows
    if len(rows) == 1 and table_of(rows[0]) == "review_litigation":
        return _of_cases(read, scene, facts)
    said = rows == (OUTCOME_TOTAL,) or (rows == (CARRIED_OUT,) and read.has("zero"))  # 全部办结，没有结转的
    plain = said and column in (*APPLICANT_IDS, "total") and scene.operation == "value"
    one = len(scene.publishers) == len(scene.years) == 1 and len(scene.subject.columns) < 2 and not scene.missing
    found = _FINISHED.search(read.text)
    if not (plain and one and found) or _HOW.search(read.text) or not _says_of(read, found.start()):
        return None
    asked = [cell_indicator(row, column) for row in (*COMES_IN, *GOES_OUT)]
    values = read_values(facts, asked, scene.publishers, scene.years)
    numbers = [value.number for value in values if value.number is not None]
    received = sum(numbers[:2], Decimal(0))
    if len(numbers) < len(asked) or (not numbers[3] and received != numbers[2]):
        return None
    so_many = all(each.value in (numbers[0], received) for each in read.numbers)
    if not so_many and received != numbers[2] + numbers[3]:
        return None
    told_of = asked[2:] if so_many else asked[:2] if not numbers[3] and numbers[1] else (asked[0], *asked[2:])
    denied = bool(_DENIED.search(read.text[: found.start()]))
    if denied and read.numbers:
        return None
    draft = Draft(Query(scene.publishers, scene.years, tuple((each,) for each in told_of)), read.asked, facts)
    first, *rest = (value for value in values if value.indicator in told_of)
    told = "，".join((draft.tell(first), *(draft.tell(value, subject=False) for value in rest)))
    missed = "" if so_many else f"，不是{say(read.numbers[0].value)}{values[0].unit}"
    all_done = so_many and not numbers[3]
    return draft.finish(f"{'对' if all_done != denied else '不对'}，{told}{missed}。")


def _of_cases(read: Question, scene: Scene, facts: Facts) -> Answer | None:
    """Whether every review or lawsuit was decided (复议都审结了, 没有全部审结): none of them is 尚未审结.

    None where a cell is blank or the results are not as many as the cases.
    """
    one = len(scene.publishers) == len(scene.years) == 1 and not (scene.missing or read.numbers)
    said = set(scene.subject.columns) <= {*RESULTS, "total"} and scene.operation in ("value", "sum")
    found = _CASES_DECIDED.search(read.text)
    if not (one and said and found) or _HOW.search(read.text):
        return None
    asked = [cell_indicator(scene.subject.rows[0], column) for column in (*RESULT_IDS, "total")]
    values = read_values(facts, asked, scene.publishers, scene.years)
    numbers = [value.number for value in values if value.number is not None]
    if len(numbers) < len(asked) or sum(numbers[:-1], Decimal(0)) != numbers[-1]:
        return None
    told_of = (cell_indicator(scene.subject.rows[0], "total"), cell_indicator(scene.subject.rows[0], "pending"))
    draft = Draft(Query(scene.publishers, scene.years, tuple((each,) for each in told_of)), read.asked, facts)
    total, pending = (value for each in told_of for value in values if value.indicator == each)
    told = draft.tell(total)
    if not total.number:
        return draft.finish(f"{told}，没有可审结的。")
    denied = bool(_DENIED.search(read.text[: found.start()]))
    verdict = "对" if bool(pending.number) == denied else "不对"
    return draft.finish(f"{verdict}，{told}，{draft.tell(pending, subject=False)}。")


def _says_of(read: Question, at: int) -> bool:
    """Whether nothing but the number of applications, if any, stands before what says that all were finished."""
    if not read.numbers:
        return True
    (number, *others) = read.numbers
    plain = number.unit in ("件", "份", "宗", "个") and not number.approximate and not read.marked("than:")
    before = _OF_SO_MANY.fullmatch(read.text[number.end : at].rstrip(",")) is not None
    return plain and before and not others and checks(read)
