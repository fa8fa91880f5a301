"""Names of waters, islands, mountains and regions in a sentence, with and without words for their kinds ("Lake Victoria", "lago Titicaca", "Чёрном море")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from reportedly import languages, text
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token, remembered, stems, whole
from reportedly.naming import features
from reportedly.naming.gazetteer import Place

_GAPS: Final = ("", " ", "-", "‑", "'", "’", "\u00a0", "\u200c", ". ")
_SLOT: Final = "{}"
_OPENING: Final = "«“„‹「『《\"'‘"
_CLOSING: Final = tuple("»”“›」』》\"'’")
_NO_LATIN: Final = frozenset({"ru", "uk", "el"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name: the index after its last word, and the places that it means, one for each country of each feature of that name."""

    after: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Tree:
    """Phrases as a tree of stems; `ends` are what a phrase that ends here means."""

    next: dict[str, _Tree] = field(default_factory=dict)
    ends: dict[str, bool] = field(default_factory=dict)

    def put(self, stems: list[str], meaning: str, *, bare: bool) -> None:
        node = self
        for stem in stems:
            node = node.next.setdefault(stem, _Tree())
        node.ends[meaning] = node.ends.get(meaning, False) or bare

    def matches(self, words: list[Token], i: int) -> Iterator[tuple[int, dict[str, bool]]]:
        """The phrases that begin at word `i`, the shortest first: the index after each, and what it means."""
        node: _Tree | None = self
        while i < len(words) and node is not None:
            node = node.next.get(words[i].stem)
            i += 1
            if node is None:
                return
            if node.ends:
                yield i, node.ends
            if words[i - 1].gap not in _GAPS:
                return


@dataclass(frozen=True, slots=True)
class _Table:
    """The names of one language, and the words for kinds that stand before or after them."""

    names: _Tree
    before: _Tree
    behind: _Tree
    starts: frozenset[str]
    """The stems that anything of it begins with."""


def find(words: list[Token], lex: Lexicon) -> dict[int, Hit]:
    """The features that are named in a sentence, by the index of their first word; they do not overlap."""
    found: dict[int, Hit] = remembered(words, lex, "features", lambda: _find(words, lex))
    return found


def _find(words: list[Token], lex: Lexicon) -> dict[int, Hit]:
    table = _table(lex)
    starts = table.starts
    found: dict[int, Hit] = {}
    free = 0
    joined = _joined(lex.language)
    for i in [i for i, w in enumerate(words) if w.stem in starts or joined and w.folded.startswith(joined)]:
        hit = _at(words, i, table, lex) if i >= free else None
        if hit is None and joined and i >= free and (bare := _without(words[i], joined, starts, lex)) is not None:
            hit = _at([*words[:i], bare, *words[i + 1 :]], i, table, lex)
        if hit is not None:
            found[i] = hit
            free = hit.after
    return found


def _without(word: Token, joined: tuple[str, ...], starts: frozenset[str], lex: Lexicon) -> Token | None:
    """A word without the conjunction or preposition that is written together with it, where a name may begin so ("ومضيق")."""
    rests = (lex.stem(word.folded[len(j) :]) for j in joined if word.folded.startswith(j))
    return next((word._replace(stem=rest) for rest in rests if rest in starts), None)


def _at(words: list[Token], i: int, table: _Table, lex: Lexicon) -> Hit | None:
    """The longest name that begins at word `i`, with the words for its kind around it."""
    best: Hit | None = None
    for start, kinds in [(i, None), *table.before.matches(words, i)]:
        for after, meant in table.names.matches(words, start):
            if lex.cased and not any(w.capital for w in words[start:after]):
                continue
            told = dict.fromkeys(kinds or (), True)
            end = after
            for behind, others in table.behind.matches(words, after) if words[after - 1].gap in _GAPS else ():
                if _fits(meant, others):
                    end, told = behind, {**told, **others}
            keys = [k for k in meant if features.table()[k].kind in told] or (
                [k for k, bare in meant.items() if bare and kinds is None]
            )
            if keys and (best is None or end > best.after) and _is_whole(words, i, end, lex):
                best = Hit(after=end, places=tuple(p for k in sorted(keys) for p in features.table()[k].places))
    return best


def _fits(meant: dict[str, bool], kinds: dict[str, bool]) -> bool:
    return any(features.table()[key].kind in kinds for key in meant)


def _is_whole(words: list[Token], i: int, after: int, lex: Lexicon) -> bool:
    """Whether a name ends here: not in a longer row of katakana, nor before another word with a capital ("Black Sea Fleet"), nor as the beginning of what
    stands in quotation marks (a ship)."""
    opened = i > 0 and bool(words[i - 1].gap) and words[i - 1].gap[-1] in _OPENING
    if opened and words[after - 1].gap[:1] not in _CLOSING:
        return False
    if lex.unspaced:
        return whole(words, i, after)
    if not lex.cased or lex.nouns_capital or after >= len(words) or words[after - 1].gap != " ":
        return True
    return not words[after].capital or words[after].folded in lex.containers or _is_shouting(words)


def _is_shouting(words: list[Token]) -> bool:
    long = [w for w in words if len(w.text) > 3]
    return 4 * sum(w.capital for w in long) > 3 * len(long)


@cache
def _table(lex: Lexicon) -> _Table:
    names, befores, behinds = _Tree(), _Tree(), _Tree()
    glued: dict[str, list[str]] = {}
    for kind, written in features.forms(lex.language).items():
        for form in written:
            before, after = (stems(part, lex) for part in form.split(_SLOT))
            if not lex.unspaced and after and form[form.index(_SLOT) + len(_SLOT)].isalpha():
                glued.setdefault(kind, []).append(form)
            elif before and not after:
                befores.put(before, kind, bare=True)
            elif after and not before:
                behinds.put(after, kind, bare=True)
    for name in features.names(lex.language, latin=lex.cased and lex.language not in _NO_LATIN):
        names.put(stems(name.text, lex), name.key, bare=name.bare)
        for form in glued.get(features.table()[name.key].kind, ()) if " " not in name.text else ():
            names.put(stems(form.replace(_SLOT, name.text), lex), name.key, bare=True)
    return _Table(names, befores, behinds, frozenset(names.next) | frozenset(befores.next))


@cache
def _joined(language: str) -> tuple[str, ...]:
    data: dict[str, Any] = dict(languages.load(language, "features"))
    return tuple(map(text.fold, data.get("joined", ())))


@cache
def first_words(language: str) -> frozenset[str]:
    """The folded words for kinds of waters and mountains that stand right before a name."""
    forms = (f for kind in sorted(_WILD) for f in features.forms(language).get(kind, ()) if f.endswith(" " + _SLOT))
    words = {text.fold(f.removesuffix(_SLOT)).strip() for f in forms}
    listed = languages.load(language, "places").get("features_first", ())
    return frozenset(w for w in (*words, *map(text.fold, listed)) if " " not in w)


# Kinds that no town is called by.
_WILD: Final = frozenset({"ocean", "sea", "strait", "gulf", "lake", "river", "mountain", "range", "desert"})


@cache
def locatives(language: str) -> frozenset[str]:
    """Words before a feature that something happens in, on or off, folded."""
    data: dict[str, Any] = dict(languages.load(language, "features"))
    return frozenset(map(text.fold, data.get("locatives", ())))
