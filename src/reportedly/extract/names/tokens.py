"""Words as the search for names needs them: with their case, their folded form and what stands between them and the next word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportedly import text
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.words import cut


class Token(NamedTuple):
    """A word: `start` and `end` in the article's text, as written, folded, stem, whether it begins with a capital, and the characters up to the next word."""

    start: int
    end: int
    text: str
    folded: str
    stem: str
    capital: bool
    gap: str


def tokens(article: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """The words of a stretch of an article's text."""
    spans = [(start + a, start + b) for a, b in cut(article[start:end])]
    return list(_tokens(article, spans, end, lexicon))


def _tokens(article: str, spans: list[tuple[int, int]], end: int, lexicon: Lexicon) -> Iterator[Token]:
    for i, (a, b) in enumerate(spans):
        word = article[a:b]
        folded = text.fold(word[:60])
        following = spans[i + 1][0] if i + 1 < len(spans) else end
        yield Token(a, b, word, folded, lexicon.stem(folded), word[0].isupper(), article[b:following])


def match(words: list[Token], i: int, tree: dict[str, object]) -> tuple[int, str] | None:
    """The longest phrase of the tree that begins at word `i`: the index after it and its meaning; words must be next to each other."""
    node: object = tree
    best: tuple[int, str] | None = None
    while i < len(words) and isinstance(node, dict):
        node = node.get(words[i].stem)
        if not isinstance(node, dict):
            break
        i += 1
        if "" in node:
            best = (i, node[""])
        if words[i - 1].gap.strip() not in ("", "-", "‑", "."):
            break
    return best
