"""Measures of reported speech on corpora with source, cue and content (PARC 3, PolNeAR, ADAQ).

`source_f1`, `cue_f1`, `content_f1`: F1 over word tokens, each counted once however many attributions share it. `attribution_exact_f1`: attributions
whose cue shares a word with the gold cue, whose source shares its last word (or is absent in both) and whose content begins and ends
within two words of the gold content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.evaluate.measures import Measure, f1, ratio, rows
from reportedly.extract.names import names
from reportedly.extract.phrases import Words, words_of
from reportedly.extract.sentences import sentences
from reportedly.extract.speech import speech
from reportedly.records import Article, Block, Span, SpeechMention

_PARTS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution as sets of word numbers."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]

    def part(self, name: str) -> frozenset[int]:
        """The words of source, cue or content."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


def take(corpus: str, path: Path) -> Iterator[tuple[str, float, int]]:
    """The four measures over a whole corpus."""
    pairs = [(gold, found) for _, gold, found in read(path)]
    for part in _PARTS:
        right, made, wanted = _overlap(part, pairs)
        yield f"{part}_f1", f1(ratio(right, made), ratio(right, wanted)), wanted
    right = sum(_exact(gold, found) for gold, found in pairs)
    made, wanted = sum(len(found) for _, found in pairs), sum(len(gold) for gold, _ in pairs)
    yield "attribution_exact_f1", f1(ratio(right, made), ratio(right, wanted)), wanted


def read(path: Path) -> Iterator[tuple[Article, list[Attribution], list[Attribution]]]:
    """For each row the article, its gold attributions and those found."""
    for row in rows(path):
        article = _article(row)
        tokens = words_of(article.text)
        gold = _gold(row, tokens)
        yield article, gold, [_attribution(m, tokens) for m in found(article)]


def found(article: Article) -> tuple[SpeechMention, ...]:
    """What the package finds in an article."""
    split = sentences(article)
    mentions, entities = names(article, split, None)
    return speech(article, split, entities, mentions)


def _article(row: dict[str, Any]) -> Article:
    text = row["text"] if "attributions" in row else " ".join(row["tokens"])
    blocks, at = [], 0
    for number, part in enumerate(text.split("\n\n")):
        if part.strip():
            start = at + len(part) - len(part.lstrip())
            kind = "headline" if number == 0 and row.get("title") else "body"
            blocks.append(Block(kind=kind, span=Span(start, start + len(part.strip()))))  # type: ignore[arg-type]
        at += len(part) + 2
    return Article(
        id=row["id"], uri=row["id"], source="", outlet=row.get("publisher"), title=row.get("title"), text=text,
        language=row["lang"], blocks=tuple(blocks),
    )  # fmt: skip


def _gold(row: dict[str, Any], tokens: Words) -> list[Attribution]:
    if "attributions" not in row:
        return _gold_of_tokens(row, tokens)
    spans = [{p: [tuple(s) for y in a.get(p, ()) for s in y["spans"]] for p in _PARTS} for a in row["attributions"]]
    return [Attribution(**{p: _numbers(a[p], tokens) for p in _PARTS}) for a in spans]


def _gold_of_tokens(row: dict[str, Any], tokens: Words) -> list[Attribution]:
    """Token spans of a row without attributions: all of one sentence are taken as one."""
    starts, at = [], 0
    for token in row["tokens"]:
        starts.append(at)
        at += len(token) + 1
    spans: dict[str, list[tuple[int, int]]] = {p: [] for p in _PARTS}
    for first, stop, part in row["spans"]:
        spans[part].append((starts[first], starts[stop - 1] + len(row["tokens"][stop - 1])))
    return [Attribution(**{p: _numbers(spans[p], tokens) for p in _PARTS})] if row["spans"] else []


def _numbers(spans: Iterable[tuple[int, int]], tokens: Words) -> frozenset[int]:
    return frozenset(i for a, b in spans for i in range(*tokens.within(Span(a, b))))


def _attribution(mention: SpeechMention, tokens: Words) -> Attribution:
    def numbers(span: Span | None) -> frozenset[int]:
        return frozenset() if span is None else frozenset(range(*tokens.within(span)))

    return Attribution(numbers(mention.source), numbers(mention.cue), numbers(mention.content))


def _overlap(part: str, pairs: list[tuple[list[Attribution], list[Attribution]]]) -> tuple[int, int, int]:
    right = made = wanted = 0
    for gold, found_here in pairs:
        a = frozenset[int]().union(*(g.part(part) for g in gold))
        b = frozenset[int]().union(*(f.part(part) for f in found_here))
        right, made, wanted = right + len(a & b), made + len(b), wanted + len(a)
    return right, made, wanted


def _exact(gold: list[Attribution], found_here: list[Attribution]) -> int:
    left = list(found_here)
    count = 0
    for g in gold:
        hit = next((f for f in left if _is_same(g, f)), None)
        if hit is not None:
            left.remove(hit)
            count += 1
    return count


def _is_same(gold: Attribution, found_here: Attribution) -> bool:
    if not (gold.cue & found_here.cue) and (gold.cue or found_here.cue):
        return False
    if gold.source and (not found_here.source or max(gold.source) not in found_here.source):
        return False
    return _near(gold.content, found_here.content, min) and _near(gold.content, found_here.content, max)


def _near(a: frozenset[int], b: frozenset[int], end: Callable[[frozenset[int]], int]) -> bool:
    return bool(a) and bool(b) and abs(end(a) - end(b)) <= 2


MEASURES = (Measure("extract/quotes/*", take),)
