"""Public checks that any part, ours or yours, must pass. Each raises AssertionError with what the part broke.

from reportedly.testing import check_linker
def test_my_linker(): check_linker(MyLinker(), reports)
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

import numpy as np

from reportedly.parts import Encoder, Linker, Tagger
from reportedly.records import Judgement, Link, Report

# Texts in several scripts, one empty and one long, that encoders and taggers must take.
TEXTS: Final = (
    "The minister arrived in Nairobi on Tuesday.",
    "मंत्री मंगलवार को नैरोबी पहुँचे।",
    "وصل الوزير إلى نيروبي يوم الثلاثاء.",
    "Министр прибыл в Найроби во вторник.",
    "部长星期二抵达内罗毕。",
    "word " * 3000,
)
# Two vectors of the same text may differ by no more than this: the last bit of a 32-bit float.
SAME: Final = 1e-6


def check_encoder(encoder: Encoder) -> None:
    """Shape, type, length 1, and the same vector for a text whatever else is in the batch."""
    together = encoder.encode(TEXTS)
    assert together.shape == (len(TEXTS), encoder.dimensions), f"{encoder.name}: shape {together.shape}"
    assert together.dtype == np.float32, f"{encoder.name}: {together.dtype}, not float32"
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-3), f"{encoder.name}: vectors are not of length 1"
    for text, vector in zip(TEXTS, together, strict=True):
        alone = encoder.encode([text])[0]
        assert np.abs(alone - vector).max() <= SAME, (
            f"{encoder.name}: {text[:40]!r} has another vector in a batch than alone"
        )
    assert encoder.encode([]).shape == (0, encoder.dimensions), f"{encoder.name}: no texts must give no rows"


def check_tagger(tagger: Tagger) -> None:
    """A list a text, spans inside the text, in order, apart, with known labels; the same alone as in a batch."""
    together = tagger.tag(TEXTS)
    assert len(together) == len(TEXTS), f"{tagger.name}: {len(together)} answers for {len(TEXTS)} texts"
    for text, spans in zip(TEXTS, together, strict=True):
        assert all(0 <= s.start < s.end <= len(text) for s in spans), f"{tagger.name}: a span outside {text[:40]!r}"
        assert all(a.end <= b.start for a, b in itertools.pairwise(spans)), (
            f"{tagger.name}: spans overlap in {text[:40]!r}"
        )
        assert all(s.label in ("PER", "ORG", "LOC", "MISC") for s in spans), f"{tagger.name}: an unknown label"
        assert tagger.tag([text]) == [spans], f"{tagger.name}: {text[:40]!r} is tagged otherwise alone"


def check_linker(linker: Linker, reports: Sequence[Report]) -> None:
    """Symmetric links, sorted keys, and a partition that covers every report once, whatever the order, obeying judgements."""
    for report in reports:
        keys = linker.keys(report)
        assert list(keys) == sorted(set(keys)), f"keys of {report.id} are not sorted and distinct"
    links = _links(linker, reports)
    events = linker.partition(reports, links, [])
    _check_partition(events, reports)
    assert linker.partition(reports[::-1], links[::-1], []) == events, "the partition depends on the order of arrival"
    for link in links[:20]:
        apart = Judgement(left=link.left, right=link.right, judged="different", by="check")
        judged = linker.partition(reports, links, [apart])
        assert not any({link.left, link.right} <= set(event) for event in judged), (
            "a judgement `different` is not obeyed"
        )
        together = Judgement(left=link.left, right=link.right, judged="same", by="check")
        judged = linker.partition(reports, links, [together])
        assert any({link.left, link.right} <= set(event) for event in judged), "a judgement `same` is not obeyed"


def _links(linker: Linker, reports: Sequence[Report]) -> list[Link]:
    found = []
    for left, right in itertools.combinations(sorted(reports, key=lambda r: r.id), 2):
        one, other = linker.link(left, right), linker.link(right, left)
        assert one == other, f"the link of {left.id} and {right.id} depends on which comes first"
        if one is not None:
            assert (one.left, one.right) == (left.id, right.id), "a link must name the smaller id first"
            assert 0.0 <= one.score <= 1.0, f"a score of {one.score}"
            found.append(one)
    return found


def _check_partition(events: Sequence[tuple[str, ...]], reports: Sequence[Report]) -> None:
    ids = [report for event in events for report in event]
    assert sorted(ids) == sorted(r.id for r in reports), "the partition must hold every report exactly once"
    assert list(events) == sorted(events), "the partition must be sorted"
    article = {r.id: r.article for r in reports}
    for event in events:
        assert len({article[r] for r in event}) == len(event), "two reports of one article are in one event"
