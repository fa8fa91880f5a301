from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.models import forms, tags


def bonus_of(line: str) -> set[str]:
    """The words of a line, set apart by blanks, that are likelier to go on with a name."""
    words = line.split()
    return {w for w, more in zip(words, forms.going_on(words), strict=True) if more > 0}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # The first word has its capital anyway, so that it tells nothing of the next.
        ("Mayor Ama Boateng spoke", {"Boateng"}),
        ('" The mayor Ama Boateng spoke', {"Ama", "Boateng"}),
        ("Rain came . Beira Council slept on Monday", {"Monday"}),
        ("BEIRA COUNCIL MEETS", set()),
        ("बेइरा की परिषद", set()),
        ("", set()),
    ],
)
def test_a_capital_inside_a_sentence_goes_on_with_a_name(line: str, expected: set[str]) -> None:
    assert bonus_of(line) == expected


def test_a_name_of_two_words_is_not_cut_in_two() -> None:
    text, places = "with Klara Winter in", [(0, 4), (5, 10), (11, 17), (18, 20)]
    chances = np.full((4, len(tags.TAGS)), 0.01, np.float32)
    chances[[0, 3], 0] = 0.9
    chances[1, 1] = 0.9
    # In two minds whether a second name begins.
    chances[2, 1], chances[2, 2] = 0.5, 0.4
    assert [s[:3] for s in tags.spans(chances, places, text)] == [(5, 17, "PER")]
    assert len(tags.spans(chances, places, text.lower())) == 2


@given(st.lists(st.text(min_size=1, max_size=6), max_size=8))
def test_any_words_are_read(words: list[str]) -> None:
    assert forms.going_on(words).shape == (len(words),)


def found(text: str, pieces: list[str], name: slice) -> str:
    """The name that a tagger sees in text of these pieces, which are joined without blanks, when it tags a slice of them as a person."""
    ends = np.cumsum([len(p) for p in pieces]).tolist()
    places = [(end - len(p), end) for p, end in zip(pieces, ends, strict=True)]
    chances = np.full((len(pieces), len(tags.TAGS)), 0.01, np.float32)
    chances[:, 0] = 0.9
    chances[name] = 0.01
    chances[name, 2] = 0.9
    chances[name.start, 1:3] = 0.9, 0.01
    [(start, end, _, _)] = tags.spans(chances, places, text)
    return text[start:end]


@pytest.mark.parametrize(
    ("pieces", "name", "expected"),
    [
        (["김민", "서는", " 말했다"], slice(0, 2), "김민서"),
        (["김민", "서", "는", " 말했다"], slice(0, 2), "김민서"),
        # No particle, and a particle that names end in as often.
        (["김민", "호", " 씨"], slice(0, 2), "김민호"),
        (["이경", "과", " 함께"], slice(0, 2), "이경과"),
        (["北浜", "市の", "病院"], slice(0, 2), "北浜市"),
        (["知事", "の田中", "一郎"], slice(1, 3), "田中一郎"),
        (["彼は", "みの", "と言った"], slice(1, 2), "みの"),
        (["在上海", "举行"], slice(0, 1), "上海"),
        (["上海", "的", "港口"], slice(0, 1), "上海"),
        (["王建", "国在", "上海"], slice(0, 2), "王建国"),
        # Japanese text in which a Chinese particle is a part of the name.
        (["在上海", "の", "領事館"], slice(0, 1), "在上海"),
    ],
)
def test_particles_in_one_piece_with_a_name_are_cut(pieces: list[str], name: slice, expected: str) -> None:
    assert found("".join(pieces), pieces, name) == expected


@pytest.mark.parametrize("text", ["Ama", "Сергей", "रमेश"])
def test_other_scripts_have_no_particles(text: str) -> None:
    assert forms.script(text) is None
