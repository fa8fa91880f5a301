"""What an ambiguous trigger means by the words beside it: "fired a minister", "fired a missile".

`languages/*/actions.toml` lists rules under `[[senses]]`, of which the first that holds decides: `of` are triggers, `kind` may say which kind of theirs (or
its family) is meant. The rule holds where a phrase of `before`, `after` or `near` stands within `reach` words in the sentence, or one of `article`
anywhere in the text, at all; with `unless` where none does. The trigger then has the kind `means`, and none without it.

`[company]` lists per family of kinds triggers that are too common to tell of it alone (`loose`: "goal", "match"), and words that show that the text
is of such things (`words`: "striker"): a loose trigger counts where the text has another of the family that is not loose, or `words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from reportedly.extract.phrases import Phrases, Words

# Words beside a trigger that tell what it means, unless a rule says otherwise; set by judgement.
_REACH: Final = 5


@dataclass(frozen=True, slots=True)
class Sense:
    """One rule: when it holds, and the kind that the trigger then has (None: it tells of nothing)."""

    kind: str | None
    before: Phrases[bool]
    after: Phrases[bool]
    article: Phrases[bool]
    reach: int
    unless: bool
    means: str | None

    def holds(self, words: Words, lo: int, hi: int, first: int, stop: int) -> bool:
        """Whether the words beside a trigger make it so."""
        found = (
            _any(self.after, words, stop, min(hi, stop + self.reach))
            or _any(self.before, words, max(lo, first - self.reach), first)
            or _any(self.article, words, 0, len(words))
        )
        return found is not self.unless


@dataclass(frozen=True, slots=True)
class Company:
    """Triggers that need company, by family of kinds, and words that are company."""

    loose: Phrases[bool]
    words: Phrases[bool]


@dataclass(frozen=True, slots=True)
class Senses:
    """The rules of a language by trigger, and what triggers need company."""

    rules: Phrases[tuple[Sense, ...]]
    company: Mapping[str, Company]

    def kind(self, kind: str, words: Words, lo: int, hi: int, first: int, stop: int) -> str | None:
        """The kind of a trigger (words `first` to `stop` of the sentence from `lo` to `hi`) that has the kind by itself, or None."""
        ruled = self.rules.at(words, first, stop) if self.rules else None
        if ruled is None or ruled[0] != stop:
            return kind
        family = kind.split(".", maxsplit=1)[0]
        for rule in ruled[1]:
            if rule.kind in (None, kind, family) and rule.holds(words, lo, hi, first, stop):
                return rule.means
        return kind

    def lonely(self, found: Sequence[tuple[str, int, int]], words: Words) -> frozenset[str]:
        """Families whose triggers in an article, each as (kind, first word, one past the last), are all loose and without company."""
        alone: set[str] = set()
        for family, company in self.company.items():
            own = [(first, stop) for kind, first, stop in found if kind.split(".", maxsplit=1)[0] == family]
            loose = bool(own) and all(company.loose.at(words, first, stop) is not None for first, stop in own)
            if loose and not _any(company.words, words, 0, len(words)):
                alone.add(family)
        return frozenset(alone)


def senses(data: Mapping[str, Any], clitics: Iterable[str]) -> Senses:
    """The rules of `[[senses]]` and `[company]` in the data of a language."""
    by_trigger: dict[str, list[Sense]] = {}
    for entry in data.get("senses", ()):
        rule = _sense(entry, clitics)
        for trigger in entry["of"]:
            by_trigger.setdefault(trigger, []).append(rule)
    company = {
        family: Company(_phrases(listed.get("loose", ()), clitics), _phrases(listed.get("words", ()), clitics))
        for family, listed in data.get("company", {}).items()
    }
    rules = Phrases(((trigger, tuple(listed)) for trigger, listed in by_trigger.items()), clitics=clitics)
    return Senses(rules, company)


def _sense(entry: Mapping[str, Any], clitics: Iterable[str]) -> Sense:
    near = entry.get("near", [])
    return Sense(
        kind=entry.get("kind"),
        before=_phrases([*entry.get("before", ()), *near], clitics),
        after=_phrases([*entry.get("after", ()), *near], clitics),
        article=_phrases(entry.get("article", ()), clitics),
        reach=entry.get("reach", _REACH),
        unless=entry.get("unless", False),
        means=entry.get("means"),
    )


def _phrases(listed: Iterable[str], clitics: Iterable[str]) -> Phrases[bool]:
    return Phrases(((phrase, True) for phrase in listed), clitics=clitics)


def _any(phrases: Phrases[bool], words: Words, lo: int, hi: int) -> bool:
    return bool(phrases) and next(phrases.find(words, lo, hi), None) is not None
