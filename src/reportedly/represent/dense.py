"""Text → document vector: the shipped multilingual encoder, and the way to others.

Method: an eight-layer student of multilingual-e5-small, distilled towards the mean of a text's translations (MODEL_CARD.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import InputError
from reportedly.models import session
from reportedly.models import shipped as parts
from reportedly.models.weights import FOLDER
from reportedly.parts import Encoder

GRAPH: Final = "encoder.onnx"
# A piece has 16 characters at most and 128 pieces are read, so nothing that counts lies further.
CHARACTERS: Final = 2048
_BLANKS: Final = re.compile(r"\s+")


class ShippedEncoder:
    """The encoder of the package; see `reportedly.parts.Encoder`.

    A text is read up to 128 word pieces (title and lead). One text at a time goes through the model, so its vector depends on
    nothing else in the batch and on no number of threads. Loaded on first use.
    """

    def __init__(self, *, threads: int = 1, folder: Path = FOLDER) -> None:
        """`threads` texts are computed at once. Raises ModelError when the weights or their libraries are not installed."""
        manifest = parts.available(GRAPH, folder)
        self.name = f"reportedly-encoder-{manifest['version']}"
        self.dimensions: int = manifest["dimensions"]
        self._tokens: int = manifest["tokens"]
        self._folder, self._threads = folder, session.Threads(threads)

    def __reduce__(self) -> tuple[object, tuple[int, Path]]:
        return _restored, (self._threads.count, self._folder)

    def readable(self, text: str) -> bool:
        """Whether the text has a piece that the model knows; `encode` refuses a text that has none."""
        return self._pieces(text) is not None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """An array (texts, 384), each row of length 1.

        Raises InputError for a text that is empty or wholly in signs that the model does not know (there is no vector for it that
        would mean anything; ask `readable` first), ModelError for weights that are absent or damaged.
        """
        ids = []
        for number, text in enumerate(texts):
            found = self._pieces(text)
            if found is None:
                why = "has no sign that the model knows" if text.strip() else "is empty"
                raise InputError(f"text {number} of {len(texts)} {why}, so it has no vector: leave it out")
            ids.append(found)
        if not ids:
            return np.zeros((0, self.dimensions), np.float32)
        return np.stack(self._threads.map(self._vector, ids))

    def _pieces(self, text: str) -> list[int] | None:
        start = _BLANKS.sub(" ", text.lstrip()[: 2 * CHARACTERS])[:CHARACTERS]
        split = parts.splitter(self._folder)
        ids = split(start).ids
        if split.empty.issuperset(ids):
            return None
        return ids if len(ids) <= self._tokens else [*ids[: self._tokens - 1], ids[-1]]

    def _vector(self, ids: list[int]) -> NDArray[np.float32]:
        found = parts.graph(GRAPH, self._folder).run(None, {"words": parts.words(self._folder)(ids)[None]})[0][0]
        return session.unit(found, self.name)


def _restored(threads: int, folder: Path) -> ShippedEncoder:
    return ShippedEncoder(threads=threads, folder=folder)


def shipped(*, threads: int = 1) -> ShippedEncoder:
    """The encoder of the package. Raises ModelError when its weights or libraries are not installed."""
    return ShippedEncoder(threads=threads)


def from_location(location: str) -> Encoder:
    """The encoder behind a folder (ONNX or sentence-transformers layout) or an http(s) address (OpenAI-compatible embeddings).

    A folder without an ONNX graph is run by the sentence-transformers library, where that is installed. Raises ModelError when the folder holds no model. An address is asked for nothing until the first `encode`.
    """
    if re.match(r"https?://", location):
        from reportedly.models.endpoint import Endpoint

        return Endpoint.from_address(location)
    from reportedly.models import library
    from reportedly.models.folder import FolderEncoder, has_graph

    folder = Path(location)
    return library.LibraryEncoder(folder) if library.fits(folder) and not has_graph(folder) else FolderEncoder(folder)
