"""Explosions of bombs and of boilers: one word in most languages, told apart by the rest of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.actions.lexicon import ActionLexicon
from reportedly.extract.phrases import Words
from reportedly.records import ActionMention

_BOMBING: Final = "ASSAULT.bombing"
_ACCIDENT: Final = "ACCIDENT.explosion"
# Kinds that tell of an attacker wherever the article has them; killing and wounding are told of accidents as well.
_HOSTILE: Final = ("ASSAULT", "MOBILIZE", "THREATEN")
_OF_EITHER: Final = frozenset({"ASSAULT.killing", "ASSAULT.abduction"})
# Words for what explodes by accident that an article must have: a single one may be the place of an attack.
_LEAST: Final = 2


def without_attacker(actions: Sequence[ActionMention], words: Words, lex: ActionLexicon) -> tuple[ActionMention, ...]:
    """The actions, explosions among them of the kind `ACCIDENT.explosion` where the article tells of plants, gas or boilers and of no attack."""
    blasts = {
        index
        for index, a in enumerate(actions)
        if a.kind == _BOMBING and lex.explosions.at(words, *words.within(a.span)) is not None
    }
    if not blasts or any(_is_hostile(a) for index, a in enumerate(actions) if index not in blasts):
        return tuple(actions)
    if sum(1 for _ in zip(range(_LEAST), lex.accidental.find(words, 0, len(words.starts)), strict=False)) < _LEAST:
        return tuple(actions)
    return tuple(replace(a, kind=_ACCIDENT) if index in blasts else a for index, a in enumerate(actions))


def _is_hostile(action: ActionMention) -> bool:
    return action.kind.split(".", maxsplit=1)[0] in _HOSTILE and action.kind not in _OF_EITHER and not action.wide
