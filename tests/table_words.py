"""The words of tables one and four, of the columns of applicants and of operations beyond their labels, as clauses."""

from __future__ import annotations

_D, _R, _N = "active_disclosure", "review_litigation", "applications.new"

#: (cell, clauses parted by |)
TABLE_WORDS: tuple[tuple[str, str], ...] = (
    (f"{_N}.organisations", "不是老百姓而是机构提的申请几件|用单位的名义申请几件|老百姓以外的申请主体新收几件"),
    (
        f"{_N}.other",
        "企业、科研院所、公益机构、律师事务所以外的其他组织申请几件|公司、科研院所等之外的其他那一类新收几件",
    ),
    (f"{_N}.natural_person", "以个体身份递的申请几件|申请人不是单位的新收几件|新收申请里不是单位提来的几件"),
    (
        f"{_N}.business",
        "企业法人提的申请几件|商业组织递来的申请几件|商企申请几件|营利性组织申请几件|企业界来申请几件|股份公司之类的企业申请几件",
    ),
    (
        f"{_N}.public_interest",
        "公益性团体申请几件|公益类社团申请几件|民间公益机构申请几件|社会公益性组织申请几件|非营利机构申请几件|从事公益的组织申请几件",
    ),
    (
        f"{_N}.legal_service",
        "法服机构申请几件|法律服务类组织申请几件|从事法律服务的申请几件|提供法律服务的机构申请几件",
    ),
    (f"{_D}.regulations.issued", "新订的规章几部|新颁规章几部|有几部新规章|颁行规章几部"),
    (
        f"{_D}.normative_documents.issued",
        "推出几件规范性文件|订立的规范性文件几件|搞了几件规范性文件|弄出来的规范性文件几件|做了几件红头文件|新的规范性文件几件|颁行的规范性文件数",
    ),
    (
        f"{_D}.normative_documents.repealed",
        "全面清理并废止的规范性文件几件|梳理后作废的规范性文件几件|取消了几件规范性文件|停止施行的规范性文件几件|宣告无效的规范性文件几件|丧失效力的规范性文件几件|已经报废的红头文件几件|删掉几件规范性文件|"
        "规范性文件被淘汰几件|退出的规范性文件几件|砍掉多少件规范性文件|不要了的规范性文件几件",
    ),
    (
        f"{_D}.normative_documents.in_force",
        "还管着事的规范性文件几件|继续适用的规范性文件几件|有法律效力的规范性文件几件|仍保留着的规范性文件几件|手上现成有效的规范性文件几件",
    ),
    (f"{_D}.licensing.decisions", "批准行政许可几件|准许的行政许可几件|办成的许可几件|许可批件多少|许可办件量"),
    (f"{_D}.penalties.decisions", "行政惩处几件|行政上罚了几件|挨罚的几件|处罚办件数"),
    (f"{_D}.coercion.decisions", "强制办件数|行政强制办件量多少"),
    (f"{_D}.fees.amount", "征缴行政事业性收费多少万元|行政事业性收费到账多少|行政规费收了多少钱"),
    (f"{_D}.procurement.items", "政采几项|统一采购买了几项"),
    (f"{_D}.procurement.amount", "集中采购开销多少元|公家集中买东西花了多少元|政府采购总价多少"),
    (f"{_D}.licensing.prior_items", "原有的行政许可项目数|上年原有许可项目数"),
    (f"{_D}.fees.change", "收费项目精简多少项|收费项目压减几项"),
    (
        f"{_D}.other_services.decisions",
        "其他对外服务事项的处理决定几件|其他管理服务事项决定数|别的对外管理事项处理了几件",
    ),
    (f"{_D}.regulations.disclosed", "新公布的规章几部|当年晒出来的规章几部"),
    (f"{_D}.normative_documents.total_disclosed", "对外可查阅的规范性文件几件|规范性文件历来公开总计"),
    (f"{_R}.review.total", "到复议机关讨说法的几件|找复议机构申诉的几件"),
    (
        f"{_R}.review.upheld",
        "复议中答复站得住脚的几件|复议维持原样不变的几件|复议肯定原决定的几件|复议站在机关那一边的几件|复议里政府胜的几件",
    ),
    (
        f"{_R}.review.corrected",
        "复议改了的几件|复议后改掉原来结果的几件|复议翻了案的几件|复议成功翻盘的几件|复议查明机关有错的几件|复议纠偏几件|复议被纠几件|复议里决定被推倒的几件",
    ),
    (
        f"{_R}.review.other",
        "复议因其他情形终结的几件|复议其它原因结案的几件|复议落得别的结局的几件|复议用其他方式了结的几件",
    ),
    (f"{_R}.review.pending", "复议待裁决的几件|复议未决的几件|复议正在审着的几件|复议没出定论的几件|复议还没完的几件"),
    (
        f"{_R}.litigation_direct.total",
        "没先走复议程序就告状的几件|绕开复议这一步就打官司的几件|未复议起诉的几件|没找复议机关、直接找法院的几件|直奔法院的几件|"
        "直诉案件数|径直起诉的几件|头一回就打官司的几件|第一步就起诉的几件|首先就起诉、没复议的几件|起诉却没先复议的几件",
    ),
    (
        f"{_R}.litigation_after_review.total",
        "复议再诉几件|复议又诉几件|复议没满意接着起诉的几件|对复议决定不认账又打官司的几件|觉得复议结果不公又起诉的几件|先走了复议又走诉讼的几件",
    ),
)

#: What holds such a word and means a part of the row, another thing, or nothing the form counts: none of these cells.
NO_SUCH_CELL: tuple[tuple[str, str], ...] = (
    ("企业以外的其他组织申请几件", f"{_N}.other"),
    ("企业和律所以外的其他申请几件", f"{_N}.other"),
    ("某单位名义申请几件", f"{_N}.organisations"),
    ("清理过的规范性文件几件", f"{_D}.normative_documents.repealed"),
    ("是不是个人提的申请多", f"{_N}.organisations"),
    ("个体工商户申请几件", f"{_N}.natural_person"),
    ("民营企业申请几件", f"{_N}.business"),
    ("不是企业提的申请几件", f"{_N}.business"),
    ("公益岗位几个", f"{_N}.public_interest"),
    ("公益性岗位开发了几个", f"{_N}.public_interest"),
    ("公益诉讼几件", f"{_N}.public_interest"),
    ("取消了几项证明事项", f"{_D}.normative_documents.repealed"),
    ("取消的行政许可几件", f"{_D}.normative_documents.repealed"),
    ("没取消的规范性文件几件", f"{_D}.normative_documents.repealed"),
    ("没淘汰的规范性文件几件", f"{_D}.normative_documents.repealed"),
    ("清理后保留的规范性文件几件", f"{_D}.normative_documents.in_force"),
    ("最新规范性文件几件", f"{_D}.normative_documents.issued"),
    ("规范性文件做了几次审查", f"{_D}.normative_documents.issued"),
    ("推出便民举措几项", f"{_D}.normative_documents.issued"),
    ("不批准的行政许可几件", f"{_D}.licensing.decisions"),
    ("没办成的许可几件", f"{_D}.licensing.decisions"),
    ("批准的项目几个", f"{_D}.licensing.decisions"),
    ("事业收费项目几个", f"{_D}.fees.amount"),
    ("老百姓胜率", f"{_R}.review.corrected"),
    ("没淘汰掉的许可几件", f"{_D}.licensing.decisions"),
    ("淘汰的许可几件", f"{_D}.licensing.decisions"),
    ("删掉的处罚几件", f"{_D}.penalties.decisions"),
    ("强制执法几件", f"{_D}.coercion.decisions"),
    ("政采云上架商品几件", f"{_D}.procurement.items"),
    ("公共服务事项几项", f"{_D}.other_services.decisions"),
    ("复议答复站不住脚的几件", f"{_R}.review.upheld"),
    ("复议里政府翻盘的几件", f"{_R}.review.corrected"),
    ("二审翻案的官司几件", f"{_R}.litigation.corrected"),
    ("复议没翻案的几件", f"{_R}.review.corrected"),
    ("没有复议、诉讼的几家", f"{_R}.litigation_direct.total"),
    ("嫌复议太慢就起诉的几件", f"{_R}.litigation_after_review.total"),
    ("涉诉信访几件", f"{_R}.litigation.total"),
    ("待办结的申请几件", f"{_R}.review.pending"),
    ("复议结案率", "applications.outcome_total.total"),
)
