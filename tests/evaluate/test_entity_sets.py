from __future__ import annotations

import pytest

from reportedly.evaluate.entity_sets import annotated, joined, whole


def test_tokens_become_text_as_printed() -> None:
    text, places = joined(["Ama", "(", "Lyon", ")", "."], "en")
    assert text == "Ama (Lyon)."
    assert [text[a:b] for a, b in places] == ["Ama", "(", "Lyon", ")", "."]


def test_an_inner_name_gives_way_to_the_outer_one() -> None:
    row = {"set": "x", "lang": "en", "tokens": ["University", "of", "Lyon"], "ents": [[0, 3, "ORG"], [2, 3, "LOC"]]}
    assert annotated(row).spans == ((0, 18, "ORG"),)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"text": "Ama left.", "tags": ["U-PERSON", "O", "O"], "tokens": [], "ents": []}, False),
        ({"text": "Ama left.", "tags": ["U-PERSON", "O", "O"], "tokens": ["Ama", "left", "."], "ents": []}, True),
        ({"tokens": ["Ama"], "ents": []}, True),
        ({"text": "Ama left.", "ents": []}, True),
    ],
)
def test_rows_that_lost_their_tokens_are_known(row: dict[str, object], expected: bool) -> None:
    assert whole(row) is expected
