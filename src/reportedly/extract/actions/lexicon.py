"""The triggers of a language, compiled from `languages/*/actions.toml` and `wide_actions.toml`, and the kinds of `languages/kinds.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import languages
from reportedly.extract.actions.contacts import Contacts, contacts
from reportedly.extract.actions.senses import Senses, senses
from reportedly.extract.phrases import Phrases, Words, toned, words_of, writes_accents
from reportedly.text import fold

# Lists of words of plans, and of phrases that only look like them; of equal phrases the first counts.
_PLANS: Final = ("planned", "ahead", "unplanned")
_FALLBACK: Final = "en"
# Phrases of this kind tell of nothing, though a trigger stands in them ("law firm", "war of words").
NOTHING: Final = "NONE"


@dataclass(frozen=True, slots=True)
class ActionLexicon:
    """Triggers with their kinds, and the function words that turn a trigger: sets and phrases of folded words. `wide` are triggers for sentences without any of the others.

    `doers` and `undergoers` are words behind a name that mark who acts and to whom it is done (Hindi "ने", "को"); `receiving` are verbs whose subject
    it is done to ("received a call"), `verb_first` whether they stand before it. `people` are words for those who do it ("protesters"). `affirmed` are phrases with a negation that deny nothing ("not only").
    `planned` are phrases of plans with their list: `planned`, `ahead` (before a trigger alone) or none, for those that only look like them; `months` are planned words that are months
    and names as well. `of` are prepositions within a subject; `turns` begin another clause of a headline ("… as the ferry burns"), `headline_verbs` are base forms of verbs that its subject
    ends before (`headline_forms` all the forms, where a language has too many to make them by rule), `verb_endings` may end one, `buildings` end
    the name of a place in a town ("Lund Palace"). `explosions` are words for what a bomb does and a boiler, `accidental` those for where it is a boiler,
    `harm` those for what attackers do to people and accidents as well ("killed"). `senses` tell what an ambiguous trigger means, `contacts` are verbs that
    tell of a contact between two people only; with `tones` triggers are compared with
    their accents. `parts` is what a text is cut around where words are written in a row (`joined`).
    """

    triggers: Phrases[str]
    wide: Phrases[str]
    people: Phrases[bool]
    negations: frozenset[str]
    affirmed: Phrases[bool]
    planned: Phrases[str]
    months: frozenset[str]
    ordered: Phrases[bool]
    by: frozenset[str]
    passive: frozenset[str]
    doers: frozenset[str]
    undergoers: frozenset[str]
    receiving: frozenset[str]
    verb_first: bool
    negative_endings: tuple[str, ...]
    planned_endings: tuple[str, ...]
    turns: frozenset[str]
    of: frozenset[str]
    headline_verbs: frozenset[str]
    headline_forms: frozenset[str]
    verb_endings: tuple[str, ...]
    buildings: frozenset[str]
    explosions: Phrases[bool]
    accidental: Phrases[bool]
    harm: Phrases[bool]
    senses: Senses
    contacts: Contacts
    tones: bool
    parts: re.Pattern[str] | None = None


def with_particles(entries: Iterable[tuple[str, str]], particles: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Phrases as they are, and with each of the particles that a language writes onto the end of its nouns (Korean "화재", "화재는", "화재로")."""
    for phrase, kind in entries:
        yield phrase, kind
        if not phrase.endswith("*"):
            yield from ((phrase + particle, kind) for particle in particles)


def spelt(text: str, language: str | None) -> tuple[Words, ActionLexicon]:
    """The words of a text as the triggers of its language are looked for among them, and the triggers: without accents in a text that writes none."""
    tokens, lex = words_of(text), lexicon(language)
    if not lex.tones:
        return tokens, lex
    return (toned(tokens), lex) if writes_accents(tokens) else (tokens, lexicon(language, plain=True))


@cache
def lexicon(language: str | None, *, plain: bool = False) -> ActionLexicon:
    """The triggers of a language, for texts without accents if `plain`; none where there is no data (a wrong kind is worse than none)."""
    code = languages.code(language, _FALLBACK)
    data = languages.load(code, "actions")
    lists: Mapping[str, list[str]] = data.get("words", {})
    clitics, particles = lists.get("clitics", ()), lists.get("particles", ())
    kinds = languages.common("kinds")["kinds"]
    wide: Mapping[str, list[str]] = languages.load(code, "wide_actions").get("triggers", {})
    tones = bool(data.get("tones", False)) and not plain

    def entries(triggers: Mapping[str, list[str]]) -> Phrases[str]:
        # First what tells of nothing: of phrases of one length the first one counts.
        pairs = [(p, NOTHING) for p in (*data.get("triggers", {}).get(NOTHING, ()), *triggers.get(NOTHING, ()))]
        pairs += [(p, kind) for kind, listed in triggers.items() if kind in kinds for p in listed]
        return Phrases(with_particles(pairs, particles), clitics=clitics, tones=tones)

    def some(name: str) -> frozenset[str]:
        return frozenset(fold(w) for w in lists.get(name, ()))

    def phrases(name: str) -> Phrases[bool]:
        return Phrases(((w, True) for w in lists.get(name, ())), clitics=clitics)

    return ActionLexicon(
        triggers=entries(data.get("triggers", {})),
        wide=entries(wide),
        people=phrases("people"),
        negations=some("negations"),
        affirmed=phrases("affirmed"),
        planned=Phrases(
            [(w, "" if name == "unplanned" else name) for name in _PLANS for w in lists.get(name, ())], clitics=clitics
        ),
        months=some("months"),
        ordered=phrases("ordered"),
        by=some("by"),
        passive=some("passive"),
        doers=some("doers"),
        undergoers=some("undergoers"),
        receiving=some("receiving"),
        verb_first=bool(lists.get("verb_first", False)),
        negative_endings=tuple(fold(w) for w in lists.get("negative_endings", ())),
        planned_endings=tuple(fold(w) for w in lists.get("planned_endings", ())),
        turns=some("turns"),
        of=some("of"),
        headline_verbs=some("headline_verbs"),
        headline_forms=some("headline_forms"),
        verb_endings=tuple(fold(w) for w in lists.get("verb_endings", ())),
        buildings=some("buildings"),
        explosions=phrases("explosions"),
        accidental=phrases("accidental"),
        harm=phrases("harm"),
        senses=senses(data, clitics),
        contacts=contacts(code),
        tones=tones,
        parts=_parts(data) if data.get("joined", False) else None,
    )


def _parts(data: Mapping[str, Any]) -> re.Pattern[str]:
    """What to cut words around in a language that writes its words in a row: its triggers and the words beside them."""
    listed = {w for table in ("triggers", "words") for group in data.get(table, {}).values() for w in group}
    return re.compile("|".join(re.escape(w) for w in sorted(listed, key=lambda w: (-len(w), w))))
