"""The vectors of texts, without those that an encoder refuses."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import InputError
from reportedly.parts import Encoder


def vectors(encoder: Encoder, texts: Sequence[str]) -> list[NDArray[np.float32] | None]:
    """The vector of each text; None for one that the encoder refuses (nothing in it that it knows)."""
    try:
        return list(encoder.encode(texts))
    except InputError:
        return [None] if len(texts) == 1 else [v for text in texts for v in vectors(encoder, [text])]
