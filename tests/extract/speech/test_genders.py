"""What tells whether a person is a man or a woman."""

from __future__ import annotations

from reportedly.extract.phrases import words_of
from reportedly.extract.speech.genders import of_person
from reportedly.extract.speech.lexicon import lexicon
from reportedly.records import Entity, Span


def test_a_name_may_begin_within_the_last_word() -> None:
    text = "Photo: press/dubrovin"
    person = Entity(kind="PER", name="Rovin Dubrov", names=("rovin",), mentions=(Span(16, 21),))
    assert of_person(person, words_of(text), lexicon("en")) is None
