"""What stands beside a speaker and is no part of him: adverbs, connectives and times; and the words that show a phrase to be a clause.

`languages/*/beside.toml` lists `adverbs`, which are cut off at both ends of a source with what tells when ("the railway *initially*", "*two days later* the
port"); `never`, words that no speaker without a name and without a noun for speakers holds; `unsaid`, where who speaks may be left out; `pronouns` that are
several words of their writing or have an ending; `names_in_signs` and `transcribes`, where Chinese characters that are no everyday word, or sounds that they stand for, may be a
name; and [whose], by which a noun for who speaks for somebody tells for whom (`whose.py`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Final

from reportedly import languages
from reportedly.extract.phrases import Phrases, Words
from reportedly.extract.speech.genders import Gender
from reportedly.extract.speech.heads import SOUNDS, families
from reportedly.extract.speech.lexicon import has_tones
from reportedly.naming import common
from reportedly.naming.scripts import script_of
from reportedly.text import fold

# A name behind a clause that tells of somebody has no more words than this, with what is left of the clause.
_NAME: Final = 4
# Names in Chinese characters have so many of them, transcribed ones up to this.
_FULL_NAME: Final = range(2, 5)
_TRANSCRIBED: Final = 8
_POINTS: Final = "·・‧•"
_ENDS: Final = frozenset('.!?\n"“”‘’:;—–-')
# "he", "she" and "they".
_PRONOUNS: Final[tuple[tuple[str, Gender | None], ...]] = (("he", "m"), ("she", "f"), ("they", None))


@dataclass(frozen=True, slots=True)
class Beside:
    """The lists of one language."""

    adverbs: Phrases[bool]
    never: Phrases[bool]
    pronouns: Phrases[Gender | None]
    unsaid: bool
    heads: tuple[str, ...]
    begins: tuple[str, ...]
    names_in_signs: bool
    transcribes: bool


@cache
def beside(language: str) -> Beside:
    """The lists of a language; empty ones where it has none."""
    data, tones = languages.load(language, "beside"), has_tones(language)
    pronouns = data.get("pronouns", {})
    return Beside(
        adverbs=Phrases(((w, True) for w in data.get("adverbs", ())), tones=tones),
        never=Phrases(((w, True) for w in data.get("never", ())), tones=tones),
        pronouns=Phrases((w, gender) for told, gender in _PRONOUNS for w in pronouns.get(told, ())),
        unsaid=bool(data.get("unsaid", False)),
        heads=tuple(data.get("heads", ())),
        begins=tuple(data.get("begins", ())),
        names_in_signs=bool(data.get("names_in_signs", False)),
        transcribes=bool(data.get("transcribes", False)),
    )


def bared(
    tokens: Words, source: tuple[int, int], language: str, kept: Collection[int], times: Collection[int]
) -> tuple[int, int]:
    """The source without the adverbs, connectives and times at its ends, which may be all of it; `kept` are the words of names, which nothing cuts, `times` those
    that tell when."""
    first, stop = source
    if kept and first in kept and stop - 1 in kept:
        return source
    adverbs = beside(language).adverbs
    while first < stop and (end := _adverb_end(tokens, (first, stop), adverbs, kept, times)) > first:
        first = end
    while first < stop and (begin := _adverb_start(tokens, (first, stop), adverbs, kept, times)) < stop:
        stop = begin
    return first, stop


def behind_clause(tokens: Words, source: tuple[int, int], language: str) -> tuple[int, int] | None:
    """What is left of a source without a noun for speakers where a clause stands in it: in writing without capitals the words behind that, which may be a name
    ("अपनी बहन को खो चुकीं जहानआरा बेगम"), else nothing."""
    past = max((j for _, j, _ in beside(language).never.find(tokens, *source)), default=source[0])
    if past == source[0]:
        return source
    last = tokens.raw(source[1] - 1)
    caseless = last.upper() == last.lower() and len(last) > 1
    return (past, source[1]) if caseless and 0 < source[1] - past <= _NAME else None


def may_be_somebody(tokens: Words, source: tuple[int, int], language: str) -> bool:
    """Whether a source without a noun for speakers is somebody or may be a name, in languages that list what such a noun begins or ends with: in writing without
    spaces or capitals pieces of clauses look like nouns."""
    data, text = beside(language), tokens.text[tokens.starts[source[0]] : tokens.ends[source[1] - 1]]
    if not (data.heads or data.begins) or any("A" <= c <= "Z" for c in text):
        return True
    if data.heads:
        return text.endswith(data.heads) or _may_be_name(text, language)
    capital = any(tokens.raw(k)[0].isupper() for k in range(*source)) and not _opens(tokens, source[0])
    spaced = text.upper() == text.lower() and " " in text  # a name of two words
    return capital or spaced or f"{text.casefold()} ".startswith(data.begins)


def _opens(tokens: Words, index: int) -> bool:
    """Whether a sentence begins with the word, and the next one has no capital."""
    opens = index == 0 or any(c in _ENDS for c in tokens.gaps[index])
    return opens and (index + 1 >= len(tokens) or not tokens.raw(index + 1)[0].isupper())


def _may_be_name(text: str, language: str) -> bool:
    """Whether signs may be a name: one that transcribes sounds, one behind a family's name, or in kana no everyday word."""
    if len(text) > _TRANSCRIBED:
        return False
    data = beside(language)
    signs = data.names_in_signs and len(text) > 2 and set(map(script_of, text)) == {"han"}
    if signs or any("ァ" <= c <= "ヿ" for c in text):
        return not common.general(fold(text), language)
    if text[:1] in families(language) and len(text) in _FULL_NAME:
        return True
    sounds = any(c in _POINTS for c in text) or 2 * sum(c in SOUNDS for c in text) >= len(text)
    return data.transcribes and sounds


def is_adverb(tokens: Words, source: tuple[int, int], language: str) -> bool:
    """Whether the whole source is one adverb or connective."""
    found = beside(language).adverbs.at(tokens, *source) if source[0] < source[1] else None
    return found is not None and found[0] == source[1]


def pronoun_at(tokens: Words, source: tuple[int, int], language: str) -> tuple[Gender | None, bool] | None:
    """The gender of a pronoun that is the whole source, and whether it means several."""
    data = beside(language).pronouns
    found = data.at(tokens, *source) if data else None
    if found is None or found[0] != source[1]:
        return None
    return found[1], found[1] is None


def _adverb_end(
    tokens: Words,
    source: tuple[int, int],
    adverbs: Phrases[bool],
    kept: Collection[int],
    times: Collection[int],
) -> int:
    first, stop = source
    if first in kept:
        return first
    if first in times:
        return first + 1
    found = adverbs.at(tokens, first, stop)
    if found is None or _is_part(tokens, first, found[0]) or any(k in kept for k in range(first, found[0])):
        return first
    return found[0]


def _adverb_start(
    tokens: Words,
    source: tuple[int, int],
    adverbs: Phrases[bool],
    kept: Collection[int],
    times: Collection[int],
) -> int:
    first, stop = source
    if stop - 1 in kept:
        return stop
    if stop - 1 in times:
        return stop - 1
    for k in range(max(first, stop - 4), stop):
        if adverbs.at(tokens, k, stop) == (stop, True) and not any(n in kept for n in range(k, stop)):
            return k
    return stop


def _is_part(tokens: Words, first: int, end: int) -> bool:
    """Whether an adverb in writing without spaces is one sign, which may begin a name (曾)."""
    return end - first == 1 and tokens.is_sign(first)
