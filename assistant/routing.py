"""Which side of a report answers where both could: its tables, or what its prose prints itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.conversation import Scene
from assistant.exact import picked
from assistant.exact.indicators import table_of
from assistant.exact.phrasing import table_title
from assistant.exact.wholes import claims_all
from assistant.lookup import STATISTICS, Facts, is_lost, read_values, table_of_value
from assistant.prose.changed import change_asked
from assistant.prose.kinds import ALL, WHY, kind_of
from assistant.prose.largest import asks_for_largest, asks_for_one
from assistant.prose.reckoning import reckoning
from assistant.prose.wording import CHANGE, asked_unit
from assistant.query import Premise
from assistant.question import Question
from assistant.reading.about import asks_content, asks_how_handled
from assistant.reading.asking import YES_OR_NO, asks_who_did
from assistant.reading.choosing import asks_which_body
from assistant.reading.formula import SO_MANY_PIECES
from assistant.reading.parts import HOW_MANY
from assistant.reading.things import things
from assistant.told_rows import told_as
from corpus.form import FIRST_FORM
from corpus.numbers import say
from corpus.old_form import UNITS
from corpus.text import segment_start

#: Pieces of information (不予公开的信息79条), where table 三 counts applications.
_PIECES = re.compile(
    r"信息(?!公开)(?:的)?(?:总)?(?:数|数量|量|条数)?(?:是|有|为|共|一共|总共|总计|合计|累计|[多少]了|增加了?|减少了?)*(?:多少|几)?[条篇]"
    r"|(?:回复|答复|答覆)了?(?:多少|几)[条篇]|(?:多少|几)[条篇](?:[^,。?]{0,8})信息(?!公开)|公开(?:的)?(?:政府)?信息(?:总)?(?:条数|数量|数)(?![^,。?]*件)"
    r"|信息(?:公开|发布|公布|刊登|推送|晒|挂|登)[了过](?:出来|出去)?(?:一共|总共|共)?(?:有)?多少(?![件宗个项人])"
    r"|(?:制发|制作|产生|形成|生成|获取)(?:了)?(?:的)?(?:各类|政府|政务)*信息(?:的)?(?:总量|总数|数量|条数|总条数)(?![^,。?]*件)"
)
#: 不公开的有几条, 79条不予公开: marked so in 条 it is information, applications are counted in 件.
_WITHHELD_PIECES = re.compile(
    r"不(?:予以?)?公开[^,。?;]{0,8}?(?:(?:\d|多少|几)+余?[条篇]|[条篇](?:总)?数)|(?:\d|多少|几)+余?[条篇][^,。?;]{0,10}?不(?:予以?)?公开|不(?:予以?)?公开的?(?:政府)?信息"
)
#: A part of what the clause before counts: 制作信息多少条，其中不予公开的多少.
_PART_AFTER = re.compile("[,。?;](?=在?这?其中|里面|里头|当中)")
#: 349条信息里: what is told apart of so many pieces.
_AMONG_PIECES = re.compile(
    r"(?:\d+余?[条篇]|(?:制发|制作|产生|形成|生成|发布|公布)的?)(?:各类|政府|政务)*信息(?:里面?|当?中|之中|,?其中)"
)
#: Copies, issues, events and kinds of information (行政许可类信息): the form counts 件, 项, 宗 and money.
_NO_TABLE_COUNTS = re.compile(
    "类的?(?:政府|政务)?信息(?!公开(?![了过]))|(?:多少|几)(?:[本册台幅](?!级|地|市|区|县|部门|单位|局|省|人)|期(?!限)|个?(?:小时|分钟|工作日))"
)
#: Beside a row these count it: 打了几场官司, 多少人次申请.
#: Rules and documents are counted in 件, 部 and 个.
_OF_NO_DOCUMENT = re.compile(r"(?:多少|(?<!哪)几|\d)[余多]?[万亿]?(?:项|条|家|名|篇|处|场|所|户)(?![规目])")
_CASES = re.compile("(?:多少|几)[件起宗](?!项)")
_EVENTS = re.compile("(?:多少|几)(?:场(?!所)|人次)")
#: What applicants pay for information is told by the prose alone: 有没有向申请人收钱, 公开申请收了多少费用.
_PAID_BY_APPLICANTS = re.compile(
    "申请[^,。?]{0,8}(?:收(?:取|了|过|到)*(?:多少|几)?(?:什么|任何|一?分)?(?:钱|费用?|元)|收费|缴费|交[过了]?(?:钱|费))"
    "|(?:收[取了过]*(?:钱|费用?)|收费|收[取了过]*费)[^,。?]{0,6}申请"
    "|(?P<of_people>(?:跟|向|对|找|问)(?:申请人|老百姓|百姓|群众|市民|公众|公民|大家|人家|我们)[^,。?]{0,4}(?:收|要)[取了过到]*(?:多少|几)?(?:钱|费|元)"
    "|收(?:没收)?[取了过到]*(?:申请人|老百姓|百姓|群众|市民|公众|公民|大家|人家|我们)的?(?:多少|几)?块?(?:钱|费用?)"
    "|(?:申请人|老百姓|百姓|群众|市民|公众|公民|大家|(?:申请|要|拿|查)(?:公开)?(?:政府)?信息)[^,。?]{0,8}[交缴花付掏][了过]*(?:多少|几)?块?(?:钱|费用?)"
    "|信息公开(?:工作)?[^,。?、]{0,4}收[取了过到]*(?:多少|几)?块?(?:钱|费用))"
)
#: 交钱的有几件: how many applications were charged.
_CASES_CHARGED = re.compile("(?:多少|几)[件宗起]")
_AS_WRITTEN = re.compile("写|印|正文|文字|叙述|报上|报告里?说")
#: 较上年减少21个, 同比增长: a change that is printed.
_AGAINST_ANY_YEAR = re.compile(
    r"[比较](?:上一?年|去年|前一年|20\d\d\s*年)|同比|环比|较同期|上年同期"
    r"|[与和同跟](?:上一?年|去年|前一年|20\d\d\s*年)[^，,。；;]{0,12}相比"
)
_CONTENT = re.compile("什么|哪儿|哪里|在哪|何处|何时|怎么|怎样|为何|哪些|是谁|哪一?(?:天|月|次|家|位|个部门)")
#: Persons are counted, or occasions and pieces are.
_PEOPLE = re.compile(
    "(?:多少|几)[个名位]?人|的人(?:员|数)?(?:一共|总共|共)?(?:是|有)?(?:多少|几)|人[次数](?:是|有|为)?(?:多少|几|[?,。]|$)"
)
_OCCASIONS = re.compile("(?:多少|几)(?:[次场期件条篇回]|万?元|钱)(?!人)")
_NONE_OR_PIECES = re.compile(r"\d+余?[条篇]|[一0零][件条个起宗][^,。?]{0,8}(?:都|也)没")
_HOW_COME = re.compile("(?:怎么|咋)(?:会|就|都)?(?=[这那]么[多少高低]|[^,。?多少几]{0,6}[多少]了)")
_CHANGED_SO = re.compile(
    "[比较](?!例)[^,。?]*[多少高低]|[多少增减降涨升高低]了|[这那]么[多少高低]|增加|减少|增长|下降|上升|骤|猛增|猛降"
)
_WHICH_WITHIN = re.compile("(?:哪些|哪几个|哪个)(?:部门|单位|机构|科室|局|县区|区县|乡镇|街道|企业|公司)[的了]?[?]?$")
#: 那3起诉讼最后什么结果: how those ended that are counted already.
_HOW_ENDED = re.compile(
    r"(?:\d+|[一两二三四五六七八九十]+)[件起宗个][^,。?]{1,14}?(?:最后|最终|到底)?(?:是|有)?(?:个)?(?:什么|啥|哪种|怎样的?)结果"
)
#: 啥时候办完的, 从哪儿提交的, 收费依据是什么.
_NO_NUMBER = re.compile(
    "(?:依据|法规|办法)(?:的)?(?:是|有)?(?:什么|啥|哪)|(?:依据|按照?|根据)(?:的)?是?(?:什么|啥|哪)[^,。?]{0,4}(?:收|办|定)"
    "|为什么|为何|为啥|咋会|怎么会|何故|(?:啥|什么)时候|何时|哪一?天|哪一?个?月|几月几[日号]|从哪(?:儿|里)?[^年]{0,2}[来提交转]"
    "|申请[书表]?(?:应该|应当|该|要|得|到底)*(?:怎么|怎样|如何|咋)(?:个)?(?:写|填(?!的)|交|提|递|寄)"
    "|(?:收费|处罚|许可|强制|采购)[^,。?]{0,3}?的?(?:法律|法定|法规|政策)?(?:依据|标准|对象|条件|流程|程序)(?:都|主要|又)*(?:是|有|为)?(?:什么|哪|啥|怎|谁)"
)
#: 情况如何, 有哪些做法, 名字列给我: what is told in words.
_IN_WORDS = re.compile("情况|如何|怎|哪些|什么|做法|举措|措施|工作|名字|名称|标题|列(?:出|给|一下)")
WHOLE_PLACE = re.compile("全[省市县区州旗]")
_BY_COUNT = {"下降": "减少", "增长": "增加"}
_QUANTITY = re.compile("(?<!数)量$")
_DOWN, _UP = re.compile("[降减少跌]"), re.compile("[增涨升]|多了|多收")
_IN_TIME = re.compile("按时|按期|准时|逾期|超期|期限")
_ASKS_YES = re.compile(f"(?:{YES_OR_NO}|没有?|是否.*|是不是.*|有没有.*)[?。]*$")
#: 投诉68427件对吗: a number of them is claimed.
_SO_MANY = re.compile(r"\d[\d.,]*[余多万]*[件起条次个]")
_COMPLAINT = re.compile("投诉|举报")
_OF_APPLICATIONS = re.compile("申请|答复|答覆|受理")
_AS_APPLICATION = re.compile("申请|不予处理|信访|类|[件条项]|多少|几")
_INFORMATION = re.compile("信息|渠道|公布|发布|[条篇]数?")


def counts_pieces(read: Question, scene: Scene) -> bool:
    """Whether information is counted where the row that was said counts applications, decisions or items."""
    subject = scene.subject
    tables = {table_of(row) for row in subject.rows}
    one_axis = bool(subject.rows) != bool(subject.columns)
    if tables - {"applications", "active_disclosure"} or not (one_axis or tables == {"active_disclosure"}):
        return False
    pieces = _PIECES.search(read.text) or withholds_pieces(read, scene)
    return bool(pieces) and all(year >= FIRST_FORM for year in scene.years)


def withholds_pieces(read: Question, scene: Scene) -> bool:
    """Whether information not made public is counted (79条信息不予公开); the row of that name counts applications.

    None in 52条申请不予公开, and of a year before the form.
    """
    refused = bool(scene.subject.rows) and all(row.startswith("applications.refused") for row in scene.subject.rows)
    whole = refused and not scene.subject.columns and not _OF_APPLICATIONS.search(read.text)
    return whole and bool(_WITHHELD_PIECES.search(read.text)) and all(year >= FIRST_FORM for year in scene.years)


def counts_more_pieces(text: str, before: str) -> bool:
    """Whether pieces are counted after pieces of information (产生了多少条信息 >> 不予公开的几条): no applications.

    >>> counts_more_pieces("不予公开的几条", "产生了几条信息"), counts_more_pieces("不予公开的几件", "产生了几条信息")
    (True, False)
    """
    return bool(SO_MANY_PIECES.search(text)) and bool(_PIECES.search(before)) and not _OF_APPLICATIONS.search(before)


def part_of_information(read: Question) -> str:
    """The part that is asked of pieces of information which no table counts (其中不予公开的有多少); "" otherwise.

    The words of a row do not name the row there: 不予公开 counts applications.
    """
    cut = _PART_AFTER.search(read.text)
    if cut is None or read.marked("statistics:"):
        return ""
    whole, part = read.text[: cut.start()], read.text[cut.end() :]
    return part if _PIECES.search(whole) and not _OF_APPLICATIONS.search(whole) else ""


def measures_otherwise(read: Question) -> bool:
    """Whether a measure is asked for in which no table counts: 送了群众多少本, 问政办了几期.

    Not where the words of a row hold it: 过程稿之类的信息 are 过程性信息.
    """
    of_row = read.marked("row:") or read.has("topic:applications", "topic:received")
    rows = [token for token in read.tokens if token.marks[0].startswith("row:")]
    measures: object = any(
        not any(token.start <= found.start() and found.end() <= token.end for token in rows)
        for found in _NO_TABLE_COUNTS.finditer(read.text)
    )
    measures = measures or (not of_row and _EVENTS.search(read.text))
    fees = [token.text for token in rows if "row:active_disclosure.fees" in token.marks] == ["收费"]
    of_items = read.has("topic:applications", "column:items")
    measures = measures or (fees and not of_items and _CASES.search(read.text))  # 收费的几件
    return bool(measures) and not read.numbers


def counts_no_documents(read: Question, scene: Scene) -> bool:
    """Whether what was made or done away with is counted in a measure of no document, and no row is named: 新增28项."""
    subject = scene.subject
    no_row = not (subject.rows or subject.rates or subject.is_open) and not read.has("topic:applications")
    made = bool(subject.columns) and set(subject.columns) <= {"issued", "issued?", "repealed", "in_force"}
    return no_row and made and bool(_OF_NO_DOCUMENT.search(read.text))


def counts_among_pieces(read: Question) -> bool:
    """Whether a part of so many pieces of information is counted: 349条信息里依申请公开的几条."""
    return bool(_AMONG_PIECES.search(read.text)) and bool(HOW_MANY.search(read.text))


def asks_what_applicants_paid(read: Question) -> bool:
    """Whether a fee for information is meant, which is no 行政事业性收费 of the tables."""
    money = read.has("column:amount") or bool(read.marked("row:active_disclosure.fees"))
    paid = _PAID_BY_APPLICANTS.search(read.text)
    return bool(paid and (money or paid["of_people"])) and "行政事业性" not in read.text


def fee_said(read: Question) -> str:
    """What people were charged (跟老百姓收过钱没), as prose words it; "" where a question words it so itself."""
    return fee_in_words(read.text) if asks_what_applicants_paid(read) else ""


def fee_in_words(text: str) -> str:
    """The same of words alone: of what was asked before."""
    asked = _PAID_BY_APPLICANTS.search(text)
    if asked is None or not asked["of_people"]:
        return ""
    if _CASES_CHARGED.search(text):
        return "收取信息处理费的申请多少件"
    return "收取信息处理费多少元" if HOW_MANY.search(text) else "有没有收取信息处理费"


def may_mean_fee(read: Question, scene: Scene) -> bool:
    """Whether a bare 收费了吗 may mean the fee for information as well as the 行政事业性收费 of the tables."""
    rows = [t.text for t in read.tokens if any(mark.startswith("row:") for mark in t.marks)]
    bare = rows == ["收费"] and scene.subject.rows == ("active_disclosure.fees",) and not read.numbers
    return bare and not read.unexplained and kind_of(read.bare) == "whether"


def counts_fee(read: Question, scene: Scene) -> bool:
    """Whether a bare 收了多少费 or 收费情况 may mean the fee for information beside the 行政事业性收费 of the table."""
    subject = scene.subject
    fees = [t.text for t in read.tokens if "row:active_disclosure.fees" in t.marks]
    fees = fees or [t.text for t in read.tokens if t.marks == ("column:amount",) and t.text.startswith("收")]
    of_fees = subject.rows == ("active_disclosure.fees",) or (not subject.rows and subject.columns == ("amount",))
    one = of_fees and len(scene.publishers) == len(scene.years) == 1
    asks = bool(HOW_MANY.search(read.text)) or read.bare.rstrip("?。").endswith("收费情况")
    return one and len(fees) == 1 and not re.search("事业|项目", fees[0]) and not read.numbers and asks


def restricts_by_number(read: Question) -> bool:
    """Whether a threshold picks out a part of what is counted (罚款超过一万元的处罚多少件): no table tells it."""
    asks = bool(HOW_MANY.search(read.text)) and not read.has("op:check", "op:count")
    return asks and bool(read.numbers) and bool(read.marked("than:")) and picked.condition_of(read) is None


def asks_no_number(read: Question) -> bool:
    """Whether a time, a way or a content is asked for: no table tells it."""
    return bool(_NO_NUMBER.search(read.text)) or asks_content(read) or asks_how_handled(read)


def ranks_classes(read: Question) -> bool:
    """Whether the class with the most or the fewest is asked for (无法提供主要因为什么), and not what it was about."""
    return read.has("op:max", "op:min") and not asks_content(read)


def asks_why_without_a_reason(read: Question) -> bool:
    """Whether the reason is asked why there were none, or of pieces of information: the form gives reasons of refusals.

    为什么一件复议都没有, 为什么有30条不公开; not 为什么有3件申请不予公开.
    """
    return bool(WHY.search(read.text)) and bool(_NONE_OR_PIECES.search(read.text))


def asks_why_changed(text: str) -> bool:
    """Whether the reason of a change, or of so large or small a number, is asked: no table tells it.

    >>> asks_why_changed("复议为什么比上年少"), asks_why_changed("怎么这么多"), asks_why_changed("申请为何不予公开")
    (True, True, False)
    """
    why = WHY.search(text) or _HOW_COME.search(text)
    return bool(why and _CHANGED_SO.search(text)) and "最" not in text and not HOW_MANY.search(text)


def asks_which_within(read: Question, scene: Scene) -> bool:
    """Whether parts of one body are asked for (复议纠正的主要是哪些部门, 是谁收的): no table tells them."""
    one = len(scene.publishers) == 1 and not HOW_MANY.search(read.text)
    return one and bool(_WHICH_WITHIN.search(read.text) or asks_who_did(read.text))


def asks_how_ended(read: Question) -> bool:
    """Whether it is asked how cases ended whose number is said: prose may tell that in words."""
    return bool(_HOW_ENDED.search(read.text)) and not read.has("which:result")


def compares_with_missing_year(premise: Premise | None, scene: Scene) -> bool:
    """Whether one year is said to have more or less than another that has no report: nothing can be judged."""
    return bool(scene.missing) and premise is not None and premise.relation in ("up", "down")


def asks_if_all(read: Question) -> bool:
    """Whether it is asked if all was done, or done in time (都按时答复了吗): no table tells that.

    全部公开的申请？ only names a row.
    """
    rows = [token.text for token in read.tokens if token.marks[0].startswith("row:")]
    names = any(ALL.search(row) or _IN_TIME.search(row) for row in rows) and not _ASKS_YES.search(read.text)
    denied = read.has("not:all") and not HOW_MANY.search(read.text)  # 没有全部审结: claimed, in whatever words
    return (
        not (read.numbers or names)
        and (denied or kind_of(read.bare) == "whether")
        and bool(ALL.search(read.bare) or _IN_TIME.search(read.bare))
    )


def claims_all_of_no_whole(read: Question, scene: Scene) -> bool:
    """Whether all is said to be of a kind that the form does not tell apart (处罚全是罚款): only prose can tell."""
    return claims_all(read) and not scene.subject.share and not read.has("rest")


def asks_of_complaints(read: Question) -> bool:
    """Whether complaints about the body are meant (被举报过吗), not applications that are complaints (投诉举报类)."""
    if read.marked("statistics:"):  # 接受行政诉讼、举报数: a row of the forms before 2019
        return False
    return bool(_COMPLAINT.search(read.bare)) and not _AS_APPLICATION.search(read.bare)


def counts_complaints(read: Question) -> bool:
    """Whether complaints are counted without saying that applications are meant (投诉举报多少件)."""
    words = read.bare
    return (
        bool(_COMPLAINT.search(words))
        and bool(HOW_MANY.search(words) or _SO_MANY.search(words))
        and not read.marked("statistics:")
        and not re.search("申请|不予处理|信访|类|答复|答覆|回复", words)
        and len(read.marked("row:")) == 1
    )


def quotes_complaints(answer: Answer) -> bool:
    """Whether an answer quotes a sentence about complaints by that name."""
    return any(_COMPLAINT.search(citation.quote) for citation in answer.citations)


def asks_for_several(read: Question, scene: Scene) -> bool:
    """Whether 各 asks for parts of one row that the table prints as one number."""
    subject = scene.subject
    columns = [t.marks[0] for t in read.tokens if t.marks[0].startswith("column:")]
    one_twice = len(columns) > 1 and len(set(columns)) == 1  # 废止和宣布失效的各几件
    single = len(subject.rows) == 1 and (not subject.columns or one_twice) and not subject.spread
    return single and read.has("op:list") and table_of(subject.rows[0]) == "active_disclosure"


def doubtful_rate(read: Question, scene: Scene, found: Answer, facts: Facts) -> bool:
    """Whether a computed rate must stand back for a printed one: asked as written, unfounded, or of faulty cells."""
    if not any(each.is_rate for thing in things(scene.subject) for each in thing):
        return False
    if _AS_WRITTEN.search(read.text) or not any(figure.unit == "%" and figure.value for figure in found.figures):
        return True
    cited = {(citation.report, citation.cell) for citation in found.citations}
    faulty = {
        (report, cell)
        for report in {report for report, _ in cited}
        for finding in facts.findings(report)
        if finding.severity != "info"
        for cell in finding.cells
    }
    return bool(cited & faulty)


def of_statistics(scene: Scene) -> bool:
    """Whether a row of the 统计表 before 2019 is asked for: prose counts parts of it (政策性文件 of 主动公开文件数)."""
    return any(row.startswith(STATISTICS) for row in scene.subject.rows)


def names_old_row(read: Question, scene: Scene) -> bool:
    """Whether a row of the 统计表 is named, of years that had no other table."""
    return bool(read.marked("statistics:") and scene.years) and all(year < FIRST_FORM for year in scene.years)


def counts_otherwise(read: Question) -> bool:
    """Whether people are counted where a row of the national 统计表 counts something else, or the other way round.

    参加发布会的人有多少; 培训了几次人.
    """
    units = {UNITS.get(name, "") for name in read.marked("statistics:")}
    people, things = bool(_PEOPLE.search(read.text)), bool(_OCCASIONS.search(read.text))
    return (people and not units & {"人", "人次", ""}) or (things and units == {"人"})


def asks_of_a_row(read: Question) -> bool:
    """Whether something else than the number of a named row is asked for: 发布会讲了什么, 查阅点在哪里."""
    picks = read.has("op:list", "op:max", "op:min", "op:rank", "op:check") or HOW_MANY.search(read.text)
    return bool(_CONTENT.search(read.text)) and not picks


def names_a_cell(read: Question, scene: Scene) -> bool:
    """Whether a row and its column are named, with words beside them that were not read: a number is asked for."""
    named = bool(read.marked("row:") and read.marked("column:")) and not _IN_WORDS.search(read.text)
    return named and bool(read.unexplained) and bool(scene.subject.rows) and scene.subject.fits


def is_unread(scene: Scene, facts: Facts) -> bool:
    """Whether the cells that are asked for should be there and gave nothing: a picture, a page cut off, no table."""
    asked = [each for thing in things(scene.subject) for each in thing]
    altogether = scene.operation == "sum" and len(asked) == 1  # 复议总共几件: one cell
    if not (scene.operation == "value" or altogether) or scene.subject.share or not asked:
        return False
    values = read_values(facts, asked, scene.publishers, scene.years)
    return all(value.report and (value.state == "unread" or not value.report.edition) for value in values)


def kinds_of_case(scenes: Sequence[Scene]) -> frozenset[str]:
    """The kinds of case that rows of table 四 are of, as prose calls them."""
    rows = [row for scene in scenes for row in scene.subject.rows]
    return frozenset(
        "复议" if row == "review_litigation.review" else "诉讼" for row in rows if table_of(row) == "review_litigation"
    )


def tables_lost(scene: Scene, facts: Facts) -> tuple[str, ...]:
    """Titles of the tables in which the figures that are asked for stand and of which nothing was read."""
    asked = [each for thing in things(scene.subject) for each in thing]
    values = read_values(facts, asked, scene.publishers, scene.years)
    return tuple(dict.fromkeys(table_title(table_of_value(value)) for value in values if is_lost(value)))


def first_exceeds(read: Question) -> bool | None:
    """Whether the first of two columns is said to be more (True) or less than the other; None where neither is.

    废止的比制发的多 says it of what stands before 比; 比起制发的，废止的更多 has it the other way round: not read.
    """
    columns = [token for token in read.tokens if token.marks[0].startswith("column:")]
    if len(columns) != 2 or "比" not in read.text[columns[0].end : columns[1].start]:
        return None
    more, less = read.has("op:max"), read.has("op:min")
    return more if more != less and not read.has("denied") else None


def case_of(scene: Scene) -> str:
    """The kind of case that a result of table 四 belongs to, as prose calls it; "" of any other row."""
    table, _, row = (scene.subject.rows[0] if scene.subject.rows else "").partition(".")
    return ("行政复议" if row == "review" else "行政诉讼") if table == "review_litigation" else ""


def about_change(read: Question, scene: Scene) -> tuple[str, ...]:
    """A change against a year without a report, as prose would print it: "申请数量比上年下降多少".

    Both ways where the question says none; a follow-up that leaves out the row is about the row of its scene.
    () where that row has no words of its own in prose.
    """
    rows = [token.text.rstrip("的") for token in read.tokens if token.marks[0].startswith(("row:", "topic:app"))]
    rows = rows or (["申请量"] if scene.subject.rows == ("applications.new",) else list(told_as(scene)[:1]))
    whole = WHOLE_PLACE.search(read.text)  # 全省申请比上年少几件: of no single body
    rows = [f"{whole[0] if whole else ''}{row}" for row in rows]
    asked = read.text.replace("多少", "")
    down, up = bool(_DOWN.search(asked)), bool(_UP.search(asked))
    ways = ("变化", "下降", "增长") if down == up else ("下降",) if down else ("增长",)
    asked_in = asked_unit(read.bare)
    by_count = () if asked_in in ("", "%", CHANGE) else ways  # 多了几件: by so many
    counted = tuple(f"{row}比上年{_BY_COUNT.get(way, way)}多少{asked_in}" for row in rows[:1] for way in by_count)
    return (*counted, *(f"{_QUANTITY.sub('数量', row)}比上年{way}多少" for row in rows[:1] for way in ways))


def compares_with_none(read: Question, scene: Scene, found: Answer) -> bool:
    """Whether a change is asked for against a year without a report, and the prose prints no such change itself."""
    ends = [year for year in scene.missing if scene.years and not min(scene.years) < year < max(scene.years)]
    if not (ends and change_asked(read.bare)) or reckoning(read.bare):  # 微信比微博多发几条: no year is compared
        return False
    return found.status != "answered" or not _AGAINST_ANY_YEAR.search(found.quotes)


def ranks_information(read: Question) -> bool:
    """Whether kinds or channels of information, or bodies within one, are ranked, which only prose lists.

    信息条数最多的是哪一类; 哪个县收到的申请最多.
    """
    if asks_which_body(read) and asks_for_one(read.bare):
        return True
    in_table = bool(read.marked("statistics:"))
    return not in_table and asks_for_largest(read.bare) and bool(_INFORMATION.search(read.bare))


def compares_two_counts(read: Question, found: Answer) -> bool:
    """Whether two counts of one year are compared that the tables did not compare: 依申请公开的比不予公开的多几条."""
    readings = reckoning(read.bare)
    across = len({figure.year for figure in found.figures if figure.cell}) > 1  # a computed figure is of no year
    if found.status != "answered" and len(read.marked("row:")) == 1 and read.has("row:applications.carried_out"):
        return False  # 还剩几件没办完: a row, and no difference
    return bool(readings) and readings[0].operation == "difference" and (found.status != "answered" or across)


def part_of_the_stated(read: Question, told: Answer) -> str:
    """The clause that asks for a part of a row (处罚60件，警告的占几件), where the stated 60 is the answer; else ""."""
    figures = {figure.value: figure.cell for figure in told.figures}
    if told.status != "answered" or len(figures) != 1 or re.match("不?对[，,]", told.answer):
        return ""
    for number in read.numbers:
        cell = figures.get(say(number.value)) or ""
        start = segment_start(read.text, number.start, ",;。")
        rows = [
            mark[4:] for t in read.tokens if start <= t.start < number.end for mark in t.marks if mark[:4] == "row:"
        ]
        asking = read.text[number.end :].lstrip(",;。")
        named = any(m.startswith("column:") for t in read.tokens if t.start >= number.end for m in t.marks)
        if any(cell.startswith(row) for row in rows) and HOW_MANY.search(asking) and not named:
            return asking.rstrip("?。")
    return ""
