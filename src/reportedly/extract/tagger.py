"""Text → persons, organisations and places, by the shipped multilingual tagger (MODEL_CARD.md tells how it was made)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import Final, cast

import numpy as np
import regex
from numpy.typing import NDArray

from reportedly.models import session, tags
from reportedly.models import shipped as parts
from reportedly.models.weights import FOLDER
from reportedly.parts import TaggedSpan
from reportedly.records import NameKind

GRAPH: Final = "tagger.onnx"
# A line is read in parts of so many characters, cut at white space where there is any.
CHARACTERS: Final = 1500
# Word pieces seen at once, and by how many two neighbouring windows overlap.
WINDOW: Final = 126
OVERLAP: Final = 32
# Stretches whose words are looked up together and that are given to the threads at once: enough for most articles, so few that memory does not grow
# with the texts.
AT_ONCE: Final = 64
# Stretches whose names are remembered: those of some hundred articles, a megabyte.
REMEMBERED: Final = 2048
# Names within a stretch: start, end, kind, score.
Named = list[tuple[int, int, str, float]]
_BREAK: Final = regex.compile(r"[\s\p{P}]")


class ShippedTagger:
    """The tagger of the package; see `reportedly.parts.Tagger`.

    Each line of a text is read on its own, in windows of 126 word pieces. One window at a time goes through the model, so the
    result depends on nothing else in the batch and on no number of threads. Loaded on first use.
    """

    def __init__(self, *, threads: int = 1, folder: Path = FOLDER) -> None:
        """`threads` stretches of text are computed at once. Raises ModelError when the weights or their libraries are not installed."""
        manifest = parts.available(GRAPH, folder)
        self.name = f"reportedly-tagger-{manifest['version']}"
        self._folder, self._threads = folder, session.Threads(threads)
        self._memory: dict[str, Named] = {}

    def __reduce__(self) -> tuple[object, tuple[int, Path]]:
        return _restored, (self._threads.count, self._folder)

    def tag(self, texts: Sequence[str]) -> list[list[TaggedSpan]]:
        """For each text its names in order, without overlaps; none for an empty text or one in signs unknown to the model.

        Raises ModelError for weights that are absent or damaged.
        """
        found: list[list[TaggedSpan]] = [[] for _ in texts]
        todo = ((number, a, b) for number, text in enumerate(texts) for a, b in _stretches(text))
        while some := list(islice(todo, AT_ONCE)):
            spans = self._read([texts[number][a:b] for number, a, b in some])
            for (number, start, _), inside in zip(some, spans, strict=True):
                found[number] += [
                    TaggedSpan(start + a, start + b, cast(NameKind, kind), score) for a, b, kind, score in inside
                ]
        return found

    def _read(self, stretches: Sequence[str]) -> list[Named]:
        """The names of each stretch. What was read lately is remembered: agencies' sentences come again in other papers, and in the next version of a page."""
        known = {stretch: self._memory.get(stretch) for stretch in stretches}
        fresh = [stretch for stretch, names in known.items() if names is None]
        pieces = [parts.splitter(self._folder)(stretch, alone=True) for stretch in fresh]
        if len(self._memory) + len(fresh) > REMEMBERED:
            self._memory.clear()
        for stretch, split, chances in zip(fresh, pieces, self._chances([p.ids for p in pieces]), strict=True):
            names = tags.spans(chances, tags.trimmed(stretch, split.offsets), stretch)
            known[stretch] = self._memory[stretch] = names
        return [known[stretch] or [] for stretch in stretches]

    def _chances(self, stretches: Sequence[list[int]]) -> list[NDArray[np.float32]]:
        """For each row of pieces the tag probabilities (pieces, tags), in the order given; where windows overlap, of the window in which a piece lies
        further inside. All words are looked up at once, the windows go through the model one by one."""
        windows = [(row, *cut) for row, ids in enumerate(stretches) for cut in _windows(len(ids) - 2)]
        out = [np.zeros((len(ids), len(tags.TAGS)), np.float32) for ids in stretches]
        if not windows:
            return out
        seen = [_seen(stretches[row], start) for row, _, start, _ in windows]
        edges = np.cumsum([0, *map(len, seen)])
        graph, vectors = parts.graph(GRAPH, self._folder), parts.words(self._folder)([i for ids in seen for i in ids])
        scores = self._threads.map(
            lambda edge: graph.run(None, {"words": vectors[None, edge[0] : edge[1]]})[0][0],
            list(pairwise(edges.tolist())),
        )
        chances = tags.probabilities(np.concatenate(scores))
        for (row, first, start, end), edge in zip(windows, edges.tolist(), strict=False):
            out[row][1 + first : 1 + end] = chances[edge + 1 + first - start : edge + 1 + end - start]
        return out


def _seen(ids: list[int], start: int) -> list[int]:
    """The pieces of the window that begins at an inner piece, with those of beginning and end around them."""
    return [ids[0], *ids[1:-1][start : start + WINDOW], ids[-1]]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The lines of the text that are not blank, long ones in parts. So many signs without a blank or a mark between them are no
    prose in any script, and are passed over: they would cost much and say nothing."""
    start = 0
    for line in text.splitlines(keepends=True):
        at, end = start, start + len(line.rstrip())
        start += len(line)
        while end - at > CHARACTERS:
            if _BREAK.search(text, at, at + CHARACTERS) is None:
                further = _BREAK.search(text, at + CHARACTERS, end)
                at = end if further is None else further.start()
                continue
            cut = max(text.rfind(" ", at + CHARACTERS // 2, at + CHARACTERS), at + CHARACTERS // 2 - 1) + 1
            cut = cut if text[cut - 1] == " " else at + CHARACTERS
            yield at, cut
            at = cut
        if text[at:end].strip():
            yield at, end


def _windows(count: int) -> Iterator[tuple[int, int, int]]:
    """(first piece to take, first piece seen, end of the pieces to take) of each window over `count` pieces."""
    start = taken = 0
    while taken < count:
        last = start + WINDOW >= count
        end = count if last else start + WINDOW - OVERLAP // 2
        yield taken, start, end
        taken, start = end, start + WINDOW - OVERLAP


def _restored(threads: int, folder: Path) -> ShippedTagger:
    return ShippedTagger(threads=threads, folder=folder)


def shipped(*, threads: int = 1) -> ShippedTagger:
    """The tagger of the package. Raises ModelError when its weights or libraries are not installed."""
    return ShippedTagger(threads=threads)
