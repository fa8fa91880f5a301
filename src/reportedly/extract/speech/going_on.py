"""Sentences without a credit of their own that go on with what somebody says: a quotation that stands alone, a line of dialogue, what a colon announced."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.extract.speech.drafts import Draft
from reportedly.records import Block, Sentence, Span, SpeechMention
from reportedly.text import trim

# How much of a sentence must be quoted for it to stand alone.
_QUOTED_SHARE: Final = 0.7
# Marks of direct speech at the beginning of a line, and how far behind it what is said begins.
_DASHES: Final = frozenset("–—-")
_OPENS_DIALOGUE: Final = 3


def paragraph(sentence: Sentence, blocks: Sequence[Block]) -> Span:
    """From the sentence to the end of its paragraph."""
    k = bisect_left(blocks, sentence.span.end, key=lambda b: b.span.end)
    return Span(sentence.span.start, blocks[k].span.end if k < len(blocks) else sentence.span.end)


def going_on(sentence: Sentence, quoted: Sequence[Span], covered: int) -> Iterator[Draft]:
    """A sentence that is all quotation goes on with the last speaker."""
    size = sentence.span.end - sentence.span.start
    first = bisect_left(quoted, sentence.span.start, key=lambda q: q.end)
    stop = bisect_left(quoted, sentence.span.end, key=lambda q: q.start)
    for q in quoted[first:stop]:
        inside = Span(max(q.start, sentence.span.start, covered), min(q.end, sentence.span.end))
        if inside.end - inside.start >= _QUOTED_SHARE * size:
            yield Draft(source=None, cue=None, content=inside, mode="said", inherits=True)


def in_dialogue(text: str, sentence: Sentence, found: Sequence[SpeechMention]) -> list[Draft]:
    """A sentence behind a dash goes on with whoever is credited with what stood behind the dash before it, in the same line ("– Dach odleciał – opowiada Anna Bielak. –
    Zdążyłam zabrać psa.")."""
    start = sentence.span.start
    line = text.rfind("\n", 0, start) + 1
    if text[start] not in _DASHES or text[line : line + 1] not in _DASHES or start == line:
        return []
    if not any(line <= m.content.start <= line + _OPENS_DIALOGUE and m.cue is not None for m in found):
        return []
    content = trim(text, Span(start + 1, sentence.span.end))
    return [Draft(source=None, cue=None, content=content, mode="said", inherits=True)]
