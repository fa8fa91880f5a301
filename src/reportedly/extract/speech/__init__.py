"""Who says what, and how: direct and indirect speech, "according to", denials, confirmations, announcements, allegations.

The scheme is that of PARC 3 and PolNeAR (source, cue, content). A cue lexicon for each language (`languages/*/speech.toml`), the noun
phrase beside the cue, and the stretch on its other side; quotations that stand alone go on with who spoke before.

The passes, in order, each over one sentence after another:

1. **words** (`phrases.py`) and quotations (`quotes.py`), without marks that only stand around a name (`name_marks.py`);
2. **drafts**: source, cue and content as word numbers. `find.Finder` puts together the parts that find them; each has one question and is handed those of which it asks others, which all stand before it here:
   - how words are read: `layout` (what stands at a word?), `nouns` (which noun phrase ends before it, which begins at it?), `known` (which name or noun for a speaker?), `adjuncts` (what only
     tells when, where and on what occasion?), `contents` (what was said beside a cue?);
   - where somebody says something: `hits` (which cues does a sentence hold? by `forms`: is this form a verb? and `frames`: has it what it needs?), `clauses` (where does the clause of a cue begin and end?);
   - what that makes: `passives`, nouns and labels (`verbless`), words for the sentence before (`back`), and `attributions` of each cue with its clause: a verb (`verbs`, with the patterns of `subjects`, `objects`,
     `inverted`, `inserted` and `brackets`), a verb that stands last (`final`), "according to" (`credits`);
3. sentences without a draft that **go on** with who spoke last (`going_on.py`);
4. **mentions** of the drafts (`build.py`), their speakers resolved by everything said and named before (`speakers.py`, which lists the ways);
5. speech within speech (`nesting.py`).

Rules were kept against a fitted table: a logistic regression over words, endings, quotation marks and lexicon groups in a window of nine, fitted on
PolNeAR's training part, finds cue tokens of its dev part with an F1 of .590, and of .661 with the rules' own answers among its features, where the rules
alone had .653 (now .702). PolNeAR states no licence, so nothing fitted on it ships.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.extract.phrases import Words, split_at, toned, words_of
from reportedly.extract.speech.build import Builder
from reportedly.extract.speech.drafts import Draft
from reportedly.extract.speech.find import Finder
from reportedly.extract.speech.going_on import going_on, in_dialogue, paragraph
from reportedly.extract.speech.lexicon import SpeechLexicon, has_tones, lexicon
from reportedly.extract.speech.name_marks import names_in_quotes, without_marks
from reportedly.extract.speech.nesting import nested, not_superseded
from reportedly.extract.speech.quotes import quotations
from reportedly.extract.speech.speakers import Speakers
from reportedly.records import Article, Block, Entity, NameMention, Sentence, Span, SpeechMention, TimeMention

__all__ = ["speech"]

# A quotation that stands alone goes on with the last speaker if he spoke no more than this many sentences before.
_GOES_ON: Final = 2
# Sentences of which the next one may tell who said them.
_TELLING: Final = frozenset({"body", "post"})
# Source and cue of a sentence that ends with a colon.
_Opened = tuple[tuple[int, int] | None, tuple[int, int]]


def speech(
    article: Article,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    names: Sequence[NameMention],
    times: Sequence[TimeMention] = (),
) -> tuple[SpeechMention, ...]:
    """All that somebody is reported to say, in the order of the text. Contents may nest; none crosses a block."""
    lex = lexicon(article.language)
    tokens = _words(article.text, lex)
    blocks = article.blocks or (Block(kind="body", span=Span(0, len(article.text))),)
    quoted = quotations(article.text, blocks)
    if titles := names_in_quotes(tokens, lex, quoted, names):
        tokens = without_marks(tokens, titles)
        quoted = tuple(q for q in quoted if q not in titles)
    finder = Finder(tokens, lex, quoted, names)
    speakers = Speakers(tokens, lex, entities, names, article.language, quoted, tuple(t.span for t in times))
    builder = Builder(tokens, lex, speakers)
    found: list[SpeechMention] = []
    covered, spoke = 0, -10
    opened: _Opened | None = None
    previous: Span | None = None
    for sentence in sentences:
        drafts = list(finder.sentence(sentence, previous))
        previous = sentence.span if sentence.block in _TELLING else None
        if not drafts and opened is not None and sentence.span.start >= covered:
            drafts = [Draft(*opened, content=paragraph(sentence, blocks), mode="said")]
        drafts = drafts or finder.verbless.unlisted(sentence)
        opened = finder.back.opened(sentence) if not drafts else None
        if not drafts and covered < sentence.span.end and sentence.index - spoke <= _GOES_ON:
            drafts = list(going_on(sentence, quoted, covered)) or finder.back.reported(sentence)
            drafts = drafts or in_dialogue(article.text, sentence, found)
        mentions = nested(tokens, lex, list(builder.build(drafts)))
        found += mentions
        if mentions:
            spoke = sentence.index
            covered = max(covered, *(m.content.end for m in mentions))
    return tuple(sorted(not_superseded(found), key=lambda m: (m.span, m.content)))


def _words(text: str, lex: SpeechLexicon) -> Words:
    """The words as the lexicon has them: with their tones where these tell words apart, cut where words are written in a row."""
    tokens = words_of(text)
    if has_tones(lex.language):
        tokens = toned(tokens)
    return tokens if lex.parts is None else split_at(tokens, lex.parts)
