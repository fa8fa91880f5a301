"""What attackers do and accidents as well: explosions of bombs and of boilers, people killed and wounded. The rest of the article tells them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reportedly.extract.actions.lexicon import ActionLexicon
from reportedly.extract.phrases import Phrases, Words
from reportedly.records import ActionMention

_BOMBING: Final = "ASSAULT.bombing"
_ACCIDENT: Final = "ACCIDENT.explosion"
# Kinds that tell of an attacker wherever the article has them; killing and wounding are told of accidents as well.
_HOSTILE: Final = ("ASSAULT", "MOBILIZE", "THREATEN")
_OF_EITHER: Final = frozenset({"ASSAULT.killing", "ASSAULT.abduction"})
# Kinds that tell who else may have harmed people, in the same sentence or anywhere in the article.
_HARMING: Final = ("ASSAULT", "CRIME", "MOBILIZE", "PROTEST", "COERCE")
_MISHAPS: Final = ("ACCIDENT", "DISASTER")
# Words for what explodes by accident that an article must have where it tells of no other accident: a single one may be the place of an attack.
_LEAST: Final = 2


def without_attacker(actions: Sequence[ActionMention], words: Words, lex: ActionLexicon) -> tuple[ActionMention, ...]:
    """The actions, explosions among them of the kind `ACCIDENT.explosion` where the article tells of plants, gas, boilers or other accidents and of no attack, and people
    killed or wounded of the kind of the accident or disaster that did it."""
    return _without_killer(_without_bomber(actions, words, lex), words, lex)


def _without_bomber(actions: Sequence[ActionMention], words: Words, lex: ActionLexicon) -> tuple[ActionMention, ...]:
    blasts = {index for index, a in enumerate(actions) if a.kind == _BOMBING and _is_of(a, words, lex.explosions)}
    others = [a for index, a in enumerate(actions) if index not in blasts]
    if not blasts or any(_is_hostile(a, words, lex) for a in others):
        return tuple(actions)
    told = sum(1 for _ in zip(range(_LEAST), lex.accidental.find(words, 0, len(words.starts)), strict=False))
    if told < _LEAST and not any(_family(a) == "ACCIDENT" and not a.wide for a in others):
        return tuple(actions)
    return tuple(replace(a, kind=_ACCIDENT) if index in blasts else a for index, a in enumerate(actions))


def _is_of(action: ActionMention, words: Words, phrases: Phrases[bool]) -> bool:
    return any(phrases.find(words, *words.within(action.span)))


def _is_hostile(action: ActionMention, words: Words, lex: ActionLexicon) -> bool:
    hostile = _family(action) in _HOSTILE and action.kind not in _OF_EITHER and not action.wide
    return hostile and not _is_of(action, words, lex.harm)


def _without_killer(actions: tuple[ActionMention, ...], words: Words, lex: ActionLexicon) -> tuple[ActionMention, ...]:
    """The actions without harm to people that a mishap in the same sentence did; of the kind of the article's commonest mishap where the sentence tells of
    none. Where the sentence, or else the article, tells of somebody who may have done it, it stays what it was."""
    harm = {index for index, a in enumerate(actions) if a.kind.startswith("ASSAULT") and _is_of(a, words, lex.harm)}
    if not harm:
        return actions
    others = [a for index, a in enumerate(actions) if index not in harm and not a.wide]
    told = _mishap(others)
    by_sentence: dict[int, list[ActionMention]] = {}
    for action in others:
        if _family(action) in (*_HARMING, *_MISHAPS):
            by_sentence.setdefault(action.sentence, []).append(action)
    made: list[ActionMention] = []
    for index, action in enumerate(actions):
        here = by_sentence.get(action.sentence, ()) if index in harm else ()
        if here and _mishap(here) is not None:
            continue
        made.append(replace(action, kind=told) if index in harm and not here and told is not None else action)
    return tuple(made)


def _mishap(actions: Sequence[ActionMention]) -> str | None:
    """The commonest kind of accident or disaster, of equals the first; None where somebody may have harmed people."""
    if any(_family(a) in _HARMING for a in actions):
        return None
    kinds = Counter(a.kind for a in actions if _family(a) in _MISHAPS)
    return max(kinds, key=lambda k: kinds[k], default=None)


def _family(action: ActionMention) -> str:
    return action.kind.split(".", maxsplit=1)[0]
