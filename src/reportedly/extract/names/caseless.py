"""Names in scripts that write words apart but know no capitals: what stands beside roles, honorifics and institutions, and given names by their sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import cased, lexicon, offices, roles
from reportedly.extract.names.found import Found
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token, whole
from reportedly.extract.names.transcribed import is_within
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import sounds_like
from reportedly.naming.skeleton import part_keys, skeleton
from reportedly.records import Span

MAX_PARTS: Final = 4
GIVEN: Final = 0.88  # similarity from which a word is taken for a spelling of a common given name
SURE: Final = 0.96  # and from which it begins a name without any other sign
GIVEN_VAGUE: Final = 0.8  # both for scripts that leave vowels out or put some in
SURE_VAGUE: Final = 0.9
_PHRASAL: Final = frozenset(
    {"fa", "ur", "hi", "bn", "mr", "ne", "gu", "pa", "te", "ta", "ps", "si"}
)  # languages whose verbs of speech are nouns with a verb
_OFFICES: Final = (
    "office", "ministry", "department", "directorate", "committee", "council", "authority", "party", "government", "police", "court", "board",
)  # fmt: skip
_LOCAL: Final = ("governor", "deputy-governor", "mayor", "police-chief", "prosecutor")  # roles that are of a place
_ARTICLE: Final = ("ال", "لل")
# Particles that end a Korean noun phrase.
_PARTED: Final = ("은", "는", "을", "를", "에서", "에게", "으로", "라고", "다고", "며", "께서")
_INSTITUTION: Final = 6  # words between a role and a name that may name what it is a role of
_TIGHT: Final = ("", " ", "-", "\u200c", "\u00a0", "‑")


def find(words: list[Token], lex: Lexicon) -> list[Found]:
    """The names in one sentence."""
    role_list = roles.find(words, lex)
    covered = {i: role for role in role_list for i in range(role.low, role.high)}
    found = [*offices.find(words, lex), *_institutions(words, lex, covered), *latin(words)]
    taken = {i for f in found for i, w in enumerate(words) if f.span.start <= w.start < f.span.end}
    for role in role_list:
        found.extend(_beside(words, role, lex, covered, taken))
    for i, word in enumerate(words):
        if i in taken or i in covered:
            continue
        if word.folded in lex.honorifics and word.gap in (" ", ". ", "."):
            found.extend(_from(words, i + 1, lex, covered, taken, "honorific", 0.85))
        elif lex.surnames and _is_korean(word, lex) and not _closes_quote(words, i):
            found.append(Found(span=Span(word.start, word.start + 3), kind="PER", confidence=0.6, rule="surname"))
        elif _begins_name(word, lex) and roles.country_at(words, i, lex) is None and _place(words, i, lex) is None:
            found.extend(f for f in _from(words, i, lex, covered, taken, "given name", 0.6) if _size(words, f) > 1)
    found.extend(
        places(
            words, lex, covered, {i for f in found for i, w in enumerate(words) if f.span.start <= w.start < f.span.end}
        )
    )
    return found


def places(words: list[Token], lex: Lexicon, covered: Mapping[int, RoleAt], taken: set[int]) -> Iterator[Found]:
    """Countries by their names and places that are large enough to be meant by their name alone."""
    i = 0
    while i < len(words):
        hit = roles.country_at(words, i, lex) if i not in taken else None
        if hit is not None:
            if not hit[2]:
                yield Found(
                    span=Span(words[i].start, words[hit[0] - 1].end), kind="LOC", confidence=0.8, rule="country"
                )
            i = hit[0]
            continue
        last = _place(words, i, lex) if i not in taken and i not in covered else None
        if last is not None:
            yield Found(span=Span(words[i].start, words[last - 1].end), kind="LOC", confidence=0.55, rule="gazetteer")
        i = last or i + 1


def _place(words: list[Token], i: int, lex: Lexicon) -> int | None:
    if words[i].folded in lex.stops or len(words[i].text) < 2 and not lex.unspaced:
        return None
    phrase, best = "", None
    for j in range(i, min(i + (6 if lex.unspaced else 3), len(words))):
        phrase += words[j].text
        named, large = _is_place(phrase, lex.language) if len(phrase) > 1 else (False, False)
        if (
            (named or large)
            and text.fold(phrase) not in lex.no_place
            and (not lex.unspaced or whole(words, i, j + 1) and not is_within(words, i, j + 1, lex.language))
            and (named or not _is_vague(words, i, j + 1, lex))
        ):
            best = j + 1
        if words[j].gap not in _TIGHT:
            break
        if j == i + lex.unspaced and not (
            gazetteer.goes_on(phrase) or countries.may_begin(words[i].folded, lex.language)
        ):
            break
        phrase += words[j].gap
    return best


@lru_cache(maxsize=65536)
def _is_place(phrase: str, language: str) -> tuple[bool, bool]:
    """Whether a phrase names a capital or division as a language calls them, and whether it names a large place of the gazetteer."""
    if countries.capital(phrase, language) or countries.division(phrase, language):
        return True, False
    known = gazetteer.find(phrase)
    return False, bool(known) and known[0].people >= _WELL_KNOWN


def _is_vague(words: list[Token], i: int, after: int, lex: Lexicon) -> bool:
    """Whether words that name a large place more often mean something else."""
    if lex.is_vague([w.folded for w in words[i:after]]):
        return True
    return after == i + 1 and common.word(words[i].folded, lex.language)


_WELL_KNOWN: Final = 5.0  # logarithm of the population


def _size(words: list[Token], found: Found) -> int:
    return sum(found.span.start <= w.start < found.span.end for w in words)


def latin(words: list[Token]) -> Iterator[Found]:
    """Names in Latin letters amid another script."""
    english = lexicon.of("en")
    run: list[Token] = []
    for word in [*words, None]:
        if word is not None and word.text[0].isascii() and word.text[0].isalpha():
            run.append(word._replace(stem=word.folded))
        elif run:
            yield from cased.find(run, english)
            run = []


def _institutions(words: list[Token], lex: Lexicon, covered: Mapping[int, RoleAt]) -> Iterator[Found]:
    """A word such as بنك with the words after it, a word such as बैंक with those before it, up to the next small word."""
    for i, word in enumerate(words):
        if word.folded in lex.organisation_first:
            last = _until(words, i + 1, lex, covered, 3)
            if lex.language == "ar" and word.folded.startswith(_ARTICLE) and last > i + 1:
                last = last if words[i + 1].folded.startswith(_ARTICLE) else i + 1
            if last > i + 1:
                yield Found(span=Span(word.start, words[last - 1].end), kind="ORG", confidence=0.7, rule="organisation")
        elif word.folded in lex.organisation_last:
            first = i
            while (
                first
                and i - first < 3
                and _part(words, first - 1, lex, covered)
                and words[first - 1].gap in _TIGHT
                and not (lex.surnames and words[first - 1].folded.endswith(_PARTED))
                and words[first - 1].folded not in _verbs(lex.language)
            ):
                first -= 1
            if first < i:
                yield Found(span=Span(words[first].start, word.end), kind="ORG", confidence=0.7, rule="organisation")


def _until(words: list[Token], i: int, lex: Lexicon, covered: Mapping[int, RoleAt], most: int) -> int:
    j = i
    while (
        j < len(words)
        and j - i < most
        and words[j - 1].gap in _TIGHT
        and words[j].folded not in lex.stops
        and j not in covered
    ):
        if words[j].folded in lex.settlements and lex.postpositional is False:
            break
        if words[j].text.isdigit() or _begins_cue(words, j, lex) or j > i and _closes_construct(words, i, j, lex):
            break
        j += 1
    return j


@cache
def _verbs(language: str) -> frozenset[str]:
    """The verbs of speech of one word ("জানিয়েছে"), and the last words of longer ones."""
    groups = languages.load(language, "speech").get("cues", {}) if language in _PHRASAL else {}
    return frozenset(text.fold(p.split()[-1]) for listed in groups.values() for p in listed)


@cache
def _cues(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The verbs of speech of several words ("هشدار داد"), by their first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    groups = languages.load(language, "speech").get("cues", {}) if language in _PHRASAL else {}
    for phrase in sorted({p for listed in groups.values() for p in listed if " " in p}):
        first, *rest = text.fold(phrase).split()
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def _begins_cue(words: list[Token], i: int, lex: Lexicon) -> bool:
    """Whether a verb of speech of several words begins at the word, which may sound like a name."""
    rests = _cues(lex.language).get(words[i].folded)
    return rests is not None and any(tuple(w.folded for w in words[i + 1 : i + 1 + len(r)]) == r for r in rests)


def _closes_construct(words: list[Token], first: int, j: int, lex: Lexicon) -> bool:
    """Whether in Arabic a word is no more part of the name of a body: behind a word with the article only adjectives with it are ("هيئة الموانئ | كريم")."""
    if lex.language != "ar" or words[j].folded in lex.particles:
        return False
    return words[j - 1].folded.startswith(_ARTICLE) and not words[j].folded.startswith((*_ARTICLE, "وال"))


def _part(
    words: list[Token],
    i: int,
    lex: Lexicon,
    covered: Mapping[int, RoleAt],
    taken: set[int] | frozenset[int] = frozenset(),
) -> bool:
    """Whether a word can be a part of a person's name."""
    word = words[i]
    if i in covered or i in taken or word.folded in lex.stops or len(word.text) < 2 and not word.text.isalpha():
        return False
    if (
        word.folded in lex.organisation_first
        or word.folded in lex.organisation_last
        or word.folded in lex.no_name
        or not word.text[0].isalpha()
    ):
        return False
    hit = roles.country_at(words, i, lex)
    return hit is None or hit[2] and not lex.role_after and is_given(word.text)


def _beside(
    words: list[Token], role: RoleAt, lex: Lexicon, covered: Mapping[int, RoleAt], taken: set[int]
) -> Iterator[Found]:
    start = _past(words, role, lex)
    while start is not None and start in taken and start < role.high + _INSTITUTION and words[start].gap in _TIGHT:
        start += 1
    if start is not None and lex.institutions_follow:
        start = next(
            (i for i in range(start, min(start + _INSTITUTION, len(words))) if _is_first(words[i], lex)), start
        )
    behind = (
        []
        if lex.role_after
        else [
            f for f in _before(words, role, lex, covered, taken) if _size(words, f) > 1 and _starts_given(words, f, lex)
        ]
    )
    if behind:
        yield from behind
        return
    start = _past_place(words, start, role, lex) if start is not None else None
    noun = start is not None and start < len(words) and words[start].folded in _nouns(lex.language)
    named = list(_from(words, start, lex, covered, taken, "role", 0.9, role)) if start is not None and not noun else []
    if named and not lex.role_after:
        yield from named
        return
    behind = list(_before(words, role, lex, covered, taken))
    yield from (behind or named)


def _past_place(words: list[Token], start: int, role: RoleAt, lex: Lexicon) -> int:
    """Past the place that a role is of, where a given name follows ("محافظ ديالى مثنى"); past what describes it ("مسؤول أمني")."""
    if lex.role_after:
        return start
    while start < len(words) and words[start - 1].gap in _TIGHT and words[start].folded in _described(lex.language):
        start += 1
    last = _place(words, start, lex) if start < len(words) else None
    follows = last is not None and last < len(words) and words[last - 1].gap in _TIGHT
    return (
        last
        if last is not None
        and follows
        and (role.key in _LOCAL or is_given(words[last].text) and not is_given(words[start].text))
        else start
    )


@cache
def _nouns(language: str) -> frozenset[str]:
    """Nouns for bodies ("কার্যালয়"), which are no name behind a role."""
    listed = languages.load(language, "speakers").get("nouns", {}) if language in _PHRASAL else {}
    return frozenset(
        text.fold(w) for en, forms in listed.items() for w in forms if " " not in w and en.endswith(_OFFICES)
    )


@cache
def _described(language: str) -> frozenset[str]:
    """Adjectives of speakers without a name ("أمني", "رفيع"), which begin no name."""
    listed = languages.load(language, "speakers").get("modifiers", {})
    return frozenset(text.fold(w) for forms in listed.values() for w in forms if " " not in w)


def _starts_given(words: list[Token], found: Found, lex: Lexicon) -> bool:
    return any(
        w.start == found.span.start and is_given(w.text) and not common.no_given(w.folded, lex.language) for w in words
    )


def _past(words: list[Token], role: RoleAt, lex: Lexicon) -> int | None:
    """Where a name after a role may begin: behind its country and further roles ("उप प्रधानमंत्री और विदेश मंत्री X" counts for the second)."""
    i = role.high
    if i >= len(words) or words[i - 1].gap.strip() not in ("", "،", ",", ":", "-"):
        return None
    while (
        i < len(words)
        and words[i].folded in lex.genitives | lex.role_modifiers
        and words[i].gap in _TIGHT
        and not lex.role_after
    ):
        i += 1
        if i < len(words) and words[i - 1].folded in ("के", "की", "का", "کے", "کی", "کا"):
            return None
    return i


def _from(
    words: list[Token],
    i: int,
    lex: Lexicon,
    covered: Mapping[int, RoleAt],
    taken: set[int],
    rule: str,
    confidence: float,
    role: RoleAt | None = None,
) -> Iterator[Found]:
    """The name that begins at word `i`, if there is one."""
    while role is not None and i < len(words) and words[i].folded in lex.honorifics:
        i += 1
    if i < len(words) and (_is_noun(words[i], lex) or common.everyday(words[i].folded, lex.language)):
        return
    j = i
    heavy = 0
    while (
        j < len(words)
        and heavy < MAX_PARTS
        and (words[j].folded in lex.particles or _part(words, j, lex, covered, taken))
    ):
        if j > i and (lex.clitics and _has_clitic(words[j], lex) or common.everyday(words[j].folded, lex.language)):
            break
        if _begins_cue(words, j, lex):
            break
        heavy += words[j].folded not in lex.particles
        j += 1
        if (
            words[j - 1].gap not in _TIGHT
            or lex.endings
            and words[j - 1].stem != words[j - 1].folded
            and lex.language == "ko"
        ):
            break
    bounded = (
        j >= len(words) or j > i and words[j - 1].gap not in _TIGHT or j < len(words) and words[j].folded in lex.stops
    )
    most = MAX_PARTS if bounded and lex.postpositional else 2
    while (
        heavy > most
        and j - 1 > i
        and not (heavy == most + 1 and all(is_given(w.text) for w in words[i : j - 1] if w.folded not in lex.particles))
    ):
        j -= 1
        heavy -= words[j].folded not in lex.particles
    if j > i and heavy and not (role is not None and heavy == 1 and _place(words, i, lex) == j):
        yield _person(words, i, j, rule, confidence if heavy > 1 else confidence - 0.15, role, lex)


def _before(
    words: list[Token], role: RoleAt, lex: Lexicon, covered: Mapping[int, RoleAt], taken: set[int]
) -> Iterator[Found]:
    """The name before a role: directly in languages that put roles after names, else behind a comma."""
    i = role.low - 1
    if i < 0:
        return
    gap = words[i].gap.strip()
    if gap not in ((",", "،", "") if lex.role_after else (",", "،", "(")):
        return
    first = i + 1
    while (
        first
        and i + 1 - first < 3
        and _part(words, first - 1, lex, covered, taken)
        and (first == i + 1 or words[first - 1].gap in _TIGHT)
    ):
        first -= 1
    if first < i and lex.surnames and _is_korean(words[first], lex):
        i = first  # 김민호 한국수자원공사 사장: the name, the body, the role
    if first <= i and (lex.role_after or i + 1 - first > 1):
        yield _person(words, first, i + 1, "role", 0.85, role, lex)


def _person(
    words: list[Token], i: int, j: int, rule: str, confidence: float, role: RoleAt | None, lex: Lexicon
) -> Found:
    last = words[j - 1]
    end = last.end
    if lex.language == "ko" and last.stem != last.folded:
        end -= len(last.folded) - len(last.stem)
    ending = next((e for e in _OBJECT.get(lex.language, ()) if last.text.endswith(e)), "")
    if ending and len(last.text) - len(ending) > _SHORTEST_AFTER:
        end -= len(ending)
    return Found(
        span=Span(words[i].start, max(end, words[i].start + 1)), kind="PER", confidence=confidence, rule=rule,
        role=None if role is None else Span(words[role.first].start, words[role.last - 1].end),
        role_key=None if role is None else role.key, country=None if role is None else role.country,
    )  # fmt: skip


# What is written onto the name of somebody to whom something is done, where no name ends so by itself.
_OBJECT: Final = {"bn": ("কে",)}


def _is_korean(word: Token, lex: Lexicon) -> bool:
    """Whether a word is a Korean name: a surname of one syllable and two syllables that given names are made of."""
    name = word.stem
    return (
        len(name) == 3
        and name[0] in lex.surnames
        and name[1] in lex.given_letters
        and name[2] in lex.given_letters
        and word.folded not in lex.stops
        and not (name[2] in _DOING and name[:2] in _verbal_nouns(lex.language))
    )


# What makes an attribute or a clause of a noun in Korean: 주장한, 요구할.
_DOING: Final = frozenset("한할하해된될되")


@cache
def _verbal_nouns(language: str) -> frozenset[str]:
    """Nouns of two syllables that make verbs of speech (주장, 요구), which begin like names."""
    cues = languages.load(language, "speech").get("cues", {})
    listed = {w for group in cues.values() for w in group if w.rstrip("*")[2:] in ("했", "하", "한", "했다")}
    return frozenset(w[:2] for w in listed)


def _closes_quote(words: list[Token], i: int) -> bool:
    """Whether a word is written onto the mark that closes a quotation, as particles are ("…"이라고)."""
    gap = words[i - 1].gap if i else ""
    return bool(gap) and not gap[-1].isspace() and gap[-1] in '"”’」』'


def _begins_name(word: Token, lex: Lexicon) -> bool:
    return _is_first(word, lex) and is_given(word.text, sure=True)


def _has_clitic(word: Token, lex: Lexicon) -> bool:
    """Whether a word begins with a conjunction or preposition written together with it ("and his counterpart", "to the reporters"), and so ends a name."""
    return (
        word.folded.startswith(lex.clitics)
        and len(word.folded) > _SHORTEST_AFTER
        and not is_given(word.text, sure=True)
    )


_SHORTEST_AFTER: Final = 3


def _is_first(word: Token, lex: Lexicon) -> bool:
    """Whether a word can be a first name amid other words: with an Arabic article it is a noun, and many everyday words sound like some name."""
    if word.folded.startswith("ال") or word.folded in lex.stops or not is_given(word.text):
        return False
    return not common.no_given(word.folded, lex.language) and not _is_noun(word, lex)


def _is_noun(word: Token, lex: Lexicon) -> bool:
    """Whether a word has the shape of a noun; what sounds much like a name, and is no everyday word, is one all the same (إدغار, Edgar)."""
    if not lex.is_noun(word.text):
        return False
    return common.no_given(word.folded, lex.language) or not is_given(word.text, sure=True)


@cache
def _given_index() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The sounds of common given names by the skeleton of the likeliest reading."""
    index: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for name in sorted(n for n in lexicon.given_names() if script_of(n[0]) == "latin"):
        for reading in sounds(name)[:1]:
            index[skeleton(reading)][sounds(name)] = None
    return {key: tuple(readings) for key, readings in index.items()}


@lru_cache(maxsize=16384)
def is_given(word: str, *, sure: bool = False) -> bool:
    """Whether a word of any script sounds like a common given name; `sure` asks for hardly any difference."""
    if len(word) < 3 or len(word) > 20:
        return False
    if text.fold(word) in lexicon.given_names():
        return True
    index = _given_index()
    vague = script_of(word[0]) in ("arabic", "hebrew", "hangul")
    least = (SURE_VAGUE if vague else SURE) if sure else GIVEN_VAGUE if vague else GIVEN
    own = sounds(word)
    return any(sounds_like(own, readings, least) for key in part_keys(word) for readings in index.get(key, ()))
