"""Asks for every cell of hand-read reports in three wordings: python -m evals.truth_cells TRUTH_FOLDER [STEP].

The wordings are made from the form's labels and from everyday words; the expected number is the hand-read one.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from assistant.ask import Assistant
from corpus.form import editions_with, labels
from corpus.numbers import say
from evals.truth_store import store_of_truth

ROWS = {
    "new": "新收的申请",
    "carried_in": "上年结转来的申请",
    "granted": "同意公开",
    "partly_granted": "只公开一部分",
    "refused.state_secret": "因国家秘密不公开",
    "refused.law_forbids": "法律法规禁止公开",
    "refused.security_stability": "危及三安全一稳定而不公开",
    "refused.third_party": "为保护第三方权益不公开",
    "refused.internal_affairs": "内部事务信息不公开",
    "refused.process": "过程性信息不公开",
    "refused.enforcement_file": "执法案卷不公开",
    "refused.admin_inquiry": "行政查询事项",
    "unavailable.not_held": "没有掌握的信息",
    "unavailable.needs_creation": "需要另行制作",
    "unavailable.unclear": "补正后还是不明确",
    "not_handled.petition": "信访类不处理",
    "not_handled.repeat": "重复申请",
    "not_handled.publication": "要公开出版物",
    "not_handled.excessive": "大量反复申请",
    "not_handled.reissue": "要求重新出具",
    "other_outcome": "其他处理",
    "other_outcome.not_corrected": "逾期没有补正",
    "other_outcome.fee_unpaid": "逾期没缴费",
    "other_outcome.other_reasons": "其他处理中的其他",
    "outcome_total": "办结的申请",
    "carried_out": "转到下年继续办",
    "review": "行政复议",
    "litigation_direct": "没经过复议直接起诉",
    "litigation_after_review": "复议以后又起诉",
    "regulations": "规章",
    "normative_documents": "红头文件",
    "licensing": "行政许可",
    "other_services": "其他对外管理服务事项",
    "penalties": "行政处罚",
    "coercion": "行政强制",
    "fees": "行政事业性收费",
    "procurement": "政府采购",
}
COLUMNS = {
    "natural_person": "个人申请的",
    "business": "公司申请的",
    "research": "科研机构申请的",
    "public_interest": "公益组织申请的",
    "legal_service": "律所申请的",
    "other": "其他申请人的",
    "total": "总计",
    "upheld": "维持的",
    "corrected": "被纠正的",
    "pending": "没审结的",
    "made": "新制作的",
    "disclosed": "新公开的",
    "total_disclosed": "对外公开总数",
    "issued": "制发的",
    "repealed": "废止的",
    "in_force": "还有效的",
    "prior_items": "上一年项目数量",
    "change": "本年增减",
    "decisions": "处理决定",
    "amount": "金额",
    "items": "项目数量",
}


class Case(NamedTuple):
    """A question with the cell it asks for and the number that is printed there, None for a blank."""

    question: str
    cell: str
    number: str | None


def cases(path: Path) -> Iterator[Case]:
    """Every cell of one truth file, in three wordings (one for the table before 2019)."""
    truth = json.loads(path.read_text("utf-8"))
    publisher = path.stem.rpartition("-")[0]
    for cell, printed in truth["cells"].items():
        number = None if printed["value"] is None else say(Decimal(str(printed["value"])))
        for question in wordings(publisher, truth, cell):
            yield Case(question, cell, number)


def wordings(publisher: str, truth: dict[str, Any], cell: str) -> Iterator[str]:
    """Ways to ask for one cell: by its printed labels, in everyday words, by column and row."""
    year = truth["year"]
    table, _, rest = cell.partition(".")
    row, _, column = rest.rpartition(".")
    if table == "statistics":
        name = row.rpartition("/")[2].replace("其中：", "").lstrip("0123456789.、")
        yield f"{publisher}{year}年“{name}”{column if column == '历年累计' else ''}是多少？"
        return
    row_label, column_label = labels(cell, truth["form"] if truth["form"] in editions_with(cell) else None)
    result = table == "review_litigation" and column == "other"
    yield f"{publisher}{year}年“{row_label}”的“{column_label}”是多少？"
    yield f"{year}年{publisher}{ROWS[row]}，{'其他结果的' if result else COLUMNS[column]}有几件"
    yield f"请问{publisher}{year}年度报告里，{column_label}这一列、{row_label}这一行填的数字是多少"


def is_right(assistant: Assistant, case: Case) -> bool:
    """Whether the answer states exactly this cell's number and no other."""
    answer = assistant.ask(case.question)
    return answer.status == "answered" and [(f.value, f.cell) for f in answer.figures] == [(case.number, case.cell)]


def main(arguments: Sequence[str]) -> int:
    """Prints what went wrong, the share that was right, and the time a question takes."""
    folder, step = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1
    asked = [case for path in sorted(folder.glob("*.json")) for case in cases(path)][::step]
    seconds, wrong = [], []
    with tempfile.TemporaryDirectory() as temporary, store_of_truth(folder, Path(temporary) / "store") as store:
        assistant = Assistant(store)
        for case in asked:
            started = time.perf_counter()
            if not is_right(assistant, case):
                wrong.append(case)
            seconds.append(time.perf_counter() - started)
    for case in wrong:
        print(*case, sep=" | ")
    seconds.sort()
    middle, slow = (seconds[int(len(seconds) * part)] * 1000 for part in (0.5, 0.95))
    print(f"{len(asked) - len(wrong)}/{len(asked)} 对；每问中位 {middle:.1f} 毫秒，p95 {slow:.1f} 毫秒")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
