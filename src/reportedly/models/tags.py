"""Word pieces and their tag scores → names with code point offsets. Used at run time and, unchanged, in training."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import regex
from numpy.typing import NDArray

from reportedly.models import forms
from reportedly.text import CHARACTERS_AT_HAND

KINDS = ("PER", "ORG", "LOC")
# O, then first piece and later pieces of each kind.
TAGS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))

Offsets = tuple[int, int]

# What a word is made of, in scripts that put blanks or signs between words and write no particle onto a name as a sign of its own.
# In none of 23 annotated corpora in such scripts does a name begin or end inside such a word (one span of 90,000).
_WORD: Final = regex.compile(
    r"(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])[\p{L}\p{M}\p{N}\u200c\u200d]"
)


def trimmed(text: str, offsets: Sequence[Offsets]) -> list[Offsets]:
    """The offsets of pieces without the white space that a piece carries; an empty span for a piece of white space alone."""
    found = []
    for start, end in offsets:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        found.append((start, end))
    return found


def numbered(spans: Sequence[tuple[int, int, str]], offsets: Sequence[Offsets]) -> list[int]:
    """The tag number of each piece; -1 where a piece is white space or lies in a span of another kind than KINDS."""
    tags = [0 if start < end else -1 for start, end in offsets]
    for start, end, kind in spans:
        inside = [i for i, (a, b) in enumerate(offsets) if a < b and a < end and b > start]
        for i in inside:
            first = 1 if i == inside[0] else 2
            tags[i] = 2 * KINDS.index(kind) + first if kind in KINDS else -1
    return tags


def probabilities(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Softmax over the last axis."""
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)


def likeliest(scores: NDArray[np.float32]) -> list[int]:
    """What `best_path` finds: each word's likeliest tag, unless one of them is a later tag without the first before it."""
    tags = scores.argmax(1)
    before = np.concatenate(([0], tags[:-1]))
    alone = (tags > 0) & (tags % 2 == 0) & (before != tags) & (before != tags - 1)
    return best_path(scores.tolist()) if bool(alone.any()) else [int(tag) for tag in tags]


def best_path(scores: Sequence[Sequence[float]]) -> list[int]:
    """The likeliest tags under the one rule that a later piece follows a piece of its kind (Viterbi, log scores)."""
    if not scores:
        return []
    blocked = -1e9
    total = [s if tag % 2 == 1 or tag == 0 else blocked for tag, s in enumerate(scores[0])]
    back: list[list[int]] = []
    for row in scores[1:]:
        top = max(total)
        best = total.index(top)
        origin = [best] * len(total)
        fresh = [top + s for s in row]
        for later in range(2, len(total), 2):
            before = later if total[later] >= total[later - 1] else later - 1
            origin[later], fresh[later] = before, total[before] + row[later]
        back.append(origin)
        total = fresh
    path = [max(range(len(total)), key=total.__getitem__)]
    for origin in reversed(back):
        path.append(origin[path[-1]])
    return path[::-1]


@lru_cache(CHARACTERS_AT_HAND)
def _is_inner(character: str) -> bool:
    return _WORD.match(character) is not None


def continued(text: str, offsets: Sequence[Offsets]) -> list[bool]:
    """Of each piece whether it goes on inside the word of the piece before it, so that no name begins or ends between them."""
    found, before = [], -1
    for start, end in offsets:
        found.append(0 < start == before and start < end and _is_inner(text[start - 1]) and _is_inner(text[start]))
        before = end if start < end else before
    return found


def word_scores(chances: NDArray[np.float32], firsts: Sequence[int]) -> NDArray[np.float32]:
    """Log scores (words, tags) of words whose pieces all carry one tag (a first tag: its first piece that, the others the later
    one), from the tag probabilities of the pieces and the number of each word's first piece."""
    logs = np.log(np.maximum(chances, 1e-9))
    found = np.add.reduceat(logs, firsts, axis=0)
    found[:, 1::2] = found[:, 2::2] - logs[firsts, 2::2] + logs[firsts, 1::2]
    return np.asarray(found, np.float32)


def words(text: str, offsets: Sequence[Offsets]) -> tuple[list[Offsets], list[int]]:
    """The words of a text that all carry one tag, and the number of each one's first piece, from trimmed pieces that are not empty."""
    firsts = [i for i, inside in enumerate(continued(text, offsets)) if not inside]
    ends = [*firsts[1:], len(offsets)]
    return [(offsets[a][0], offsets[b - 1][1]) for a, b in zip(firsts, ends, strict=True)], firsts


def spans(chances: NDArray[np.float32], offsets: Sequence[Offsets], text: str) -> list[tuple[int, int, str, float]]:
    """Names as (start, end, kind, mean probability of its pieces) from the tag probabilities (pieces, tags) of a text.

    The offsets must be trimmed; pieces of white space alone are passed over.
    """
    real = [i for i, (a, b) in enumerate(offsets) if a < b]
    if not real or bool((chances[real].argmax(1) == 0).all()):
        return []
    kept, places = chances[real], [offsets[i] for i in real]
    units, firsts = words(text, places)
    scores = word_scores(kept, firsts)
    scores[:, 2::2] += forms.going_on([text[a:b] for a, b in units])[:, None]
    path = likeliest(scores)
    # First piece, end of the last piece, kind, probabilities.
    found: list[tuple[int, int, str, list[float]]] = []
    for first, last, tag in zip(firsts, [*firsts[1:], len(real)], path, strict=True):
        if tag == 0:
            continue
        chain = kept[first:last, tag + tag % 2].tolist()
        chain[0] = float(kept[first, tag])
        if tag % 2 == 1:
            found.append((first, last, KINDS[(tag - 1) // 2], chain))
        else:
            start, _, kind, before = found[-1]
            found[-1] = (start, last, kind, [*before, *chain])
    script = forms.script(text) if found else None
    out: list[tuple[int, int, str, float]] = []
    end = 0
    for first, last, kind, chain in found:
        a, b = _place(places[first:last], text, script)
        [(a, b)] = trimmed(text, [(max(a, end), b)])  # pieces of one normalised character may overlap
        if a < b:
            out.append((a, b, kind, sum(chain) / len(chain)))
            end = b
    return out


def _place(pieces: Sequence[Offsets], text: str, script: str | None) -> Offsets:
    """Where a name of these pieces begins and ends."""
    start, end = pieces[0][0], max(b for _, b in pieces)
    return (
        (start, end)
        if script is None
        else forms.bare(start, end, text, first=pieces[0], last=pieces[-1], script=script)
    )
