"""Given names of any script by their sound, and what keeps a word from being one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from functools import cache, lru_cache
from typing import Final

from reportedly import text
from reportedly.extract.names import lists, roles, told
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token
from reportedly.naming import common
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import part_similarity, sounds_like
from reportedly.naming.skeleton import part_keys, skeleton

GIVEN: Final = 0.88  # similarity from which a word is taken for a spelling of a common given name
SURE: Final = 0.96  # and from which it begins a name without any other sign
GIVEN_VAGUE: Final = 0.8  # both for scripts that leave vowels out or put some in
SURE_VAGUE: Final = 0.9
SHORTEST_STEM: Final = 3
SPELT: Final = (
    0.9  # likeness to a given name from which a word that its language does not know is one before another such word
)
SPELT_LISTED: Final = 0.95  # the same of names that are rarer
_ARTICLE: Final = "ال"


@lru_cache(maxsize=16384)
def is_given(word: str, *, sure: bool = False) -> bool:
    """Whether a word of any script sounds like a common given name; `sure` asks for hardly any difference."""
    if len(word) < 3 or len(word) > 20:
        return False
    if text.fold(word) in lists.given_names():
        return True
    index = _given_index()
    vague = script_of(word[0]) in ("arabic", "hebrew", "hangul")
    least = (SURE_VAGUE if vague else SURE) if sure else GIVEN_VAGUE if vague else GIVEN
    own = sounds(word)
    return any(sounds_like(own, readings, least) for key in part_keys(word) for readings in index.get(key, ()))


@cache
def _given_index() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The sounds of common given names by the skeleton of the likeliest reading."""
    index: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for name in sorted(n for n in lists.heard_names() if script_of(n[0]) == "latin"):
        for reading in sounds(name)[:1]:
            index[skeleton(reading)][sounds(name)] = None
    return {key: tuple(readings) for key, readings in index.items()}


def begins_name(words: list[Token], i: int, lex: Lexicon) -> bool:
    word = words[i]
    return is_first(word, lex) and is_given(word.text, sure=True) or is_foreign(words, i, lex)


def is_foreign(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a word that the language does not know is a spelling of a common given name, and another that it does not know stands behind it ("ডেভিড প্যাটন")."""
    return (
        i + 1 < len(words)
        and words[i].gap == " "
        and (known := common.general_words(lex.language)) > 0
        and is_unknown(words[i + 1], lex)
        and is_unknown(words[i], lex)
        and is_spelling(words[i].text, sure=known < WELL_KNOWN)
    )


WELL_KNOWN: Final = 10_000  # words of general texts; where fewer are known, many a word that is not is no foreign one


def is_unknown(word: Token, lex: Lexicon) -> bool:
    """Whether a word is none of the language: neither in its lists nor made of one by an ending or a prefix."""
    if script_of(word.text[0]) == "latin" or len(word.text) < SHORTEST_STEM or word.folded in lex.stops:
        return False
    if word.folded.startswith(_ARTICLE) or is_noun(word, lex) or common.no_given(word.folded, lex.language):
        return False
    return not is_everyday(word, lex) and not any(
        common.general(w, lex.language) or common.everyday(w, lex.language) for w in (word.folded, word.stem)
    )


@lru_cache(maxsize=16384)
def is_spelling(word: str, *, sure: bool) -> bool:
    """Whether a word of another script is a given name of Latin letters by its sound and by what spellings of names taught; `sure` asks for a common one."""
    return any(
        part_similarity(name, word) >= least
        for key in part_keys(word)
        for name, least in _spelt_index().get(key, ())
        if not sure or least == SPELT
    )


def least_alike(name: str) -> float:
    """How like a given name in Latin letters a word must be to be one of its spellings."""
    return SPELT if name in lists.heard_names() else SPELT_LISTED


@cache
def _spelt_index() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """Given names in Latin letters by the skeletons of their readings, and how like a word must be: to rarer ones more."""
    index: dict[str, dict[str, float]] = defaultdict(dict)
    for name in sorted(n for n in lists.given_names() if script_of(n[0]) == "latin"):
        for key in part_keys(name):
            index[key][name] = least_alike(name)
    return {key: tuple(names.items()) for key, names in index.items()}


def without_and(words: list[Token], i: int, lex: Lexicon) -> list[Token]:
    """The words, a given name behind a conjunction that is written onto it without that ("*و*دونالد ترامب")."""
    word = words[i]
    if not word.folded.startswith(roles.CONJUNCTIONS) or not lex.clitics or len(word.text) <= SHORTEST_STEM:
        return words
    if is_given(word.text, sure=True) or not is_unknown(word, lex):
        return words
    bare = word._replace(start=word.start + 1, text=word.text[1:], folded=word.folded[1:], stem=word.folded[1:])
    parted = [*words[:i], bare, *words[i + 1 :]]
    return parted if begins_name(parted, i, lex) else words


def is_first(word: Token, lex: Lexicon) -> bool:
    """Whether a word can be a first name amid other words: with an Arabic article it is a noun, and many everyday words sound like some name."""
    if word.folded.startswith("ال") or word.folded in lex.stops or not is_given(word.text):
        return False
    if word.folded in lex.settlements or word.folded in lex.features:
        return False  # "ميناء"
    return not common.no_given(word.folded, lex.language) and not is_noun(word, lex)


def is_noun(word: Token, lex: Lexicon) -> bool:
    """Whether a word has the shape of a noun; what sounds much like a name, and is no everyday word, is one all the same (إدغار, Edgar)."""
    if not lex.is_noun(word.text):
        return False
    return common.no_given(word.folded, lex.language) or not is_given(word.text, sure=True)


def is_general(word: Token, lex: Lexicon) -> bool:
    """Whether a word is one of general texts and nobody's name."""
    if word.folded in lex.particles:
        return False
    if common.general(word.folded, lex.language):
        return True
    ended = word.stem != word.folded and (lex.particles_joined or len(word.stem) >= SHORTEST_STEM)
    return ended and common.general(word.stem, lex.language)


def is_everyday(word: Token, lex: Lexicon) -> bool:
    """Whether a word bounds a name: so common that it is no part of any, or one that the files of the language tell of."""
    if common.everyday(word.folded, lex.language) or told.is_told(word.folded, lex.language):
        return True
    if told.may_be_told(word.folded, lex.language):
        return not is_spelling(word.text, sure=True)  # "דייגו"
    ended = word.stem != word.folded and len(word.stem) >= SHORTEST_STEM
    return ended and told.is_told(word.stem, lex.language)


def ends_sentence(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a word is the last of a sentence in a language whose verbs stand there, and sounds like no name."""
    if i + 1 < len(words) or not words[i].gap.startswith(_STOPS) or lex.verbs_within:
        return False
    return not is_given(words[i].text)


_STOPS: Final = (".", "।", "۔", "?", "!", "؟")


def has_clitic(word: Token, lex: Lexicon) -> bool:
    """Whether a word begins with a conjunction or preposition written together with it ("and his counterpart", "to the reporters"), and so ends a name."""
    return (
        word.folded.startswith(lex.clitics) and len(word.folded) > SHORTEST_STEM and not is_given(word.text, sure=True)
    )


def is_part(
    words: list[Token],
    i: int,
    lex: Lexicon,
    covered: Mapping[int, RoleAt],
    taken: Set[int] = frozenset(),
) -> bool:
    """Whether a word can be a part of a person's name."""
    word = words[i]
    if i in covered or i in taken or word.folded in lex.stops or len(word.text) < 2 and not word.text.isalpha():
        return False
    if (
        word.folded in lex.organisation_first
        or word.folded in lex.organisation_last
        or word.folded in lex.no_name
        or not word.text[0].isalpha()
    ):
        return False
    hit = roles.country_at(words, i, lex)
    return hit is None or hit[2] and not lex.role_after and is_given(word.text)
