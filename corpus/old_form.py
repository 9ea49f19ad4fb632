"""The national 统计表 of the reports on 2014 to 2018, 政府信息公开情况统计表, as data.

A row is known by its printed name without number and remarks; where two rows print the same name (被依法纠错数 of both
四、行政复议数量 and 五、行政诉讼数量), by that of the row it stands under as well: "行政复议数量/被依法纠错数".
"""

from __future__ import annotations

from collections.abc import Iterable

#: What the table is headed by, and the part of a report that it closes.
STATISTICS_TITLE = "政府信息公开情况统计表"
#: Rows by name, each with its 计量单位, in printed order; headings that print no number are left out.
UNITS: dict[str, str] = {
    "主动公开政府信息数": "条",
    "主动公开规范性文件数": "条",
    "制发规范性文件总数": "件",
    "政府公报公开政府信息数": "条",
    "政府网站公开政府信息数": "条",
    "政务微博公开政府信息数": "条",
    "政务微信公开政府信息数": "条",
    "其他方式公开政府信息数": "条",
    "回应公众关注热点或重大舆情数": "次",
    "参加或举办新闻发布会总次数": "次",
    "主要负责同志参加新闻发布会次数": "次",
    "政府网站在线访谈次数": "次",
    "主要负责同志参加政府网站在线访谈次数": "次",
    "政策解读稿件发布数": "篇",
    "微博微信回应事件数": "次",
    "其他方式回应事件数": "次",
    "收到申请数": "件",
    "当面申请数": "件",
    "传真申请数": "件",
    "网络申请数": "件",
    "信函申请数": "件",
    "申请办结数": "件",
    "按时办结数": "件",
    "延期办结数": "件",
    "申请答复数": "件",
    "属于已主动公开范围数": "件",
    "同意公开答复数": "件",
    "同意部分公开答复数": "件",
    "不同意公开答复数": "件",
    "涉及国家秘密": "件",
    "涉及商业秘密": "件",
    "涉及个人隐私": "件",
    "危及国家安全、公共安全、经济安全和社会稳定": "件",
    "不是《条例》所指政府信息": "件",
    "法律法规规定的其他情形": "件",
    "不属于本行政机关公开数": "件",
    "申请信息不存在数": "件",
    "告知作出更改补充数": "件",
    "告知通过其他途径办理数": "件",
    "行政复议数量": "件",
    "行政复议数量/维持具体行政行为数": "件",
    "行政复议数量/被依法纠错数": "件",
    "行政复议数量/其他情形数": "件",
    "行政诉讼数量": "件",
    "行政诉讼数量/维持具体行政行为或者驳回原告诉讼请求数": "件",
    "行政诉讼数量/被依法纠错数": "件",
    "行政诉讼数量/其他情形数": "件",
    "举报投诉数量": "件",
    "依申请公开信息收取的费用": "万元",
    "政府信息公开工作专门机构数": "个",
    "设置政府信息公开查阅点数": "个",
    "从事政府信息公开工作人员数": "人",
    "专职人员数": "人",
    "兼职人员数": "人",
    "政府信息公开专项经费": "万元",
    "召开政府信息公开工作会议或专题会议数": "次",
    "举办各类培训班数": "次",
    "接受培训人员数": "人次",
}

#: Other names that a row is printed under; a row of that name in a table that has both is the other one.
ALSO_PRINTED: dict[str, tuple[str, ...]] = {
    "接受行政诉讼、举报数": ("接受行政申诉、举报数",),
    "网上申请数": ("网络申请数",),
    "不予公开答复数": ("不同意公开答复数",),
    "行政诉讼数量/维持具体行政行为或者驳回原告诉讼请求数": ("行政诉讼数量/维持具体行政行为数",),
    "政府公报公开数": ("政府公报公开政府信息数",),
    "政府网站公开数": ("政府网站公开政府信息数",),
}

#: Rows that are the parts of another one, by that one; a share of them is taken of it. The ways of publication are no
#: parts of 主动公开政府信息数: what is published in several ways counts once there.
PARTS: dict[str, tuple[str, ...]] = {
    "applications.new": ("当面申请数", "网上申请数", "信函、传真申请数", "传真申请数", "信函申请数"),
    "applications.outcome_total": (
        "同意公开答复数",
        "同意部分公开答复数",
        "不予公开答复数",
        "其他类型答复数",
        "属于已主动公开范围数",
        "不属于本行政机关公开数",
        "申请信息不存在数",
        "告知作出更改补充数",
        "告知通过其他途径办理数",
    ),
    "applications.refused": (
        "涉及国家秘密",
        "涉及商业秘密",
        "涉及个人隐私",
        "危及国家安全、公共安全、经济安全和社会稳定",
        "不是《条例》所指政府信息",
        "法律法规规定的其他情形",
    ),
    "statistics.主动公开文件数": ("政府网站公开数", "政府公报公开数"),
    "statistics.主动公开政府信息数": ("主动公开规范性文件数",),
    "statistics.参加或举办新闻发布会总次数": ("主要负责同志参加新闻发布会次数",),
    "statistics.政府网站在线访谈次数": ("主要负责同志参加政府网站在线访谈次数",),
    "statistics.申请办结数": ("按时办结数", "延期办结数"),
    "statistics.从事政府信息公开工作人员数": ("专职人员数", "兼职人员数"),
}

#: Rows with all that stand under them: told one by one, or the most of them picked, where a table prints just these.
LISTS: dict[str, tuple[str, ...]] = {
    "收到申请数": ("当面申请数", "传真申请数", "网络申请数", "信函申请数"),
    "不同意公开答复数": PARTS["applications.refused"],
}

#: The ways of one thing, which a question names by a single word once the thing is said (网上申请几件 >> 当面的呢).
WAYS: dict[str, tuple[str, ...]] = {
    "收到申请": ("applications.new", *(f"statistics.{name}" for name in PARTS["applications.new"])),
    "公开信息": tuple(
        f"statistics.{name}"
        for name in (
            "主动公开政府信息数",
            "政府公报公开政府信息数",
            "政府网站公开政府信息数",
            "政务微博公开政府信息数",
            "政务微信公开政府信息数",
            "其他方式公开政府信息数",
        )
    ),
}


def ways_of(rows: Iterable[str]) -> frozenset[str]:
    """What these rows, which were just spoken of, are ways of.

    >>> ways_of(["statistics.当面申请数"])
    frozenset({'收到申请'})
    """
    said = set(rows)
    return frozenset(thing for thing, ways in WAYS.items() if said & set(ways))


def in_words(name: str) -> str:
    """A row as it is said.

    >>> in_words("行政复议数量/被依法纠错数")
    '行政复议数量中的被依法纠错数'
    """
    return name.replace("/", "中的")
