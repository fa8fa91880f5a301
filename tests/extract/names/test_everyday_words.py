"""Words of scripts without capitals that sound like names and are none; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.naming import common
from reportedly.records import Article, Block, Span
from reportedly.text import fold


def people(text: str, language: str) -> list[str]:
    blocks = (Block(kind="headline", span=Span(0, len(text))),)
    made = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    return [n.text for n in names(made, sentences(made))[0] if n.kind == "PER" and n.extractor != "bare role"]


def test_a_role_behind_a_verb_of_speech_is_of_whom_it_names() -> None:
    text = "El barco se hundió frente a la isla, en el lago Titicaca, informó la alcaldesa de Lund, Nora Quispe."
    assert people(text, "es") == ["Nora Quispe"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "محادثات مع وزيرة خارجية الهند توريد الأسمدة", []),
        ("ar", "الوزير إدغار سالم يصل اليوم", ["إدغار سالم"]),
        ("ar", "طريق كامل بين المدينتين", []),
        ("fa", "ادامه تیم ملی", []),
        ("hi", "जाना टीम शादी", []),
        ("ur", "کریں زیادہ ٹیم", []),
    ],
)
def test_everyday_words_are_nobody(language: str, text: str, expected: list[str]) -> None:
    assert people(text, language) == expected


@pytest.mark.parametrize(
    ("language", "word", "everyday"),
    [("ar", "صورة", True), ("ar", "توماس", False), ("ar", "خالد", False), ("fa", "ادامه", True), ("hi", "राहुल", False)],
)
def test_the_table_tells_words_from_names(language: str, word: str, everyday: bool) -> None:
    assert common.no_given(fold(word), language) is everyday
