"""The parts of the shipped model that encoder and tagger share, loaded once a process and on first use."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportedly.errors import ModelError
from reportedly.models import session
from reportedly.models.pieces import Splitter
from reportedly.models.weights import FOLDER, manifest, mapped, verified
from reportedly.models.words import Words


def available(name: str, folder: Path = FOLDER) -> dict[str, Any]:
    """The manifest, when the graph `name` and the libraries that run it are installed; cheap. Raises ModelError else."""
    found = manifest(folder)
    for file in (name, "words.q4", "tokenizer.json.gz"):
        if file not in found["files"] or not (folder / file).is_file():
            raise ModelError(f"{folder / file}: the weights are not there: reinstall reportedly")
    for library in ("onnxruntime", "tokenizers"):
        if importlib.util.find_spec(library) is None:
            raise ModelError(f"{name}: needs {library}, which is not installed: pip install 'reportedly[models]'")
    return found


@lru_cache(maxsize=2)
def words(folder: Path = FOLDER) -> Words:
    """The word table. Raises ModelError."""
    return Words(mapped("words.q4", folder), manifest(folder)["dimensions"])


@lru_cache(maxsize=2)
def splitter(folder: Path = FOLDER) -> Splitter:
    """The tokenizer. Raises ModelError."""
    return Splitter.from_bytes(verified("tokenizer.json.gz", folder))


@lru_cache(maxsize=4)
def graph(name: str, folder: Path = FOLDER) -> Any:
    """The onnxruntime session of a graph. Raises ModelError."""
    return session.load(verified(name, folder), name)
