"""Kept results → the page of figures: what was measured, beside its goal, on which day and machine.

Results are one JSON file a bench: {"bench", "date", "machine", "load", "seconds", "runs": [what each run wrote]}.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

#: A line of a table: what, how much, and the goal ("" where none was set).
Line = tuple[str, str, str]
Run = Mapping[str, Any]

_HEAD = """# 性能测量

由 `make bench` 写成，不要手改。时间除注明外为墙上时间（毫秒、秒），“处理器秒”不受别的进程影响；“负载”是测量开始和结束时
一分钟内平均同时运行的进程数，大于核数时墙上时间偏长。
合成年报由 `evals/synthetic.py` 造出，真值已知，测量时逐格、逐题核对。
"""


def load_results(folder: Path) -> dict[str, dict[str, Any]]:
    """{bench: its file}, for every JSON file of the folder."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def markdown(results: Mapping[str, Mapping[str, Any]], pictures: Iterable[str]) -> str:
    """The page; results of an unknown bench are an error, so that none is left out."""
    parts = [_HEAD]
    for name in sorted(results, key=list(TABLES).index):
        title, lines_of = TABLES[name]
        result = results[name]
        before, after = result["load"]
        parts.append(
            f"\n## {title}\n\n{result['date']} · {result['machine']} · 负载 {before}→{after} · "
            f"用时 {result['seconds']:.0f} 秒 · `python -m evals.bench.{name}`\n\n| | 结果 | 目标 |\n|---|---|---|\n"
        )
        parts += (f"| {what} | {figure} | {goal} |\n" for run in result["runs"] for what, figure, goal in lines_of(run))
    parts.append("\n## 增长曲线\n\n")
    parts += (f"![{name}]({name}.png)\n" for name in pictures)
    return "".join(parts)


def _ingest(run: Run) -> Iterator[Line]:
    for folder in run["folders"]:
        for what, figure, goal in _reading(folder["pdf"], folder["html"]):
            yield f"{folder['folder']}：{what}", figure, goal


def _reading(pdfs: Sequence[Run], htmls: Sequence[Run]) -> Iterator[Line]:
    if pdfs:
        bare, ours, plumber = (sum(pdf[key] for pdf in pdfs) for key in ("bare", "ours", "pdfplumber"))
        pages = sum(pdf["pages"] for pdf in pdfs)
        ratios = "，".join(f"{pdf['ours'] / pdf['bare']:.2f}" for pdf in pdfs)
        yield f"读 PDF（{pages} 页）与 pypdfium2 裸文本之比，逐份", f"{ours / bare:.2f} 倍（{ratios}）", "≤ 3.5 倍"
        yield "pdfplumber 只取表格与裸文本之比", f"{plumber / bare:.1f} 倍", ""
        yield "每处理器秒读 PDF", f"{1000 * pages / ours:.0f} 页", ""
    if times := [html["ours"] for html in htmls]:
        yield f"读 HTML（{len(times)} 份），处理器毫秒一份", f"中位 {median(times):.1f}，最长 {max(times):.1f}", "≤ 15"


def _exact(run: Run) -> Iterator[Line]:
    size = f"{run['reports']:,} 份、{run['publishers']:,} 个机关、{run['cells'] / 1e6:.1f} 百万格"
    yield f"{size}：p50 / p95 / 最长", f"{run['p50']:.1f} / {run['p95']:.1f} / {run['longest']:.1f} 毫秒", "p95 ≤ 50"
    yield "同上，处理器毫秒 p50 / p95", f"{run['cpu_p50']:.1f} / {run['cpu_p95']:.1f}", ""
    yield "同一格的裸 SQL 查询 p50，及倍数", f"{run['bare_p50']:.3f} 毫秒，{run['p50'] / run['bare_p50']:.0f} 倍", ""
    kinds = {"sum": "求和", "most": "最多", "average": "平均"}
    for kind, (took, bare) in run.get("everybody", {}).items():  # runs before it was measured have none
        yield f"问遍当年全部机关，{kinds[kind]}", f"{took:.0f} 毫秒，裸 SQL {bare:.1f} 毫秒，{took / bare:.0f} 倍", ""
    yield "内存；答对", f"{run['memory_mb']} MB；{run['asked'] - len(run['wrong'])} / {run['asked']}", "全对"


def _names(run: Run) -> Iterator[Line]:
    kinds = {"full": "全称", "usual": "惯称", "bare": "光地名", "apart": "机关与地名分开写"}
    kinds |= {"mistyped": "错别字", "unknown": "没有年报的机关"}
    for kind, row in run["names"].items():
        figure = f"p50 {row['p50']:.1f}，p95 {row['p95']:.1f}，最长 {row['max']:.1f} 毫秒；"
        yield kinds[kind], figure + f"对 {row['right']} / {row['asked']}", ""


def _retrieval(run: Run) -> Iterator[Line]:
    names = {"selected": "选定三份年报里检索", "everywhere": "在全部里检索", "everywhere, words only": "只按词"}
    names |= {"question embedded": "其中给问题做向量", "numpy, vectors only": "对照：numpy 逐一比较，只按向量"}
    names |= {"Chroma, vectors only": "对照：Chroma，只按向量", "Chroma, where report": "对照：Chroma，限定三份"}
    for kind, times in run["times"].items():
        figure = f"p50 {times['p50']:.1f}，p95 {times['p95']:.1f} 毫秒"
        yield f"{run['passages']:,} 段，{names[kind]}", figure, "p95 ≤ 250" if kind == "everywhere" else ""
    disk = f"索引 {sum(run['disk_mb'].values()):.0f} MB，内存 {run['memory_mb']} MB（其中模型 {run['model_mb']}）"
    yield f"{run['passages']:,} 段，大小", f"{disk}，启动后第一次检索 {run['first_search_seconds']:.2f} 秒", ""


def _growth(run: Run) -> Iterator[Line]:
    for size in run["sizes"]:
        yield from _growth_of(size)


def _growth_of(size: Run) -> Iterator[Line]:
    name, half = f"{size['times']}×（{size['reports']:,} 份）", size["reports"] / 2
    for kind in ("html", "pdf"):
        cost = size[kind]
        figure = f"{half / cost['seconds']:.1f} 份/秒，{half / cost['cpu']:.1f} 份/处理器秒，{cost['memory_mb']} MB"
        yield f"{name} 收录 {kind.upper()}，不做向量，含启动", figure, ""
    yield f"{name} HTML 再收录一次", f"{size['again']['seconds']:.2f} 秒", ""
    if vectors := size["embedding"]:
        rate = size["passages"] / vectors["cpu"]
        figure = f"{vectors['seconds']:.0f} 秒，{rate:.1f} 段/处理器秒，{vectors['memory_mb']} MB"
        yield f"{name} 做 {size['passages']:,} 段的向量", figure, ""
    asked = size["answers"]
    cpu = f"处理器 {asked['cpu_p50']:.1f} / {asked['cpu_p95']:.1f}"
    figure = f"{asked['p50']:.1f} / {asked['p95']:.1f} 毫秒（{cpu}），{asked['memory_mb']} MB"
    yield f"{name} 精确回答 p50 / p95，内存", figure, "p95 ≤ 20"
    yield f"{name} 格与答案", f"{asked['cells']:,} 格读对，错 {len(asked['wrong'])}", "错 0"
    yield f"{name} 资料库", "，".join(f"{part} {mb:g} MB" for part, mb in size["disk"].items() if mb >= 0.01), ""


def _startup(run: Run) -> Iterator[Line]:
    yield "冷启动提问（一个数）", _cost(run["figure"]), "< 1.5 秒"
    yield "此时载入的重型库", "、".join(run["heavy_imports"]) or "无", "无"
    if run["prose"]:
        yield "冷启动提问（正文）", _cost(run["prose"]), ""
    yield f"收录 {run['files']} 份，不做向量", _cost(run["cold_ingest"]), ""
    if run["vectors"]:
        yield "为它们做向量", _cost(run["vectors"]), "< 700 MB"
    yield "再收录一次，没有变化", _cost(run["second_ingest"]), "< 2 秒"
    page = run["page"]
    yield "`youju serve` 到网页打开", f"{page['seconds']:.2f} 秒，{page['memory_mb']} MB", "≤ 3 秒"
    figure = f"{page['seconds_to_rest']:.1f} 秒，{page['memory_at_rest_mb']} MB（最高 {page['peak_mb']} MB）"
    yield "到向量模型就绪", figure, "< 700 MB"


def _cost(cost: Run) -> str:
    return f"{cost['seconds']:.2f} 秒，{cost['cpu']:.2f} 处理器秒，{cost['memory_mb']} MB"


def _kills(run: Run) -> Iterator[Line]:
    kills: Sequence[Run] = run["kills"]
    same = sum(not kill["different"] for kill in kills)
    yield f"收录 {run['reports']} 份途中 kill -9，再收录，与未受扰的资料库相同", f"{same} / {len(kills)}", "全同"
    yield "被杀的时刻（秒）", "，".join(f"{kill['after']:.1f}" for kill in kills), ""


TABLES: dict[str, tuple[str, Callable[[Run], Iterator[Line]]]] = {
    "ingest": ("读文件", _ingest),
    "exact": ("精确回答，合成资料库", _exact),
    "names": ("从问题里认出机关", _names),
    "retrieval": ("检索正文", _retrieval),
    "growth": ("随年报份数增长", _growth),
    "startup": ("启动与内存", _startup),
    "kills": ("中断与重做", _kills),
}
