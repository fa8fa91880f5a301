"""A tagger's names and those of the rules, made one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from reportedly.extract.names import lexicon
from reportedly.extract.names.found import Found
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.words import cut
from reportedly.naming import countries
from reportedly.parts import TaggedSpan, Tagger
from reportedly.records import Article, Sentence, Span
from reportedly.text import fold

# Rules whose names stay where the tagger found nothing: on twelve annotated corpora most of what they alone found was right. Of the names beside roles
# that the tagger passed over 2 of 34 were, nearly all of them in scripts without capitals; those of several words with capitals stay.
_SURE: Final = frozenset({"country", "region", "office", "expansion"})

_INSTITUTIONS: Final = frozenset(
    {"organisation", "office"}
)  # rules that know where the name of an institution ends ("Survey", "Ministry of …")

# Below this score (mean probability of its pieces) a tagger's name that is part of a longer one beside a role is taken to be cut short: on the annotated
# corpora 38 % of such spans are right; 90 % of all right ones have more.
_DOUBT: Final = 0.8

# Characters of an article within which the tagger is asked: whoever takes part is named by then, further on the rules find names alone. 8 % of the text of five corpora lies
# beyond (22 % of giveme5w1h's, whose B³ F1 with the tagger is .850 with 5,000 and without a bound, .844 with 4,500 and 4,000); the ledger corpus is read the same.
_TAGGED: Final = 5_000

_ARTICLE: Final = 3  # letters of the longest article: "the", "los", "les", "der"
_JOINS: Final = (" ", "'", "’")  # between an article and its name
_STATIONED: Final = "驻駐"
_POSSESSIVE: Final = ("'s", "’s")
_QUOTES: Final = "'’‘“”\"«»„"
_BRACKET: Final = regex.compile(r"\s*[(（][^\s()（）]{2,8}[)）]$")
_WORD: Final = regex.compile(r"\p{L}+")
# Rules that know a name by a list, a title or a given name: against them the tagger's doubtful word is not taken (it has "Taliban" for a place now and then).
_TRUSTED_RULES: Final = frozenset({"organisation", "role", "given name"})
# A word without a capital, or a letter of a script that has none.
_SMALL: Final = regex.compile(r"[\p{Ll}\P{L}]*", regex.V1)
# Signs after which a sentence begins within one.
_OPENING: Final = frozenset('"“”„«»‘’.!?:…')


def with_tagger(article: Article, sentences: Sequence[Sentence], found: Sequence[Found], tagger: Tagger) -> list[Found]:
    """The tagger's spans and kinds, with the roles, countries and abbreviations that the rules know; rules that merely guess give way. What the rules found is in the order
    of the text."""
    lex = lexicon.of(article.language)
    texts = [article.text[s.span.start : s.span.end] for s in sentences]
    asked = [i for i, text in enumerate(texts) if sentences[i].span.start < _TAGGED and may_name(text, lex)]
    tagged: dict[int, Sequence[TaggedSpan]] = dict(zip(asked, tagger.tag([texts[i] for i in asked]), strict=True))
    out: list[Found] = []
    starts = [f.span.start for f in found]
    for i, (sentence, text) in enumerate(zip(sentences, texts, strict=True)):
        begun = found[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        inside = [f for f in begun if f.span.end <= sentence.span.end]
        if sentence.span.start >= _TAGGED:
            out.extend(inside)
            continue
        out.extend(_one(article, sentence.span.start, _real(text, tagged.get(i, ()), lex), inside, lex))
    return sorted(_agreeing(article.text, out, found), key=lambda f: f.span)


def _agreeing(text: str, out: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """The names of an article with what its surer ones say of the others: a part of a person's name that the tagger doubts is that person, be it a title's
    ("the minister [Bauer]") or taken for a place; a word of a headline in capitals that the text writes small is no name."""
    parts = {
        p
        for f in out
        if f.kind == "PER" and f.confidence >= _DOUBT
        for p in text[f.span.start : f.span.end].split()[1:]
    }
    kept: list[Found] = []
    small: set[str] | None = None  # few articles need it
    for f in out:
        name = text[f.span.start : f.span.end]
        if f.rule == "tagger" and f.confidence < _DOUBT and " " not in name:
            if name in parts:
                f = replace(f, kind="PER")
            elif name[:1].isupper() and not name.isupper():
                if small is None:
                    small = {w for w in _WORD.findall(text) if w[:1].islower()}
                if name.lower() in small:
                    continue
        kept.append(f)
    spans = [f.span for f in kept]
    beside = (
        replace(f, kind="PER")
        for f in found
        if (f.rule == "role" or f.kind is None and f.country) and text[f.span.start : f.span.end] in parts
    )
    return kept + [f for f in beside if not any(s.overlaps(f.span) for s in spans)]


def may_name(text: str, lex: Lexicon) -> bool:
    """Whether a sentence may hold a name, so that it is worth the tagger's time: not where a script with capitals has them only in words that begin sentences ("The",
    "Police"), at its beginning or behind a quotation mark, and in those that are no names ("Monday", "I").

    They are an eighth of news text. Of 71,727 names in 19 annotated corpora 52 stand in one of the 10,725 such rows (of 72,059); in 650 articles of 23 languages the second
    half of the rule spares the tagger 245 more of 7,576 sentences, in which it found two spans, no name among them.
    """
    if not lex.cased:
        return True
    before, opens, high = 0, True, False
    for start, end in cut(text):
        word = text[start:end]
        opens = opens or not _OPENING.isdisjoint(text[before:start])
        if not _SMALL.fullmatch(word):
            high = True
            if not _is_plain(word, lex, opens=opens):
                return True
        before, opens = end, False
    return not high  # a text without capitals may write names small too


def _is_plain(word: str, lex: Lexicon, *, opens: bool) -> bool:
    """Whether a word with a capital is no name: one that begins sentences, which it does here, or one that is never any ("Monday", "I'm")."""
    folded = fold(word)
    # The word before what is drawn together with it ("I'm"), which a name with an apostrophe goes on behind in capitals ("O'Connor").
    known = {folded, folded.partition("'")[0]} if word[1:] == word[1:].lower() else {folded}
    # Folded, the word for two (hai) is the first of a navy (Hải quân) where tones make another word.
    return not lex.tones and not known.isdisjoint(lex.no_name) or opens and not known.isdisjoint(lex.begins)


def _real(text: str, spans: Sequence[TaggedSpan], lex: Lexicon) -> list[TaggedSpan]:
    """The spans that are names; an article in capitals goes with the name right after it ("Los" "Ríos", "L" "Écho")."""
    cased = any(map(str.isupper, text))
    out: list[TaggedSpan] = []
    start = None
    for tag in spans:
        joined = start is not None and text[tag.start - 1] in _JOINS and text[start : tag.start - 1].isalpha()
        low = start if joined and start is not None else tag.start
        start = None
        if _is_nothing(text[tag.start : tag.end], lex, cased=cased) or _is_adjective(text, tag, lex):
            start = tag.start if text[tag.start].isupper() else None
            continue
        out.append(tag if low == tag.start else TaggedSpan(low, tag.end, tag.label, tag.score))
    return out


def _is_nothing(name: str, lex: Lexicon, *, cased: bool) -> bool:
    """Whether a tagger's span is no name: a letter alone, an article, an adjective of a country alone, or a word in small letters in a sentence that has capitals ("hôpital", "компании")."""
    letters = [c for c in name if c.isalpha()]
    if not letters and not any(map(str.isdigit, name)) or name.startswith("@"):
        return True  # a mark alone, or an account's name, of which the rules know whose it is
    if not any(c.isupper() or c.islower() for c in letters):
        return False
    if cased and name[0].isupper() and fold(name) not in lex.given and _people(name, lex.language):
        return True
    if cased and " " not in name and not any(c.isupper() or c.isdigit() for c in name):
        return True
    return len(name) == 1 or len(name) <= _ARTICLE and fold(name) in lex.begins and not name.isupper()


def _is_adjective(text: str, tag: TaggedSpan, lex: Lexicon) -> bool:
    """Whether a country's adjective stands before its noun, although it is a given name too ("German police")."""
    follows = text[tag.end : tag.end + 1] == " " and text[tag.end + 1 : tag.end + 2].islower()
    return (
        follows
        and text[tag.start].isupper()
        and _people(text[tag.start : tag.end], lex.language)
        and not lex.nouns_capital
    )


def _people(name: str, language: str) -> bool:
    """Whether a name is nothing but a listed adjective or people of a country ("German" of "German police")."""
    return countries.named(name, language) is None and countries.listed_adjective(name, language) is not None


def _one(
    article: Article, offset: int, spans: Sequence[TaggedSpan], found: Sequence[Found], lex: Lexicon
) -> list[Found]:
    out: list[Found] = []
    met: set[Found] = set()
    for tag in spans:
        span = _bare(article.text, Span(offset + tag.start, offset + tag.end))
        near = [f for f in found if f.span.overlaps(span)]
        countries_within = [f for f in near if f.rule == "country" and span.contains(f.span)]
        if len(countries_within) > 1:
            continue  # "US-Pakistan": the rules have them one by one
        met.update(near)
        if any(o.span.contains(span) for o in out[-1:]):
            continue  # a place within the institution that the rules kept whole
        keep = next((f for f in near if _stays(f, span, tag, article.text, lex)), None)
        if keep is not None:
            out.append(replace(keep, confidence=max(keep.confidence, tag.score)))
            continue
        wider = next((f for f in near if f.span.contains(span) and _knows_better(f, tag)), None)
        if wider is not None:
            out.append(replace(wider, confidence=max(wider.confidence, tag.score)))
            continue
        span = _untitled(span, tag, near)
        known = next((f for f in near if f.role is not None or f.country is not None or f.short is not None), None)
        new = Found(span=span, kind=tag.label, confidence=tag.score, rule="tagger")
        if known is not None and known.kind in (tag.label, None):
            new = replace(new, role=known.role, role_key=known.role_key, country=known.country, short=known.short)
        out.append(new)
    out.extend(
        f
        for f in found
        if f not in met and (f.rule in _SURE or f.rule == "role" and _is_full(article.text[f.span.start : f.span.end]))
    )
    return out


def _stays(found: Found, span: Span, tag: TaggedSpan, text: str, lex: Lexicon) -> bool:
    """Whether a rule's name stands as it is in place of the tagger's over the same words."""
    if found.rule == "country":
        return found.span == span
    if found.rule == "office":
        return found.kind == tag.label or found.span.contains(span)
    if found.kind == tag.label:  # a given name that the tagger left out
        more = text[found.span.start : span.start].split()
        return (
            tag.label == "PER" and found.span.end == span.end and bool(more) and all(fold(w) in lex.given for w in more)
        )
    if not found.span.contains(span):
        return False
    if found.rule == "organisation" and fold(text[span.start : span.end]) in lex.organisations_alone:
        return True
    if found.rule == "gazetteer" and tag.label == "PER":
        name = text[span.start : span.end]
        return countries.capital(name, lex.language) is not None and fold(name) not in lex.given
    return found.kind is not None and found.rule in _TRUSTED_RULES and tag.score < min(found.confidence, _DOUBT)


def _bare(text: str, span: Span) -> Span:
    """Without quotation marks and what stands in brackets behind it, the ending of a possessor ("Iraq’s"), or the word for being stationed that is written
    onto a country (中国驻); with the last dot of an abbreviation."""
    low, high = span.start, span.end
    cut = _BRACKET.search(text, low, high)
    high = high if cut is None else cut.start()
    while high - low > 1 and text[low] in _QUOTES:
        low += 1
    while high - low > 1 and text[high - 1] in _QUOTES:
        high -= 1
    if "." in text[low:high] and text[high : high + 1] == "." and text[high - 2 : high - 1] == ".":
        high += 1
    span = Span(low, high)
    if span.end - span.start > 1 and text[span.end - 1] in _STATIONED:
        return Span(span.start, span.end - 1)
    if span.end - span.start > len(_POSSESSIVE[0]) + 1 and text[: span.end].endswith(_POSSESSIVE):
        return Span(span.start, span.end - len(_POSSESSIVE[0]))
    return span


def _untitled(span: Span, tag: TaggedSpan, near: Sequence[Found]) -> Span:
    """Without the title that the tagger took for the beginning of a name, where the rules know it as one ("Gavana Barasa")."""
    titled = (f for f in near if f.rule == "role" and f.kind == tag.label == "PER" and f.role is not None)
    for f in titled:
        if f.role is not None and f.role.start == span.start and f.role.end <= f.span.start < span.end:
            return Span(f.span.start, span.end)
    return span


def _knows_better(found: Found, tag: TaggedSpan) -> bool:
    """Whether a rule's longer name stands in place of the tagger's."""
    if found.rule in _INSTITUTIONS and tag.label == "ORG":
        return True
    return found.rule == "role" and found.kind == "PER" and tag.score < _DOUBT


def _is_full(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper()
