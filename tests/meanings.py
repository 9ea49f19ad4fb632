"""A real embedder whose vectors a test decides: words that are said to mean the same point the same way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from corpus.embedding import Embedder, Progress, Vectors


class MeaningEmbedder(Embedder):
    """A model without weights: one direction for each of a few meanings, and a small one for anything else.

    name: under which the store keeps its vectors. meanings: what belongs together, words of one meaning a line.
    """

    def __init__(self, name: str, meanings: Sequence[str]) -> None:
        super().__init__(name)
        self._meanings = [line.split() for line in meanings]

    def queries(self, texts: Sequence[str]) -> Vectors:
        rows = [[float(any(word in text for word in line)) for line in self._meanings] + [0.3] for text in texts]
        vectors = np.array(rows, np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        return self.queries(texts)
