"""From the names found in an article to the people and organisations that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reportedly import languages, naming, text
from reportedly.extract import writing
from reportedly.extract.names import offices
from reportedly.extract.names.first_case import first_case
from reportedly.extract.names.found import Found
from reportedly.naming.similarity import similarity_from
from reportedly.records import Article, Entity, NameKind, NameMention, Span

SAME: Final = 0.88  # similarity from which two spellings in one article are of one name; lower joins brothers, higher splits transliterations
# Surnames of so many letters may have one consonant, which is too little for a key of their sound.
_SHORT_SURNAME: Final = 3
# Scripts in which the family name comes first, and characters of one.
_FAMILY_FIRST: Final = frozenset({"Han", "Hangul"})
_FAMILY_CHARACTERS: Final = (1, 2)
_BEFORE: Final = 12  # characters before a name in which the word before it is looked for
MAX_ENTITIES: Final = 400  # an article that names more is a list; later names stay without an entity


@dataclass(slots=True)
class _Draft:
    """A person or organisation while its names come together: `spellings` in the first case, and as `written`."""

    kind: NameKind
    found: list[Found] = field(default_factory=list)
    spellings: dict[str, int] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    shorts: set[str] = field(default_factory=set)

    @property
    def fullest(self) -> str:
        named = list(self.spellings)
        if len(named) > 1 and any(f.rule == "handle" for f in self.found):
            named = [s for s in named if " " in s] or named
        return max(named, key=lambda s: (len(naming.parts(s)), self.spellings[s], len(s), s))


def resolve(article: Article, found: Sequence[Found]) -> tuple[tuple[NameMention, ...], tuple[Entity, ...]]:
    """Join the names into entities, fuller ones first; returns the mentions in the order of the text and the entities in the order of their first mention."""
    drafts: list[_Draft] = []
    by_key: dict[str, list[int]] = {}
    home: dict[Span, int] = {}
    named = [f for f in found if f.kind in ("PER", "ORG") and f.rule != "bare role"]
    for item in sorted(named, key=lambda f: _fuller_first(f, _text(article, f))):
        spelling = _called(article, item)
        index = _home(drafts, by_key, item, spelling)
        if index is None and _is_family_alone(item, spelling):
            index = _of_family(drafts, spelling)
        if index is None:
            if len(drafts) >= MAX_ENTITIES:
                continue
            drafts.append(_Draft(kind=item.kind or "PER"))
            index = len(drafts) - 1
        _add(drafts, by_key, index, item, spelling)
        drafts[index].written.add(_text(article, item))
        home[item.span] = index
    _bare_roles(article, drafts, found, home)
    order = sorted(range(len(drafts)), key=lambda i: min(f.span for f in drafts[i].found))
    place = {old: new for new, old in enumerate(order)}
    mentions = tuple(
        NameMention(
            span=f.span, text=_text(article, f), kind=f.kind or "MISC", confidence=f.confidence, extractor=f.rule,
            entity=place[home[f.span]] if f.span in home else None,
        )
        for f in sorted(found, key=lambda f: f.span)
        if f.kind is not None
    )  # fmt: skip
    return mentions, tuple(_entity(article, drafts[i]) for i in order)


def _fuller_first(item: Found, spelling: str) -> tuple[bool, bool, int, Span]:
    """The order in which names find their entities."""
    return item.rule == "handle", _is_family_alone(item, spelling), -len(naming.parts(spelling)), item.span


def _is_family_alone(item: Found, spelling: str) -> bool:
    """Whether a name beside a role is a family name in Han or Hangul ("배 감독", 三宅社長)."""
    return (
        item.kind == "PER"
        and item.role is not None
        and len(spelling) in _FAMILY_CHARACTERS
        and text.script(spelling) in _FAMILY_FIRST
    )


def _of_family(drafts: Sequence[_Draft], spelling: str) -> int | None:
    """The only person whose name begins with a family name."""
    fitting = [
        i
        for i, draft in enumerate(drafts)
        if draft.kind == "PER" and any(_begins(s, spelling) for s in draft.spellings)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _begins(name: str, family: str) -> bool:
    last = naming.parts(name)[-1:]
    return bool(last) and last[0].startswith(family) and len(last[0]) > len(family)


def _text(article: Article, found: Found) -> str:
    return article.text[found.span.start : found.span.end]


def _called(article: Article, found: Found) -> str:
    """A name as it is called in the first case."""
    name = _text(article, found)
    if found.rule in _OF_BODIES and not writing.has_capitals(language := languages.code(article.language)):
        return offices.called(name, language)
    if found.kind != "PER" or found.rule == "handle":
        return name
    before = article.text[max(0, found.span.start - _BEFORE) : found.span.start].split()
    return first_case(name, article.language, before[-1] if before else "")


_OF_BODIES: Final = frozenset({"office", "organisation"})


def _home(drafts: list[_Draft], by_key: dict[str, list[int]], item: Found, spelling: str) -> int | None:
    """The draft that a name belongs to: the same spelling, an abbreviation of it, or a name that sounds alike; among several the last one."""
    folded = text.fold(item.short if item.rule == "handle" and item.short else spelling)
    if item.rule == "handle":
        spelling = folded
    candidates = sorted({i for k in (folded, *naming.keys(spelling)) for i in by_key.get(k, ())})
    best: tuple[float, int] | None = None
    for i in candidates:
        draft = drafts[i]
        if draft.kind != item.kind:
            continue
        score = 1.0 if folded in map(text.fold, (*draft.spellings, *draft.shorts)) else _alike(draft, spelling, item)
        if score >= SAME and (best is None or score >= best[0]):
            best = (score, i)
    return best[1] if best else None


def _alike(draft: _Draft, spelling: str, item: Found) -> float:
    """How like a name is to those of a draft, where it is `SAME` or more; else less than that."""
    if draft.kind == "ORG":
        if any(_initials(s) == spelling or _initials(spelling) == s for s in draft.spellings):
            return 1.0
        return max(
            (similarity_from(SAME, s, spelling) for s in draft.spellings if abs(len(s) - len(spelling)) < 4),
            default=0.0,
        )
    if item.country and any(f.country and f.country != item.country for f in draft.found):
        return 0.0
    return max(similarity_from(SAME, s, spelling) for s in draft.spellings)


def _initials(name: str) -> str:
    """The capitals of a name of several words ("UN" of "United Nations"), of a single word nothing."""
    words = [w for w in naming.parts(name) if w[:1].isupper()]
    return "".join(w[0] for w in words) if len(words) > 1 else ""


def _add(drafts: list[_Draft], by_key: dict[str, list[int]], index: int, item: Found, spelling: str) -> None:
    draft = drafts[index]
    draft.found.append(item)
    draft.spellings[spelling] = draft.spellings.get(spelling, 0) + 1
    new = {text.fold(spelling), text.fold(_initials(spelling)), *naming.keys(spelling)} - {""}
    if item.rule == "handle":
        new = {text.fold(spelling)}
    elif item.short:
        draft.shorts.add(item.short)
        new.add(text.fold(item.short))
    if item.kind == "PER" and item.rule != "handle":  # a surname too short for a key of its sound ("Rao")
        new |= {text.fold(part) for part in naming.parts(spelling)[1:] if len(part) <= _SHORT_SURNAME}
    for key in sorted(new - draft.keys):
        draft.keys.add(key)
        by_key.setdefault(key, []).append(index)


def _bare_roles(article: Article, drafts: list[_Draft], found: Sequence[Found], home: dict[Span, int]) -> None:
    """A role without a name ("the Pakistani foreign minister") is whoever has it in this article, else an entity of its own."""
    countries: dict[str | None, set[str]] = {}
    for item in found:
        if item.country:
            countries.setdefault(item.role_key, set()).add(item.country)
    for item in found:
        if item.rule != "bare role":
            continue
        rivals = countries.get(item.role_key, set()) - {item.country}
        fitting = [
            i
            for i, d in enumerate(drafts)
            if d.kind == "PER" and any(_same_role(item, f, sole=not rivals) for f in d.found)
        ]
        if len(fitting) == 1:
            drafts[fitting[0]].found.append(item)
            home[item.span] = fitting[0]
        elif not fitting and item.country is not None and len(drafts) < MAX_ENTITIES:
            drafts.append(_Draft(kind="PER", found=[item]))
            drafts[-1].spellings[_text(article, item)] = 1
            drafts[-1].written.add(_text(article, item))
            home[item.span] = len(drafts) - 1


def _same_role(bare: Found, other: Found, *, sole: bool) -> bool:
    """Whether a bare role may be another mention's: of the same country, or of an unknown one where no other country's holder is spoken of (`sole`)."""
    if bare.role_key is None or other.role_key is None:
        return False
    title = (
        other.role_key == "secretary"
        and bare.role_key.endswith("-minister")
        or other.role_key == "minister"
        and bare.role_key.endswith("-minister")
    )
    if bare.role_key != other.role_key and not (title and bare.country is not None and bare.country == other.country):
        return False
    return bare.country is None or other.country is None and sole or bare.country == other.country


def _entity(article: Article, draft: _Draft) -> Entity:
    name = draft.fullest
    rank = languages.common("roles")["roles"]
    holding = [f for f in draft.found if f.role is not None and f.role_key not in (None, "counterpart")]
    best = max(holding, key=lambda f: (rank.get(f.role_key or "", {}).get("rank", 0), -f.span.start), default=None)
    countries = [f.country for f in draft.found if f.country]
    spans = sorted(draft.found, key=lambda f: (_called(article, f) != name, f.span))
    names = sorted({name, *draft.written, *draft.shorts}, key=lambda s: (s != name, -len(s), s))
    bare = all(f.rule == "bare role" for f in draft.found)
    return Entity(
        kind=draft.kind,
        name=name,
        names=tuple(names),
        mentions=tuple(dict.fromkeys(f.span for f in spans)),
        keys=() if bare else naming.keys(name),
        latin=naming.latin(name, article.language),
        role=None if best is None or best.role is None else article.text[best.role.start : best.role.end],
        role_key=None if best is None else best.role_key,
        role_span=None if best is None else best.role,
        country=(best.country if best and best.country else None)
        or (max(sorted(set(countries)), key=countries.count) if countries else None),
    )
