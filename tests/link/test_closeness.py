"""How close two groups are beside how close each is within."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.link.closeness import LEAST_TERMS, closeness, texts
from reportedly.link.groups import ASKED, JOIN, LEAST_ASKED, LESS_BY_CLOSENESS, MORE_UNDATED, asked_mean, leaf
from reportedly.records import Evidence, Report, Signature, Span, When


def told(name: str, *words: str, language: str | None = "hi", copied: str = "", days: bool = False) -> Report:
    """A report of so many words, each of the same weight and told as often as makes a text of one; of one text with all others that were `copied` from it."""
    passages = tuple(f"{copied or name}{n}" for n in range(8))
    terms = tuple(
        (f"{word}{n:02}", (LEAST_TERMS * len(words)) ** -0.5) for word in sorted(words) for n in range(LEAST_TERMS)
    )
    return Report(
        id=name, article=name, role="lead", what=Evidence(article=name, span=Span(0, 1), quote="x"), language=language,
        published=When(earliest="2024-05-01", latest="2024-05-01", confidence=0.9, method="test") if days else None,
        signature=Signature(terms=terms, shingles=passages),
    )  # fmt: skip


VERMA = [told("a", "लूट", "जयपुर", "वर्मा"), told("b", "लूट", "जयपुर", "वर्मा", "सोना"), told("c", "लूट", "वर्मा", "दुकान")]
SHAH = [told("d", "लूट", "जयपुर", "शाह"), told("e", "लूट", "जयपुर", "शाह", "नकद"), told("f", "लूट", "शाह", "बैंक")]


def test_two_robberies_of_one_town_are_told_in_other_words_than_two_halves_of_one() -> None:
    apart = closeness(texts(VERMA), texts(SHAH))
    halves = closeness(texts([*VERMA[:2]]), texts([VERMA[2], replace(VERMA[1], id="g", signature=VERMA[0].signature)]))
    assert apart is not None and halves is not None
    assert apart < 0.7 < 0.9 < halves


def test_one_account_says_nothing_of_how_close_its_like_are() -> None:
    assert closeness(texts(VERMA[:1]), texts(SHAH)) is None


def test_copies_are_one_account() -> None:
    copies = [told(name, "लूट", "जयपुर", "वर्मा", copied="agency") for name in "abc"]
    assert texts(copies)["hi"].accounts == 1
    assert closeness(texts(copies), texts(SHAH)) is None


def test_a_line_is_too_short_to_be_close_to_anything() -> None:
    lines = [
        replace(one, signature=replace(one.signature, terms=one.signature.terms[: LEAST_TERMS - 1])) for one in SHAH
    ]
    assert closeness(texts(VERMA), texts(lines)) is None


def test_languages_are_held_against_their_own() -> None:
    english = [told("g", "robbery", language="en"), told("h", "robbery", language="en")]
    assert closeness(texts(VERMA), texts(english)) is None
    both = closeness(texts([*VERMA, *english]), texts(SHAH))
    assert both == closeness(texts(VERMA), texts(SHAH))


def test_only_what_leads_in_a_known_language_counts() -> None:
    assert texts([replace(VERMA[0], role="background"), replace(VERMA[1], language=None)]) == {}


def test_groups_of_other_words_need_surer_pairs() -> None:
    def group(reports: list[Report]):
        return leaf([r.id for r in reports], {r.id: r for r in reports}, ())

    verma, shah = group(VERMA), group(SHAH)
    close = closeness(texts(VERMA), texts(SHAH))
    assert close is not None
    assert asked_mean(verma, shah) == ASKED - LESS_BY_CLOSENESS * close > LEAST_ASKED
    dated = group([told(r.id, *{t[:-2] for t, _ in r.signature.terms}, days=True) for r in SHAH])
    assert asked_mean(verma, dated) == pytest.approx(asked_mean(verma, shah) + MORE_UNDATED[2])
    assert asked_mean(verma, group(SHAH[:1])) == JOIN[0]


words = st.frozensets(st.sampled_from("abcdef"), min_size=1, max_size=4)


@given(
    st.lists(words, min_size=2, max_size=5), st.lists(words, min_size=2, max_size=5), st.randoms(use_true_random=False)
)
def test_it_is_the_same_from_either_side_and_in_any_order(left, right, random) -> None:
    one = [told(f"l{n}", *found) for n, found in enumerate(left)]
    other = [told(f"r{n}", *found) for n, found in enumerate(right)]
    expected = closeness(texts(one), texts(other))
    random.shuffle(one)
    random.shuffle(other)
    assert closeness(texts(other), texts(one)) == expected
    assert expected is None or expected >= 0.0
