from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import ModelError
from reportedly.models.words import Words


def packed(weights: np.ndarray, scales: np.ndarray) -> bytes:
    """Weights -8..7 (pieces, width) and scales (pieces, width / 32) as blocks of 18 bytes."""
    raised = (weights + 8).astype(np.uint8).reshape(len(weights), -1, 32)
    nibbles = raised[:, :, :16] | raised[:, :, 16:] << 4
    heads = scales.astype("<f2")[:, :, None].view(np.uint8)
    return np.concatenate([heads, nibbles], 2).tobytes()


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), st.integers(1, 9))
def test_every_weight_comes_back(seed: int, pieces: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(-8, 8, (pieces, 64))
    scales = rng.uniform(0.01, 2, (pieces, 2)).astype(np.float16)
    words = Words(packed(weights, scales), 64)
    expected = weights.reshape(pieces, 2, 32) * scales.astype(np.float32)[:, :, None]
    ids = list(rng.integers(0, pieces, 5))
    assert len(words) == pieces
    assert np.array_equal(words(ids), expected.reshape(pieces, 64)[ids].astype(np.float32))


@pytest.mark.parametrize("content", [b"", b"x" * 35])
def test_bytes_that_are_no_rows(content: bytes) -> None:
    with pytest.raises(ModelError, match="no whole rows"):
        Words(content, 64)
