"""What the student is to answer for each training text: the teacher's vector without its language's mean, drawn towards
the mean of the text's translations. So the student needs no language label: it learns to leave the language out."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np


def unit(a: np.ndarray) -> np.ndarray:
    """Rows of length 1."""
    return a / np.maximum(np.linalg.norm(a, axis=-1, keepdims=True), 1e-9)


def targets(rows: list[dict[str, Any]], teacher: np.ndarray, own: float) -> np.ndarray:
    """(texts, 384) float32 unit rows: `own` of the text's own centred vector, the rest of its translations' mean."""
    centred = np.empty_like(teacher)
    for members in _grouped([r["lang"] for r in rows]).values():
        centred[members] = unit(teacher[members] - teacher[members].mean(0))
    out = centred.copy()
    for members in _grouped([r["group"] for r in rows]).values():
        if len(members) > 1:
            middle = unit(centred[members].mean(0))
            out[members] = unit(own * centred[members] + (1 - own) * middle)
    return out


def _grouped(keys: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        found[key].append(i)
    return found
