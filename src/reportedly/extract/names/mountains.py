"""Mountains that no list has, by the word for one beside a name ("Mount X", "X Dağı", "гора X"): in all languages they are called in the English way."""

from __future__ import annotations

from functools import cache

from reportedly import languages, text
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token

_SLOT = "{}"


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words for a mountain before and behind a name, folded."""
    forms = languages.load(language, "features").get("forms", {}).get("mountain", ())
    before = {text.fold(f.removesuffix(_SLOT).strip()) for f in forms if f.endswith(_SLOT)}
    behind = {text.fold(f.removeprefix(_SLOT).strip()) for f in forms if f.startswith(_SLOT)}
    return frozenset(w for w in before if " " not in w), frozenset(w for w in behind if " " not in w)


def name_of(words: list[Token], i: int, after: int, lex: Lexicon) -> tuple[int, int] | None:
    """The words of a mountain's own name from word `i` up to `after`, where a word for a mountain stands at its beginning, at its end or right before it."""
    before, behind = _words(lex.language)
    if not (before or behind) or lex.unspaced:
        return None
    if after - i > 1 and words[i].folded in before:
        return i + 1, after
    if after - i > 1 and (words[after - 1].folded in behind or words[after - 1].stem in behind):
        return i, after - 1
    beside = i > 0 and words[i - 1].gap == " "
    if beside and (words[i - 1].folded in before or words[i - 1].stem in {lex.stem(w) for w in before}):
        return i, after
    return None


def is_mountain(words: list[Token], low: int, high: int, lex: Lexicon) -> bool:
    """Whether a run of words with capitals is a word for a mountain and its name ("Mount X")."""
    return high - low > 1 and words[low].folded in _words(lex.language)[0] and words[low].gap == " "
