"""Who says what, and how: direct and indirect speech, "according to", denials, confirmations, announcements, allegations.

The scheme is that of PARC 3 and PolNeAR (source, cue, content). A cue lexicon for each language (`languages/*/speech.toml`), the noun
phrase beside the cue, and the stretch on its other side; quotations that stand alone go on with who spoke before.

Rules were kept against a fitted table: a logistic regression over words, endings, quotation marks and lexicon groups in a window of nine, fitted on
PolNeAR's training part, finds cue tokens of its dev part with an F1 of .590, and of .661 with the rules' own answers among its features, where the rules
alone had .653 (now .702). PolNeAR states no licence, so nothing fitted on it ships.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from reportedly.extract.phrases import Words, split_at, toned, words_of
from reportedly.extract.speech.able import is_noun_for_speaker
from reportedly.extract.speech.described import Speaker
from reportedly.extract.speech.find import Finder
from reportedly.extract.speech.hits import Draft
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones, lexicon
from reportedly.extract.speech.quotes import quotations
from reportedly.extract.speech.speakers import Speakers
from reportedly.records import (
    Article,
    Block,
    Entity,
    Mode,
    NameMention,
    Polarity,
    Sentence,
    Span,
    SpeechMention,
    TimeMention,
)
from reportedly.text import trim

__all__ = ["speech"]

# A quotation that stands alone goes on with the last speaker if he spoke no more than this many sentences before.
_GOES_ON: Final = 2
# A name between quotation marks is no longer than this, in characters.
_LONGEST_NAME: Final = 60
_NAME_WORDS: Final = 3
# How much of a sentence must be quoted for it to stand alone.
_QUOTED_SHARE: Final = 0.7
# How many words of what was said are searched for a forecast, and after a source for what hides its name: a clause.
_CLAUSE: Final = 14
# Sentences of which the next one may tell who said them.
_TELLING: Final = frozenset({"body", "post"})
# Source and cue of a sentence that ends with a colon.
_Opened = tuple[tuple[int, int] | None, tuple[int, int]]
# Marks of direct speech at the beginning of a line, and how far behind it what is said begins.
_DASHES: Final = frozenset("–—-")
_OPENS_DIALOGUE: Final = 3
_OPENERS: Final = frozenset('"“„«»「『‘〝')


def speech(
    article: Article,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    names: Sequence[NameMention],
    times: Sequence[TimeMention] = (),
) -> tuple[SpeechMention, ...]:
    """All that somebody is reported to say, in the order of the text. Contents may nest; none crosses a block."""
    tokens, lex = words_of(article.text), lexicon(article.language)
    if has_tones(lex.language):
        tokens = toned(tokens)
    if lex.parts is not None:
        tokens = split_at(tokens, lex.parts)
    blocks = article.blocks or (Block(kind="body", span=Span(0, len(article.text))),)
    quoted = quotations(article.text, blocks)
    titles = _names_in_quotes(tokens, lex, quoted, names)
    if titles:
        tokens = _without_marks(tokens, titles)
        quoted = tuple(q for q in quoted if q not in titles)
    finder = Finder(tokens, lex, quoted, names)
    when = tuple(t.span for t in times)
    builder = _Builder(tokens, lex, Speakers(tokens, lex, entities, names, article.language, quoted, when))
    found: list[SpeechMention] = []
    covered, spoke = 0, -10
    opened: _Opened | None = None
    previous: Span | None = None
    for sentence in sentences:
        drafts = list(finder.sentence(sentence, previous))
        previous = sentence.span if sentence.block in _TELLING else None
        if not drafts and opened is not None and sentence.span.start >= covered:
            drafts = [Draft(*opened, content=_paragraph(sentence, blocks), mode="said")]
        drafts = drafts or finder.unlisted(sentence)
        opened = finder.opened(sentence) if not drafts else None
        if not drafts and covered < sentence.span.end and sentence.index - spoke <= _GOES_ON:
            drafts = list(_going_on(sentence, quoted, covered)) or finder.reported(sentence)
            drafts = drafts or _in_dialogue(article.text, sentence, found)
        mentions = _nested(_parted(tokens, lex, _weighty(tokens, lex, list(builder.build(drafts)))))
        found += mentions
        if mentions:
            spoke = sentence.index
            covered = max(covered, *(m.content.end for m in mentions))
    return tuple(sorted(_superseded(found), key=lambda m: (m.span, m.content)))


def _names_in_quotes(
    tokens: Words, lex: SpeechLexicon, quoted: Sequence[Span], names: Sequence[NameMention]
) -> frozenset[Span]:
    """The quotations that are nothing but a name (компания «Южный порт»): a name that was found, or a few words with a capital
    right after a word that says nothing."""
    named = {(n.span.start, n.span.end) for n in names}
    found = []
    for q in quoted:
        if not 2 < q.end - q.start <= _LONGEST_NAME:
            continue
        inside = trim(tokens.text, Span(q.start + 1, q.end - 1))
        if (inside.start, inside.end) in named or _is_title(tokens, lex, inside):
            found.append(q)
    return frozenset(found)


def _is_title(tokens: Words, lex: SpeechLexicon, inside: Span) -> bool:
    first, stop = tokens.within(inside)
    if (
        not 0 < first < stop <= first + _NAME_WORDS
        or tokens.ends[stop - 1] != inside.end
        or not tokens.raw(first)[0].isupper()
    ):
        return False
    before = tokens.gaps[first]
    alone = before[:-1] == " " and lex.cues.at(tokens, first - 1, first) is None
    return alone and not any(tokens.gaps[k].strip(" -") for k in range(first + 1, stop))


def _without_marks(tokens: Words, titles: frozenset[Span]) -> Words:
    """The words without the quotation marks around names, as if they stood without."""
    marks = {at for q in titles for at in (q.start, q.end - 1)}
    gaps = list(tokens.gaps)
    for at in sorted(marks):
        k = bisect_left(tokens.starts, at)
        begin = tokens.ends[k - 1] if k else 0
        gaps[k] = "".join(c for i, c in enumerate(tokens.text[begin : begin + len(gaps[k])], begin) if i not in marks)
    return replace(tokens, gaps=tuple(gaps))


def _paragraph(sentence: Sentence, blocks: Sequence[Block]) -> Span:
    """From the sentence to the end of its paragraph."""
    k = bisect_left(blocks, sentence.span.end, key=lambda b: b.span.end)
    return Span(sentence.span.start, blocks[k].span.end if k < len(blocks) else sentence.span.end)


def _superseded(mentions: Sequence[SpeechMention]) -> Iterator[SpeechMention]:
    """The mentions without quotations that were taken to go on with the last speaker and are credited afterwards."""
    credited = sorted((m.content.start, m.content.end) for m in mentions if m.cue is not None)
    for m in mentions:
        if m.cue is None and m.source is None:
            k = bisect_left(credited, (m.content.start + 1, 0)) - 1
            if k >= 0 and m.content.end <= credited[k][1]:
                continue
        yield m


def _going_on(sentence: Sentence, quoted: Sequence[Span], covered: int) -> Iterator[Draft]:
    """A sentence that is all quotation goes on with the last speaker."""
    size = sentence.span.end - sentence.span.start
    first = bisect_left(quoted, sentence.span.start, key=lambda q: q.end)
    stop = bisect_left(quoted, sentence.span.end, key=lambda q: q.start)
    for q in quoted[first:stop]:
        inside = Span(max(q.start, sentence.span.start, covered), min(q.end, sentence.span.end))
        if inside.end - inside.start >= _QUOTED_SHARE * size:
            yield Draft(source=None, cue=None, content=inside, mode="said", inherits=True)


def _in_dialogue(text: str, sentence: Sentence, found: Sequence[SpeechMention]) -> list[Draft]:
    """A sentence behind a dash goes on with whoever is credited with what stood behind the dash before it, in the same line ("– Dach odleciał – opowiada Anna Bielak. –
    Zdążyłam zabrać psa.")."""
    start = sentence.span.start
    line = text.rfind("\n", 0, start) + 1
    if text[start] not in _DASHES or text[line : line + 1] not in _DASHES or start == line:
        return []
    if not any(line <= m.content.start <= line + _OPENS_DIALOGUE and m.cue is not None for m in found):
        return []
    content = trim(text, Span(start + 1, sentence.span.end))
    return [Draft(source=None, cue=None, content=content, mode="said", inherits=True)]


class _Builder:
    """Makes mentions of drafts: resolves speakers, sets polarity and hedge."""

    def __init__(self, tokens: Words, lex: SpeechLexicon, speakers: Speakers) -> None:
        self._w, self._lex, self._speakers = tokens, lex, speakers

    def build(self, drafts: Sequence[Draft]) -> Iterator[SpeechMention]:
        """The mentions of one sentence's drafts."""
        for draft in (self._without_object(self._relayed(d, drafts)) for d in drafts):
            speaker = None if draft.unsourced else self._speaker(draft)
            speaker = None if speaker is None else self._speakers.headed(speaker)
            if speaker is None and draft.source is None and draft.cue is None:
                continue
            yield self._mention(draft, speaker)

    def _relayed(self, draft: Draft, drafts: Sequence[Draft]) -> Draft:
        """What a paper is told to have from somebody is his ("… के हवाले से स्थानीय मीडिया ने बताया"); with the noun that a credit ends with in its
        source ("de source policière")."""
        if draft.source is None:
            return draft
        source = draft.source
        teller = next((d for d in drafts if d.cue is not None and d.cue[1] == source[0] and d.source is not None), None)
        if teller is not None and teller.cue is not None and self._lex.relayed.at(self._w, *teller.cue) is not None:
            return replace(draft, source=teller.source, credited=True)
        if draft.cue is not None and draft.cue[1] == source[0] and self._w.folds[source[0] - 1] in self._lex.sourcing:
            return replace(draft, source=(source[0] - 1, source[1]))
        if draft.cue is not None and draft.cue[0] == source[1] and self._w.folds[source[1]] in self._lex.sourcing:
            return replace(draft, source=(source[0], source[1] + 1))
        return draft

    def _without_object(self, draft: Draft) -> Draft:
        """A thing right behind a verb that needs no subject is what is told ("Confirmó la muerte de dos personas"), and who spoke last tells it."""
        source, cue = draft.source, draft.cue
        if not self._lex.drops_subjects or source is None or cue is None or draft.credited or source[0] != cue[1]:
            return draft
        if not self._speakers.is_thing(source):
            return draft
        start, end = self._w.starts[source[0]], self._w.ends[source[1] - 1]
        if draft.content.start < start:
            return replace(draft, source=None)
        return replace(draft, source=None, content=Span(start, max(end, draft.content.end)))

    def _is_noun(self, draft: Draft, content: Span) -> bool:
        """Whether what is said is a noun phrase or an infinitive after its verb ("called it a lie", "promised to resign") and no clause."""
        first = self._w.within(content)[0]
        if (
            draft.mode != "said"
            or draft.cue is None
            or draft.source is None
            or not draft.cue[1] <= first < len(self._w)
        ):
            return False
        word, gap = self._w.folds[first], self._w.gaps[first]
        clause = self._lex.that - self._lex.infinitives | (self._lex.pronouns - self._lex.possessives)
        if not self._lex.auxiliaries or word in clause or gap.strip():
            return False
        for k in range(first + 1, min(self._w.within(content)[1], first + _CLAUSE)):
            if self._w.gaps[k].strip() or self._w.folds[k] in self._lex.relatives:
                break
            if self._w.folds[k] in self._lex.auxiliaries:
                return False
        return True

    def _speaker(self, draft: Draft) -> Speaker | None:
        if draft.source is None and draft.credited and draft.cue is not None:
            return self._speakers.somebody(draft.cue)
        if draft.source is None and draft.cue is not None:
            return self._speakers.unsaid(draft.cue[0])
        return self._speakers.resolve(draft.source, credited=draft.credited)

    def _mention(self, draft: Draft, speaker: Speaker | None) -> SpeechMention:
        text = self._w.text
        content = trim(text, draft.content)
        source = self._span(draft.source)
        cue = self._span(draft.cue)
        parts = [p for p in (source, cue, content) if p is not None]
        span = Span(min(p.start for p in parts), max(p.end for p in parts))
        mode, polarity = self._stance(draft)
        return SpeechMention(
            span=span,
            text=text[span.start : span.end],
            confidence=0.6 if draft.stance else 0.8,
            extractor="speech:stance" if draft.stance else "speech:noun" if self._is_noun(draft, content) else "speech",
            source=source,
            cue=cue,
            content=content,
            speaker=speaker.name if speaker else None,
            speaker_entity=speaker.entity if speaker else None,
            speaker_written=speaker.written if speaker else None,
            mode=mode,
            direct=text[content.start] in _OPENERS,
            polarity=polarity,
            hedge=self._hedged(draft, content),
        )

    def _span(self, words: tuple[int, int] | None) -> Span | None:
        return None if words is None else Span(self._w.starts[words[0]], self._w.ends[words[1] - 1])

    def _stance(self, draft: Draft) -> tuple[Mode, Polarity]:
        """Mode and polarity of the act, not of what is said: "denied X" is X with polarity minus, "did not deny X" is X said;
        "said that X was not so" is said."""
        if draft.mode == "denied":
            return ("said", "+") if draft.negated else ("denied", "-")
        return draft.mode, "-" if draft.negated else "+"

    def _hedged(self, draft: Draft, content: Span) -> bool:
        """Whether the source is unnamed or uncertain, or what is said a forecast."""
        if draft.source is not None:
            stop = max(draft.source[1], draft.cue[1] if draft.cue is not None else 0)
            stop = min(stop, draft.source[1] + _CLAUSE)
            if any(True for _ in self._lex.hedges.find(self._w, draft.source[0], stop)):
                return True
        first, stop = self._w.within(content)
        found = self._lex.forecasts.find(self._w, first, min(stop, first + _CLAUSE))
        return any(not self._is_date(k) for k, _, _ in found)

    def _is_date(self, index: int) -> bool:
        """Whether the word is the name of a month with its capital ("May") and not the verb."""
        return self._w.folds[index] in self._lex.calendar and self._w.raw(index)[0].isupper()


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
    if mention.source is None or mention.speaker_entity is not None or lex.language != "en":
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


def _nested(mentions: list[SpeechMention]) -> list[SpeechMention]:
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
