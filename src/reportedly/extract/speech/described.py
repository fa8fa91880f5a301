"""Who is meant by a description: "the minister", "the ministry", "the company", "the officer", "the statement"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import Names, Speaker
from reportedly.extract.speech.unnamed import in_english

# What a sentence ends with, behind which a capital tells nothing.
_ENDS: Final = frozenset(".!?\n")
# A description comes back to one of the last so many that were named.
_FAR: Final = 12
# Whom a word for ministers or officials means, and who heads the ministers.
_MINISTER: Final = "minister"
_OF_FIELD: Final = "-minister"
_PREMIER: Final = "prime-minister"
_OFFICIAL: Final = "official"
_OFFICIALS: Final = frozenset({"police-chief", "police-officer"})


class Described:
    """Finds whom the descriptions of one article come back to."""

    def __init__(
        self, tokens: Words, lexicon: SpeechLexicon, names: Names, heard: Sequence[tuple[frozenset[str], Speaker]]
    ) -> None:
        self._w, self._lex, self._names, self._heard = tokens, lexicon, names, heard
        self._language = names.language

    def of(self, source: tuple[int, int]) -> Speaker | None:
        """ "the minister", "the ministry": the entity of that role or with that word in its name, the one named last before."""
        while source[1] - 1 > source[0] and self._w.folds[source[1] - 1] in self._lex.demonstratives:
            source = (source[0], source[1] - 1)  # "gavana huyo"
        described = frozenset(_unpossessed(w) for w in self._w.folds[source[0] : source[1]])
        described = described - self._lex.articles - self._lex.skips
        first = self._w.raw(source[0])
        opens = source[0] == 0 or any(c in _ENDS for c in self._w.gaps[source[0]])
        capital = first[0].isupper() and not opens
        capital = capital and self._w.folds[source[0]] not in self._lex.articles and not self._lex.articleless
        if not described or capital:
            return None
        position = self._w.starts[source[0]]
        key = self.role_key(source)
        seen: set[int] = set()
        narrower: int | None = None
        for _, _, index in self._names.back_from(position):
            if len(seen) == _FAR:
                break
            if index not in seen:
                seen.add(index)
                if described <= self._names.roles[index] or described <= self._names.heads[index]:
                    return self._names.entity(index)
                person = self._names.entities[index].kind == "PER"
                held = self._names.entities[index].role_key if person else None
                if key is not None and held == key:
                    return self._names.entity(index)
                if narrower is None and _is_one(held, key):
                    narrower = index  # "মন্ত্রী" of the পরিবহনমন্ত্রী
        return None if narrower is None else self._names.entity(narrower)

    def role_key(self, source: tuple[int, int]) -> str | None:
        """Which role the source names and nothing else ("il direttore", "মুখপাত্রের"), whatever its ending."""
        first = self._w.past(source[0], source[1] - 1, self._lex.articles)
        found = self._lex.titles.at(self._w, first, source[1])
        if found is not None and found[0] == source[1]:
            return found[1] or None
        english = in_english(self._w, (first, source[1]), self._lex, self._language)
        return None if english is None else english.replace(" ", "-")

    def again(self, source: tuple[int, int]) -> Speaker | None:
        """ "the officer": the last of the speakers without a name who was called so with more words ("a police officer")."""
        noun = self.bare((source[0], self.core_end(source)))
        if noun is None or self._w.folds[source[0]] not in self._lex.articles:
            return None
        return next((speaker for said, speaker in reversed(self._heard) if noun in said), None)

    def bare(self, source: tuple[int, int]) -> str | None:
        """The noun of a source that is nothing but an article and a noun, or a noun and a demonstrative ("chama hicho")."""
        first, stop = source
        while first < stop and (
            self._w.folds[first] in self._lex.articles or self._w.folds[first] in self._lex.pointing
        ):
            first += 1
        stop = self._w.short_of(first + 1, stop, self._lex.demonstratives)
        if first != stop - 1:
            return None
        word = self._w.folds[first]
        elided = next((e for e in self._lex.elisions if word.startswith(e) and len(word) > len(e) + 1), "")
        word = word[len(elided) :]  # "l'entreprise"
        definite = (
            first > source[0]
            or stop < source[1]
            or bool(elided)
            or source[0] > 0
            and self._w.folds[source[0] - 1] in self._lex.articles
            and self._w.folds[source[0] - 1] not in self._lex.indefinite
            or not self._lex.articles
            or self._lex.articleless
            or self._names.credited  # "laut Unternehmen"
            or (bool(self._lex.definite) and word.startswith(self._lex.definite))
        )
        return word if definite else None

    def core_end(self, source: tuple[int, int]) -> int:
        """Where a relative clause or apposition after a comma begins, or the end."""
        joins = self._lex.relatives | self._lex.articles
        for k in range(source[0] + 1, source[1]):
            if self._w.gaps[k].strip() in COMMA and self._w.folds[k] in joins:
                return k
        return source[1]


def _is_one(held: str | None, key: str | None) -> bool:
    """Whether somebody with one role may be called by a wider one: a minister of anything, an official of the police."""
    if key == _MINISTER and held is not None:
        return held.endswith(_OF_FIELD) and not held.endswith(_PREMIER)
    return key == _OFFICIAL and held in _OFFICIALS


def _unpossessed(word: str) -> str:
    return word[:-2] if word.endswith("'s") else word
