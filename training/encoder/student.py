"""The student: a BERT trunk of fewer layers over the teacher's frozen word embeddings, and its first state."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import recipe
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - the usual name

HIDDEN, HEADS, INNER, POSITIONS, EPSILON = 384, 12, 1536, 512, 1e-12


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, EPSILON), nn.LayerNorm(HIDDEN, EPSILON)
        self.drop = nn.Dropout(0.0)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """(texts, tokens, hidden) to the same; the mask is added to the attention scores."""
        n, s, _ = x.shape
        q, k, v = self.qkv(x).view(n, s, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: the backward pass of the fused attention takes 60 % of a training step on a CPU.
        scores = q @ k.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5
        if mask is not None:
            scores = scores + mask
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(n, s, HIDDEN)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Trunk(nn.Module):
    """Frozen word and position embeddings, trainable layers."""

    def __init__(self, vocabulary: int, layers: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN, _freeze=True)
        self.positions = nn.Embedding(POSITIONS, HIDDEN, _freeze=True)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Last hidden states (texts, tokens, hidden); mask 1 for a token, 0 for padding."""
        x = self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]])
        attend = None if bool(mask.all()) else (mask[:, None, None, :].to(x.dtype) - 1) * 1e4
        for layer in self.layers:
            x = layer(x, attend)
        return x


class Student(nn.Module):
    """The trunk, mean pooling and one linear map (identity at first) whose offset takes the common direction away."""

    def __init__(self, trunk: Trunk) -> None:
        super().__init__()
        self.trunk, self.head = trunk, nn.Linear(HIDDEN, HIDDEN)
        nn.init.eye_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """L2-normalised vectors (texts, hidden)."""
        hidden = self.trunk(ids, mask).float()
        pooled = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return F.normalize(self.head(pooled), dim=-1)


def from_teacher(layers: Sequence[int]) -> Trunk:
    """A trunk of the named teacher layers over the kept pieces; the constant token type is folded into the positions."""
    from transformers import BertModel

    work = recipe.work()
    teacher = BertModel.from_pretrained(work / "teacher", add_pooling_layer=False)
    kept = torch.tensor(json.loads((work / "vocabulary.json").read_text()))
    trunk = Trunk(len(kept), len(layers))
    with torch.no_grad():
        embeddings = teacher.embeddings
        trunk.words.weight.copy_(embeddings.word_embeddings.weight[kept])
        trunk.positions.weight.copy_(embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0])
        trunk.norm.load_state_dict(embeddings.LayerNorm.state_dict())
        for mine, number in zip(trunk.layers, layers, strict=True):
            _copy(mine, teacher.encoder.layer[number])
    return trunk


def _copy(mine: Layer, theirs: nn.Module) -> None:
    attention = theirs.attention
    parts = (attention.self.query, attention.self.key, attention.self.value)
    mine.qkv.weight.copy_(torch.cat([p.weight for p in parts]))
    mine.qkv.bias.copy_(torch.cat([p.bias for p in parts]))
    mine.out.load_state_dict(attention.output.dense.state_dict())
    mine.norm1.load_state_dict(attention.output.LayerNorm.state_dict())
    mine.up.load_state_dict(theirs.intermediate.dense.state_dict())
    mine.down.load_state_dict(theirs.output.dense.state_dict())
    mine.norm2.load_state_dict(theirs.output.LayerNorm.state_dict())


def tokenizer(path: Path, tokens: int) -> Tokenizer:
    """The pruned tokenizer, truncating, without padding."""
    loaded = Tokenizer.from_file(str(path))
    loaded.enable_truncation(tokens)
    loaded.no_padding()
    return loaded


def padded(rows: Sequence[Sequence[int]], fill: int = 1) -> tuple[Tensor, Tensor]:
    """Token ids of several texts as one tensor, and its mask."""
    # Few different lengths: the matrix library keeps compiled code for each shape it meets.
    longest = -(-max(map(len, rows)) // 8) * 8
    ids, mask = np.full((len(rows), longest), fill, np.int64), np.zeros((len(rows), longest), np.int64)
    for i, row in enumerate(rows):
        ids[i, : len(row)], mask[i, : len(row)] = row, 1
    return torch.from_numpy(ids), torch.from_numpy(mask)


@torch.inference_mode()
def encode(model: nn.Module, rows: Sequence[Sequence[int]], batch: int = 64) -> np.ndarray:
    """Vectors of tokenised texts."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = np.zeros((len(rows), HIDDEN), np.float32)
    for first in range(0, len(order), batch):
        part = order[first : first + batch]
        ids, mask = padded([rows[i] for i in part])
        with torch.autocast("cpu", torch.bfloat16):
            out[part] = model(ids, mask).float().numpy()
    return out
