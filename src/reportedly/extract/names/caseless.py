"""Names in scripts that write words apart but know no capitals: what stands beside roles, honorifics and institutions, and given names by their sound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import agents, cased, korean, lexicon, offices, roles, strangers
from reportedly.extract.names.first_case import closes
from reportedly.extract.names.found import Found
from reportedly.extract.names.given import (
    SHORTEST_STEM,
    begins_name,
    ends_sentence,
    has_clitic,
    is_everyday,
    is_first,
    is_general,
    is_given,
    is_noun,
    is_part,
    without_and,
)
from reportedly.extract.names.institutions import TIGHT, begins_cue, institutions
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token, whole
from reportedly.extract.names.transcribed import is_within
from reportedly.naming import cities, common, countries, gazetteer
from reportedly.records import Span

MAX_PARTS: Final = 4
_ARTICLES: Final = ("ال", "ה")
_OFFICES: Final = (
    "office", "ministry", "department", "directorate", "committee", "council", "authority", "party", "government", "police", "court", "board",
)  # fmt: skip
_LOCAL: Final = ("governor", "deputy-governor", "mayor", "police-chief", "prosecutor")  # roles that are of a place
_INSTITUTION: Final = 6  # words between a role and a name that may name what it is a role of


def find(words: list[Token], lex: Lexicon) -> list[Found]:
    """The names in one sentence."""
    role_list = roles.find(words, lex)
    covered = {i: role for role in role_list for i in range(role.low, role.high)}
    bodies = (f for f in offices.find(words, lex) if not any(_is_in(f, words, role) for role in role_list))
    offices_only = {i: role for i, role in covered.items() if role.key not in roles.FOLK}
    found = [*bodies, *institutions(words, lex, offices_only), *latin(words)]
    taken = {i for f in found for i, w in enumerate(words) if f.span.start <= w.start < f.span.end}
    role_list = [role for role in role_list if role.key not in roles.FOLK or role.first not in taken]  # "मज़दूर संघ"
    for role in role_list:
        found.extend(_beside(words, role, lex, covered, taken))
    for i, word in enumerate(words):
        if i in taken or i in covered:
            continue
        if word.folded in lex.honorifics and word.gap in (" ", ". ", "."):
            found.extend(_from(words, i + 1, lex, covered, taken, "honorific", 0.85))
        elif lex.surnames and korean.is_name(word, lex) and not _closes_quote(words, i):
            found.append(Found(span=Span(word.start, word.start + 3), kind="PER", confidence=0.6, rule="surname"))
        elif roles.country_at(words, i, lex) is None and _place(words, i, lex) is None:
            bare = without_and(words, i, lex)
            if begins_name(bare, i, lex) or _is_servant(words, i):
                found.extend(f for f in _from(bare, i, lex, covered, taken, "given name", 0.6) if _size(bare, f) > 1)
    taken = {i for f in found for i, w in enumerate(words) if f.span.start <= w.start < f.span.end}
    found.extend(agents.find(words, lex, covered, taken))
    people = {f.span.end for f in found if f.kind == "PER"}
    found.extend(strangers.find(words, lex, covered, taken, people))
    found.extend(
        places(
            words, lex, covered, {i for f in found for i, w in enumerate(words) if f.span.start <= w.start < f.span.end}
        )
    )
    return found


def _is_servant(words: list[Token], i: int) -> bool:
    """Whether a word and the next, with its article, are a given name ("عبد الأمير")."""
    return (
        words[i].folded in roles.SERVANT
        and words[i].gap == " "
        and i + 1 < len(words)
        and words[i + 1].folded.startswith(_ARTICLES)
    )


def _is_in(body: Found, words: list[Token], role: RoleAt) -> bool:
    """Whether the name of a body is a part of a role ("وزير *الخارجية التركي*")."""
    return words[role.first].start < body.span.start < words[role.last - 1].end


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
        if words[j].gap not in TIGHT:
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
    if lex.unspaced:
        name = "".join(w.text for w in words[i:after])
        return common.word(name, lex.language) and not (
            countries.named(name, lex.language) or cities.find(name, lex.language)
        )
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


def _beside(
    words: list[Token], role: RoleAt, lex: Lexicon, covered: Mapping[int, RoleAt], taken: set[int]
) -> Iterator[Found]:
    start = _past(words, role, lex)
    while start is not None and start in taken and start < role.high + _INSTITUTION and words[start].gap in TIGHT:
        start += 1
    if start is not None and lex.institutions_follow:
        start = _past_institution(words, start, role, lex, covered)
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
    if named and lex.particles_joined and start is not None and not _is_korean(words, start, role, lex):
        named = []
    yield from (behind or named)


def _is_korean(words: list[Token], start: int, role: RoleAt, lex: Lexicon) -> bool:
    """Whether a word behind a role in Korean begins a name: names stand before roles, but behind a role of a body ("노동부 대변인 …") they follow; else it may be any word."""
    if is_given(words[start].text, sure=True) or role.low and korean.is_body(words[role.low - 1], lex):
        return True
    return korean.has_shape(words[start], lex) and not is_general(words[start], lex)


def _past_institution(words: list[Token], start: int, role: RoleAt, lex: Lexicon, covered: Mapping[int, RoleAt]) -> int:
    """Where a given name begins behind the body that a role is of, in the same phrase; right behind the country that it is of, whatever the name ("نظيره التركي *أورهان* …")."""
    if role.high > role.last and start < len(words) and not _is_told(words[start], lex) and start not in covered:
        return start
    for i in range(start, min(start + _INSTITUTION, len(words))):
        if i in covered or i > start and words[i - 1].gap not in TIGHT:
            break
        if (is_first(words[i], lex) or _is_servant(words, i)) and not words[i - 1].text.isdecimal():
            return i
    return start


def _is_told(word: Token, lex: Lexicon) -> bool:
    """Whether a word is one of the language, and so begins no name."""
    return (
        word.folded in lex.stops
        or word.folded.startswith(("ال", *lex.clitics))
        or is_noun(word, lex)
        or is_everyday(word, lex)
        or common.noun(word.folded, lex.language)
    )


def _past_place(words: list[Token], start: int, role: RoleAt, lex: Lexicon) -> int:
    """Past the place that a role is of, where a given name follows ("محافظ ديالى مثنى"); past what describes it ("مسؤول أمني")."""
    if lex.role_after:
        return start
    while start < len(words) and words[start - 1].gap in TIGHT and words[start].folded in _described(lex.language):
        start += 1
    last = _place(words, start, lex) if start < len(words) else None
    follows = last is not None and last < len(words) and words[last - 1].gap in TIGHT
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
    listed = languages.load(language, "speakers").get("nouns", {}) if lexicon.of(language).verbs_of_nouns else {}
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
    if i + 1 < len(words) and words[i - 1].gap.strip() == "(" and words[i].gap.startswith(")"):
        return i + 1  # "ভারপ্রাপ্ত কর্মকর্তা (ওসি) …"
    if i >= len(words) or words[i - 1].gap.strip() not in ("", "،", ",", ":", "-") or _is_inflected(words, role, lex):
        return None
    while (
        i < len(words)
        and words[i].folded in lex.genitives | lex.role_modifiers
        and words[i].gap in TIGHT
        and not lex.role_after
    ):
        i += 1
        if i < len(words) and words[i - 1].folded in ("के", "की", "का", "کے", "کی", "کا"):
            return None
    return i


def _is_inflected(words: list[Token], role: RoleAt, lex: Lexicon) -> bool:
    """Whether a role has a case ending, which it has not beside a name ("మంత్రి*పై*"); in Georgian it has the name's."""
    last = words[role.last - 1]
    ended = last.stem != last.folded and last.folded not in lex.role_ends
    return ended and lex.postpositional and not lex.roles_agree


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
    if i < len(words) and (is_noun(words[i], lex) or is_everyday(words[i], lex)):
        return
    told = i < len(words) and rule != "honorific" and is_general(words[i], lex)
    if told and (role is None or not _is_followed(words, i, lex, covered, taken)):
        return
    j = i
    heavy = 0
    while (
        j < len(words)
        and heavy < MAX_PARTS
        and (words[j].folded in lex.particles or is_part(words, j, lex, covered, taken))
    ):
        if j > i and lex.clitics and has_clitic(words[j], lex) and not _ends_phrase(words, i, j, lex):
            break
        if j > i and _is_other(words, i, j, lex, role) and not _is_marked(words, i, j, lex, role):
            break
        if begins_cue(words, j, lex) or j != i + 1 and ends_sentence(words, j, lex):
            break
        heavy += words[j].folded not in lex.particles
        j += 1
        if (
            words[j - 1].gap not in TIGHT
            or closes(words[j - 1].text, lex.language, first=j - 1 == i)
            or lex.endings
            and words[j - 1].stem != words[j - 1].folded
            and lex.particles_joined
        ):
            break
    bounded = (
        j >= len(words) or j > i and words[j - 1].gap not in TIGHT or j < len(words) and words[j].folded in lex.stops
    )
    most = MAX_PARTS if bounded and lex.postpositional else 2
    while (
        heavy > most
        and j - 1 > i
        and not (heavy == most + 1 and all(is_given(w.text) for w in words[i : j - 1] if w.folded not in lex.particles))
    ):
        j -= 1
        heavy -= words[j].folded not in lex.particles
    if j < len(words) and j > i and _is_servant(words, j - 1):
        j += 1  # "محمد عبد *الفتاح*"
    if (
        role is not None
        and heavy == 1
        and lex.article
        and words[i].folded.startswith(lex.article)
        and not is_given(words[i].text)
    ):
        return  # "מפקד המחוז *הצפוני*": an adjective with the article
    if role is not None and role.key in roles.FOLK and j > i and not _is_named(words, i, j, lex, alone=heavy == 1):
        return
    if j > i and heavy and not (role is not None and heavy == 1 and _place(words, i, lex) == j):
        yield _person(words, i, j, rule, confidence if heavy > 1 else confidence - 0.15, role, lex)


def _is_named(words: list[Token], i: int, j: int, lex: Lexicon, *, alone: bool) -> bool:
    """Whether what stands behind a word for what anybody may be is a name rather than what he did ("চালক *ওভারটেক করেননি*") or another noun ("कामगार *संघटनेच्या*")."""
    if alone:
        return is_given(words[i].text, sure=True)
    return strangers.is_followed(words, j, lex) or any(is_given(w.text) for w in words[i:j])


def _is_followed(words: list[Token], i: int, lex: Lexicon, covered: Mapping[int, RoleAt], taken: set[int]) -> bool:
    """Whether a word of the language may begin a name behind a role: the next word is none of the language ("मंत्री *देवी* आंजरसारी"), and it has no article."""
    j = i + 1
    if (
        j >= len(words)
        or words[i].gap not in TIGHT
        or lex.clitics
        and words[i].folded.startswith(lex.clitics + _ARTICLES)
    ):
        return False
    told = is_general(words[j], lex) or is_everyday(words[j], lex) or is_noun(words[j], lex)
    return not told and is_part(words, j, lex, covered, taken)


def _is_other(words: list[Token], i: int, j: int, lex: Lexicon, role: RoleAt | None) -> bool:
    """Whether a later word is one of the language and no part of the name; a surname may be one too, behind a role and a given name ("الرئيس حسني *مبارك*")."""
    if words[j - 1].folded in roles.SERVANT:
        return False  # "عبد *الأمير*"
    if is_everyday(words[j], lex):
        return True
    if not is_general(words[j], lex):
        return False
    return role is None or is_general(words[j - 1], lex) and not is_given(words[i].text, sure=True)


def _is_marked(words: list[Token], i: int, j: int, lex: Lexicon, role: RoleAt | None) -> bool:
    """Whether an everyday word is the last of a name behind a role: a mark of who does something stands behind it, or to whom ("सरिता थापा *मगर* से")."""
    marks = lex.agent_marks
    follows = j + 1 < len(words) and words[j].gap == " " and words[j + 1].folded in marks
    return role is not None and j > i + 1 and follows


def _ends_phrase(words: list[Token], i: int, j: int, lex: Lexicon) -> bool:
    """Whether the second word of a name in Hebrew, which begins as words with "that" do, ends what stands between commas ("ניצב ערן *שפרירי*,") or before a verb of saying."""
    closed = (
        words[j].gap.strip()[:1] in (",", ".", ")") or j + 1 == len(words) or strangers.is_followed(words, j + 1, lex)
    )
    return bool(lex.article) and j == i + 1 and closed and words[i].gap == " "


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
    if lex.particles_joined and not korean.is_parted(words[i]) and i not in covered and i not in taken:
        of_body = i and (korean.is_body(words[i], lex) or _place(words, i, lex) is not None)
        if of_body and (words[i - 1].gap not in TIGHT or role.key in _LOCAL):
            return  # "공공사업부 대변인", "바기오 시장"
        i -= bool(of_body)
    first = i + 1
    while (
        first
        and i + 1 - first < _WORDS_BEFORE
        and is_part(words, first - 1, lex, covered, taken)
        and not _is_beside(words[first - 1], lex)
        and (first == i + 1 or words[first - 1].gap in TIGHT)
    ):
        first -= 1
    if first < i and lex.surnames and korean.has_shape(words[first], lex):
        i = first  # 김민호 한국수자원공사 사장: the name, the body, the role
    if first <= i and (lex.role_after or i + 1 - first > 1):
        yield _person(words, first, i + 1, "role", 0.85, role, lex)


_WORDS_BEFORE: Final = 3  # of a name that stands before a role


def _is_beside(word: Token, lex: Lexicon) -> bool:
    """Whether a word before a role is none of a name: one of the language, in Korean also a body's and what ends in a particle."""
    if not lex.particles_joined:
        return is_general(word, lex)
    return is_general(word, lex) or korean.is_parted(word) or korean.is_body(word, lex) or korean.is_clause(word, lex)


def _person(
    words: list[Token], i: int, j: int, rule: str, confidence: float, role: RoleAt | None, lex: Lexicon
) -> Found:
    last = words[j - 1]
    end = last.end
    before = role is not None and j <= role.low  # "벤테로 감독": no particle stands between a name and its role
    if lex.particles_joined and last.stem != last.folded and not before:
        end -= len(last.folded) - len(last.stem)
    ending = next((e for e in _OBJECT.get(lex.language, ()) if last.text.endswith(e)), "")
    if ending and len(last.text) - len(ending) > SHORTEST_STEM:
        end -= len(ending)
    return Found(
        span=Span(words[i].start, max(end, words[i].start + 1)), kind="PER", confidence=confidence, rule=rule,
        role=None if role is None else Span(words[role.first].start, words[role.last - 1].end),
        role_key=None if role is None else role.key, country=None if role is None else role.country,
    )  # fmt: skip


# What is written onto the name of somebody to whom something is done, where no name ends so by itself.
_OBJECT: Final = {"bn": ("কে",)}


def _closes_quote(words: list[Token], i: int) -> bool:
    """Whether a word is written onto the mark that closes a quotation, as particles are ("…"이라고)."""
    gap = words[i - 1].gap if i else ""
    return bool(gap) and not gap[-1].isspace() and gap[-1] in '"”’」』'
