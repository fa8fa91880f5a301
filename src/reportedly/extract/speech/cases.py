"""The name of a person as a subject, where a preposition put it into another case ("по словам Анны Петровой" → Анна Петрова).

No dictionary of forms: endings of given names and of surnames (`languages/*/speech.toml`, table `genitive`), and what other forms the
article has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly import languages

_Rules = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """The endings of one language."""

    given: _Rules
    surname: _Rules
    oblique: _Rules
    ergative: _Rules
    feminine_given: re.Pattern[str] | None
    feminine_surname: _Rules

    def nominative(self, name: str) -> str:
        """A name in the genitive as it is as a subject; endings that are not known stay."""
        *first, last = name.split(" ")
        if first and self.feminine_given is not None and self.feminine_given.search(first[0]):
            woman = _changed(last, self.feminine_surname)
            last = woman if woman != last else _changed(last, self.surname)
        else:
            last = _changed(last, self.surname)
        return " ".join((*(_changed(part, self.given) for part in first), last))

    def plain(self, name: str) -> str:
        """A name without the case in which the language has those who speak (Georgian "-მა", Nepali "-ले")."""
        first, gap, last = name.rpartition(" ")
        return first + gap + _changed(last, self.ergative)

    def subject(self, full: str, here: str, *, credited: bool) -> str:
        """The fullest form of a name as a subject: `full` is the fullest that the article has, in any case; `here` the form that stands
        here, in the genitive where it is `credited`, else in the nominative."""
        if credited:
            here_as_subject = self.nominative(here) if " " in here else _changed(here, self.surname)
            if " " in here or " " not in full:
                return here_as_subject
            return next((n for n in (full, self.nominative(full)) if n.endswith(here_as_subject)), full)
        if self.ergative:
            here = self.plain(here)
            return here if " " in here else next((n for n in (full, self.plain(full)) if n.endswith(here)), here)
        if " " in here or " " not in full:
            return here
        if full.endswith(here):
            return (
                here
                if _changed(full.split(" ", maxsplit=1)[0], self.oblique) != full.split(" ", maxsplit=1)[0]
                else full
            )
        as_subject = self.nominative(full)
        return as_subject if as_subject.endswith(here) else full


def _changed(word: str, rules: _Rules) -> str:
    for pattern, made in rules:
        if pattern.search(word):
            return pattern.sub(made, word)
    return word


@cache
def cases(language: str) -> Cases | None:
    """The endings of a language, or None where names do not change."""
    data = languages.load(language, "speech").get("genitive")
    if not data:
        return None

    def rules(listed: Sequence[Sequence[str]]) -> _Rules:
        return tuple((re.compile(pattern), made) for pattern, made in listed)

    return Cases(
        given=rules(data["given"]),
        surname=rules(data["surname"]),
        oblique=rules(data["oblique"]),
        ergative=rules(data.get("ergative", ())),
        feminine_given=re.compile(data["feminine_given"]) if "feminine_given" in data else None,
        feminine_surname=rules(data.get("feminine_surname", ())),
    )
