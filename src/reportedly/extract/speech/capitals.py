"""Capitals and countries that stand for their governments: "Washington said", "в Ереване сообщили"."""

from __future__ import annotations

from typing import Final

from reportedly import cldr
from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Speaker
from reportedly.extract.speech.unnamed import SHOWN_IN
from reportedly.naming import countries, gazetteer
from reportedly.naming.scripts import script_of

# Decimal logarithm of the population of a capital that stands for its government.
_CAPITAL: Final = 5.0


def government(tokens: Words, source: tuple[int, int], lex: SpeechLexicon, language: str | None) -> Speaker | None:
    """A capital or a country that stands for its government, by its English name, so that it is one in every language."""
    first = source[0]
    first = tokens.past(first, source[1] - 1, lex.articles | lex.prepositions)
    if first != source[1] - 1:
        return None
    word = tokens.raw(first)
    code = _capital_of(word, lex, language) if len(word) > 2 else None
    place = gazetteer.capital(code) if code is not None else ()
    if place:
        return Speaker(place[0].name)
    country = countries.named(word, language) if language != SHOWN_IN else None
    return None if country is None else Speaker(cldr.territories("en").get(country, word))


def _capital_of(word: str, lex: SpeechLexicon, language: str | None) -> str | None:
    """The country whose capital the word is, in the case that stands behind a preposition of place too ("в Ереване")."""
    found = countries.capital(word, language)
    for ending, made in lex.locative_endings if found is None else ():
        if word.endswith(ending):
            nominative = word[: len(word) - len(ending)] + made
            found = found or countries.capital(nominative, language) or _capital_by_gazetteer(nominative)
    return found or _capital_by_gazetteer(word)


def _capital_by_gazetteer(word: str) -> str | None:
    """The country whose capital the gazetteer knows by the word, where no language's list has it: a name in another script than Latin (باکو), or one
    that a language has for itself (Tokio)."""
    if not word[0].isupper() and script_of(word[0]) == "latin":
        return None
    found = gazetteer.find(word)[:2]  # the city and its division may have one name
    if not found or found[0].people < _CAPITAL:
        return None
    if script_of(word[0]) == "latin" and not (found[0].alternate or found[0].name != word):
        return None  # what has its name is a person's too ("Sofia")
    return next((p.country for p in found for c in gazetteer.capital(p.country) if c.name == p.name), None)
