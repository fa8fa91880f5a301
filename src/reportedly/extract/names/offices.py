"""Institutions by their common name ("foreign ministry", वित्त मंत्रालय, 外交部), with the country that stands before or after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.names import lexicon, roles
from reportedly.extract.names.found import Found
from reportedly.extract.names.lexicon import ACRONYM, Lexicon
from reportedly.extract.names.tokens import Token, match
from reportedly.records import Span


def find(words: list[Token], lex: Lexicon) -> Iterator[Found]:
    """The institutions of one sentence, in order; what stands in capitals in the list does in the text ("Натия" is not НАТО, with or without an ending)."""
    i = 0
    while i < len(words):
        hit = match(words, i, lex.organisations)
        if hit is None or hit[1] == ACRONYM and not words[i].text[:2].isupper():
            i += 1
            continue
        where = roles.with_country(words, i, hit[0], "organisation", lex)
        if lex.constructs and hit[0] == i + 1 and not _is_body(words, i, abroad=where.high > hit[0]):
            i += 1
            continue
        whole = Span(words[where.low].start, _end(words[where.high - 1], lex))
        alone = (where.low, where.high) == (i, hit[0])
        yield Found(
            span=whole, kind="ORG", confidence=0.8 if where.country else 0.6, rule="office", country=where.country,
            short=None if alone else "".join(w.text + (w.gap if j < hit[0] - 1 else "") for j, w in enumerate(words[i : hit[0]], i)),
        )  # fmt: skip
        i = max(hit[0], where.high)


def _is_body(words: list[Token], i: int, *, abroad: bool) -> bool:
    """Whether one Arabic word names a body: it has its article or its country, and is not what describes the noun before it ("تجارتها الخارجية", "العوامل الداخلية")."""
    if "ال" not in words[i].folded[:3] and "لل" not in words[i].folded[:2]:
        return abroad or not words[i].folded.endswith(_FEMININE)
    before = words[i - 1] if i and words[i - 1].gap == " " else None
    described = before is not None and (before.folded.startswith("ال") or before.folded.endswith(_POSSESSED))
    return not (described and words[i].folded.endswith(_FEMININE))


_FEMININE: Final = ("ہ", "ة")  # as it is folded, and as written
_POSSESSED: Final = ("ہا", "ها", "ہم", "هم", "نا")


def _end(word: Token, lexicon: Lexicon) -> int:
    """Where the name ends, without the particles that Korean writes onto it (유엔은)."""
    taken = len(word.folded) - len(word.stem) if lexicon.particles_joined and word.folded.startswith(word.stem) else 0
    return word.end - taken if word.text != word.stem else word.end


def called(name: str, language: str) -> str:
    """The name of a body without the case ending written onto its last word (मंत्रालयाने), and the conjunction or preposition onto its first (والبرلمان)."""
    first, last = name[: name.find(" ")] if " " in name else name, name[name.rfind(" ") + 1 :]
    endings, clitics = lexicon.of(language).endings, _CLITICS.get(language, ())
    for form in _kinds(language):
        if last.startswith(form) and text.fold(last[len(form) :]) in endings:
            return name[: len(name) - len(last) + len(form)]
        if clitics and first.endswith(form) and first[: -len(form)] in clitics:
            return name[len(first) - len(form) :]
    return name


_CLITICS: Final = {"ar": ("و", "ف", "ب", "ل", "ك", "وب", "ول"), "he": ("ו", "ב", "ל", "מ", "ש", "כ", "וב", "ול")}


@cache
def _kinds(language: str) -> tuple[str, ...]:
    """The first and last words of the names of bodies as the language lists them, the shortest first."""
    names = languages.load(language, "names")
    listed = (*names.get("organisation_common", ()), *names.get("organisation_last", ()))
    words = {w for phrase in listed for w in (phrase.split(" ")[0], phrase.split(" ")[-1])}
    return tuple(sorted((w for w in words if len(w) > 1), key=lambda w: (len(w), w)))
