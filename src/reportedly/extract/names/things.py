"""Words with a capital that name neither people nor places: words of the language, and what is written as things are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token
from reportedly.naming import common

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
    """Whether a word ends in a noun as no name of a place does, where nouns are written together ("Börsenmitteilung", "Südwestbahn")."""
    if not lex.place_tails or folded.endswith(lex.place_tails):
        return False
    return any(common.noun(folded[i:], lex.language) for i in range(_LEAST[0], len(folded) - _LEAST[1] + 1))
