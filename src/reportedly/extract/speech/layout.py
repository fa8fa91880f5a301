"""What stands where in an article: its words, quotations, times, commas and names, and of what kind a word is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COLON, COMMA, QUOTE, SEMICOLON, hard
from reportedly.records import NameMention, Span

# Shorter words in an adverb's ending ("only", "fly") are listed one by one.
_SHORTEST_ADVERB: Final = 5
# What the figures of years that news tells of begin with.
_CENTURIES: Final = ("19", "20")
_APOSTROPHES: Final = frozenset("'’")
# A place has no more words than this, and so has what leads to it.
_PLACE: Final = 5
# How far after its verb a figure may stand ("put the number of wounded in the two hospitals at 34").
_FIGURE_REACH: Final = 10


class Layout:
    """The words of one article, named by their number, with its names and quotations: what stands at a word?"""

    def __init__(
        self, tokens: Words, lexicon: SpeechLexicon, quotations: Sequence[Span], names: Sequence[NameMention]
    ) -> None:
        self.words = tokens
        self.lexicon = lexicon
        self._quotes = quotations
        self._quote_starts = [q.start for q in quotations]
        # Where a name ends, by each of its words; the words of places, and those with a preposition written onto them; where persons' names end, in characters.
        self.name_end: dict[int, int] = {}
        self.places: set[int] = set()
        self._led: set[int] = set()
        self.person_ends = {name.span.end for name in names if name.kind == "PER"}
        for name in names:
            a, b = tokens.within(name.span)
            for i in range(self._past_verb(a, b) if lexicon.late_subjects and name.kind == "ORG" else a, b):
                self.name_end[i] = b
            if name.kind == "LOC":
                self.places.update(range(a, b))
                if a < b and tokens.starts[a] < name.span.start:
                    self._led.add(a)

    def _past_verb(self, first: int, stop: int) -> int:
        """Past a verb that was taken into the name of an organisation, in languages where it may stand before its subject."""
        said = [j for _, j, cue in self.lexicon.cues.find(self.words, first, stop) if cue.place == "verb" and j < stop]
        return said[-1] if said else first

    def is_led(self, index: int) -> bool:
        """Whether a place begins within the word, behind a preposition that is written onto it ("בירושלים")."""
        return index in self._led

    def quotation(self, position: int) -> Span | None:
        """The quotation that the character stands in."""
        k = bisect_right(self._quote_starts, position) - 1
        return self._quotes[k] if k >= 0 and position < self._quotes[k].end else None

    def quote_before(self, position: int) -> Span | None:
        """The last quotation that ends before the character or at it."""
        k = bisect_right(self._quotes, position, key=lambda q: q.end) - 1
        return self._quotes[k] if k >= 0 else None

    def quotes_within(self, start: int, end: int) -> Sequence[Span]:
        """The quotations of a stretch; the first may have begun before it."""
        a = max(0, bisect_right(self._quote_starts, start) - 1)
        return [q for q in self._quotes[a : bisect_right(self._quote_starts, end)] if q.end > start and q.end <= end]

    def is_quoted(self, index: int) -> bool:
        """Whether the word stands in a quotation."""
        return self.quotation(self.words.starts[index]) is not None

    def closes_quotation(self, index: int) -> bool:
        """Whether a quotation ends right before the word."""
        return index < len(self.words) and any(c in QUOTE for c in self.words.gaps[index])

    def is_hard(self, index: int) -> bool:
        """Whether a mark stands before the word that no noun phrase goes across."""
        return hard(self.words.gaps[index])

    def is_parted(self, index: int) -> bool:
        """Whether a comma or such a mark stands before the word."""
        return self.has_comma(index) or hard(self.words.gaps[index])

    def has_comma(self, index: int) -> bool:
        """Whether a comma stands before the word, and not within a number."""
        gap = self.words.gaps[index]
        if gap == "," and index > 0:  # 2,521
            return not (self.words.folds[index][0].isdecimal() and self.words.folds[index - 1][-1].isdecimal())
        return not COMMA.isdisjoint(gap)

    def gap(self, index: int) -> str:
        """What stands before the word; nothing behind the last."""
        return self.words.gaps[index] if index < len(self.words) else ""

    def is_semicolon(self, index: int) -> bool:
        """Whether a semicolon stands before the word, outside quotations."""
        return not SEMICOLON.isdisjoint(self.words.gaps[index]) and not self.is_quoted(index)

    def start_of(self, index: int) -> int:
        """Where the word begins, with the quotation mark that opens before it."""
        at = self.words.starts[index]
        inside = self.quotation(at)
        gap = at - len(self.words.gaps[index])
        return inside.start if inside is not None and inside.start >= gap else at

    def end_of(self, stop: int, limit: int) -> int:
        """Where the word before `stop` ends, with the quotation that it closes, or that ends within the limit."""
        at = self.words.ends[stop - 1]
        inside = self.quotation(at - 1)
        if inside is None:
            return at
        closed = inside.end <= limit or stop >= len(self.words) or self.words.starts[stop] >= inside.end
        return inside.end if closed else at

    def is_time(self, index: int) -> bool:
        """Whether the word tells a time: of the calendar, a figure beside such a word, a year."""
        folds = self.words.folds
        if folds[index] in self.lexicon.deictics:
            return index + 1 < len(folds) and folds[index + 1] in self.lexicon.calendar
        if not folds[index].isdecimal():
            return folds[index] in self.lexicon.calendar
        year = len(folds[index]) == 4 and folds[index].startswith(_CENTURIES)
        if year and index > 0 and folds[index - 1] in self.lexicon.prepositions:
            return True  # "in 2010"
        near = folds[max(0, index - 1) : index + 2]
        return any(w in self.lexicon.calendar for w in near)

    def before_time(self, index: int, hi: int) -> bool:
        """Whether the word is the "on" or "el" of a day."""
        word = self.words.folds[index]
        return (
            (word in self.lexicon.prepositions or word in self.lexicon.articles)
            and index + 1 < hi
            and self.is_time(index + 1)
        )

    def over_times(self, index: int, floor: int) -> int:
        """Past "on Monday" and "on Monday in Lund" between source and verb."""
        start = index
        if self.has_comma(index):
            return index
        index = self._over_place(index, floor)
        while index > floor and self.is_time(index - 1) and not self.is_hard(index):
            index -= 1
        while (
            index < start
            and index > floor + 1
            and self.words.folds[index - 1] in self.lexicon.prepositions | self.lexicon.articles
        ):
            index -= 1
        return index if index > floor else start

    def _over_place(self, index: int, floor: int) -> int:
        """Past a place behind a time or a person's name, which tells where somebody spoke and not of whom he is ("Weiss in Köln sagte", "am Montag in Köln mitteilte")."""
        if index - 1 not in self.places or self.gap(index).strip():
            return index
        reach = range(index - 1, max(floor, index - _PLACE) - 1, -1)
        begin = min((k for k in reach if self.name_end.get(k) == index), default=index)
        led = next((k for k in range(begin - 1, max(floor, begin - _PLACE), -1) if self._leads_to(k, begin)), None)
        if led is None and not self.is_led(begin):
            return index
        first = begin if led is None else led
        person = self.words.ends[first - 1] in self.person_ends
        return first if first > floor and (person or self.is_time(first - 1)) else index

    def _leads_to(self, index: int, place: int) -> bool:
        """Whether nothing but a preposition of place stands between the words."""
        found = self.lexicon.places_in.at(self.words, index, place)
        return found is not None and found[0] == place

    def is_skipped(self, index: int) -> bool:
        """Whether the word may stand between speaker and verb: an auxiliary, a "not", an adverb."""
        word = self.words.folds[index]
        if word in self.lexicon.skips:
            return index not in self.name_end  # Theresa May, Will
        if (
            len(word) < _SHORTEST_ADVERB
            or not self.lexicon.skip_endings
            or not word.endswith(self.lexicon.skip_endings)
        ):
            return False
        return (
            word not in self.lexicon.skip_exceptions
            and index not in self.name_end
            and self.words.raw(index)[0].islower()
        )

    def is_adverb(self, index: int) -> bool:
        """Whether the word is such a one and neither an auxiliary nor a "to"."""
        word = self.words.folds[index]
        return (
            self.is_skipped(index)
            and word not in self.lexicon.auxiliaries | self.lexicon.infinitives | self.lexicon.passives
        )

    def is_pronoun(self, index: int) -> bool:
        """Whether the word is a pronoun that is a whole subject ("she")."""
        word = self.words.folds[index]
        return (
            word in self.lexicon.pronouns and word not in self.lexicon.articles and word not in self.lexicon.relatives
        )

    def is_whole_subject(self, index: int) -> bool:
        """Whether the word is a whole subject that is no pronoun: "some note that", "cities that support", "those who question"."""
        word = self.words.folds[index]
        before = self.words.folds[index - 1] if index and not self.words.gaps[index].strip() else ""
        if word in self.lexicon.quantifiers:
            return not before or before in self.lexicon.breaks | self.lexicon.that
        if word not in self.lexicon.relatives or not before:
            return False
        return word not in self.lexicon.that or before not in self.lexicon.breaks and self.may_be_noun(index - 1)

    def may_be_noun(self, index: int) -> bool:
        """Whether the word may belong to a noun phrase, as far as its form tells."""
        word = self.words.folds[index]
        if index in self.name_end or word in self.lexicon.articles or word in self.lexicon.within:
            return True
        if word in self.lexicon.breaks | self.lexicon.pronouns | self.lexicon.prepositions | self.lexicon.skips:
            return False
        cue = self.lexicon.cues.at(self.words, index, index + 1)
        return not word.endswith(self.lexicon.verb_endings) and (cue is None or cue[1].noun)

    def begins_phrase(self, index: int) -> bool:
        """Whether a noun phrase begins at the word that could not go on another: an article, a possessive, a pronoun, a name."""
        word = self.words.folds[index]
        return (
            index in self.name_end or word in self.lexicon.determiners | self.lexicon.possessives | self.lexicon.objects
        )

    def opens_content(self, index: int) -> bool:
        """Whether what is said begins at the word: a "that", or anything behind a colon or a quotation mark."""
        gap = self.words.gaps[index]
        return self.words.folds[index] in self.lexicon.that or any(c in COLON or c in QUOTE for c in gap)

    def possesses(self, index: int) -> bool:
        """Whether the word is a possessor: "its", "Weiss's", "the judges’", whose mark stands in the gap behind it."""
        word = self.words.folds[index]
        if word in self.lexicon.possessives:
            return True
        if len(word) <= 2 or not self.lexicon.possessives:
            return False
        return word.endswith(("'s", "s'")) or word.endswith("s") and self.gap(index + 1).strip() in _APOSTROPHES

    def is_number(self, index: int) -> bool:
        """Whether the word is a number, in figures or letters."""
        word = self.words.folds[index]
        if self.is_aged(index):
            return False
        return word[0].isdecimal() or word in self.lexicon.numbers or word.endswith(self.lexicon.number_endings)

    def is_aged(self, index: int) -> bool:
        """Whether the word is somebody by his age ("der 46-Jährige", "il 46enne", "the 46-year-old")."""
        word = self.words.folds[index]
        if not word[0].isdecimal() or word.isdecimal() or not self.lexicon.aged:
            return False
        return word.lstrip("0123456789").lstrip("-‑–").startswith(self.lexicon.aged)

    def tells_figure(self, start: int, hi: int) -> bool:
        """Whether a figure follows soon, as it must after "put the toll at"."""
        for k in range(start, min(hi, start + _FIGURE_REACH)):
            if self.has_comma(k) or QUOTE.isdisjoint(self.words.gaps[k]) and self.is_hard(k):
                return False
            if self.is_number(k):
                return True
        return False
