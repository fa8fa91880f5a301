"""Where a word of time ends in scripts that do not show it: 4日前往 is no "four days before", 5일 화재 no Tuesday, 10일 전국 not "ten days ago".

`languages/*/times.toml` has the facts: `[goes_on]` lists what makes another word of a word of time that it stands right behind; with `endings` (particles)
a word of time must end where its word ends, or have nothing but a particle behind it (Korean). `[another]` lists words behind which a word of time is another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportedly.extract.numbers.tokens import Token
from reportedly.extract.times.vocabulary import Vocabulary

# Roles (`vocabulary.py`) of words behind the day of a month, which count days only where no office follows: "12일 전 대통령" is a former president.
_DISTANCES: Final = frozenset("AC")
# Roles of words to which letters of another word cling, in a language whose words have particles. Marks and units are not among them: they go on freely.
_WHOLE: Final = frozenset("ABCIGPRFTZV")


def match(text: str, tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[int, Any] | None:
    """(index after, (role, payload)) of the longest phrase of time that begins at a token and ends where a word may end, or None."""
    found = words.phrases.match(tokens, at)
    if words.another and found is not None and _is_another(text, tokens[at].start, tokens[found[0] - 1].end, words):
        return None
    while words.joined and found is not None and _is_cut_short(text, tokens, at, found[0], found[1][0], words):
        found = words.phrases.match(tokens[: found[0] - 1], at) if found[0] - 1 > at else None
    return found


def _is_another(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether the word behind makes another word of one: "na quinta posição" is the fifth place, no Thursday."""
    behind = words.another.get(text[start:end].casefold())
    return behind is not None and behind.match(text, end) is not None


def _is_cut_short(text: str, tokens: Sequence[Token], first: int, after: int, role: str, words: Vocabulary) -> bool:
    """Whether the tokens `first` to `after` are the beginning of another word, and no word of time."""
    goes_on = after < len(tokens) and tokens[after].kind == "w" and not tokens[after].spaced
    if role == "v":
        return goes_on
    start, end = tokens[first].start, tokens[after - 1].end
    others = words.goes_on.get(text[start:end], ())
    if others and text.startswith(others, end) and (role not in _DISTANCES or _follows_day(tokens, first, words)):
        return True
    if not goes_on or not words.endings:
        return False
    if role not in _WHOLE and not any(token.spaced for token in tokens[first + 1 : after]):
        return False
    following = words.phrases.match(tokens, after)
    return (following is None or following[1][0] not in _WHOLE) and _rest(text, tokens, after) not in words.endings


def _follows_day(tokens: Sequence[Token], first: int, words: Vocabulary) -> bool:
    """Whether a day of a month may stand before a word: a figure with the mark of a day."""
    return first > 1 and tokens[first - 1].key in words.day_marks and tokens[first - 2].kind == "0"


def _rest(text: str, tokens: Sequence[Token], at: int) -> str:
    """The rest of a written word."""
    stop = at + 1
    while stop < len(tokens) and tokens[stop].kind == "w" and not tokens[stop].spaced:
        stop += 1
    return text[tokens[at].start : tokens[stop - 1].end]
