"""Words as the search for names needs them: with their case, their folded form and what stands between them and the next word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar

from reportedly import text
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.words import cut, is_whole

T = TypeVar("T")


class Token(NamedTuple):
    """A word: `start` and `end` in the article's text, as written, folded, stem, whether it begins with a capital, and the characters up to the next word."""

    start: int
    end: int
    text: str
    folded: str
    stem: str
    capital: bool
    gap: str


class Words(list[Token]):
    """The words of one sentence, never changed, with what has been found in them: names and places ask the same questions several times."""

    def __init__(self, words: Iterable[Token], lexicon: Lexicon) -> None:
        super().__init__(words)
        self.lexicon = lexicon
        self.found: dict[object, Any] = {}


def remembered(words: list[Token], lexicon: Lexicon, question: object, answer: Callable[[], T]) -> T:
    """The answer to a question about a sentence; found once where the words are a sentence's and the lexicon is theirs."""
    if not isinstance(words, Words) or words.lexicon is not lexicon:
        return answer()
    if question not in words.found:
        words.found[question] = answer()
    known: T = words.found[question]
    return known


def tokens(article: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """The words of a stretch of an article's text."""
    return _tokens(article[start:end], start, lexicon)


@lru_cache(maxsize=1024)  # the names and the places of an article are found in the same sentences
def _tokens(sentence: str, offset: int, lexicon: Lexicon) -> Words:
    spans = cut(sentence)
    if lexicon.apostrophes:
        spans = [part for span in spans for part in _apart(sentence, span, lexicon)]
    known, following = lexicon.forms, [a for a, _ in spans[1:]]
    out = []
    for (a, b), after in zip(spans, [*following, len(sentence)], strict=False):
        word = sentence[a:b]
        forms = known.get(word) or _forms(word, lexicon)
        out.append(_token(Token, (offset + a, offset + b, word, *forms, sentence[b:after])))
    return Words(out, lexicon)


def stems(phrase: str, lexicon: Lexicon) -> list[str]:
    """The stems of the words of a phrase, cut as the words of a text are."""
    cuts = [
        part for span in cut(phrase) for part in (_apart(phrase, span, lexicon) if lexicon.apostrophes else (span,))
    ]
    return [lexicon.stem(text.fold(phrase[a:b])) for a, b in cuts if b > a]


_token: Final = tuple.__new__  # of half the cost of calling Token, which is made for every word of every text
_FORMS_KEPT: Final = 16_384


def _forms(word: str, lexicon: Lexicon) -> tuple[str, str, bool]:
    """A word folded, its stem, and whether it begins with a capital; remembered by the lexicon."""
    known = lexicon.forms
    if len(known) >= _FORMS_KEPT:
        known.clear()
    folded = text.fold(word[:60])
    found = known[word] = folded, lexicon.stem(folded), word[0].isupper()
    return found


def _apart(sentence: str, span: tuple[int, int], lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """A word cut at its apostrophe where that joins an article ("l'Iran") or an ending ("Bakü'de") to a name."""
    hit = next((i for i in range(span[0], span[1]) if sentence[i] in "'’ʼ"), None)
    if hit is None:
        return (span,)
    if lexicon.apostrophes == "endings":
        return ((span[0], hit),)
    if text.fold(sentence[span[0] : hit]) in lexicon.begins:
        return (span[0], hit), (hit + 1, span[1])
    return (span,)


def match(words: list[Token], i: int, tree: dict[str, object]) -> tuple[int, str] | None:
    """The longest phrase of the tree that begins at word `i`: the index after it and its meaning; words must be next to each other."""
    if words[i].stem not in tree:
        return None
    node: object = tree
    best: tuple[int, str] | None = None
    while i < len(words) and isinstance(node, dict):
        node = node.get(words[i].stem)
        if not isinstance(node, dict):
            break
        i += 1
        if "" in node:
            best = (i, node[""])
        if words[i - 1].gap.strip() not in ("", "-", "‑", ".", "'", "’"):
            break
    return best


def whole(words: list[Token], first: int, last: int) -> bool:
    """Whether words `first` up to `last` (exclusive) do not cut a row of katakana in two."""
    before = words[first - 1].text if first and words[first - 1].gap == "" else ""
    after = words[last].text if last < len(words) and words[last - 1].gap == "" else ""
    return is_whole(before, words[first].text, words[last - 1].text, after)
