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
    return all(
        common.noun(w.folded, lex.language) or w.folded in lex.begins or _is_compound(w.folded, lex) for w in run
    )


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
    if word.folded in lexicon.begins or word.folded in lexicon.no_name or word.text in lexicon.nobody:
        return False
    return len(word.text) > 2 or countries.division(word.text, lexicon.language) is None
