"""Speech within speech: which of the mentions of a sentence are credits of their own, which part of what another says, and whose words are passed on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from reportedly.extract.phrases import Words
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.lexicon import SpeechLexicon
from reportedly.extract.speech.unnamed import SHOWN_IN
from reportedly.records import Span, SpeechMention
from reportedly.text import trim


def nested(tokens: Words, lex: SpeechLexicon, mentions: list[SpeechMention]) -> list[SpeechMention]:
    """The mentions of a sentence that are credits of their own, each with its part of the words and with whom it has them from."""
    return _with_via(_parted(tokens, lex, _weighty(tokens, lex, mentions)))


def _weighty(tokens: Words, lex: SpeechLexicon, mentions: list[SpeechMention]) -> list[SpeechMention]:
    """Without what is only thought or wished within what another says ("she said he wanted to leave", "… had called it a lie") or may be no
    speech at all ("she said the criminal charges that …"): part of her words, hardly ever a credit of its own. What is denied or
    confirmed there stays, what is said where a quotation, a "that" or a comma sets it apart, and what a clause of its own tells ("…, while
    six in ten men supported the plan")."""
    mentions = [
        m for m in mentions if not (_is_paper_of(tokens, lex, m) and any(_within(m, o) for o in mentions if o is not m))
    ]
    return [
        m
        for m in mentions
        if not (_is_slight(m) or _is_doubtful(tokens, lex, m))
        or not any(_within(m, o) and not _reaches_too_far(tokens, lex, m, o) for o in mentions if o is not m)
        or _is_apart(tokens, lex, m)
        or _closes(m)
    ]


def _reaches_too_far(tokens: Words, lex: SpeechLexicon, inner: SpeechMention, outer: SpeechMention) -> bool:
    """Whether what the outer one says is a noun phrase or less, and the inner one a clause or an addition behind it: "lashed out at the mayor
    after she defended the plan", "criticism of a dam that engineers praised", "…, calling it a lie"."""
    if inner.cue is None or outer.cue is None:
        return False
    first = tokens.within(inner.cue)[0]
    if (
        tokens.folds[first].endswith(lex.participle_suffixes)
        and lex.participle_suffixes
        and tokens.gaps[first].strip() == ","
    ):
        return True
    if inner.source is None:
        return False
    carried = tokens.folds[tokens.within(outer.cue)[1] - 1] in lex.about or _is_owned(tokens, lex, outer.cue)
    if carried and tokens.folds[first - 1] not in lex.infinitives:
        return True
    if _is_slight(outer) and outer.cue.start > inner.cue.start:
        return True
    source = tokens.within(inner.source)[0]
    return _is_slight(outer) and source > 0 and tokens.folds[source - 1] in lex.occasional


def _is_owned(tokens: Words, lex: SpeechLexicon, cue: Span) -> bool:
    """Whether the cue is a noun with its possessor ("her claim")."""
    first = tokens.within(cue)[0]
    before = tokens.folds[first - 1] if first > 0 else ""
    return before in lex.possessives or before not in lex.contracted and before.endswith(("'s", "s'"))


def _is_doubtful(tokens: Words, lex: SpeechLexicon, mention: SpeechMention) -> bool:
    """Whether the cue may be a noun, or nobody or a relative pronoun is its subject."""
    if mention.cue is None:
        return False
    if mention.source is None:
        return mention.mode not in ("denied", "alleged")
    first, stop = tokens.within(mention.cue)
    subject = tokens.folds[tokens.within(mention.source)[0]]
    cue = tokens.folds[first:stop]
    certain = any(w in lex.perfects for w in cue)
    return (
        not certain
        and any(w in lex.nouns for w in cue)
        or (
            mention.mode == "said"
            and (subject in lex.relatives - (lex.articles - lex.that) or any(w in lex.passives for w in cue))
        )
    )


def _is_paper_of(tokens: Words, lex: SpeechLexicon, mention: SpeechMention) -> bool:
    """Whether somebody's books or the like show something ("said the ministry's books showed a debt"), which who speaks of them says."""
    if mention.source is None or mention.speaker_entity is not None or lex.language != SHOWN_IN:
        return False
    first, stop = tokens.within(mention.source)
    owned = any(tokens.folds[k].endswith(("'s", "s'")) for k in range(first, stop - 1))
    return owned and not is_noun_for_speaker(tokens, stop - 1, stop, lex)


def _closes(mention: SpeechMention) -> bool:
    """Whether a credit stands right behind the quotation that it is of (…: «The road is shut», complains the mayor)."""
    return mention.direct and mention.source is not None and mention.source.start >= mention.content.end


def _is_apart(tokens: Words, lex: SpeechLexicon, mention: SpeechMention) -> bool:
    """Whether a conjunction stands right before the source."""
    if mention.source is None:
        return False
    first = tokens.within(mention.source)[0]
    return first > 0 and tokens.folds[first - 1] in lex.contrasts | lex.reasons


def _is_slight(mention: SpeechMention) -> bool:
    return mention.extractor in ("speech:stance", "speech:noun") and not mention.direct


def _within(inner: SpeechMention, outer: SpeechMention) -> bool:
    return outer.cue is not None and inner.cue is not None and outer.content.contains(inner.cue)


def _parted(tokens: Words, lex: SpeechLexicon, mentions: list[SpeechMention]) -> list[SpeechMention]:
    """What one says ends where a conjunction sets another beside him ("she says it is 25, while according to Delhi …"), and what that one says begins there."""
    for one, other in product(range(len(mentions)), repeat=2):
        outer, inner = mentions[one], mentions[other]
        if one == other or inner.source is None or inner.cue is None or not outer.content.contains(inner.source):
            continue
        first = tokens.within(inner.source)[0] - 1
        if first < 1 or tokens.folds[first] not in lex.contrasts or tokens.starts[first] <= outer.content.start:
            continue
        if not inner.content.contains(inner.cue):
            continue
        before = trim(tokens.text, Span(outer.content.start, tokens.starts[first]))
        after = trim(tokens.text, Span(max(inner.cue.end, inner.source.end), inner.content.end))
        if before.end > before.start and after.end > after.start:
            mentions[one], mentions[other] = _saying(tokens, outer, before), _saying(tokens, inner, after)
    return mentions


def _saying(tokens: Words, mention: SpeechMention, content: Span) -> SpeechMention:
    """The mention with another content."""
    parts = [part for part in (mention.source, mention.cue, content) if part is not None]
    span = Span(min(part.start for part in parts), max(part.end for part in parts))
    return replace(mention, content=content, span=span, text=tokens.text[span.start : span.end])


def _with_via(mentions: list[SpeechMention]) -> list[SpeechMention]:
    """Nested credit: where one says what another said ("the ministry said …, Geo reported"), the first passes the second on."""
    passed = [(m, _passes_on(m, mentions)) for m in mentions]
    return [m if via == m.via else replace(m, via=via) for m, via in passed]


def _passes_on(mention: SpeechMention, mentions: Sequence[SpeechMention]) -> str | None:
    if mention.source is None:
        return None
    outer = [
        m
        for m in mentions
        if m is not mention and m.content.contains(mention.source) and m.content.contains(mention.content)
    ]
    return next((m.speaker for m in outer if m.speaker != mention.speaker), None)


def not_superseded(mentions: Sequence[SpeechMention]) -> Iterator[SpeechMention]:
    """The mentions of an article without quotations that were taken to go on with the last speaker and are credited afterwards."""
    credited = sorted((m.content.start, m.content.end) for m in mentions if m.cue is not None)
    for m in mentions:
        if m.cue is None and m.source is None:
            k = bisect_left(credited, (m.content.start + 1, 0)) - 1
            if k >= 0 and m.content.end <= credited[k][1]:
                continue
        yield m
