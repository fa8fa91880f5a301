"""Places in the German genitive: "im Norden Bayerns", "weite Teile Baden-Württembergs"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token
from reportedly.naming import gazetteer
from reportedly.naming.gazetteer import Place

_WORDS: Final = 3  # of the longest name
_WELL_KNOWN: Final = 5.0  # logarithm of the population from which a town is taken so


def places(run: list[Token]) -> tuple[Place, ...]:
    """The divisions, and the great towns, of a name that may stand in the genitive."""
    if not run or len(run) > _WORDS or not run[-1].text.endswith("s"):
        return ()
    written = "".join(w.text + w.gap for w in run[:-1]) + run[-1].text[:-1]
    return tuple(p for p in gazetteer.find(written) if p.kind == "division" or p.people >= _WELL_KNOWN)


def follows(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a noun stands before a place in the genitive."""
    noun = last - first > 1 and words[first].gap == " " and words[first].folded not in lexicon.given
    return noun and bool(places(words[first + 1 : last]))
