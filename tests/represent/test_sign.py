"""Signatures depend on the article alone, and a background report's on its own sentences."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from reportedly import represent
from reportedly.errors import InputError
from reportedly.extract.sentences import sentences
from reportedly.records import (
    Entity,
    Location,
    Mentions,
    PlaceMention,
    QuantityMention,
    Report,
    Role,
    Sentence,
    Span,
)
from reportedly.represent.facts import clock, told_by
from reportedly.represent.shingles import shingles
from tests.link.hand import article, day

TITLE = "Ministers speak by telephone"
BODY = "Ada Lindqvist called Omar Benali on Monday. They spoke of forty fishing permits. The weather was mild. Last month they met in Rabat."
SOURCE = article("one", TITLE, BODY, published="2024-05-14")


def sentence_with(word: str) -> Sentence:
    return next(s for s in sentences(SOURCE) if word in SOURCE.text[s.span.start : s.span.end])


def at(word: str) -> Span:
    start = SOURCE.text.index(word)
    return Span(start, start + len(word))


def mentions() -> Mentions:
    return Mentions(
        sentences=sentences(SOURCE),
        entities=(
            Entity(
                kind="PER", name="Omar Benali", names=("Omar Benali",), mentions=(at("Omar Benali"),), keys=("omr",)
            ),
        ),
        places=(PlaceMention(span=at("Rabat"), text="Rabat", name="Rabat", country="MA"),),
        quantities=(
            QuantityMention(span=at("forty"), text="forty", low=40.0, high=40.0, counted_key="permits"),
            QuantityMention(span=at("Last"), text="Last", low=1.0, high=1.0),
        ),
    )


def signed(role: Role, word: str, **facts: object) -> Report:
    what = SOURCE.evidence(sentence_with(word).span)
    return Report(
        id=f"{role}-{word}", article="one", role=role, what=what, published=SOURCE.published, language="en", **facts
    )  # type: ignore[arg-type]


def test_the_lead_takes_its_facts_from_the_top():
    sign = represent.sign(signed("lead", "called"), SOURCE, mentions(), encoder=None)
    assert sign.names == ("omr",) and sign.numbers == ("40 permits",) and sign.places == ()
    assert "benali" in dict(sign.head) and "rabat" not in dict(sign.head) and "rabat" in dict(sign.terms)


def test_the_background_takes_its_facts_from_its_own_sentence():
    sign = represent.sign(signed("background", "met", when=day("2024-04-20")), SOURCE, mentions(), encoder=None)
    assert sign.places == ("MA Rabat",) and sign.names == () and sign.days == ("2024-04-20",)
    assert "rabat" in dict(sign.head) and "permit" not in {t[:6] for t, _ in sign.terms}


class Counting:
    """An encoder that gives each text its length, and remembers the batches."""

    name, dimensions = "counting", 2

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def encode(self, texts):
        self.batches.append(list(texts))
        rows = np.array([[1.0, len(t)] for t in texts], dtype=np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_encoder_sees_one_batch_and_each_report_its_own_row():
    encoder, reports = Counting(), [signed("lead", "called"), signed("background", "met")]
    both = represent.sign_all(reports, SOURCE, mentions(), encoder=encoder)
    head, headline, after, recalled = encoder.batches[0]
    assert len(encoder.batches) == 1 and headline == TITLE and after.strip().startswith("The weather")
    alone = [represent.sign(r, SOURCE, mentions(), encoder=Counting()) for r in reports]
    assert [s.vector for s in both] == [s.vector for s in alone]
    assert "permits" in head and "permits" not in recalled
    assert all(abs(float(np.linalg.norm(s.vector)) - 1) < 1e-4 for s in both)


class Refusing(Counting):
    """An encoder that knows no sign of some texts."""

    def __init__(self, *unknown: str) -> None:
        super().__init__()
        self.unknown = unknown

    def encode(self, texts):
        if any(word in text for text in texts for word in self.unknown):
            raise InputError("not a sign that is known")
        return super().encode(texts)


def test_a_passage_that_the_encoder_refuses_does_not_count_and_without_the_head_there_is_no_vector():
    lead = signed("lead", "called")
    whole = represent.sign(lead, SOURCE, mentions(), encoder=Counting()).vector
    without = represent.sign(lead, SOURCE, mentions(), encoder=Refusing("weather")).vector
    assert whole and without and whole != without
    assert represent.sign(lead, SOURCE, mentions(), encoder=Refusing("permits")).vector == ()


def test_names_and_towns_anywhere_are_mentioned_by_a_lead_report_only():
    told = represent.sign(signed("lead", "called"), SOURCE, mentions(), encoder=None)
    assert told.mentioned == ("MA Rabat", "omr") and "MA Rabat" not in told.places
    assert represent.sign(signed("background", "met"), SOURCE, mentions(), encoder=None).mentioned == ()


def test_signing_is_repeatable_and_without_encoder_there_is_no_vector():
    report = signed("lead", "called")
    assert represent.sign(report, SOURCE, mentions(), encoder=None) == represent.sign(
        report, SOURCE, mentions(), encoder=None
    )
    assert represent.sign(report, SOURCE, mentions(), encoder=None).vector == ()


def test_wide_dates_say_no_day():
    from reportedly.records import When

    vague = signed(
        "lead", "called", when=When(earliest="2024-04-01", latest="2024-04-30", confidence=0.5, method="month")
    )
    assert represent.sign(vague, SOURCE, mentions(), encoder=None).days == ()


def test_shingles_survive_cutting():
    words = [f"w{i}" for i in range(300)]
    whole, cut = set(shingles(words)), set(shingles(words[:150]))
    assert cut and len(cut & whole) / len(cut) > 0.6
    assert shingles(words[:4]) == ()


def quantity(**facts: object) -> QuantityMention:
    return QuantityMention(span=Span(0, 1), text="x", **facts)  # type: ignore[arg-type]


def test_a_score_is_told_by_both_sides_whichever_comes_first():
    home = told_by(quantity(low=1.0, high=4.0, unit="score"))
    assert home == told_by(quantity(low=4.0, high=1.0, unit="score")) == ["4 score", "1 score against"]
    assert told_by(quantity(low=2.0, high=2.0)) == []


def test_clock_times_are_told_in_universal_time():
    lead = signed("lead", "called")
    where = Location(name="Muscat", evidence=lead.what, country="OM", latitude=23.6, longitude=58.5)
    there = replace(lead, where=(where,))
    assert clock("2024-05-13T06:30Z", lead) == clock("2024-05-13T10:30+04:00", lead) == "390 clock"
    assert clock("2024-05-13T10:30", there) == "396 clock"
    assert clock("2024-05-13T01:00", there) == "1266 clock"
    assert clock("2024-05-13T10:30", lead) is None and clock("2024-05-13", there) is None and clock("2024-05-13TMO", there) is None  # fmt: skip
