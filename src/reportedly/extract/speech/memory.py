"""Who spoke so far, kept for the pronouns and descriptions that come back to him."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import Speaker
from reportedly.extract.speech.unnamed import is_body
from reportedly.records import Entity


class Memory:
    """The speakers of one article up to here: at which word one spoke last, who that was, and the last person, body and other than a person."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, entities: Sequence[Entity]) -> None:
        self._w, self._lex, self._entities = tokens, lexicon, entities
        self.at = -1
        self.last: Speaker | None = None
        self.person: Speaker | None = None
        self.body: Speaker | None = None
        self.other: Speaker | None = None
        self.people: list[Speaker] = []
        self.heard: list[tuple[frozenset[str], Speaker]] = []

    def noted(self, source: tuple[int, int], found: Speaker | None) -> Speaker | None:
        """The speaker that a source was resolved to, remembered; not what was only spoken of."""
        if found is None or self._is_thing(source, found):
            return found
        self.at, self.last = source[0], found
        kind = None if found.entity is None else self._entities[found.entity].kind
        if found.entity is None:
            self.heard.append((frozenset(self._w.folds[source[0] : source[1]]), found))
        if kind == "PER":
            self.person = found
            self.people.append(found)
            return found
        if kind == "ORG" or kind is None and is_body(found.name):
            self.body = found
        self.other = found
        return found

    def _is_thing(self, source: tuple[int, int], found: Speaker) -> bool:
        """Whether a source is no speaker but what was spoken of: without a name, and with a verb in it ("ways to widen trade")."""
        inside = self._w.folds[source[0] + 1 : source[1] - 1]
        return found.entity is None and found.name.islower() and any(word in self._lex.infinitives for word in inside)
