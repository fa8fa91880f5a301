"""What a statement has that every script keeps: names of the event in any spelling, words that sound the same, numbers, the figures of its sentence in their normal
form ("24 hours", 24小时), and the concepts that its words are for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from reportedly import naming
from reportedly.compare.accounts import Account
from reportedly.compare.figures import figure
from reportedly.compare.rounding import significant
from reportedly.compare.things import PARTICULAR
from reportedly.concepts import concepts
from reportedly.records import Event, Span
from reportedly.text import ascii_digits, fold, words

# Consonants that two words must share in sound to be taken for one name or loan word; shorter ones meet by chance.
SOUNDING: Final = 4
# What the anchors of figures, of numbers and of concepts begin with.
FIGURE: Final = "figure:"
NUMBER: Final = "number:"
CONCEPT: Final = "concept:"
WHO: Final = "who:"
# Letters up to which a name is found in other words.
SHORT: Final = 2
# Counts up to this of what no key tells are told of many things.
FEW: Final = 2.0
_NUMBER: Final = regex.compile(r"[\d.,\s]*\d")
# A number as it is written: with groups of three, or a fraction.
_WRITTEN: Final = regex.compile(r"\d{1,3}(?:[.,\s’']\d{3})+(?!\d)|\d+(?:[.,]\d+)?")


class Anchors:
    """The anchors of the statements of an event."""

    def __init__(self, event: Event, told: Sequence[Account] = ()) -> None:
        self._figures: defaultdict[str, list[_Figure]] = defaultdict(list)
        for a in told:
            if found := _figure(a):
                self._figures[a.article.id].append(found)
        people = ({n for name in p.names if len(n := fold(name)) > SHORT} for p in event.who if p.kind == "PER")
        self._people = [names for names in people if names]
        self._spellings = sorted(
            {(fold(n), f"{WHO}{p.name}") for p in event.who for n in p.names if len(n) > SHORT}
            | {(fold(w.name), f"where:{w.name}") for w in event.where if len(w.name) > SHORT}
        )

    def is_named(self, speaker: str | None) -> bool:
        """Whether the speaker is a participant of the event in any of the spellings."""
        folded = fold(speaker or "")
        return any(spelling in folded for spelling, key in self._spellings if _is_who(key)) if folded else False

    def of(self, a: Account) -> frozenset[str]:
        """The anchors of an account's statement, without its speaker."""
        language = a.article.language
        found = self.within(a.claim.value, language) - self.within(a.claim.speaker or "", language)
        return found.union(*(n.anchors for n in self._figures[a.article.id] if n.is_within(a)))

    def people(self, a: Account) -> frozenset[str]:
        """All spellings of the people whom the words of an account name beside its speaker."""
        own, said = fold(a.claim.speaker or ""), fold(a.claim.value)
        named = (p for p in self._people if any(n in said for n in p) and not any(n in own for n in p))
        return frozenset(n for p in named for n in p)

    def figures(self) -> Counter[str]:
        """How many sentences have each figure."""
        sentences = {
            (i, n.span.start, n.span.end, x) for i, listed in self._figures.items() for n in listed for x in n.anchors
        }
        return Counter(x for *_, x in sentences)

    def within(self, text: str, language: str | None) -> frozenset[str]:
        """The anchors of any text."""
        folded = fold(text)
        listed = [w for w, _ in words(folded)]
        numbers = {f"{NUMBER}{_digits(w)}" for w in _WRITTEN.findall(ascii_digits(folded))}
        named = {key for spelling, key in self._spellings if spelling in folded}
        sounds = {f"sound:{k}" for w in listed if len(w) >= SOUNDING for k in naming.keys(w) if len(k) >= SOUNDING}
        about = {f"{CONCEPT}{c}" for c in concepts(text, language)}
        return frozenset(numbers | named | sounds | about)


def _is_who(key: str) -> bool:
    return key.startswith(WHO)


def value(anchor: str) -> str | None:
    """The digits of a figure or a number, in which the two are one; None of another anchor."""
    return anchor.rsplit(":", 1)[1].replace(".", "") if anchor.startswith((FIGURE, NUMBER)) else None


def values(anchors: Iterable[str]) -> frozenset[str]:
    """The digits of all figures and numbers among the anchors."""
    return frozenset(v for v in map(value, anchors) if v is not None)


def _digits(written: str) -> str:
    return "".join(c for c in written if c.isdigit())


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a sentence, in forms that are the same in all languages; `written` is the number as it stands in the sentence, where it does in digits."""

    span: Span
    written: str
    anchors: frozenset[str]

    def is_within(self, a: Account) -> bool:
        """Whether a statement has it: it is of its sentence, and not known to stand outside the statement."""
        return self.span.overlaps(a.claim.evidence.span) and self.written in ascii_digits(a.claim.value)


def _figure(a: Account) -> _Figure | None:
    """The figure that a claim tells."""
    c = a.claim
    f = figure(a) if c.slot == "quantity" else None
    if f is None:
        return None
    found = {f"{FIGURE}{f.dimension}:{f.thing}:{f.value:.10g}"}
    digits = significant(f.stated)
    is_known = f.dimension != "count" or bool(f.outcome or c.keys)
    if (not is_known and f.stated > FEW) or digits >= PARTICULAR or (digits > 1 and f.dimension == "count"):
        found.add(f"{NUMBER}{_digits(f'{f.stated:.10g}')}")
    written = _NUMBER.match(ascii_digits(c.value))
    in_digits = written is not None and written.group() in ascii_digits(c.evidence.quote)
    return _Figure(c.evidence.span, written.group() if written is not None and in_digits else "", frozenset(found))
