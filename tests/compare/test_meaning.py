"""Statements in two languages that their meaning makes one. All texts are invented."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reportedly.compare import compare
from reportedly.errors import InputError
from reportedly.models import weights
from reportedly.parts import Encoder
from reportedly.records import Article, Report, Side
from tests.compare.hand import article, claim, event, figure, person, report

SPEAKER, OTHER = "Liisa Hakala", "Mikko Rautio"
ROWS = tomllib.loads((Path(__file__).parent / "meanings" / "told.toml").read_text("utf-8"))["row"]
GAPS = tomllib.loads((Path(__file__).parent / "meanings" / "gaps.toml").read_text("utf-8"))
# Expectations that are not met: the number may only fall.
MOST_GAPS = 37

Told = tuple[str, str, Sequence[str]]  # language, speaker, statements


class Placed:
    """An encoder that puts each text at an angle (degrees) of its own; texts without one are refused."""

    name, dimensions = "placed", 2

    def __init__(self, angles: Mapping[str, float]) -> None:
        self._angles = angles

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if any(t not in self._angles for t in texts):
            raise InputError("a text has no vector")
        turned = np.radians([self._angles[t] for t in texts])
        return np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)


def sides(told: Sequence[Told], encoder: Encoder | None, *, figures: Mapping[str, int] | None = None) -> list[Side]:
    """The sides of statements that several articles agree on."""
    articles: list[Article] = []
    reports: list[Report] = []
    for n, (language, speaker, said) in enumerate(told):
        a = article(f"a{n}", "\n\n".join(f"{s}." for s in said), language=language)
        claims = [claim(a, "statement", s, s, speaker=speaker, mode="said") for s in said]
        claims += [figure(a, (figures or {})[s], "ships", s, unit="ships") for s in said if s in (figures or {})]
        articles.append(a)
        reports.append(report(a, claims=tuple(claims), who=(person(a, speaker),)))
    points = compare(event(reports, articles), {a.id: a for a in articles}, encoder=encoder).points
    return [s for p in points if p.verdict == "agrees" and p.slot == "statement" for s in p.sides]


def quoted(told: Sequence[Told], encoder: Encoder | None, **more: Mapping[str, int]) -> list[list[str]]:
    return sorted(sorted(e.quote for e in s.evidence) for s in sides(told, encoder, **more))


EN, DE, FR = "the mayor danced all night", "zu Mittag war es warm", "la porte était rouge"


def test_near_statements_of_one_speaker_are_one() -> None:
    told = [("en", SPEAKER, [EN]), ("de", SPEAKER, [DE])]
    assert quoted(told, Placed({EN: 0, DE: 59})) == [[EN, DE]]
    assert quoted(told, Placed({EN: 0, DE: 61})) == []
    assert quoted(told, None) == []


def test_statements_of_two_speakers_must_be_nearer() -> None:
    told = [("en", SPEAKER, [EN]), ("de", OTHER, [DE])]
    assert quoted(told, Placed({EN: 0, DE: 52})) == [[EN, DE]]
    assert quoted(told, Placed({EN: 0, DE: 55})) == []


def test_within_a_language_meaning_joins_nothing() -> None:
    assert quoted([("en", SPEAKER, [EN]), ("en", SPEAKER, [DE])], Placed({EN: 0, DE: 1})) == []


def test_what_is_near_a_statement_but_not_the_nearest_in_its_article_is_another() -> None:
    told = [("en", SPEAKER, [EN]), ("de", SPEAKER, [DE, "es ging um Brot"])]
    assert quoted(told, Placed({EN: 0, DE: 30, "es ging um Brot": 10})) == [["es ging um Brot", EN]]


def test_an_article_says_a_thing_once_however_its_statements_are_chained() -> None:
    told = [("en", SPEAKER, [EN, "she sold her boat"]), ("de", SPEAKER, [DE]), ("fr", SPEAKER, [FR])]
    angles = {EN: 0, DE: 35, FR: 75, "she sold her boat": 110}
    assert quoted(told, Placed(angles)) == [[FR, "she sold her boat"], [EN, DE]]


def test_other_figures_and_opposites_are_two_statements() -> None:
    told = [("en", SPEAKER, ["seven ships came"]), ("de", SPEAKER, ["neun Schiffe seien da"])]
    near = Placed({"seven ships came": 0, "neun Schiffe seien da": 5})
    assert quoted(told, near) != []
    assert quoted(told, near, figures={"seven ships came": 37, "neun Schiffe seien da": 49}) == []
    told = [("en", SPEAKER, ["it will be opened"]), ("de", SPEAKER, ["man werde schließen"])]
    assert quoted(told, Placed({"it will be opened": 0, "man werde schließen": 5})) == []


def test_a_text_that_the_encoder_refuses_is_left_out() -> None:
    told = [("en", SPEAKER, [EN]), ("de", SPEAKER, [DE]), ("fr", SPEAKER, [FR])]
    assert quoted(told, Placed({EN: 0, DE: 5})) == [[EN, DE]]


def test_a_side_tells_what_only_meaning_ties() -> None:
    told = [("en", SPEAKER, [EN]), ("de", SPEAKER, [DE])]
    (found,) = sides(told, Placed({EN: 0, DE: 30}))
    assert [(t.left.quote, t.right.quote, t.likeness) for t in found.tied] == [(EN, DE, 0.866)]
    (found,) = sides([("en", SPEAKER, [EN]), ("en", SPEAKER, [EN])], Placed({EN: 0}))
    assert found.tied == ()


def test_the_order_of_articles_changes_nothing() -> None:
    told: list[Told] = [("en", SPEAKER, [EN]), ("de", SPEAKER, [DE]), ("fr", OTHER, [FR])]
    encoder = Placed({EN: 0, DE: 20, FR: 35})
    assert len({str(quoted(order, encoder)) for order in permutations(told)}) == 1


# -- the shipped encoder

needs_weights = pytest.mark.skipif(
    not (weights.FOLDER / "manifest.json").exists() or not all(map(find_spec, ("onnxruntime", "tokenizers"))),
    reason="the shipped encoder is not installed",
)


@needs_weights
@pytest.mark.parametrize("speakers", [(SPEAKER, SPEAKER), (SPEAKER, OTHER)], ids=["one speaker", "two speakers"])
@pytest.mark.parametrize("kind", ["same", "other", "opposite"])
@pytest.mark.parametrize("number", range(1, len(ROWS) + 1))
def test_what_means_the_same_is_one_statement(number: int, kind: str, speakers: tuple[str, str]) -> None:
    from reportedly.represent import dense

    row = ROWS[number - 1]
    told = [
        (language, speaker, [said])
        for language, speaker, said in zip(row["languages"], speakers, (row["left"], row[kind]), strict=True)
    ]
    met = bool(sides(told, dense.shipped())) == (kind == "same")
    listed = GAPS.get(f"{kind}, {'one speaker' if speakers[0] == speakers[1] else 'two speakers'}", {})
    if str(number) in listed:
        if met:
            pytest.fail(f"row {number} is mended: take it out of gaps.toml")
        pytest.xfail(listed[str(number)])
    assert met


def test_the_gaps_only_become_fewer() -> None:
    assert sum(map(len, GAPS.values())) <= MOST_GAPS
