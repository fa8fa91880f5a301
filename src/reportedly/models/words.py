"""The embedding of each word piece, kept at 4 bits (32 weights share a scale: the layout Q4_0 of GGML)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError

WEIGHTS: Final = 32  # of a block
BYTES: Final = 18  # of a block: a float16 scale, then two weights a byte


class Words:
    """Looks up word vectors. Keeps the bytes it was given and nothing besides: 0.6 bytes a weight."""

    def __init__(self, content: bytes | NDArray[np.uint8], width: int) -> None:
        """`content` holds one row of `width / 32` blocks a piece. Raises ModelError when it cannot."""
        row = width // WEIGHTS * BYTES
        if not len(content) or len(content) % row:
            raise ModelError(f"word table: {len(content)} bytes are no whole rows of {row}: reinstall reportedly")
        self._blocks: NDArray[np.uint8] = np.frombuffer(content, np.uint8).reshape(-1, width // WEIGHTS, BYTES)

    def __len__(self) -> int:
        return len(self._blocks)

    def __call__(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """The vectors (len(ids), width) of the pieces."""
        blocks = self._blocks[np.asarray(ids, np.int64)]
        scales = np.ascontiguousarray(blocks[:, :, :2]).view("<f2").astype(np.float32)
        # The first half of a block lies in the low four bits, the second in the high ones.
        packed = blocks[:, :, 2:]
        weights = np.concatenate([packed & 15, packed >> 4], 2).astype(np.float32)
        weights -= 8
        weights *= scales
        return weights.reshape(len(blocks), -1)
