"""Where the shipped weights are, and whether they are whole.

The folder holds `manifest.json` (format, name, and size and SHA-256 of each file) and the files that it names:

    tokenizer.json.gz     the word pieces, as the `tokenizers` library reads them
    words.q4              the embedding of each piece at 4 bits (`reportedly.models.words`)
    encoder.onnx          word vectors of one text (1, n, 384) → its document vector (1, 384)
    tagger.onnx           word vectors of one text (1, n, 384) → tag scores (1, n, 7)
"""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError

FORMAT: Final = 1
FOLDER: Final = Path(__file__).resolve().parent / "weights"
REINSTALL: Final = "reinstall reportedly, or set encoder and tagger to none"


@lru_cache(maxsize=4)
def manifest(folder: Path = FOLDER) -> dict[str, Any]:
    """The manifest. Raises ModelError when it is absent, unreadable or of another format."""
    path = folder / "manifest.json"
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"{path}: the weights are not there ({error.strerror}): {REINSTALL}") from error
    except ValueError as error:
        raise ModelError(f"{path}: is not JSON ({error}): {REINSTALL}") from error
    if found.get("format") != FORMAT:
        raise ModelError(f"{path}: weights of format {found.get('format')}, this version reads {FORMAT}: {REINSTALL}")
    return found


def verified(name: str, folder: Path = FOLDER) -> bytes:
    """The bytes of a file of the manifest. Raises ModelError when it is absent or not what the manifest says."""
    return _checked(name, folder).read_bytes()


def mapped(name: str, folder: Path = FOLDER) -> NDArray[np.uint8]:
    """The bytes of a file of the manifest, in memory only where they are looked at. Raises ModelError as `verified` does."""
    path = _checked(name, folder)
    return np.memmap(path, np.uint8, "r") if path.stat().st_size else np.zeros(0, np.uint8)


def _checked(name: str, folder: Path) -> Path:
    expected = manifest(folder)["files"].get(name)
    path = folder / name
    if expected is None:
        raise ModelError(f"{folder / 'manifest.json'}: names no file {name}: {REINSTALL}")
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path}: the weights are not there ({error.strerror}): {REINSTALL}") from error
    if found != expected["sha256"]:
        raise ModelError(
            f"{path}: is damaged or of another version (SHA-256 {found[:12]}…, expected {expected['sha256'][:12]}…): {REINSTALL}"
        )
    return path
