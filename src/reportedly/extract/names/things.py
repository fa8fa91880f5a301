"""Words with a capital that name neither people nor places: words of the language, and what is written as things are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.gazetteer import Place

_INNER_CAPITAL: Final = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bDi)(?<!\bDu)(?<=[a-zà-ÿ])[A-ZÀ-Þ]"
)


def is_no_name(run: Sequence[Token], lex: Lexicon) -> bool:
    """Whether an unknown name is a word of the language with a capital, or written as things are ("COVID-19", "SDax"), so that no place is meant."""
    if not lex.cased:
        return False
    if any(w.text.isdigit() or any(map(str.isdigit, w.text)) or _INNER_CAPITAL.search(w.text) for w in run):
        return True
    if len(run) == 1 and run[0].text.isupper() and _ACRONYM[0] <= len(run[0].text) <= _ACRONYM[1]:
        return True
    return all(_is_noun(w.folded, lex) or w.folded in lex.begins for w in run)


def is_hyphened_noun(run: Sequence[Token], lex: Lexicon) -> bool:
    """Whether words bound by hyphens are a noun of the language with what it is of ("Corona-Krise"), and no double surname as far as can be told."""
    bound = len(run) > 1 and all(w.gap in _HYPHENS for w in run[:-1]) and all(w.capital for w in run)
    return bound and run[-1].folded not in lex.given and _is_noun(run[-1].folded, lex)


_HYPHENS: Final = ("-", "‑", "–")


def _is_noun(folded: str, lex: Lexicon) -> bool:
    return common.noun(folded, lex.language) or _is_compound(folded, lex)


_ACRONYM: Final = (2, 6)  # letters of an abbreviation
_LEAST: Final = (3, 4)  # letters of the first part of a compound noun and of its last


def _is_compound(folded: str, lex: Lexicon) -> bool:
    """Whether a word ends in a noun as no name of a place does, where nouns are written together ("Börsenmitteilung", "Küstenbahn")."""
    if not lex.place_tails or folded.endswith(lex.place_tails):
        return False
    return any(common.noun(folded[i:], lex.language) for i in range(_LEAST[0], len(folded) - _LEAST[1] + 1))


def places_of(run: Sequence[Token], phrase: str) -> tuple[Place, ...]:
    """The places that a run of words names, as it is written or with spaces between all of them."""
    return gazetteer.find("".join(w.text + w.gap for w in run[:-1]) + run[-1].text) or gazetteer.find(phrase)


def is_acronym(word: Token, lexicon: Lexicon) -> bool:
    """Whether a word of capitals is an abbreviation: not a small word in capitals, nor the short name of a state."""
    if not (word.text.isupper() and 2 <= len(word.text) <= 6 and word.text.isalpha()):
        return False
    if word.folded in lexicon.begins or word.folded in lexicon.no_name:
        return False
    return len(word.text) > 2 or countries.division(word.text, lexicon.language) is None
