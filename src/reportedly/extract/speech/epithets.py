"""A person who comes back by what he is, said for the first time: "Nora Weiss lost by 87 votes. *The loser* demands …", "*the 58-year-old politician* …".

News names a person and then varies the words for him. Such a definite noun phrase is nobody else where nobody in the article is called so beside his name, where it tells of nobody else by an "of", and where its noun (roles of `languages/*/roles.toml`, listed here) is no
calling of people that stand about in any story (drivers, residents, witnesses, officers), who speak without a name.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.ages import Ages
from reportedly.extract.speech.callings import high_offices
from reportedly.extract.speech.genders import article_gender
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.openings import asides
from reportedly.extract.speech.pronouns import Pronouns
from reportedly.extract.speech.unnamed import in_english

# What a person may come to be in a story, whatever office he has, or whatever calling; and what he is, where the article tells nothing else.
_CHOSEN: Final = frozenset({"winner", "loser", "candidate"})
_BEFORE_COURT: Final = frozenset({"accused", "claimant"})
_CALLINGS: Final = frozenset({"politician", "entrepreneur", "builder", "athlete", "artist", "writer", "accountant"})
# Roles that go with a calling ("the politician" is a mayor, "the entrepreneur" a director).
_ALSO: Final = {
    "politician": frozenset({"mayor", "lawmaker", "senator", "minister", "party-leader", "leader", "governor", "candidate", "president", "prime-minister", "deputy"}),
    "entrepreneur": frozenset({"director", "chief-executive", "manager", "owner", "chair"}),
    "athlete": frozenset({"player", "captain"}),
}  # fmt: skip
# A description has no more words than this.
_WORDS: Final = 4
_FORMER: Final = "former "
# The beginning of a word for "former" is a word of its own, or stands before a hyphen, up to so many letters ("ex", "экс", "oud": no experts and no parents).
_SHORT: Final = 3
# Names are looked through so many back.
_FAR: Final = 100


class Epithets:
    """Resolves the descriptions of one article that are said of a person for the first time."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, pronouns: Pronouns) -> None:
        self._w, self._lex, self._names, self._pronouns = tokens, lexicon, names, pronouns
        self._ages = Ages(tokens, lexicon, names)

    def of(self, source: tuple[int, int]) -> Speaker | None:
        """Whom the description means: who spoke in this sentence or the one before, or whom that is about, else the only person whom the article has named so far."""
        first, stop = source[0], self._core_end(source)
        bare = self._w.past(first, stop, self._lex.articles - self._lex.indefinite)
        several = self._lex.indefinite | self._lex.numbers | self._lex.quantifiers | self._lex.possessives
        former = self._is_former(bare, stop)
        if not self._is_definite(first, bare) or not 0 < stop - bare <= _WORDS or self._names.has_name(bare, stop):
            return None
        if any(self._w.folds[k] in several for k in range(first, stop)) or self._is_owned(bare, stop, former=former):
            return None
        age = self._ages.told((bare, source[1]))
        key = self._key(bare, stop)
        if age is None and not former and (key is None or key not in _CHOSEN | _BEFORE_COURT | _CALLINGS):
            return None
        found = self._meant(first)
        if found is None or found.entity is None or not former and not self._may_be(found.entity, key):
            return None
        if age is not None and not self._ages.may_have(found.entity, age):
            return None
        return found if self._pronouns.fits(article_gender(self._w.folds[first]), found) else None

    def _core_end(self, source: tuple[int, int]) -> int:
        """Where a comma ends the noun phrase ("la política, de 58 años")."""
        commas = (k for k in range(source[0] + 1, source[1]) if self._w.gaps[k].strip() in COMMA)
        return next(commas, source[1])

    def _is_definite(self, first: int, bare: int) -> bool:
        """Whether an article stands before the words or on the first of them, or the language has none."""
        word = self._w.folds[bare] if bare < len(self._w) else ""
        on_it = word.startswith(self._lex.elisions) or bool(self._lex.definite) and word.startswith(self._lex.definite)
        return bare > first or on_it or self._lex.articleless or not self._lex.articles

    def _is_owned(self, first: int, stop: int, *, former: bool) -> bool:
        """Whether it is told of whom or of what somebody is ("the driver of the bus"), and not how old he is or where he held an office before ("la exalcaldesa de Évora")."""
        small = self._lex.within | self._lex.prepositions
        led = (k for k in range(first + 1, stop - 1) if self._w.folds[k] in small)
        return any(not self._ages.is_age(k + 1, stop) and not (former and self._w.raw(k + 1)[0].isupper()) for k in led)

    def _key(self, first: int, stop: int) -> str | None:
        """The role that the words name, be they told more of by others beside it."""
        for k in range(first, stop):
            title = self._lex.titles.at(self._w, k, stop)
            if title is not None and title[1]:
                return title[1]
        return None

    def _is_former(self, first: int, stop: int) -> bool:
        """Whether it is told what one person was before ("l'ancienne adjointe", "la exconcejala")."""
        english = in_english(self._w, (first, stop), self._lex, self._names.language) or ""
        if english.startswith(_FORMER):
            return not english.endswith("s")
        told = [k for k in range(first, stop) if self._tells_former(self._unelided(k))]
        if not told or english.endswith("s") or self._w.folds[stop - 1].endswith("s"):
            return False  # several people, as far as their form tells
        return bool(english) or self._key(first, stop) is not None or stop - first > len(told)

    def _tells_former(self, word: str) -> bool:
        """Whether a word is one for "former", or begins with it."""
        known = asides(self._lex.language).former
        return any(word == f or word.startswith(f + "-" if len(f) <= _SHORT else f) for f in known)

    def _unelided(self, index: int) -> str:
        """A word without the article that is written onto it ("l'ancienne")."""
        word = self._w.folds[index]
        return next((word[len(e) :] for e in self._lex.elisions if word.startswith(e)), word)

    def _meant(self, index: int) -> Speaker | None:
        before, opened = self._pronouns.sentence_before(index)
        recent = self._pronouns.recent(index, before, opened)
        if recent is not None:
            return recent
        near = islice(self._names.back_from(self._w.starts[index]), _FAR)
        named = {m.entity for m in near if self._pronouns.is_one(m.entity)}
        return self._names.entity(named.pop()) if len(named) == 1 else None

    def _may_be(self, index: int, key: str | None) -> bool:
        """Whether nothing that the article calls a person speaks against the description."""
        own = self._names.entities[index].role_key
        if own is None or key is None or own == key or own in _ALSO.get(key, frozenset()):
            return True
        return key in _CHOSEN or key in _BEFORE_COURT and own not in high_offices()
