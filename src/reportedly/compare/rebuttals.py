"""Whether a sentence tells that its speaker contradicts the one before it: "retorted", "says otherwise", "the company denies this"."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from reportedly import languages
from reportedly.compare.accounts import Account
from reportedly.compare.negation import points_back
from reportedly.compare.terms import STEM, terms
from reportedly.text import fold, is_unspaced, words

# What a sentence does not go across.
ENDS: Final = frozenset("\n.!?。！？؟۔։।")
# Terms behind a verb of denial that are no object of it: an adverb, the speaker's title.
LITTLE: Final = 1
# Terms of a clause that has room for its speaker and a pronoun only.
SHORT: Final = 4
# What stands for the words that are said.
SAID: Final = "«»"
_QUOTED: Final = regex.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|\"[^\"]*\"")
_STOPS: Final = regex.compile(r"[:;,،՝，；：—–“”«»„\"「『]")


def rebuts(a: Account) -> bool:
    """Whether the sentence of a claim has a word for contradicting."""
    return _has("rebuts", a, _sentence(a))


def denies_it(a: Account) -> bool:
    """Whether the sentence of a claim denies what was said before and names nothing else: "the company denies this: …", "perusahaan membantahnya"."""
    sentence, language = _sentence(a), a.language
    pattern = _pattern(language, "denying")
    found = pattern.search(fold(sentence)) if pattern is not None else None
    if found is None:
        return False
    head, rest = fold(sentence)[: found.start()], fold(sentence)[found.end() :]
    behind = _STOPS.split(rest)[0]
    if languages.load(language, "speech").get("order") == "final":
        # what is denied stands before the verb, behind the speaker
        return len(terms(_STOPS.split(head)[-1])) <= SHORT and _takes_up(head, language)
    return len(terms(behind) - terms(a.claim.speaker or "")) <= LITTLE or points_back(
        behind.strip(), a.article.language
    )


def _takes_up(head: str, language: str) -> bool:
    """Whether the words have one for what was said before."""
    listed = languages.load(language, "denials")
    pronouns = {tuple(w for w, _ in words(fold(p))) for p in listed.get("it", ())}
    said = [w for w, _ in words(head)]
    stems = tuple(fold(w)[:STEM] for w in listed.get("matters", ()))
    return any(tuple(said[i : i + len(p)]) == p for p in pronouns for i in range(len(said))) or (
        bool(stems) and any(w.startswith(stems) for w in said[-SHORT:])
    )


def _sentence(a: Account) -> str:
    """The claim and its sentence before it, without quotations: what stands behind the claim may be of the next speaker."""
    text, start = a.article.text, a.claim.evidence.span.start
    while start > 0 and text[start - 1] not in ENDS:
        start -= 1
    return _QUOTED.sub(SAID, text[start : a.claim.evidence.span.end])


def _has(what: str, a: Account, text: str) -> bool:
    pattern = _pattern(a.language, what)
    return pattern is not None and pattern.search(fold(text)) is not None


@cache
def _pattern(language: str, what: str) -> regex.Pattern[str] | None:
    listed = languages.load(language, "denials").get(what, ())
    found = []
    for phrase in listed:
        folded = fold(phrase.removesuffix("*"))
        if is_unspaced(folded):
            found.append(regex.escape(folded))
        else:
            # marks that join letters of a word (Indic vowel signs) are no ends of it
            end = "" if phrase.endswith("*") else r"(?![\p{L}\p{M}])"
            found.append(rf"(?<![\p{{L}}\p{{M}}]){regex.escape(folded)}{end}")
    return regex.compile("|".join(found)) if found else None
