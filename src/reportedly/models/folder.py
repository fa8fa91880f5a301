"""A local embedding model in ONNX, laid out as sentence-transformers or its ONNX export lays it out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import InputError, ModelError
from reportedly.models import session

GRAPHS: Final = ("onnx/model.onnx", "model.onnx", "onnx/model_quantized.onnx", "model_quantized.onnx")
POOLINGS: Final = {
    "pooling_mode_cls_token": "first",
    "pooling_mode_mean_tokens": "mean",
    "pooling_mode_max_tokens": "max",
}
TOKENS: Final = 512
CHARACTERS_A_TOKEN: Final = 16


class FolderEncoder:
    """Encodes with the ONNX graph of a folder: `model.onnx` (or `onnx/model.onnx`) and `tokenizer.json`.

    Read where they are there: `1_Pooling/config.json` (mean pooling else), `sentence_bert_config.json` (longest input),
    `config_sentence_transformers.json` (the default prompt, put before each text). One text goes through the model at a time.
    """

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        """`threads` texts are computed at once. Raises ModelError when the folder holds no such model."""
        graph = _graph(folder)
        self.name = f"{folder.name}-{hashlib.sha256(graph.read_bytes()).hexdigest()[:12]}"
        self._folder, self._threads = folder, session.Threads(threads)
        self._session = session.load(str(graph), str(graph))
        self._inputs = {given.name for given in self._session.get_inputs()}
        self._pooling = _pooling(folder)
        self._prompt = _prompt(folder)
        self._tokens = int(_json(folder / "sentence_bert_config.json").get("max_seq_length") or TOKENS)
        self._tokenizer = _tokenizer(folder, self._tokens)
        self.dimensions = len(self._vector("x"))

    def __reduce__(self) -> tuple[object, tuple[Path, int]]:
        return _restored, (self._folder, self._threads.count)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """An array (texts, dimensions), each row of length 1. Raises InputError for an empty text."""
        refuse_empty(texts)
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return np.stack(self._threads.map(self._vector, texts))

    def _vector(self, text: str) -> NDArray[np.float32]:
        encoded = self._tokenizer.encode(self._prompt + text[: self._tokens * CHARACTERS_A_TOKEN])
        rows = {"input_ids": encoded.ids, "attention_mask": encoded.attention_mask, "token_type_ids": encoded.type_ids}
        given = {name: np.asarray([row], np.int64) for name, row in rows.items() if name in self._inputs}
        outputs = [made.name for made in self._session.get_outputs()]
        wanted = "sentence_embedding" if "sentence_embedding" in outputs else outputs[0]
        try:
            found = self._session.run([wanted], given)[0][0]
        except Exception as error:  # onnxruntime's own errors have no common base
            raise ModelError(
                f"{self._folder}: the model cannot be run ({error}): is it one for embedding text?"
            ) from error
        return session.unit(found if found.ndim == 1 else _pooled(found, self._pooling), self.name)


def refuse_empty(texts: Sequence[str]) -> None:
    """Raises InputError when a text has no sign but white space."""
    for number, text in enumerate(texts):
        if not text.strip():
            raise InputError(f"text {number} of {len(texts)} is empty, so it has no vector: leave it out")


def _restored(folder: Path, threads: int) -> FolderEncoder:
    return FolderEncoder(folder, threads=threads)


def has_graph(folder: Path) -> bool:
    """Whether an ONNX graph lies where one is looked for."""
    return any((folder / name).is_file() for name in GRAPHS)


def _graph(folder: Path) -> Path:
    if not folder.is_dir():
        raise ModelError(f"{folder}: is not a folder: name one that holds model.onnx and tokenizer.json")
    for name in GRAPHS:
        if (folder / name).is_file():
            return folder / name
    if any(folder.glob("*.safetensors")) or any(folder.glob("*.bin")):
        raise ModelError(
            f"{folder}: has weights but no ONNX graph: export it once (optimum-cli export onnx --model FOLDER OUT), or"
            " pip install sentence-transformers, which runs such folders"
        )
    raise ModelError(f"{folder}: holds none of {', '.join(GRAPHS)}: name a folder with an ONNX model")


def _tokenizer(folder: Path, tokens: int) -> Any:
    from tokenizers import Tokenizer

    path = folder / "tokenizer.json"
    try:
        found = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises Exception itself
        raise ModelError(f"{path}: cannot be read ({error}): the model needs its tokenizer.json") from error
    found.enable_truncation(tokens)
    found.no_padding()
    return found


def _json(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ModelError(f"{path}: is not JSON ({error}): mend or remove it") from error
    return found


def _pooling(folder: Path) -> str:
    table = _json(folder / "1_Pooling" / "config.json")
    chosen = [name for key, name in POOLINGS.items() if table.get(key)]
    if table and len(chosen) != 1:
        raise ModelError(f"{folder / '1_Pooling'}: asks for a pooling other than first, mean or max token alone")
    return chosen[0] if chosen else "mean"


def _prompt(folder: Path) -> str:
    table = _json(folder / "config_sentence_transformers.json")
    return str((table.get("prompts") or {}).get(table.get("default_prompt_name") or "", ""))


def _pooled(hidden: NDArray[np.float32], pooling: str) -> NDArray[np.float32]:
    by_name = {"first": hidden[0], "max": hidden.max(0), "mean": hidden.mean(0)}
    return np.asarray(by_name[pooling], np.float32)
