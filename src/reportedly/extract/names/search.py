"""All names of an article: each sentence by its script, then what one sentence found is looked for in the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from reportedly import languages, naming, text
from reportedly.extract.names import cased, caseless, features, ideographic, joined, lexicon, merge, roles, sites, thai
from reportedly.extract.names.found import Found
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.tokens import Token, tokens
from reportedly.naming import common, gazetteer
from reportedly.naming.scripts import script_of
from reportedly.parts import Tagger
from reportedly.records import Article, NameKind, Sentence, Span

MAX_CHARACTERS: Final = 5_000  # of one sentence; what follows is not searched (no real sentence is as long)
_ACRONYM: Final = regex.compile(r"[ \u00a0]?[(（][“\"'‘]?(\p{Lu}[\p{Lu}\p{N}.\-]{1,9}|\p{Lu}\p{L}\p{Lu})[”\"'’]?[)）]")


def find(article: Article, sentences: Sequence[Sentence], tagger: Tagger | None) -> list[Found]:
    """The names of an article without overlaps, in the order of the text."""
    found: list[Found] = []
    cut: list[tuple[Sentence, list[Token], Lexicon]] = []
    for sentence in sentences:
        lex, words = words_in(article, sentence)
        cut.append((sentence, words, lex))
        found.extend(_by_rules(sentence, words, lex))
        if article.language == "th":
            found.extend(thai.find(article.text, sentence.span))
    if tagger is not None:
        found = merge.with_tagger(article, sentences, distinct(found), tagger)
    found = list(joined.parted(article.text, found, lexicon.of(article.language)))
    found.extend(list(_acronyms(article, found)))
    found = distinct(found)
    found = _settle(article, distinct([*found, *_teams(article, found, cut)]), cut)
    found.extend(list(_repeats(article, found, cut)))
    found.extend(list(_bare_roles(found, cut)))
    return distinct(found)


def words_in(article: Article, sentence: Sentence) -> tuple[Lexicon, list[Token]]:
    """The words of a sentence, and the lexicon of the language that it is in."""
    lex, span = sentence_lexicon(article, sentence), sentence.span
    return lex, tokens(article.text, span.start, min(span.end, span.start + MAX_CHARACTERS), lex)


def sentence_lexicon(article: Article, sentence: Sentence) -> Lexicon:
    """The article's language, but English for a Latin sentence in an article of another script (embedded posts)."""
    own = lexicon.of(article.language)
    if not own.other_letters:
        return own
    sample = article.text[sentence.span.start : min(sentence.span.end, sentence.span.start + 200)]
    return lexicon.of("en") if _is_latin(sample) else own


@lru_cache(maxsize=1024)  # asked for the names and for the places of an article
def _is_latin(sample: str) -> bool:
    letters = [c for c in sample if c.isalpha()]
    return 2 * sum(c.isascii() for c in letters) > len(letters)


def _by_rules(sentence: Sentence, words: list[Token], lex: Lexicon) -> list[Found]:
    if not words:
        return []
    areas = [*_features(words, lex), *_sites(words, lex)]
    if lex.unspaced:
        return [*ideographic.find(words, lex), *areas]
    if not lex.cased:
        return [*caseless.find(words, lex), *areas]
    shouting = sentence.block == "headline" and _is_shouting(words, lex)
    return [*cased.find(words, lex, shouting=shouting), *areas]


# Surer than a guess at a person by the shape of a name, less sure than a word for a kind of institution.
_FEATURE: Final = 0.84
_FEATURE_OF_ONE_WORD: Final = 0.62
_FEATURE_CASELESS: Final = 0.69


def _features(words: list[Token], lex: Lexicon) -> Iterator[Found]:
    """Waters, islands, mountains and regions."""
    for first, hit in features.find(words, lex).items():
        one = hit.after == first + 1
        sure = _FEATURE_OF_ONE_WORD if lex.cased and one else _FEATURE if lex.cased else _FEATURE_CASELESS
        first = next((i for i in range(first, hit.after) if words[i].capital), first)  # "lago" is no part of the name
        yield Found(
            span=Span(words[first].start, words[hit.after - 1].end), kind="LOC", confidence=sure, rule="feature"
        )


# Surer than a guess at a person, less sure than a role or a given name beside a name.
_SITE: Final = 0.86


def _sites(words: list[Token], lex: Lexicon) -> Iterator[Found]:
    """Places by the word for their kind."""
    areas = [Span(words[i].start, words[h.after - 1].end) for i, h in features.find(words, lex).items()]
    for span in sites.spans(words, lex):
        if not any(span.overlaps(area) for area in areas):
            yield Found(span=span, kind="LOC", confidence=_SITE, rule="site")


def distinct(found: Sequence[Found]) -> list[Found]:
    """The most certain of overlapping names, longer ones first when equally certain; in the order of the text."""
    kept: list[Found] = []
    taken: set[int] = set()
    for item in sorted(found, key=lambda f: (-f.confidence, f.span.start - f.span.end, f.span.start, f.rule)):
        cells = range(item.span.start, item.span.end)
        if taken.isdisjoint(cells):
            kept.append(item)
            taken.update(cells)
    return sorted(kept, key=lambda f: f.span.start)  # no two begin at one place


def _acronyms(article: Article, found: Sequence[Found]) -> Iterator[Found]:
    """Abbreviations in brackets after what they stand for."""
    for item in found:
        hit = _ACRONYM.match(article.text, item.span.end)
        if hit is not None and item.kind in ("ORG", "PER", None, "MISC"):
            kind: NameKind = "ORG"
            yield replace(
                item, kind=kind, confidence=0.97, rule="expansion", short=hit.group(1), role=None, role_key=None
            )
            yield Found(
                span=Span(*hit.span(1)),
                kind=kind,
                confidence=0.97,
                rule="acronym",
                short=article.text[item.span.start : item.span.end],
            )


def _settle(
    article: Article, found: Sequence[Found], cut: Sequence[tuple[Sentence, list[Token], Lexicon]]
) -> list[Found]:
    """Give names the kind that surer mentions of the same name have; drop what stays unknown and runs of words that are common nouns here."""
    known: dict[str, Found] = {}
    for item in sorted(found, key=lambda f: (-f.confidence, f.span)):
        if item.kind is None:
            continue
        spelling = article.text[item.span.start : item.span.end]
        known.setdefault(text.fold(spelling), item)
        if item.kind == "PER" and item.confidence >= 0.85:
            for part in (*naming.parts(spelling)[-1:], *spelling.split()[-1:]):  # "Karrenbauer", "Kramp-Karrenbauer"
                if len(part) > 2:
                    known.setdefault(text.fold(part), item)
    small = {w.folded for _, words, _ in cut for w in words if not w.capital}
    out = []
    for item in found:
        spelling = article.text[item.span.start : item.span.end]
        like = known.get(text.fold(spelling))
        if (
            item.rule in _GUESSED
            and all(text.fold(p) in small for p in naming.parts(spelling))
            and spelling[0].isupper()
        ):
            continue
        if item.rule == "shape" and _are_nouns(spelling, cut[0][2]):
            continue
        if like is None or item.kind == like.kind:
            if item.kind is not None:
                out.append(item)
        elif item.kind is None or item.rule in _GUESSED or like.kind == "PER" and item.confidence <= like.confidence:
            out.append(replace(item, kind=like.kind, confidence=0.8, rule="repeat"))
        else:
            out.append(item)
    return out


_NOUN: Final = 6  # letters of a first noun: shorter ones of the list are given names as often ("Nora")


def _are_nouns(spelling: str, lex: Lexicon) -> bool:
    """Whether a run of capitals is nouns alone, in a language that writes them so ("Wochen Verspätung")."""
    if not lex.nouns_capital:
        return False
    parts = [text.fold(p) for p in naming.parts(spelling)]
    return (
        len(parts) > 1
        and len(parts[0]) >= _NOUN
        and all(common.noun(p, lex.language) and p not in lex.given for p in parts)
    )


_GUESSED: Final = frozenset({"shape", "capital", "locative", "gazetteer", "speech", "acronym"})


def _repeats(
    article: Article, found: Sequence[Found], cut: Sequence[tuple[Sentence, list[Token], Lexicon]]
) -> Iterator[Found]:
    """Later mentions of people by a part of their name, and of any name where the search passed it over (sentence starts, headlines)."""
    kinds: dict[str, NameKind] = {}
    for item in found:
        if item.kind not in ("PER", "ORG"):
            continue
        spelling = article.text[item.span.start : item.span.end]
        parts = (
            [p for p in naming.parts(spelling) if len(p) > 2] if item.kind == "PER" and item.confidence >= 0.6 else []
        )
        for part in parts[-2:] if len(parts) > 1 else parts:
            if item.confidence < _SURELY and gazetteer.find(part):
                continue  # a place, which the guess at a person took in
            kinds.setdefault(text.fold(part), item.kind)
        if len(naming.parts(spelling)) == 1 and len(spelling) > 2:
            kinds.setdefault(text.fold(spelling), item.kind)
    yield from _handles(article, found)
    yield from _full_repeats(article, found)
    yield from _unspaced_repeats(article, found, cut)
    for _, words, lex in cut:
        for word in words:
            kind = kinds.get(word.folded) or kinds.get(word.stem)
            if (
                kind is not None
                and (word.capital or script_of(word.text[0]) not in ("latin", "cyrillic", "greek"))
                and word.folded not in lex.no_name
            ):
                yield Found(span=_bare(word, kinds), kind=kind, confidence=0.55, rule="repeat")


def _bare(word: Token, known: Container[str]) -> Span:
    """The characters of a name that comes again, without the ending written onto it where the name is known without."""
    ending = len(word.folded) - len(word.stem)
    if word.folded in known or not word.folded.startswith(word.stem) or len(word.folded) != len(word.text):
        return Span(word.start, word.end)
    return Span(word.start, word.end - ending)


_AFTER_PLACE: Final = regex.compile(r"(?:[\p{Katakana}ー]{2,}|\p{Han}{2}| ?\p{Hangul}{2,})(?: ?FC| ?SC)?")


_SHORT_TOWN: Final = 2  # characters of a town's name that may itself end as words for divisions do


_KATAKANA_END: Final = regex.compile(r"[\p{Katakana}ー]{2,}(?: ?FC| ?SC)?$")


def _teams(
    article: Article, found: Sequence[Found], cut: Sequence[tuple[Sentence, list[Token], Lexicon]]
) -> Iterator[Found]:
    """Clubs and firms named by their town and another word, where there are no capitals: the pair comes twice in the article."""
    if not any(lex.unspaced or lex.particles_joined for _, _, lex in cut):
        return
    lex = cut[0][2]
    towns = {
        article.text[f.span.start : f.span.end] for f in found if f.kind == "LOC" and f.rule in ("gazetteer", "repeat")
    }
    pairs: Counter[str] = Counter()
    kinds = tuple(languages.load(lex.language, "places").get("unit_kinds", ()))
    for town in sorted(towns):
        if len(town) > _SHORT_TOWN and town.endswith(kinds):
            continue  # "ポトシ県リャリャグア近郊": a division, and the town in it
        for hit in regex.finditer(regex.escape(town), article.text):
            after = _AFTER_PLACE.match(article.text, hit.end())
            if after is not None:
                word = after.group()
                bare = word if lex.unspaced else " " + lex.stem(word.strip())
                pairs[town + (bare if word[:1] == " " or lex.unspaced else "")] += 1
    for pair, times in sorted(pairs.items()):
        if (
            (times > 1 or _KATAKANA_END.search(pair))
            and pair not in towns
            and not any(c in text.fold(pair) for c in lex.no_name)
        ):
            for hit in regex.finditer(regex.escape(pair), article.text):
                yield Found(span=Span(*hit.span()), kind="ORG", confidence=0.75, rule="team")


_HANDLE: Final = regex.compile(r"(?<![\w@.])@(\w{3,30})")


def _handles(article: Article, found: Sequence[Found]) -> Iterator[Found]:
    """Names of accounts (@SecRubio) that hold the surname of somebody in the article."""
    hits = list(_HANDLE.finditer(article.text))
    names = {article.text[f.span.start : f.span.end] for f in found if f.kind == "PER"} if hits else set()
    surnames = {p: p for n in names for p in naming.parts(n)[-1:] if len(p) >= 3}
    for name in sorted(names):  # an account of a name in another script is written in Latin letters
        native, spelt = naming.parts(name)[-1:], naming.parts(naming.latin(name) or "")[-1:]
        if native and spelt and len(spelt[0]) >= 3:
            surnames.setdefault(spelt[0], native[0])
    for hit in hits:
        holding = sorted((s for s in surnames if s in hit.group(1)), key=lambda s: (-len(s), s))
        if holding:
            short = surnames[holding[0]]
            yield Found(span=Span(*hit.span(1)), kind="PER", confidence=0.9, rule="handle", short=short)


def _full_repeats(article: Article, found: Sequence[Found]) -> Iterator[Found]:
    """People's names of several words, wherever they come again as a whole."""
    spellings = {article.text[f.span.start : f.span.end] for f in found if f.kind == "PER" and f.confidence >= _SURELY}
    for name in sorted(n for n in spellings if " " in n)[:MAX_REPEATED]:
        start = article.text.find(name)
        while start >= 0:
            end = start + len(name)
            if not article.text[start - 1 : start].isalpha() and not article.text[end : end + 1].isalpha():
                yield Found(span=Span(start, end), kind="PER", confidence=0.75, rule="repeat")
            start = article.text.find(name, end)


_SURELY: Final = 0.85


def _unspaced_repeats(
    article: Article, found: Sequence[Found], cut: Sequence[tuple[Sentence, list[Token], Lexicon]]
) -> Iterator[Found]:
    """Where the text puts no spaces: people's names and the parts of transcribed ones, wherever the characters come again."""
    if not any(lex.unspaced for _, _, lex in cut):
        return
    wanted: set[str] = set()
    for item in found:
        if item.kind == "PER":
            spelling = article.text[item.span.start : item.span.end]
            wanted.update(
                p for p in (spelling, *naming.parts(spelling)) if len(p) > 1 and script_of(p[0]) in ("han", "kana")
            )
    for part in sorted(wanted)[:MAX_REPEATED]:
        start = article.text.find(part)
        while start >= 0:
            yield Found(
                span=Span(start, start + len(part)),
                kind="PER",
                confidence=0.54 + 0.001 * min(len(part), 20),
                rule="repeat",
            )
            start = article.text.find(part, start + len(part))


MAX_REPEATED: Final = 100


# Roles that few people in one article have: "the minister" is worth resolving without a country, "the driver" is not.
_POWERS: Final = frozenset({
    "president", "vice-president", "monarch", "chancellor", "minister", "secretary", "secretary-general", "governor", "central-bank-governor",
    "mayor", "ambassador", "spokesperson", "senator", "police-chief", "army-chief", "chief-executive", "coach",
})  # fmt: skip


def _bare_roles(found: Sequence[Found], cut: Sequence[tuple[Sentence, list[Token], Lexicon]]) -> Iterator[Found]:
    used = {f.role for f in found if f.role is not None}
    for _, words, lex in cut:
        for role in roles.find(words, lex):
            span = Span(words[role.first].start, words[role.last - 1].end)
            if (
                span not in used
                and not role.chained
                and role.key not in _NAMED
                and (role.country is not None or role.key in _POWERS or role.key.endswith("-minister"))
            ):
                last = words[role.high - 1]
                parted = lex.particles_joined and last.folded.startswith(last.stem)  # 장관은
                whole = Span(words[role.low].start, last.end - parted * (len(last.folded) - len(last.stem)))
                yield Found(
                    span=whole,
                    kind="PER",
                    confidence=0.5,
                    rule="bare role",
                    role=span,
                    role_key=role.key,
                    country=role.country,
                )


_NAMED: Final = frozenset(("counterpart", *roles.CALLINGS))  # roles that tell who somebody is only beside a name


def _is_shouting(words: list[Token], lexicon: Lexicon) -> bool:
    """Whether most words of a line that could be small begin with a capital, as in headlines in title case."""
    plain = [w for w in words if w.text.isalpha() and len(w.text) > 3 and w.folded not in lexicon.particles]
    return len(plain) >= 4 and 4 * sum(w.capital for w in plain) > 3 * len(plain)
