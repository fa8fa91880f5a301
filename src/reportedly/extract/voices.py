"""Who a statement is laid at: all of those who make it together, and nobody where a happening is its subject or it is what the writer makes of one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile
from typing import Any, Final

from reportedly import languages
from reportedly.extract.phrases import words_of
from reportedly.extract.speech.lexicon import lexicon
from reportedly.extract.speech.unnamed import in_english
from reportedly.records import Article, Mentions, Span, SpeechMention
from reportedly.text import fold, words

# Kinds of happenings that can be the subject of "highlights" and "shows" without speaking. A meeting, an agreement and a court's ruling do speak.
_MUTE: Final = ("CONSULT.phone", "CONSULT.visit", "ACCIDENT", "DISASTER", "ASSAULT", "CRIME")
# Words that may stand between two people who speak together: conjunction, country and title ("Lindt and Poland's Foreign Minister, Jan Kowalski").
_BETWEEN: Final = 9


def spoken(mentions: Mentions, article: Article) -> list[SpeechMention]:
    """The reported speech that somebody or a document speaks: not what "the phone call highlights", nor what the writer reads into it (", signalling a thaw")."""
    _, prepositions, mute, results = _words(article.language)
    acts = [a.span for a in mentions.actions if a.kind.startswith(_MUTE)]
    return [
        _whole(m, article.text)
        for m in mentions.speech
        if not (
            _is_result(m, article, results)
            or _is_mute(m, article, acts, mute, prepositions)
            or _is_owner(m, article.text)
        )
    ]


def _whole(speech: SpeechMention, text: str) -> SpeechMention:
    """With the bracket that closes what is said ("(NRP" and ")"), and the last dot of an abbreviated country ("U.S.")."""
    content, source = speech.content, speech.source
    inside = text[content.start : content.end]
    if text[content.end : content.end + 1] == ")" and inside.count("(") > inside.count(")"):
        content = Span(content.start, content.end + 1)
        span = Span(speech.span.start, max(speech.span.end, content.end))
        speech = replace(speech, content=content, span=span, text=text[span.start : span.end])
    name = speech.speaker or ""
    if (
        source is not None
        and "." in name
        and name[-2:-1] == "."
        and text[source.end - 1 : source.end + 1] == name[-1] + "."
    ):
        speech = replace(speech, speaker=name + ".")
    return speech


def _is_owner(speech: SpeechMention, text: str) -> bool:
    """Whether the speaker only owns what stands behind him, far before the verb ("Norway's situation …, while also focusing on")."""
    if speech.source is None or speech.cue is None or speech.speaker is None:
        return False
    owner = _OWNER.match(text, speech.source.start, min(speech.source.end + 3, speech.cue.start))
    return owner is not None and speech.speaker == owner[1] and speech.cue.start - owner.end() >= _FAR


_OWNER: Final = re.compile(r"([^'’]+)['’]s ")
_FAR: Final = 25  # characters


def _is_result(speech: SpeechMention, article: Article, results: frozenset[str]) -> bool:
    """Whether a participle behind a comma tells what all before it comes to."""
    if speech.cue is None or article.text[: speech.cue.start].rstrip()[-1:] != ",":
        return False
    first = next(iter(words(article.text[speech.cue.start : speech.cue.end])), None)
    return first is not None and fold(first[0]) in results


def _is_mute(
    speech: SpeechMention, article: Article, acts: Sequence[Span], mute: frozenset[str], prepositions: frozenset[str]
) -> bool:
    """Whether the subject is a happening that cannot speak ("the call", "ways to enhance trade")."""
    if speech.source is None or speech.speaker_entity is not None:
        return False
    low, high = speech.source.start, speech.source.end
    head = article.text[low:high].split(",")[0].rstrip()
    listed = [fold(w) for w, _ in words(head)]
    phrase = list(takewhile(lambda w: w not in prepositions, listed))  # not "a person familiar with the discussion"
    if any(w in mute for w in (*phrase[-1:], *phrase[:1])):
        return True
    if not any(low <= a.start and a.end == low + len(head) for a in acts):
        return False
    tokens = words_of(head)
    return (
        in_english(tokens, (0, len(tokens)), lexicon(article.language), article.language) is None
    )  # "пожарные" put out what burns


def beside(speech: SpeechMention, mentions: Mentions, article: Article) -> tuple[int, ...]:
    """Who speaks together with the speaker of a statement: the people (indices of entities) that a conjunction joins to somebody before them in its source."""
    if speech.source is None or speech.speaker_entity is None or speech.direct:
        return ()
    conjunctions, prepositions, _, _ = _words(article.language)
    named = sorted(
        (span.start, span.end, i)
        for i, e in enumerate(mentions.entities)
        if e.kind == "PER"
        for span in e.mentions
        if speech.source.contains(span)
    )
    joined = []
    for (_, end, one), (start, _, other) in pairwise(named):
        between = [fold(w) for w, _ in words(article.text[end:start])]
        apart = not between or between[0] not in conjunctions or len(between) > _BETWEEN
        role = mentions.entities[other].role_span
        titled = role is not None and end <= role.start and role.end <= start  # "and Secretary of State"
        if one != other and not apart and (titled or not prepositions & set(between[1:])):
            joined += [one, other]
    return tuple(i for i in dict.fromkeys(joined) if i != speech.speaker_entity)


_OR: Final = frozenset({"or", "ou", "o"})


@cache
def _words(language: str | None) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    speech: Mapping[str, Any] = languages.load(language, "speech").get("words", {})
    own: Mapping[str, Any] = languages.load(language, "speakers")
    lists = (
        speech.get("conjunctions", ()),
        speech.get("prepositions", ()),
        own.get("mute", ()),
        own.get("results", ()),
    )
    conjunctions, prepositions, mute, results = (frozenset(map(fold, one)) for one in lists)
    return conjunctions - _OR, prepositions, mute, results
