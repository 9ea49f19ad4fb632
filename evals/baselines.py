"""What a reader might build instead, asked the same questions: plain retrieval over chunks, words only, and a parser
that fills the form in the order in which numbers come.

They are judged more kindly than the assistant: no citation is demanded, only the right numbers in the line they show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from assistant.answer import Answer, Citation
from corpus.embedding import Embedder
from corpus.form import EDITIONS, TABLES
from corpus.lexicon import pairs, terms_of_all, words
from corpus.store import Store
from evals.asking import Ask
from evals.evidence import Evidence
from evals.questions import Expectation
from evals.score import Score, number_right, numbers_in, quote_cited
from ingest.document import Document

_CHUNK, _OVERLAP, _TOP = 500, 50, 4


def judge_plainly(expect: Expectation, answer: Answer, _evidence: Evidence) -> Score:
    """Right when every expected number, and every expected quote, stands in the line that is shown."""
    if expect.operation:
        return Score("not_scored", ("没有结构化的查询可看",))
    if expect.status != "answered" or expect.blank or expect.verdict:
        return Score("wrong", ("从不拒答、反问、判断",), bool(numbers_in(answer.answer)))
    faults = [f"没有说出 {n}" for n in expect.numbers if not number_right(n, answer.answer, expect.tolerance)]
    if expect.quote and not expect.numbers and not quote_cited(answer, expect.quote):
        faults.append("没有引用原句")
    return Score("wrong" if faults else "right", tuple(faults), bool(faults) and bool(numbers_in(answer.answer)))


def plain_rag(store: Store) -> Ask:
    """LangChain as introductions show it: recursive splitter, Chroma, four nearest chunks, the best line of them."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document as Chunk
    from langchain_core.embeddings import Embeddings
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    embedder = Embedder()

    class Vectors(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [list(map(float, vector)) for vector in embedder.passages(texts)]

        def embed_query(self, text: str) -> list[float]:
            return list(map(float, embedder.queries([text])[0]))

    splitter = RecursiveCharacterTextSplitter(chunk_size=_CHUNK, chunk_overlap=_OVERLAP)
    chunks = [
        Chunk(piece, metadata={"report": report, "title": title})
        for report, title, text in _flat_reports(store)
        for piece in splitter.split_text(text)
    ]
    index = Chroma.from_documents(chunks, Vectors(), collection_name="plain-rag")

    def ask(question: str, _history: Sequence[str]) -> Answer:
        found: list[Any] = index.similarity_search(question, k=_TOP)
        lines = [(chunk.metadata["report"], line) for chunk in found for line in chunk.page_content.splitlines()]
        return _best_line(question, lines)

    return ask


def words_only(store: Store) -> Ask:
    """BM25 over the lines of all reports, each with its title before it; the best line is the answer."""
    import bm25s

    lines = [(report, f"{title} {line}") for report, title, text in _flat_reports(store) for line in text.splitlines()]
    index = bm25s.BM25()
    index.index(terms_of_all([line for _, line in lines], "words"), show_progress=False)

    def ask(question: str, _history: Sequence[str]) -> Answer:
        best, _ = index.retrieve([words(question)], k=1, show_progress=False)
        return _shown(question, *lines[int(best[0][0])])

    return ask


BASELINES: dict[str, Callable[[Store], Ask]] = {"langchain-rag": plain_rag, "bm25": words_only}


def _flat_reports(store: Store) -> list[tuple[str, str, str]]:
    """(report id, title, text) of every report: its prose, then its tables as lines of label and numbers."""
    flat = []
    for report in store.facts.reports(answering=False):
        rows: dict[str, list[str]] = {}
        for cell in store.facts.cells(report.id).values():
            rows.setdefault(cell.row_label, []).append(f"{cell.column_label} {cell.raw}")
        tables = "\n".join(f"{label} {' '.join(cells)}" for label, cells in rows.items())
        flat.append((report.id, report.title, f"{store.facts.text(report.id)}\n{tables}"))
    return flat


def _best_line(question: str, lines: Sequence[tuple[str, str]]) -> Answer:
    asked = set(pairs(question))
    report, line = max(lines, key=lambda item: len(asked & set(pairs(item[1]))))
    return _shown(question, report, line)


def _shown(question: str, report: str, line: str) -> Answer:
    citation = Citation(1, "passage", report, "", "", 0, quote=line)
    return Answer(question, "answered", "passage", line, citations=(citation,))


def fill_in_order(document: Document) -> dict[str, str]:
    """{cell id: text} by a parser that takes numbers as they come, into the edition whose cells they come nearest to.

    Every table cell that holds a number, a slash or nothing is the next figure.
    """
    figures = [text for grid in document.grids for row in grid.rows for text in _figures(row)]
    forms = [
        [id for (_, printed_in), table in TABLES.items() if printed_in == edition for id in table.cell_ids()]
        for edition in EDITIONS
    ]
    nearest = min(forms, key=lambda ids: abs(len(ids) - len(figures)))
    return dict(zip(nearest, figures, strict=False))


def _figures(row: Sequence[Any]) -> list[str]:
    texts = [cell.text.strip() for cell in row if cell is not None]
    return [text for text in texts if re.fullmatch(r"[-+]?[\d,.]+|/|", text)]
