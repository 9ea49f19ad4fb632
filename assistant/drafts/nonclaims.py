"""What in a draft is written with digits and claims nothing: list marks, dates, telephones, decrees; and its plans.

Each kind is a row of a table. Such a stretch is blanked, as long as it was, so that every figure that is left keeps its
place and no body or year is read out of a title or an address.
"""

from __future__ import annotations

import re

_HAN = "一二两三四五六七八九十"
_MARKS = (
    r"[-—–·•●■◆▶►◇★☆✅→*#>]+",
    r"\d{1,2}(?:\.\d{1,2})+(?=[ \u3000\u4e00-\u9fff])(?!\d)",
    r"\d{1,2}[ \u3000]+(?=[\u4e00-\u9fff])",
    rf"[（(](?:\d{{1,2}}|[{_HAN}]{{1,3}})[)）]",
    r"\d{1,2}[.、．)）](?!\d)",
    rf"[{_HAN}]{{1,3}}、",
    rf"第[{_HAN}]{{1,2}}(?:点|部分|方面)?[，、：:]",
    r"(?:问题|问|附件?|表|图)\s*\d*\s*[：:]",
    r"(?:答|(?:记者|主持人|发言人|嘉宾|负责人|网友|群众|市民|小编)[问答]?)\s*[：:]",
)
#: Marks at the head of a line.
LIST_MARK = re.compile(rf"^[ \t\u3000]*(?:{'|'.join(_MARKS)})+", re.MULTILINE)

_ORDINALS = "号令?|条|款|项|期|届|次|章|节|稿|页|版|季度|批|点|部分|方面|年|场|轮|类|个"
_MONTH = r"(?:到|至)?(?:\d{4}年)?\d{1,2}月(?:份|底|初|中旬|上旬|下旬|末)?前?"
#: Name of a kind, and the patterns of what belongs to it.
_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "mark inside a line",
        (r"(?:(?<=[。；;：:])|(?<=[。；;：:] ))(?:[（(]\d{1,2}[)）]|\d{1,2}[.、．](?!\d))", "[①-⑳]"),
    ),
    (
        "number of a decree or an annex",
        (
            r"〔\d{4}〕\s*第?\s*\d+\s*号",
            r"\[\d{4}\]\s*\d+\s*号",
            r"国令第?\d+号",
            r"附[件表]\s*\d+",
            r"(?:问题|图|表)\s*\d+(?=[：:、，\s（(]|$)",
        ),
    ),
    (
        "ordinal",
        (
            rf"[{_HAN}]+届[^，。；\n]{{0,12}}?[{_HAN}]+次(?=会议|全会|全体)",
            rf"前(?:\d+|[{_HAN}])[位名](?!是|为|共|合)|分[为成]?[{_HAN}][类种级]|(?<![到至])第\s*[（(]?(?:\d+|[{_HAN}百零]+)[)）]?\s*(?:{_ORDINALS})",
        ),
    ),
    (
        "date",
        (
            r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日",
            r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}",
            _MONTH,
            rf"(?:19|20)\d{{2}}(?=(?:\s*[、，,和及与至到~—–－-]+\s*(?:19|20)\d{{2}})+\s*[{_HAN}]?个?年)",
            rf"(?:19|20)\d{{2}}(?=[{_HAN}]个?年)",
            r"(?<=[（(])(?:19|20)\d{2}\s*[至到~—–－-]+\s*(?:19|20)\d{2}(?=[）)])",
            r"每[月年周]\d{1,2}日",
            r"\d{1,2}日(?:内|前|起)",
        ),
    ),
    ("time of day", (r"\d{1,2}[:：]\d{2}",)),
    (
        "telephone, postcode, address",
        (
            r"(?<![\d.])0\d{2,3}[-—－ ]?\d{7,8}(?:[-—转]\d+)?",
            r"(?<![\d.])1[3-9]\d{9}(?!\d)",
            r"(?:邮编|邮政编码)[：:\s]*\d{6}",
            r"(?:通讯|通信|联系|办公|单位)?地址[：:][^；;。\n]*",
            r"(?:电话|传真|内线|分机)(?:[：:\s]+[\d-]+|[\d-]{7,})",
        ),
    ),
    (
        "hot line",
        (
            r"12\d{3}(?=[^\d件条次]{0,3}(?:热线|平台|政务|便民|市民|电话))",
            r"(?:热线|电话|拨打?|可?打)[：:\s“]*(?:1\d{2,4}|9\d{4})(?![\d.,件条次通个人项份宗])",
        ),
    ),
    (
        "number of a file",
        (
            r"(?:受理号|编号|文号|证号|案号|账号|代码|号码)[：:\s]*[A-Za-z0-9][-A-Za-z0-9]*",
            r"(?<![A-Za-z])[A-Z]+-?\d[-\dA-Z]*",
        ),
    ),
    ("address of the web", (r"https?://\S+", r"[\w.]+@[\w.]+", r"www\.\S+")),
    (
        "count of the text itself",
        (
            rf"(?:共|分为?|包括|由)?(?:以下)?(?:\d+|[{_HAN}])个?(?:部分|章节|章)(?!门)",
            r"(?:共印|印发|限时|共)\s*\d+\s*(?:页|份(?=[)）]))",
            rf"(?:\d+|[{_HAN}]+)[份本](?=[^，。；：]{{0,12}}(?:年报|报告)(?!解读))|[{_HAN}]位数",
            r"印[数量][：:\s]*\d+[册份本]?",
            r"限时\d+分钟|全文约?\d+字",
            r"(?:参会|出席|参加)[^。\n]{0,12}?\d+人",
            rf"(?:提出?|以下|下列|回答|谈|讲|说)[的了]?(?:\d+|[{_HAN}]+)[个点条](?:问题|意见|体会|建议|打算|方面)",
        ),
    ),
    (
        "numeral of a name",
        (
            rf"[{_HAN}]本(?=账)|一下子|一[遍下直般些栏]|最多跑一次|一次(?=办[好成]|性|告知)|[{_HAN}][类种级](?=[\u4e00-\u9fff])(?!合计|共|总|之和|相?加|占)",
        ),
    ),
    ("none at all", (r"一[件条份次起人个](?=[^，。；]{0,12}(?:也没|都没|也未|都未|不剩))",)),
)
_SILENT = re.compile("|".join(f"(?:{pattern})" for _, patterns in _KINDS for pattern in patterns))
_TITLE = re.compile("《[^》\n]{1,60}》")
_INTENDS = (
    r"力争|争取|[明来]年(?=[^度]{0,6}[把将对再要拟开组增])|计划(?=[于在\d]|组织|开展|举办|新增|完成)|拟[于在]|将(?:于|在|继续|进一步|力争|完成|达到|新增|开展)"
    r"|确保|目标[是为]|不少于|不低于|下一步|预计"
)
_PLANNED = re.compile(
    rf"(?:{_INTENDS})[^。；;\n]*|会议(?:要求|强调|明确|决定)[：:，][^\n]*|建议(?=[到在对将由各])[^。\n]*"
)
#: Headings under which all is planned but what is told as done; those that tell of what is found plan nothing.
_PLANS, _FINDS = (
    re.compile("下一步|打算|建议|工作安排|工作计划|努力方向|改进措施|[明来]年"),
    re.compile("问题|不足|困难"),
)
_DONE = re.compile("据统计|去年|上年|截[至止]|全年|已经?(?!有)")


def is_plan(heading: str) -> bool:
    """Whether what stands under a heading is planned.

    >>> is_plan("下一步工作打算"), is_plan("问题与建议")
    (True, False)
    """
    return bool(_PLANS.search(heading)) and not _FINDS.search(heading)


def is_planned(clause: str) -> bool:
    """Whether a clause tells of what is planned or demanded: 力争培训12次."""
    return bool(_PLANNED.search(clause))


def is_done(sentence: str) -> bool:
    """Whether a sentence under such a heading tells of what was done: 全年组织培训3次."""
    return bool(_DONE.search(sentence))


def without_nonclaims(text: str) -> str:
    """The draft with blanks in place of what claims nothing that is done; as long as before.

    >>> without_nonclaims("1. 收到申请13件（〔2021〕30号）").strip()
    '收到申请13件（         ）'
    """
    return _PLANNED.sub(lambda found: _blank(found[0]), _without_silent(text))


def only_plans(text: str) -> str:
    """The draft with blanks in place of all but what it plans or demands; as long as before.

    >>> only_plans("收到申请13件，力争培训12次。").strip()
    '力争培训12次'
    """
    quiet, plans = _without_silent(text), list(_blank(text))
    for found in _PLANNED.finditer(quiet):
        plans[slice(*found.span())] = found[0]
    return "".join(plans)


def _without_silent(text: str) -> str:
    for pattern in (LIST_MARK, _SILENT):
        text = pattern.sub(lambda found: _blank(found[0]), text)
    return text


def without_titles(text: str) -> str:
    """The text without the titles of documents, which name bodies and years that are not spoken of."""
    return _TITLE.sub(lambda found: _blank(found[0]), text)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
