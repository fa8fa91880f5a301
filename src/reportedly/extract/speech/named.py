"""The name by which a source is called that holds one: a name in it, a role before a name, the body for which somebody without a name speaks."""

from __future__ import annotations

from typing import Final

from reportedly.extract.phrases import Words
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.bodies import placing
from reportedly.extract.speech.heads import families, genitives
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.marks import COMMA
from reportedly.extract.speech.names import NEAR, Mention, Names, Speaker
from reportedly.extract.speech.unnamed import MOUTHS, SHOWN_IN, composed, unnamed
from reportedly.records import NameKind

# A name after a role, in characters: Chinese names have two or three, transcribed ones more; the least of place, role and name together.
_NAME_CHARACTERS: Final = range(2, 5)
_LEAST_TITLED: Final = 4
# A noun for who speaks for somebody has no more characters or words than this.
_CHARACTERS: Final = 6
# Who speaks for somebody, in English.
_LAWYERS: Final = frozenset({"lawyer", "lawyers", "defence"})


class Named:
    """Calls the sources of one article by the names in them."""

    def __init__(self, tokens: Words, lexicon: SpeechLexicon, names: Names) -> None:
        self._w, self._lex, self._names = tokens, lexicon, names
        self._language = names.language

    def of(self, source: tuple[int, int]) -> Speaker | None:
        """A name in the source: a person before an organisation before a place, the first of each that is no mere title."""
        apposed = self._behind_comma(source)
        if apposed is not None:
            return self._names.called(apposed)
        if (one := self._one_word_behind_comma(source)) is not None:
            return one
        best: dict[NameKind, Mention] = {}
        for mention in self._names.inside(*source):
            kind = self._names.entities[mention.entity].kind
            before = best.get("PER") if kind == "PER" else None
            if before is not None and self._is_better(before, mention):
                best[kind] = mention
            elif before is not None and self._follows_title(mention):
                best[kind] = mention  # "Incheon coach Noh": the name beside the role
                break
            title = kind == "PER" and self._is_title(mention)
            if not title and not self._only_owns(mention, source[1]):
                best.setdefault(kind, mention)
        found = best.get("PER") or best.get("ORG")
        return self._whole(found, source[1]) if found is not None else None

    def _behind_comma(self, source: tuple[int, int]) -> Mention | None:
        """The person's name that ends a source behind a comma, where what stands before it begins with no name ("the head of Civil Protection, Nora Weiss")."""
        end = self._w.ends[source[1] - 1]
        for mention in self._names.inside(*source):
            first = self._w.within_end(mention.start)
            if first == source[0] and self._is_title(mention):
                continue  # "Mkuu wa Mkoa, Rehema Msangi"
            if first == source[0] or first < source[1] and self._w.starts[first] != mention.start:
                return None
            behind = self._w.gaps[first].strip() in COMMA
            if behind and mention.end == end and self._names.entities[mention.entity].kind == "PER":
                return mention
        return None

    def _one_word_behind_comma(self, source: tuple[int, int]) -> Speaker | None:
        """A single word with a capital that ends a source behind a comma and a title ("Kepala Desa setempat, Tugiman"), where people have one name."""
        last = source[1] - 1
        if not self._lex.single_names or last <= source[0] or self._w.gaps[last].strip() not in COMMA:
            return None
        titled = self._lex.titles.at(self._w, source[0], last) is not None
        word = self._w.raw(last)
        return Speaker(word) if titled and word[0].isupper() and not word.isupper() and len(word) > NEAR else None

    def _whole(self, mention: Mention, stop: int) -> Speaker:
        """The speaker of a mention; in writing without capitals with the word that ends the source behind it, which no rule took for a part of
        the name ("فرح قاضی")."""
        called = self._names.called(mention)
        end = self._names.words(mention)[1]
        if end == stop and (bare := self._names.ungenitive(called.name, stop)) != called.name:
            return Speaker(bare, called.entity)
        if (
            self._names.entities[mention.entity].kind != "PER"
            or end + 1 != stop
            or called.name.upper() != called.name.lower()
        ):
            return called
        word = self._w.folds[end]
        idle = (
            self._lex.skips | self._lex.adverbs | self._lex.prepositions | self._lex.calendar | self._lex.markers_alone
        )
        if (
            self._w.gaps[end] != " "
            or len(word) <= 1
            or word in idle
            or len(self._lex.markers) > 1  # written onto the word, which may be an office
            or self._lex.titles.at(self._w, end, stop) is not None
        ):
            return called
        if (
            " " in self._names.entities[mention.entity].name
            and self._w.text[mention.start : mention.end] != self._names.entities[mention.entity].name
        ):
            return called
        return Speaker(self._w.text[mention.start : self._w.ends[end]], mention.entity)

    def _is_better(self, before: Mention, mention: Mention) -> bool:
        """Whether a person's name, rather than the one before it in the source, is the speaker's."""
        if self._is_fuller(before, mention):  # "the spokesman of the Koordinatsiynyi staff Petro Weiss"
            return True
        if self._is_owned_by(before, mention):  # "लंदन के मछुआरे राम सिंह"
            return True
        # "ο εκπρόσωπος του ισραηλινού υπουργείου Γκιντεόν Αλταράς"
        return self._is_described(before) > self._is_described(mention)

    def _is_fuller(self, one: Mention, other: Mention) -> bool:
        """Whether a name of several words follows, within one noun phrase, a single word that was taken for a name."""
        first, stop = self._names.words(one)
        begin, end = self._names.words(other)
        marks = any(self._w.gaps[k].strip() for k in range(stop, begin + 1))
        joined = any(self._w.folds[k] in self._lex.conjunctions | self._lex.relatives for k in range(stop, begin))
        return stop - first == 1 and end - begin > 1 and not marks and not joined

    def _is_owned_by(self, one: Mention, other: Mention) -> bool:
        """Whether a mark between whose and what stands right behind the first name, and the second belongs to what is his."""
        stop = self._w.within_end(one.end)
        return stop < len(self._w) and self._w.folds[stop] in self._lex.possessive_marks and other.start > one.end

    def _is_described(self, mention: Mention) -> bool:
        """Whether a person goes by an office in small letters and no name."""
        return self._names.entities[mention.entity].name[:1].islower()

    def _only_owns(self, mention: Mention, stop: int) -> bool:
        """Whether a mark between whose and what stands right behind a name, and a noun for a speaker or an office behind that."""
        end = self._w.within_end(mention.end)
        if end + 1 >= stop or self._w.folds[end] not in self._lex.possessive_marks:
            return False
        titled = any(True for _ in self._lex.titles.find(self._w, end + 1, stop))
        return titled or any(is_noun_for_speaker(self._w, k, stop, self._lex) for k in range(end + 1, stop))

    def _follows_title(self, mention: Mention) -> bool:
        """Whether a title stands right before the name."""
        first, _ = self._names.words(mention)
        before = range(max(0, first - NEAR), first)
        return any((found := self._lex.titles.at(self._w, k, first)) is not None and found[0] == first for k in before)

    def _is_title(self, mention: Mention) -> bool:
        """Whether what was taken for a name is a title."""
        first, stop = self._names.words(mention)
        found = self._lex.titles.at(self._w, first, stop) if stop > first else None
        return found is not None and found[0] == stop

    def titled(self, source: tuple[int, int]) -> Speaker | None:
        """The name after a role in writing without spaces ("首尔主教练卢相基"), where no name of a person was found."""
        if source[1] - source[0] < _LEAST_TITLED or any(len(w) > 1 for w in self._w.folds[source[0] : source[1]]):
            return None
        joined = genitives(self._lex.language)
        ends = [
            j + (j < source[1] and self._w.folds[j] in joined) for _, j, _ in self._lex.titles.find(self._w, *source)
        ]
        ends = [j for j in ends if source[1] - j in _NAME_CHARACTERS] or self._introduced_by_noun(source)
        if not ends:
            return None
        start, end = self._w.starts[ends[-1]], self._w.ends[source[1] - 1]
        known = next(iter(self._names.between(start, end)), None)
        return Speaker(self._w.text[start:end]) if known is None else self._names.entity(known.entity)

    def _introduced_by_noun(self, source: tuple[int, int]) -> list[int]:
        """Where a name begins behind a noun for a speaker ("村民陆桂花"), by the family's name that it begins with."""
        known = unnamed(self._language)
        found = known.nouns.at(self._w, *source) if known is not None else None
        if found is None or source[1] - found[0] not in _NAME_CHARACTERS:
            return []
        return [found[0]] if self._w.folds[found[0]] in families(self._lex.language) else []

    def for_another(self, source: tuple[int, int]) -> Speaker | None:
        """Whom a spokesman or lawyer without a name speaks for, where the source names him ("北浜化成の広報担当者", "추 회장의 변호인"): the body itself, or the
        lawyer of it; a name behind the noun is the speaker's own."""
        known = unnamed(self._language)
        if known is None or self._language == SHOWN_IN:
            return None
        if known.head_last:
            reach = range(max(source[0], source[1] - _CHARACTERS), source[1])
            found = next(
                ((k, n[1]) for k in reach if (n := known.nouns.at(self._w, k, source[1])) and n[0] == source[1]), None
            )
            rest = None if found is None else (source[0], found[0])
        else:
            first = known.nouns.at(self._w, *source)
            found = None if first is None else (first[0], first[1])
            rest = None if first is None else (first[0], source[1])
        if found is None or rest is None or found[1] not in MOUTHS | _LAWYERS:
            return None
        whose = self._owner(rest, head_last=known.head_last)
        if whose is None:
            return None
        return Speaker(f"{found[1].rstrip('s')} of {whose.name}") if found[1] in _LAWYERS else whose

    def _owner(self, rest: tuple[int, int], *, head_last: bool) -> Speaker | None:
        """Who is named beside the noun for somebody who speaks for him, or None where the words are common ones."""
        small = self._lex.articles | self._lex.prepositions | self._lex.within | genitives(self._lex.language)
        known = unnamed(self._language)
        first, stop = rest
        comma = next((k for k in range(first + 1, stop) if self._w.gaps[k].strip() in COMMA), None)
        if comma is not None and not head_last:  # "سخنگوی شرکت، رامین امانی"
            own = (
                stop - comma <= NEAR
                and not self._lex.noun_capitals
                and self._w.raw(comma).upper() == self._w.raw(comma).lower()
            )
            return Speaker(self._w.text[self._w.starts[comma] : self._w.ends[stop - 1]]) if own else None
        owned = False
        while stop > first and head_last:
            at = next(
                (k for k in range(first, stop) if known and (m := known.small.at(self._w, k, stop)) and m[0] == stop),
                None,
            )
            if at is None and self._w.folds[stop - 1] not in small:
                break
            owned, stop = True, stop - 1 if at is None else at
        while stop > first and not head_last and self._w.folds[first] in small:
            first += 1
        if stop <= first or composed(self._w, (first, stop), self._lex, self._language) is not None:
            return None
        named = self.of((first, stop))
        person = named is not None and named.entity is not None and self._names.entities[named.entity].kind == "PER"
        if person and not owned:
            return None
        if named is not None and (person or 2 * len(named.name) > self._w.ends[stop - 1] - self._w.starts[first]):
            return named
        text = " ".join(self._w.text[self._w.starts[first] : self._w.ends[stop - 1]].split())
        ending = next(
            (g for g in placing(self._lex.language).genitives if text.endswith(g) and len(text) > len(g) + 1), ""
        )
        return Speaker(text[: len(text) - len(ending)])
