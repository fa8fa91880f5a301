"""One name for one speaker: those whom the articles of an event spell differently, in one script or in several, under the name that the event shows for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from reportedly import naming
from reportedly.records import Claim, Event, Participant, Report
from reportedly.story.people import CERTAIN, SAME_ACROSS
from reportedly.text import fold, script, words

# A name of one word may be anybody's surname: only one that a participant's own spellings have is his.
_WORDS: Final = 2
# Small words of the longest name ("María de la Cruz"); with more it tells what somebody is.
_SMALL: Final = 2


def speaker_names(event: Event) -> dict[str, str]:
    """What to call the speakers of an event's claims: by the name in the claim, the event's name for that participant, or for speakers who take no part the
    Latin spelling that most articles have. Only names that change are there.

    A name is a participant's where the event has it among his spellings, or where it is as similar as two spellings of one name are (`naming.similarity`);
    where two participants would do, it stays as it is.
    """
    counted = Counter(c.speaker for r in event.reports for c in r.claims if c.speaker is not None)
    spelt = _spelt(event)
    index = _Index(event, counted)
    found: dict[str, str] = {}
    for speaker in sorted(counted):
        known = spelt.get(fold(speaker))
        shown = known if known is not None else index.nearest(speaker)
        if shown is not None and shown != speaker:
            found[speaker] = shown
    return found


def named(claim: Claim, names: Mapping[str, str]) -> Claim:
    """The claim with its speaker under the name to show; what the article calls him is in `speaker_written`."""
    if claim.speaker is None or claim.speaker not in names:
        return claim
    return replace(claim, speaker=names[claim.speaker], speaker_written=claim.speaker_written or claim.speaker)


def with_names(event: Event) -> Event:
    """The event with the speakers of all its claims under one name each."""
    names = speaker_names(event)
    if not names:
        return event
    return replace(event, reports=tuple(_renamed(r, names) for r in event.reports))


def _renamed(report: Report, names: Mapping[str, str]) -> Report:
    return replace(report, claims=tuple(named(c, names) for c in report.claims))


def _spelt(event: Event) -> dict[str, str]:
    """The participants' shown names by all their spellings, without spellings that two share."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for one in event.who:
        for spelling in (one.name, *one.names):
            owners[fold(spelling)].add(one.name)
    return {spelling: next(iter(names)) for spelling, names in owners.items() if len(names) == 1}


class _Index:
    """The names that a speaker may have: those of participants, and Latin ones of other speakers."""

    def __init__(self, event: Event, counted: Mapping[str, int]) -> None:
        self._spellings: dict[str, tuple[str, ...]] = {}
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        for one in event.who:
            self._add(one.name, one)
        for speaker in sorted(counted, key=lambda s: (-counted[s], s)):
            if _is_name(speaker) and script(speaker) == "Latin" and self.nearest(speaker) is None:
                self._add(speaker, None)

    def _add(self, name: str, one: Participant | None) -> None:
        spellings = (name,) if one is None else tuple(sorted({name, *one.names, *([one.latin] if one.latin else [])}))
        self._spellings[name] = spellings
        keys = one.keys if one is not None and one.keys else naming.keys(name)
        for key in (*keys, *(k for s in spellings for k in naming.keys(s))):
            self._by_key[key].add(name)

    def nearest(self, speaker: str) -> str | None:
        """The one name that a speaker's is a spelling of, or None."""
        if not _is_name(speaker):
            return None
        near = sorted({name for key in naming.keys(speaker) for name in self._by_key.get(key, ())})
        fitting = [name for name in near if any(_is_one(speaker, s) for s in _telling(speaker, self._spellings[name]))]
        return fitting[0] if len(fitting) == 1 else None


def _is_name(speaker: str) -> bool:
    """Whether a speaker may be a name: of more words than one, written as names are."""
    if speaker[0].islower() or sum(w[0].islower() for w in speaker.split()) > _SMALL:
        return False
    return len(words(speaker)) >= _WORDS or "·" in speaker or "・" in speaker


def _telling(speaker: str, spellings: Sequence[str]) -> Sequence[str]:
    """The spellings of somebody that a full name is to be like: the full ones in its script, where there are any ("Kim Dong-yup" is not the "Kim" of Kim Jong Un)."""
    full = [s for s in spellings if len(words(s)) >= _WORDS and script(s) == script(speaker)]
    return full or spellings


def _is_one(left: str, right: str) -> bool:
    across = script(left) != script(right)
    return naming.similarity(left, right) >= (SAME_ACROSS if across else CERTAIN)
