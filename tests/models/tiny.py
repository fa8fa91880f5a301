"""A very small ONNX model and tokenizer, written byte by byte so that the tests need no library for it."""

from __future__ import annotations

import json
import struct
from pathlib import Path

WORDS = ("[UNK]", "river", "flood", "bridge", "election")


def _varint(value: int) -> bytes:
    out = b""
    while value > 127:
        out, value = out + bytes([value & 127 | 128]), value >> 7
    return out + bytes([value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes | str) -> bytes:
    content = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _value(name: str, element: int, sizes: list[int | str]) -> bytes:
    shape = b"".join(_bytes(1, _number(1, s) if isinstance(s, int) else _bytes(2, s)) for s in sizes)
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, element) + _bytes(2, shape)))


def graph(rows: list[list[float]]) -> bytes:
    """A model that looks each piece up: input_ids (1, n) → last_hidden_state (1, n, width)."""
    width = len(rows[0])
    raw = b"".join(struct.pack("<f", x) for row in rows for x in row)
    table = _number(1, len(rows)) + _number(1, width) + _number(2, 1) + _bytes(8, "table") + _bytes(9, raw)
    gather = _bytes(1, "table") + _bytes(1, "input_ids") + _bytes(2, "last_hidden_state") + _bytes(4, "Gather")
    body = _bytes(1, gather) + _bytes(2, "tiny") + _bytes(5, table)
    body += _bytes(11, _value("input_ids", 7, [1, "n"])) + _bytes(12, _value("last_hidden_state", 1, [1, "n", width]))
    return _number(1, 8) + _bytes(7, body) + _bytes(8, _number(2, 13))


def folder(path: Path, rows: list[list[float]] | None = None) -> Path:
    """Writes model.onnx and tokenizer.json into the folder."""
    from tokenizers import Tokenizer, models, pre_tokenizers

    path.mkdir(parents=True, exist_ok=True)
    vectors = rows or [[0.1, 0.0, 0.0], [1.0, 0.0, 0.0], [0.8, 0.6, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
    (path / "model.onnx").write_bytes(graph(vectors))
    tokenizer = Tokenizer(models.WordLevel({w: i for i, w in enumerate(WORDS)}, unk_token=WORDS[0]))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(path / "tokenizer.json"))
    return path


def write(path: Path, content: object) -> None:
    """A JSON file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
