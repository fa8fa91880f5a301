"""Cues in their sentences, and drafts of the attributions that are made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from reportedly.extract.speech.cues import Cue
from reportedly.records import Mode, Span

# A stretch shorter than this many words is an adjunct ("said on Monday"), unless it is quoted.
MIN_CONTENT: Final = 2


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as word numbers: source and cue as (first, one past the last), the content as characters."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: Span
    mode: Mode
    negated: bool = False
    inherits: bool = False
    stance: bool = False
    unsourced: bool = False
    credited: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue in its sentence: words `first` to `stop`, with the auxiliaries before it; `left` is where its source would end."""

    first: int
    stop: int
    left: int
    core: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a cue is asked for its speaker and for what he said: the words `lo` to `hi` and their characters (`span`); what stands before `floor` is taken by the cues before it;
    the cue that follows, what the one before made of its words, and the sentence before, which it may deny or confirm (`previous`)."""

    span: Span
    lo: int
    hi: int
    floor: int
    following: Hit | None = None
    last: Draft | None = None
    previous: Span | None = None


# What a pattern answers: a draft, False where nobody says anything here, None where the next pattern may know.
Answer = Draft | Literal[False] | None
