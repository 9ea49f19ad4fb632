"""What an answer says: whether it fits what was asked of it, and how prose and table are told together."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.answer import OTHER_YEAR, VERDICT, Answer, Citation
from assistant.exact.claimed import agrees
from assistant.exact.indicators import outcome_name
from assistant.exact.premises import checks
from assistant.exact.unjudged import LEADS
from assistant.exact.wholes import claims_all
from assistant.prose.kinds import ALL
from assistant.query import Premise
from assistant.question import Question
from assistant.reading.asking import asks_who_did
from assistant.reading.denied import denied_verbs
from assistant.reading.parts import HOW_MANY
from assistant.reading.tokens import NAMING, spans_read
from assistant.reading.uncounted import bodies_below, uncounted
from corpus.numbers import find_numbers
from corpus.text import segment_start, squeeze, to_simplified

_AGAINST_LAST_YEAR = re.compile("比|较|同期|上年|去年|增|减|升|降")
#: What counts less than a year.
#: 收到政府信息公开申请58件, 受理依申请公开21件; and what makes it a part of them, or more than them.
_RECEIVED = re.compile(
    r"(?:收到|受理|接到|接收|新收|收(?=(?:政府|政务)?信息公开申请|依申请|申请))(?:了|到|的)*[^，,。；;、\d（(]{0,16}?(?:申请|公开)[^，,。；;、\d（(]{0,5}?(?P<n>\d+)(?:件|宗|份|条|个|次|起)"
)
#: 申请共8件, 申请数量为8件, 8件公开申请: what is counted is 申请 itself, no place that takes it (1个申请受理点) and no
#: outcome that has its name (申请信息不存在4件).
_UNIT = "(?:件|宗|份|条|起|次|例|个)"
_IS_APPLICATIONS = re.compile(
    r"(?:申请|依申请公开)(?:公开)?的?(?:政府|政务)?(?:信息公开)?(?:信息|事项|案件|请求|件|表|书)?(?:[（(][^（）()]*[）)])?"
    r"(?:受理|办理|办件|收到)?(?:总?数量?|总?量)?(?:[一总]?共计?|合计|累计|总计|为|有|是|达到?|了|[：:“”\"])*(?P<n>\d+)[余多]?"
    + _UNIT
    + r"|(?P<m>\d+)[余多]?"
    + _UNIT
    + r"的?[^，,。；;、\d]{0,12}?(?:申请|依申请公开)(?=$|[，,。；;、（(的])"
)
_WITH_OTHERS = re.compile(
    "复议|诉讼|投诉|举报|信访|咨询|网络|网上|信函|当面|传真|邮件|邮寄|[（(][^）)]{0,6}(?:结转|上年)"
)
_NEAR = 8
_NONE_RECEIVED = re.compile("(?:没有|未|没|无)(?:收到|接到|受理|接收)[^，。；;复诉]{0,20}申请")
_FOLLOWED = re.compile(
    r"申请(?:而|所)?(?:引发|引起|产生|导致|提起)[^，,。；;\d]{0,12}(?:复议|诉讼|投诉|举报)[^，,。；;]{0,6}\d"
)
_PART_OF_YEAR = re.compile("半年|季度|月")
_ROWS_AND_TOPICS = (*NAMING, "topic:received", "topic:applications")  # 收到过申请 names the row of new ones
_CASES_AND_ACTS = ("row:active_disclosure.", "row:review_litigation.")
_DENIALS_ALONE = frozenset("不没未非")
#: Another thing is asked besides, of which the quotes may tell.
_ASKS_BESIDE = re.compile("哪|什么|谁|怎|为何")
_OF_CELLS = (*_CASES_AND_ACTS, "column:items", "column:amount", "column:issued", "column:repealed", "column:in_force")
_RATE_WORDS = {
    "rate:public": re.compile("公开(?:率|的?比例|的?占比)"),
    "rate:finished": re.compile("(?:办结|办理|办毕|答复)(?:率|的?比例)"),
}
_DENIES = re.compile("[不未无没]")
_NONE = re.compile("没有|未[^来按能必经]|无|没|沒|無|不收")
_KIND_OR_EACH = re.compile("复议|诉讼|[均皆各都]|分别")  # 复议和诉讼均为2件: so many of either
#: 复议、诉讼, 行政诉讼案件和行政复议: both kinds of case, said in one breath.
_BOTH_KINDS = re.compile(
    "复议(?:案件|申请|程序)?(?:[、和与及或/]|以及)(?:行政)?(?:诉讼|应诉)|(?:诉讼|应诉)(?:案件|程序)?(?:[、和与及或/]|以及)(?:行政)?复议"
)
#: 收到[政府信息公开]申请.
_FOR_WHAT = "(?:的|了|各类|政府|政务|信息|依申请|公开)*"
_ZERO = re.compile(r"(?<![\d.])0(?![\d.])")
_DATED = re.compile(r"\d{4}年")
_SENTENCES, _DIGITS = re.compile("[。；;]"), re.compile(r"\d+")
_WHOLE_OF = r"\d{4}年度?|全年|本年度?|[全我本][省市州县区旗乡镇局委办厅]"
_CHIP = re.compile(r"\[\d+\]")
#: What is received, handled and answered: applications, and others that reports count beside them.
_HANDLED = re.compile(
    "申请|建议|提案|议案|诉求|留言|来信|来电|来访|咨询|热线|投诉|举报|信访|复议|诉讼|信箱|许可|案件|事项|工单|问题"
)


def says_part(part: str, read: Question, answer: Answer) -> bool:
    """Whether the quotes of an answer hold the very words of a part."""
    start = len(read.text) - len(part)
    said = [t for t in read.tokens if t.start >= start and any(mark.startswith(NAMING) for mark in t.marks)]
    return quotes_all(answer, [token.text.rstrip("的了") for token in said])


def judges_all(read: Question, found: Answer) -> bool:
    """Whether the tables gave the verdict that all of a row is of one kind (申请全是个人提的).

    预决算全都公开了 is said of no applications: words that the form does not explain say of what it is.
    """
    return claims_all(read) and bool(found.verdict) and not (read.unexplained or read.has("prose"))


def says_every_word(read: Question, answer: Answer) -> bool:
    """Whether the quotes of an answer from prose hold each word that named a row or a column, in their own way."""
    from assistant.prose.oral import as_written
    from assistant.prose.wording import explains

    quotes = answer.quotes
    money = any("元" in figure.unit for figure in answer.figures)
    named = [
        token.text
        for token in read.tokens
        if any(mark.startswith(_ROWS_AND_TOPICS) and not (money and mark == "column:amount") for mark in token.marks)
    ]
    told = all(explains(quotes, word) or explains(quotes, as_written(word)) for word in named)  # 发文件数: 发文多少件
    return answer.status == "answered" and bool(answer.figures) and told


def tells_of_another(read: Question, answer: Answer) -> bool:
    """Whether prose quotes something else than the row or column of which a number is asked.

    罚了多少起 is not answered by so many lawsuits, 采购预算 by no number without 预算, 机关自己申请的 by no total.
    """
    from assistant.prose.oral import as_written
    from assistant.prose.wording import explains

    if answer.status != "answered" or len(HOW_MANY.findall(read.text)) != 1 or _ASKS_BESIDE.search(read.text):
        return False
    quotes = answer.quotes
    if not answer.figures and explained_again(quotes, read.bare, read.unexplained):
        return False  # 发信息要几道审: 信息发布实行三审制度

    def said(word: str) -> bool:
        return word in quotes if len(word) == 1 else explains(quotes, as_written(word))

    tokens = spans_read(read.tokens)
    bodies = set(bodies_below(read.text, tokens)) & set(read.unexplained)
    if others := [*uncounted(read.text, tokens), *denied_verbs(read.text, tokens), *bodies]:
        return not any(word in quotes for word in others)
    named = (t for t in read.tokens if any(mark.startswith(_OF_CELLS) for mark in t.marks))
    cells = [t for t in named if not HOW_MANY.search(t.text)]  # 牌子几块: a measure of anything, and no amount
    unread = [*read.unexplained, *(t.text for t in read.tokens if "prose" in t.marks)]
    unread = [word for word in unread if word not in _DENIALS_ALONE]  # 强制执行(不是强制措施)
    if not cells or (unread and not any(map(said, unread))):
        return bool(cells)
    rows = (t.text for t in cells if any(mark.startswith(_CASES_AND_ACTS) for mark in t.marks))
    return not all(map(said, rows))


def explained_again(quotes: str, asked: str, unread: Collection[str]) -> bool:
    """Whether quotes explain a question in its second reading, which has none of the words that were not read.

    >>> explained_again("信息发布实行三审制度", "发信息要几道审", ["道审"]), explained_again("信息3条", "信息几条", [])
    (True, False)
    """
    from assistant.prose.oral import as_written, otherwise
    from assistant.prose.wording import explains_all

    again = otherwise(as_written(asked))
    return bool(again) and not any(word in again for word in unread) and explains_all(quotes, again)


def prints_every_word(read: Question, answer: Answer) -> bool:
    """Whether, besides, a number is printed there: "也没有行政事业性收费" prints none."""
    names = any(mark.startswith(NAMING) for token in read.tokens for mark in token.marks)
    printed = any(find_numbers(citation.quote) for citation in answer.citations)
    return names and printed and says_every_word(read, answer)


def says(words: str, answer: Answer) -> bool:
    """Whether the quotes of an answer with a number hold these very words, blanks and marks between them aside.

    What the applications are for may stand between a verb and them (收到政府信息公开申请); "…" is a few letters.
    """
    quotes = to_simplified(squeeze(answer.quotes))
    said = re.escape(to_simplified(words)).replace("…", "[^。；;]{0,16}")
    said = re.sub("(?<=.)申请", f"{_FOR_WHAT}申请", said)
    return answer.status == "answered" and bool(answer.figures) and bool(re.search(said, quotes))


def counts_outcome(words: str, rows: Sequence[str], answer: Answer, text_of: Callable[[str], str]) -> bool:
    """Whether the only number of an answer is that of a numbered outcome: 其中属于行政执法案卷5起; True for other rows.

    Its name begins a clause, is all that stands behind the number there (3件重复申请), or behind what gives it as a
    reason; 评查行政执法案卷50份 are no applications, and 网上答复群众诉求300件 are no 答复 of any. What a year hands
    on is the number behind it (2022年结转的3件). What was finished or answered is of the last thing its sentence names.

    text_of: the text of a report by its id.
    """
    if _DATED.search(words):  # 2022年结转的信访2件 are none, nor is the number of another year beside it
        by_year = re.compile(
            rf"{re.escape(words)}度?(?:继续)?(?:办理|答复|处理)?{_FOR_WHAT}(?:申请)?(?:共计?|有|为)*(?P<n>\d+)(?:件|起|宗|份|条)"
        )
        found = [each["n"] for citation in answer.citations for each in by_year.finditer(squeeze(citation.quote))]
        return [figure.value for figure in answer.figures] == found[:1]
    if not words or not any(map(outcome_name, rows)):
        quoted = [each for each in answer.citations if each.start is not None]
        last = [_HANDLED.findall(_up_to_its_end(each, text_of(each.report)))[-1:] for each in quoted]
        return "applications.outcome_total" not in rows or all(thing == ["申请"] for thing in last)
    said = re.compile(
        rf"(?:^|[，,、；;：:。（(]|其中|属于?|涉及|[因为以])(?:本机关|[三四]类)?{re.escape(words)}(?:类|的|申请|不予公开|不予?再?处理)*"
        r"[：:]?(?:共计?|有|为)?(?P<n>\d+)(?:件|起|宗|个|次)"
        rf"|(?:^|[，,、；;：:。]|其中|有)(?P<ahead>\d+)(?:件|起|宗|个)(?:为|是|系|属于?)?(?:申请人?|因)?{re.escape(words)}(?=[，,、；;。]|$)"
    )
    found = [
        each["n"] or each["ahead"] for citation in answer.citations for each in said.finditer(squeeze(citation.quote))
    ]
    return len(answer.figures) == 1 and answer.figures[0].value in found


def _up_to_its_end(quote: Citation, text: str) -> str:
    """The sentence of a quote up to the quote's end, squeezed."""
    start = segment_start(text, quote.start, "。！？\n")
    return squeeze(text[start : quote.end])


def counts_of(bodies: str, number: str, answer: Answer) -> bool:
    """Whether a quote counts so many of these bodies by name: 市各有关部门933件."""
    said = re.compile(rf"{re.escape(bodies)}[^，,。；;、（(\d]{{0,8}}{re.escape(number)}(?!\d)")
    return any(said.search(squeeze(citation.quote)) for citation in answer.citations)


def all_zero(answer: Answer) -> bool:
    """Whether all numbers of an answer are 0."""
    return bool(answer.figures) and all(figure.value == "0" for figure in answer.figures)


def counts_whole_year(words: str, answer: Answer) -> bool:
    """Whether a quote counts all of it in the year: 2017年全区主动公开政府信息472条, but not 通过网站主动公开….

    Only what stands between the year, or 全年 and 全区, and the words tells the whole from its parts.
    """
    counted = rf"(?:^|[。；;]|\d{{4}}年度?)(?:{_WHOLE_OF}|[,，]|总?共计?|一共)*(?:{_WHOLE_OF})[,，]?(?:总?共计?|一共)?"
    said = re.compile(rf"(?:{counted}|\d{{4}}年度?[,，]?(?:总?共计?|一共)?){words}(?:总数)?(?:共计?|为|达)?\d")
    return any(said.search(squeeze(citation.quote)) for citation in answer.citations)


def counts_one_way(words: str, answer: Answer) -> bool:
    """Whether a quote counts a way to apply by itself, in the whole year: 其中当面申请21件, 2.当面申请数：21件."""
    said = re.compile(rf"(?:^|[，,、；;。：:]|其中|\d[.、．]){words}(?:数量|数)?(?:[:：]|为|共)?\d")
    quotes = [squeeze(citation.quote) for citation in answer.citations]
    whole = not any(_PART_OF_YEAR.search(quote) for quote in quotes)
    return whole and len(answer.figures) == 1 and any(said.search(quote) for quote in quotes)


def counts_received(answer: Answer) -> bool:
    """Whether an answer is the number of applications received in the year, or says that there was none.

    No way to apply alone (网络申请), no case that followed (申请引发行政复议2件), and no number with those carried in.
    """
    values = {figure.value for figure in answer.figures}
    quotes = [squeeze(citation.quote) for citation in answer.citations]
    if values <= {"0"} and any(map(_NONE_RECEIVED.search, quotes)):
        return True
    whole = answer.status == "answered" and len(values) == 1 and not any(_PART_OF_YEAR.search(each) for each in quotes)
    found = [said for each in quotes for said in _RECEIVED.finditer(each) if said["n"] in values]
    return whole and any(not _WITH_OTHERS.search(said[0] + said.string[said.end() :][:_NEAR]) for said in found)


def counts_no_applications(read: Question, answer: Answer, alone: bool) -> bool:
    """Whether what is counted are no applications: 申请引发行政复议2件 followed from them, 申请信息不存在4件 is an
    outcome and 1个申请受理点 a place. Which of them are meant (征地的申请) is for the words of the question to find.

    alone: whether nothing but the applications is asked for; else one number of several need be theirs.
    """
    quotes = [squeeze(citation.quote) for citation in answer.citations]
    if any(map(_FOLLOWED.search, quotes)):
        return True
    values = {figure.value for figure in answer.figures if figure.value}
    if read.unexplained or read.has("restriction") or not values or counts_received(answer):
        return False
    if values == {"0"} and any(_NONE.search(quote) and not _ZERO.search(quote) for quote in quotes):
        return False  # 全年无依申请公开的情况
    counted = {said["n"] or said["m"] for quote in quotes for said in _IS_APPLICATIONS.finditer(quote)}
    return not (values <= counted if alone else values & counted)


def counts_cases_together(kinds: Collection[str], answer: Answer) -> bool:
    """Whether a number counts both kinds of case where one is asked for: 复议、诉讼案件9件 are no 9 of 复议 alone.

    Of a refusal, whether all numbers that it quotes do.
    """
    if len(kinds) != 1 or (answer.status == "answered" and not answer.figures):
        return False
    before = [
        stretch
        for quote in map(squeeze, (citation.quote for citation in answer.citations))
        for number in find_numbers(quote)
        for stretch in [_SENTENCES.split(quote[: number.start])[-1]]
        if not answer.figures or any(f.value and Decimal(f.value) == number.value for f in answer.figures)
    ]
    last = [_DIGITS.split(stretch)[-1] for stretch in before]
    ends = [found[-1].end() if (found := list(_BOTH_KINDS.finditer(stretch))) else None for stretch in last]
    return bool(last) and all(
        end is not None and not _KIND_OR_EACH.search(stretch, end) for stretch, end in zip(last, ends, strict=True)
    )


def prints_a_rate(read: Question, answer: Answer) -> bool:
    """Whether an answer from prose quotes one percentage, of what was asked; several are rates of several things."""
    from assistant.prose.wording import explains

    printed = answer.status == "answered" and not answer.derivation
    if not printed or len([figure for figure in answer.figures if figure.unit == "%"]) != 1:
        return False
    quotes = answer.quotes
    named = {mark for token in read.tokens for mark in token.marks if mark.startswith("rate:")}
    if named:  # 预决算公开率100%, 诉求办结率 are of other things
        of_these = "申请" in quotes and not any(OTHER_YEAR in note for note in answer.notes)
        return of_these and all(_RATE_WORDS[mark].search(quotes) for mark in named)
    said = [token.text for token in read.tokens if token.marks[0].startswith(("row:", "column:"))]
    return bool(said) and all(explains(quotes, text) for text in said)  # 占百分之几 names nothing a quote could be of


def prints_each_of(words: Sequence[str], answer: Answer) -> bool:
    """Whether an answer from prose states a number for each of these words, in quotes with all of them."""
    return quotes_all(answer, words) and len([figure for figure in answer.figures if figure.value]) == len(words)


def prints_share_of(words: Sequence[str], answer: Answer) -> bool:
    """Whether an answer from prose tells a share, in quotes with all of these words."""
    return quotes_all(answer, words) and any(figure.unit == "%" for figure in answer.figures)


def says_no_too(read: Question, answer: Answer) -> bool:
    """Whether what was asked for as refused, lacking or undone (不予公开, 无法提供) is quoted as such too."""
    denied = any(_DENIES.search(t.text) for t in read.tokens if any(mark.startswith("row:") for mark in t.marks))
    return not denied or any(_DENIES.search(citation.quote) for citation in answer.citations)


def prints_pieces(answer: Answer) -> bool:
    """Whether an answer from prose counts information."""
    quotes = [citation.quote for citation in answer.citations]
    pieces = any("信息" in quote for quote in quotes) or any(figure.unit in ("条", "篇") for figure in answer.figures)
    return answer.status == "answered" and bool(answer.figures) and pieces


def prints_several(answer: Answer) -> bool:
    """Whether an answer from prose gives two numbers or more."""
    return answer.status == "answered" and len([figure for figure in answer.figures if figure.value]) > 1


def prints_a_change(answer: Answer) -> bool:
    """Whether an answer from prose tells a change against the year before."""
    quotes = answer.quotes
    return answer.status == "answered" and bool(answer.figures) and bool(_AGAINST_LAST_YEAR.search(quotes))


def quotes_all(answer: Answer, words: Sequence[str]) -> bool:
    """Whether the quotes of an answer hold all these words."""
    quotes = answer.quotes
    return answer.status == "answered" and all(word in quotes for word in words)


def prints_arithmetic(answer: Answer) -> bool:
    """Whether an answer from prose is arithmetic between numbers it quotes."""
    return answer.status == "answered" and bool(answer.derivation)


def beside_table(answer: Answer, table: Answer) -> Answer:
    """An answer from prose with what the tables print or give of it, told beside it; their verdict is none of it."""
    if table.status != "answered":
        return answer
    told = VERDICT.sub("", _CHIP.sub("", table.answer)).removeprefix(LEADS)
    return replace(answer, notes=(*answer.notes, f"另见表格：{told}"))


def judged_alone(read: Question, premise: Premise | None, told: Answer) -> Answer:
    """The one number that the prose prints of a row, with the verdict on the one number that is claimed of it.

    办结了41件申请, where 办结40件 is printed. No verdict where more than that is claimed (全部办结), where a word is
    unread, or where the printed number is rough.
    """
    if premise and len(told.figures) == 1 and premise.relation in ("zero", "some"):
        return _none_or_some(read, premise, told)
    plain = premise is not None and premise.relation in ("is", "more", "less") and not premise.others
    if not plain or premise is None or premise.denied or premise.whole or premise.ends or len(told.figures) != 1:
        return told
    (figure,) = told.figures
    exact = figure.value is not None and f"{figure.value}{figure.unit}" in told.answer
    more = (
        ALL.search(read.text)
        or read.unexplained
        or told.verdict
        or read.has("op:share", "op:difference", "op:growth", "zero", "all")
    )
    if not exact or more or len(read.numbers) != 1 or premise.unit != figure.unit or not checks(read):
        return told
    right = agrees(Decimal(figure.value or ""), figure.unit, premise)
    return replace(told, answer=f"{'对' if right else '不对'}，{told.answer}")


def _none_or_some(read: Question, premise: Premise, told: Answer) -> Answer:
    """没收到过申请吧, 收到过申请吧 of the one number that the prose prints of them: 0 is none, any other one is some.

    A part of them (没有企业申请) may be none where there are some.
    """
    value = told.figures[0].value
    part = any(mark != "total" for mark in read.marked("column:"))
    open_part = part and value not in (None, "0")
    if value is None or told.verdict or premise.asked or premise.moved or open_part or read.unexplained:
        return told
    right = (Decimal(value) == 0) == (premise.relation == "zero")
    return replace(told, answer=f"{'对' if right else '不对'}，{told.answer}")


def opposed(told: Answer, table: Answer) -> bool:
    """Whether the tables deny what the prose affirms: 均获维持, beside two cases that are not decided."""
    return told.verdict == "yes" and table.verdict == "no"


def against_prose(table: Answer, told: Answer) -> Answer:
    """The verdict of the tables, with the sentence of the prose that says otherwise cited after its cells."""
    first = len(table.citations) + 1
    citations = [replace(citation, n=first + i) for i, citation in enumerate(told.citations)]
    quotes = "；".join(f"“{citation.quote}”[{citation.n}]" for citation in citations)
    answer = f"{table.answer}正文与表格不一致：年报正文写的是{quotes}。"
    return replace(table, answer=answer, citations=(*table.citations, *citations))


def explains_word(answer: Answer, word: str) -> bool:
    """Whether the quotes of an answer hold a word in their own way."""
    from assistant.prose.wording import explains

    return explains(answer.quotes, word)


def tells_of(answer: Answer, word: str) -> bool:
    """Whether the quotes hold a word, or say it otherwise; none does of words that weigh nothing (没办完)."""
    from assistant.prose.wording import terms_of

    return word in squeeze(answer.quotes) or (any(t.heavy for t in terms_of(word)) and explains_word(answer, word))


def also_in_prose(table: Answer, told: Answer, lead: str) -> Answer:
    """An answer from the table with the sentence of the prose on what else may be meant, in a note behind `lead`."""
    quotes = "；".join(f"“{citation.quote}”" for citation in told.citations)
    return replace(table, notes=(*table.notes, f"{lead}：{quotes}。"))


def denies(answer: Answer) -> bool:
    """Whether the prose says there was none of it, in a quote and not in a number."""
    return not answer.figures and any(_NONE.search(citation.quote) for citation in answer.citations)


def also_said(found: Answer, told: Answer, lead: str = "年报正文也写明") -> Answer:
    """An answer from the table with the sentence of the prose on the same, behind `lead`, cited after its cells."""
    first = len(found.citations) + 1
    citations = [replace(citation, n=first + i) for i, citation in enumerate(told.citations)]
    quotes = "；".join(f"“{citation.quote}”[{citation.n}]" for citation in citations)
    verdict = VERDICT.match(told.answer)
    opening = "" if found.verdict else verdict[0] if verdict else "没有。"
    answer = f"{opening}{found.answer}{lead}：{quotes}。"
    return replace(found, answer=answer, citations=(*found.citations, *citations))


def names_nobody(read: Question, topic: str, told: Answer) -> bool:
    """Whether a follow-up on prose that asks who did it (哪个部门收的) is answered by sentences of something else.

    topic: what was asked of the prose before: each sentence must be about it.
    """
    from assistant.prose.wording import terms_of

    if not (topic and asks_who_did(read.bare) and told.status == "answered"):
        return False
    words = [term.word for term in terms_of(topic) if term.heavy and len(term.word) > 1]
    return not all(any(word in citation.quote for word in words) for citation in told.citations)
