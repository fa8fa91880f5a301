"""What a day is the day of, where it is not the day of what a sentence tells: of its telling, of a count, of a term.

"The ministry said on Friday", "the toll as of Friday", "until 3 May" all name days on which the happening itself was not, or need not have been.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, Literal

from reportedly import languages
from reportedly.records import Article, Mentions, Sentence, Span, SpeechMention, TimeMention

Use = Literal["until", "as of", "told"]

# Characters on either side of a day in which such words stand.
_REACH: Final = 24
# Characters between a word of saying and its day, where only who says it stands between ("قالت الوزارة يوم الجمعة", "teilte die Polizei am Freitag mit"). Set by judgement.
_TELLING: Final = 40
# The same where the day stands within what is said as it is found: right beside the word of saying ("늘었다고 민방위청이 12일 밤 밝혔다").
_BESIDE: Final = 2
# Characters between a count and the day on which it has gone on ("the toll rose to nine on Friday"), and between the day and the word for it.
_COUNT: Final = 24
_STOPS: Final = re.compile(r"[,;:،՝؛、，；：()\"“”«»「」『』„—–.。！!?？]")
# States whose counts go on for days.
_TOLLS: Final = frozenset(("killed", "injured", "missing", "displaced", "arrested", "affected", "sick", "infected"))
# Languages in which a topic stands before its day, and the day before all that is said: 市当局は14日、…と発表した.
_HEAD_FINAL: Final = ("ja", "ko")
# Languages whose verb stands last, the day of saying before it.
_VERB_LAST: Final = ("ja", "ko", "tr", "hi", "ur", "bn", "fa", "ka", "kk", "uz", "ta")


class DayUses:
    """What the days of an article are the days of."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self._text = article.text
        self._language = languages.code(article.language, "en")
        self._as_of = {q.as_of_span for q in mentions.quantities if q.as_of_span is not None}
        self._speech = mentions.speech
        self._mentions = mentions

    def of(self, time: TimeMention, sentence: Sentence) -> Use | None:
        """What a day is the day of; None for the day of what is told, as far as the words beside it say."""
        if time.when is not None and not time.when.is_day:
            return None
        if self._is_beside(time.span, sentence.span, "count_") or self._is_of_count(time.span, sentence):
            return "as of"
        if self._is_beside(time.span, sentence.span):
            return "until"
        if time.span in self._as_of:
            return "as of"
        return "told" if self._is_told(time.span, sentence) else None

    def _is_beside(self, span: Span, within: Span, prefix: str = "") -> bool:
        """Whether words of a table stand right before or behind a day."""
        before = self._text[max(within.start, span.start - _REACH) : span.start].casefold().strip()
        if _ends(self._language, prefix + "before").search(before):
            return True
        behind = self._text[span.end : min(within.end, span.end + _REACH)].casefold()
        return _begins(self._language, prefix + "behind").match(behind) is not None

    def _is_of_count(self, span: Span, sentence: Sentence) -> bool:
        """ "The toll rose to nine on Friday", "사망자가 13일 9명으로 늘었다": beside a count of those hurt that goes on."""
        pattern = _any(self._language, "risen")
        if pattern is None:
            return False
        for q in self._mentions.quantities:
            if not q.span.overlaps(sentence.span) or _TOLLS.isdisjoint(q.scope) or q.left_behind:
                continue
            low, high = min(q.span.start, span.start), max(q.span.end, span.end)
            inner = self._text[min(q.span.end, span.end) : max(q.span.start, span.start)]
            if len(inner) > _COUNT or _STOPS.search(inner):
                continue
            around = self._text[max(sentence.span.start, low - _COUNT) : min(sentence.span.end, high + _COUNT)]
            if pattern.search(around.casefold()):
                return True
        return False

    def _is_told(self, span: Span, sentence: Sentence) -> bool:
        spoken = [m for m in self._speech if m.cue is not None and m.span.overlaps(sentence.span)]
        if any(self._tells(m, span) for m in spoken):
            return True
        issued = _issued(self._language)
        before = self._text[max(sentence.span.start, span.start - _REACH) : span.start].casefold()
        if issued is not None and issued.search(before):
            return True
        pattern = _any(self._language, "briefings")
        return (
            pattern is not None
            and pattern.search(self._text[sentence.span.start : sentence.span.end].casefold()) is not None
            and sum(t.span.overlaps(sentence.span) for t in self._mentions.times) == 1
        )

    def _tells(self, m: SpeechMention, span: Span) -> bool:
        """Whether a day belongs to a word of saying: beside it, with nothing but who says it between."""
        assert m.cue is not None
        low, high = (m.cue.end, span.start) if m.cue.end <= span.start else (span.end, m.cue.start)
        between = self._text[low:high] if low < high else ""
        if m.source is not None and m.source.start <= span.start < m.source.end:
            return True  # "according to a report published on Friday by the institute"
        inside = m.content.start <= span.start < m.content.end
        if inside and self._language in _HEAD_FINAL and span.start - m.content.start <= 1:
            return True
        if _STOPS.search(between) is not None or self._acts(span, m, inside):
            return False
        if inside:
            return self._language in _VERB_LAST and span.end <= m.cue.start and len(between.strip()) <= _BESIDE
        if span.end <= m.cue.start and self._language not in _VERB_LAST:
            return len(between.strip()) <= _BESIDE  # "on Wednesday and announced" is the day of something else
        return len(between) <= _TELLING

    def _acts(self, span: Span, m: SpeechMention, inside: bool) -> bool:
        """Whether an action that is not said, or is said together with the day, stands nearer to the day than the word of saying."""
        assert m.cue is not None
        apart = _gap(m.cue, span)
        return any(
            _gap(a.span, span) < apart and not a.span.overlaps(m.cue)
            for a in self._mentions.actions
            if inside or not m.content.start <= a.span.start < m.content.end
        )


def _gap(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


# ---- the words of a language -------------------------------------------------------------------------------------------


def _listed(language: str, table: str) -> tuple[str, ...]:
    found: Mapping[str, Iterable[str]] = languages.common("day_uses")[table]
    return tuple(found.get(language, ()))


def _joined(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


_NEVER: Final = re.compile(r"(?!)")
# Languages whose words are written together.
_UNSPACED: Final = ("zh", "ja", "ko", "th", "ka", "hu", "ta")


@cache
def _ends(language: str, table: str) -> re.Pattern[str]:
    words = _listed(language, table)
    border = "" if language in _UNSPACED else r"(?<!\w)"
    return re.compile(rf"{border}(?:{_joined(words)})$") if words else _NEVER


@cache
def _begins(language: str, table: str) -> re.Pattern[str]:
    words = _listed(language, table)
    if not words:
        return _NEVER
    border = "" if language in _UNSPACED else r"(?!\w)"
    # A case ending, and the rest of the day that the time does not hold ("13일 오후 3시 | 현재", "15 Ocak | tarihine kadar").
    return re.compile(rf"(?:['’]?\w{{0,3}})?\s?(?:{_joined(words)}){border}")


@cache
def _any(language: str, table: str) -> re.Pattern[str] | None:
    words = _listed(language, table)
    return re.compile("|".join(words)) if words else None


@cache
def _issued(language: str) -> re.Pattern[str] | None:
    words = _listed(language, "issued")
    # An article or preposition may stand between.
    return re.compile(rf"(?<!\w)(?:{_joined(words)})\s(?:\w{{1,5}}\s){{0,2}}$") if words else None
