"""What a name of a place sounds like, in whichever language and spelling, without the words that say what kind of place it is."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from reportedly import languages, text
from reportedly.naming.scripts import sounds
from reportedly.naming.skeleton import joined, parts

# Consonants of a name of a place that within one country is another place's by chance at most: Faridpur has five, Lima two. By judgement; not tuned.
TELLING: Final = 3


@lru_cache(maxsize=16384)
def heard(name: str) -> str | None:
    """The consonants of a name of a place ("Kabupaten Garut" and "Гарут": `krt`); None where they are too few to tell it from others."""
    words = parts(name)
    kinds = _kinds()
    told = [w for w in words if text.fold(w) not in kinds] or words
    found = joined([r[0] for w in told if (r := sounds(w))])
    return found if len(found) >= TELLING else None


@cache
def _kinds() -> frozenset[str]:
    return frozenset(map(text.fold, languages.common("place_kinds")["words"]))
