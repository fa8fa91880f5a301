"""People in scripts without capitals: the names that begin at a word, and those that stand beside roles."""

from __future__ import annotations

from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import korean, lexicon, roles, strangers
from reportedly.extract.names.first_case import closes
from reportedly.extract.names.found import Found
from reportedly.extract.names.given import (
    SHORTEST_STEM,
    ends_sentence,
    has_clitic,
    is_everyday,
    is_first,
    is_general,
    is_given,
    is_noun,
)
from reportedly.extract.names.institutions import begins_cue
from reportedly.extract.names.known_places import place_at
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.scene import Scene
from reportedly.extract.names.tokens import Token
from reportedly.naming import common
from reportedly.records import Span

_MAX_PARTS: Final = 4  # of a name, without its particles
_ARTICLES: Final = ("ال", "ה")
_OFFICES: Final = (
    "office", "ministry", "department", "directorate", "committee", "council", "authority", "party", "government", "police", "court", "board",
)  # fmt: skip
_LOCAL: Final = ("governor", "deputy-governor", "mayor", "police-chief", "prosecutor")  # roles that are of a place
_INSTITUTION: Final = 6  # words between a role and a name that may name what it is a role of
_WORDS_BEFORE: Final = 3  # of a name that stands before a role
# What is written onto the name of somebody to whom something is done, where no name ends so by itself.
_OBJECT: Final = {"bn": ("কে",)}
_WHOSE: Final = ("के", "की", "का", "کے", "کی", "کا")


class People:
    """Finds people in one sentence."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._words, self._lex = scene, scene.words, scene.lex

    def begun(self, i: int, rule: str, confidence: float, role: RoleAt | None = None) -> Found | None:
        """The name that begins at the word, behind its role if there is one."""
        words, lex = self._words, self._lex
        while role is not None and i < len(words) and words[i].folded in lex.honorifics:
            i += 1
        if i >= len(words) or not self._may_begin(i, rule, role):
            return None
        j = self._shortened(i, self._reach(i, role))
        parts = self._parts(i, j)
        if not parts:
            return None
        if j < len(words) and self.is_servant(j - 1):
            j += 1  # "محمد عبد *الفتاح*"
        if role is not None and self._is_no_name(i, j, parts, role):
            return None
        return self._person(i, j, rule, confidence if parts > 1 else confidence - 0.15, role)

    def beside(self, role: RoleAt) -> Found | None:
        """The name beside a role: before it where it stands there or a given name begins it, else behind it."""
        words, lex = self._words, self._lex
        before = self._before(role)
        if before is not None and not lex.role_after and self._is_full(before):
            return before
        start = self._start(role)
        noun = start is not None and start < len(words) and words[start].folded in _nouns(lex.language)
        behind = None if start is None or noun else self.begun(start, "role", 0.9, role)
        if behind is not None and not lex.role_after:
            return behind
        if lex.particles_joined and start is not None and behind is not None and not self._is_korean(start, role):
            behind = None
        return before or behind

    def is_servant(self, i: int) -> bool:
        """Whether the word and the next, with its article, are a given name ("عبد الأمير")."""
        words = self._words
        follows = words[i].folded in roles.SERVANT and words[i].gap == " " and i + 1 < len(words)
        return follows and words[i + 1].folded.startswith(_ARTICLES)

    # ---- a name from its first word on

    def _may_begin(self, i: int, rule: str, role: RoleAt | None) -> bool:
        """Whether the word is none of the language, or may begin a name all the same: behind an honorific, or behind a role and before one that is none."""
        word = self._words[i]
        if is_noun(word, self._lex) or is_everyday(word, self._lex):
            return False
        if rule == "honorific" or not is_general(word, self._lex):
            return True
        return role is not None and self._is_followed(i)

    def _is_followed(self, i: int) -> bool:
        """Whether a word of the language may begin a name behind a role: the next word is none of the language ("मंत्री *देवी* आंजरसारी"), and it has no article."""
        words, lex, j = self._words, self._lex, i + 1
        if j >= len(words) or not self._scene.goes_on(i):
            return False
        if lex.clitics and words[i].folded.startswith(lex.clitics + _ARTICLES):
            return False
        told = is_general(words[j], lex) or is_everyday(words[j], lex) or is_noun(words[j], lex)
        return not told and self._scene.may_be_part(j)

    def _parts(self, i: int, j: int) -> int:
        """How many words a name has without its particles."""
        return sum(w.folded not in self._lex.particles for w in self._words[i:j])

    def _reach(self, i: int, role: RoleAt | None) -> int:
        """One past the last word that may belong to a name."""
        words, lex, j, parts = self._words, self._lex, i, 0
        while j < len(words) and parts < _MAX_PARTS and self._goes_on(i, j, role):
            parts += words[j].folded not in lex.particles
            j += 1
            if not self._scene.goes_on(j - 1) or self._closes(i, j - 1):
                break
        return j

    def _goes_on(self, i: int, j: int, role: RoleAt | None) -> bool:
        """Whether a word is one more of the name that begins at word `i`."""
        words, lex = self._words, self._lex
        if words[j].folded not in lex.particles and not self._scene.may_be_part(j):
            return False
        if j > i and lex.clitics and has_clitic(words[j], lex) and not self._ends_phrase(i, j):
            return False
        if j > i and self._is_other(i, j, role) and not self._is_marked(i, j, role):
            return False
        return not begins_cue(words, j, lex) and (j == i + 1 or not ends_sentence(words, j, lex))

    def _closes(self, i: int, j: int) -> bool:
        """Whether a word ends a name by its own ending."""
        word, lex = self._words[j], self._lex
        if closes(word.text, lex.language, first=j == i):
            return True
        return bool(lex.endings) and lex.particles_joined and word.stem != word.folded

    def _shortened(self, i: int, j: int) -> int:
        """Where a name ends that would have more words than names have where no mark bounds them; given names may be one more."""
        words, lex = self._words, self._lex
        bounded = j >= len(words) or j > i and not self._scene.goes_on(j - 1) or words[j].folded in lex.stops
        most = _MAX_PARTS if bounded and lex.postpositional else 2
        while j - 1 > i and (parts := self._parts(i, j)) > most:
            given = all(is_given(w.text) for w in words[i : j - 1] if w.folded not in lex.particles)
            if parts == most + 1 and given:
                break
            j -= 1
        return j

    def _is_no_name(self, i: int, j: int, parts: int, role: RoleAt) -> bool:
        """Whether what stands behind a role is no name: an adjective with the article, what anybody did, a place."""
        word, article = self._words[i], self._lex.article
        if parts == 1 and article and word.folded.startswith(article) and not is_given(word.text):
            return True  # "מפקד המחוז *הצפוני*"
        if role.key in roles.FOLK and not self._is_named(i, j, alone=parts == 1):
            return True
        return parts == 1 and place_at(self._words, i, self._lex) == j

    def _is_named(self, i: int, j: int, *, alone: bool) -> bool:
        """Whether what stands behind a word for what anybody may be is a name rather than what he did ("চালক *ওভারটেক করেননি*") or another noun ("कामगार *संघटनेच्या*")."""
        if alone:
            return is_given(self._words[i].text, sure=True)
        return strangers.is_followed(self._words, j, self._lex) or any(is_given(w.text) for w in self._words[i:j])

    def _is_other(self, i: int, j: int, role: RoleAt | None) -> bool:
        """Whether a later word is one of the language and no part of the name; a surname may be one too, behind a role and a given name ("الرئيس حسني *مبارك*")."""
        words, lex = self._words, self._lex
        if words[j - 1].folded in roles.SERVANT:
            return False  # "عبد *الأمير*"
        if is_everyday(words[j], lex):
            return True
        if not is_general(words[j], lex):
            return False
        return role is None or is_general(words[j - 1], lex) and not is_given(words[i].text, sure=True)

    def _is_marked(self, i: int, j: int, role: RoleAt | None) -> bool:
        """Whether an everyday word is the last of a name behind a role: a mark of who does something stands behind it, or to whom ("सरिता थापा *मगर* से")."""
        words = self._words
        follows = j + 1 < len(words) and words[j].gap == " " and words[j + 1].folded in self._lex.agent_marks
        return role is not None and j > i + 1 and follows

    def _ends_phrase(self, i: int, j: int) -> bool:
        """Whether the second word of a name in Hebrew, which begins as words with "that" do, ends what stands between commas ("ניצב ערן *שפרירי*,") or before a verb of saying."""
        words = self._words
        if not self._lex.article or j != i + 1 or words[i].gap != " ":
            return False
        if words[j].gap.strip()[:1] in (",", ".", ")") or j + 1 == len(words):
            return True
        return strangers.is_followed(words, j + 1, self._lex)

    # ---- a name behind a role

    def _start(self, role: RoleAt) -> int | None:
        """Where a name behind a role may begin: past its country, the body and the place that it is of, and what is a name already."""
        start = self._past_modifiers(role)
        if start is None:
            return None
        while start in self._scene.taken and start < role.high + _INSTITUTION and self._scene.goes_on(start):
            start += 1
        if self._lex.institutions_follow:
            start = self._past_institution(start, role)
        return start if self._lex.role_after else self._past_place(start, role)

    def _past_modifiers(self, role: RoleAt) -> int | None:
        """Past the country of a role and further roles ("उप प्रधानमंत्री और विदेश मंत्री X" counts for the second)."""
        words, lex, i = self._words, self._lex, role.high
        if i + 1 < len(words) and words[i - 1].gap.strip() == "(" and words[i].gap.startswith(")"):
            return i + 1  # "ভারপ্রাপ্ত কর্মকর্তা (ওসি) …"
        if i >= len(words) or words[i - 1].gap.strip() not in ("", "،", ",", ":", "-") or self._is_inflected(role):
            return None
        while (
            i < len(words)
            and words[i].folded in lex.genitives | lex.role_modifiers
            and self._scene.goes_on(i)
            and not lex.role_after
        ):
            i += 1
            if i < len(words) and words[i - 1].folded in _WHOSE:
                return None
        return i

    def _is_inflected(self, role: RoleAt) -> bool:
        """Whether a role has a case ending, which it has not beside a name ("మంత్రి*పై*"); in Georgian it has the name's."""
        last, lex = self._words[role.last - 1], self._lex
        ended = last.stem != last.folded and last.folded not in lex.role_ends
        return ended and lex.postpositional and not lex.roles_agree

    def _past_institution(self, start: int, role: RoleAt) -> int:
        """Where a given name begins behind the body that a role is of, in the same phrase; right behind the country that it is of, whatever the name ("نظيره التركي *أورهان* …")."""
        words, covered = self._words, self._scene.covered
        of_country = role.high > role.last and start < len(words) and start not in covered
        if of_country and not _is_told(words[start], self._lex):
            return start
        for i in range(start, min(start + _INSTITUTION, len(words))):
            if i in covered or i > start and not self._scene.goes_on(i - 1):
                break
            if (is_first(words[i], self._lex) or self.is_servant(i)) and not words[i - 1].text.isdecimal():
                return i
        return start

    def _past_place(self, start: int, role: RoleAt) -> int:
        """Past the place that a role is of, where a given name follows ("محافظ ديالى مثنى"); past what describes it ("مسؤول أمني")."""
        words, described = self._words, _described(self._lex.language)
        while start < len(words) and self._scene.goes_on(start - 1) and words[start].folded in described:
            start += 1
        last = place_at(words, start, self._lex) if start < len(words) else None
        if last is None or last >= len(words) or not self._scene.goes_on(last - 1):
            return start
        if is_given(words[start].text):  # "رئيسة البلدية هالة برهان" is no mayor of Halle
            more = last + 1 < len(words) and self._scene.goes_on(last) and not is_general(words[last + 1], self._lex)
            return last if more and role.key in _LOCAL else start
        return last if role.key in _LOCAL or is_given(words[last].text) else start

    def _is_korean(self, start: int, role: RoleAt) -> bool:
        """Whether a word behind a role in Korean begins a name: names stand before roles, but behind a role of a body ("노동부 대변인 …") they follow; else it may be any word."""
        words, lex = self._words, self._lex
        if is_given(words[start].text, sure=True) or role.low and korean.is_body(words[role.low - 1], lex):
            return True
        return korean.has_shape(words[start], lex) and not is_general(words[start], lex)

    # ---- a name before a role

    def _before(self, role: RoleAt) -> Found | None:
        """The name before a role: directly in languages that put roles after names, else behind a comma."""
        words, lex, i = self._words, self._lex, role.low - 1
        if i < 0 or words[i].gap.strip() not in ((",", "،", "") if lex.role_after else (",", "،", "(")):
            return None
        if lex.particles_joined and not korean.is_parted(words[i]) and self._scene.is_free(i):
            of_body = i and (korean.is_body(words[i], lex) or place_at(words, i, lex) is not None)
            if of_body and (not self._scene.goes_on(i - 1) or role.key in _LOCAL):
                return None  # "공공사업부 대변인", "바기오 시장"
            i -= bool(of_body)
        first = i + 1
        while (
            first
            and i + 1 - first < _WORDS_BEFORE
            and self._scene.may_be_part(first - 1)
            and not _is_beside(words[first - 1], lex)
            and (first == i + 1 or self._scene.goes_on(first - 1))
        ):
            first -= 1
        if first < i and lex.surnames and korean.has_shape(words[first], lex):
            i = first  # 김민호 한국수자원공사 사장: the name, the body, the role
        named = first <= i and (lex.role_after or i + 1 - first > 1)
        return self._person(first, i + 1, "role", 0.85, role) if named else None

    def _is_full(self, found: Found) -> bool:
        """Whether a name has several words, the first of them a given name."""
        words = [w for w in self._words if found.span.start <= w.start < found.span.end]
        given = is_given(words[0].text) and not common.no_given(words[0].folded, self._lex.language)
        return len(words) > 1 and given

    def _person(self, i: int, j: int, rule: str, confidence: float, role: RoleAt | None) -> Found:
        """The person whose name the words are, without what is written onto the last."""
        words, last = self._words, self._words[j - 1]
        end = last.end
        before = role is not None and j <= role.low  # "벤테로 감독": no particle stands between a name and its role
        if self._lex.particles_joined and last.stem != last.folded and not before:
            end -= len(last.folded) - len(last.stem)
        ending = next((e for e in _OBJECT.get(self._lex.language, ()) if last.text.endswith(e)), "")
        if ending and len(last.text) - len(ending) > SHORTEST_STEM:
            end -= len(ending)
        return Found(
            span=Span(words[i].start, max(end, words[i].start + 1)), kind="PER", confidence=confidence, rule=rule,
            role=None if role is None else Span(words[role.first].start, words[role.last - 1].end),
            role_key=None if role is None else role.key, country=None if role is None else role.country,
        )  # fmt: skip


def _is_told(word: Token, lex: Lexicon) -> bool:
    """Whether a word is one of the language, and so begins no name."""
    return (
        word.folded in lex.stops
        or word.folded.startswith(("ال", *lex.clitics))
        or is_noun(word, lex)
        or is_everyday(word, lex)
        or common.noun(word.folded, lex.language)
    )


def _is_beside(word: Token, lex: Lexicon) -> bool:
    """Whether a word before a role is none of a name: one of the language, in Korean also a body's and what ends in a particle."""
    if not lex.particles_joined:
        return is_general(word, lex)
    return is_general(word, lex) or korean.is_parted(word) or korean.is_body(word, lex) or korean.is_clause(word, lex)


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
