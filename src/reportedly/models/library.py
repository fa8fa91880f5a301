"""A sentence-transformers folder without an ONNX graph, run by the sentence-transformers library where that is installed."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError
from reportedly.models import session
from reportedly.models.folder import refuse_empty

LIBRARY: Final = "sentence_transformers"
WEIGHTS: Final = ("*.safetensors", "pytorch_model*.bin")


def fits(folder: Path) -> bool:
    """Whether the folder has the library's layout and the library is installed."""
    return (folder / "modules.json").is_file() and importlib.util.find_spec(LIBRARY) is not None


class LibraryEncoder:
    """Encodes with the library's own model, one text at a time on the CPU: a vector does not depend on its neighbours."""

    def __init__(self, folder: Path) -> None:
        """Raises ModelError when the library cannot load the folder."""
        try:
            self._model: Any = importlib.import_module(LIBRARY).SentenceTransformer(str(folder), device="cpu")
        except Exception as error:  # the library and what it loads raise anything
            raise ModelError(f"{folder}: {LIBRARY} cannot load it ({error}): is the model whole?") from error
        self.name = f"{folder.name}-{_digest(folder)}"
        self._folder = folder
        self.dimensions = len(self._vector("x"))

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return LibraryEncoder, (self._folder,)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """An array (texts, dimensions), each row of length 1. Raises InputError for an empty text."""
        refuse_empty(texts)
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> NDArray[np.float32]:
        found = self._model.encode([text], batch_size=1, convert_to_numpy=True, show_progress_bar=False)
        return session.unit(np.asarray(found, np.float32)[0], self._folder.name)


def _digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(p for pattern in WEIGHTS for p in folder.rglob(pattern)):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:12]
