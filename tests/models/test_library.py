from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from reportedly.errors import InputError, ModelError
from reportedly.models.library import LibraryEncoder
from reportedly.parts import Encoder
from reportedly.represent import dense
from tests.models import tiny


class Model:
    """Stands for the library's own class: as many dimensions as the folder's weights have bytes."""

    def __init__(self, folder: str, *, device: str) -> None:
        assert device == "cpu"
        self.width = len((Path(folder) / "model.safetensors").read_bytes())
        if not self.width:
            raise OSError("no header")

    def encode(
        self, texts: list[str], *, batch_size: int, convert_to_numpy: bool, show_progress_bar: bool
    ) -> np.ndarray:
        assert batch_size == len(texts) == 1
        return np.array([[float(len(t)), *[2.0] * (self.width - 1)] for t in texts], np.float64)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    library = ModuleType("sentence_transformers")
    library.__spec__ = ModuleSpec("sentence_transformers", None)
    library.SentenceTransformer = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    tiny.write(tmp_path / "m" / "modules.json", [])
    (tmp_path / "m" / "model.safetensors").write_bytes(b"abc")
    return tmp_path / "m"


def test_a_folder_without_a_graph_is_run_by_the_library(folder: Path) -> None:
    encoder = dense.from_location(str(folder))
    assert isinstance(encoder, LibraryEncoder)
    assert isinstance(encoder, Encoder)
    assert encoder.dimensions == 3
    found = encoder.encode(["a", "four"])
    assert found.dtype == np.float32
    assert np.allclose(found, [[1 / 3, 2 / 3, 2 / 3], np.array([4, 2, 2]) / 24**0.5])
    assert encoder.encode([]).shape == (0, 3)


def test_the_name_changes_with_the_weights(folder: Path) -> None:
    before = dense.from_location(str(folder)).name
    (folder / "model.safetensors").write_bytes(b"abd")
    assert dense.from_location(str(folder)).name != before


def test_a_graph_comes_first(folder: Path) -> None:
    pytest.importorskip("onnxruntime")
    tiny.folder(folder)
    assert not isinstance(dense.from_location(str(folder)), LibraryEncoder)


def test_a_damaged_model_and_an_empty_text_are_said(folder: Path) -> None:
    with pytest.raises(InputError, match="text 1 of 2 is empty"):
        dense.from_location(str(folder)).encode(["a", " "])
    (folder / "model.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match="no header"):
        dense.from_location(str(folder))
