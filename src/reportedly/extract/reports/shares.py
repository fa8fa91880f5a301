"""Which claims belong to which happening of an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.extract.claims import Placed
from reportedly.extract.reports.told import Ground, Told, family, gap
from reportedly.records import Claim, Span


def shared(
    ground: Ground, placed: Sequence[Placed], main: Told | None, others: Sequence[Told]
) -> tuple[list[tuple[Claim, ...]], tuple[Claim, ...]]:
    """Claims by happening, the news first: in a sentence of several each claim goes to the one whose words stand nearest, all else to the news, or
    loose where there is none."""
    owners: defaultdict[int, list[int]] = defaultdict(list)
    for k, other in enumerate(others):
        for s in other.sentences:
            owners[s].append(k)
    offset = 0 if main is None else 1
    shares: list[list[Claim]] = [[] for _ in range(len(others) + offset)]
    loose: list[Claim] = []
    by_sentence: dict[int, dict[int, tuple[Span, ...]]] = {}  # what the words of each sentence tell
    for p in placed:
        told = by_sentence.get(p.sentence)
        if told is None:
            told = by_sentence[p.sentence] = {k + offset: others[k].anchors for k in owners[p.sentence]}
            if main is not None:
                told[0] = _of_news(ground, main, p.sentence, [a for spans in told.values() for a in spans])
        chosen = _nearest(p.span, told)
        if chosen is None:
            loose.append(p.claim)
        else:
            shares[chosen].append(p.claim)
    return [tuple(s) for s in shares], tuple(loose)


def _of_news(ground: Ground, main: Told, sentence: int, taken: Sequence[Span]) -> tuple[Span, ...]:
    """The words of a sentence that tell the news: its times, triggers of its family, and in its own sentences all that tell nothing else."""
    own = sentence == main.what.index or sentence in main.sentences[:1]
    actions = [a for a in ground.actions[sentence] if own or family(a.kind) == family(main.kind)]
    times = [t for t in main.times if ground.index.of(t.span) == sentence]
    return tuple(m.span for m in (*actions, *times) if m.span not in taken)


def _nearest(span: Span, told: dict[int, tuple[Span, ...]]) -> int | None:
    """The happening with words nearest to a claim; without any words in its sentence the one told of there, the news last."""
    gaps = {k: min(gap(s, span) for s in spans) for k, spans in told.items() if spans}
    if len(told) == 1 or not gaps:
        return max(told, default=None)
    return min(gaps, key=lambda k: (gaps[k], k))
