"""One ONNX model in onnxruntime, one text at a time on each thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError

# Fusions that give the same numbers more slowly (onnxruntime 1.31, AVX-512): a sum and its norm in two and a half times the time that they take apart, a
# sum and its GELU in three times.
SLOWER_FUSED: Final = ("SkipLayerNormFusion", "BiasGeluFusion")

Given = TypeVar("Given")
Made = TypeVar("Made")


def load(model: bytes | str, name: str) -> Any:
    """An onnxruntime session of a model (its bytes or path) that computes on the calling thread alone.

    Raises ModelError when the library is not installed or the model cannot be read.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError(f"{name}: needs onnxruntime and tokenizers: pip install 'reportedly[models]'") from error
    options = onnxruntime.SessionOptions()
    # Sums are then always made in the same order, whatever the number of threads.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Memory follows the largest text at hand rather than the largest ever seen.
    options.enable_cpu_mem_arena = False
    try:
        return onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"], disabled_optimizers=[*SLOWER_FUSED]
        )
    except Exception as error:  # onnxruntime's own errors have no common base
        raise ModelError(f"{name}: onnxruntime cannot load it ({error}): use a model of the ONNX format") from error


class Threads:
    """Applies a function to items in order, on a few threads; onnxruntime lets the others run while it computes."""

    def __init__(self, count: int) -> None:
        """`count` threads; 1 computes on the calling thread."""
        if count < 1:
            raise ModelError(f"threads must be 1 or more, not {count}")
        self.count = count
        self._pool: ThreadPoolExecutor | None = None
        self._lock = threading.Lock()

    def map(self, function: Callable[[Given], Made], items: Sequence[Given]) -> list[Made]:
        """The results in the order of the items."""
        if self.count == 1 or len(items) < 2:
            return [function(item) for item in items]
        with self._lock:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(self.count, thread_name_prefix="reportedly-model")
        return list(self._pool.map(function, items))


def unit(vector: NDArray[np.float32], name: str) -> NDArray[np.float32]:
    """The vector at length 1. Raises ModelError for a vector of zeros or one that is not finite."""
    length = float(np.linalg.norm(vector))
    if not np.isfinite(length) or length == 0.0:
        raise ModelError(f"{name}: gave a vector of length {length}: the model is damaged or not made for embedding")
    return np.asarray(vector / length, np.float32)
