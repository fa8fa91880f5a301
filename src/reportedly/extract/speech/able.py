"""Whether what was taken for a speaker without a name can speak at all: not an adverb, a number, a happening, or a piece of a clause.

A noun that a lexicon knows for people, a body or a paper speaks; what no lexicon knows may be people, too, so it is turned away only where its form tells
that it is none. `languages/*/speakers.toml` lists `things`, what never speaks at the head of a noun phrase (beside
`mute`), and `thing_endings`, with which adverbs and nouns of doings end.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones
from reportedly.extract.speech.unnamed import PERSONS, SHOWN_IN, country_at, extent, listed

# What is longer than this without a word that is known to speak is a clause.
_LONGEST: Final = 7
# The same in writing without capitals: a name with what he is.
_LONGEST_CASELESS: Final = 5
# And this, in writing without spaces.
_LONGEST_UNSPACED: Final = 16
# Before a noun's ending there is at least so much of it.
_STEM: Final = 3
_ENDS: Final = frozenset(".!?\n。！？।؟۔։")


@dataclass(frozen=True, slots=True)
class _Mute:
    words: Phrases[bool]
    endings: tuple[str, ...]


@cache
def _mute(language: str) -> _Mute:
    data = languages.load(language, "speakers")
    entries = ((w, True) for w in (*data.get("things", ()), *data.get("mute", ())))
    return _Mute(
        words=Phrases(entries, clitics=data.get("clitics", ()), tones=has_tones(language)),
        endings=tuple(data.get("thing_endings", ())),
    )


@cache
def _english() -> frozenset[str]:
    """English nouns for people and bodies: what all languages' words for speakers are told in, so that English itself has no list of its own."""
    return PERSONS | listed("people") | listed("institutions") | listed("attached")


def may_speak(tokens: Words, source: tuple[int, int], lex: SpeechLexicon) -> bool:
    """Whether a source without a name, its articles left out, may be somebody who speaks."""
    first, stop = source
    folds = tokens.folds[first:stop]
    if not folds or _is_clause(tokens, source, lex):
        return False
    head = _head_end(tokens, source, lex)
    known = next((k for k in range(first, stop) if is_noun_for_speaker(tokens, k, stop, lex)), None)
    if known is not None and known < head:
        return True
    if any(_is_mute(tokens, k, stop, lex) for k in range(first, head)):
        return False
    if known is not None or any(country_at(tokens, k, stop, lex.language) is not None for k in range(first, stop)):
        return True
    if _is_idle(tokens, source, lex):
        return False
    unspaced = len(folds[0]) == 1 and not folds[0].isascii()
    caseless = tokens.raw(first).upper() == tokens.raw(first).lower()
    return len(folds) <= (_LONGEST_UNSPACED if unspaced else _LONGEST_CASELESS if caseless else _LONGEST)


def is_noun_for_speaker(tokens: Words, index: int, stop: int, lex: SpeechLexicon) -> bool:
    """Whether a noun for people, a body or a paper stands at the word."""
    word = tokens.folds[index]
    if lex.language == SHOWN_IN and not _english().isdisjoint((word, word.removesuffix("s"), word.removesuffix("es"))):
        return True
    if any(word in words for words in (lex.collectives, lex.evidence, lex.offices, lex.papers, lex.members)):
        return True
    return extent(tokens, index, stop, lex) is not None


def _is_clause(tokens: Words, source: tuple[int, int], lex: SpeechLexicon) -> bool:
    """Whether an auxiliary, a modal or a copula stands in it, or a pronoun that is joined with one ("she'll")."""
    verbs = (lex.auxiliaries, lex.modals, lex.copulas, lex.passives, lex.finite)
    others = (lex.articles, lex.within, lex.prepositions)
    for k in range(*source):
        word = tokens.folds[k]
        if any(word in words for words in verbs) and not any(word in words for words in others):
            return True
        base, mark, _ = word.replace("’", "'").partition("'")
        if mark and base in lex.pronouns and not tokens.raw(k).endswith(("s", "S")):
            return True
        if mark and base in lex.pronouns and source[1] - source[0] == 1:
            return True
    return False


def _is_idle(tokens: Words, source: tuple[int, int], lex: SpeechLexicon) -> bool:
    """Whether it begins as no speaker does: with a negation, a preposition or an adverb, with a figure, a participle, or a verb alone."""
    first, stop = source
    word, raw = tokens.folds[first], tokens.raw(first)
    alone = stop - first == 1
    if not alone and all(tokens.raw(k)[0].isupper() for k in range(first, stop)):
        return False  # a name that was not found
    if len(word) == 1 and not word.isascii():
        return word in lex.negations  # in writing without spaces a character is no word
    small = (lex.adverbs, lex.negations, lex.that, lex.infinitives, lex.subordinators, lex.skips, lex.directions)
    if any(word in words for words in small) and word not in lex.articles | lex.quantifiers | lex.pronouns:
        return True
    if word.replace(".", "").replace(",", "").isdecimal() and not _has_capital(tokens, source, lex):
        return not any(tokens.folds[k] in lex.within | lex.partitives for k in range(first + 1, stop - 1))
    if raw[0].islower() and lex.verb_endings and word.endswith(lex.verb_endings):
        return True
    cue = lex.cues.at(tokens, first, stop)
    return alone and raw[0].islower() and cue is not None and cue[0] == stop and not cue[1].noun


def _has_capital(tokens: Words, source: tuple[int, int], lex: SpeechLexicon) -> bool:
    """Whether a word within it is written with a capital as names are."""
    return not lex.noun_capitals and any(tokens.raw(k)[0].isupper() for k in range(source[0] + 1, source[1]))


def _head_end(tokens: Words, source: tuple[int, int], lex: SpeechLexicon) -> int:
    """Past the words of its head: those before the first preposition."""
    apart = lex.prepositions | lex.within | lex.members
    return next((k for k in range(source[0] + 1, source[1]) if tokens.folds[k] in apart), source[1])


def _is_mute(tokens: Words, index: int, stop: int, lex: SpeechLexicon) -> bool:
    """Whether the noun of a thing or a happening stands at the word."""
    mute = _mute(lex.language)
    word, raw = tokens.folds[index], tokens.raw(index)
    begins = index == 0 or any(c in _ENDS for c in tokens.gaps[index])
    if raw[0].isupper() and not lex.noun_capitals and not begins:
        return False
    if mute.words.at(tokens, index, stop) is not None:
        return True
    return len(word) > _STEM and any(word.endswith(e) and len(word) >= len(e) + _STEM for e in mute.endings)
