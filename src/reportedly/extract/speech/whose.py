"""Who is meant by "his spokesman", "ее адвокат", "avukatı": a noun for who speaks for somebody, with a pronoun that tells for whom.

`languages/*/beside.toml` lists under [whose] the words that stand beside such a noun (`his`, `hers`, and `either`, which do not tell which) and the endings
that it takes instead (`endings_his`, …).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words, words_of
from reportedly.extract.speech.genders import Gender
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.pronouns import Pronouns
from reportedly.extract.speech.unnamed import MOUTHS, PERSONS, SHOWN_IN, in_english, listed

_KINDS: Final[tuple[tuple[str, Gender | None], ...]] = (("his", "m"), ("hers", "f"), ("either", None))
# "his former press secretary's office" is as long as such a noun becomes, in words; in signs of writing without spaces.
_LONGEST: Final = 5
_LONGEST_UNSPACED: Final = 8
# What somebody's papers and figures say, he says ("según sus cálculos").
_OWN_WORDS: Final = "statement"
# Whoever is in court was named right before.
_LAWYERS: Final = frozenset({"lawyer", "lawyers", "law firm", "defence"})
# Without its ending the noun has so many letters at least.
_STEM: Final = 3
# Hebrew letters that have another form at the end of a word.
_FINALS: Final = dict(zip("כמנפצ", "ךםןףץ", strict=True))


@dataclass(frozen=True, slots=True)
class Possessives:
    """The words and endings of one language."""

    words: Phrases[Gender | None]
    endings: tuple[tuple[str, Gender | None], ...]
    gendered: bool


@cache
def possessives(language: str) -> Possessives:
    """The words and endings of a language; none where it has no data."""
    data = languages.load(language, "beside").get("whose", {})
    gendered = bool(data.get("his") or data.get("hers"))
    words = ((w, gender) for kind, gender in _KINDS for w in data.get(kind, ()))
    endings = ((e, gender) for kind, gender in _KINDS for e in data.get(f"endings_{kind}", ()))
    return Possessives(
        Phrases(words, tones=has_tones(language)), tuple(sorted(endings, key=lambda e: -len(e[0]))), gendered
    )


class Whose:
    """Resolves nouns for who speaks for somebody by the pronoun that goes with them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, pronouns: Pronouns) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._pronouns = pronouns

    def speaker(self, source: tuple[int, int]) -> Speaker | None:
        """For a spokesman, whoever he speaks for; else "lawyer of Nora Weiss"."""
        found = self._owned(source)
        if found is None:
            return None
        english, gender = found
        told = gender is not None or not possessives(self._lex.language).gendered  # no "its"
        owner = self._pronouns.named_last(gender, source[0]) if told and english in _LAWYERS else None
        owner = owner or self._pronouns.owner_of(gender, source[0])
        if english in MOUTHS or english == _OWN_WORDS:
            return owner
        return Speaker(english if owner is None or owner.entity is None else f"{english} of {owner.name}")

    def _owned(self, source: tuple[int, int]) -> tuple[str, Gender | None] | None:
        """The English for the noun, and the gender of whom it belongs to."""
        first, stop = source
        longest = _LONGEST_UNSPACED if self._w.is_sign(first) else _LONGEST
        data = possessives(self._lex.language)
        if stop - first > longest:
            return None
        if not self._names.has_name(first, stop):
            behind = data.words.at(self._w, stop, min(stop + 2, len(self._w))) if stop < len(self._w) else None
            if behind is not None and not self._w.gaps[stop].strip():
                stop = behind[0]  # "Говорителят ѝ заяви"
            for i, j, gender in data.words.find(self._w, first, stop):
                before, after = self._text(first, i), self._text(j, stop)
                english = self._attached(f"{before} {after}") or self._bent(f"{before} {after}".strip(), data)
                return None if english is None else (english, gender)
        return self._by_ending((first, stop), data)

    def _text(self, first: int, stop: int) -> str:
        return self._w.text[self._w.starts[first] : self._w.ends[stop - 1]] if first < stop else ""

    def _by_ending(self, source: tuple[int, int], data: Possessives) -> tuple[str, Gender | None] | None:
        text = self._text(*source)
        for ending, gender in data.endings:
            if text.endswith(ending) and (english := self._bent(text, data, ending)) is not None:
                return english, gender
        return None

    def _bent(self, text: str, data: Possessives, ending: str | None = None) -> str | None:
        """The English for a noun with an ending that tells whose it is."""
        for known in (ending,) if ending is not None else (e for e, _ in data.endings):
            if text.endswith(known) and len(text) >= len(known) + _STEM:
                stem = text[: len(text) - len(known)]
                english = self._attached(stem[:-1] + _FINALS.get(stem[-1], stem[-1]))
                if english is not None:
                    return english
        return None

    def _attached(self, text: str) -> str | None:
        """The English for a noun, where it is one for who belongs to somebody."""
        tokens = words_of(" ".join(text.split()).strip(" ,"))
        english = in_english(tokens, (0, len(tokens)), self._lex, self._names.language or "en") if len(tokens) else None
        if english is None and self._lex.language == SHOWN_IN:
            english = " ".join(w for w in tokens.folds if w not in self._lex.articles)
        if english is not None and (english in PERSONS or english in listed("attached")):
            return english
        return _OWN_WORDS if len(tokens) and any(w in self._lex.documents for w in tokens.folds) else None
