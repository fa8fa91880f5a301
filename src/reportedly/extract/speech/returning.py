"""Who is meant by a noun for a body that comes back: "the group", "the company", "the court"."""

from __future__ import annotations

from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.described import Described
from reportedly.extract.speech.firms import FIRMS, firms, subject_before
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.names import NEAR, Mention, Names, Speaker
from reportedly.extract.speech.unnamed import SHOWN_IN, in_english

# Bodies whose names tell what they are.
_STATE: Final = frozenset(
    {
        "army",
        "court",
        "ministry",
        "command",
        "police",
        "parliament",
        "commission",
        "university",
        "hospital",
        "bank",
        "embassy",
        "prosecutors",
    }
)
# Between a noun and the quoted name behind it.
_NAME_GAPS: Final = frozenset({" «", " „", " “", ' "', " "})


class Returning:
    """Resolves nouns for bodies to the organisations that were named before them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names, described: Described) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._described = described

    def _body_noun(self, source: tuple[int, int]) -> str | None:
        """The noun for a body that a source is, by the form that stands in the lexicon ("des Unternehmens")."""
        noun = self._described.bare(source)
        if noun is None or noun in self._lex.bodies:
            return noun
        english = in_english(self._w, source, self._lex, self._names.language)
        return self._lex.body_names.get(english) if english is not None else None

    def body(self, source: tuple[int, int]) -> Speaker | None:
        """ "the group", "the company", "the court": the organisation named last before whose name does not tell that it is of another kind."""
        noun = self._body_noun(source)
        if noun is None or noun not in self._lex.bodies:
            return None
        introduced = self._introduced(noun, self._w.starts[source[0]])
        if introduced is not None:
            return introduced
        wanted = self._lex.kinds.get(noun)
        if wanted is None and self._is_of_state(noun):
            wanted = frozenset({noun})
        other: int | None = None
        for mention in self._names.back_from(self._w.starts[source[0]]):
            index = mention.entity
            told = self._names.heads[index] & (self._lex.offices if wanted is None else wanted)
            fits = bool(told) if wanted is not None else not told
            fits = fits and index not in self._names.bylines
            if (self._names.entities[index].kind == "ORG" or self._has_members(mention)) and fits:
                if not self._is_of_another_kind(index, noun):
                    return self._names.entity(index)
                other = index if other is None else other
        return self._written_so(noun, source[0]) or self._firm(source) if other is None else self._names.entity(other)

    def _is_of_state(self, noun: str) -> bool:
        """Whether the noun is for a body of which a name always tells that it is one ("the army", "das Gericht")."""
        names = {noun} if self._lex.language == SHOWN_IN else {e for e, b in self._lex.body_names.items() if b == noun}
        return not names.isdisjoint(_STATE)

    def _firm(self, source: tuple[int, int]) -> Speaker | None:
        """ "the company", where what names it was taken for no name or for a person's."""
        english = (
            self._described.bare(source)
            if self._names.language == SHOWN_IN
            else in_english(self._w, source, self._lex, self._names.language)
        )
        if english not in FIRMS:
            return None
        span = subject_before(self._w, self._lex, self._names, source[0])
        if span is not None:
            return Speaker(self._w.text[span.start : span.end])
        found = next(firms(self._w, self._lex, self._names, source[0]), None)
        return None if found is None else self._names.entity(found)

    def _written_so(self, noun: str, stop: int) -> Speaker | None:
        """The words with capitals, or between quotation marks, behind the noun where it stood last before ("компания «Южный порт»"), where no
        name of an organisation was found."""
        english = self._lex.body_names
        for k in range(stop - 2, -1, -1):
            word = self._w.folds[k]
            if word != noun and not (word[:NEAR] == noun[:NEAR] and english.get(self._english(k) or "") == noun):
                continue
            end = k + 1
            while end < stop and end - k <= NEAR and self._goes_on_named(k, end):
                end += 1
            if end > k + 1:
                text = self._w.text[self._w.starts[k + 1] : self._w.ends[end - 1]]
                index = next((i for a, _, i in self._names.mentions if a == self._w.starts[k + 1]), None)
                return Speaker(" ".join(text.split()), index)
        return None

    def _goes_on_named(self, noun: int, index: int) -> bool:
        """Whether the word goes on a name that begins right behind a noun, with a capital or a quotation mark."""
        gap, opening = self._written_gap(index), self._written_gap(noun + 1)
        if index == noun + 1:
            capital = self._w.raw(index)[0].isupper()
            return capital and (gap in _NAME_GAPS or gap == " " and not self._lex.noun_capitals)
        return gap == " " and (opening in _NAME_GAPS or self._w.raw(index)[0].isupper())

    def _written_gap(self, index: int) -> str:
        """What stands before the word, with the marks around names."""
        return self._w.text[self._w.ends[index - 1] : self._w.starts[index]] if index > 0 else ""

    def _english(self, index: int) -> str | None:
        return in_english(self._w, (index, index + 1), self._lex, self._names.language)

    def _is_of_another_kind(self, index: int, noun: str) -> bool:
        """Whether the organisation is introduced as a body that the noun does not mean ("the GSS union" is not "the company")."""
        beside = (w for m in self._names.mentions if m.entity == index for w in self._beside(m))
        told = self._names.heads[index].union(beside)
        return bool(told & self._lex.bodies) and noun not in told

    def _beside(self, mention: Mention) -> tuple[str, ...]:
        """The words right before and after a name, as far as no mark parts them from it."""
        first, stop = self._names.words(mention)
        low = first
        while low > max(0, first - NEAR) and not self._w.gaps[low].strip():
            low -= 1
        high = stop
        while high < min(len(self._w), stop + NEAR) and not self._w.gaps[high].strip():
            high += 1
        return (*self._w.folds[low:first], *self._w.folds[stop:high])

    def _has_members(self, mention: Mention) -> bool:
        """Whether the name stands where only a body's does: "a local commander of Kataib al-Nahr"."""
        first, _ = self._names.words(mention)
        if first < 2 or self._w.folds[first - 1] not in self._lex.members:
            return False
        return any(
            self._lex.titles.at(self._w, k, first - 1) is not None for k in range(max(0, first - NEAR), first - 1)
        )

    def _next_to(self, first: int, stop: int) -> tuple[str, ...]:
        """The words right before and behind a name, whatever mark parts them from it."""
        return (*self._w.folds[max(0, first - 1) : first], *self._w.folds[stop : stop + 1])

    def _introduced(self, noun: str, position: int) -> Speaker | None:
        """The name that was introduced with the noun ("Jund al-Nahr, an armed group", "the group Jund al-Nahr"), the last before."""
        for mention in self._names.back_from(position):
            first, stop = self._names.words(mention)
            before = self._w.folds[max(0, first - NEAR) : first]
            after = self._apposed_to(stop) if self._w.gaps[stop].strip() == "," else ()
            if self._names.entities[mention.entity].kind == "PER" and noun not in self._next_to(first, stop) + after:
                continue  # "Nora Weiss hevder at klubben": whom it tells about
            if noun in before or noun in after or noun in self._beside(mention):
                return self._names.entity(mention.entity)
        return None

    def _apposed_to(self, index: int) -> tuple[str, ...]:
        """The words behind a name and a comma, up to the next mark."""
        stop = index + 1
        while stop < min(len(self._w), index + 2 * NEAR) and not self._w.gaps[stop].strip():
            stop += 1
        return self._w.folds[index:stop]
