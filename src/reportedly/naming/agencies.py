"""Names by which news agencies and platforms are credited (`languages/agencies.toml`)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from reportedly.languages import common
from reportedly.text import fold

# Letters up to which an agency's name may be a person's but for its capitals. By the list: no longer one is a word.
_SHORT: Final = 5


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    """Folded spelling → the name that credits are filed under."""
    return {
        fold(spelling): name
        for name, spellings in common("agencies")["names"].items()
        for spelling in (name, *spellings)
    }


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(fold(word) for word in common("agencies")["generic"])


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(s for name, spellings in common("agencies")["names"].items() for s in (name, *spellings))


@lru_cache(maxsize=1)
def _platforms() -> frozenset[str]:
    return frozenset(fold(name) for name in common("agencies")["platforms"])


def agency(text: str) -> str | None:
    """The agency that the text names, None when it names none; `agencies` for unnamed ones."""
    folded = fold(text).strip(" .-–—|*")
    return "agencies" if folded in _generic() else _agencies().get(folded)


def is_channel(name: str) -> bool:
    """Whether the fullest name of somebody is that of a news agency, or of a platform on which others write: what tells of a happening, and seldom takes part in it."""
    return _is_agency(name) or fold(name) in _platforms()


def _is_agency(name: str) -> bool:
    """Whether a name is an agency's; a short one as it is listed or in capitals (ANI, but not Ani)."""
    if agency(name) is None:
        return False
    return len(name) > _SHORT or name.isupper() or name.upper() == name.lower() or name in _listed()
