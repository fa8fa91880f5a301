"""Terms in every script, and their weights."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.terms import count, rank, rarity, terms, weigh


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministers' talks", "minister talks"),
        ("the footbridges collapsed", "the footbridge collapse"),
        ("землетрясения", "землетрясение"),
        ("भूकंप", "भूकंप"),
        ("الزلزال", "زلزال"),
        ("café", "CAFE"),
    ],
)
def test_forms_of_a_word_share_a_term(left, right):
    assert set(terms(left)) & set(terms(right))


def test_han_and_kana_come_in_pairs_of_neighbours():
    assert terms("东京地震，大阪") == ["东京", "京地", "地震", "大阪"]
    assert terms("3月の地震")[-1] == "地震"


def test_thai_is_cut_into_pieces():
    assert len(terms("แผ่นดินไหวในกรุงเทพ")) > 5


def test_vietnamese_neighbours_count_together():
    assert "động đất" in count([(terms("Động đất ở Hà Nội", "vi"), 1.0)], "vi")
    assert not set(terms("ma", "vi")) & set(terms("má mà mạ", "vi"))  # a tone makes another word
    assert terms("cafe", "fr") == terms("café", "fr")
    assert not any(" " in t for t in count([(terms("earthquake in Hanoi"), 1.0)], "en"))


@pytest.mark.parametrize(
    ("common", "rare", "language"),
    [
        ("the", "bridge", "en"),
        ("bridge", "zandvoort", "en"),
        ("और", "भूकंप", "hi"),
        ("и", "землетр", "ru"),
        ("的人", "地震", "zh"),
    ],
)
def test_common_terms_tell_less(common, rare, language):
    assert rarity.idf(common, language) < rarity.idf(rare, language)


def test_unknown_terms_are_the_rarest_and_unknown_languages_know_function_words():
    assert rarity.idf("qqzzxv", "en") == rarity.RAREST
    assert rarity.idf("the", None) < 2
    assert rarity.idf("the", "xx") < 2


@given(st.text(max_size=200))
def test_weights_are_normalised_sorted_and_bounded(text):
    found = weigh(count([(terms(text), 1.0)], None), None, 5)
    assert len(found) <= 5 and list(found) == sorted(found)
    assert not found or math.isclose(sum(w * w for _, w in found), 1.0, abs_tol=1e-3)


@given(st.text(max_size=200))
def test_terms_never_fail_and_hold_no_space(text):
    assert all(t and " " not in t for t in terms(text))


def test_repetition_weighs_more():
    once, thrice = rank({"zandvoort": 1}, "en")[0][0], rank({"zandvoort": 3}, "en")[0][0]
    assert once < thrice < 3 * once


@pytest.mark.parametrize(
    ("written", "word", "language"),
    [
        ("l'eau", "eau", "fr"),
        ("dell\u2019Italia", "Italia", "it"),
        ("d'Andorra", "Andorra", "ca"),
        ("Ankara'da", "Ankara", "tr"),
        ("Corona-Krise", "Krise", "de"),
        ("primeiro-ministro", "ministro", "pt"),
        ("премьер-министр", "министр", "ru"),
        ("dintr-o", "o", "ro"),
    ],
)
def test_what_is_written_together_is_as_common_as_its_parts(written, word, language):
    assert set(terms(word, language)) <= set(terms(written, language))
    assert all(rarity.idf(t, language) < rarity.RAREST for t in terms(written, language))


@pytest.mark.parametrize("kept", ["3-2", "зв'язок", "ג'ורג"])
def test_scores_and_letters_that_look_like_apostrophes_stay(kept):
    assert len(terms(kept)) == 1
