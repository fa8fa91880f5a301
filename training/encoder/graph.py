"""The trunk as an ONNX graph with onnxruntime's fused operators, then int8 per output channel.

The graph takes the word vectors of ONE text, (1, tokens, 384): looking words up happens outside, in a 4-bit table. One text a
run means no padding, and the activation scales of dynamic quantisation cannot depend on what else is in a batch.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from student import EPSILON, HEADS, HIDDEN

FUSED = "com.microsoft"


class Graph:
    """Collects nodes and weights."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        """A constant."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """A node with one output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output


def build(state: Mapping[str, np.ndarray], layers: int, path: Path, *, pooled: bool) -> None:
    """Write the float graph of a Student (`pooled`: one vector a text) or a Tagger (scores for each token)."""
    g = Graph()
    count = g.node("Shape", ["words"], "count", start=1, end=2)
    zero = g.weight("zero", np.array([0], np.int64))
    positions = g.weight("positions", state["trunk.positions.weight"].astype(np.float32))
    x = g.node("Add", ["words", g.node("Slice", [positions, zero, count], "places")], "placed")
    x = _norm(g, x, state, "trunk.norm", "start")
    for number in range(layers):
        x = _layer(g, x, state, f"trunk.layers.{number}")
    if pooled:
        x = g.node("ReduceMean", [x], "mean", axes=[1], keepdims=0)
    if "spread.weight" in state:
        x = _affine(g, x, state, "head", "headed")
        x = g.node("Div", [x, g.node("ReduceL2", [x], "length", axes=[-1], keepdims=1)], "even")
    _affine(g, x, state, "spread" if "spread.weight" in state else "head", "out")
    shape = [1, HIDDEN] if pooled else [1, "tokens", len(state["head.bias"])]
    graph = helper.make_graph(
        g.nodes,
        "reportedly",
        [helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "tokens", HIDDEN])],
        [helper.make_tensor_value_info("out", TensorProto.FLOAT, shape)],
        g.weights,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="reportedly"), path)


def _affine(g: Graph, x: str, state: Mapping[str, np.ndarray], key: str, out: str) -> str:
    product = g.node("MatMul", [x, g.weight(f"{key}.w", state[f"{key}.weight"].T)], f"{key}.product")
    return g.node("Add", [product, g.weight(f"{key}.b", state[f"{key}.bias"])], out)


def _norm(g: Graph, x: str, state: Mapping[str, np.ndarray], key: str, out: str) -> str:
    scale, shift = g.weight(f"{key}.w", state[f"{key}.weight"]), g.weight(f"{key}.b", state[f"{key}.bias"])
    return g.node("LayerNormalization", [x, scale, shift], out, epsilon=EPSILON)


def _layer(g: Graph, x: str, state: Mapping[str, np.ndarray], key: str) -> str:
    weight = g.weight(f"{key}.qkv.w", state[f"{key}.qkv.weight"].T)
    bias = g.weight(f"{key}.qkv.b", state[f"{key}.qkv.bias"])
    mixed = g.node("Attention", [x, weight, bias], f"{key}.mixed", FUSED, num_heads=HEADS)
    added = g.node("Add", [_affine(g, mixed, state, f"{key}.out", f"{key}.o"), x], f"{key}.added")
    x = _norm(g, added, state, f"{key}.norm1", f"{key}.middle")
    up = g.node("MatMul", [x, g.weight(f"{key}.up.w", state[f"{key}.up.weight"].T)], f"{key}.up")
    raised = g.node("Add", [up, g.weight(f"{key}.up.b", state[f"{key}.up.bias"])], f"{key}.bent.in")
    bent = g.node("Gelu", [raised], f"{key}.bent", FUSED)
    added = g.node("Add", [_down(g, bent, state, key), x], f"{key}.sum")
    return _norm(g, added, state, f"{key}.norm2", f"{key}.end")


def _down(g: Graph, x: str, state: Mapping[str, np.ndarray], key: str) -> str:
    """The second map of the feed-forward part. Some token of a text has values twenty times the others' here, and the scale of
    dynamic quantisation is one for all tokens: so each token is first divided by its largest value. Mean cosine to the float graph
    .997 instead of .991."""
    least = g.weight(f"{key}.least", np.array(1e-3, np.float32))
    largest = g.node("Max", [g.node("ReduceMax", [x], f"{key}.top", axes=[-1], keepdims=1), least], f"{key}.largest")
    even = g.node("Div", [x, largest], f"{key}.even")
    product = g.node("MatMul", [even, g.weight(f"{key}.down.w", state[f"{key}.down.weight"].T)], f"{key}.down.product")
    raised = g.node("Mul", [product, largest], f"{key}.raised")
    return g.node("Add", [raised, g.weight(f"{key}.down.b", state[f"{key}.down.bias"])], f"{key}.d")


def quantised(source: Path, out: Path) -> None:
    """The graph with int8 weights, a scale for each output channel; the last small maps stay float.

    Weights have seven bits: with eight, processors without VNNI would overflow their sums and give other vectors than those with.
    """
    quantize_dynamic(
        source,
        out,
        per_channel=True,
        weight_type=QuantType.QInt8,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Attention"],
        nodes_to_exclude=["head.product", "spread.product"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT, "MatMulConstBOnly": True},
    )
