"""Keys depend on the report alone and stay few."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportedly.link.keys import TWO_ALWAYS, Facts, asks, facts, keys
from tests.link.hand import BRIDGE, day, family, report


def test_keys_are_sorted_and_unique_and_bounded():
    for one in family():
        found = keys(one)
        assert list(found) == sorted(set(found))
        assert 0 < len(found) < 250
        assert all(0 <= key < 2**63 for key in found)


def test_near_copies_share_a_key_however_far_apart():
    text = " ".join(
        [BRIDGE] * 2 + [f"Sentence number {i} adds one more detail to the account of the day." for i in range(20)]
    )
    one, two = report("one", "Headline of one", text, published="2024-05-14"), report("two", "Another headline", text)
    assert set(keys(one)) & set(asks(two)) and set(asks(one)) & set(keys(two))


def test_the_same_rare_words_a_week_apart_share_a_key_with_and_without_dates():
    dated = report("one", "Zandvoort footbridge collapses", BRIDGE, published="2024-05-14")
    later = report("two", "Zandvoort footbridge: what is known", BRIDGE, published="2024-05-20")
    undated = report("three", "Zandvoort footbridge: what is known", BRIDGE)
    assert set(keys(dated)) & set(keys(later))
    assert set(keys(dated)) & set(asks(undated)) and set(asks(dated)) & set(keys(undated))


def test_two_very_rare_words_are_a_key_whatever_the_day_and_two_rare_ones_where_one_is_undated():
    one = report("one", "Zandvoort footbridge collapses", BRIDGE, published="2024-05-14")
    year = report("two", "Zandvoort footbridge: a year on", BRIDGE, published="2025-05-20")
    told = facts(one)
    both = {tuple(sorted((place, rest.removeprefix("w|")))) for place, rests in told.ever.items() for rest in rests if rest.startswith("w|")}  # fmt: skip
    bits = dict(one.signature.telling)
    assert both and all(bits[a] + bits[b] >= TWO_ALWAYS for a, b in both)
    assert set(keys(one)) & set(keys(year))
    fairly = {(place, rest) for place, rests in told.undated.items() for rest in rests if rest.startswith("w|")}
    assert len(fairly) >= len(both)


def test_common_words_alone_make_no_key():
    one = report("one", "The people said it was a good day", "They were all there and it was good.")
    assert not [fact for fact in facts(one).near if fact.startswith("w|")]
    assert not [rest for rests in facts(one).undated.values() for rest in rests if rest.startswith("w|")]


def test_an_undated_report_in_another_language_is_found_by_a_number_in_a_town():
    dated = report("one", "Wedstrijd", "Een doelpunt.", language="nl", published="2024-05-14")
    undated = report("two", "Матч", "Один гол.", language="ru")
    told = replace(dated.signature, places=("NL Zandvoort",), numbers=("18204 spectators",))
    one, two = (
        replace(dated, signature=told),
        replace(undated, signature=replace(undated.signature, places=told.places, numbers=told.numbers)),
    )
    assert set(keys(one)) & set(asks(two)) and set(asks(one)) & set(keys(two))
    elsewhere = replace(two, signature=replace(two.signature, places=("NL Haarlem",)))
    assert not set(keys(one)) & set(asks(elsewhere))


def test_a_number_that_is_not_rounded_is_a_key_within_weeks():
    one, two = (
        replace(r, signature=replace(r.signature, numbers=("14600 people", "3000 houses", "875 clock")))
        for r in (
            report("one", "Ontruiming", "Een bevel.", language="nl", published="2024-05-14"),
            report("two", "Эвакуация", "Приказ.", language="ru", published="2024-05-16"),
        )
    )
    assert [fact for fact in sorted(facts(one).near) if fact.startswith("f|")] == ["f|14600 people"]
    assert set(keys(one)) & set(asks(two))


def in_words_of_their_own(**facts: tuple[str, ...]):
    """Two undated reports in two languages, with these facts in their signatures."""
    made = report("one", "Wedstrijd", "Een doelpunt.", language="nl"), report("two", "Матч", "Один гол.", language="ru")
    return [replace(one, signature=replace(one.signature, **facts)) for one in made]


def test_a_town_or_a_name_on_neighbouring_days_is_a_key():
    for facts_of_both in ({"places": ("NL Zandvoort",)}, {"names": ("knrt",)}):
        one, two = (replace(r, published=day("2024-05-14")) for r in in_words_of_their_own(**facts_of_both))
        late, later = replace(two, published=day("2024-05-15")), replace(two, published=day("2024-05-16"))
        assert set(keys(one)) & set(asks(late)) and set(asks(one)) & set(keys(late))
        assert not set(keys(one)) & set(asks(later)) and not set(asks(one)) & set(keys(later))


def test_two_names_lead_an_undated_report_to_any_other():
    one, two = in_words_of_their_own(names=("knrt", "stlmn"))
    assert set(keys(one)) & set(asks(two)) and set(asks(replace(one, published=day("2024-05-14")))) & set(keys(two))
    alone = replace(two, signature=replace(two.signature, names=("knrt",)))
    assert not set(keys(one)) & set(asks(alone))


def of_vector(told: Facts) -> set[object]:
    """What of it was made of a document vector."""
    return {one for one in (*told.near, *told.ever) if one.startswith("v")}


def leaning(seed: int, near: tuple[float, ...] = ()) -> tuple[float, ...]:
    """A vector of length 1, anywhere or close to another."""
    drawn = np.random.default_rng(seed).normal(size=384)
    if near:
        drawn = np.array(near) + 0.03 * drawn
    return tuple(round(float(x), 6) for x in drawn / np.linalg.norm(drawn))


@pytest.mark.parametrize("published", [None, "2024-05-14"])
def test_close_vectors_share_a_key_and_others_hardly_ever(published):
    def of(vector: tuple[float, ...]) -> set[object]:
        made = report("one", "Zandvoort footbridge collapses", BRIDGE, published=published)
        signed = replace(made, signature=replace(made.signature, vector=vector))
        return of_vector(facts(signed))

    vectors = [leaning(n) for n in range(40)]
    close = [bool(of(v) & of(leaning(100 + n, v))) for n, v in enumerate(vectors)]
    apart = [bool(of(v) & of(w)) for v, w in zip(vectors, vectors[1:], strict=False)]
    assert sum(close) > 20
    assert sum(apart) < 3
    assert of(vectors[0]) == of(vectors[0])


def test_without_a_vector_no_key_is_made_of_one():
    assert not of_vector(facts(family()[0]))


def test_keys_lie_together_in_fewer_places_than_there_are():
    told = facts(family()[0])
    places = {key >> 32 for key in keys(family()[0])}
    assert len(places) == len({*told.weeks, *told.ever, *told.undated})
    assert 2 * len(places) < len(keys(family()[0]))


def test_two_reports_meet_within_a_week_or_two_by_what_they_share():
    early, late, far = (
        report(name, "Zandvoort footbridge collapses", BRIDGE, published=day)
        for name, day in (("one", "2024-05-14"), ("two", "2024-05-21"), ("three", "2024-07-30"))
    )
    only_near = {key >> 32 for key in keys(early)} - {key >> 32 for key in keys(far)}
    assert only_near
    assert {key >> 32 for key in asks(late)} & only_near
    assert not {key >> 32 for key in asks(far)} & only_near


def test_what_only_refers_to_a_happening_finds_what_leads_with_it_by_day_country_and_family():
    murder, shooting = (
        replace(one, kind=kind, published=day("2024-05-14"))
        for one, kind in zip(
            in_words_of_their_own(days=("2024-05-14",), places=("NL",)), ("CRIME.murder", "CRIME.shooting"), strict=True
        )
    )
    recalled = replace(shooting, role="background")
    assert set(asks(recalled)) & set(keys(murder)) and set(asks(murder)) & set(keys(recalled))
    assert not set(asks(shooting)) & set(keys(murder))
    elsewhere = replace(recalled, signature=replace(recalled.signature, places=("BE",)))
    assert not set(asks(elsewhere)) & set(keys(murder))
    nowhere = replace(recalled, signature=replace(recalled.signature, places=()))
    assert set(asks(nowhere)) & set(keys(murder)) and set(asks(murder)) & set(keys(nowhere))
    of_no_kind = replace(recalled, kind=None)
    assert set(asks(of_no_kind)) & set(keys(murder)) and set(asks(murder)) & set(keys(of_no_kind))
    assert not set(asks(replace(of_no_kind, signature=nowhere.signature))) & set(keys(murder))
