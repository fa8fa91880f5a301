"""Who took part: the participants of all reports, one entry for each person or organisation, across spellings and scripts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from reportedly import naming
from reportedly.records import Participant, Report
from reportedly.story.weigh import ROLE_WEIGHT, by_origin
from reportedly.text import fold, script, words

# Similarity of two spellings from which they are one name: across scripts, in one script where role or country speaks for it, and where nothing does.
SAME_ACROSS: Final = 0.8
SAME_NAME: Final = 0.84
SAME_NAME_ALONE: Final = 0.88
# Similarity of two full names from which they are one, whatever an article makes of their country.
CERTAIN: Final = 0.9
# Words of the shortest name that may hold two full ones.
_TWO_FULL: Final = 4
# Origins from which an event has enough accounts for a name that only one of them has, without role or word of its own, to be an aside.
ENOUGH_ORIGINS: Final = 4
# Participants listed with an event, best supported first.
MAX_PARTICIPANTS: Final = 20
# A participant later in a report's list says less of the happening: weight halves at this rank.
RANK: Final = 6.0


def participants(reports: Sequence[Report], origin: Mapping[str, str]) -> tuple[Participant, ...]:
    """The participants of the happening, best supported first: `name` is the fullest Latin spelling (else the fullest), `names` all spellings."""
    votes = [
        (p, origin[r.article], ROLE_WEIGHT[r.role] / (1 + rank / RANK)) for r in reports for rank, p in enumerate(r.who)
    ]
    support = by_origin((p.name, o, w) for p, o, w in votes)
    facts = _facts([p for p, _, _ in votes])
    _tell_institutions(facts, [p for p, _, _ in votes])
    two = _of_two(facts)
    votes = [v for v in votes if v[0].name not in two]
    groups = _groups({n: f for n, f in facts.items() if n not in two}, support)
    member = {name: g for g, names in enumerate(groups) for name in names}
    total = by_origin((member[p.name], o, w) for p, o, w in votes)
    held: defaultdict[int, list[Participant]] = defaultdict(list)
    for p, _, _ in votes:
        held[member[p.name]].append(p)
    merged = {g: _merge(held[g]) for g in held}
    order = sorted(held, key=lambda g: (-round(total[g], 6), merged[g].name))
    kept = [g for g in order if not _is_place(held[g], reports)]
    aside = {g for g in kept if _is_aside(held[g], reports, origin)}
    kept.sort(key=lambda g: g in aside)
    return tuple(merged[g] for g in kept[:MAX_PARTICIPANTS])


def _spellings(people: Sequence[Participant]) -> set[str]:
    return {fold(n) for p in people for n in (p.name, *p.names)}


def _is_place(people: Sequence[Participant], reports: Sequence[Report]) -> bool:
    """Whether a name is one of the places of the happening and nobody's."""
    places = {fold(w.name) for r in reports for w in r.where}
    return bool(_spellings(people) & places) and not any(p.role_key for p in people)


def _is_aside(people: Sequence[Participant], reports: Sequence[Report], origin: Mapping[str, str]) -> bool:
    """Whether a single newsroom of many has the name, without saying who that is or what they said: such names come last."""
    articles = {p.evidence.article for p in people}
    if len(set(origin.values())) < ENOUGH_ORIGINS or len({origin.get(a, a) for a in articles}) > 1:
        return False
    if any(p.role_key and p.kind == "PER" for p in people):
        return False
    names = _spellings(people)
    return not any(c.speaker and fold(c.speaker) in names for r in reports if r.article in articles for c in r.claims)


def _of_two(facts: Mapping[str, _Facts]) -> set[str]:
    """Names that hold those of two others, who have nothing in common: they are nobody's, and would make one of the two ("Arlene Foster Simon Coveney")."""
    full = [n for n in facts if _fullness(n) > 1]
    return {
        name
        for name in full
        if _fullness(name) >= _TWO_FULL
        and any(_are_apart(facts[a], facts[b]) for a, b in combinations(_within(name, full), 2))
    }


def _within(name: str, others: Sequence[str]) -> list[str]:
    """The others of whose words a name has all, and more."""
    held = _folded(name)
    return [n for n in others if _folded(n) < held]


def _are_apart(left: _Facts, right: _Facts) -> bool:
    return _folded(left.name).isdisjoint(_folded(right.name)) and not _alike(left, right)


def _folded(name: str) -> frozenset[str]:
    return frozenset(map(fold, name.split()))


def _groups(facts: Mapping[str, _Facts], support: Mapping[str, float]) -> list[list[str]]:
    """The names in groups of one bearer each: every name joins the best-supported fuller name that it fits, in a fixed order."""
    order = sorted(facts, key=lambda n: (-_fullness(n), -round(support[n], 6), n))
    groups: list[list[str]] = []
    index: defaultdict[str, set[int]] = defaultdict(set)
    for name in order:
        near = sorted({g for k in facts[name].keys for g in index[k]})
        scored = [(s, -g) for g in near if (s := max(_alike(facts[name], facts[n]) for n in groups[g][:6])) > 0]
        if scored:
            g = -max(scored)[1]
            groups[g].append(name)
        else:
            g = len(groups)
            groups.append([name])
        for k in facts[name].keys:
            index[k].add(g)
    return groups


class _Facts:
    """What is known of a name over all reports."""

    __slots__ = ("countries", "institution", "keys", "kind", "name", "roles", "spellings")

    def __init__(self, name: str, people: Sequence[Participant]) -> None:
        self.name = name
        self.kind = Counter(p.kind for p in people).most_common(1)[0][0]
        self.keys = {k for p in people for k in (p.keys or naming.keys(p.name))} | {fold(name)}
        self.roles = {p.role_key for p in people if p.role_key}
        self.countries = {p.country for p in people if p.country}
        self.spellings = sorted({name, *(p.latin for p in people if p.latin)})
        country = next(iter(self.countries)) if len(self.countries) == 1 else None
        self.institution = naming.institution(name, country) if self.kind == "ORG" else None


def _facts(people: Sequence[Participant]) -> dict[str, _Facts]:
    by_name: defaultdict[str, list[Participant]] = defaultdict(list)
    for p in people:
        by_name[p.name].append(p)
    return {name: _Facts(name, held) for name, held in sorted(by_name.items())}


def _tell_institutions(facts: Mapping[str, _Facts], people: Sequence[Participant]) -> None:
    """Gives an institution without a country the one that the same articles name with theirs ("Ministry of Foreign Affairs (MOFA)"), where that is one alone."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for p in people:
        articles[p.name].add(p.evidence.article)
    full = [(n, f.institution) for n, f in facts.items() if f.institution is not None and f.institution[1] is not None]
    for name, fact in facts.items():
        if fact.institution is not None and fact.institution[1] is None:
            kind = fact.institution[0]
            found = {i[1] for n, i in full if i[0] == kind and articles[n] & articles[name]}
            fact.institution = (kind, found.pop()) if len(found) == 1 else fact.institution
    for fact in facts.values():
        if fact.institution is not None and fact.institution[1] is not None:
            fact.keys.add("institution:{}:{}".format(*fact.institution))


def _alike(left: _Facts, right: _Facts) -> float:
    """How surely two names are one bearer, 0 where they are not."""
    if left.institution is not None and right.institution is not None and left.institution[1] is not None:
        if left.institution[0] != right.institution[0]:
            return 0.0
        if left.institution == right.institution:
            return CERTAIN
    similarity = max(naming.similarity(a, b) for a in left.spellings for b in right.spellings)
    if similarity >= CERTAIN and min(_fullness(left.name), _fullness(right.name)) > 1:
        return similarity
    if (left.kind == "PER") != (right.kind == "PER"):
        return 0.0
    if left.countries and right.countries and not left.countries & right.countries:
        return 0.0
    across = script(left.name) != script(right.name)
    backed = bool(left.roles & right.roles) or bool(left.countries & right.countries)
    if similarity >= (SAME_ACROSS if across else SAME_NAME if backed else SAME_NAME_ALONE):
        return similarity
    return SAME_NAME if left.kind == "PER" and _is_part(left, right) else 0.0


def _is_part(left: _Facts, right: _Facts) -> bool:
    """Whether one name is a single word of the other, as surnames are used."""
    short, full = sorted((left.name, right.name), key=lambda n: (_fullness(n), n))
    parts = [w for w, _ in words(full)]
    return len(words(short)) == 1 and len(parts) > 1 and any(naming.similarity(short, w) >= SAME_NAME for w in parts)


def _shown(names: Sequence[str], counted: Mapping[str, int]) -> str:
    """The name to show: the most frequent of those that are more than one word; a fuller one that few give has a title or a place stuck to it."""
    full = [n for n in names if _fullness(n) > 1] or list(names)
    return min(full, key=lambda n: (n[:1].islower(), -counted[n], len(n), n))


def _fullness(name: str) -> int:
    return len(words(name)) if script(name) not in ("Han", "Kana") else max(len(name) // 2, 1)


def _merge(people: Sequence[Participant]) -> Participant:
    """One participant of many mentions; the evidence is the first of the name that is shown."""
    counted = Counter(n for p in people for n in dict.fromkeys((p.name, *p.names)))
    spellings = sorted(counted, key=lambda n: (-counted[n], n))
    latin = [n for n in spellings if script(n) == "Latin"]
    name = _shown(latin or sorted({p.name for p in people}), counted)
    shown = min(people, key=lambda p: (p.name != name, p.evidence.article, p.evidence.span))
    roles = Counter((p.role_key or "", p.role or "", script(p.role or "") != "Latin") for p in people if p.role)
    role = min(roles, key=lambda r: (r[2], -roles[r], r)) if roles else None
    countries = Counter(p.country for p in people if p.country)
    kinds = Counter(p.kind for p in people)
    given = sorted(
        {(p.name != name, p.latin) for p in people if p.latin}
    )  # of the name that is shown, where it has one
    return Participant(
        name=name,
        names=(name, *(n for n in spellings if n != name)),
        evidence=shown.evidence,
        kind=min(kinds, key=lambda k: (-kinds[k], k)),
        keys=tuple(sorted({k for p in people for k in p.keys})),
        latin=name if latin else (given[0][1] if given else None),
        role=role[1] if role else None,
        role_key=(role[0] or None) if role else None,
        country=min(countries, key=lambda c: (-countries[c], c)) if countries else None,
    )
