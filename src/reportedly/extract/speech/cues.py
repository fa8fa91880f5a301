"""The cues of a language: every form of its verbs and prepositions of saying, with what each asks for, from `languages/*/speech.toml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from reportedly.extract import conjugated
from reportedly.extract.phrases import Phrases
from reportedly.records import Mode
from reportedly.text import fold

# `stance` verbs (thinks, wants, praises) report an attitude: the mode is `said`.
MODES: Final = {mode: mode for mode in get_args(Mode)} | {"stance": "said"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that reports speech: its mode, and whether it stands for an attitude, takes its source from the main clause
        (`participle`; `gerund`: so by its form alone), is a preposition before (`before`) or after (`after`) its source or one word with it (`within`) or a phrase with its pronoun (`pronoun`) or for the subject itself ("by its own count", `own`) or a "for" that begins a sentence with a view (`view`), may as well be a noun (`noun`), or reports speech only
        beside a quotation (`quoted`), before a figure (`figures`), before what it `needs`, after a copula (`copula`; `otherwise` the verb that it is
        without one), or with a particle that ends its clause (`particles`); what its subject `receives` is said of it; what was `heard`
    has the body where it was heard for its speaker ("hieß es in Kiew"), and an `attributive` form stands before its speaker, behind what he said ("… olduğunu belirten Nora Weiss")."""

    mode: Mode
    stance: bool = False
    participle: bool = False
    place: Literal["verb", "before", "after", "within", "pronoun", "own", "view"] = "verb"
    noun: bool = False
    quoted: bool = False
    figures: bool = False
    gerund: bool = False
    copula: bool = False
    needs: Literal["", "clause", "finite", "view", "words", "to", "as", "for", "number", "topic"] = ""
    particles: tuple[tuple[str, Mode], ...] = ()
    otherwise: Cue | None = None
    receives: bool = False
    heard: bool = False
    attributive: bool = False


# Groups of cues with a condition; the participles' modes are those of their verbs and are set below.
_GROUPS: Final[Mapping[str, Cue]] = {
    "participles": Cue("said", participle=True),
    "quoted": Cue("said", quoted=True),
    "figures": Cue("said", figures=True),
    "adjectives": Cue("said", stance=True, copula=True),
    "clausal": Cue("said", needs="clause"),
    "finite": Cue("said", needs="finite"),
    "view": Cue("said", needs="view", stance=True),
    "infinitive": Cue("said", needs="to"),
    "seeming": Cue("said", needs="to", stance=True),
    "words": Cue("said", needs="words"),
    "as": Cue("said", needs="as"),
    "holding": Cue("said", needs="for"),
    "talking": Cue("said", needs="topic"),
    "readings": Cue("said", needs="number"),
    "heard": Cue("said", heard=True),
    "attributive": Cue("said", attributive=True),
}
# Of these, groups whose forms may be nouns.
_NOUNS: Final = frozenset({"clausal", "finite", "talking", "seeming"})


def carriers(data: Mapping[str, Any]) -> Phrases[tuple[Phrases[Cue], ...]]:
    """Verbs that say nothing without a noun, with the tables of nouns that they take: what somebody says ("raised questions"), what others
    say of the subject ("drew criticism"), what takes a side behind a copula ("is a critic of")."""
    lists = data.get("words", {})
    side = Cue("said", stance=True)
    taken = (entry for entry in _speaking_nouns(data) if entry[0] not in lists.get("asked", ()))
    tables = (
        (all_forms(data, "light"), Phrases(_speaking_nouns(data))),
        (all_forms(data, "taking"), Phrases(taken)),
        (all_forms(data, "receiving"), Phrases((w, replace(side, receives=True)) for w in lists.get("responses", ()))),
        (lists.get("copulas", ()), Phrases((w, side) for w in lists.get("agents", ()))),
    )
    carried: dict[str, list[Phrases[Cue]]] = {}
    for forms, nouns in tables:
        for form in forms if nouns else ():
            carried.setdefault(form, []).append(nouns)
    return Phrases((form, tuple(nouns)) for form, nouns in carried.items())


def all_forms(data: Mapping[str, Any], group: str) -> list[str]:
    """Every form of the verbs of a group."""
    return [
        form for base in data.get("verbs", {}).get(group, ()) for form in conjugated.forms(base, data["inflection"])
    ]


def cues(data: Mapping[str, Any]) -> list[tuple[str, Cue]]:
    nouns = noun_forms(data, fold)
    found: list[tuple[str, Cue]] = []
    endings = data.get("words", {}).get("endings", ())
    for group, stems in (*data["cues"].items(), *conjugated.verbs(data)):
        listed = [form for stem in stems for form in _completed(stem, endings)]
        if group in _GROUPS:
            found += [(w, replace(_GROUPS[group], noun=group in _NOUNS and fold(w) in nouns)) for w in listed]
            continue
        mode: Mode = MODES[group]
        found += [(w, Cue(mode, stance=group == "stance", noun=fold(w) in nouns)) for w in listed]
    modes = {fold(w): cue.mode for w, cue in found if not cue.participle}
    added = {fold(w) for w, cue in found if cue.needs == "words"}
    suffixes = tuple(data.get("words", {}).get("participle_suffixes", ()))
    found = [(w, _as_gerund(w, cue, suffixes)) for w, cue in found if not cue.participle]
    for w in data["cues"].get("participles", ()):
        found.append((w, Cue(modes.get(fold(w), "said"), participle=True, needs="words" if fold(w) in added else "")))
    verbs = {fold(w): cue for w, cue in reversed(found) if not cue.copula and not cue.participle}
    found = [(w, replace(cue, otherwise=verbs.get(fold(w))) if cue.copula else cue) for w, cue in found]
    separable: dict[str, list[tuple[str, Mode]]] = {}
    for entry in data.get("separable", ()):
        for verb in entry["verbs"]:
            separable.setdefault(verb, []).append((fold(entry["particle"]), MODES[entry["mode"]]))
    holding = {verb: cue for verb, cue in verbs.items() if cue.needs == "for"}
    found += [
        (verb, Cue("said", particles=tuple(ends), otherwise=holding.get(fold(verb))))
        for verb, ends in separable.items()
    ]
    according: Mapping[str, list[str]] = data.get("according", {})
    found += [(w, Cue("said", place="before")) for w in according.get("before", ())]
    found += [(w, Cue("said", place="after")) for w in according.get("after", ())]
    found += [(w, Cue("alleged", place="after")) for w in according.get("after_alleged", ())]
    found += [(w, Cue("said", place="within")) for w in according.get("within", ())]
    found += [(w, Cue("said", place="pronoun")) for w in according.get("pronoun", ())]
    found += [(w, Cue("said", place="own")) for w in according.get("own", ())]
    found += [(w, Cue("said", place="view")) for w in according.get("view", ())]
    # Of equal phrases the matcher keeps the first, so the particular readings come before the plain verbs.
    # … and those before the verbs that report only under a condition.
    return sorted(found, key=lambda entry: _precedence(entry[1]))


def _completed(stem: str, endings: Sequence[str]) -> Iterable[str]:
    """The forms of a verb given as "inform*", where the language tells the endings of its verbs ("informó", not "informático")."""
    head, *rest = stem.split(" ")
    if not endings or not head.endswith("*"):
        return (stem,)
    return (" ".join((head[:-1] + ending, *rest)) for ending in endings)


def _as_gerund(form: str, cue: Cue, suffixes: tuple[str, ...]) -> Cue:
    is_gerund = bool(suffixes) and form.split(maxsplit=1)[0].endswith(suffixes)
    return replace(cue, participle=True, gerund=True) if is_gerund else cue


def _precedence(cue: Cue) -> int:
    if (cue.participle and not cue.gerund) or cue.place != "verb" or cue.heard:
        return 0
    return 2 if cue.quoted or cue.figures or cue.needs else 1


def _speaking_nouns(data: Mapping[str, Any]) -> Iterator[tuple[str, Cue]]:
    """Nouns that make a verb of saying of "make" or "express"."""
    for group, listed in data.get("nominals", {}).items():
        yield from ((w, Cue(MODES[group], stance=True)) for w in listed)
    yield from ((w, Cue("said", stance=True)) for w in data.get("words", {}).get("feelings", ()))


def noun_forms(data: Mapping[str, Any], folded: Callable[[str], str]) -> frozenset[str]:
    """Forms of verbs that are nouns as often: those listed, and the first two of the verbs that are listed as such."""
    nouns = [
        f for base in data.get("verbs", {}).get("nouns", ()) for f in conjugated.forms(base, data["inflection"])[:2]
    ]
    return frozenset(folded(w) for w in (*data.get("words", {}).get("nouns", ()), *nouns))
