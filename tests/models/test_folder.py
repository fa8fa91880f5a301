from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest

from reportedly.errors import InputError, ModelError
from reportedly.models.folder import FolderEncoder
from reportedly.parts import Encoder
from reportedly.represent import dense
from tests.models import tiny

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")


def test_mean_pooling_and_unit_length(tmp_path: Path) -> None:
    encoder = FolderEncoder(tiny.folder(tmp_path / "m"))
    assert isinstance(encoder, Encoder)
    assert encoder.dimensions == 3
    found = encoder.encode(["river bridge", "election"])
    assert np.allclose(found, [[0.5**0.5, 0.5**0.5, 0], [0, 0, 1]], atol=1e-6)


@pytest.mark.parametrize(
    ("mode", "expected"), [("pooling_mode_cls_token", [1, 0, 0]), ("pooling_mode_max_tokens", [0.5**0.5, 0.5**0.5, 0])]
)
def test_the_folders_pooling_is_used(tmp_path: Path, mode: str, expected: list[float]) -> None:
    folder = tiny.folder(tmp_path / "m")
    tiny.write(folder / "1_Pooling" / "config.json", {mode: True})
    assert np.allclose(FolderEncoder(folder).encode(["river bridge"]), [expected], atol=1e-6)


def test_the_default_prompt_goes_before_each_text(tmp_path: Path) -> None:
    folder = tiny.folder(tmp_path / "m")
    tiny.write(
        folder / "config_sentence_transformers.json",
        {"prompts": {"query": "election "}, "default_prompt_name": "query"},
    )
    assert np.allclose(FolderEncoder(folder).encode(["river"]), [[0.5**0.5, 0, 0.5**0.5]], atol=1e-6)


def test_a_graph_in_the_onnx_folder_is_found(tmp_path: Path) -> None:
    folder = tiny.folder(tmp_path / "m")
    (folder / "onnx").mkdir()
    (folder / "model.onnx").rename(folder / "onnx" / "model.onnx")
    assert dense.from_location(str(folder)).encode(["flood"]).shape == (1, 3)


def test_threads_and_pickling_change_nothing(tmp_path: Path) -> None:
    encoder = FolderEncoder(tiny.folder(tmp_path / "m"), threads=3)
    texts = [f"{a} {b}" for a in tiny.WORDS[1:] for b in tiny.WORDS[1:]]
    again = pickle.loads(pickle.dumps(encoder))
    one = FolderEncoder(tmp_path / "m")
    assert (encoder.encode(texts) == one.encode(texts)).all()
    assert (again.encode(texts) == one.encode(texts)).all()
    assert again.name == encoder.name


def test_the_name_changes_with_the_weights(tmp_path: Path) -> None:
    first = FolderEncoder(tiny.folder(tmp_path / "a" / "m"))
    second = FolderEncoder(tiny.folder(tmp_path / "b" / "m", [[0.5, 0, 0]] * 5))
    assert first.name != second.name


def test_empty_texts_are_refused_by_number(tmp_path: Path) -> None:
    encoder = FolderEncoder(tiny.folder(tmp_path / "m"))
    with pytest.raises(InputError, match="text 1 of 2 is empty"):
        encoder.encode(["river", " \n"])
    assert encoder.encode([]).shape == (0, 3)


def test_a_vector_of_zeros_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="length 0"):
        FolderEncoder(tiny.folder(tmp_path / "m", [[0.0, 0.0, 0.0]] * 5))


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "holds none of"),
        ({"model.safetensors": b"x"}, "no ONNX graph"),
        ({"model.onnx": b"not a graph"}, "cannot load it"),
        ({"model.onnx": tiny.graph([[1.0, 0.0, 0.0]])}, "tokenizer.json"),
    ],
)
def test_what_is_wrong_with_a_folder_is_said(tmp_path: Path, files: dict[str, bytes], message: str) -> None:
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ModelError, match=message):
        FolderEncoder(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is not a folder"):
        dense.from_location(str(tmp_path / "nowhere"))
