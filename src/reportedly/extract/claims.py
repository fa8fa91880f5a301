"""Claims: what an article says in one slot, who says it, and the sentence.

Every value is in the form that `records.Claim` documents. What stands within somebody's reported speech is claimed by that speaker.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from reportedly.extract.day_uses import DayUses
from reportedly.extract.initiative import RESPONSIBILITY, WAYS, initiatives
from reportedly.extract.issuer import issuer
from reportedly.extract.quantities.told import in_common_units, quantity_about, quantity_value
from reportedly.extract.speech.names import national
from reportedly.extract.values import action_value, date_readings, place_value
from reportedly.extract.voices import beside, spoken
from reportedly.records import (
    ActionMention,
    Article,
    Claim,
    Mentions,
    PlaceMention,
    Sentence,
    Slot,
    Span,
    SpeechMention,
    TimeMention,
    digest,
)
from reportedly.text import trim

# Blocks that make claims: datelines and credit lines say where and who wrote, not what happened; of a dateline only the place is claimed, with a scope that says so.
CLAIMING: Final = frozenset({"headline", "standfirst", "body", "post"})
DATELINE: Final = "dateline"
# Sentences of the body that tell the news.
_OPENING: Final = 2
# Kinds of action that are done by saying something, and kinds that nobody does: they befall.
_DONE_BY_WORDS: Final = frozenset(
    ("ACCUSE", "AGREE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
)
_BEFALLS: Final = frozenset(("ACCIDENT", "DEATH", "DISASTER", "HEALTH"))
# Most claims of one slot that one sentence makes: more of them is a table, which no reader takes for an account.
_MOST: Final = {"date": 2, "place": 4, "participant": 3, "action": 2, "quantity": 8, "statement": 4}
# A sentence longer than this is quoted around the value, cut at clause marks: a quote is there to be read.
_LONG: Final = 320
_SHORTEST_STATEMENT: Final = 8
# What a cue and a speaker introduce may be shorter ("called this a lie").
_SHORTEST_CREDITED: Final = 3
# A currency sign or quotation mark may stand between the border of what was said and a value in it.
_BORDER: Final = 2
# A decision is made by announcing it: who decides is who says so.
_PERFORMED: Final = ("POLICY",)
_CLAUSE_MARKS: Final = ",;:–—،՝؛、，；"


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the number of its sentence and the characters of its value."""

    claim: Claim
    sentence: int
    span: Span


class Claims:
    """The claims of one article."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self._article, self._m = article, mentions
        self._sentence_starts = [s.span.start for s in mentions.sentences]
        self._voiced = spoken(mentions, article)
        self._speech = sorted(self._voiced, key=lambda m: (m.content.start, -m.content.end))
        self._acts = sorted(self._voiced, key=lambda m: m.span)
        self._speech_starts = [m.content.start for m in self._speech]
        self._issuer = issuer(article, mentions)
        self._uses = DayUses(article, mentions)

    def all(self) -> tuple[Placed, ...]:
        """Every claim, in the order of the text, no two alike, with caps on what one sentence may claim."""
        found = [
            *self._dates(),
            *self._places(),
            *self._participants(),
            *self._quantities(),
            *self._actions(),
            *self._initiatives(),
            *self._statements(),
        ]
        found.extend(list(self._untold(found)))
        found.sort(key=lambda p: (p.sentence, p.span.start, p.span.end, p.claim.slot, p.claim.value))
        count: dict[tuple[int, Slot, bool], int] = {}
        kept: dict[str, Placed] = {}
        for placed in found:
            key = (placed.sentence, placed.claim.slot, placed.claim.about in WAYS.values())
            if placed.claim.id not in kept and count.get(key, 0) < _MOST[placed.claim.slot]:
                count[key] = count.get(key, 0) + 1
                kept[placed.claim.id] = placed
        return tuple(kept.values())

    # ---- where a value stands

    def sentence_of(self, position: int) -> Sentence | None:
        """The sentence that the character stands in."""
        k = bisect_right(self._sentence_starts, position) - 1
        found = self._m.sentences[k] if k >= 0 else None
        return found if found is not None and position < found.span.end else None

    def speech_of(self, span: Span) -> SpeechMention | None:
        """The innermost reported speech whose content the span stands in, of those whose speaker is known where one's is."""
        k = bisect_right(self._speech_starts, span.start + _BORDER)
        near = reversed(self._speech[max(0, k - 8) : k])
        around = [m for m in near if m.content.start - _BORDER <= span.start < m.content.end]
        return min(around, key=lambda m: (m.speaker is None, len(m.text)), default=None)

    def _act_of(self, span: Span) -> SpeechMention | None:
        """The reported speech that the action is: "the group claimed responsibility for", "the ministry denied"."""
        k = bisect_left(self._acts, span.start, key=lambda m: m.span.start)
        for m in self._acts[max(0, k - 8) : k + 1]:
            if m.cue is not None and m.cue.overlaps(span):
                return m
        return None

    def _place(self, span: Span) -> tuple[Sentence, Span] | None:
        """The sentence of a value and the stretch to quote, or None where nothing is claimed."""
        sentence = self.sentence_of(span.start)
        if sentence is None or sentence.block not in CLAIMING:
            return None
        return sentence, self._quoted(sentence.span, span)

    def _quoted(self, sentence: Span, span: Span) -> Span:
        if sentence.end - sentence.start <= _LONG:
            return sentence
        text = self._article.text
        start = max(sentence.start, span.start - _LONG // 2)
        end = min(sentence.end, max(span.end, start + _LONG))
        if start > sentence.start:
            start = self._cut_left(start, span.start)
        if end < sentence.end:
            end = self._cut_right(span.end, end)
        return trim(text, Span(start, end))

    def _cut_left(self, start: int, limit: int) -> int:
        """The first word border from `start` on, after a clause mark where one comes before `limit`."""
        text = self._article.text
        marks = [k for k in range(start, limit) if text[k] in _CLAUSE_MARKS]
        if marks:
            return marks[0] + 1
        return next((k + 1 for k in range(start, limit) if text[k].isspace()), limit)

    def _cut_right(self, limit: int, end: int) -> int:
        text = self._article.text
        marks = [k for k in range(limit, end) if text[k] in _CLAUSE_MARKS]
        if marks:
            return marks[-1]
        return next((k for k in range(end - 1, limit, -1) if text[k].isspace()), limit)

    def _claim(self, slot: Slot, value: str, span: Span, **fields: object) -> Iterator[Placed]:
        placed = self._place(span)
        if placed is None or not value:
            return
        sentence, quoted = placed
        # Those who talk do not thereby say that they talk.
        acts = slot == "action" and not str(fields.get("about", "")).startswith("CONSULT")
        speech = self.speech_of(span) or (self._act_of(span) if acts else None)
        if speech is not None:
            told: dict[str, object] = {
                "speaker": speech.speaker or self._issuer,
                "speaker_written": speech.speaker_written,
                "via": speech.via,
                "mode": speech.mode,
                "hedge": speech.hedge,
            }
            if speech.mode == "denied":
                told["polarity"] = speech.polarity
            fields = {**told, **fields}
        elif self._issuer is not None:
            fields = {"speaker": self._issuer, "mode": "said", **fields}
        yield Placed(self._made(slot, value, quoted, fields), sentence.index, span)

    def _made(self, slot: Slot, value: str, quoted: Span, fields: dict[str, object]) -> Claim:
        evidence = self._article.evidence(quoted)
        name = digest(
            self._article.id, slot, value, str(quoted.start), str(quoted.end), str(fields.get("speaker")),
            str(fields.get("scope")), str(fields.get("polarity", "+")),
        )  # fmt: skip
        return Claim(id=name, article=self._article.id, slot=slot, value=value, evidence=evidence, **fields)  # type: ignore[arg-type]

    # ---- the slots

    def _dates(self) -> Iterator[Placed]:
        for time in self._m.times:
            scope = self._use_of(time) or ("planned" if self._is_planned(time.span) else None)
            for value, when, _ in date_readings(time):
                yield from self._claim("date", value, time.span, when=when, scope=scope)

    def _use_of(self, time: TimeMention) -> str | None:
        """What a day is the day of ("as of", "until", "told"), where it is not that of what is told."""
        sentence = self.sentence_of(time.span.start)
        return None if sentence is None else self._uses.of(time, sentence)

    @cached_property
    def _planned(self) -> frozenset[int]:
        return frozenset(a.sentence for a in self._m.actions if a.tense == "planned")

    def _is_planned(self, span: Span) -> bool:
        sentence = self.sentence_of(span.start)
        return sentence is not None and sentence.index in self._planned

    def _places(self) -> Iterator[Placed]:
        for place in self._m.places:
            if place.use == "dateline" and not place.is_country:
                yield from self._sent_from(place)
            if place.use == "location" or (place.use == "named" and not place.is_country):
                value = place_value(place, self._article.language)
                yield from self._claim("place", value, place.span, country=place.country, about=place.name)

    def _sent_from(self, place: PlaceMention) -> Iterator[Placed]:
        """The place of a dateline, told by its scope: where the headline and the first sentences name no town, news is where it is sent from."""
        sentence = self.sentence_of(place.span.start)
        if sentence is not None and sentence.block == DATELINE and not self._towns_told:
            value = place_value(place, self._article.language)
            fields: dict[str, object] = {"country": place.country, "about": place.name, "scope": DATELINE}
            yield Placed(self._made("place", value, sentence.span, fields), sentence.index, place.span)

    @cached_property
    def _towns_told(self) -> bool:
        """Whether the headline or the first sentences name a town, or a place that the gazetteer does not know."""
        telling = {s.index for s in self._m.sentences if s.block == "headline"}
        telling |= {s.index for s in [s for s in self._m.sentences if s.block == "body"][:_OPENING]}
        for p in self._m.places:
            town = p.use in ("location", "named") and not p.is_country and p.name != p.division and not p.spot
            if town and (sentence := self.sentence_of(p.span.start)) is not None and sentence.index in telling:
                return True
        return False

    def _participants(self) -> Iterator[Placed]:
        """Each person and organisation where it is first named, in the headline and in the text, and where it is named most fully."""
        for entity in self._m.entities:
            if entity.kind not in ("PER", "ORG") or not entity.mentions:
                continue
            told = (
                s
                for s in sorted(entity.mentions)
                if (of := self.sentence_of(s.start)) is not None and of.block == "body"
            )
            first = next(told, entity.mentions[0])
            for span in sorted({entity.mentions[0], min(entity.mentions), first}):
                yield from self._claim(
                    "participant", entity.name, span, role=entity.role, country=entity.country, keys=entity.keys,
                    speaker=None, speaker_written=None, via=None, mode=None, hedge=False, polarity="+",
                )  # fmt: skip

    def _quantities(self) -> Iterator[Placed]:
        for mention in self._m.quantities:
            quantity = in_common_units(mention)
            unit = quantity.unit or quantity.counted or (quantity.counted_key if quantity.high == 0 else None)
            if unit is None and quantity.counted_key is None and not quantity.scope:
                continue
            number = quantity.low if quantity.low is not None else quantity.high
            if number is None:
                continue
            yield from self._claim(
                "quantity",
                quantity_value(quantity, self._article.language, share=unit == "%" != mention.unit),
                quantity.span,
                unit=unit,
                scope="; ".join(quantity.scope) or None,
                about=quantity_about(quantity),
                low=quantity.low,
                high=quantity.high,
                as_of=quantity.as_of,
                keys=(quantity.counted_key,) if quantity.counted_key is not None else (),
            )

    def _actions(self) -> Iterator[Placed]:
        for action in _main_actions(self._m.actions):
            action = self._as_told(action)
            value = action_value(action, [e.name for e in self._m.entities])
            fields: dict[str, object] = {"about": action.kind}
            if action.tense in ("planned", "ordered"):
                fields["scope"] = action.tense
            if action.negated:
                fields["polarity"] = "-"
            elif action.kind.startswith(_PERFORMED) and action.agents and self.speech_of(action.span) is None:
                decider = self._m.entities[action.agents[0]]
                if decider.kind == "ORG":
                    fields.update(
                        speaker=national(decider.name) or decider.name, speaker_written=None, mode="announced"
                    )
            yield from self._claim("action", value, action.span, **fields)

    def _as_told(self, action: ActionMention) -> ActionMention:
        """An action without who only tells it: in reported speech nobody named outside of what is said has it done to them, and whoever says it does it only where it is done by bodies or by
        words ("the army said it had fired", not "the doctor said that three had died").
        """
        speech = self.speech_of(action.span)
        if speech is None:
            return action
        family = action.kind.split(".", maxsplit=1)[0]

        def acts(index: int) -> bool:
            if family in _DONE_BY_WORDS or self._is_named_in(index, speech.content):
                return True
            return family not in _BEFALLS and self._m.entities[index].kind != "PER"

        return replace(
            action,
            agents=tuple(e for e in action.agents if acts(e)),
            recipients=tuple(e for e in action.recipients if self._is_named_in(e, speech.content)),
        )

    def _is_named_in(self, index: int, span: Span) -> bool:
        return any(span.overlaps(mention) for mention in self._m.entities[index].mentions)

    def _initiatives(self) -> Iterator[Placed]:
        for found in initiatives(self._article, self._m):
            value = f"{found.way} of {found.name}"
            fields: dict[str, object] = {"about": found.way, "country": found.country, "keys": found.keys}
            if found.way == RESPONSIBILITY:
                fields |= {"speaker": found.name, "speaker_written": None, "polarity": "-" if found.denied else "+"}
            yield from self._claim("action", value, found.span, **fields)

    def _statements(self) -> Iterator[Placed]:
        for m in self._voiced:
            value = " ".join(self._article.text[m.content.start : m.content.end].split())
            sentence = self.sentence_of(m.content.start)
            shortest = _SHORTEST_CREDITED if m.cue is not None and m.speaker is not None else _SHORTEST_STATEMENT
            if m.mode == "denied" and m.speaker is not None:
                shortest = 1  # "denied it"
            if len(value) < shortest or sentence is None or sentence.block not in CLAIMING:
                continue
            fields: dict[str, object] = {
                "speaker": m.speaker, "speaker_written": m.speaker_written, "via": m.via, "mode": m.mode, "polarity": m.polarity, "hedge": m.hedge,
            }  # fmt: skip
            yield Placed(self._made("statement", value, m.span, fields), sentence.index, m.content)
            for index in beside(m, self._m, self._article):
                also = fields | {"speaker": self._m.entities[index].name, "speaker_written": None}
                yield Placed(self._made("statement", value, m.span, also), sentence.index, m.content)

    def _untold(self, found: Sequence[Placed]) -> Iterator[Placed]:
        """The outlet's own statements: sentences of the body without a figure or a date that report nobody's speech."""
        telling = {p.sentence for p in found if p.claim.slot in ("statement", "quantity", "date")}
        for sentence in self._m.sentences:
            value = " ".join(self._article.text[sentence.span.start : sentence.span.end].split())
            if (
                sentence.block == "body"
                and sentence.index not in telling
                and _SHORTEST_STATEMENT <= len(value) <= _LONG
            ):
                issued = {"speaker": self._issuer, "mode": "said"} if self._issuer is not None else {}
                yield Placed(self._made("statement", value, sentence.span, dict(issued)), sentence.index, sentence.span)


def _main_actions(actions: Sequence[ActionMention]) -> Iterator[ActionMention]:
    """Of each sentence the first action, and those of other kinds that say who, when or where."""
    seen: set[tuple[int, str]] = set()
    sentences: set[int] = set()
    for a in actions:
        told = a.agents or a.recipients or a.time is not None or a.place is not None
        if (told or a.sentence not in sentences) and (a.sentence, a.kind) not in seen:
            seen.add((a.sentence, a.kind))
            sentences.add(a.sentence)
            yield a
